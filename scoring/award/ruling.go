package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Ruling is what the council, or who decides after it, made of a unit that the
// bloc proposed.
type Ruling struct {
	// The award proposed.
	Award value.ID `json:"award"`
	// The unit.
	Unit value.ID `json:"unit"`
	// What became of the proposal.
	Result RulingResult `json:"result"`
	// The award given instead, for a proposal that was moved down.
	Given value.ID `json:"given,omitempty"`
	// Day of the decision; absent when not known.
	On value.Date `json:"on,omitzero"`
	// Why, as recorded.
	Reason *value.Text `json:"reason,omitempty"`
	// The counts of the council's vote on it; absent where none were published.
	Minutes *ballot.Minutes `json:"minutes,omitempty"`
	// The decision.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// RulingResult is what became of a proposal.
type RulingResult string

// The results.
const (
	// Approved: the award was given.
	Approved RulingResult = "approved"
	// Refused: it was not given.
	Refused RulingResult = "refused"
	// MovedDown: a lower award was given instead.
	MovedDown RulingResult = "movedDown"
)

// EnumValues lists the results, for schemas and for strict reading.
func (RulingResult) EnumValues() []string {
	return []string{string(Approved), string(Refused), string(MovedDown)}
}

// Settlement is where a proposal stands after the council.
type Settlement struct {
	// What became of the proposal.
	Result RulingResult `json:"result"`
	// The award that the unit has in the end: the one proposed, a lower one, or the
	// one that the regulation gives in its place; absent where it has none.
	Given value.ID `json:"given,omitempty"`
	// Day of the decision; absent when not known.
	On value.Date `json:"on,omitzero"`
	// Why, as recorded, and what follows from the regulation.
	Says []value.Message `json:"says"`
	// What the council's own counts come to; absent where none were published.
	Vote *CouncilVote `json:"vote,omitempty"`
	// The money of what was given; absent where nothing was, the day is not known, or
	// the corpus has no law for it.
	Bonus *Bonus `json:"bonus,omitempty"`
	// First day on which what was given is revoked; absent where it stands.
	Revoked value.Date `json:"revoked,omitzero"`
	// The lower award that the revocation leaves in its place; absent where it leaves
	// none.
	Left value.ID `json:"left,omitempty"`
	// The decision.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Has returns the award that the unit has in the end; false where it has none.
func (s *Settlement) Has() (value.ID, bool) {
	switch {
	case s == nil:
		return "", false
	case !s.Revoked.IsZero():
		return s.Left, s.Left != ""
	}
	return s.Given, s.Given != ""
}

// CheckRulings warns of rulings that cannot be meant, with paths below the given
// one; the rest of the answer goes on without them: an award that the catalogue
// lacks, a unit that the bloc did not propose for it, a second ruling on a
// proposal, a move down that does not name another, lower award or is none, a day before
// the bloc's decision or after that of the review.
func (c *Catalogue) CheckRulings(rulings []Ruling, ds []Decision, b emulation.Bloc, on value.Date, path value.Path) value.Issues {
	var issues value.Issues
	odd := func(at value.Path, code string, args ...any) { issues.Add(value.Warning, at, value.Msg(code, args...)) }
	for i, r := range rulings {
		at := path.Index(i)
		for _, named := range [...]struct {
			id value.ID
			at value.Path
		}{{r.Award, at.At("award")}, {r.Given, at.At("given")}} {
			if _, ok := c.award(named.id); !ok && named.id != "" {
				odd(named.at, "award.unknown", named.id)
			}
		}
		d := proposal(ds, r)
		switch {
		case d == nil:
			odd(at.At("unit"), "award.ruling-unproposed", b.NameOf(r.Unit), c.name(r.Award))
		case !r.On.IsZero() && r.On.Before(d.On):
			odd(at.At("on"), "award.ruling-early", r.On, d.On)
		}
		if on.Before(r.On) {
			odd(at.At("on"), "award.decided-later", r.On, on)
		}
		if slices.ContainsFunc(rulings[:i], func(o Ruling) bool { return o.Award == r.Award && o.Unit == r.Unit }) {
			odd(at, "award.ruling-twice", b.NameOf(r.Unit), c.name(r.Award))
		}
		if (r.Result == MovedDown) != (r.Given != "") || r.Given == r.Award {
			odd(at.At("given"), "award.ruling-given", c.name(r.Award))
		} else if !c.meant(r) {
			odd(at.At("given"), "award.ruling-not-lower", c.name(r.Given), c.name(r.Award))
		}
	}
	return issues
}

// proposal returns the bloc's decision by which the unit was proposed, nil where
// there is none. Whether a ballot carried it is the decision's own matter.
func proposal(ds []Decision, r Ruling) *Decision {
	i := slices.IndexFunc(ds, func(d Decision) bool { return d.Award == r.Award && slices.Contains(d.Units, r.Unit) })
	if i < 0 {
		return nil
	}
	return &ds[i]
}

// Settle puts what the council made of them to the nominations. Of two rulings on
// one proposal the first counts. A refusal leaves the unit the award that the
// bloc's regulation gives in its place, where it has one; and what a unit was given
// leaves it without the award that the regulation gives only in the place of that.
// A move down that leads to no lower award is not taken in.
func (c *Catalogue) Settle(ns []Nomination, rulings []Ruling, r Rules) []Nomination {
	ns = slices.Clone(ns)
	for i := range ns {
		k := slices.IndexFunc(rulings, func(x Ruling) bool { return x.Award == ns[i].Award && x.Unit == ns[i].Unit })
		if k >= 0 && c.meant(rulings[k]) {
			ns[i].Council = c.settlement(rulings[k], r)
		}
	}
	c.instead(ns, r)
	return ns
}

func (c *Catalogue) settlement(x Ruling, r Rules) *Settlement {
	s := &Settlement{Result: x.Result, On: x.On, Vote: c.vote(x, r), Instrument: x.Instrument, Says: []value.Message{c.ruled(x)}}
	say := func(code string, args ...any) { s.Says = append(s.Says, value.Msg(code, args...)) }
	switch x.Result {
	case Approved:
		s.Given = x.Award
	case MovedDown:
		s.Given = x.Given
	default:
		k := slices.IndexFunc(r.Lines, func(l Line) bool { return l.Award == x.Award })
		if k >= 0 && r.Lines[k].Fallback != "" {
			s.Given = r.Lines[k].Fallback
			say("award.ruled.fallback", c.name(s.Given))
			if clause := r.Lines[k].Clause; clause != "" {
				say("award.clause", law.Place(clause))
			}
		}
	}
	if x.Reason != nil {
		say("award.ruled.reason", *x.Reason)
	}
	if s.Given != "" && !x.On.IsZero() {
		if bonus, ok := c.Bonus(s.Given, Collective, x.On); ok {
			s.Bonus = &bonus
		}
	}
	return s
}
