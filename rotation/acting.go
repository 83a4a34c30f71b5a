package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Acting returns the units that in fact hold the office on the day, and why;
// nil holders when the record does not tell. No policy is needed: only recorded
// terms count. Where a holder is no member any more on the day, or nobody is
// chief, the policy says who acts, if there is one.
//
// A term's year and the days of office are apart: until the handover the old
// holder acts, though the year of the term is over. The days are the term's
// recorded effective days. A first or last day that is not recorded is the day
// on which the term of the year before ends, or that of the year after begins,
// where those are recorded. With only one of the two days known, the term tells
// something only within its own year, and before its first day is known nothing
// before its decision was signed; the reason then names the day that is missing.
// With neither, or when two terms claim the day, it cannot be told.
func Acting(in Input, office emulation.Office, on value.Date) (holders []value.ID, why value.Message) {
	name := emulation.OfficeName(in.Bloc.Kind, office)
	var found []tenure
	for _, t := range tenures(in, office) {
		if t.holds(on) {
			found = append(found, t)
		}
	}
	switch {
	case len(found) > 1:
		return nil, value.Msg("rotation.acting-twice", name, on, found[0].Year, found[1].Year)
	case len(found) == 0 || len(found[0].Holders) == 0:
		if deputies := in.deputising(office, on); len(deputies) > 0 {
			return deputies, value.Msg("rotation.acts-no-chief", name, on, in.names(deputies))
		}
		return nil, in.undated(office, name, on)
	}
	t := found[0]
	if now, why := in.replaced(office, t, on); why != nil {
		return now, *why
	}
	return slices.Clone(t.Holders), t.why(on, name, in.names(t.Holders))
}

// deputising returns the deputies on a day for which no chief is on record, where
// the policy has them act.
func (in Input) deputising(office emulation.Office, on value.Date) []value.ID {
	p := in.Policies.For(office)
	if office != emulation.Chief || p == nil || p.Vacancy != DeputyActs {
		return nil
	}
	for _, t := range in.Terms {
		if y, err := in.Years.Of(t.Year); err != nil || t.Office == office && y.Span().Contains(on) {
			return nil // there is a chief, and the days are not known
		}
	}
	only := in
	only.Policies = Policies{}
	deputies, _ := Acting(only, emulation.Deputy, on)
	return deputies
}

// replaced returns who acts on the day in place of holders who are no members any
// more, with the reason; nil when all of them still are.
func (in Input) replaced(office emulation.Office, t tenure, on value.Date) (units []value.ID, why *value.Message) {
	v := vacancies{in: &in, office: office}
	if p := in.Policies.For(office); p != nil {
		v.policy = p.Vacancy
		v.next = func() value.ID { return in.nextTurn(office, t.year) }
	}
	v.deputies = func() []value.ID {
		d, _ := emulation.TermOf(in.Terms, emulation.Deputy, t.Year)
		return d.Holders
	}
	days := value.Span{From: t.first, Until: on.AddDays(1)}
	if days.From.IsZero() {
		days.From = t.year.From
	}
	for _, id := range t.Holders {
		stints := v.stints(id, days)
		if len(stints) == 0 {
			units = append(units, id)
			continue
		}
		last := stints[len(stints)-1]
		why = &last.Reason
		units = append(units, last.Units...)
	}
	return units, why
}

// undated says why the record does not tell who holds the office: the term of
// that year is recorded without its days, or there is none.
func (in Input) undated(office emulation.Office, name value.Message, on value.Date) value.Message {
	for _, t := range in.Terms {
		y, err := in.Years.Of(t.Year)
		if err == nil && t.Office == office && t.Effective == nil && len(t.Holders) > 0 && y.Span().Contains(on) {
			return value.Msg("rotation.acting-undated", name, in.names(t.Holders), t.Year, on)
		}
	}
	return value.Msg("rotation.acting-unknown", name, on)
}

// tenure is a term with the days between which its holders act; a zero day is
// not known.
type tenure struct {
	emulation.Term
	index int        // of the terms
	year  value.Year // zero when the label cannot be placed
	first value.Date
	end   value.Date // first day no longer in office
}

// tenures returns the office's terms with their days as recorded, completed at
// the handovers.
func tenures(in Input, office emulation.Office) []tenure {
	var all []tenure
	ends, begins := map[value.Date][]int{}, map[value.Date][]int{}
	for i, t := range in.Terms {
		if t.Office != office {
			continue
		}
		n := tenure{Term: t, index: i}
		if y, err := in.Years.Of(t.Year); err == nil {
			n.year = y
			ends[y.Until] = append(ends[y.Until], len(all))
			begins[y.From] = append(begins[y.From], len(all))
		}
		if t.Effective != nil {
			n.first, n.end = t.Effective.From, t.Effective.Until
		}
		all = append(all, n)
	}
	completed := slices.Clone(all)
	for i, t := range all {
		if t.year.Label == "" {
			continue
		}
		if prior := ends[t.year.From]; t.first.IsZero() && len(prior) == 1 {
			completed[i].first = all[prior[0]].end
		}
		if after := begins[t.year.Until]; t.end.IsZero() && len(after) == 1 {
			completed[i].end = all[after[0]].first
		}
	}
	return completed
}

// days returns the days in office as far as they are on record, and otherwise those
// of the year, without those before the decision was signed.
func (t tenure) days() value.Span {
	days := t.year.Span()
	switch i := t.Instrument; {
	case !t.first.IsZero():
		days.From = t.first
	case i != nil && days.From.Before(i.Signed):
		days.From = i.Signed
	}
	if !t.end.IsZero() {
		days.Until = t.end
	}
	return days
}

// holds reports whether the record places the day in the tenure.
func (t tenure) holds(on value.Date) bool {
	first, end := t.first, t.end
	switch {
	case on.IsZero() || first.IsZero() && end.IsZero():
		return false
	case (first.IsZero() || end.IsZero()) && t.year.Label == "":
		return false
	case first.IsZero():
		first = t.year.From
		if i := t.Instrument; i != nil && first.Before(i.Signed) {
			first = i.Signed
		}
	case end.IsZero():
		end = t.year.Until
	}
	return !on.Before(first) && on.Before(end)
}

// why says by what the holders act on the day.
func (t tenure) why(on value.Date, office value.Message, names []value.Text) value.Message {
	switch known := t.year.Label != ""; {
	case known && !on.Before(t.year.Until):
		return value.Msg("rotation.acting-handover", office, names, t.Year, t.end)
	case known && on.Before(t.year.From):
		return value.Msg("rotation.acting-early", office, names, t.Year, t.first)
	case t.first.IsZero():
		return value.Msg("rotation.acting-first-unknown", office, names, t.Year, t.end)
	case t.end.IsZero():
		return value.Msg("rotation.acting-end-unknown", office, names, t.Year, t.first)
	}
	return value.Msg("rotation.acting", office, names, t.Year, t.first, t.end)
}
