package emulation

import (
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Grant is a title or award that a unit or person has received.
type Grant struct {
	// The unit or person.
	Subject value.ID `json:"subject"`
	// The award.
	Award value.ID `json:"award"`
	// Label of the emulation year that it was given for.
	Year string `json:"year"`
	// Day of the decision; without it, that on which the instrument was signed.
	Decided value.Date `json:"decided,omitzero"`
	// For what it was given; absent when not known.
	Merit rule.Merit `json:"merit,omitempty"`
	// The period of the achievements, where the decision names it; it ends in the
	// year. Without it, the year is the period, unless the decision is known to name
	// none.
	Period value.Span `json:"period,omitzero"`
	// Whether the decision names no period of achievements: under Circular
	// 12/2019/TT-BNV, article 2.6, the next period then begins with the day of the
	// decision. Left out, that is not said.
	NamesNoPeriod bool `json:"namesNoPeriod,omitempty"`
	// The decision.
	Instrument *Instrument `json:"instrument,omitempty"`
}

// Day returns the day of the decision, no date when it is not known.
func (g Grant) Day() value.Date {
	if g.Decided.IsZero() && g.Instrument != nil {
		return g.Instrument.Signed
	}
	return g.Decided
}

// number returns the number of the decision, empty when it is not known.
func (g Grant) number() string {
	if g.Instrument == nil {
		return ""
	}
	return g.Instrument.Number
}

// sameness says whether two grants are one.
type sameness uint8

const (
	different sameness = iota
	perhapsSame
	same
)

// compare says whether g and h are one award, entered twice: the same award of
// the same subject for the same year, and nothing of what both say tells them
// apart. They surely are one if they name the same day or number of decision.
func (g Grant) compare(h Grant) sameness {
	switch {
	case g.Subject != h.Subject || g.Award != h.Award || g.Year != h.Year:
		return different
	case differ(g.Day(), h.Day()) || differ(g.number(), h.number()) || differ(g.Merit, h.Merit) || differ(g.Period, h.Period),
		g.NamesNoPeriod && h.Period != value.Span{} || h.NamesNoPeriod && g.Period != value.Span{}:
		return different
	case !g.Day().IsZero() && g.Day() == h.Day() || g.number() != "" && g.number() == h.number():
		return same
	}
	return perhapsSame
}

// differ reports whether both are known and not the same.
func differ[T comparable](a, b T) bool {
	var unknown T
	return a != unknown && b != unknown && a != b
}

// received returns the grant as the rules take it.
func (g Grant) received(y value.Year) rule.Received {
	return rule.Received{Award: g.Award, Year: y, Decided: g.Day(), Merit: g.Merit, Period: g.Period, NamesNoPeriod: g.NamesNoPeriod}
}

// join adds to g what an entry of the same decision says beside.
func (g Grant) join(h Grant) Grant {
	if g.Day().IsZero() {
		g.Decided = h.Day()
	}
	if g.Merit == "" {
		g.Merit = h.Merit
	}
	if g.Period == (value.Span{}) {
		g.Period = h.Period
	}
	if g.Instrument == nil {
		g.Instrument = h.Instrument
	}
	g.NamesNoPeriod = g.NamesNoPeriod || h.NamesNoPeriod
	return g
}

// grants returns the awards of a subject that stand on a day, each decision once. Those that name
// their decision go first: one that does not may be any of them.
func (b *caseBuilder) grants(h History, subject value.ID, on value.Date, path value.Path) []rule.Received {
	n := 0
	for i := range h.Grants {
		if h.Grants[i].Subject == subject {
			n++
		}
	}
	l := grantList{make([]Grant, 0, n), make([]rule.Received, 0, n)}
	for _, named := range []bool{true, false} {
		for i := range h.Grants {
			if h.Grants[i].Subject != subject {
				continue
			}
			g := h.Grants[i]
			if named != (!g.Day().IsZero() || g.number() != "") {
				continue
			}
			at := path.Index(i)
			y, ok := b.of(g.Year, at)
			if !ok || !b.period(g, y, at) {
				continue
			}
			b.link(y)
			g, stands := h.standing(g, on)
			if !stands {
				continue
			}
			switch l.add(g, y) {
			case same:
				b.issues.Add(value.Warning, at, value.Msg("emulation.grant-twice", g.Award, g.Year))
			case perhapsSame:
				b.issues.Add(value.Warning, at, value.Msg("emulation.grant-perhaps-twice", g.Award, g.Year))
			}
		}
	}
	return l.awards
}

// grantList are grants of one subject, none of them surely one with another.
type grantList struct {
	grants []Grant
	awards []rule.Received // the same, as the rules take them
}

// add takes in a grant, and says whether it was there already.
func (l *grantList) add(g Grant, y value.Year) sameness {
	at, found := l.like(g)
	if found != same {
		at = len(l.grants)
		l.grants = append(l.grants, g)
		l.awards = append(l.awards, rule.Received{Repeats: found == perhapsSame})
	}
	l.grants[at] = l.grants[at].join(g)
	repeats := l.awards[at].Repeats
	l.awards[at] = l.grants[at].received(y)
	l.awards[at].Repeats = repeats
	return found
}

// like looks for the grant that g is, else for one that it may be.
func (l *grantList) like(g Grant) (at int, found sameness) {
	for i, k := range l.grants {
		if s := k.compare(g); s > found {
			at, found = i, s
		}
	}
	return at, found
}

// period checks the period that a decision names, or that it names none.
func (b *caseBuilder) period(g Grant, y value.Year, at value.Path) bool {
	until, ok := g.Period.Until, true
	switch {
	case g.Period != (value.Span{}) && (g.Period.IsEmpty() || !y.From.Before(until) || y.Until.Before(until)):
		b.issues.Add(value.Error, at.At("period"), value.Msg("emulation.grant-period", g.Year))
		ok = false
	case g.NamesNoPeriod && g.Period != value.Span{}:
		b.issues.Add(value.Error, at.At("namesNoPeriod"), value.Msg("emulation.grant-names-period"))
		ok = false
	case g.NamesNoPeriod && g.Day().IsZero():
		b.issues.Add(value.Warning, at.At("decided"), value.Msg("emulation.grant-no-day"))
	case g.NamesNoPeriod:
		// The next time begins in the year of the decision, which so is known to be one.
		if y, err := b.years.Of(g.Day().String()[:4]); err == nil && y.Span().Contains(g.Day()) {
			b.link(y)
		}
	}
	return ok
}
