package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

func TestCheckFacts(t *testing.T) {
	type facts = map[value.ID]rule.Given
	yes, no := rule.GivenTruth(true), rule.GivenTruth(false)
	text, number := rule.GivenText, rule.GivenNumber
	for _, c := range []struct {
		name   string
		facts  facts
		bad    bool
		reason string
	}{
		{"nothing", facts{}, false, "what is not given contradicts nothing"},
		{"not completed and exceeded", facts{"tasks-rating": text("not-completed"), "exceeds-targets": yes}, true, "the rating says the opposite"},
		{"not completed, the rest open", facts{"tasks-rating": text("not-completed")}, false, "half is no contradiction"},
		{"completed and exceeded", facts{"tasks-rating": text("completed"), "exceeds-targets": yes}, false, "a rating may be held down by other things"},
		{"leads without review", facts{"leads-bloc": yes, "reviewed-in-bloc": no}, true, "who leads was compared"},
		{"put up unqualified", facts{"proposed-government-flag": yes, "qualifies-government-flag": no}, true, "decree 91 art. 11.1"},
		{"qualified, not put up", facts{"proposed-government-flag": no, "qualifies-government-flag": yes}, false, "not all who qualify are put up"},
		{"party rating without party", facts{"has-party-or-mass-organisations": no, "party-and-mass-organisations-excellent": yes}, true, "nothing to rate"},
		{"fighters among nobody", facts{"grassroots-fighters": number(1), "advanced-share": text("0%"), "advanced-soldier-share": text("0%")}, true, "decree 91 art. 9.3, law 2022 art. 23.1"},
		{"fighters, no soldiers given", facts{"grassroots-fighters": number(1), "advanced-share": text("0%")}, false, "they may be advanced soldiers"},
		{"ineligible and qualified", facts{"not-eligible-for-flags": yes, "qualifies-government-flag": yes}, true, "one or the other"},
		{"staff and not staff", facts{"staff": yes, "other-labourer": yes}, true, "law art. 24.3: outside clauses 1 and 2"},
		{"confirmed without secondment", facts{"seconded": no, "secondment-confirmed": yes}, true, "nobody received the person"},
	} {
		t.Run(c.name, func(t *testing.T) {
			issues := vietnam.CheckFacts([]emulation.Record{{Subject: "a", Year: "2019"}, {Subject: "a", Year: "2020", Facts: c.facts}}, value.PathTo("records"))
			require.Equal(t, c.bad, len(issues) == 1, "%s: %v", c.reason, issues)
			if c.bad {
				assert.Equal(t, "award.contradiction", issues[0].Code)
				assert.Equal(t, value.Error, issues[0].Severity)
				assert.Equal(t, "/records/1/facts", issues[0].Path)
			}
		})
	}
}

// A share of nothing cannot be given at all.
func TestShareOfNothing(t *testing.T) {
	_, issues := vietnam.Vocabulary().NewFacts(map[value.ID]rule.Given{"advanced-share": rule.GivenText("0/0")}, value.Path{})
	require.Len(t, issues, 1)
	assert.Equal(t, "rule.fact-value", issues[0].Code)
}
