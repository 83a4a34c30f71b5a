package blocs_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring/award"
)

// TestLinesLeadIntoTheReport: what a line says it tells about is there, and what
// a reader may ask about has a line, in every example and in both languages.
func TestLinesLeadIntoTheReport(t *testing.T) {
	names, err := scenarios.Names()
	require.NoError(t, err)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			data, err := scenarios.Input(name)
			require.NoError(t, err)
			dossier, issues := blocs.ReadDossier(data)
			require.NoError(t, issues.Err())
			report, issues := blocs.Review(dossier)
			if issues.Err() != nil {
				return // there is no report
			}
			told := checkSections(t, report, blocs.Sections(report, value.VI), blocs.Sections(report, value.EN))
			checkParts(t, report, blocs.Sections(report, value.VI))
			asked := func(n int, steps ...any) {
				for i := range n {
					assert.Contains(t, told, value.PathTo(steps...).Index(i).String())
				}
			}
			asked(len(report.Leadership.Terms), "leadership", "terms")
			asked(len(report.Leadership.Plan), "leadership", "plan")
			asked(len(report.Cycle), "cycle")
			asked(len(report.Nominations), "nominations")
			asked(len(report.Unknown), "unknown")
			asked(len(report.Issues), "issues")
			if s := report.Standings; s != nil {
				asked(len(s.Places), "standings", "places")
				asked(len(s.Ties), "standings", "ties")
				if len(s.Outline.Rows) > 1 {
					asked(len(s.Board.Units), "standings", "board", "units")
				}
			}
			for i, b := range report.Ballots {
				asked(len(b.Outcome.Proof), "ballots", i, "outcome", "proof")
				asked(len(b.Outcome.Candidates), "ballots", i, "outcome", "candidates")
				for k, f := range b.Outcome.Candidates {
					asked(len(f.Proof), "ballots", i, "outcome", "candidates", k, "proof")
				}
			}
			for i, p := range report.Proposals {
				asked(len(p.Units), "proposals", i, "units")
			}
			for i, n := range report.Nominations {
				for k, m := range n.Reasons {
					own := told[value.PathTo("nominations", i, "reasons", k).String()]
					assert.NotEqual(t, own, stepOfABallot(report, n.Award, n.Unit, m), "%s is told once", m.Code)
				}
				asked(len(n.Assessment.Proof.Of), "nominations", i, "assessment", "proof", "of")
				asked(len(n.Assessment.Notes), "nominations", i, "assessment", "notes")
				// Once the council has decided, its own result tells the money.
				given := n.Council != nil && n.Council.Bonus != nil
				settled := given || n.Council != nil && n.Council.Result != award.Approved
				assert.Equal(t, n.Bonus != nil && !settled, told[value.PathTo("nominations", i, "bonus").String()])
				assert.Equal(t, n.NoBonus != nil && !settled, told[value.PathTo("nominations", i, "noBonus").String()])
				assert.Equal(t, given, told[value.PathTo("nominations", i, "council", "bonus").String()])
			}
		})
	}
}

// stepOfABallot reports whether a reason stands among the steps of a unit's ballots
// for an award, which are told with the ballots.
func stepOfABallot(r blocs.Report, id, unit value.ID, reason value.Message) bool {
	for _, b := range r.Ballots {
		if f, ok := b.Outcome.For(unit); ok && b.Award == id {
			return slices.ContainsFunc(slices.Concat(b.Outcome.Proof, f.Proof), reason.Equal)
		}
	}
	return false
}

func TestLinesLeadIntoTheAnswer(t *testing.T) {
	names, err := inquiries.Names()
	require.NoError(t, err)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			data, err := inquiries.Input(name)
			require.NoError(t, err)
			inquiry, issues := blocs.ReadInquiry(data)
			require.NoError(t, issues.Err())
			answer, issues := blocs.Ask(inquiry)
			require.NoError(t, issues.Err())
			told := checkSections(t, answer, blocs.AnswerSections(answer, value.VI), blocs.AnswerSections(answer, value.EN))
			for i, f := range answer.Findings {
				for k := range f.Assessment.Proof.Of {
					assert.Contains(t, told, value.PathTo("findings", i, "assessment", "proof", "of", k).String())
				}
				around := func(there bool, part string) {
					assert.Equal(t, there, told[value.PathTo("findings", i, "around", part).String()], part)
				}
				around(f.Around.Vote != nil, "vote")
				around(f.Around.Compared != nil, "compared")
				around(f.Around.Earliest != nil, "earliest")
				around(f.Around.WhatIf != nil, "whatIf")
			}
		})
	}
}

// checkSections holds the pages in both languages against the document and returns
// the places that they tell about.
func checkSections(t *testing.T, document any, vi, en []blocs.Section) map[string]bool {
	t.Helper()
	data, err := json.Marshal(document)
	require.NoError(t, err)
	var whole any
	require.NoError(t, json.Unmarshal(data, &whole))
	told := map[string]bool{}
	require.Len(t, en, len(vi), "the same parts in both languages")
	for i, s := range vi {
		assert.NotContains(t, s.Code, ".", "the code of a part is a word")
		assert.Equal(t, s.Code, en[i].Code)
		assert.Equal(t, s.Number, en[i].Number)
		require.Len(t, en[i].Lines, len(s.Lines), "the same lines in both languages: %s", s.Code)
		for k, l := range s.Lines {
			other := en[i].Lines[k]
			assert.NotEmpty(t, l.Text)
			assert.Equal(t, []any{l.Path, l.Depth, l.Item}, []any{other.Path, other.Depth, other.Item}, l.Text)
			assert.True(t, leads(whole, l.Path), "%s leads nowhere: %s", l.Path, l.Text)
			told[l.Path] = true
		}
	}
	return told
}

// leads reports whether a JSON Pointer leads to something.
func leads(v any, pointer string) bool {
	for _, step := range strings.Split(pointer, "/")[1:] {
		switch inner := v.(type) {
		case map[string]any:
			next, ok := inner[step]
			if !ok {
				return false
			}
			v = next
		case []any:
			i, err := strconv.Atoi(step)
			if err != nil || i >= len(inner) {
				return false
			}
			v = inner[i]
		default:
			return false
		}
	}
	return true
}

// cited is an instrument after its number: in full where it is first named.
var cited = regexp.MustCompile(`(số \d+/[^\s,;)\]]+)[^,;)\]]*`)

// shortened returns sections in which each instrument is its number.
func shortened(sections []blocs.Section) []blocs.Section {
	for i := range sections {
		for k := range sections[i].Lines {
			sections[i].Lines[k].Text = cited.ReplaceAllString(sections[i].Lines[k].Text, "$1")
		}
	}
	return sections
}

// checkParts holds the lines about each part of a report against those of the whole
// page that lead there.
func checkParts(t *testing.T, report blocs.Report, whole []blocs.Section) {
	t.Helper()
	parts := make(map[string]bool)
	for _, s := range whole {
		for _, l := range s.Lines {
			for at := l.Path; at != ""; at = at[:strings.LastIndexByte(at, '/')] {
				parts[at] = true
			}
		}
	}
	require.NotEmpty(t, parts)
	for at := range parts {
		var want []blocs.Section
		for _, s := range whole {
			s.Number = 0
			var lines []blocs.Line
			for _, l := range s.Lines {
				if l.Path == at || strings.HasPrefix(l.Path, at+"/") {
					lines = append(lines, l)
				}
			}
			if s.Lines = lines; len(lines) > 0 {
				want = append(want, s)
			}
		}
		require.Equal(t, shortened(want), shortened(blocs.SectionsAt(report, value.VI, at)), at)
	}
}
