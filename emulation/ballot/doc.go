// Package ballot counts the votes of an emulation bloc or council: what was
// needed, of which number, and whether each candidate reached it.
//
// # The normal case
//
//	rule := ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("2/3")}
//	outcome := ballot.Count(&rule, minutes)
//	outcome.Candidates[0].Result // carried, notCarried, void or unknown
//
// # One base, named
//
// The same votes give another share of the members, of those present, of the
// papers returned and of the valid ones. A [Rule] therefore names its base, its
// bound and its share, and none of them has a default. What the rule of a bloc
// leaves open is not filled in here: without a rule, or without the count that
// the rule measures by, the result is unknown and the outcome names what is
// missing.
//
// # Counts only
//
// [Minutes] hold numbers of papers and votes. No type here can hold who voted
// how. An [Agreement] (thống nhất) holds no numbers at all.
//
// # Counts that cannot be true
//
// Papers must reconcile: those present are no more than the members, papers
// returned no more than issued, valid and invalid ones make up the returned,
// votes are no more than valid papers. Where they do not, the ballot is void and
// the proof says which counts disagree; nothing is put right.
package ballot
