package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Counterfactual is the least change of facts that turns a verdict.
type Counterfactual struct {
	// The verdict asked for.
	Wanted Verdict `json:"wanted"`
	// What the search came to.
	Outcome CounterfactualOutcome `json:"outcome"`
	// The changes, in the order of the rule; all of them together turn the verdict.
	Changes []Change `json:"changes,omitempty"`
	// The same in words.
	Says value.Message `json:"says"`
}

// CounterfactualOutcome says what the search for a change of facts came to.
type CounterfactualOutcome string

// The outcomes of a search.
const (
	// TurnFound: the changes turn the verdict, and no fewer facts do.
	TurnFound CounterfactualOutcome = "found"
	// TurnAlready: the verdict is the one asked for.
	TurnAlready CounterfactualOutcome = "already"
	// TurnImpossible: no change of levers turns the verdict.
	TurnImpossible CounterfactualOutcome = "impossible"
	// TurnGaveUp: more facts would have to change than are looked for, or there were
	// too many ways to try.
	TurnGaveUp CounterfactualOutcome = "gaveUp"
)

// EnumValues lists the outcomes, for schemas and for strict reading.
func (CounterfactualOutcome) EnumValues() []string {
	return []string{string(TurnFound), string(TurnAlready), string(TurnImpossible), string(TurnGaveUp)}
}

// Change is a fact of the year under consideration that would have to be
// another.
type Change struct {
	// The fact.
	Fact value.ID `json:"fact"`
	// What it must be, the other changes made: every value that passes the tests
	// will do. No test means that any value will do, if there is one.
	Must []Test `json:"must,omitempty"`
	// What it must be, in words.
	Says value.Message `json:"says"`
	// What it is.
	Found value.Message `json:"found"`
	// The provision of the first condition that asks for it, where it names one.
	Cite law.Cite `json:"cite,omitzero"`
}

const (
	// maxChanges is how many facts a counterfactual changes at most.
	maxChanges = 4
	// maxWork is how many steps the search for them may evaluate.
	maxWork = 2_000_000
)

// Counterfactual searches the least set of facts whose change gives the verdict
// wanted, which is Met or NotMet: what would have to be otherwise, or what would
// lose it. Only levers are changed ([Fact.Lever]), and only those of the year
// under consideration; other years and awards received are what they are. A
// fact that is not given counts as changed when it is given.
//
// Fewer facts go before more, and among sets of one size those that the rule
// asks for earlier. Sets of more than four facts are not looked for, nor are more
// than two million steps evaluated; the outcome says so. What is returned was
// evaluated: with any values that pass the tests the rule has the verdict.
func (r *Rule) Counterfactual(c *Case, wanted Verdict) Counterfactual {
	s := search{rule: r, wanted: wanted, c: *c, tries: maxWork / max(len(r.frames), 1)}
	found := Counterfactual{Wanted: wanted}
	verdict := value.Msg("rule.verdict." + verdictWords[wanted])
	switch found.Outcome = s.run(); found.Outcome {
	case TurnFound:
		found.Changes = s.changes()
		found.Says = value.Msg("rule.turn.found", verdict, len(found.Changes))
	case TurnAlready:
		found.Says = value.Msg("rule.turn.already", verdict)
	case TurnImpossible:
		found.Says = value.Msg("rule.turn.impossible", verdict)
	case TurnGaveUp:
		found.Says = value.Msg("rule.turn.gave-up", verdict, maxChanges)
	}
	return found
}

// verdictWords are the verdicts as codes of messages spell them.
var verdictWords = [...]string{Unknown: "unknown", NotMet: "not-met", Met: "met"}

// search is a search for a counterfactual under way. The facts of the year under
// consideration are its own copy, which it changes.
type search struct {
	rule   *Rule
	wanted Verdict
	c      Case
	facts  Facts // of the year under consideration
	given  Facts // the same, as they are
	proof  Proof // buffer
	axes   []axis
	set    []choice
	tries  int // how many evaluations are left
}

// choice is one of the facts that are changed, with the values tried: from one
// position on its axis to another.
type choice struct{ axis, low, high int }

// verdict evaluates the facts as they stand.
func (s *search) verdict() Verdict {
	s.tries--
	s.proof = s.rule.Eval(&s.c, s.proof)
	return s.proof.Verdict()
}

func (s *search) run() CounterfactualOutcome {
	last := len(s.c.Years) - 1
	if last >= 0 {
		s.c.Years = slices.Clone(s.c.Years)
		s.given = *s.c.Years[last].Facts.in(s.rule.program.vocabulary)
		s.facts = s.given.clone()
		s.c.Years[last].Facts = s.facts
	}
	switch {
	case s.verdict() == s.wanted:
		return TurnAlready
	case last < 0 || !s.wanted.Settled() || s.proof.size() == 0:
		return TurnImpossible
	}
	s.axes = s.proof.axes(&s.given)
	if !s.possible() {
		return TurnImpossible
	}
	for size := 1; size <= min(maxChanges, len(s.axes)); size++ {
		if s.choose(0, size) {
			s.widen()
			return TurnFound
		}
	}
	if len(s.axes) <= maxChanges && s.tries > 0 {
		return TurnImpossible
	}
	return TurnGaveUp
}

// possible reports whether the levers, whatever they are, may give the verdict.
func (s *search) possible() bool {
	for _, a := range s.axes {
		s.facts.forget(a.fact)
	}
	if v := s.verdict(); v.Settled() {
		s.facts.restore(&s.given)
		return v == s.wanted
	}
	ahead := s.proof.ahead(s.proof.order(), s.proof.lever)
	s.facts.restore(&s.given)
	if s.wanted == Met {
		return ahead[0].meet
	}
	return ahead[0].fail
}

// lever reports whether a leaf hangs on a lever of the year under consideration.
// Whether it matters from which day achievements count hangs on all of them.
func (p Proof) lever(i int) bool {
	f := &p.rule.frames[i]
	return f.op == opCounted || (f.op == opTest || f.op == opTotal) && f.back == 0 && p.rule.program.vocabulary.facts[f.fact].Lever
}

// choose adds so many facts to the set, from the given axis on, until the
// verdict is as wanted.
func (s *search) choose(from, size int) bool {
	if size == 0 {
		return s.open() && s.assign(0)
	}
	for i := from; i <= len(s.axes)-size && s.tries > 0; i++ {
		s.set = append(s.set, choice{axis: i})
		if s.choose(i+1, size-1) {
			return true
		}
		s.set = s.set[:len(s.set)-1]
	}
	return false
}

// open reports whether the verdict hangs on the facts of the set: with none of
// them known it is not settled against what is wanted.
func (s *search) open() bool {
	for _, c := range s.set {
		s.facts.forget(s.axes[c.axis].fact)
	}
	v := s.verdict()
	s.facts.restore(&s.given)
	return !v.Settled() || v == s.wanted
}

// assign tries values of the facts of the set, from the i-th on, those nearest to
// what is first.
func (s *search) assign(i int) bool {
	if i == len(s.set) {
		return s.verdict() == s.wanted
	}
	a := &s.axes[s.set[i].axis]
	for _, at := range a.nearest {
		if s.tries <= 0 {
			break
		}
		s.facts.set(a.fact, a.values[at].quantity)
		s.set[i].low, s.set[i].high = at, at
		if s.assign(i + 1) {
			return true
		}
	}
	s.facts.take(a.fact, &s.given)
	return false
}

// widen takes in the values around those found, as long as every one of them,
// with every one of the other facts, gives the verdict.
func (s *search) widen() {
	for i := range s.set {
		c := &s.set[i]
		for low := c.low - 1; low >= 0 && s.holds(i, low, 0); low-- {
			c.low = low
		}
		for high := c.high + 1; high < len(s.axes[c.axis].values) && s.holds(i, high, 0); high++ {
			c.high = high
		}
	}
}

// holds reports whether the verdict is as wanted when the i-th fact of the set
// has the value at the given position, and those from the j-th on any of theirs.
func (s *search) holds(i, at, j int) bool {
	if j == len(s.set) {
		return s.tries > 0 && s.verdict() == s.wanted
	}
	c := s.set[j]
	if i == j {
		c.low, c.high = at, at
	}
	a := &s.axes[c.axis]
	for k := c.low; k <= c.high; k++ {
		s.facts.set(a.fact, a.values[k].quantity)
		if !s.holds(i, at, j+1) {
			return false
		}
	}
	return true
}

// changes says what was found.
func (s *search) changes() []Change {
	var changes []Change
	for _, c := range s.set {
		a := &s.axes[c.axis]
		f := s.rule.program.vocabulary.facts[a.fact]
		change := Change{Fact: f.ID, Cite: a.cite, Found: value.Msg("rule.found.no-fact")}
		if now, known := s.given.at(a.fact); known {
			change.Found = f.saw(now, c.low == c.high && f.denied(equal, a.values[c.low].quantity))
		}
		change.Must, change.Says = a.must(f, c)
		changes = append(changes, change)
	}
	return changes
}
