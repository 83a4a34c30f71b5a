package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Own is an award that no law lists: a Party committee, the Front, an association
// or the bloc itself has it by its own rules. Ballots, quotas, ties and the work of
// the council need no law; who may be given it, and what money goes with it, is
// not for the law to say.
type Own struct {
	// Identifier in the document; none of those of the law's own awards.
	ID value.ID `json:"id"`
	// Name, with the body that gives it.
	Name value.Text `json:"name"`
	// Article and clause of the rules that have it, as they write them.
	Clause string `json:"clause,omitempty"`
}

// With returns the catalogue with awards that no law lists beside those of the law.
// One whose identifier is taken already is passed over: [Catalogue.CheckOwn] says so.
func (c *Catalogue) With(own []Own) *Catalogue {
	if len(own) == 0 {
		return c
	}
	with := *c
	with.own, with.library = nil, c.Library()
	for _, o := range own {
		if _, taken := with.award(o.ID); !taken {
			with.library.Awards = append(with.library.Awards, o.ID)
			with.library.AwardNames[o.ID] = o.Name
			with.own = append(with.own, ownAward{o, Award{ID: o.ID, Name: o.Name, Recipients: []Recipient{Collective}}})
		}
	}
	return &with
}

// ownAward is an award that no law lists, as the catalogue holds it.
type ownAward struct {
	Own
	award Award
}

// Own returns an award that no law lists, and whether the identifier is that of one.
func (c *Catalogue) Own(id value.ID) (Own, bool) {
	if i := slices.IndexFunc(c.own, func(o ownAward) bool { return o.ID == id }); i >= 0 {
		return c.own[i].Own, true
	}
	return Own{}, false
}

// CheckOwn warns of awards declared whose identifier is one of the law's, or that
// are declared twice, with paths below the given one. The declaration is passed over.
func (c *Catalogue) CheckOwn(own []Own, path value.Path) value.Issues {
	var issues value.Issues
	for i, o := range own {
		at := path.Index(i).At("id")
		if a, ok := c.award(o.ID); ok {
			issues.Add(value.Warning, at, leftOut("award.own-law", o.ID, a.Name))
		} else if slices.ContainsFunc(own[:i], func(p Own) bool { return p.ID == o.ID }) {
			issues.Add(value.Warning, at, leftOut("award.own-twice", o.ID))
		}
	}
	return issues
}

// assess says that there is no law to hold a subject against.
func (o Own) assess(a Assessment) Assessment {
	a.State = NoLaw
	a.Proof.Says = value.Msg("award.state.no-law", o.Name, a.On)
	if o.Clause != "" {
		a.note("award.clause", law.Place(o.Clause))
	}
	return a
}

// leftOut says why a part of the document is not taken into account: the rest goes
// on without it.
func leftOut(code string, args ...any) value.Message {
	return value.Msg("award.left-out", value.Msg(code, args...))
}
