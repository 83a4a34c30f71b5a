package award_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// From when the time after an award runs is said where a decision names no period,
// with the provision where one was read.
func TestNotesOnDecisionsWithoutPeriod(t *testing.T) {
	year := func(label string) value.Year { y, _ := value.CalendarYear(label); return y }
	received := func(award value.ID, decided string, none bool) rule.Received {
		r := rule.Received{Award: award, Year: year("2015"), Merit: rule.ByMerit, NamesNoPeriod: none}
		if decided != "" {
			r.Decided = day(decided)
		}
		return r
	}
	for _, c := range []struct {
		name, reason, on string
		received         rule.Received
		note             string
		cited            bool
	}{
		{"period of the year", "nothing to say", "2021-06-18", received("bang-khen-thu-tuong", "2018-10-20", false), "", false},
		{"none named", "circular 12/2019 art. 2.6", "2021-06-18", received("bang-khen-thu-tuong", "2018-10-20", true), "award.counted-from-decision", true},
		{"none named, no day", "circular 12/2019 art. 2.6: the day is missing", "2021-06-18", received("bang-khen-thu-tuong", "", true), "award.counted-from-unknown-decision", true},
		{"before the circular", "what held in 2019 was not read", "2019-06-18", received("bang-khen-thu-tuong", "2018-10-20", true), "award.counted-either", false},
		{"after the circular", "no successor was read", "2025-06-18", received("bang-khen-thu-tuong", "2018-10-20", true), "award.counted-either", false},
		{"decided later", "not yet received", "2021-06-18", received("bang-khen-thu-tuong", "2021-06-19", true), "", false},
		{"not asked for", "no run comes after it", "2021-06-18", received("co-thi-dua-tinh", "2018-10-20", true), "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := rule.Case{On: day(c.on), Years: []rule.YearFacts{{Year: year("2018")}}, Awards: []rule.Received{c.received}}
			a := assess(t, "huan-chuong-lao-dong-hang-ba", facts)
			var notes []string
			for _, code := range codes(a.Notes) {
				if code == "award.counted-from-decision" || code == "award.counted-from-unknown-decision" || code == "award.counted-either" {
					notes = append(notes, code)
				}
			}
			if c.note == "" {
				assert.Empty(t, notes, c.reason)
			} else {
				assert.Equal(t, []string{c.note}, notes, c.reason)
			}
			assert.Equal(t, c.cited, slices.Contains(texts(a.Cites), "12-2019-tt-bnv:2.6"), c.reason)
		})
	}
}
