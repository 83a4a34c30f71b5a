package blocs

import (
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// submission writes the paper by which the bloc puts its nominations to whoever
// decides on them.
func (c *composer) submission() {
	c.paper.To = c.print("blocs.paper.to")
	opening := c.part("")
	opening.Paragraphs = []string{c.print("blocs.paper.asks", c.r.Name, c.r.Year.Label)}
	c.proposed("blocs.paper.list")
	c.bonuses()
	c.lacking()
	closing := c.part("")
	closing.Paragraphs = []string{c.print("blocs.paper.enclosed", kind(c.r.Kind)), c.print("blocs.paper.respect")}
	for _, line := range []string{"", ".same", ".others", ".kept"} {
		c.paper.Copies = append(c.paper.Copies, c.print("blocs.paper.copies"+line))
	}
	c.paper.Signatures = []string{strings.ToUpper(c.print("blocs.paper.sign.chief", c.office(emulation.Chief)))}
}

// bonuses writes what the awards would cost, each by the law of the day of the
// bloc's decision.
func (c *composer) bonuses() {
	p := PaperPart{Heading: c.print("blocs.paper.money")}
	c.table(&p, []int{0, 3}, "no", "unit", "award", "money")
	var amounts []value.Decimal
	for _, n := range c.r.Nominations {
		if n.Outcome == award.Nominated && n.Bonus != nil {
			amounts = append(amounts, n.Bonus.Amount)
			p.Table.Rows = append(p.Table.Rows, []string{
				c.count(len(p.Table.Rows) + 1), c.name(n.Unit), c.r.awardName(n.Award, n.Assessment.On).In(c.printer.Lang), c.printer.Money(n.Bonus.Amount),
			})
		}
	}
	if sum, err := value.Sum(amounts...); err == nil && len(amounts) > 1 {
		p.Table.Total = true
		p.Table.Rows = append(p.Table.Rows, []string{"", c.print("blocs.paper.sum"), "", c.printer.Money(sum)})
	}
	if len(p.Table.Rows) > 0 {
		p.Notes = []string{c.print("blocs.paper.money-if", kind(c.r.Kind))}
		c.paper.Parts = append(c.paper.Parts, p)
	}
}

// lacking says which nominations the law does not yet let through, and what each
// file lacks: whoever signs has to know.
func (c *composer) lacking() {
	p := PaperPart{Heading: c.print("blocs.paper.lacking")}
	var lines []string
	for _, n := range c.r.Nominations {
		if n.Outcome == award.NotNominated || n.Assessment.State == award.StateMet {
			continue
		}
		var missing []string
		for _, need := range n.Assessment.Missing[:min(mostUseful, len(n.Assessment.Missing))] {
			missing = append(missing, c.need(need, c.r.Year))
		}
		says := value.Msg("blocs.paper.state", c.r.NameOf(n.Unit), c.r.awardName(n.Award, n.Assessment.On), states[n.Assessment.State])
		line := c.printer.Print(says)
		if len(missing) > 0 {
			line = c.print("blocs.paper.state-missing", says, len(n.Assessment.Missing), missing)
		}
		lines = append(lines, line)
	}
	if p.Paragraphs = listed(lines); len(lines) > 0 {
		c.paper.Parts = append(c.paper.Parts, p)
	}
}
