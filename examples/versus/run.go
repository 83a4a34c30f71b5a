package versus

import (
	"fmt"
	"io"
	"time"

	"github.com/khoithidua/blocs/emulation/rule"
)

// batch is how many persons are in memory at a time.
const batch = 1000

// Run answers the six titles of persons for n invented ones, a batch at a time, and
// writes how long the proofs took, and how many meet each title.
func Run(out io.Writer, n int) error {
	v, err := vocabulary(persons)
	if err != nil {
		return err
	}
	rules, err := bind(persons, v)
	if err != nil {
		return err
	}
	var (
		proofs             = make([]rule.Proof, len(rules))
		met                = make([]int, len(rules))
		cases              []rule.Case
		arranged, answered time.Duration
	)
	for first := 0; first < n; first += batch {
		start := time.Now()
		if cases, err = people(v, first, min(batch, n-first), cases[:0]); err != nil {
			return err
		}
		arranged += time.Since(start)
		start = time.Now()
		answer(rules, cases, proofs, met)
		answered += time.Since(start)
	}
	fmt.Fprintf(out, "%d persons × %d titles, each with its proof: %.2f s\n", n, len(rules), answered.Seconds())
	fmt.Fprintf(out, "inventing the persons and arranging their facts: %.2f s\n", arranged.Seconds())
	for i, t := range persons {
		fmt.Fprintf(out, "%9d  %s\n", met[i], t.id)
	}
	return nil
}

// people appends the cases of so many invented persons.
func people(v *rule.Vocabulary, first, count int, cases []rule.Case) ([]rule.Case, error) {
	facts := v.Facts()
	for i := first; i < first+count; i++ {
		c, err := caseOf(v, invented(facts, i))
		if err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	return cases, nil
}

// answer proves each rule on each case, in the buffers of proofs, and counts the
// cases that meet it.
func answer(rules []*rule.Rule, cases []rule.Case, proofs []rule.Proof, met []int) {
	for i := range cases {
		for j, r := range rules {
			proofs[j] = r.Eval(&cases[i], proofs[j])
			if proofs[j].Verdict() == rule.Met {
				met[j]++
			}
		}
	}
}
