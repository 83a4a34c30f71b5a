package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Input is what the package works on: a bloc, its rules, and the record. What
// other packages compute comes as values: placings, facts.
type Input struct {
	// The bloc, with dated members in listed order and what happened to them.
	Bloc emulation.Bloc
	// The rules of its offices.
	Policies Policies
	// Terms recorded, in any order. They are never changed.
	Terms []emulation.Term
	// Decisions against the order, in any order.
	Overrides []Override
	// Turns exchanged, in any order.
	Swaps []Swap
	// Emulation years declared. Calendar years need no declaration.
	Years emulation.Years
	// Label of the emulation year under review. A plan that cannot start, no
	// term being recorded, is open from the year after it. May be empty.
	After string
	// Results of years, for rules that go by them.
	Standings []Standing
	// Elections held, in any order.
	Elections []Election
	// What is known about a unit, with the given year as the last, on the given day:
	// for bars, and for rules that go by awards. Nil when nothing is.
	Facts func(unit value.ID, year value.Year, on value.Date) rule.Case
	// What the conditions of bars may name.
	Library rule.Library
}

// Standing is the result of a year: who came where.
type Standing struct {
	// Label of the emulation year.
	Year string
	// The places of the members.
	Places []emulation.Placing
}
