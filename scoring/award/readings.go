package award

import (
	"slices"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// reading is one way to read what a regulation does not declare. A line that
// declares everything has one reading.
type reading struct {
	rounding unsaid     // of shares without a declared rounding
	rank     LineRank   // "" where there is nothing to rank by
	before   []LineTest // the tests before the quota
}

// outcomes is what one reading, or all of them together, make of the members.
type outcomes struct {
	places   []Allotment
	outcomes []Outcome
	in       []rule.Verdict // who is nominated: an outcome may be open only as to the reserve
	cut      []TestFinding
	total    extent // how many are nominated
	exact    extent // how many are where the places are taken exactly
	equal    []bool // who hangs on what becomes of equals at the cut, where nothing says it
}

// readings applies the line in every way that it can be read and joins what comes
// out: where the readings differ, the outcome is open.
func (u *lineup) readings() outcomes {
	if !u.rules.sound(u.line) {
		return u.unsound()
	}
	roundings, ranks, befores := u.roundings(), u.ranks(), u.befores()
	var all []outcomes
	for _, m := range roundings {
		for _, r := range ranks {
			for _, b := range befores {
				all = append(all, u.under(reading{m, r, b}))
			}
		}
	}
	// Readings lie in all as in a box with these sides, the last running fastest.
	width := len(ranks) * len(befores)
	matters := []struct {
		code       string
		side, step int
		at         value.Path
	}{
		{"award.undeclared.rounding", len(roundings), width, u.path.At("quotas")},
		{"award.undeclared.rank", len(ranks), len(befores), u.at.At("rankBy")},
		{"award.undeclared.order", len(befores), 1, u.at.At("order")},
	}
	joined := join(all)
	if len(roundings) > 1 {
		u.unrounded(&joined, u.under(reading{unsaid{value.Down, value.Up}, ranks[0], befores[0]}), all[0], all[width], width == 1)
	}
	for _, m := range matters {
		if !differs(all, m.side, m.step) {
			continue
		}
		at := m.at
		if m.code == "award.undeclared.rounding" {
			at = u.roundingAt()
		}
		question := value.Msg(m.code, u.name(u.line.Award))
		u.issues.Add(value.Warning, at, question)
		for i := range joined.outcomes {
			if joined.outcomes[i] == OutcomeOpen && !slices.ContainsFunc(all, func(o outcomes) bool { return o.outcomes[i] == OutcomeOpen }) {
				joined.cut[i].Says = append(joined.cut[i].Says, question)
			}
		}
	}
	return joined
}

// unsound leaves everything open: the line cannot be applied.
func (u *lineup) unsound() outcomes {
	why := says("award.order-unusable")
	if u.rules.circular(u.line) {
		why = []value.Message{value.Msg("award.line-circle", u.name(u.line.Award))}
	}
	o := outcomes{total: extent{0, len(u.members)}, exact: extent{0, len(u.members)}, equal: make([]bool, len(u.members))}
	for range u.members {
		o.outcomes, o.in = append(o.outcomes, OutcomeOpen), append(o.in, rule.Unknown)
		o.cut = append(o.cut, TestFinding{Test: TestQuota, Says: why})
	}
	return o
}

// differs reports whether two readings that differ in one respect only come out
// differently: along the side of that many readings, so many apart.
func differs(all []outcomes, side, step int) bool {
	for i := range all {
		if i/step%side > 0 && !slices.Equal(all[i].outcomes, all[i-step].outcomes) {
			return true
		}
	}
	return false
}

// join keeps what all readings agree on. The findings on the quota are those of
// the first reading, without a verdict where the readings differ.
func join(all []outcomes) outcomes {
	first := all[0]
	joined := outcomes{places: first.places, outcomes: slices.Clone(first.outcomes), in: slices.Clone(first.in), cut: slices.Clone(first.cut), total: first.total, exact: first.exact, equal: slices.Clone(first.equal)}
	for _, o := range all[1:] {
		joined.total, joined.exact = joined.total.join(o.total), joined.exact.join(o.exact)
		for i := range o.outcomes {
			if o.outcomes[i] != first.outcomes[i] {
				joined.outcomes[i] = OutcomeOpen
			}
			if o.in[i] != first.in[i] {
				joined.in[i] = rule.Unknown
			}
			if o.cut[i].Verdict != first.cut[i].Verdict {
				joined.cut[i] = TestFinding{Test: TestQuota}
			}
			joined.equal[i] = joined.equal[i] || o.equal[i]
		}
	}
	return joined
}

// unrounded puts the numbers as they are, from the one rounded down to the one
// rounded up, in place of those of one way to round; and where nothing else is
// open, what is open for them. What comes out the same for each number for another
// reason is told of each.
func (u *lineup) unrounded(joined *outcomes, between, down, up outcomes, alone bool) {
	joined.places = between.places
	for i, f := range between.cut {
		cut := &joined.cut[i]
		switch same := f.Verdict == cut.Verdict; {
		case same && (f.Verdict.Settled() || alone):
			cut.Says = f.Says
		case !same && alone:
			cut.Says = slices.Concat(reads("award.cut.rounded-down", down.cut[i].Says), reads("award.cut.rounded-up", up.cut[i].Says))
		}
	}
}

// reads says what holds under a reading.
func reads(code string, all []value.Message) []value.Message {
	said := make([]value.Message, 0, len(all))
	for _, m := range all {
		said = append(said, value.Msg(code, m))
	}
	return said
}

// own returns the quotas of the line's award.
func (u *lineup) own() []Quota {
	var own []Quota
	for _, q := range u.rules.Quotas {
		if q.Award == u.line.Award {
			own = append(own, q)
		}
	}
	return own
}

// roundings returns how shares without a declared rounding can be rounded: every
// mode lies between down and up.
func (u *lineup) roundings() []unsaid {
	down, up := unsaid{value.Down, value.Down}, unsaid{value.Up, value.Up}
	if slices.Contains(u.tests, TestQuota) && slices.ContainsFunc(u.own(), Quota.undeclared) {
		return []unsaid{down, up}
	}
	return []unsaid{down}
}

// roundingAt returns the place of the first rounding that is not declared.
func (u *lineup) roundingAt() value.Path {
	i := slices.IndexFunc(u.rules.Quotas, func(q Quota) bool { return q.Award == u.line.Award && q.undeclared() })
	return u.path.At("quotas").Index(i).At("share").At("rounding")
}

// ranks returns by what members can rank: as declared, or by whatever there is.
func (u *lineup) ranks() []LineRank {
	if u.line.RankBy != "" {
		return []LineRank{u.line.RankBy}
	}
	var ranks []LineRank
	if len(u.field.Placings) > 0 {
		ranks = append(ranks, ByScore)
	}
	if d := u.decision(u.line.Award); d != nil && len(d.Ballots) > 0 {
		ranks = append(ranks, ByVotes)
	}
	if len(ranks) == 0 {
		ranks = append(ranks, "")
	}
	return ranks
}

func (u *lineup) ranking(by LineRank) ranking {
	switch by {
	case ByScore:
		return u.byScore()
	case ByVotes:
		return u.byVotes()
	}
	return func(int, int) relation { return ranksOpen }
}

// befores returns which tests can stand before the quota: as declared, or any.
func (u *lineup) befores() [][]LineTest {
	if i := slices.Index(u.tests, TestQuota); i < 0 || len(u.line.Order) > 0 {
		return [][]LineTest{u.tests[:max(i, 0)]}
	}
	all := [][]LineTest{nil}
	for _, t := range u.tests {
		if t == TestQuota {
			continue
		}
		for _, some := range slices.Clone(all) {
			all = append(all, append(slices.Clone(some), t))
		}
	}
	slices.Reverse(all) // all tests first: what most regulations mean is shown
	return all
}

// under applies the line under one reading.
func (u *lineup) under(r reading) outcomes {
	o := outcomes{equal: make([]bool, len(u.members))}
	u.equal = o.equal
	stands, rest, absent := make([]rule.Verdict, len(u.members)), make([]rule.Verdict, len(u.members)), make([]bool, len(u.members))
	for i := range u.members {
		stands[i], rest[i] = rule.Met, rule.Met
		for _, t := range u.tests {
			switch {
			case t == TestQuota:
			case slices.Contains(r.before, t):
				stands[i] = stands[i].And(u.found[t][i].Verdict)
			default:
				rest[i] = rest[i].And(u.found[t][i].Verdict)
			}
		}
		if r.rank == ByVotes && stands[i] != rule.NotMet && u.stood(i) == rule.NotMet {
			stands[i], absent[i] = rule.NotMet, true
		}
	}
	reserve := make([]TestFinding, len(u.members))
	if slices.Contains(u.tests, TestQuota) {
		o.places, o.cut, reserve = u.quota(r, stands)
	} else {
		for i := range u.members {
			o.cut = append(o.cut, TestFinding{Test: TestQuota, Verdict: stands[i]})
		}
	}
	for i := range u.members {
		in := o.cut[i].Verdict.And(rest[i])
		outcome := OutcomeOpen
		switch {
		case in == rule.Met:
			outcome = Nominated
		case in == rule.NotMet && stands[i].And(rest[i]) == rule.Met && reserve[i].Verdict == rule.Met:
			outcome = Reserve
		case in == rule.NotMet && (reserve[i].Verdict == rule.NotMet || stands[i].And(rest[i]) == rule.NotMet):
			outcome = NotNominated
		}
		if in == rule.NotMet && o.cut[i].Verdict == rule.NotMet {
			o.cut[i].Says = slices.Concat(o.cut[i].Says, reserve[i].Says)
		}
		if outcome == OutcomeOpen && in == rule.NotMet {
			o.cut[i].Says = append(slices.Clip(o.cut[i].Says), value.Msg("award.cut.reserve-open"))
		}
		o.outcomes, o.in = append(o.outcomes, outcome), append(o.in, in)
		o.total.count(in)
		o.equal[i] = o.equal[i] && outcome == OutcomeOpen
		if absent[i] {
			o.cut[i].Says = says("award.ballot.not-stood")
		}
	}
	u.narrow(&o, stands, rest)
	return o
}

// narrow uses that places do not stay empty while somebody competes for them, and
// that no more are nominated than there are places. A regulation by which all equals
// at the cut are nominated, or none, says otherwise of the one or the other; one that
// says nothing of them may come to mean either.
func (u *lineup) narrow(o *outcomes, stands, rest []rule.Verdict) {
	o.exact = o.total
	if len(o.places) != 1 || !o.places[0].Known() || o.places[0].Group != "" {
		return
	}
	o.exact.high = min(o.exact.high, *o.places[0].High)
	sure, kept := 0, true
	for i := range stands {
		kept = kept && rest[i] == rule.Met
		if stands[i] == rule.Met {
			sure++
		}
	}
	if kept {
		o.exact.low = max(o.exact.low, min(*o.places[0].Low, sure))
	}
	if u.line.Tie == TieNone || u.line.Tie == TieDecided {
		o.total.high = o.exact.high
	}
	if u.line.Tie == TieAll || u.line.Tie == TieDecided {
		o.total.low = o.exact.low
	}
}
