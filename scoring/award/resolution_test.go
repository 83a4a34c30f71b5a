package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// courts is the rule of the courts' circular, article 30, clause 6: two ballots at
// most, and then the chief and the deputies of the cluster decide.
func courts() award.Rules {
	rule := ballot.Rule{
		Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("3/4"), Seats: ptr(1),
		Rounds: &ballot.Rounds{Most: 2, Among: ballot.NotYet}, Deadlock: ballot.Leaders,
	}
	return award.Rules{Ballots: []award.BallotRule{{Awards: []value.ID{flag}, Rule: rule}}}
}

func TestResolution(t *testing.T) {
	stuck := func(r *award.Resolution) award.Decision {
		d := balloted(flag, map[value.ID]int{"a": 2, "b": 2}, "a", "b")
		d.Ballots = append(d.Ballots, d.Ballots[0])
		d.Resolved = r
		return d
	}
	once := func(r *award.Resolution) award.Decision {
		d := balloted(flag, map[value.ID]int{"a": 3, "b": 1}, "a", "b")
		d.Resolved = r
		return d
	}
	deadlock := award.Decision{Award: flag, Units: []value.ID{"a", "b"}, How: emulation.Agreed, Deadlock: true}
	deadlock.Resolved = &award.Resolution{By: ballot.HigherCouncil, For: []value.ID{"b"}}
	goesUp := award.Rules{Ballots: []award.BallotRule{{Awards: []value.ID{flag}, Rule: ballot.Rule{Agreement: true, Deadlock: ballot.HigherCouncil}}}}
	leaders := award.Resolution{By: ballot.Leaders, For: []value.ID{"a"}, On: day("2021-03-12"), Clause: "30.6", Instrument: &emulation.Instrument{Number: "12/BB"}}
	with := func(change func(*award.Resolution)) *award.Resolution {
		r := leaders
		change(&r)
		return &r
	}
	const open, in, out = award.OutcomeOpen, award.Nominated, award.NotNominated
	for _, c := range []struct {
		name     string
		decision award.Decision
		rules    award.Rules
		want     []award.Outcome // of a and b
		issues   []string
		proof    string // a step in the reasons of a
		why      string
	}{
		{"not decided yet", stuck(nil), courts(), []award.Outcome{open, open}, []string{}, "ballot.round", "two ballots, nobody has three of four votes"},
		{"decided for one", stuck(&leaders), courts(), []award.Outcome{in, out}, []string{}, "award.resolved.for", "article 30, clause 6"},
		{"decided for nobody", stuck(with(func(r *award.Resolution) { r.For = nil })), courts(), []award.Outcome{out, out}, []string{}, "award.resolved.against", "that is a decision too"},
		{"the record names nobody", stuck(with(func(r *award.Resolution) { r.By = "" })), courts(), []award.Outcome{in, out}, []string{}, "award.resolved.for", "nothing speaks against its being whom the rule names"},
		{"somebody else decided", stuck(with(func(r *award.Resolution) { r.By = ballot.Chair })), courts(), []award.Outcome{open, open},
			[]string{"warning award.resolved.other /d/0/resolved/by"}, "award.resolved.other", "the rule leaves it to the chief and the deputies"},
		{"another body decided", stuck(with(func(r *award.Resolution) { r.By, r.Body = "", &value.Text{VI: "Vụ Thi đua"} })), courts(), []award.Outcome{open, open},
			[]string{"warning award.resolved.other /d/0/resolved/by"}, "award.resolved.other", "none that the rule names"},
		{"for both", stuck(with(func(r *award.Resolution) { r.For = []value.ID{"a", "b"} })), courts(), []award.Outcome{in, in},
			[]string{"warning award.resolved.over /d/0/resolved/for"}, "award.resolved.for", "there is one seat: as recorded, and warned of"},
		{"for a stranger too", stuck(with(func(r *award.Resolution) { r.For = []value.ID{"c", "a"} })), courts(), []award.Outcome{in, out},
			[]string{"leaves award.resolved.stranger /d/0/resolved/for/0"}, "award.resolved.for", "c did not stand"},
		{"before the ballots", stuck(with(func(r *award.Resolution) { r.On = day("2021-01-01") })), courts(), []award.Outcome{in, out}, []string{}, "award.resolved.for", "the day of the ballots is not recorded"},
		{"nothing was left to decide", once(with(func(r *award.Resolution) { r.For = []value.ID{"b"} })), courts(), []award.Outcome{in, out},
			[]string{"leaves award.resolved.settled /d/0/resolved/for/0"}, "ballot.enough", "the first ballot carried a, and filled the one seat"},
		{"no agreement, the level above decided", deadlock, goesUp, []award.Outcome{out, in}, []string{}, "award.resolved.against", "the meeting came to nothing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			ds := []award.Decision{c.decision}
			assert.Equal(t, c.issues, listed(vietnam.CheckDecisions(ds, c.rules, bloc(), day("2021-03-12"), value.PathTo("d"))), c.why)
			ns := nominate(c.rules, c.decision)
			require.Len(t, ns, 2)
			assert.Equal(t, c.want, []award.Outcome{ns[0].Outcome, ns[1].Outcome}, c.why)
			assert.Contains(t, codes(ns[0].Reasons), c.proof, c.why)
		})
	}
	reasons := codes(nominate(courts(), stuck(&leaders))[0].Reasons)
	assert.Subset(t, reasons, []string{"ballot.round", "award.resolved.for", "award.clause", "award.resolved.paper"}, "who, when, by what clause and paper")
}
