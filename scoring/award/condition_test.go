package award_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// What stands in the way is told as it is: below a negation that it is so, of a year
// before that it is of that year, and of a choice that none of it is met.
func TestConditionsSayWhatStandsInTheWay(t *testing.T) {
	excellent := rule.Condition{Fact: &rule.Test{Name: "tasks-rating", AtLeast: &rule.Operand{Value: "excellent"}}}
	united := rule.Condition{Fact: &rule.Test{Name: "united", Is: ptr(true)}}
	one, two := rule.Operand{Value: "1"}, rule.Operand{Value: "2"}
	for _, c := range []struct {
		name, reason string
		asked        rule.Condition
		want         []string
	}{
		{"a negation", "Labour 2023, 7.4: not after a State form", rule.Condition{Not: &rule.Condition{Count: &rule.Count{Awards: []value.ID{certificate}, AtLeast: one, Years: &one}}},
			[]string{"award.bars(rule.count)"}},
		{"a streak", "Labour 2023, 7.2.d: the year before was not excellent", rule.Condition{Streak: &rule.Streak{Years: two, Test: excellent}},
			[]string{"award.stops(award.back(rule.test.is rule.back))"}},
		{"a choice", "Labour 2023, 7.2: any of them would do", rule.Condition{Any: []rule.Condition{united, {Streak: &rule.Streak{Years: two, Test: excellent}}}},
			[]string{"award.stops.any", "award.stops(rule.says)", "award.stops(award.back(rule.test.is rule.back))"}},
		{"no choice", "both are asked for, and one is not met", rule.Condition{All: []rule.Condition{united, excellent}},
			[]string{"award.stops(rule.says)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := field(1)
			f.Facts = func(_ emulation.Unit, on value.Date) rule.Case {
				all := caseOf(t, on, [2]map[value.ID]rule.Given{
					{"tasks-rating": rule.GivenText("good")}, {"tasks-rating": rule.GivenText("excellent"), "united": rule.GivenTruth(false)},
				})
				all.Awards = []rule.Received{{Award: certificate, Year: all.Years[1].Year, Decided: on}}
				return all
			}
			all, _ := vietnam.Propose(award.Rules{Lines: []award.Line{{Award: flag, Order: []award.LineTest{eligibility}, Conditions: []award.LineCondition{{If: c.asked}}}}}, f, value.Path{})
			var got []string
			for _, m := range all[0].Units[0].Tests[0].Says {
				got = append(got, nested(m))
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}

// What is open for want of a list says so: that a unit was given nothing is known
// only where its list of awards is complete, and of years that are known to be years.
func TestConditionsSayWhatListTheyLack(t *testing.T) {
	asked := rule.Condition{Count: &rule.Count{Awards: []value.ID{certificate}, AtLeast: rule.Operand{Value: "1"}, Years: &rule.Operand{Value: "2"}}}
	for _, c := range []struct {
		name, reason string
		asked        rule.Condition
		want         []string
	}{
		{"of awards", "Labour 2023, 7.4", rule.Condition{Not: &asked}, []string{"award.condition.open", "award.condition.missing", "award.condition.list"}},
		{"by itself", "Courts 2018, 19.1.a", asked, []string{"award.condition.open", "award.condition.list"}},
		{"a fact", "no list tells it", rule.Condition{Fact: &rule.Test{Name: "united", Is: ptr(true)}}, []string{"award.condition.open"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			all, _ := vietnam.Propose(award.Rules{Lines: []award.Line{{Award: flag, Order: []award.LineTest{eligibility}, Conditions: []award.LineCondition{{If: c.asked}}}}}, field(1), value.Path{})
			assert.Equal(t, c.want, codes(all[0].Units[0].Tests[0].Says), c.reason)
		})
	}
}

// nested writes the code of a message with those of the messages inside it.
func nested(m value.Message) string {
	var inside []string
	for _, a := range m.Args {
		if a.Message != nil {
			inside = append(inside, nested(*a.Message))
		}
	}
	if len(inside) == 0 {
		return m.Code
	}
	return m.Code + "(" + strings.Join(inside, " ") + ")"
}
