package scoring_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// t04 is the rule of the reports of table T04: 30 points for time and quality
// together, 2 off for each day late, not below 0, nothing when not submitted.
func t04() scoring.ReportRule {
	return scoring.ReportRule{
		Time: value.MustDecimal("10"), PerDay: dec("2"), Floor: dec("0"), Quality: dec("20"), NotSubmitted: dec("0"),
	}
}

func TestKinds(t *testing.T) {
	noFloor, noDay, noSubmission, timeOnly, neither := t04(), t04(), t04(), t04(), t04()
	noFloor.Floor, noDay.PerDay, noSubmission.NotSubmitted, timeOnly.Quality = nil, nil, nil, nil
	neither.Floor, neither.PerDay = nil, nil
	missing := scoring.Entry{Criterion: "a", NotSubmitted: true}
	both := late("a", 3, "")
	both.NotSubmitted = true
	const entry, row = " /sheets/0/entries/0", " /scheme/criteria/0"
	for _, tt := range []struct {
		name, reason string
		leaf         scoring.Criterion
		entry        scoring.Entry
		want         string
		issues       []string
	}{
		{"count", "3 × 10", count("a", "50", "10"), counted("a", 3), "30", nil},
		{"count, capped", "7 × 10 is held at 50", count("a", "50", "10"), counted("a", 7), "50", nil},
		{"count, none", "an honest 0", count("a", "50", "10"), counted("a", 0), "0", nil},
		{"count, negative", "no number of things is below 0", count("a", "50", "10"), counted("a", -1), "0..50",
			[]string{"warning scoring.negative-entry" + entry + "/count"}},
		{"count, beyond numbers", "what does not fit is above the maximum too", count("a", "50", "900000000000000"), counted("a", 1<<31-1), "50", nil},

		{"on time", "10 + 18", report("a", "30", t04()), late("a", 0, "18"), "28", nil},
		{"three days late", "10 − 6 + 18", report("a", "30", t04()), late("a", 3, "18"), "22", nil},
		{"very late", "the floor of the points for time is 0: T04", report("a", "30", t04()), late("a", 9, "18"), "18", nil},
		{"not submitted", "T04: 0", report("a", "30", t04()), missing, "0", nil},
		{"not submitted, undeclared", "the scheme does not say what it brings", report("a", "30", noSubmission), missing, "0..30",
			[]string{"warning scoring.not-submitted-undeclared" + row}},
		{"not submitted and late", "it cannot be both", report("a", "30", t04()), both, "0..30",
			[]string{"warning scoring.entry-submitted" + entry}},
		{"early", "days late are not below 0", report("a", "30", t04()), late("a", -1, "18"), "0..30",
			[]string{"warning scoring.negative-entry" + entry + "/daysLate"}},
		{"quality open", "10 − 6, and quality 0 to 20", report("a", "30", t04()), late("a", 3, ""), "4..24", nil},
		{"time open", "0 to 10, and quality 18", report("a", "30", t04()), typed("a", "18"), "18..28", nil},
		{"quality above its maximum", "kept as typed", report("a", "30", t04()), late("a", 0, "21"), "31",
			[]string{"warning scoring.above-max" + entry + "/points"}},
		{"no floor", "either time stops at 0, or 8 less eat into quality", report("a", "30", noFloor), late("a", 9, "18"), "10..18",
			[]string{"warning scoring.floor-undeclared" + row}},
		{"no floor, time open", "ten days late may cost all 18 of quality too", report("a", "30", noFloor), typed("a", "18"), "0..28", nil},
		{"no floor and no price of a day", "what a day costs may eat into quality", report("a", "30", neither), late("a", 1, "18"), "0..28",
			[]string{"warning scoring.per-day-undeclared" + row}},
		{"no floor and none needed", "the points for time last", report("a", "30", noFloor), late("a", 5, "18"), "18", nil},
		{"no price of a day", "anything from 0 to 10 for time", report("a", "30", noDay), late("a", 1, "18"), "18..28",
			[]string{"warning scoring.per-day-undeclared" + row}},
		{"time only", "a report whose quality is not scored", report("a", "10", timeOnly), late("a", 2, ""), "6", nil},
		{"time only, with quality", "the entry says more than the rule asks", report("a", "10", timeOnly), late("a", 2, "5"), "0..10",
			[]string{"warning scoring.entry-quality" + entry + "/points"}},

		{"penalty", "entered positive, taken off", penalty(points("a", "50")), typed("a", "20"), "-20", nil},
		{"penalty not entered", "up to its maximum may still be taken off", penalty(points("a", "50")), out("z", ""), "-50..0",
			[]string{"warning scoring.entry-criterion" + entry + "/criterion", "warning scoring.entries-missing /sheets/0/entries"}},
		{"penalty by count", "2 × 5", penalty(count("a", "50", "5")), counted("a", 2), "-10", nil},
		{"bonus", "its points count, its maximum does not", bonus(points("a", "50")), typed("a", "20"), "20", nil},
		{"group", "a penalty within a group, not below the group's floor", floored("0", group("g", "", points("b", "5"), penalty(points("a", "50")))), typed("a", "20"), "0",
			[]string{"warning scoring.entries-missing /sheets/0/entries"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table := compile(t, scheme(tt.leaf))
			board, issues := table.Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", tt.entry)}, scoring.Self, value.PathTo("sheets"))
			require.Equal(t, tt.issues, said(issues), tt.reason)
			require.Equal(t, tt.want, bounds(board.Units[0].Points), tt.reason)
		})
	}
}

// TestUnusableEntryIsAssigned: what an entry that cannot be used was to bring is not
// known; that its criterion is assigned is, so that a rate is of no less.
func TestUnusableEntryIsAssigned(t *testing.T) {
	rule := t04()
	rule.NotSubmitted = nil
	leaf, missing := points("a", "30"), scoring.Entry{Criterion: "a", NotSubmitted: true}
	both := typed("a", "5")
	both.State = scoring.NotAssigned
	for _, tt := range []struct {
		name, reason string
		leaf         scoring.Criterion
		entries      []scoring.Entry
		want         string
	}{
		{"not submitted, undeclared", "it was to be handed in", report("a", "30", rule), []scoring.Entry{missing}, "30"},
		{"twice", "whichever counts, it is assigned", leaf, []scoring.Entry{typed("a", "5"), typed("a", "6")}, "30"},
		{"three times", "the same", leaf, []scoring.Entry{typed("a", "5"), typed("a", "6"), typed("a", "7")}, "30"},
		{"twice, once not assigned", "perhaps that one counts", leaf, []scoring.Entry{typed("a", "5"), out("a", scoring.NotAssigned)}, "0..30"},
		{"the same the other way round", "the order of entries says nothing", leaf, []scoring.Entry{out("a", scoring.NotAssigned), typed("a", "5")}, "0..30"},
		{"three times, the first not applicable", "perhaps that one counts", leaf, []scoring.Entry{out("a", scoring.NotApplicable), typed("a", "5"), typed("a", "5")}, "0..30"},
		{"three times, the last not applicable", "perhaps that one counts", leaf, []scoring.Entry{typed("a", "5"), typed("a", "5"), out("a", scoring.NotApplicable)}, "0..30"},
		{"of another kind", "a count was made of what is assigned", leaf, []scoring.Entry{counted("a", 3)}, "30"},
		{"a negative count", "the same", count("a", "30", "10"), []scoring.Entry{counted("a", -1)}, "30"},
		{"a negative target", "a target is set of what is assigned", quantity("a", "30", scoring.Method{Kind: scoring.Proportional}), []scoring.Entry{done("a", "-1", "3")}, "30"},
		{"nothing but the criterion", "it says nothing", leaf, []scoring.Entry{{Criterion: "a"}}, "0..30"},
		{"points and not assigned", "it contradicts itself", leaf, []scoring.Entry{both}, "0..30"},
		{"bonus", "its maximum is in no assigned one", bonus(leaf), []scoring.Entry{typed("a", "5"), typed("a", "6")}, "0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			board, _ := compile(t, scheme(tt.leaf)).Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", tt.entries...)}, scoring.Self, value.Path{})
			require.Equal(t, "0..30", bounds(board.Units[0].Points), "nothing is known of the points")
			require.Equal(t, tt.want, bounds(board.Units[0].Assigned), tt.reason)
		})
	}
}

// TestReportIsCutByItself: what a report brings hangs on its own entry. An entry of
// another criterion that is out of range neither lifts its maximum nor does so
// depending on which of the two is listed first.
func TestReportIsCutByItself(t *testing.T) {
	table := compile(t, scheme(points("a", "10"), report("b", "25", t04())))
	for _, tt := range []struct {
		name, reason string
		entries      []scoring.Entry
		want         string
	}{
		{"in range", "10 + 20 is cut to 25", []scoring.Entry{typed("a", "10"), late("b", 0, "20")}, "25"},
		{"after one out of range", "11 of 10 is the other criterion's matter", []scoring.Entry{typed("a", "11"), late("b", 0, "20")}, "25"},
		{"before one out of range", "the order of entries says nothing", []scoring.Entry{late("b", 0, "20"), typed("a", "11")}, "25"},
		{"out of range itself", "kept as typed", []scoring.Entry{typed("a", "10"), late("b", 0, "21")}, "31"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			board, _ := table.Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", tt.entries...)}, scoring.Self, value.Path{})
			require.Equal(t, tt.want, bounds(board.Units[0].Lines[1].Points), tt.reason)
		})
	}
}

// TestBonusAndPenalty: whether bonus passes the maximum follows from where the
// cap stands.
func TestBonusAndPenalty(t *testing.T) {
	base, extra, less := points("a", "100"), bonus(points("b", "20")), penalty(group("p", "", points("c", "30"), points("d", "30")))
	limited := func(most, least string, s scoring.Scheme) scoring.Scheme {
		if most != "" {
			s.Cap = dec(most)
		}
		if least != "" {
			s.Floor = dec(least)
		}
		return s
	}
	for _, tt := range []struct {
		name, reason            string
		scheme                  scoring.Scheme
		entries                 []scoring.Entry
		total, assigned, lifted string
		highest                 string
	}{
		{"above the maximum", "97 + 10 = 107 was met (T03)", scheme(base, extra), []scoring.Entry{typed("a", "97"), typed("b", "10")}, "107", "100", "", "120"},
		{"within the maximum of the whole", "the cap of the whole holds it", limited("100", "", scheme(base, extra)), []scoring.Entry{typed("a", "97"), typed("b", "10")}, "100", "100", "capped", "100"},
		{"within a group", "the cap of the group holds it, other groups are apart", scheme(capped("100", group("g", "100", base, extra)), points("e", "10")),
			[]scoring.Entry{typed("a", "97"), typed("b", "10"), typed("e", "9")}, "109", "110", "", "110"},
		{"penalties", "100 − 12 − 5", scheme(base, less), []scoring.Entry{typed("a", "100"), typed("c", "12"), typed("d", "5")}, "83", "100", "", "100"},
		{"penalties, capped", "not more than 10 together", scheme(base, capped("10", less)), []scoring.Entry{typed("a", "100"), typed("c", "12"), typed("d", "5")}, "90", "100", "", "100"},
		{"penalties, floor of the whole", "not below 0", limited("", "0", scheme(base, less)), []scoring.Entry{typed("a", "10"), typed("c", "30"), typed("d", "5")}, "0", "100", "floored", "100"},
		{"penalty without a maximum", "the cap of its heading limits it while it is open", scheme(base, capped("10", penalty(group("p", "", leafless("c"))))),
			[]scoring.Entry{typed("a", "50")}, "40..50", "100", "", "100"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table := compile(t, tt.scheme)
			board, _ := table.Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", tt.entries...)}, scoring.Self, value.Path{})
			got := board.Units[0]
			require.Equal(t, tt.total, bounds(got.Points), tt.reason)
			require.Equal(t, tt.assigned, bounds(got.Assigned), tt.reason)
			require.Equal(t, tt.lifted, string(got.Limited), tt.reason)
			require.Equal(t, tt.highest, board.Highest.String(), tt.reason)
			require.Equal(t, got.Assigned.High, board.Maximum, "everything is assigned")
		})
	}
}

// leafless is a leaf without a maximum of its own.
func leafless(id string) scoring.Criterion {
	c := points(id, "0")
	c.Max = nil
	return c
}

func TestAssignedUnits(t *testing.T) {
	g := group("g", "", points("b", "20"), points("c", "5"))
	g.Units = []value.ID{"u", "x"}
	table := compile(t, scheme(points("a", "10"), g))
	board, issues := table.Score([]value.ID{"u", "v", "w"}, []scoring.Sheet{
		sheet("u", typed("a", "8"), typed("b", "1"), typed("c", "2")),
		sheet("v", typed("a", "8"), typed("b", "15"), out("c", scoring.NotAssigned)),
		sheet("w", typed("a", "8")),
	}, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{
		"warning scoring.units-member /scheme/criteria/1/units/1",
		"warning scoring.entry-unassigned /sheets/1/entries/1",
	}, said(issues), "a leaf scored for a unit to which it is not assigned; that it is not assigned may be said again")
	for i, want := range []string{"11 of 35", "8 of 10", "8 of 10"} {
		u := board.Units[i]
		require.Equal(t, want, bounds(u.Points)+" of "+bounds(u.Assigned))
	}
	require.Equal(t, scoring.Unassigned, board.Units[2].Lines[2].Origin, "no entry is asked for")
}

func TestStepsOfPoints(t *testing.T) {
	s := scheme(points("a", "10"), points("b", "10"))
	s.Step = dec("0.25")
	s.Criteria[1].GivenBy = &value.Text{VI: "Ủy ban Mặt trận Tổ quốc tỉnh"}
	board, issues := compile(t, s).Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", typed("a", "7.3"), typed("b", "7.25"))}, scoring.Self, value.PathTo("sheets"))
	require.Equal(t, []string{"warning scoring.off-step /sheets/0/entries/0/points", "note scoring.given-by /sheets/0/entries/1/points"}, said(issues))
	require.Equal(t, "14.55", bounds(board.Units[0].Points), "kept as typed")
}

func TestDepth(t *testing.T) {
	leaf := points("leaf", "7")
	for i := range 40 {
		leaf = group(fmt.Sprint("g", i), "7", leaf)
	}
	board, issues := compile(t, scheme(leaf)).Score([]value.ID{"u"}, []scoring.Sheet{sheet("u", typed("leaf", "6"))}, scoring.Self, value.Path{})
	require.Empty(t, issues)
	require.Equal(t, "6", bounds(board.Units[0].Points), "a scheme may have any depth")
}
