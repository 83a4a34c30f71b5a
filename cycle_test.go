package blocs_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring/award"
)

// reviewScenario reads a scenario, changes it, and reviews it.
func reviewScenario(t *testing.T, scenario string, change func(*blocs.Dossier)) (blocs.Report, value.Issues) {
	t.Helper()
	data, err := scenarios.Input(scenario)
	require.NoError(t, err)
	d, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	change(&d)
	return blocs.Review(d)
}

func has(issues value.Issues, code, path string) bool {
	for _, i := range issues {
		if i.Code == code && i.Path == path {
			return true
		}
	}
	return false
}

// The seed's cycle: four steps, all done on the days published, none of which has a
// window, so that nothing is late, due, or on a calendar.
func TestSeedCycle(t *testing.T) {
	r, _ := reviewScenario(t, scenarios.SeedName, func(*blocs.Dossier) {})
	require.Len(t, r.Cycle, 4)
	for _, s := range r.Cycle {
		assert.Equal(t, cycle.Done, s.State, s.Step)
		assert.Zero(t, s.DaysLate)
		assert.Zero(t, s.Days)
		assert.Empty(t, s.Units)
	}
	assert.Empty(t, r.Agenda)
	for _, entry := range r.Calendar {
		assert.True(t, strings.HasPrefix(entry.Summary.Code, "rotation.calendar"), "the steps have no days")
	}
	assert.Empty(t, r.Movements)
}

func TestLateDossier(t *testing.T) {
	const scenario = "cycle-late-dossier"
	unchanged := func(*blocs.Dossier) {}
	for _, c := range []struct {
		name, reason, code, path string
		change                   func(*blocs.Dossier)
		want                     bool
	}{
		{"proposed though excluded", "8.3: who is late is not considered for the flag", "blocs.cycle.left-out", "/decisions/0/units/0", unchanged, true},
		{"proposed though excluded, after what is left out", "places are those of the document as it came", "blocs.cycle.left-out", "/decisions/2/units/1",
			func(d *blocs.Dossier) {
				d.Decisions = []award.Decision{
					{Award: "x", Units: []value.ID{"don-vi-2"}}, {Award: "co-thi-dua-tinh", Units: []value.ID{"y"}}, {Award: "co-thi-dua-tinh", Units: []value.ID{"y", "don-vi-2"}},
				}
			}, true},
		{"another award", "the exclusion is for the flag alone", "blocs.cycle.left-out", "/decisions/0/units/0",
			func(d *blocs.Dossier) { d.Decisions[0].Award = "bang-khen-tinh" }, false},
		{"excluded from all", "an exclusion that names no award is for all", "blocs.cycle.left-out", "/decisions/0/units/0",
			func(d *blocs.Dossier) { d.Decisions[0].Award, d.Cycle[3].Costs[1].Awards = "bang-khen-tinh", nil }, true},
		{"in time", "unit 1 handed in on the last day", "blocs.cycle.left-out", "/decisions/0/units/0",
			func(d *blocs.Dossier) { d.Decisions[0].Units[0] = "don-vi-1" }, false},
		{"day not recorded", "whether it was late is open, so nothing is held against it", "blocs.cycle.left-out", "/decisions/0/units/0",
			func(d *blocs.Dossier) { d.Cycle[3].Handed[1].On = value.Date{} }, false},
		{"sheet otherwise", "unit 3 was a day late and its sheet says 0", "blocs.cycle.late-differs", "/sheets/2/entries/1/daysLate", unchanged, true},
		{"sheet agrees", "three days on both", "blocs.cycle.late-differs", "/sheets/1/entries/1/daysLate", unchanged, false},
		{"sheet, day not recorded", "nothing to hold the sheet against", "blocs.cycle.late-differs", "/sheets/1/entries/1/daysLate",
			func(d *blocs.Dossier) { d.Cycle[3].Handed[1].On = value.Date{} }, false},
		{"target otherwise", "280 on the sheet, 300 registered", "blocs.cycle.target-differs", "/sheets/1/entries/0/target", unchanged, true},
		{"target agrees", "500 on both", "blocs.cycle.target-differs", "/sheets/0/entries/0/target", unchanged, false},
		{"target in another measure", "0.28 and 280 may be the same", "blocs.cycle.target-differs", "/sheets/1/entries/0/target",
			func(d *blocs.Dossier) { d.Cycle[0].Handed[1].Targets[0].Measure = "nghìn tỷ đồng" }, false},
		{"no such criterion", "the table has none of that name", "blocs.cycle.no-criterion", "/cycle/3/costs/0/criterion",
			func(d *blocs.Dossier) { d.Cycle[3].Costs[0].Criterion = "x" }, true},
		{"a criterion that is no report", "lateness takes nothing off it", "blocs.cycle.no-report", "/cycle/3/costs/0/criterion",
			func(d *blocs.Dossier) { d.Cycle[3].Costs[0].Criterion = "giai-ngan" }, true},
		{"target of no criterion", "the table has none of that name", "blocs.cycle.no-criterion", "/cycle/0/handed/0/targets/0/criterion",
			func(d *blocs.Dossier) { d.Cycle[0].Handed[0].Targets[0].Criterion = "x" }, true},
		{"no table at all", "then it has no criteria", "blocs.cycle.no-criterion", "/cycle/3/costs/0/criterion",
			func(d *blocs.Dossier) { d.Regulation.Scheme, d.Sheets = nil, nil }, true},
		{"an award of no catalogue", "there is no such award", "award.unknown", "/cycle/3/costs/1/awards/0",
			func(d *blocs.Dossier) { d.Cycle[3].Costs[1].Awards[0] = "x" }, true},
		{"a deadline not known that day", "Decree 152/2025 was not seen on it", "cycle.filing-unknown-then", "/cycle/7/filing/deadline", unchanged, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := reviewScenario(t, scenario, c.change)
			assert.Equal(t, c.want, has(issues, c.code, c.path), c.reason)
		})
	}
}

// What lateness costs is the table's to say, and stands beside the lateness.
func TestLateDossierPoints(t *testing.T) {
	lost := func(r blocs.Report, unit value.ID) string {
		for _, u := range r.Cycle[3].Units {
			for _, i := range u.Incurred {
				if u.Unit == unit && i.Cost.Effect == cycle.PointsOff && i.Points != nil {
					return i.Points.String()
				}
			}
		}
		return ""
	}
	r, _ := reviewScenario(t, "cycle-late-dossier", func(*blocs.Dossier) {})
	assert.Equal(t, []string{"", "6", "2", "20"}, []string{lost(r, "don-vi-1"), lost(r, "don-vi-2"), lost(r, "don-vi-3"), lost(r, "don-vi-4")},
		"2 of 20 a day: in time; 3 days; 1 day; 11 days, down to the floor")
	r, _ = reviewScenario(t, "cycle-late-dossier", func(d *blocs.Dossier) { d.Regulation.Scheme.Criteria[1].Report.PerDay = nil })
	assert.Empty(t, lost(r, "don-vi-2"), "the table does not say what a day costs")
	assert.Equal(t, "blocs.cycle.points-open", r.Cycle[3].Units[1].Incurred[0].Message.Code)
}

// Courts, TT 01/2018/TT-TANDTC art. 10.2: a late registration counts as none, and until
// the end of 2023 the standards asked for one (law of 2003, art. 10.1.b).
func TestRegistered(t *testing.T) {
	const scenario = "pack-toa-an-2018"
	facts := func(r blocs.Report) map[value.ID]string {
		all := map[value.ID]string{}
		for _, d := range r.Derived {
			if d.Fact == "registered" {
				all[d.Subject] = d.Value.String()
			}
		}
		return all
	}
	yes, no := rule.GivenTruth(true).String(), rule.GivenTruth(false).String()
	r, _ := reviewScenario(t, scenario, func(*blocs.Dossier) {})
	assert.Equal(t, map[value.ID]string{"don-vi-1": yes, "don-vi-2": yes, "don-vi-3": yes, "don-vi-4": yes, "don-vi-5": no, "don-vi-6": no}, facts(r),
		"unit 5 was a day late, unit 6 named no award")
	r, _ = reviewScenario(t, scenario, func(d *blocs.Dossier) { d.Cycle[0].Costs = nil })
	assert.Equal(t, yes, facts(r)["don-vi-5"], "without such a rule a late registration is one")
	r, _ = reviewScenario(t, scenario, func(d *blocs.Dossier) { d.Cycle[0].Handed[0].Clear = nil })
	assert.NotContains(t, facts(r), value.ID("don-vi-1"), "whether it was clear is not recorded, so nothing follows")
	r, _ = reviewScenario(t, scenario, func(d *blocs.Dossier) { d.Cycle[1].Kind, d.Cycle[0].Kind = cycle.Registration, cycle.Pledge })
	assert.Empty(t, facts(r), "a pledge is no registration")
	again := func(d *blocs.Dossier) {
		s := d.Cycle[0]
		s.ID, s.Movement, s.Window = "lan-hai", "chuyen-de", cycle.Window{By: value.MustDate("2019-06-01")}
		d.Movements = []cycle.Movement{{ID: "chuyen-de", Kind: cycle.ThematicMovement}}
		d.Cycle = append(d.Cycle, s)
	}
	r, _ = reviewScenario(t, scenario, again)
	assert.Equal(t, yes, facts(r)["don-vi-5"], "one registration that counts is enough")
	r, _ = reviewScenario(t, scenario, func(d *blocs.Dossier) { d.On = value.MustDate("2024-01-02") })
	assert.Empty(t, facts(r), "the law of 2022 asks for no registration")
}

// Whatever is added to a year, a report is written and read as it is, in both
// languages.
func TestCycleRoundTrip(t *testing.T) {
	for _, scenario := range []string{"cycle-late-dossier", "cycle-school-year", "pack-toa-an-2018"} {
		r, issues := reviewScenario(t, scenario, func(*blocs.Dossier) {})
		require.NoError(t, issues.Err())
		data, err := json.Marshal(r.Cycle)
		require.NoError(t, err)
		back, issues := value.Read[[]cycle.Status](data)
		require.NoError(t, issues.Err())
		assert.Equal(t, r.Cycle, back, scenario)
	}
}
