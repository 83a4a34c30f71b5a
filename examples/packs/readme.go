package packs

import (
	"fmt"
	"strings"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Readme returns the pack as a page for people who do not read JSON. It is made
// from the pack alone, so that the two cannot tell different things.
func Readme(p blocs.Pack) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# %s\n", english(p.Title))
	line("*%s*", p.Title.VI)
	if p.Note != nil {
		line("\n%s", english(*p.Note))
	}
	line("\n## Source\n")
	for _, i := range p.Instruments {
		line("- %s", instrument(i))
	}
	for _, s := range p.Sources {
		line("- %s", source(s))
	}
	if span := valid(p.Valid); span != "" {
		line("\nIt applies %s.", span)
	}
	if len(p.Statements) > 0 {
		line("\n## What is said, and what is encoded\n")
		line("| About | Where | What is said | Basis | Encoded as |\n|---|---|---|---|---|")
	}
	for _, s := range p.Statements {
		line("| %s | %s | %s | %s | %s |", s.About, place(s), english(s.Says), s.Basis, pointers(s.Encoded))
	}
	if len(p.Illustrative) > 0 {
		line("\n## What was filled in\n\nNo source gives these parts; they are here to make the pack run.\n")
		for _, m := range p.Illustrative {
			line("- `%s`: %s", m.Part, english(m.Says))
		}
	}
	line("\n## Holes\n")
	if len(p.Holes) == 0 {
		line("None.")
	}
	for _, h := range p.Holes {
		line("- *%s*: %s", h.About, english(h.Says))
	}
	return b.String()
}

func english(t value.Text) string {
	if t.EN != "" {
		return t.EN
	}
	return t.VI
}

func instrument(i emulation.Instrument) string {
	text := "No. " + i.Number
	if i.Title != nil {
		text = english(*i.Title) + ", " + text
	}
	if i.Issuer != nil {
		text += ", " + english(*i.Issuer)
	}
	if !i.Signed.IsZero() {
		text += ", " + i.Signed.String()
	}
	return text
}

func source(s blocs.Source) string {
	text := english(s.Title)
	if s.Address != "" {
		text += ": " + s.Address
	}
	if s.Note != nil {
		text += ". " + english(*s.Note)
	}
	return text
}

func valid(s value.Span) string {
	var parts []string
	if !s.From.IsZero() {
		parts = append(parts, "from "+s.From.String())
	}
	if !s.Until.IsZero() {
		parts = append(parts, "to "+s.Last().String())
	}
	return strings.Join(parts, " ")
}

// place tells where a statement stands, as short as its basis allows.
func place(s blocs.Statement) string {
	switch {
	case s.Instrument != "" && s.At != "":
		return s.Instrument + " " + s.At
	case s.Instrument != "":
		return s.Instrument
	case s.Basis == law.Quoted:
		return s.At
	}
	return "–"
}

func pointers(all []string) string {
	if len(all) == 0 {
		return "–"
	}
	return "`" + strings.Join(all, "`, `") + "`"
}
