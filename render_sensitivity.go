package blocs

import (
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// sensitivity writes how little would change places and nominations.
func (w *writer) sensitivity() {
	s := w.r.Sensitivity
	if s == nil {
		return
	}
	w.head("blocs.head.sensitivity")
	for _, x := range s.Swings {
		code := "blocs.swing.before"
		if x.Equal {
			code = "blocs.swing.equal"
		}
		w.item(1, w.print(code, w.r.NameOf(x.Ahead), w.r.NameOf(x.Behind)))
		w.swing(x)
	}
	for _, n := range s.Nominations {
		name := awardName(n.Award, w.r.On)
		switch {
		case n.Cut != nil:
			w.item(1, w.print("blocs.swing.cut", name, w.r.NameOf(n.Cut.Ahead), w.r.NameOf(n.Cut.Behind)))
			w.swing(*n.Cut)
		case n.Floor != nil && n.Reached:
			w.item(1, w.print("blocs.swing.below", name, *n.Floor, w.r.NameOf(n.Unit), w.flip(n.Flip)))
		case n.Floor != nil:
			w.item(1, w.print("blocs.swing.reach", name, *n.Floor, w.r.NameOf(n.Unit), w.flip(n.Flip)))
		}
	}
}

// mostUntried is how many criteria without a search the text names.
const mostUntried = 5

func (w *writer) swing(x scoring.Swing) {
	w.line(3, w.print("blocs.swing.raise", w.r.NameOf(x.Behind), w.flip(x.Raise)))
	w.line(3, w.print("blocs.swing.lower", w.r.NameOf(x.Ahead), w.flip(x.Lower)))
	switch n := len(x.Untried); {
	case n > mostUntried:
		w.line(3, w.print("blocs.swing.untried-many", n))
	case n > 0:
		w.line(3, w.print("blocs.swing.untried", x.Untried))
	}
}

// flip says what would have to change.
func (w *writer) flip(f *scoring.Flip) value.Message {
	if f == nil {
		return value.Msg("blocs.flip.none")
	}
	switch f.Field {
	case scoring.FlipAchieved:
		if f.To.Sign() > 0 {
			return value.Msg("blocs.flip.achieved", f.Name)
		}
		return value.Msg("blocs.flip.not-achieved", f.Name)
	case scoring.FlipActual:
		return value.Msg("blocs.flip.actual", f.Name, f.From, f.To, f.Points)
	case scoring.FlipCount:
		return value.Msg("blocs.flip.count", f.Name, f.From, f.To, f.Points)
	case scoring.FlipDaysLate:
		return value.Msg("blocs.flip.days", f.Name, f.From, f.To, f.Points)
	}
	return value.Msg("blocs.flip.points", f.Name, f.From, f.To)
}
