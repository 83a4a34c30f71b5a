package rule_test

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// whole evaluates a condition as a whole: for each day from which achievements may
// count, first with what the world says. Where it matters, what asks for it is open.
func (w world) whole(c rule.Condition) rule.Verdict {
	w.from = w.begin(w.countFrom)
	known := w.verdict(c, 0)
	later := w
	for day := w.on; ; day = day.AddDays(-1) {
		// The latest discipline that may not be listed ended on this day, or lasts.
		if !slices.ContainsFunc(w.countKnown, func(s value.Span) bool { return s.Contains(day.AddDays(-1)) }) {
			if later.countFrom = day; day == w.on {
				later.countFrom = day.AddDays(1)
			}
			break
		}
		if day.Before(mustYear(2015).From) {
			return known // all days that are looked at are known
		}
	}
	if !w.countFrom.Before(later.countFrom) {
		return known
	}
	if later.from = w.begin(later.countFrom); later.verdict(c, 0) == known && known.Settled() {
		return known
	}
	w.doubt = true
	return w.verdict(c, 0)
}

// begin returns the day on or after which years must begin so as to count.
func (w world) begin(from value.Date) value.Date {
	for _, y := range w.years {
		if w.countRest && y.year.From.Before(from) && from.Before(y.year.Until) {
			return y.year.From
		}
	}
	return from
}

// counted asks of each day of the year whether it counts.
func (w world) counted() rule.Verdict {
	if len(w.years) == 0 {
		return rule.Unknown
	}
	year := w.years[len(w.years)-1].year
	for d := year.From; d.Before(year.Until); d = d.AddDays(1) {
		if d.Before(w.from) {
			return rule.NotMet
		}
	}
	if w.doubt {
		return rule.Unknown
	}
	return rule.Met
}

// undeclared asks for an award of a year that is not given: there was none where all
// awards before the years that are given are listed and none will do.
func (w world) undeclared(g rule.Granted, back int) rule.Verdict {
	for back--; back >= 0; back-- {
		i := w.back(back)
		if i < 0 {
			continue
		}
		before := value.Span{From: firstDay, Until: w.years[i].year.From}
		if w.received(g.Awards, g.Merit, 1, before, before) == rule.NotMet {
			return rule.NotMet
		}
		break
	}
	return rule.Unknown
}
