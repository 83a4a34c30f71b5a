package scoring

import "github.com/khoithidua/blocs/emulation/value"

// CriterionKind is what a criterion is: a heading, or a leaf scored in one way.
type CriterionKind string

// The kinds of criterion.
const (
	// Group: the sum of its items, between its floor and its cap.
	Group CriterionKind = "group"
	// Points: points typed in, from 0 to the maximum.
	Points CriterionKind = "points"
	// Achieved: all or nothing, the maximum when achieved and otherwise 0.
	Achieved CriterionKind = "achieved"
	// Quantity: points by a method from target and actual.
	Quantity CriterionKind = "quantity"
	// Count: so many points for each, up to the maximum.
	Count CriterionKind = "count"
	// Report: points for a report's being on time and points for its quality.
	Report CriterionKind = "report"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (CriterionKind) EnumValues() []string {
	return []string{string(Group), string(Points), string(Achieved), string(Quantity), string(Count), string(Report)}
}

// Effect is what a row does beside the points that count towards the maximum.
type Effect string

// The effects.
const (
	// Bonus (điểm thưởng): points on top. They count in no maximum: whether they
	// may pass it is said by the caps of the group and of the whole.
	Bonus Effect = "bonus"
	// Penalty (điểm trừ): points taken off. They are entered as positive numbers
	// and stand on the board as negative ones.
	Penalty Effect = "penalty"
)

// EnumValues lists the effects, for schemas and for strict reading.
func (Effect) EnumValues() []string { return []string{string(Bonus), string(Penalty)} }

// ReportRule is what one report brings: points for time and points for quality,
// added up.
type ReportRule struct {
	// Points for a report that is on time.
	Time value.Decimal `json:"time"`
	// Points taken off the points for time for each day late.
	PerDay *value.Decimal `json:"perDay,omitempty"`
	// Least points for time, however late; absent when the regulation does not say.
	Floor *value.Decimal `json:"floor,omitempty"`
	// Most points for quality; absent when quality is not scored.
	Quality *value.Decimal `json:"quality,omitempty"`
	// Points when the report was not submitted; absent when the regulation does not say.
	NotSubmitted *value.Decimal `json:"notSubmitted,omitempty"`
}

// Roundings are the roundings of a scheme: which step, which direction, where.
// Each happens once, on the exact number.
type Roundings struct {
	// Of the points of a leaf that a method computes. Points that the scheme prints,
	// such as a maximum or those of a step, stay as printed.
	Leaf *value.Rounding `json:"leaf,omitempty"`
	// Of the total, after the cap and the floor of the whole.
	Total *value.Rounding `json:"total,omitempty"`
}

// Band is a range of totals with a name (xếp loại): from so many points up to
// where the next higher band begins.
type Band struct {
	// Identifier.
	ID value.ID `json:"id"`
	// Name of the band.
	Name value.Text `json:"name"`
	// Least points; absent for the lowest band, which takes all the rest.
	From *value.Decimal `json:"from,omitempty"`
	// Titles that the band opens, by the identifiers of their awards. A band opens
	// what the bands below it open too, where that is listed.
	Opens []value.ID `json:"opens,omitempty"`
}
