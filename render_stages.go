package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// stages writes the stages side by side, what several assessors gave, and where
// one stage differs from the one before.
func (w *writer) stages() {
	s := w.r.Stages
	if s == nil {
		return
	}
	w.head("blocs.head.stages")
	invented := func(p StagePoints) bool { return slices.ContainsFunc(p.Board.Units, illustrative) }
	if slices.ContainsFunc(s.Points, invented) {
		w.about("stages")
		w.say(1, "blocs.illustrative")
	}
	for i, side := range s.Sides {
		w.about("stages", "sides", i)
		points := make([]string, 0, len(side.Stages))
		for _, at := range side.Stages {
			points = append(points, w.print("blocs.stages.at", stageName(at.Stage), pointsOf(at.Points)))
		}
		if len(points) == 0 {
			points = append(points, w.print("blocs.stages.none"))
		}
		w.item(1, w.begun("blocs.step", w.r.NameOf(side.Unit), joined(points)))
	}
	for i, p := range s.Panels {
		w.about("stages", "panels", i)
		w.panel(p)
	}
	for i, d := range s.Differences {
		w.about("stages", "differences", i)
		w.item(1, w.begun("blocs.stages.differ", w.r.NameOf(d.Unit), stageName(d.From), stageName(d.To), shifted(d.Total, "", "")))
		for _, l := range d.Lines {
			w.item(2, w.begun("blocs.step", l.Name, shifted(l.Shift, l.Before, l.After)))
			if l.Change != nil {
				w.line(4, w.change(*l.Change, s.told(d.Unit, d.To, l.Criterion)))
			}
		}
	}
}

// joined separates what is listed by semicolons: the parts hold commas.
func joined(parts []string) value.Arg { return word(strings.Join(parts, "; ")) }

// word is text that is printed already, as an argument.
func word(s string) value.Arg { return value.Arg{Word: &s} }

// panel writes what several assessors gave one unit, criterion by criterion.
func (w *writer) panel(p scoring.Panel) {
	method := value.Msg("blocs.panel.method." + string(p.Method))
	w.item(1, w.begun("blocs.panel", w.r.NameOf(p.Unit), stageName(p.Stage), len(p.Assessors), method))
	var who []string
	for i, by := range p.Assessors {
		if by != (scoring.Assessor{}) {
			who = append(who, w.print("blocs.panel.assessor", i+1, word(w.assessor(by))))
		}
	}
	if len(who) > 0 {
		w.line(3, strings.Join(who, "; "))
	}
	for _, l := range p.Lines {
		text := w.print("blocs.step", l.Name, word(w.given(l.Given, len(p.Assessors))))
		switch {
		case l.Open != nil:
			w.item(2, w.printer.Begin(*l.Open))
		case l.Points != nil:
			w.item(2, w.begun("blocs.panel.result", word(text), *l.Points))
		default:
			w.item(2, w.begun("blocs.panel.said", l.Name))
		}
		for _, said := range l.Said {
			w.line(4, w.print("blocs.panel.assessor", said.Assessor, word(w.record(said.Reason, said.Evidence))))
		}
	}
}

// given writes the points that so many assessors gave: the least and the most,
// and those that lie far off. The report has all of them.
func (w *writer) given(given []scoring.GivenPoints, assessors int) string {
	if len(given) == 0 {
		return ""
	}
	least := func(a, b scoring.GivenPoints) int { return a.Points.Compare(b.Points) }
	spread := scoring.Bounds{Low: slices.MinFunc(given, least).Points, High: slices.MaxFunc(given, least).Points}
	parts := []string{w.printer.Print(pointsOf(spread))}
	if spread.Settled() && len(given) > 1 {
		parts[0] = w.print("blocs.panel.each", spread.Low)
	}
	if len(given) < assessors {
		parts = append(parts, w.print("blocs.panel.some", len(given)))
	}
	for _, g := range given {
		if g.Outlier {
			parts = append(parts, w.print("blocs.panel.outlier", g.Assessor, g.Points))
		}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return parts[0] + " (" + strings.Join(parts[1:], "; ") + ")"
}

func (w *writer) assessor(a scoring.Assessor) string {
	if a.Role == "" && a.Unit != "" {
		return w.r.NameOf(a.Unit).In(w.printer.Lang)
	}
	role := a.Role.Message()
	switch {
	case a.Role == "":
		role = value.Msg("blocs.panel.number", a.Ordinal)
	case a.Ordinal > 0:
		role = value.Msg("blocs.panel.numbered", role, a.Ordinal)
	}
	if a.Unit == "" {
		return w.printer.Print(role)
	}
	return w.print("blocs.step", role, w.r.NameOf(a.Unit))
}

// change writes who changed an entry, why, and by what papers. What several
// assessors gave may stand above already.
func (w *writer) change(c scoring.Change, above bool) string {
	switch {
	case c.Assessors > 0 && above:
		return w.print("blocs.change.assessors", c.Assessors)
	case c.Assessors > 0:
		return w.print("blocs.change.alike", c.Assessors)
	}
	said := w.record(c.Reason, c.Evidence)
	if c.By == (scoring.Assessor{}) {
		return said
	}
	return w.assessor(c.By) + "; " + said
}

// record writes a reason and papers.
func (w *writer) record(reason *value.Text, evidence []string) string {
	said := w.print("blocs.change.no-reason")
	if reason != nil {
		said = w.print("blocs.change.reason", *reason)
	}
	if len(evidence) > 0 {
		said += "; " + w.print("blocs.change.evidence", evidence)
	}
	return said
}

// told reports whether it is shown what the assessors of a stage gave a unit for a
// criterion.
func (s *Stages) told(unit value.ID, stage scoring.Stage, criterion value.ID) bool {
	for _, p := range s.Panels {
		if p.Unit == unit && p.Stage == stage {
			return slices.ContainsFunc(p.Lines, func(l scoring.PanelLine) bool { return l.Criterion == criterion })
		}
	}
	return false
}

// pointsOf writes points, as a range while they are open.
func pointsOf(b scoring.Bounds) value.Message {
	if b.Settled() {
		return value.Msg("blocs.number", b.Low)
	}
	return value.Msg("blocs.range", b.Low, b.High)
}

// shifted writes how points differ. What was not scored or does not count is
// said in words, for it is no 0.
func shifted(s scoring.Shift, before, after scoring.Origin) value.Message {
	in := func(b scoring.Bounds, o scoring.Origin) value.Message {
		if o.Counts() {
			return pointsOf(b)
		}
		return o.Message()
	}
	from, to := in(s.From, before), in(s.To, after)
	switch {
	case s.By == nil || !before.Counts() || !after.Counts():
		return value.Msg("blocs.stages.shift", from, to)
	case s.By.Sign() > 0:
		return value.Msg("blocs.stages.up", from, to, *s.By)
	}
	return value.Msg("blocs.stages.by", from, to, *s.By)
}
