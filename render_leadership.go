package blocs

import (
	"slices"
	"strconv"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

func (w *writer) leadership() {
	l := w.r.Leadership
	if len(l.Terms)+len(l.Plan) == 0 {
		return
	}
	heading := "blocs.head.leadership"
	if w.r.Kind == emulation.Cum {
		heading = "blocs.cum.leadership"
	}
	w.head(heading)
	for i, t := range l.Terms {
		w.about("leadership", "terms", i)
		w.item(1, w.begun("blocs.term", t.Year, w.office(t.Office), w.r.names(t.Holders)))
		for k, m := range t.Reasons {
			if k == 0 {
				m = value.Msg("blocs.audited", results[t.Result], m)
			}
			w.item(2, w.printer.Begin(m))
		}
	}
	for i, a := range l.Acting {
		w.about("leadership", "acting", i)
		if len(a.Holders) == 0 {
			w.item(1, w.printer.Begin(a.Reason))
			continue
		}
		w.item(1, w.begun("blocs.acting", a.On, a.Reason))
	}
	for i, e := range l.Elections {
		w.about("leadership", "elections", i)
		w.item(1, w.begun("blocs.election", e.Year, w.office(e.Office), w.chosen(e)))
		for _, m := range e.Outcome.Proof {
			w.item(2, w.printer.Begin(m))
		}
		for k, f := range e.Outcome.Candidates {
			w.about("leadership", "elections", i, "outcome", "candidates", k)
			w.item(2, w.begun("blocs.step", w.r.NameOf(f.Candidate), f.Says()))
			for _, m := range f.Proof {
				w.item(3, w.printer.Begin(m))
			}
		}
	}
	if len(l.Plan) == 0 {
		return
	}
	w.head("blocs.head.plan")
	for i, s := range l.Plan {
		w.about("leadership", "plan", i)
		switch {
		case s.Open() && s.Year == "":
			w.item(1, w.begun("blocs.seat-ends", w.office(s.Office), s.Reason))
		case s.Open():
			w.item(1, w.begun("blocs.seat-open", s.Year, w.office(s.Office), s.Reason))
		default:
			w.item(1, w.begun("blocs.seat", s.Year, w.office(s.Office), s.Reason))
		}
		for _, p := range s.Passed {
			w.item(2, w.printer.Begin(p.Reason))
		}
		for _, m := range s.Hangs {
			w.item(2, w.printer.Begin(m))
		}
		for _, a := range s.Acting {
			w.item(2, w.printer.Begin(a.Reason))
		}
	}
	w.table(l.Table)
	w.fairness(l.Fairness)
}

// chosen names whom an election chose.
func (w *writer) chosen(e rotation.Elected) any {
	if len(e.Units) == 0 {
		return value.Msg("blocs.election.nobody")
	}
	return w.r.names(e.Units)
}

// table writes the holders of each year, one line a year.
func (w *writer) table(rows []rotation.Row) {
	if len(rows) == 0 {
		return
	}
	w.head("blocs.head.table")
	for i, r := range rows {
		w.about("leadership", "table", i)
		w.say(1, "blocs.table.row", r.Year, w.office(emulation.Chief), w.cells(r.Chief), w.office(emulation.Deputy), w.cells(r.Deputy))
	}
	w.about("leadership", "table")
	w.say(1, "blocs.table.key")
}

// cells words the seats of an office: a planned one in brackets, an open one as a
// question.
func (w *writer) cells(cells []rotation.Cell) any {
	if len(cells) == 0 {
		return "–"
	}
	words := make([]value.Message, 0, len(cells))
	for _, c := range cells {
		switch {
		case c.Unit == "":
			words = append(words, value.Msg("blocs.table.open"))
		case c.Recorded:
			words = append(words, value.Msg("blocs.table.recorded", w.r.NameOf(c.Unit)))
		case c.Hangs:
			words = append(words, value.Msg("blocs.table.hangs", w.r.NameOf(c.Unit)))
		default:
			words = append(words, value.Msg("blocs.table.planned", w.r.NameOf(c.Unit)))
		}
	}
	return words
}

// fairness writes how the turns fall on the units, office by office; of an office
// known for one year there is nothing to compare.
func (w *writer) fairness(f *rotation.Fairness) {
	if f == nil {
		return
	}
	for _, office := range offices {
		var gaps []string
		for _, g := range f.Gaps {
			if g.Office == office {
				gaps = append(gaps, g.Year)
			}
		}
		if len(f.Years)-len(gaps) < 2 || !slices.ContainsFunc(f.Units, func(s rotation.Share) bool { return turnsOf(s, office) != nil }) {
			continue
		}
		w.head("blocs.head.fairness", w.office(office), f.Years[0], f.Years[len(f.Years)-1])
		for i, u := range f.Units {
			w.about("leadership", "fairness", "units", i)
			if t := turnsOf(u, office); t != nil {
				w.item(1, w.turns(u, *t))
			}
		}
		w.about("leadership", "fairness")
		if w.r.Leadership.planned(f.Years, office) {
			w.say(1, "blocs.fairness.planned")
		}
		if len(gaps) > 0 {
			w.item(1, w.begun("blocs.fairness.gaps", gaps))
		}
	}
}

// planned reports whether turns of the office in these years are of the plan.
func (l Leadership) planned(years []string, office emulation.Office) bool {
	return slices.ContainsFunc(l.Table, func(r rotation.Row) bool {
		cells := r.Chief
		if office == emulation.Deputy {
			cells = r.Deputy
		}
		return slices.Contains(years, r.Year) && slices.ContainsFunc(cells, func(c rotation.Cell) bool { return c.Unit != "" && !c.Recorded })
	})
}

// turnsOf returns what a unit had of an office, nil when nobody had a turn.
func turnsOf(u rotation.Share, office emulation.Office) *rotation.Turns {
	for i := range u.Offices {
		if u.Offices[i].Office == office {
			return &u.Offices[i]
		}
	}
	return nil
}

// fraction writes a share in one form whatever it is, to be compared with others.
func fraction(r value.Ratio) string {
	num, den := r.Terms()
	return strconv.FormatInt(num, 10) + "/" + strconv.FormatInt(den, 10)
}

// turns words what one unit had of an office.
func (w *writer) turns(u rotation.Share, t rotation.Turns) string {
	text := w.begun("blocs.fairness.turns", w.r.NameOf(u.Unit), len(t.Years), t.LongestWait)
	if len(t.Years) > 0 && !t.Equal.IsZero() {
		text += "; " + w.print("blocs.fairness.share", fraction(t.Share), fraction(t.Equal))
	}
	if len(t.Years) > 0 {
		text += "; " + w.print("blocs.fairness.years", t.Years)
	}
	if t.Repeats > 0 {
		text += "; " + w.print("blocs.fairness.repeats", t.Repeats)
	}
	if len(u.Doubles) > 0 {
		text += "; " + w.print("blocs.fairness.doubles", u.Doubles)
	}
	if t.Waiting > 0 {
		text += "; " + w.print("blocs.fairness.waiting", t.Waiting)
	}
	return text
}
