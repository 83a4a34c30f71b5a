package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// basis is the legal basis of a paper: the law that its nominations rest on, and
// after it the papers of the bloc and of those above it.
func (c *composer) basis() []string {
	lines := law.Vietnam().LegalBasis(c.r.cites(), c.printer.Lang)
	if n := len(lines); n > 0 {
		lines[n-1] = strings.TrimSuffix(lines[n-1], ".") + ";"
	}
	for _, i := range c.local() {
		if c.r.rests(i.Number) {
			continue
		}
		line := c.print("blocs.paper.basis", i.Number)
		if i.Title != nil {
			line = c.print("blocs.paper.basis-titled", *i.Title, i.Number)
		}
		if !i.Signed.IsZero() {
			line = c.print("blocs.paper.basis-signed", line, law.DayInWords(i.Signed, c.printer.Lang))
		}
		if i.Issuer != nil {
			line = c.print("blocs.paper.basis-issuer", line, *i.Issuer)
		}
		lines = append(lines, line+";")
	}
	if n := len(lines); n > 0 {
		lines[n-1] = strings.TrimSuffix(lines[n-1], ";") + "."
	}
	return lines
}

// rests reports whether the nominations rest on an instrument of the law of that number.
func (r Report) rests(number string) bool {
	return slices.ContainsFunc(r.cites(), func(cite law.Cite) bool {
		i, known := law.Vietnam().Instrument(cite.Instrument)
		return known && i.Number == number
	})
}

// local are the papers, other than the law, by which the bloc is there and decides,
// each once and with all that any place of the dossier tells of it. A submission
// rests on the minutes of what was decided, too; minutes tell who leads next.
func (c *composer) local() []emulation.Instrument {
	rules := c.d.Regulation
	told := []*emulation.Instrument{c.d.Bloc.Instrument}
	if rules.Scheme != nil {
		told = append(told, rules.Scheme.Instrument)
	}
	for _, q := range rules.Quotas {
		told = append(told, q.Instrument)
	}
	for _, b := range rules.Ballots {
		told = append(told, b.Rule.Instrument)
	}
	for _, l := range rules.Lines {
		told = append(told, l.Instrument)
	}
	if c.paper.Kind == Minutes {
		for _, office := range []emulation.Office{emulation.Chief, emulation.Deputy} {
			if p := rules.Rotation.For(office); p != nil {
				told = append(told, p.Instrument)
			}
		}
	} else {
		for _, d := range c.d.Decisions {
			told = append(told, d.Instrument)
		}
	}
	var all []emulation.Instrument
	for _, one := range told {
		if one == nil {
			continue
		}
		k := slices.IndexFunc(all, func(i emulation.Instrument) bool { return i.Number == one.Number && alike(i.Signed, one.Signed) })
		if k < 0 {
			all = append(all, *one)
			continue
		}
		same := &all[k]
		if same.Signed.IsZero() {
			same.Signed = one.Signed
		}
		if same.Issuer == nil {
			same.Issuer = one.Issuer
		}
		if same.Title == nil {
			same.Title = one.Title
		}
	}
	return all
}

// alike reports whether two days do not contradict each other.
func alike(a, b value.Date) bool { return a.IsZero() || b.IsZero() || a == b }
