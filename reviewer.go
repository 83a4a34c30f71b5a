package blocs

import (
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring/award"
)

// Reviewer reviews one dossier again and again while it is edited, and remembers
// the last answers to what hangs on no score sheet: the checks, the year, the turns,
// the assessments. It finds what [Review] and [Draft] find. The zero Reviewer is
// ready for use, by one caller at a time.
//
// A dossier once given, and what it shares memory with, is not changed afterwards:
// an edit makes another one, as that of [value.Editable] does. Reports share memory
// with one another.
type Reviewer struct {
	ground remembered[sheetless, *ground]
	lead   remembered[turns, led]
	awards remembered[[]Derived, given]
}

// Review is [Review].
func (v *Reviewer) Review(d Dossier) (Report, value.Issues) { return v.review(d, true) }

// Draft is [Draft].
func (v *Reviewer) Draft(d Dossier) (Report, value.Issues) { return v.review(d, false) }

// remembered is the last answer, and to what.
type remembered[K, V any] struct {
	asked  *K
	answer V
}

// of answers, where the same was asked the last time with that answer. The answer is a
// function of what is asked.
func (m *remembered[K, V]) of(asked K, find func() V) V {
	if m.asked == nil || !value.Same(*m.asked, asked) {
		m.asked, m.answer = &asked, find()
	}
	return m.answer
}

// sheetless is what the ground hangs on: the dossier without its sheets, and whether
// there are any.
type sheetless struct {
	dossier Dossier
	sheets  bool
}

func (v *Reviewer) groundOf(d Dossier) *ground {
	sheets := len(d.Sheets) > 0
	d.Sheets = nil
	return v.ground.of(sheetless{d, sheets}, func() *ground {
		v.lead, v.awards = remembered[turns, led]{}, remembered[[]Derived, given]{} // they stand on it
		return d.ground(sheets)
	})
}

// turns is what the turns hang on, beside the ground: what is derived from the
// standings and elsewhere, and the places.
type turns struct {
	derived   []Derived
	standings []rotation.Standing
}

func (v *Reviewer) led(h hearing, standings *Standings) led {
	places := h.usable.standingsOf(standings)
	return v.lead.of(turns{h.derived, places}, func() led { return h.lead(places) })
}

func (v *Reviewer) given(h hearing) given {
	return v.awards.of(h.derived, h.nominate)
}

// given is what became of the bloc's decisions.
type given struct {
	nominations []award.Nomination
	council     []CouncilCount
	issues      value.Issues
}
