package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// fromDecision returns the provision by which the time after an award whose
// decision names no period runs from the day of that decision; false where none
// is known for the day. It is the circular's; of circulars before and after it no
// text was read.
func (c *Catalogue) fromDecision(on value.Date) (law.Cite, bool) {
	cite := law.MustCite("12-2019-tt-bnv:2.6")
	return cite, c.corpus.InForce(cite, on)
}

// undated notes from when the time after an award runs whose decision names no
// period, of the awards after which the standard asks for a run of years.
func (a *Assessment) undated(c *Catalogue, asked []value.ID, received []rule.Received) {
	for _, r := range received {
		if !r.NamesNoPeriod || a.On.Before(r.Decided) || !slices.Contains(asked, r.Award) {
			continue
		}
		award, _ := c.award(r.Award)
		cite, ok := c.fromDecision(a.On)
		switch {
		case !ok:
			a.note("award.counted-either", award.Name, a.On)
			continue
		case r.Decided.IsZero():
			a.note("award.counted-from-unknown-decision", award.Name, cite)
		default:
			a.note("award.counted-from-decision", award.Name, r.Decided, cite)
		}
		p, _ := c.corpus.Provision(cite)
		a.Basis = weakest(a.Basis, p.Basis)
		a.Cites = append(a.Cites, cite)
	}
}
