package main

import (
	"fmt"
	"strings"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// question is a clause of which several readings are encoded.
type question struct {
	cite  law.Cite
	asks  string
	reads []string // why, one a reading
}

// line writes a question with its readings.
func (q question) line(corpus *law.Corpus) string {
	var where string
	if !q.cite.IsZero() {
		where = "**" + corpus.Short(q.cite, value.EN) + ".** "
	}
	return where + q.asks + " " + strings.Join(q.reads, "; ")
}

// questions returns the readings encoded in a standard, each once.
func questions(standard []byte) ([]question, error) {
	s, issues := value.Read[award.Standard](standard)
	if issues.Err() != nil {
		return nil, issues
	}
	var found []question
	for _, v := range s.Versions {
		if v.Value != nil {
			found = append(found, asked(v.Value.Condition, law.Cite{})...)
			found = append(found, asked(v.Value.Suspended, law.Cite{})...)
		}
	}
	return found, nil
}

// asked returns the readings in a condition; a node without a citation stands
// under that of the node above.
func asked(c rule.Condition, above law.Cite) []question {
	if !c.Cite.IsZero() {
		above = c.Cite
	}
	var found []question
	below := append(append([]rule.Condition{}, c.All...), c.Any...)
	if c.Not != nil {
		below = append(below, *c.Not)
	}
	if c.AtLeast != nil {
		below = append(below, c.AtLeast.Of...)
	}
	if c.Unless != nil {
		below = append(below, c.Unless.Rule, c.Unless.Exception)
	}
	if c.Streak != nil {
		below = append(below, c.Streak.Test)
	}
	if c.Run != nil {
		below = append(below, c.Run.Test)
		if c.Run.With != nil {
			below = append(below, *c.Run.With)
		}
	}
	if c.Readings != nil {
		q := question{cite: above, asks: c.Readings.Question.EN}
		for i, r := range c.Readings.Of {
			q.reads = append(q.reads, fmt.Sprintf("(%d) %s", i+1, strings.TrimSuffix(r.Because.EN, ".")))
			below = append(below, r.Condition)
		}
		found = append(found, q)
	}
	for _, b := range below {
		found = append(found, asked(b, above)...)
	}
	return found
}
