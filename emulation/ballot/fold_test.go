package ballot_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
)

// Readings that agree are told in one line, with the step that is nearest to another
// result; each by itself, with its steps, is in the finding's readings.
func TestReadingsThatAgreeAreToldTogether(t *testing.T) {
	twoThirds := value.MustRatio("2/3")
	minutes := func(votes, barred int) ballot.Minutes {
		m := ballot.Minutes{Attendance: ballot.Attendance{Members: n(12), Present: n(9), Written: n(2)},
			Papers: ballot.Papers{Issued: n(11), Returned: n(11), Valid: n(10), Invalid: n(1)}, Votes: []ballot.Tally{{Candidate: "a", For: votes}}}
		if barred > 0 {
			m.Votes[0].Barred = n(barred)
		}
		return m
	}
	for _, c := range []struct {
		name, reason string
		rule         ballot.Rule
		minutes      ballot.Minutes
		readings     int
		want         []string
	}{
		{"two readings part", "each with its own step: 13 and 15 of 15", ballot.Rule{Base: ballot.Members, Share: twoThirds},
			ballot.Minutes{Attendance: members(12), Votes: votes(8)}, 2, []string{
				"if 2/3 itself is enough: carried (8 votes in favour reach the 8 needed)",
				"if more than 2/3 is needed: not carried (8 votes in favour do not reach the 9 needed; lacking: 1)",
				"the readings do not give one settled result",
				"to be decided: is the exact share enough, or must it be more?",
			}},
		{"all agree", "3 of 9 is less than two thirds of anything; those present are the fewest, and with two thirds enough the nearest", ballot.Rule{Share: twoThirds}, minutes(3, 0), 18, []string{
			"all 18 readings give the same result: not carried",
			"at the narrowest, if the share is of members present: 3 votes in favour do not reach the 6 needed; lacking: 3",
		}},
		{"all agree for one reason", "the counts cannot all be true, however the rule is read", ballot.Rule{Share: twoThirds},
			ballot.Minutes{Attendance: members(12), Papers: ballot.Papers{Valid: n(13)}, Votes: votes(8)}, 8, []string{"all 8 readings give the same result: the ballot is void"}},
		{"one base parts from three", "8 of 11 are less than 80 %; of the 9 present, returned or valid they are more", ballot.Rule{Bound: ballot.AtLeast, Share: value.MustRatio("80%")},
			ballot.Minutes{Attendance: ballot.Attendance{Members: n(11), Present: n(9)}, Papers: ballot.Papers{Returned: n(9), Valid: n(9)}, Votes: votes(8)}, 4, []string{
				"if the share is of all members: not carried (8 votes in favour do not reach the 9 needed; lacking: 1)",
				"if the share is of any of members present, papers returned and valid papers: carried, under all of 3 readings; at the narrowest: 8 votes in favour reach the 8 needed",
				"the readings do not give one settled result",
				"to be decided: what is the share of votes measured by?",
			}},
		{"four questions open", "of all 12 members 10 are enough but for 2 in writing where more than two thirds are asked; of any other number they always are", ballot.Rule{Share: twoThirds}, minutes(10, 0), 18, []string{
			"if the share is of all members and 2/3 itself is enough: carried, under all of 2 readings; at the narrowest, if written opinions of absent members do not count: 10 votes in favour reach the 8 needed",
			"if the share is of all members, more than 2/3 is needed and written opinions of absent members count: carried (10 votes in favour reach the 9 needed)",
			"if the share is of all members, more than 2/3 is needed and written opinions of absent members do not count: cannot be told (the result hangs on them: the votes that count are between 8 and 10)",
			"if the share is of any of members present, papers returned and valid papers: carried, under all of 14 readings; at the narrowest, if the share is of members present and more than 2/3 is needed: 10 votes in favour reach the 7 needed",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := ballot.Count(&c.rule, c.minutes).Candidates[0]
			assert.Len(t, f.Readings, c.readings, c.reason)
			var got []string
			for _, m := range f.Proof {
				got = append(got, printer().Print(m))
			}
			assert.Equal(t, c.want, got[:min(len(got), len(c.want))], c.reason)
		})
	}
}

// Each reading is told of once, and with the result that it has.
func TestNoReadingIsLostWhereTheyAreFolded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := drawRule(t)
		if rapid.Bool().Draw(t, "base open") {
			rule.Base = ""
		}
		if rapid.Bool().Draw(t, "bound open") {
			rule.Bound = ""
		}
		present := rapid.IntRange(0, 8).Draw(t, "present")
		written := rapid.IntRange(0, 3).Draw(t, "written")
		valid := rapid.IntRange(0, present+written).Draw(t, "valid")
		inFavour := rapid.IntRange(0, valid).Draw(t, "for")
		m := ballot.Minutes{Attendance: ballot.Attendance{Members: n(12), Present: &present, Written: &written},
			Papers: ballot.Papers{Returned: n(present + written), Valid: &valid}, Votes: votes(inFavour)}
		if barred := rapid.IntRange(0, 2).Draw(t, "barred"); barred > 0 {
			m.Votes[0].Barred = &barred
		}
		f := ballot.Count(&rule, m).Candidates[0]
		told := map[string]int{}
		for _, step := range f.Proof {
			text := printer().Print(step)
			switch step.Code {
			case "ballot.reading.because", "ballot.reading.result":
				told[resultIn(text)]++
			case "ballot.reading.together", "ballot.reading.together-near":
				told[resultIn(text)] += int(step.Args[2].Number.Units() / 10_000)
			case "ballot.reading.agree":
				told[resultIn(text)] += int(step.Args[1].Number.Units() / 10_000)
			}
		}
		want := map[string]int{}
		for _, r := range f.Readings {
			want[printer().Print(ballot.Finding{Result: r.Result}.Says())]++
		}
		require.Equal(t, want, told)
	})
}

// resultIn is the result that a line on readings tells.
func resultIn(text string) string {
	_, result, _ := strings.Cut(text, ": ")
	for _, end := range []string{" (", ", under all", ";"} {
		result, _, _ = strings.Cut(result, end)
	}
	return result
}
