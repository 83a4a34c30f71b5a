package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// grant is an award received, as far as the rule asks for it.
type grant struct {
	award int32 // position among those that the program names
	merit Merit
	days  value.Span // of the year that it was given for
	// First day after what it was given for: the earliest and the latest that it may
	// be.
	end, latest value.Date
	undated     bool // its decision names no period
	again       bool // it may be listed already
}

// collect takes from the case the awards that the rule asks for and that were
// decided by its day, so that what looks for awards need not go through all.
func (t *trace) collect(c *Case) {
	t.grants = t.grants[:0]
	for i := range c.Awards {
		a := &c.Awards[i]
		if at := slices.Index(t.rule.program.asked, a.Award); at >= 0 && !t.rule.on.Before(a.Decided) {
			g := grant{award: int32(at), merit: a.Merit, days: a.Year.Span(), undated: a.undated() && c.Undated != UndatedYear, again: a.Repeats}
			g.end, g.latest = a.ended(c, t.rule.on)
			t.grants = append(t.grants, g)
		}
	}
}

// window is the days for which awards are counted.
type window struct {
	inner value.Span // surely asked about
	outer value.Span // perhaps asked about, as far as is known
	all   bool       // nothing beyond outer is asked about
	cut   bool       // awards for years that do not count are left out
}

// received looks for an award in the year of the frame.
func (e *evaluation) received(f *frame, s *step) Verdict {
	if int(f.back) >= e.barred {
		s.marks |= tooEarly
		return NotMet
	}
	if int(f.back) >= e.adjacent {
		return e.undeclared(f, s)
	}
	days := e.year(int(f.back))
	return e.awards(f, s, window{inner: days, outer: days, all: true, cut: true})
}

// undeclared looks for an award in a year of which it is not known which days it
// has, but that they lie before the years that are given. Where achievements count
// from a day on it does not count if it begins before that day, so that the list
// need not be complete for what lies before.
func (e *evaluation) undeclared(f *frame, s *step) Verdict {
	first := e.year(e.adjacent - 1).From
	before := value.Span{From: e.from, Until: first}
	sure, perhaps := e.listed(f.past, window{inner: before, outer: before, cut: true})
	if sure+perhaps == 0 && e.c.complete(before) {
		s.mark(cut, !e.from.IsZero())
		return NotMet
	}
	s.mark(hole, e.c.complete(value.Span{From: first.AddDays(-1), Until: first}))
	return Unknown
}

// count counts the awards of the last years, or of those of the run.
func (e *evaluation) count(f *frame, s *step) Verdict {
	w := window{cut: true}
	if f.past.years == inRun {
		w.inner, w.outer = e.chain.days(e)
		w.all, s.years = true, uint8(e.chain.years)
	} else {
		given := min(e.adjacent, int(f.past.years))
		w.inner = value.Span{From: e.year(given - 1).From, Until: e.year(0).Until}
		w.outer, w.all = w.inner, given == int(f.past.years)
		if !w.all && given >= e.barred {
			w.all = true // of the years that are not given none counts
			s.marks |= cut
		}
	}
	if from := e.from; w.outer.From.Before(from) {
		w.outer.From = from
		s.marks |= cut
	}
	return e.awards(f, s, w)
}

// awards counts awards in a window.
func (e *evaluation) awards(f *frame, s *step, w window) Verdict {
	sure, perhaps := e.listed(f.past, w)
	s.got = number(sure)
	switch {
	case sure >= int(f.need):
		return Met
	case !w.all || !e.c.complete(w.outer):
		return Unknown
	case sure+perhaps < int(f.need):
		return NotMet
	}
	s.marks |= unsure
	return Unknown
}

// listed counts the awards that were given for years of the window: those that
// surely count, and those that may, since their ground is not known, their year
// may lie outside or they may be listed already.
func (e *evaluation) listed(asked *past, w window) (sure, perhaps int) {
	for i := range e.grants {
		g := &e.grants[i]
		switch {
		case !slices.Contains(asked.asked, g.award):
		case !w.outer.Overlaps(g.days):
		case w.cut && g.days.From.Before(e.from):
		case asked.merit != "" && g.merit != "" && g.merit != asked.merit:
		case w.inner.Covers(g.days) && (asked.merit == "" || g.merit == asked.merit) && !g.again:
			sure++
		default:
			perhaps++
		}
	}
	return sure, perhaps
}

// after looks for an award before the first year of the run.
func (e *evaluation) after(f *frame, s *step) Verdict {
	first := e.year(min(e.chain.years, e.adjacent) - 1).From
	adjacent := f.node.source.Run.After.Adjacent && !e.chain.longer
	sure, perhaps := 0, 0
	for i := range e.grants {
		g := &e.grants[i]
		if !slices.Contains(f.past.asked, g.award) {
			continue
		}
		follows := e.follows(g, first, adjacent)
		switch merit := f.past.merit; {
		case merit != "" && g.merit != "" && g.merit != merit:
		case follows == NotMet:
		case follows == Unknown || merit != g.merit && merit != "":
			perhaps++
		default:
			sure++
		}
	}
	s.got = number(sure)
	before := value.Span{Until: first}
	if e.c.Undated != UndatedYear {
		before.Until = first.AddDays(1) // a decision of that day that names no period will do
	}
	if adjacent {
		// A year that ends where the run begins touches the day before.
		before.From = first.AddDays(-1)
	}
	switch {
	case sure > 0:
		return Met
	case !e.c.complete(before):
		return Unknown
	case perhaps == 0:
		return NotMet
	}
	s.marks |= unsure
	return Unknown
}

// follows says whether the run, whose first day that is known is given, comes
// after an award; if so asked, with no year between them.
func (e *evaluation) follows(g *grant, first value.Date, adjacent bool) Verdict {
	switch {
	case first.Before(g.end):
		return NotMet
	case e.chain.longer: // the run begins before that day
		return Of(g.end.Before(first)).And(Unknown)
	case adjacent && g.undated:
		return e.next(g)
	case adjacent && g.end != first && g.days.Until != first:
		return NotMet
	case first.Before(g.latest):
		return Unknown
	}
	return Met
}

// next says whether the run is the first that may follow an award whose decision
// names no period: what it was given for ended in the year before the run, or
// where the run begins.
func (e *evaluation) next(g *grant) Verdict {
	run := len(e.c.Years) - e.chain.years
	before, first := g.days, e.c.Years[run].Year.From
	if run > 0 && e.c.Years[run-1].Year.Until == first {
		before = e.c.Years[run-1].Year.Span()
	}
	switch {
	case g.end == first && g.latest == first:
		return Met
	case before.Until != first: // which days the year before has is not known
		return Unknown
	case !before.From.Before(g.latest):
		return NotMet
	}
	return Of(before.From.Before(g.end) && !first.Before(g.latest)).Or(Unknown)
}

// RunsAfter returns the awards after which the rule asks for a run of years, in
// the order of the rule.
func (r *Rule) RunsAfter() []value.ID {
	var awards []value.ID
	for i := range r.frames {
		if f := &r.frames[i]; f.op == opAfter {
			for _, id := range f.node.source.Run.After.Awards {
				if !slices.Contains(awards, id) {
					awards = append(awards, id)
				}
			}
		}
	}
	return awards
}
