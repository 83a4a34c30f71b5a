package rule_test

import (
	"maps"
	"slices"
	"strconv"

	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// days are those that the tests decide on: before the law of 2003, under it,
// and after it, when the corpus has no parameters.
var days = []value.Date{value.MustDate("2003-01-01"), conference, value.MustDate("2025-01-01")}

// named are conditions that drawn ones may refer to.
var named = map[value.ID]rule.Condition{
	"in-order": {All: []rule.Condition{
		{Fact: &rule.Test{Name: "registered", Is: new(bool)}},
		{Fact: &rule.Test{Name: "fighters", AtLeast: &rule.Operand{Value: "2"}}},
	}},
}

// values of each fact, around what drawn conditions compare with.
var values = map[value.ID][]rule.Given{
	"registered": {yes, no}, "disciplined": {yes, no}, "united": {yes, no}, "exempt": {yes, no},
	"fighters":       {rule.GivenNumber(-1), rule.GivenNumber(0), rule.GivenNumber(1), rule.GivenText("1.5"), rule.GivenNumber(2)},
	"advanced-share": {rule.GivenText("0%"), rule.GivenText("69/100"), rule.GivenText("7/10"), rule.GivenText("100%")},
	"rating":         {rule.GivenText("completed"), rule.GivenText("good"), rule.GivenText("excellent")},
}

// limits of each fact that is compared.
var limits = map[value.ID][]rule.Operand{
	"fighters":       {{Value: "1"}, {Value: "1.5"}, {Parameter: "excellent-collective-fighters"}},
	"advanced-share": {{Value: "69%"}, {Value: "7/10"}, {Parameter: "excellent-collective-advanced-share"}},
	"rating":         {{Value: "good"}, {Value: "excellent"}},
}

// where is where a condition stands.
type where int

const (
	outside where = iota
	inYear        // in the test of single years
	inRun         // in the time of a run
)

// drawWhole draws a condition that may ask whether achievements count.
func drawWhole(t *rapid.T) rule.Condition {
	c := drawCondition(t, 3, outside)
	if rapid.IntRange(0, 2).Draw(t, "counted") > 0 {
		return c
	}
	counted := rule.Condition{Counted: rule.CountedYear}
	if c.All == nil {
		c = rule.Condition{All: []rule.Condition{c}}
	}
	c.All = append(slices.Clone(c.All), counted)
	return c
}

// drawCondition draws a condition that Compile accepts.
func drawCondition(t *rapid.T, depth int, in where) rule.Condition {
	kinds := []string{"fact", "fact", "received", "ref"}
	switch in {
	case outside:
		kinds = append(kinds, "streak", "run", "run", "count", "held")
	case inRun:
		kinds = append(kinds, "streak", "times", "times", "total", "total", "count", "count", "held")
	}
	if depth > 0 {
		kinds = append(kinds, "all", "all", "any", "not", "atLeast", "unless", "readings")
	}
	below := func() rule.Condition { return drawCondition(t, depth-1, in) }
	list := func(least int) []rule.Condition {
		cs := make([]rule.Condition, rapid.IntRange(least, 3).Draw(t, "size"))
		for i := range cs {
			cs[i] = below()
		}
		return cs
	}
	var c rule.Condition
	switch rapid.SampledFrom(kinds).Draw(t, "kind") {
	case "all":
		c.All = list(1)
		for i := range c.All {
			drawDates(t, &c.All[i])
		}
	case "any":
		c.Any = list(1)
	case "not":
		under := below()
		c.Not = &under
	case "atLeast":
		of := list(1)
		c.AtLeast = &rule.AtLeast{Count: rapid.IntRange(1, len(of)).Draw(t, "need"), Of: of}
	case "unless":
		c.Unless = &rule.Unless{Rule: below(), Exception: below()}
	case "readings":
		c.Readings = &rule.Readings{Question: value.Text{VI: "?"}, Of: []rule.Reading{{Because: value.Text{VI: "a"}, Condition: below()}, {Because: value.Text{VI: "b"}, Condition: below()}}}
	case "ref":
		c.Ref = "in-order"
	case "received":
		c.Received = &rule.Granted{Awards: drawAwards(t), Merit: drawMerit(t)}
	case "streak":
		c.Streak = &rule.Streak{Years: drawTimes(t), Test: drawCondition(t, min(depth, 1), inYear)}
	case "run":
		c.Run = drawRun(t, depth)
	case "times":
		c.Times = &rule.Times{Test: drawCondition(t, min(depth, 1), inYear), AtLeast: drawTimes(t)}
	case "total":
		c.Total = &rule.Total{Fact: "fighters", AtLeast: rapid.SampledFrom(totals).Draw(t, "total")}
	case "count":
		c.Count = &rule.Count{Awards: drawAwards(t), Merit: drawMerit(t), AtLeast: drawTimes(t)}
		if in != inRun || rapid.Bool().Draw(t, "of last years") {
			years := drawTimes(t)
			c.Count.Years = &years
		}
	case "held":
		c.Held = &rule.Held{Awards: drawAwards(t), Merit: drawMerit(t)}
	default:
		c.Fact = drawTest(t)
	}
	return c
}

// totals are what totals are compared with.
var totals = []rule.Operand{{Value: "0"}, {Value: "1.5"}, {Value: "4"}, {Parameter: "excellent-collective-fighters"}}

// drawRun draws a run: short, so that the years that are drawn matter.
func drawRun(t *rapid.T, depth int) *rule.Run {
	r := &rule.Run{Years: drawTimes(t), Test: drawCondition(t, min(depth, 1), inYear)}
	if rapid.Bool().Draw(t, "after") {
		r.After = &rule.After{Awards: drawAwards(t), Merit: drawMerit(t), Adjacent: rapid.Bool().Draw(t, "adjacent")}
	}
	if rapid.Bool().Draw(t, "with") {
		with := drawCondition(t, min(depth, 2), inRun)
		r.With = &with
	}
	return r
}

// drawDates makes a node law for some days only, which it is for the most part
// not.
func drawDates(t *rapid.T, c *rule.Condition) {
	switch rapid.IntRange(0, 5).Draw(t, "dates") {
	case 0:
		c.From = conference
	case 1:
		c.Until = conference
	}
}

func drawTest(t *rapid.T) *rule.Test {
	ids := slices.Sorted(maps.Keys(values))
	test := &rule.Test{Name: rapid.SampledFrom(ids).Draw(t, "fact")}
	operands, compared := limits[test.Name]
	if !compared {
		is := rapid.Bool().Draw(t, "is")
		test.Is = &is
		return test
	}
	o := rapid.SampledFrom(operands).Draw(t, "operand")
	*rapid.SampledFrom([]**rule.Operand{&test.AtLeast, &test.MoreThan, &test.AtMost, &test.LessThan}).Draw(t, "comparison") = &o
	return test
}

func drawTimes(t *rapid.T) rule.Operand {
	return rapid.SampledFrom([]rule.Operand{{Value: "1"}, {Value: "2"}, {Value: "3"}, {Parameter: "certificate-excellent-years"}}).Draw(t, "times")
}

func drawAwards(t *rapid.T) []value.ID {
	return rapid.SampledFrom([][]value.ID{{"flag"}, {"flag", "certificate"}}).Draw(t, "awards")
}

func drawMerit(t *rapid.T) rule.Merit {
	return rapid.SampledFrom([]rule.Merit{"", rule.ByMerit, rule.Sudden}).Draw(t, "merit")
}

// drawWorld draws years up to 2020, some of them missing, with some facts, some
// awards, and some declarations that the awards are all listed.
func drawWorld(t *rapid.T) world {
	w := world{on: rapid.SampledFrom(days).Draw(t, "on"), named: named}
	for year := 2017; year <= 2020; year++ {
		if year < 2020 && rapid.IntRange(0, 4).Draw(t, "gap") == 0 {
			continue
		}
		y := worldYear{year: mustYear(year), facts: given{}}
		for _, id := range slices.Sorted(maps.Keys(values)) {
			if rapid.Bool().Draw(t, "known") {
				y.facts[id] = rapid.SampledFrom(values[id]).Draw(t, "value")
			}
		}
		w.years = append(w.years, y)
	}
	for range rapid.IntRange(0, 3).Draw(t, "awards") {
		w.awards = append(w.awards, drawAward(t))
	}
	for range rapid.IntRange(0, 3).Draw(t, "complete") {
		s := value.Span{Until: mustYear(rapid.IntRange(2018, 2021).Draw(t, "until")).From}
		if from := rapid.IntRange(2016, 2020).Draw(t, "from"); from > 2016 {
			s.From = mustYear(from).From
		}
		w.complete = append(w.complete, s)
	}
	w.countFrom = rapid.SampledFrom([]value.Date{{}, {}, {}, mustYear(2018).From, mustYear(2018).From.AddDays(1), mustYear(2019).From, conference}).Draw(t, "count from")
	w.countRest = rapid.Bool().Draw(t, "rest of the year counts")
	w.countKnown = rapid.SampledFrom([][]value.Span{nil, {{}}, {{From: mustYear(2019).From}}, {{Until: mustYear(2019).From.AddDays(100)}, span(2019, 2025)}, {span(2018, 2020)}}).Draw(t, "no other discipline")
	w.undated = rapid.SampledFrom(undated).Draw(t, "undated")
	return w
}

// undated are the ways in which time may run after a decision without a period.
var undated = []rule.Undated{rule.UndatedOpen, rule.UndatedYear, rule.UndatedDecision, rule.UndatedRest}

// drawAward draws an award for a calendar year or, which lies across two, a
// school year.
func drawAward(t *rapid.T) rule.Received {
	y := mustYear(rapid.IntRange(2016, 2021).Draw(t, "award year"))
	if rapid.IntRange(0, 4).Draw(t, "school") == 0 {
		y = value.Year{Label: y.Label + " school", From: y.From.AddDays(150), Until: y.Until.AddDays(150)}
	}
	var period value.Span
	if rapid.IntRange(0, 2).Draw(t, "period") == 0 {
		until := rapid.SampledFrom([]value.Date{y.Until, y.Until.AddDays(-100), y.From.AddDays(1)}).Draw(t, "end")
		period = value.Span{From: until.AddDays(-1000), Until: until}
	}
	return rule.Received{
		Period: period,
		Award:  rapid.SampledFrom([]value.ID{"flag", "certificate"}).Draw(t, "award"), Year: y, Merit: drawMerit(t),
		Decided:       rapid.SampledFrom([]value.Date{{}, days[0], conference.AddDays(1)}).Draw(t, "decided"),
		NamesNoPeriod: rapid.IntRange(0, 2).Draw(t, "names no period") == 0,
		Repeats:       rapid.IntRange(0, 4).Draw(t, "repeats") == 0,
	}
}

func mustYear(year int) value.Year {
	y, err := value.CalendarYear(strconv.Itoa(year))
	if err != nil {
		panic(err)
	}
	return y
}

// more adds to what is known, without taking back anything: facts, whole years,
// awards where they are not declared to be all listed, grounds, days of decisions
// on which something hangs, declarations, that an award is one of its own, a law.
func more(t *rapid.T, w world) world {
	full := world{on: w.on, named: w.named, countFrom: w.countFrom, countRest: w.countRest, countKnown: w.countKnown, undated: w.undated, awards: slices.Clone(w.awards), complete: slices.Clone(w.complete)}
	if full.undated == rule.UndatedOpen {
		full.undated = rapid.SampledFrom(undated).Draw(t, "law read")
	}
	for year := 2017; year <= 2020; year++ {
		y := worldYear{year: mustYear(year), facts: given{}}
		if i := slices.IndexFunc(w.years, func(y worldYear) bool { return y.year == mustYear(year) }); i >= 0 {
			y.facts = maps.Clone(w.years[i].facts)
		} else if rapid.Bool().Draw(t, "still no year") {
			continue
		}
		for _, id := range slices.Sorted(maps.Keys(values)) {
			if _, ok := y.facts[id]; !ok && rapid.Bool().Draw(t, "supply") {
				y.facts[id] = rapid.SampledFrom(values[id]).Draw(t, "value")
			}
		}
		full.years = append(full.years, y)
	}
	for i, a := range full.awards {
		if a.Merit == "" {
			full.awards[i].Merit = drawMerit(t)
		}
		if until := w.on.DaysSince(a.Year.From); until >= 0 && a.NamesNoPeriod && a.Decided.IsZero() {
			days := rapid.IntRange(-1, until).Draw(t, "decided so many days after the year began")
			if days >= 0 {
				full.awards[i].Decided = a.Year.From.AddDays(days)
			}
		}
		if a.Repeats {
			full.awards[i].Repeats = rapid.Bool().Draw(t, "still open whether it repeats")
		}
	}
	listed := func(a rule.Received) bool {
		return slices.ContainsFunc(w.complete, func(s value.Span) bool {
			decided := value.Span{From: a.Decided, Until: a.Decided.AddDays(1)}
			if a.Decided.IsZero() {
				decided = value.Span{From: a.Year.From} // some day from then on
			}
			return s.Overlaps(a.Year.Span()) || a.NamesNoPeriod && s.Overlaps(decided)
		})
	}
	for range rapid.IntRange(0, 3).Draw(t, "more awards") {
		if a := drawAward(t); !listed(a) {
			full.awards = append(full.awards, a)
		}
	}
	if rapid.Bool().Draw(t, "all listed") {
		full.complete = append(full.complete, value.Span{})
	}
	return full
}
