package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Kind is what a step of the year is.
type Kind string

// The kinds, in the order in which a year usually takes them.
const (
	// Decision: the level above decides on blocs and their leaders.
	Decision Kind = "decision"
	// Plan: the bloc's plan for the year.
	Plan Kind = "plan"
	// Registration: units register what they aim at (đăng ký thi đua).
	Registration Kind = "registration"
	// Pledge: the emulation pledge is signed (giao ước thi đua).
	Pledge Kind = "pledge"
	// MidYearReview: review of the first half (sơ kết).
	MidYearReview Kind = "midYearReview"
	// CrossCheck: units check one another (kiểm tra chéo).
	CrossCheck Kind = "crossCheck"
	// ScoringMeeting: the bloc settles the points.
	ScoringMeeting Kind = "scoringMeeting"
	// Conference: the year-end conference (hội nghị tổng kết).
	Conference Kind = "conference"
	// Handover: the office of chief changes hands (bàn giao).
	Handover Kind = "handover"
	// Dossiers: files are sent to the level above (hồ sơ).
	Dossiers Kind = "dossiers"
	// Council: the emulation and commendation council meets.
	Council Kind = "council"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (Kind) EnumValues() []string {
	return []string{string(Decision), string(Plan), string(Registration), string(Pledge), string(MidYearReview), string(CrossCheck),
		string(ScoringMeeting), string(Conference), string(Handover), string(Dossiers), string(Council)}
}

// Step is one step of a bloc's year.
type Step struct {
	// Identifier within the year.
	ID value.ID `json:"id"`
	// What the step is.
	Kind Kind `json:"kind"`
	// Name, as the bloc's documents write it.
	Name value.Text `json:"name"`
	// Days in which it is to be done, where they are published.
	Window Window `json:"window,omitzero"`
	// Day on which it was done, where that is recorded.
	Done value.Date `json:"done,omitzero"`
	// The decision, plan or regulation behind it.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Window is the days in which a step is to be done, as the regulation states
// them. At most one of By and Before is given. The zero Window is not published.
type Window struct {
	// First day on which the step can be done; absent when none is set.
	From value.Date `json:"from,omitzero"`
	// Last day (chậm nhất ngày): the day itself is in time.
	By value.Date `json:"by,omitzero"`
	// First day that is too late (trước ngày): the day itself is not in time.
	Before value.Date `json:"before,omitzero"`
}

// IsZero reports whether no window is published.
func (w Window) IsZero() bool { return w == Window{} }

// Span returns the days of the window. Its Until is the day after By, or
// Before; it has no end when neither is given.
func (w Window) Span() value.Span {
	if !w.By.IsZero() {
		return value.Span{From: w.From, Until: w.By.AddDays(1)}
	}
	return value.Span{From: w.From, Until: w.Before}
}

// sound reports whether the window states one end at most and holds a day.
func (w Window) sound() bool {
	return (w.By.IsZero() || w.Before.IsZero()) && w.holdsDay()
}

func (w Window) holdsDay() bool {
	s := w.Span()
	return s.Until.IsZero() || !s.Last().IsZero()
}

// Check reports what cannot be right in the steps of a year, with paths below
// theirs. A window with two ends, one that ends before it starts, and an
// identifier used twice are errors; a step done before its window opens is a
// warning.
func Check(steps []Step, path value.Path) value.Issues {
	var issues value.Issues
	seen := map[value.ID]bool{}
	for i, s := range steps {
		at := path.Index(i)
		if seen[s.ID] {
			issues.Add(value.Error, at.At("id"), value.Msg("cycle.step-twice", s.ID))
		}
		seen[s.ID] = true
		w, end := s.Window, at.At("window")
		switch {
		case !w.By.IsZero() && !w.Before.IsZero():
			issues.Add(value.Error, end, value.Msg("cycle.two-ends", w.By, w.Before))
		case !w.holdsDay():
			issues.Add(value.Error, end, value.Msg("cycle.no-day"))
		case !s.Done.IsZero() && s.Done.Before(w.From):
			issues.Add(value.Warning, at.At("done"), value.Msg("cycle.done-early", s.Done, w.From))
		}
	}
	return issues
}
