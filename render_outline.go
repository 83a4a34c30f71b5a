package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// outline writes the rules of the table by which entries became points, once for
// all units. Points typed in, and what is achieved or not, need no rule.
func (w *writer) outline(o scoring.Outline, at value.Path) {
	w.at = at
	rules := make([][]string, len(o.Rows))
	needed := make([]bool, len(o.Rows)) // headings above a rule too
	for i, r := range o.Rows {
		rules[i] = w.rules(r)
		for depth, k := r.Depth+1, i; len(rules[i]) > 0 && k >= 0; k-- {
			if o.Rows[k].Depth < depth {
				depth, needed[k] = o.Rows[k].Depth, true
			}
		}
	}
	if o.Cap == nil && o.Floor == nil && o.Rounding == (scoring.Roundings{}) && !slices.Contains(needed, true) {
		w.item(1, w.begun("blocs.outline.bare", o.Name))
		return
	}
	w.item(1, w.begun("blocs.outline", o.Name))
	w.ofAll(o)
	for i, r := range o.Rows {
		w.at = at.To("rows", i)
		switch {
		case len(rules[i]) > 0:
			w.line(2+r.Depth, w.print("blocs.step", r.Name, joined(rules[i])))
		case needed[i]:
			w.line(2+r.Depth, r.Name.In(w.printer.Lang))
		}
	}
}

// ofAll writes what holds of all rows, and of their sum.
func (w *writer) ofAll(o scoring.Outline) {
	if o.Rounding.Leaf != nil {
		w.line(2, w.print("blocs.outline.leaf", rounding(*o.Rounding.Leaf)))
	}
	if o.Cap != nil {
		w.say(2, "blocs.outline.cap", *o.Cap)
	}
	if o.Floor != nil {
		w.say(2, "blocs.outline.floor", *o.Floor)
	}
	if o.Rounding.Total != nil {
		w.line(2, w.print("blocs.outline.total", rounding(*o.Rounding.Total)))
	}
}

func rounding(r value.Rounding) value.Message {
	return value.Msg("blocs.outline.rounding", r.Step, value.Msg("award.rounding."+kebab(string(r.Mode))))
}

// rules says how one row brings its points.
func (w *writer) rules(r scoring.OutlineRow) []string {
	var rules []string
	say := func(code string, args ...any) { rules = append(rules, w.print("blocs.outline."+code, args...)) }
	most := "most"
	if r.Effect == scoring.Penalty {
		most = "most-off"
	}
	switch {
	case r.Method != nil:
		rules = append(rules, w.method(*r.Method))
	case r.Each != nil:
		say("each", *r.Each)
	case r.Report != nil:
		rules = append(rules, w.reportRule(*r.Report)...)
	}
	if len(rules) > 0 && r.Max != nil {
		say(most, *r.Max)
	}
	if r.GivenBy != nil {
		say("given-by", *r.GivenBy)
	}
	if r.Cap != nil {
		say(most, *r.Cap)
	}
	if r.Floor != nil {
		say("least", *r.Floor)
	}
	return rules
}

// method says how target and actual become points.
func (w *writer) method(m scoring.Method) string {
	switch m.Kind {
	case scoring.Steps:
		steps := make([]string, 0, len(m.Steps))
		for _, s := range m.Steps {
			steps = append(steps, w.print("blocs.outline.step", span(s), s.Points))
		}
		return w.print("blocs.outline.steps", joined(steps))
	case scoring.PerPercent, scoring.Shortfall:
		part := value.Msg("blocs.outline.part.unsaid")
		if m.Part != "" {
			part = value.Msg("blocs.outline.part." + string(m.Part))
		}
		if over, _ := m.Over.Terms(); over > 0 {
			return w.print("blocs.outline.over", number(m.Percent), number(m.Points), part, m.Over)
		}
		return w.print("blocs.outline."+kebab(string(m.Kind)), number(m.Percent), number(m.Points), part)
	case scoring.LeaderRelative:
		text := w.print("blocs.outline.leader-relative", m.AtTarget)
		if m.NoTarget == scoring.OwnPool {
			text += "; " + w.print("blocs.outline.own-pool")
		}
		return text
	}
	return w.print("blocs.outline." + kebab(string(m.Kind)))
}

// span names the shares of the plan that a step holds.
func span(s scoring.ShareStep) value.Message {
	switch num, _ := s.From.Terms(); {
	case s.Below.IsZero():
		return value.Msg("blocs.outline.from", s.From)
	case num == 0:
		return value.Msg("blocs.outline.below", s.Below)
	}
	return value.Msg("blocs.outline.between", s.From, s.Below)
}

// reportRule says what a report brings; what the regulation does not say is left
// out.
func (w *writer) reportRule(r scoring.ReportRule) []string {
	rules := []string{w.print("blocs.outline.time", r.Time)}
	if r.PerDay != nil {
		rules = append(rules, w.print("blocs.outline.per-day", *r.PerDay))
	}
	if r.Floor != nil {
		rules = append(rules, w.print("blocs.outline.time-floor", *r.Floor))
	}
	late := strings.Join(rules, ", ")
	rules = []string{late}
	if r.Quality != nil {
		rules = append(rules, w.print("blocs.outline.quality", *r.Quality))
	}
	if r.NotSubmitted != nil {
		rules = append(rules, w.print("blocs.outline.not-submitted", *r.NotSubmitted))
	}
	return rules
}
