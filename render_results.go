package blocs

import (
	"slices"
	"strconv"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// standings writes points and places.
func (w *writer) standings() {
	s := w.r.Standings
	if s == nil {
		return
	}
	w.head("blocs.head.standings", stageName(s.Board.Stage))
	w.caveats()
	for _, p := range scoring.Sorted(s.Places) {
		w.about("standings", "places", slices.Index(s.Places, p))
		name := w.r.NameOf(p.Unit)
		i := slices.IndexFunc(s.Board.Units, func(t scoring.Tally) bool { return t.Unit == p.Unit })
		if i < 0 { // no report of ours has a place without points
			w.item(1, w.begun("blocs.step", name, place(p)))
			continue
		}
		t := s.Board.Units[i]
		switch {
		case s.Outline.Rank == scoring.ByRate && t.Rate == nil:
			w.item(1, w.begun("blocs.points-open-rated", name, pointsOf(t.Points), pointsOf(t.Assigned), place(p)))
		case !t.Points.Settled():
			w.item(1, w.begun("blocs.points-open", name, t.Points.Low, t.Points.High, place(p)))
		case s.Outline.Rank == scoring.ByRate && t.Rate != nil:
			w.item(1, w.begun("blocs.points-rated", name, t.Points.Low, t.Assigned.Low, Percentage(*t.Rate), place(p)))
		case t.Assigned.Settled() && t.Assigned.Low != s.Board.Maximum:
			w.item(1, w.begun("blocs.points-assigned", name, t.Points.Low, t.Assigned.Low, place(p)))
		default:
			w.item(1, w.begun("blocs.points", name, t.Points.Low, place(p)))
		}
	}
	w.ties()
	w.outlook()
	w.prospects()
}

// caveats writes what the reader of the points must know first.
func (w *writer) caveats() {
	s := w.r.Standings
	if slices.ContainsFunc(s.Board.Units, illustrative) {
		w.say(1, "blocs.illustrative")
	}
	if s.Outline.Rank == scoring.ByRate {
		w.say(1, "blocs.ranked-by-rate")
	}
}

func illustrative(t scoring.Tally) bool { return t.Illustrative }

func place(p emulation.Placing) value.Message {
	switch {
	case !p.Settled():
		return value.Msg("blocs.place-open", p.Best, p.Worst)
	case p.Shared > 1:
		return value.Msg("blocs.place-shared", p.Best, p.Shared)
	}
	return value.Msg("blocs.place", p.Best)
}

// notes writes what the reader of an assessment must know beside.
func (w *writer) notes(notes []value.Message) {
	for i, m := range notes {
		w.inside(func() { w.item(2, w.printer.Begin(m)) }, "notes", i)
	}
}

// noMoney writes why an award has no bonus.
func (w *writer) noMoney(why *value.Message) {
	if why != nil {
		w.item(2, w.printer.Begin(*why))
	}
}

// money writes the bonus of an award that may be decided on some day, and until when
// it would be the same.
func (w *writer) money(depth int, b *award.Bonus) {
	if b == nil {
		return
	}
	w.bonus(depth, b, "blocs.bonus-if")
	if !b.Until.IsZero() {
		w.item(depth, w.begun("blocs.bonus-until", b.Until.AddDays(-1)))
	}
}

// bonus writes a bonus with where each of its parts stands, under a heading that says
// whether it was decided.
func (w *writer) bonus(depth int, b *award.Bonus, heading string) {
	var cites [3]law.Cite // a report of others may lack some
	copy(cites[:], b.Cites)
	coefficient, salary, rounding := cites[0], cites[1], cites[2]
	head := value.Msg(heading, b.On)
	if b.Product == b.Amount {
		w.item(depth, w.begun("blocs.bonus", head, value.Money(b.Amount), b.Coefficient, value.Money(b.BaseSalary), w.whole(coefficient), salary.Arg()))
	} else {
		w.item(depth, w.begun("blocs.bonus-rounded", head, value.Money(b.Amount), b.Coefficient, value.Money(b.BaseSalary), w.whole(coefficient), salary.Arg(), w.whole(rounding), value.Money(b.Product)))
	}
	if b.Basis.Weaker(law.Quoted) {
		w.item(depth, w.begun("blocs.bonus-basis", value.Msg("blocs.basis."+string(b.Basis))))
	}
}

// whole names a provision, or an instrument with the word that the article was
// not seen.
func (w *writer) whole(c law.Cite) any {
	if c.Article == 0 {
		return value.Msg("blocs.bonus-article", c.Arg())
	}
	return c.Arg()
}

// proof writes the conditions of an award one by one, and which facts to ask
// for first where the answer is open.
func (w *writer) proof(a award.Assessment, write func(rule.View, int)) {
	if a.Proof.Found != nil {
		w.item(2, w.printer.Begin(*a.Proof.Found))
	}
	if len(a.Proof.Of) == 0 {
		return
	}
	w.item(2, w.begun("blocs.proof"))
	for i, view := range a.Proof.Of {
		w.inside(func() { write(view, 3) }, "proof", "of", i)
	}
	if len(a.Missing) > 0 {
		w.inside(func() {
			w.item(2, w.begun("blocs.missing", len(a.Missing)))
			for _, need := range a.Missing[:min(mostUseful, len(a.Missing))] {
				w.item(3, w.need(need, w.r.Year))
			}
		}, "missing")
	}
}

// need writes what is missing, with its year where that is not the given one, and
// the provision that asks for it.
func (w *writer) need(n rule.Need, year value.Year) string {
	text := w.printer.Begin(needed(n, year))
	if !n.Cite.IsZero() {
		text += " [" + w.printer.Arg(n.Cite.Arg()) + "]"
	}
	return text
}

// needed says what is missing, with its year where that is not the given one.
func needed(n rule.Need, year value.Year) value.Message {
	if n.YearsBack == 0 {
		return n.Says
	}
	if c, err := value.CalendarYear(year.Label); err == nil && c == year {
		from, _, _ := c.From.Civil()
		return value.Msg("blocs.missing-year", n.Says, strconv.Itoa(from-n.YearsBack))
	}
	return value.Msg("blocs.missing-before", n.Says, n.YearsBack)
}

// derived tells which facts about a unit, of those that a proof asks for, no record
// gives, and from what they were read off instead.
func (w *writer) derived(unit value.ID, proof rule.View) {
	for _, f := range w.r.Derived {
		if f.Subject == unit && asks(proof, f.Fact) {
			w.item(2, w.begun("blocs.derived", f.Because, f.Cite.Arg()))
		}
	}
}

// asks reports whether a step or one below it asks for a fact.
func asks(v rule.View, fact value.ID) bool {
	return v.Fact == fact || slices.ContainsFunc(v.Of, func(below rule.View) bool { return asks(below, fact) })
}

// mostUseful is how many missing facts the text names again.
const mostUseful = 3

// view writes a step of a proof and those below it.
func (w *writer) view(v rule.View, depth int) {
	w.line(depth, v.Line(w.printer))
	for i, below := range v.Of {
		w.inside(func() { w.view(below, depth+1) }, "of", i)
	}
}
