package rule_test

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// precedes tries each day on which what an award was given for may have ended.
func (w world) precedes(r rule.Received, adjacent bool, first value.Date) rule.Verdict {
	ends := []value.Date{r.Year.Until}
	switch {
	case r.Period.Until != (value.Date{}):
		ends = []value.Date{r.Period.Until}
	case w.undated == rule.UndatedYear && r.NamesNoPeriod:
	case r.NamesNoPeriod && r.Decided == (value.Date{}):
		// Any day from the beginning of the year on to the day of the rule.
		ends = []value.Date{r.Year.From}
		for day := r.Year.From; !w.on.Before(day); day = day.AddDays(1) {
			ends = append(ends, day)
		}
	case r.NamesNoPeriod && w.undated == rule.UndatedDecision:
		ends = []value.Date{r.Decided}
	case r.NamesNoPeriod && w.undated == rule.UndatedRest:
		ends = []value.Date{r.Decided}
		for _, y := range w.years {
			if y.year.From.Before(r.Decided) && r.Decided.Before(y.year.Until) && !y.year.From.Before(r.Year.Until) {
				ends = []value.Date{y.year.From}
			}
		}
	case r.NamesNoPeriod:
		ends = append(ends, r.Decided)
		for day := ends[0]; day.Before(r.Decided); day = day.AddDays(1) {
			ends = append(ends, day)
		}
		for day := r.Decided; day.Before(ends[0]); day = day.AddDays(1) {
			ends = append(ends, day)
		}
	}
	var met, unmet bool
	for _, end := range ends {
		switch w.endsBefore(r, end, adjacent, first) {
		case rule.Met:
			met = true
		case rule.NotMet:
			unmet = true
		default:
			met, unmet = true, true
		}
	}
	if met && unmet {
		return rule.Unknown
	}
	return rule.Of(met)
}

// endsBefore tells whether an award whose time ends on a day comes before the run.
func (w world) endsBefore(r rule.Received, end value.Date, adjacent bool, first value.Date) rule.Verdict {
	if w.longer {
		// The run begins at least a day before the first day that is known.
		if end.Before(first) {
			return rule.Unknown
		}
		return rule.NotMet
	}
	if first.Before(end) || !adjacent || end == first {
		return rule.Of(!first.Before(end))
	}
	if w.undated == rule.UndatedYear || !r.NamesNoPeriod || r.Period.Until != (value.Date{}) {
		return rule.Of(r.Year.Until == first)
	}
	years := []value.Year{r.Year}
	for _, y := range w.years {
		years = append(years, y.year)
	}
	for _, y := range slices.Backward(years) {
		if y.Until == first {
			return rule.Of(y.From.Before(end))
		}
	}
	return rule.Unknown
}
