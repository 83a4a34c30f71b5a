package rule_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// good, bad and none are years that meet the test of the runs here, fail it, and
// leave it open.
var (
	good = given{"rating": rule.GivenText("good")}
	top  = given{"rating": rule.GivenText("excellent")}
	bad  = given{"rating": rule.GivenText("completed")}
	none = given{}
)

// run is a run of two years or more.
func run(more string) string {
	return `{"run": {"years": {"value": "2"}, "test": {"fact": {"name": "rating", "atLeast": {"value": "good"}}}` + more + `}}`
}

const (
	after     = `, "after": {"awards": ["certificate"]}`
	next      = `, "after": {"awards": ["certificate"], "adjacent": true}`
	onceFlag  = `, "with": {"count": {"awards": ["flag"], "atLeast": {"value": "1"}}}`
	twoTop    = `, "with": {"times": {"test": {"fact": {"name": "rating", "atLeast": {"value": "excellent"}}}, "atLeast": {"value": "2"}}}`
	threeMade = `, "with": {"total": {"fact": "fighters", "atLeast": {"value": "3"}}}`
)

func certificate(year int) rule.Received {
	return rule.Received{Award: "certificate", Year: mustYear(year)}
}

// made is a good year with so many fighters, which a total adds up.
func made(n int) given {
	return given{"rating": rule.GivenText("good"), "fighters": rule.GivenNumber(n)}
}

func TestRun(t *testing.T) {
	listed := []value.Span{{Until: mustYear(2021).From}}
	for _, c := range []struct {
		name, reason, wire string
		years              []given // up to 2020
		awards             []rule.Received
		complete           []value.Span
		want               rule.Verdict
		chain              int // how many years the proof shows
	}{
		{"long enough", "two years are two years or more", run(""), []given{good, good}, nil, nil, m, 2},
		{"longer", "more than asked for does no harm; the shortest that will do is shown", run(""), []given{good, good, good}, nil, nil, m, 2},
		{"too short", "the year that fails ends every chain of two", run(""), []given{good, bad, good}, nil, nil, n, 2},
		{"fails now", "a chain that ended does not count", run(""), []given{good, good, bad}, nil, nil, n, 2},
		{"one year given", "the year before may be good", run(""), []given{good}, nil, nil, u, 2},
		{"one year open", "", run(""), []given{none, good}, nil, nil, u, 2},
		{"no year", "up to when?", run(""), nil, nil, nil, u, 2},

		{"after", "certificate for 2017, good since 2018", run(after), []given{good, good, good}, []rule.Received{certificate(2017)}, listed, m, 2},
		{"after, years between", "the award need not lie just before", run(after), []given{good, good, bad, good, good}, []rule.Received{certificate(2016)}, listed, m, 2},
		{"after, inside the run", "an award for a year of the run is not before it: the run must begin later", run(after),
			[]given{good, good, good, good}, []rule.Received{certificate(2018)}, listed, m, 2},
		{"after, too late", "of the years after 2019 there is one", run(after), []given{good, good, good}, []rule.Received{certificate(2019)}, listed, n, 2},
		{"after, never", "", run(after), []given{good, good}, nil, listed, n, 2},
		{"after, not listed", "it may have been received", run(after), []given{good, good}, nil, nil, u, 2},
		{"after, list too short", "it may have been received before the list begins", run(after), []given{good, good}, nil, []value.Span{span(2010, 2021)}, u, 2},
		{"after another award", "a flag is no certificate", run(after), []given{good, good}, []rule.Received{flag(2015)}, listed, n, 2},

		{"next", "the year just before the run", run(next), []given{good, good}, []rule.Received{certificate(2018)}, listed, m, 2},
		{"next, longer", "a run of three may begin where the award ends", run(next), []given{good, good, good}, []rule.Received{certificate(2017)}, listed, m, 3},
		{"next, years between", "2018 lies between, and it failed", run(next), []given{bad, good, good}, []rule.Received{certificate(2017)}, listed, n, 2},
		{"next, list of the year before", "whether there was one for 2018 is known, earlier ones do not matter", run(next), []given{bad, good, good}, nil,
			[]value.Span{span(2018, 2021)}, n, 2},
		{"next, open beyond", "an earlier certificate and a longer run may be there", run(next), []given{good, good}, nil, []value.Span{span(2018, 2021)}, u, 3},

		{"with an award", "a flag for a year of the run", run(onceFlag), []given{good, good}, []rule.Received{flag(2019)}, listed, m, 2},
		{"with an award earlier", "the run that reaches back to 2018 has the flag", run(onceFlag), []given{good, good, good}, []rule.Received{flag(2018)}, listed, m, 3},
		{"with an award too early", "2017 failed: no run holds the flag of 2017", run(onceFlag), []given{bad, good, good, good}, []rule.Received{flag(2017)}, listed, n, 3},
		{"with an award, after another", "the flag must come after the certificate", run(onceFlag + after), []given{good, good, good, good},
			[]rule.Received{flag(2018), certificate(2018)}, listed, n, 2},
		{"with an award, list too short", "a flag of 2020 may not be listed", run(onceFlag), []given{bad, good, good}, nil, []value.Span{span(2000, 2020)}, u, 2},
		{"with an award beyond", "who knows how far back the run goes", run(onceFlag), []given{good, good}, nil, []value.Span{span(2019, 2021)}, u, 3},
		{"with an award nowhere", "however far back it goes", run(onceFlag), []given{good, good}, nil, listed, n, 2},

		{"with times", "two excellent years of three", run(twoTop), []given{top, good, top}, nil, nil, m, 3},
		{"with times, outside", "the excellent year before the bad one does not count", run(twoTop), []given{top, bad, good, top}, nil, nil, n, 2},
		{"with times, open", "the third year back may be excellent", run(twoTop), []given{bad, none, good, top}, nil, nil, u, 3},

		{"with a total", "one, two and more are three", run(threeMade), []given{made(1), made(2)}, nil, nil, m, 2},
		{"with a total of more years", "a longer run has made more", run(threeMade), []given{made(2), made(1), made(0)}, nil, nil, m, 3},
		{"with a total not reached", "what was made before the bad year does not count", run(threeMade), []given{bad, made(1), made(1)}, nil, nil, n, 2},
		{"with a total, open", "", run(threeMade), []given{bad, good, made(2)}, nil, nil, u, 2},
		{"with a total, enough", "enough is enough, whatever the other year adds", run(threeMade), []given{bad, good, made(3)}, nil, nil, m, 2},
		{"with a total below zero", "a number below zero takes nothing away", run(threeMade), []given{bad, made(-5), made(3)}, nil, nil, m, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, c.years...)
			facts.Awards, facts.Complete = c.awards, c.complete
			proof := prove(t, c.wire, facts)
			assert.Equal(t, c.want, proof.Verdict(), "%s\n%s", c.reason, proof.Text(printer(value.EN)))
			tree := proof.Tree()
			assert.Equal(t, c.chain, tree.Years)
			years := 0
			for _, below := range tree.Of {
				if below.Fact == "rating" {
					years++
				}
			}
			assert.Equal(t, c.chain, years, "as many years are shown as the chain has")
			assert.Equal(t, proof.Verdict() == u, len(proof.Missing()) > 0)
		})
	}
}

// The achievement period that a decision names decides where the next begins:
// Circular 12/2019 art. 2.6.
func TestRunAfterPeriod(t *testing.T) {
	listed := []value.Span{{Until: mustYear(2021).From}}
	until := func(date string) rule.Received {
		a := certificate(2018)
		a.Period = value.Span{From: mustYear(2014).From, Until: value.MustDate(date)}
		return a
	}
	named := func(decided string) rule.Received {
		a := certificate(2015)
		a.NamesNoPeriod = true
		if decided != "" {
			a.Decided = value.MustDate(decided)
		}
		return a
	}
	for _, c := range []struct {
		name, reason, more string
		award              rule.Received
		want               rule.Verdict
	}{
		{"period to the end of the year", "", next, until("2019-01-01"), m},
		{"period to the middle of the year", "the next full year is the next year", next, until("2018-07-01"), m},
		{"period ends in the run", "2019 is not after it", after, until("2019-03-01"), n},
		{"no period", "the year it was given for", after, certificate(2018), m},
		{"named none, decided before the run", "the day of the decision, in the year before", next, named("2018-10-20"), m},
		{"named none, decided as the run begins", "the run begins with it", next, named("2019-01-01"), m},
		{"named none, decided two years before", "2018 lies between", next, named("2017-10-20"), n},
		{"named none, decided long before", "any time before will do", after, named("2016-10-20"), m},
		{"named none, decided in the run", "2019 is not after it, though the award was given for 2015", after, named("2019-01-02"), n},
		{"named none, decided after the day", "not yet received", after, named("2021-03-13"), n},
		{"named none, no day", "it may have been decided in 2019", after, named(""), u},
	} {
		t.Run(c.name, func(t *testing.T) {
			facts := caseOf(t, bad, good, good)
			facts.Awards, facts.Complete, facts.Undated = []rule.Received{c.award}, listed, rule.UndatedDecision
			assert.Equal(t, c.want, prove(t, run(c.more), facts).Verdict(), c.reason)
		})
	}
}

// Where no law is known that has the next time begin with the decision, the run is
// after the award if it is so by the day of the decision and by the year.
func TestRunAfterDecisionWithoutLaw(t *testing.T) {
	for _, c := range []struct {
		name, reason, decided string
		want                  rule.Verdict
	}{
		{"before the run", "by both", "2018-10-20", m},
		{"in the run", "by the year it is, by the day of the decision it is not", "2019-10-20", u},
		{"no day", "it may be either", "", u},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := certificate(2015)
			a.NamesNoPeriod = true
			if c.decided != "" {
				a.Decided = value.MustDate(c.decided)
			}
			facts := caseOf(t, bad, good, good)
			facts.Awards, facts.Complete = []rule.Received{a}, []value.Span{{Until: mustYear(2021).From}}
			assert.Equal(t, c.want, prove(t, run(after), facts).Verdict(), c.reason)
		})
	}
}

// What a run of which something is not given asks for is what the chain lacks
// that lacks least.
func TestRunMissing(t *testing.T) {
	names := func(p rule.Proof) []string {
		var list []string
		for _, need := range p.Missing() {
			list = append(list, written(need))
		}
		return list
	}
	facts := caseOf(t, bad, good, none, made(1))
	assert.Equal(t, []string{"rating/1 fail", "fighters/1"}, names(prove(t, run(threeMade), facts)),
		"the year before makes the chain; a third year back failed or is not needed")
	facts.Awards = []rule.Received{flag(2019)}
	assert.Equal(t, []string{"rating/1 fail", "[certificate]"}, names(prove(t, run(onceFlag+after), facts)),
		"the flag is there, the certificate is not, and a longer chain may do without the list before it")
	facts = caseOf(t, bad, good, good)
	assert.Equal(t, []string{"fighters meet", "fighters/1 meet"}, names(prove(t, run(threeMade), facts)),
		"either number may be enough; neither alone is too few")
	facts = caseOf(t, bad, good, made(1))
	assert.Equal(t, []string{"fighters/1 meet fail"}, names(prove(t, run(threeMade), facts)), "the last number settles it")
}

func TestRunReasons(t *testing.T) {
	list := func(p rule.Proof) []string {
		var codes []string
		for _, r := range p.Reasons() {
			codes = append(codes, r.Says.Code)
		}
		return codes
	}
	facts := caseOf(t, bad, good, good)
	facts.Complete = []value.Span{{}}
	assert.Equal(t, []string{"rule.run", "rule.count-in-run"}, list(prove(t, run(onceFlag), facts)),
		"that there is no longer run is a reason, and so is that this one has no flag")
	assert.Equal(t, []string{"rule.test.at-least"}, list(prove(t, run(onceFlag+after), caseOf(t, bad, good))), "the year that fails, alone")
	facts.Awards = []rule.Received{certificate(2017), flag(2020)}
	assert.Equal(t, []string{"rule.after", "rule.test.at-least", "rule.test.at-least", "rule.count-in-run"}, list(prove(t, run(onceFlag+after), facts)),
		"for what is met all of it")
	proof := prove(t, run(`, "with": {"times": {"test": {"fact": {"name": "rating", "atLeast": {"value": "good"}}}, "atLeast": {"value": "3"}}}`), facts)
	assert.Equal(t, []string{"rule.run", "rule.times"}, list(proof), "two years are not three: no year is to blame")
}

// A run looks back thirty years; what may lie beyond stays open.
func TestRunEnds(t *testing.T) {
	years := make([]given, 40)
	for i := range years {
		years[i] = good
	}
	facts := caseOf(t, years...)
	facts.Awards, facts.Complete = []rule.Received{flag(1985)}, []value.Span{{}}
	proof := prove(t, run(onceFlag), facts)
	assert.Equal(t, u, proof.Verdict(), "there may be longer runs")
	assert.Equal(t, 30, proof.Tree().Years)
	proof = prove(t, strings.Replace(run(onceFlag), `"2"`, `"36"`, 1), facts)
	assert.Equal(t, m, proof.Verdict(), "a run that asks for more is followed as far as that")
}

// The text of a run, shown once as it is read.
func TestRunText(t *testing.T) {
	facts := caseOf(t, given{}, made(2), top)
	facts.Awards = []rule.Received{certificate(2018), flag(2019)}
	proof := prove(t, `{"run": {"after": {"awards": ["certificate"], "merit": "merit"}, "years": {"value": "2"},
		"test": {"any": [{"fact": {"name": "rating", "atLeast": {"value": "excellent"}}}, {"received": {"awards": ["flag"]}}]},
		"with": {"all": [{"count": {"awards": ["flag"], "atLeast": {"value": "1"}}},
			{"times": {"test": {"fact": {"name": "rating", "atLeast": {"value": "excellent"}}}, "atLeast": {"value": "1"}}},
			{"total": {"fact": "fighters", "atLeast": {"value": "2"}}}]}}}`, facts)
	require.Equal(t, u, proof.Verdict())
	assert.Equal(t, strings.Join([]string{
		"[chưa rõ] Có liên tục từ 2 năm trở lên, tính đến năm xét; chưa đủ dữ liệu; dưới đây là giai đoạn 2 năm cần bổ sung ít nhất",
		"  [chưa rõ] Trước thời gian đó đã được tặng certificate theo công trạng và thành tích; mới biết 0 lần; danh sách khen thưởng, hoặc các năm thi đua đã khai báo, chưa đủ để kết luận",
		"  [đạt] Đạt một trong các điều kiện sau",
		"    [đạt] Mức độ hoàn thành nhiệm vụ: phải là “hoàn thành xuất sắc”; thực tế: hoàn thành xuất sắc",
		"    [chưa rõ] Được tặng flag trong năm; mới biết 0 lần; danh sách khen thưởng, hoặc các năm thi đua đã khai báo, chưa đủ để kết luận",
		"  [đạt] Đạt một trong các điều kiện sau (1 năm trước năm xét)",
		"    [không đạt] Mức độ hoàn thành nhiệm vụ: phải là “hoàn thành xuất sắc” (1 năm trước năm xét); thực tế: hoàn thành tốt",
		"    [đạt] Được tặng flag trong năm (1 năm trước năm xét); 1 lần",
		"  [đạt] Đạt tất cả các điều kiện sau",
		"    [đạt] Trong thời gian đó có ít nhất 1 lần được tặng flag; 1 lần",
		"    [đạt] Trong thời gian đó có từ 1 năm trở lên đạt điều kiện sau; 1 trong 2 năm",
		"      [đạt] Mức độ hoàn thành nhiệm vụ: phải là “hoàn thành xuất sắc”; thực tế: hoàn thành xuất sắc",
		"      [không đạt] Mức độ hoàn thành nhiệm vụ: phải là “hoàn thành xuất sắc” (1 năm trước năm xét); thực tế: hoàn thành tốt",
		"    [đạt] Số chiến sĩ thi đua cơ sở: tổng trong thời gian đó từ 2 trở lên; tổng: 2",
		"",
	}, "\n"), proof.Text(printer(value.VI)))
}
