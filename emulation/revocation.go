package emulation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// Revocation is the later annulment of an award (hủy bỏ quyết định): from its day on the
// award counts no more, for streaks, counts and standing proposals alike. A case
// of an earlier day is judged with the award, as it stood.
type Revocation struct {
	// The unit or person.
	Subject value.ID `json:"subject"`
	// The award.
	Award value.ID `json:"award"`
	// Label of the emulation year that it was given for.
	Year string `json:"year"`
	// First day on which it counts no more.
	On value.Date `json:"on"`
	// Why; absent when not known.
	Ground RevocationGround `json:"ground,omitempty"`
	// The lower award that is left in its place (hạ mức khen); absent for none.
	Left value.ID `json:"left,omitempty"`
	// The decision.
	Instrument *Instrument `json:"instrument,omitempty"`
}

// RevocationGround is why an award is revoked, as the law of 2022 lists it
// (article 93, clause 2).
type RevocationGround string

// The grounds.
const (
	// FalseDeclaration: merit or achievement was falsely declared.
	FalseDeclaration RevocationGround = "falseDeclaration"
	// FalsePapers: untrue information or forged papers.
	FalsePapers RevocationGround = "falsePapers"
	// UnlawfulProcedure: examined, approved or proposed against the law.
	UnlawfulProcedure RevocationGround = "unlawfulProcedure"
	// LaterFinding: a later finding of fault by which the standard was not met.
	LaterFinding RevocationGround = "laterFinding"
)

// EnumValues lists the grounds, for schemas and for strict reading.
func (RevocationGround) EnumValues() []string {
	return []string{string(FalseDeclaration), string(FalsePapers), string(UnlawfulProcedure), string(LaterFinding)}
}

// of reports whether the revocation is of a grant.
func (r Revocation) of(g Grant) bool {
	return r.Subject == g.Subject && r.Award == g.Award && r.Year == g.Year
}

// Revokes returns the grant that a revocation is of; false where the history has
// none.
func (h History) Revokes(r Revocation) (Grant, bool) {
	i := slices.IndexFunc(h.Grants, r.of)
	if i < 0 {
		return Grant{}, false
	}
	return h.Grants[i], true
}

// standing returns what is left of a grant on a day: the grant itself, a lower
// award, or nothing.
func (h History) standing(g Grant, on value.Date) (Grant, bool) {
	for _, r := range h.Revocations {
		if !r.of(g) || on.Before(r.On) {
			continue
		}
		if r.Left == "" {
			return Grant{}, false
		}
		g.Award = r.Left
		return g, true
	}
	return g, true
}

// Revoked reports whether a grant was revoked on any day.
func (h History) Revoked(g Grant) bool {
	return slices.ContainsFunc(h.Revocations, func(r Revocation) bool { return r.of(g) })
}
