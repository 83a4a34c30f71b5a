package blocs_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/scoring"
)

// yearTwin is the straight-line twin of the scoring of a full year: the points of
// every leaf of every unit at three stages, the crosswise ones from three sheets
// each, the totals, and the places by the verified stage. It knows the table by
// heart: no names, no checks, no bounds, no reasons.
type yearTwin struct {
	lines    [3][yearUnits][yearLeaves]int64
	sections [3][yearUnits][5]int64
	totals   [3][yearUnits]int64
	places   [yearUnits]int
}

const point = 10_000

// hundredth divides and rounds to hundredths of a point, half up.
func hundredth(num, den int64) int64 { return (2*num + 100*den) / (200 * den) * 100 }

func (y *yearTwin) score(sheets []scoring.Sheet) {
	y.stage(0, sheets[:yearUnits], 1)
	y.stage(1, sheets[yearUnits:4*yearUnits], 3)
	y.stage(2, sheets[4*yearUnits:], 1)
	key := func(u int) [3]int64 {
		return [3]int64{y.totals[2][u], y.sections[2][u][0], y.sections[2][u][4]}
	}
	for u := range yearUnits {
		y.places[u] = 1
		own := key(u)
		for v := range yearUnits {
			other := key(v)
			for k := range own {
				if own[k] != other[k] {
					if other[k] > own[k] {
						y.places[u]++
					}
					break
				}
			}
		}
	}
}

// stage scores one stage of which each unit has so many sheets.
func (y *yearTwin) stage(stage int, sheets []scoring.Sheet, each int) {
	for u := range yearUnits {
		lines, entries := &y.lines[stage][u], sheets[u*each].Entries
		points := func(i int) int64 {
			a := entries[i].Points.Units()
			if each == 1 {
				return a
			}
			b, c := sheets[u*each+1].Entries[i].Points.Units(), sheets[u*each+2].Entries[i].Points.Units()
			return hundredth(max(min(a, b), min(max(a, b), c)), 1) // without the highest and the lowest
		}
		for i := 0; i < 30; i += 6 {
			a, t := entries[i].Actual.Units(), entries[i].Target.Units()
			lines[i] = min(hundredth(30*point*a/point, t/point), 30*point)
			a, t = entries[i+1].Actual.Units(), entries[i+1].Target.Units()
			switch {
			case a >= t:
				lines[i+1] = 30 * point
			case 100*a >= 95*t:
				lines[i+1] = 24 * point
			case 100*a >= 90*t:
				lines[i+1] = 18 * point
			default:
				lines[i+1] = 0
			}
			a, t = entries[i+2].Actual.Units(), entries[i+2].Target.Units()
			lines[i+2] = min(100*a/(5*t), 20) * point
			lines[i+4] = 0
			if *entries[i+4].Achieved {
				lines[i+4] = 10 * point
			}
			a, t = entries[i+5].Actual.Units()/point, entries[i+5].Target.Units()/point
			lines[i+5] = 10 * point
			if a < t {
				lines[i+5] = max(hundredth(10*point*t-point/2*100*(t-a), t), 0)
			}
		}
		for i := 30; i < 40; i++ {
			lines[i] = points(i)
		}
		for i := 40; i < 52; i += 3 {
			lines[i] = max(5*point-int64(*entries[i].DaysLate)*point/2, 0) + points(i)
			lines[i+1] = min(int64(*entries[i+1].Count)*point*5/2, 10*point)
			lines[i+2] = points(i + 2)
		}
		for i := 52; i < 56; i += 2 {
			lines[i] = min(int64(*entries[i].Count)*5*point, 20*point)
			lines[i+1] = 0
			if *entries[i+1].Achieved {
				lines[i+1] = 20 * point
			}
		}
		for i := 56; i < 60; i++ {
			lines[i] = -min(int64(*entries[i].Count)*5*point, 40*point)
		}
	}
	for i := 3; i < 30; i += 6 {
		y.relative(stage, i, sheets, each)
	}
	for u := range yearUnits {
		lines, sections := &y.lines[stage][u], &y.sections[stage][u]
		for s, span := range [5][2]int{{0, 30}, {30, 40}, {40, 52}, {52, 56}, {56, 60}} {
			sections[s] = 0
			for _, p := range lines[span[0]:span[1]] {
				sections[s] += p
			}
		}
		sections[3], sections[4] = min(sections[3], 50*point), max(sections[4], -100*point)
		total := int64(0)
		for _, p := range sections {
			total += p
		}
		y.totals[stage][u] = hundredth(max(total, 0), 1)
	}
}

// relative scores a leaf that is relative to the leader: half for the target met,
// the other half by the share of the leader's excess.
func (y *yearTwin) relative(stage, i int, sheets []scoring.Sheet, each int) {
	over, of := int64(0), int64(1) // the leader's excess
	for u := range yearUnits {
		e := &sheets[u*each].Entries[i]
		a, t := e.Actual.Units()/point, e.Target.Units()/point
		if (a-t)*of > over*t {
			over, of = a-t, t
		}
	}
	for u := range yearUnits {
		e := &sheets[u*each].Entries[i]
		a, t := e.Actual.Units()/point, e.Target.Units()/point
		if a <= t {
			y.lines[stage][u][i] = hundredth(10*point*a, t)
		} else {
			y.lines[stage][u][i] = hundredth(10*point*(t*over+(a-t)*of), t*over)
		}
	}
}

// TestFullYear holds the report on a full year against the twin: same points, same
// places; and the dossier is what it is meant to be.
func TestFullYear(t *testing.T) {
	d := fullYear(t)
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	for _, i := range issues {
		t.Log(i.Path, i.Code)
	}
	require.Len(t, r.Members, yearUnits)
	require.Equal(t, yearUnits*yearLeaves*5, func() (n int) {
		for _, s := range d.Sheets {
			n += len(s.Entries)
		}
		return n
	}())
	var twin yearTwin
	twin.score(d.Sheets)
	for u := range yearUnits {
		for stage, side := range r.Stages.Sides[u].Stages {
			require.Equal(t, twin.totals[stage][u], side.Points.Low.Units(), "unit %d, stage %d", u, stage)
			require.True(t, side.Points.Settled())
		}
		leaf := 0
		for _, l := range r.Standings.Board.Units[u].Lines {
			if l.Origin != scoring.Added && l.Origin != scoring.Capped && l.Origin != scoring.Floored {
				require.Equal(t, twin.lines[2][u][leaf], l.Points.Low.Units(), "unit %d, %s", u, l.Criterion)
				leaf++
			}
		}
		require.Equal(t, yearLeaves, leaf)
		require.Equal(t, int64(twin.places[u])*point, r.Standings.Places[u].Best.Units(), "unit %d", u)
	}
	require.Len(t, r.Ballots, 3)
	require.Len(t, r.Nominations, 13)
	require.Len(t, r.Proposals, 3)
	for _, n := range r.Nominations {
		require.NotEmpty(t, n.Assessment.Proof.Of, "a proof for each")
	}
}
