package rotation

import (
	"math"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Check returns what is wrong or odd in the policies of the bloc's offices. The
// path is the place of the policies in their document.
//
// Errors, with which neither plan nor audit is possible: a mode, basis or option
// that is not known; a number of seats, a term, rest or wait below 0; more seats
// than units in the order; an order without units, with a unit twice, with a unit
// that the bloc does not know or that is only a guest; a start or first years in a
// year that is not declared; a start with a unit outside the order; reserved seats
// beyond the seats, or twice for a class; a bar that cannot be read.
//
// Warnings: what the plan asks for at the seat that needs it, a number of seats, a
// term, what a ranking goes by; a member that the order leaves out, which so never
// gets a turn; a start with a unit that is no member on the first day of that year;
// seats that can never be filled, with the class, bar or rest that empties them; two
// offices that succeed each other, so that their units only change places.
func Check(in Input, path value.Path) value.Issues {
	var issues value.Issues
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		if p := in.Policies.For(office); p != nil {
			issues = append(issues, check(in, office, newOrder(p, in.Bloc, value.Date{}), path.At(string(office)))...)
		}
	}
	chief, deputy := in.Policies.Chief, in.Policies.Deputy
	if chief == nil || deputy == nil {
		return issues
	}
	if exclusive := in.Policies.Exclusive; exclusive != nil && *exclusive && chief.Seats > 0 && deputy.Seats > 0 {
		units := map[value.ID]bool{}
		for _, m := range in.Bloc.Members {
			units[m.Unit.ID] = true
		}
		if n := chief.Seats + deputy.Seats; n > len(units) {
			issues.Add(value.Warning, path.At("exclusive"), value.Msg("rotation.never-exclusive", n, len(units)))
		}
	}
	return issues
}

// CheckPolicies is [Check] for rules of blocs whose members are not known, as those of
// a regulation for many blocs: what hangs on who the members are is not looked at.
func CheckPolicies(p Policies, library rule.Library, path value.Path) value.Issues {
	var issues value.Issues
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		if p.For(office) != nil {
			issues = append(issues, check(Input{Policies: p, Library: library}, office, nil, path.At(string(office)))...)
		}
	}
	return issues
}

// check checks the policy of one office. Without units nobody knows who they are.
func check(in Input, office emulation.Office, units *order, path value.Path) value.Issues {
	p := *in.Policies.For(office)
	c := checker{in: in, policy: p, path: path, order: units}
	c.options()
	c.listed()
	switch {
	case p.Seats < 0:
		c.fault(path.At("seats"), "rotation.seats")
	case p.Seats == 0:
		c.warn(path, "rotation.need.seats")
	case p.Seats > c.count():
		c.fault(path.At("seats"), "rotation.seats-many", p.Seats, c.count())
	}
	switch {
	case p.Term < 0:
		c.fault(path.At("term"), "rotation.below-zero", p.Term)
	case p.Term == 0:
		c.warn(path, "rotation.need.term")
	}
	c.begins()
	c.reserved()
	c.bars()
	if p.Ballot != nil {
		c.issues = append(c.issues, p.Ballot.Check(path.At("ballot"))...)
	}
	if other := in.Policies.For(otherOf(office)); office == emulation.Deputy && p.Mode == Succession && other != nil && other.Mode == Succession {
		c.warn(path.At("mode"), "rotation.succession-circular")
	}
	return c.issues
}

type checker struct {
	in     Input
	policy Policy
	path   value.Path
	order  *order // nil where nobody knows the units
	issues value.Issues
}

func (c *checker) fault(path value.Path, code string, args ...any) {
	c.issues.Add(value.Error, path, value.Msg(code, args...))
}

func (c *checker) warn(path value.Path, code string, args ...any) {
	c.issues.Add(value.Warning, path, value.Msg(code, args...))
}

// count returns how many units have a place, or may get one.
func (c *checker) count() int {
	if c.policy.Order == nil {
		if c.order == nil {
			return math.MaxInt
		}
		return len(c.order.index)
	}
	places := map[value.ID]bool{}
	for _, id := range c.policy.Order {
		places[id] = true
	}
	return len(places)
}

// inOrder reports whether a unit has a place, or may get one.
func (c *checker) inOrder(id value.ID) (u int, in bool) {
	if c.order == nil {
		return -1, c.policy.Order == nil || slices.Contains(c.policy.Order, id)
	}
	u, in = c.order.index[id]
	return u, in && (c.policy.Order == nil || slices.Contains(c.policy.Order, id))
}

// options wants every option to be one of its list; a program may hold anything.
func (c *checker) options() {
	p := c.policy
	if !value.Listed(p.Mode) {
		c.fault(c.path.At("mode"), "rotation.mode", string(p.Mode))
	}
	if !value.Listed(p.Basis) {
		c.fault(c.path.At("basis"), "rotation.basis", string(p.Basis))
	}
	known := func(field string, given string, ok bool) {
		if given != "" && !ok {
			c.fault(c.path.At(field), "rotation.option", given)
		}
	}
	known("unreserved", string(p.Unreserved), value.Listed(p.Unreserved))
	known("skip", string(p.Skip), value.Listed(p.Skip))
	known("merge", string(p.Merge), value.Listed(p.Merge))
	known("split", string(p.Split), value.Listed(p.Split))
	known("rename", string(p.Rename), value.Listed(p.Rename))
	known("return", string(p.Return), value.Listed(p.Return))
	known("vacancy", string(p.Vacancy), value.Listed(p.Vacancy))
	if n := p.Newcomer; n != nil {
		if !value.Listed(n.Place) {
			c.fault(c.path.At("newcomer").At("place"), "rotation.option", string(n.Place))
		}
		if n.Wait < 0 {
			c.fault(c.path.At("newcomer").At("wait"), "rotation.below-zero", n.Wait)
		}
	}
	if p.Rest < 0 {
		c.fault(c.path.At("rest"), "rotation.below-zero", p.Rest)
	}
	switch r := p.Result; {
	case r == nil && (p.Mode == Ranking || p.First != nil && p.First.Mode == Ranking):
		c.warn(c.path, "rotation.need.result")
	case r != nil && c.noSuchAward(r.Without):
	case r != nil && (r.Place < 0 || (r.Place > 0) == (len(r.Without) > 0)):
		c.fault(c.path.At("result"), "rotation.result")
	}
}

// noSuchAward reports awards that no library has.
func (c *checker) noSuchAward(awards []value.ID) bool {
	found := false
	for i, a := range awards {
		if known := c.in.Library.Awards; known != nil && !slices.Contains(known, a) {
			c.fault(c.path.At("result").At("without").Index(i), "rule.award-unknown", a)
			found = true
		}
	}
	return found
}

// listed checks a declared order against the members.
func (c *checker) listed() {
	p := c.policy
	if p.Order == nil {
		return
	}
	path := c.path.At("order")
	if len(p.Order) == 0 {
		c.fault(path, "rotation.order-empty")
		return
	}
	guests := map[value.ID]bool{}
	for _, g := range c.in.Bloc.Guests {
		guests[g.ID] = true
	}
	first := map[value.ID]int{}
	for i, id := range p.Order {
		at, twice := first[id]
		if !twice {
			first[id] = i
		}
		switch {
		case twice:
			c.fault(path.Index(i), "rotation.order-twice", c.name(id), at+1)
		case c.order == nil:
		case len(c.order.units[c.order.index[id]].spans) > 0:
		case guests[id]:
			c.fault(path.Index(i), "rotation.order-guest", c.in.Bloc.NameOf(id))
		default:
			c.fault(path.Index(i), "rotation.order-unknown", string(id))
		}
	}
	told := map[value.ID]bool{}
	for i, m := range c.in.Bloc.Members {
		id := m.Unit.ID
		_, listed := first[id]
		later := !c.in.Bloc.Membership(i).From.IsZero() && p.Newcomer != nil
		if arrival := c.in.Bloc.Arrival(id, c.in.Bloc.Membership(i).From); arrival != nil {
			later = later || arrival.Kind != emulation.Join
		}
		if !listed && !told[id] && !later {
			told[id] = true
			c.warn(path, "rotation.order-lacks", m.Unit.Name)
		}
	}
}

// name is what a unit is called, as far as it is known.
func (c *checker) name(id value.ID) value.Text {
	if c.order == nil {
		return value.Text{VI: string(id)}
	}
	return c.order.units[c.order.index[id]].name
}

// begins checks the first turn and the first years.
func (c *checker) begins() {
	if f := c.policy.First; f != nil {
		path := c.path.At("first")
		if !value.Listed(f.Mode) {
			c.fault(path.At("mode"), "rotation.mode", string(f.Mode))
		}
		if f.Years < 1 {
			c.fault(path.At("years"), "rotation.first-years", f.Years)
		}
		if _, err := c.in.Years.Of(f.Year); err != nil {
			c.fault(path.At("year"), "rotation.year-unknown", f.Year)
		}
	}
	if c.policy.Start == nil {
		return
	}
	s, path := *c.policy.Start, c.path.At("start")
	u, listed := c.inOrder(s.Unit)
	if !listed {
		c.fault(path.At("unit"), "rotation.start-unit", string(s.Unit))
	}
	y, err := c.in.Years.Of(s.Year)
	if err != nil {
		c.fault(path.At("year"), "rotation.year-unknown", s.Year)
	}
	if err == nil && listed && c.order != nil && !c.order.memberOn(u, y.From) {
		c.warn(path.At("unit"), "rotation.start-passed", c.order.absence(u, y.From))
	}
}

// reserved checks the seats kept for classes, and what can never fill a seat.
func (c *checker) reserved() {
	p, path := c.policy, c.path.At("reserved")
	of, others := map[value.ID]int{}, math.MaxInt
	if c.order != nil {
		others = len(c.order.units)
		for _, u := range c.order.units {
			of[u.class]++
		}
	}
	seen, sum := map[value.ID]bool{}, 0
	for i, r := range p.Reserved {
		at := path.Index(i)
		if seen[r.Class] {
			c.fault(at.At("class"), "rotation.class-twice", r.Class)
			continue
		}
		seen[r.Class] = true
		if r.Seats < 1 {
			c.fault(at.At("seats"), "rotation.reserved-seats", r.Seats)
		}
		if sum += r.Seats; p.Seats > 0 && sum > p.Seats {
			c.fault(at.At("seats"), "rotation.reserved-many", sum, p.Seats)
		}
		if c.order == nil {
			continue
		}
		if of[r.Class] < r.Seats {
			c.warn(at.At("class"), "rotation.never-class", r.Class, of[r.Class], r.Seats)
		}
		if u, listed := c.inOrder(r.Start); r.Start != "" && (!listed || c.order.units[u].class != r.Class) {
			c.fault(at.At("start"), "rotation.start-class", string(r.Start), r.Class)
		}
		others -= of[r.Class]
	}
	if p.Unreserved == OpenToOthers && p.Seats-sum > others {
		c.warn(c.path.At("unreserved"), "rotation.never-others", others, p.Seats-sum)
	}
	if p.Rest > 0 && p.Term > 0 && p.Seats > 0 {
		if need := p.Seats * (1 + (p.Rest+p.Term-1)/p.Term); need > c.count() {
			c.warn(c.path.At("rest"), "rotation.never-rest", p.Rest, need, c.count())
		}
	}
}

// bars checks that the conditions can be read, and that none bars everybody.
func (c *checker) bars() {
	for i, b := range c.policy.Bars {
		at := c.path.At("bars").Index(i).At("if")
		program, found := rule.Compile(b.If, c.in.Library, at)
		c.issues = append(c.issues, found...)
		if program == nil {
			continue
		}
		day := value.MustDate("9999-12-31")
		y, _ := c.in.Years.Of(c.in.After)
		if y.Label != "" {
			day = y.From
		}
		proof := program.On(day).Eval(&rule.Case{On: day, Years: []rule.YearFacts{{Year: y}}}, rule.Proof{})
		if proof.Verdict() == rule.Met {
			c.warn(at, "rotation.never-bar", proof.Tree().Says)
		}
	}
}

// unusable returns the first error of the office's policy as a reason, or what it
// lacks for any seat at all; nil when it can be used.
func unusable(in Input, office emulation.Office, units *order) *value.Message {
	for _, issue := range check(in, office, units, value.Path{}) {
		if issue.Severity == value.Error {
			m := value.Msg("rotation.unusable", issue.Message)
			return &m
		}
	}
	switch p := in.Policies.For(office); {
	case p.Seats == 0:
		m := value.Msg("rotation.need.seats")
		return &m
	case p.Term == 0:
		m := value.Msg("rotation.need.term")
		return &m
	}
	return nil
}
