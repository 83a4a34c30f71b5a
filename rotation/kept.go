package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// needExclusive is the question whether a unit may hold both offices.
const needExclusive = "rotation.need.exclusive"

// kept says what keeps a member from the office in the year: its rest, the other
// office, a bar. Where a bar is not known to hold or not, the seat hangs on that.
func (c *course) kept(u int, y value.Year) (why *value.Message, hangs []value.Message) {
	if c.policy.Rest > 0 && c.held[u] > 0 && c.number-c.held[u] <= c.policy.Rest {
		return c.need("rotation.rests", c.order.units[u].name, c.policy.Rest), nil
	}
	if other, known := c.other.holders(y); known && slices.Contains(other, c.order.units[u].id) {
		switch exclusive := c.in.Policies.Exclusive; {
		case exclusive == nil:
			return c.need(needExclusive, c.order.units[u].name, y.Label), nil
		case *exclusive:
			return c.need("rotation.other-office", c.order.units[u].name, c.other.name, y.Label), nil
		}
	}
	if len(c.bars) == 0 {
		return nil, nil
	}
	return c.barred(u, y)
}

// barred holds the unit against the bars, which are asked of the year before.
func (c *course) barred(u int, y value.Year) (why *value.Message, hangs []value.Message) {
	name := c.order.units[u].name
	before, ok := yearBefore(c.in.Years, y)
	for i, program := range c.bars {
		bar := c.policy.Bars[i]
		facts := rule.Case{On: y.From, Years: []rule.YearFacts{{Year: before}}}
		if ok && c.in.Facts != nil {
			facts = c.in.Facts(c.order.units[u].id, before, y.From)
		}
		proof := program.On(y.From).Eval(&facts, rule.Proof{})
		says := proof.Tree().Says
		if bar.Clause != "" {
			says = value.Msg("rotation.by-clause", says, law.Place(bar.Clause))
		}
		switch proof.Verdict() {
		case rule.Met:
			return c.need("rotation.barred", name, says), nil
		case rule.Unknown:
			hangs = append(hangs, value.Msg("rotation.hangs.bar", name, says))
		}
	}
	return nil, hangs
}

// yearBefore returns the year that y follows: a declared one, or the calendar year
// before a calendar year.
func yearBefore(years []value.Year, y value.Year) (value.Year, bool) {
	for _, before := range years {
		if before.Precedes(y) && before.From.Before(before.Until) {
			return before, true
		}
	}
	before, err := value.CalendarYear(y.From.AddDays(-1).String()[:4])
	return before, err == nil && before.Precedes(y)
}
