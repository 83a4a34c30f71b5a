// Package versus measures proofs of this library against the bare answers of
// other engines, and for many persons. The comparison is in its tests: see
// README.md.
package versus

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// on is the day of the decision: the law of 2022 is in force.
var on = value.MustDate("2024-06-28")

// title is a title with five of its conditions.
type title struct {
	id      value.ID
	clauses [5]clause
}

// clause is one condition: as this library has it, and as an expression that expr
// and CEL both read. There, numbers of law are literals, levels are counted from
// 0, and shares are floating-point numbers, which is the cheapest that those
// engines offer.
type clause struct {
	cite string // in the law of 2022
	test rule.Test
	text string
}

// collectives are the titles of a collective. The conditions are taken from the
// standards of the library, which have more.
var collectives = []title{
	{"tap-the-lao-dong-xuat-sac", [5]clause{
		{"27.1.a", rated("excellent"), "tasks_rating >= 3"},
		{"27.1.c", lawful("members-completing-share", "excellent-collective-complete-share"), "members_completing_share >= 1.0"},
		{"27.1.c", lawful("advanced-share", "excellent-collective-advanced-share"), "advanced_share >= 0.7"},
		{"27.1.d", lawful("grassroots-fighters", "excellent-collective-fighters"), "grassroots_fighters >= 1"},
		{"27.1.đ", is("united", true), "united"},
	}},
	{"tap-the-lao-dong-tien-tien", [5]clause{
		{"28.1.a", rated("good"), "tasks_rating >= 2"},
		{"28.1.c", lawful("advanced-share", "advanced-collective-advanced-share"), "advanced_share >= 0.7"},
		{"28.1.c", is("member-disciplined", false), "!member_disciplined"},
		{"28.1.d", is("united", true), "united"},
		{"28.1.d", is("good-compliance", true), "good_compliance"},
	}},
	{"don-vi-quyet-thang", [5]clause{
		{"27.1.a", rated("excellent"), "tasks_rating >= 3"},
		{"27.2", lawful("members-completing-share", "victory-unit-complete-share"), "members_completing_share >= 1.0"},
		{"27.2", lawful("advanced-soldier-share", "victory-unit-advanced-share"), "advanced_soldier_share >= 0.7"},
		{"27.1.d", lawful("grassroots-fighters", "excellent-collective-fighters"), "grassroots_fighters >= 1"},
		{"27.1.đ", is("united", true), "united"},
	}},
	{"don-vi-tien-tien", [5]clause{
		{"28.1.a", rated("good"), "tasks_rating >= 2"},
		{"28.2", lawful("advanced-soldier-share", "advanced-unit-advanced-share"), "advanced_soldier_share >= 0.7"},
		{"28.2", is("member-disciplined", false), "!member_disciplined"},
		{"28.1.d", is("united", true), "united"},
		{"28.1.d", is("good-compliance", true), "good_compliance"},
	}},
	{"co-thi-dua-cap-bo-tinh", [5]clause{
		{"26.1", is("leads-bloc", true), "leads_bloc"},
		{"26.1.a", is("exceeds-targets", true), "exceeds_targets"},
		{"26.1.a", is("outstanding-at-level", true), "outstanding_at_level"},
		{"26.1.b", is("united", true), "united"},
		{"26.1.b", is("thrift-and-integrity", true), "thrift_and_integrity"},
	}},
	{"co-thi-dua-chinh-phu", [5]clause{
		{"25.1", is("leads-bloc", true), "leads_bloc"},
		{"25.1", is("outstanding-among-bloc-leaders", true), "outstanding_among_bloc_leaders"},
		{"25.1.a", is("exceeds-targets", true), "exceeds_targets"},
		{"25.1.b", is("united", true), "united"},
		{"25.1.b", is("leads-in-thrift", true), "leads_in_thrift"},
	}},
}

// persons are the titles and certificates of a person. What the law asks of past
// years stands here as a count of the year, because the other engines know no
// years.
var persons = []title{
	{"lao-dong-tien-tien", [5]clause{
		{"24.1.a", rated("good"), "tasks_rating >= 2"},
		{"24.1.b", is("self-reliant", true), "self_reliant"},
		{"24.1.b", is("helpful", true), "helpful"},
		{"24.1.b", is("active-in-movements", true), "active_in_movements"},
		{"24.4", is("meets-detailed-standard", true), "meets_detailed_standard"},
	}},
	{"chien-si-thi-dua-co-so", [5]clause{
		{"24.1.a", rated("good"), "tasks_rating >= 2"},
		{"24.1.b", is("self-reliant", true), "self_reliant"},
		{"24.1.b", is("helpful", true), "helpful"},
		{"24.1.b", is("active-in-movements", true), "active_in_movements"},
		{"23.2", is("base-initiative", true), "base_initiative"},
	}},
	{"chien-si-thi-dua-cap-bo-tinh", [5]clause{
		{"22.1.a", is("selected-as-exemplary", true), "selected_as_exemplary"},
		{"22.1.a", lawful("base-titles", "ministry-fighter-base-titles"), "base_titles >= 3"},
		{"22.1.b", is("ministry-replicable-initiative", true), "ministry_replicable_initiative"},
		{"24.1.a", rated("good"), "tasks_rating >= 2"},
		{"24.1.b", is("active-in-movements", true), "active_in_movements"},
	}},
	{"chien-si-thi-dua-toan-quoc", [5]clause{
		{"21.1.a", is("selected-as-exemplary", true), "selected_as_exemplary"},
		{"21.1.a", lawful("ministry-titles", "national-fighter-ministry-titles"), "ministry_titles >= 2"},
		{"21.1.b", is("national-replicable-initiative", true), "national_replicable_initiative"},
		{"24.1.a", rated("good"), "tasks_rating >= 2"},
		{"24.1.b", is("active-in-movements", true), "active_in_movements"},
	}},
	{"bang-khen-tinh", [5]clause{
		{"5.2.c", is("achievement-already-commended", false), "!achievement_already_commended"},
		{"74.1", is("exemplary-compliance", true), "exemplary_compliance"},
		{"74.1", lawful("excellent-years", "certificate-person-excellent-years"), "excellent_years >= 2"},
		{"74.1", lawful("base-titles", "certificate-base-titles"), "base_titles >= 2"},
		{"74.1", lawful("base-initiatives", "certificate-initiatives"), "base_initiatives >= 2"},
	}},
	{"bang-khen-thu-tuong", [5]clause{
		{"5.2.c", is("achievement-already-commended", false), "!achievement_already_commended"},
		{"73.1", is("good-compliance", true), "good_compliance"},
		{"73.1", lawful("excellent-years", "pm-certificate-person-years"), "excellent_years >= 5"},
		{"73.1", lawful("base-titles", "pm-certificate-base-titles"), "base_titles >= 3"},
		{"73.1", lawful("base-initiatives", "certificate-initiatives"), "base_initiatives >= 2"},
	}},
}

func is(fact value.ID, b bool) rule.Test { return rule.Test{Name: fact, Is: &b} }

func rated(level string) rule.Test {
	return rule.Test{Name: "tasks-rating", AtLeast: &rule.Operand{Value: level}}
}

// lawful asks for as much as the law of the day asks for.
func lawful(fact, parameter value.ID) rule.Test {
	return rule.Test{Name: fact, AtLeast: &rule.Operand{Parameter: parameter}}
}

// condition is the title's rule, each node cited.
func (t title) condition() rule.Condition {
	var all []rule.Condition
	for _, c := range t.clauses {
		cite := law.MustCite("06-2022-qh15:" + c.cite)
		all = append(all, rule.Condition{Fact: &c.test, Cite: cite, Basis: law.Quoted})
	}
	return rule.Condition{All: all}
}

// counts are the facts that stand for past years.
var counts = []rule.Fact{
	{ID: "base-titles", Kind: rule.Number, Name: value.Text{VI: "Số lần liên tục đạt Chiến sĩ thi đua cơ sở", EN: "Consecutive grassroots titles"}},
	{ID: "ministry-titles", Kind: rule.Number, Name: value.Text{VI: "Số lần liên tục đạt Chiến sĩ thi đua cấp bộ, tỉnh", EN: "Consecutive titles of the ministry or province"}},
	{ID: "excellent-years", Kind: rule.Number, Name: value.Text{VI: "Số năm liên tục hoàn thành xuất sắc nhiệm vụ", EN: "Consecutive years of excellent work"}},
}

// vocabulary holds the facts that the titles ask for, each once: those of the
// library, and the counts.
func vocabulary(titles []title) (*rule.Vocabulary, error) {
	known, seen := award.Vietnam().Vocabulary(), map[value.ID]bool{}
	var facts []rule.Fact
	for _, f := range counts {
		seen[f.ID] = true
		facts = append(facts, f)
	}
	for _, t := range titles {
		for _, c := range t.clauses {
			if id := c.test.Name; !seen[id] {
				f, ok := known.Fact(id)
				if !ok {
					return nil, fmt.Errorf("no fact %q", id)
				}
				seen[id] = true
				facts = append(facts, f)
			}
		}
	}
	v, issues := rule.NewVocabulary(facts, value.Path{})
	return v, issues.Err()
}

// bind compiles the titles and binds them to the law of the day.
func bind(titles []title, v *rule.Vocabulary) ([]*rule.Rule, error) {
	var rules []*rule.Rule
	library := rule.Library{Vocabulary: v, Corpus: law.Vietnam()}
	for _, t := range titles {
		p, issues := rule.Compile(t.condition(), library, value.Path{})
		if err := issues.Err(); err != nil {
			return nil, fmt.Errorf("%s: %w", t.id, err)
		}
		rules = append(rules, p.On(on))
	}
	return rules, nil
}
