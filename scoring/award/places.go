package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Allotment is how many units may be nominated for an award, in the bloc or in a
// group of it.
type Allotment struct {
	// The group; absent for the whole bloc.
	Group value.ID `json:"group,omitempty"`
	// The fewest that the number can still be; absent while nothing is known of it.
	Low *int `json:"low,omitempty"`
	// The most that it can still be; the same as low once nothing is open.
	High *int `json:"high,omitempty"`
	// How it came about.
	Says []value.Message `json:"says"`
}

// Known reports whether anything is known of the number.
func (p Allotment) Known() bool { return p.Low != nil && p.High != nil }

// Settled reports whether the number is known exactly.
func (p Allotment) Settled() bool { return p.Known() && *p.Low == *p.High }

// extent are the least and the most that a count can still be.
type extent struct{ low, high int }

func (e extent) settled() bool { return e.low == e.high }

// join is the extent of what is in one or the other.
func (e extent) join(o extent) extent { return extent{min(e.low, o.low), max(e.high, o.high)} }

// number is the count, for a sentence.
func (e extent) number() any {
	if e.settled() {
		return e.low
	}
	return value.Msg("award.places.range", e.low, e.high)
}

// count adds up verdicts: what is met counts, what is unknown may.
func (e *extent) count(v rule.Verdict) {
	if v != rule.NotMet {
		e.high++
	}
	if v == rule.Met {
		e.low++
	}
}

// sizer works out numbers of places.
type sizer struct {
	*Catalogue
	rules   Rules
	members []emulation.Unit
	on      value.Date
	// How many of the members, or of the group, are nominated for some of the awards.
	taken func(awards []value.ID, g *Group) extent
	// The same where equals at the cut, of whom no rule says what becomes, are nominated
	// by one way to treat them, and of which awards that is; nil where there are none.
	tied func(awards []value.ID, g *Group, by LineTie) (taken extent, of []value.Text)
	// What is known about a unit; nil where facts are not to be asked.
	facts func(u emulation.Unit) rule.Case
	// Members that joined within the year.
	newcomers []emulation.Unit
	// Whether they are left out where members are counted.
	without bool
}

// undeclared reports whether the regulation leaves open how a number is rounded.
func (q Quota) undeclared() bool { return q.Share != nil && !q.Share.NotOver && q.Share.Rounding == "" }

// usable reports whether the quota can be applied: CheckRules says why not.
func (q Quota) usable() bool {
	switch {
	case q.forms() > 1 || q.Count != nil && *q.Count < 0:
		return false
	case q.Share != nil:
		return q.Share.based() && !q.Share.tooMuch()
	}
	for i, s := range q.Table {
		if s.From < 0 || s.Count < 0 || i > 0 && s.From <= q.Table[i-1].From {
			return false
		}
	}
	return true
}

// unsaid is how a number is rounded that the regulation does not say how to
// round: its least and its most.
type unsaid struct{ low, high value.Mode }

// worked works out one quota for the bloc or one of its groups, with the newcomers or
// without.
func (s sizer) worked(q Quota, g *Group, rounding unsaid) Allotment {
	p := Allotment{}
	name := s.name(q.Award)
	switch {
	case !q.usable():
		p.say("award.places.unusable", name)
	case q.Count != nil:
		p.are(extent{*q.Count, *q.Count})
		p.say("award.places.count", *q.Count, name)
	case len(q.Table) > 0:
		s.byTable(&p, q, g)
	case q.Share != nil:
		s.byShare(&p, q, g, rounding)
	default:
		p.say("award.places.decided", name)
	}
	if g != nil {
		p.Group = g.ID
		p.Says[0] = value.Msg("award.in-group", g.Name, p.Says[0])
	}
	if q.Clause != "" {
		p.say("award.clause", law.Place(q.Clause))
	}
	return p
}

func (p *Allotment) are(e extent) { p.Low, p.High = &e.low, &e.high }

func (p *Allotment) say(code string, args ...any) { p.Says = append(p.Says, value.Msg(code, args...)) }

// size counts the members, or those of the group.
func (s sizer) size(g *Group) extent {
	if g == nil && !s.without {
		return extent{len(s.members), len(s.members)}
	}
	var e extent
	for _, u := range s.members {
		switch {
		case s.without && slices.ContainsFunc(s.newcomers, func(n emulation.Unit) bool { return n.ID == u.ID }):
		case g == nil:
			e.count(rule.Met)
		default:
			e.count(g.Has(u))
		}
	}
	return e
}

func (s sizer) byTable(p *Allotment, q Quota, g *Group) {
	size := s.size(g)
	row := func(n int) int {
		count := 0
		for _, step := range q.Table {
			if step.From <= n {
				count = step.Count
			}
		}
		return count
	}
	low, high := row(size.low), row(size.low)
	for n := size.low; n <= size.high; n++ {
		low, high = min(low, row(n)), max(high, row(n))
	}
	e := extent{low, high}
	if first := q.Table[0].From; size.low < first {
		p.say("award.places.table-short", size.low, first)
		return
	}
	p.are(e)
	if e.settled() {
		p.say("award.places.table", low, size.low)
		return
	}
	p.say("award.places.table-open", low, high, size.low)
}

func (s sizer) byShare(p *Allotment, q Quota, g *Group, rounding unsaid) {
	share := *q.Share
	base, known := s.base(share, g)
	if !known {
		code := "award.places.base-unknown"
		if share.Wider {
			code = "award.places.base-beyond"
		}
		p.say(code, share.Share, s.baseName(share), s.name(q.Award))
		return
	}
	switch {
	case share.Rounding != "":
		rounding = unsaid{share.Rounding, share.Rounding}
	case share.NotOver:
		rounding = unsaid{value.Down, value.Down}
	}
	e := extent{share.number(base.low, rounding.low), share.number(base.high, rounding.high)}
	p.are(e)
	if base.settled() {
		p.say("award.places.share", share.Share, base.low, s.baseName(share), e.number())
		switch whole := share.number(base.low, value.Up) == share.number(base.low, value.Down); {
		case whole:
		case share.Rounding != "":
			p.say("award.places.rounded", roundings[share.Rounding])
		case share.NotOver:
			p.say("award.places.not-over")
		default:
			p.say("award.places.unrounded")
		}
	} else {
		p.say("award.places.share-open", share.Share, base.low, base.high, s.baseName(share), e.number())
		if !e.settled() {
			s.afterTie(p, share, g)
		}
	}
	if share.Least != nil && *share.Least > e.low {
		p.are(extent{max(e.low, *share.Least), max(e.high, *share.Least)})
		p.say("award.places.least", *share.Least)
	}
}

// afterTie tells how many remain by each way to treat equals at the cut of another
// award, where its line does not say which.
func (s sizer) afterTie(p *Allotment, share QuotaShare, g *Group) {
	if share.Of != OfRemaining || share.Whole != nil || s.tied == nil {
		return
	}
	var awards []value.Text
	var remain [3]any
	size := s.size(g)
	for i, by := range [...]LineTie{TieDecided, TieAll, TieNone} {
		var taken extent
		taken, awards = s.tied(share.After, g, by)
		remain[i] = size.less(taken).number()
	}
	if len(awards) > 0 {
		p.say("award.places.after-tie", awards, remain[0], remain[1], remain[2])
	}
}

// less is what remains, none at least.
func (e extent) less(taken extent) extent {
	return extent{max(e.low-taken.high, 0), max(e.high-taken.low, 0)}
}

// number returns the share of a base, rounded to a whole number. The base is a
// count of units and the share no more than 100 %, so it fits.
func (s QuotaShare) number(base int, mode value.Mode) int {
	num, den := s.Share.Terms()
	whole, _ := value.Int(1)
	d, _ := value.Int(int64(base))
	d, _ = d.MulDiv(num, den, value.Rounding{Step: whole, Mode: mode})
	return int(d.Units() / whole.Units())
}

// base counts what a share is of; false where it cannot be told at all.
func (s sizer) base(share QuotaShare, g *Group) (extent, bool) {
	size := s.size(g)
	switch {
	case share.Whole != nil:
		return extent{*share.Whole, *share.Whole}, *share.Whole >= 0
	case share.Wider:
		return extent{}, false
	case share.Of == OfMembers:
		return size, true
	case share.Of == OfRemaining:
		return size.less(s.taken(share.After, g)), true
	case s.facts == nil:
		return extent{}, false
	}
	meets := s.meets(share)
	if meets == nil {
		return extent{}, false
	}
	var e extent
	for _, u := range s.members {
		in := rule.Met
		if g != nil {
			in = g.Has(u)
		}
		if in != rule.NotMet {
			e.count(in.And(meets(u)))
		}
	}
	return e, true
}

// meets returns what decides whether a unit is in the base; nil where nothing does.
func (s sizer) meets(share QuotaShare) func(emulation.Unit) rule.Verdict {
	if share.Of == OfStandard {
		j := s.judge(share.Standard, s.on)
		return func(u emulation.Unit) rule.Verdict {
			verdict, _ := j.verdict(s.facts(u))
			return verdict
		}
	}
	program, found := s.compile(*share.Condition, value.Path{})
	if len(found) > 0 {
		return nil
	}
	bound := program.On(s.on)
	return func(u emulation.Unit) rule.Verdict {
		facts := s.facts(u)
		return bound.Eval(&facts, rule.Proof{}).Verdict()
	}
}

// pastShare reports whether a number passes a share that the regulation calls a
// most, as one does that it also has rounded up; and of how many it is a share.
func (s sizer) pastShare(q Quota, g *Group, n int) (base int, over bool) {
	if q.Share == nil || !q.Share.NotOver || q.Share.Rounding == "" {
		return 0, false
	}
	e, known := s.base(*q.Share, g)
	if !known || !e.settled() {
		return 0, false
	}
	exact := q.Share.number(e.low, value.Down)
	if q.Share.Least != nil {
		exact = max(exact, *q.Share.Least)
	}
	return e.low, n > exact
}

// roundings are the words for the modes of rounding. They are only read.
var roundings = map[value.Mode]value.Message{
	value.HalfUp:   value.Msg("award.rounding.half-up"),
	value.HalfEven: value.Msg("award.rounding.half-even"),
	value.Up:       value.Msg("award.rounding.up"),
	value.Down:     value.Msg("award.rounding.down"),
}

// baseName is what the share is of, with the award whose standard is meant.
func (c *Catalogue) baseName(s QuotaShare) value.Message {
	if s.Of == OfStandard {
		return value.Msg("award.base.standard-of", c.name(s.Standard))
	}
	return value.Msg("award.base." + string(s.Of))
}

// ceiling says of a number whether the law of the day allows it, where the number
// is a share of those whom the law's own ceiling is a share of.
func (s sizer) ceiling(q Quota, g *Group, n int) (Limit, bool) {
	if q.Share == nil || q.Share.Of != OfStandard {
		return Limit{}, false
	}
	base, known := s.base(*q.Share, g)
	if !known || !base.settled() {
		return Limit{}, false
	}
	limit, ok := s.Limit(q.Award, int64(n), int64(base.low), s.on)
	return limit, ok && limit.Verdict == rule.NotMet
}
