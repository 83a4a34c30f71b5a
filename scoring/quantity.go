package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// hundred percent in ten-thousandths of a percent, the form in which a Decimal
// holds the p of "p % is worth q points".
const hundred = 100 * 10_000

// up keeps all four places and rounds the rest up, as [value.Exactly] drops it.
func up() value.Rounding { return value.Rounding{Step: value.FromUnits(1), Mode: value.Up} }

// compiled returns the method with its steps from the lowest, each with its end.
func compiled(m Method) Method {
	m.Percent, m.Points = copied(m.Percent), copied(m.Points)
	m.Steps = slices.Clone(m.Steps)
	value.Sort(m.Steps, func(a, b ShareStep) int { return a.From.Compare(b.From) })
	for i := range m.Steps {
		if i > 0 && m.Steps[i-1].Below.IsZero() {
			m.Steps[i-1].Below = m.Steps[i].From
		}
	}
	return m
}

// outcome is what a method makes of one entry.
type outcome struct {
	points Bounds
	lacks  string // code of what the scheme does not say, where it matters
	open   bool   // so that nothing can be said
	odd    string // code of what makes the entry unusable
}

// quantity computes the points of a leaf from a target above 0 and an actual
// that is not below it, by a method that looks at no other unit.
func (t *Table) quantity(r *row, target, actual value.Decimal) outcome {
	met := actual.Compare(target) >= 0
	switch {
	case r.method.Kind == Steps:
		return stepped(r.method.Steps, r.Max, target, actual)
	case r.method.Kind == PerPercent:
		return t.perPercent(r, target, actual)
	case met:
		return outcome{points: exactly(r.Max)}
	case r.method.Kind == Proportional:
		return t.computed(r, value.Product(r.Max.Units(), actual.Units()), value.Product(target.Units()))
	case r.method.Kind == Shortfall:
		return t.shortfall(r, target, actual)
	}
	return outcome{points: exactly(value.Decimal{})}
}

// computed divides and rounds as the scheme declares. Where it declares nothing
// and the exact number has more than four places, the points stay open between
// its neighbours.
func (t *Table) computed(r *row, num, den value.Natural) outcome {
	if t.rounding.Leaf != nil {
		d := quotient(num, den, *t.rounding.Leaf, r.Max)
		return outcome{points: exactly(d)}
	}
	o := outcome{points: Bounds{quotient(num, den, value.Exactly(), r.Max), quotient(num, den, up(), r.Max)}}
	if !o.points.Settled() {
		o.lacks = "scoring.rounding-undeclared"
	}
	return o
}

// quotient divides, and returns the maximum for what is more or does not fit.
func quotient(num, den value.Natural, r value.Rounding, most value.Decimal) value.Decimal {
	d, err := value.Quotient(num, den, r)
	if err != nil {
		return most
	}
	return lesser(d, most)
}

// perPercent gives q points for each p % of the plan, or of what passes a share of it.
func (t *Table) perPercent(r *row, target, actual value.Decimal) outcome {
	q, p := r.method.Points.Units(), r.method.Percent.Units()
	over, of := int64(0), int64(1)
	if !r.method.Over.IsZero() {
		over, of = r.method.Over.Terms()
	}
	den := value.Product(target.Units(), p, of)
	counts := func(q int64) value.Natural { // q times what counts
		n := value.Product(q, actual.Units(), hundred, of)
		if over > 0 {
			n = n.Minus(value.Product(q, target.Units(), hundred, over))
		}
		return n
	}
	if r.method.Part == InProportion {
		return t.computed(r, counts(q), den)
	}
	num := counts(1)
	times := func(mode value.Mode) outcome {
		return t.computed(r, value.Product(q, wholes(num, den, mode)), value.Product(1))
	}
	return parted(r.method.Part, times)
}

// shortfall takes q points off for each p % short of the plan.
func (t *Table) shortfall(r *row, target, actual value.Decimal) outcome {
	q, p := r.method.Points.Units(), r.method.Percent.Units()
	short, _ := target.Sub(actual) // neither is below 0
	num, den := value.Product(short.Units(), hundred), value.Product(target.Units(), p)
	if r.method.Part == InProportion {
		return t.computed(r, value.Product(r.Max.Units(), target.Units(), p).Minus(value.Product(q, short.Units(), hundred)), den)
	}
	less := func(mode value.Mode) outcome {
		return t.computed(r, value.Product(r.Max.Units()).Minus(value.Product(q, wholes(num, den, mode))), value.Product(1))
	}
	// The part that is dropped is not taken off.
	return parted(r.method.Part, less)
}

// wholes returns how many whole times den is in num, or with [value.Up] how many
// are begun.
func wholes(num, den value.Natural, mode value.Mode) int64 {
	d, err := value.Quotient(num, den, value.Rounding{Step: value.FromUnits(1), Mode: mode})
	if err != nil {
		return 1 << 62 // more than any maximum holds
	}
	return d.Units()
}

// parted chooses by what a part is worth. Where the scheme does not say, the
// points lie between the two; a part in proportion does too.
func parted(part Part, points func(value.Mode) outcome) outcome {
	switch part {
	case Dropped:
		return points(value.Down)
	case AsWhole:
		return points(value.Up)
	}
	low, high := points(value.Down).points, points(value.Up).points
	if low.Low.Compare(high.Low) > 0 {
		low, high = high, low
	}
	o := outcome{points: Bounds{low.Low, high.High}}
	if !o.points.Settled() {
		o.lacks = "scoring.part-undeclared"
	}
	return o
}

// stepped finds the step that holds the share of the plan. Steps that overlap
// leave the points open between theirs; a hole leaves them quite open.
func stepped(steps []ShareStep, most, target, actual value.Decimal) outcome {
	found, o := 0, outcome{}
	for _, s := range steps {
		if !s.holds(target, actual) {
			continue
		}
		p := exactly(lesser(s.Points, most))
		if found > 0 {
			p = Bounds{lesser(p.Low, o.points.Low), greater(p.High, o.points.High)}
		}
		o.points = p
		found++
	}
	switch {
	case found == 0:
		o.odd = "scoring.no-step"
	case !o.points.Settled():
		o.lacks = "scoring.step-twice"
	}
	return o
}

// holds reports whether the share of the plan lies in the step.
func (s ShareStep) holds(target, actual value.Decimal) bool {
	return reaches(actual, target, s.From) && (s.Below.IsZero() || !reaches(actual, target, s.Below))
}

// reaches reports whether actual is at least so large a share of target.
func reaches(actual, target value.Decimal, share value.Ratio) bool {
	num, den := share.Terms()
	return value.CompareProducts(actual.Units(), den, target.Units(), num) >= 0
}
