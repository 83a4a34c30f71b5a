package rule

import (
	"github.com/khoithidua/blocs/emulation/value"
)

// chain is a chain of adjacent years that ends with the year under
// consideration: one candidate of a run.
type chain struct {
	years int
	// It stands for all chains that reach back beyond the years that are given;
	// what is shown of it are its last years.
	longer bool
	// Of the years, the award before, and what must be so in its time: how many are
	// not met, and how many are unknown.
	unmet, unknown int
	// The award before is not met.
	late bool
}

func (c chain) verdict() Verdict {
	switch {
	case c.unmet > 0:
		return NotMet
	case c.unknown > 0:
		return Unknown
	}
	return Met
}

// better reports whether c, the longer one, is more promising than d: less stands
// in the way, or less is to be supplied. Of chains that are alike the shorter
// one asks for less. Where something stands in the way of both, that should not
// be the award before, which more years do not bring; if it is something else,
// the longer one has more of it.
func (c chain) better(d chain) bool {
	if c.unmet != d.unmet {
		return c.unmet < d.unmet
	}
	if c.unknown != d.unknown {
		return c.unknown < d.unknown
	}
	return c.unmet > 0 && !c.late
}

// days returns the days that surely lie in the time of the run, and those that
// may.
func (c chain) days(e *evaluation) (inner, outer value.Span) {
	inner = value.Span{From: e.year(min(c.years, e.adjacent) - 1).From, Until: e.year(0).Until}
	outer = inner
	if c.longer {
		outer.From = value.Date{}
	}
	return inner, outer
}

// runs evaluates a run: the chains of years that are long enough and of which
// no year fails. The steps are left as the most promising chain has them.
func (e *evaluation) runs(f *frame, s *step) Verdict {
	l := f.past
	need, given := int(f.need), min(e.adjacent, int(l.years))
	e.single(l, 0, need)
	held := 0 // how many years, counted back, do not fail
	for held < int(l.years) && (held < need || held <= given) {
		if held >= need {
			e.single(l, held, held+1)
		}
		if e.steps[l.year(held)].verdict == NotMet {
			break
		}
		held++
	}
	beyond := held > given || held == int(l.years) && e.barred > held
	shortest := chain{years: need, longer: need > given}
	best, tried := shortest, 0
	try := func(c chain) {
		if c = e.try(l, c); tried == 0 || c.better(best) {
			best = c
		}
		tried++
	}
	for years := need; years <= min(held, given) && (tried == 0 || best.verdict() != Met); years++ {
		try(chain{years: years})
	}
	if beyond && (tried == 0 || best.verdict() != Met) {
		try(chain{years: min(max(need, given+1), int(l.years)), longer: true})
	}
	if tried == 0 {
		try(shortest)
	}
	if e.chain != (chain{years: best.years, longer: best.longer}) {
		e.try(l, best)
	}
	s.got, s.years = number(min(held, given)), uint8(best.years)
	s.mark(longer, best.longer)
	s.mark(several, tried > 1 || beyond)
	s.mark(broken, held < need)
	return best.verdict()
}

// single evaluates what is asked of single years of a run, from one year back up
// to another.
func (e *evaluation) single(l *past, from, to int) {
	e.sweep(l.year(from), l.year(to))
	for _, i := range l.times {
		t := e.rule.frames[i].past
		e.sweep(t.year(from), t.year(to))
	}
}

// try evaluates a chain, whose years have been evaluated.
func (e *evaluation) try(l *past, c chain) chain {
	c = chain{years: c.years, longer: c.longer}
	e.chain = c
	take := func(i int) {
		switch e.steps[i].verdict {
		case NotMet:
			c.unmet++
		case Unknown:
			c.unknown++
		}
	}
	for k := range c.years {
		take(l.year(k))
	}
	if i := int(l.after); i > 0 {
		e.sweep(i, i+1)
		take(i)
		c.late = e.steps[i].verdict == NotMet
	}
	if i := int(l.with); i > 0 {
		e.sweep(i, i+int(e.rule.frames[i].size))
		take(i)
	}
	return c
}

// times counts the years of the run that meet a test.
func (e *evaluation) times(f *frame, s *step) Verdict {
	met, unmet := 0, 0
	for k := range e.chain.years {
		switch e.steps[f.past.year(k)].verdict {
		case Met:
			met++
		case NotMet:
			unmet++
		}
	}
	s.got, s.years = number(met), uint8(e.chain.years)
	s.mark(longer, e.chain.longer)
	switch {
	case met >= int(f.need):
		return Met
	case e.chain.years-unmet < int(f.need) && !e.chain.longer:
		return NotMet
	}
	return Unknown
}

// total adds up a fact over the years of the run.
func (e *evaluation) total(f *frame, s *step) Verdict {
	sum, unknown := value.Decimal{}, 0
	for k := range min(e.chain.years, e.barred) {
		facts := e.facts(k)
		if facts.places[f.fact] == 0 {
			s.lack(k)
			unknown++
			continue
		}
		if d, _ := facts.amounts[f.amount].Number(); d.Sign() > 0 {
			if more, err := sum.Add(d); err == nil {
				sum = more
			} else {
				sum = largest
			}
		}
	}
	s.got, s.years = value.NumberQuantity(sum), uint8(e.chain.years)
	s.mark(longer, e.chain.longer)
	s.mark(several, unknown > 1 || e.chain.longer)
	switch {
	case s.got.Compare(f.operand) >= 0:
		return Met
	case unknown == 0 && !e.chain.longer:
		return NotMet
	}
	return Unknown
}

// largest is where totals end that are larger still.
var largest = value.FromUnits(1<<63 - 1)
