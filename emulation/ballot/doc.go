// Package ballot counts the votes of an emulation bloc or council: what was
// needed, of which number, and whether each candidate reached it.
//
// # The normal case
//
//	rule := ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("2/3")}
//	outcome := ballot.Count(&rule, minutes)
//	outcome.Candidates[0].Result // carried, notCarried, runoff, above, void or unknown
//
// # One vote, several readings
//
// The same votes give another share of the members, of those present, of the
// papers returned and of the valid ones; and regulations often do not say which,
// nor whether the exact share is enough, whether written opinions of absent
// members count, or what becomes of members who may not vote on a candidate. None
// of these has a default. What a [Rule] leaves out is open: [Count] follows each
// reading that the counts touch, and the result is settled only if all of them
// give the same; otherwise the outcome names the question to decide. A count that
// is not published leaves a result unknown only if the bounds that the other
// counts set for it do.
//
// # Ballots after ballots
//
// A decision may take several ballots: among those not carried, between the
// leading, or between those of equal votes, as far as the rule allows. Each is
// minutes of its own, and [Count] takes them together: what the second came to
// hangs on who might stand in it. When the last ballot has not decided, whoever
// the rule names does, and nothing here decides in their place.
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
