package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// competition is one cut: who competes, how they rank, how many places there are.
type competition struct {
	stands  []rule.Verdict // whether each competes
	rank    ranking
	places  extent
	unknown bool // nothing is known of how many places there are
	seats   int  // the most that can compete, where a ballot before it filled seats; 0 for no limit
}

// others are how many may take a place before one of those who compete, or as it does.
func (c competition) others(r rivals) int {
	certain := r.ahead + len(r.equal)
	if c.seats == 0 {
		return certain + r.may
	}
	return max(certain, min(certain+r.may, c.seats-1))
}

// number is how many places there are, for a sentence.
func (c competition) number() any {
	if c.unknown {
		return value.Msg("award.places.no-number")
	}
	return c.places.number()
}

// rivals are the competitors that count for the place of one of them.
type rivals struct {
	ahead int   // certain to compete and to be above
	equal []int // certain to compete and to be equal
	may   int   // all others that may take a place before it
}

// against counts the rivals of one competitor.
func (c competition) against(i int) rivals {
	var r rivals
	for j, stands := range c.stands {
		if j == i || stands == rule.NotMet {
			continue
		}
		switch relation := c.rank(j, i); {
		case relation == ranksBelow:
		case stands == rule.Met && relation == ranksAbove:
			r.ahead++
		case stands == rule.Met && relation == ranksLevel:
			r.equal = append(r.equal, j)
		default:
			r.may++
		}
	}
	return r
}

// verdict says whether there is a place for a competitor among its rivals, as far
// as the ranks tell. One that does not compete has none.
func (c competition) verdict(i int, r rivals) rule.Verdict {
	switch {
	case c.stands[i] == rule.NotMet:
		return rule.NotMet
	case r.ahead >= c.places.high:
		return rule.NotMet
	case c.others(r) < c.places.low:
		return c.stands[i]
	}
	return rule.Unknown
}

// tie returns those who are equal at the cut with a competitor, itself included
// and in listed order, and how many places there are for them; none where it is
// something else that leaves its place open.
func (c competition) tie(i int, r rivals) (equal []int, places int) {
	places = c.places.low - r.ahead
	if c.stands[i] != rule.Met || !c.places.settled() || r.may > 0 || places <= 0 || places > len(r.equal) {
		return nil, 0
	}
	for j := range c.stands {
		if j == i || c.stands[j] == rule.Met && c.rank(j, i) == ranksLevel {
			equal = append(equal, j)
		}
	}
	return equal, places
}

// cut decides a competition, ties at the cut included.
func (u *lineup) cut(c competition) []TestFinding {
	found := make([]TestFinding, 0, len(c.stands))
	for i := range c.stands {
		r := c.against(i)
		f := TestFinding{Test: TestQuota, Verdict: c.verdict(i, r)}
		switch equal, places := c.tie(i, r); {
		case c.stands[i] == rule.NotMet:
			f.Says = says("award.cut.stands-not")
		case f.Verdict == rule.Met && c.others(r) == 0:
			f.Says = says("award.cut.first", c.number())
		case f.Verdict == rule.Met:
			f.Says = says("award.cut.in", c.number(), c.others(r))
		case f.Verdict == rule.NotMet:
			f.Says = says("award.cut.out", c.number(), r.ahead)
		case len(equal) > 0:
			f.Verdict, f.Says = u.tie(i, equal, places)
		default:
			f.Says = says("award.cut.open", c.number(), r.ahead, len(r.equal)+r.may)
		}
		found = append(found, f)
	}
	return found
}

// tie decides between equals at the cut: by the preference of the law where the
// facts are given, then by what the regulation says.
func (u *lineup) tie(i int, equal []int, places int) (rule.Verdict, []value.Message) {
	said := says("award.cut.tie", u.names(equal), places)
	verdict, more := u.chosen(i, equal, places)
	said = append(said, more...)
	if verdict.Settled() {
		return verdict, said
	}
	if u.line.Tie == TieDecided {
		verdict, more := u.resolved(i, equal, places)
		return verdict, append(append(said, value.Msg("award.cut.tie-decided")), more...)
	}
	u.equal[i] = true
	return rule.Unknown, append(said, value.Msg("award.cut.tie-undeclared"))
}

// names are the names of members, by their numbers.
func (u *lineup) names(members []int) []value.Text {
	names := make([]value.Text, 0, len(members))
	for _, i := range members {
		names = append(names, u.members[i].Name)
	}
	return names
}

// chosen says whether one of several equals is taken for the places left, as far as
// no decision between them is asked for: by the preference of the law, then by that
// of the regulation, then by what the regulation says of all of them.
func (u *lineup) chosen(i int, equal []int, places int) (rule.Verdict, []value.Message) {
	verdict, said, lacking := u.preferred(i, equal, places)
	if verdict.Settled() {
		return verdict, said
	}
	verdict, more := u.favoured(i, equal, places)
	said = append(said, more...)
	switch {
	case verdict.Settled():
		return verdict, said
	case u.line.Tie == TieAll:
		verdict, said = rule.Met, append(said, value.Msg("award.cut.tie-all"))
	case u.line.Tie == TieNone:
		verdict, said = rule.NotMet, append(said, value.Msg("award.cut.tie-none"))
	}
	if lacking && verdict.Settled() {
		said = append(said, value.Msg("award.cut.women-may-change"))
	}
	return verdict, said
}

// resolved looks up what was decided between equals at the cut. A decision for none
// of them, or for more than there are places, is not one between them.
func (u *lineup) resolved(i int, equal []int, places int) (rule.Verdict, []value.Message) {
	d := u.decision(u.line.Award)
	if d == nil || d.Resolved == nil {
		return rule.Unknown, nil
	}
	chosen := 0
	for _, j := range equal {
		if slices.Contains(d.Resolved.For, u.members[j].ID) {
			chosen++
		}
	}
	id := u.members[i].ID
	switch {
	case chosen == 0:
		return rule.Unknown, nil
	case chosen > places:
		return rule.Unknown, says("award.resolved.over", chosen, places)
	}
	return rule.Of(slices.Contains(d.Resolved.For, id)), d.Resolved.says(id)
}

// preferred applies the preference of the law between equals, and reports whether
// facts that it asks for are not given. It is for where they are: without them the
// regulation's own rule is applied.
func (u *lineup) preferred(i int, equal []int, places int) (verdict rule.Verdict, said []value.Message, lacking bool) {
	var equals []Equal
	for _, j := range equal {
		equals = append(equals, Equal{ID: u.members[j].ID, Recipient: Collective, Women: u.women(j)})
	}
	p, ok := u.Prefer(equals, u.field.On)
	if !ok {
		return rule.Unknown, nil, false
	}
	var n extent
	own := rule.Unknown
	for k, v := range p.Preferred {
		n.count(v)
		if equal[k] == i {
			own = v
		}
	}
	switch {
	case n.low == 0 && n.high == 0:
		return rule.Unknown, nil, false
	case own == rule.Met && n.high <= places:
		return rule.Met, says("award.cut.preferred", p.Cite.Arg()), false
	case own == rule.NotMet && n.low >= places:
		return rule.NotMet, says("award.cut.preferred-others", p.Cite.Arg()), false
	case own == rule.Met && n.low > places || own == rule.NotMet && n.high < places:
		// Whatever is not given, the law has nothing to say of this one.
	case n.low < n.high:
		return rule.Unknown, says("award.cut.women-unknown", p.Cite.Arg()), true
	}
	return rule.Unknown, says("award.cut.preferred-several", p.Cite.Arg()), false
}

// favoured applies the preference of the regulation between equals.
func (u *lineup) favoured(i int, equal []int, places int) (rule.Verdict, []value.Message) {
	if u.line.Prefer != MoreWomen {
		return rule.Unknown, nil
	}
	ahead, level := 0, 0
	for _, j := range equal {
		if u.women(j).IsZero() {
			return rule.Unknown, says("award.cut.more-women-unknown")
		}
		switch order := u.women(j).Compare(u.women(i)); {
		case order > 0:
			ahead++
		case order == 0:
			level++
		}
	}
	switch {
	case ahead+level <= places:
		return rule.Met, says("award.cut.more-women")
	case ahead >= places:
		return rule.NotMet, says("award.cut.fewer-women")
	}
	return rule.Unknown, says("award.cut.as-many-women")
}

// women is the share of women of a member in the year under review; no ratio where it
// is not known.
func (u *lineup) women(member int) value.Ratio {
	facts := u.facts(u.members[member])
	if len(facts.Years) == 0 {
		return value.Ratio{}
	}
	q, _ := facts.Years[len(facts.Years)-1].Facts.Quantity(womenFact)
	share, _ := q.Ratio()
	return share
}

// womenFact is the fact that the law's preference between collectives asks for.
const womenFact value.ID = "women-share"
