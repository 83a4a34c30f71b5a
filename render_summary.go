package blocs

import (
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// summary opens the report with what most readers look for: who leads, the
// places, what is proposed for whom and how it stands, and how much is open.
func (w *writer) summary() {
	w.begin("summary", w.print("blocs.head.summary"))
	for i, t := range w.r.Leadership.Terms {
		if t.Year == w.r.Year.Label {
			w.about("leadership", "terms", i)
			w.item(1, w.begun("blocs.term", t.Year, w.office(t.Office), w.r.names(t.Holders)))
		}
	}
	w.ranked()
	for i, n := range w.r.Nominations {
		if n.Outcome != award.NotNominated {
			w.about("nominations", i)
			w.item(1, w.begun("blocs.summary.nominated", w.r.NameOf(n.Unit), w.r.awardName(n.Award, n.Assessment.On),
				w.outcome(n.Outcome), states[n.Assessment.State]))
		}
	}
	if len(w.r.Nominations) == 0 {
		w.proposedByRules()
	}
	if n := len(w.r.Unknown); n > 0 {
		w.about("unknown")
		w.item(1, w.begun("blocs.summary.unknown", n))
	}
	if n := len(w.r.Issues); n > 0 {
		w.about("issues")
		w.item(1, w.begun("blocs.summary.issues", n))
	}
}

// mostRanked is how many places the summary lists.
const mostRanked = 20

// ranked writes the places in one line, and how many are open.
func (w *writer) ranked() {
	s := w.r.Standings
	if s == nil {
		return
	}
	w.about("standings", "places")
	var settled []value.Message
	open, more := 0, 0
	for _, p := range scoring.Sorted(s.Places) {
		switch {
		case !p.Settled():
			open++
		case len(settled) == mostRanked:
			more++
		default:
			settled = append(settled, value.Msg("blocs.summary.place", w.r.NameOf(p.Unit), place(p)))
		}
	}
	parts := make([]string, 0, len(settled)+2)
	for _, m := range settled {
		parts = append(parts, w.printer.Print(m))
	}
	if more > 0 {
		parts = append(parts, w.print("blocs.summary.more", more))
	}
	if open > 0 {
		parts = append(parts, w.print("blocs.summary.places-open", open))
	}
	if len(parts) > 0 {
		code := "blocs.summary.places"
		if s.Outline.Rank == scoring.ByRate {
			code = "blocs.summary.places-rated"
		}
		w.item(1, w.begun(code, stageName(s.Board.Stage), joined(parts)))
	}
}

// proposedByRules writes whom the rules by themselves propose, where the bloc
// decided nothing.
func (w *writer) proposedByRules() {
	for i, p := range w.r.Proposals {
		w.about("proposals", i)
		var names []value.Text
		open := 0
		for _, c := range p.Units {
			switch c.Outcome {
			case award.Nominated:
				names = append(names, w.r.NameOf(c.Unit))
			case award.OutcomeOpen:
				open++
			}
		}
		if len(names) > 0 {
			w.item(1, w.begun("blocs.summary.proposed", w.r.awardName(p.Award, w.r.On), names))
		}
		if open > 0 {
			w.item(1, w.begun("blocs.summary.proposed-open", w.r.awardName(p.Award, w.r.On), open))
		}
	}
}

// counted reports whether all below a step is unknown, and how many different
// facts that are.
func counted(v rule.View) (facts int, all bool) {
	type ask struct {
		of    string
		years int
	}
	seen := map[ask]bool{}
	p := value.Printer{}
	var walk func(rule.View) bool
	walk = func(v rule.View) bool {
		if v.Verdict != rule.Unknown {
			return false
		}
		for _, below := range v.Of {
			if !walk(below) {
				return false
			}
		}
		if len(v.Of) == 0 {
			what := ask{string(v.Fact), v.YearsBack}
			if v.Fact == "" {
				what.of = p.Print(v.Says) // a condition on what is on record
			}
			seen[what] = true
		}
		return true
	}
	all = walk(v)
	return len(seen), all
}

// branch writes a step of a certificate: where nothing is known of all that lies
// below it, in one line.
func (w *writer) branch(v rule.View, depth int) {
	if n, all := counted(v); all && len(v.Of) > 0 {
		w.line(depth, w.print("blocs.folded", word(v.Line(w.printer)), n))
		return
	}
	w.line(depth, v.Line(w.printer))
	for i, below := range v.Of {
		w.inside(func() { w.branch(below, depth+1) }, "of", i)
	}
}
