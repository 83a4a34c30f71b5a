package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

func event(kind emulation.EventKind, on string, from, to []value.ID) emulation.Event {
	return emulation.Event{Kind: kind, On: value.MustDate(on), From: from, To: to}
}

// eventful is a bloc of letters in which things happen; those who come later stand
// behind.
func eventful(first, later string, events ...emulation.Event) emulation.Bloc {
	b := letters(first + later)
	b.Events = events
	return b
}

func with(p *rotation.Policy, set func(*rotation.Policy)) *rotation.Policy {
	set(p)
	return p
}

func TestPlanEvents(t *testing.T) {
	merged := event(emulation.Merge, "2022-07-01", ids("b", "d"), ids("x"))
	runPlans(t, []planCase{
		{name: "rename", reason: "DOMAIN §4: a change of name keeps the place, where the rule says so",
			in:   chiefPlan(eventful("abc", "x", event(emulation.Rename, "2022-03-01", ids("b"), ids("x"))), complete(list(1)), chiefs("2020", "c")),
			want: []string{"2021 chief a wraps", "2022 chief b next acting x", "2023 chief c next", "2024 chief a wraps", "2025 chief x next"}},
		{name: "rename without a rule", reason: "nothing is assumed: the first seat that needs it asks",
			in:   chiefPlan(eventful("abc", "x", event(emulation.Rename, "2022-03-01", ids("b"), ids("x"))), list(1), chiefs("2021", "a")),
			want: []string{"2022 chief b next acting x", "2023 chief ? need.rename"}, ends: true},
		{name: "merger, earlier place", reason: "the merged unit takes the place that stands first",
			in:   chiefPlan(eventful("abcde", "x", merged), complete(list(1)), chiefs("2022", "a")),
			want: []string{"2023 chief x next", "2024 chief c next", "2025 chief e next -d became", "2026 chief a wraps"}},
		{name: "merger, larger unit's place", reason: "the event names the larger",
			in: chiefPlan(eventful("abcde", "x", emulation.Event{Kind: emulation.Merge, On: value.MustDate("2022-07-01"), From: ids("b", "d"), To: ids("x"), Larger: "d"}),
				with(complete(list(1)), func(p *rotation.Policy) { p.Merge = rotation.LargerPlace }), chiefs("2022", "a")),
			want: []string{"2023 chief c next -b became", "2024 chief x next", "2025 chief e next"}},
		{name: "merger, larger unit not known", reason: "which is larger is a fact, and is asked for",
			in:   chiefPlan(eventful("abcde", "x", merged), with(complete(list(1)), func(p *rotation.Policy) { p.Merge = rotation.LargerPlace }), chiefs("2022", "a")),
			want: []string{"2023 chief ? need.merge-larger"}, ends: true},
		{name: "merger, place named", reason: "the decision names whose place it is",
			in: chiefPlan(eventful("abcde", "x", emulation.Event{Kind: emulation.Merge, On: value.MustDate("2022-07-01"), From: ids("b", "d"), To: ids("x"), Place: "d"}),
				with(complete(list(1)), func(p *rotation.Policy) { p.Merge = rotation.NamedPlace }), chiefs("2022", "a")),
			want: []string{"2023 chief c next -b became", "2024 chief x next"}},
		{name: "merger, place not named", reason: "nobody named one",
			in:   chiefPlan(eventful("abcde", "x", merged), with(complete(list(1)), func(p *rotation.Policy) { p.Merge = rotation.NamedPlace }), chiefs("2022", "a")),
			want: []string{"2023 chief ? need.merge-named"}, ends: true},
		{name: "merger into one of them", reason: "2025: the border guard came under the military command; the one that goes on stands at the earlier place",
			in:   chiefPlan(eventful("abcd", "", event(emulation.Merge, "2022-07-01", ids("b", "c"), ids("c"))), complete(list(1)), chiefs("2022", "a")),
			want: []string{"2023 chief c next", "2024 chief d next", "2025 chief a wraps", "2026 chief c next"}},
		{name: "merger without a rule", reason: "whose place it is is not told",
			in: chiefPlan(eventful("abcde", "x", merged), list(1), chiefs("2022", "a")), want: []string{"2023 chief ? need.merge"}, ends: true},
		{name: "merger with a unit from elsewhere", reason: "one place is no choice",
			in:   chiefPlan(eventful("abc", "x", event(emulation.Merge, "2022-07-01", ids("b"), ids("x"))), list(1), chiefs("2022", "a")),
			want: []string{"2023 chief x next"}},
		{name: "merger of the chief in mid-term", reason: "the unit that came out of it goes on to the end of the term",
			in:   chiefPlan(eventful("abcde", "x", merged), with(complete(list(1)), func(p *rotation.Policy) { p.Vacancy = rotation.HeirActs }), chiefs("2021", "a")),
			want: []string{"2022 chief b next acting x", "2023 chief c next", "2024 chief e next -d became", "2025 chief a wraps", "2026 chief x next"}},
		{name: "split, first keeps", reason: "the first of the units after has the place, the other is a newcomer",
			in:   chiefPlan(eventful("abc", "xy", event(emulation.Split, "2022-07-01", ids("b"), ids("x", "y"))), complete(list(1)), chiefs("2022", "a")),
			want: []string{"2023 chief x next", "2024 chief c next", "2025 chief y next", "2026 chief a wraps"}},
		{name: "split, side by side", reason: "both stand where the one stood",
			in: chiefPlan(eventful("abc", "xy", event(emulation.Split, "2022-07-01", ids("b"), ids("x", "y"))),
				with(complete(list(1)), func(p *rotation.Policy) { p.Split = rotation.SideBySide }), chiefs("2022", "a")),
			want: []string{"2023 chief x next", "2024 chief y next", "2025 chief c next"}},
		{name: "split, all new", reason: "both start behind all others",
			in: chiefPlan(eventful("abc", "xy", event(emulation.Split, "2022-07-01", ids("b"), ids("x", "y"))),
				with(complete(list(1)), func(p *rotation.Policy) { p.Split = rotation.AllNew }), chiefs("2022", "a")),
			want: []string{"2023 chief c next -b became", "2024 chief x next", "2025 chief y next", "2026 chief a wraps"}},
		{name: "split without a rule", reason: "who follows is not told",
			in:   chiefPlan(eventful("abc", "xy", event(emulation.Split, "2022-07-01", ids("b"), ids("x", "y"))), list(1), chiefs("2022", "a")),
			want: []string{"2023 chief ? need.split"}, ends: true},
		{name: "split that goes on under its name", reason: "b keeps its place; what left it is new",
			in:   chiefPlan(eventful("abc", "y", event(emulation.Split, "2022-07-01", ids("b"), ids("b", "y"))), complete(list(1)), chiefs("2022", "a")),
			want: []string{"2023 chief b next", "2024 chief c next", "2025 chief y next", "2026 chief a wraps"}},
		{name: "dissolved", reason: "its place stays empty and is passed over, with the day",
			in:   chiefPlan(eventful("abc", "", event(emulation.Dissolve, "2022-07-01", ids("b"), nil)), list(1), chiefs("2022", "a")),
			want: []string{"2023 chief c next -b left"}},
		{name: "newcomer at the end", reason: "DOMAIN §4, practice: to the end of the list",
			in:   chiefPlan(eventful("abc", "x", event(emulation.Join, "2022-03-01", nil, ids("x"))), complete(list(1)), chiefs("2022", "a")),
			want: []string{"2023 chief b next", "2024 chief c next", "2025 chief x next", "2026 chief a wraps"}},
		{name: "newcomer after the chief", reason: "its turn is the next",
			in: chiefPlan(eventful("abc", "x", event(emulation.Join, "2022-03-01", nil, ids("x"))),
				with(complete(list(1)), func(p *rotation.Policy) { p.Newcomer.Place = rotation.AfterChief }), chiefs("2022", "a")),
			want: []string{"2023 chief x next", "2024 chief b next", "2025 chief c next", "2026 chief a wraps", "2027 chief x next"}},
		{name: "newcomer waits", reason: "two years from the first year on whose first day it is a member: no turn before 2025",
			in: chiefPlan(eventful("ab", "x", event(emulation.Join, "2022-03-01", nil, ids("x"))),
				with(complete(list(1)), func(p *rotation.Policy) { p.Newcomer.Wait = 2 }), chiefs("2022", "a")),
			want: []string{"2023 chief b next", "2024 chief a wraps", "2025 chief b next", "2026 chief x next"}},
		{name: "newcomer without a rule", reason: "the seats up to its coming are planned",
			in:   chiefPlan(eventful("abc", "x", event(emulation.Join, "2024-03-01", nil, ids("x"))), list(1), chiefs("2022", "a")),
			want: []string{"2023 chief b next", "2024 chief c next", "2025 chief ? need.newcomer"}, ends: true},
		{name: "back as a newcomer", reason: "the old place is given up",
			in: chiefPlan(members(during("a", "", ""), during("b", "", "2022-05-01"), during("c", "", ""), during("b", "2023-05-01", "")),
				with(complete(list(1)), func(p *rotation.Policy) { p.Return = rotation.AsNewcomer }), chiefs("2022", "a")),
			want: []string{"2023 chief c next -b left", "2024 chief b next", "2025 chief a wraps"}},
		{name: "the founders come together within the first year", reason: "a bloc made on 01/07/2022 has no newcomers on that day",
			in:   chiefPlan(members(during("a", "2022-07-01", ""), during("b", "2022-07-01", "")), list(1), chiefs("2022", "a")),
			want: []string{"2023 chief b next", "2024 chief a wraps"}},
		{name: "recorded under the later name", reason: "the record of 2022 knows the chief by the name it got in that year",
			in:   chiefPlan(eventful("abc", "x", event(emulation.Rename, "2022-03-01", ids("b"), ids("x"))), complete(list(1)), chiefs("2021", "a"), chiefs("2022", "x")),
			want: []string{"2023 chief c next", "2024 chief a wraps", "2025 chief x next"}},
	})
}

// A merger, a split, a join or a leaving changes nothing before its day.
func TestEventsChangeNothingBefore(t *testing.T) {
	before := chiefPlan(letters("abcde"), complete(list(1)), chiefs("2020", "c"))
	for _, e := range []emulation.Event{
		event(emulation.Merge, "2025-07-01", ids("b", "d"), ids("x")), event(emulation.Split, "2025-07-01", ids("b"), ids("b", "x")),
		event(emulation.Rename, "2025-07-01", ids("b"), ids("x")), event(emulation.Join, "2025-07-01", nil, ids("x")),
	} {
		after := before
		after.Bloc = eventful("abcde", "x", e)
		assert.Equal(t, briefs(take(rotation.Plan(before), 4)), briefs(take(rotation.Plan(after), 4)), e.Kind)
	}
}

func TestActingInVacancies(t *testing.T) {
	b := eventful("abcd", "x", event(emulation.Merge, "2022-07-01", ids("b", "c"), ids("x")))
	terms := []emulation.Term{chiefs("2021", "a"), deputies("2022", "d")}
	for vacancy, want := range map[rotation.Vacancy]string{
		"":                  "2022 chief b next acting need.vacancy",
		rotation.DeputyActs: "2022 chief b next acting d",
		rotation.HeirActs:   "2022 chief b next acting x",
		rotation.NextActs:   "2022 chief b next acting x",
	} {
		p := with(complete(list(1)), func(p *rotation.Policy) { p.Vacancy = vacancy })
		p.Order, p.Merge = ids("a", "b", "c", "d"), rotation.NamedPlace
		b.Events[0].Place = "c"
		got := brief(take(rotation.Plan(chiefPlan(b, p, terms...)), 1)[0])
		assert.Equal(t, want, got, "%s", vacancy)

		in := chiefPlan(b, p, append(terms, emulation.Term{Year: "2022", Office: emulation.Chief, Holders: ids("b"), Effective: span("2022-01-01", "2023-03-01")})...)
		holders, why := rotation.Acting(in, emulation.Chief, value.MustDate("2022-06-30"))
		assert.Equal(t, ids("b"), holders, "the day before")
		assert.Equal(t, "rotation.acting", why.Code)
		holders, why = rotation.Acting(in, emulation.Chief, value.MustDate("2022-07-01"))
		if vacancy == "" {
			assert.Empty(t, holders)
			assert.Equal(t, "rotation.need.vacancy", why.Code)
			continue
		}
		assert.Equal(t, "2022 chief b next acting "+string(holders[0]), want)
	}
}

// DOMAIN §4 R10: the deputy convenes when no chief is in office.
func TestDeputyActsWithoutChief(t *testing.T) {
	p := with(complete(list(1)), func(p *rotation.Policy) { p.Vacancy = rotation.DeputyActs })
	in := chiefPlan(letters("abc"), p, emulation.Term{Year: "2023", Office: emulation.Deputy, Holders: ids("c"), Effective: span("2023-03-01", "2024-03-19")})
	holders, why := rotation.Acting(in, emulation.Chief, value.MustDate("2024-03-01"))
	assert.Equal(t, ids("c"), holders)
	assert.Equal(t, "rotation.acts-no-chief", why.Code)
	p.Vacancy = ""
	holders, _ = rotation.Acting(in, emulation.Chief, value.MustDate("2024-03-01"))
	assert.Empty(t, holders, "no rule says so")
}
