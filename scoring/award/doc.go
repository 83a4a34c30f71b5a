// Package award says who may be given what: the titles and forms of the law as
// dated data, the verdict on a collective, a person or a household with its proof,
// bonus money, ceilings, council votes and filing times, quotas, and what a bloc's
// decisions amount to.
//
// # The normal case
//
//	catalogue := award.Vietnam()
//	a, ok := catalogue.Assess("co-thi-dua-tinh", award.Unit(unit), theCase)
//	a.State   // open, suspended, met or notMet
//	a.Missing // the facts that would settle it, the most useful first
//	money, ok := catalogue.Bonus("co-thi-dua-tinh", award.Collective, day)
//
// A person is a [Subject] with the caller's own identifier. [Catalogue.Compare]
// shows what the law of another day changes, [Catalogue.Counterfactual] what would
// have to be otherwise, [Catalogue.Earliest] when it could be met at the earliest.
//
// # What is law and what is not
//
// Standards, authority and bonus coefficients are law: they hold by date and
// carry citations. Quotas, ballots and local conditions are the bloc's own
// documents: a quota that was not published stays unknown, and there is no
// default. [Catalogue.Propose] applies them line by line and sets the outcome beside
// what the bloc decided. Whether the council approves is not computed here; what
// it decided is taken in by [Catalogue.Settle].
//
// # The data
//
// corpus/facts.json and corpus/facts are the vocabulary: what may be known about a
// subject in a year; corpus/contradictions.json says what of it cannot be together.
// corpus/awards.json holds the awards, corpus/standards one file per standard.
// Each leaf of a standard names its provision; [Load] holds them to the days on
// which these are in force. testdata/cases*.json have for every provision a case
// in which it is met, one in which it is not, and one in which it is unknown.
// docs/coverage.md counts them, and lists what is not modelled.
package award

//go:generate go run ./internal/gen -texts ../..
//go:generate go run ./internal/gen ../..
