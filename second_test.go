package blocs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

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
	_, issues = blocs.Second(stage, government, bloc("khoi-3", "2021"), bloc("khoi-3", "2021"))
	assert.Contains(t, codesAt(issues), "blocs.second.twice /1/bloc", "one bloc twice, also where nobody of it stands")
	_, issues = blocs.Second(stage, "co-thi-dua", bloc("khoi-1", "2021", "a"))
	assert.Contains(t, codesAt(issues), "award.unknown ", "a stage on an award of no catalogue is no stage")
}

// Of those whom a bloc nominated, those stand in the second stage to whom nobody has
// refused the award meanwhile.
func TestSecondStageAfterTheCouncil(t *testing.T) {
	const government, certificate value.ID = "co-thi-dua-chinh-phu", "bang-khen-tinh"
	for _, c := range []struct {
		name, reason string
		council      *award.Settlement
		want         []string
	}{
		{"no result yet", "the second stage is to decide", nil, nil},
		{"approved", "it was put up", &award.Settlement{Result: award.Approved, Given: government}, nil},
		{"refused", "the matter is over", &award.Settlement{Result: award.Refused}, []string{"blocs.second.refused /0/nominations/0/council", "blocs.second.nobody /0/nominations"}},
		{"refused, with a fallback", "it has something else", &award.Settlement{Result: award.Refused, Given: certificate}, []string{"blocs.second.refused /0/nominations/0/council", "blocs.second.nobody /0/nominations"}},
		{"moved down", "it has something else", &award.Settlement{Result: award.MovedDown, Given: certificate}, []string{"blocs.second.refused /0/nominations/0/council", "blocs.second.nobody /0/nominations"}},
		{"revoked", "it has it no more", &award.Settlement{Result: award.Approved, Given: government, Revoked: value.MustDate("2022-01-05")}, []string{"blocs.second.refused /0/nominations/0/council", "blocs.second.nobody /0/nominations"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			year, _ := value.CalendarYear("2021")
			r := blocs.Report{Bloc: "khoi-1", Name: value.Text{VI: "Khối 1"}, Year: year, Members: []emulation.Unit{{ID: "a", Name: value.Text{VI: "A"}}},
				Nominations: []award.Nomination{{Award: government, Unit: "a", Outcome: award.Nominated, Council: c.council}}}
			d, issues := blocs.Second(blocs.Dossier{Year: year, On: value.MustDate("2022-02-01")}, government, r)
			assert.Equal(t, c.want, codesAt(issues), c.reason)
			assert.Equal(t, c.want == nil, len(d.Bloc.Members) == 1, c.reason)
		})
	}
}
