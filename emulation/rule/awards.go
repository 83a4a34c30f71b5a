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
	end   value.Date // first day after what it was given for
	again bool       // it may be listed already
}

// collect takes from the case the awards that the rule asks for and that were
// decided by its day, so that what looks for awards need not go through all.
func (t *trace) collect(c *Case) {
	t.grants = t.grants[:0]
	for i := range c.Awards {
		a := &c.Awards[i]
		if at := slices.Index(t.rule.program.asked, a.Award); at >= 0 && !t.rule.on.Before(a.Decided) {
			t.grants = append(t.grants, grant{award: int32(at), merit: a.Merit, days: a.Year.Span(), end: a.end(), again: a.Repeats})
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
		return Unknown
	}
	days := e.year(int(f.back))
	return e.awards(f, s, window{inner: days, outer: days, all: true, cut: true})
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
	if from := e.countFrom; w.outer.From.Before(from) {
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
	case sure+perhaps < int(f.need) && w.all && e.c.complete(w.outer):
		return NotMet
	}
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
		case w.cut && g.days.From.Before(e.countFrom):
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
		switch merit := f.past.merit; {
		case !slices.Contains(f.past.asked, g.award):
		case merit != "" && g.merit != "" && g.merit != merit:
		case first.Before(g.end):
		case adjacent && g.end != first && g.days.Until != first:
		case e.chain.longer && g.end == first:
			// The run begins before that.
		case e.chain.longer || merit != g.merit && merit != "":
			perhaps++
		default:
			sure++
		}
	}
	s.got = number(sure)
	before := value.Span{Until: first}
	if adjacent {
		// A year that ends where the run begins touches the day before.
		before.From = first.AddDays(-1)
	}
	switch {
	case sure > 0:
		return Met
	case perhaps == 0 && e.c.complete(before):
		return NotMet
	}
	return Unknown
}
