package emulation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
)

func TestMessages(t *testing.T) {
	valuetest.Catalogue(t, ".", emulation.Messages(), value.Messages(), law.Messages(), rule.Messages())
}

func TestReadBloc(t *testing.T) {
	const good = `"id": "k", "kind": "khoi", "name": {"vi": "Khối I"}, "level": "province"`
	for _, c := range []struct {
		name, reason, doc string
		want              []string
	}{
		{"whole", "", `{` + good + `, "members": [{"unit": {"id": "a", "name": {"vi": "A"}, "central": true, "exists": {"from": "2000-01-01"}}, "from": "2020-01-01"}]}`, nil},
		{"no members", "a bloc lists its members, be they none", `{` + good + `}`, []string{"read.missing-field "}},
		{"unknown field", "a slip of the pen must not pass as nothing said", `{` + good + `, "members": [], "chief": "a"}`, []string{"read.unknown-field /chief"}},
		{"unit as a name", "", `{` + good + `, "members": ["a"]}`, []string{"read.type /members/0"}},
		{"unit without a name", "", `{` + good + `, "members": [{"unit": {"id": "a"}}]}`, []string{"read.missing-field /members/0/unit"}},
		{"kind", "khối or cụm", `{"id": "k", "kind": "team", "name": {"vi": "x"}, "level": "ward", "members": []}`, []string{"read.enum /kind", "read.enum /level"}},
		{"event", "", `{` + good + `, "members": [], "events": [{"kind": "vanish", "on": "2020-02-30"}]}`, []string{"read.enum /events/0/kind", "value.date /events/0/on"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := value.Read[emulation.Bloc]([]byte(c.doc))
			assert.Equal(t, c.want, found(issues), c.reason)
		})
	}
}

func TestReadRecords(t *testing.T) {
	type doc struct {
		Terms    []emulation.Term     `json:"terms,omitempty"`
		Records  []emulation.Record   `json:"records,omitempty"`
		Grants   []emulation.Grant    `json:"grants,omitempty"`
		Complete []emulation.Complete `json:"complete,omitempty"`
	}
	for _, c := range []struct {
		name, reason, doc string
		want              []string
	}{
		{"whole", "", `{"terms": [{"year": "2020", "office": "chief", "holders": ["a"], "how": "rotated"}],
			"records": [{"subject": "a", "year": "2020", "facts": {"x": true, "y": 3, "z": "69/100"}}],
			"grants": [{"subject": "a", "award": "flag", "year": "2019", "merit": "merit"}], "complete": [{"subject": "a", "until": "2021-01-01"}]}`, nil},
		{"term without a year", "a term is for a year", `{"terms": [{"office": "chief", "holders": []}]}`, []string{"read.missing-field /terms/0"}},
		{"office", "a closed list", `{"terms": [{"year": "2020", "office": "boss", "holders": []}]}`, []string{"read.enum /terms/0/office"}},
		{"fact as null", "what is not known is left out", `{"records": [{"subject": "a", "year": "2020", "facts": {"x": null}}]}`, []string{"read.null /records/0/facts/x"}},
		{"fact by a bad name", "", `{"records": [{"subject": "a", "year": "2020", "facts": {"X": 1}}]}`, []string{"value.id /records/0/facts/X"}},
		{"complete without end", "a list is complete up to a day", `{"complete": [{"subject": "a", "from": "2020-01-01"}]}`, []string{"read.missing-field /complete/0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, issues := value.Read[doc]([]byte(c.doc))
			assert.Equal(t, c.want, found(issues), c.reason)
		})
	}
}

// FuzzBloc reads any document as a bloc and checks it: nothing panics, every
// issue has its sentence, and one without errors answers for its members.
func FuzzBloc(f *testing.F) {
	f.Add([]byte(`{"id": "k", "kind": "khoi", "name": {"vi": "Khối I"}, "level": "province", "members": [{"unit": {"id": "a", "name": {"vi": "A"}}}, {"unit": {"id": "a", "name": {"vi": "A"}}, "from": "2020-01-01", "until": "2019-01-01"}]}`))
	f.Add([]byte(`{"id": "c", "kind": "cum", "name": {"vi": "Cụm"}, "level": "branch", "members": [], "guests": [{"id": "g", "name": {"vi": "G"}, "exists": {"from": "2021-01-01", "until": "2021-01-01"}}], "events": [{"kind": "merge", "on": "2021-01-01", "from": ["g"], "to": ["x"]}, {"kind": "join", "on": "2020-01-01"}]}`))
	catalogue := value.Merge(value.Messages(), emulation.Messages())
	f.Fuzz(func(t *testing.T, data []byte) {
		b, issues := value.Read[emulation.Bloc](data)
		if issues.Err() != nil {
			return
		}
		issues = b.Check(value.PathTo("bloc"))
		for _, i := range issues {
			if _, ok := catalogue[i.Code]; !ok || i.Path == "" {
				t.Fatal(i)
			}
		}
		seen := map[value.ID]bool{}
		for _, u := range b.MembersOn(conference) {
			if issues.Err() == nil && seen[u.ID] {
				t.Fatal("a member twice on one day: ", u.ID)
			}
			seen[u.ID] = true
			if _, ok := b.Unit(u.ID); !ok {
				t.Fatal("a member whom the bloc does not know: ", u.ID)
			}
		}
		emulation.CheckTerms([]emulation.Term{{Year: "2020", Office: emulation.Chief, Holders: []value.ID{"a", "a", "g"}}}, b, nil, value.Path{})
	})
}
