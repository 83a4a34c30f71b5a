package blocs

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// cycle arranges the bloc's year.
func (d Dossier) cycle(corpus *law.Corpus) cycle.Input {
	return cycle.Input{Bloc: d.Bloc, Year: d.Year, Steps: d.Cycle, Movements: d.Movements, Corpus: corpus}
}

// checkCycle checks the bloc's year, and the awards that its steps name.
func (d Dossier) checkCycle(catalogue *award.Catalogue) value.Issues {
	issues := cycle.Check(d.cycle(catalogue.Corpus()), d.On, value.Path{})
	awards := func(ids []value.ID, at value.Path) {
		for k, id := range ids {
			if !catalogue.Has(id) {
				issues.Add(value.Warning, at.Index(k), value.Msg("award.unknown", id))
			}
		}
	}
	for i, s := range d.Cycle {
		at := value.PathTo("cycle", i)
		for j, c := range s.Costs {
			awards(c.Awards, at.At("costs").Index(j).At("awards"))
		}
		for j, h := range s.Handed {
			awards(h.Awards, at.At("handed").Index(j).At("awards"))
		}
	}
	return issues
}

// runCycle tells where the year stands, what lateness costs by the table of
// criteria, and what the rest of the dossier says otherwise, but for the sheets. The
// decisions are those of the document as it came.
func (d Dossier) runCycle(table *scoring.Table, corpus *law.Corpus, came []award.Decision) year {
	in := d.cycle(corpus)
	y := year{statuses: cycle.Statuses(in, d.On), movements: cycle.Courses(d.Movements, d.On)}
	for _, status := range y.statuses {
		d.price(status.Incurred, status.DaysLate, table)
		for _, u := range status.Units {
			d.price(u.Incurred, u.DaysLate, table)
		}
	}
	y.agenda, y.calendar = cycle.Agenda(y.statuses, d.On), cycle.Calendar(in, y.statuses)
	y.issues = append(d.againstTable(table), d.againstDecisions(y.statuses, came)...)
	return y
}

// againstTable warns of criteria that steps name and the table of criteria lacks,
// and of a cost in points that is of no report.
func (d Dossier) againstTable(table *scoring.Table) value.Issues {
	var issues value.Issues
	for i, s := range d.Cycle {
		at := value.PathTo("cycle", i)
		for j, c := range s.Costs {
			row, ok := table.Row(c.Criterion)
			switch place := at.At("costs").Index(j).At("criterion"); {
			case c.Criterion == "":
			case !ok:
				issues.Add(value.Warning, place, value.Msg("blocs.cycle.no-criterion", c.Criterion))
			case row.Kind != scoring.Report:
				issues.Add(value.Warning, place, value.Msg("blocs.cycle.no-report", row.Name))
			}
		}
		for j, h := range s.Handed {
			for k, t := range h.Targets {
				if _, ok := table.Row(t.Criterion); t.Criterion != "" && !ok {
					place := at.At("handed").Index(j).At("targets").Index(k).At("criterion")
					issues.Add(value.Warning, place, value.Msg("blocs.cycle.no-criterion", t.Criterion))
				}
			}
		}
	}
	return issues
}

// price fills in what costs name and this package knows: the points that the
// table takes off for so many days, and the names of awards.
func (d Dossier) price(costs []cycle.Incurred, days int, table *scoring.Table) {
	for i := range costs {
		c := &costs[i]
		switch {
		case len(c.Cost.Awards) > 0:
			names := make([]value.Text, 0, len(c.Cost.Awards))
			for _, id := range c.Cost.Awards {
				names = append(names, d.awardName(id))
			}
			c.Message = value.Msg("blocs.cycle.excluded-from", c.Message, names)
		case c.Cost.Effect == cycle.PointsOff && !c.Open:
			if lost, label, ok := table.LateCost(c.Cost.Criterion, days); ok {
				c.Points = &lost
				c.Message = value.Msg("blocs.cycle.points-off", c.Message, lost, label)
			} else {
				c.Message = value.Msg("blocs.cycle.points-open", c.Message)
			}
		}
	}
}

// againstDecisions warns of units that the bloc proposes though its regulation
// leaves them out for what they handed in too late or wrongly, at their places among
// the decisions as they came, some of which may be left out of the dossier.
func (d Dossier) againstDecisions(statuses []cycle.Status, came []award.Decision) value.Issues {
	var issues value.Issues
	i := -1
	for _, decision := range d.Decisions {
		i += 1 + slices.IndexFunc(came[i+1:], func(c award.Decision) bool {
			return c.Award == decision.Award && slices.Contains(c.Units, decision.Units[0])
		})
		for _, unit := range decision.Units {
			at := value.PathTo("decisions", i, "units", slices.Index(came[i].Units, unit))
			for _, s := range statuses {
				for _, c := range leftOut(s, unit, decision.Award) {
					issues.Add(value.Warning, at, value.Msg("blocs.cycle.left-out", d.Bloc.NameOf(unit), c.Message))
				}
			}
		}
	}
	return issues
}

// leftOut returns the costs of a step by which the unit is not considered for the
// award: its own exclusions and those of the bloc, and a registration that counts
// as none.
func leftOut(s cycle.Status, unit, award value.ID) []cycle.Incurred {
	costs := slices.Clone(s.Incurred)
	for _, u := range s.Units {
		if u.Unit == unit {
			costs = append(costs, u.Incurred...)
		}
	}
	return slices.DeleteFunc(costs, func(c cycle.Incurred) bool {
		excluded := c.Cost.Effect == cycle.Excluded && (len(c.Cost.Awards) == 0 || slices.Contains(c.Cost.Awards, award))
		return c.Open || !excluded
	})
}

// againstSheets warns of score sheets that have a report later or earlier, or a
// target otherwise, than what the unit handed in.
func (d Dossier) againstSheets(step cycle.Step, status cycle.Status) value.Issues {
	var issues value.Issues
	for i := range d.Sheets {
		sheet := &d.Sheets[i]
		j := slices.IndexFunc(status.Units, func(u cycle.UnitStatus) bool { return u.Unit == sheet.Unit })
		if j < 0 || status.Units[j].State != cycle.Done {
			continue
		}
		u := &status.Units[j]
		for k := range sheet.Entries {
			e := &sheet.Entries[k]
			warn := func(field, code string, args ...any) {
				issues.Add(value.Warning, value.PathTo("sheets", i, "entries", k, field), value.Msg(code, args...))
			}
			costs := func(c cycle.Cost) bool { return c.Criterion == e.Criterion }
			timed := !status.Days.Until.IsZero() && !u.Undated()
			if e.DaysLate != nil && *e.DaysLate != u.DaysLate && timed && slices.ContainsFunc(step.Costs, costs) {
				warn("daysLate", "blocs.cycle.late-differs", *e.DaysLate, status.Name, u.DaysLate)
			}
			t := slices.IndexFunc(u.Targets, func(t cycle.Target) bool { return t.Criterion == e.Criterion })
			if t < 0 || e.Target == nil || u.Targets[t].Amount == nil || u.Targets[t].Measure != e.Measure {
				continue
			}
			if registered := *u.Targets[t].Amount; registered != *e.Target {
				warn("target", "blocs.cycle.target-differs", *e.Target, registered)
			}
		}
	}
	return issues
}

// citeRegistered: until the end of 2023 titles rested on the registration.
var citeRegistered = law.MustCite("15-2003-qh11:10.1.b")

// registered derives from what units handed in whether they are registered for
// emulation. A registration that counts makes one; where none does and one counts
// as none by the regulation, the unit is not registered. A unit of which nothing is
// recorded may have registered.
func (d Dossier) registered(statuses []cycle.Status) []Derived {
	var facts []Derived
	for i, s := range statuses {
		if d.Cycle[i].Kind != cycle.Registration {
			continue
		}
		for _, u := range s.Units {
			counts, known := u.Counts()
			if !known {
				continue
			}
			because := value.Msg("blocs.derived.registered", d.Bloc.NameOf(u.Unit), u.Message)
			if !counts {
				because = value.Msg("blocs.derived.not-registered", d.Bloc.NameOf(u.Unit), u.Void().Message)
			}
			fact := Derived{u.Unit, factRegistered, rule.GivenTruth(counts), because, citeRegistered}
			j := slices.IndexFunc(facts, func(f Derived) bool { return f.Subject == u.Unit })
			switch {
			case j < 0:
				facts = append(facts, fact)
			case counts:
				facts[j] = fact
			}
		}
	}
	return facts
}
