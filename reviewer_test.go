package blocs_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// edited changes something of a dossier, and nothing that it shares memory with. It
// may make of it what is refused.
func edited(t *rapid.T, d blocs.Dossier) blocs.Dossier {
	points := value.FromUnits(rapid.Int64Range(0, 40).Draw(t, "points") * 5_000)
	sheet := func(change func(*scoring.Sheet)) {
		if len(d.Sheets) > 0 {
			d.Sheets = slices.Clone(d.Sheets)
			change(&d.Sheets[rapid.IntRange(0, len(d.Sheets)-1).Draw(t, "sheet")])
		}
	}
	entry := func(change func(*scoring.Entry)) {
		sheet(func(s *scoring.Sheet) {
			if len(s.Entries) > 0 {
				s.Entries = slices.Clone(s.Entries)
				change(&s.Entries[rapid.IntRange(0, len(s.Entries)-1).Draw(t, "entry")])
			}
		})
	}
	edits := []func(){
		func() { entry(func(e *scoring.Entry) { e.Points = &points }) },
		func() { entry(func(e *scoring.Entry) { e.Actual = &points }) },
		func() { entry(func(e *scoring.Entry) { e.Criterion = "nowhere" }) },
		func() {
			entry(func(e *scoring.Entry) { *e = scoring.Entry{Criterion: e.Criterion, State: scoring.NotAssigned} })
		},
		func() { sheet(func(s *scoring.Sheet) { s.Entries = nil }) },
		func() { sheet(func(s *scoring.Sheet) { s.Unit = "stranger" }) },
		func() { sheet(func(s *scoring.Sheet) { s.Stage = scoring.Approved }) },
		func() {
			u, v := rapid.SampledFrom(d.Bloc.Members).Draw(t, "one"), rapid.SampledFrom(d.Bloc.Members).Draw(t, "other")
			d.Sheets = exchanged(d.Sheets, u.Unit.ID, v.Unit.ID)
		},
		func() { d.Sheets = nil },
		func() { d.Sheets = invented(d.Sheets, true) },
		func() { d.Regulation.Stage = scoring.Self },
		func() { d.Regulation.Scheme = nil },
		func() { d.Regulation.Leader = blocs.LeadsByStandings },
		func() {
			if s := d.Regulation.Scheme; s != nil {
				other := *s
				other.Rank = scoring.ByRate
				d.Regulation.Scheme = &other
			}
		},
		func() { d.Records = slices.Clip(d.Records[:len(d.Records)/2]) },
		func() {
			d.Grants = append(slices.Clip(d.Grants), emulation.Grant{Subject: "stranger", Award: "nowhere", Year: "2020"})
		},
		func() { d.Decisions = slices.Clip(d.Decisions[:len(d.Decisions)/2]) },
		func() { d.Council = append(slices.Clip(d.Council), award.Ruling{Unit: "stranger", Award: "nowhere"}) },
		func() { d.Cycle = slices.Clip(d.Cycle[:len(d.Cycle)/2]) },
		func() { d.Terms = slices.Clip(d.Terms[:len(d.Terms)/2]) },
		func() { d.Bloc.Members = slices.Clip(d.Bloc.Members[:len(d.Bloc.Members)/2]) },
		func() { d.On = value.MustDate("2026-06-01") },
		func() { d.Year.Label = "no year" },
	}
	// Mostly what is typed: a number of a sheet.
	i := rapid.SampledFrom([]int{0, 0, 0, 1, 2, 3, 7, 7, 8, 9, rapid.IntRange(0, len(edits)-1).Draw(t, "rare")}).Draw(t, "edit")
	edits[i]()
	return d
}

func invented(sheets []scoring.Sheet, yes bool) []scoring.Sheet {
	sheets = slices.Clone(sheets)
	for i := range sheets {
		sheets[i].Illustrative = yes
	}
	return sheets
}

// exchanged returns the sheets with what two units did exchanged.
func exchanged(sheets []scoring.Sheet, u, v value.ID) []scoring.Sheet {
	sheets = slices.Clone(sheets)
	for i := range sheets {
		switch s := &sheets[i]; s.Unit {
		case u:
			s.Unit = v
		case v:
			s.Unit = u
		}
	}
	return sheets
}

// hangingOnPlaces returns the dossier without the facts that say who leads, so that
// they follow from the standings, and with an office that goes by them.
func hangingOnPlaces(t *testing.T, d blocs.Dossier) blocs.Dossier {
	d.Records = slices.Clone(d.Records)
	for i := range d.Records {
		d.Records[i].Facts = maps.Clone(d.Records[i].Facts)
		delete(d.Records[i].Facts, "leads-bloc")
	}
	d.Sheets = invented(d.Sheets, false)           // of what is invented nothing follows
	d.Sheets = exchanged(d.Sheets, "so-2", "so-3") // so-3 leads, and is the next chief
	d.Terms = slices.DeleteFunc(slices.Clone(d.Terms), func(t emulation.Term) bool { return t.Year == "2026" })
	leads, issues := value.Read[rule.Condition]([]byte(`{"fact": {"name": "leads-bloc", "is": true}}`))
	require.NoError(t, issues.Err())
	chief := *d.Regulation.Rotation.Chief
	chief.Bars = []rotation.Bar{{If: leads}}
	d.Regulation.Rotation.Chief = &chief
	return ranked(d)
}

// ranked returns the dossier with a deputy by places, which may change while nothing
// else that follows from the standings does.
func ranked(d blocs.Dossier) blocs.Dossier {
	d.Sheets = invented(d.Sheets, false)
	d.Regulation.Rotation.Deputy = &rotation.Policy{
		Mode: rotation.Ranking, Basis: rotation.Published, Seats: 1, Term: 1, Result: &rotation.Place{Place: 2},
	}
	return d
}

// TestReviewerAgreesWithReview edits dossiers, takes edits back, and reviews each time
// with one who remembers and one who does not: the same is found, and what was found
// before stays as it was.
func TestReviewerAgreesWithReview(t *testing.T) {
	var dossiers []blocs.Dossier
	for _, name := range []string{scenarios.SeedName, "nam-2025-tinh-gia-dinh"} {
		data, err := scenarios.Input(name)
		require.NoError(t, err)
		d, issues := blocs.ReadDossier(data)
		require.NoError(t, issues.Err())
		dossiers = append(dossiers, d)
	}
	unscored := dossiers[0]
	unscored.Regulation.Scheme, unscored.Sheets = nil, dossiers[1].Sheets
	dossiers = append(dossiers, unscored, hangingOnPlaces(t, dossiers[1]), ranked(dossiers[1]))
	rapid.Check(t, func(t *rapid.T) {
		var reviewer blocs.Reviewer
		versions := []blocs.Dossier{rapid.SampledFrom(dossiers).Draw(t, "dossier")}
		var found []blocs.Report
		var written [][]byte
		for range rapid.IntRange(2, 5).Draw(t, "steps") {
			d := versions[len(versions)-1]
			if rapid.IntRange(0, 3).Draw(t, "back") == 0 {
				d = rapid.SampledFrom(versions).Draw(t, "to")
			} else {
				d = edited(t, d)
			}
			versions = append(versions, d)
			review, again := blocs.Draft, reviewer.Draft
			if rapid.IntRange(0, 3).Draw(t, "whole") == 0 {
				review, again = blocs.Review, reviewer.Review
			}
			want, issues := review(d)
			got, same := again(d)
			require.Equal(t, issues, same)
			require.Empty(t, value.Differences(want, got))
			require.True(t, value.Same(want, got))
			text, err := value.Write(got)
			require.NoError(t, err)
			found, written = append(found, got), append(written, text)
		}
		for i := range found {
			text, err := value.Write(found[i])
			require.NoError(t, err)
			require.Equal(t, string(written[i]), string(text), "a report stays as it was given")
		}
	})
}
