package cycle_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

var newYear = day("2020-01-01")

func drawDay(t *rapid.T, label string) value.Date {
	return newYear.AddDays(rapid.IntRange(0, 400).Draw(t, label))
}

// slowLate walks from the last day in time to the given day.
func slowLate(last, on value.Date) int {
	late := 0
	for d := last; d.Before(on); d = d.AddDays(1) {
		late++
	}
	return late
}

func TestLatenessAgainstWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last, on := drawDay(t, "last"), drawDay(t, "on")
		got := cycle.StatusOn(step(cycle.Window{By: last}, ""), on)
		if want := slowLate(last, on); got.DaysLate != want || (got.State == cycle.Late) != (want > 0) {
			t.Fatalf("by %v on %v: %s, %d days", last, on, got.State, got.DaysLate)
		}
	})
}

func TestByIsBeforeTheNextDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last, on := drawDay(t, "last"), drawDay(t, "on")
		a := cycle.StatusOn(step(cycle.Window{By: last}, ""), on)
		b := cycle.StatusOn(step(cycle.Window{Before: last.AddDays(1)}, ""), on)
		if a.State != b.State || a.DaysLate != b.DaysLate {
			t.Fatalf("%v and %v", a, b)
		}
	})
}

// Time runs one way: not yet, due, late, done.
func TestStatesFollowOneAnother(t *testing.T) {
	order := []cycle.State{cycle.NotYet, cycle.Due, cycle.Late, cycle.Done}
	rapid.Check(t, func(t *rapid.T) {
		s := step(cycle.Window{From: drawDay(t, "from")}, "")
		s.Window.By = s.Window.From.AddDays(rapid.IntRange(0, 60).Draw(t, "days"))
		if rapid.Bool().Draw(t, "done") {
			s.Done = drawDay(t, "day")
		}
		on := drawDay(t, "on")
		a, b := cycle.StatusOn(s, on), cycle.StatusOn(s, on.AddDays(rapid.IntRange(0, 100).Draw(t, "later")))
		if slices.Index(order, a.State) > slices.Index(order, b.State) {
			t.Fatalf("from %s to %s", a.State, b.State)
		}
	})
}

// FuzzSteps reads any document as the steps of a year: no panic, a status for
// each step, and lateness only where a window ends.
func FuzzSteps(f *testing.F) {
	f.Add([]byte(`{"on":"2020-03-01","steps":[{"id":"a","kind":"pledge","name":{"vi":"Ký giao ước"},"window":{"by":"2020-02-28"}}]}`))
	f.Add([]byte(`{"on":"9999-12-31","steps":[{"id":"a","kind":"plan","name":{"vi":"Kế hoạch"},"window":{"from":"0001-01-01","before":"0001-01-01"},"done":"0001-01-01"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, issues := value.Read[struct {
			On    value.Date   `json:"on"`
			Steps []cycle.Step `json:"steps"`
		}](data)
		if issues.Err() != nil {
			return
		}
		in := cycle.Input{Steps: doc.Steps, Corpus: law.Vietnam()}
		cycle.Check(in, doc.On, value.Path{})
		statuses := cycle.Statuses(in, doc.On)
		if len(statuses) != len(doc.Steps) {
			t.Fatal("a step is lost")
		}
		wire, err := value.Canonical(statuses)
		if err != nil {
			t.Fatal(err)
		}
		if back, issues := value.Read[[]cycle.Status](wire); issues.Err() != nil || len(back) != len(statuses) {
			t.Fatalf("a status is not read as it is written: %v", issues)
		}
		for _, s := range statuses {
			if s.DaysLate < 0 || s.DaysLate > 0 && s.Days.Until.IsZero() {
				t.Fatalf("%d days late without an end", s.DaysLate)
			}
		}
	})
}
