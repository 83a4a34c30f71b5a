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

// Rule is what a regulation asks of a ballot: how large a share, of which
// number. It is one reading of the regulation; where the text leaves the base
// open, each base is a rule of its own.
type Rule struct {
	// Number that the share is measured by.
	Base Base `json:"base"`
	// Whether the exact share is enough.
	Bound Bound `json:"bound"`
	// Share of the base that must be in favour.
	Share value.Ratio `json:"share"`
	// Attendance without which the meeting may not be held, where the regulation asks for one.
	Quorum *Quorum `json:"quorum,omitempty"`
	// Whether the ballot must be secret (bỏ phiếu kín); absent when the regulation does not say.
	Secret *bool `json:"secret,omitempty"`
	// Whether absent members may give their opinion in writing; absent when the regulation does not say.
	Written *bool `json:"written,omitempty"`
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

// Needed returns the least number of votes in favour that the rule asks of a
// base of the given size, exactly: 14 for 90 % of 15. It is an error if the base
// is negative, the rule has no share, or the number does not fit.
func (r Rule) Needed(base int) (int, error) { return needed(r.Share, r.Bound, base) }

func needed(share value.Ratio, bound Bound, of int) (int, error) {
	n, err := share.Least(int64(of), bound == MoreThan)
	if err == nil && int64(int(n)) != n {
		return 0, value.ErrOverflow
	}
	return int(n), err
}

// Check reports what keeps the rule from being applied, with paths below the
// rule's own:
//
//   - base, bound or share missing or unknown, of the rule or of its quorum;
//   - a share that every vote reaches (at least 0 %) or that no vote can reach
//     (more than 100 %), exactly;
//   - a quorum of one body for a share of another.
//
// All of them are errors.
func (r Rule) Check(path value.Path) value.Issues {
	var issues value.Issues
	if !value.Listed(r.Base) {
		issues.Add(value.Error, path.At("base"), value.Msg("ballot.rule.no-base"))
	}
	checkShare(&issues, path, r.Bound, r.Share)
	if q := r.Quorum; q != nil {
		at := path.At("quorum")
		if !value.Listed(q.Base) {
			issues.Add(value.Error, at.At("base"), value.Msg("ballot.rule.no-base"))
		}
		checkShare(&issues, at, q.Bound, q.Share)
		if own, ok := bodyOf(r.Base); ok && value.Listed(q.Base) && own != q.Base {
			issues.Add(value.Error, at.At("base"), value.Msg("ballot.rule.two-bodies", countName(string(q.Base)), countName(string(r.Base))))
		}
	}
	return issues
}

func checkShare(issues *value.Issues, path value.Path, bound Bound, share value.Ratio) {
	if !value.Listed(bound) {
		issues.Add(value.Error, path.At("bound"), value.Msg("ballot.rule.no-bound"))
	}
	if share.IsZero() {
		issues.Add(value.Error, path.At("share"), value.Msg("ballot.rule.no-share"))
		return
	}
	num, den := share.Terms()
	switch {
	case num > den || num == den && bound == MoreThan:
		issues.Add(value.Error, path.At("share"), value.Msg("ballot.rule.never", share))
	case num == 0 && bound == AtLeast:
		issues.Add(value.Error, path.At("share"), value.Msg("ballot.rule.always", share))
	}
}

// body returns the body that votes, as far as the rule tells.
func (r *Rule) body() (Body, bool) {
	if r == nil {
		return "", false
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
