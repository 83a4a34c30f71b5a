package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Line is how the bloc's regulation has units nominated for one award: who
// stands, by which tests in which order, and what becomes of a tie at the cut.
// What the regulation does not say is left out: nothing is put in its place, and
// where it matters the outcome stays open with the question.
type Line struct {
	// The award.
	Award value.ID `json:"award"`
	// The tests in their order, each once; absent when the regulation does not
	// say. A test before the quota decides who competes for the places, one after it
	// takes units out and leaves their places empty.
	Order []LineTest `json:"order,omitempty"`
	// By what units compete for the places; absent when the regulation does not say.
	RankBy LineRank `json:"rankBy,omitempty"`
	// Least points, for the test score.
	Floor *value.Decimal `json:"floor,omitempty"`
	// What else the regulation asks, for the test eligibility.
	Conditions []LineCondition `json:"conditions,omitempty"`
	// Awards of other lines among whose nominees this one chooses: who is nominated for
	// none of them, and is not recorded as given one for the year, does not stand. For
	// the test eligibility.
	Among []value.ID `json:"among,omitempty"`
	// Awards of other lines that exclude by the nomination: who is nominated for one of
	// them is not nominated here. For the test eligibility.
	ExcludedBy []value.ID `json:"excludedBy,omitempty"`
	// Awards that exclude only once they are given: who is nominated for one of them may
	// be nominated here too, and is not given this award when it is given that one.
	ExcludedByGrant []value.ID `json:"excludedByGrant,omitempty"`
	// Whether only units stand whose band in the table of criteria opens the award. For
	// the test eligibility.
	ByBand bool `json:"byBand,omitempty"`
	// Groups whose members alone may stand. For the test eligibility.
	Only []value.ID `json:"only,omitempty"`
	// Groups whose members may not stand. For the test eligibility.
	Except []value.ID `json:"except,omitempty"`
	// Whom the regulation itself prefers between units that are equal at the cut, where
	// the law prefers none of them; absent when it prefers nobody.
	Prefer LinePreference `json:"prefer,omitempty"`
	// What becomes of units that are equal at the cut; absent when the regulation
	// does not say. Before it, the preferences of the law and of the regulation are
	// applied.
	Tie LineTie `json:"tie,omitempty"`
	// How many units next in rank are kept in reserve, in each group where only groups
	// have quotas; absent for none.
	Reserve *int `json:"reserve,omitempty"`
	// The award given in place of this one when it is refused; absent when the
	// regulation has none.
	Fallback value.ID `json:"fallback,omitempty"`
	// Article, clause and point of the regulation, "20.2.g", or as it writes them.
	Clause string `json:"clause,omitempty"`
	// The regulation.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// LineCondition is a condition of the regulation on who may be nominated: holds
// a title, leads the bloc, has a rating, has no disqualifying fact.
type LineCondition struct {
	// What must be met.
	If rule.Condition `json:"if"`
	// Groups that it is not asked of.
	Exempt []value.ID `json:"exempt,omitempty"`
	// Article, clause and point of the regulation, "20.2.g", or as it writes them.
	Clause string `json:"clause,omitempty"`
}

// LineTest is a test that units pass on the way to a nomination.
type LineTest string

// The tests.
const (
	// TestScore: the points reach the floor.
	TestScore LineTest = "score"
	// TestEligibility: the regulation's own conditions are met, no other award
	// excludes the unit, and its group and its band may stand.
	TestEligibility LineTest = "eligibility"
	// TestStandard: the standard of the award under the law of the day is met.
	TestStandard LineTest = "standard"
	// TestBallot: the ballot carries the unit.
	TestBallot LineTest = "ballot"
	// TestQuota: there is a place for the unit.
	TestQuota LineTest = "quota"
)

// EnumValues lists the tests, for schemas and for strict reading.
func (LineTest) EnumValues() []string {
	return []string{string(TestScore), string(TestEligibility), string(TestStandard), string(TestBallot), string(TestQuota)}
}

// LineRank is by what units compete for the places of a quota.
type LineRank string

// The ways.
const (
	// ByScore: by place in the standings.
	ByScore LineRank = "score"
	// ByVotes: by votes in favour.
	ByVotes LineRank = "votes"
)

// EnumValues lists the ways, for schemas and for strict reading.
func (LineRank) EnumValues() []string { return []string{string(ByScore), string(ByVotes)} }

// LinePreference is whom a regulation prefers between equals at the cut.
type LinePreference string

// MoreWomen: collectives with a higher share of women, whatever it is.
const MoreWomen LinePreference = "moreWomen"

// EnumValues lists the preferences, for schemas and for strict reading.
func (LinePreference) EnumValues() []string { return []string{string(MoreWomen)} }

// LineTie is what becomes of units that are equal at the cut.
type LineTie string

// The ways.
const (
	// TieAll: all of them are nominated, over the quota.
	TieAll LineTie = "all"
	// TieNone: none of them is nominated.
	TieNone LineTie = "none"
	// TieDecided: the bloc or the body that the regulation names decides between
	// them.
	TieDecided LineTie = "decided"
)

// EnumValues lists the ways, for schemas and for strict reading.
func (LineTie) EnumValues() []string {
	return []string{string(TieAll), string(TieNone), string(TieDecided)}
}
