package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// Prospects are what is already sure of one goal while points are open. It is
// about the goal alone: the other tests of an award are another matter. The places of
// an award are those of its quota, one for each unit: who may yet be equal with others
// for the last of them is not certain of it, however the table counts places.
type Prospects struct {
	// The award that the goal is asked for; absent where it is for none.
	Award value.ID `json:"award,omitempty"`
	// The goal.
	Goal scoring.Goal `json:"goal"`
	// What is sure, in listed order.
	Units []scoring.Prospect `json:"units"`
}

// prospects asks of every goal that the regulation sets what is already sure of it:
// the first place where it makes the leader, and for each award with a line the
// bands that open it, the least points and the places by score. Nothing while no
// points are open: then the standings tell. The bands of the units stand there in
// any case.
func (d Dossier) prospects(s scored, proposals []award.Proposal) []Prospects {
	if s.standings == nil || len(s.standings.open()) == 0 {
		return nil
	}
	var all []Prospects
	ask := func(id value.ID, g scoring.Goal) {
		if units := s.table.Prospects(s.standings.Board, s.standings.Places, g); len(units) > 0 {
			all = append(all, Prospects{id, g, units})
		}
	}
	if d.Regulation.Leader == LeadsByStandings {
		ask("", scoring.Goal{Places: 1})
	}
	for _, p := range proposals { // what is left out of the rules has none
		l := d.Regulation.Lines[slices.IndexFunc(d.Regulation.Lines, func(l award.Line) bool { return l.Award == p.Award })]
		if l.ByBand {
			ask(l.Award, scoring.Goal{Opens: l.Award})
		}
		if l.Floor != nil {
			ask(l.Award, scoring.Goal{Points: l.Floor})
		}
		if n, ok := wholePlaces(p); ok && l.RankBy == award.ByScore && n > 0 {
			all = append(all, Prospects{l.Award, scoring.Goal{Places: n}, s.within(n, d.TieDecisions)})
		}
	}
	return all
}

// within tells of every unit, in listed order, whether it is certain to be among so
// many by score, cannot be any more, or may.
func (s scored) within(n int, decisions []scoring.TieDecision) []scoring.Prospect {
	units := s.standings.Board.Units
	order := s.table.Order(s.standings.Board, decisions...)
	prospects := make([]scoring.Prospect, 0, len(units))
	for _, u := range units {
		ahead, others := 0, 0 // certain to be, and those who may be ahead or equal
		for _, v := range units {
			o, known := order(u.Unit, v.Unit)
			switch {
			case v.Unit == u.Unit:
			case known && o < 0:
				ahead, others = ahead+1, others+1
			case !known || o == 0:
				others++
			}
		}
		chance := scoring.StillOpen
		switch {
		case others < n:
			chance = scoring.Certain
		case ahead >= n:
			chance = scoring.OutOfReach
		}
		prospects = append(prospects, scoring.Prospect{Unit: u.Unit, Chance: chance})
	}
	return prospects
}

// wholePlaces returns how many units of the whole bloc may be nominated, where that
// is known exactly.
func wholePlaces(p award.Proposal) (int, bool) {
	i := slices.IndexFunc(p.Places, func(a award.Allotment) bool { return a.Group == "" })
	if i < 0 || !p.Places[i].Settled() {
		return 0, false
	}
	return *p.Places[i].Low, true
}

// prospects writes what is already sure of each goal.
func (w *writer) prospects() {
	if len(w.r.Prospects) == 0 {
		return
	}
	w.about("prospects")
	w.say(1, "blocs.prospects")
	for i, p := range w.r.Prospects {
		w.about("prospects", i)
		w.item(2, w.printer.Begin(w.goal(p)))
		for _, chance := range [...]scoring.Chance{scoring.Certain, scoring.OutOfReach, scoring.StillOpen} {
			var names []value.Text
			for _, u := range p.Units {
				if u.Chance == chance {
					names = append(names, w.r.NameOf(u.Unit))
				}
			}
			if len(names) > 0 {
				w.item(3, w.begun("blocs.prospect", chance.Message(), names))
			}
		}
	}
}

// goal names what may be reached.
func (w *writer) goal(p Prospects) value.Message {
	g := p.Goal
	switch {
	case g.Points != nil:
		return value.Msg("blocs.goal.points", *g.Points, w.r.awardName(p.Award, w.r.On))
	case g.Places > 0 && p.Award != "":
		return value.Msg("blocs.goal.places", g.Places, w.r.awardName(p.Award, w.r.On))
	case g.Places > 0:
		return value.Msg("blocs.goal.first", g.Places)
	}
	return value.Msg("blocs.goal.band", w.r.awardName(p.Award, w.r.On))
}
