package rotation

// Breach is the part of a policy that a recorded term breaks.
type Breach string

// The parts.
const (
	// ByTurn: the units take turns in the order.
	ByTurn Breach = "turn"
	// ByMode: the office passes as the policy says: by ballot, by succession.
	ByMode Breach = "mode"
	// BySeats: no more units hold the office than there are seats.
	BySeats Breach = "seats"
	// ByTerm: the office is held for a full term.
	ByTerm Breach = "term"
	// ByMembership: who holds the office is a member on the first day of the year.
	ByMembership Breach = "membership"
	// ByRest: a unit rests after it held the office.
	ByRest Breach = "rest"
	// ByBar: a unit that is barred does not hold the office.
	ByBar Breach = "bar"
	// ByClass: reserved seats go to their class.
	ByClass Breach = "class"
	// ByExclusion: a unit holds one office a year.
	ByExclusion Breach = "exclusive"
)

// EnumValues lists the parts, for schemas and for strict reading.
func (Breach) EnumValues() []string {
	return []string{string(ByTurn), string(ByMode), string(BySeats), string(ByTerm), string(ByMembership), string(ByRest),
		string(ByBar), string(ByClass), string(ByExclusion)}
}
