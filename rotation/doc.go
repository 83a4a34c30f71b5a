// Package rotation tells which unit leads a bloc next, and why: khối trưởng,
// khối phó (cụm trưởng, cụm phó) and their rotation (luân phiên) under the rule
// that the bloc gave itself.
//
// # The normal case
//
//	issues := rotation.Check(policy, bloc, years, path)   // is the rule usable?
//	for seat := range rotation.Plan(input) { … }          // who follows, and why
//	findings := rotation.Audit(input)                     // do past terms fit the rule?
//	holders, why := rotation.Acting(input, office, day)   // who in fact leads that day
//	found := rotation.Infer(input, years)                 // which rules does the record allow?
//	plans, issues := rotation.Replan(input, promises, p)  // turns announced, after a merger
//
// # The rule is data
//
// A rotation rule is the bloc's own regulation, not law: a [Policy] holds it,
// one for each office, and a bloc whose rule is not known has none. Nothing is
// filled in for it. A policy read off the record, because the rule itself was
// not published, says so by its [Basis], and every reason drawn from it says so
// too.
//
// # Rotation by list
//
// One order of units is walked round and round. A year with n seats takes the
// next n units after the last holder of the year before. A unit that is no
// member on the first day of the year is passed over, with the reason; it has
// no turn to lose. A unit that joins has the place at which the order lists it.
//
// # The record stays as it is
//
// Recorded terms are facts. The plan goes on after them and never rewrites
// them; the audit sets them beside the rule. Where the record does not tell
// something, the answer is that it cannot be told, and why.
//
// # Compatibility
//
// Until version 1 anything may change. After that the codes of messages, the
// names of modes and the JSON fields stay; sentences may be reworded at any
// time.
package rotation
