package rule

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Text writes the proof as indented lines, one step a line, in the language of
// the printer.
func (p Proof) Text(printer value.Printer) string {
	var b []byte
	var write func(v View, depth int)
	write = func(v View, depth int) {
		for range depth {
			b = append(b, "  "...)
		}
		b = append(b, v.Line(printer)...)
		b = append(b, '\n')
		for _, below := range v.Of {
			write(below, depth+1)
		}
	}
	write(p.Tree(), 0)
	return string(b)
}

// Equal reports whether two views show the same.
func (v View) Equal(w View) bool {
	if (v.Found == nil) != (w.Found == nil) || v.Found != nil && !v.Found.Equal(*w.Found) {
		return false
	}
	return v.Verdict == w.Verdict && v.Against == w.Against && v.Says.Equal(w.Says) && v.Cite == w.Cite && v.Basis == w.Basis &&
		v.YearsBack == w.YearsBack && v.Years == w.Years && v.Fact == w.Fact && slices.EqualFunc(v.Of, w.Of, View.Equal)
}

// TurnedRound returns the view as it stands below a negation.
func (v View) TurnedRound() View {
	v.Against = !v.Against
	v.Of = slices.Clone(v.Of)
	for i := range v.Of {
		v.Of[i] = v.Of[i].TurnedRound()
	}
	return v
}

// mark returns the mark of a step. What speaks against is there, or it is not; a
// clause with readings, and each of them, is marked by what it comes to for the
// whole, since its words alone do not tell which one that is.
func (v View) mark() value.Message {
	reading := v.Says.Code == "rule.readings" || v.Says.Code == "rule.reading"
	verdict := v.Verdict
	if v.Against && reading {
		verdict = verdict.Not()
	}
	switch {
	case !verdict.Settled():
		return value.Msg("rule.mark.unknown")
	case v.Against && !reading && verdict == Met:
		return value.Msg("rule.mark.present")
	case v.Against && !reading:
		return value.Msg("rule.mark.absent")
	case verdict == Met:
		return value.Msg("rule.mark.met")
	}
	return value.Msg("rule.mark.not-met")
}

// words returns what a step says. Below a negation a list is of cases, not of
// conditions.
func (v View) words() value.Message {
	cases := map[string]string{"rule.all": "rule.all.cases", "rule.any": "rule.any.cases", "rule.at-least": "rule.at-least.cases"}
	if code, list := cases[v.Says.Code]; list && v.Against {
		return value.Message{Code: code, Args: v.Says.Args}
	}
	return v.Says
}

// Parts writes the parts of one step, as they stand in the columns of a table: its
// mark, its words, what was found, and the provision; the last two may be empty.
func (v View) Parts(printer value.Printer) (mark, words, found, provision string) {
	mark, words = printer.Print(v.mark()), printer.Print(v.words())
	if v.YearsBack > 0 {
		words += " (" + printer.Print(value.Msg("rule.back", v.YearsBack)) + ")"
	}
	if v.Found != nil {
		found = printer.Print(*v.Found)
	}
	if !v.Cite.IsZero() {
		provision = printer.Arg(v.Cite.Arg())
		if v.Basis.Weaker(law.Quoted) {
			provision += "; " + printer.Print(value.Msg("rule.basis."+string(v.Basis)))
		}
	}
	return mark, words, found, provision
}

// Line writes one step: mark, words, what was found, provision.
func (v View) Line(printer value.Printer) string {
	mark, words, found, provision := v.Parts(printer)
	s := "[" + mark + "] " + words
	if found != "" {
		s += "; " + found
	}
	if provision != "" {
		s += " [" + provision + "]"
	}
	return s
}
