package award

import (
	"maps"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// CheckRules reports rules on nomination that cannot be meant, with paths below
// the regulation's own. All are warnings: what is left out without which the rest
// goes on ([Catalogue.UsableRules]), that is what is about an award that there is
// not, and a second line, ballot rule or quota where there is one already; a rule on
// ballots that cannot be applied ([ballot.Rule.Check]); and what makes a quota or a
// line unusable and nothing else: a negative number; a quota that is given in two
// ways, a share above 100 % or without its base, a table out of order; a group that
// is not declared, or that two declarations name; a line whose order names a test
// twice or lacks one
// that it has a rule for, or that is excluded by or chosen among what no line is
// about, or in a circle hangs on itself; a condition that does not compile. What hangs on them stays open.
func (c *Catalogue) CheckRules(r Rules, path value.Path) value.Issues {
	k := ruleCheck{Catalogue: c, rules: r}
	k.groups(path.At("groups"))
	k.quotas(path.At("quotas"))
	k.ballots(r.Ballots, path.At("ballots"))
	k.ballots(r.Council, path.At("councilBallots"))
	k.lines(path.At("lines"))
	return k.issues
}

// ruleCheck is a check of rules under way.
type ruleCheck struct {
	*Catalogue
	rules  Rules
	issues value.Issues
}

// leaves reports what is left out.
func (k *ruleCheck) leaves(at value.Path, code string, args ...any) {
	k.issues.Add(value.Warning, at, leftOut(code, args...))
}

// odd reports what makes one quota or line unusable and lets the rest go on.
func (k *ruleCheck) odd(at value.Path, code string, args ...any) {
	k.issues.Add(value.Warning, at, value.Msg(code, args...))
}

func (k *ruleCheck) groups(path value.Path) {
	for i, g := range k.rules.Groups {
		at := path.Index(i)
		if slices.ContainsFunc(k.rules.Groups[:i], func(h Group) bool { return h.ID == g.ID }) {
			k.odd(at.At("id"), "award.group-twice", g.ID)
		}
		if !g.told() {
			k.odd(at, "award.group-of", g.Name)
		}
	}
}

// CheckGroups warns of groups that hold units which the bloc does not know, and of
// members of which it is not told whether a group holds them, where a quota or a
// line goes by the group, with paths below that given for the groups.
func (r Rules) CheckGroups(b emulation.Bloc, on value.Date, path value.Path) value.Issues {
	var issues value.Issues
	for i, g := range r.Groups {
		at := path.Index(i)
		for j, id := range g.Units {
			if _, ok := b.Unit(id); !ok {
				issues.Add(value.Warning, at.At("units").Index(j), value.Msg("award.group-stranger", g.Name, id))
			}
		}
		if !g.told() || !r.goesBy(g.ID) {
			continue
		}
		for _, u := range b.MembersOn(on) {
			if g.Has(u) == rule.Unknown {
				issues.Add(value.Warning, at, value.Msg("award.group-untold", g.Name, u.Name))
			}
		}
	}
	return issues
}

// goesBy reports whether a quota, a line or one of its conditions names the group.
func (r Rules) goesBy(id value.ID) bool {
	named := slices.ContainsFunc(r.Quotas, func(q Quota) bool { return slices.Contains(q.Groups, id) })
	for _, l := range r.Lines {
		named = named || slices.Contains(l.Only, id) || slices.Contains(l.Except, id) ||
			slices.ContainsFunc(l.Conditions, func(c LineCondition) bool { return slices.Contains(c.Exempt, id) })
	}
	return named
}

// declared reports groups that are not declared.
func (k *ruleCheck) declared(ids []value.ID, path value.Path) {
	for i, id := range ids {
		if k.rules.group(id) == nil {
			k.odd(path.Index(i), "award.group-unknown", id)
		}
	}
}

func (k *ruleCheck) quotas(path value.Path) {
	for i, q := range k.rules.Quotas {
		at := path.Index(i)
		k.known(q.Award, at.At("award"), &k.issues)
		if q.Count != nil && *q.Count < 0 {
			k.odd(at.At("count"), "award.quota-negative", *q.Count)
		}
		if slices.ContainsFunc(k.rules.Quotas[:i], q.same) {
			k.leaves(at.At("award"), "award.quota-twice", k.name(q.Award))
		}
		k.declared(q.Groups, at.At("groups"))
		if n := q.forms(); n > 1 || n == 0 && !q.Decided {
			k.odd(at, "award.quota-forms", k.name(q.Award), n)
		}
		for j, s := range q.Table {
			if s.From < 0 || s.Count < 0 || j > 0 && s.From <= q.Table[j-1].From {
				k.odd(at.At("table").Index(j), "award.quota-table", k.name(q.Award))
			}
		}
		if q.Share != nil {
			k.share(*q.Share, at.At("share"))
		}
	}
}

func (k *ruleCheck) share(s QuotaShare, at value.Path) {
	if s.tooMuch() {
		k.odd(at.At("share"), "award.share-above", s.Share)
	}
	for i, id := range s.After {
		k.named(id, at.At("after").Index(i), &k.issues)
	}
	switch {
	case !s.based():
		k.odd(at.At("of"), "award.share-base")
	case s.Of == OfStandard:
		k.named(s.Standard, at.At("standard"), &k.issues)
		k.lawful(s.Standard, at.At("standard"))
	case s.Of == OfCondition && s.Condition != nil:
		_, found := k.compile(*s.Condition, at.At("condition"))
		k.issues = append(k.issues, found...)
	}
	if s.Whole != nil && *s.Whole < 0 {
		k.odd(at.At("whole"), "award.quota-negative", *s.Whole)
	}
	if s.Least != nil && *s.Least < 0 {
		k.odd(at.At("least"), "award.quota-negative", *s.Least)
	}
}

// Library returns what conditions of a bloc's regulation may name: the facts, the
// law and the awards.
func (c *Catalogue) Library() rule.Library {
	lib := c.library
	lib.Awards, lib.AwardNames = slices.Clone(lib.Awards), maps.Clone(lib.AwardNames)
	return lib
}

// compile makes a condition of the regulation ready. What is wrong with it makes
// its line unusable and not the whole answer meaningless.
func (c *Catalogue) compile(condition rule.Condition, at value.Path) (*rule.Program, value.Issues) {
	program, found := rule.Compile(condition, c.library, at)
	for i := range found {
		found[i].Severity = value.Warning
	}
	return program, found
}

func (k *ruleCheck) ballots(rules []BallotRule, path value.Path) {
	var seen []value.ID
	for i, b := range rules {
		at := path.Index(i)
		for j, id := range b.Awards {
			k.known(id, at.At("awards").Index(j), &k.issues)
			if slices.Contains(seen, id) {
				k.leaves(at.At("awards").Index(j), "award.ballot-rule-twice", k.name(id))
			}
			seen = append(seen, id)
		}
		k.issues = append(k.issues, b.Rule.Check(at.At("rule"))...)
	}
}

func (k *ruleCheck) lines(path value.Path) {
	for i, l := range k.rules.Lines {
		at := path.Index(i)
		k.known(l.Award, at.At("award"), &k.issues)
		earlier := k.rules.Lines[:i]
		if slices.ContainsFunc(earlier, func(m Line) bool { return m.Award == l.Award }) {
			k.leaves(at.At("award"), "award.line-twice", k.name(l.Award))
		}
		k.lined(l.ExcludedBy, at.At("excludedBy"))
		k.lined(l.Among, at.At("among"))
		for j, id := range l.ExcludedByGrant {
			k.named(id, at.At("excludedByGrant").Index(j), &k.issues)
		}
		if k.rules.circular(l) {
			k.odd(at, "award.line-circle", k.name(l.Award))
		}
		if l.Fallback != "" {
			k.named(l.Fallback, at.At("fallback"), &k.issues)
		}
		if l.Reserve != nil && *l.Reserve < 0 {
			k.odd(at.At("reserve"), "award.quota-negative", *l.Reserve)
		}
		k.declared(l.Only, at.At("only"))
		k.declared(l.Except, at.At("except"))
		for j, condition := range l.Conditions {
			k.declared(condition.Exempt, at.At("conditions").Index(j).At("exempt"))
			_, found := k.compile(condition.If, at.At("conditions").Index(j).At("if"))
			k.issues = append(k.issues, found...)
		}
		k.order(l, at.At("order"))
	}
}

// lined reports awards that no line is about.
func (k *ruleCheck) lined(ids []value.ID, path value.Path) {
	for i, id := range ids {
		if k.rules.line(id) == nil {
			k.odd(path.Index(i), "award.line-missing", k.name(id))
		}
	}
}

// order reports tests that a declared order has twice, and those that the line
// has a rule for and the order lacks.
func (k *ruleCheck) order(l Line, at value.Path) {
	if len(l.Order) == 0 {
		return
	}
	for i, t := range l.Order {
		if t == TestStandard {
			k.lawful(l.Award, at.Index(i))
		}
		if slices.Index(l.Order, t) < i {
			k.odd(at.Index(i), "award.order-twice", testName(t), k.name(l.Award))
		}
	}
	for _, t := range k.rules.asked(l) {
		if !slices.Contains(l.Order, t) {
			k.odd(at, "award.order-lacks", testName(t), k.name(l.Award))
		}
	}
}

// lawful reports that a standard is asked for of an award that no law lists.
func (k *ruleCheck) lawful(id value.ID, at value.Path) {
	if o, ok := k.Own(id); ok {
		k.odd(at, "award.own-standard", o.Name)
	}
}

// asked returns the tests that the rules have something to say on for a line, but
// for the standard of the law, which no regulation needs to name.
func (r Rules) asked(l Line) []LineTest {
	var tests []LineTest
	if l.Floor != nil {
		tests = append(tests, TestScore)
	}
	if len(l.Conditions)+len(l.ExcludedBy)+len(l.Among)+len(l.Only)+len(l.Except) > 0 || l.ByBand {
		tests = append(tests, TestEligibility)
	}
	if r.ballot(l.Award) != nil {
		tests = append(tests, TestBallot)
	}
	if slices.ContainsFunc(r.Quotas, func(q Quota) bool { return q.Award == l.Award }) {
		tests = append(tests, TestQuota)
	}
	return tests
}

// sound reports whether the line can be applied: its declared order be followed,
// and what it needs be known before it.
func (r Rules) sound(l Line) bool {
	if r.circular(l) {
		return false
	}
	for i, t := range l.Order {
		if slices.Index(l.Order, t) < i {
			return false
		}
	}
	lacks := func(t LineTest) bool { return !slices.Contains(l.Order, t) }
	return len(l.Order) == 0 || !slices.ContainsFunc(r.asked(l), lacks)
}

func testName(t LineTest) value.Message { return value.Msg("award.test." + string(t)) }
