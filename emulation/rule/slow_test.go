package rule_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// world is a case as documents state it, for the slow evaluation: nothing is
// arranged.
type world struct {
	on       value.Date
	years    []worldYear // the last is the one under consideration
	awards   []rule.Received
	complete []value.Span
	named    map[value.ID]rule.Condition
}

type worldYear struct {
	year  value.Year
	facts given
}

// arranged returns the world as the evaluation under test takes it.
func (w world) arranged(t require.TestingT) rule.Case {
	c := rule.Case{On: w.on, Awards: w.awards, Complete: w.complete}
	for _, y := range w.years {
		f, issues := vocabulary.NewFacts(y.facts, value.Path{})
		require.Empty(t, issues)
		c.Years = append(c.Years, rule.YearFacts{Year: y.year, Facts: f})
	}
	return c
}

// verdict evaluates a condition by recursion over its wire form, in the year
// that lies back years before the one under consideration.
func (w world) verdict(c rule.Condition, back int) rule.Verdict {
	switch {
	case c.All != nil:
		var now []rule.Condition
		for _, below := range c.All {
			if !w.on.Before(below.From) && (below.Until.IsZero() || w.on.Before(below.Until)) {
				now = append(now, below)
			}
		}
		if len(now) == 0 {
			return rule.Unknown // nothing is law
		}
		return agree(w.verdicts(now, back), func(met int) bool { return met == len(now) })
	case c.Any != nil:
		return agree(w.verdicts(c.Any, back), func(met int) bool { return met > 0 })
	case c.AtLeast != nil:
		return agree(w.verdicts(c.AtLeast.Of, back), func(met int) bool { return met >= c.AtLeast.Count })
	case c.Not != nil:
		return agree([]rule.Verdict{w.verdict(*c.Not, back)}, func(met int) bool { return met == 0 })
	case c.Unless != nil:
		return agree(w.verdicts([]rule.Condition{c.Unless.Rule, c.Unless.Exception}, back), func(met int) bool { return met > 0 })
	case c.Readings != nil:
		first := w.verdict(c.Readings.Of[0].Condition, back)
		for _, r := range c.Readings.Of {
			if w.verdict(r.Condition, back) != first {
				return rule.Unknown
			}
		}
		return first
	case c.Ref != "":
		return w.verdict(w.named[c.Ref], back)
	case c.Fact != nil:
		return w.test(*c.Fact, back)
	case c.Received != nil:
		i := w.back(back)
		if i < 0 {
			return rule.Unknown
		}
		return w.times(c.Received.Awards, c.Received.Merit, 1, w.years[i].year.From, w.years[i].year.Until, true)
	case c.Streak != nil:
		years, ok := w.operand(c.Streak.Years)
		if !ok {
			return rule.Unknown
		}
		var vs []rule.Verdict
		for back := range int(years.Num().Int64()) {
			vs = append(vs, w.verdict(c.Streak.Test, back))
		}
		return agree(vs, func(met int) bool { return met == len(vs) })
	case c.Count != nil:
		years, ok1 := w.operand(c.Count.Years)
		least, ok2 := w.operand(c.Count.AtLeast)
		if !ok1 || !ok2 {
			return rule.Unknown
		}
		return w.received(c.Count.Awards, c.Count.Merit, int(least.Num().Int64()), int(years.Num().Int64()))
	}
	return w.received(c.Held.Awards, c.Held.Merit, 1, 0)
}

func (w world) verdicts(cs []rule.Condition, back int) []rule.Verdict {
	var vs []rule.Verdict
	for _, c := range cs {
		vs = append(vs, w.verdict(c, back))
	}
	return vs
}

// agree is what Kleene's logic means: every unknown is tried both ways, and the
// verdict is settled when holds says the same each time.
func agree(vs []rule.Verdict, holds func(met int) bool) rule.Verdict {
	if i := slices.Index(vs, rule.Unknown); i >= 0 {
		met, unmet := slices.Clone(vs), slices.Clone(vs)
		met[i], unmet[i] = rule.Met, rule.NotMet
		if v := agree(met, holds); v == agree(unmet, holds) {
			return v
		}
		return rule.Unknown
	}
	return rule.Of(holds(count(vs, rule.Met)))
}

// back returns the position of the year that lies back years before the last,
// each one ending where the next begins, or -1.
func (w world) back(back int) int {
	i := len(w.years) - 1
	for ; back > 0 && i >= 0; back-- {
		i = slices.IndexFunc(w.years, func(y worldYear) bool { return y.year.Until == w.years[i].year.From })
	}
	return i
}

func (w world) test(t rule.Test, back int) rule.Verdict {
	operands := map[string]*rule.Operand{">=": t.AtLeast, ">": t.MoreThan, "<=": t.AtMost, "<": t.LessThan}
	i := w.back(back)
	if i < 0 {
		return rule.Unknown
	}
	g, ok := w.years[i].facts[t.Name]
	if !ok {
		return rule.Unknown
	}
	if t.Is != nil {
		return rule.Of(g.String() == "true" == *t.Is)
	}
	for sign, o := range operands {
		if o == nil {
			continue
		}
		limit, ok := w.operand(*o)
		if !ok {
			return rule.Unknown
		}
		by := number(g.String()).Cmp(limit)
		return rule.Of(by == 0 && strings.HasSuffix(sign, "=") || by > 0 && sign[0] == '>' || by < 0 && sign[0] == '<')
	}
	return rule.Unknown
}

// number reads a number, a share, or a level as its place in the list.
func number(s string) *big.Rat {
	for _, f := range facts {
		for i, l := range f.Levels {
			if string(l.ID) == s {
				return big.NewRat(int64(i), 1)
			}
		}
	}
	digits, percent := strings.CutSuffix(s, "%")
	r, _ := new(big.Rat).SetString(digits)
	if percent {
		r.Quo(r, big.NewRat(100, 1))
	}
	return r
}

// operand returns a value, or what the last entry up to the day says.
func (w world) operand(o rule.Operand) (*big.Rat, bool) {
	if o.Parameter == "" {
		return number(o.Value), true
	}
	p, _ := law.Vietnam().Parameter(o.Parameter)
	var now *value.Quantity
	for _, v := range p.Values {
		if !w.on.Before(v.From) {
			now = v.Value
		}
	}
	if now == nil {
		return nil, false
	}
	return number(now.String()), true
}

// received tells whether awards were received at least so many times in the
// last so many years, or ever when years is 0.
func (w world) received(awards []value.ID, merit rule.Merit, least, years int) rule.Verdict {
	if len(w.years) == 0 {
		return rule.Unknown
	}
	from, until := firstDay, w.years[len(w.years)-1].year.Until
	whole := true
	for back := range years {
		i := w.back(back)
		if i < 0 {
			whole = false
			break
		}
		from = w.years[i].year.From
	}
	return w.times(awards, merit, least, from, until, whole)
}

// times tells whether awards were received at least so many times for years
// between two days, which are all of what is asked for or not the whole.
func (w world) times(awards []value.ID, merit rule.Merit, least int, from, until value.Date, whole bool) rule.Verdict {
	var vs []rule.Verdict
	for _, a := range w.awards {
		outside := !a.Year.From.Before(until) || !from.Before(a.Year.Until)
		if !slices.Contains(awards, a.Award) || w.on.Before(a.Decided) || outside {
			continue
		}
		v := rule.Met
		if a.Year.From.Before(from) || until.Before(a.Year.Until) {
			v = rule.Unknown
		}
		if merit != "" && a.Merit != merit {
			v = rule.Unknown
			if a.Merit != "" {
				v = rule.NotMet
			}
		}
		vs = append(vs, v)
	}
	if !whole || !w.listed(from, until) {
		for range least {
			vs = append(vs, rule.Unknown) // what is not listed may have been
		}
	}
	return agree(vs, func(met int) bool { return met >= least })
}

// firstDay is before everything, and earliest before everything the tests draw:
// between them nothing begins or ends.
var firstDay, earliest = value.MustDate("0001-01-01"), value.MustDate("2013-01-01")

// listed goes through the days and asks of each whether the list is complete.
func (w world) listed(from, until value.Date) bool {
	day := from
	for day.Before(until) {
		if !slices.ContainsFunc(w.complete, func(s value.Span) bool { return s.Contains(day) }) {
			return false
		}
		if day = day.AddDays(1); day.Before(earliest) {
			day = earliest
		}
	}
	return true
}

func TestSlowReadsNumbers(t *testing.T) {
	require.Equal(t, "7/10", number("70%").String())
	require.Equal(t, "2/1", number("excellent").String())
	require.Equal(t, "389/4", number("97.25").String())
}
