package rule

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// comparison is how a fact is compared with an operand.
type comparison uint8

const (
	equal comparison = iota
	atLeast
	moreThan
	atMost
	lessThan
)

var comparisonNames = [...]string{"is", "at-least", "more-than", "at-most", "less-than"}

// accepts holds for each comparison which outcomes of Compare pass it: bit 0
// for less, bit 1 for equal, bit 2 for more.
var accepts = [...]uint8{equal: 0b010, atLeast: 0b110, moreThan: 0b100, atMost: 0b011, lessThan: 0b001}

// verdicts are the verdicts of a test for all that may be found, two bits each,
// so that a test is a look-up: first that of a fact that is not known. Of a fact
// held by places, those of its places follow; of an amount, those of less than,
// as much as and more than the operand. Where no law gives the operand, all are
// Unknown.
type verdicts uint64

func (v verdicts) at(i uint8) Verdict { return Verdict(v >> (2 * i % 64) & 3) }

// verdicts lays out the verdicts of a test on the fact.
func (f Fact) verdicts(c comparison, operand value.Quantity) verdicts {
	var all verdicts
	lay := func(i, outcome int) {
		all |= verdicts(Of(accepts[c]>>(outcome+1)&1 == 1)) << (2 * i)
	}
	if !f.placed() {
		for outcome := -1; outcome <= 1; outcome++ {
			lay(outcome+2, outcome)
		}
		return all
	}
	for i := range max(len(f.Levels), 2) {
		lay(i+1, number(i).Compare(operand))
	}
	return all
}

// operand is a literal, or a parameter of the law by date.
type operand struct {
	parameter value.ID
	timeline  law.Timeline[value.Quantity]
	literal   value.Quantity
}

// test checks a test on a fact.
func (k *compiler) test(n *node, t *Test, path value.Path) {
	n.op = opTest
	i, ok := k.Vocabulary.index[t.Name]
	if !ok {
		k.fault(path.At("name"), "rule.fact-unknown", t.Name)
		return
	}
	n.fact = int32(i)
	f := k.Vocabulary.facts[i]
	given := 0
	if t.Is != nil {
		given++
		n.compare = equal
		n.operand = k.operand(operand{literal: truth(*t.Is)})
		if f.Kind != Truth {
			k.fault(path.At("is"), "rule.comparison", f.Name)
		}
	}
	for _, c := range [...]struct {
		field   string
		operand *Operand
		compare comparison
	}{
		{"atLeast", t.AtLeast, atLeast}, {"moreThan", t.MoreThan, moreThan},
		{"atMost", t.AtMost, atMost}, {"lessThan", t.LessThan, lessThan},
	} {
		if c.operand == nil {
			continue
		}
		given++
		n.compare = c.compare
		if f.Kind == Truth {
			k.fault(path.At(c.field), "rule.comparison", f.Name)
			continue
		}
		n.operand = k.compared(*c.operand, f, path.At(c.field))
	}
	if given != 1 {
		k.fault(path, "rule.one-comparison", given)
	}
}

// compared reads the operand that a fact is compared with.
func (k *compiler) compared(o Operand, f Fact, path value.Path) int32 {
	fits := func(q value.Quantity) bool { return q.IsRatio() == (f.Kind == Share) && f.Kind != Level }
	literal := func(s string) (value.Quantity, bool) { return f.quantity(GivenText(s)) }
	return k.resolve(o, path, fits, literal)
}

// whole reads an operand that counts years or awards.
func (k *compiler) whole(o Operand, path value.Path) int32 {
	fits := func(q value.Quantity) bool { return times(q) > 0 }
	return k.resolve(o, path, fits, func(s string) (value.Quantity, bool) {
		q, err := value.ParseQuantity(s)
		return q, err == nil && fits(q)
	})
}

// maxTimes is how many years or awards a condition may count.
const maxTimes = 100

// times returns q where it is a whole number from 1 to maxTimes, otherwise 0.
func times(q value.Quantity) int {
	n, ok := wholeNumber(q)
	if !ok || n < 1 || n > maxTimes {
		return 0
	}
	return int(n)
}

// resolve reads an operand: a parameter whose values all fit, or a literal.
func (k *compiler) resolve(o Operand, path value.Path, fits func(value.Quantity) bool, literal func(string) (value.Quantity, bool)) int32 {
	switch {
	case (o.Parameter == "") == (o.Value == ""):
		k.fault(path, "rule.operand")
		return k.operand(operand{})
	case o.Value != "":
		q, ok := literal(o.Value)
		if !ok {
			k.fault(path.At("value"), "rule.operand-value", o.Value)
		}
		return k.operand(operand{literal: q})
	}
	p, ok := k.Corpus.Parameter(o.Parameter)
	if !ok {
		k.fault(path.At("parameter"), "rule.parameter-unknown", o.Parameter)
	}
	for _, v := range p.Values {
		if v.Value != nil && !fits(*v.Value) {
			k.fault(path.At("parameter"), "rule.operand-value", v.Value.String())
			break
		}
	}
	return k.operand(operand{parameter: o.Parameter, timeline: p.Values})
}

// operand keeps an operand and returns its position.
func (k *compiler) operand(o operand) int32 {
	k.program.operands = append(k.program.operands, o)
	return int32(len(k.program.operands) - 1)
}

// most returns the largest number of times that an operand may stand for.
func (k *compiler) most(i int32) int {
	o := k.program.operands[i]
	most := max(times(o.literal), 1)
	for _, v := range o.timeline {
		if v.Value != nil {
			most = max(most, times(*v.Value))
		}
	}
	return most
}
