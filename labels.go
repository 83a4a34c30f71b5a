package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// Label returns what pages call a value of a closed list: of [award.State],
// "notMet" is “the standard is not met”. It returns false for what is not on the list, and for
// lists of identifiers, which nobody reads.
func Label(e value.Enum, name string) (value.Message, bool) {
	stem := labels(e)
	if stem == "" || !slices.Contains(e.EnumValues(), name) {
		return value.Message{}, false
	}
	return value.Msg(stem + kebab(name)), true
}

// labels returns what the codes of a list's labels begin with, "" for a list
// without labels.
func labels(e value.Enum) string {
	switch e.(type) {
	case Leader:
		return "blocs.label.leader."
	case PaperKind:
		return "blocs.label.paper."
	case Topic:
		return "blocs.label.pack-topic."
	case value.TypedAs:
		return "blocs.label.typed-as."
	case award.Comparison:
		return "blocs.label.compared."
	case award.Kind:
		return "blocs.label.award."
	case award.Level:
		return "blocs.label.award-level."
	case award.LinePreference:
		return "blocs.label.line-preference."
	case award.LineRank:
		return "blocs.label.line-rank."
	case award.LineTest:
		return "award.test."
	case award.LineTie:
		return "blocs.label.line-tie."
	case award.Outcome:
		return "blocs.proposed."
	case award.QuotaBase:
		return "award.base."
	case award.Recipient:
		return "award.recipient."
	case award.RulingResult:
		return "blocs.label.ruling."
	case award.State:
		return "blocs.answer.state."
	case ballot.Among:
		return "blocs.label.ballot-among."
	case ballot.Authority:
		return "ballot.by."
	case ballot.Base:
		return "ballot.count."
	case ballot.Body:
		return "blocs.label.ballot-body."
	case ballot.Bound:
		return "blocs.label.ballot-bound."
	case ballot.Result:
		return "ballot.result."
	case cycle.CostEffect:
		return "blocs.label.cost."
	case cycle.Duty:
		return "blocs.label.duty."
	case cycle.Fault:
		return "blocs.label.fault."
	case cycle.Kind:
		return "blocs.label.step."
	case cycle.MovementKind:
		return "blocs.movement."
	case cycle.MovementState:
		return "blocs.label.movement-state."
	case cycle.State:
		return "blocs.label.step-state."
	case emulation.BlocKind:
		return "blocs.kind."
	case emulation.DisciplineKind:
		return "blocs.discipline."
	case emulation.EventKind:
		return "emulation.event."
	case emulation.How:
		return "blocs.label.chosen."
	case emulation.Level:
		return "blocs.label.bloc-level."
	case emulation.Office:
		return "blocs.label.office."
	case emulation.RevocationGround:
		return "blocs.ground."
	case law.Basis:
		return "blocs.label.basis."
	case law.DayBound:
		return "blocs.label.day-bound."
	case law.FilingYear:
		return "blocs.filing."
	case law.Kind:
		return "blocs.label.instrument."
	case law.Unit:
		return "blocs.label.measure."
	case rotation.Basis:
		return "blocs.label.rotation-basis."
	case rotation.Breach:
		return "blocs.label.breach."
	case rotation.ChangeKind:
		return "blocs.label.change."
	case rotation.Form:
		return "blocs.label.inferred-form."
	case rotation.Keeping:
		return "blocs.label.keeping."
	case rotation.Merge:
		return "blocs.label.merged."
	case rotation.Mode:
		return "blocs.label.rotation."
	case rotation.NewcomerPlace:
		return "blocs.label.newcomer."
	case rotation.Proof:
		return "blocs.label.search."
	case rotation.Result:
		return "blocs.result."
	case rotation.Skip:
		return "blocs.label.skip."
	case rotation.Split:
		return "blocs.label.parted."
	case rotation.Unreserved:
		return "blocs.label.unreserved."
	case rotation.Vacancy:
		return "blocs.label.vacancy."
	case rule.Counted:
		return "blocs.label.counted."
	case rule.CounterfactualOutcome:
		return "blocs.label.turn."
	case rule.DifferenceKind:
		return "blocs.label.difference."
	case rule.FactKind:
		return "blocs.label.fact."
	case rule.Merit:
		return "blocs.label.merit."
	case rule.OutlookOutcome:
		return "blocs.label.outlook."
	case rule.Verdict:
		return "rule.verdict."
	case scoring.AggregateMethod:
		return "blocs.panel.method."
	case scoring.Chance:
		return "scoring.chance."
	case scoring.CriterionKind:
		return "blocs.label.criterion."
	case scoring.Effect:
		return "blocs.label.effect."
	case scoring.EntryState:
		return "blocs.label.unscored."
	case scoring.FlipField:
		return "blocs.label.entry."
	case scoring.MethodKind:
		return "blocs.label.method."
	case scoring.NoTarget:
		return "blocs.label.no-target."
	case scoring.Origin:
		return "scoring.origin."
	case scoring.Part:
		return "blocs.label.part."
	case scoring.Places:
		return "blocs.label.places."
	case scoring.Rank:
		return "blocs.label.rank."
	case scoring.Role:
		return "scoring.role."
	case scoring.ShiftKind:
		return "blocs.label.shift."
	case scoring.Stage:
		return "blocs.stage."
	case scoring.TieBy:
		return "blocs.label.tie."
	case value.Lang:
		return "blocs.label.lang."
	case value.Mode:
		return "blocs.label.rounding."
	case value.Severity:
		return "blocs.severity."
	}
	return ""
}
