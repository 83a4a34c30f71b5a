package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// Stages are the stages of scoring side by side.
type Stages struct {
	// Total points of each unit at each stage, in listed order.
	Sides []scoring.Side `json:"sides"`
	// Where a stage differs from the one before it, stage by stage.
	Differences []scoring.Difference `json:"differences,omitempty"`
	// What several assessors gave and what came of it.
	Panels []scoring.Panel `json:"panels,omitempty"`
	// What the table of criteria says about points, where there are any below.
	Outline *scoring.Outline `json:"outline,omitempty"`
	// The points of each stage, where the regulation does not say which makes the
	// standings; absent where it does.
	Points []StagePoints `json:"points,omitempty"`
}

// StagePoints are the points of one stage, by which nobody is ranked.
type StagePoints struct {
	// Points, unit by unit.
	Board scoring.Board `json:"board"`
	// How the points came about, unit by unit, in listed order.
	Accounts []scoring.Account `json:"accounts"`
}

// scored is what comes of the score sheets; without a table of criteria nothing.
type scored struct {
	table     *scoring.Table
	sheets    []scoring.Sheet // those that count
	standings *Standings      // nil where the regulation does not say which stage makes them
	stages    *Stages
}

// PointsAt computes points and places as [Review] does, by the sheets of another
// stage than the one by which the regulation ranks. It is nil where there is no
// table of criteria, or an error among the issues, which are those about points.
func PointsAt(d Dossier, stage scoring.Stage) (*Standings, value.Issues) {
	issues := d.checkSize(len(d.Bloc.MembersOn(d.On)))
	if issues.Err() != nil {
		return nil, issues
	}
	d.Regulation.Stage = stage
	table, lint := d.table()
	points, found := d.score(d.Bloc.MembersOn(d.On), table, lint)
	return points.standings, append(issues, d.named(found)...)
}

// table returns the table of criteria, nil where there is none.
func (d Dossier) table() (*scoring.Table, value.Issues) {
	if d.Regulation.Scheme == nil {
		return nil, nil
	}
	return scoring.Compile(*d.Regulation.Scheme, value.PathTo("regulation", "scheme"))
}

// score computes points, stage by stage, and places by the stage that the
// regulation names, where there is a table of criteria. Where it names none, the
// stages stand side by side and nothing ranks. The issues begin with those of the
// table.
func (d Dossier) score(members []emulation.Unit, table *scoring.Table, lint value.Issues) (scored, value.Issues) {
	issues := slices.Clone(lint)
	if table == nil {
		return scored{}, issues
	}
	units := distinct(members)
	sheets, found := table.Single(d.Sheets, value.PathTo("sheets"))
	all := d.Sheets
	d.Sheets, issues = sheets, append(issues, found...)
	var buffer scoring.Buffer
	var board scoring.Board
	var panels []scoring.Panel
	ranks := d.Regulation.Stage != ""
	if ranks {
		board, panels, found = table.AssessWith(&buffer, units, d.Sheets, d.Regulation.Stage, value.PathTo("sheets"))
		issues = append(issues, slices.DeleteFunc(found, func(i value.Issue) bool { return doubled(i, all, d.Regulation.Stage) })...)
	}
	var stages Stages
	var boards []scoring.Board
	for _, stage := range scoring.StagesOf(d.Sheets) {
		at, theirs, found := board, panels, value.Issues(nil)
		if stage != d.Regulation.Stage {
			at, theirs, found = table.AssessWith(&buffer, units, d.Sheets, stage, value.PathTo("sheets"))
		}
		boards, stages.Panels = append(boards, at), append(stages.Panels, theirs...)
		if !ranks {
			stages.Points = append(stages.Points, StagePoints{at, table.Accounts(at, d.Sheets, theirs)})
		}
		for _, issue := range found {
			// That such a stage lacks sheets or entries is nothing to mend, and what the
			// scheme lacks is reported by the stage that makes the standings, or once.
			lacks := issue.Code == "scoring.sheet-missing" || issue.Code == "scoring.entries-missing"
			same := func(i value.Issue) bool { return i.Code == issue.Code && i.Path == issue.Path }
			if !lacks && (strings.HasPrefix(issue.Path, value.PathTo("sheets").String()) || !ranks && !slices.ContainsFunc(issues, same)) {
				issues = append(issues, issue)
			}
		}
	}
	if issues.Err() != nil {
		return scored{}, issues
	}
	s := scored{table: table, sheets: d.Sheets}
	if ranks {
		s.standings, found = d.rank(table, board, panels)
		issues = append(append(issues, found...), d.checkTies(s.standings.Ties, units)...)
	}
	if len(boards) == 0 || ranks && len(boards) < 2 && len(stages.Panels) == 0 {
		return s, issues
	}
	if len(stages.Points) > 0 {
		outline := table.Outline()
		stages.Outline = &outline
	}
	stages.Sides = scoring.Sides(boards, d.Sheets)
	for i := range boards[1:] {
		stages.Differences = append(stages.Differences, table.Compare(boards[i], boards[i+1], d.Sheets)...)
	}
	s.stages = &stages
	return s, append(issues, d.unexplained(stages.Differences)...)
}

// rank makes the standings of a board.
func (d Dossier) rank(table *scoring.Table, board scoring.Board, panels []scoring.Panel) (*Standings, value.Issues) {
	places, issues := table.Standings(board, d.TieDecisions...)
	issues = append(issues, table.CheckBandings(board)...)
	next := table.Influences(board, d.TieDecisions...)
	return &Standings{
		Outline: table.Outline(), Board: board, Accounts: table.Accounts(board, d.Sheets, panels), Places: places, Bands: table.Bandings(board), Next: next[:min(len(next), mostNext)],
		Ties: table.Ties(board, d.TieDecisions...),
	}, issues
}

// doubled reports whether an issue says that a unit has no sheet which has several.
func doubled(i value.Issue, sheets []scoring.Sheet, stage scoring.Stage) bool {
	return i.Code == "scoring.sheet-missing" && slices.ContainsFunc(sheets, func(s scoring.Sheet) bool {
		return s.Stage == stage && i.Args[0].Word != nil && string(s.Unit) == *i.Args[0].Word
	})
}

// distinct returns the identifiers of the members. A unit listed twice is an
// error of the bloc's own, found elsewhere.
func distinct(members []emulation.Unit) []value.ID {
	var units []value.ID
	for _, u := range members {
		if !slices.Contains(units, u.ID) {
			units = append(units, u.ID)
		}
	}
	return units
}

// unexplained notes sheets that change entries without a reason on record.
func (d Dossier) unexplained(differences []scoring.Difference) value.Issues {
	var issues value.Issues
	for _, x := range differences {
		n := x.Unexplained()
		if n == 0 {
			continue
		}
		i := slices.IndexFunc(d.Sheets, func(s scoring.Sheet) bool { return s.Unit == x.Unit && s.Stage == x.To })
		if i >= 0 {
			issues.Add(value.Note, value.PathTo("sheets", i), value.Msg("blocs.stages.unexplained", d.Bloc.NameOf(x.Unit), n, stageName(x.To), stageName(x.From)))
		}
	}
	return issues
}

func stageName(s scoring.Stage) value.Message { return value.Msg("blocs.stage." + string(s)) }
