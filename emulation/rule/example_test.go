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
	//   [đạt] Mức độ hoàn thành nhiệm vụ: từ hoàn thành xuất sắc trở lên; thực tế: hoàn thành xuất sắc [điểm a khoản 1 Điều 27 Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003]
	//   [không đạt] Tỷ lệ lao động tiên tiến: từ 70% trở lên; thực tế: 69% [điểm c khoản 1 Điều 27 Luật số 15/2003/QH11]
	//   [chưa rõ] Có cá nhân bị kỷ luật: không; chưa có dữ liệu [điểm d khoản 1 Điều 27 Luật số 15/2003/QH11]
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
	// [unknown] Has a person disciplined: no; not given [15-2003-qh11:27.1.d]
}
