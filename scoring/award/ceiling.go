package award

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Ceiling is the most of an award that may be given or put up.
type Ceiling struct {
	// The parameter: a share of what Of names. Without it, the law of the time sets
	// no ceiling.
	Share value.ID `json:"share,omitempty"`
	// What the share is of; given with the share.
	Of value.Text `json:"of,omitzero"`
}

// Limit is the answer whether so many are within the ceiling of an award.
type Limit struct {
	// Met: within it, or the law sets none. NotMet: over it. Unknown: what the law
	// of the day says was not seen, or the numbers cannot be meant.
	Verdict rule.Verdict `json:"verdict"`
	// The most that are allowed; absent where the law sets no ceiling or it is not known.
	Most *int64 `json:"most,omitempty"`
	// The share that is compared; absent as Most is.
	Share value.Ratio `json:"share,omitzero"`
	// The answer in words.
	Says value.Message `json:"says"`
	// The provision.
	Cite law.Cite `json:"cite,omitzero"`
	// How surely it is known.
	Basis law.Basis `json:"basis,omitempty"`
}

// Limit answers whether n of the award are within the ceiling of the day's law,
// where whole is the number that the ceiling is a share of: holders of the title
// of advanced worker or soldier for grassroots fighters (Decree 91/2017, article
// 9, clause 3), collectives that meet the standard of the ministry's or province's
// flag for the Government's (article 11, clause 1). "Not over 15 %" is compared
// exactly: of 19 it allows 2. It returns false if the catalogue has no such award,
// or knows of no ceiling on it at any time.
func (c *Catalogue) Limit(id value.ID, n, whole int64, on value.Date) (Limit, bool) {
	award, ok := c.award(id)
	if !ok || len(award.Ceiling) == 0 {
		return Limit{}, false
	}
	v, ok := award.Ceiling.At(on)
	if !ok {
		return Limit{Says: value.Msg("award.ceiling.unknown", award.NameOn(on), on)}, true
	}
	l := Limit{Cite: v.Cite, Basis: v.Basis}
	if v.Value.Share == "" {
		l.Verdict, l.Says = rule.Met, value.Msg("award.ceiling.none", award.NameOn(on), on)
		return l, true
	}
	p, _ := c.corpus.Parameter(v.Value.Share)
	share, ok := p.At(on)
	if !ok {
		l.Says = value.Msg("award.ceiling.unknown", award.NameOn(on), on)
		return l, true
	}
	l.Share, _ = share.Value.Ratio() // Load let no number pass
	l.Cite, l.Basis = share.Cite, weakest(l.Basis, share.Basis)
	most, err := l.Share.Most(whole)
	if err != nil || whole == 0 || n < 0 {
		l.Says = value.Msg("award.ceiling.no-whole", n, whole)
		return l, true
	}
	l.Most, l.Verdict = &most, rule.Of(n <= most)
	code := "award.ceiling.kept"
	if n > most {
		code = "award.ceiling.over"
	}
	l.Says = value.Msg(code, n, l.Share, whole, v.Value.Of, most)
	return l, true
}
