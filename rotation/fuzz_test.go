package rotation_test

import (
	"testing"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// document is an Input as a document would hold it.
type document struct {
	Members   []emulation.Member  `json:"members"`
	Events    []emulation.Event   `json:"events,omitempty"`
	Policies  rotation.Policies   `json:"policies"`
	Terms     []emulation.Term    `json:"terms"`
	Overrides []rotation.Override `json:"overrides,omitempty"`
	Swaps     []rotation.Swap     `json:"swaps,omitempty"`
	Years     emulation.Years     `json:"years,omitempty"`
	Elections []rotation.Election `json:"elections,omitempty"`
	After     string              `json:"after,omitempty"`
	On        value.Date          `json:"on,omitzero"`
}

// FuzzInput reads a document and asks everything of it. Nothing may panic, every
// seat taken is taken by a unit that is a member on the first day of its year,
// and every message has its sentence.
func FuzzInput(f *testing.F) {
	f.Add([]byte(`{"members": [{"unit": {"id": "a", "name": {"vi": "A"}}}, {"unit": {"id": "b", "name": {"vi": "B"}}, "until": "2023-01-01"}],
		"policies": {"chief": {"mode": "list", "basis": "derived", "seats": 1, "term": 1}, "deputy": {"mode": "list", "basis": "published", "seats": 2, "term": 1, "order": ["b", "a"], "start": {"year": "2022", "unit": "b"}}},
		"terms": [{"year": "2021", "office": "chief", "holders": ["a"], "effective": {"from": "2021-03-12"}, "how": "agreed", "instrument": {"number": "1"}}], "on": "2021-06-01"}`))
	f.Add([]byte(`{"members": [], "policies": {"chief": {"mode": "list", "basis": "derived"}}, "terms": [{"year": "x", "office": "deputy", "holders": []}],
		"years": [{"label": "x", "from": "2021-01-01", "until": "2020-01-01"}], "after": "2021"}`))
	f.Add([]byte(`{"members": [{"unit": {"id": "a", "name": {"vi": "A"}}}], "policies": {"chief": {"mode": "list", "basis": "published", "seats": 1, "term": 1}},
		"terms": [{"year": "9998", "office": "chief", "holders": ["a", "a"]}]}`))
	f.Add([]byte(`{"members": [{"unit": {"id": "a", "name": {"vi": "A"}, "class": "k"}}, {"unit": {"id": "b", "name": {"vi": "B"}}}, {"unit": {"id": "c", "name": {"vi": "C"}}}],
		"events": [{"kind": "merge", "on": "2022-07-01", "from": ["a", "b"], "to": ["c"], "larger": "a", "place": "b"}, {"kind": "rename", "on": "2024-01-01", "from": ["c"], "to": ["a"]}],
		"policies": {"exclusive": true, "chief": {"mode": "succession", "basis": "published", "seats": 1, "term": 2, "vacancy": "heir"},
		"deputy": {"mode": "list", "basis": "published", "seats": 1, "term": 1, "rest": 1, "skip": "firstClaim", "newcomer": {"place": "afterChief", "wait": 1}, "merge": "larger", "rename": "keep", "return": "newcomer", "split": "beside",
		"reserved": [{"class": "k", "seats": 1, "start": "a"}], "unreserved": "others", "vacancy": "next", "start": {"year": "2022", "unit": "a"}, "first": {"mode": "appointed", "year": "2021", "years": 1}}},
		"terms": [{"year": "2021", "office": "deputy", "holders": ["b"]}], "on": "2022-08-01",
		"overrides": [{"office": "deputy", "year": "2023", "unit": "c", "on": "2022-12-01", "instrument": {"number": "1"}}],
		"swaps": [{"office": "deputy", "first": {"year": "2024", "unit": "a"}, "second": {"year": "2026", "unit": "c"}, "on": "2023-01-01", "instrument": {"number": "2"}}]}`))
	f.Add([]byte(`{"members": [{"unit": {"id": "a", "name": {"vi": "A"}}}, {"unit": {"id": "b", "name": {"vi": "B"}}, "until": "2022-06-01"}],
		"policies": {"chief": {"mode": "ballot", "basis": "published", "seats": 1, "term": 1, "ballot": {"base": "members", "bound": "moreThan", "share": "1/2"}}},
		"terms": [{"year": "2021", "office": "chief", "holders": ["a"]}],
		"elections": [{"office": "chief", "year": "2022", "on": "2021-12-01", "units": ["b"], "ballots": [{"votes": [{"candidate": "b", "for": 1}]}]}, {"office": "deputy", "year": "x", "on": "2021-12-01", "how": "agreed"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, issues := value.Read[document](data)
		if issues.Err() != nil {
			return
		}
		in := rotation.Input{Bloc: emulation.Bloc{Members: d.Members, Events: d.Events}, Policies: d.Policies, Terms: d.Terms, Years: d.Years, After: d.After,
			Overrides: d.Overrides, Swaps: d.Swaps, Elections: d.Elections}
		told := messageChecker{t}
		for _, office := range []emulation.Office{emulation.Chief, emulation.Deputy} {
			if p := in.Policies.For(office); p != nil {
				for _, i := range rotation.Check(in, value.Path{}) {
					told.check(i.Message)
				}
			}
			_, why := rotation.Acting(in, office, d.On)
			told.check(why)
		}
		for _, f := range rotation.Audit(in) {
			for _, m := range f.Reasons {
				told.check(m)
			}
		}
		for _, i := range rotation.CheckRecord(in, value.Path{}) {
			told.check(i.Message)
		}
		for _, e := range rotation.Elections(in) {
			for _, m := range e.Outcome.Proof {
				told.check(m)
			}
		}
		seats := rotation.PlanYears(in, 10)
		rotation.Measure(in, seats, value.Span{})
		for _, e := range rotation.Calendar(in, seats) {
			told.check(e.Summary)
		}
		for _, s := range take(rotation.Plan(in), 40) {
			for _, m := range s.Hangs {
				told.check(m)
			}
			for _, a := range s.Acting {
				told.check(a.Reason)
			}
			told.check(s.Reason)
			for _, p := range s.Passed {
				told.check(p.Reason)
			}
			if s.Open() {
				continue
			}
			y, err := in.Years.Of(s.Year)
			if err != nil || !isMember(in.Bloc, s.Unit, y.From) {
				t.Fatalf("seat of %s in %q", s.Unit, s.Year)
			}
		}
	})
}

func isMember(b emulation.Bloc, id value.ID, day value.Date) bool {
	for _, u := range b.MembersOn(day) {
		if u.ID == id {
			return true
		}
	}
	return false
}

// messageChecker wants each message, and those inside it, to have a sentence.
type messageChecker struct{ t *testing.T }

func (c messageChecker) check(m value.Message) {
	if _, ok := sentences[m.Code]; !ok {
		c.t.Fatalf("no sentence for %q", m.Code)
	}
	for _, a := range m.Args {
		if a.Message != nil {
			c.check(*a.Message)
		}
	}
}
