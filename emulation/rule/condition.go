package rule

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Condition is one node of a rule, as documents write it. Exactly one of the
// fields all, any, not, atLeast, unless, fact, received, streak, run, times,
// total, count, held, counted, readings and ref is given; the others say what the node
// rests on.
type Condition struct {
	// Met when all are met.
	All []Condition `json:"all,omitempty"`
	// Met when any is met.
	Any []Condition `json:"any,omitempty"`
	// Met when the condition is not met.
	Not *Condition `json:"not,omitempty"`
	// Met when at least so many are met.
	AtLeast *AtLeast `json:"atLeast,omitempty"`
	// A general rule and its exception.
	Unless *Unless `json:"unless,omitempty"`
	// A test on a fact of the year.
	Fact *Test `json:"fact,omitempty"`
	// Whether an award was received for the year.
	Received *Granted `json:"received,omitempty"`
	// A test that the last adjacent years must meet.
	Streak *Streak `json:"streak,omitempty"`
	// At least so many adjacent years, after an award, with what must be so in that
	// time.
	Run *Run `json:"run,omitempty"`
	// In how many years of a run a test is met; only inside its with.
	Times *Times `json:"times,omitempty"`
	// What a fact comes to over the years of a run; only inside its with.
	Total *Total `json:"total,omitempty"`
	// How many times awards were received.
	Count *Count `json:"count,omitempty"`
	// Whether an award was ever received.
	Held *Held `json:"held,omitempty"`
	// What must count, after the day from which achievements count anew. It stands for
	// all the years that the whole condition looks at, and so only as the whole
	// condition or directly inside the all that is.
	Counted Counted `json:"counted,omitempty"`
	// The admissible readings of a vague clause: the verdict is settled only
	// when all agree.
	Readings *Readings `json:"readings,omitempty"`
	// A condition named in the library.
	Ref value.ID `json:"ref,omitempty"`

	// The provision that the node encodes.
	Cite law.Cite `json:"cite,omitzero"`
	// How surely the provision is known; required with cite.
	Basis law.Basis `json:"basis,omitempty"`
	// What the node says, in our words; without it, leaves say it themselves.
	Says *value.Text `json:"says,omitempty"`
	// First day on which the node is law; before it, it is passed over.
	From value.Date `json:"from,omitzero"`
	// First day on which the node is law no longer; from it on, it is passed over.
	Until value.Date `json:"until,omitzero"`
}

// AtLeast is met when at least Count of the conditions are met.
type AtLeast struct {
	// How many, from 1 to the number of conditions.
	Count int `json:"count"`
	// The conditions.
	Of []Condition `json:"of"`
}

// Unless is a general rule with its exception: met when the rule is met, or
// when the exception is.
type Unless struct {
	// What holds in general.
	Rule Condition `json:"rule"`
	// What frees from the rule.
	Exception Condition `json:"exception"`
}

// Test compares a fact with an operand; exactly one comparison is given.
type Test struct {
	// The fact, from the vocabulary.
	Name value.ID `json:"name"`
	// For facts of kind truth.
	Is *bool `json:"is,omitempty"`
	// The fact is as much or more.
	AtLeast *Operand `json:"atLeast,omitempty"`
	// The fact is more ("trên", "over").
	MoreThan *Operand `json:"moreThan,omitempty"`
	// The fact is as much or less ("không quá", "not over").
	AtMost *Operand `json:"atMost,omitempty"`
	// The fact is less ("dưới", "under").
	LessThan *Operand `json:"lessThan,omitempty"`
}

// Operand is what a fact is compared with: a dated parameter of the law, or a
// value of its own (a number, a share, a level). Numbers of law are parameters.
type Operand struct {
	// A parameter of the corpus, taken on the day of the decision.
	Parameter value.ID `json:"parameter,omitempty"`
	// A value: "850", "70%", or the identifier of a level.
	Value string `json:"value,omitempty"`
}

// Granted is met when an award was received for the year in which it is asked:
// the year under consideration, or each year of a streak. It is not met only
// where the list of awards is complete for that year.
type Granted struct {
	// Any of these awards.
	Awards []value.ID `json:"awards"`
	// Given for this only; without it, for anything.
	Merit Merit `json:"merit,omitempty"`
}

// Streak is met when the test is met in each of the last so many adjacent
// emulation years, the year under consideration included.
type Streak struct {
	// How many years, at least 1.
	Years Operand `json:"years"`
	// What each year must meet; it may not look at history itself.
	Test Condition `json:"test"`
}

// Run is met when some chain of adjacent years that ends with the year under
// consideration is long enough, has each of its years meet the test, begins
// after the award, and meets what must be so in its time. How long the chain is,
// beyond the years asked for, is open: any one will do.
//
// A year that fails the test ends all longer chains. Whether a chain reaches
// back beyond the years that are given is unknown.
type Run struct {
	// The award after which the run begins; without it, the run may begin at any
	// time.
	After *After `json:"after,omitempty"`
	// How many years or more, at least 1.
	Years Operand `json:"years"`
	// What each year must meet; it may not look at history, but for received.
	Test Condition `json:"test"`
	// What must be so in the time of the run. Here times and total may stand, and
	// count without years, which look at the years of the run; everything else is
	// about the year under consideration, as it is outside the run.
	With *Condition `json:"with,omitempty"`
}

// After is met when an award was received for a year before the first year of
// the run; where the decision names the period of the achievements, that period
// has to have ended by then.
type After struct {
	// Any of these awards.
	Awards []value.ID `json:"awards"`
	// Given for this only; without it, for anything.
	Merit Merit `json:"merit,omitempty"`
	// The year or the period must end where the run begins ("tiếp theo", "the next
	// so many years"); otherwise there may be years between.
	Adjacent bool `json:"adjacent,omitempty"`
}

// Times is met when the test is met in at least so many years of the run.
type Times struct {
	// What is asked of each year; it may not look at history, but for received.
	Test Condition `json:"test"`
	// In how many years.
	AtLeast Operand `json:"atLeast"`
}

// Total is met when a number comes to at least so much over the years of the
// run. A year whose number is not given may add anything; a number below zero
// adds nothing.
type Total struct {
	// The fact, of kind number, from the vocabulary.
	Fact value.ID `json:"fact"`
	// How much.
	AtLeast Operand `json:"atLeast"`
}

// Count is met when awards were received at least so many times in the last so
// many adjacent years, or for years of the run around it.
type Count struct {
	// Any of these awards counts.
	Awards []value.ID `json:"awards"`
	// Given for this only; without it, for anything.
	Merit Merit `json:"merit,omitempty"`
	// How many times.
	AtLeast Operand `json:"atLeast"`
	// In how many of the last adjacent years, the year under consideration
	// included; required but inside a run, where the years of the run are meant
	// without it.
	Years *Operand `json:"years,omitempty"`
}

// Held is met when an award was received for a year up to the one under
// consideration.
type Held struct {
	// Any of these awards.
	Awards []value.ID `json:"awards"`
	// Given for this only; without it, for anything.
	Merit Merit `json:"merit,omitempty"`
}

// Readings holds the admissible readings of a clause whose words allow more
// than one.
type Readings struct {
	// The one question that decides between them.
	Question value.Text `json:"question"`
	// The readings, at least two.
	Of []Reading `json:"of"`
}

// Reading is one way to read a clause.
type Reading struct {
	// Short name.
	Name value.ID `json:"name"`
	// The argument for it, in one line.
	Because value.Text `json:"because"`
	// The clause, so read.
	Condition Condition `json:"condition"`
}
