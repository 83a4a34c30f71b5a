package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// minutes writes the minutes of the meeting at which the bloc reviews its year.
func (c *composer) minutes() {
	opening := c.part("")
	chair := strings.Join(c.chiefs(), "; ")
	if chair == "" {
		chair = c.print("blocs.paper.dots")
	}
	opening.Paragraphs = []string{
		c.print("blocs.paper.when"), c.print("blocs.paper.where"),
		c.print("blocs.paper.chair", chair), c.print("blocs.paper.secretary"),
	}
	present := c.part("blocs.paper.present", len(c.r.Members))
	c.table(present, []int{0}, "no", "unit", "person", "signature")
	for i, u := range c.r.Members {
		present.Table.Rows = append(present.Table.Rows, []string{c.count(i + 1), u.Name.In(c.printer.Lang), "", ""})
	}
	c.points()
	c.votes()
	c.proposed()
	c.leaders()
	c.annex("open", slices.Concat(c.questions(aboutAll), c.lacking(c.r.Nominations)))
	c.nameAnnexes()
	closing := c.part("")
	closing.Paragraphs = append(c.pointers(), c.print("blocs.paper.closed"))
	c.paper.Signatures = []string{c.print("blocs.paper.sign.secretary"), c.print("blocs.paper.sign.chair")}
}

// points writes the standings.
func (c *composer) points() {
	p := c.part("blocs.paper.points")
	s := c.r.Standings
	if s == nil {
		p.Paragraphs = []string{c.print("blocs.paper.no-points")}
		return
	}
	p.Paragraphs = []string{c.print("blocs.paper.stage", stageName(s.Board.Stage))}
	for _, caveat := range c.told(c.caveats) {
		p.Paragraphs = append(p.Paragraphs, sentence(caveat))
	}
	c.table(p, []int{0, 2, 3, 4}, "no", "unit", "points", "assigned", "place")
	for i, at := range scoring.Sorted(s.Places) {
		k := slices.IndexFunc(s.Board.Units, func(t scoring.Tally) bool { return t.Unit == at.Unit })
		if k < 0 {
			continue // no report of ours has a place without points
		}
		t := s.Board.Units[k]
		p.Table.Rows = append(p.Table.Rows, []string{c.count(i + 1), c.name(at.Unit), c.bounds(t.Points), c.bounds(t.Assigned), c.place(at)})
	}
	p.Notes = listed(c.told(c.ties))
}

// place prints a place by itself, as it stands in a column of places.
func (c *composer) place(p emulation.Placing) string {
	switch {
	case !p.Settled():
		return c.print("blocs.paper.between", p.Best, p.Worst)
	case p.Shared > 1:
		return c.print("blocs.paper.shared", p.Best)
	}
	return c.print("blocs.paper.count", p.Best)
}

// bounds prints points that are settled, or between what they lie.
func (c *composer) bounds(b scoring.Bounds) string {
	if b.Settled() {
		return c.printer.Number(b.Low)
	}
	return c.print("blocs.paper.between", b.Low, b.High)
}

// votes writes the counts of each ballot as they stand in the minutes of the vote,
// and what they come to.
func (c *composer) votes() {
	for _, d := range c.d.Decisions {
		i := slices.IndexFunc(c.r.Ballots, func(b Ballot) bool { return b.Award == d.Award })
		if len(d.Ballots) == 0 || i < 0 {
			continue
		}
		outcome := c.r.Ballots[i].Outcome
		for round, m := range d.Ballots {
			p := c.part("blocs.paper.ballot", round+1, c.r.awardName(d.Award, c.r.On))
			p.Paragraphs = c.papers(m)
			c.table(p, []int{0, 2, 3}, "no", "unit", "for", "against", "result")
			for k, v := range m.Votes {
				result := ""
				if f, stood := outcome.For(v.Candidate); stood {
					result = c.cell(f.Says())
				}
				if standsAgain(v.Candidate, d.Ballots[round+1:]) {
					result = c.cell(value.Msg("blocs.paper.again"))
				}
				against := c.cell(value.Msg("blocs.paper.not-counted"))
				if v.Against != nil {
					against = c.count(*v.Against)
				}
				p.Table.Rows = append(p.Table.Rows, []string{c.count(k + 1), c.name(v.Candidate), c.count(v.For), against, result})
			}
			if round < len(d.Ballots)-1 {
				continue
			}
			var steps []string
			for _, step := range outcome.Proof {
				steps = append(steps, c.cell(step))
			}
			p.Notes = listed(steps)
		}
	}
}

// standsAgain reports whether a later ballot was held on the candidate, too.
func standsAgain(id value.ID, later []ballot.Minutes) bool {
	return slices.ContainsFunc(later, func(m ballot.Minutes) bool {
		return slices.ContainsFunc(m.Votes, func(v ballot.Tally) bool { return v.Candidate == id })
	})
}

// papers says what is known of the papers of a ballot.
func (c *composer) papers(m ballot.Minutes) []string {
	var told []any
	for _, count := range []struct {
		code string
		n    *int
	}{
		{"members", m.Attendance.Members}, {"present", m.Attendance.Present}, {"written", m.Attendance.Written},
		{"issued", m.Papers.Issued}, {"returned", m.Papers.Returned}, {"valid", m.Papers.Valid}, {"invalid", m.Papers.Invalid},
	} {
		if count.n != nil {
			told = append(told, value.Msg("blocs.paper.count."+count.code, *count.n))
		}
	}
	if len(told) == 0 {
		return nil
	}
	return []string{c.cell(value.Msg("blocs.paper.papers", told))}
}

// proposed writes what the meeting made of the units that it decided on.
func (c *composer) proposed() {
	p := c.part("blocs.paper.nominations")
	if len(c.r.Nominations) == 0 {
		p.Paragraphs = []string{c.print("blocs.paper.no-nominations")}
		return
	}
	c.table(p, []int{0}, "no", "unit", "award", "outcome", "standard")
	for i, n := range c.r.Nominations {
		p.Table.Rows = append(p.Table.Rows, []string{
			c.count(i + 1), c.name(n.Unit), c.r.awardName(n.Award, n.Assessment.On).In(c.printer.Lang),
			c.cell(c.outcome(n.Outcome)), c.cell(states[n.Assessment.State]),
		})
	}
}
