package ballot

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Base is the number that a share of votes is measured by.
type Base string

// The bases.
const (
	// Members: all members of the bloc, or all persons entitled to vote in a unit.
	Members Base = "members"
	// Present: those present at the meeting.
	Present Base = "present"
	// Returned: the papers returned, valid or not.
	Returned Base = "returned"
	// Valid: the valid papers.
	Valid Base = "valid"
	// Council: all members of the emulation and commendation council.
	Council Base = "council"
)

// EnumValues lists the bases, for schemas and for strict reading.
func (Base) EnumValues() []string {
	return []string{string(Members), string(Present), string(Returned), string(Valid), string(Council)}
}

// Bound says whether the exact share is enough.
type Bound string

// The bounds.
const (
	// AtLeast: the share itself is enough (từ … trở lên, ít nhất).
	AtLeast Bound = "atLeast"
	// MoreThan: the share itself is not enough (trên, quá bán).
	MoreThan Bound = "moreThan"
)

// EnumValues lists the bounds, for schemas and for strict reading.
func (Bound) EnumValues() []string { return []string{string(AtLeast), string(MoreThan)} }

// Rule is what a regulation asks of a ballot. What the regulation does not say
// is left out: base, bound and the fields whose comment says so are then open,
// and [Count] tells the result under each reading of them.
//
// A candidate is carried by a share of votes, by having the most votes for a
// number of seats, or by both: those who reach the share, the most votes first
// (lấy từ cao xuống thấp). Share, seats and agreement are never open: a rule has
// one of them at least.
type Rule struct {
	// Number that the share is measured by; absent when the regulation does not say.
	Base Base `json:"base,omitempty"`
	// Whether the exact share is enough; absent when the regulation does not say.
	Bound Bound `json:"bound,omitempty"`
	// Share of the base that must be in favour; absent when none is asked for and the most votes, or an agreement, decide.
	Share value.Ratio `json:"share,omitzero"`
	// Whether the regulation asks for an agreement (thống nhất) and for no counts.
	Agreement bool `json:"agreement,omitempty"`
	// How many candidates the decision may carry, those with the most votes first; absent when each candidate is a question of its own.
	Seats *int `json:"seats,omitempty"`
	// How many candidates one paper may mark; a paper with more marks is invalid. Absent when each candidate is marked for itself.
	Choices *int `json:"choices,omitempty"`
	// The list that is put to the vote, where the regulation limits it.
	Shortlist *Shortlist `json:"shortlist,omitempty"`
	// Further ballots; absent when the regulation does not speak of any.
	Rounds *Rounds `json:"rounds,omitempty"`
	// Who decides between as many votes on both sides, or between candidates of equal votes for the last seat, when no further ballot does.
	Tie Authority `json:"tie,omitempty"`
	// Who decides when the last ballot, or the meeting, has not.
	Deadlock Authority `json:"deadlock,omitempty"`
	// Body that votes; absent when the base or the quorum tells it, or nothing does.
	Voters Body `json:"voters,omitempty"`
	// Attendance without which the meeting may not be held, where the regulation asks for one.
	Quorum *Quorum `json:"quorum,omitempty"`
	// Whether the ballot must be secret (bỏ phiếu kín); absent when the regulation does not say.
	Secret *bool `json:"secret,omitempty"`
	// Whether absent members may give their opinion in writing; absent when the regulation does not say.
	Written *bool `json:"written,omitempty"`
	// Whether absent members whose written opinion is admitted are taken as present in a base of those present; absent when the regulation does not say. Otherwise their votes are not held against that base.
	WrittenAsPresent *bool `json:"writtenAsPresent,omitempty"`
	// Whether members who may not vote on a candidate are taken off the base for it; absent when the regulation does not say.
	LessBarred *bool `json:"lessBarred,omitempty"`
	// The regulation.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Body is the body whose meeting votes.
type Body string

// The bodies.
const (
	// OfMembers: the bloc.
	OfMembers Body = "members"
	// OfCouncil: the emulation and commendation council.
	OfCouncil Body = "council"
)

// EnumValues lists the bodies, for schemas and for strict reading.
func (Body) EnumValues() []string { return []string{string(OfMembers), string(OfCouncil)} }

// Quorum is the attendance without which a meeting may not be held. It counts
// those present; a written opinion is a vote and no presence.
type Quorum struct {
	// Body whose members must be present.
	Base Body `json:"base"`
	// Whether the exact share is enough.
	Bound Bound `json:"bound"`
	// Share of the body that must be present.
	Share value.Ratio `json:"share"`
}

// Authority is who draws up a list, or decides what a ballot leaves undecided.
type Authority string

// The authorities.
const (
	// Chief: the chief of the bloc (khối trưởng, cụm trưởng).
	Chief Authority = "chief"
	// Leaders: the chief and the deputies of the bloc together.
	Leaders Authority = "leaders"
	// Chair: whoever chairs the meeting.
	Chair Authority = "chair"
	// Competent: the person competent to give the award (người có thẩm quyền).
	Competent Authority = "competent"
	// HigherCouncil: the emulation and commendation council of the level above.
	HigherCouncil Authority = "higherCouncil"
)

// EnumValues lists the authorities, for schemas and for strict reading.
func (Authority) EnumValues() []string {
	return []string{string(Chief), string(Leaders), string(Chair), string(Competent), string(HigherCouncil)}
}

// Shortlist is the list that is put to the vote.
type Shortlist struct {
	// Most candidates on it, from 1.
	Most int `json:"most"`
	// Who draws it up; absent when the regulation does not say.
	By Authority `json:"by,omitempty"`
}

// Rounds are the further ballots of one decision.
type Rounds struct {
	// Most ballots that may be held, the first included, from 1.
	Most int `json:"most"`
	// Who stands in a further ballot.
	Among Among `json:"among"`
	// How many of those with the most votes stand in a further ballot, from 1, and with them whoever has as many as the last of them; given with the value leading and only with it.
	Leading *int `json:"leading,omitempty"`
}

// Among is who stands in a further ballot.
type Among string

// The candidates of further ballots.
const (
	// NotYet: all who were not carried.
	NotYet Among = "notCarried"
	// Leading: so many of those not carried as had the most votes.
	Leading Among = "leading"
	// Tied: those only whose votes are equal for the last seat.
	Tied Among = "tied"
)

// EnumValues lists the ways, for schemas and for strict reading.
func (Among) EnumValues() []string { return []string{string(NotYet), string(Leading), string(Tied)} }

// Needed returns the least number of votes in favour that the rule asks of a
// base of the given size, exactly: 14 for 90 % of 15. It is an error if the base
// is negative, the rule has no share or no bound, or the number does not fit.
func (r Rule) Needed(base int) (int, error) { return needed(r.Share, r.Bound, base) }

func needed(share value.Ratio, bound Bound, of int) (int, error) {
	if !value.Listed(bound) {
		return 0, value.NewProblem("ballot.rule.no-bound")
	}
	n, err := share.Least(int64(of), bound == MoreThan)
	if err == nil && int64(int(n)) != n {
		return 0, value.ErrOverflow
	}
	return int(n), err
}

// body returns the body that votes, as far as the rule tells.
func (r *Rule) body() (Body, bool) {
	if r == nil {
		return "", false
	}
	if r.Voters != "" {
		return r.Voters, true
	}
	if b, ok := bodyOf(r.Base); ok {
		return b, true
	}
	if r.Quorum != nil {
		return r.Quorum.Base, true
	}
	return "", false
}

func bodyOf(b Base) (Body, bool) {
	switch b {
	case Members:
		return OfMembers, true
	case Council:
		return OfCouncil, true
	}
	return "", false
}
