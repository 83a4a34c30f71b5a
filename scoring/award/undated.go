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

// undatedOf returns the awards whose decisions name no period, of those after which
// a standard asks for a run of years.
func undatedOf(standard *rule.Rule, facts rule.Case) []rule.Received {
	asked := standard.RunsAfter()
	return slices.DeleteFunc(slices.Clone(facts.Awards), func(r rule.Received) bool {
		return !r.NamesNoPeriod || facts.On.Before(r.Decided) || !slices.Contains(asked, r.Award)
	})
}

// undated notes from when the time after such awards runs; where no provision says
// so, that the answer does not hang on it, unless the council is asked.
func (a *Assessment) undated(c *Catalogue, received []rule.Received, divided bool) {
	for _, r := range received {
		award, _ := c.award(r.Award)
		cite, ok := c.fromDecision(a.On)
		switch {
		case !ok && divided:
			continue
		case !ok:
			a.note("award.counted-either", award.Name, a.On)
			continue
		case r.Decided.IsZero():
			a.note("award.counted-from-unknown-decision", award.Name, cite.Arg())
		default:
			a.note("award.counted-from-decision", award.Name, r.Decided, cite.Arg())
		}
		p, _ := c.corpus.Provision(cite)
		a.Basis = weakest(a.Basis, p.Basis)
		a.Cites = append(a.Cites, cite)
	}
}
