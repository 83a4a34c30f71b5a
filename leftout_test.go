package blocs_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// told writes issues that are more than notes as "severity code path", and what is
// left out as "leaves code path".
func told(issues value.Issues) []string {
	var all []string
	for _, i := range issues {
		switch {
		case i.Code == "award.left-out":
			all = append(all, fmt.Sprintf("leaves %s %s", i.Args[0].Message.Code, i.Path))
		case i.Severity != value.Note:
			all = append(all, fmt.Sprintf("%s %s %s", i.Severity, i.Code, i.Path))
		}
	}
	return all
}

// A part that cannot be meant does not refuse the whole: it is left out or left
// open, the report says so at its place, and all else stands.
func TestLeftOut(t *testing.T) {
	flag := func(more object) object {
		d := object{"award": "co-thi-dua-tinh", "units": []any{"bdbp"}, "how": "agreed"}
		for k, v := range more {
			d[k] = v
		}
		return d
	}
	decide := func(ds ...any) func(object) {
		return func(d object) { d["decisions"] = ds }
	}
	rules := func(key string, all ...any) func(object) {
		return func(d object) {
			decide(flag(nil))(d)
			in(d, "regulation")[key] = all
		}
	}
	quota := func(award string, n int) object { return object{"award": award, "count": n} }
	line := func(award string) object { return object{"award": award, "order": []any{"quota"}} }
	scheme := object{"name": object{"vi": "B"}, "rank": "points", "places": "standard",
		"criteria": []any{object{"id": "b", "name": object{"vi": "B"}, "kind": "points", "max": "10"}}}
	sheet := func(unit, stage, points string) object {
		return object{"unit": unit, "stage": stage, "entries": []any{object{"criterion": "b", "points": points}}}
	}
	for _, c := range []struct {
		name, why string
		change    func(object)
		want      []string
		stands    []string // award, unit and outcome of the nominations
	}{
		{"an award of no catalogue", "one decision is lost, the other stands", decide(flag(object{"award": "co-vang"}), flag(nil)),
			[]string{"leaves award.unknown /decisions/0/award"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"two decisions on one award", "the first counts", decide(flag(nil), flag(object{"units": []any{"thads"}})),
			[]string{"leaves award.decision-twice /decisions/1/award"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"an outsider", "the others of the decision stand", decide(flag(object{"units": []any{"so-y-te", "bdbp"}})),
			[]string{"leaves award.no-member /decisions/0/units/0"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"a unit twice", "it is proposed once", decide(flag(object{"units": []any{"bdbp", "bdbp"}})),
			[]string{"leaves award.unit-twice /decisions/0/units/1"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"about nobody", "who is proposed? what comes after it is the first", decide(flag(object{"units": []any{}}), flag(nil)),
			[]string{"leaves award.no-units /decisions/0/units"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"over the quota", "two were proposed: a real case must be printed, and shows it", func(d object) {
			rules("quotas", quota("co-thi-dua-tinh", 1))(d)
			decide(flag(object{"units": []any{"bdbp", "thads"}}))(d)
		}, []string{"warning award.over-quota /decisions/0/units"}, []string{"co-thi-dua-tinh bdbp nominated", "co-thi-dua-tinh thads nominated"}},
		{"a negative quota", "no number of units", rules("quotas", quota("co-thi-dua-tinh", -1)),
			[]string{"warning award.quota-negative /regulation/quotas/0/count"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"a quota for no award", "the line below goes by its own quota, at its own place", func(d object) {
			rules("quotas", quota("co-vang", 1), object{"award": "co-thi-dua-tinh", "share": object{"share": "10%", "of": "members"}})(d)
			in(d, "regulation")["lines"] = []any{line("co-vang"), line("co-thi-dua-tinh")}
		}, []string{
			"leaves award.unknown /regulation/quotas/0/award", "leaves award.unknown /regulation/lines/0/award",
			"warning award.quota-between /decisions/0/units", "warning award.undeclared.rounding /regulation/quotas/1/share/rounding",
		}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"two quotas", "the first counts", func(d object) {
			rules("quotas", quota("co-thi-dua-tinh", 2), quota("co-thi-dua-tinh", 1))(d)
			decide(flag(object{"units": []any{"bdbp", "thads"}}))(d)
		}, []string{"leaves award.quota-twice /regulation/quotas/1/award"}, []string{"co-thi-dua-tinh bdbp nominated", "co-thi-dua-tinh thads nominated"}},
		{"minutes of another bloc", "three of how many?", func(d object) {
			rules("ballots", object{"awards": []any{"co-thi-dua-tinh"}, "rule": object{"base": "members", "bound": "atLeast", "share": "50%"}})(d)
			decide(flag(object{"how": "balloted", "ballots": []any{object{"attendance": object{"members": 3}, "votes": []any{object{"candidate": "bdbp", "for": 2}}}}}))(d)
		}, []string{"warning blocs.members-differ /decisions/0/ballots/0/attendance/members"}, []string{"co-thi-dua-tinh bdbp open"}},
		{"a grant of no catalogue", "one line of the list of awards is lost", func(d object) {
			decide(flag(nil))(d)
			d["grants"] = []any{object{"subject": "thads", "award": "co-vang", "year": "2019"}}
		}, []string{"warning blocs.grant-unknown /grants/0/award"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"a registration for no catalogue's award", "the unit registered, for whatever it was", func(d object) {
			decide(flag(nil))(d)
			d["cycle"] = []any{object{"id": "dang-ky", "kind": "registration", "name": object{"vi": "Đăng ký"}, "handed": []any{object{"unit": "thads", "awards": []any{"co-vang"}}}}}
		}, []string{"warning award.unknown /cycle/0/handed/0/awards/0"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"sheets without a table", "no points can be told, and what was decided stands", func(d object) {
			decide(flag(nil))(d)
			d["sheets"] = []any{sheet("bdbp", "self", "9")}
		}, []string{"warning blocs.sheets-without-scheme /sheets"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"a table without a stage", "whose points rank the units? what was decided stands", func(d object) {
			decide(flag(nil))(d)
			in(d, "regulation")["scheme"] = scheme
			d["sheets"] = []any{sheet("bdbp", "self", "9")}
		}, []string{"warning blocs.no-stage /regulation/stage"}, []string{"co-thi-dua-tinh bdbp nominated"}},
		{"two sheets of one unit", "which counts? the other units have their points", func(d object) {
			decide(flag(nil))(d)
			in(d, "regulation")["scheme"], in(d, "regulation")["stage"] = scheme, "approved"
			d["sheets"] = []any{sheet("bdbp", "approved", "9"), sheet("thads", "approved", "1"), sheet("thads", "approved", "2"), sheet("bdbp", "self", "9"), sheet("bdbp", "self", "9")}
		}, []string{
			"warning scoring.sheet-doubled /sheets/2", "warning scoring.sheet-doubled /sheets/4",
		}, []string{"co-thi-dua-tinh bdbp nominated"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, issues := blocs.ReadDossier(edit(t, c.change))
			require.NoError(t, issues.Err(), "the form is right")
			r, issues := blocs.Review(d)
			require.NoError(t, issues.Err(), c.why)
			var got []string
			for _, line := range told(issues) {
				if line != "warning scoring.sheet-missing /sheets" {
					got = append(got, line)
				}
			}
			assert.Equal(t, c.want, got, c.why)
			var stands []string
			for _, n := range r.Nominations {
				stands = append(stands, fmt.Sprintf("%s %s %s", n.Award, n.Unit, n.Outcome))
			}
			assert.Equal(t, c.stands, stands, c.why)
			for _, lang := range []value.Lang{value.VI, value.EN} {
				text := blocs.Explain(issues, lang)
				assert.NotContains(t, text, "{0}")
			}
			if s := r.Standings; s != nil {
				for _, u := range s.Board.Units {
					assert.Equal(t, u.Unit == "bdbp", u.Points.Settled(), "%s: only the unit with one sheet has points", u.Unit)
				}
			}
		})
	}
}

// A grant of an award that nobody knows may be any award, misspelt: the list that it
// stands on does not show any more what a unit was not given.
func TestUnknownGrantLeavesItsListOpen(t *testing.T) {
	const flag = "co-thi-dua-tinh"
	outcome := func(grants ...any) award.Outcome {
		r := reviewed(t, edit(t, func(d object) {
			in(d, "regulation")["lines"] = []any{object{"award": flag, "order": []any{"eligibility"}, "conditions": []any{
				object{"if": object{"not": object{"received": object{"awards": []any{"bang-khen-tinh"}}}}},
			}}}
			d["complete"] = []any{object{"subject": "bdbp", "until": "2022-01-01"}}
			d["grants"] = append([]any{}, grants...)
		}))
		for _, u := range r.Proposals[0].Units {
			if u.Unit == "bdbp" {
				return u.Outcome
			}
		}
		return ""
	}
	grant := func(unit, award string) object { return object{"subject": unit, "award": award, "year": "2020"} }
	assert.Equal(t, award.Nominated, outcome(), "a complete list without the certificate")
	assert.Equal(t, award.NotNominated, outcome(grant("bdbp", "bang-khen-tinh")), "it has the certificate")
	assert.Equal(t, award.OutcomeOpen, outcome(grant("bdbp", "bang-khen")), "was that the certificate?")
	assert.Equal(t, award.Nominated, outcome(grant("thads", "bang-khen")), "another unit's list")
}

// A regulation that has a table and does not say which stage ranks is not given one:
// the stages stand side by side, and what hangs on places is open.
func TestNoStageRanksByItself(t *testing.T) {
	const flag = "co-thi-dua-tinh"
	r := reviewed(t, edit(t, func(d object) {
		points(d, false, "90", "80", "70", "60", "50", "40", "30")
		delete(in(d, "regulation"), "stage")
		in(d, "regulation")["quotas"] = []any{object{"award": flag, "count": 1}}
		in(d, "regulation")["lines"] = []any{object{"award": flag, "order": []any{"score", "quota"}, "rankBy": "score", "floor": "50"}}
	}))
	assert.Nil(t, r.Standings, "no stage is named, so none is taken")
	require.NotNil(t, r.Stages)
	require.Len(t, r.Stages.Sides, 7)
	assert.Equal(t, "90", r.Stages.Sides[0].Stages[0].Points.Low.String(), "the points are told all the same")
	for _, u := range r.Proposals[0].Units {
		assert.Equal(t, award.OutcomeOpen, u.Outcome, "%s: by which points?", u.Unit)
	}
	for lang, want := range map[value.Lang]string{value.VI: "Quy chế không nói điểm của bước nào dùng để xếp hạng", value.EN: "does not say which stage of scoring makes the standings"} {
		assert.Contains(t, blocs.Render(r, lang), want)
	}
	s, issues := blocs.PointsAt(func() blocs.Dossier {
		d, issues := blocs.ReadDossier(edit(t, func(d object) { points(d, false, "90"); delete(in(d, "regulation"), "stage") }))
		require.NoError(t, issues.Err())
		return d
	}(), scoring.Approved)
	require.NoError(t, issues.Err())
	assert.Equal(t, "1", s.Places[0].Best.String(), "whoever asks for a stage has its places")
}

// What is said of a decision that is left out names it, and not the one that comes
// to its place.
func TestLeftOutIsNamed(t *testing.T) {
	r, _ := reviewScenario(t, "cycle-late-dossier", func(d *blocs.Dossier) {
		d.Decisions = append([]award.Decision{{Award: "x", Units: []value.ID{"don-vi-2"}}}, d.Decisions...)
	})
	i := slices.IndexFunc(r.Issues, func(i value.Issue) bool { return i.Path == "/decisions/0/award" })
	require.GreaterOrEqual(t, i, 0)
	place, _ := blocs.Tell(r.Issues[i], value.VI)
	assert.NotContains(t, place, "Cờ thi đua")
}
