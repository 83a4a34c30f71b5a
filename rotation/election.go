package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// Election is how the members elected who holds an office, or agreed on it. It
// decides the seat of an office that passes by ballot or by agreement; once the term
// is on record, that tells who holds the office.
type Election struct {
	// The office.
	Office emulation.Office `json:"office"`
	// Label of the emulation year for which it was held.
	Year string `json:"year"`
	// Day of the election.
	On value.Date `json:"on"`
	// How it was done, where recorded.
	How emulation.How `json:"how,omitempty"`
	// The units chosen, as the record names them; absent where only counts are on
	// record, which then tell it.
	Units []value.ID `json:"units,omitempty"`
	// The counts, one for each ballot that was held, in the order of the ballots;
	// absent where none were published.
	Ballots []ballot.Minutes `json:"ballots,omitempty"`
	// The minutes.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Elected is what an election came to.
type Elected struct {
	// The office.
	Office emulation.Office `json:"office"`
	// Label of the emulation year for which it was held.
	Year string `json:"year"`
	// The units chosen, as recorded, or otherwise by the counts.
	Units []value.ID `json:"units,omitempty"`
	// What became of the candidates by the rule on elections, and how it was counted.
	Outcome ballot.Outcome `json:"outcome"`
}

// Elections returns what each election came to, in their order: the counts held
// against the rule on elections of the office's policy, or the agreement as
// recorded. A count of members that minutes do not give is that of the bloc on the
// day of the election. Whom the record names as chosen is chosen, whatever the
// counts come to; [CheckRecord] warns where they differ.
func Elections(in Input) []Elected {
	all := make([]Elected, 0, len(in.Elections))
	for _, e := range in.Elections {
		all = append(all, in.elected(e))
	}
	return all
}

func (in *Input) elected(e Election) Elected {
	found := Elected{Office: e.Office, Year: e.Year, Units: slices.Clone(e.Units)}
	var rule *ballot.Rule
	if p := in.Policies.For(e.Office); p != nil {
		rule = p.Ballot
	}
	switch {
	case len(e.Ballots) > 0:
		found.Outcome = ballot.Count(rule, ballot.WithMembers(e.Ballots, len(in.Bloc.MembersOn(e.On)))...)
	case e.How == emulation.Agreed:
		found.Outcome = ballot.Agree(rule, ballot.Agreement{Candidates: e.Units, Instrument: e.Instrument})
	default:
		found.Outcome = ballot.Outcome{Candidates: []ballot.Finding{}, Proof: []value.Message{value.Msg("rotation.election-recorded")}}
	}
	if len(found.Units) > 0 {
		return found
	}
	for _, f := range found.Outcome.Candidates {
		if f.Result == ballot.Carried {
			found.Units = append(found.Units, f.Candidate)
		}
	}
	return found
}

// doubt says what the counts make of a unit that the record names as chosen, nil
// where they bear it out or there is nothing to hold against it.
func (in *Input) doubt(e Elected, unit value.ID) *value.Message {
	f, stood := e.Outcome.For(unit)
	switch p := in.Policies.For(e.Office); {
	case len(e.Outcome.Candidates) == 0 || p == nil || p.Ballot == nil || f.Result == ballot.Carried:
		return nil
	case !stood:
		m := value.Msg("rotation.election-not-candidate", in.Bloc.NameOf(unit), e.Year)
		return &m
	}
	m := value.Msg("rotation.election-differs", in.Bloc.NameOf(unit), e.Year, f.Says())
	return &m
}

// election returns the election held for the year, if it is known.
func (c *course) election(y value.Year) (Elected, bool) {
	for _, e := range c.in.Elections {
		if e.Office == c.office && e.Year == y.Label {
			return c.in.elected(e), true
		}
	}
	return Elected{}, false
}

// elected gives the seats to those who were chosen.
func (c *course) elected(e Elected, y value.Year) *value.Message {
	if len(e.Units) > c.policy.Seats {
		c.hang(value.Msg("rotation.elected-many", c.in.names(e.Units), y.Label, c.policy.Seats))
		return nil
	}
	var passed []Passed
	for _, id := range e.Units {
		var cannot *value.Message
		before := len(c.turns)
		if passed, cannot = c.offer(id, y, passed, value.Msg("rotation.elected", c.in.Bloc.NameOf(id), y.Label)); cannot != nil {
			return cannot
		}
		if doubt := c.in.doubt(e, id); doubt != nil && len(c.turns) > before {
			t := &c.turns[len(c.turns)-1]
			t.hangs = append(t.hangs, *doubt)
		}
	}
	for len(c.turns) < c.policy.Seats {
		reason := value.Msg("rotation.not-elected", y.Label)
		if len(passed) > 0 {
			reason = value.Msg("rotation.elected-kept", y.Label)
		}
		c.turns = append(c.turns, turn{rule: -1, reason: reason, passed: passed, open: true, change: -1})
		passed = nil
	}
	return nil
}

// elections reports elections that the document does not support or that come to
// something else than the record says.
func (r *recordChecker) elections() {
	path := r.path.At("elections")
	for i, e := range r.in.Elections {
		at := path.Index(i)
		p := r.in.Policies.For(e.Office)
		y, err := r.in.Years.Of(e.Year)
		name := emulation.OfficeName(r.in.Bloc.Kind, e.Office)
		again := func(o Election) bool { return o.Office == e.Office && o.Year == e.Year }
		switch {
		case err != nil:
			r.warn(at.At("year"), value.Msg("rotation.year-unknown", e.Year))
		case slices.ContainsFunc(r.in.Elections[:i], again):
			r.warn(at, value.Msg("rotation.election-twice", name, e.Year))
		case p == nil:
			r.warn(at.At("office"), value.Msg("rotation.election-no-policy", name))
		case !(&course{policy: *p, firstEnd: p.firstEnd(r.in.Years)}).elects(y):
			r.warn(at.At("office"), value.Msg("rotation.election-mode", name, e.Year))
		}
		if len(e.Units)+len(e.Ballots) == 0 {
			r.warn(at, value.Msg("rotation.election-empty", name, e.Year))
		}
		for j, id := range e.Units {
			if _, known := r.in.Bloc.Unit(id); !known {
				r.warn(at.At("units").Index(j), value.Msg("rotation.order-unknown", string(id)))
			}
		}
		r.counts(e, at)
	}
}

// counts holds the counts of an election against its rule, and the record's units
// against what they come to.
func (r *recordChecker) counts(e Election, at value.Path) {
	var rule *ballot.Rule
	if p := r.in.Policies.For(e.Office); p != nil {
		rule = p.Ballot
	}
	members := len(r.in.Bloc.MembersOn(e.On))
	r.issues = append(r.issues, ballot.Check(rule, ballot.WithMembers(e.Ballots, members), at.At("ballots"))...)
	for j, m := range e.Ballots {
		at := at.At("ballots").Index(j)
		if n := m.Attendance.Members; n != nil && *n != members {
			r.warn(at.At("attendance").At("members"), value.Msg("rotation.election-members", *n, members, e.On))
		}
		for k, v := range m.Votes {
			if !r.in.Bloc.HasMember(v.Candidate, e.On) {
				r.warn(at.At("votes").Index(k).At("candidate"), value.Msg("rotation.not-member", r.in.Bloc.NameOf(v.Candidate), e.On))
			}
		}
	}
	found := r.in.elected(e)
	for j, id := range e.Units {
		if doubt := r.in.doubt(found, id); doubt != nil {
			r.warn(at.At("units").Index(j), *doubt)
		}
	}
}
