package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// checkTies reports decisions between equals that cannot be meant, that come
// twice or that no step of the tie chain asks for, and steps that need what the
// dossier does not tell.
func (d Dossier) checkTies(ties []scoring.Tie, units []value.ID) value.Issues {
	var issues value.Issues
	for i, decision := range d.TieDecisions {
		at := value.PathTo("tieDecisions", i)
		issues = append(issues, decision.Check(units, at)...)
		named := func(other scoring.TieDecision) bool { return other.ID == decision.ID }
		if slices.ContainsFunc(d.TieDecisions[:i], named) {
			issues.Add(value.Error, at.At("id"), value.Msg("blocs.tie.decision-twice", decision.ID))
		}
		asked := func(s scoring.TieStep) bool { return s.Decision == decision.ID }
		if !slices.ContainsFunc(d.Regulation.Scheme.Ties, asked) {
			issues.Add(value.Warning, at.At("id"), value.Msg("blocs.tie.decision-unused", decision.ID))
		}
	}
	for _, tie := range ties {
		for _, s := range tie.Steps {
			var unknown []value.Text
			for _, v := range s.Values {
				if v.Value == nil {
					unknown = append(unknown, d.Bloc.NameOf(v.Unit))
				}
			}
			if len(unknown) > 0 {
				at := value.PathTo("regulation", "scheme", "ties", s.Step-1)
				issues.Add(value.Warning, at, value.Msg("blocs.tie.unknown", s.Step, s.Says, unknown))
			}
		}
	}
	return issues
}

// ties writes how equal units were told apart, or that they were not.
func (w *writer) ties() {
	for i, tie := range w.r.Standings.Ties {
		w.about("standings", "ties", i)
		w.item(1, w.begun("blocs.tie", w.r.names(tie.Units), w.equal(tie)))
		for _, s := range tie.Steps {
			says := s.Says
			if !s.Clause.IsZero() {
				says = value.Msg("blocs.tie.clause", says, s.Clause)
			}
			w.item(2, w.begun("blocs.tie.step", s.Step, says, w.tieValues(s)))
			for _, line := range w.order(s.Order) {
				w.line(3, line)
			}
		}
		for _, g := range tie.Order {
			switch {
			case len(g.Units) < 2:
			case g.Open:
				w.item(2, w.begun("blocs.tie.open", w.r.names(g.Units)))
			case len(tie.Steps) == 0:
				w.item(2, w.begun("blocs.tie.undeclared", w.r.names(g.Units)))
			default:
				w.item(2, w.begun("blocs.tie.stands", w.r.names(g.Units)))
			}
		}
	}
}

// equal says in what the units of a tie are equal.
func (w *writer) equal(tie scoring.Tie) value.Message {
	for _, t := range w.r.Standings.Board.Units {
		switch {
		case !slices.Contains(tie.Units, t.Unit):
		case tie.By == scoring.ByRate && t.Rate != nil:
			return value.Msg("blocs.tie.by-rate", *t.Rate)
		case tie.By == scoring.ByPoints:
			return value.Msg("blocs.tie.by-points", t.Points.Low)
		}
	}
	return value.Msg("blocs.tie.by-result")
}

// tieValues lists what each unit has at a step.
func (w *writer) tieValues(s scoring.TieFinding) []value.Message {
	values := make([]value.Message, 0, len(s.Values))
	for _, v := range s.Values {
		if v.Value == nil {
			values = append(values, value.Msg("blocs.tie.value-unknown", w.r.NameOf(v.Unit)))
			continue
		}
		values = append(values, value.Msg("blocs.step", w.r.NameOf(v.Unit), *v.Value))
	}
	return values
}

// order says who goes before whom, and who stays together.
func (w *writer) order(groups []scoring.TieGroup) []string {
	if len(groups) < 2 {
		return []string{w.print("blocs.tie.not-parted")}
	}
	var lines []string
	for i := range groups[1:] {
		lines = append(lines, w.print("blocs.tie.before", w.r.names(groups[i].Units), w.r.names(groups[i+1].Units)))
	}
	return lines
}
