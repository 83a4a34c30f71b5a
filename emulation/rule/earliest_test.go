package rule_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

func TestEarliest(t *testing.T) {
	const goodFor3 = `{"streak": {"years": {"value": "3"}, "test": {"fact": {"name": "rating", "atLeast": {"value": "good"}}}}}`
	const thrice = `{"streak": {"years": {"value": "3"}, "test": {"received": {"awards": ["flag"]}}}}`
	listed := []value.Span{{}}
	for _, c := range []struct {
		name, reason, wire string
		years              []given // up to 2020
		awards             []rule.Received
		from               string // day from which achievements count
		outcome            rule.OutlookOutcome
		ahead              int
		needs              []string
	}{
		{"met", "", goodFor3, []given{good, good, good}, nil, "", rule.OutlookMet, 0, nil},
		{"open", "it hangs on this year", goodFor3, []given{good, good, none}, nil, "", rule.OutlookPossible, 0, []string{"rating meet fail"}},
		{"two more", "this year was good, two more are needed", goodFor3, []given{good, bad, good}, nil, "", rule.OutlookPossible, 2, []string{"rating fail", "rating/1 fail"}},
		{"from the start", "this year breaks it", goodFor3, []given{good, good, bad}, nil, "", rule.OutlookPossible, 3, []string{"rating fail", "rating/1 fail", "rating/2 fail"}},
		{"awards", "two flags more, one a year", thrice, []given{none, none, none}, []rule.Received{flag(2018), flag(2020)}, "", rule.OutlookPossible, 2, []string{"[flag] fail", "[flag]/1 fail"}},
		{"after discipline", "2020 began under it", goodFor3, []given{good, good, good}, nil, "2020-05-01", rule.OutlookPossible, 3, []string{"rating fail", "rating/1 fail", "rating/2 fail"}},
		{"run", "a flag in time, in a run of good years", run(onceFlag + after), []given{good, good, bad}, []rule.Received{certificate(2019), flag(2019)}, "", rule.OutlookPossible, 2, nil},
		{"never", "what was received stays received", `{"not": {"held": {"awards": ["flag"]}}}`, []given{none}, []rule.Received{flag(2019)}, "", rule.OutlookNone, 0, nil},
		{"too far", "twenty years are more than are looked at", `{"streak": {"years": {"value": "20"}, "test": {"fact": {"name": "united", "is": true}}}}`, []given{{"united": no}}, nil, "", rule.OutlookNone, 0, nil},
		{"no year", "", goodFor3, nil, nil, "", rule.OutlookNone, 0, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, c.years...)
			facts.Awards, facts.Complete = c.awards, listed
			if c.from != "" {
				facts.CountFrom = value.MustDate(c.from)
			}
			got := compile(t, read(t, c.wire)).On(conference).Earliest(&facts)
			assert.Equal(t, c.outcome, got.Outcome, c.reason)
			assert.Equal(t, c.ahead, got.Ahead, c.reason)
			if c.outcome != rule.OutlookNone {
				assert.Equal(t, mustYear(2020+c.ahead), got.Year)
			}
			if c.needs != nil {
				var needs []string
				for _, need := range got.Needs {
					needs = append(needs, written(need))
				}
				assert.Equal(t, c.needs, needs)
			}
			assert.NotContains(t, printer(value.VI).Print(got.Says)+printer(value.EN).Print(got.Says), "rule.")
		})
	}
}

// Years that are no calendar years are followed by years of their kind.
func TestEarliestOfSchoolYears(t *testing.T) {
	facts := caseOf(t, bad)
	facts.Years[0].Year = value.Year{Label: "2019-2020", From: value.MustDate("2019-09-01"), Until: value.MustDate("2020-09-01")}
	got := compile(t, read(t, run(""))).On(conference).Earliest(&facts)
	assert.Equal(t, value.Year{Label: "2021-2022", From: value.MustDate("2021-09-01"), Until: value.MustDate("2022-09-01")}, got.Year)
	facts.Years[0].Year = value.Year{Label: "x", From: value.MustDate("2019-02-28"), Until: value.MustDate("2020-02-29")}
	got = compile(t, read(t, run(""))).On(conference).Earliest(&facts)
	assert.Equal(t, value.MustDate("2022-02-28"), got.Year.Until, "no year ends on a 29 February that is none")
	facts.Years[0].Year = value.Year{Label: "x", From: value.MustDate("9998-01-01"), Until: value.MustDate("9999-01-01")}
	got = compile(t, read(t, run(""))).On(conference).Earliest(&facts)
	assert.Equal(t, rule.OutlookNone, got.Outcome, "there are no years after the last")
}

// Earliest is a bound: whatever happens in the years ahead, the rule is met in
// none before.
func TestEarliestIsABound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := draw(t)
		c := d.world.arranged(t)
		got := d.program.On(d.world.on).Earliest(&c)
		later := more(t, d.world)
		for i, s := range later.complete {
			if s = s.Intersect(value.Span{Until: mustYear(2021).From}); s.Until.IsZero() || mustYear(2020).Until.Before(s.Until) {
				later.complete[i] = s
			}
		}
		for ahead := 1; ahead <= 3; ahead++ {
			y := worldYear{year: mustYear(2020 + ahead), facts: given{}}
			for _, id := range slices.Sorted(maps.Keys(values)) {
				y.facts[id] = rapid.SampledFrom(values[id]).Draw(t, "value")
			}
			later.years = append(later.years, y)
			if rapid.Bool().Draw(t, "award ahead") {
				later.awards = append(later.awards, rule.Received{Award: rapid.SampledFrom([]value.ID{"flag", "certificate"}).Draw(t, "award"), Year: y.year, Merit: drawMerit(t)})
			}
			if d.prove(t, later).Verdict() == m {
				require.NotEqual(t, rule.OutlookNone, got.Outcome)
				require.LessOrEqual(t, got.Ahead, ahead)
			}
		}
		if d.prove(t, d.world).Verdict() == m {
			require.Equal(t, rule.OutlookMet, got.Outcome)
		}
	})
}
