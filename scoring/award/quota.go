package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Quota is how many units of the bloc may be nominated for an award: a count, a
// table by size, or a share. It is the issuer's own decision; a quota that was
// not published is absent, and there is no default. Of count, table and share
// exactly one is given, or none where a decision of each year fixes the number
// and that of the year is not known.
type Quota struct {
	// The award.
	Award value.ID `json:"award"`
	// Most units that may be nominated, from 0.
	Count *int `json:"count,omitempty"`
	// The number by how many members the bloc has, or the group where the quota is
	// for groups; the smallest size first.
	Table []QuotaStep `json:"table,omitempty"`
	// The number as a share of a named base.
	Share *QuotaShare `json:"share,omitempty"`
	// Whether the number is fixed each time by a decision: then count is that of
	// the year, and absent while it is not known.
	Decided bool `json:"decided,omitempty"`
	// The groups that the quota is for, each by itself; absent when it is for the
	// whole bloc.
	Groups []value.ID `json:"groups,omitempty"`
	// Whether members that joined within the year count where the number goes by how
	// many members there are; absent when the regulation does not say.
	Newcomers *bool `json:"newcomers,omitempty"`
	// Whether the regulation lets the bloc propose more and leaves it to the council
	// or the decider.
	MayExceed bool `json:"mayExceed,omitempty"`
	// Article, clause and point of the regulation, "20.2.g", or as it writes them.
	Clause string `json:"clause,omitempty"`
	// The decision that sets it.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// QuotaStep is a row of a table of quotas by size.
type QuotaStep struct {
	// Least number of members that the row is for; it ends where the next begins.
	From int `json:"from"`
	// Most units that may be nominated, from 0.
	Count int `json:"count"`
}

// QuotaShare is a quota as a share of a named base.
type QuotaShare struct {
	// The share, up to 100 %.
	Share value.Ratio `json:"share"`
	// What it is a share of.
	Of QuotaBase `json:"of"`
	// The awards whose nominated units do not remain, for the base remaining.
	After []value.ID `json:"after,omitempty"`
	// The award whose standard is to be met, for the base standard.
	Standard value.ID `json:"standard,omitempty"`
	// What is to be met, for the base condition.
	Condition *rule.Condition `json:"condition,omitempty"`
	// Whether the base is wider than the bloc, as "of all units of the Ministry that
	// meet it" does. The number of places is then open until whole is stated.
	Wider bool `json:"wider,omitempty"`
	// How many there are in the base, where it reaches beyond the bloc and the number
	// is stated.
	Whole *int `json:"whole,omitempty"`
	// Whether it is a most ("không quá", not over) that is compared exactly. Otherwise the
	// share gives the number, and where that is not whole the regulation must say
	// how it is rounded.
	NotOver bool `json:"notOver,omitempty"`
	// How a number that is not whole is rounded; absent when the regulation does not
	// say. It is applied beside notOver too: what passes the share then is reported.
	Rounding value.Mode `json:"rounding,omitempty"`
	// The number where the share gives less; absent when the regulation has none.
	Least *int `json:"least,omitempty"`
}

// QuotaBase is what a quota is a share of.
type QuotaBase string

// The bases.
const (
	// OfMembers: all members of the bloc, or of the group.
	OfMembers QuotaBase = "members"
	// OfRemaining: the members that remain after those nominated for other awards.
	OfRemaining QuotaBase = "remaining"
	// OfStandard: the units that meet the standard of a named award.
	OfStandard QuotaBase = "standard"
	// OfCondition: the units that meet a condition.
	OfCondition QuotaBase = "condition"
)

// EnumValues lists the bases, for schemas and for strict reading.
func (QuotaBase) EnumValues() []string {
	return []string{string(OfMembers), string(OfRemaining), string(OfStandard), string(OfCondition)}
}

// Group is a part of the bloc's members that a regulation treats by itself:
// central and local units, the courts of each province. Exactly one of units,
// class and central says who is in it.
type Group struct {
	// Identifier in the regulation.
	ID value.ID `json:"id"`
	// Name.
	Name value.Text `json:"name"`
	// The units.
	Units []value.ID `json:"units,omitempty"`
	// The class of the units.
	Class value.ID `json:"class,omitempty"`
	// Whether the units are those of ministries and central branches, or the others.
	Central *bool `json:"central,omitempty"`
}

// Has says whether a unit is in the group. It is unknown where the unit does not
// say what the group asks.
func (g Group) Has(u emulation.Unit) rule.Verdict {
	switch {
	case len(g.Units) > 0:
		for _, id := range g.Units {
			if id == u.ID {
				return rule.Met
			}
		}
		return rule.NotMet
	case g.Class != "" && u.Class != "":
		return rule.Of(g.Class == u.Class)
	case g.Central != nil && u.Central != nil:
		return rule.Of(*g.Central == *u.Central)
	}
	return rule.Unknown
}

// told reports whether exactly one field says who is in the group.
func (g Group) told() bool {
	n := min(len(g.Units), 1)
	if g.Class != "" {
		n++
	}
	if g.Central != nil {
		n++
	}
	return n == 1
}

// same reports whether two quotas are for the same units.
func (q Quota) same(p Quota) bool {
	if q.Award != p.Award {
		return false
	}
	if len(q.Groups) == 0 || len(p.Groups) == 0 {
		return len(q.Groups) == len(p.Groups)
	}
	return slices.ContainsFunc(q.Groups, func(id value.ID) bool { return slices.Contains(p.Groups, id) })
}

// forms counts in how many ways the number is given.
func (q Quota) forms() int {
	n := min(len(q.Table), 1)
	if q.Count != nil {
		n++
	}
	if q.Share != nil {
		n++
	}
	return n
}

// based reports whether a share has what its base needs, and nothing of another.
func (s QuotaShare) based() bool {
	return !s.Share.IsZero() && value.Listed(s.Of) &&
		(len(s.After) > 0) == (s.Of == OfRemaining) &&
		(s.Standard != "") == (s.Of == OfStandard) &&
		(s.Condition != nil) == (s.Of == OfCondition)
}

func (s QuotaShare) tooMuch() bool {
	num, den := s.Share.Terms()
	return num > den
}
