package emulation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// BlocKind is the word by which a bloc is known: khối or cụm. Usage differs by
// sector; the model is one.
type BlocKind string

// The kinds of bloc.
const (
	Khoi BlocKind = "khoi"
	Cum  BlocKind = "cum"
)

// EnumValues lists the kinds, for schemas and for strict reading.
func (BlocKind) EnumValues() []string { return []string{string(Khoi), string(Cum)} }

// Level is the level whose council organises the bloc.
type Level string

// The levels.
const (
	National Level = "national"
	Branch   Level = "branch"
	Province Level = "province"
	District Level = "district"
	Commune  Level = "commune"
	Internal Level = "internal"
)

// EnumValues lists the levels, for schemas and for strict reading.
func (Level) EnumValues() []string {
	return []string{string(National), string(Branch), string(Province), string(District), string(Commune), string(Internal)}
}

// Bloc is a group of units that compete in emulation for a year and together.
type Bloc struct {
	// Identifier within the document.
	ID value.ID `json:"id"`
	// Khối or cụm.
	Kind BlocKind `json:"kind"`
	// Name.
	Name value.Text `json:"name"`
	// Level whose council organises it.
	Level Level `json:"level"`
	// Decision that set it up.
	Instrument *Instrument `json:"instrument,omitempty"`
	// Members, in the order in which the bloc lists them.
	Members []Member `json:"members"`
	// Units that attend and do not vote.
	Guests []Unit `json:"guests,omitempty"`
	// What happened to units and membership, oldest first. A membership whose first
	// day or end is not given has it from here.
	Events []Event `json:"events,omitempty"`
}

// Member is a unit's membership in the bloc, for the days it lasts.
type Member struct {
	// The unit.
	Unit Unit `json:"unit"`
	// First day as a member; absent when an event tells it, or membership began before
	// the document.
	From value.Date `json:"from,omitzero"`
	// First day no longer a member; absent when an event tells it, or while membership
	// lasts.
	Until value.Date `json:"until,omitzero"`
}

// Span returns the days of membership that are written beside the member; see
// [Bloc.Membership].
func (m Member) Span() value.Span { return value.Span{From: m.From, Until: m.Until} }

// MembersOn returns the units that are members on the given day, in listed
// order. It is never nil: a report lists no members as an empty list.
func (b Bloc) MembersOn(day value.Date) []Unit {
	units := make([]Unit, 0, len(b.Members))
	for i := range b.Members {
		if b.Membership(i).Contains(day) {
			units = append(units, b.Members[i].Unit)
		}
	}
	return units
}

// Newcomers returns the members on a day that joined after a day, such as the first of
// the year. Those who came with the bloc itself did not join it, nor did a unit that
// goes on with what a member was before a merger, a split or a new name.
func (b Bloc) Newcomers(since, on value.Date) []Unit {
	first := value.Date{} // of the bloc; no date where it is as old as the document
	for i := range b.Members {
		if from := b.Membership(i).From; i == 0 || from.Before(first) {
			first = from
		}
	}
	if since.Before(first) {
		since = first
	}
	var units []Unit
	for i, m := range b.Members {
		days := b.Membership(i)
		heir := slices.ContainsFunc(b.Events, func(e Event) bool {
			return e.On == days.From && len(e.From) > 0 && e.begins(m.Unit.ID)
		})
		if days.Contains(on) && since.Before(days.From) && !heir && !b.HasMemberIn(m.Unit.ID, value.Span{From: since, Until: days.From}) {
			units = append(units, m.Unit)
		}
	}
	return units
}

// HasMember reports whether the unit with the given identifier is a member on
// the given day. On no date nobody is.
func (b Bloc) HasMember(id value.ID, day value.Date) bool {
	return b.hasMember(id, func(s value.Span) bool { return s.Contains(day) })
}

// HasMemberIn reports whether the unit with the given identifier is a member on some
// day of the span.
func (b Bloc) HasMemberIn(id value.ID, days value.Span) bool { return b.hasMember(id, days.Overlaps) }

// hasMember reports whether some membership of the unit is for days as wanted.
func (b Bloc) hasMember(id value.ID, wanted func(value.Span) bool) bool {
	for i, m := range b.Members {
		if m.Unit.ID == id && wanted(b.Membership(i)) {
			return true
		}
	}
	return false
}

// Unit returns the member or guest with the given identifier.
func (b Bloc) Unit(id value.ID) (Unit, bool) {
	for _, m := range b.Members {
		if m.Unit.ID == id {
			return m.Unit, true
		}
	}
	for _, g := range b.Guests {
		if g.ID == id {
			return g, true
		}
	}
	return Unit{}, false
}

// NameOf returns the name of the unit with the given identifier, or the
// identifier itself where the bloc does not know it.
func (b Bloc) NameOf(id value.ID) value.Text {
	if u, ok := b.Unit(id); ok {
		return u.Name
	}
	return value.Text{VI: string(id)}
}
