package rule

import (
	"cmp"
	"math"
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// axis is the values of a fact as far as a rule tells them apart: those that it
// compares the fact with, and one for all between two of them.
type axis struct {
	fact    int
	cite    law.Cite         // of the first leaf that asks for it
	marks   []value.Quantity // what the fact is compared with, in order
	values  []point          // in order
	nearest []int            // the positions in values, but that of the value that it has, the nearest ones first
}

// point is a value on an axis: the mark of that number, or, if not exact, one
// between it and the next; before the first mark it is number -1.
type point struct {
	quantity value.Quantity
	mark     int
	exact    bool
}

// axes returns the levers that the leaves of a proof ask for, in the order of
// the rule.
func (p Proof) axes(given *Facts) []axis {
	var axes []axis
	for _, i := range p.order() {
		if !p.lever(i) {
			continue
		}
		f := &p.rule.frames[i]
		k := slices.IndexFunc(axes, func(a axis) bool { return a.fact == int(f.fact) })
		if k < 0 {
			k = len(axes)
			axes = append(axes, axis{fact: int(f.fact), cite: f.node.source.Cite})
		}
		if !f.lawless {
			axes[k].marks = append(axes[k].marks, p.marks(i, given)...)
		}
	}
	for k := range axes {
		axes[k].lay(p.rule.program.vocabulary.facts[axes[k].fact], given)
	}
	return axes
}

// marks returns the values of the fact of a leaf at which its verdict changes.
func (p Proof) marks(i int, given *Facts) []value.Quantity {
	f := &p.rule.frames[i]
	marks := []value.Quantity{f.operand}
	if f.op != opTotal {
		return marks
	}
	// What is still lacking to a total, beside what the other years add to it.
	all, _ := p.steps[i].got.Number()
	need, _ := f.operand.Number()
	now, _ := given.at(int(f.fact))
	own, _ := now.Number()
	if own.Sign() < 0 {
		own = value.Decimal{}
	}
	if others, err := all.Sub(own); err == nil {
		if lacking, err := need.Sub(others); err == nil && lacking.Sign() > 0 {
			marks = append(marks, value.NumberQuantity(lacking))
		}
	}
	return marks
}

// lay lays out the values.
func (a *axis) lay(f Fact, given *Facts) {
	switch f.Kind {
	case Truth:
		a.marks = []value.Quantity{truth(false), truth(true)}
	case Level:
		a.marks = nil
		for i := range f.Levels {
			a.marks = append(a.marks, number(i))
		}
	}
	value.Sort(a.marks, value.Quantity.Compare)
	a.marks = slices.CompactFunc(a.marks, func(q, r value.Quantity) bool { return q.Compare(r) == 0 })
	for i, mark := range a.marks {
		if between, ok := f.between(a.mark(i-1), &a.marks[i]); ok {
			a.values = append(a.values, point{between, i - 1, false})
		}
		a.values = append(a.values, point{mark, i, true})
	}
	if above, ok := f.between(a.mark(len(a.marks)-1), nil); ok {
		a.values = append(a.values, point{above, len(a.marks) - 1, false})
	}
	at := -1
	now, known := given.at(a.fact)
	for i := range a.values {
		if known && a.is(i, now) {
			at = i
			continue
		}
		a.nearest = append(a.nearest, i)
	}
	if at >= 0 {
		slices.SortStableFunc(a.nearest, func(i, j int) int { return cmp.Compare(distance(i, at), distance(j, at)) })
	}
}

func distance(i, j int) int { return max(i-j, j-i) }

// mark returns the i-th mark; nil when there is none.
func (a *axis) mark(i int) *value.Quantity {
	if i < 0 || i >= len(a.marks) {
		return nil
	}
	return &a.marks[i]
}

// is reports whether q is the i-th value or among those that it stands for.
func (a *axis) is(i int, q value.Quantity) bool {
	p := a.values[i]
	if p.exact {
		return a.marks[p.mark].Compare(q) == 0
	}
	low, high := a.mark(p.mark), a.mark(p.mark+1)
	return (low == nil || low.Compare(q) < 0) && (high == nil || q.Compare(*high) < 0)
}

// between returns a value of the fact between two others, of which either may be
// missing, and false when there is none.
func (f Fact) between(low, high *value.Quantity) (value.Quantity, bool) {
	switch f.Kind {
	case Number:
		return numberBetween(low, high)
	case Share:
		return shareBetween(low, high)
	}
	return value.Quantity{}, false
}

// numberBetween returns a whole number where there is one, otherwise the least
// decimal; from 0 on.
func numberBetween(low, high *value.Quantity) (value.Quantity, bool) {
	next, least, most := int64(0), int64(-1), int64(math.MaxInt64)
	if low != nil {
		d, _ := low.Number()
		if least = d.Units(); least > most-unit {
			return value.Quantity{}, false
		}
		next = max(least-least%unit+unit, 0)
	}
	if high != nil {
		d, _ := high.Number()
		most = d.Units()
	}
	if next >= most {
		next = max(least+1, 0)
	}
	return value.NumberQuantity(value.FromUnits(next)), next < most
}

// shareBetween returns the simplest share between two, from 0% to 100%.
func shareBetween(low, high *value.Quantity) (value.Quantity, bool) {
	switch {
	case low == nil && high == nil:
		return value.Quantity{}, false
	case low == nil:
		none := value.RatioQuantity(value.MustRatio("0%"))
		return none, none.Compare(*high) < 0
	case high == nil:
		all := value.RatioQuantity(whole)
		return all, low.Compare(all) < 0
	}
	// The mediant lies between.
	l, _ := low.Ratio()
	h, _ := high.Ratio()
	ln, ld := l.Terms()
	hn, hd := h.Terms()
	r, err := value.NewRatio(ln+hn, ld+hd)
	return value.RatioQuantity(r), err == nil
}

// must returns the tests that the values of a choice pass and no others, and
// says what they ask.
func (a *axis) must(f Fact, c choice) ([]Test, value.Message) {
	low, high := a.values[c.low], a.values[c.high]
	if f.Kind == Truth && c.low == c.high {
		is := low.mark == 1
		return []Test{{Name: f.ID, Is: &is}}, f.asks(equal, low.quantity)
	}
	var tests []Test
	var says []value.Message
	ask := func(c comparison, mark int) {
		q := a.marks[mark]
		o := &Operand{Value: q.String()}
		if f.Kind == Level {
			i, _ := wholeNumber(q)
			o.Value = string(f.Levels[i].ID)
		}
		t := Test{Name: f.ID}
		*[...]**Operand{atLeast: &t.AtLeast, moreThan: &t.MoreThan, atMost: &t.AtMost, lessThan: &t.LessThan}[c] = o
		tests, says = append(tests, t), append(says, f.asks(c, q))
	}
	switch {
	case c.low == 0:
	case low.exact:
		ask(atLeast, low.mark)
	default:
		ask(moreThan, low.mark)
	}
	switch {
	case c.high == len(a.values)-1:
	case high.exact:
		ask(atMost, high.mark)
	default:
		ask(lessThan, high.mark+1)
	}
	switch len(tests) {
	case 0:
		return nil, value.Msg("rule.turn.any", f.Name)
	case 1:
		return tests, says[0]
	}
	return tests, value.Msg("rule.turn.both", says[0], says[1])
}
