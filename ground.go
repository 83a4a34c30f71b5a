package blocs

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// ground is what a review finds without looking at a score sheet.
type ground struct {
	catalogue *award.Catalogue
	members   []emulation.Unit
	issues    value.Issues // of the whole dossier
	fits      bool         // the points are not too many
	table     *scoring.Table
	lint      value.Issues // of the table of criteria

	replanned []rotation.Replanned
	unplanned value.Issues // of what is to be planned anew

	// Where there is no error so far:
	recorded  []award.Decision // as they are in the document
	usable    Dossier          // without what cannot be meant
	others    []emulation.Unit
	decisions []award.Decision
	ballots   []Ballot
	year      year
}

// year is where the bloc's year stands.
type year struct {
	statuses  []cycle.Status
	movements []cycle.Course
	agenda    []cycle.Item
	calendar  []emulation.AllDay
	issues    value.Issues
}

// ground checks a dossier that has no score sheets with it, and finds what hangs on
// none; sheets tells whether there are any.
func (d Dossier) ground(sheets bool) *ground {
	g := &ground{catalogue: d.catalogue(), members: d.Bloc.MembersOn(d.On)}
	size := d.checkSize(len(g.members))
	g.issues, g.fits = append(d.check(g.catalogue, sheets), size...), size.Err() == nil
	if g.fits {
		g.table, g.lint = d.table()
	}
	g.replanned, g.unplanned = d.replan(d.rotation())
	if g.issues.Err() != nil || g.lint.Err() != nil || g.unplanned.Err() != nil {
		return g
	}
	g.recorded = d.Decisions
	d = d.usable(g.catalogue)
	g.usable, g.others, g.decisions = d, d.others(g.members), d.counted()
	g.ballots = d.ballots(g.decisions)
	g.year = d.runCycle(g.table, g.catalogue.Corpus(), g.recorded)
	return g
}

// hearing is the ground with the history that the standings complete.
type hearing struct {
	*ground
	history emulation.History
	derived []Derived
}

func (h hearing) caseOf(unit value.ID, year value.Year, on value.Date) rule.Case {
	// The records were read without an error when the dossier was checked.
	c, _ := h.history.Case(unit, year, on, h.usable.years(), h.catalogue.Vocabulary(), value.Path{})
	return c
}

func (h hearing) facts(u emulation.Unit, on value.Date) rule.Case {
	return h.caseOf(u.ID, h.usable.Year, on)
}

// nominate assesses what the bloc decided, and sets beside it what became of it.
func (h hearing) nominate() given {
	d := &h.usable
	var g given
	g.nominations = h.catalogue.Nominate(h.decisions, d.rules(), d.Bloc, d.On, h.facts)
	g.nominations = d.revoke(h.catalogue.Settle(g.nominations, d.Council, d.rules()))
	g.issues = h.catalogue.CheckSettled(g.nominations, d.Council, h.decisions, d.rules(), d.Bloc, d.On, h.facts, value.PathTo("council"))
	g.council = councilCounts(g.nominations)
	return g
}
