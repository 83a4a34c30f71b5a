package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// CheckRecord returns what is odd in the recorded terms, the overrides and the
// swaps, beyond what [emulation.CheckTerms] finds. The path is the place of the
// document that holds them as terms, overrides and swaps.
//
// They are warnings, and the plan does without what they are about: a year that is
// not declared; a holder who is no member on its first day in office, and more
// holders of an office in a year than it has seats; a unit that is no member in the
// year of the turn; a turn more than a hundred years ahead; an override decided after its year, a swap agreed
// when one of its years had begun; a swap of one unit or one year with itself; two
// changes of one seat; a change that finds nothing to change, because the rule does
// not give that seat to that unit, and a swap of which one half finds nothing; a
// change of an office whose rule is not known; an election that has no effect, whose
// counts cannot be, or which by its counts chose another; years between recorded terms without
// one, and days between them on which nobody holds the office.
//
// A change that gives an office to a unit whom the rule keeps from it stands, and is
// warned of.
func CheckRecord(in Input, path value.Path) value.Issues {
	r := recordChecker{in: in, path: path}
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		r.terms(office)
	}
	for i, o := range in.Overrides {
		if m := in.refusesOverride(o); m != nil {
			r.warn(path.At("overrides").Index(i), *m)
		}
	}
	for i, s := range in.Swaps {
		if m := in.refusesSwap(s); m != nil {
			r.warn(path.At("swaps").Index(i), *m)
		}
	}
	r.changes()
	r.elections()
	return r.issues
}

type recordChecker struct {
	in     Input
	path   value.Path
	issues value.Issues
}

func (r *recordChecker) warn(at value.Path, m value.Message) { r.issues.Add(value.Warning, at, m) }

// terms reports years and days between terms of the office that nobody is recorded
// for.
func (r *recordChecker) terms(office emulation.Office) {
	for _, t := range tenures(r.in, office) {
		r.holders(t, r.in.Policies.For(office), r.path.At("terms").Index(t.index).At("holders"))
	}
	entries := recordOf(r.in, office).entries
	name := emulation.OfficeName(r.in.Bloc.Kind, office)
	for i := 1; i < len(entries); i++ {
		a, b := entries[i-1], entries[i]
		at := r.path.At("terms").Index(b.index)
		if a.year.Until.Before(b.year.From) {
			r.warn(at.At("year"), value.Msg("rotation.gap-years", name, a.Year, b.Year))
			continue
		}
		if a.Effective == nil || b.Effective == nil || a.Effective.Until.IsZero() {
			continue
		}
		if a.Effective.Until.Before(b.Effective.From) {
			r.warn(at.At("effective").At("from"), value.Msg("rotation.gap-days", name, a.Effective.Until, b.Effective.From))
		}
	}
}

// holders wants the holders of a term to be members on the first of their days in
// office, and no more than there are seats.
func (r *recordChecker) holders(t tenure, policy *Policy, at value.Path) {
	first := t.days().From
	for i, id := range t.Holders {
		name := r.in.Bloc.NameOf(id)
		switch { // who was a member on no day of the year is told of by [emulation.CheckTerms]
		case first.IsZero() || r.in.Bloc.HasMember(id, first) || !r.in.Bloc.HasMemberIn(id, t.year.Span()):
		case !t.first.IsZero():
			r.warn(at.Index(i), value.Msg("rotation.holder-day", name, first))
		case !r.cameOfAnother(id, t.year):
			r.warn(at.Index(i), value.Msg("rotation.holder-year", name, first))
		}
	}
	if policy == nil || policy.Seats < 1 || len(t.Holders) <= policy.Seats {
		return
	}
	if s := policy.Start; s != nil {
		if begins, err := r.in.Years.Of(s.Year); err != nil || t.year.From.Before(begins.From) {
			return // the rule does not hold yet
		}
	}
	name := emulation.OfficeName(r.in.Bloc.Kind, t.Office)
	r.warn(at, value.Msg("rotation.seats-over", name, t.Year, len(t.Holders), policy.Seats))
}

// cameOfAnother reports whether the unit came out of others within the year: it
// goes on where they held the office.
func (r *recordChecker) cameOfAnother(id value.ID, y value.Year) bool {
	return slices.ContainsFunc(r.in.Bloc.Events, func(e emulation.Event) bool {
		return len(e.From) > 0 && slices.Contains(e.To, id) && y.Span().Contains(e.On)
	})
}

// refusesOverride says why an override can change nothing, nil when it can.
func (in *Input) refusesOverride(o Override) *value.Message {
	y, m := in.turnYear(o.Year, o.Unit)
	if m == nil && !o.On.Before(y.Until) {
		late := value.Msg("rotation.override-late", o.Year, o.On)
		m = &late
	}
	return m
}

// refusesSwap says why a swap can change nothing, nil when it can.
func (in *Input) refusesSwap(s Swap) *value.Message {
	var m value.Message
	if s.First.Unit == s.Second.Unit || s.First.Year == s.Second.Year {
		m = value.Msg("rotation.swap-itself", in.Bloc.NameOf(s.First.Unit), s.First.Year)
		return &m
	}
	for _, half := range [2][2]Start{{s.First, s.Second}, {s.Second, s.First}} {
		y, cannot := in.turnYear(half[0].Year, half[1].Unit)
		if cannot != nil {
			return cannot
		}
		if !s.On.Before(y.From) {
			m = value.Msg("rotation.swap-past", y.Label, s.On)
			return &m
		}
	}
	return nil
}

// turnYear returns the year of a turn; the message says that the unit cannot take a
// turn in it.
func (in *Input) turnYear(label string, unit value.ID) (value.Year, *value.Message) {
	y, err := in.Years.Of(label)
	var m value.Message
	switch {
	case err != nil:
		m = value.Msg("rotation.year-unknown", label)
	case in.far(y):
		m = value.Msg("rotation.change-far", label, countable)
	case !in.Bloc.HasMember(unit, y.From):
		m = value.Msg("rotation.change-no-member", in.Bloc.NameOf(unit), y.From)
	default:
		return y, nil
	}
	return y, &m
}

// far reports whether a year is so many years after what is on record or in force
// that no turns are looked at so far.
func (in *Input) far(y value.Year) bool {
	labels := []string{in.After}
	for _, t := range in.Terms {
		labels = append(labels, t.Year)
	}
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		if p := in.Policies.For(office); p != nil && p.Start != nil {
			labels = append(labels, p.Start.Year)
		}
	}
	var latest value.Date
	for _, label := range labels {
		if known, err := in.Years.Of(label); err == nil && latest.Before(known.From) {
			latest = known.From
		}
	}
	return !latest.IsZero() && yearsBetween(latest, y.From) > countable
}

// changes reports overrides and swaps that have no effect, those of an office
// whose rule is not known, and those that put a unit in office whom the rule keeps
// from it.
func (r *recordChecker) changes() {
	if len(r.in.Overrides)+len(r.in.Swaps) == 0 {
		return
	}
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		for i, ch := range r.in.changes(office) {
			again := slices.ContainsFunc(r.in.changes(office)[:i], ch.together)
			if r.in.Policies.For(office) == nil && !again && !r.in.tookPlace(ch) {
				r.warn(ch.below(r.path), value.Msg("rotation.change-no-policy", emulation.OfficeName(r.in.Bloc.Kind, office), ch.year))
			}
		}
	}
	s := r.in.settle()
	used := r.in.gone(s)
	for _, idle := range append(s.refused, r.in.idle(used)...) {
		r.warn(idle.change.below(r.path), idle.why)
	}
	for _, ch := range used {
		if ch.against != nil && ch.against.Code != needExclusive {
			r.warn(ch.below(r.path), value.Msg("rotation.change-against", *ch.against))
		}
	}
}
