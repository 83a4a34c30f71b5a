package scoring

import (
	"iter"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Table is a scheme made ready for scoring: its rows in printed order, each
// heading before its items. It is immutable and may be shared.
type Table struct {
	name       value.Text
	rows       []row
	cells      []cell // by row
	deepest    int
	leaves     []leaf // the rows that are scored
	every      []int  // all rows, from the last
	groups     []int  // the headings, from the last
	quantities []int  // those of kind quantity
	byID       map[value.ID]int
	scoped     bool // some rows are assigned to some units only
	whole      limits
	awaits     bool // some leaf is relative to the leader
	floored    bool // some group has a floor
	lifts      bool // a floor, or a rounding of the total, may lift points
	highest    value.Decimal
	maximum    value.Decimal
	step       value.Decimal // 0 for none
	rounding   Roundings
	bands      []Band
	rank       Rank
	bandBy     Rank
	places     Places
	assessors  []Aggregate
	ties       []TieStep
	at         value.Path
}

// Row is one row of a [Table].
type Row struct {
	// Identifier.
	ID value.ID
	// Code as printed.
	Code string
	// Name as printed.
	Name value.Text
	// Whether it is a heading or how it is scored.
	Kind CriterionKind
	// Bonus or penalty, its own or that of a heading above it.
	Effect Effect
	// Maximum of a leaf; what a heading declares, 0 where it declares nothing. Of a
	// penalty it is the most that can be taken off.
	Max value.Decimal
	// How many headings stand above it.
	Depth int
}

type row struct {
	Row
	how    how
	scoped bool       // the row, or a heading above it, is assigned to some units only
	parent int        // index of the heading above, -1 at the top
	nth    int        // number among the rows under its heading
	label  value.Text // code and name
	leaf   int        // number among the leaves
	plan   int        // number among the leaves of kind quantity
	limits limits
	units  []value.ID
	method Method
	each   value.Decimal
	report ReportRule
	giver  *value.Text
}

// how is the kind of a row, in the form in which it is asked for most.
type how uint8

const (
	isGroup how = iota
	isPoints
	isAchieved
	isQuantity
	isCount
	isReport
)

var hows = map[CriterionKind]how{
	Group: isGroup, Points: isPoints, Achieved: isAchieved, Quantity: isQuantity, Count: isCount, Report: isReport,
}

// cell is what adding up asks of every row, in little room.
type cell struct {
	id      value.ID
	depth   int
	group   bool
	limited bool // a group with a cap or a floor
}

// leaf is what reading a sheet asks of every leaf, in little room.
type leaf struct {
	id   value.ID
	row  int
	into int // the heading above; for the whole the number of rows
	// Maximum, in ten-thousandths, of a leaf at which nothing but points outside 0 to
	// it can be odd; below 0 for any other leaf.
	plain int64
}

// limits are the floor and the cap of a group or of the whole.
type limits struct{ low, high *value.Decimal }

// Compile makes a table of the scheme that stands at the given place of a
// document. The issues are those of [Lint]; when any is an error there is no
// table.
func Compile(s Scheme, at value.Path) (*Table, value.Issues) {
	issues := Lint(s, at)
	if issues.Err() != nil {
		return nil, issues
	}
	t := &Table{
		name: s.Name, byID: map[value.ID]int{}, rank: s.Rank, bandBy: s.BandBy, places: s.Places, ties: slices.Clone(s.Ties), assessors: slices.Clone(s.Assessors), at: at, bands: slices.Clone(s.Bands),
		whole:    limits{copied(s.Floor), copied(s.Cap)},
		rounding: Roundings{copied(s.Rounding.Leaf), copied(s.Rounding.Total)},
	}
	if s.Step != nil {
		t.step = *s.Step
	}
	t.lifts = s.Floor != nil || s.Rounding.Total != nil
	t.add(s.Criteria, above{}, -1, 0)
	t.addUp()
	t.arrange()
	return t, issues
}

// arrange puts together what is asked for most.
func (t *Table) arrange() {
	t.cells = make([]cell, len(t.rows))
	for i := len(t.rows) - 1; i >= 0; i-- {
		t.every = append(t.every, i)
		if t.rows[i].how == isGroup {
			t.groups = append(t.groups, i)
		}
		r := &t.rows[i]
		t.deepest = max(t.deepest, r.Depth)
		t.cells[i] = cell{r.ID, r.Depth, r.how == isGroup, r.limits != limits{}}
		if r.how == isGroup {
			continue
		}
		l := leaf{r.ID, i, r.parent, -1}
		if r.parent < 0 {
			l.into = len(t.rows)
		}
		if r.how == isPoints && r.Effect == "" && !r.scoped && r.giver == nil && t.step.IsZero() {
			l.plain = r.Max.Units()
		}
		t.leaves[r.leaf] = l
	}
}

// copied returns a copy: the table must not change with the scheme.
func copied[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}

func (t *Table) add(items []Criterion, under above, parent, depth int) {
	for nth, c := range items {
		below := under.under(c)
		r := row{
			Row:    Row{ID: c.ID, Code: c.Code, Name: c.Name, Kind: c.Kind, Effect: below.effect, Depth: depth},
			how:    hows[c.Kind],
			parent: parent, nth: nth, label: label(c.Code, c.Name), units: slices.Clone(c.Units), giver: copied(c.GivenBy),
		}
		r.scoped = c.Units != nil || parent >= 0 && t.rows[parent].scoped
		t.scoped = t.scoped || r.scoped
		if most := under.most(c); most != nil && c.Kind != Group || c.Max != nil {
			r.Max = *most
		}
		i := len(t.rows)
		t.byID[c.ID] = i
		switch r.how {
		case isGroup:
			r.limits = groupLimits(c, below.effect)
			t.floored = t.floored || c.Floor != nil
			t.lifts = t.lifts || c.Floor != nil
		case isQuantity:
			r.method, r.plan = compiled(*c.Method), len(t.quantities)
			t.quantities = append(t.quantities, i)
			t.awaits = t.awaits || r.method.Kind == LeaderRelative
		case isCount:
			r.each = *c.Each
		case isReport:
			r.report = *c.Report
		}
		if r.how != isGroup {
			r.leaf = len(t.leaves)
			t.leaves = append(t.leaves, leaf{}) // see arrange
		}
		t.rows = append(t.rows, r)
		t.add(c.Items, below, i, depth+1)
	}
}

// groupLimits turns those of a penalty round: it takes off what its cap says at
// the most.
func groupLimits(c Criterion, effect Effect) limits {
	if effect != Penalty {
		return limits{copied(c.Floor), copied(c.Cap)}
	}
	if c.Cap == nil {
		return limits{}
	}
	low := minus(*c.Cap)
	return limits{low: &low}
}

// addUp finds the most that all leaves bring together. Lint has added up the
// same numbers and found that they fit.
func (t *Table) addUp() {
	sums := make([]parts, len(t.rows)+1) // the last is the whole
	for i := len(t.rows) - 1; i >= 0; i-- {
		r := &t.rows[i]
		if r.how != isGroup {
			sums[i] = worthOf(r.Effect, r.Max)
		} else if r.limits.high != nil {
			sums[i] = sums[i].atMost(*r.limits.high, r.Effect)
		}
		into := r.parent
		if into < 0 {
			into = len(t.rows)
		}
		sums[into], _ = sums[into].plus(sums[i])
	}
	sum := sums[len(t.rows)]
	if t.whole.high != nil {
		sum = sum.atMost(*t.whole.high, "")
	}
	t.highest, t.maximum = sum.most(), sum.base
}

// Rows returns the rows in printed order, each heading before its items: the
// order of the lines of a [Tally].
func (t *Table) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		if t == nil {
			return
		}
		for _, r := range t.rows {
			if !yield(r.Row) {
				return
			}
		}
	}
}

// Highest returns the most points that a unit can have when every leaf is
// assigned to it: the maxima of the leaves and the bonus added up, caps applied.
// It may differ from the total that the scheme declares, which [Lint] reports.
func (t *Table) Highest() value.Decimal {
	if t == nil {
		return value.Decimal{}
	}
	return t.highest
}

// Maximum returns what [Table.Highest] does, bonus left out: the maximum that is
// assigned to a unit to which every leaf is.
func (t *Table) Maximum() value.Decimal {
	if t == nil {
		return value.Decimal{}
	}
	return t.maximum
}

// path returns the place of a row in the document.
func (t *Table) path(i int) value.Path {
	r := &t.rows[i]
	if r.parent < 0 {
		return t.at.At("criteria").Index(r.nth)
	}
	return t.path(r.parent).At("items").Index(r.nth)
}

// assigned reports whether a row is assigned to the unit, as far as the scheme
// says.
func (t *Table) assigned(i int, unit value.ID) bool {
	for ; i >= 0 && t.rows[i].scoped; i = t.rows[i].parent {
		if r := &t.rows[i]; r.units != nil && !slices.Contains(r.units, unit) {
			return false
		}
	}
	return true
}

func (t *Table) label(row int) value.Text { return t.rows[row].label }
