package scoring

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// TieStep is one step by which a regulation tells equal units apart. Steps are
// walked in the order declared; units still equal after one go on to the next.
type TieStep struct {
	// What is compared.
	By TieBy `json:"by"`
	// The criterion, a heading or a leaf, for steps that compare one.
	Criterion value.ID `json:"criterion,omitempty"`
	// The decision in the dossier, for steps that ask for one.
	Decision value.ID `json:"decision,omitempty"`
	// Article, clause and point of the regulation, "20.2.g", or as it writes them.
	Clause string `json:"clause,omitempty"`
}

// TieBy is what a step of a tie chain compares. Only what a dossier can hold
// stands here.
type TieBy string

// What steps compare.
const (
	// TieByPoints: higher total points, where units are ranked by rate.
	TieByPoints TieBy = "points"
	// TieByRate: higher share of the maximum assigned, where units are ranked by points.
	TieByRate TieBy = "rate"
	// TieByCriterion: higher points in the named criterion.
	TieByCriterion TieBy = "criterion"
	// TieByFewer: fewer points taken off by the named criterion, a penalty.
	TieByFewer TieBy = "fewer"
	// TieByEarlier: the unit's own sheet was handed in earlier.
	TieByEarlier TieBy = "earlier"
	// TieByDecision: the order of a ballot or an agreement that the dossier records.
	TieByDecision TieBy = "decision"
)

// EnumValues lists what steps compare, for schemas and for strict reading.
func (TieBy) EnumValues() []string {
	return []string{
		string(TieByPoints), string(TieByRate), string(TieByCriterion), string(TieByFewer),
		string(TieByEarlier), string(TieByDecision),
	}
}

// TieDecision is what was decided between units with equal results: by ballot,
// in which more votes go before fewer, or in another way as an order.
type TieDecision struct {
	// Identifier, which a step of the tie chain names.
	ID value.ID `json:"id"`
	// How it was decided.
	How emulation.How `json:"how"`
	// The units, best first, where an order is on record.
	Order []value.ID `json:"order,omitempty"`
	// The counts of a ballot.
	Ballot *ballot.Minutes `json:"ballot,omitempty"`
	// Day of the decision.
	On value.Date `json:"on,omitzero"`
	// The minutes.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Check reports what makes the decision say nothing, with paths below the given
// one: an order and counts at once or neither, a unit twice or outside the bloc,
// and counts that cannot be true. All are warnings: the step that asks for the
// decision stays open, and the rest of a review goes on.
func (d TieDecision) Check(units []value.ID, at value.Path) value.Issues {
	var issues value.Issues
	warn := func(at value.Path, code string, args ...any) { issues.Add(value.Warning, at, value.Msg(code, args...)) }
	if (len(d.Order) > 0) == (d.Ballot != nil) {
		warn(at, "scoring.tie.decision-form", d.ID)
	}
	for i, u := range d.Order {
		if slices.Index(d.Order, u) < i {
			warn(at.At("order").Index(i), "scoring.tie.unit-twice", u)
		}
		if !slices.Contains(units, u) {
			warn(at.At("order").Index(i), "scoring.tie.outsider", u)
		}
	}
	if d.Ballot == nil {
		return issues
	}
	for i, v := range d.Ballot.Votes {
		if !slices.Contains(units, v.Candidate) {
			warn(at.At("ballot").At("votes").Index(i).At("candidate"), "scoring.tie.outsider", v.Candidate)
		}
	}
	return append(issues, d.Ballot.Check(nil, at.At("ballot"))...)
}

// value returns what the decision gives a unit, more for better: its votes, or
// how many of the order it goes before or is. ok is false when the decision does
// not tell.
func (d TieDecision) value(unit value.ID) (n int64, ok bool) {
	if d.Ballot == nil {
		i := slices.Index(d.Order, unit)
		return int64(len(d.Order) - i), i >= 0
	}
	for _, v := range d.Ballot.Votes {
		if v.Candidate == unit {
			return int64(v.For), true
		}
	}
	return 0, false
}

// sound reports whether the decision says something that can be meant.
func (d TieDecision) sound() bool {
	if d.Ballot != nil {
		return len(d.Order) == 0 && len(d.Ballot.Check(nil, value.Path{})) == 0
	}
	for i, u := range d.Order {
		if slices.Index(d.Order, u) < i {
			return false
		}
	}
	return len(d.Order) > 0
}

// ties checks a tie chain that stands at the given place: each step names what
// it compares and nothing else, a criterion is one of the table, and no step
// comes twice.
func (l *linter) ties(scheme Scheme, at value.Path) {
	steps, penalties := scheme.Ties, map[value.ID]bool{}
	takeOff(scheme.Criteria, false, penalties)
	for i, s := range steps {
		step := at.Index(i)
		if !value.Listed(s.By) {
			l.fault(step.At("by"), "scoring.enum", string(s.By), s.By.EnumValues())
			continue
		}
		criterion := s.By == TieByCriterion || s.By == TieByFewer
		if criterion != (s.Criterion != "") {
			l.fault(step.At("criterion"), "scoring.tie.criterion", s.By.message())
		} else if _, known := l.ids[s.Criterion]; criterion && !known {
			l.fault(step.At("criterion"), "scoring.entry-criterion", s.Criterion)
		} else if s.By == TieByFewer && !penalties[s.Criterion] {
			l.fault(step.At("criterion"), "scoring.tie.fewer", s.Criterion)
		}
		if (s.By == TieByDecision) != (s.Decision != "") {
			l.fault(step.At("decision"), "scoring.tie.decision", s.By.message())
		}
		same := func(t TieStep) bool { return t.By == s.By && t.Criterion == s.Criterion && t.Decision == s.Decision }
		if slices.ContainsFunc(steps[:i], same) {
			l.oddity(step, "scoring.tie.step-twice", i+1)
		}
	}
}

// takeOff collects the rows that take points off.
func takeOff(items []Criterion, under bool, penalties map[value.ID]bool) {
	for _, c := range items {
		takes := under || c.Effect == Penalty
		penalties[c.ID] = takes
		takeOff(c.Items, takes, penalties)
	}
}

// message names what is compared.
func (b TieBy) message() value.Message { return value.Msg("scoring.tie.by." + string(b)) }

// says names what the step compares, with its criterion. A decision has no name but
// that of its clause, which stands beside the step.
func (t *Table) says(s TieStep) value.Message {
	if s.Criterion == "" {
		return s.By.message()
	}
	return value.Msg("scoring.tie.step-of", s.By.message(), t.labelOf(s.Criterion))
}

func (t *Table) labelOf(id value.ID) value.Text {
	i, ok := t.byID[id]
	if !ok {
		return value.Text{VI: string(id)}
	}
	return t.label(i)
}
