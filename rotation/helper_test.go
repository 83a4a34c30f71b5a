package rotation_test

import (
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// seed is the Cà Mau bloc as its page has it: seven members in listed order;
// the chief of 2020 assigned by decision; the chief and deputies of 2021; the
// handover at the conference of 12 March 2021.
func seed() rotation.Input {
	handover := value.MustDate("2021-03-12")
	return rotation.Input{
		Bloc: emulation.Bloc{
			ID: "ca-mau-khoi-1", Kind: emulation.Khoi, Level: emulation.Province,
			Name: value.Text{VI: "Khối thi đua I tỉnh Cà Mau"},
			Members: []emulation.Member{
				member("bo-chqs", "Bộ Chỉ huy Quân sự"),
				member("thads", "Cục Thi hành án dân sự"),
				member("bdbp", "Bộ Chỉ huy Bộ đội Biên phòng"),
				member("cong-an", "Công an"),
				member("thanh-tra", "Thanh tra"),
				member("tand", "Tòa án nhân dân"),
				member("vks", "Viện kiểm sát nhân dân"),
			},
		},
		Policies: rotation.Policies{Chief: &rotation.Policy{Mode: rotation.List, Basis: rotation.Derived, Seats: 1, Term: 1}},
		Terms: []emulation.Term{
			{
				Year: "2020", Office: emulation.Chief, Holders: ids("bo-chqs"), How: emulation.Appointed,
				Effective:  &value.Span{Until: handover},
				Instrument: &emulation.Instrument{Number: "888/QĐ-UBND", Signed: value.MustDate("2020-05-21")},
			},
			{Year: "2021", Office: emulation.Chief, Holders: ids("thads"), How: emulation.Rotated, Effective: &value.Span{From: handover}},
			{Year: "2021", Office: emulation.Deputy, Holders: ids("thanh-tra", "tand")},
		},
		After: "2020",
	}
}

func member(id value.ID, name string) emulation.Member {
	return emulation.Member{Unit: emulation.Unit{ID: id, Name: value.Text{VI: name}}}
}

// during is a member from one day until another, each "" for none.
func during(id value.ID, from, until string) emulation.Member {
	m := member(id, strings.ToUpper(string(id)))
	if from != "" {
		m.From = value.MustDate(from)
	}
	if until != "" {
		m.Until = value.MustDate(until)
	}
	return m
}

// letters is a bloc whose stable members are the letters of s.
func letters(s string) emulation.Bloc {
	b := emulation.Bloc{ID: "bloc", Kind: emulation.Cum, Level: emulation.Branch}
	for _, r := range s {
		b.Members = append(b.Members, during(value.ID(r), "", ""))
	}
	return b
}

func ids(s ...value.ID) []value.ID { return s }

func term(year string, office emulation.Office, holders ...value.ID) emulation.Term {
	return emulation.Term{Year: year, Office: office, Holders: holders}
}

func chiefs(year string, holders ...value.ID) emulation.Term {
	return term(year, emulation.Chief, holders...)
}

func deputies(year string, holders ...value.ID) emulation.Term {
	return term(year, emulation.Deputy, holders...)
}

func list(seats int, order ...value.ID) *rotation.Policy {
	return &rotation.Policy{Mode: rotation.List, Basis: rotation.Published, Seats: seats, Term: 1, Order: order}
}

func starting(p *rotation.Policy, year string, unit value.ID) *rotation.Policy {
	p.Start = &rotation.Start{Year: year, Unit: unit}
	return p
}

func returning(p *rotation.Policy, k rotation.Keeping) *rotation.Policy {
	p.Return = k
	return p
}

// complete gives a policy every option that a list may need.
func complete(p *rotation.Policy) *rotation.Policy {
	p.Skip, p.Newcomer = rotation.TurnLost, &rotation.Newcomer{Place: rotation.AtEnd}
	p.Merge, p.Split, p.Rename, p.Return = rotation.EarlierPlace, rotation.FirstKeeps, rotation.KeepsPlace, rotation.KeepsPlace
	p.Vacancy = rotation.DeputyActs
	return p
}

func yes() *bool {
	b := true
	return &b
}

func no() *bool { return new(bool) }

func span(from, until string) *value.Span {
	m := during("x", from, until)
	return &value.Span{From: m.From, Until: m.Until}
}

// sentences are those of rotation and of what its messages name.
var sentences = value.Merge(emulation.Messages(), ballot.Messages(), rotation.Messages())

// take returns the first n elements.
func take[T any](seq iter.Seq[T], n int) []T {
	got := make([]T, 0, n)
	for v := range seq {
		if len(got) == n {
			break
		}
		got = append(got, v)
	}
	return got
}

// brief writes a seat as "2022 chief bdbp next", with units passed over as
// "-x left"; an open seat has "?" for its unit.
func brief(s rotation.Seat) string {
	parts := []string{s.Year, string(s.Office), string(s.Unit), short(s.Reason)}
	if s.Open() {
		parts[2] = "?"
	}
	for _, p := range s.Passed {
		parts = append(parts, "-"+string(p.Unit), short(p.Reason))
	}
	for _, h := range s.Hangs {
		parts = append(parts, "if", short(h))
	}
	for _, a := range s.Acting {
		who := short(a.Reason)
		for i, id := range a.Units {
			if i == 0 {
				who = ""
			}
			who += string(id)
		}
		parts = append(parts, "acting", who)
	}
	if s.Rule != "" {
		parts = append(parts, "for", string(s.Rule))
	}
	return strings.Join(parts, " ")
}

// short is the code without the package, and the codes of messages inside.
func short(m value.Message) string {
	s := strings.TrimPrefix(m.Code, "rotation.")
	for _, a := range m.Args {
		if a.Message != nil && !strings.Contains(a.Message.Code, ".order.") && !strings.Contains(a.Message.Code, ".office.") && !strings.Contains(a.Message.Code, ".event.") && a.Message.Code != "rotation.by-clause" {
			s += "(" + short(*a.Message) + ")"
		}
	}
	return s
}

func briefs(seats []rotation.Seat) []string {
	got := make([]string, 0, len(seats))
	for _, s := range seats {
		got = append(got, brief(s))
	}
	return got
}

func issuesOf(issues value.Issues) []string {
	got := make([]string, 0, len(issues))
	for _, i := range issues {
		got = append(got, fmt.Sprintf("%s %s %s", i.Severity, i.Path, i.Code))
	}
	return got
}

// cases runs a table. Every case needs a name of its own and a reason.
func cases[C any](t *testing.T, table []C, about func(C) (name, reason string), run func(*testing.T, C)) {
	t.Helper()
	seen := map[string]bool{}
	for _, c := range table {
		name, reason := about(c)
		if reason == "" || seen[name] {
			t.Fatalf("case %q: no reason, or a name used twice", name)
		}
		seen[name] = true
		t.Run(name, func(t *testing.T) { run(t, c) })
	}
}
