package scoring

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
)

// Assess is [Table.Score] for stages at which several assess each unit: where the
// scheme says how their sheets become one, it makes one of them and tells how,
// unit by unit, in the order of the list. At other stages there are no panels.
//
// An assessor who handed in two sheets for a unit is an error. Warnings are
// criteria that stay open: the assessors differ on a fact, too few of them scored
// it, or the result does not come out even and the scheme declares no rounding.
func (t *Table) Assess(units []value.ID, sheets []Sheet, stage Stage, at value.Path) (Board, []Panel, value.Issues) {
	return t.AssessWith(new(Buffer), units, sheets, stage, at)
}

// AssessWith is [Table.Assess] with reused memory, for one stage after another: the
// Board does not lie in the buffer.
func (t *Table) AssessWith(b *Buffer, units []value.ID, sheets []Sheet, stage Stage, at value.Path) (Board, []Panel, value.Issues) {
	defer b.leave()
	i := -1
	if t != nil {
		i = slices.IndexFunc(t.assessors, func(a Aggregate) bool { return a.Stage == stage })
	}
	if i < 0 {
		board, issues := t.ScoreInto(b, units, sheets, stage, at)
		return board, nil, issues
	}
	p := paneller{table: t, rule: t.assessors[i], sheets: sheets, at: at}
	seats := make(map[value.ID][]int, len(units)) // numbers of the sheets of each unit
	for i := range sheets {
		if s := &sheets[i]; s.Stage == stage {
			seats[s.Unit] = append(seats[s.Unit], i)
		}
	}
	for _, u := range units {
		if len(seats[u]) > 0 {
			p.unit(u, seats[u])
		}
	}
	if p.issues.Err() != nil {
		return Board{}, nil, p.issues
	}
	board, found := t.scoreMade(b, units, sheets, p.made, stage, at)
	for _, issue := range found {
		p.adopt(issue)
	}
	return board, p.panels, p.issues
}

// paneller makes one sheet of several.
type paneller struct {
	table  *Table
	rule   Aggregate
	sheets []Sheet
	made   []made // for each panel
	first  []int  // for each panel, the number of its first sheet
	panels []Panel
	at     value.Path
	issues value.Issues

	// Memory for what stays.
	own       slab[Entry]
	places    slab[*Entry]
	marks     slab[GivenPoints]
	assessors slab[Assessor]
	numbers   slab[value.Decimal]

	// Memory that is used again.
	buffer  Buffer
	given   [][]*Entry // by seat and row
	lines   []PanelLine
	entries []*Entry
	order   []int
	points  []value.Decimal
}

// made is what is scored instead of a unit's several sheets.
type made struct {
	unit         value.ID
	illustrative bool
	entries      []*Entry // by row
}

// unit makes one sheet of those of a unit.
func (p *paneller) unit(unit value.ID, seats []int) {
	panel := Panel{Unit: unit, Stage: p.rule.Stage, Method: p.rule.Method, Assessors: p.assessors.list(len(seats))}
	one := made{unit: unit, entries: p.places.list(len(p.table.rows))}
	for len(p.given) < len(seats) {
		p.given = append(p.given, nil)
	}
	for n, i := range seats {
		s := &p.sheets[i]
		twice := func(j int) bool { return p.sheets[j].By == s.By && s.By != Assessor{} }
		if j := slices.IndexFunc(seats[:n], twice); j >= 0 {
			p.issues.Add(value.Error, p.at.Index(i).At("by"), value.Msg("scoring.assess.twice", unit, p.at.Index(seats[j]).String()))
		}
		p.alone(unit, i)
		p.given[n] = p.table.byRow(s.Entries, p.given[n])
		panel.Assessors[n] = s.By
		one.illustrative = one.illustrative || s.Illustrative
	}
	p.lines = p.lines[:0]
	for _, l := range p.table.leaves {
		line := PanelLine{Criterion: l.id, Name: p.table.label(l.row)}
		one.entries[l.row] = p.line(&line, l.row, seats)
		if line.Given != nil || line.Said != nil || line.Open != nil {
			p.lines = append(p.lines, line)
		}
	}
	panel.Lines = append(panel.Lines, p.lines...)
	p.panels, p.first, p.made = append(p.panels, panel), append(p.first, seats[0]), append(p.made, one)
}

// alone reports what is wrong with one assessor's sheet by itself. What the table
// lacks is told of the sheet made of all, and of missing entries the panel's lines
// tell.
func (p *paneller) alone(unit value.ID, number int) {
	if p.table.quiet(&p.sheets[number]) {
		return
	}
	own := p.at.Index(number).String()
	for _, issue := range p.table.alone(&p.buffer, unit, p.sheets, number, p.at) {
		if strings.HasPrefix(issue.Path, own) && issue.Code != "scoring.entries-missing" {
			p.issues = append(p.issues, issue)
		}
	}
}

// adopt takes over an issue of the whole. One that is about the sheet made of a
// panel is told at the first of the panel's own, unless it was told of one of
// them already.
func (p *paneller) adopt(issue value.Issue) {
	for k, first := range p.first {
		made := p.at.Index(len(p.sheets) + k).String()
		if issue.Path != made && !strings.HasPrefix(issue.Path, made+"/") {
			continue
		}
		told := func(other value.Issue) bool { return other.Code == issue.Code }
		if issue.Code == "scoring.entries-missing" || slices.ContainsFunc(p.issues, told) {
			return
		}
		issue.Path = p.at.Index(first).String()
	}
	p.issues = append(p.issues, issue)
}

// line makes one entry of those on a criterion, and tells how. Nothing is told
// where nobody gave points or put anything on record, and there is no entry where
// the result is open.
func (p *paneller) line(line *PanelLine, row int, seats []int) *Entry {
	open := func(why value.Message) *Entry {
		line.Open = &why
		p.issues.Add(value.Warning, p.at.Index(seats[0]).At("entries"), why)
		return nil
	}
	entries := p.entries[:0]
	for n := range seats {
		e := p.given[n][row]
		if e == nil {
			continue
		}
		entries = append(entries, e)
		line.Said = e.say(line.Said, n+1, p.sheets[seats[n]].By)
		if e.Points != nil {
			if line.Given == nil {
				line.Given = p.marks.list(len(seats))[:0]
			}
			line.Given = append(line.Given, GivenPoints{Assessor: n + 1, Points: *e.Points})
		}
	}
	p.entries = entries
	switch {
	case len(entries) == 0:
		return nil
	case slices.ContainsFunc(entries, func(e *Entry) bool { return !e.sameFacts(entries[0]) }):
		return open(value.Msg("scoring.assess.differ", line.Name))
	}
	needed := len(seats)
	if p.rule.AtLeast != nil {
		needed = *p.rule.AtLeast
	}
	if p.rule.Trim != nil && entries[0].Points != nil {
		needed = max(needed, 2**p.rule.Trim+1)
	}
	if len(entries) < needed {
		return open(value.Msg("scoring.assess.few", line.Name, len(entries), needed))
	}
	if entries[0].Points == nil {
		return entries[0]
	}
	points, why := p.of(line.Given, line.Name)
	if why != nil {
		return open(*why)
	}
	one := p.own.of(entries[0].facts())
	line.Points = p.numbers.of(points)
	one.Points = line.Points
	return one
}

// of makes one number of the points given, and marks those left out and those
// far off. The message says why there is none.
func (p *paneller) of(given []GivenPoints, name value.Text) (value.Decimal, *value.Message) {
	a := &p.rule
	order := sized(p.order, len(given)) // from the lowest
	p.order = order
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return given[i].Points.Compare(given[j].Points) })
	p.mark(given, order)
	in := order
	switch a.Method {
	case TrimmedMean:
		in = order[*a.Trim : len(order)-*a.Trim]
	case Median:
		in = middle(order)
	}
	if a.Method == TrimmedMean {
		for i := range given {
			given[i].LeftOut = !slices.Contains(in, i)
		}
	}
	sum, err := p.sum(given, in)
	n := int64(len(in))
	var points value.Decimal
	switch {
	case err != nil:
	case a.Rounding != nil:
		points, err = sum.MulDiv(1, n, *a.Rounding)
	case sum.Units()%n != 0:
		m := value.Msg("scoring.assess.no-rounding", name, sum, n)
		return points, &m
	default:
		points = value.FromUnits(sum.Units() / n)
	}
	if err != nil {
		m := value.Msg("scoring.assess.too-large", name)
		return points, &m
	}
	return points, nil
}

// mark marks the points that lie farther from the centre than the rule allows,
// by exact comparison.
func (p *paneller) mark(given []GivenPoints, order []int) {
	a := &p.rule
	if a.Outlier == nil {
		return
	}
	in := order
	if a.Outlier.From == Median {
		in = middle(order)
	}
	sum, err := p.sum(given, in)
	if err != nil {
		return // the line stays open for the same reason
	}
	n := int64(len(in))
	for i := range given {
		above, err1 := given[i].Points.Sub(a.Outlier.Beyond)
		below, err2 := given[i].Points.Add(a.Outlier.Beyond)
		given[i].Outlier = err1 == nil && value.CompareProducts(above.Units(), n, sum.Units(), 1) > 0 ||
			err2 == nil && value.CompareProducts(below.Units(), n, sum.Units(), 1) < 0
	}
}

// middle returns the one in the middle, or the two.
func middle(order []int) []int {
	return order[(len(order)-1)/2 : len(order)/2+1]
}

func (p *paneller) sum(given []GivenPoints, in []int) (value.Decimal, error) {
	p.points = p.points[:0]
	for _, i := range in {
		p.points = append(p.points, given[i].Points)
	}
	return value.Sum(p.points...)
}
