package cycle

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Filing is the filing date of the law that ends a step. The law names a day
// without its year, and that day has changed; which one holds is found for the
// day that is asked about.
type Filing struct {
	// The deadline of the corpus of law: "filing-government-flag".
	Deadline value.ID `json:"deadline"`
	// The day meant is the first such day on or after this one: for the files of a
	// whole year, the day after its end.
	After value.Date `json:"after"`
}

// on returns what the law sets: that of the day asked, and once its last day is
// over, that of its last day. So a deadline that was met stays met when the law
// changes later. It is false if the corpus has no law of that day.
func (f Filing) on(corpus *law.Corpus, day value.Date) (law.Version[law.FilingDays], Window, bool) {
	deadline, ok := deadlineOf(corpus, f.Deadline)
	if !ok {
		return law.Version[law.FilingDays]{}, Window{}, false
	}
	for _, v := range slices.Backward(deadline.Values) {
		if v.Value == nil {
			continue
		}
		w, asked := f.window(*v.Value), day
		if last := w.last(); last.Before(asked) {
			asked = last
		}
		if holds, ok := deadline.At(asked); ok && holds.From == v.From {
			return v, w, true
		}
	}
	return law.Version[law.FilingDays]{}, Window{}, false
}

// window places the days of the law in their year.
func (f Filing) window(days law.FilingDays) Window {
	closes := days.Closes.OnOrAfter(f.After)
	w := Window{By: closes}
	if days.Bound == law.BeforeDay {
		w = Window{Before: closes}
	}
	if year, _, _ := closes.Civil(); days.Opens != nil {
		w.From = days.Opens.In(year)
	}
	return w
}

func deadlineOf(corpus *law.Corpus, id value.ID) (law.Deadline, bool) {
	if corpus == nil {
		return law.Deadline{}, false
	}
	return corpus.Deadline(id)
}
