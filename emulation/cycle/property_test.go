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

// drawYear draws a year of up to four units, with steps of the bloc and of units.
func drawYear(t *rapid.T) cycle.Input {
	in := cycle.Input{Bloc: blocOf("a", "b", "c", "d"), Year: yearOf("2020"), Corpus: law.Vietnam()}
	for i := range rapid.IntRange(1, 4).Draw(t, "steps") {
		s := cycle.Step{ID: value.ID(string(rune('a' + i))), Kind: cycle.Registration}
		if rapid.Bool().Draw(t, "first") {
			s.Window.From = drawDay(t, "from")
		}
		switch rapid.IntRange(0, 3).Draw(t, "end") {
		case 0:
			s.Window.By = drawDay(t, "by")
		case 1:
			s.Window.Before = drawDay(t, "before")
		case 2:
			s.Window, s.Filing = cycle.Window{}, &cycle.Filing{Deadline: "filing-merit", After: drawDay(t, "after")}
		}
		if rapid.Bool().Draw(t, "units") {
			s.Duty = cycle.OfUnits
			for _, u := range []string{"a", "b", "c", "d"} {
				if rapid.Bool().Draw(t, "handed") {
					s.Handed = append(s.Handed, cycle.Handed{Unit: value.ID(u), On: drawDay(t, "on")})
				}
			}
		} else if rapid.Bool().Draw(t, "done") {
			s.Done = drawDay(t, "day")
		}
		s.Costs = []cycle.Cost{{For: []cycle.Fault{cycle.TooLate}, Effect: cycle.Void}}
		in.Steps = append(in.Steps, s)
	}
	return in
}

// slowState asks of each day since the beginning whether the window is open, over,
// and the thing done.
func slowState(w cycle.Window, done, on value.Date) (state cycle.State, late int) {
	state = cycle.NotYet
	if w.From.IsZero() {
		state = cycle.Due
	}
	is := false
	for d := newYear.AddDays(-1); !on.Before(d); d = d.AddDays(1) {
		over := !w.By.IsZero() && w.By.Before(d) || !w.Before.IsZero() && !d.Before(w.Before)
		switch {
		case over:
			state = cycle.Late
		case d == w.From:
			state = cycle.Due
		}
		if over && !is {
			late++
		}
		is = is || d == done
	}
	if is {
		return cycle.Done, late
	}
	return state, late
}

// What each unit is told is what a walk through the days finds, and the step stands
// where the last of them stands.
func TestUnitsAgainstWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in, on := drawYear(t), drawDay(t, "asked")
		for i, status := range cycle.Statuses(in, on) {
			s := in.Steps[i]
			w := s.Window
			if s.Filing != nil {
				// Decree 91/2017 art. 48.1.c, for the years drawn: by 30 June.
				june := (law.DayOfYear{Month: 6, Day: 30}).OnOrAfter(s.Filing.After)
				w = cycle.Window{By: june}
			}
			if span := w.Span(); w.IsZero() || !span.Until.IsZero() && span.IsEmpty() {
				continue // nothing is known, which the tables try
			}
			if s.Duty != cycle.OfUnits {
				state, late := slowState(w, s.Done, on)
				if status.State != state || status.DaysLate != late {
					t.Fatalf("%+v on %v: %s, %d; want %s, %d", s, on, status.State, status.DaysLate, state, late)
				}
				continue
			}
			all, most := true, 0
			for _, u := range status.Units {
				day := value.Date{}
				for _, h := range s.Handed {
					if h.Unit == u.Unit {
						day = h.On
					}
				}
				state, late := slowState(w, day, on)
				if u.State != state || u.DaysLate != late {
					t.Fatalf("%+v of %s on %v: %s, %d; want %s, %d", s, u.Unit, on, u.State, u.DaysLate, state, late)
				}
				all, most = all && state == cycle.Done, max(most, late)
				if _, known := u.Counts(); u.DaysLate > 0 && !known {
					t.Fatalf("%d days late, and not known to be void", u.DaysLate)
				}
			}
			if all != (status.State == cycle.Done) || status.DaysLate != most || len(status.Units) != 4 {
				t.Fatalf("%+v on %v: %s, %d", s, on, status.State, status.DaysLate)
			}
		}
	})
}

// Steps of units follow one another as those of the bloc do, and the agenda holds
// what is not done and has days, once each, by its last day.
func TestYearRunsOneWay(t *testing.T) {
	order := []cycle.State{cycle.NotYet, cycle.Due, cycle.Late, cycle.Done}
	rapid.Check(t, func(t *rapid.T) {
		in, on := drawYear(t), drawDay(t, "asked")
		later := on.AddDays(rapid.IntRange(0, 100).Draw(t, "later"))
		a, b := cycle.Statuses(in, on), cycle.Statuses(in, later)
		open := 0
		for i := range a {
			if slices.Index(order, a[i].State) > slices.Index(order, b[i].State) {
				t.Fatalf("from %s to %s", a[i].State, b[i].State)
			}
			if a[i].Days != b[i].Days {
				t.Fatalf("days of one law moved from %v to %v", a[i].Days, b[i].Days)
			}
			if a[i].State != cycle.Done && a[i].State != cycle.Unknown {
				open++
			}
		}
		agenda := cycle.Agenda(a, on)
		if len(agenda) != open {
			t.Fatalf("%d of %d on the agenda", len(agenda), open)
		}
		for i := 1; i < len(agenda); i++ {
			if x, y := agenda[i-1].Last, agenda[i].Last; x.IsZero() && !y.IsZero() || !y.IsZero() && y.Before(x) {
				t.Fatalf("%v before %v", x, y)
			}
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
