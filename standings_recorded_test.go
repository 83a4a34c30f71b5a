package blocs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// Places as published decide the office where the rule goes by them; what cannot be
// is refused with its place.
func TestRecordedStandings(t *testing.T) {
	places := func(year string, list ...blocs.RecordedPlace) blocs.RecordedStanding {
		return blocs.RecordedStanding{Year: year, Places: list}
	}
	place := func(unit value.ID, at int) blocs.RecordedPlace { return blocs.RecordedPlace{Unit: unit, Place: at} }
	for _, c := range []struct {
		name, reason string
		result       int
		standings    []blocs.RecordedStanding
		deputy       value.ID // of 2026, "" for open
		code, path   string
	}{
		{"winner", "A is first", 1, []blocs.RecordedStanding{places("2025", place("so-a", 1), place("so-b", 2))}, "so-a", "", ""},
		{"only the second published", "who is first is not asked", 2, []blocs.RecordedStanding{places("2025", place("so-b", 2))}, "so-b", "", ""},
		{"shared", "a shared place names nobody", 1, []blocs.RecordedStanding{places("2025", place("so-a", 1), place("so-b", 1))}, "", "", ""},
		{"another year", "2025 is not known", 1, []blocs.RecordedStanding{places("2024", place("so-a", 1))}, "", "", ""},
		{"no such year", "not declared", 1, []blocs.RecordedStanding{places("kỳ 1", place("so-a", 1))}, "", "emulation.year", "/recordedStandings/0/year"},
		{"year twice", "which of them is not told", 1, []blocs.RecordedStanding{places("2025"), places("2025")}, "", "blocs.standing-twice", "/recordedStandings/1/year"},
		{"unit twice", "two places of one unit", 1, []blocs.RecordedStanding{places("2025", place("so-a", 1), place("so-a", 2))}, "", "blocs.place-twice", "/recordedStandings/0/places/1/unit"},
		{"unknown unit", "the bloc has none", 1, []blocs.RecordedStanding{places("2025", place("x", 1))}, "", "emulation.unit-unknown", "/recordedStandings/0/places/0/unit"},
		{"below 1", "places are counted from 1", 1, []blocs.RecordedStanding{places("2025", place("so-a", 0))}, "", "blocs.place-below", "/recordedStandings/0/places/0/place"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, issues := reviewScenario(t, "rotation-elected", func(d *blocs.Dossier) {
				d.RecordedStandings = c.standings
				d.Regulation.Rotation.Deputy.Result.Place = c.result
			})
			if c.code != "" {
				assert.True(t, has(issues, c.code, c.path), c.reason)
				return
			}
			require.NoError(t, issues.Err())
			for _, s := range r.Leadership.Plan {
				if s.Year == "2026" && s.Office == "deputy" {
					assert.Equal(t, c.deputy, s.Unit, c.reason)
				}
			}
		})
	}
}

// A unit placed in a year in which it was no member is odd and stands.
func TestRecordedPlaceOfNoMember(t *testing.T) {
	_, issues := reviewScenario(t, "rotation-elected", func(d *blocs.Dossier) {
		d.Bloc.Members[0].From = value.MustDate("2025-01-01")
	})
	require.NoError(t, issues.Err())
	assert.True(t, has(issues, "blocs.placed-no-member", "/recordedStandings/0/places/1/unit"))
}

// Where score sheets give the places of the year under review, those count, and
// others on record are warned of.
func TestRecordedStandingsBesideSheets(t *testing.T) {
	var first value.ID
	r, issues := reviewScenario(t, "tie-chain", func(*blocs.Dossier) {})
	require.NoError(t, issues.Err())
	for _, p := range r.Standings.Places {
		if leads, _ := p.Leads(); leads {
			first = p.Unit
		}
	}
	for place, odd := range map[int]bool{1: false, 9: true} {
		_, issues = reviewScenario(t, "tie-chain", func(d *blocs.Dossier) {
			d.RecordedStandings = []blocs.RecordedStanding{{Year: d.Year.Label, Places: []blocs.RecordedPlace{{Unit: first, Place: place}}}}
		})
		require.NoError(t, issues.Err())
		assert.Equal(t, odd, has(issues, "blocs.place-differs", "/recordedStandings/0/places/0/place"), place)
	}
}
