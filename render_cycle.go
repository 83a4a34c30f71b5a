package blocs

import (
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
)

// movements writes the movements that the bloc takes part in.
func (w *writer) movements() {
	if len(w.r.Movements) == 0 {
		return
	}
	w.head("blocs.head.movements")
	for i, c := range w.r.Movements {
		w.about("movements", i)
		m := c.Movement
		w.item(1, w.begun("blocs.movement", m.Name, value.Msg("blocs.movement."+string(m.Kind)), c.Message))
		if m.Theme != nil {
			w.item(2, w.begun("blocs.movement.theme", *m.Theme))
		}
		switch {
		case m.Instrument != nil:
			w.item(2, w.begun("blocs.movement.launched-by", instrument(*m.Instrument)))
		case !m.Launched.IsZero():
			w.item(2, w.begun("blocs.movement.launched", m.Launched))
		}
	}
}

// cycle writes where the steps of the year stand.
func (w *writer) cycle() {
	if len(w.r.Cycle) == 0 {
		return
	}
	w.head("blocs.head.cycle")
	for i, s := range w.r.Cycle {
		w.about("cycle", i)
		w.item(1, w.begun("blocs.step", s.Name, s.Message))
		if s.Basis != nil {
			w.item(2, w.printer.Begin(*s.Basis))
		}
		w.incurred(2, s.Incurred)
		w.units(s)
	}
}

// units writes unit by unit what is worth a line; those of whom there is nothing
// to tell but that they were in time, or have not done it, are named together.
func (w *writer) units(s cycle.Status) {
	var inTime, missing []value.ID
	for i, u := range s.Units {
		plain := len(u.Incurred)+len(u.Awards)+len(u.Targets) == 0
		switch {
		case plain && u.State == cycle.Done && u.DaysLate == 0 && !s.Days.Until.IsZero() && !u.Undated():
			inTime = append(inTime, u.Unit)
		case plain && u.State != cycle.Done && !u.Open:
			missing = append(missing, u.Unit)
		default:
			w.inside(func() { w.unit(u) }, "units", i)
		}
	}
	if len(inTime) > 0 {
		w.item(2, w.begun("blocs.cycle.in-time", w.r.names(inTime)))
	}
	if len(missing) > 0 {
		w.item(2, w.begun("blocs.cycle.missing", w.r.names(missing)))
	}
}

func (w *writer) unit(u cycle.UnitStatus) {
	w.item(2, w.begun("blocs.step", w.r.NameOf(u.Unit), u.Message))
	if len(u.Awards) > 0 {
		names := make([]value.Text, 0, len(u.Awards))
		for _, id := range u.Awards {
			names = append(names, w.r.awardName(id, w.r.On))
		}
		w.item(3, w.begun("blocs.cycle.awards", names))
	}
	for _, t := range u.Targets {
		text := value.Msg("blocs.cycle.target", t.Name)
		if t.Amount != nil {
			text = value.Msg("blocs.cycle.target-of", t.Name, *t.Amount, t.Measure)
		}
		w.item(3, w.printer.Begin(text))
	}
	w.incurred(3, u.Incurred)
}

func (w *writer) incurred(depth int, costs []cycle.Incurred) {
	for _, c := range costs {
		w.item(depth, w.printer.Begin(c.Message))
	}
}

// agenda writes what the chief's office has to see to next.
func (w *writer) agenda() {
	if len(w.r.Agenda) == 0 {
		return
	}
	w.head("blocs.head.agenda", w.r.On)
	for i, next := range w.r.Agenda {
		w.about("agenda", i)
		w.item(1, w.begun("blocs.step", next.Name, next.Message))
		if len(next.Units) > 0 {
			w.item(2, w.begun("blocs.cycle.missing", w.r.names(next.Units)))
		}
	}
}
