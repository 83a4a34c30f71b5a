package rotation_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// walk plays a policy by list for years from 2010 on, and records some of them,
// the first always.
func walk(t *rapid.T, b emulation.Bloc, p rotation.Policy, years int) (terms []emulation.Term, all map[string][]value.ID) {
	all = map[string][]value.ID{}
	for s := range rotation.Plan(deputyPlan(b, &p)) {
		if s.Year == "" || s.Year == strconv.Itoa(2010+years) {
			break
		}
		if !s.Open() {
			all[s.Year] = append(all[s.Year], s.Unit)
		}
	}
	recorded := years * 2 / 3
	for y := range recorded {
		label := strconv.Itoa(2010 + y)
		if holders := all[label]; len(holders) > 0 && (y == 0 || rapid.Bool().Draw(t, label)) {
			terms = append(terms, deputies(label, rapid.Permutation(holders).Draw(t, "as named")...))
		}
	}
	return terms, all
}

func steps(order []value.ID, step int) []value.ID {
	var walk []value.ID
	for i := range order {
		walk = append(walk, order[i*step%len(order)])
	}
	return walk
}

// fit returns the candidate of the form that is the policy.
func fit(i rotation.Inference, form rotation.Form, is func(rotation.Candidate) bool) (rotation.Candidate, bool) {
	for _, c := range i.Fits {
		if c.Form == form && is(c) {
			return c, true
		}
	}
	return rotation.Candidate{}, false
}

// The family contains the rule that made the record: the listed order, by any step
// that comes to all, from any unit, with members who join and leave.
func TestInferContainsTheListedOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b, _ := changing(t)
		if len(b.Members) < 2 || rapid.Bool().Draw(t, "stable") {
			b = letters(alphabet[:rapid.IntRange(2, 9).Draw(t, "units")])
		}
		b.Members[0].From = value.Date{} // a bloc begins with a member
		order := everyone(b)
		founders := slices.DeleteFunc(everyone(b), func(id value.ID) bool { return !b.HasMember(id, value.MustDate("2010-01-01")) })
		if len(founders) > 1 && rapid.Bool().Draw(t, "founders") {
			order = founders
		}
		var coprime []int
		for s := 1; s < len(order); s++ {
			if len(distinct(steps(order, s))) == len(order) {
				coprime = append(coprime, s)
			}
		}
		p := *list(rapid.IntRange(1, min(2, len(order)-1, len(founders))).Draw(t, "seats"), steps(order, rapid.SampledFrom(coprime).Draw(t, "step"))...)
		p.Basis = rotation.Derived
		p.Start = &rotation.Start{Year: "2010", Unit: rapid.SampledFrom(order).Draw(t, "start")}
		if len(order) < len(everyone(b)) {
			p.Newcomer = &rotation.Newcomer{Place: rapid.SampledFrom([]rotation.NewcomerPlace{rotation.AtEnd, rotation.AfterChief}).Draw(t, "newcomer"), Wait: rapid.IntRange(0, 2).Draw(t, "wait")}
		}
		stable := !slices.ContainsFunc(b.Members, func(m emulation.Member) bool { return m.Span() != value.Span{} })
		if stable && rapid.Bool().Draw(t, "terms of two years") {
			p.Term = 2
			if rapid.Bool().Draw(t, "begun before") {
				p.Start.Year = "2009"
			}
		}
		terms, all := walk(t, b, p, 15)
		found := rotation.Infer(rotation.Input{Bloc: b, Terms: terms}, 5)
		require.Len(t, found, 1)
		c, ok := fit(found[0], rotation.ByListedOrder, func(c rotation.Candidate) bool {
			same := max(1, c.Pattern.Term) == p.Term && (p.Term == 1 || c.Pattern.Start.Year == p.Start.Year)
			return same && slices.Equal(c.Pattern.Order, p.Order) && c.Pattern.Start.Unit == all["2010"][0] && (p.Newcomer == nil || c.Pattern.Newcomer != nil && *c.Pattern.Newcomer == *p.Newcomer)
		})
		require.True(t, ok)
		for _, n := range c.Next {
			require.Equal(t, all[n.Year], n.Units)
		}
	})
}

// Where units were merged, split, renamed or came back, the options that gave them
// their places are among those tried.
func TestInferContainsTheOptions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := letters(alphabet[:rapid.IntRange(3, 5).Draw(t, "members")])
		on := value.MustDate(rapid.SampledFrom([]string{"2012-01-01", "2013-06-01"}).Draw(t, "on"))
		founders := everyone(b)
		p := *list(1, steps(founders, rapid.SampledFrom([]int{1, len(founders) - 1}).Draw(t, "step"))...)
		p.Basis, p.Start = rotation.Derived, &rotation.Start{Year: "2010", Unit: rapid.SampledFrom(founders).Draw(t, "start")}
		p.Newcomer = &rotation.Newcomer{Place: rapid.SampledFrom([]rotation.NewcomerPlace{rotation.AtEnd, rotation.AfterChief}).Draw(t, "newcomer"), Wait: rapid.IntRange(0, 2).Draw(t, "wait")}
		keeping := rapid.SampledFrom([]rotation.Keeping{rotation.KeepsPlace, rotation.AsNewcomer})
		event := emulation.Event{On: on, From: ids("a"), To: ids("z")}
		switch kind := rapid.IntRange(0, 3).Draw(t, "kind"); kind {
		case 0:
			event.Kind, event.From, event.Larger, event.Place = emulation.Merge, ids("a", "b"), "b", "a"
			p.Merge = rapid.SampledFrom([]rotation.Merge{rotation.EarlierPlace, rotation.LargerPlace, rotation.NamedPlace}).Draw(t, "merge")
		case 1:
			event.Kind, event.To = emulation.Split, ids("y", "z")
			p.Split = rapid.SampledFrom([]rotation.Split{rotation.FirstKeeps, rotation.SideBySide, rotation.AllNew}).Draw(t, "split")
		case 2:
			event.Kind = emulation.Rename
			p.Rename = keeping.Draw(t, "rename")
		case 3:
			b.Members[0].Until = on
			b.Members = append(b.Members, during("a", "2014-06-01", ""))
			p.Return = keeping.Draw(t, "return")
		}
		if event.Kind != "" {
			b.Events = []emulation.Event{event}
			for _, id := range event.To {
				b.Members = append(b.Members, during(id, "", ""))
			}
		}
		terms, all := walk(t, b, p, 15)
		found := rotation.Infer(rotation.Input{Bloc: b, Terms: terms}, 5)
		_, ok := fit(found[0], rotation.ByListedOrder, func(c rotation.Candidate) bool {
			same := slices.Equal(c.Pattern.Order, p.Order) && c.Pattern.Start.Unit == all["2010"][0]
			if p.Return != rotation.KeepsPlace && (c.Pattern.Newcomer == nil || *c.Pattern.Newcomer != *p.Newcomer) {
				return false // who comes back to its place is no newcomer
			}
			return same && c.Pattern.Merge == p.Merge && c.Pattern.Split == p.Split &&
				c.Pattern.Rename == p.Rename && c.Pattern.Return == p.Return
		})
		require.True(t, ok)
	})
}

func distinct(list []value.ID) []value.ID { return slices.Compact(slices.Sorted(slices.Values(list))) }

// Some order: the candidate fits exactly when one of all orders gives the record,
// and whom it may give the office to are those whom one of them gives it to.
func TestInferSomeOrderAgainstAllOrders(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := letters(alphabet[:rapid.IntRange(2, 5).Draw(t, "members")])
		seats := rapid.IntRange(1, 2).Draw(t, "seats")
		var terms []emulation.Term
		years := rapid.IntRange(1, 7).Draw(t, "years")
		full := rapid.IntRange(0, years-1).Draw(t, "full") // tells how many seats there are
		for y := range years {
			n := seats
			if y != full {
				if y > 0 && rapid.Bool().Draw(t, "hole") {
					continue
				}
				n = rapid.IntRange(1, seats).Draw(t, "holders")
			}
			terms = append(terms, deputies(strconv.Itoa(2010+y), rapid.Permutation(everyone(b)).Draw(t, "who")[:n]...))
		}
		last, _ := strconv.Atoi(terms[len(terms)-1].Year)
		possible := map[string]map[value.ID]bool{}
		fits := false
		for _, order := range permutations(everyone(b)) {
			plan := slowPlan(b, order, order[len(order)-1], 2009, last-2009+3, seats)
			held := func(y int) []value.ID { return plan[(y-2010)*seats : (y-2009)*seats] }
			good := true
			for _, term := range terms {
				y, _ := strconv.Atoi(term.Year)
				for _, h := range term.Holders {
					good = good && slices.Contains(held(y), h)
				}
			}
			if !good {
				continue
			}
			fits = true
			for y := last + 1; y <= last+3; y++ {
				label := strconv.Itoa(y)
				if possible[label] == nil {
					possible[label] = map[value.ID]bool{}
				}
				for _, h := range held(y) {
					possible[label][h] = true
				}
			}
		}
		found := rotation.Infer(rotation.Input{Bloc: b, Terms: terms}, 3)
		c, ok := fit(found[0], rotation.BySomeOrder, func(c rotation.Candidate) bool { return c.Pattern.Term == 0 })
		require.Equal(t, fits, ok)
		for _, n := range c.Next {
			var want []value.ID
			for _, id := range everyone(b) {
				if possible[n.Year][id] {
					want = append(want, id)
				}
			}
			require.Equal(t, want, n.Units)
		}
	})
}

func permutations(list []value.ID) [][]value.ID {
	if len(list) == 0 {
		return [][]value.ID{nil}
	}
	var all [][]value.ID
	for i := range list {
		rest := slices.Concat(list[:i], list[i+1:])
		for _, p := range permutations(rest) {
			all = append(all, append([]value.ID{list[i]}, p...))
		}
	}
	return all
}

// The other forms: a deputy who becomes chief, the unit of a place, and a decision
// each year are found again.
func TestInferContainsTheOtherForms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := letters(alphabet[:rapid.IntRange(2, 6).Draw(t, "members")])
		anybody := rapid.SampledFrom(everyone(b))
		in := rotation.Input{Bloc: b}
		place := rapid.IntRange(1, 3).Draw(t, "place")
		how := rapid.SampledFrom([]emulation.How{emulation.Balloted, emulation.Agreed, emulation.Appointed}).Draw(t, "how")
		form := rapid.SampledFrom([]rotation.Form{rotation.BySuccession, rotation.ByPlace, rotation.ByDecision}).Draw(t, "form")
		for y := range rapid.IntRange(1, 6).Draw(t, "years") {
			year, before := strconv.Itoa(2010+y), strconv.Itoa(2009+y)
			holder := anybody.Draw(t, "chief")
			switch form {
			case rotation.BySuccession:
				in.Terms = append(in.Terms, deputies(before, holder))
			case rotation.ByPlace:
				standing := rotation.Standing{Year: before}
				for i, id := range rapid.Permutation(everyone(b)).Draw(t, "places") {
					at, _ := value.ParseDecimal(strconv.Itoa(i + 1))
					standing.Places = append(standing.Places, emulation.Placing{Unit: id, Ahead: emulation.Ahead{Fewest: i, Most: i}, Best: at, Worst: at, Shared: 1})
					if i+1 == min(place, len(b.Members)) {
						holder = id
					}
				}
				in.Standings = append(in.Standings, standing)
			}
			if y == 0 || rapid.Bool().Draw(t, "on record") {
				term := chiefs(year, holder)
				if form == rotation.ByDecision {
					term.How = how
				}
				in.Terms = append(in.Terms, term)
			}
		}
		found := rotation.Infer(in, 2)
		_, ok := fit(found[0], form, func(c rotation.Candidate) bool {
			switch form {
			case rotation.ByPlace:
				return c.Pattern.Place == min(place, len(b.Members))
			case rotation.ByDecision:
				return string(c.Pattern.Mode) == map[emulation.How]string{emulation.Balloted: "ballot", emulation.Agreed: "agreed", emulation.Appointed: "appointed"}[how]
			}
			return true
		})
		require.True(t, ok)
	})
}

// What is asked for leaves at most as many as it says, whatever the answer.
func TestInferAsksWhatSeparates(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := letters(alphabet[:rapid.IntRange(2, 7).Draw(t, "members")])
		p := *starting(list(1, rapid.Permutation(everyone(b)).Draw(t, "order")...), "2010", "a")
		terms, _ := walk(t, b, p, 9)
		found := rotation.Infer(rotation.Input{Bloc: b, Terms: terms}, 3)[0]
		if found.Ask == nil {
			return
		}
		require.Less(t, found.Ask.Least, len(found.Fits))
		for _, a := range found.Ask.Answers {
			more := append(slices.Clone(terms), deputies(found.Ask.Year, a.Unit))
			again := rotation.Infer(rotation.Input{Bloc: b, Terms: more}, 3)[0]
			require.Equal(t, a.Left, len(again.Fits), a.Unit)
			require.LessOrEqual(t, a.Left, found.Ask.Most)
			require.GreaterOrEqual(t, a.Left, found.Ask.Least)
		}
	})
}
