package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// CouncilCount is how many of the units proposed for an award the council gave it
// to.
type CouncilCount struct {
	// The award.
	Award value.ID `json:"award"`
	// Units that the bloc proposed.
	Proposed int `json:"proposed"`
	// Of these, given the award.
	Approved int `json:"approved"`
	// Given a lower award.
	MovedDown int `json:"movedDown"`
	// Refused.
	Refused int `json:"refused"`
	// Of which nothing is recorded yet.
	Pending int `json:"pending"`
	// Given an award though the bloc's ballot did not carry them; not among the
	// proposed.
	Unproposed int `json:"unproposed,omitempty"`
	// Given the award in place of another that the bloc proposed; not among the
	// proposed.
	MovedHere int `json:"movedHere,omitempty"`
}

// grounds are the words for why an award is revoked. They are only read.
var grounds = map[emulation.RevocationGround]value.Message{
	emulation.FalseDeclaration:  value.Msg("blocs.ground.false-declaration"),
	emulation.FalsePapers:       value.Msg("blocs.ground.false-papers"),
	emulation.UnlawfulProcedure: value.Msg("blocs.ground.unlawful-procedure"),
	emulation.LaterFinding:      value.Msg("blocs.ground.later-finding"),
}

// councilCounts counts the outcomes of the council, award by award; nothing while
// none is recorded.
func councilCounts(ns []award.Nomination) []CouncilCount {
	var counts []CouncilCount
	settled := func(n award.Nomination) bool { return n.Council != nil }
	if !slices.ContainsFunc(ns, settled) {
		return nil
	}
	of := func(id value.ID) *CouncilCount {
		i := slices.IndexFunc(counts, func(c CouncilCount) bool { return c.Award == id })
		if i < 0 {
			i = len(counts)
			counts = append(counts, CouncilCount{Award: id})
		}
		return &counts[i]
	}
	for _, n := range ns {
		unproposed := n.Outcome == award.NotNominated
		if unproposed && (n.Council == nil || n.Council.Given == "") {
			continue
		}
		c := of(n.Award)
		if unproposed {
			c.Unproposed++
			continue
		}
		c.Proposed++
		switch {
		case n.Council == nil:
			c.Pending++
		case n.Council.Result == award.Approved:
			c.Approved++
		case n.Council.Result == award.MovedDown:
			c.MovedDown++
		default:
			c.Refused++
		}
	}
	for _, n := range ns {
		if n.Council != nil && n.Council.Given != "" && n.Council.Given != n.Award {
			of(n.Council.Given).MovedHere++
		}
	}
	return counts
}

// council writes what became of the proposals, in numbers.
func (w *writer) council() {
	if len(w.r.Council) == 0 {
		return
	}
	w.head("blocs.head.council")
	for i, c := range w.r.Council {
		w.about("council", i)
		w.item(1, w.begun("blocs.council", w.r.awardName(c.Award, w.r.On), c.Proposed, c.Approved, c.MovedDown, c.Refused, c.Pending))
		if c.Unproposed > 0 {
			w.item(2, w.begun("blocs.council-unproposed", c.Unproposed))
		}
		if c.MovedHere > 0 {
			w.item(2, w.begun("blocs.council-moved-here", c.MovedHere))
		}
	}
}

// settlement writes what the council made of one proposal. Of the vote, what was
// told before is not told again; how the votes compare, the last step, always is.
func (w *writer) settlement(s *award.Settlement, before []value.Message) {
	if s == nil {
		return
	}
	for i, m := range s.Says {
		switch {
		case i > 0:
			w.item(3, w.printer.Begin(m))
		case s.On.IsZero():
			w.item(2, w.begun("blocs.ruled", m))
		default:
			w.item(2, w.begun("blocs.ruled-on", m, s.On))
		}
	}
	if v := s.Vote; v != nil {
		w.item(3, w.begun("blocs.council-vote", ballot.Finding{Result: v.Result}.Says(), comparisons[v.Compared]))
		for i, m := range v.Says {
			if i == len(v.Says)-1 || !slices.ContainsFunc(before, m.Equal) {
				w.item(4, w.printer.Begin(m))
			}
		}
	}
	if s.Instrument != nil {
		w.item(3, w.printer.Begin(instrument(*s.Instrument)))
	}
	switch {
	case s.Bonus == nil:
	case s.Result == award.Refused: // by another decision, which is to come
		w.inside(func() { w.money(3, s.Bonus) }, "bonus")
	default:
		w.inside(func() { w.bonus(3, s.Bonus, "blocs.bonus-of") }, "bonus")
	}
	if !s.Revoked.IsZero() {
		w.item(3, w.begun("blocs.ruled-revoked", s.Revoked))
	}
	if s.Left != "" {
		w.item(3, w.begun("blocs.revoked-left", w.r.awardName(s.Left, w.r.On)))
	}
}

// councilSaid returns what the council's votes on an award say in the nominations
// before the given one.
func (w *writer) councilSaid(nomination int) []value.Message {
	var said []value.Message
	for _, n := range w.r.Nominations[:nomination] {
		if n.Award == w.r.Nominations[nomination].Award && n.Council != nil && n.Council.Vote != nil {
			said = append(said, n.Council.Vote.Says...)
		}
	}
	return said
}

// revocations writes the awards revoked and what that changes.
func (w *writer) revocations() {
	if len(w.r.Revocations) == 0 {
		return
	}
	w.head("blocs.head.revocations")
	for i, x := range w.r.Revocations {
		w.about("revocations", i)
		r := x.Revocation
		w.item(1, w.begun("blocs.revoked", w.r.NameOf(r.Subject), w.r.awardName(r.Award, w.r.On), r.Year, r.On))
		if r.Ground != "" {
			w.item(2, w.printer.Begin(grounds[r.Ground]))
		}
		if x.Revoking != nil {
			w.item(2, w.printer.Begin(x.Revoking.Says))
		}
		if r.Left != "" {
			w.item(2, w.begun("blocs.revoked-left", w.r.awardName(r.Left, w.r.On)))
		}
		if r.Instrument != nil {
			w.item(2, w.printer.Begin(instrument(*r.Instrument)))
		}
		if x.PaidBack != nil {
			w.item(2, w.begun("blocs.paid-back", value.Money(x.PaidBack.Amount), x.PaidBack.On))
			if r.Left != "" {
				w.item(3, w.print("blocs.paid-back-left"))
			}
		}
		for _, c := range x.Changes {
			w.item(2, w.begun("blocs.revoked-changes", w.r.awardName(c.Award, w.r.On), states[c.Before], states[c.After]))
		}
		for _, c := range x.Rules {
			w.item(2, w.begun("blocs.amend.rules", w.r.NameOf(c.Unit), w.r.awardName(c.Award, w.r.On), proposed[c.Before], proposed[c.After]))
		}
	}
}
