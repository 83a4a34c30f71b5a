package cycle_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

func filed(deadline, after, done string) cycle.Step {
	s := step(cycle.Window{}, done)
	s.Kind, s.Filing = cycle.Dossiers, &cycle.Filing{Deadline: value.ID(deadline), After: day(after)}
	return s
}

func TestFiling(t *testing.T) {
	const flag, school, fighter, hero = "filing-government-flag", "filing-government-flag-education", "filing-national-fighter", "filing-hero"
	for _, c := range []struct {
		name, reason string
		step         cycle.Step
		on           string
		last, state  string
		late         int
		cite         string
	}{
		{"flag of 2020", "Decree 91/2017 art. 48.1.b: before 31 March", filed(flag, "2021-01-01", ""), "2021-03-12", "2021-03-30", "due", 0, "91-2017-nd-cp:48.1.b"},
		{"on the day itself", "“trước ngày” excludes it", filed(flag, "2021-01-01", ""), "2021-03-31", "2021-03-30", "late", 1, "91-2017-nd-cp:48.1.b"},
		{"asked years later", "the law of its last day holds, not that of the day asked", filed(flag, "2021-01-01", "2021-03-30"), "2026-11-23", "2021-03-30", "done", 0, "91-2017-nd-cp:48.1.b"},
		{"flag of 2023, asked in 2023", "the law of the day still says March", filed(flag, "2024-01-01", ""), "2023-12-31", "2024-03-30", "due", 0, "91-2017-nd-cp:48.1.b"},
		{"flag of 2023, asked in 2024", "Decree 98/2023 art. 32.1.b: by 30 June", filed(flag, "2024-01-01", ""), "2024-01-01", "2024-06-30", "due", 0, "98-2023-nd-cp:32.1.b"},
		{"flag of 2023, on the day", "“chậm nhất” includes it", filed(flag, "2024-01-01", ""), "2024-06-30", "2024-06-30", "due", 0, "98-2023-nd-cp:32.1.b"},
		{"flag of 2024, on the last day of the decree", "Decree 98 holds to 30 June 2025", filed(flag, "2025-01-01", ""), "2025-06-30", "2025-06-30", "due", 0, "98-2023-nd-cp:32.1.b"},
		{"flag of 2024, the day after", "late under the law of its last day", filed(flag, "2025-01-01", ""), "2025-07-01", "2025-06-30", "late", 1, "98-2023-nd-cp:32.1.b"},
		{"flag of 2025", "Decree 152/2025 was not seen on this", filed(flag, "2026-01-01", ""), "2026-01-10", "", "unknown", 0, ""},
		{"flag of 2025, done", "what is recorded as done is done", filed(flag, "2026-01-01", "2026-01-05"), "2026-01-10", "", "done", 0, ""},
		{"school year 2020-2021", "art. 48.1.b: the education system before 15 October", filed(school, "2021-06-01", ""), "2021-06-02", "2021-10-14", "due", 0, "91-2017-nd-cp:48.1.b"},
		{"the day already past in its year", "the first such day on or after the one given", filed(school, "2021-10-16", ""), "2021-11-01", "2022-10-14", "due", 0, "91-2017-nd-cp:48.1.b"},
		{"on the closing day", "the day itself is on or after it", filed(school, "2021-10-15", ""), "2021-11-01", "2021-10-14", "late", 18, "91-2017-nd-cp:48.1.b"},
		{"fighter", "by 31 October of the year after the decision", filed(fighter, "2021-01-01", ""), "2021-05-01", "2021-10-31", "due", 0, "91-2017-nd-cp:48.1.a"},
		{"fighter, the law ended", "the 31 December it set lies beyond the decree", filed(fighter, "2025-01-01", ""), "2025-07-01", "", "unknown", 0, ""},
		{"heroes, not open", "from 5 January to 28 February of the year of the congress", filed(hero, "2020-01-01", ""), "2020-01-04", "2020-02-28", "notYet", 0, "91-2017-nd-cp:48.1.d"},
		{"no such deadline", "reported by Check; nothing is known", filed("filing-nothing", "2021-01-01", ""), "2021-01-01", "", "unknown", 0, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := cycle.Input{Steps: []cycle.Step{c.step}, Corpus: law.Vietnam()}
			got := cycle.Statuses(in, day(c.on))[0]
			assert.Equal(t, c.state, string(got.State), c.reason)
			assert.Equal(t, c.last, got.Days.Last().String(), c.reason)
			assert.Equal(t, c.late, got.DaysLate, c.reason)
			if c.cite == "" {
				assert.Nil(t, got.Basis)
				return
			}
			require.NotNil(t, got.Basis)
			assert.Equal(t, c.cite, got.Basis.Args[0].Cite)
		})
	}
	got := cycle.Statuses(cycle.Input{Steps: []cycle.Step{filed(flag, "2021-01-01", "")}}, day("2021-03-12"))[0]
	assert.Equal(t, "cycle.filing-unknown", got.Message.Code, "without the law nothing is known")
}
