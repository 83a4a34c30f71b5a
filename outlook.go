package blocs

import (
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// mostNext is how many open entries a report names: what to ask for first, and
// not a list of all that is missing.
const mostNext = 10

// outlook writes the bands of the members, and which open entries matter most
// next.
func (w *writer) outlook() {
	s := w.r.Standings
	if len(s.Bands) > 0 {
		w.about("standings", "bands")
		w.say(1, "blocs.bands")
	}
	for i, b := range s.Bands {
		w.about("standings", "bands", i)
		name := w.r.NameOf(b.Unit)
		if b.Settled() {
			w.item(2, w.begun("blocs.step", name, band(b.Best)))
		} else {
			w.item(2, w.begun("blocs.band-open", name, band(b.Worst), band(b.Best)))
		}
	}
	if len(s.Next) > 0 {
		w.about("standings", "next")
		w.say(1, "blocs.next")
	}
	for i, in := range s.Next {
		w.about("standings", "next", i)
		code := "blocs.next-entry"
		if in.Pairs == 0 {
			code = "blocs.next-idle"
		}
		w.item(2, w.begun(code, w.r.NameOf(in.Unit), in.Name, in.Swing))
	}
}

// band names a band; no band has words of its own.
func band(b *scoring.Band) any {
	if b == nil {
		return value.Msg("blocs.band-none")
	}
	return b.Name
}
