package award_test

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

func printer(lang value.Lang) value.Printer {
	return value.Printer{
		Lang: lang, Cite: law.NewWriter(law.Vietnam(), lang).Cite,
		Catalogue: value.Merge(value.Messages(), rule.Messages(), ballot.Messages(), award.Messages()),
	}
}

// A unit with half of its people advanced workers: the law of 2003 wants more
// than half.
func ExampleCatalogue_Assess() {
	catalogue := award.Vietnam()
	facts, _ := catalogue.Vocabulary().NewFacts(map[value.ID]rule.Given{
		"tasks-rating":   rule.GivenText("good"),
		"advanced-share": rule.GivenText("20/40"),
	}, value.Path{})
	year, _ := value.CalendarYear("2020")
	a, _ := catalogue.Assess("tap-the-lao-dong-tien-tien", award.Unit(emulation.Unit{ID: "so-a"}), rule.Case{
		On:    value.MustDate("2021-03-12"),
		Years: []rule.YearFacts{{Year: year, Facts: facts}},
	})
	fmt.Println(a.Verdict, a.State)
	for _, step := range a.Proof.Of[0].Of {
		if step.Verdict == rule.NotMet {
			fmt.Println(step.Line(printer(value.EN)))
		}
	}
	// Output:
	// notMet notMet
	// [not met] Share of the collective's persons who hold the title of advanced worker: over 50%; found: 50% [point c, clause 1, article 28 of the Law on Emulation and Commendation 15/2003/QH11 of 26 November 2003 (as amended by Law 47/2005/QH11 and Law 39/2013/QH13)]
}

func ExampleCatalogue_Bonus() {
	// 1.5 × 1,490,000 = 2,235,000, rounded up to the next ten thousand.
	bonus, ok := award.Vietnam().Bonus("tap-the-lao-dong-xuat-sac", award.Collective, value.MustDate("2021-03-12"))
	fmt.Println(ok, printer(value.VI).Money(bonus.Amount), "trước ngày", printer(value.VI).Date(bonus.Until))
	// The corpus has no base salary before 1 July 2018.
	_, ok = award.Vietnam().Bonus("tap-the-lao-dong-xuat-sac", award.Collective, value.MustDate("2018-06-30"))
	fmt.Println(ok)
	// Output:
	// true 2.240.000 đ trước ngày 01/07/2023
	// false
}

// A conference agrees on a unit for the flag; nothing else is known.
func ExampleCatalogue_Nominate() {
	unit := emulation.Unit{ID: "so-a", Name: value.Text{VI: "Sở A", EN: "Department A"}}
	bloc := emulation.Bloc{Members: []emulation.Member{{Unit: unit}}}
	decisions := []award.Decision{{Award: "co-thi-dua-tinh", Units: []value.ID{"so-a"}, How: emulation.Agreed}}
	unknown := func(_ emulation.Unit, on value.Date) rule.Case { return rule.Case{On: on} }
	for _, n := range award.Vietnam().Nominate(decisions, award.Rules{}, bloc, value.MustDate("2021-03-12"), unknown) {
		fmt.Println(n.Unit, n.Award, n.Outcome, n.Assessment.State, len(n.Assessment.Missing))
		for _, m := range n.Reasons {
			fmt.Println("-", printer(value.VI).Print(m))
		}
	}
	// Output:
	// so-a co-thi-dua-tinh nominated open 11
	// - Hội nghị thống nhất đề nghị
	// - thống nhất theo hồ sơ; không công bố số phiếu
	// - Chỉ tiêu Cờ thi đua cấp tỉnh không được công bố: không kiểm tra được số lượng đề nghị
	// - Chưa thể kết luận đủ hay không đủ tiêu chuẩn Cờ thi đua cấp tỉnh theo pháp luật ngày 12/03/2021
}

// Two units stand, one is carried: the quota of one is kept.
func ExampleCatalogue_CheckDecisions() {
	catalogue := award.Vietnam()
	var bloc emulation.Bloc
	for _, id := range []value.ID{"so-a", "so-b", "so-c"} {
		bloc.Members = append(bloc.Members, emulation.Member{Unit: emulation.Unit{ID: id, Name: value.Text{VI: string(id)}}})
	}
	members, one := 3, 1
	decisions := []award.Decision{{
		Award: "co-thi-dua-tinh", Units: []value.ID{"so-a", "so-b"}, How: emulation.Balloted,
		Ballots: []ballot.Minutes{{
			Attendance: ballot.Attendance{Members: &members},
			Votes:      []ballot.Tally{{Candidate: "so-a", For: 2}, {Candidate: "so-b", For: 1}},
		}},
	}}
	rules := award.Rules{
		Quotas: []award.Quota{{Award: "co-thi-dua-tinh", Count: &one}},
		Ballots: []award.BallotRule{{
			Awards: []value.ID{"co-thi-dua-tinh"},
			Rule:   ballot.Rule{Base: ballot.Members, Bound: ballot.AtLeast, Share: value.MustRatio("2/3")},
		}},
	}
	day := value.MustDate("2021-03-12")
	fmt.Println(len(catalogue.CheckRules(rules, value.PathTo("regulation"))))
	fmt.Println(len(catalogue.CheckDecisions(decisions, rules, bloc, day, value.PathTo("decisions"))))
	*rules.Quotas[0].Count = 0
	for _, issue := range catalogue.CheckDecisions(decisions, rules, bloc, day, value.PathTo("decisions")) {
		fmt.Println(issue.Path, issue.Code)
	}
	// Output:
	// 0
	// 0
	// /decisions/0/units award.over-quota
}

func ExampleLoad() {
	_, issues := award.Load(map[string]string{"facts.json": "[]"}, law.Vietnam())
	for _, issue := range issues {
		fmt.Println(issue.Path, issue.Code)
	}
	// Output:
	// /awards.json award.no-file
	// /contradictions.json award.no-file
	// /standards award.no-standards
}

// A flag for the first in the standings, and certificates for not over half of
// those who remain.
func ExampleCatalogue_Propose() {
	catalogue := award.Vietnam()
	day, one := value.MustDate("2021-03-12"), 1
	var bloc emulation.Bloc
	var standings []emulation.Placing
	for i, id := range []value.ID{"so-a", "so-b", "so-c", "so-d"} {
		bloc.Members = append(bloc.Members, emulation.Member{Unit: emulation.Unit{ID: id, Name: value.Text{VI: string(id)}}})
		place, _ := value.Int(int64(i + 1))
		standings = append(standings, emulation.Placing{Unit: id, Best: place, Worst: place, Shared: 1})
	}
	rules := award.Rules{
		Quotas: []award.Quota{
			{Award: "co-thi-dua-tinh", Count: &one},
			{Award: "bang-khen-tinh", Share: &award.QuotaShare{
				Share: value.MustRatio("50%"), Of: award.OfRemaining, After: []value.ID{"co-thi-dua-tinh"}, NotOver: true,
			}},
		},
		Lines: []award.Line{
			{Award: "co-thi-dua-tinh", Order: []award.LineTest{award.TestQuota}, RankBy: award.ByScore},
			{Award: "bang-khen-tinh", Order: []award.LineTest{award.TestEligibility, award.TestQuota}, RankBy: award.ByScore, ExcludedBy: []value.ID{"co-thi-dua-tinh"}},
		},
	}
	nothing := func(_ emulation.Unit, on value.Date) rule.Case { return rule.Case{On: on} }
	field := award.Field{Bloc: bloc, On: day, Placings: standings, Facts: nothing}
	proposals, _ := catalogue.Propose(rules, field, value.PathTo("regulation"))
	for _, p := range proposals {
		for _, c := range p.Units {
			fmt.Printf("%s %s: %s %q\n", p.Award, c.Unit, c.Outcome, c.Stopped)
		}
	}
	// Output:
	// co-thi-dua-tinh so-a: nominated ""
	// co-thi-dua-tinh so-b: notNominated "quota"
	// co-thi-dua-tinh so-c: notNominated "quota"
	// co-thi-dua-tinh so-d: notNominated "quota"
	// bang-khen-tinh so-a: notNominated "eligibility"
	// bang-khen-tinh so-b: nominated ""
	// bang-khen-tinh so-c: notNominated "quota"
	// bang-khen-tinh so-d: notNominated "quota"
}

// The Government's flag was refused; the regulation gives the province's in its
// place.
func ExampleCatalogue_Settle() {
	catalogue := award.Vietnam()
	nominations := []award.Nomination{{Award: "co-thi-dua-chinh-phu", Unit: "so-a", Outcome: award.Nominated}}
	rulings := []award.Ruling{{Award: "co-thi-dua-chinh-phu", Unit: "so-a", Result: award.Refused, On: value.MustDate("2021-06-01")}}
	rules := award.Rules{Lines: []award.Line{{Award: "co-thi-dua-chinh-phu", Fallback: "co-thi-dua-tinh"}}}
	settled := catalogue.Settle(nominations, rulings, rules)
	has, _ := settled[0].Council.Has()
	fmt.Println(settled[0].Council.Result, has)
	// Output: refused co-thi-dua-tinh
}

// An award is revoked under the law of the day of the revocation.
func ExampleCatalogue_Revoking() {
	catalogue := award.Vietnam()
	for _, day := range []string{"2023-06-01", "2024-06-01"} {
		if r, ok := catalogue.Revoking(emulation.LaterFinding, value.MustDate(day)); ok {
			fmt.Println(day, r.Cite, r.Basis)
		}
	}
	// Output:
	// 2023-06-01 91-2017-nd-cp:78.4 quoted
	// 2024-06-01 06-2022-qh15:93.2.d quoted
}

// Two titles of one year, decided on one day: the highest money only.
func ExampleCatalogue_Payable() {
	list := []award.Awarded{
		{Award: "tap-the-lao-dong-xuat-sac", On: value.MustDate("2021-03-12"), For: "2020"},
		{Award: "co-thi-dua-tinh", On: value.MustDate("2021-03-12"), For: "2020"},
	}
	for _, p := range award.Vietnam().Payable(list, award.Collective) {
		fmt.Println(p.Award, p.Bonus.Amount, p.Paid, p.Cite)
	}
	// Output:
	// tap-the-lao-dong-xuat-sac 2240000 notMet 91-2017-nd-cp:66.2.c
	// co-thi-dua-tinh 11920000 met 91-2017-nd-cp:66.2.c
}

// That the law gives no money is not the same as that its words were not seen.
func ExampleCatalogue_NoBonus() {
	for _, day := range []string{"2022-05-10", "2024-05-10", "2025-08-15"} {
		why, ok := award.Vietnam().NoBonus("bang-khen-tinh", award.Household, value.MustDate(day))
		fmt.Println(day, ok, why.Code)
	}
	// Output:
	// 2022-05-10 true award.bonus-none
	// 2024-05-10 true award.bonus-unseen
	// 2025-08-15 false
}

func ExampleCatalogue_Limit() {
	limit, _ := award.Vietnam().Limit("chien-si-thi-dua-co-so", 3, 19, value.MustDate("2021-01-25"))
	fmt.Println(limit.Verdict, *limit.Most, limit.Cite)
	// Output: notMet 2 91-2017-nd-cp:9.3
}

func ExampleCatalogue_CouncilRule() {
	rule, _ := award.Vietnam().CouncilRule("chien-si-thi-dua-tinh", value.MustDate("2021-03-12"))
	fmt.Println(rule.Rule.Share, rule.Rule.Base, *rule.Rule.Secret, rule.Rule.Quorum.Share, rule.Cites)
	// Output: 90% council true 2/3 [91-2017-nd-cp:45.8 12-2019-tt-bnv:11.2]
}

func ExampleCatalogue_Filing() {
	for _, f := range award.Vietnam().Filing("co-thi-dua-chinh-phu", value.MustDate("2021-03-12")) {
		fmt.Println(f.Deadline, f.Days.Value.Last(2021), f.Days.Cite)
	}
	// Output:
	// filing-government-flag 2021-03-30 91-2017-nd-cp:48.1.b
	// filing-government-flag-education 2021-10-14 91-2017-nd-cp:48.1.b
}

func ExampleCatalogue_ReportAge() {
	age, _ := award.Vietnam().ReportAge("bang-khen-thu-tuong", value.MustDate("2021-03-12"))
	fmt.Println(age.Months, age.Cite)
	// Output: 6 12-2019-tt-bnv:2.4
}

func ExampleCatalogue_Instruments() {
	fmt.Println(award.Vietnam().Instruments(value.MustDate("2025-07-15")))
	// Output: [06-2022-qh15 152-2025-nd-cp 01-2024-tt-bnv]
}

func ExampleAward_NameOn() {
	a, _ := award.Vietnam().Award("xa-tieu-bieu")
	fmt.Println(a.NameOn(value.MustDate("2025-06-30")).VI)
	fmt.Println(a.NameOn(value.MustDate("2025-07-01")).VI)
	// Output:
	// Xã, phường, thị trấn tiêu biểu
	// Xã, phường, đặc khu tiêu biểu
}

func ExampleCatalogue_InForce() {
	for _, a := range award.Vietnam().InForce(value.MustDate("2024-06-01"))[:2] {
		fmt.Println(a.ID, a.Name.VI, a.Recipients)
	}
	// Output:
	// anh-hung-lao-dong Anh hùng Lao động [collective person]
	// anh-hung-luc-luong-vu-trang-nhan-dan Anh hùng Lực lượng vũ trang nhân dân [collective person]
}

// What a form for a single check has to ask.
func ExampleCatalogue_Questions() {
	q := award.Vietnam().Questions([]value.ID{"tap-the-lao-dong-tien-tien"}, award.Collective, value.MustDate("2024-06-01"))
	for _, f := range q.Facts[:5] {
		fmt.Println(f.Kind, f.Name.EN, f.By[0].Cite)
	}
	// Output:
	// level Rating of task completion 06-2022-qh15:28.1.a
	// truth Takes part in the regular emulation movement, practically and effectively 06-2022-qh15:28.1.b
	// share Share of the collective's persons who hold the title of advanced worker 06-2022-qh15:28.1.c
	// truth Has a person disciplined by a warning (cảnh cáo) or more 06-2022-qh15:28.1.c
	// truth United within 06-2022-qh15:28.1.d
}
