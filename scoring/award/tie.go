package award

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// womenShare is the share of women from which on a collective is preferred.
const womenShare value.ID = "tie-women-share"

// Equal is one of several that meet the same conditions and standards where not
// all can be chosen.
type Equal struct {
	// The subject.
	ID value.ID
	// What it is; households are not preferred.
	Recipient Recipient
	// Of a person, whether she is a woman; nil when not known.
	Woman *bool
	// Of a collective, the share of women; no ratio when not known.
	Women value.Ratio
}

// Preference is whom the law prefers among equals.
type Preference struct {
	// Whether each is preferred, in their order.
	Preferred []rule.Verdict `json:"preferred"`
	// The one to be chosen for one place; absent where none is preferred alone.
	Chosen value.ID `json:"chosen,omitempty"`
	// The provision.
	Cite law.Cite `json:"cite"`
	// How surely it is known.
	Basis law.Basis `json:"basis"`
}

// Prefer returns whom the law of a day prefers among equals: women, and
// collectives with at least 70 % women (Decree 91/2017, article 3, clause 2;
// Decrees 98/2023 and 152/2025, article 4, clause 6). It returns false for a day
// for which the corpus has no such rule. One is chosen only if it alone is
// preferred and it is known that the others are not; between several the law has
// nothing to say.
func (c *Catalogue) Prefer(equals []Equal, on value.Date) (Preference, bool) {
	parameter, _ := c.corpus.Parameter(womenShare)
	v, ok := parameter.At(on)
	if !ok {
		return Preference{}, false
	}
	share, _ := v.Value.Ratio() // Load let no number pass
	p := Preference{Cite: v.Cite, Basis: v.Basis}
	open, n := false, 0
	for _, e := range equals {
		verdict := e.preferred(share)
		p.Preferred = append(p.Preferred, verdict)
		open = open || verdict == rule.Unknown
		if verdict == rule.Met {
			p.Chosen = e.ID
			n++
		}
	}
	if open || n != 1 {
		p.Chosen = ""
	}
	return p, true
}

func (e Equal) preferred(share value.Ratio) rule.Verdict {
	switch {
	case e.Recipient == Person && e.Woman != nil:
		return rule.Of(*e.Woman)
	case e.Recipient == Collective && !e.Women.IsZero():
		return rule.Of(e.Women.Compare(share) >= 0)
	case e.Recipient == Household:
		return rule.NotMet
	}
	return rule.Unknown
}
