package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// merits writes a paragraph for each nominee: what it is proposed for and by which
// article, what it has reached, how the bloc voted, and how its file stands.
func (c *composer) merits(proposed []award.Nomination) {
	p := c.part("blocs.paper.merits")
	if c.r.Standings == nil {
		p.Paragraphs = []string{c.print("blocs.paper.no-points")}
	} else {
		for _, caveat := range c.told(c.caveats) {
			p.Paragraphs = append(p.Paragraphs, sentence(caveat))
		}
	}
	for _, n := range proposed {
		told := []string{c.put(n), c.reached(n.Unit), c.voted(n), c.stands(n)}
		p.Paragraphs = append(p.Paragraphs, strings.Join(slices.DeleteFunc(told, func(text string) bool { return text == "" }), " "))
	}
}

// put says what a unit is proposed for, and by which article.
func (c *composer) put(n award.Nomination) string {
	name := c.r.awardName(n.Award, n.Assessment.On)
	if cite, ok := award.Vietnam().StandardBy(n.Award, n.Assessment.Recipient, n.Assessment.On); ok {
		return c.print("blocs.paper.put-by", c.r.NameOf(n.Unit), name, cite.Arg())
	}
	return c.print("blocs.paper.put", c.r.NameOf(n.Unit), name)
}

// reached says which points and place a unit has, and its band.
func (c *composer) reached(unit value.ID) string {
	s := c.r.Standings
	if s == nil {
		return ""
	}
	of := func(t scoring.Tally) bool { return t.Unit == unit }
	i := slices.IndexFunc(s.Board.Units, of)
	k := slices.IndexFunc(s.Places, func(p emulation.Placing) bool { return p.Unit == unit })
	if i < 0 || k < 0 {
		return c.print("blocs.paper.unscored")
	}
	t := s.Board.Units[i]
	text := c.print("blocs.paper.reached", len(s.Places), pointsOf(t.Points), stageName(s.Board.Stage), place(s.Places[k]))
	if s.Outline.Rank == scoring.ByRate && t.Rate != nil {
		text = c.print("blocs.paper.reached-rate", len(s.Places), pointsOf(t.Points), stageName(s.Board.Stage), place(s.Places[k]), pointsOf(t.Assigned), Percentage(*t.Rate))
	}
	if b := slices.IndexFunc(s.Bands, func(b scoring.Banding) bool { return b.Unit == unit }); b >= 0 {
		switch band := s.Bands[b]; {
		case !band.Settled():
			text += c.print("blocs.paper.band-open")
		case band.Best != nil:
			text += c.print("blocs.paper.band", band.Best.Name)
		}
	}
	return sentence(text)
}

// voted says how the bloc decided on a unit, and by how many votes where they are on
// record.
func (c *composer) voted(n award.Nomination) string {
	if len(n.Reasons) == 0 {
		return ""
	}
	how := n.Reasons[0]
	i := slices.IndexFunc(c.d.Decisions, func(d award.Decision) bool { return d.Award == n.Award })
	k := slices.IndexFunc(c.r.Ballots, func(b Ballot) bool { return b.Award == n.Award })
	if i < 0 || k < 0 || len(c.d.Decisions[i].Ballots) == 0 {
		if i >= 0 && c.d.Decisions[i].How == emulation.Balloted {
			return c.print("blocs.paper.vote-uncounted", how)
		}
		return sentence(c.printer.Print(how))
	}
	ballots, outcome := c.d.Decisions[i].Ballots, c.r.Ballots[k].Outcome
	finding, stood := outcome.For(n.Unit)
	for round := len(ballots) - 1; round >= 0 && stood; round-- {
		for _, v := range ballots[round].Votes {
			if v.Candidate != n.Unit {
				continue
			}
			if len(ballots) > 1 {
				how = value.Msg("blocs.paper.vote-round", how, round+1)
			}
			if outcome.Needed != nil && round == len(ballots)-1 {
				return c.print("blocs.paper.vote-needed", how, v.For, finding.Says(), *outcome.Needed)
			}
			return c.print("blocs.paper.vote", how, v.For, finding.Says())
		}
	}
	return c.print("blocs.paper.vote-uncounted", how)
}

// stands says how the file of a nominee stands to the law, and which annex tells more.
func (c *composer) stands(n award.Nomination) string {
	a := n.Assessment
	switch {
	case a.State == award.Open && len(a.Missing) > 0:
		return c.print("blocs.paper.stands.open", len(a.Missing), c.annexed("open"))
	case a.State == award.Open: // readings of the law differ
		return c.print("blocs.paper.stands.unsettled", c.annexed("law"))
	case a.State == award.NoLaw:
		return c.print("blocs.paper.stands.no-law")
	case a.State == award.Suspended:
		return c.print("blocs.paper.stands.suspended", a.On, c.annexed("law"))
	case a.State == award.StateMet:
		return c.print("blocs.paper.stands.met", a.On, c.annexed("law"))
	}
	return c.print("blocs.paper.stands.not-met", a.On, c.annexed("law"))
}

// each names nominations one by one.
func (c *composer) each(list []award.Nomination) []value.Message {
	var names []value.Message
	for _, n := range list {
		names = append(names, value.Msg("blocs.paper.nominee", c.r.NameOf(n.Unit), c.r.awardName(n.Award, n.Assessment.On)))
	}
	return names
}
