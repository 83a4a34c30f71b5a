package blocs

import (
	"slices"

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
	for i, x := range s.Swings {
		w.about("sensitivity", "swings", i)
		code := "blocs.swing.before"
		if x.Equal {
			code = "blocs.swing.equal"
		}
		w.item(1, w.begun(code, w.r.NameOf(x.Ahead), w.r.NameOf(x.Behind)))
		w.swing(x)
	}
	for i, n := range s.Nominations {
		w.about("sensitivity", "nominations", i)
		name := w.r.awardName(n.Award, w.r.On)
		switch {
		case n.Cut != nil:
			w.item(1, w.begun("blocs.swing.cut", name, w.r.NameOf(n.Cut.Ahead), w.r.NameOf(n.Cut.Behind)))
			w.swing(*n.Cut)
		case n.Floor == nil:
		case n.Flip == nil:
			if stuck := stuckAt(s.Nominations, n); stuck[0] == i {
				code := "blocs.swing.floor-none"
				if slices.ContainsFunc(s.Swings, func(x scoring.Swing) bool { return len(x.Untried) > 0 }) {
					code = "blocs.swing.floor-none-tried"
				}
				w.item(1, w.begun(code, name, *n.Floor, w.r.names(unitsOf(s.Nominations, stuck))))
			}
		case n.Reached:
			w.item(1, w.begun("blocs.swing.below", name, *n.Floor, w.r.NameOf(n.Unit), w.flip(n.Flip, value.Message{})))
		default:
			w.item(1, w.begun("blocs.swing.reach", name, *n.Floor, w.r.NameOf(n.Unit), w.flip(n.Flip, value.Message{})))
		}
	}
	w.about("sensitivity", "swings")
	w.untried(s.Swings)
}

// stuckAt returns the numbers of the units that no single entry moves over the
// line of an award: one sentence names them all.
func stuckAt(all []NominationSwing, like NominationSwing) []int {
	var stuck []int
	for i, n := range all {
		if n.Award == like.Award && n.Floor != nil && n.Flip == nil {
			stuck = append(stuck, i)
		}
	}
	return stuck
}

func unitsOf(all []NominationSwing, which []int) []value.ID {
	ids := make([]value.ID, 0, len(which))
	for _, i := range which {
		ids = append(ids, all[i].Unit)
	}
	return ids
}

func (w *writer) swing(x scoring.Swing) {
	none := value.Msg("blocs.flip.none")
	if len(x.Untried) > 0 {
		none = value.Msg("blocs.flip.none-tried")
	}
	w.line(3, w.print("blocs.swing.raise", w.r.NameOf(x.Behind), w.flip(x.Raise, none)))
	w.line(3, w.print("blocs.swing.lower", w.r.NameOf(x.Ahead), w.flip(x.Lower, none)))
}

// mostUntried is how many criteria without a search the text names.
const mostUntried = 5

// untried names the criteria in which no change was tried, once for all pairs.
func (w *writer) untried(swings []scoring.Swing) {
	var names []value.Text
	for _, x := range swings {
		for _, u := range x.Untried {
			if !slices.Contains(names, u.Name) {
				names = append(names, u.Name)
			}
		}
	}
	switch n := len(names); {
	case n > mostUntried:
		w.item(1, w.begun("blocs.swing.untried-many", n))
	case n > 0:
		w.item(1, w.begun("blocs.swing.untried", names))
	}
}

// flip says what would have to change, or that nothing does.
func (w *writer) flip(f *scoring.Flip, none value.Message) value.Message {
	if f == nil {
		return none
	}
	switch f.Field {
	case scoring.FlipAchieved:
		if f.To.Sign() > 0 {
			return value.Msg("blocs.flip.achieved", f.Name)
		}
		return value.Msg("blocs.flip.not-achieved", f.Name)
	case scoring.FlipActual:
		return value.Msg("blocs.flip.actual", f.Name, f.From, reach(f), f.Points)
	case scoring.FlipCount:
		return value.Msg("blocs.flip.count", f.Name, f.From, f.To, f.Points)
	case scoring.FlipDaysLate:
		return value.Msg("blocs.flip.days", f.Name, f.From, f.To, f.Points)
	}
	return value.Msg("blocs.flip.points", f.Name, f.From, reach(f))
}

// reach says what an entry has to come to. The next number of four places above
// another of two at the most is said as people say it: more than that.
func reach(f *scoring.Flip) any {
	const next, places = 1, 100 // ten-thousandths
	units, up := f.To.Units(), f.From.Compare(f.To) < 0
	switch rest := (units%places + places) % places; {
	case up && rest == next:
		return value.Msg("blocs.flip.more", value.FromUnits(units-next))
	case !up && rest == places-next:
		return value.Msg("blocs.flip.less", value.FromUnits(units+next))
	}
	return f.To
}
