package blocs_test

import (
	"maps"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// reviewed reads and reviews what must not be refused.
func reviewed(t testing.TB, data []byte) blocs.Report {
	d, issues := blocs.ReadDossier(data)
	require.Empty(t, issues)
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	return r
}

// Oddities travel with the answer.
func TestOddities(t *testing.T) {
	cases := []struct {
		name, reason string
		change       func(d object)
		code, path   string
	}{
		{"one decision twice", "one decision is one award", func(d object) {
			g := object{"subject": "bdbp", "award": "co-thi-dua-tinh", "year": "2019", "decided": "2020-02-01"}
			d["grants"] = []any{g, g}
		}, "emulation.grant-twice", "/grants/1"},
		{"perhaps awarded twice", "without days it may be one award or two", func(d object) {
			g := object{"subject": "bdbp", "award": "co-thi-dua-tinh", "year": "2019"}
			d["grants"] = []any{g, g}
		}, "emulation.grant-perhaps-twice", "/grants/1"},
		{"awarded before the year", "a year is judged when it has begun", func(d object) {
			d["grants"] = []any{object{"subject": "bdbp", "award": "co-thi-dua-tinh", "year": "2019", "decided": "2018-12-31"}}
		}, "blocs.grant-early", "/grants/0/decided"},
		{"member that is gone", "membership and existence disagree", func(d object) {
			in(d, "bloc", "members", 2, "unit")["exists"] = object{"until": "2020-06-01"}
		}, "blocs.member-gone", "/bloc/members/2/unit/exists"},
		{"older than its dates", "ten years are asked for (decree 91 art. 24.4.b), and two parts of the dossier differ", func(d object) {
			in(d, "bloc", "members", 2, "unit")["exists"] = object{"from": "2011-03-13"}
			d["records"] = []any{object{"subject": "bdbp", "year": "2020", "facts": object{"existence-years": 10}}}
		}, "blocs.existence-over", "/records/0/facts/existence-years"},
		{"more months than its dates", "ten months are asked for (Courts 2018, 17.2), and two parts of the dossier differ", func(d object) {
			in(d, "bloc", "members", 2, "unit")["exists"] = object{"from": "2020-05-13"}
			d["records"] = []any{object{"subject": "bdbp", "year": "2020", "facts": object{"existence-months": 10}}}
		}, "blocs.existence-over-months", "/records/0/facts/existence-months"},
		{"band of an unknown award", "the points stand whatever they open", func(d object) {
			points(d, false, "80", "70", "95", "60", "50", "40", "30")
			in(d, "regulation", "scheme")["bands"] = []any{object{"id": "b", "name": object{"vi": "B"}, "from": "50", "opens": []any{"co-vang"}}}
		}, "award.unknown", "/regulation/scheme/bands/0/opens/0"},
		{"class of a unit", "kept and not computed from yet", func(d object) {
			in(d, "bloc", "members", 0, "unit")["class"] = "luc-luong-vu-trang"
		}, "blocs.unused", "/bloc/members/0/unit/class"},
		{"years apart", "a summer between two school years", func(d object) {
			d["years"] = []any{object{"label": "2018-2019", "from": "2018-09-01", "until": "2019-12-01"}}
		}, "blocs.years-apart", "/years/0/until"},
		{"derived rule refuted", "the record contradicts what was read off it", func(d object) {
			in(d, "terms", 1)["holders"] = []any{"vks"}
		}, "blocs.derived-refuted", "/terms/1"},
		{"both offices", "one unit is chief and deputy", func(d object) {
			in(d, "terms", 2)["holders"] = []any{"thads", "tand"}
		}, "blocs.both-offices", "/terms/2/holders/0"},
		{"votes for somebody not decided on", "a slip in the minutes or in the list of candidates", func(d object) {
			balloted(d, object{}, object{"votes": []any{object{"candidate": "vks", "for": 2}}})
		}, "blocs.candidate-not-decided", "/decisions/0/ballots/0/votes/0/candidate"},
		{"more valid papers than members", "papers do not multiply", func(d object) {
			balloted(d, object{}, object{"papers": object{"valid": 8}, "votes": []any{object{"candidate": "bdbp", "for": 5}}})
		}, "ballot.exceeds", "/decisions/0/ballots/0/papers/valid"},
		{"more votes than members", "a share above 100 %", func(d object) {
			balloted(d, object{}, object{"votes": []any{object{"candidate": "bdbp", "for": 8}}})
		}, "ballot.exceeds", "/decisions/0/ballots/0/votes/0/for"},
		{"rule of more than all", "no number of votes reaches 110 %", func(d object) {
			balloted(d, object{"share": "110%"}, object{"votes": []any{object{"candidate": "bdbp", "for": 7}}})
		}, "ballot.rule.never", "/regulation/ballots/0/rule/share"},
		{"ballots out of order", "which came first?", func(d object) {
			votes := []any{object{"candidate": "bdbp", "for": 3}}
			balloted(d, object{"rounds": object{"most": 2, "among": "notCarried"}}, object{"round": 2, "votes": votes}, object{"round": 1, "votes": votes})
		}, "ballot.round.order", "/decisions/0/ballots/0/round"},
		{"runoff with a candidate who was out", "the two leading stand in the runoff", func(d object) {
			in(d, "decisions", 0)["units"] = []any{"bdbp", "vks", "tand"}
			stood := func(name string, n int) object { return object{"candidate": name, "for": n} }
			balloted(d, object{"seats": 1, "rounds": object{"most": 2, "among": "leading", "leading": 2}},
				object{"votes": []any{stood("bdbp", 3), stood("vks", 2), stood("tand", 1)}},
				object{"votes": []any{stood("bdbp", 1), stood("tand", 6)}})
		}, "ballot.round.out", "/decisions/0/ballots/1/votes/1/candidate"},
		{"one ballot too many", "no more than two", func(d object) {
			votes := []any{object{"candidate": "bdbp", "for": 3}}
			balloted(d, object{"rounds": object{"most": 2, "among": "notCarried"}}, object{"votes": votes}, object{"votes": votes}, object{"votes": votes})
		}, "ballot.round.too-many", "/decisions/0/ballots/2"},
		{"counts and no decision", "counts tell by themselves", func(d object) {
			balloted(d, object{}, object{"votes": []any{object{"candidate": "bdbp", "for": 3}}})
			in(d, "decisions", 0)["deadlock"] = true
		}, "award.counts-with-deadlock", "/decisions/0/ballots"},
		{"record against decision", "the record says that it was not reviewed", func(d object) {
			d["records"] = []any{object{"subject": "bdbp", "year": "2020", "facts": object{"reviewed-in-bloc": false}}}
		}, "blocs.contradiction", "/records/0/facts/reviewed-in-bloc"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := reviewed(t, edit(t, c.change))
			var found []string
			for _, i := range r.Issues {
				assert.NotEqual(t, value.Error, i.Severity)
				found = append(found, i.Code+" "+i.Path)
			}
			assert.Contains(t, found, c.code+" "+c.path, c.reason)
			assert.NotEmpty(t, r.Nominations, "the rest of the review goes on")
		})
	}
}

// balloted makes the first decision one by ballot, under the courts' rule with
// what is put in its place.
func balloted(d object, rule object, ballots ...any) {
	full := object{"base": "members", "bound": "atLeast", "share": "2/3"}
	maps.Copy(full, rule)
	in(d, "regulation")["ballots"] = []any{object{"awards": []any{"co-thi-dua-tinh"}, "rule": full}}
	in(d, "decisions", 0)["how"] = "balloted"
	in(d, "decisions", 0)["ballots"] = ballots
}

// A class that no rule names still tells that its unit is none of the classes that
// rules go by: only where none does, the class is idle.
func TestClassesThatRulesGoBy(t *testing.T) {
	unused := func(change func(d object)) int {
		r := reviewed(t, edit(t, func(d object) {
			in(d, "bloc", "members", 0, "unit")["class"] = "luc-luong-vu-trang"
			change(d)
		}))
		n := 0
		for _, i := range r.Issues {
			if i.Code == "blocs.unused" {
				n++
			}
		}
		return n
	}
	group := func(of string, what any) func(d object) {
		return func(d object) {
			in(d, "regulation")["groups"] = []any{object{"id": "g", "name": object{"vi": "Nhóm"}, of: what}}
		}
	}
	assert.Equal(t, 1, unused(func(object) {}), "nothing goes by classes")
	assert.Equal(t, 1, unused(group("central", true)), "nor does a group of central units")
	assert.Equal(t, 0, unused(group("class", "thads")), "the unit is not in the group, and its class says so")
	assert.Equal(t, 0, unused(func(d object) {
		in(d, "regulation", "rotation", "chief")["reserved"] = []any{object{"class": "thads", "seats": 1}}
	}), "the unit takes no seat of the class, and its class says so")
	assert.Equal(t, 0, unused(func(d object) {
		d["cycle"] = []any{object{"id": "ho-so", "kind": "dossiers", "name": object{"vi": "Hồ sơ"}, "duty": "units", "class": "doanh-nghiep"}}
	}), "the step is not for the unit, and its class says so (Information 2018, 32.1.b)")
}

// Years of existence that have passed are not complained of: exactly ten on the day.
func TestExistenceByItsDates(t *testing.T) {
	for _, facts := range []object{
		{"existence-years": 10}, {"existence-years": 9}, {"existence-years": "9"}, {"existence-months": 120}, {"existence-months": 119},
	} {
		r := reviewed(t, edit(t, func(d object) {
			in(d, "bloc", "members", 2, "unit")["exists"] = object{"from": "2011-03-12"}
			d["records"] = []any{object{"subject": "bdbp", "year": "2020", "facts": facts}}
		}))
		for _, i := range r.Issues {
			assert.NotContains(t, i.Code, "blocs.existence-over", facts)
		}
	}
}

// beforeTheDecree is a review of 2017, before decree 91 and before the corpus.
func beforeTheDecree(d object) {
	d["on"], d["year"] = "2017-06-01", object{"label": "2017", "from": "2017-01-01", "until": "2018-01-01"}
}

// What the bloc's own decision shows depends on who organises the bloc, on the
// day, and on how it was decided.
func TestReviewWithinTheBlocIsDerived(t *testing.T) {
	cases := []struct {
		name, reason string
		change       func(d object)
		want         int
	}{
		{"province", "Decree 91/2017, article 12.1", func(object) {}, 3},
		{"branch", "the same article names ministries and branches", func(d object) { in(d, "bloc")["level"] = "branch" }, 3},
		{"district", "it names no district", func(d object) { in(d, "bloc")["level"] = "district" }, 0},
		{"appointed", "a decision of the level above is no review of the bloc", func(d object) {
			for i := range 2 {
				in(d, "decisions", i)["how"] = "appointed"
			}
		}, 0},
		{"before the decree", "not in force on the day", beforeTheDecree, 0},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := reviewed(t, edit(t, c.change))
			assert.Len(t, r.Derived, c.want, c.reason)
		})
	}
}

// points gives every member of the seed a total, in listed order.
func points(d object, illustrative bool, totals ...string) {
	in(d, "regulation")["scheme"] = object{
		"name": object{"vi": "Bảng"}, "rank": "points", "places": "standard",
		"criteria": []any{object{"id": "a", "name": object{"vi": "A"}, "kind": "points", "max": "100"}},
	}
	in(d, "regulation")["stage"] = "approved"
	var sheets []any
	for i, total := range totals {
		sheets = append(sheets, object{
			"unit": in(d, "bloc", "members", i, "unit")["id"], "stage": "approved", "illustrative": illustrative,
			"entries": []any{object{"criterion": "a", "points": total}},
		})
	}
	d["sheets"] = sheets
}

// The standings say who leads the bloc only where the regulation says that they
// do, and never who does not.
func TestLeadingIsDerived(t *testing.T) {
	led := []string{"80", "70", "95", "60", "50", "40", "30"}
	cases := []struct {
		name, reason string
		change       func(d object)
		want         []value.ID
	}{
		{"not said", "places are not yet leadership", func(d object) { points(d, false, led...) }, nil},
		{"said", "the regulation makes standings decide", func(d object) {
			points(d, false, led...)
			in(d, "regulation")["leader"] = "standings"
		}, []value.ID{"bdbp"}},
		{"illustrative", "invented points show nothing", func(d object) {
			points(d, true, led...)
			in(d, "regulation")["leader"] = "standings"
		}, nil},
		{"tie", "two first places are no one leader", func(d object) {
			points(d, false, "95", "70", "95", "60", "50", "40", "30")
			in(d, "regulation")["leader"] = "standings"
		}, nil},
		{"nothing scored by anybody", "0 points lead nothing", func(d object) {
			points(d, false, "0", "0", "0", "0", "0", "0", "0")
			in(d, "regulation")["leader"] = "standings"
		}, nil},
		{"a sheet missing", "the place is open", func(d object) {
			points(d, false, led[:6]...)
			in(d, "regulation")["leader"] = "standings"
		}, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var leads []value.ID
			for _, f := range reviewed(t, edit(t, c.change)).Derived {
				if f.Fact == "leads-bloc" {
					assert.Equal(t, rule.GivenTruth(true), f.Value)
					leads = append(leads, f.Subject)
				}
			}
			assert.Equal(t, c.want, leads, c.reason)
		})
	}
}

// Where the minutes do not say how many members there are, the document's own
// list does.
func TestMembersAreCountedFromTheBloc(t *testing.T) {
	r := reviewed(t, edit(t, func(d object) {
		in(d, "regulation")["ballots"] = []any{object{"awards": []any{"co-thi-dua-tinh"},
			"rule": object{"base": "members", "bound": "atLeast", "share": "2/3"}}}
		in(d, "decisions", 0)["how"] = "balloted"
		in(d, "decisions", 0)["ballots"] = []any{object{"votes": []any{object{"candidate": "bdbp", "for": 4}}}}
	}))
	assert.Equal(t, award.NotNominated, r.Nominations[0].Outcome, "two thirds of seven are five")
}

// Units that are no members on the day are named all the same, and not scored.
func TestFormerMembersAndGuests(t *testing.T) {
	r := reviewed(t, edit(t, func(d object) {
		in(d, "bloc", "members", 0)["until"] = "2021-01-01"
		in(d, "bloc")["guests"] = []any{object{"id": "so-noi-vu", "name": object{"vi": "Sở Nội vụ"}}}
		points(d, false, "80", "70", "95", "60", "50", "40", "30")
		d["sheets"] = d["sheets"].([]any)[1:]
	}))
	assert.Len(t, r.Members, 6)
	require.Len(t, r.Others, 2)
	assert.Equal(t, "Bộ Chỉ huy Quân sự tỉnh Cà Mau", r.NameOf("bo-chqs").VI)
	assert.Equal(t, "Sở Nội vụ", r.NameOf("so-noi-vu").VI)
	assert.Len(t, r.Standings.Board.Units, 6)
	assert.Equal(t, emulation.Chief, r.Leadership.Terms[0].Office)
}

// A review on a day before the year has ended looks at no handover of the next.
func TestActingWithinTheYear(t *testing.T) {
	r := reviewed(t, edit(t, func(d object) { d["on"] = "2020-12-31" }))
	for _, a := range r.Leadership.Acting {
		assert.Equal(t, value.MustDate("2020-12-31"), a.On)
	}
}

// Beyond the corpus the answer is open and says why; nothing is carried over.
func TestDaysBeyondTheCorpus(t *testing.T) {
	for _, lang := range []value.Lang{value.VI, value.EN} {
		r := reviewed(t, edit(t, beforeTheDecree))
		for _, n := range r.Nominations {
			assert.Equal(t, award.Open, n.Assessment.State)
			assert.Nil(t, n.Bonus)
			require.NotNil(t, n.NoBonus)
			assert.Equal(t, "award.bonus-unseen", n.NoBonus.Code, "that the law gave none is not known")
			assert.Contains(t, blocs.Render(r, lang), blocs.Printer(lang).Print(*n.NoBonus))
		}
		assert.NotContains(t, codes(r.Unknown), "blocs.unknown.eligibility", "the dossier is not to blame")
		late := reviewed(t, edit(t, func(d object) { d["on"] = "2027-06-01" }))
		found := late.Nominations[0].Assessment.Proof.Found
		require.NotNil(t, found)
		assert.Equal(t, "award.after-edition", found.Code)
		assert.Contains(t, blocs.Render(late, lang), blocs.Printer(lang).Print(*found), "at the root of the proof")
	}
}
