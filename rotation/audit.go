package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Result is what an audit finds of a recorded term. The zero Result is none.
type Result string

// The results.
const (
	// Agrees: the holders are those whom the rule gives.
	Agrees Result = "agrees"
	// Deviates: the holders are not those whom the rule gives.
	Deviates Result = "deviates"
	// CannotTell: the rule or the record does not tell.
	CannotTell Result = "cannotTell"
)

// EnumValues lists the results, for schemas and for strict reading.
func (Result) EnumValues() []string {
	return []string{string(Agrees), string(Deviates), string(CannotTell)}
}

// Finding is a recorded term set beside the rule.
type Finding struct {
	// Label of the emulation year of the term.
	Year string `json:"year"`
	// The office.
	Office emulation.Office `json:"office"`
	// The units that hold it, as recorded.
	Holders []value.ID `json:"holders"`
	// Days on which the office is in fact held, as far as they are on record; a day that
	// is not may be known from the handover of the term before or after.
	Days value.Span `json:"days,omitzero"`
	// How the holders were chosen, where recorded.
	How emulation.How `json:"how,omitempty"`
	// The decision behind it.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
	// Whether the record agrees with the rule.
	Result Result `json:"result"`
	// The parts of the rule that the record breaks; only where it deviates.
	Breaks []Breach `json:"breaks,omitempty"`
	// The units whom the rule gives, changes by override or swap included, in the
	// order of their turns; absent when that cannot be told.
	Expected []value.ID `json:"expected,omitempty"`
	// Why: what was found, the turns of the rule, what the record adds.
	Reasons []value.Message `json:"reasons"`
}

// Audit sets every recorded term beside its office's rule, one finding a term,
// in the order of the terms. A term is judged from the terms before it: the
// rule's next turns after those holders, whoever should have held then. The order
// of holders within a term does not matter. Of an office that passes by ballot,
// appointment or agreement the rule tells the way, and not the unit.
//
// It cannot be told whether a term agrees when the office has no policy or one
// with an error; when its year is not declared, is recorded twice, or comes
// before the rule's start; when it is the first on record, or the year just
// before it is missing (a rotation is not counted on through a gap); when the
// term before does not tell where the rotation stands; when fewer holders are
// recorded than there are seats, all of them rightly; when the record does not
// say how the holders were chosen and the rule is about that.
func Audit(in Input) []Finding {
	found := map[emulation.Office][]Finding{}
	all := in.sides(in.settle())
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		found[office] = audit(&in, office, all)
	}
	held := map[emulation.Office][]tenure{
		emulation.Chief: tenures(in, emulation.Chief), emulation.Deputy: tenures(in, emulation.Deputy),
	}
	findings := make([]Finding, 0, len(in.Terms))
	for _, t := range in.Terms {
		f := cannotTell(value.Msg("rotation.no-policy", emulation.OfficeName(in.Bloc.Kind, t.Office)))
		if of := found[t.Office]; len(of) > 0 {
			f, found[t.Office] = of[0], of[1:]
		}
		f.Year, f.Office, f.Holders = t.Year, t.Office, append([]value.ID{}, t.Holders...)
		f.How, f.Instrument = t.How, t.Instrument
		if of := held[t.Office]; len(of) > 0 {
			f.Days, held[t.Office] = value.Span{From: of[0].first, Until: of[0].end}, of[1:]
		}
		f.Reasons = append(f.Reasons, chosen(t)...)
		findings = append(findings, f)
	}
	return findings
}

// audit judges the terms of one office, in the order of the terms.
func audit(in *Input, office emulation.Office, all map[emulation.Office]*side) []Finding {
	policy := in.Policies.For(office)
	if policy == nil {
		return nil
	}
	c, cannot := newCourse(in, office, policy, all)
	var findings []Finding
	at := map[int]int{} // of the terms, to the findings
	for i, t := range in.Terms {
		if t.Office != office {
			continue
		}
		at[i] = len(findings)
		f := Finding{}
		if _, err := in.Years.Of(t.Year); cannot != nil {
			f = cannotTell(*cannot)
		} else if err != nil {
			f = cannotTell(value.Msg("rotation.year-unknown", t.Year))
		}
		findings = append(findings, f)
	}
	if cannot != nil {
		return findings
	}
	a := auditor{course: c, name: emulation.OfficeName(in.Bloc.Kind, office)}
	c.replay(func(e entry, cannot *value.Message) {
		f := &findings[at[e.index]]
		switch {
		case cannot != nil && (len(e.Holders) > 0 || c.record.twice(e.year) || c.beforeRule(e.year) != nil):
			*f = cannotTell(*cannot)
		case len(e.Holders) == 0:
			*f = cannotTell(value.Msg("rotation.holders-none", e.Year))
		default:
			*f = a.judge(e)
		}
	})
	return findings
}

func cannotTell(why value.Message) Finding {
	return Finding{Result: CannotTell, Reasons: []value.Message{why}}
}

// auditor judges the terms of one office.
type auditor struct {
	*course
	name value.Message
}

// judge sets the holders beside the turns of the rule.
func (a auditor) judge(e entry) Finding {
	f := Finding{}
	open, goesOn := 0, false
	for _, t := range a.turns {
		if t.unit != "" {
			f.Expected = append(f.Expected, t.unit)
			goesOn = goesOn || t.reason.Code == "rotation.term-goes-on"
		}
		if t.open {
			open++
		}
	}
	var wrong []value.ID
	for _, id := range e.Holders {
		if !slices.ContainsFunc(f.Expected, func(x value.ID) bool { return a.same(x, id, e.year) }) {
			wrong = append(wrong, id)
		}
	}
	missing := 0
	for _, id := range f.Expected {
		if !slices.ContainsFunc(e.Holders, func(x value.ID) bool { return a.same(id, x, e.year) }) {
			missing++
		}
	}
	holders, expected := a.in.names(e.Holders), a.in.names(f.Expected)
	f.Breaks = a.broken(e, wrong)
	switch {
	case len(wrong) == 0 && missing == 0 && len(f.Breaks) == 0:
		f.Result = Agrees
		f.Reasons = append(f.Reasons, value.Msg(a.words(e, "rotation.agrees", "rotation.agrees-rule"), a.name, e.Year, holders))
	case len(wrong) == 0 && len(f.Breaks) == 0:
		f.Result = CannotTell
		f.Reasons = append(f.Reasons, value.Msg("rotation.holders-missing", a.name, e.Year, holders, expected))
	case len(wrong) <= open && len(f.Breaks) == 0:
		f.Expected = nil
		return a.way(e, f)
	case len(f.Expected) == 0 && open == 0:
		f.Result = Deviates
		f.Reasons = append(f.Reasons, value.Msg("rotation.deviates-nobody", a.name, e.Year, holders))
	case open > 0:
		f.Result, f.Expected = Deviates, nil
		f.Reasons = append(f.Reasons, value.Msg("rotation.deviates-way", a.name, e.Year, holders))
	default:
		f.Result = Deviates
		f.Reasons = append(f.Reasons, value.Msg(a.words(e, "rotation.deviates", "rotation.deviates-rule"), a.name, e.Year, holders, expected))
	}
	if f.Result == Deviates && len(wrong) > 0 && open == 0 {
		rule := ByTurn
		switch {
		case goesOn:
			rule = ByTerm
		case a.modeIn(e.year) != List:
			rule = ByMode
		case len(e.Holders) > a.policy.Seats && missing == 0:
			rule = BySeats
		}
		f.Breaks = append([]Breach{rule}, slices.DeleteFunc(f.Breaks, func(b Breach) bool { return b == rule })...)
	}
	if f.Result != Deviates {
		f.Breaks = nil
	}
	f.Reasons = append(f.Reasons, a.because(e)...)
	return f
}

// words are those of a finding where the units take turns, or where the rule has
// another way.
func (a auditor) words(e entry, turn, rule string) string {
	if a.modeIn(e.year) == List {
		return turn
	}
	return rule
}

// ways are the modes of which the rule tells the way only, as records name it.
var ways = map[Mode]emulation.How{Ballot: emulation.Balloted, Appointed: emulation.Appointed, Agreed: emulation.Agreed}

// way judges a term of an office of which the rule does not tell the unit.
func (a auditor) way(e entry, f Finding) Finding {
	mode := a.modeIn(e.year)
	way, decides := ways[mode]
	switch {
	case decides && e.How == way:
		f.Result = Agrees
		f.Reasons = append(f.Reasons, value.Msg("rotation.agrees-way", a.name, e.Year, a.in.names(e.Holders)))
	case decides && e.How != "":
		f.Result, f.Breaks = Deviates, []Breach{ByMode}
		f.Reasons = append(f.Reasons, value.Msg("rotation.deviates-way", a.name, e.Year, a.in.names(e.Holders)))
	case decides:
		f.Result = CannotTell
		f.Reasons = append(f.Reasons, value.Msg("rotation.way-unknown", a.name, e.Year))
	default:
		f.Result = CannotTell
	}
	f.Reasons = append(f.Reasons, a.because(e)...)
	return f
}

// broken returns the rules about who may hold the office that a holder whom the
// rule does not give breaks.
func (a auditor) broken(e entry, wrong []value.ID) []Breach {
	var rules []Breach
	add := func(r Breach) {
		if !slices.Contains(rules, r) {
			rules = append(rules, r)
		}
	}
	turns := a.turns
	a.turns = nil
	defer func() { a.turns = turns }()
	for _, id := range wrong {
		u, known := a.order.index[id]
		if !known {
			continue
		}
		if !a.order.memberOn(u, e.year.From) {
			add(ByMembership)
			continue
		}
		if why, _ := a.kept(u, e.year); why != nil {
			switch why.Code {
			case "rotation.rests":
				add(ByRest)
			case "rotation.barred":
				add(ByBar)
			case "rotation.other-office":
				add(ByExclusion)
			}
		}
	}
	if a.policy.Seats > 0 && len(e.Holders) > a.policy.Seats {
		add(BySeats)
	}
	for _, r := range a.policy.Reserved {
		in := 0
		for _, id := range e.Holders {
			if u, known := a.order.index[id]; known && a.order.units[u].class == r.Class {
				in++
			}
		}
		if short := r.Seats - in; short > 0 && len(e.Holders)+short > a.policy.Seats {
			add(ByClass)
		}
	}
	return rules
}

// because returns the reasons behind the comparison: whom the rule passed over,
// its turns, holders who could not hold the office, and that the rule is a derived
// one.
func (a auditor) because(e entry) []value.Message {
	var why []value.Message
	mode := a.modeIn(e.year)
	_, decides := ways[mode] // that a past year hung on its ballot tells nothing
	for i, t := range a.turns {
		for _, p := range t.passed {
			why = append(why, p.Reason)
		}
		if stale := decides && t.reason.Code == "rotation.hangs."+string(mode); !stale && (i == 0 || !t.open) {
			why = append(why, t.reason)
		}
		why = append(why, t.hangs...)
	}
	for _, id := range e.Holders {
		u, listed := a.order.index[id]
		switch {
		case listed && !a.order.memberOn(u, e.year.From):
			why = append(why, value.Msg("rotation.holder-absent", a.order.absence(u, e.year.From)))
		case !listed || a.order.place(a.order.lives(u)) < 0:
			why = append(why, value.Msg("rotation.unlisted", a.in.Bloc.NameOf(id), a.order.phrase))
		case !slices.ContainsFunc(a.turns, func(t turn) bool { return t.unit == id }):
			if kept, _ := a.kept(u, e.year); kept != nil && kept.Code != needExclusive {
				why = append(why, *kept)
			}
		}
	}
	if a.policy.Basis == Derived {
		why = append(why, value.Msg("rotation.derived"))
	}
	return why
}

// chosen says what the record tells of how the holders were chosen.
func chosen(t emulation.Term) []value.Message {
	how := value.Msg("rotation.how." + string(t.How))
	switch {
	case t.How == "" && t.Instrument == nil:
		return nil
	case t.How == "":
		return []value.Message{value.Msg("rotation.recorded-in", instrumentName(*t.Instrument))}
	case t.Instrument == nil:
		return []value.Message{value.Msg("rotation.chosen", how)}
	}
	return []value.Message{value.Msg("rotation.chosen-by", how, instrumentName(*t.Instrument))}
}
