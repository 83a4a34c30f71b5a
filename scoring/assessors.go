package scoring

import (
	"cmp"
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Assessor is who filled in a sheet or changed an entry: a role and, where it is
// that of a unit, the unit. It never names a person. The zero Assessor is
// anonymous.
type Assessor struct {
	// The role.
	Role Role `json:"role,omitempty"`
	// The unit that acted in the role.
	Unit value.ID `json:"unit,omitempty"`
	// Which of several of that role it is, from 1; absent where there is one.
	Ordinal int `json:"ordinal,omitempty"`
}

// Role is in which capacity somebody assesses.
type Role string

// The roles.
const (
	// RoleUnit: the unit that is assessed.
	RoleUnit Role = "unit"
	// RoleMember: another member of the bloc.
	RoleMember Role = "member"
	// RoleChief: the chief of the bloc.
	RoleChief Role = "chief"
	// RoleDeputy: a deputy of the bloc.
	RoleDeputy Role = "deputy"
	// RoleBloc: the members together, at a conference.
	RoleBloc Role = "bloc"
	// RoleTeam: a team set up to check (tổ thẩm định, tổ kiểm tra chéo).
	RoleTeam Role = "team"
	// RoleStanding: the body that does the council's daily work (thường trực Hội đồng).
	RoleStanding Role = "standing"
	// RoleCouncil: the emulation and commendation council.
	RoleCouncil Role = "council"
	// RoleAuthority: the one competent to decide.
	RoleAuthority Role = "authority"
)

// EnumValues lists the roles, for schemas and for strict reading.
func (Role) EnumValues() []string {
	return []string{
		string(RoleUnit), string(RoleMember), string(RoleChief), string(RoleDeputy), string(RoleBloc),
		string(RoleTeam), string(RoleStanding), string(RoleCouncil), string(RoleAuthority),
	}
}

// Message names the role.
func (r Role) Message() value.Message { return value.Msg("scoring.role." + string(r)) }

// Aggregate is how the sheets of several assessors of one unit become one, at
// one stage: criterion by criterion. Only points that assessors give are
// aggregated. What was done, counted or reported is a fact on which they agree or
// which stays open.
type Aggregate struct {
	// The stage.
	Stage Stage `json:"stage"`
	// The method.
	Method AggregateMethod `json:"method"`
	// How many of the highest and as many of the lowest points are left out, for a
	// trimmed mean.
	Trim *int `json:"trim,omitempty"`
	// How many assessors must have scored a criterion; without it, all who handed in
	// a sheet for the unit.
	AtLeast *int `json:"atLeast,omitempty"`
	// How the result is rounded; absent when the regulation does not say, and then a
	// result that is no number of four places stays open.
	Rounding *value.Rounding `json:"rounding,omitempty"`
	// When points are marked as an outlier; absent when the regulation does not say.
	Outlier *OutlierRule `json:"outlier,omitempty"`
}

// AggregateMethod is how several points become one.
type AggregateMethod string

// The methods.
const (
	// Mean: the sum divided by how many.
	Mean AggregateMethod = "mean"
	// TrimmedMean: the mean without so many of the highest and of the lowest.
	TrimmedMean AggregateMethod = "trimmed"
	// Median: the middle one, or the mean of the two in the middle.
	Median AggregateMethod = "median"
)

// EnumValues lists the methods, for schemas and for strict reading.
func (AggregateMethod) EnumValues() []string {
	return []string{string(Mean), string(TrimmedMean), string(Median)}
}

// OutlierRule marks points that lie far from those of the other assessors. A
// mark changes no result.
type OutlierRule struct {
	// From what the distance is taken: mean or median of all points given.
	From AggregateMethod `json:"from"`
	// Distance in points beyond which points are marked.
	Beyond value.Decimal `json:"beyond"`
}

// Panel is what several assessors gave one unit at one stage, and what came of
// it.
type Panel struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The stage.
	Stage Stage `json:"stage"`
	// The method.
	Method AggregateMethod `json:"method"`
	// The assessors, in the order of their sheets.
	Assessors []Assessor `json:"assessors"`
	// The criteria for which they gave points or put something on record, and those
	// that stay open, in the order of the table.
	Lines []PanelLine `json:"lines"`
}

// PanelLine is one criterion of a panel.
type PanelLine struct {
	// The criterion.
	Criterion value.ID `json:"criterion"`
	// Code and name of it, as printed.
	Name value.Text `json:"name"`
	// The points given, in the order of the assessors; who gave none is left out.
	Given []GivenPoints `json:"given,omitempty"`
	// What each put on record about the entry, in the order of the assessors; who gave
	// neither reason nor papers is left out.
	Said []Said `json:"said,omitempty"`
	// What came of them; absent while it is open, and where no points were given.
	Points *value.Decimal `json:"points,omitempty"`
	// Why it is open.
	Open *value.Message `json:"open,omitempty"`
}

// Said is what one of several assessors put on record about an entry.
type Said struct {
	// Number of the assessor on the panel, from 1.
	Assessor int `json:"assessor"`
	// Who it was; anonymous when absent.
	By Assessor `json:"by,omitzero"`
	// The reason given.
	Reason *value.Text `json:"reason,omitempty"`
	// References to the papers that show it.
	Evidence []string `json:"evidence,omitempty"`
}

// say appends what an entry puts on record, where it does.
func (e *Entry) say(said []Said, assessor int, by Assessor) []Said {
	if e.Reason == nil && len(e.Evidence) == 0 {
		return said
	}
	return append(said, Said{assessor, cmp.Or(e.By, by), e.Reason, e.Evidence})
}

// GivenPoints are the points that one assessor gave.
type GivenPoints struct {
	// Number of the assessor on the panel, from 1.
	Assessor int `json:"assessor"`
	// The points.
	Points value.Decimal `json:"points"`
	// Whether they were left out of a trimmed mean.
	LeftOut bool `json:"leftOut,omitempty"`
	// Whether they lie far from the others, by the regulation's measure.
	Outlier bool `json:"outlier,omitempty"`
}

// assessors checks how several assessors become one: a stage once, a method that
// has what it needs and nothing else.
func (l *linter) assessors(all []Aggregate, at value.Path) {
	for i, a := range all {
		at := at.Index(i)
		if !value.Listed(a.Stage) {
			l.fault(at.At("stage"), "scoring.enum", string(a.Stage), a.Stage.EnumValues())
		}
		if slices.ContainsFunc(all[:i], func(b Aggregate) bool { return b.Stage == a.Stage }) {
			l.fault(at.At("stage"), "scoring.assess.stage-twice", value.Msg("scoring.stage."+string(a.Stage)))
		}
		if !value.Listed(a.Method) {
			l.fault(at.At("method"), "scoring.enum", string(a.Method), a.Method.EnumValues())
		}
		if (a.Method == TrimmedMean) != (a.Trim != nil) {
			l.fault(at.At("trim"), "scoring.assess.trim")
		} else if a.Trim != nil && *a.Trim < 1 {
			l.fault(at.At("trim"), "scoring.assess.number", *a.Trim)
		}
		if a.AtLeast != nil && *a.AtLeast < 1 {
			l.fault(at.At("atLeast"), "scoring.assess.number", *a.AtLeast)
		}
		if r := a.Rounding; r != nil {
			if _, err := r.Round(value.Decimal{}); err != nil {
				l.fault(at.At("rounding"), "scoring.assess.rounding-form")
			}
		}
		if o := a.Outlier; o != nil {
			if o.From != Mean && o.From != Median {
				l.fault(at.At("outlier").At("from"), "scoring.enum", string(o.From), []string{string(Mean), string(Median)})
			}
			if o.Beyond.Sign() < 0 {
				l.fault(at.At("outlier").At("beyond"), "scoring.assess.beyond", o.Beyond)
			}
		}
	}
}
