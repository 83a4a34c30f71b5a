package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

func policy(mode rotation.Mode, seats int) *rotation.Policy {
	return &rotation.Policy{Mode: mode, Basis: rotation.Published, Seats: seats, Term: 1}
}

// classed is a bloc of letters, those of the second word of the class "thads".
func classed(others, class string) emulation.Bloc {
	b := letters(others + class)
	for i := range b.Members[len(others):] {
		b.Members[len(others)+i].Unit.Class = "thads"
	}
	return b
}

// considered is the library of bars here: whether a unit was considered for
// emulation, with what is known of it by "unit year".
func considered(in rotation.Input, known map[string]bool) rotation.Input {
	v, issues := rule.NewVocabulary([]rule.Fact{{ID: "considered", Kind: rule.Truth, Name: value.Text{VI: "được xét thi đua", EN: "considered"}}}, value.Path{})
	if issues.Err() != nil {
		panic(issues)
	}
	in.Library = rule.Library{Vocabulary: v}
	in.Facts = func(unit value.ID, year value.Year, on value.Date) rule.Case {
		given := map[value.ID]rule.Given{}
		if is, told := known[string(unit)+" "+year.Label]; told {
			given["considered"] = rule.GivenTruth(is)
		}
		facts, _ := v.NewFacts(given, value.Path{})
		return rule.Case{On: on, Years: []rule.YearFacts{{Year: year, Facts: facts}}}
	}
	return in
}

// barred adds the bar of DOMAIN §4 R9.
func barred(p *rotation.Policy, skip rotation.Skip) *rotation.Policy {
	is := false
	p.Bars = []rotation.Bar{{If: rule.Condition{Fact: &rule.Test{Name: "considered", Is: &is}}, Clause: "11.3"}}
	p.Skip = skip
	return p
}

func TestPlanByOtherModes(t *testing.T) {
	both := func(chief, deputy *rotation.Policy, terms ...emulation.Term) rotation.Input {
		return rotation.Input{Bloc: letters("abcd"), Policies: rotation.Policies{Chief: chief, Deputy: deputy, Exclusive: yes()}, Terms: terms, After: "2021"}
	}
	elected := func(e rotation.Election) rotation.Input {
		in := chiefPlan(letters("abcd"), halfOfMembers(), chiefs("2021", "a"))
		in.Elections = []rotation.Election{e}
		return in
	}
	placed := func(place int, places ...emulation.Placing) rotation.Input {
		p := policy(rotation.Ranking, 1)
		p.Result = &rotation.Place{Place: place}
		in := chiefPlan(letters("abcd"), p, chiefs("2021", "a"))
		in.Standings = []rotation.Standing{{Year: "2021", Places: places}}
		return in
	}
	at := func(unit value.ID, best, worst string, shared int) emulation.Placing {
		return emulation.Placing{Unit: unit, Best: value.MustDecimal(best), Worst: value.MustDecimal(worst), Shared: shared}
	}
	runPlans(t, []planCase{
		{name: "deputy becomes chief", reason: "DOMAIN §4 R2: the chief follows the deputies' list by a year; beyond what is planned it still follows",
			in:   both(policy(rotation.Succession, 1), complete(list(1)), chiefs("2021", "a"), deputies("2021", "b")),
			want: []string{"2022 chief b succeeds", "2022 deputy c next", "2023 chief c succeeds", "2023 deputy d next", "2024 chief d succeeds", "2024 deputy a wraps", "2025 chief a succeeds"}},
		{name: "deputy by ballot becomes chief", reason: "the chief of 2023 hangs on the ballot for the deputy of 2022",
			in:   both(policy(rotation.Succession, 1), policy(rotation.Ballot, 1), chiefs("2021", "a"), deputies("2021", "b")),
			want: []string{"2022 chief b succeeds", "2022 deputy ? hangs.ballot", "2023 chief ? hangs.succession", "2023 deputy ? hangs.ballot", "2024 chief ? hangs.succession"}},
		{name: "two deputies, one seat", reason: "which of them succeeds is not told",
			in: both(policy(rotation.Succession, 1), nil, chiefs("2021", "a"), deputies("2021", "b", "c")), want: []string{"2022 chief ? succession-many", "2023 chief ? hangs.succession"}},
		{name: "deputy who left", reason: "nobody else succeeds by the rule",
			in: rotation.Input{Bloc: members(during("a", "", ""), during("b", "", "2021-10-01"), during("c", "", "")),
				Policies: rotation.Policies{Chief: policy(rotation.Succession, 1)}, Terms: []emulation.Term{chiefs("2021", "a"), deputies("2021", "b")}},
			want: []string{"2022 chief ? succession-nobody -b left"}},
		{name: "ballot", reason: "DOMAIN §4 R3: the plan goes on around seats that a ballot decides",
			in:   both(complete(list(1)), policy(rotation.Ballot, 2), chiefs("2021", "a")),
			want: []string{"2022 chief b next", "2022 deputy ? hangs.ballot", "2022 deputy ? hangs.ballot", "2023 chief c next"}},
		{name: "ballot and a year under review", reason: "without any term the seats of the year after are open",
			in:   rotation.Input{Bloc: letters("ab"), Policies: rotation.Policies{Deputy: policy(rotation.Ballot, 2)}, After: "2021"},
			want: []string{"2022 deputy ? hangs.ballot", "2022 deputy ? hangs.ballot", "2023 deputy ? hangs.ballot"}},
		{name: "appointed", reason: "DOMAIN §4 R4", in: chiefPlan(letters("ab"), policy(rotation.Appointed, 1), chiefs("2021", "a")), want: []string{"2022 chief ? hangs.appointed", "2023 chief ? hangs.appointed"}},
		{name: "agreed", reason: "agreement is no count", in: chiefPlan(letters("ab"), policy(rotation.Agreed, 1), chiefs("2021", "a")), want: []string{"2022 chief ? hangs.agreed"}},
		{name: "elected", reason: "the ballot was held and its term is not yet on record", in: elected(votes(1, 3)),
			want: []string{"2022 chief b elected", "2023 chief ? hangs.ballot"}},
		{name: "not elected", reason: "nobody carried", in: elected(votes(1, 2)), want: []string{"2022 chief ? not-elected"}},
		{name: "two elected for one seat", reason: "the ballot does not decide between them", in: elected(votes(3, 3)), want: []string{"2022 chief ? elected-many"}},
		{name: "elected, no counts", reason: "the minutes name who was chosen, and no counts were published", in: elected(named("c")), want: []string{"2022 chief c elected", "2023 chief ? hangs.ballot"}},
		{name: "counts without a rule", reason: "what an election must reach is not published: the counts alone choose nobody", in: func() rotation.Input {
			in := elected(votes(1, 3))
			in.Policies.Chief.Ballot = nil
			return in
		}(), want: []string{"2022 chief ? not-elected"}},
		{name: "named and counted otherwise", reason: "the record stands, and the seat says what the counts come to", in: elected(with2(votes(1, 3), "a")),
			want: []string{"2022 chief a elected if election-differs(ballot.result.not-carried)"}},
		{name: "elected and gone", reason: "who is no member on the first day is passed over, and nobody put in its place", in: func() rotation.Input {
			in := elected(named("d"))
			in.Bloc = members(during("a", "", ""), during("b", "", ""), during("d", "", "2021-12-31"))
			return in
		}(), want: []string{"2022 chief ? elected-kept -d left"}},
		{name: "agreed on", reason: "DOMAIN §4 R3, Hà Nội 2021: chosen by agreement, without counts", in: func() rotation.Input {
			in := elected(named("b"))
			in.Policies.Chief = policy(rotation.Agreed, 1)
			in.Elections[0].How = emulation.Agreed
			return in
		}(), want: []string{"2022 chief b elected", "2023 chief ? hangs.agreed"}},
		{name: "election of an office by list", reason: "the rule does not let the members choose", in: func() rotation.Input {
			in := elected(named("d"))
			in.Policies.Chief = list(1)
			return in
		}(), want: []string{"2022 chief b next"}},
		{name: "winner", reason: "DOMAIN §4 R6: the winner; years to come hang on their results", in: placed(1, at("c", "1", "1", 1), at("a", "2", "2", 1)),
			want: []string{"2022 chief c placed", "2023 chief ? hangs.ranking"}},
		{name: "second", reason: "DOMAIN §4 R6: the second", in: placed(2, at("c", "1", "1", 1), at("b", "2", "2", 1)), want: []string{"2022 chief b placed"}},
		{name: "shared first", reason: "a shared place names nobody", in: placed(1, at("c", "1", "1", 2), at("b", "1", "1", 2)), want: []string{"2022 chief ? hangs.place"}},
		{name: "open first", reason: "while points are missing nobody is placed", in: placed(1, at("c", "1", "2", 1), at("b", "1", "2", 1)), want: []string{"2022 chief ? hangs.place"}},
		{name: "no result yet", reason: "the result of 2021 is not known", in: func() rotation.Input { in := placed(1); in.Standings = nil; return in }(), want: []string{"2022 chief ? hangs.ranking"}},
		{name: "first year appointed, then by list", reason: "DOMAIN §4 R5: the rotation goes on after the one appointed",
			in:   chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.First = &rotation.First{Mode: rotation.Appointed, Year: "2021", Years: 1} }), chiefs("2021", "b")),
			want: []string{"2022 chief c next", "2023 chief a wraps"}},
		{name: "first years to come", reason: "the appointment is open, and the list starts where the rule says",
			in: chiefPlan(letters("abc"), with(starting(list(1), "2023", "b"), func(p *rotation.Policy) {
				p.First = &rotation.First{Mode: rotation.Appointed, Year: "2021", Years: 2}
			})),
			want: []string{"2021 chief ? hangs.appointed", "2022 chief ? hangs.appointed", "2023 chief b start", "2024 chief c next"}},
		{name: "first years to come without a start", reason: "after whom the list goes on is not known",
			in:   chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.First = &rotation.First{Mode: rotation.Appointed, Year: "2021", Years: 1} })),
			want: []string{"2021 chief ? hangs.appointed", "2022 chief ? no-start"}, ends: true},
	})
}

func TestPlanKept(t *testing.T) {
	terms := []emulation.Term{chiefs("2021", "a")}
	known := map[string]bool{"b 2021": false, "c 2021": true, "d 2021": true, "b 2022": true, "d 2022": true, "c 2022": true, "a 2022": true, "b 2023": true, "d 2023": true, "a 2023": true, "a 2024": true, "e 2023": true, "c 2024": true, "b 2024": true, "d 2024": true}
	runPlans(t, []planCase{
		{name: "bar, turn lost", reason: "DOMAIN §4 R9: b was not considered in 2021; its turn is gone until the next round",
			in:   considered(chiefPlan(letters("abcd"), barred(list(1), rotation.TurnLost), terms...), known),
			want: []string{"2022 chief c next -b barred", "2023 chief d next", "2024 chief a wraps", "2025 chief b next"}},
		{name: "bar, first claim", reason: "b comes first when it may, and the list goes on where it was",
			in:   considered(chiefPlan(letters("abcd"), barred(list(1), rotation.FirstClaim), terms...), known),
			want: []string{"2022 chief c next -b barred", "2023 chief b claims", "2024 chief d next", "2025 chief a wraps"}},
		{name: "bar without a word on the turn", reason: "c takes 2022 either way; who has 2023 needs the rule",
			in:   considered(chiefPlan(letters("abcd"), barred(list(1), ""), terms...), known),
			want: []string{"2022 chief c next -b barred", "2023 chief ? need.skip"}, ends: true},
		{name: "bar not known", reason: "facts of years to come are unknown: the turn is told, with what it hangs on",
			in:   considered(chiefPlan(letters("abcd"), barred(list(1), rotation.TurnLost), chiefs("2025", "a")), known),
			want: []string{"2026 chief b next if hangs.bar", "2027 chief c next if hangs.bar"}},
		{name: "everybody barred", reason: "each is named with the bar that empties the seat",
			in:   considered(chiefPlan(letters("ab"), barred(list(1), rotation.TurnLost), terms...), map[string]bool{"a 2021": false, "b 2021": false}),
			want: []string{"2022 chief ? open-kept -b barred -a barred"}},
		{name: "rest", reason: "a unit rests two years after it held the office: of three, one seat a year goes round",
			in:   chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.Rest, p.Skip = 2, rotation.TurnLost }), chiefs("2020", "b"), chiefs("2021", "a")),
			want: []string{"2022 chief c next -b rests", "2023 chief b wraps -a rests", "2024 chief a wraps -c rests"}},
		{name: "rest that empties a seat", reason: "two units and two years of rest: there is nobody",
			in:   chiefPlan(letters("ab"), with(list(1), func(p *rotation.Policy) { p.Rest, p.Skip = 2, rotation.TurnLost }), terms...),
			want: []string{"2022 chief b next", "2023 chief ? open-kept -a rests -b rests"}},
		{name: "term of two years", reason: "the term goes on, and then the next has its turn",
			in:   chiefPlan(letters("abc"), starting(with(list(1), func(p *rotation.Policy) { p.Term = 2 }), "2022", "b")),
			want: []string{"2022 chief b start", "2023 chief b term-goes-on", "2024 chief c next", "2025 chief c term-goes-on", "2026 chief a wraps"}},
		{name: "term of two years, recorded", reason: "the record shows the change of 2021: the term has a year to go",
			in:   chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.Term = 2 }), chiefs("2020", "a"), chiefs("2021", "b")),
			want: []string{"2022 chief b term-goes-on", "2023 chief c next"}},
		{name: "term of two years, first not recorded", reason: "whether 2021 was the first or the second year is not on record",
			in:   chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.Term = 2 }), terms...),
			want: []string{"2022 chief ? term-unknown"}, ends: true},
		{name: "no term", reason: "how long a unit holds the office is not told",
			in: chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.Term = 0 }), terms...), want: []string{" chief ? need.term"}, ends: true},
		{name: "no number of seats", reason: "“khối phó” names the office and not how many hold it: neither one nor any other number is put in its place",
			in: chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.Seats = 0 }), terms...), want: []string{" chief ? need.seats"}, ends: true},
		{name: "no number of seats, reserved", reason: "one seat of a class is said, and not of how many",
			in: chiefPlan(classed("ab", "cd"), with(list(1), func(p *rotation.Policy) {
				p.Seats, p.Reserved = 0, []rotation.Reserved{{Class: "thads", Seats: 1}}
			}), terms...), want: []string{" chief ? need.seats"}, ends: true},
		{name: "one office a unit", reason: "the chief of the year is passed over as deputy",
			in: rotation.Input{Bloc: letters("abcd"), Policies: rotation.Policies{Chief: list(1), Deputy: with(list(1), func(p *rotation.Policy) { p.Skip = rotation.TurnLost }), Exclusive: yes()},
				Terms: []emulation.Term{chiefs("2021", "a"), deputies("2021", "a")}},
			want: []string{"2022 chief b next", "2022 deputy c next -b other-office", "2023 chief c next", "2023 deputy d next", "2024 chief d next", "2024 deputy a wraps"}},
		{name: "both offices allowed", reason: "the rule says so",
			in:   rotation.Input{Bloc: letters("ab"), Policies: rotation.Policies{Chief: list(1), Deputy: list(1), Exclusive: no()}, Terms: []emulation.Term{chiefs("2021", "a"), deputies("2021", "a")}},
			want: []string{"2022 chief b next", "2022 deputy b next"}},
		{name: "both offices not spoken of", reason: "the seat that needs it asks; the chief's plan goes on",
			in:   rotation.Input{Bloc: letters("ab"), Policies: rotation.Policies{Chief: list(1), Deputy: list(1)}, Terms: []emulation.Term{chiefs("2021", "a"), deputies("2021", "a")}},
			want: []string{"2022 chief b next", "2022 deputy ? need.exclusive", "2023 chief a wraps"}},
	})
}

func TestPlanReserved(t *testing.T) {
	reserving := func(p *rotation.Policy, who rotation.Unreserved) *rotation.Policy {
		p.Reserved, p.Unreserved = []rotation.Reserved{{Class: "thads", Seats: 1}}, who
		return p
	}
	runPlans(t, []planCase{
		{name: "one seat for a class", reason: "DOMAIN §4 R8, Justice 2013: two deputies, one only of the civil-enforcement offices; the others turn among the rest",
			in:   deputyPlan(classed("abc", "xy"), reserving(list(2), rotation.OpenToOthers), deputies("2021", "a", "x")),
			want: []string{"2022 deputy y next", "2022 deputy b next", "2023 deputy x wraps", "2023 deputy c next", "2024 deputy y next", "2024 deputy a wraps"}},
		{name: "open to all", reason: "a unit of the class may take either seat, but not both",
			in:   deputyPlan(classed("ab", "xy"), reserving(list(2), rotation.OpenToAll), deputies("2021", "b", "x")),
			want: []string{"2022 deputy y next", "2022 deputy x next", "2023 deputy x wraps", "2023 deputy y next"}},
		{name: "nothing said of the others", reason: "when one of the class stands next for an open seat, the rule is asked",
			in:   deputyPlan(classed("ab", "xy"), reserving(list(2), ""), deputies("2021", "a", "x")),
			want: []string{"2022 deputy y next", "2022 deputy b next", "2023 deputy ? need.unreserved"}, ends: true},
		{name: "starts of both", reason: "each rotation has a first turn",
			in:   deputyPlan(classed("abc", "xy"), starting(with(reserving(list(2), rotation.OpenToOthers), func(p *rotation.Policy) { p.Reserved[0].Start = "y" }), "2022", "b")),
			want: []string{"2022 deputy y start", "2022 deputy b start", "2023 deputy x wraps", "2023 deputy c next"}},
		{name: "no start for the class", reason: "it is asked for",
			in: deputyPlan(classed("abc", "xy"), starting(reserving(list(2), rotation.OpenToOthers), "2022", "b")), want: []string{"2022 deputy ? need.start"}, ends: true},
		{name: "the rotation starts with one of the class", reason: "all seats are kept for it, so it is the first of them",
			in: deputyPlan(classed("abc", "xy"), starting(with(reserving(list(1), ""), func(p *rotation.Policy) { p.Reserved[0].Seats = 1 }), "2022", "y")), want: []string{"2022 deputy y start", "2023 deputy x wraps", "2024 deputy y next"}},
		{name: "the rotation starts with one of the class, and it could have another seat", reason: "which of the two begins with it is asked for",
			in: deputyPlan(classed("abc", "xy"), starting(reserving(list(2), rotation.OpenToAll), "2022", "y")), want: []string{"2022 deputy ? need.start"}, ends: true},
		{name: "nobody of the class", reason: "the seat finds nobody, and the class is named",
			in:   deputyPlan(members(during("a", "", ""), during("b", "", "")), reserving(starting(list(2), "2022", "b"), rotation.OpenToOthers)),
			want: []string{"2022 deputy ? need.start"}, ends: true},
		{name: "which seat is not told", reason: "two of the class hold both seats: which is the reserved one is not on record",
			in: deputyPlan(classed("ab", "xyz"), reserving(list(2), rotation.OpenToAll), deputies("2021", "x", "y")), want: []string{"2022 deputy ? holders-pools"}, ends: true},
	})
}

func TestAuditByRules(t *testing.T) {
	how := func(t emulation.Term, h emulation.How) emulation.Term { t.How = h; return t }
	type tc struct {
		name, reason string
		in           rotation.Input
		want         []string
		breaks       []rotation.Breach
	}
	last := func(in rotation.Input) rotation.Finding { f := rotation.Audit(in); return f[len(f)-1] }
	table := []tc{
		{name: "ballot as the rule has it", reason: "the rule tells the way, not the unit",
			in: chiefPlan(letters("abc"), policy(rotation.Ballot, 1), how(chiefs("2021", "b"), emulation.Balloted)), want: []string{"2021 chief agrees []: agrees-way chosen(how.balloted)"}},
		{name: "appointed against a ballot rule", reason: "another way than the rule's",
			in:   chiefPlan(letters("abc"), policy(rotation.Ballot, 1), how(chiefs("2021", "b"), emulation.Appointed)),
			want: []string{"2021 chief deviates []: deviates-way chosen(how.appointed)"}, breaks: []rotation.Breach{rotation.ByMode}},
		{name: "way not recorded", reason: "how it was chosen is not on record",
			in: chiefPlan(letters("abc"), policy(rotation.Agreed, 1), chiefs("2021", "b")), want: []string{"2021 chief cannotTell []: way-unknown"}},
		{name: "turn", reason: "another unit's turn", in: chiefPlan(letters("abc"), list(1), chiefs("2020", "a"), chiefs("2021", "c")),
			want: []string{"2021 chief deviates [b]: deviates next"}, breaks: []rotation.Breach{rotation.ByTurn}},
		{name: "bar", reason: "the unit was barred, and it was not its turn either",
			in:   considered(chiefPlan(letters("abc"), barred(list(1), rotation.TurnLost), chiefs("2020", "a"), chiefs("2021", "b")), map[string]bool{"b 2020": false, "c 2020": true}),
			want: []string{"2021 chief deviates [c]: deviates barred next barred"}, breaks: []rotation.Breach{rotation.ByTurn, rotation.ByBar}},
		{name: "barred by ballot", reason: "a ballot does not lift the bar",
			in:   considered(chiefPlan(letters("abc"), barred(policy(rotation.Ballot, 1), ""), how(chiefs("2021", "b"), emulation.Balloted)), map[string]bool{"b 2020": false}),
			want: []string{"2021 chief deviates []: deviates-way barred chosen(how.balloted)"}, breaks: []rotation.Breach{rotation.ByBar}},
		{name: "term cut short", reason: "the term had a year to go",
			in:   chiefPlan(letters("abc"), starting(with(list(1), func(p *rotation.Policy) { p.Term = 2 }), "2020", "a"), chiefs("2020", "a"), chiefs("2021", "b")),
			want: []string{"2021 chief deviates [a]: deviates term-goes-on"}, breaks: []rotation.Breach{rotation.ByTerm}},
		{name: "succession", reason: "the deputy of the year before had the turn",
			in:   rotation.Input{Bloc: letters("abc"), Policies: rotation.Policies{Chief: policy(rotation.Succession, 1)}, Terms: []emulation.Term{deputies("2020", "b"), chiefs("2021", "c")}},
			want: []string{"2021 chief deviates [b]: deviates-rule succeeds"}, breaks: []rotation.Breach{rotation.ByMode}},
		{name: "a holder too many", reason: "there is one seat",
			in:   chiefPlan(letters("abc"), list(1), chiefs("2020", "a"), chiefs("2021", "b", "c")),
			want: []string{"2021 chief deviates [b]: deviates next"}, breaks: []rotation.Breach{rotation.BySeats}},
		{name: "no member", reason: "d joins later",
			in:   chiefPlan(members(during("a", "", ""), during("b", "", ""), during("d", "2021-05-01", "")), list(1, "a", "b", "d"), chiefs("2020", "a"), chiefs("2021", "d")),
			want: []string{"2021 chief deviates [b]: deviates next holder-absent(not-yet)"}, breaks: []rotation.Breach{rotation.ByTurn, rotation.ByMembership}},
		{name: "class", reason: "both deputies of one kind: the reserved seat is not honoured",
			in:   deputyPlan(classed("abcd", "xy"), with(policy(rotation.Ballot, 2), func(p *rotation.Policy) { p.Reserved = []rotation.Reserved{{Class: "thads", Seats: 1}} }), how(deputies("2021", "a", "b"), emulation.Balloted)),
			want: []string{"2021 deputy deviates []: deviates-way chosen(how.balloted)"}, breaks: []rotation.Breach{rotation.ByClass}},
		{name: "both offices", reason: "one office a unit",
			in:   rotation.Input{Bloc: letters("abc"), Policies: rotation.Policies{Deputy: policy(rotation.Ballot, 1), Exclusive: yes()}, Terms: []emulation.Term{chiefs("2021", "a"), how(deputies("2021", "a"), emulation.Balloted)}},
			want: []string{"2021 deputy deviates []: deviates-way other-office chosen(how.balloted)"}, breaks: []rotation.Breach{rotation.ByExclusion}},
		{name: "rest", reason: "a led the year before",
			in:   chiefPlan(letters("abc"), with(policy(rotation.Ballot, 1), func(p *rotation.Policy) { p.Rest = 1 }), how(chiefs("2020", "a"), emulation.Balloted), how(chiefs("2021", "a"), emulation.Balloted)),
			want: []string{"2021 chief deviates []: deviates-way rests chosen(how.balloted)"}, breaks: []rotation.Breach{rotation.ByRest}},
		{name: "result", reason: "the winner had the turn",
			in: func() rotation.Input {
				p := policy(rotation.Ranking, 1)
				p.Result = &rotation.Place{Place: 1}
				in := chiefPlan(letters("abc"), p, chiefs("2021", "c"))
				in.Standings = []rotation.Standing{{Year: "2020", Places: []emulation.Placing{{Unit: "b", Best: value.MustDecimal("1"), Worst: value.MustDecimal("1"), Shared: 1}}}}
				return in
			}(), want: []string{"2021 chief deviates [b]: deviates-rule placed"}, breaks: []rotation.Breach{rotation.ByMode}},
		{name: "first year appointed", reason: "DOMAIN §4 R5: the year goes by the other mode, the next by the list",
			in:   chiefPlan(letters("abc"), with(list(1), func(p *rotation.Policy) { p.First = &rotation.First{Mode: rotation.Appointed, Year: "2020", Years: 1} }), how(chiefs("2020", "b"), emulation.Appointed), chiefs("2021", "c")),
			want: []string{"2021 chief agrees [c]: agrees next"}},
	}
	cases(t, table, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		got := last(c.in)
		assert.Equal(t, c.want, []string{finding(got)})
		assert.Equal(t, c.breaks, got.Breaks)
	})
}
