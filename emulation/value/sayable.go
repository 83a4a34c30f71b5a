package value

import (
	"strconv"
	"strings"
)

// Check reports what keeps a message, and those inside it, from being said as it
// is meant: a code without a sentence, arguments too few or too many for the
// sentence, an argument that is several things at once. A [Printer] prints such a
// message all the same, as well as it can.
func (c Catalogue) Check(m Message, at Path) Issues {
	var issues Issues
	if sentence, ok := c[m.Code]; !ok {
		issues.Add(Warning, at.At("code"), Msg("value.message.code", m.Code))
	} else if n := arity(sentence.VI); n != len(m.Args) {
		issues.Add(Warning, at.At("args"), Msg("value.message.args", m.Code, n, len(m.Args)))
	}
	return append(issues, c.checkArgs(m.Args, at.At("args"))...)
}

func (c Catalogue) checkArgs(args []Arg, at Path) Issues {
	var issues Issues
	for i, a := range args {
		if a.kinds() > 1 {
			issues.Add(Warning, at.Index(i), Msg("value.message.arg"))
		}
		if a.Message != nil {
			issues = append(issues, c.Check(*a.Message, at.Index(i).At("message"))...)
		}
		issues = append(issues, c.checkArgs(a.List, at.Index(i).At("list"))...)
	}
	return issues
}

// arity returns how many arguments a sentence names.
func arity(sentence string) int {
	n := 0
	for {
		_, after, found := strings.Cut(sentence, "{")
		if !found {
			return n
		}
		index, _, closed := strings.Cut(after, "}")
		index, _, _ = strings.Cut(index, "|")
		if i, err := strconv.Atoi(index); closed && err == nil {
			n = max(n, i+1)
		}
		sentence = after
	}
}

// kinds counts the things that an argument is; one that prints as nothing is none.
func (a Arg) kinds() int {
	n := 0
	for _, is := range [...]bool{
		a.Text != nil, a.Word != nil, a.Number != nil, !a.Ratio.IsZero(), a.Money != nil,
		!a.Date.IsZero(), a.Cite != "", a.Message != nil, a.List != nil,
	} {
		if is {
			n++
		}
	}
	return n
}
