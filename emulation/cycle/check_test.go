package cycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

func of(kind cycle.Kind, change func(*cycle.Step)) cycle.Step {
	s := cycle.Step{ID: value.ID(kind[:1]), Kind: kind, Name: value.Text{VI: string(kind)}}
	change(&s)
	return s
}

func done(on string) func(*cycle.Step) { return func(s *cycle.Step) { s.Done = day(on) } }

func TestCheckYear(t *testing.T) {
	no := false
	movement := func(kind cycle.MovementKind, id, from, until string) cycle.Movement {
		m := cycle.Movement{ID: value.ID(id), Kind: kind, Days: value.Span{From: day(from)}}
		if until != "" {
			m.Days.Until = day(until)
		}
		return m
	}
	cost := func(c cycle.Cost) func(*cycle.Step) {
		return func(s *cycle.Step) { s.Window, s.Costs = by("2020-03-01"), []cycle.Cost{c} }
	}
	late := []cycle.Fault{cycle.TooLate}
	classed := blocOf("a", "b")
	classed.Members[0].Unit.Class, classed.Members[1].Unit.Class = "cuc", "so"
	for _, c := range []struct {
		name, reason string
		in           cycle.Input
		want         []string
	}{
		{"nothing", "an empty year is sound", cycle.Input{}, nil},
		{"unknown unit", "nobody of that name can be told of", cycle.Input{Steps: []cycle.Step{filesOfUnits(handed("x", "2020-12-01"))}},
			[]string{"error emulation.unit-unknown /cycle/0/handed/0/unit"}},
		{"unit twice", "which of the two counts cannot be told", cycle.Input{Steps: []cycle.Step{filesOfUnits(handed("a", "2020-12-01"), handed("a", "2020-12-02"))}},
			[]string{"error cycle.unit-twice /cycle/0/handed/1/unit"}},
		{"no member that day", "odd; the record stands", cycle.Input{Bloc: blocOf("a 2020-12-10"), Steps: []cycle.Step{filesOfUnits(handed("a", "2020-12-01"))}},
			[]string{"warning cycle.no-member-then /cycle/0/handed/0/unit"}},
		{"a class of the bloc's own step", "the bloc does it as one", cycle.Input{Bloc: blocOf("a"), Steps: []cycle.Step{of(cycle.Dossiers, func(s *cycle.Step) { s.Class = "cuc" })}},
			[]string{"warning cycle.class-of-bloc /cycle/0/class"}},
		{"a class without members", "nobody is of it", cycle.Input{Bloc: blocOf("a"), Steps: []cycle.Step{of(cycle.Dossiers, func(s *cycle.Step) { s.Duty, s.Class = cycle.OfUnits, "cuc" })}},
			[]string{"warning cycle.class-none /cycle/0/class"}},
		{"a registration of each class", "of one class a year has one registration, of two it may have two", cycle.Input{Bloc: classed, Steps: []cycle.Step{
			of(cycle.Registration, func(s *cycle.Step) { s.Duty, s.Class = cycle.OfUnits, "cuc" }),
			of(cycle.Registration, func(s *cycle.Step) { s.ID, s.Duty, s.Class = "b", cycle.OfUnits, "so" })}}, nil},
		{"handed in before it could be", "the window opens later", cycle.Input{Steps: []cycle.Step{of(cycle.Pledge, func(s *cycle.Step) {
			s.Window, s.Handed = cycle.Window{From: day("2020-02-01")}, []cycle.Handed{handed("a", "2020-01-31")}
		})}}, []string{"warning cycle.done-early /cycle/0/handed/0/on"}},
		{"sent before what it follows", "files five days after the conference, sent the day before it", cycle.Input{Steps: []cycle.Step{
			of(cycle.Conference, func(s *cycle.Step) { s.Done = day("2020-03-12") }),
			of(cycle.Dossiers, func(s *cycle.Step) {
				s.ID, s.Done, s.Within = "b", day("2020-03-11"), &cycle.Within{Of: cycle.Conference, Days: 5}
			})}},
			[]string{"warning cycle.done-before-step /cycle/1/done"}},
		{"sent on the day of what it follows", "the day itself is none before it", cycle.Input{Steps: []cycle.Step{
			of(cycle.Conference, func(s *cycle.Step) { s.Done = day("2020-03-12") }),
			of(cycle.Dossiers, func(s *cycle.Step) {
				s.ID, s.Done, s.Within = "b", day("2020-03-12"), &cycle.Within{Of: cycle.Conference, Days: 5}
			})}}, nil},
		{"done before the law takes files", "Decree 91/2017 art. 48.1.d: from 5 January", cycle.Input{Steps: []cycle.Step{filed("filing-hero", "2020-01-01", "2020-01-04")}},
			[]string{"note cycle.filing-congress /cycle/0/filing/after", "warning cycle.done-early /cycle/0/done"}},
		{"two conferences", "a year has one", cycle.Input{Steps: []cycle.Step{of(cycle.Conference, func(*cycle.Step) {}), of(cycle.Conference, func(s *cycle.Step) { s.ID = "b" })}},
			[]string{"warning cycle.kind-twice /cycle/1/kind"}},
		{"two checks", "in June and in December", cycle.Input{Steps: []cycle.Step{of(cycle.CrossCheck, func(*cycle.Step) {}), of(cycle.CrossCheck, func(s *cycle.Step) { s.ID = "b" })}}, nil},
		{"files of units and of the bloc", "TT 01/2016/TT-TTCP art. 15.1.a and b", cycle.Input{Steps: []cycle.Step{filesOfUnits(), of(cycle.Dossiers, func(s *cycle.Step) { s.Window = before("2020-12-20") })}}, nil},
		{"registration of units and of the bloc", "each has its own", cycle.Input{Steps: []cycle.Step{
			of(cycle.Registration, func(*cycle.Step) {}), of(cycle.Registration, func(s *cycle.Step) { s.ID, s.Duty = "b", cycle.OfUnits }),
		}}, nil},
		{"registration of another movement", "each movement has its own", cycle.Input{
			Movements: []cycle.Movement{movement(cycle.ThematicMovement, "m", "2020-03-01", "2020-09-01")},
			Steps:     []cycle.Step{of(cycle.Registration, func(*cycle.Step) {}), of(cycle.Registration, func(s *cycle.Step) { s.ID, s.Movement = "b", "m" })},
		}, nil},
		{"no such movement", "nothing of that name", cycle.Input{Steps: []cycle.Step{of(cycle.Pledge, func(s *cycle.Step) { s.Movement = "m" })}},
			[]string{"error cycle.movement-none /cycle/0/movement"}},
		{"day of another year", "the mid-year review lies in the year", cycle.Input{Steps: []cycle.Step{of(cycle.MidYearReview, done("2021-01-01"))}},
			[]string{"warning cycle.outside-year /cycle/0/done"}},
		{"conference after the year", "the seed's was on 12 March of the next", cycle.Input{Steps: []cycle.Step{of(cycle.Conference, done("2021-03-12"))}}, nil},
		{"conference before the year", "there is nothing to sum up", cycle.Input{Steps: []cycle.Step{of(cycle.Conference, done("2019-12-31"))}},
			[]string{"warning cycle.outside-year /cycle/0/done"}},
		{"plan before the year", "plans are made ahead", cycle.Input{Steps: []cycle.Step{of(cycle.Plan, done("2019-12-31"))}}, nil},
		{"plan after the year", "too late to be one", cycle.Input{Steps: []cycle.Step{of(cycle.Plan, done("2021-01-01"))}},
			[]string{"warning cycle.outside-year /cycle/0/done"}},
		{"window of another year", "a slip in the year", cycle.Input{Steps: []cycle.Step{of(cycle.Conference, func(s *cycle.Step) { s.Window = cycle.Window{From: day("2022-12-01"), By: day("2022-12-20")} })}},
			[]string{"warning cycle.outside-year /cycle/0/window/from", "warning cycle.outside-year /cycle/0/window/by"}},
		{"before the first day after", "its last day is the day before", cycle.Input{Steps: []cycle.Step{of(cycle.MidYearReview, func(s *cycle.Step) { s.Window = before("2021-01-01") })}}, nil},
		{"window and filing date", "which of the two ends it", cycle.Input{Steps: []cycle.Step{of(cycle.Dossiers, func(s *cycle.Step) {
			s.Window, s.Filing = by("2021-03-01"), &cycle.Filing{Deadline: "filing-government-flag", After: day("2021-01-01")}
		})}}, []string{"error cycle.window-and-filing /cycle/0/window"}},
		{"no such deadline", "the corpus has none", cycle.Input{Steps: []cycle.Step{filed("filing-nothing", "2021-01-01", "")}},
			[]string{"error cycle.filing-none /cycle/0/filing/deadline"}},
		{"days after files", "a year may have several", cycle.Input{Steps: []cycle.Step{of(cycle.Council, func(s *cycle.Step) { s.Within = &cycle.Within{Of: cycle.Dossiers, Days: 5} })}},
			[]string{"error cycle.within-kind /cycle/0/within/of"}},
		{"days after itself", "it would have to be done to be due", cycle.Input{Steps: []cycle.Step{of(cycle.Conference, func(s *cycle.Step) { s.Within = &cycle.Within{Of: cycle.Conference, Days: 5} })}},
			[]string{"error cycle.within-kind /cycle/0/within/of"}},
		{"days backwards", "what comes after comes after", cycle.Input{Steps: []cycle.Step{of(cycle.Dossiers, func(s *cycle.Step) { s.Within = &cycle.Within{Of: cycle.Conference, Days: -1} })}},
			[]string{"error cycle.within-days /cycle/0/within/days"}},
		{"days and a filing date", "which of the two ends it", cycle.Input{Steps: []cycle.Step{of(cycle.Dossiers, func(s *cycle.Step) {
			s.Within, s.Filing = &cycle.Within{Of: cycle.Conference}, &cycle.Filing{Deadline: "filing-government-flag", After: day("2021-01-01")}
		})}}, []string{"error cycle.window-and-filing /cycle/0/within"}},
		{"common day of units", "each unit's own day counts", cycle.Input{Steps: []cycle.Step{of(cycle.Registration, func(s *cycle.Step) { s.Duty, s.Done = cycle.OfUnits, day("2020-02-01") })}},
			[]string{"warning cycle.done-of-units /cycle/0/done"}},
		{"names none and lists some", "the two cannot be together", cycle.Input{Steps: []cycle.Step{filesOfUnits(cycle.Handed{Unit: "a", NamesAwards: &no, Awards: []value.ID{"co"}})}},
			[]string{"error cycle.names-awards /cycle/0/handed/0/namesAwards"}},
		{"target twice", "which is meant", cycle.Input{Steps: []cycle.Step{filesOfUnits(cycle.Handed{Unit: "a", Targets: []cycle.Target{{Criterion: "c"}, {}, {}, {Criterion: "c"}}})}},
			[]string{"error cycle.target-twice /cycle/0/handed/0/targets/3/criterion"}},
		{"cost of nothing", "no fault brings it", cycle.Input{Steps: []cycle.Step{of(cycle.Pledge, cost(cycle.Cost{Effect: cycle.Void}))}},
			[]string{"error cycle.cost-for-nothing /cycle/0/costs/0/for"}},
		{"points of no criterion", "which table row takes them off", cycle.Input{Steps: []cycle.Step{of(cycle.Pledge, cost(cycle.Cost{For: late, Effect: cycle.PointsOff}))}},
			[]string{"error cycle.cost-criterion /cycle/0/costs/0/criterion"}},
		{"criterion without points", "only points off have one", cycle.Input{Steps: []cycle.Step{of(cycle.Pledge, cost(cycle.Cost{For: late, Effect: cycle.Void, Criterion: "c"}))}},
			[]string{"error cycle.cost-criterion /cycle/0/costs/0/criterion"}},
		{"awards without exclusion", "only an exclusion has them", cycle.Input{Steps: []cycle.Step{of(cycle.Pledge, cost(cycle.Cost{For: late, Effect: cycle.Void, Awards: []value.ID{"co"}}))}},
			[]string{"error cycle.cost-awards /cycle/0/costs/0/awards"}},
		{"late for no day", "nothing can be late", cycle.Input{Steps: []cycle.Step{of(cycle.Pledge, func(s *cycle.Step) { s.Costs = []cycle.Cost{{For: late, Effect: cycle.Void}} })}},
			[]string{"warning cycle.cost-no-window /cycle/0/costs/0/for"}},
		{"movement twice", "a step would name two", cycle.Input{Movements: []cycle.Movement{movement(cycle.ThematicMovement, "m", "2020-01-01", ""), movement(cycle.ThematicMovement, "m", "2020-01-01", "")}},
			[]string{"error cycle.movement-twice /movements/1/id"}},
		{"movement without a day", "it ends before it starts", cycle.Input{Movements: []cycle.Movement{movement(cycle.ThematicMovement, "m", "2020-03-01", "2020-03-01")}},
			[]string{"error emulation.span-empty /movements/0/days"}},
		{"movement over five years", "thematic movements run across years", cycle.Input{Movements: []cycle.Movement{movement(cycle.ThematicMovement, "m", "2016-01-01", "2021-01-01")}}, nil},
		{"movement of another year", "it has no day in this one", cycle.Input{Movements: []cycle.Movement{movement(cycle.YearlyMovement, "m", "2021-01-01", "2022-01-01")}},
			[]string{"warning cycle.movement-outside /movements/0/days"}},
		{"two yearly movements", "a year has one", cycle.Input{Movements: []cycle.Movement{movement(cycle.YearlyMovement, "m", "2020-01-01", ""), movement(cycle.YearlyMovement, "n", "2020-01-01", "")}},
			[]string{"warning cycle.yearly-twice /movements/1/kind"}},
		{"launched when it is over", "odd; the record stands", cycle.Input{Movements: []cycle.Movement{func() cycle.Movement {
			m := movement(cycle.ThematicMovement, "m", "2020-01-01", "2020-06-01")
			m.Launched = day("2020-06-01")
			return m
		}()}}, []string{"warning cycle.launched-late /movements/0/launched"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.in.Year, c.in.Corpus = yearOf("2020"), law.Vietnam()
			if c.in.Bloc.Members == nil {
				c.in.Bloc = blocOf("a", "b")
			}
			var got []string
			for _, i := range cycle.Check(c.in, day("2021-01-15"), value.Path{}) {
				got = append(got, string(i.Severity)+" "+i.Code+" "+i.Path)
			}
			assert.Equal(t, c.want, got, c.reason)
			assert.Len(t, cycle.Statuses(c.in, day("2021-01-15")), len(c.in.Steps), "nothing is lost")
		})
	}
}

// A deadline that the law does not set on the day is reported, and the step kept.
func TestCheckFilingUnknownThen(t *testing.T) {
	in := cycle.Input{Year: yearOf("2025"), Corpus: law.Vietnam(), Steps: []cycle.Step{filed("filing-government-flag", "2026-01-01", "")}}
	issues := cycle.Check(in, day("2026-01-10"), value.Path{})
	if assert.Len(t, issues, 1) {
		assert.Equal(t, "warning cycle.filing-unknown-then /cycle/0/filing/deadline", string(issues[0].Severity)+" "+issues[0].Code+" "+issues[0].Path)
	}
	assert.Empty(t, cycle.Check(in, day("2025-06-30"), value.Path{}), "on that day Decree 98/2023 still set it")
}
