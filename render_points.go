package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// points writes, as an appendix, the points of each unit on each row of the table
// and how they came about.
func (w *writer) points() {
	if s := w.r.Standings; s != nil {
		at := value.PathTo("standings")
		w.pointsOf(s.Outline, StagePoints{s.Board, s.Accounts}, at, at.At("outline"))
	}
	if s := w.r.Stages; s != nil && s.Outline != nil {
		rules := value.PathTo("stages", "outline")
		for i, p := range s.Points {
			w.pointsOf(*s.Outline, p, value.PathTo("stages", "points", i), rules)
			rules = value.Path{} // told once
		}
	}
}

// pointsOf writes the points of one stage, which lie at a place of the report, after
// the rules of the table where these have a place.
func (w *writer) pointsOf(o scoring.Outline, s StagePoints, at, rules value.Path) {
	if len(o.Rows) == 0 {
		return
	}
	said := func(a scoring.Account) bool { return len(a.Rows) > 0 }
	if len(o.Rows) == 1 && !slices.ContainsFunc(s.Accounts, said) {
		return // the total is all there is
	}
	w.head("blocs.head.points", stageName(s.Board.Stage))
	if rules != (value.Path{}) && w.wants(rules) {
		w.outline(o, rules)
	}
	for i, t := range s.Board.Units {
		if !w.wants(at.To("board", "units", i)) && !w.wants(at.To("accounts", i)) {
			continue
		}
		var a scoring.Account
		if i < len(s.Accounts) {
			a = s.Accounts[i]
		}
		if len(t.Lines) == len(o.Rows) { // no report of ours has others
			ledger{w, o, t, s.Board.Maximum, at}.write(i, a)
		}
	}
}

// ledger writes the points of one unit.
type ledger struct {
	*writer
	scoring.Outline
	scoring.Tally
	most  value.Decimal // what all criteria bring that are assigned to nobody in particular
	place value.Path    // of the points in the report
}

// write writes the unit's points row by row. A heading under which nothing counts,
// all for one reason, is one line.
func (l ledger) write(unit int, a scoring.Account) {
	l.at = l.place.To("board", "units", unit)
	l.item(1, l.begun("blocs.step", l.r.NameOf(l.Unit), l.total()))
	if origin, same := idle(l.Lines, l.Rows); same {
		l.line(2, l.print("blocs.account.all", origin.Message()))
		return
	}
	accounts := make(map[value.ID]scoring.AccountRow, len(a.Rows))
	for _, r := range a.Rows {
		accounts[r.Criterion] = r
	}
	for i := 0; i < len(l.Rows); i++ {
		r := l.Rows[i]
		l.at = l.place.To("board", "units", unit, "lines", i)
		end := i + 1
		for end < len(l.Rows) && l.Rows[end].Depth > r.Depth {
			end++
		}
		if origin, same := idle(l.Lines[i:end], l.Rows[i:end]); same && r.Kind == scoring.Group {
			l.line(2+r.Depth, l.print("blocs.step", r.Name, origin.Message()))
			i = end - 1
			continue
		}
		if l.wants(l.at) {
			l.line(2+r.Depth, l.print("blocs.step", r.Name, joined(l.row(r, l.Lines[i], accounts[r.Criterion]))))
		}
	}
	l.at = l.place.To("accounts", unit)
	switch l.Limited {
	case scoring.Capped:
		l.say(2, "blocs.account.whole-most", pointsOf(a.Sum), number(l.Cap))
	case scoring.Floored:
		l.say(2, "blocs.account.whole-least", pointsOf(a.Sum), number(l.Floor))
	}
	if a.Unrounded != nil {
		l.say(2, "blocs.account.whole-rounded", pointsOf(*a.Unrounded), pointsOf(l.Points))
	}
}

// number returns what every report of ours has where it is asked for.
func number(d *value.Decimal) value.Decimal {
	if d == nil {
		return value.Decimal{}
	}
	return *d
}

// idle returns the one reason for which none of the criteria counts, and false
// where some do or the reasons differ.
func idle(lines []scoring.Line, rows []scoring.OutlineRow) (scoring.Origin, bool) {
	var reason scoring.Origin
	for i, l := range lines {
		switch {
		case rows[i].Kind == scoring.Group:
		case l.Origin.Counts() || reason != "" && l.Origin != reason:
			return "", false
		default:
			reason = l.Origin
		}
	}
	return reason, reason != ""
}

// total writes the total, of what, and the rate where units are ranked by it.
func (l ledger) total() value.Message {
	switch {
	case l.Rate == nil && l.Rank == scoring.ByRate:
		return value.Msg("blocs.account.open-rated", pointsOf(l.Points), pointsOf(l.Assigned))
	case l.Rate == nil:
		return value.Msg("blocs.account.points", pointsOf(l.Points))
	case l.Rank == scoring.ByRate:
		return value.Msg("blocs.account.rated", l.Points.Low, l.Assigned.Low, Percentage(*l.Rate))
	case l.Assigned.Low != l.most:
		return value.Msg("blocs.account.of", l.Points.Low, l.Assigned.Low)
	}
	return value.Msg("blocs.account.points", pointsOf(l.Points))
}

// Percentage writes a share as a percentage, rounded to two places and called so
// where it does not come out even: for a place beside the numbers that it is the
// share of.
func Percentage(r value.Ratio) value.Message {
	num, den := r.Terms()
	if hundred, err := value.Int(100); err == nil && strings.Contains(r.String(), "/") {
		if d, err := hundred.MulDiv(num, den, value.Rounding{Step: value.FromUnits(100), Mode: value.HalfUp}); err == nil {
			return value.Msg("blocs.percent.about", d)
		}
	}
	return value.Msg("blocs.percent", r)
}

// row writes the points on one row and how they came about.
func (l ledger) row(r scoring.OutlineRow, line scoring.Line, a scoring.AccountRow) []string {
	parts := []string{l.reached(r, line)}
	say := func(code string, args ...any) { parts = append(parts, l.print("blocs.account."+code, args...)) }
	e := a.Entry
	switch {
	case r.Kind == scoring.Achieved && r.Effect == scoring.Penalty && line.Origin.Counts():
		say("penalty-" + string(line.Origin))
	case r.Kind == scoring.Achieved && line.Origin.Counts():
		say(string(line.Origin))
	case e == nil:
	case e.NotSubmitted:
		say("not-submitted")
	case line.Origin == scoring.Counted && e.Count != nil && *e.Count == 0:
		say("counted-none")
	case line.Origin == scoring.Counted && e.Count != nil:
		say("counted", *e.Count, number(r.Each))
	case line.Origin == scoring.Reported && a.Time != nil:
		parts = append(parts, l.report(r, *a.Time, *e)...)
	case r.Kind == scoring.Quantity && e.Target != nil:
		parts = append(parts, l.fulfilled(line, a)...)
	}
	if a.Unrounded != nil {
		code := "rounded"
		if a.About {
			code = "rounded-about"
		}
		say(code, *a.Unrounded, line.Points.Low)
	}
	if a.Uncut != nil {
		code, limit := cut(r, line)
		say(code, pointsOf(*a.Uncut), number(limit))
	}
	if e != nil {
		parts = append(parts, l.onRecord(*e)...)
	}
	return parts
}

// reached writes the points of a row beside the most that they could be.
func (l ledger) reached(r scoring.OutlineRow, line scoring.Line) string {
	most := line.Assigned.High
	if r.Kind != scoring.Group && r.Effect == scoring.Bonus {
		most = number(r.Max)
	}
	switch {
	case !line.Origin.Counts() && line.Points.Settled():
		return l.printer.Print(line.Origin.Message())
	case !line.Origin.Counts():
		return l.print("blocs.account.open", line.Origin.Message(), pointsOf(line.Points))
	case most.Sign() == 0:
		return l.printer.Print(pointsOf(line.Points))
	case !line.Points.Settled():
		return l.print("blocs.account.range-of", pointsOf(line.Points), most)
	}
	return l.print("blocs.account.out-of", line.Points.Low, most)
}

// cut tells what cut the points of a row, and where.
func cut(r scoring.OutlineRow, line scoring.Line) (code string, limit *value.Decimal) {
	if r.Kind != scoring.Group {
		if r.Effect == scoring.Penalty {
			return "most-off", r.Max
		}
		return "most", r.Max
	}
	switch {
	case r.Effect == scoring.Penalty:
		return "sum-most-off", r.Cap
	case line.Origin == scoring.Floored:
		return "sum-least", r.Floor
	}
	return "sum-most", r.Cap
}

// report writes how late a report was, and what time and quality brought.
func (l ledger) report(r scoring.OutlineRow, time scoring.Bounds, e scoring.Entry) []string {
	var parts []string
	say := func(code string, args ...any) { parts = append(parts, l.print("blocs.account."+code, args...)) }
	switch {
	case e.DaysLate == nil:
		say("late-unknown", pointsOf(time))
	case *e.DaysLate == 0:
		say("on-time", pointsOf(time))
	default:
		say("late", *e.DaysLate, pointsOf(time))
	}
	switch {
	case e.Points != nil:
		say("quality", *e.Points)
	case r.Report != nil && r.Report.Quality != nil:
		say("quality-open")
	}
	return parts
}

// fulfilled writes target and actual, and what decided between them and the
// points: a step, or another unit.
func (l ledger) fulfilled(line scoring.Line, a scoring.AccountRow) []string {
	e := a.Entry
	target := l.printer.Number(*e.Target)
	if e.Measure != "" {
		target += " " + e.Measure
	}
	if e.Actual == nil {
		return []string{l.print("blocs.account.target", word(target))}
	}
	done := l.print("blocs.account.no-target", *e.Actual)
	if !a.Share.IsZero() {
		done = l.print("blocs.account.done", *e.Actual, word(target), Percentage(a.Share))
	}
	parts := []string{done}
	if a.ShareStep != nil {
		parts = append(parts, l.print("blocs.account.step", span(*a.ShareStep)))
	}
	if line.Origin == scoring.Relative && (e.Target.Sign() > 0 || e.Actual.Sign() > 0) { // 0 without a target is 0 beside whomever
		parts = append(parts, l.measured(a.Yardstick))
	}
	return parts
}

// measured writes what the unit was measured against.
func (l ledger) measured(y *scoring.Yardstick) string {
	switch {
	case y == nil:
		return l.print("blocs.account.not-ahead")
	case y.Excess.IsZero() && slices.Contains(y.Units, l.Unit):
		return l.print("blocs.account.pool-leads")
	case y.Excess.IsZero():
		return l.print("blocs.account.pool-behind", l.r.names(y.Units), y.Actual)
	case slices.Contains(y.Units, l.Unit):
		return l.print("blocs.account.leads", Percentage(y.Excess))
	}
	return l.print("blocs.account.behind", l.r.names(y.Units), y.Actual, y.Target, Percentage(y.Excess))
}

// onRecord writes the reason and the papers of an entry, where there are any.
func (l ledger) onRecord(e scoring.Entry) []string {
	var parts []string
	if e.By != (scoring.Assessor{}) {
		parts = append(parts, l.print("blocs.account.by", word(l.assessor(e.By))))
	}
	if e.Reason != nil {
		parts = append(parts, l.print("blocs.change.reason", *e.Reason))
	}
	if len(e.Evidence) > 0 {
		parts = append(parts, l.print("blocs.change.evidence", e.Evidence))
	}
	return parts
}
