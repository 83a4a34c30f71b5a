// Package rule evaluates conditions of law: trees of tests on facts and on
// history, given as data, each node with its citation, answered in three
// values with a proof.
//
// # The normal case
//
//	program, issues := rule.Compile(condition, rule.Library{…})
//	proof := program.On(day).Eval(&theCase, rule.Proof{})
//	proof.Verdict()  // Unknown, NotMet or Met
//	proof.Missing()  // the facts that could still change it
//	proof.Reasons()  // the leaves that force it
//
// # Three values
//
// A fact that is absent is unknown: never false, never zero. Verdicts follow
// strong Kleene logic, and every branch is evaluated, so that a proof shows all
// that stands in the way and not only the first thing.
//
// # History
//
// What is asked of the year under consideration: fact, received. Of each of the
// last so many adjacent years: streak. Of as many adjacent years as there are,
// and at least so many, after an award, with what must be so in their time: run,
// in which times, total and count look at the years of the run. Of awards: count
// in the last so many years, held ever. "Adjacent" is decided in one place,
// [value.Year.Precedes].
//
// An award that is not listed is absent only where the list is complete. A year
// that is not given is unknown; a year that begins before the case's CountFrom
// does not count, and the proof says so where it would have.
//
// A run is met if any chain of years meets it. All chains are tried; the proof
// shows one, the first that meets the run, or else the one that lacks least.
//
// # Around the verdict
//
//	rule.Compare(a, b)              // how two proofs differ: law of two days, two standards
//	r.Counterfactual(&c, rule.Met)  // the least change of levers that turns the verdict
//	r.Earliest(&c)                  // a bound on the first year in which it could be met
//
// # Phases
//
// Compile finds every mistake of authorship: kinds, operands, parameters,
// citations, references in a circle. On binds the dated parameters to the day
// of the decision. Eval is total and pure: it cannot fail, and it allocates
// nothing when the proof's buffer is reused.
package rule
