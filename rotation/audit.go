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
	// Whether the record agrees with the rule.
	Result Result `json:"result"`
	// The units whom the rule gives, in the order of their turns; absent when that cannot be told.
	Expected []value.ID `json:"expected,omitempty"`
	// Why: what was found, the turns of the rule, what the record adds.
	Reasons []value.Message `json:"reasons"`
}

// Audit sets every recorded term beside its office's rule, one finding a term,
// in the order of the terms. A term is judged from the term of the year just
// before it: the rule's next turns after those holders, whoever should have
// held then. The order of holders within a term does not matter.
//
// It cannot be told whether a term agrees when the office has no policy or one
// with an error; when its year is not declared, is recorded twice, or comes
// before the rule's start; when it is the first on record, or the year just
// before it is missing (a rotation is not counted on through a gap); when the
// term before does not tell where the rotation stands; or when fewer holders
// are recorded than there are seats, all of them rightly.
func Audit(in Input) []Finding {
	offices := map[emulation.Office]*auditor{}
	findings := make([]Finding, 0, len(in.Terms))
	for _, t := range in.Terms {
		a := offices[t.Office]
		if a == nil {
			a = newAuditor(in, t.Office)
			offices[t.Office] = a
		}
		f := a.judge(t)
		f.Year, f.Office, f.Holders = t.Year, t.Office, append([]value.ID{}, t.Holders...)
		f.Reasons = append(f.Reasons, chosen(t)...)
		findings = append(findings, f)
	}
	return findings
}

// auditor judges the terms of one office.
type auditor struct {
	in     Input
	name   value.Message
	record record
	policy Policy
	list   *list
	start  value.Year
	cannot *value.Message // why no term of the office can be judged
}

func newAuditor(in Input, office emulation.Office) *auditor {
	a := &auditor{in: in, name: emulation.OfficeName(in.Bloc.Kind, office)}
	p := in.Policies.For(office)
	if p == nil {
		m := value.Msg("rotation.no-policy", a.name)
		a.cannot = &m
		return a
	}
	if a.cannot = unusable(*p, in); a.cannot != nil {
		return a
	}
	a.policy, a.list, a.record = *p, newList(*p, in.Bloc), recordOf(in, office)
	if p.Start != nil {
		a.start, _ = in.Years.Of(p.Start.Year)
	}
	return a
}

func cannotTell(why value.Message) Finding {
	return Finding{Result: CannotTell, Reasons: []value.Message{why}}
}

func (a *auditor) judge(t emulation.Term) Finding {
	if a.cannot != nil {
		return cannotTell(*a.cannot)
	}
	y, err := a.in.Years.Of(t.Year)
	switch {
	case err != nil:
		return cannotTell(value.Msg("rotation.year-unknown", t.Year))
	case a.record.twice(y):
		return cannotTell(value.Msg("rotation.year-twice", t.Year))
	case y.From.Before(a.start.From):
		return cannotTell(value.Msg("rotation.before-start", t.Year, a.start.Label))
	case len(t.Holders) == 0:
		return cannotTell(value.Msg("rotation.holders-none", t.Year))
	}
	from, cannot := a.from(y)
	if cannot != nil {
		return cannotTell(*cannot)
	}
	turns, _ := a.list.turns(nil, from, y.From, a.policy.Seats)
	return a.compare(t, y, turns)
}

// from returns where the rotation stood before year y.
func (a *auditor) from(y value.Year) (place, *value.Message) {
	if a.policy.Start != nil && y.From == a.start.From {
		return place{a.list.index[a.policy.Start.Unit], a.policy.Start.Year}, nil
	}
	prior, cannot := a.record.preceding(y)
	if cannot == nil && prior.year.From.Before(a.start.From) {
		// The rule starts within the year before: its first turn is not on record.
		m := value.Msg("rotation.first", y.Label)
		cannot = &m
	}
	if cannot != nil {
		return place{}, cannot
	}
	return a.list.stands(prior, a.policy.Seats, a.in.names)
}

// compare sets the holders beside the turns.
func (a *auditor) compare(t emulation.Term, y value.Year, turns []turn) Finding {
	var f Finding
	wrong, missing := 0, 0
	for _, n := range turns {
		if n.unit >= 0 {
			f.Expected = append(f.Expected, a.list.units[n.unit])
		}
	}
	for _, id := range t.Holders {
		if !slices.Contains(f.Expected, id) {
			wrong++
		}
	}
	for _, id := range f.Expected {
		if !slices.Contains(t.Holders, id) {
			missing++
		}
	}
	holders, expected := a.in.names(t.Holders), a.in.names(f.Expected)
	switch {
	case wrong == 0 && missing == 0:
		f.Result = Agrees
		f.Reasons = append(f.Reasons, value.Msg("rotation.agrees", a.name, t.Year, holders))
	case wrong == 0:
		f.Result = CannotTell
		f.Reasons = append(f.Reasons, value.Msg("rotation.holders-missing", a.name, t.Year, holders, expected))
	case len(f.Expected) == 0:
		f.Result = Deviates
		f.Reasons = append(f.Reasons, value.Msg("rotation.deviates-nobody", a.name, t.Year, holders))
	default:
		f.Result = Deviates
		f.Reasons = append(f.Reasons, value.Msg("rotation.deviates", a.name, t.Year, holders, expected))
	}
	f.Reasons = append(f.Reasons, a.because(t, y, turns)...)
	return f
}

// because returns the reasons behind the comparison: whom the rule passed over,
// its turns, holders who were no members, and that the rule is a derived one.
func (a *auditor) because(t emulation.Term, y value.Year, turns []turn) []value.Message {
	var why []value.Message
	for _, n := range turns {
		for _, p := range n.passed {
			why = append(why, p.Reason)
		}
		why = append(why, n.reason)
	}
	for _, id := range t.Holders {
		i, listed := a.list.index[id]
		switch {
		case !listed:
			why = append(why, value.Msg("rotation.unlisted", a.in.Bloc.NameOf(id), a.list.phrase))
		case !a.list.memberOn(i, y.From):
			why = append(why, value.Msg("rotation.holder-absent", a.list.absence(i, y.From)))
		}
	}
	if a.policy.Basis == Derived {
		why = append(why, value.Msg("rotation.derived"))
	}
	return why
}

// chosen says what the record tells of how the holders were chosen.
func chosen(t emulation.Term) []value.Message {
	var by *value.Message
	if i := t.Instrument; i != nil {
		m := value.Msg("rotation.instrument", i.Number)
		if !i.Signed.IsZero() {
			m = value.Msg("rotation.instrument-signed", i.Number, i.Signed)
		}
		by = &m
	}
	how := value.Msg("rotation.how." + string(t.How))
	switch {
	case t.How == "" && by == nil:
		return nil
	case t.How == "":
		return []value.Message{value.Msg("rotation.recorded-in", *by)}
	case by == nil:
		return []value.Message{value.Msg("rotation.chosen", how)}
	}
	return []value.Message{value.Msg("rotation.chosen-by", how, *by)}
}
