package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// MovementKind is how a movement recurs.
type MovementKind string

// The kinds of movement.
const (
	// YearlyMovement: the year's emulation (thi đua thường xuyên hằng năm).
	YearlyMovement MovementKind = "yearly"
	// ThematicMovement: for a theme or an occasion, over days of its own (thi đua
	// theo đợt, theo chuyên đề).
	ThematicMovement MovementKind = "thematic"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (MovementKind) EnumValues() []string {
	return []string{string(YearlyMovement), string(ThematicMovement)}
}

// Movement is an emulation movement (phong trào thi đua) that the bloc takes part in.
type Movement struct {
	// Identifier within the document.
	ID value.ID `json:"id"`
	// Yearly or thematic.
	Kind MovementKind `json:"kind"`
	// Name.
	Name value.Text `json:"name"`
	// Its theme, as the launching paper words it.
	Theme *value.Text `json:"theme,omitempty"`
	// Days that it runs, as far as they are published.
	Days value.Span `json:"days,omitzero"`
	// Day on which it was launched (phát động), where recorded.
	Launched value.Date `json:"launched,omitzero"`
	// The plan or decision that launched it.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// MovementState is where a movement stands on a day.
type MovementState string

// The states of a movement.
const (
	// MovementUnknown: its days are not published.
	MovementUnknown MovementState = "unknown"
	// MovementAhead: it has not begun.
	MovementAhead MovementState = "ahead"
	// MovementRuns: the day is one of its days.
	MovementRuns MovementState = "runs"
	// MovementOver: it has ended.
	MovementOver MovementState = "over"
)

// EnumValues lists the states, for schemas and for strict reading.
func (MovementState) EnumValues() []string {
	return []string{string(MovementUnknown), string(MovementAhead), string(MovementRuns), string(MovementOver)}
}

// Course is a movement and where it stands on a day.
type Course struct {
	// The movement.
	Movement Movement `json:"movement"`
	// Where it stands.
	State MovementState `json:"state"`
	// Why.
	Message value.Message `json:"message"`
}

// Courses returns where each movement stands on the given day, in their order.
func Courses(movements []Movement, on value.Date) []Course {
	var courses []Course
	for _, m := range movements {
		state, why := m.on(on)
		courses = append(courses, Course{m, state, why})
	}
	return courses
}

func (m Movement) on(day value.Date) (MovementState, value.Message) {
	days := m.Days
	switch {
	case day.IsZero():
		return MovementUnknown, value.Msg("cycle.day-missing")
	case days == value.Span{} || days.IsEmpty():
		return MovementUnknown, value.Msg("cycle.movement.unknown")
	case day.Before(days.From):
		return MovementAhead, value.Msg("cycle.movement.ahead", days.From)
	case !days.Contains(day):
		return MovementOver, value.Msg("cycle.movement.over", days.Last())
	case days.Until.IsZero():
		return MovementRuns, value.Msg("cycle.movement.runs-open", days.From)
	}
	return MovementRuns, value.Msg("cycle.movement.runs", days.Last())
}
