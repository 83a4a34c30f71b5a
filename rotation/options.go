package rotation

// Unreserved is who may take the seats that are not reserved for a class.
type Unreserved string

// The choices.
const (
	// OpenToAll: every member, those of a reserved class too.
	OpenToAll Unreserved = "all"
	// OpenToOthers: only members outside the reserved classes.
	OpenToOthers Unreserved = "others"
)

// EnumValues lists the choices, for schemas and for strict reading.
func (Unreserved) EnumValues() []string { return []string{string(OpenToAll), string(OpenToOthers)} }

// Skip is what becomes of a turn that its unit could not take.
type Skip string

// The choices.
const (
	// TurnLost: the turn is lost; the next comes with the next round.
	TurnLost Skip = "lost"
	// FirstClaim: the unit has the first claim on the next seat that it may take.
	FirstClaim Skip = "firstClaim"
)

// EnumValues lists the choices, for schemas and for strict reading.
func (Skip) EnumValues() []string { return []string{string(TurnLost), string(FirstClaim)} }

// Newcomer is the place that a unit gets which joins the bloc.
type Newcomer struct {
	// Where it stands.
	Place NewcomerPlace `json:"place"`
	// How many emulation years it waits first, counted from the first one that it is a
	// member on the first day of; absent for none.
	Wait int `json:"wait,omitempty"`
}

// NewcomerPlace is where a newcomer stands in the order.
type NewcomerPlace string

// The places.
const (
	// AtEnd: behind the last unit of the order.
	AtEnd NewcomerPlace = "end"
	// AfterChief: behind the unit that had the latest turn, so that its turn is next.
	AfterChief NewcomerPlace = "afterChief"
)

// EnumValues lists the places, for schemas and for strict reading.
func (NewcomerPlace) EnumValues() []string { return []string{string(AtEnd), string(AfterChief)} }

// Merge is whose place in the order a unit takes that others were merged into.
type Merge string

// The choices.
const (
	// EarlierPlace: the place that stands first in the order.
	EarlierPlace Merge = "earlier"
	// LargerPlace: that of the larger unit, which the event names.
	LargerPlace Merge = "larger"
	// NamedPlace: that of the unit which the event names.
	NamedPlace Merge = "named"
)

// EnumValues lists the choices, for schemas and for strict reading.
func (Merge) EnumValues() []string {
	return []string{string(EarlierPlace), string(LargerPlace), string(NamedPlace)}
}

// Split is who takes the place of a unit that was split.
type Split string

// The choices.
const (
	// FirstKeeps: the first of the units after takes it, the others are newcomers.
	FirstKeeps Split = "first"
	// SideBySide: all of them stand there, in the order that the event names.
	SideBySide Split = "beside"
	// AllNew: all of them are newcomers.
	AllNew Split = "newcomers"
)

// EnumValues lists the choices, for schemas and for strict reading.
func (Split) EnumValues() []string {
	return []string{string(FirstKeeps), string(SideBySide), string(AllNew)}
}

// Keeping is whether a unit keeps its place in the order.
type Keeping string

// The choices.
const (
	// KeepsPlace: it has the place that it had.
	KeepsPlace Keeping = "keep"
	// AsNewcomer: it stands where a newcomer does.
	AsNewcomer Keeping = "newcomer"
)

// EnumValues lists the choices, for schemas and for strict reading.
func (Keeping) EnumValues() []string { return []string{string(KeepsPlace), string(AsNewcomer)} }

// Vacancy is who acts when a holder is gone before the end of the term.
type Vacancy string

// The choices.
const (
	// DeputyActs: the deputies act.
	DeputyActs Vacancy = "deputy"
	// HeirActs: the unit that took the holder's place goes on; where there is none,
	// nobody.
	HeirActs Vacancy = "heir"
	// NextActs: the unit whose turn comes next acts, and keeps that turn.
	NextActs Vacancy = "next"
)

// EnumValues lists the choices, for schemas and for strict reading.
func (Vacancy) EnumValues() []string {
	return []string{string(DeputyActs), string(HeirActs), string(NextActs)}
}
