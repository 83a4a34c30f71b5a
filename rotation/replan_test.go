package rotation_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// promised are turns of the chief in years from the given one.
func promised(first int, of ...value.ID) []rotation.Promise {
	var list []rotation.Promise
	for i, id := range of {
		list = append(list, rotation.Promise{Year: strconv.Itoa(first + i), Office: emulation.Chief, Unit: id})
	}
	return list
}

// holders writes the holders of a plan side by side; "?" is nobody.
func holders(r rotation.Replanned) string {
	var list []string
	for _, s := range r.Seats {
		if s.Open() {
			list = append(list, "?")
		} else {
			list = append(list, string(s.Unit))
		}
	}
	return strings.Join(list, " ")
}

// merged is a bloc in which the units a and c are one, z, from 2027.
func merged() emulation.Bloc {
	b := letters("abcdef")
	on := value.MustDate("2027-01-01")
	b.Members[0].Until, b.Members[2].Until = on, on
	b.Members = append(b.Members, during("z", "2027-01-01", ""))
	b.Events = []emulation.Event{{Kind: emulation.Merge, On: on, From: ids("a", "c"), To: ids("z")}}
	return b
}

func TestReplan(t *testing.T) {
	two := merged()
	two.Members = append(two.Members, during("n", "2027-01-01", ""))
	renamed := letters("abc")
	renamed.Members[1].Until = value.MustDate("2027-06-01")
	renamed.Members = append(renamed.Members, during("y", "2027-06-01", ""))
	renamed.Events = []emulation.Event{{Kind: emulation.Rename, On: value.MustDate("2027-06-01"), From: ids("b"), To: ids("y")}}
	split := letters("abc")
	split.Members[1].Until = value.MustDate("2027-01-01")
	split.Members = append(split.Members, during("y", "2027-01-01", ""), during("z", "2027-01-01", ""))
	split.Events = []emulation.Event{{Kind: emulation.Split, On: value.MustDate("2027-01-01"), From: ids("b"), To: ids("y", "z")}}
	many := letters("abcdefghijklmnopqr")
	waiting := letters("ab")
	waiting.Members = append(waiting.Members, during("n", "2026-05-01", ""))
	gone := letters("abc")
	gone.Members[1].Until = value.MustDate("2026-06-01")
	type tc struct {
		name, reason string
		in           rotation.Input
		promises     []rotation.Promise
		want         string // holders
		changed      []string
		measures     rotation.Measures
		proof        rotation.Proof
	}
	cases(t, []tc{
		{name: "nothing happened", reason: "the plan that was handed out stands",
			in: chiefPlan(letters("abc"), list(1), chiefs("2026", "a")), promises: promised(2027, "b", "c", "a", "b"),
			want: "b c a b", measures: rotation.Measures{Spread: 1, Wait: 2}, proof: rotation.Optimal},
		{name: "a merged unit has one turn", reason: "z continues a and c, and can keep one of their promises in a round; b steps in, and the six years end in its second round",
			in: chiefPlan(merged(), list(1), chiefs("2026", "b")), promises: promised(2027, "c", "d", "e", "f", "a", "b"),
			want: "b d e f z b", changed: []string{"2027 c>b promise-other-year"}, measures: rotation.Measures{Changes: 1, Spread: 1, Wait: 4}, proof: rotation.Optimal},
		{name: "a newcomer takes the free turn", reason: "one promise cannot be kept, and no second one need break",
			in: chiefPlan(two, list(1), chiefs("2026", "b")), promises: promised(2027, "c", "d", "e", "f", "a", "b"),
			want: "z d e f n b", changed: []string{"2031 a>n promise-other-year"}, measures: rotation.Measures{Changes: 1, Wait: 5}, proof: rotation.Optimal},
		{name: "renamed", reason: "under another name it is the same unit; the change is within 2027, so that its first day is still b's",
			in: chiefPlan(renamed, list(1), chiefs("2025", "c")), promises: promised(2026, "a", "b", "c", "a", "b"),
			want: "a b c a y", measures: rotation.Measures{Spread: 1, Wait: 2}, proof: rotation.Optimal},
		{name: "renamed within a round", reason: "the turn of 2026 was b's, and y is b: it has none before the round is over; the next one begins with c, as promised",
			in: chiefPlan(renamed, list(1), chiefs("2025", "c")), promises: promised(2026, "b", "a", "y", "c"),
			want: "b a c c", changed: []string{"2028 y>c promise-other-year"}, measures: rotation.Measures{Changes: 1, Spread: 1, Wait: 3}, proof: rotation.Optimal},
		{name: "rest", reason: "b holds the office in 2026 and rests for a year, so that it cannot begin the round",
			in: chiefPlan(letters("abc"), resting(1), chiefs("2026", "b")), promises: promised(2027, "b", "c", "a"),
			want: "a c b", changed: []string{"2027 b>a promise-other-year", "2029 a>b promise-other-year"}, measures: rotation.Measures{Changes: 2, Wait: 2}, proof: rotation.Optimal},
		{name: "a newcomer that waits", reason: "n may have a turn from its third year on, and a promise before that cannot be kept",
			in: chiefPlan(waiting, newcomers(2), chiefs("2026", "b")), promises: promised(2027, "n", "a", "n"),
			want: "b a n", changed: []string{"2027 n>b promise-gone"}, measures: rotation.Measures{Changes: 1, Wait: 2}, proof: rotation.Optimal},
		{name: "split", reason: "either part keeps the promise",
			in: chiefPlan(split, list(1), chiefs("2026", "a")), promises: promised(2027, "b", "c", "a"),
			want: "y c a", measures: rotation.Measures{Spread: 1, Wait: 3}, proof: rotation.Optimal},
		{name: "left", reason: "nobody continues b, and its turn goes to another",
			in: chiefPlan(gone, list(1), chiefs("2026", "a")), promises: promised(2027, "b", "c", "a"),
			want: "a c a", changed: []string{"2027 b>a promise-gone"}, measures: rotation.Measures{Changes: 1, Spread: 1, Wait: 2}, proof: rotation.Optimal},
		{name: "a year without a promise", reason: "it is planned with the others",
			in: chiefPlan(letters("abc"), list(1), chiefs("2026", "a")), promises: append(promised(2027, "b"), promised(2029, "a")...),
			want: "b c a", measures: rotation.Measures{Wait: 2}, proof: rotation.Optimal},
		{name: "several seats", reason: "plans with several seats are not searched: the walk stands, with what no plan can be below",
			in:       rotation.Input{Bloc: letters("abcd"), Policies: rotation.Policies{Chief: list(2)}, Terms: []emulation.Term{chiefs("2026", "a", "b")}},
			promises: append(promised(2027, "c"), promised(2027, "a")...),
			want:     "c d", changed: []string{"2027 a> promise-walk"}, measures: rotation.Measures{Changes: 1, Spread: 1, Wait: 1}, proof: rotation.BestFound},
		{name: "more units than can be searched", reason: "the walk stands; keeping every promise needs no proof of changes, but the rest is not proven",
			in: chiefPlan(many, list(1), chiefs("2026", "a")), promises: promised(2027, "b", "c"),
			want: "b c", measures: rotation.Measures{Spread: 1, Wait: 3}, proof: rotation.BestFound},
	}, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		all, issues := rotation.Replan(c.in, c.promises, value.PathTo("promises"))
		require.Empty(t, issues)
		require.Len(t, all, 1)
		got := all[0]
		var changed []string
		for _, ch := range got.Changed {
			changed = append(changed, ch.Promise.Year+" "+string(ch.Promise.Unit)+">"+string(ch.Unit)+" "+short(ch.Reason))
		}
		assert.Equal(t, c.want, holders(got), c.reason)
		assert.Equal(t, c.changed, changed, c.reason)
		assert.Equal(t, c.measures, got.Measures, c.reason)
		assert.LessOrEqual(t, got.Measures.Changes, got.Walk)
		assert.Equal(t, c.proof, got.Proof)
	})
}

func resting(years int) *rotation.Policy {
	p := list(1)
	p.Rest, p.Skip = years, rotation.FirstClaim
	return p
}

func newcomers(wait int) *rotation.Policy {
	p := list(1)
	p.Newcomer = &rotation.Newcomer{Place: rotation.AtEnd, Wait: wait}
	return p
}

func TestReplanBadInput(t *testing.T) {
	in := chiefPlan(letters("abc"), list(1), chiefs("2026", "a"))
	type tc struct {
		name, reason string
		in           rotation.Input
		promises     []rotation.Promise
		want         []string
	}
	cases(t, []tc{
		{name: "none", reason: "nothing was promised, and nothing is planned", in: in, want: []string{}},
		{name: "past", reason: "what is recorded is past: said, and left aside", in: in, promises: promised(2025, "b", "c", "b"),
			want: []string{"warning /promises/0/year rotation.promise-past", "warning /promises/1/year rotation.promise-past"}},
		{name: "no such year", reason: "neither declared nor a calendar year", in: in, promises: []rotation.Promise{{Year: "2026-2027", Office: emulation.Chief, Unit: "a"}},
			want: []string{"error /promises/0/year rotation.year-unknown"}},
		{name: "too far", reason: "a plan over more than a hundred years is nobody's", in: in, promises: promised(2128, "a"),
			want: []string{"error /promises/0/year rotation.promise-far"}},
		{name: "no such unit", reason: "a promise to nobody known", in: in, promises: promised(2027, "x"), want: []string{"error /promises/0/unit rotation.order-unknown"}},
		{name: "seat twice", reason: "the office has one seat a year", in: in, promises: append(promised(2027, "a"), promised(2027, "b")...),
			want: []string{"error /promises/1 rotation.promise-twice"}},
		{name: "no policy", reason: "without the rule nobody knows what a plan must meet; said once",
			in: in, promises: []rotation.Promise{{Year: "2027", Office: emulation.Deputy, Unit: "a"}, {Year: "2028", Office: emulation.Deputy, Unit: "b"}},
			want: []string{"warning /promises/0/office rotation.promise-no-policy"}},
		{name: "unusable", reason: "the policy has an error of its own", in: chiefPlan(letters("abc"), list(9)), promises: promised(2027, "a"),
			want: []string{"warning /promises/0/office rotation.unusable"}},
	}, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		got, issues := rotation.Replan(c.in, c.promises, value.PathTo("promises"))
		assert.Equal(t, c.want, issuesOf(issues), c.reason)
		if c.name != "past" {
			assert.Empty(t, got, "the office has no plan")
		}
	})
}

// Where only the walk was looked at, the reason says so and why, and claims nothing
// of other plans.
func TestReplanSaysWhyItDidNotSearch(t *testing.T) {
	type tc struct {
		name, reason string
		bloc         emulation.Bloc
		policy       *rotation.Policy
		holders      []value.ID // of 2026
		want         string
	}
	with := func(change func(*rotation.Policy)) *rotation.Policy {
		p := list(1)
		p.Skip, p.Unreserved = rotation.TurnLost, rotation.OpenToAll
		change(p)
		return p
	}
	cases(t, []tc{
		{"seats", "two a year", letters("abcd"), list(2), ids("a", "b"), "rotation.unsearched-seats"},
		{"class", "a rotation of its own", classed("ab", "cd"), with(func(p *rotation.Policy) { p.Reserved = []rotation.Reserved{{Class: "thads", Seats: 1}} }), ids("c"), "rotation.unsearched-reserved"},
		{"term", "two years each", letters("abcd"), with(func(p *rotation.Policy) { p.Term, p.Start = 2, &rotation.Start{Year: "2026", Unit: "a"} }), ids("a"), "rotation.unsearched-term"},
		{"first years", "appointed first", letters("abcd"), with(func(p *rotation.Policy) { p.First = &rotation.First{Mode: rotation.Appointed, Year: "2026", Years: 1} }), ids("a"), "rotation.unsearched-first"},
		{"start", "the rule is not in force yet", letters("abcd"), with(func(p *rotation.Policy) { p.Start = &rotation.Start{Year: "2028", Unit: "a"} }), ids("a"), "rotation.unsearched-start"},
		{"units", "more than sixteen", letters("abcdefghijklmnopq"), list(1), ids("a"), "rotation.unsearched-units"},
		{"rest", "half the bloc rests", letters("abcd"), with(func(p *rotation.Policy) { p.Rest = 2 }), ids("a"), "rotation.unsearched-rest"},
	}, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		all, issues := rotation.Replan(chiefPlan(c.bloc, c.policy, chiefs("2026", c.holders...)), promised(2027, "c", "d"), value.Path{})
		require.NoError(t, issues.Err())
		got := all[0]
		require.Contains(t, []string{"rotation.replan-walk", "rotation.replan-walk-fewest"}, got.Reason.Code)
		assert.Equal(t, c.want, got.Reason.Args[4].Message.Code, c.reason)
		assert.Equal(t, rotation.BestFound, got.Proof)
		assert.Zero(t, got.Bound.Wait, "nothing is claimed of waits")
		for _, lang := range []value.Lang{value.VI, value.EN} {
			said := value.Printer{Lang: lang, Catalogue: sentences}.Print(got.Reason)
			assert.NotContains(t, said, "{")
		}
	})
}

// A decision on record for a year planned anew is told beside the plan, which is the
// order without it.
func TestReplanBesideChanges(t *testing.T) {
	in := chiefPlan(letters("abc"), list(1), chiefs("2026", "a"))
	in.Overrides = []rotation.Override{override("2027", "b", "c", "2026-12-01"), override("2040", "b", "c", "2026-12-01")}
	all, _ := rotation.Replan(in, promised(2027, "b", "c", "a"), value.Path{})
	assert.Equal(t, "b c a", holders(all[0]))
	require.Len(t, all[0].Aside, 1, "the years planned, and no other")
	assert.Equal(t, "rotation.replan-aside", all[0].Aside[0].Code)
}

func TestReplanSaysEverythingInBothLanguages(t *testing.T) {
	all, _ := rotation.Replan(chiefPlan(merged(), list(1), chiefs("2026", "b")), promised(2027, "c", "d", "e", "f", "a", "b"), value.Path{})
	for _, lang := range []value.Lang{value.VI, value.EN} {
		p := value.Printer{Lang: lang, Catalogue: sentences}
		said := []value.Message{all[0].Reason}
		for _, s := range all[0].Seats {
			said = append(said, s.Reason)
		}
		for _, c := range all[0].Changed {
			said = append(said, c.Reason)
		}
		for _, m := range said {
			assert.NotContains(t, p.Print(m), "{")
			assert.NotContains(t, p.Print(m), "rotation.")
		}
	}
}
