package blocs_test

import (
	"os"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring/award"
)

// scenario returns the dossier of a scenario, and its report with a receipt.
func scenario(t testing.TB, name string) (blocs.Dossier, blocs.Report) {
	data, err := scenarios.Input(name)
	require.NoError(t, err)
	d, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	r, err = blocs.Seal(r, d)
	require.NoError(t, err)
	return d, r
}

func paths(changes []blocs.Change) []string {
	var all []string
	for _, c := range changes {
		place := c.Says.Code + " " + c.Path
		if c.Gone {
			place += " in the old"
		}
		all = append(all, place)
	}
	return all
}

// The council decides, a report is published; a year later a flag is revoked and
// the report is replaced by one that names it.
func TestAmend(t *testing.T) {
	_, published := scenario(t, "council-moved-down")
	next, _ := scenario(t, "council-revoked")
	next.Replaces = published.Receipt.Report
	a, issues := blocs.Amend(published, next)
	require.NoError(t, issues.Err())
	assert.Equal(t, []string{
		"blocs.amend.lost /nominations/1/council",
		"blocs.amend.detail /nominations/0",
		"blocs.amend.detail /nominations/2",
		"blocs.amend.part-gone /derived in the old",
		"blocs.amend.part /on",
		"blocs.amend.part /revocations",
		"blocs.amend.part /unknown",
	}, paths(a.Changes), "B has its flag no more; the law of the later day reads no review off a decision any more")
	assert.Equal(t, published.Receipt.Report, a.Report.Replaces)
	assert.Empty(t, blocs.Verify(a.Report, next), "the new report is a report as any other")
	for _, lang := range []value.Lang{value.VI, value.EN} {
		text := blocs.RenderAmendment(a, lang)
		assert.Contains(t, text, string(published.Receipt.Report))
		assert.Contains(t, text, blocs.Render(a.Report, lang))
	}
	assert.Empty(t, blocs.RenderAmendment(blocs.Amendment{}, value.VI), "there is nothing to show")
}

func TestAmendRefuses(t *testing.T) {
	for _, c := range []struct {
		name, why string
		change    func(*blocs.Report, *blocs.Dossier)
		want      []string
	}{
		{"nothing named", "a frozen report is not replaced in silence", func(_ *blocs.Report, d *blocs.Dossier) { d.Replaces = "" }, []string{"error blocs.amend.other /replaces"}},
		{"another report", "the digest of some other report", func(_ *blocs.Report, d *blocs.Dossier) { d.Replaces = blocs.Digest(strings.Repeat("0", 64)) }, []string{"error blocs.amend.other /replaces"}},
		{"no receipt", "a report that was never sealed was never published", func(r *blocs.Report, _ *blocs.Dossier) { r.Receipt = nil }, []string{"error blocs.verify.no-receipt /receipt"}},
		{"a report changed since", "it is not the one that was published", func(r *blocs.Report, _ *blocs.Dossier) { r.Members = r.Members[1:] }, []string{"error blocs.verify.report /receipt/report"}},
		{"another bloc", "a report replaces one of its own bloc", func(_ *blocs.Report, d *blocs.Dossier) { d.Bloc.ID = "khac" }, []string{"error blocs.amend.elsewhere /year"}},
		{"nothing new", "two papers that say the same", func(_ *blocs.Report, d *blocs.Dossier) {
			old, _ := scenario(t, "council-moved-down")
			old.Replaces = d.Replaces
			*d = old
		}, []string{"warning award.ruling-unproposed /council/3/unit", "warning blocs.amend.nothing /replaces"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, published := scenario(t, "council-moved-down")
			next, _ := scenario(t, "council-revoked")
			next.Replaces = published.Receipt.Report
			c.change(&published, &next)
			a, issues := blocs.Amend(published, next)
			var got []string
			for _, i := range issues {
				got = append(got, string(i.Severity)+" "+i.Code+" "+i.Path)
			}
			assert.Equal(t, c.want, got, c.why)
			if issues.Err() != nil {
				assert.Zero(t, a, "with an error there is no amendment")
			}
		})
	}
}

// Each part that can change is told one by one.
func TestAmendTellsWhatChanges(t *testing.T) {
	d, published := scenario(t, "quang-ninh-2017-quotas")
	d.Replaces = published.Receipt.Report
	d.Decisions = append([]award.Decision{}, d.Decisions...)
	d.Decisions[2].Units = []value.ID{"so-c", "so-d"}
	d.Sheets[5].Entries[0].Points = ptr(value.MustDecimal("99"))
	d.Bloc.Members[6].Until = value.MustDate("2019-01-01")
	d.Sheets = d.Sheets[:6]
	a, issues := blocs.Amend(published, d)
	require.NoError(t, issues.Err())
	got := paths(a.Changes)
	for _, want := range []string{
		"blocs.amend.left /members/6 in the old",
		"blocs.amend.points /standings/board/units/5/points",
		"blocs.amend.place /standings/places/5",
		"blocs.amend.proposed /nominations/3",
		"blocs.amend.withdrawn /nominations/3 in the old",
		"blocs.amend.rules /proposals/0/units/0/outcome",
		"blocs.amend.rules /proposals/0/units/5/outcome",
	} {
		assert.Contains(t, got, want)
	}
	for _, c := range a.Changes {
		for _, lang := range []value.Lang{value.VI, value.EN} {
			assert.NotEmpty(t, blocs.Printer(lang).Print(c.Says))
		}
	}
}

// A place is one of the report that it is told of: of the new one, and of the one
// replaced for what is there no more.
func TestAmendPlacesAreThere(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		change       func(*blocs.Dossier)
		want         string
	}{
		{"a unit left", "the new report does not list it", func(d *blocs.Dossier) {
			d.Bloc.Members[6].Until = value.MustDate("2019-01-01")
			d.Sheets = d.Sheets[:6]
		}, "blocs.amend.left /members/6 in the old"},
		{"the first unit left", "the numbers of the others change", func(d *blocs.Dossier) {
			d.Bloc.Members[0].Until = value.MustDate("2019-01-01")
			d.Sheets = d.Sheets[1:]
		}, "blocs.amend.left /members/0 in the old"},
		{"a unit is called otherwise", "same unit, another name", func(d *blocs.Dossier) { d.Bloc.Members[2].Unit.Name.VI = "Tên mới" }, "blocs.amend.unit /members/2"},
		{"no decision stands", "the part is gone", func(d *blocs.Dossier) { d.Decisions = nil }, "blocs.amend.withdrawn /nominations/0 in the old"},
		{"no table of criteria", "nor are there points", func(d *blocs.Dossier) { d.Regulation.Scheme, d.Regulation.Stage, d.Sheets = nil, "", nil }, "blocs.amend.part-gone /standings in the old"},
		{"a line more", "the rules now say something of it", func(d *blocs.Dossier) {
			d.Regulation.Lines = append(d.Regulation.Lines, award.Line{Award: "tap-the-lao-dong-xuat-sac"})
		}, "blocs.amend.line /proposals/3"},
		{"a line less", "the rules say nothing of it any more", func(d *blocs.Dossier) { d.Regulation.Lines = d.Regulation.Lines[:2] }, "blocs.amend.line-gone /proposals/2 in the old"},
		{"a quota is read otherwise", "nobody's outcome changes", func(d *blocs.Dossier) { d.Regulation.Quotas[0].Clause = "1" }, "blocs.amend.rules-detail /proposals/0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, published := scenario(t, "quang-ninh-2017-quotas")
			d.Replaces = published.Receipt.Report
			d.Regulation.Quotas, d.Regulation.Lines = slices.Clone(d.Regulation.Quotas), slices.Clone(d.Regulation.Lines)
			c.change(&d)
			a, issues := blocs.Amend(published, d)
			require.NoError(t, issues.Err())
			assert.Contains(t, paths(a.Changes), c.want, c.reason)
			for _, change := range a.Changes {
				in := a.Report
				if change.Gone {
					in = published
				}
				_, found := lookUp(t, in, change.Path)
				assert.True(t, found, "%s: %+v", c.reason, change)
				for _, lang := range []value.Lang{value.VI, value.EN} {
					assert.NotContains(t, blocs.Printer(lang).Print(change.Says), "blocs.", "every part has its words")
				}
			}
		})
	}
}

// lookUp returns what stands in a report at a place.
func lookUp(t *testing.T, r blocs.Report, pointer string) (value.Node, bool) {
	t.Helper()
	data, err := value.Canonical(r)
	require.NoError(t, err)
	n, issues := value.ParseNode(data)
	require.NoError(t, issues.Err())
	for _, step := range strings.Split(pointer, "/")[1:] {
		i, err := strconv.Atoi(step)
		field, found := n.Field(step)
		switch {
		case n.Kind == value.KindArray && err == nil && i < len(n.Items):
			n = n.Items[i]
		case found:
			n = field
		default:
			return n, false
		}
	}
	return n, true
}

// Every part of a report has words by which an amendment names it.
func TestPartsHaveNames(t *testing.T) {
	report := reflect.TypeFor[blocs.Report]()
	for i := range report.NumField() {
		f := report.Field(i)
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key == "$schema" || key == "receipt" || key == "replaces" {
			continue // they say which report it is
		}
		for _, lang := range []value.Lang{value.VI, value.EN} {
			assert.NotContains(t, blocs.Printer(lang).Print(value.Msg("blocs.part."+key)), "blocs.part", "%s", key)
		}
	}
}

func ptr[T any](v T) *T { return &v }

// A flag that is revoked takes away what a standing proposal rests on: the labour
// order asks for two flags in the five years (Decree 91/2017, article 24, clause 4,
// point b).
func TestRevocationChangesAProposal(t *testing.T) {
	const order value.ID = "huan-chuong-lao-dong-hang-ba"
	data, err := os.ReadFile("examples/inquiries/huan-chuong-lao-dong-hang-ba-collective-2020/input.json")
	require.NoError(t, err)
	q, issues := blocs.ReadInquiry(data)
	require.NoError(t, issues.Err())
	unit := emulation.Unit{ID: q.Subject.ID, Name: *q.Subject.Name, Central: q.Subject.Central}
	d := blocs.Dossier{
		Schema: blocs.DossierSchema, Year: q.Year, On: q.On, Records: q.Records, Grants: q.Grants, Complete: q.Complete,
		Bloc:      emulation.Bloc{ID: "khoi", Kind: emulation.Khoi, Name: value.Text{VI: "Khối"}, Level: emulation.Province, Members: []emulation.Member{{Unit: unit}}},
		Decisions: []award.Decision{{Award: order, Units: []value.ID{unit.ID}, How: emulation.Appointed}},
	}
	d.Grants[2].Decided = value.MustDate("2020-02-03")
	d.Revocations = []emulation.Revocation{{Subject: unit.ID, Award: "co-thi-dua-bo", Year: "2019", On: value.MustDate("2021-03-01"), Ground: emulation.LaterFinding}}
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	require.Len(t, r.Revocations, 1)
	assert.Equal(t, []blocs.RevokedChange{{Award: order, Unit: unit.ID, Before: award.StateMet, After: r.Nominations[0].Assessment.State}}, r.Revocations[0].Changes)
	assert.NotEqual(t, award.StateMet, r.Nominations[0].Assessment.State)
	assert.Equal(t, "91-2017-nd-cp:78.4", r.Revocations[0].Revoking.Cite.String())
	assert.Equal(t, "11920000", r.Revocations[0].PaidBack.Amount.String(), "8 times 1,490,000 đ")
	d.On = value.MustDate("2021-02-28")
	r, issues = blocs.Review(d)
	require.NoError(t, issues.Err())
	assert.Empty(t, r.Revocations, "a past case is judged as it stood")
	assert.Equal(t, award.StateMet, r.Nominations[0].Assessment.State)

	q.Revocations = d.Revocations
	answer, issues := blocs.Ask(q)
	require.NoError(t, issues.Err())
	assert.NotEqual(t, award.StateMet, answer.Findings[0].Assessment.State, "an inquiry takes revocations as a dossier does")
}

// What cannot be meant of revocations is warned of, and the rest goes on.
func TestRevocationsThatCannotBeMeant(t *testing.T) {
	of := func(year, on string, id value.ID) emulation.Revocation {
		return emulation.Revocation{Subject: "so-b", Award: id, Year: year, On: value.MustDate(on)}
	}
	for _, c := range []struct {
		name string
		list []emulation.Revocation
		want []string
		why  string
	}{
		{"of what the council gave", []emulation.Revocation{of("2022", "2023-03-01", "co-thi-dua-tinh")}, nil, "the flag of 20 February 2023"},
		{"of a grant", []emulation.Revocation{of("2021", "2023-03-01", "tap-the-lao-dong-xuat-sac")}, nil, "it is listed"},
		{"of nothing", []emulation.Revocation{of("2020", "2023-03-01", "co-thi-dua-tinh")}, []string{"blocs.revoked-nothing /revocations/0/award"}, "nobody gave it"},
		{"of no award", []emulation.Revocation{of("2020", "2023-03-01", "x")}, []string{"award.unknown /revocations/0/award", "blocs.revoked-nothing /revocations/0/award"}, "no catalogue has it"},
		{"twice", []emulation.Revocation{of("2021", "2023-03-01", "tap-the-lao-dong-xuat-sac"), of("2021", "2023-03-02", "tap-the-lao-dong-xuat-sac")}, []string{"blocs.revoked-twice /revocations/1"}, "once revoked it is gone"},
		{"later than the review", []emulation.Revocation{of("2021", "2023-06-01", "tap-the-lao-dong-xuat-sac")}, []string{"blocs.revoked-later /revocations/0/on"}, "not yet"},
		{"before it was given", []emulation.Revocation{of("2021", "2022-01-19", "tap-the-lao-dong-xuat-sac")}, []string{"blocs.revoked-early /revocations/0/on"}, "given on 20 January 2022"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, _ := scenario(t, "council-moved-down")
			d.Council = d.Council[:3]
			d.Revocations = c.list
			_, issues := blocs.Review(d)
			require.NoError(t, issues.Err(), "the rest goes on")
			var got []string
			for _, i := range issues {
				got = append(got, i.Code+" "+i.Path)
			}
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

// The leaders of several blocs compete for the Government's flag: not over 20 % of
// the units of the whole province that meet the flag's standard.
func TestSecondStage(t *testing.T) {
	const government value.ID = "co-thi-dua-chinh-phu"
	bloc := func(id value.ID, year string, units ...value.ID) blocs.Report {
		y, _ := value.CalendarYear(year)
		r := blocs.Report{Bloc: id, Name: value.Text{VI: string(id)}, Year: y}
		for _, u := range units {
			r.Members = append(r.Members, emulation.Unit{ID: u, Name: value.Text{VI: string(u)}})
			r.Nominations = append(r.Nominations, award.Nomination{Award: government, Unit: u, Outcome: award.Nominated})
		}
		return r
	}
	year, _ := value.CalendarYear("2021")
	stage := blocs.Dossier{Schema: blocs.DossierSchema, Year: year, On: value.MustDate("2022-02-01"),
		Bloc: emulation.Bloc{ID: "hoi-dong", Kind: emulation.Khoi, Name: value.Text{VI: "Hội đồng"}, Level: emulation.Province},
		Regulation: blocs.Regulation{Quotas: []award.Quota{{Award: government, Share: &award.QuotaShare{
			Share: value.MustRatio("20%"), Of: award.OfStandard, Standard: "co-thi-dua-tinh", NotOver: true, Whole: ptr(9)}}},
			Lines: []award.Line{{Award: government, Order: []award.LineTest{award.TestBallot, award.TestQuota}, RankBy: award.ByVotes}}}}
	open := bloc("khoi-4", "2021", "d")
	open.Nominations[0].Outcome = award.OutcomeOpen
	d, issues := blocs.Second(stage, government, bloc("khoi-1", "2021", "a"), bloc("khoi-2", "2021", "b", "a"), bloc("khoi-3", "2021"), open)
	assert.Equal(t, []string{"blocs.second.stands /1/nominations/1", "blocs.second.nobody /2/nominations", "blocs.second.open /3/nominations/0", "blocs.second.nobody /3/nominations"}, codesAt(issues))
	var members []value.ID
	for _, m := range d.Bloc.Members {
		members = append(members, m.Unit.ID)
	}
	assert.Equal(t, []value.ID{"a", "b"}, members, "in the order of the reports, each once")
	assert.Equal(t, []award.Group{{ID: "khoi-1", Name: value.Text{VI: "khoi-1"}, Units: []value.ID{"a"}}, {ID: "khoi-2", Name: value.Text{VI: "khoi-2"}, Units: []value.ID{"b", "a"}}}, d.Regulation.Groups)
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	require.Equal(t, 1, *r.Proposals[0].Places[0].High, "20 % of nine are 1.8, and not over that is one")
	assert.Empty(t, stage.Bloc.Members, "the stage given is left as it was")

	_, issues = blocs.Second(stage, government, bloc("khoi-1", "2020", "a"), bloc("khoi-2", "2021", "b"), bloc("khoi-2", "2021", "c"))
	assert.Equal(t, []string{"blocs.second.year /0/year", "blocs.second.twice /2/bloc"}, codesAt(issues))
}

func codesAt(issues value.Issues) []string {
	var all []string
	for _, i := range issues {
		all = append(all, i.Code+" "+i.Path)
	}
	return all
}
