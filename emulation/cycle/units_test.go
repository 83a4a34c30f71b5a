package cycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
)

// blocOf returns a bloc of such members; "b 2020-03-01" joined on that day, and
// "b -2020-03-01" left on it.
func blocOf(members ...string) emulation.Bloc {
	b := emulation.Bloc{ID: "khoi", Kind: emulation.Khoi, Name: value.Text{VI: "Khối"}}
	for _, m := range members {
		member := emulation.Member{Unit: emulation.Unit{ID: value.ID(m[:1]), Name: value.Text{VI: m[:1]}}}
		switch {
		case len(m) > 3 && m[2] == '-':
			member.Until = day(m[3:])
		case len(m) > 1:
			member.From = day(m[2:])
		}
		b.Members = append(b.Members, member)
	}
	return b
}

func handed(unit, on string) cycle.Handed {
	h := cycle.Handed{Unit: value.ID(unit)}
	if on != "" {
		h.On = day(on)
	}
	return h
}

// The Inspection: files of units before 25 December, of blocs before 20 December
// (TT 01/2016/TT-TTCP art. 15.1.a and b).
func filesOfUnits(all ...cycle.Handed) cycle.Step {
	return cycle.Step{ID: "ho-so", Kind: cycle.Dossiers, Duty: cycle.OfUnits, Window: before("2020-12-25"), Handed: all}
}

func TestUnits(t *testing.T) {
	type units map[value.ID]cycle.State
	for _, c := range []struct {
		name, reason string
		bloc         emulation.Bloc
		step         cycle.Step
		on           string
		state        cycle.State
		late         int
		code         string
		units        units
	}{
		{"none yet", "all owe it, none is late", blocOf("a", "b"), filesOfUnits(), "2020-12-24", cycle.Due, 0, "cycle.units",
			units{"a": cycle.Due, "b": cycle.Due}},
		{"one of two", "the step stands where the last unit stands", blocOf("a", "b"), filesOfUnits(handed("a", "2020-12-01")), "2020-12-25", cycle.Late, 1, "cycle.units",
			units{"a": cycle.Done, "b": cycle.Late}},
		{"all in time", "24 December is the last day before the 25th", blocOf("a", "b"), filesOfUnits(handed("a", "2020-12-24"), handed("b", "2020-12-01")), "2021-01-10", cycle.Done, 0, "cycle.units-done",
			units{"a": cycle.Done, "b": cycle.Done}},
		{"all, one late", "the day itself is late", blocOf("a", "b"), filesOfUnits(handed("a", "2020-12-25"), handed("b", "2020-12-01")), "2021-01-10", cycle.Done, 1, "cycle.units-done-late",
			units{"a": cycle.Done, "b": cycle.Done}},
		{"later than the day asked", "on the 24th b had not handed it in", blocOf("a", "b"), filesOfUnits(handed("a", "2020-12-01"), handed("b", "2020-12-25")), "2020-12-24", cycle.Due, 0, "cycle.units",
			units{"a": cycle.Done, "b": cycle.Due}},
		{"joined after the last day", "who was no member yet was not late", blocOf("a", "b 2021-01-01"), filesOfUnits(handed("a", "2020-12-01")), "2021-01-10", cycle.Done, 0, "cycle.units-done",
			units{"a": cycle.Done}},
		{"joined before the last day", "it owes the step as the others do", blocOf("a", "b 2020-12-01"), filesOfUnits(handed("a", "2020-11-01")), "2020-12-24", cycle.Due, 0, "cycle.units",
			units{"a": cycle.Done, "b": cycle.Due}},
		{"left before the last day", "who is no member any more owes nothing", blocOf("a", "b -2020-12-24"), filesOfUnits(handed("a", "2020-12-01")), "2021-01-10", cycle.Done, 0, "cycle.units-done",
			units{"a": cycle.Done}},
		{"left and handed in", "what is recorded is shown", blocOf("a", "b -2020-12-24"), filesOfUnits(handed("a", "2020-12-01"), handed("b", "2020-12-02")), "2021-01-10", cycle.Done, 0, "cycle.units-done",
			units{"a": cycle.Done, "b": cycle.Done}},
		{"day not recorded", "handed in, whether in time is not known", blocOf("a"), filesOfUnits(handed("a", "")), "2021-01-10", cycle.Done, 0, "cycle.units-done",
			units{"a": cycle.Done}},
		{"no window", "what is not published is not known", blocOf("a", "b"), cycle.Step{ID: "s", Duty: cycle.OfUnits, Handed: []cycle.Handed{handed("a", "2020-01-01")}}, "2020-12-01", cycle.Unknown, 0, "cycle.units",
			units{"a": cycle.Done, "b": cycle.Unknown}},
		{"nobody owes it", "without members the window alone tells", blocOf(), filesOfUnits(), "2020-12-24", cycle.Due, 0, "cycle.due", units{}},
		{"the bloc's own", "the bloc's day counts, and who handed in what is shown", blocOf("a", "b"),
			cycle.Step{ID: "s", Kind: cycle.Pledge, Window: by("2020-02-28"), Done: day("2020-02-28"), Handed: []cycle.Handed{handed("a", "2020-03-01")}}, "2020-03-10", cycle.Done, 0, "cycle.done",
			units{"a": cycle.Done}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := cycle.Input{Bloc: c.bloc, Year: yearOf("2020"), Steps: []cycle.Step{c.step}}
			got := cycle.Statuses(in, day(c.on))[0]
			assert.Equal(t, c.state, got.State, c.reason)
			assert.Equal(t, c.late, got.DaysLate, c.reason)
			assert.Equal(t, c.code, got.Message.Code, c.reason)
			all := units{}
			for _, u := range got.Units {
				all[u.Unit] = u.State
			}
			assert.Equal(t, c.units, all, c.reason)
		})
	}
}

func TestMissing(t *testing.T) {
	in := cycle.Input{Bloc: blocOf("a", "b", "c"), Steps: []cycle.Step{filesOfUnits(handed("b", "2020-12-01"))}}
	assert.Equal(t, []value.ID{"a", "c"}, cycle.Statuses(in, day("2020-12-24"))[0].Missing(), "in listed order")
}

// Courts, TT 01/2018/TT-TANDTC art. 10.2: a registration that is not clear (a), names
// no title (b), or is late (c) counts as not registered.
func courts(h cycle.Handed) cycle.Step {
	return cycle.Step{
		ID: "dang-ky", Kind: cycle.Registration, Duty: cycle.OfUnits, Window: before("2020-02-25"), Handed: []cycle.Handed{h},
		Costs: []cycle.Cost{{For: []cycle.Fault{cycle.TooLate, cycle.Unclear, cycle.NoAwards}, Effect: cycle.Void, At: "10.2"}},
	}
}

func TestCosts(t *testing.T) {
	yes, no := true, false
	full := func(on string, clear, names *bool) cycle.Handed {
		h := handed("a", on)
		h.Clear, h.NamesAwards = clear, names
		return h
	}
	for _, c := range []struct {
		name, reason  string
		handed        cycle.Handed
		on            string
		counts, known bool
		open          []bool // cost by cost
	}{
		{"sound", "in time, clear, with its titles", full("2020-02-24", &yes, &yes), "2020-03-01", true, true, nil},
		{"late", "point c: the 25th is not before the 25th", full("2020-02-25", &yes, &yes), "2020-03-01", false, true, []bool{false}},
		{"unclear", "point a", full("2020-02-24", &no, &yes), "2020-03-01", false, true, []bool{false}},
		{"no titles", "point b", full("2020-02-24", &yes, &no), "2020-03-01", false, true, []bool{false}},
		{"listed titles", "what lists awards names them", func() cycle.Handed {
			h := full("2020-02-24", &yes, nil)
			h.Awards = []value.ID{"co-thi-dua-bo"}
			return h
		}(), "2020-03-01", true, true, nil},
		{"not known whether clear", "unknown is not sound", full("2020-02-24", nil, &yes), "2020-03-01", false, false, []bool{true}},
		{"late, the rest not known", "one fault is enough", full("2020-02-25", nil, nil), "2020-03-01", false, true, []bool{false}},
		{"day not known", "whether in time is open", full("", &yes, &yes), "2020-03-01", false, false, []bool{true}},
		{"before the last day, nothing in", "it may still come", full("2021-01-01", &yes, &yes), "2020-02-24", false, false, nil},
		{"after the last day, nothing in", "what came in now would be late", full("2021-01-01", &yes, &yes), "2020-02-25", false, true, []bool{false}},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := cycle.Input{Bloc: blocOf("a"), Steps: []cycle.Step{courts(c.handed)}}
			u := cycle.Statuses(in, day(c.on))[0].Units[0]
			counts, known := u.Counts()
			assert.Equal(t, []bool{c.counts, c.known}, []bool{counts, known}, c.reason)
			var open []bool
			for _, i := range u.Incurred {
				open = append(open, i.Open)
				assert.Nil(t, i.Points, "points are not for this package")
			}
			assert.Equal(t, c.open, open, c.reason)
			assert.Equal(t, len(c.open) > 0, u.Void() != nil)
		})
	}
}

// A certain cost goes before an open one of the same effect.
func TestVoidPrefersCertain(t *testing.T) {
	s := courts(handed("a", "2020-02-25"))
	s.Costs = []cycle.Cost{
		{For: []cycle.Fault{cycle.Unclear}, Effect: cycle.Void},
		{For: []cycle.Fault{cycle.TooLate}, Effect: cycle.Void},
	}
	u := cycle.Statuses(cycle.Input{Bloc: blocOf("a"), Steps: []cycle.Step{s}}, day("2020-03-01"))[0].Units[0]
	require.Len(t, u.Incurred, 2)
	assert.True(t, u.Incurred[0].Open, "whether it was clear is not recorded")
	assert.False(t, u.Void().Open, "that it was late is")
}

// What the bloc itself does late has its cost too, and faults that only papers have
// do not touch it.
func TestCostsOfTheBloc(t *testing.T) {
	s := step(by("2020-02-28"), "2020-03-02")
	s.Costs = []cycle.Cost{
		{For: []cycle.Fault{cycle.TooLate}, Effect: cycle.PointsOff, Criterion: "bao-cao"},
		{For: []cycle.Fault{cycle.Unclear}, Effect: cycle.Void},
	}
	got := cycle.Statuses(cycle.Input{Steps: []cycle.Step{s}}, day("2020-03-10"))[0]
	require.Len(t, got.Incurred, 1)
	assert.Equal(t, cycle.PointsOff, got.Incurred[0].Cost.Effect)
	assert.Equal(t, 3, got.DaysLate, "from 28 February to 2 March 2020, a leap year")
}

// Information 2018 has enterprises send their files in February and the others on 5
// December (09/2018/TT-BTTTT, the days of the flag): each class has a step of its own.
func TestUnitsOfClass(t *testing.T) {
	classes := func(of map[value.ID]value.ID) emulation.Bloc {
		b := blocOf("a", "b", "c")
		for i := range b.Members {
			b.Members[i].Unit.Class = of[b.Members[i].Unit.ID]
		}
		return b
	}
	files := func(all ...cycle.Handed) cycle.Step {
		s := filesOfUnits(all...)
		s.Class = "doanh-nghiep"
		return s
	}
	costly := files()
	costly.Costs = []cycle.Cost{{For: []cycle.Fault{cycle.TooLate}, Effect: cycle.Excluded}}
	type units map[value.ID]cycle.State
	for _, c := range []struct {
		name  string
		bloc  emulation.Bloc
		step  cycle.Step
		state cycle.State
		code  string
		units units
		open  []value.ID
		why   string
	}{
		{"one of the class", classes(map[value.ID]value.ID{"a": "doanh-nghiep", "b": "cuc", "c": "cuc"}), files(handed("a", "2020-12-01")), cycle.Done, "cycle.units-done",
			units{"a": cycle.Done}, nil, "the others owe nothing"},
		{"late", classes(map[value.ID]value.ID{"a": "doanh-nghiep", "b": "cuc", "c": "cuc"}), files(), cycle.Late, "cycle.units", units{"a": cycle.Late}, nil, "the one that owes it"},
		{"another handed in", classes(map[value.ID]value.ID{"a": "doanh-nghiep", "b": "cuc", "c": "cuc"}), files(handed("a", "2020-12-01"), handed("b", "2020-12-02")), cycle.Done, "cycle.units-done",
			units{"a": cycle.Done, "b": cycle.Done}, nil, "what is recorded is shown"},
		{"class not on file", classes(map[value.ID]value.ID{"a": "doanh-nghiep", "b": "cuc"}), files(handed("a", "2020-12-01")), cycle.Unknown, "cycle.units-open",
			units{"a": cycle.Done, "c": cycle.Unknown}, []value.ID{"c"}, "c may be an enterprise"},
		{"class not on file, one late", classes(map[value.ID]value.ID{"a": "doanh-nghiep", "b": "cuc"}), files(), cycle.Late, "cycle.units",
			units{"a": cycle.Late, "c": cycle.Unknown}, []value.ID{"c"}, "a is late whatever c is"},
		{"nobody of the class", classes(map[value.ID]value.ID{"a": "cuc", "b": "cuc", "c": "cuc"}), files(), cycle.Unknown, "cycle.class-none", units{}, nil, "there is nobody to be late"},
		{"a cost that may follow", classes(map[value.ID]value.ID{"a": "cuc", "b": "cuc"}), costly, cycle.Unknown, "cycle.units-open", units{"c": cycle.Unknown}, []value.ID{"c"}, "c may be left out"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := cycle.Input{Bloc: c.bloc, Steps: []cycle.Step{c.step}}
			got := cycle.Statuses(in, day("2021-01-10"))[0]
			assert.Equal(t, c.state, got.State, c.why)
			assert.Equal(t, c.code, got.Message.Code, c.why)
			states, missing := units{}, got.Missing()
			var open []value.ID
			for _, u := range got.Units {
				states[u.Unit] = u.State
				if u.Open {
					open = append(open, u.Unit)
					assert.NotContains(t, missing, u.Unit, "nobody is told to do what may not be his")
					for _, x := range u.Incurred {
						assert.True(t, x.Open, "what would follow may")
					}
					assert.Len(t, u.Incurred, len(c.step.Costs))
				}
			}
			assert.Equal(t, c.units, states, c.why)
			assert.Equal(t, c.open, open, c.why)
		})
	}
}
