package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// reason says how far the record goes.
func (q *inquest) reason(i Inference) value.Message {
	settled := 0 // rules that records could have contradicted and did not
	for _, c := range i.Fits {
		if c.Tested > 0 && c.Form != ByDecision {
			settled++
		}
	}
	switch {
	case len(q.entries) == 1:
		return value.Msg("rotation.infer-single", q.name, q.entries[0].Year)
	case len(q.entries) == 2 && settled > 0:
		return value.Msg("rotation.infer-two", q.name, q.entries[0].Year, q.entries[1].Year, settled)
	case settled == 0:
		return value.Msg("rotation.infer-nothing", q.name, len(q.entries))
	}
	return value.Msg("rotation.infer-some", q.name, len(q.entries), settled)
}

// family says which kinds of rule were tried, and which were not.
func (q *inquest) family() (tried, not []value.Message) {
	say := func(is bool, code, otherwise string, args ...any) {
		switch {
		case is:
			tried = append(tried, value.Msg(code, args...))
		case otherwise != "":
			not = append(not, value.Msg(otherwise, args...))
		}
	}
	orders := len(q.units) <= walkable
	say(orders, "rotation.family.listed", "")
	say(orders && !q.stable, "rotation.family.options", "")
	say(orders && q.stable, "rotation.family.some-order", "rotation.family.no-some-order")
	say(orders && q.stable, "rotation.family.terms", "rotation.family.no-terms", longest)
	say(q.office == emulation.Chief, "rotation.family.succession", "")
	say(len(q.in.Standings) > 0, "rotation.family.place", "rotation.family.no-place")
	awards := len(q.awards())
	say(awards > 0 && awards <= mostAwards, "rotation.family.award", "rotation.family.no-award")
	say(true, "rotation.family.decision", "")
	for _, code := range [...]string{
		"rotation.family.never-reserved", "rotation.family.never-bars", "rotation.family.never-rest", "rotation.family.never-skip", "rotation.family.never-both",
	} {
		say(false, "", code)
	}
	return tried, not
}

// says puts the rule in words.
func (q *inquest) says(c Candidate) value.Message {
	switch c.Form {
	case ByListedOrder:
		return q.saysOrder(c)
	case BySomeOrder:
		if c.Pattern.Term > 1 {
			return value.Msg("rotation.infer-with", value.Msg("rotation.infer-some-order"), value.Msg("rotation.infer-term-begun", c.Pattern.Term, c.Pattern.Start.Year))
		}
		return value.Msg("rotation.infer-some-order")
	case BySuccession:
		return value.Msg("rotation.infer-succession", emulation.OfficeName(q.in.Bloc.Kind, emulation.Deputy), q.name)
	case ByPlace:
		return value.Msg("rotation.infer-place", c.Pattern.Place)
	case ByNoAward:
		names := make([]value.Text, 0, len(c.Pattern.Without))
		for _, id := range c.Pattern.Without {
			name, named := q.in.Library.AwardNames[id]
			if !named {
				name = value.Text{VI: string(id)}
			}
			names = append(names, name)
		}
		return value.Msg("rotation.infer-without", names)
	}
	return value.Msg("rotation.infer-decided", value.Msg("rotation.how."+string(map[Mode]emulation.How{
		Ballot: emulation.Balloted, Agreed: emulation.Agreed, Appointed: emulation.Appointed,
	}[c.Pattern.Mode])))
}

// saysOrder tells step, direction, start and the options chosen.
func (q *inquest) saysOrder(c Candidate) value.Message {
	p := c.Pattern
	unit, year := q.in.Bloc.NameOf(p.Start.Unit), p.Start.Year
	says := value.Msg("rotation.infer-steps", c.Step, unit, year)
	switch c.Step {
	case 1:
		says = value.Msg("rotation.infer-listed", unit, year)
	case len(p.Order) - 1:
		says = value.Msg("rotation.infer-backwards", unit, year)
	}
	var options []value.Message
	if p.Term > 1 {
		options = append(options, value.Msg("rotation.infer-term", p.Term))
	}
	if n := p.Newcomer; n != nil {
		options = append(options, value.Msg("rotation.infer-newcomer."+map[NewcomerPlace]string{AtEnd: "end", AfterChief: "after-chief"}[n.Place], n.Wait))
	}
	if p.Merge != "" {
		options = append(options, value.Msg("rotation.infer-merge."+string(p.Merge)))
	}
	if p.Split != "" {
		options = append(options, value.Msg("rotation.infer-split."+string(p.Split)))
	}
	if p.Rename != "" {
		options = append(options, value.Msg("rotation.infer-rename."+string(p.Rename)))
	}
	if p.Return != "" {
		options = append(options, value.Msg("rotation.infer-return."+string(p.Return)))
	}
	for _, o := range options {
		says = value.Msg("rotation.infer-with", says, o)
	}
	return says
}
