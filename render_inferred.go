package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// inferred writes what the record shows of rules that are not published: those put
// to the test first, then how many were not, the near misses and what to look for.
func (w *writer) inferred() {
	all := w.r.Leadership.Inferred
	if len(all) == 0 {
		return
	}
	w.head("blocs.head.inferred")
	for at, i := range all {
		w.about("leadership", "inferred", at)
		w.item(1, w.printer.Begin(i.Reason))
		untested := 0
		var told []rotation.Candidate
		for _, c := range i.Fits {
			switch alike := func(o rotation.Candidate) bool { return likewise(o, c) }; {
			case c.Tested == 0:
				untested++
			case !slices.ContainsFunc(told, alike):
				told = append(told, c)
				if len(c.Next) == 0 {
					w.item(2, w.begun("blocs.inferred.fits", c.Says))
				} else {
					w.item(2, w.begun("blocs.inferred.fits-next", c.Says, w.next(c)))
				}
				if n := count(i.Fits, alike); n > 1 {
					w.item(3, w.begun("blocs.inferred.alike", n-1))
				}
			}
		}
		if untested > 0 {
			w.item(2, w.begun("blocs.inferred.untested", untested))
		}
		for _, c := range i.Misses {
			years := make([]string, 0, len(c.Broken))
			for _, b := range c.Broken {
				years = append(years, b.Year)
			}
			w.item(2, w.begun("blocs.inferred.misses", c.Says, years))
		}
		if i.Ask != nil {
			w.item(2, w.printer.Begin(i.Ask.Says))
		}
		for _, m := range i.LeftOut {
			w.item(2, w.printer.Begin(m))
		}
		w.item(2, w.begun("blocs.inferred.tried", i.Tried))
		w.item(2, w.begun("blocs.inferred.not-tried", i.NotTried))
	}
}

// likewise reports whether two rules by the listed order differ only in options
// that the years told of do not set apart.
func likewise(a, b rotation.Candidate) bool {
	return a.Form == rotation.ByListedOrder && b.Form == a.Form && a.Tested > 0 && a.Step == b.Step &&
		slices.EqualFunc(a.Next, b.Next, func(m, n rotation.Prediction) bool { return slices.Equal(m.Units, n.Units) })
}

func count(list []rotation.Candidate, is func(rotation.Candidate) bool) int {
	n := 0
	for _, c := range list {
		if is(c) {
			n++
		}
	}
	return n
}

// fewUnits is how many units are named where one of them is meant.
const fewUnits = 3

// next words whom a rule gives the office to in the years to come.
func (w *writer) next(c rotation.Candidate) []value.Message {
	words := make([]value.Message, 0, len(c.Next))
	for _, n := range c.Next {
		switch {
		case len(n.Units) == 0:
			words = append(words, value.Msg("blocs.inferred.open", n.Year))
		case len(n.Units) > max(c.Pattern.Seats, fewUnits):
			words = append(words, value.Msg("blocs.inferred.among-many", n.Year, len(n.Units)))
		case len(n.Units) > c.Pattern.Seats:
			words = append(words, value.Msg("blocs.inferred.among", n.Year, w.r.names(n.Units)))
		default:
			words = append(words, value.Msg("blocs.inferred.next", n.Year, w.r.names(n.Units)))
		}
	}
	return words
}

// replanned writes the turns announced as they are planned anew.
func (w *writer) replanned() {
	for i, r := range w.r.Leadership.Replanned {
		w.head("blocs.head.replanned", w.office(r.Office))
		w.about("leadership", "replanned", i)
		w.item(1, w.printer.Begin(r.Reason))
		for k, s := range r.Seats {
			code := "blocs.seat"
			if s.Open() {
				code = "blocs.seat-open"
			}
			w.inside(func() { w.item(1, w.begun(code, s.Year, w.office(s.Office), s.Reason)) }, "seats", k)
		}
		for _, m := range r.Aside {
			w.item(1, w.printer.Begin(m))
		}
		if len(r.Changed) > 0 {
			w.item(1, w.begun("blocs.replanned.changed"))
		}
		for k, c := range r.Changed {
			w.inside(func() {
				w.item(2, w.begun("blocs.replanned.change", c.Promise.Year, w.r.NameOf(c.Promise.Unit), c.Reason))
			}, "changed", k)
		}
	}
}
