package award_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

// regimes are the last days of the three regimes that standards are encoded for.
var regimes = []struct{ name, day string }{{"A", "2023-12-31"}, {"B", "2025-06-30"}, {"C", "2026-09-30"}}

// Every encoded standard, for each recipient and in each regime, asks for
// something that can still be done or supplied: what loses it and what wins it
// back can be found among the levers. No standard hangs on things alone that are
// past and fixed, so there is no list of exceptions.
func TestEveryStandardHasLevers(t *testing.T) {
	file := readCases(t)
	checked := 0
	for _, a := range vietnam.Awards() {
		for _, s := range a.Standards {
			for _, regime := range regimes {
				name := fmt.Sprintf("%s %s %s", a.ID, s.Recipient, regime.name)
				proof, ok := vietnam.Evaluate(a.ID, s.Recipient, rule.Case{On: day(regime.day)})
				if !ok {
					continue // not law, or not encoded, in that regime
				}
				checked++
				var levers []value.ID
				awardtest.Leaves(proof.Tree(), func(v rule.View) {
					if f, _ := vietnam.Vocabulary().Fact(v.Fact); f.Lever && v.YearsBack == 0 {
						levers = append(levers, v.Fact)
					}
				})
				assert.NotEmpty(t, levers, "%s: no fact of the year is a lever", name)
				changes := losing(t, file, a.ID, s.Recipient, day(regime.day))
				assert.NotEmpty(t, changes, "%s: nothing that was won can be lost", name)
				for _, change := range changes {
					f, _ := vietnam.Vocabulary().Fact(change.Fact)
					assert.True(t, f.Lever, "%s: %s is not for anyone to change", name, change.Fact)
				}
			}
		}
	}
	assert.Greater(t, checked, 60, "awards that share a standard count each")
}

// What a standard asks not to be so is asked for in words: “was not commended
// before”, not “was commended before: must be no”.
func TestContrariesHaveWords(t *testing.T) {
	seen := map[value.ID]bool{}
	for _, a := range vietnam.Awards() {
		for _, s := range a.Standards {
			for _, regime := range regimes {
				proof, ok := vietnam.Evaluate(a.ID, s.Recipient, rule.Case{On: day(regime.day)})
				if !ok {
					continue
				}
				awardtest.Leaves(proof.Tree(), func(v rule.View) {
					f, _ := vietnam.Vocabulary().Fact(v.Fact)
					if f.Kind == rule.Truth {
						assert.NotEqual(t, "rule.test.is", v.Says.Code, "%s %s: %s", a.ID, regime.name, f.ID)
						seen[f.ID] = seen[f.ID] || f.Negated != nil
					}
				})
			}
		}
	}
	for _, f := range vietnam.Vocabulary().Facts() {
		assert.True(t, f.Negated == nil || seen[f.ID] || slices.Contains(besideStandards, f.ID), "%s: nothing asks for the contrary", f.ID)
	}
}

// losing returns what would lose the standard of an award that facts meet on a
// day: those of the first case that does and can, whichever award it is about. A
// route of its own, as a sudden achievement, cannot.
func losing(t *testing.T, file awardtest.File, id value.ID, r award.Recipient, on value.Date) []rule.Change {
	for _, c := range file.Cases {
		if c.Subject().Recipient != r || c.Want.Verdict != rule.Met {
			continue
		}
		facts := arrange(t, file, c)
		facts.On = on
		if proof, ok := vietnam.Evaluate(id, r, facts); !ok || proof.Verdict() != rule.Met {
			continue
		}
		if got, ok := vietnam.Counterfactual(id, r, facts, rule.NotMet); ok && got.Outcome == rule.TurnFound {
			return got.Changes
		}
	}
	return nil
}

// What of persons and households is no lever, and why. Whoever adds a fact of
// persons judges it: it is a lever, or stands here.
func TestWhatIsNoLever(t *testing.T) {
	const (
		identity = "who one is"
		past     = "what is past and fixed"
		time     = "what only time brings"
		occasion = "what only an occasion brings: combat, a sudden achievement, a prize that others give"
		proposal = "what this proposal is, or what was done with its achievement"
	)
	why := map[value.ID]string{
		"staff": identity, "armed-forces": identity, "other-labourer": identity, "worker-farmer-labourer": identity,
		"worker": identity, "farmer": identity, "entrepreneur-or-scholar": identity,
		"recruited": past, "disciplined": past, "training-months": past, "training-result": past,
		"months-at-previous-unit": past, "seconded": past, "continuously-excellent": past,
		"months-since-recruitment": time, "farm-model-years": time,
		"combat-ingenuity": occasion, "minister-recognised-combat": occasion, "force-wide-combat": occasion,
		"national-combat": occasion, "nationwide-combat": occasion, "sudden-result-in-field": occasion,
		"special-sudden-national": occasion, "special-sudden-ministry": occasion, "outstanding-sudden-ministry": occasion,
		"special-sudden-field": occasion, "outstanding-sudden-field": occasion, "special-sudden-with-prize": occasion,
		"regional-prize": occasion, "high-world-prize": occasion, "highest-regional-prize": occasion, "high-regional-prize": occasion,
		"other-state-form-this-year": proposal, "proposed-for-sudden-achievement": proposal, "achievement-already-commended": proposal,
	}
	data, err := os.ReadFile("corpus/facts/person.json")
	require.NoError(t, err)
	facts, issues := value.Read[[]rule.Fact](data)
	require.Empty(t, issues)
	for _, f := range facts {
		assert.Equal(t, why[f.ID] == "", f.Lever, "%s: %s", f.ID, why[f.ID])
		delete(why, f.ID)
	}
	assert.Empty(t, why, "every reason is about a fact")
}

// What can be done about a standard that is not met.
func TestWhatTurnsTheVerdict(t *testing.T) {
	type facts = map[value.ID]rule.Given
	yes, no, number, text := rule.GivenTruth(true), rule.GivenTruth(false), rule.GivenNumber, rule.GivenText
	for _, c := range []struct {
		name, from string // a case by name
		reason     string
		facts      facts
		award      value.ID
		change     []value.ID // nothing where no lever turns it
	}{
		{"fighter A without an initiative", "person: grassroots fighter A: initiative", "decree 91 art. 9.3.b: rated good, an initiative is enough",
			facts{"base-initiative": no}, "chien-si-thi-dua-co-so", []value.ID{"base-initiative"}},
		{"fighter B without an initiative", "person: grassroots fighter B: no route", "law 2022 art. 23.2: excellence, an initiative or a topic, the first that the rule asks for",
			nil, "chien-si-thi-dua-co-so", []value.ID{"tasks-rating"}},
		{"worker A who does not study", "person: advanced worker A: staff", "law 2003 art. 24.1.c",
			facts{"studies": no}, "lao-dong-tien-tien", []value.ID{"studies"}},
		{"transferred without comment", "person: advanced worker A: staff", "decree 91 art. 10.5: the old body can still comment",
			facts{"months-at-previous-unit": number(8)}, "lao-dong-tien-tien", []value.ID{"previous-unit-comment"}},
		{"seconded without confirmation", "person: advanced worker A: staff", "decree 91 art. 10.5: the receiving body can still confirm",
			facts{"seconded": yes}, "lao-dong-tien-tien", []value.ID{"secondment-confirmed"}},
		{"recruited five months ago", "person: advanced worker A: staff", "decree 91 art. 10.6: nobody can have been recruited earlier",
			facts{"months-since-recruitment": number(5)}, "lao-dong-tien-tien", nil},
		{"disciplined", "person: advanced worker A: staff", "decree 91 art. 10.6: a discipline cannot be undone",
			facts{"disciplined": yes}, "lao-dong-tien-tien", nil},
		{"long training with a poor result", "person: advanced worker A: staff", "decree 91 art. 10.3: the course is over",
			facts{"training-months": number(14), "training-result": text("average")}, "lao-dong-tien-tien", nil},
		{"neither staff nor soldier nor labourer", "person: advanced worker A: staff", "law 2003 art. 24: who one is is no lever",
			facts{"staff": no}, "lao-dong-tien-tien", nil},
		{"detailed standard B", "person: advanced worker B: staff", "law 2022 art. 24.4: the ministry's or province's own standard",
			facts{"meets-detailed-standard": no}, "lao-dong-tien-tien", []value.ID{"meets-detailed-standard"}},
		{"household", "person: certificate household A: all met", "decree 91 art. 39.3: work, land and property can be given",
			facts{"household-many-contributions": no}, "bang-khen-tinh", []value.ID{"household-many-contributions"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := readCases(t)
			i := slices.IndexFunc(file.Cases, func(x awardtest.Case) bool { return x.Name == c.from })
			require.GreaterOrEqual(t, i, 0, c.from)
			from := file.Cases[i]
			given := facts{}
			for id, v := range from.Facts[from.Year] {
				given[id] = v
			}
			for id, v := range c.facts {
				given[id] = v
			}
			from.Facts = map[string]map[value.ID]rule.Given{from.Year: given}
			got, ok := vietnam.Counterfactual(c.award, from.Subject().Recipient, arrange(t, file, from), rule.Met)
			require.True(t, ok)
			var changed []value.ID
			for _, change := range got.Changes {
				changed = append(changed, change.Fact)
			}
			assert.Equal(t, c.change, changed, "%s: %v", c.reason, got.Outcome)
			if c.change == nil {
				assert.Equal(t, rule.TurnImpossible, got.Outcome, c.reason)
			}
		})
	}
}
