package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Method is how a target and what was done against it become points. Which
// parameters it needs depends on its kind; [Lint] reports others.
type Method struct {
	// The kind of method.
	Kind MethodKind `json:"kind"`
	// So many percent of the plan, or of what is short of it, bring or cost the
	// points: the p of "p % is worth q points".
	Percent *value.Decimal `json:"percent,omitempty"`
	// The points for so many percent: the q of "p % is worth q points".
	Points *value.Decimal `json:"points,omitempty"`
	// Share of the plan above which percents count ("100%" where only what exceeds the
	// plan brings points); absent where all of the plan does.
	Over value.Ratio `json:"over,omitzero"`
	// What a part of so many percent is worth; absent when the regulation does not say.
	Part Part `json:"part,omitempty"`
	// The steps, from the highest share of the plan to the lowest.
	Steps []ShareStep `json:"steps,omitempty"`
	// Share of the maximum that a unit has when it just meets its target, relative
	// to the leader.
	AtTarget value.Ratio `json:"atTarget,omitzero"`
	// How units without a target are scored; absent when the regulation does not say.
	NoTarget NoTarget `json:"noTarget,omitempty"`
}

// MethodKind is a way from target and actual to points. The share of the plan is
// actual divided by target, compared exactly.
type MethodKind string

// The kinds of method.
const (
	// Proportional: the maximum times the share of the plan, not more than the
	// maximum.
	Proportional MethodKind = "proportional"
	// PerPercent: p % of the plan, or of what passes a share of it, is worth q points,
	// up to the maximum. Seen at
	// the economic ministries in 2023: 1 % for 1 point, 2 % for 1 point.
	PerPercent MethodKind = "perPercent"
	// Steps: points by bands of the share of the plan, as Annex 8 of circular
	// 15/2023/TT-BKHĐT has them.
	Steps MethodKind = "steps"
	// AllOrNothing: the maximum when the target is met, otherwise 0.
	AllOrNothing MethodKind = "allOrNothing"
	// Shortfall: the maximum, less q points for each p % short of the plan, not
	// less than 0.
	Shortfall MethodKind = "shortfall"
	// LeaderRelative: against the unit of the bloc that exceeds its target by the
	// largest share. With A the actual, T the target, h the share at target and
	// e = (A − T) ÷ T: below target max × h × A ÷ T; at target max × h; above it
	// max × (h + (1 − h) × e ÷ the leader's e). So units that lead together all
	// have the maximum, and while nobody exceeds nobody has more than max × h.
	//
	// Its source is the documentation of a program for the commune police, which
	// calls it the formula of article 6 of their scoring rule (h = 1/2, rounded to
	// two decimals for each criterion). The rule itself was not seen.
	LeaderRelative MethodKind = "leaderRelative"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (MethodKind) EnumValues() []string {
	return []string{
		string(Proportional), string(PerPercent), string(Steps), string(AllOrNothing), string(Shortfall), string(LeaderRelative),
	}
}

// Part is what a part of a percent, or of so many percent, is worth.
type Part string

// The readings of a part.
const (
	// InProportion: a part is worth its part of the points.
	InProportion Part = "proportional"
	// Dropped: a part is worth nothing.
	Dropped Part = "dropped"
	// AsWhole: a part is worth as much as the whole.
	AsWhole Part = "whole"
)

// EnumValues lists the readings, for schemas and for strict reading.
func (Part) EnumValues() []string {
	return []string{string(InProportion), string(Dropped), string(AsWhole)}
}

// ShareStep is one band of the share of the plan.
type ShareStep struct {
	// Least share of the plan; "0%" for the lowest.
	From value.Ratio `json:"from"`
	// Share below which the step ends; absent when it ends where the next higher one
	// begins, or not at all.
	Below value.Ratio `json:"below,omitzero"`
	// Points of the step.
	Points value.Decimal `json:"points"`
}

// NoTarget is how units whose target is 0 are scored by a method that is
// relative to the leader.
type NoTarget string

// OwnPool: among themselves, the maximum times the actual divided by the largest
// actual of a unit without a target.
const OwnPool NoTarget = "ownPool"

// EnumValues lists the ways, for schemas and for strict reading.
func (NoTarget) EnumValues() []string { return []string{string(OwnPool)} }
