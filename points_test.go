package blocs_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring"
)

func lineByLine(t *testing.T) blocs.Report {
	t.Helper()
	data, err := scenarios.Input("points-line-by-line")
	require.NoError(t, err)
	dossier, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	report, issues := blocs.Review(dossier)
	require.NoError(t, issues.Err())
	return report
}

// TestEveryLineOfTheBoardIsTold: the appendix has a line for every row of every
// unit, but for what is folded into the heading above, and each says its points.
func TestEveryLineOfTheBoardIsTold(t *testing.T) {
	report := lineByLine(t)
	texts := map[string]string{}
	for _, s := range blocs.Sections(report, value.VI) {
		if s.Code == "points" {
			for _, l := range s.Lines {
				texts[l.Path] = l.Text
			}
		}
	}
	printer := blocs.Printer(value.VI)
	for i, u := range report.Standings.Board.Units {
		for k, l := range u.Lines {
			text, told := texts[value.PathTo("standings", "board", "units", i, "lines", k).String()]
			require.True(t, told, "%s, %s", u.Unit, l.Criterion)
			if l.Origin.Counts() {
				assert.Contains(t, text, printer.Number(l.Points.Low))
			}
		}
	}
}

// TestPointsWithoutARankingStage: where the regulation does not say which stage makes
// the standings, each stage has its points line by line as the standings would, and
// the rules of the table are told once.
func TestPointsWithoutARankingStage(t *testing.T) {
	data, err := scenarios.Input("stages")
	require.NoError(t, err)
	dossier, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	ranked, issues := blocs.Review(dossier)
	require.NoError(t, issues.Err())
	assert.Empty(t, ranked.Stages.Points, "the standings tell those of the stage that ranks")
	dossier.Regulation.Stage = ""
	for i := range dossier.Sheets {
		dossier.Sheets[i].Illustrative = true
	}
	report, issues := blocs.Review(dossier)
	require.NoError(t, issues.Err())
	require.Nil(t, report.Standings)
	require.Len(t, report.Stages.Points, len(report.Stages.Sides[0].Stages), "one for each stage that has sheets")
	for _, p := range report.Stages.Points {
		alone, _ := blocs.PointsAt(dossier, p.Board.Stage)
		assert.Equal(t, alone.Board, p.Board)
		assert.Equal(t, alone.Accounts, p.Accounts)
		assert.Equal(t, alone.Outline, *report.Stages.Outline)
	}
	told := map[string]int{}
	for _, s := range blocs.Sections(report, value.VI) {
		for _, l := range s.Lines {
			told[s.Code+" "+l.Path]++
		}
	}
	for i, p := range report.Stages.Points {
		for u := range p.Board.Units {
			assert.Positive(t, told["points "+value.PathTo("stages", "points", i, "board", "units", u).String()], "%s: %d", p.Board.Stage, u)
		}
	}
	assert.Equal(t, 1, told["points /stages/outline"], "the rules are those of one table")
	assert.Equal(t, 1, told["stages /stages"], "that the points are invented is said before them")
}

// TestAppendixOfAReportWithoutSomething: reports of others may lack what ours have;
// what is left is written all the same.
func TestAppendixOfAReportWithoutSomething(t *testing.T) {
	data, err := json.Marshal(lineByLine(t))
	require.NoError(t, err)
	var whole map[string]any
	require.NoError(t, json.Unmarshal(data, &whole))
	read := 0
	without(whole["standings"], func(where string) {
		changed, err := json.Marshal(whole)
		require.NoError(t, err)
		report, issues := value.Read[blocs.Report](changed)
		if issues.Err() != nil {
			return
		}
		read++
		assert.NotPanics(t, func() { blocs.Render(report, value.VI) }, where)
	}, "standings")
	require.Greater(t, read, 100, "most fields may be left out")
}

// without takes each field below out in turn.
func without(v any, try func(where string), path ...string) {
	switch v := v.(type) {
	case map[string]any:
		for _, name := range slices.Sorted(maps.Keys(v)) {
			field := v[name]
			delete(v, name)
			try(strings.Join(append(path, name), "/"))
			v[name] = field
			without(field, try, append(path, name)...)
		}
	case []any:
		for _, item := range v {
			without(item, try, path...)
		}
	}
}

// TestTextSaysWhatRanks: 9 of 10 goes before 17 of 20, which nobody understands who
// is not told that shares are compared.
func TestTextSaysWhatRanks(t *testing.T) {
	const says, summary = "Xếp hạng theo tỷ lệ điểm đạt được trên số điểm được giao", "Xếp hạng theo tỷ lệ điểm đã duyệt trên số điểm được giao:"
	for rank, rated := range map[string]bool{"points": false, "rate": true} {
		text := blocs.Render(reviewed(t, edit(t, func(d object) {
			points(d, false, "80", "70", "95", "60", "50", "40", "30")
			in(d, "regulation", "scheme")["rank"] = rank
		})), value.VI)
		assert.Equal(t, rated, strings.Contains(text, says), rank)
		assert.Equal(t, rated, strings.Contains(text, summary), rank)
	}
}

// TestSmallestChangesAsPeopleSayThem: a number that is the next above or below one of
// two decimals is that one with a word, and not four nines.
func TestSmallestChangesAsPeopleSayThem(t *testing.T) {
	text := blocs.Render(reviewed(t, edit(t, func(d object) {
		points(d, false, "80", "75.25", "70", "60", "50", "40", "30")
	})), value.VI)
	assert.Contains(t, text, "75,25 → hơn 80 điểm")
	assert.Contains(t, text, "80 → dưới 75,25 điểm")
	assert.NotContains(t, text, "75,2499")
}

// TestNothingDoneWithoutATarget: a unit without a target that did nothing is not
// called the best of those without one, whose best is nothing too.
func TestNothingDoneWithoutATarget(t *testing.T) {
	data, err := scenarios.Input("points-line-by-line")
	require.NoError(t, err)
	dossier, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	most := value.MustDecimal("10")
	half, two := value.MustRatio("1/2"), value.Rounding{Step: value.MustDecimal("0.01"), Mode: value.HalfUp}
	dossier.Regulation.Scheme = &scoring.Scheme{
		Name: value.Text{VI: "Bảng", EN: "Table"}, Rank: scoring.ByPoints, Places: scoring.Dense, Rounding: scoring.Roundings{Leaf: &two},
		Criteria: []scoring.Criterion{{
			ID: "a", Name: value.Text{VI: "Tuần tra", EN: "Patrols"}, Kind: scoring.Quantity, Max: &most,
			Method: &scoring.Method{Kind: scoring.LeaderRelative, AtTarget: half, NoTarget: scoring.OwnPool},
		}},
	}
	dossier.Decisions, dossier.Cycle = nil, nil
	for name, c := range map[string]struct{ done, want string }{
		"nothing":   {"0", "thực hiện 0, không có chỉ tiêu"},
		"something": {"3", "thực hiện 3, không có chỉ tiêu; cao nhất trong các đơn vị không có chỉ tiêu"},
	} {
		t.Run(name, func(t *testing.T) {
			target, actual := value.Decimal{}, value.MustDecimal(c.done)
			dossier.Sheets = []scoring.Sheet{{
				Unit: dossier.Bloc.Members[0].Unit.ID, Stage: dossier.Regulation.Stage,
				Entries: []scoring.Entry{{Criterion: "a", Target: &target, Actual: &actual}},
			}}
			report, issues := blocs.Review(dossier)
			require.NoError(t, issues.Err())
			text := blocs.Render(report, value.VI)
			_, after, found := strings.Cut(text, "thực hiện "+c.done)
			require.True(t, found)
			line, _, _ := strings.Cut(after, "\n")
			assert.Equal(t, c.want, "thực hiện "+c.done+line)
		})
	}
}
