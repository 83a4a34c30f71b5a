package blocs_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// smallPack is a sound pack: one rule on ballots, one bloc with a quota of its
// own, one step of the calendar, each with the statement that gives it.
const smallPack = `{
	"id": "a", "title": {"vi": "Quy chế A"},
	"instruments": [{"number": "1/QĐ"}],
	"valid": {"from": "2020-01-01"},
	"blocs": [{"bloc": {"id": "cum-1", "kind": "cum", "name": {"vi": "Cụm 1"}, "level": "branch",
		"members": [{"unit": {"id": "u", "name": {"vi": "U"}}}, {"unit": {"id": "v", "name": {"vi": "V"}}}]},
		"quotas": [{"award": "co-thi-dua-bo", "count": 1}]}],
	"regulation": {"ballots": [{"awards": ["co-thi-dua-bo"], "rule": {"base": "members", "bound": "atLeast", "share": "2/3"}}]},
	"calendar": [{"id": "giao-uoc", "kind": "pledge", "name": {"vi": "Ký giao ước"}, "before": {"month": 2, "day": 25}}],
	"statements": [
		{"about": "structure", "instrument": "1/QĐ", "at": "6.1", "says": {"vi": "Một cụm"}, "basis": "quoted", "encoded": ["/blocs/0/bloc", "/valid"]},
		{"about": "quota", "says": {"vi": "Một cờ"}, "basis": "secondary", "encoded": ["/blocs/0/quotas"]},
		{"about": "ballot", "instrument": "1/QĐ", "at": "19.1.đ", "says": {"vi": "Ít nhất 2/3"}, "basis": "quoted", "encoded": ["/regulation/ballots/0"]},
		{"about": "tie", "says": {"vi": "Không tính"}, "basis": "unverified"}],
	"illustrative": [{"part": "/calendar", "says": {"vi": "Đặt ra"}}],
	"sources": [{"title": {"vi": "Nguồn"}}]}`

// pack returns the small pack, changed, and what reading and checking it find.
func pack(t testing.TB, change func(p object)) (blocs.Pack, value.Issues) {
	t.Helper()
	var o object
	require.NoError(t, json.Unmarshal([]byte(smallPack), &o))
	o["$schema"] = blocs.PackSchema
	change(o)
	data, err := json.Marshal(o)
	require.NoError(t, err)
	p, issues := blocs.ReadPack(data)
	if issues.Err() != nil {
		return p, issues
	}
	return p, p.Check()
}

func TestPackCheck(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		change       func(p object)
		want         string
	}{
		{"sound", "each part has its statement or its mark", func(object) {}, ""},
		{"rule without statement", "no fact without its source", func(p object) { delete(in(p, "statements", 2), "encoded") }, "/regulation/ballots/0 blocs.pack.unsourced"},
		{"quota without statement", "a bloc's own quota is a fact too", func(p object) { delete(in(p, "statements", 1), "encoded") }, "/blocs/0/quotas/0 blocs.pack.unsourced"},
		{"bloc without statement", "so are its members", func(p object) { delete(in(p, "statements", 0), "encoded") }, "/valid blocs.pack.unsourced; /blocs/0/bloc blocs.pack.unsourced"},
		{"step without mark", "what was filled in is marked", func(p object) { delete(p, "illustrative") }, "/calendar/0 blocs.pack.unsourced"},
		{"a part of a part", "the share alone does not give the rule",
			func(p object) { in(p, "statements", 2)["encoded"] = []any{"/regulation/ballots/0/rule/share"} }, "/regulation/ballots/0 blocs.pack.unsourced"},
		{"an office's rule", "offices are accounted for one by one", func(p object) {
			in(p, "regulation")["rotation"] = object{"chief": object{"mode": "list", "basis": "derived", "seats": 1, "term": 1}}
		}, "/regulation/rotation/chief blocs.pack.unsourced"},
		{"no such part", "element 7 is not there", func(p object) {
			in(p, "statements", 2)["encoded"] = []any{"/regulation/ballots", "/regulation/ballots/7"}
		},
			"/statements/2/encoded/1 blocs.pack.pointer"},
		{"no such field", "nor is the field", func(p object) { in(p, "statements", 3)["encoded"] = []any{"/regulation/ballot"} }, "/statements/3/encoded/0 blocs.pack.pointer"},
		{"no pointer", "a pointer begins with a stroke", func(p object) { in(p, "statements", 3)["encoded"] = []any{"regulation"} }, "/statements/3/encoded/0 blocs.pack.pointer"},
		{"the whole", "all of it is no part", func(p object) { in(p, "statements", 3)["encoded"] = []any{""} }, "/statements/3/encoded/0 blocs.pack.pointer"},
		{"element 00", "an element has one name", func(p object) { in(p, "statements", 3)["encoded"] = []any{"/calendar/00"} }, "/statements/3/encoded/0 blocs.pack.pointer"},
		{"mark on nothing", "a mark is on a part", func(p object) { in(p, "illustrative", 0)["part"] = "/calendar/1" },
			"/illustrative/0/part blocs.pack.pointer; /calendar/0 blocs.pack.unsourced"},
		{"other instrument", "the pack lists what it rests on", func(p object) { in(p, "statements", 0)["instrument"] = "2/QĐ" }, "/statements/0/instrument blocs.pack.instrument"},
		{"quoted without place", "who read a provision knows its article", func(p object) { delete(in(p, "statements", 0), "at") }, "/statements/0/basis blocs.pack.quoted"},
		{"quoted without instrument", "and its number", func(p object) { delete(in(p, "statements", 0), "instrument") }, "/statements/0/basis blocs.pack.quoted"},
		{"no source", "statements were read somewhere", func(p object) { delete(p, "sources") }, "/sources blocs.pack.no-source"},
		{"never valid", "it ends when it begins", func(p object) { in(p, "valid")["until"] = "2020-01-01" }, "/valid blocs.pack.never-valid"},
		{"bloc twice", "which of them is meant?", func(p object) {
			p["blocs"] = []any{in(p, "blocs", 0), in(p, "blocs", 0)}
			in(p, "statements", 0)["encoded"] = []any{"/blocs", "/valid"}
		}, "/blocs/1/bloc/id blocs.pack.bloc-twice"},
		{"quota twice", "a common quota and one of its own", func(p object) {
			in(p, "regulation")["quotas"] = []any{object{"award": "co-thi-dua-bo", "count": 2}}
			in(p, "statements", 1)["encoded"] = []any{"/regulation/quotas", "/blocs/0/quotas"}
		}, "/blocs/0/quotas/0/award blocs.pack.quota-twice"},
		{"award unknown", "checked as in a dossier", func(p object) { in(p, "regulation", "ballots", 0)["awards"] = []any{"cup"} }, "/regulation/ballots/0/awards/0 award.unknown"},
		{"table unsound", "checked as in a dossier", func(p object) {
			in(p, "regulation")["scheme"] = object{"name": object{"vi": "B"}, "criteria": []any{}}
			in(p, "statements", 2)["encoded"] = []any{"/regulation"}
		}, "/regulation/scheme/criteria scoring.no-criteria"},
		{"more seats than members", "checked for each bloc", func(p object) {
			in(p, "regulation")["rotation"] = object{"deputy": object{"mode": "list", "basis": "derived", "seats": 3, "term": 1}}
			in(p, "statements", 2)["encoded"] = []any{"/regulation"}
		}, "/regulation/rotation/deputy/seats rotation.seats-many"},
		{"seats below 0, and no bloc is listed", "a rule for blocs that the pack does not list is looked at as well", func(p object) {
			delete(p, "blocs")
			in(p, "regulation")["rotation"] = object{"chief": object{"mode": "list", "basis": "derived", "seats": -1, "term": 1}}
			in(p, "statements", 0)["encoded"] = []any{"/valid"}
			delete(in(p, "statements", 1), "encoded")
			in(p, "statements", 2)["encoded"] = []any{"/regulation"}
		}, "/regulation/rotation/chief/seats rotation.seats"},
		{"calendar unsound", "checked by its own package", func(p object) { delete(in(p, "calendar", 0), "before") }, "/calendar/0 cycle.yearly-no-day"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := pack(t, c.change)
			var got []string
			for _, i := range issues {
				got = append(got, i.Path+" "+i.Code)
			}
			assert.Equal(t, c.want, strings.Join(got, "; "), c.reason)
			if c.want != "" {
				assert.Error(t, issues.Err())
			}
		})
	}
}

// TestPackCheckOfBlocs holds the checks of common rules that need a bloc: what they
// find is told once, at its place in the pack.
func TestPackCheckOfBlocs(t *testing.T) {
	for _, c := range []struct {
		name, reason string
		change       func(p object)
		want         []string
	}{
		{"quota of a group", "a bloc's own quota is for a group of the common rules", func(p object) {
			in(p, "regulation")["groups"] = []any{object{"id": "g", "name": object{"vi": "G"}, "class": "c"}}
			in(p, "blocs", 0, "quotas", 0)["groups"] = []any{"g"}
			in(p, "statements", 1)["encoded"] = []any{"/regulation/groups", "/blocs/0/quotas"}
		}, nil},
		{"quota of no group", "there is no such group", func(p object) { in(p, "blocs", 0, "quotas", 0)["groups"] = []any{"g"} },
			[]string{"/blocs/0/quotas/0/groups/0 award.group-unknown"}},
		{"group of nothing", "told where it stands, not with each bloc", func(p object) {
			in(p, "regulation")["groups"] = []any{object{"id": "g", "name": object{"vi": "G"}}}
			in(p, "statements", 1)["encoded"] = []any{"/regulation/groups", "/blocs/0/quotas"}
		}, []string{"/regulation/groups/0 award.group-of"}},
		{"no number of seats, two blocs", "one rule, told once", func(p object) {
			other := object{"bloc": object{"id": "cum-2", "kind": "cum", "name": object{"vi": "Cụm 2"}, "level": "branch", "members": []any{object{"unit": object{"id": "w", "name": object{"vi": "W"}}}}}}
			p["blocs"] = []any{in(p, "blocs", 0), other}
			in(p, "regulation")["rotation"] = object{"deputy": object{"mode": "ballot", "basis": "published", "term": 1}}
			in(p, "statements", 0)["encoded"] = []any{"/blocs/0/bloc", "/blocs/1/bloc", "/valid", "/regulation/rotation"}
		}, []string{"/regulation/rotation/deputy rotation.need.seats"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := pack(t, c.change)
			var got []string
			for _, i := range issues {
				got = append(got, i.Path+" "+i.Code)
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}

func TestPackFor(t *testing.T) {
	p, issues := pack(t, func(p object) {
		in(p, "regulation")["quotas"] = []any{object{"award": "bang-khen-bo", "count": 3}}
		in(p, "statements", 1)["encoded"] = []any{"/regulation/quotas", "/blocs/0/quotas"}
	})
	require.Empty(t, issues)
	bloc, regulation, ok := p.For("cum-1")
	require.True(t, ok)
	assert.Len(t, bloc.Members, 2)
	assert.Equal(t, p.Regulation.Ballots, regulation.Ballots, "what all blocs have in common")
	require.Len(t, regulation.Quotas, 2)
	assert.Equal(t, value.ID("co-thi-dua-bo"), regulation.Quotas[1].Award, "what is its own comes after")
	assert.Len(t, p.Regulation.Quotas, 1, "the pack is as it was")
	_, _, ok = p.For("cum-2")
	assert.False(t, ok, "the pack does not list it")
}

func ExampleReadPack() {
	pack, issues := blocs.ReadPack([]byte(`{"$schema": "` + string(blocs.PackSchema) + `", "id": "a", "title": {"vi": "Quy chế A"},
		"regulation": {"quotas": [{"award": "co-thi-dua-tinh", "count": 1}]}, "statements": []}`))
	fmt.Println(len(issues))
	for _, i := range pack.Check() {
		fmt.Println(i.Path, i.Code)
	}
	// Output:
	// 0
	// /regulation/quotas/0 blocs.pack.unsourced
}

func ExamplePack_For() {
	pack, _ := blocs.ReadPack([]byte(`{"$schema": "` + string(blocs.PackSchema) + `",` + smallPack[1:]))
	bloc, regulation, ok := pack.For("cum-1")
	fmt.Println(ok, bloc.Name.VI, len(bloc.Members))
	fmt.Println(regulation.Ballots[0].Rule.Share, *regulation.Quotas[0].Count)
	// Output:
	// true Cụm 1 2
	// 2/3 1
}

// The year in which a day lies begins on the day that the pack says, and is named
// after the calendar year in which it ends.
func TestPackYearOf(t *testing.T) {
	court := blocs.Pack{YearFrom: &law.DayOfYear{Month: 12, Day: 1}}
	for _, c := range []struct {
		name        string
		pack        blocs.Pack
		day         string
		label, from string
	}{
		{"calendar year, first day", blocs.Pack{}, "2026-01-01", "2026", "2026-01-01"},
		{"calendar year, last day", blocs.Pack{}, "2026-12-31", "2026", "2026-01-01"},
		{"court year, last day", court, "2018-11-30", "2018", "2017-12-01"},
		{"court year, first day", court, "2018-12-01", "2019", "2018-12-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			year := c.pack.YearOf(value.MustDate(c.day))
			assert.Equal(t, c.label, year.Label)
			assert.Equal(t, value.MustDate(c.from), year.From)
			assert.Equal(t, year.From, c.pack.YearOf(year.Until.AddDays(-1)).From, "its last day lies in it")
			assert.Equal(t, year.Until, c.pack.YearOf(year.Until).From, "the next begins where it ends")
		})
	}
	assert.Zero(t, blocs.Pack{}.YearOf(value.Date{}))
}
