package ballot

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
)

// narrow is how near a candidate's votes are to the number that a reading asks for.
type narrow struct {
	result Result
	margin int           // votes above it, or below it
	says   value.Message // the step that compares them
}

// compared notes the step that compares a candidate's votes with what is needed, and
// by how many they pass or miss it.
func (c *course) compared(k *mark, margin int, code string, args ...any) {
	c.note(k, code, args...)
	k.narrow = &narrow{k.Result, margin, k.Proof[len(k.Proof)-1]}
}

// near returns how near the votes of the i-th candidate are to what the reading asks
// for, nil where something else settles its result.
func (c *course) near(i int) *narrow {
	f := c.found[i]
	if n := c.nearest[f.Candidate]; n != nil && n.result == f.Result {
		return n
	}
	return nil
}

// fork is some readings that give a candidate one result, and the questions that set
// them apart from the others.
type fork struct {
	courses []*course
	asked   [questions]bool
}

// folded parts the readings by what they make of the i-th candidate, asking as few
// questions as will do: those that agree whatever a question comes to stay together.
// With four questions open there are as many as 18 readings, of which people ask where
// they part and not what each of them says.
func folded(courses []*course, i int, asked [questions]bool) []fork {
	one := func(c *course) bool { return c.found[i].Result == courses[0].found[i].Result }
	if !slices.ContainsFunc(courses, func(c *course) bool { return !one(c) }) {
		return []fork{{courses, asked}}
	}
	var fewest []fork
	for q := range questions {
		parts := parted(courses, q)
		if asked[q] || len(parts) < 2 {
			continue
		}
		more := asked
		more[q] = true
		var forks []fork
		for _, part := range parts {
			inner := folded(part, i, more)
			if k := slices.IndexFunc(forks, inner[0].joins(i, more)); len(inner) == 1 && k >= 0 {
				forks[k].courses = append(forks[k].courses, part...)
				continue
			}
			forks = append(forks, inner...)
		}
		if fewest == nil || len(forks) < len(fewest) {
			fewest = forks
		}
	}
	return fewest
}

// joins tells of a fork whether this one can be told with it: both ask the same, and
// the i-th candidate has one result.
func (f fork) joins(i int, asked [questions]bool) func(fork) bool {
	return func(o fork) bool {
		return f.asked == asked && o.asked == asked && f.courses[0].found[i].Result == o.courses[0].found[i].Result
	}
}

// parted parts readings by how they answer a question, in their order; nil where one
// of them does not ask it.
func parted(courses []*course, q question) [][]*course {
	var parts [][]*course
	for _, c := range courses {
		if !c.reading.open[q] {
			return nil
		}
		k := slices.IndexFunc(parts, func(part []*course) bool { return part[0].reading.answer(q) == c.reading.answer(q) })
		if k < 0 {
			parts = append(parts, []*course{c})
		} else {
			parts[k] = append(parts[k], c)
		}
	}
	return parts
}

// answer is how a reading answers a question.
func (x reading) answer(q question) any {
	switch q {
	case whichBase:
		return x.base
	case whichBound:
		return x.bound
	case whetherWritten:
		return x.written
	case whetherPresent:
		return x.asPresent
	}
	return x.less
}

// asking returns the reading with no more questions open than some.
func (x reading) asking(some func(q question) bool) reading {
	for q := range questions {
		x.open[q] = x.open[q] && some(q)
	}
	return x
}

// says tells in words what became of the i-th candidate under the readings: under one
// of them with its last step, under several with the step that was nearest to another
// result.
func (f fork) says(i int, share value.Ratio) []value.Message {
	first := f.courses[0]
	found := first.found[i]
	apart := first.reading.asking(func(q question) bool { return f.asked[q] })
	if len(f.courses) == 1 {
		return []value.Message{found.under(apart.public(share, found.Result))}
	}
	nearest, some := f.narrowest(i, share)
	if apart.open == [questions]bool{} {
		said := []value.Message{value.Msg("ballot.reading.agree", found.Says(), len(f.courses))}
		if some {
			said = append(said, nearest)
		}
		return said
	}
	under, result := apart.words(share, f.bases()...), resultName(found.Result)
	if some {
		return []value.Message{value.Msg("ballot.reading.together-near", under, result, len(f.courses), nearest)}
	}
	return []value.Message{value.Msg("ballot.reading.together", under, result, len(f.courses))}
}

// bases returns what the readings measure by.
func (f fork) bases() []value.Message {
	var names []value.Message
	for _, c := range f.courses {
		if name := countName(string(c.reading.base)); !slices.ContainsFunc(names, name.Equal) {
			names = append(names, name)
		}
	}
	return names
}

// narrowest tells by how much the i-th candidate's votes pass or miss what is needed
// where they are nearest to it, and under which of the readings that is; false where
// another thing settles the result under one of them.
func (f fork) narrowest(i int, share value.Ratio) (value.Message, bool) {
	var near []*course // the nearest of all
	for _, c := range f.courses {
		n := c.near(i)
		if n == nil {
			return value.Message{}, false
		}
		if len(near) > 0 && n.margin < near[0].near(i).margin {
			near = nil
		}
		if len(near) == 0 || n.margin == near[0].near(i).margin {
			near = append(near, c)
		}
	}
	step := near[0].near(i).says
	apart := near[0].reading.asking(func(q question) bool { return len(parted(near, q)) < len(parted(f.courses, q)) })
	if apart.open == [questions]bool{} {
		return value.Msg("ballot.reading.narrowest", step), true
	}
	return value.Msg("ballot.reading.narrowest-if", apart.words(share), step), true
}
