package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Mode is the way in which an office passes from unit to unit.
type Mode string

// The modes.
const (
	// List: the units take turns in a fixed order.
	List Mode = "list"
	// Succession: who held the other office the year before takes this one; the
	// deputy becomes chief.
	Succession Mode = "succession"
	// Ballot: the members elect.
	Ballot Mode = "ballot"
	// Ranking: the result of the year before decides.
	Ranking Mode = "ranking"
	// Appointed: the level above decides (phân công).
	Appointed Mode = "appointed"
	// Agreed: the members agree, without counts (thống nhất).
	Agreed Mode = "agreed"
)

// EnumValues lists the modes, for schemas and for strict reading.
func (Mode) EnumValues() []string {
	return []string{string(List), string(Succession), string(Ballot), string(Ranking), string(Appointed), string(Agreed)}
}

// Basis says where a policy comes from.
type Basis string

// The bases.
const (
	// Published: the bloc's rule was read.
	Published Basis = "published"
	// Derived: the rule itself was not read; the policy is what the recorded
	// terms suggest.
	Derived Basis = "derived"
)

// EnumValues lists the bases, for schemas and for strict reading.
func (Basis) EnumValues() []string { return []string{string(Published), string(Derived)} }

// Policy is the rule by which one office passes from year to year. What the rule
// does not say is left out; where a seat needs it, the seat is open with the
// question, and nothing is put in its place.
type Policy struct {
	// How the office passes on.
	Mode Mode `json:"mode"`
	// Whether the rule was read, or derived from the record.
	Basis Basis `json:"basis"`
	// How many units hold the office in one year, from 1; absent when the rule does
	// not say, and then no seat can be told.
	Seats int `json:"seats,omitempty"`
	// For how many emulation years a unit holds the office, from 1.
	Term int `json:"term,omitempty"`
	// Order of turns; absent when it is the order in which the bloc lists its members.
	Order []value.ID `json:"order,omitempty"`
	// Where the rotation begins; absent when it goes on from the recorded terms.
	Start *Start `json:"start,omitempty"`
	// The first years, where they go by another mode.
	First *First `json:"first,omitempty"`
	// Whom the result of the year before gives the office to; for mode ranking.
	Result *Place `json:"result,omitempty"`
	// What an election must reach, for modes ballot and agreed; absent when the rule
	// does not say, and then only the record tells who was chosen.
	Ballot *ballot.Rule `json:"ballot,omitempty"`
	// Seats kept for classes of members; absent for none.
	Reserved []Reserved `json:"reserved,omitempty"`
	// Who may take the seats that are not reserved; needed where a unit of such a
	// class stands next for one.
	Unreserved Unreserved `json:"unreserved,omitempty"`
	// How many emulation years a unit rests after it held the office; absent for none.
	Rest int `json:"rest,omitempty"`
	// What bars a unit from the office; absent for nothing.
	Bars []Bar `json:"bars,omitempty"`
	// What becomes of the turn of a unit that was barred, rested or held the other
	// office when it came.
	Skip Skip `json:"skip,omitempty"`
	// Where a unit that joins stands in the order, unless the order lists it.
	Newcomer *Newcomer `json:"newcomer,omitempty"`
	// Whose place a unit takes that others were merged into.
	Merge Merge `json:"merge,omitempty"`
	// Who takes the place of a unit that was split.
	Split Split `json:"split,omitempty"`
	// What a change of name does to the place of a unit.
	Rename Keeping `json:"rename,omitempty"`
	// What place a unit has that left and comes back.
	Return Keeping `json:"return,omitempty"`
	// Who acts for the rest of the term when a holder leaves within it, or when
	// nobody is in office.
	Vacancy Vacancy `json:"vacancy,omitempty"`
	// The regulation or decision that gives the rule.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Start is the first turn of a rotation. Terms of earlier years do not follow
// the rule and have no part in it.
type Start struct {
	// Label of the first emulation year under the rule.
	Year string `json:"year"`
	// The unit whose turn is the first.
	Unit value.ID `json:"unit"`
}

// First is another mode for the first years of an office: the first year is
// appointed, and later ones rotate. The rotation then goes on after the holders
// of the last of these years, or from the start that the policy names.
type First struct {
	// How the office passes on in these years.
	Mode Mode `json:"mode"`
	// Label of the first of these emulation years.
	Year string `json:"year"`
	// How many years, from 1.
	Years int `json:"years"`
}

// Place is whom the result of the year before gives an office to: the unit of a
// place, or a unit without an award. Exactly one field is given.
type Place struct {
	// The place, from 1 for the winner. Where several seats go by it, the next
	// places follow.
	Place int `json:"place,omitempty"`
	// Any of these awards: the office goes to a unit that received none of them for
	// the year before.
	Without []value.ID `json:"without,omitempty"`
}

// Reserved is a number of seats that only units of a class take.
type Reserved struct {
	// The class of units.
	Class value.ID `json:"class"`
	// How many seats, from 1.
	Seats int `json:"seats"`
	// The unit of the class whose turn is the first, in the year of the policy's
	// start; absent where that of the policy is of the class and can have no other seat.
	Start value.ID `json:"start,omitempty"`
}

// Bar is a condition that keeps a unit from an office: the unit was not
// considered for emulation last year. It is asked of the year before the term.
type Bar struct {
	// What bars the unit when it is met.
	If rule.Condition `json:"if"`
	// Article, clause and point of the regulation, "20.2.g", or as it writes them.
	Clause string `json:"clause,omitempty"`
}

// Policies are the policies of a bloc's offices. An office whose rule is not
// known has none.
type Policies struct {
	// Rule for the chief.
	Chief *Policy `json:"chief,omitempty"`
	// Rule for the deputies.
	Deputy *Policy `json:"deputy,omitempty"`
	// Whether a unit may hold only one office in one year; the chief is chosen first.
	// Absent when the regulation does not say.
	Exclusive *bool `json:"exclusive,omitempty"`
}

// For returns the policy of the office, nil when its rule is not known.
func (ps Policies) For(office emulation.Office) *Policy {
	switch office {
	case emulation.Chief:
		return ps.Chief
	case emulation.Deputy:
		return ps.Deputy
	}
	return nil
}
