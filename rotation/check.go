package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Check returns what is wrong or odd in a policy for the bloc. The path is the
// policy's place in its document.
//
// Errors, with which neither plan nor audit is possible: a mode or basis that is
// missing or not known; no number of seats, or one below 1; more seats than
// units in the order; an order without units, with a unit twice, with a unit
// that the bloc does not know or that is only a guest; a start in a year that is
// not declared or with a unit outside the order.
//
// Warnings: a member that the order leaves out, which so never gets a turn; a
// start with a unit that is no member on the first day of that year.
func Check(p Policy, bloc emulation.Bloc, years emulation.Years, path value.Path) value.Issues {
	c := checker{bloc: bloc, path: path}
	if p.Mode != List { // the other modes are declared, and not planned yet
		c.fault(path.At("mode"), "rotation.mode", string(p.Mode))
	}
	if !value.Listed(p.Basis) {
		c.fault(path.At("basis"), "rotation.basis", string(p.Basis))
	}
	l := newList(p, bloc)
	c.order(p, l)
	switch {
	case p.Seats < 1:
		c.fault(path.At("seats"), "rotation.seats")
	case p.Seats > len(l.index):
		c.fault(path.At("seats"), "rotation.seats-many", p.Seats, len(l.index))
	}
	if p.Start != nil {
		c.start(*p.Start, l, years)
	}
	return c.issues
}

type checker struct {
	bloc   emulation.Bloc
	path   value.Path
	issues value.Issues
}

func (c *checker) fault(path value.Path, code string, args ...any) {
	c.issues.Add(value.Error, path, value.Msg(code, args...))
}

// order checks a declared order against the members.
func (c *checker) order(p Policy, l *list) {
	if p.Order == nil {
		return
	}
	path := c.path.At("order")
	if len(p.Order) == 0 {
		c.fault(path, "rotation.order-empty")
		return
	}
	guests := map[value.ID]bool{}
	for _, g := range c.bloc.Guests {
		guests[g.ID] = true
	}
	for i, id := range p.Order {
		at := l.index[id]
		switch {
		case at != i:
			c.fault(path.Index(i), "rotation.order-twice", l.names[at], at+1)
		case len(l.spans[i]) > 0:
		case guests[id]:
			c.fault(path.Index(i), "rotation.order-guest", c.bloc.NameOf(id))
		default:
			c.fault(path.Index(i), "rotation.order-unknown", string(id))
		}
	}
	told := map[value.ID]bool{}
	for _, m := range c.bloc.Members {
		if _, listed := l.index[m.Unit.ID]; !listed && !told[m.Unit.ID] {
			told[m.Unit.ID] = true
			c.issues.Add(value.Warning, path, value.Msg("rotation.order-lacks", m.Unit.Name))
		}
	}
}

// start checks the first turn.
func (c *checker) start(s Start, l *list, years emulation.Years) {
	path := c.path.At("start")
	at, listed := l.index[s.Unit]
	if !listed {
		c.fault(path.At("unit"), "rotation.start-unit", string(s.Unit))
	}
	y, err := years.Of(s.Year)
	if err != nil {
		c.fault(path.At("year"), "rotation.year-unknown", s.Year)
	}
	if err == nil && listed && !c.bloc.HasMember(s.Unit, y.From) {
		c.issues.Add(value.Warning, path.At("unit"), value.Msg("rotation.start-passed", l.absence(at, y.From)))
	}
}
