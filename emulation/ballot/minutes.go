package ballot

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Minutes are the published counts of one ballot (biên bản kiểm phiếu). A count
// that is not published is absent, which is not the same as 0. Minutes hold
// numbers only: nothing in them can tell who voted how.
type Minutes struct {
	// Which ballot of the decision this was, from 1; absent where the minutes do not number it and the order of the list tells.
	Round *int `json:"round,omitempty"`
	// Who could vote and who took part.
	Attendance Attendance `json:"attendance,omitzero"`
	// The papers.
	Papers Papers `json:"papers,omitzero"`
	// The votes of each candidate, in the order of the minutes.
	Votes []Tally `json:"votes"`
	// Whether the ballot was secret, where the minutes say so.
	Secret *bool `json:"secret,omitempty"`
	// The minutes themselves.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// Attendance counts those who could vote and those who took part. All counts
// are from 0 and absent when not known.
type Attendance struct {
	// All members of the bloc, or all persons entitled to vote in a unit.
	Members *int `json:"members,omitempty"`
	// All members of the council, when a council votes.
	Council *int `json:"council,omitempty"`
	// Those of the voting body who were present.
	Present *int `json:"present,omitempty"`
	// Absent members whose opinion was given in writing. Their papers are counted among the papers, and their votes among the votes.
	Written *int `json:"written,omitempty"`
}

// Papers counts the papers of a ballot, those of absent members who gave their
// opinion in writing included. All counts are from 0 and absent when not known.
type Papers struct {
	// Papers issued (phát ra).
	Issued *int `json:"issued,omitempty"`
	// Papers returned (thu về).
	Returned *int `json:"returned,omitempty"`
	// Valid papers (hợp lệ).
	Valid *int `json:"valid,omitempty"`
	// Invalid papers (không hợp lệ).
	Invalid *int `json:"invalid,omitempty"`
}

// Tally is the votes of one candidate.
type Tally struct {
	// The candidate: a unit, or whoever the ballot is about.
	Candidate value.ID `json:"candidate"`
	// Votes in favour, from 0.
	For int `json:"for"`
	// Votes against, from 0; absent when not known.
	Against *int `json:"against,omitempty"`
	// Members of the voting body who may not vote on this candidate, being concerned themselves, from 0; absent when the minutes name none.
	Barred *int `json:"barred,omitempty"`
}

// WithMembers returns the minutes with the number of members of the bloc filled in
// where they are silent about it. Where they say another number, it is not known.
func WithMembers(ballots []Minutes, members int) []Minutes {
	filled := slices.Clone(ballots)
	for i := range filled {
		switch a := &filled[i].Attendance; {
		case a.Members == nil:
			a.Members = &members
		case *a.Members != members:
			a.Members = nil
		}
	}
	return filled
}

// of returns the count that the base names, and the step by which it was found
// when the minutes do not state it but the other papers leave one possibility.
func (m Minutes) of(b Base) (n *int, step *value.Message) {
	p := m.Papers
	switch b {
	case Members:
		return m.Attendance.Members, nil
	case Council:
		return m.Attendance.Council, nil
	case Present:
		return m.Attendance.Present, nil
	case Returned:
		if p.Returned == nil && p.Valid != nil && p.Invalid != nil {
			n := *p.Valid + *p.Invalid
			s := value.Msg("ballot.derived.returned", *p.Valid, *p.Invalid, n)
			return &n, &s
		}
		return p.Returned, nil
	case Valid:
		if p.Valid == nil && p.Returned != nil && p.Invalid != nil {
			n := *p.Returned - *p.Invalid
			s := value.Msg("ballot.derived.valid", *p.Returned, *p.Invalid, n)
			return &n, &s
		}
		return p.Valid, nil
	}
	return nil, nil
}

// where returns the place of the base's count below the minutes.
func where(b Base, minutes value.Path) value.Path {
	if b == Returned || b == Valid {
		return minutes.At("papers").At(string(b))
	}
	return minutes.At("attendance").At(string(b))
}

// countName returns the name of a count as a message: "valid", "issued", "for".
func countName(name string) value.Message { return value.Msg("ballot.count." + name) }
