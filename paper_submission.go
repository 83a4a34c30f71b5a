package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// submission writes the paper by which the bloc puts its nominations to whoever
// decides on them: whom it proposes for what, in a table and in prose. What is open,
// and how each file stands to the law, is in the annexes.
func (c *composer) submission() {
	c.paper.To = c.print("blocs.paper.to")
	var proposed, open []award.Nomination
	for _, n := range c.r.Nominations {
		switch n.Outcome {
		case award.Nominated:
			proposed = append(proposed, n)
		case award.NotNominated:
		default:
			open = append(open, n)
		}
	}
	c.annex("open", slices.Concat(c.questions(aboutAwards), c.undecided(open), c.lacking(slices.Concat(proposed, open))))
	c.annex("law", c.against(slices.Concat(proposed, open)))
	c.nameAnnexes()

	opening := c.part("")
	opening.Paragraphs = c.asks(proposed)
	if len(proposed) > 0 {
		c.nominees(proposed)
		c.merits(proposed)
	}
	closing := c.part("")
	if len(open) > 0 {
		closing.Paragraphs = append(closing.Paragraphs, c.print("blocs.paper.undecided", c.each(open), c.annexed("open")))
	}
	closing.Paragraphs = append(closing.Paragraphs, c.pointers()...)
	closing.Paragraphs = append(closing.Paragraphs, c.print("blocs.paper.enclosed", kind(c.r.Kind)), c.print("blocs.paper.respect"))
	for _, line := range []string{"", ".same", ".others", ".kept"} {
		c.paper.Copies = append(c.paper.Copies, c.print("blocs.paper.copies"+line))
	}
	c.paper.Signatures = []string{strings.ToUpper(c.print("blocs.paper.sign.chief", c.office(emulation.Chief)))}
}

// asks says what is asked for, award by award; without nominees, that there are none.
func (c *composer) asks(proposed []award.Nomination) []string {
	if len(proposed) == 0 {
		return []string{c.print("blocs.paper.no-nominations")}
	}
	var units []value.ID
	var awards []value.Text
	counts := map[value.Text]int{}
	for _, n := range proposed {
		if !slices.Contains(units, n.Unit) {
			units = append(units, n.Unit)
		}
		name := c.r.awardName(n.Award, n.Assessment.On)
		if counts[name] == 0 {
			awards = append(awards, name)
		}
		counts[name]++
	}
	var asked []value.Message
	for _, name := range awards {
		asked = append(asked, value.Msg("blocs.paper.asked", name, counts[name]))
	}
	return []string{c.print("blocs.paper.asks", c.r.Name, len(units), c.r.Year.Label, asked)}
}

// nominees writes the table of whom the bloc proposes: how each file stands, and what
// the award would cost by the law of the day of the bloc's decision.
func (c *composer) nominees(proposed []award.Nomination) {
	p := c.part("blocs.paper.list")
	c.table(p, []int{0, 4}, "no", "unit", "award", "standard", "money")
	var amounts []value.Decimal
	var without []string
	known := true
	for i, n := range proposed {
		money, sure := c.sum(n)
		known = known && sure
		if n.Bonus != nil {
			amounts = append(amounts, n.Bonus.Amount)
		} else if n.NoBonus != nil {
			if said := sentence(c.printer.Print(*n.NoBonus)); !slices.Contains(without, said) {
				without = append(without, said)
			}
		}
		p.Table.Rows = append(p.Table.Rows, []string{
			c.count(i + 1), c.name(n.Unit), c.r.awardName(n.Award, n.Assessment.On).In(c.printer.Lang), c.cell(states[n.Assessment.State]), money,
		})
	}
	if sum, err := value.Sum(amounts...); err == nil && len(amounts) > 1 {
		total := "blocs.paper.sum"
		if !known {
			total = "blocs.paper.sum-known"
		}
		p.Table.Total = true
		p.Table.Rows = append(p.Table.Rows, []string{"", c.print(total), "", "", c.printer.Money(sum)})
	}
	if len(amounts) > 0 {
		p.Notes = append(p.Notes, c.print("blocs.paper.money-if", kind(c.r.Kind)))
	}
	p.Notes = append(p.Notes, without...)
}

// sum prints the money that goes with an award, or in words that there is none or
// that it is not known; and whether it is known.
func (c *composer) sum(n award.Nomination) (text string, known bool) {
	switch {
	case n.Bonus != nil:
		return c.printer.Money(n.Bonus.Amount), true
	case n.NoBonus != nil && n.NoBonus.Code != "award.bonus-unseen":
		return c.cell(value.Msg("blocs.paper.no-money")), true
	}
	return c.cell(value.Msg("blocs.paper.money-unknown")), false
}
