package blocs

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

const (
	factOrganisations value.ID = "has-party-or-mass-organisations"
	factClean         value.ID = "party-and-mass-organisations-clean-and-strong"
)

// citeClean ask of those who are given a flag that their party and mass
// organisations are clean and strong.
var citeClean = []law.Cite{law.MustCite("06-2022-qh15:25.1.b"), law.MustCite("06-2022-qh15:26.1.b")}

// withoutOrganisations reads off records of a year that a unit without party and
// mass organisations has none that are clean and strong. Whether it is given a flag
// all the same is for the council to say, and so is asked at once.
func withoutOrganisations(h emulation.History, year string) []Derived {
	var facts []Derived
	for _, r := range h.Records {
		if given, ok := r.Facts[factOrganisations]; !ok || r.Year != year || given.String() != rule.GivenTruth(false).String() {
			continue
		}
		for _, cite := range citeClean {
			facts = append(facts, Derived{r.Subject, factClean, rule.GivenTruth(false), value.Msg("blocs.derived.no-organisations"), cite})
		}
	}
	return facts
}
