package rule_test

import (
	"fmt"
	"strings"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// Part of what article 27 of the law of 2003 asks of an excellent labour
// collective.
func article27() *rule.Program {
	condition, issues := value.Read[rule.Condition]([]byte(`{
		"says": {"vi": "Tập thể lao động xuất sắc"},
		"all": [
			{"fact": {"name": "rating", "atLeast": {"value": "excellent"}}, "cite": "15-2003-qh11:27.1.a", "basis": "quoted"},
			{"fact": {"name": "advanced-share", "atLeast": {"parameter": "excellent-collective-advanced-share"}},
				"cite": "15-2003-qh11:27.1.c", "basis": "quoted"},
			{"fact": {"name": "disciplined", "is": false}, "cite": "15-2003-qh11:27.1.d", "basis": "quoted"}
		]}`))
	if issues.Err() != nil {
		fmt.Println(issues)
	}
	program, issues := rule.Compile(condition, rule.Library{Vocabulary: vocabulary, Corpus: corpus}, value.Path{})
	if issues.Err() != nil {
		fmt.Println(issues)
	}
	return program
}

// unit2020 is a unit of which these facts of 2020 are known.
func unit2020(known map[value.ID]rule.Given) *rule.Case {
	facts, issues := vocabulary.NewFacts(known, value.Path{})
	if issues.Err() != nil {
		fmt.Println(issues)
	}
	return &rule.Case{Years: []rule.YearFacts{{Year: mustYear(2020), Facts: facts}}}
}

func ExampleProof_Text() {
	day := value.MustDate("2021-03-12")
	proof := article27().On(day).Eval(unit2020(map[value.ID]rule.Given{
		"rating": rule.GivenText("excellent"), "advanced-share": rule.GivenText("69/100"),
	}), rule.Proof{})
	writer := law.NewWriter(corpus, value.VI)
	printer := value.Printer{Lang: value.VI, Catalogue: rule.Messages(), Cite: writer.Cite}
	fmt.Print(proof.Text(printer))
	// Output:
	// [không đạt] Tập thể lao động xuất sắc
	//   [đạt] Mức độ hoàn thành nhiệm vụ: phải là “hoàn thành xuất sắc”; thực tế: hoàn thành xuất sắc [điểm a khoản 1 Điều 27 Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003]
	//   [không đạt] Tỷ lệ lao động tiên tiến: từ 70% trở lên; thực tế: 69% [điểm c khoản 1 Điều 27 Luật số 15/2003/QH11]
	//   [chưa rõ] Có cá nhân bị kỷ luật: phải là “không”; chưa có dữ liệu [điểm d khoản 1 Điều 27 Luật số 15/2003/QH11]
}

func ExampleProof_Reasons() {
	proof := article27().On(value.MustDate("2021-03-12")).Eval(unit2020(map[value.ID]rule.Given{
		"rating": rule.GivenText("excellent"), "advanced-share": rule.GivenText("69/100"),
	}), rule.Proof{})
	fmt.Println(proof.Verdict())
	for _, reason := range proof.Reasons() {
		fmt.Println(reason.Fact, reason.Cite)
	}
	// Output:
	// notMet
	// advanced-share 15-2003-qh11:27.1.c
}

func ExampleProof_Missing() {
	proof := article27().On(value.MustDate("2021-03-12")).Eval(unit2020(map[value.ID]rule.Given{
		"rating": rule.GivenText("excellent"),
	}), rule.Proof{})
	fmt.Println(proof.Verdict())
	for _, need := range proof.Missing() {
		fmt.Println(need.Fact, need.CouldMeet, need.CouldFail)
	}
	// Output:
	// unknown
	// advanced-share false true
	// disciplined false true
}

// The same facts under the law of two days: what the corpus does not have is
// not known, and no fact makes up for it.
func ExampleProgram_On() {
	program := article27()
	unit := unit2020(map[value.ID]rule.Given{
		"rating": rule.GivenText("excellent"), "advanced-share": rule.GivenText("70%"), "disciplined": rule.GivenTruth(false),
	})
	for _, day := range []string{"2021-03-12", "2024-03-12"} {
		proof := program.On(value.MustDate(day)).Eval(unit, rule.Proof{})
		fmt.Println(proof.Verdict(), proof.Basis(), len(proof.Missing()))
	}
	// Output:
	// met quoted 0
	// unknown quoted 0
}

// With the proof of the unit before as the buffer, a whole bloc is evaluated
// without new memory.
func ExampleRule_Eval() {
	onTheDay := article27().On(value.MustDate("2021-03-12"))
	var proof rule.Proof
	for _, rating := range []string{"excellent", "good"} {
		proof = onTheDay.Eval(unit2020(map[value.ID]rule.Given{
			"rating": rule.GivenText(rating), "advanced-share": rule.GivenText("9/10"), "disciplined": rule.GivenTruth(false),
		}), proof)
		fmt.Println(proof.Verdict())
	}
	// Output:
	// met
	// notMet
}

func ExampleProof_Cites() {
	proof := article27().On(value.MustDate("2021-03-12")).Eval(unit2020(nil), rule.Proof{})
	fmt.Println(proof.Cites())
	// Output:
	// [15-2003-qh11:27.1.a 15-2003-qh11:27.1.c 15-2003-qh11:27.1.d]
}

func ExampleCompile() {
	wrong := rule.Condition{All: []rule.Condition{
		{Fact: &rule.Test{Name: "advanced-share", AtLeast: &rule.Operand{Value: "70"}}},
		{Ref: "article-26"},
	}}
	_, issues := rule.Compile(wrong, rule.Library{Vocabulary: vocabulary}, value.PathTo("condition"))
	for _, issue := range issues {
		fmt.Println(issue.Code, issue.Path)
	}
	// Output:
	// rule.operand-value /condition/all/0/fact/atLeast/value
	// rule.ref-unknown /condition/all/1/ref
}

func ExampleNewVocabulary() {
	_, issues := rule.NewVocabulary([]rule.Fact{
		{ID: "united", Kind: rule.Truth, Name: value.Text{VI: "Nội bộ đoàn kết"}},
		{ID: "rating", Kind: rule.Level, Name: value.Text{VI: "Mức độ hoàn thành nhiệm vụ"}},
	}, value.PathTo("facts"))
	fmt.Println(issues[0].Code, issues[0].Path)
	// Output:
	// rule.fact-levels /facts/1/levels
}

func ExampleVocabulary_NewFacts() {
	_, issues := vocabulary.NewFacts(map[value.ID]rule.Given{"advanced-share": rule.GivenNumber(70)}, value.PathTo("facts"))
	printer := value.Printer{Lang: value.VI, Catalogue: rule.Messages()}
	fmt.Println(issues[0].Path, printer.Print(issues[0].Message))
	// Output:
	// /facts/advanced-share “70” không phải giá trị của dữ kiện “Tỷ lệ lao động tiên tiến”; cần một tỷ lệ không quá 100%, như “69/100” hoặc “70%”
}

func ExampleVerdict_And() {
	fmt.Println(rule.Unknown.And(rule.NotMet), rule.Unknown.And(rule.Met), rule.Unknown.Or(rule.Met))
	// Output:
	// notMet unknown met
}

func ExampleView_Line() {
	proof := article27().On(value.MustDate("2021-03-12")).Eval(unit2020(nil), rule.Proof{})
	line := proof.Tree().Of[2].Line(value.Printer{Lang: value.EN, Catalogue: rule.Messages()})
	fmt.Println(strings.TrimSpace(line))
	// Output:
	// [unknown] Has a person disciplined: must be “no”; not given [15-2003-qh11:27.1.d]
}

// The route of article 44.1.e of the law of 2022: after the Prime Minister's
// certificate, five years or more of good work, one of them excellent, and the
// title of grassroots fighter three times in that time.
func ExampleRun() {
	condition, issues := value.Read[rule.Condition]([]byte(`{"run": {
		"after": {"awards": ["pm-certificate"], "merit": "merit"},
		"years": {"value": "5"},
		"test": {"fact": {"name": "rating", "atLeast": {"value": "good"}}},
		"with": {"all": [
			{"times": {"test": {"fact": {"name": "rating", "atLeast": {"value": "excellent"}}}, "atLeast": {"value": "1"}}},
			{"count": {"awards": ["fighter"], "atLeast": {"value": "3"}}}
		]}
	}}`))
	if issues.Err() != nil {
		fmt.Println(issues)
	}
	program, issues := rule.Compile(condition, rule.Library{Vocabulary: vocabulary, AwardNames: map[value.ID]value.Text{
		"pm-certificate": {EN: "the Prime Minister's certificate of merit"}, "fighter": {EN: "the title of grassroots fighter"},
	}}, value.Path{})
	if issues.Err() != nil {
		fmt.Println(issues)
	}
	c := rule.Case{Complete: []value.Span{{Until: mustYear(2021).From}}, Awards: []rule.Received{
		{Award: "pm-certificate", Year: mustYear(2014), Merit: rule.ByMerit},
		{Award: "fighter", Year: mustYear(2015)}, {Award: "fighter", Year: mustYear(2018)}, {Award: "fighter", Year: mustYear(2020)},
	}}
	for year := 2015; year <= 2020; year++ {
		rating := map[bool]string{true: "excellent", false: "good"}[year == 2016]
		facts, _ := vocabulary.NewFacts(map[value.ID]rule.Given{"rating": rule.GivenText(rating)}, value.Path{})
		c.Years = append(c.Years, rule.YearFacts{Year: mustYear(year), Facts: facts})
	}
	proof := program.On(value.MustDate("2021-03-12")).Eval(&c, rule.Proof{})
	fmt.Print(proof.Text(value.Printer{Lang: value.EN, Catalogue: rule.Messages()}))
	// Output:
	// [met] So many consecutive years or more, up to the year under consideration: 5; consecutive years: 6
	//   [met] the Prime Minister's certificate of merit by merit and achievement received before that time; times: 1
	//   [met] Rating of tasks: good or more; found: good
	//   [met] Rating of tasks: good or more (years before the year under consideration: 1); found: good
	//   [met] Rating of tasks: good or more (years before the year under consideration: 2); found: good
	//   [met] Rating of tasks: good or more (years before the year under consideration: 3); found: good
	//   [met] Rating of tasks: good or more (years before the year under consideration: 4); found: excellent
	//   [met] Rating of tasks: good or more (years before the year under consideration: 5); found: good
	//   [met] All of the following
	//     [met] In that time the following in so many years or more: 1; years: 1 of 6
	//       [not met] Rating of tasks: must be “excellent”; found: good
	//       [not met] Rating of tasks: must be “excellent” (years before the year under consideration: 1); found: good
	//       [not met] Rating of tasks: must be “excellent” (years before the year under consideration: 2); found: good
	//       [not met] Rating of tasks: must be “excellent” (years before the year under consideration: 3); found: good
	//       [met] Rating of tasks: must be “excellent” (years before the year under consideration: 4); found: excellent
	//       [not met] Rating of tasks: must be “excellent” (years before the year under consideration: 5); found: good
	//     [met] In that time the title of grassroots fighter received at least so many times: 3; times: 3
}

func ExampleRule_Counterfactual() {
	r := article27().On(value.MustDate("2021-03-12"))
	unit := unit2020(map[value.ID]rule.Given{
		"rating": rule.GivenText("good"), "advanced-share": rule.GivenText("69/100"), "disciplined": rule.GivenTruth(false),
	})
	printer := value.Printer{Lang: value.EN, Catalogue: rule.Messages()}
	least := r.Counterfactual(unit, rule.Met)
	fmt.Println(printer.Print(least.Says))
	for _, change := range least.Changes {
		fmt.Println("-", printer.Print(change.Says)+"; "+printer.Print(change.Found), change.Cite)
	}
	// Output:
	// The verdict turns to “met” when so many facts change, and no fewer: 2
	// - Rating of tasks: must be “excellent”; found: good 15-2003-qh11:27.1.a
	// - Share of advanced workers: 70% or more; found: 69% 15-2003-qh11:27.1.c
}

func ExampleCompare() {
	unit := unit2020(map[value.ID]rule.Given{"advanced-share": rule.GivenText("62%")})
	prove := func(least string) rule.Proof {
		c := rule.Condition{Fact: &rule.Test{Name: "advanced-share", AtLeast: &rule.Operand{Value: least}}}
		program, issues := rule.Compile(c, rule.Library{Vocabulary: vocabulary}, value.Path{})
		if issues.Err() != nil {
			fmt.Println(issues)
		}
		return program.On(value.MustDate("2021-03-12")).Eval(unit, rule.Proof{})
	}
	c := rule.Compare(prove("50%"), prove("70%"))
	printer := value.Printer{Lang: value.EN, Catalogue: rule.Messages()}
	for _, d := range c.Differences {
		fmt.Println(d.Kind, "-", printer.Print(d.Says))
	}
	// Output:
	// operand - The first: Share of advanced workers: 50% or more (met); the second: Share of advanced workers: 70% or more (not met)
}

func ExampleRule_Earliest() {
	condition, _ := value.Read[rule.Condition]([]byte(
		`{"streak": {"years": {"value": "2"}, "test": {"fact": {"name": "rating", "atLeast": {"value": "excellent"}}}}}`))
	program, issues := rule.Compile(condition, rule.Library{Vocabulary: vocabulary}, value.Path{})
	if issues.Err() != nil {
		fmt.Println(issues)
	}
	unit := unit2020(map[value.ID]rule.Given{"rating": rule.GivenText("good")})
	outlook := program.On(value.MustDate("2021-03-12")).Earliest(unit)
	fmt.Println(outlook.Outcome, outlook.Year.Label, len(outlook.Needs))
	// Output: possible 2022 2
}

func ExampleRule_Asks() {
	printer := value.Printer{Lang: value.EN, Catalogue: rule.Messages()}
	for _, a := range article27().On(value.MustDate("2021-03-12")).Asks() {
		fmt.Printf("%s: %s [%s]\n", a.Fact, printer.Print(a.Says), a.Cite)
	}
	// Output:
	// rating: Rating of tasks: must be “excellent” [15-2003-qh11:27.1.a]
	// advanced-share: Share of advanced workers: 70% or more [15-2003-qh11:27.1.c]
	// disciplined: Has a person disciplined: must be “no” [15-2003-qh11:27.1.d]
}
