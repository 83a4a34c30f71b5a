package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Form is a kind of rule that [Infer] tries.
type Form string

// The forms.
const (
	// ByListedOrder: the units take turns in the listed order, in it backwards, or
	// by steps of several places.
	ByListedOrder Form = "listed"
	// BySomeOrder: the units take turns in an order that is not the listed one and
	// not known.
	BySomeOrder Form = "someOrder"
	// BySuccession: a deputy of the year before becomes chief.
	BySuccession Form = "succession"
	// ByPlace: the unit of a place in the year before takes the office.
	ByPlace Form = "place"
	// ByNoAward: a unit that received none of some awards for the year before takes
	// the office.
	ByNoAward Form = "noAward"
	// ByDecision: each year is decided by itself, by ballot, agreement or appointment.
	ByDecision Form = "decision"
)

// EnumValues lists the forms, for schemas and for strict reading.
func (Form) EnumValues() []string {
	return []string{string(ByListedOrder), string(BySomeOrder), string(BySuccession), string(ByPlace), string(ByNoAward), string(ByDecision)}
}

// Inference is what the record of one office tells about its rule.
type Inference struct {
	// The office.
	Office emulation.Office `json:"office"`
	// How many recorded terms were used.
	Records int `json:"records"`
	// The rules of the family that no record contradicts.
	Fits []Candidate `json:"fits"`
	// Rules that few records contradict, with those records.
	Misses []Candidate `json:"misses,omitempty"`
	// The one further record that would tell most; absent when none would.
	Ask *Question `json:"ask,omitempty"`
	// How far the record goes.
	Reason value.Message `json:"reason"`
	// The kinds of rule that were tried: no others are among those that fit.
	Tried []value.Message `json:"tried"`
	// What a rule may have and was not tried, because holders do not tell it or what
	// would tell it is not known.
	NotTried []value.Message `json:"notTried"`
	// What was left out, and why.
	LeftOut []value.Message `json:"leftOut,omitempty"`
}

// Candidate is a rule of the family held against the record.
type Candidate struct {
	// The kind of rule.
	Form Form `json:"form"`
	// The rule.
	Pattern Pattern `json:"pattern"`
	// For the listed order, by how many places a turn goes on; one less than all the
	// units is backwards by one.
	Step int `json:"step,omitempty"`
	// The rule in words.
	Says value.Message `json:"says"`
	// How many records could have contradicted it.
	Tested int `json:"tested"`
	// The records that contradict it; absent for a rule that fits.
	Broken []Broken `json:"broken,omitempty"`
	// Whom it gives the office to in the years after the record.
	Next []Prediction `json:"next,omitempty"`
}

// Pattern is what the record can show of a policy.
type Pattern struct {
	// How the office passes on.
	Mode Mode `json:"mode"`
	// How many units hold the office in one year.
	Seats int `json:"seats"`
	// Order of turns; absent for some order, which is not known, and for other modes.
	Order []value.ID `json:"order,omitempty"`
	// The unit with which the order is begun, and the year: that of the first record, or
	// in which a term of several years began that the first record has.
	Start *Start `json:"start,omitempty"`
	// For how many emulation years a unit holds the office; 1 when absent.
	Term int `json:"term,omitempty"`
	// The place in the year before, for mode ranking.
	Place int `json:"place,omitempty"`
	// The awards of which the unit received none for the year before, for mode ranking.
	Without []value.ID `json:"without,omitempty"`
	// Where a unit that joined stands; absent where it is in the order.
	Newcomer *Newcomer `json:"newcomer,omitempty"`
	// Whose place a merged unit takes, where events ask for it.
	Merge Merge `json:"merge,omitempty"`
	// Who takes the place of a unit that was split, where events ask for it.
	Split Split `json:"split,omitempty"`
	// What a change of name does, where events ask for it.
	Rename Keeping `json:"rename,omitempty"`
	// What place a unit has that came back, where events ask for it.
	Return Keeping `json:"return,omitempty"`
}

// Policy is the pattern as a policy derived from the record. Of some order it has no order, and so is not the policy meant.
func (p Pattern) Policy() Policy {
	derived := Policy{
		Mode: p.Mode, Basis: Derived, Seats: p.Seats, Term: max(1, p.Term), Order: p.Order, Start: p.Start,
		Newcomer: p.Newcomer, Merge: p.Merge, Split: p.Split, Rename: p.Rename, Return: p.Return,
	}
	if p.Place > 0 || len(p.Without) > 0 {
		derived.Result = &Place{Place: p.Place, Without: p.Without}
	}
	return derived
}

// Broken is a record that contradicts a rule.
type Broken struct {
	// Label of the emulation year.
	Year string `json:"year"`
	// The units on record.
	Holders []value.ID `json:"holders"`
	// The units that the rule gives; absent when it only excludes those on record.
	Expected []value.ID `json:"expected,omitempty"`
}

// Prediction is whom a rule gives the office to in a year.
type Prediction struct {
	// Label of the emulation year.
	Year string `json:"year"`
	// The units that may take it: as many as there are seats when the rule settles it.
	// Absent when the rule leaves it open to anybody.
	Units []value.ID `json:"units,omitempty"`
}

// Question is a record to look for.
type Question struct {
	// Label of the emulation year.
	Year string `json:"year"`
	// How many of the rules that fit are left at most, whatever that record says.
	Most int `json:"most"`
	// How many are left at least.
	Least int `json:"least"`
	// What it would tell: for each unit, how many of them are left.
	Answers []Answer `json:"answers"`
	// The question in words.
	Says value.Message `json:"says"`
}

// Answer is what a record would leave.
type Answer struct {
	// The unit that the record would name.
	Unit value.ID `json:"unit"`
	// How many of the rules that fit would be left.
	Left int `json:"left"`
}

// Infer lists, for each office with a recorded term, every rule of a declared
// family that the record allows, and what each gives for the given number of
// years after it. No policy of the input is looked at.
//
// The family of each office is finite; the two offices' rules are independent of
// each other, but for succession. It holds
//
//   - the listed order, walked by every step that comes to all units (1 is the
//     next unit, one less than their number is backwards), from every unit; where
//     members change within the years looked at, from a unit on record for the first;
//     where units joined, were merged, split, renamed or came back within the
//     record, with all of them at their listed place, and with those who were
//     members from the start in order and the others placed by every choice of the
//     options [Newcomer] (waiting up to 2 years), [Merge], [Split], Rename and
//     Return that the events ask for;
//   - some other order, as one candidate: the record fits if there is an order of
//     the units whose walk gives it. It is tried while all units are members
//     throughout;
//   - for these orders terms of one year, and while all units are members throughout, of
//     two (some other order: with one seat), begun with the first record or the year
//     before it, if that can be told;
//   - for the chief, succession: a deputy of the year before becomes chief;
//   - the first, second or third place of the year before, where standings are known;
//   - a unit that received none of some awards for the year before: of each award
//     that units are known to have received in these years, and of all of them, up to
//     [mostAwards] of them;
//   - a decision each year: by ballot, by agreement, by appointment. Only a record
//     that tells how its holders were chosen contradicts these.
//
// The number of seats is the largest number of holders on record; a record with
// fewer is one of which some are missing. Where the first terms were appointed,
// decided or elected, the orders are also tried as beginning after them.
//
// A record contradicts a rule if it names a holder whom the rule does not give.
// An order is counted through years without a record. How holders were chosen
// contradicts no order: members may elect, and a decision may appoint, whose turn
// it is.
//
// Orders are tried for up to 64 units and over 100 years.
//
// Not in the family, because records of holders do not tell them, are seats reserved
// for classes, bars, the other office of the same year, what becomes of a turn missed,
// and a rest: where every unit waits longer than it would have to rest, a rest leaves
// no trace, and the policy without it gives the same turns.
//
// A near miss is a rule that fewer records contradict than agree with it, and for
// the orders the start with the fewest. Little data excludes little: one record
// fits nearly every rule, and the reason says so.
//
// Offices are those asked about; none for both.
func Infer(in Input, years int, offices ...emulation.Office) []Inference {
	if len(offices) == 0 {
		offices = []emulation.Office{emulation.Chief, emulation.Deputy}
	}
	var all []Inference
	for _, office := range offices {
		if i := newInquest(in, office, years); len(i.entries) > 0 {
			all = append(all, i.infer())
		}
	}
	return all
}
