package rule_test

import (
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

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
	// First day from which achievements count, whether the rest of its year does, and
	// the days of which it is known that nothing else keeps them from counting.
	countFrom  value.Date
	countRest  bool
	countKnown []value.Span
	// How the time runs after a decision that names no period.
	undated rule.Undated
	// While the world is asked: the day from which on years count, and whether it is
	// open that they do.
	from  value.Date
	doubt bool
	// While a run is tried: how many years it has, and whether these are more than
	// are given.
	chain  int
	longer bool
}

type worldYear struct {
	year  value.Year
	facts given
}

// arranged returns the world as the evaluation under test takes it.
func (w world) arranged(t require.TestingT) rule.Case {
	c := rule.Case{On: w.on, Awards: w.awards, Complete: w.complete, CountFrom: w.countFrom, CountRest: w.countRest, CountKnown: w.countKnown, Undated: w.undated}
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
		if w.barred(back) {
			return rule.NotMet
		}
		if i < 0 {
			return w.undeclared(*c.Received, back)
		}
		span := w.years[i].year.Span()
		return w.received(c.Received.Awards, c.Received.Merit, 1, span, span)
	case c.Streak != nil:
		years, ok := w.times(c.Streak.Years)
		if !ok {
			return rule.Unknown
		}
		return agree(w.yearly(c.Streak.Test, years), func(met int) bool { return met == years })
	case c.Run != nil:
		return w.run(*c.Run)
	case c.Times != nil:
		least, ok := w.times(c.Times.AtLeast)
		if !ok {
			return rule.Unknown
		}
		vs := w.yearly(c.Times.Test, w.chain)
		if w.longer {
			vs = append(vs, unknowns(least)...) // years beyond those given
		}
		return agree(vs, func(met int) bool { return met >= least })
	case c.Total != nil:
		return w.total(*c.Total)
	case c.Count != nil:
		return w.count(*c.Count)
	case c.Counted == rule.CountedYear:
		return w.counted()
	}
	if len(w.years) == 0 {
		return rule.Unknown
	}
	span := value.Span{From: firstDay, Until: w.years[len(w.years)-1].year.Until}
	w.from = value.Date{} // an award is held, whenever it was given
	return w.received(c.Held.Awards, c.Held.Merit, 1, span, span)
}

// times returns an operand that counts.
func (w world) times(o rule.Operand) (int, bool) {
	q, ok := w.operand(o)
	if !ok {
		return 0, false
	}
	return int(q.Num().Int64()), true
}

// yearly evaluates a test in each of the last years.
func (w world) yearly(c rule.Condition, years int) []rule.Verdict {
	var vs []rule.Verdict
	for back := range years {
		if w.barred(back) {
			vs = append(vs, rule.NotMet)
			continue
		}
		vs = append(vs, w.verdict(c, back))
	}
	return vs
}

// barred tells whether the year begins before achievements count; if it is not
// given, whether a later one begins no later than that.
func (w world) barred(back int) bool {
	for ; back >= 0; back-- {
		if i := w.back(back); i >= 0 {
			return w.years[i].year.From.Before(w.from)
		}
		if i := w.back(back - 1); back > 0 && i >= 0 {
			return !w.from.Before(w.years[i].year.From)
		}
	}
	return false
}

func unknowns(n int) []rule.Verdict { return make([]rule.Verdict, n) }

// run tries each number of years that is long enough: those that are given, and
// all greater ones as one.
func (w world) run(r rule.Run) rule.Verdict {
	least, ok := w.times(r.Years)
	if !ok {
		return rule.Unknown
	}
	given := 0
	for w.back(given) >= 0 {
		given++
	}
	var vs []rule.Verdict
	for w.chain = least; w.chain <= max(given+1, least); w.chain++ {
		w.longer = w.chain > given
		all := w.yearly(r.Test, w.chain)
		if r.After != nil {
			all = append(all, w.after(*r.After))
		}
		if r.With != nil {
			all = append(all, w.verdict(*r.With, 0))
		}
		vs = append(vs, agree(all, func(met int) bool { return met == len(all) }))
	}
	return agree(vs, func(met int) bool { return met > 0 })
}

// first returns the first day of the years of the run that are given, and
// whether any is.
func (w world) first() (value.Date, bool) {
	for back := w.chain - 1; back >= 0; back-- {
		if i := w.back(back); i >= 0 {
			return w.years[i].year.From, true
		}
	}
	return value.Date{}, false
}

// after asks of each award whether it comes before the run.
func (w world) after(a rule.After) rule.Verdict {
	first, ok := w.first()
	if !ok {
		return rule.Unknown
	}
	var vs []rule.Verdict
	for _, r := range w.awards {
		v := w.precedes(r, a.Adjacent, first)
		if v == rule.Met && a.Merit != "" && r.Merit == "" {
			v = rule.Unknown
		}
		if slices.Contains(a.Awards, r.Award) && !w.on.Before(r.Decided) && (a.Merit == "" || r.Merit == "" || a.Merit == r.Merit) {
			vs = append(vs, v)
		}
	}
	from := firstDay
	if a.Adjacent && !w.longer {
		from = first.AddDays(-1)
	}
	until := first
	if w.undated != rule.UndatedYear {
		until = first.AddDays(1) // one decided that day that names no period comes before the run
	}
	if !w.listed(from, until) {
		vs = append(vs, rule.Unknown)
	}
	return agree(vs, func(met int) bool { return met > 0 })
}

// total adds up what is given, negative numbers left out.
func (w world) total(t rule.Total) rule.Verdict {
	least, ok := w.operand(t.AtLeast)
	if !ok {
		return rule.Unknown
	}
	sum, open := new(big.Rat), w.longer
	for back := range w.chain {
		i := w.back(back)
		if w.barred(back) {
			continue
		}
		if i < 0 {
			open = true
			continue
		}
		g, known := w.years[i].facts[t.Fact]
		if !known {
			open = true
		} else if n := number(g.String()); n.Sign() > 0 {
			sum.Add(sum, n)
		}
	}
	if sum.Cmp(least) < 0 && open {
		return rule.Unknown
	}
	return rule.Of(sum.Cmp(least) >= 0)
}

// count counts in the last years, or in those of the run.
func (w world) count(c rule.Count) rule.Verdict {
	least, ok := w.times(c.AtLeast)
	if !ok || len(w.years) == 0 {
		return rule.Unknown
	}
	until := w.years[len(w.years)-1].year.Until
	if c.Years == nil {
		first, _ := w.first()
		inner := value.Span{From: first, Until: until}
		outer := inner
		if w.longer {
			outer.From = firstDay
		}
		return w.received(c.Awards, c.Merit, least, inner, outer)
	}
	years, ok := w.times(*c.Years)
	if !ok {
		return rule.Unknown
	}
	w.chain = years
	first, _ := w.first()
	span := value.Span{From: first, Until: until}
	if w.back(years-1) < 0 && !w.barred(years-1) {
		least, span := least, span
		v := w.received(c.Awards, c.Merit, least, span, span)
		if v == rule.NotMet {
			v = rule.Unknown // what is not given may hold some
		}
		return v
	}
	return w.received(c.Awards, c.Merit, least, span, span)
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
	p, _ := corpus.Parameter(o.Parameter)
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

// received tells whether awards were received at least so many times for years
// of a span, which surely reaches so far and perhaps further.
func (w world) received(awards []value.ID, merit rule.Merit, least int, inner, outer value.Span) rule.Verdict {
	if outer.From.Before(w.from) {
		outer.From = w.from
	}
	var vs []rule.Verdict
	for _, a := range w.awards {
		days := a.Year.Span()
		if !slices.Contains(awards, a.Award) || w.on.Before(a.Decided) || !outer.Overlaps(days) || days.From.Before(w.from) {
			continue
		}
		v := rule.Unknown
		if inner.Covers(days) && !a.Repeats {
			v = rule.Met
		}
		if merit != "" && a.Merit != merit {
			v = rule.Unknown
			if a.Merit != "" {
				v = rule.NotMet
			}
		}
		vs = append(vs, v)
	}
	if !w.listed(outer.From, outer.Until) {
		vs = append(vs, unknowns(least)...) // what is not listed may have been
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
