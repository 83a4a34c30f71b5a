package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Resolution is what was decided, by the one whom the regulation names, where the
// last ballot or the meeting had not decided, or between equals at the cut.
type Resolution struct {
	// In what office or as which body it was decided; absent where the record names
	// another, or nobody.
	By ballot.Authority `json:"by,omitempty"`
	// The body, as the record calls it, where it is another.
	Body *value.Text `json:"body,omitempty"`
	// The units decided for; those left undecided that do not stand here are decided
	// against.
	For []value.ID `json:"for"`
	// Day of the decision; absent when not known.
	On value.Date `json:"on,omitzero"`
	// Article and clause of the regulation that leaves it to them, as it writes them.
	Clause string `json:"clause,omitempty"`
	// The decision.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// who names the one who decided.
func (r Resolution) who() value.Message {
	switch {
	case r.By != "":
		return r.By.Says()
	case r.Body != nil:
		return value.Msg("award.resolved.body", *r.Body)
	}
	return value.Msg("award.resolved.nobody")
}

// says tells what was decided about a unit, by whom, when, by what clause and paper.
func (r Resolution) says(unit value.ID) []value.Message {
	who := r.who()
	if !r.On.IsZero() {
		who = value.Msg("award.resolved.on", who, r.On)
	}
	said := says("award.resolved.against", who)
	if slices.Contains(r.For, unit) {
		said = says("award.resolved.for", who)
	}
	if r.Clause != "" {
		said = append(said, value.Msg("award.clause", law.Place(r.Clause)))
	}
	if i := r.Instrument; i != nil && i.Number != "" {
		said = append(said, value.Msg("award.resolved.paper", i.Number))
	}
	return said
}

// settle takes the resolution into what the ballots or the meeting left for others
// to decide. What they decided themselves stands.
func (r *Resolution) settle(out ballot.Outcome) ballot.Outcome {
	if r == nil {
		return out
	}
	out.Candidates = slices.Clone(out.Candidates)
	for i := range out.Candidates {
		f := &out.Candidates[i]
		if f.Result != ballot.Above {
			continue
		}
		if !r.of(f.By) {
			f.Proof = append(slices.Clip(f.Proof), value.Msg("award.resolved.other", r.who(), f.By.Says()))
			continue
		}
		f.Proof = append(slices.Clip(f.Proof), r.says(f.Candidate)...)
		f.Result = ballot.NotCarried
		if slices.Contains(r.For, f.Candidate) {
			f.Result = ballot.Carried
		}
	}
	return out
}

// of reports whether it is the named authority that decided, as far as the record
// does not name another.
func (r Resolution) of(by ballot.Authority) bool { return r.By == by || r.By == "" && r.Body == nil }

// check warns of a resolution that cannot be meant, with paths below the given one:
// for a unit that the decision does not name, or that was not left to anybody to
// decide; by another than the rule on ballots names; for more units than there are
// seats; before the bloc's own decision.
func (r *Resolution) check(d Decision, rule *ballot.Rule, b emulation.Bloc, path value.Path) value.Issues {
	var issues value.Issues
	if r == nil {
		return nil
	}
	odd := func(at value.Path, code string, args ...any) { issues.Add(value.Warning, at, value.Msg(code, args...)) }
	counted := d.counted(rule)
	left := func(f ballot.Finding) bool { return f.Result == ballot.Above }
	for i, id := range r.For {
		at := path.At("for").Index(i)
		f, stood := counted.For(id)
		switch {
		case !slices.Contains(d.Units, id):
			issues.Add(value.Warning, at, leftOut("award.resolved.stranger", b.NameOf(id)))
		case stood && f.Result == ballot.NotCarried:
			issues.Add(value.Warning, at, leftOut("award.resolved.settled", b.NameOf(id)))
		}
	}
	carried := 0
	for _, f := range r.settle(counted).Candidates {
		if f.Result == ballot.Carried {
			carried++
		}
	}
	if rule != nil && rule.Seats != nil && carried > *rule.Seats && slices.ContainsFunc(counted.Candidates, left) {
		odd(path.At("for"), "award.resolved.over", carried, *rule.Seats)
	}
	for _, f := range counted.Candidates {
		if left(f) && !r.of(f.By) {
			odd(path.At("by"), "award.resolved.other", r.who(), f.By.Says())
			break
		}
	}
	if !r.On.IsZero() && r.On.Before(d.On) {
		odd(path.At("on"), "award.ruling-early", r.On, d.On)
	}
	return issues
}
