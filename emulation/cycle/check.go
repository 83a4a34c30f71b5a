package cycle

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Check reports what cannot be right in a bloc's year, with paths below the given
// one: "cycle" for steps, "movements". Errors are
//
//   - an identifier used twice, a movement or a deadline of the law that there is none of;
//   - a window beside a filing date of the law;
//   - days counted from a step that a year may have several of, or backwards;
//   - a unit that the bloc does not know, or that is listed twice in one step;
//   - a cost without a fault, or whose effect and criterion do not go together;
//   - a movement without a day.
//
// Warnings are a window with two ends or without a day, of which the step is
// unknown; a step done or handed in before its window opens, or before the step
// from which its days are counted; a day that is
// none of this year's, a second step of a kind that a year has once, a unit that
// was no member that day, and a deadline of the law that is not known on the day
// of the review. The record stands in all of these.
func Check(in Input, on value.Date, path value.Path) value.Issues {
	c := checker{in: in, on: on}
	c.movements(path.At("movements"))
	seen := map[value.ID]bool{}
	for i, s := range in.Steps {
		at := path.At("cycle").Index(i)
		if seen[s.ID] {
			c.add(value.Error, at.At("id"), "cycle.step-twice", s.ID)
		}
		seen[s.ID] = true
		c.step(i, at)
	}
	return c.issues
}

type checker struct {
	in     Input
	on     value.Date
	issues value.Issues
}

func (c *checker) add(severity value.Severity, at value.Path, code string, args ...any) {
	c.issues.Add(severity, at, value.Msg(code, args...))
}

func (c *checker) step(i int, at value.Path) {
	s := c.in.Steps[i]
	c.once(i, at)
	if s.Movement != "" && !slices.ContainsFunc(c.in.Movements, func(m Movement) bool { return m.ID == s.Movement }) {
		c.add(value.Error, at.At("movement"), "cycle.movement-none", s.Movement)
	}
	c.class(s, at.At("class"))
	w := s.Window
	if s.Filing != nil {
		if f := c.filing(s, at.At("filing")); w.IsZero() {
			w = f
		}
	}
	c.window(s, at.At("window"))
	c.within(s, at.At("within"))
	if !s.Done.IsZero() {
		c.day(s.Kind, s.Done, at.At("done"))
		c.early(s, w, s.Done, at.At("done"))
		if s.ofUnits() {
			c.add(value.Warning, at.At("done"), "cycle.done-of-units")
		}
	}
	c.handed(s, w, at.At("handed"))
	for j, cost := range s.Costs {
		c.cost(s, cost, at.At("costs").Index(j))
	}
}

// early warns of a day on which the step could not be done yet: before its window
// opens, or before the step from which its days are counted was done.
func (c *checker) early(s Step, w Window, day value.Date, at value.Path) {
	if day.IsZero() {
		return
	}
	if w.sound() && day.Before(w.From) {
		c.add(value.Warning, at, "cycle.done-early", day, w.From)
	}
	if s.Within == nil {
		return
	}
	if of := c.in.doneOn(s.Within.Of, s.Movement, c.on); day.Before(of) {
		c.add(value.Warning, at, "cycle.done-before-step", day, of)
	}
}

// class warns of a class that a step of the bloc has, and of one that no member is of.
func (c *checker) class(s Step, at value.Path) {
	switch of := func(m emulation.Member) bool { return m.Unit.Class == s.Class }; {
	case s.Class == "":
	case !s.ofUnits():
		c.add(value.Warning, at, "cycle.class-of-bloc")
	case !slices.ContainsFunc(c.in.Bloc.Members, of):
		c.add(value.Warning, at, "cycle.class-none", s.Class)
	}
}

// once warns of a second step where a year has one: for the same movement, and
// owed by the same.
func (c *checker) once(i int, at value.Path) {
	s := c.in.Steps[i]
	if !s.Kind.once() {
		return
	}
	same := func(o Step) bool {
		return o.Kind == s.Kind && o.Movement == s.Movement && o.ofUnits() == s.ofUnits() && o.Class == s.Class && o.ID != s.ID
	}
	if j := slices.IndexFunc(c.in.Steps[:i], same); j >= 0 {
		c.add(value.Warning, at.At("kind"), "cycle.kind-twice", c.in.Steps[j].Name, s.Name)
	}
}

func (c *checker) window(s Step, at value.Path) {
	w := s.Window
	switch {
	case w.IsZero():
	case s.Filing != nil:
		c.add(value.Error, at, "cycle.window-and-filing")
	case !w.By.IsZero() && !w.Before.IsZero():
		c.add(value.Warning, at, "cycle.two-ends", w.By, w.Before)
	case !w.holdsDay():
		c.add(value.Warning, at, "cycle.no-day")
	default:
		c.day(s.Kind, w.From, at.At("from"))
		c.day(s.Kind, w.By, at.At("by"))
		if !w.Before.IsZero() {
			c.day(s.Kind, w.Before.AddDays(-1), at.At("before"))
		}
	}
}

// filing checks a filing date of the law and returns its window, which is none
// where the law of the day is not known.
func (c *checker) filing(s Step, at value.Path) Window {
	deadline, ok := deadlineOf(c.in.Corpus, s.Filing.Deadline)
	if !ok {
		c.add(value.Error, at.At("deadline"), "cycle.filing-none", s.Filing.Deadline)
		return Window{}
	}
	version, w, ok := s.Filing.on(c.in.Corpus, c.on)
	switch {
	case !ok && !c.on.IsZero():
		c.add(value.Warning, at.At("deadline"), "cycle.filing-unknown-then", deadline.Title, c.on)
	case ok && version.Value.Of == law.CongressYear:
		c.add(value.Note, at.At("after"), "cycle.filing-congress", deadline.Title)
	}
	return w
}

// within checks the step from which days are counted.
func (c *checker) within(s Step, at value.Path) {
	if s.Within == nil {
		return
	}
	if s.Filing != nil {
		c.add(value.Error, at, "cycle.window-and-filing")
	}
	if of := s.Within.Of; of == s.Kind || !of.once() {
		c.add(value.Error, at.At("of"), "cycle.within-kind")
	}
	if s.Within.Days < 0 {
		c.add(value.Error, at.At("days"), "cycle.within-days", s.Within.Days)
	}
}

// aYear is how far from the emulation year a day of its work can lie.
const aYear = 366

// day warns of a day that is none of this year's: what prepares the year may come
// in the year before it, what follows from it in the year after.
func (c *checker) day(kind Kind, day value.Date, at value.Path) {
	span := c.in.Year.Span()
	if day.IsZero() || span.IsEmpty() {
		return
	}
	switch kind {
	case Decision, Plan, Registration, Pledge:
		span.From = span.From.AddDays(-aYear)
	case ScoringMeeting, Conference, Handover, Dossiers, Council:
		span.Until = span.Until.AddDays(aYear)
	}
	if !span.Contains(day) {
		c.add(value.Warning, at, "cycle.outside-year", day, c.in.Year.Label)
	}
}

func (c *checker) handed(s Step, w Window, path value.Path) {
	for i, h := range s.Handed {
		at := path.Index(i)
		if slices.ContainsFunc(s.Handed[:i], func(o Handed) bool { return o.Unit == h.Unit }) {
			c.add(value.Error, at.At("unit"), "cycle.unit-twice", c.in.Bloc.NameOf(h.Unit))
		}
		if _, ok := c.in.Bloc.Unit(h.Unit); !ok {
			c.add(value.Error, at.At("unit"), "emulation.unit-unknown", h.Unit)
		} else if !h.On.IsZero() && !c.in.Bloc.HasMember(h.Unit, h.On) {
			c.add(value.Warning, at.At("unit"), "cycle.no-member-then", c.in.Bloc.NameOf(h.Unit), h.On)
		}
		c.day(s.Kind, h.On, at.At("on"))
		c.early(s, w, h.On, at.At("on"))
		if names := h.NamesAwards; names != nil && !*names && len(h.Awards) > 0 {
			c.add(value.Error, at.At("namesAwards"), "cycle.names-awards")
		}
		for j, t := range h.Targets {
			if t.Criterion != "" && slices.ContainsFunc(h.Targets[:j], func(o Target) bool { return o.Criterion == t.Criterion }) {
				c.add(value.Error, at.At("targets").Index(j).At("criterion"), "cycle.target-twice", t.Criterion)
			}
		}
	}
}

func (c *checker) cost(s Step, cost Cost, at value.Path) {
	if len(cost.For) == 0 {
		c.add(value.Error, at.At("for"), "cycle.cost-for-nothing")
	}
	if (cost.Effect == PointsOff) != (cost.Criterion != "") {
		c.add(value.Error, at.At("criterion"), "cycle.cost-criterion")
	}
	if cost.Effect != Excluded && len(cost.Awards) > 0 {
		c.add(value.Error, at.At("awards"), "cycle.cost-awards")
	}
	if s.Window.IsZero() && s.Filing == nil && s.Within == nil && slices.Contains(cost.For, TooLate) {
		c.add(value.Warning, at.At("for"), "cycle.cost-no-window")
	}
}

func (c *checker) movements(path value.Path) {
	for i, m := range c.in.Movements {
		at := path.Index(i)
		if slices.ContainsFunc(c.in.Movements[:i], func(o Movement) bool { return o.ID == m.ID }) {
			c.add(value.Error, at.At("id"), "cycle.movement-twice", m.ID)
		}
		days, year := m.Days, c.in.Year.Span()
		switch {
		case days.IsEmpty():
			c.add(value.Error, at.At("days"), "emulation.span-empty")
		case !year.IsEmpty() && !days.Overlaps(year):
			c.add(value.Warning, at.At("days"), "cycle.movement-outside", m.Name, c.in.Year.Label)
		case !m.Launched.IsZero() && !days.Until.IsZero() && !m.Launched.Before(days.Until):
			c.add(value.Warning, at.At("launched"), "cycle.launched-late", m.Launched, days.Last())
		}
		yearly := func(o Movement) bool { return o.Kind == YearlyMovement && o.ID != m.ID }
		if m.Kind == YearlyMovement && slices.ContainsFunc(c.in.Movements[:i], yearly) {
			c.add(value.Warning, at.At("kind"), "cycle.yearly-twice")
		}
	}
}
