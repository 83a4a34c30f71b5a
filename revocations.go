package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Revoked is an award that was revoked, and what that changes.
type Revoked struct {
	// The revocation, as recorded.
	Revocation emulation.Revocation `json:"revocation"`
	// The provision of its day; absent where the ground is not known or the corpus
	// has none.
	Revoking *award.Revoking `json:"revoking,omitempty"`
	// The money that went with the award and is to be paid back; absent where the day
	// of the award is not known or the corpus has no law for it. Where a lower award is
	// left, no provision says whether its money is set against this.
	PaidBack *award.Bonus `json:"paidBack,omitempty"`
	// The proposals of the report that come out otherwise than they would with the
	// award.
	Changes []RevokedChange `json:"changes,omitempty"`
	// What the rules by themselves make of members otherwise than they would with the
	// award: of the unit, or of one that so comes into its place.
	Rules []RevokedRule `json:"rules,omitempty"`
}

// RevokedRule is an outcome of the rules that a revocation changes.
type RevokedRule struct {
	// The award that the rules are on.
	Award value.ID `json:"award"`
	// The unit.
	Unit value.ID `json:"unit"`
	// What the rules would make of it with the award revoked still standing.
	Before award.Outcome `json:"before"`
	// What they make of it.
	After award.Outcome `json:"after"`
}

// RevokedChange is a proposal that a revocation changes.
type RevokedChange struct {
	// The award proposed.
	Award value.ID `json:"award"`
	// The unit.
	Unit value.ID `json:"unit"`
	// What the file would amount to with the award revoked still standing.
	Before award.State `json:"before"`
	// What it amounts to.
	After award.State `json:"after"`
}

// revokedOf returns the revocation of what a unit has in the end for the year under
// review, as far as it is in effect on the day of the review.
func (d Dossier) revokedOf(unit, id value.ID) (emulation.Revocation, bool) {
	i := slices.IndexFunc(d.Revocations, func(r emulation.Revocation) bool {
		return r.Subject == unit && r.Award == id && r.Year == d.Year.Label && !d.On.Before(r.On)
	})
	if i < 0 {
		return emulation.Revocation{}, false
	}
	return d.Revocations[i], true
}

// revoke puts to the nominations what was revoked of what the council gave.
func (d Dossier) revoke(ns []award.Nomination) []award.Nomination {
	for i, n := range ns {
		if n.Council == nil || n.Council.Given == "" {
			continue
		}
		if r, ok := d.revokedOf(n.Unit, n.Council.Given); ok {
			settled := *n.Council
			settled.Revoked, settled.Left = r.On, r.Left
			ns[i].Council = &settled
		}
	}
	return ns
}

// checkRevocations refuses awards of no catalogue and warns of revocations of what was not
// given, that come twice, or that lie after the day of the review.
func (d Dossier) checkRevocations(catalogue *award.Catalogue) value.Issues {
	var issues value.Issues
	for i, r := range d.Revocations {
		at := value.PathTo("revocations", i)
		issues = append(issues, d.setting(catalogue).checkRevocation(r, d.Bloc.NameOf(r.Subject), d.Revocations[:i], d.history(), at)...)
		if _, ok := d.givenOn(r); !ok {
			issues.Add(value.Warning, at.At("award"), value.Msg("blocs.revoked-nothing", d.Bloc.NameOf(r.Subject), d.awardName(r.Award), r.Year))
		}
	}
	return issues
}

// checkRevocation checks what does not hang on where the award is recorded, with what
// the subject is called.
func (s setting) checkRevocation(r emulation.Revocation, subject value.Text, before []emulation.Revocation, h emulation.History, at value.Path) value.Issues {
	var issues value.Issues
	if !s.catalogue.Has(r.Award) {
		issues.Add(value.Warning, at.At("award"), value.Msg("award.unknown", r.Award))
	}
	switch {
	case r.Left == "" || s.leaves(r):
	case s.catalogue.Has(r.Left):
		issues.Add(value.Warning, at.At("left"), value.Msg("blocs.revoked-not-lower", s.catalogue.NameOn(r.Left, r.On), s.catalogue.NameOn(r.Award, r.On)))
	default:
		issues.Add(value.Warning, at.At("left"), value.Msg("award.unknown", r.Left))
	}
	same := func(o emulation.Revocation) bool {
		return o.Subject == r.Subject && o.Award == r.Award && o.Year == r.Year
	}
	if slices.ContainsFunc(before, same) {
		issues.Add(value.Warning, at, value.Msg("blocs.revoked-twice", subject, r.Year))
	}
	if s.on.Before(r.On) {
		issues.Add(value.Warning, at.At("on"), value.Msg("blocs.revoked-later", r.On, s.on))
	}
	if g, ok := h.Revokes(r); ok && !g.Decided.IsZero() && r.On.Before(g.Decided) {
		issues.Add(value.Warning, at.At("on"), value.Msg("blocs.revoked-early", r.On, g.Decided))
	}
	return issues
}

// givenOn returns the day on which what a revocation is of was given, which may
// not be known; false where nothing shows that it was given.
func (d Dossier) givenOn(r emulation.Revocation) (value.Date, bool) {
	if g, ok := d.history().Revokes(r); ok {
		return g.Decided, true
	}
	if r.Year != d.Year.Label {
		return value.Date{}, false
	}
	for _, n := range d.catalogue().Settle(d.proposed(), d.Council, d.rules()) {
		if n.Council != nil && n.Unit == r.Subject && n.Council.Given == r.Award {
			return n.Council.On, true
		}
	}
	return value.Date{}, false
}

// proposed lists what the bloc decided on, without what becomes of it.
func (d Dossier) proposed() []award.Nomination {
	var ns []award.Nomination
	for _, decision := range d.Decisions {
		for _, unit := range decision.Units {
			ns = append(ns, award.Nomination{Award: decision.Award, Unit: unit})
		}
	}
	return ns
}

// revoked returns the revocations with what they change. A revocation after the
// day of the review changes nothing yet.
func (d Dossier) revoked(catalogue *award.Catalogue, r Report, h emulation.History, field award.Field) []Revoked {
	var all []Revoked
	for i, revocation := range d.Revocations {
		given, ok := d.givenOn(revocation)
		if !ok || d.On.Before(revocation.On) {
			continue
		}
		x := Revoked{Revocation: revocation}
		_, own := catalogue.Own(revocation.Award)
		if cited, ok := catalogue.Revoking(revocation.Ground, revocation.On); ok && !own {
			x.Revoking = &cited
		}
		if !given.IsZero() {
			if bonus, ok := catalogue.Bonus(revocation.Award, award.Collective, given); ok {
				x.PaidBack = &bonus
			}
		}
		with := h
		with.Revocations = slices.Delete(slices.Clone(h.Revocations), i, i+1)
		x.Changes = d.changes(catalogue, r, with, revocation.Subject)
		field.Facts = func(u emulation.Unit, on value.Date) rule.Case { return d.caseOf(catalogue, with, u.ID, on) }
		standing, _ := catalogue.Propose(d.rules(), field, value.Path{})
		x.Rules = otherOutcomes(standing, r.Proposals)
		all = append(all, x)
	}
	return all
}

// otherOutcomes lists the outcomes that are not the same; the proposals are by the
// same rules on the same members.
func otherOutcomes(before, after []award.Proposal) []RevokedRule {
	var other []RevokedRule
	for i, p := range after {
		for k, c := range p.Units {
			if was := before[i].Units[k].Outcome; was != c.Outcome {
				other = append(other, RevokedRule{p.Award, c.Unit, was, c.Outcome})
			}
		}
	}
	return other
}

// caseOf is what a history tells of a unit on a day. That it can be read was seen when
// the dossier was checked.
func (d Dossier) caseOf(catalogue *award.Catalogue, h emulation.History, unit value.ID, on value.Date) rule.Case {
	c, _ := h.Case(unit, d.Year, on, d.years(), catalogue.Vocabulary(), value.Path{})
	return c
}

// changes compares the assessments of a unit with those under another history.
func (d Dossier) changes(catalogue *award.Catalogue, r Report, h emulation.History, unit value.ID) []RevokedChange {
	var changes []RevokedChange
	for _, n := range r.Nominations {
		if n.Unit != unit {
			continue
		}
		u, _ := d.Bloc.Unit(unit)
		before, _ := catalogue.Assess(n.Award, award.Unit(u), d.caseOf(catalogue, h, unit, n.Assessment.On))
		if before.State != n.Assessment.State {
			changes = append(changes, RevokedChange{n.Award, unit, before.State, n.Assessment.State})
		}
	}
	return changes
}
