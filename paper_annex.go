package blocs

import (
	"slices"
	"strconv"
	"strings"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// annex adds an annex of that code, if there is something in it.
func (c *composer) annex(code string, parts []PaperPart) {
	if len(parts) == 0 {
		return
	}
	c.codes = append(c.codes, code)
	c.paper.Annexes = append(c.paper.Annexes, PaperAnnex{
		About: c.print("blocs.paper.annex." + code),
		Of:    c.print("blocs.paper.annex-of."+string(c.paper.Kind), c.r.Name),
		Parts: parts,
	})
}

// nameAnnexes gives the annexes their names: with a number where there are several.
func (c *composer) nameAnnexes() {
	for i := range c.paper.Annexes {
		c.paper.Annexes[i].Name = c.print("blocs.paper.annex")
		if len(c.paper.Annexes) > 1 {
			c.paper.Annexes[i].Name = c.print("blocs.paper.annex-no", word(strings.Repeat("I", i+1)))
		}
	}
}

// annexed is the name of the annex of that code.
func (c *composer) annexed(code string) value.Arg {
	if i := slices.Index(c.codes, code); i >= 0 {
		return word(c.paper.Annexes[i].Name)
	}
	return word("")
}

// pointers say in which annex the reader finds what, in one paragraph, if there is one.
func (c *composer) pointers() []string {
	var told []string
	for _, code := range c.codes {
		told = append(told, c.print("blocs.paper.see."+code, c.annexed(code)))
	}
	if len(told) == 0 {
		return nil
	}
	return []string{strings.Join(told, " ")}
}

// aboutAwards reports whether a question of the report concerns what is proposed, and
// not who leads; what single files lack stands with them.
func aboutAwards(m value.Message) bool {
	for _, office := range []string{"term", "rule", "election"} {
		if strings.HasPrefix(m.Code, "blocs.unknown."+office) {
			return false
		}
	}
	return aboutAll(m)
}

// aboutAll reports whether a question concerns more than a single file.
func aboutAll(m value.Message) bool { return m.Code != "blocs.unknown.eligibility" }

// questions writes what the record does not tell, of what concerns the paper.
func (c *composer) questions(concerns func(value.Message) bool) []PaperPart {
	p := c.headed("blocs.paper.questions")
	var questions []string
	for _, m := range c.r.Unknown {
		if concerns(m) {
			questions = append(questions, c.cell(m))
		}
	}
	if p.Paragraphs = listed(questions); len(questions) == 0 {
		return nil
	}
	return []PaperPart{p}
}

// undecided writes the units of which the record does not tell whether the bloc
// proposes them, and why.
func (c *composer) undecided(open []award.Nomination) []PaperPart {
	p := c.headed("blocs.paper.undecided-units")
	var lines []string
	for i, name := range c.each(open) {
		lines = append(lines, c.print("blocs.step", name, open[i].Reasons))
	}
	if p.Paragraphs = listed(lines); len(lines) == 0 {
		return nil
	}
	return []PaperPart{p}
}

// group is nominations for one award whose files stand alike.
type group []award.Nomination

// groups puts together what is alike, in the order in which it first comes.
func groups(list []award.Nomination, alike func(a, b award.Nomination) bool) []group {
	var all []group
	for _, n := range list {
		i := slices.IndexFunc(all, func(g group) bool {
			return g[0].Award == n.Award && g[0].Assessment.On == n.Assessment.On && alike(g[0], n)
		})
		if i < 0 {
			all = append(all, group{n})
		} else {
			all[i] = append(all[i], n)
		}
	}
	return all
}

// of begins the part of a group: the award and the units.
func (c *composer) of(g group) PaperPart {
	names := make([]string, 0, len(g))
	for _, n := range g {
		names = append(names, c.name(n.Unit))
	}
	p := c.headed("blocs.step", c.r.awardName(g[0].Award, g[0].Assessment.On), joined(names))
	if m, told := assessed(g[0]); told {
		p.Paragraphs = []string{sentence(c.cell(m))}
	}
	return p
}

// assessed is what the law makes of a nomination, in one sentence.
func assessed(n award.Nomination) (value.Message, bool) {
	i := slices.IndexFunc(n.Reasons, func(m value.Message) bool { return strings.HasPrefix(m.Code, "award.state.") })
	if i < 0 {
		return value.Message{}, false
	}
	return n.Reasons[i], true
}

// lacking writes what the files lack, all of it, with the provision that asks for it:
// whoever signs has to know.
func (c *composer) lacking(list []award.Nomination) []PaperPart {
	list = slices.DeleteFunc(slices.Clone(list), func(n award.Nomination) bool { return len(n.Assessment.Missing) == 0 })
	var parts []PaperPart
	for _, g := range groups(list, func(a, b award.Nomination) bool {
		return a.Assessment.State == b.Assessment.State && slices.EqualFunc(a.Assessment.Missing, b.Assessment.Missing, sameNeed)
	}) {
		p := c.of(g)
		c.table(&p, []int{0}, "no", "need", "provision")
		for i, need := range g[0].Assessment.Missing {
			provision := ""
			if !need.Cite.IsZero() {
				provision = value.Capital(c.printer.Arg(need.Cite.Arg()))
			}
			p.Table.Rows = append(p.Table.Rows, []string{c.count(i + 1), c.cell(needed(need, c.r.Year)), provision})
		}
		parts = append(parts, p)
	}
	return parts
}

// sameNeed reports whether two needs read the same.
func sameNeed(a, b rule.Need) bool {
	return a.YearsBack == b.YearsBack && a.Cite == b.Cite && a.Says.Equal(b.Says)
}

// against writes the proof of each nomination, step by step, as a table: what the law
// asks, what the record holds, under which provision, and what the reader has to know
// beside; at the end how the money comes about.
func (c *composer) against(list []award.Nomination) []PaperPart {
	var parts []PaperPart
	for _, g := range groups(list, func(a, b award.Nomination) bool {
		return a.Assessment.State == b.Assessment.State && a.Assessment.Proof.Equal(b.Assessment.Proof) && slices.Equal(c.beside(a), c.beside(b))
	}) {
		p, n := c.of(g), g[0]
		if found := n.Assessment.Proof.Found; found != nil {
			p.Paragraphs = append(p.Paragraphs, sentence(c.cell(*found)))
		}
		if steps := n.Assessment.Proof.Of; len(steps) > 0 {
			c.table(&p, nil, "condition", "found", "provision")
			for i, v := range steps {
				c.step(p.Table, v, strconv.Itoa(i+1))
			}
		}
		p.Notes = listed(c.beside(n))
		parts = append(parts, p)
	}
	return append(parts, c.costs(list)...)
}

// costs writes how the money of each award comes about; it is the same for all units.
func (c *composer) costs(list []award.Nomination) []PaperPart {
	var parts []PaperPart
	for _, g := range groups(list, func(a, b award.Nomination) bool { return (a.Bonus == nil) == (b.Bonus == nil) }) {
		p := c.headed("blocs.paper.costs", c.r.awardName(g[0].Award, g[0].Assessment.On))
		p.Paragraphs = listed(c.told(func() {
			c.money(2, g[0].Bonus)
			c.noMoney(g[0].NoBonus)
		}))
		if len(p.Paragraphs) > 0 {
			parts = append(parts, p)
		}
	}
	return parts
}

// step writes a step of a proof and those below it as rows, each with its number;
// where nothing is known of all that lies below, in one row, for what is missing is
// listed by itself.
func (c *composer) step(t *PaperTable, v rule.View, no string) {
	mark, words, found, provision := v.Parts(c.printer)
	n, all := counted(v)
	folded := all && len(v.Of) > 0
	if folded {
		found = c.print("blocs.paper.folded", n)
	}
	if found != "" {
		mark += "; " + found
	}
	t.Rows = append(t.Rows, []string{no + ". " + words, value.Capital(mark), value.Capital(provision)})
	if folded {
		return
	}
	for i, below := range v.Of {
		c.step(t, below, no+"."+strconv.Itoa(i+1))
	}
}

// beside is what the reader of a proof has to know beside it: what was read off the
// record, and notes on the law.
func (c *composer) beside(n award.Nomination) []string {
	return c.told(func() {
		c.derived(n.Unit, n.Assessment.Proof)
		c.notes(n.Assessment.Notes)
	})
}
