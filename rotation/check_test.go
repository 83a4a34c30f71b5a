package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

func TestCheck(t *testing.T) {
	guests := letters("abc")
	guests.Guests = []emulation.Unit{{ID: "g", Name: value.Text{VI: "G"}}}
	left := emulation.Bloc{Members: []emulation.Member{during("a", "", "2020-01-01"), during("b", "", "")}}
	back := emulation.Bloc{Members: []emulation.Member{during("a", "", "2020-01-01"), during("b", "", ""), during("a", "2021-01-01", "")}}
	school := emulation.Years{{Label: "2020-2021", From: value.MustDate("2020-06-01"), Until: value.MustDate("2021-06-01")}}
	type tc struct {
		name, reason string
		policy       rotation.Policy
		bloc         emulation.Bloc
		years        emulation.Years
		want         []string
	}
	table := []tc{
		{name: "listed order", reason: "an absent order is the bloc's own, stated in the field's meaning",
			policy: *list(1), bloc: letters("abc")},
		{name: "as many seats as units", reason: "everyone holds a seat every year: odd, but possible",
			policy: *list(3), bloc: letters("abc")},
		{name: "nothing given", reason: "nothing is assumed: each option that is missing is reported",
			policy: rotation.Policy{}, bloc: letters("abc"),
			want: []string{"error /p/chief/mode rotation.mode", "error /p/chief/basis rotation.basis", "warning /p/chief rotation.need.seats", "warning /p/chief rotation.need.term"}},
		{name: "unknown mode and basis", reason: "a caller in Go is not stopped by the reader's closed lists",
			policy: rotation.Policy{Mode: "lottery", Basis: "hearsay", Seats: 1, Term: 1}, bloc: letters("abc"),
			want: []string{"error /p/chief/mode rotation.mode", "error /p/chief/basis rotation.basis"}},
		{name: "negative seats", reason: "a number of seats is at least 1",
			policy: *list(-1), bloc: letters("abc"), want: []string{"error /p/chief/seats rotation.seats"}},
		{name: "more seats than members", reason: "one unit cannot sit twice in a year",
			policy: *list(4), bloc: letters("abc"), want: []string{"error /p/chief/seats rotation.seats-many"}},
		{name: "more seats than the order has", reason: "units outside the order get no turn and cannot fill seats",
			policy: *list(2, "a"), bloc: letters("ab"),
			want: []string{"warning /p/chief/order rotation.order-lacks", "error /p/chief/seats rotation.seats-many"}},
		{name: "seats are counted by units, not rows", reason: "a unit that left and came back is one unit",
			policy: *list(3), bloc: back, want: []string{"error /p/chief/seats rotation.seats-many"}},
		{name: "no members", reason: "no unit can sit", policy: *list(1), want: []string{"error /p/chief/seats rotation.seats-many"}},
		{name: "empty order", reason: "an order was declared and has nobody in it; it is not read as the listed order",
			policy: rotation.Policy{Mode: rotation.List, Basis: rotation.Published, Seats: 1, Term: 1, Order: []value.ID{}}, bloc: letters("a"),
			want: []string{"error /p/chief/order rotation.order-empty", "error /p/chief/seats rotation.seats-many"}},
		{name: "unknown unit", reason: "an identifier that the bloc does not know cannot lead it",
			policy: *list(1, "a", "x", "b"), bloc: letters("ab"), want: []string{"error /p/chief/order/1 rotation.order-unknown"}},
		{name: "guest", reason: "guests take part without being members",
			policy: *list(1, "a", "g", "b", "c"), bloc: guests, want: []string{"error /p/chief/order/1 rotation.order-guest"}},
		{name: "unit twice", reason: "two turns in a round would be another rule",
			policy: *list(1, "a", "b", "a", "a"), bloc: letters("ab"),
			want: []string{"error /p/chief/order/2 rotation.order-twice", "error /p/chief/order/3 rotation.order-twice"}},
		{name: "member left out", reason: "a member without a turn is odd, and the bloc's own affair: reported, not repaired",
			policy: *list(1, "c", "a"), bloc: letters("abcd"),
			want: []string{"warning /p/chief/order rotation.order-lacks", "warning /p/chief/order rotation.order-lacks"}},
		{name: "former member in the order", reason: "it has had its place in years past",
			policy: *list(1, "a", "b"), bloc: left},
		{name: "start", reason: "a calendar year needs no declaration", policy: *starting(list(1), "2022", "b"), bloc: letters("abc")},
		{name: "start in a school year", reason: "declared years count", policy: *starting(list(1), "2020-2021", "b"), bloc: letters("abc"), years: school},
		{name: "start nowhere", reason: "a year that is not declared has no first day; a unit outside the order has no turn",
			policy: *starting(list(1), "2021-2022", "x"), bloc: letters("abc"), years: school,
			want: []string{"error /p/chief/start/unit rotation.start-unit", "error /p/chief/start/year rotation.year-unknown"}},
		{name: "start with a former member", reason: "the plan would pass over the very unit it is told to start with",
			policy: *starting(list(1), "2022", "a"), bloc: left, want: []string{"warning /p/chief/start/unit rotation.start-passed"}},
	}
	cases(t, table, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		in := rotation.Input{Bloc: c.bloc, Years: c.years, Policies: rotation.Policies{Chief: &c.policy}}
		assert.ElementsMatch(t, c.want, issuesOf(rotation.Check(in, value.PathTo("p"))))
	})
}

// A rule for many blocs is checked as far as it can be without knowing who is in them:
// what is found is found with any members, and what hangs on them is left.
func TestCheckPolicies(t *testing.T) {
	of := func(change func(*rotation.Policy)) rotation.Policies {
		p := list(2)
		change(p)
		return rotation.Policies{Deputy: p}
	}
	type tc struct {
		name, reason string
		policies     rotation.Policies
		want         []string
	}
	table := []tc{
		{"sound", "however many members there are", of(func(*rotation.Policy) {}), nil},
		{"no office", "nothing to look at", rotation.Policies{}, nil},
		{"nothing given", "nothing is assumed", rotation.Policies{Chief: &rotation.Policy{}},
			[]string{"error /p/chief/mode rotation.mode", "error /p/chief/basis rotation.basis", "warning /p/chief rotation.need.seats", "warning /p/chief rotation.need.term"}},
		{"an order of units that nobody knows", "they are those of some bloc", of(func(p *rotation.Policy) { p.Order = []value.ID{"a", "b"} }), nil},
		{"an order with a unit twice", "nobody has two places", of(func(p *rotation.Policy) { p.Order = []value.ID{"a", "b", "a"} }), []string{"error /p/deputy/order/2 rotation.order-twice"}},
		{"an order of none", "nobody has a turn", of(func(p *rotation.Policy) { p.Order = []value.ID{} }), []string{"error /p/deputy/order rotation.order-empty", "error /p/deputy/seats rotation.seats-many"}},
		{"an order of fewer than there are seats", "whoever they are", of(func(p *rotation.Policy) { p.Order = []value.ID{"a"} }), []string{"error /p/deputy/seats rotation.seats-many"}},
		{"a start outside the order", "it is nobody's turn", of(func(p *rotation.Policy) {
			p.Order, p.Start = []value.ID{"a", "b"}, &rotation.Start{Unit: "c", Year: "2020"}
		}), []string{"error /p/deputy/start/unit rotation.start-unit"}},
		{"a start", "some unit's", of(func(p *rotation.Policy) { p.Start = &rotation.Start{Unit: "c", Year: "2020"} }), nil},
		{"seats kept for a class", "how many are of it is not known", of(func(p *rotation.Policy) { p.Reserved = []rotation.Reserved{{Class: "x", Seats: 1, Start: "c"}} }), nil},
		{"more kept than there are", "whoever is of the class", of(func(p *rotation.Policy) { p.Reserved = []rotation.Reserved{{Class: "x", Seats: 3}} }), []string{"error /p/deputy/reserved/0/seats rotation.reserved-many"}},
		{"a class twice", "which of the two", of(func(p *rotation.Policy) {
			p.Reserved = []rotation.Reserved{{Class: "x", Seats: 1}, {Class: "x", Seats: 1}}
		}), []string{"error /p/deputy/reserved/1/class rotation.class-twice"}},
		{"a long rest", "there may be units enough", of(func(p *rotation.Policy) { p.Rest = 50 }), nil},
	}
	cases(t, table, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		var got []string
		for _, i := range rotation.CheckPolicies(c.policies, rule.Library{}, value.PathTo("p")) {
			got = append(got, string(i.Severity)+" "+i.Path+" "+i.Code)
		}
		assert.Equal(t, c.want, got, c.reason)
	})
}

func TestPoliciesJSON(t *testing.T) {
	type tc struct{ name, reason, text, want string }
	table := []tc{
		{"seed", "the rule for deputies is not known, so there is none", `{"chief": {"mode": "list", "basis": "derived", "seats": 1, "term": 1}}`, ""},
		{"full", "every field has its place", `{"deputy": {"mode": "list", "basis": "published", "seats": 2, "term": 1, "order": ["b", "a"], "start": {"year": "2022", "unit": "a"}, "instrument": {"number": "01/QC"}}}`, ""},
		{"no basis", "a rule does not pass for published unless it says so", `{"chief": {"mode": "list", "seats": 1}}`, "read.missing-field /chief"},
		{"no mode", "there is no default mode", `{"chief": {"basis": "derived", "seats": 1}}`, "read.missing-field /chief"},
		{"unknown mode", "the modes are listed", `{"chief": {"mode": "lot", "basis": "derived"}}`, "read.enum /chief/mode"},
		{"null", "an office without a rule is left out", `{"chief": null}`, "read.null /chief"},
		{"unknown office", "the offices are chief and deputy", `{"secretary": {}}`, "read.unknown-field /secretary"},
		{"bad unit", "identifiers are lower-case ASCII", `{"chief": {"mode": "list", "basis": "derived", "seats": 1, "order": ["Công an"]}}`, "value.id /chief/order/0"},
		{"seats in words", "a number is a number", `{"chief": {"mode": "list", "basis": "derived", "seats": "one"}}`, "read.type /chief/seats"},
		{"start without a unit", "the first turn is somebody's", `{"chief": {"mode": "list", "basis": "derived", "seats": 1, "start": {"year": "2022"}}}`, "read.missing-field /chief/start"},
	}
	cases(t, table, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		got, issues := value.Read[rotation.Policies]([]byte(c.text))
		if c.want == "" {
			require.Empty(t, issues)
			n, err := value.Canonical(got)
			require.NoError(t, err)
			again, issues := value.Read[rotation.Policies](n)
			require.Empty(t, issues)
			assert.Equal(t, got, again)
			return
		}
		require.Len(t, issues, 1)
		assert.Contains(t, issues[0].Code+" "+issues[0].Path, c.want)
	})
}

func TestPoliciesFor(t *testing.T) {
	ps := rotation.Policies{Chief: list(1), Deputy: list(2)}
	assert.Same(t, ps.Chief, ps.For(emulation.Chief))
	assert.Same(t, ps.Deputy, ps.For(emulation.Deputy))
	assert.Nil(t, ps.For("secretary"))
}
