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
// # Phases
//
// Compile finds every mistake of authorship: kinds, operands, parameters,
// citations, references in a circle. On binds the dated parameters to the day
// of the decision. Eval is total and pure: it cannot fail, and it allocates
// nothing when the proof's buffer is reused.
package rule
