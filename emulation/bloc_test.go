package emulation_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

func day(s string) value.Date { return value.MustDate(s) }

func unit(id value.ID) emulation.Unit {
	return emulation.Unit{ID: id, Name: value.Text{VI: "Đơn vị " + string(id)}}
}

func member(id value.ID, from, until string) emulation.Member {
	m := emulation.Member{Unit: unit(id)}
	if from != "" {
		m.From = day(from)
	}
	if until != "" {
		m.Until = day(until)
	}
	return m
}

// ids lists units by their identifiers.
func ids(units []emulation.Unit) []value.ID {
	list := []value.ID{}
	for _, u := range units {
		list = append(list, u.ID)
	}
	return list
}

// found lists issues as "code path".
func found(issues value.Issues) []string {
	var list []string
	for _, i := range issues {
		list = append(list, i.Code+" "+i.Path)
	}
	return list
}

func TestMembersOn(t *testing.T) {
	b := emulation.Bloc{Members: []emulation.Member{
		member("c", "", ""), member("a", "2020-01-01", ""), member("d", "", "2020-01-01"),
		member("b", "2019-06-01", "2020-06-01"), member("d", "2021-01-01", ""),
	}, Guests: []emulation.Unit{unit("g")}}
	for _, c := range []struct {
		name, on, reason string
		want             []value.ID
	}{
		{"before", "2019-05-31", "only those without a first day, in listed order", []value.ID{"c", "d"}},
		{"joined", "2019-06-01", "the first day counts", []value.ID{"c", "d", "b"}},
		{"left", "2020-01-01", "until is the first day no longer a member", []value.ID{"c", "a", "b"}},
		{"came back", "2021-01-01", "one who returns stands where it is listed again", []value.ID{"c", "a", "d"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, ids(b.MembersOn(day(c.on))), c.reason)
			for _, id := range []value.ID{"a", "b", "c", "d", "g", "x"} {
				assert.Equal(t, slices.Contains(c.want, id), b.HasMember(id, day(c.on)), id)
			}
		})
	}
	assert.Empty(t, b.MembersOn(value.Date{}), "on no date nobody is a member")
	assert.False(t, b.HasMember("c", value.Date{}))
	assert.NotNil(t, b.MembersOn(value.Date{}), "a report lists nobody as an empty list")
}

func TestUnitAndName(t *testing.T) {
	b := emulation.Bloc{Members: []emulation.Member{member("a", "", "2000-01-01")}, Guests: []emulation.Unit{unit("g")}}
	for _, id := range []value.ID{"a", "g"} {
		u, ok := b.Unit(id)
		assert.True(t, ok, "former members and guests are known")
		assert.Equal(t, u.Name, b.NameOf(id))
	}
	_, ok := b.Unit("x")
	assert.False(t, ok)
	assert.Equal(t, "x", b.NameOf("x").VI, "what has no name is shown by its identifier")
}

func TestCheckBloc(t *testing.T) {
	empty := &value.Span{From: day("2020-01-01"), Until: day("2020-01-01")}
	a, gone := member("a", "", ""), emulation.Unit{ID: "g", Exists: empty}
	for _, c := range []struct {
		name, reason string
		b            emulation.Bloc
		want         []string
	}{
		{"one member", "nothing is wrong", emulation.Bloc{Members: []emulation.Member{a}}, nil},
		{"no members", "nobody competes", emulation.Bloc{}, []string{"emulation.no-members /bloc/members"}},
		{"member twice", "no unit has two places on one day", emulation.Bloc{Members: []emulation.Member{a, member("a", "2020-01-01", "")}},
			[]string{"emulation.member-twice /bloc/members/1/unit/id"}},
		{"left and came back", "no day is in both", emulation.Bloc{Members: []emulation.Member{member("a", "", "2020-01-01"), member("a", "2020-01-01", "")}}, nil},
		{"member and guest", "one who votes is no guest", emulation.Bloc{Members: []emulation.Member{a}, Guests: []emulation.Unit{unit("a")}},
			[]string{"emulation.member-twice /bloc/guests/0/id"}},
		{"two units of one name", "capitals and spaces make no other name", emulation.Bloc{Members: []emulation.Member{
			{Unit: emulation.Unit{ID: "a", Name: value.Text{VI: "Sở Tài chính"}}}, {Unit: emulation.Unit{ID: "b", Name: value.Text{VI: " sở  Tài chính"}}}}},
			[]string{"emulation.same-name /bloc/members/1/unit/name"}},
		{"a guest of a member's name", "it may be the member, entered twice", emulation.Bloc{Members: []emulation.Member{member("a", "", "")},
			Guests: []emulation.Unit{{ID: "b", Name: unit("a").Name}}}, []string{"emulation.same-name /bloc/guests/0/name"}},
		{"a name that was left", "the unit of that name is no member any more", emulation.Bloc{Members: []emulation.Member{
			member("a", "", "2020-01-01"), {Unit: emulation.Unit{ID: "b", Name: unit("a").Name}, From: day("2020-01-01")}}}, nil},
		{"no day a member", "the last day lies before the first", emulation.Bloc{Members: []emulation.Member{member("a", "2020-01-02", "2020-01-01")}},
			[]string{"emulation.span-empty /bloc/members/0/until"}},
		{"no day in existence", "a unit exists on some day", emulation.Bloc{
			Members: []emulation.Member{{Unit: emulation.Unit{ID: "a", Exists: empty}}}, Guests: []emulation.Unit{gone}},
			[]string{"emulation.span-empty /bloc/members/0/unit/exists/until", "emulation.span-empty /bloc/guests/0/exists/until"}},
		{"events out of order", "oldest first", emulation.Bloc{Members: []emulation.Member{a}, Events: []emulation.Event{
			{Kind: emulation.Join, On: day("2021-01-01"), To: []value.ID{"a"}}, {Kind: emulation.Leave, On: day("2020-01-01"), From: []value.ID{"a"}}}},
			[]string{"emulation.event-order /bloc/events/1/on", "emulation.event-days /bloc/events/1/from/0"}},
		{"events of one day", "they stand in any order", emulation.Bloc{Members: []emulation.Member{a}, Events: []emulation.Event{
			{Kind: emulation.Split, On: day("2020-01-01"), From: []value.ID{"a"}, To: []value.ID{"a"}},
			{Kind: emulation.Merge, On: day("2020-01-01"), From: []value.ID{"a"}, To: []value.ID{"a"}}}}, nil},
		{"event without its units", "who joins, leaves, or becomes what is the event", emulation.Bloc{Members: []emulation.Member{a}, Events: []emulation.Event{
			{Kind: emulation.Join, On: day("2020-01-01")}, {Kind: emulation.Dissolve, On: day("2020-01-01")}, {Kind: emulation.Rename, On: day("2020-01-01"), From: []value.ID{"a"}}}},
			[]string{"emulation.event-to /bloc/events/0/to", "emulation.event-from /bloc/events/1/from", "emulation.event-to /bloc/events/2/to"}},
		{"event on another day than the membership", "nothing chooses between the two", emulation.Bloc{Members: []emulation.Member{a, member("b", "2020-01-01", "2021-01-01")}, Events: []emulation.Event{
			{Kind: emulation.Join, On: day("2020-02-01"), To: []value.ID{"b"}}, {Kind: emulation.Leave, On: day("2020-12-01"), From: []value.ID{"b"}}}},
			[]string{"emulation.event-days /bloc/events/0/to/0", "emulation.event-days /bloc/events/1/from/0"}},
		{"larger unit from elsewhere", "it is one of those merged", emulation.Bloc{Members: []emulation.Member{a, member("b", "", "")}, Events: []emulation.Event{
			{Kind: emulation.Merge, On: day("2020-01-01"), From: []value.ID{"a"}, To: []value.ID{"a"}, Larger: "b", Place: "b"}}},
			[]string{"emulation.event-party /bloc/events/0/larger", "emulation.event-party /bloc/events/0/place"}},
		{"event of nobody known", "a former member is listed with its days", emulation.Bloc{Members: []emulation.Member{a}, Events: []emulation.Event{
			{Kind: emulation.Merge, On: day("2020-01-01"), From: []value.ID{"a", "x"}, To: []value.ID{"y"}}}},
			[]string{"emulation.unit-unknown /bloc/events/0/from/1", "emulation.unit-unknown /bloc/events/0/to/0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, found(c.b.Check(value.PathTo("bloc"))), c.reason)
		})
	}
}

func TestCheckTerms(t *testing.T) {
	b := emulation.Bloc{Members: []emulation.Member{member("a", "", ""), member("b", "2021-01-01", "")}, Guests: []emulation.Unit{unit("g")}}
	years := emulation.Years{{Label: "2020-2021", From: day("2020-09-01"), Until: day("2021-09-01")}}
	term := func(year string, office emulation.Office, holders ...value.ID) emulation.Term {
		return emulation.Term{Year: year, Office: office, Holders: holders}
	}
	effective := func(t emulation.Term, from, until string) emulation.Term {
		t.Effective = &value.Span{From: day(from), Until: day(until)}
		return t
	}
	for _, c := range []struct {
		name, reason string
		terms        []emulation.Term
		want         []string
	}{
		{"none", "an office may be vacant", nil, nil},
		{"both offices", "chief and deputies of one year", []emulation.Term{term("2021", emulation.Chief, "a"), term("2021", emulation.Deputy, "b")}, nil},
		{"declared year", "a school year", []emulation.Term{term("2020-2021", emulation.Chief, "a")}, nil},
		{"no such year", "neither declared nor a calendar year", []emulation.Term{term("2019-2020", emulation.Chief, "a")},
			[]string{"emulation.year /terms/0/year"}},
		{"no holder", "a term is held", []emulation.Term{term("2021", emulation.Chief)}, []string{"emulation.no-holders /terms/0/holders"}},
		{"holder twice", "one unit, one seat", []emulation.Term{term("2021", emulation.Deputy, "a", "b", "a")},
			[]string{"emulation.holder-twice /terms/0/holders/2"}},
		{"holder unknown", "", []emulation.Term{term("2021", emulation.Chief, "x")}, []string{"emulation.holder-no-member /terms/0/holders/0"}},
		{"guest in office", "guests do not lead", []emulation.Term{term("2021", emulation.Chief, "g")}, []string{"emulation.holder-not-then /terms/0/holders/0"}},
		{"not yet a member", "b joined in 2021", []emulation.Term{term("2020", emulation.Chief, "b")}, []string{"emulation.holder-not-then /terms/0/holders/0"}},
		{"member for part of the year", "some day of the year is enough", []emulation.Term{term("2020-2021", emulation.Chief, "b")}, nil},
		{"term twice", "an office has one term a year, said once for each further one",
			[]emulation.Term{term("2021", emulation.Chief, "a"), term("2021", emulation.Chief, "b"), term("2021", emulation.Chief, "b")},
			[]string{"emulation.term-twice /terms/1", "emulation.term-twice /terms/2"}},
		{"no day in office", "", []emulation.Term{effective(term("2021", emulation.Chief, "a"), "2021-02-01", "2021-01-01")},
			[]string{"emulation.span-empty /terms/0/effective/until"}},
		{"two chiefs at once", "odd, and the answer can stand", []emulation.Term{
			effective(term("2020", emulation.Chief, "a"), "2020-03-01", "2021-03-13"), effective(term("2021", emulation.Chief, "b"), "2021-03-12", "2022-03-01")},
			[]string{"emulation.terms-overlap /terms/1/effective"}},
		{"handover", "the old chief acts until the day before", []emulation.Term{
			effective(term("2020", emulation.Chief, "a"), "2020-03-01", "2021-03-12"), effective(term("2021", emulation.Chief, "b"), "2021-03-12", "2022-03-01")}, nil},
		{"chief and deputy at once", "two offices", []emulation.Term{
			effective(term("2021", emulation.Chief, "a"), "2021-01-01", "2022-01-01"), effective(term("2021", emulation.Deputy, "b"), "2021-01-01", "2022-01-01")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			issues := emulation.CheckTerms(c.terms, b, years, value.PathTo("terms"))
			assert.Equal(t, c.want, found(issues), c.reason)
			for _, i := range issues {
				stands := slices.Contains([]string{"emulation.terms-overlap", "emulation.term-twice", "emulation.holder-not-then"}, i.Code)
				assert.Equal(t, stands, i.Severity == value.Warning, i.Code)
			}
		})
	}
}

func TestTermOf(t *testing.T) {
	terms := []emulation.Term{{Year: "2020", Office: emulation.Deputy, Holders: []value.ID{"b"}}, {Year: "2020", Office: emulation.Chief, Holders: []value.ID{"a"}}}
	term, ok := emulation.TermOf(terms, emulation.Chief, "2020")
	require.True(t, ok)
	assert.Equal(t, []value.ID{"a"}, term.Holders)
	_, ok = emulation.TermOf(terms, emulation.Chief, "2021")
	assert.False(t, ok, "no term is recorded, which is not the same as vacant")
}

func TestPlacing(t *testing.T) {
	place := value.MustDecimal
	for _, c := range []struct {
		name, reason          string
		p                     emulation.Placing
		settled, leads, known bool
	}{
		{"first", "", emulation.Placing{Best: place("1"), Worst: place("1"), Shared: 1}, true, true, true},
		{"first, shared", "two who share the first place both hold it", emulation.Placing{Best: place("1"), Worst: place("1"), Shared: 2}, true, true, true},
		{"first, shared, as a fraction", "places 1 and 2 between two: nobody is ahead of them", emulation.Placing{Best: place("1.5"), Worst: place("1.5"), Shared: 2}, true, true, true},
		{"second", "", emulation.Placing{Ahead: emulation.Ahead{Fewest: 1, Most: 1}, Best: place("2"), Worst: place("2"), Shared: 1}, true, false, true},
		{"first or second", "what is open leads nobody yet", emulation.Placing{Ahead: emulation.Ahead{Most: 1}, Best: place("1"), Worst: place("2")}, false, false, false},
		{"second or third", "open, and surely not first", emulation.Placing{Ahead: emulation.Ahead{Fewest: 1, Most: 2}, Best: place("2"), Worst: place("3")}, false, false, true},
		{"zero", "no place at all settles nothing", emulation.Placing{}, false, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			leads, known := c.p.Leads()
			assert.Equal(t, [3]bool{c.settled, c.leads, c.known}, [3]bool{c.p.Settled(), leads, known}, c.reason)
		})
	}
}

// Events give the days that are not written beside the members.
func TestMembershipFromEvents(t *testing.T) {
	b := emulation.Bloc{
		Members: []emulation.Member{member("a", "", ""), member("b", "", ""), member("c", "", ""), member("d", "", "2020-03-01"), member("d", "2022-01-01", ""), member("e", "", "")},
		Events: []emulation.Event{
			{Kind: emulation.Leave, On: day("2020-03-01"), From: []value.ID{"d"}},
			{Kind: emulation.Merge, On: day("2021-07-01"), From: []value.ID{"a", "b"}, To: []value.ID{"c"}},
			{Kind: emulation.Join, On: day("2022-01-01"), To: []value.ID{"d"}},
			{Kind: emulation.Split, On: day("2023-01-01"), From: []value.ID{"e"}, To: []value.ID{"e"}},
			{Kind: emulation.Dissolve, On: day("2024-01-01"), From: []value.ID{"e"}},
		},
	}
	require.Empty(t, b.Check(value.PathTo("bloc")))
	for on, want := range map[string][]value.ID{
		"2020-02-29": {"a", "b", "d", "e"}, "2020-03-01": {"a", "b", "e"}, "2021-06-30": {"a", "b", "e"},
		"2021-07-01": {"c", "e"}, "2022-01-01": {"c", "d", "e"}, "2023-06-01": {"c", "d", "e"}, "2024-01-01": {"c", "d"},
	} {
		var got []value.ID
		for _, u := range b.MembersOn(day(on)) {
			got = append(got, u.ID)
			assert.True(t, b.HasMember(u.ID, day(on)))
		}
		assert.Equal(t, want, got, on)
	}
	assert.False(t, b.HasMember("a", day("2021-07-01")), "merged")
}
