package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Field is what a bloc's rules on nomination are applied to.
type Field struct {
	// The bloc.
	Bloc emulation.Bloc
	// Day of the review: members and law are those of this day.
	On value.Date
	// Places in the standings; none without standings.
	Placings []emulation.Placing
	// How two units stand to each other in the standings: above 0 where the first is
	// certain to be ahead, 0 where they are certain to be equal; false while that is
	// open. Nil where nothing but the places is known.
	Order func(first, second value.ID) (order int, known bool)
	// The least and the most points that a unit can still have; false for a unit
	// without points. Nil without standings.
	Points func(unit value.ID) (low, high value.Decimal, ok bool)
	// Whether the unit's band in the table of criteria opens the award, and the names
	// of the bands that do, none where there are none. Nil without standings.
	Opens func(unit, award value.ID) (rule.Verdict, []value.Text)
	// What the bloc decided: ballots are read from it, and outcomes set beside it.
	Decisions []Decision
	// What is known about units.
	Facts Facts
}

// Proposal is what the bloc's rules by themselves make of one award.
type Proposal struct {
	// The award.
	Award value.ID `json:"award"`
	// How many may be nominated: in the bloc, and in groups.
	Places []Allotment `json:"places,omitempty"`
	// The members in listed order, and what the rules make of each.
	Units []Candidacy `json:"units"`
}

// Candidacy is what the rules make of one unit with respect to an award.
type Candidacy struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// What the rules make of it.
	Outcome Outcome `json:"outcome"`
	// The test that stopped it; absent where none did.
	Stopped LineTest `json:"stopped,omitempty"`
	// The tests, in their order.
	Tests []TestFinding `json:"tests"`
	// What the law of the day makes of its file for the award. It stands beside the
	// outcome where the regulation does not name the standard among its tests.
	State State `json:"state"`
	// What may yet take the award from it: one that the regulation gives in its place.
	Notes []value.Message `json:"notes,omitempty"`
	// What the bloc's own decision makes of it; absent where none is recorded.
	Recorded Outcome `json:"recorded,omitempty"`
	// Whether the decision agrees with the rules; absent where none is recorded.
	Compared Comparison `json:"compared,omitempty"`
}

// TestFinding is how a unit came out of one test.
type TestFinding struct {
	// The test.
	Test LineTest `json:"test"`
	// Whether it is passed.
	Verdict rule.Verdict `json:"verdict"`
	// Why.
	Says []value.Message `json:"says,omitempty"`
}

// Comparison is how what the bloc decided stands to what its rules make of it.
type Comparison string

// The comparisons.
const (
	// Agrees: the decision is what the rules give.
	Agrees Comparison = "agrees"
	// Differs: the rules give something else.
	Differs Comparison = "differs"
	// CannotTell: the rules, or the record, leave it open.
	CannotTell Comparison = "cannotTell"
)

// EnumValues lists the comparisons, for schemas and for strict reading.
func (Comparison) EnumValues() []string {
	return []string{string(Agrees), string(Differs), string(CannotTell)}
}

// Propose applies the bloc's rules on nomination line by line, each after those
// that it hangs on, and returns in the order of the lines for each member what they
// make of it, with the test that stopped it. It takes rules that [Catalogue.CheckRules] found no error in.
//
// It uses nothing but rules, standings, ballots and facts; what the bloc decided
// is set beside it. Only where the rules leave a higher award open and a decision
// on it is recorded, the lines below go by that decision, and say so.
//
// What a regulation does not declare (the order of its tests, by what it ranks,
// how it rounds) is read in every way that it can be; where all agree nothing is
// said, and where they do not the outcome is open and a warning with a path below
// the given one says what is missing.
func (c *Catalogue) Propose(r Rules, f Field, path value.Path) ([]Proposal, value.Issues) {
	p := proposing{Catalogue: c, rules: r, field: f, path: path, members: f.Bloc.MembersOn(f.On)}
	p.cases = make([]*rule.Case, len(p.members))
	p.all = make([]Proposal, len(r.Lines))
	for _, i := range r.sequence() {
		if r.Lines[i].Award != "" { // else it is left out: UsableRules
			p.all[i] = p.line(r.Lines[i], path.At("lines").Index(i))
		}
	}
	for i, l := range r.Lines {
		if l.Award != "" {
			p.unlessGranted(l, p.all[i].Units)
		}
	}
	return slices.DeleteFunc(p.all, func(x Proposal) bool { return x.Award == "" }), p.issues
}

// unlessGranted notes of who is nominated what other award would be given in place
// of this one.
func (p *proposing) unlessGranted(l Line, units []Candidacy) {
	for _, id := range l.ExcludedByGrant {
		other, d := p.done(id), p.decision(id)
		for i := range units {
			may := rule.NotMet
			switch {
			case other != nil:
				may = other.nominated[i]
			case d != nil:
				may = nominatedBy(d.recorded(units[i].Unit, d.count(p.rules.ballot(id))))
			}
			if may.And(nominatedBy(units[i].Outcome)) != rule.NotMet {
				units[i].Notes = append(units[i].Notes, value.Msg("award.unless-granted", p.name(id)))
			}
		}
	}
}

// proposing is an application of rules under way.
type proposing struct {
	*Catalogue
	rules   Rules
	field   Field
	path    value.Path
	members []emulation.Unit
	cases   []*rule.Case // what is known about the members, as far as it was asked for
	scores  ranking      // how members stand to each other by score; nil until a line asks
	all     []Proposal
	above   []settledLine // what the lines done make of the members
	issues  value.Issues
}

// settledLine is what a line leaves to those below it.
type settledLine struct {
	award     value.ID
	nominated []rule.Verdict // of the members, in listed order
	total     extent         // how many are nominated
	decided   bool           // the bloc's decision settled what the rules leave open
	exact     extent         // how many are nominated where the places are taken exactly
	equal     []bool         // whose nomination hangs on what no rule says of equals at the cut
}

// by is what a line leaves to those below it where equals at the cut, of whom no rule
// says what becomes, are treated one way: as many as there are places for, all, none.
func (l settledLine) by(tie LineTie) settledLine {
	if !slices.Contains(l.equal, true) {
		return l
	}
	if tie == TieDecided {
		l.total = l.exact
		return l
	}
	l.nominated, l.total = slices.Clone(l.nominated), extent{}
	for i, hangs := range l.equal {
		if hangs {
			l.nominated[i] = rule.Of(tie == TieAll)
		}
		l.total.count(l.nominated[i])
	}
	return l
}

// facts returns what is known about a member.
func (p *proposing) facts(u emulation.Unit) rule.Case {
	for i := range p.members {
		if p.members[i].ID == u.ID {
			if p.cases[i] == nil {
				known := p.field.Facts(u, p.field.On)
				p.cases[i] = &known
			}
			return *p.cases[i]
		}
	}
	return rule.Case{On: p.field.On}
}

// done returns the line on an award that was already applied.
func (p *proposing) done(id value.ID) *settledLine {
	for i := range p.above {
		if p.above[i].award == id {
			return &p.above[i]
		}
	}
	return nil
}

// taken counts the members, or those of a group, that are nominated for some of
// the awards.
func (p *proposing) taken(awards []value.ID, g *Group) extent { return p.count(awards, g, p.done) }

// tied is taken where equals at the cut, of whom no rule says what becomes, are treated
// one way; and of which awards that is.
func (p *proposing) tied(awards []value.ID, g *Group, by LineTie) (taken extent, of []value.Text) {
	for _, id := range awards {
		if l := p.done(id); l != nil && slices.Contains(l.equal, true) {
			of = append(of, p.name(id))
		}
	}
	return p.count(awards, g, func(id value.ID) *settledLine {
		l := p.done(id)
		if l != nil {
			treated := l.by(by)
			l = &treated
		}
		return l
	}), of
}

// count counts the members, or those of a group, that are nominated by some lines.
func (p *proposing) count(awards []value.ID, g *Group, line func(value.ID) *settledLine) extent {
	var lines []*settledLine
	for _, id := range awards {
		lines = append(lines, line(id))
	}
	var e extent
	all := true // whether whoever may be nominated is of the group
	for i, u := range p.members {
		in := rule.NotMet
		for _, l := range lines {
			nominated := rule.Unknown // an award without a line may have gone to anybody
			if l != nil {
				nominated = l.nominated[i]
			}
			in = in.Or(nominated)
		}
		if g != nil {
			all = all && (in == rule.NotMet || g.Has(u) == rule.Met)
			in = in.And(g.Has(u))
		}
		e.count(in)
	}
	if all {
		e = p.totals(lines, e)
	}
	return e
}

// totals narrows a count by what is known of the numbers as such: that one of two
// gets the one place, though not which.
func (p *proposing) totals(lines []*settledLine, e extent) extent {
	var sum extent
	for i, l := range lines {
		if l == nil {
			return e
		}
		e.low = max(e.low, l.total.low)
		sum.low, sum.high = sum.low+l.total.low, sum.high+l.total.high
		for _, other := range lines[:i] {
			if !p.rules.exclusive(l.award, other.award) {
				sum.low = 0
			}
		}
	}
	return extent{max(e.low, min(sum.low, e.high)), min(e.high, sum.high)}
}

// exclusive reports whether one of two awards excludes the other.
func (r Rules) exclusive(a, b value.ID) bool {
	for _, l := range r.Lines {
		for _, id := range l.ExcludedBy {
			if l.Award == a && id == b || l.Award == b && id == a {
				return true
			}
		}
	}
	return false
}

func (p *proposing) sizer() sizer {
	return sizer{Catalogue: p.Catalogue, rules: p.rules, members: p.members, on: p.field.On, taken: p.taken, tied: p.tied, facts: p.facts, newcomers: p.rules.newcomers(p.field.Bloc, p.field.On)}
}

// decision returns the bloc's decision on an award, nil where none is recorded.
func (p *proposing) decision(id value.ID) *Decision {
	for i := range p.field.Decisions {
		if p.field.Decisions[i].Award == id {
			return &p.field.Decisions[i]
		}
	}
	return nil
}
