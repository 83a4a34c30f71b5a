package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Recipient is whom an award is given to: standards and money differ by it.
type Recipient string

// The recipients.
const (
	// Collective: tập thể.
	Collective Recipient = "collective"
	// Person: cá nhân.
	Person Recipient = "person"
	// Household: hộ gia đình.
	Household Recipient = "household"
)

// EnumValues lists the recipients, for schemas and for strict reading.
func (Recipient) EnumValues() []string {
	return []string{string(Collective), string(Person), string(Household)}
}

// Subject is whom an assessment is about. A person is known by the caller's own
// identifier; no name is needed.
type Subject struct {
	// The caller's identifier.
	ID value.ID
	// What it is.
	Recipient Recipient
	// What sentences call it; without it, the identifier stands there.
	Name value.Text
	// Whether it belongs to a ministry or central branch; nil when that is not known.
	Central *bool
}

// Unit is the subject that a member of a bloc is: a collective.
func Unit(u emulation.Unit) Subject {
	return Subject{ID: u.ID, Recipient: Collective, Name: u.Name, Central: u.Central}
}

// name returns what sentences call the subject.
func (s Subject) name() any {
	if s.Name == (value.Text{}) {
		return s.ID
	}
	return s.Name
}

// RecipientName returns what sentences call a kind of recipient.
func RecipientName(r Recipient) value.Message { return value.Msg("award.recipient." + string(r)) }
