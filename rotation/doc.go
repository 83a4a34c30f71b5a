// Package rotation tells which unit leads a bloc next, and why: khối trưởng,
// khối phó (cụm trưởng, cụm phó) and their rotation (luân phiên) under the rule
// that the bloc gave itself.
//
// # The normal case
//
//	issues := rotation.Check(input, path)                 // are the rules usable?
//	issues = rotation.CheckRecord(input, path)            // terms, overrides and swaps that are odd
//	seats := rotation.PlanYears(input, 5)                 // who follows, and why; Plan is lazy
//	findings := rotation.Audit(input)                     // do past terms fit the rule?
//	holders, why := rotation.Acting(input, office, day)   // who in fact leads that day
//	fair := rotation.Measure(input, seats, period)        // how the turns fall on the units
//	rows := rotation.Table(input, seats)                  // for people; Calendar for calendars
//	found := rotation.Infer(input, years)                 // which rules does the record allow?
//	plans, issues := rotation.Replan(input, promises, p)  // turns announced, after a merger
//
// # The rule is data
//
// A rotation rule is the bloc's own regulation, not law: a [Policy] holds it,
// one for each office, and a bloc whose rule is not known has none. Nothing is
// filled in for it: an option that a seat needs and the policy lacks is asked for
// at that seat. A policy read off the record, because the rule itself was not
// published, says so by its [Basis], and every reason drawn from it says so too.
//
// # Rotation by list
//
// One order of units is walked round and round. A year with n seats takes the
// next n units after the last holder of the year before. A unit that is no
// member on the first day of the year is passed over, with the reason; it has
// no turn to lose. One that is barred, rests or holds the other office is passed
// over too, and the policy says whether it lost its turn. Seats reserved for a
// class have a rotation of their own. Events move units in the order as the policy
// says; a unit that is gone keeps its place, so that everybody sees why it is
// passed over.
//
// # Other modes
//
// By succession an office follows the other one by a year. What a ballot, an
// appointment, an agreement or a result is still to decide is open, and the plan
// goes on around it.
//
// # The record stays as it is
//
// Recorded terms are facts. The plan goes on after them and never rewrites them;
// the audit sets them beside the rule. Overrides and swaps are facts too: they
// change the seats they name and nothing else. Where the record does not tell
// something, the answer is that it cannot be told, and why.
//
// # Compatibility
//
// Until version 1 anything may change. After that the codes of messages, the
// names of modes and the JSON fields stay; sentences may be reworded at any
// time.
package rotation
