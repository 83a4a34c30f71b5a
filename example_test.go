package blocs_test

import (
	"fmt"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

func ExampleReview() {
	data, _ := scenarios.Input(scenarios.SeedName)
	dossier, _ := blocs.ReadDossier(data)
	report, issues := blocs.Review(dossier)
	flag, printer := report.Nominations[0], blocs.Printer(value.VI)
	fmt.Println(report.NameOf(flag.Unit).VI, flag.Outcome, flag.Assessment.State, len(issues))
	fmt.Println(printer.Money(flag.Bonus.Amount))
	fmt.Println(flag.Assessment.Proof.Of[0].Of[0].Line(printer))
	// Output:
	// Bộ Chỉ huy Bộ đội Biên phòng tỉnh Cà Mau nominated open 0
	// 11.920.000 đ
	// [chưa rõ] Hoàn thành vượt mức các chỉ tiêu thi đua và nhiệm vụ được giao trong năm; chưa có dữ liệu [khoản 1 Điều 26 Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003 (đã được sửa đổi, bổ sung theo Luật số 47/2005/QH11 và Luật số 39/2013/QH13)]
}

// A document that is being typed is reviewed by one who remembers.
func ExampleReviewer_Draft() {
	data, _ := scenarios.Input(scenarios.SeedName)
	doc, _ := value.ParseNode(data)
	document, _ := value.Edited[blocs.Dossier](doc)
	var reviewer blocs.Reviewer
	reviewer.Draft(document.Value())
	name := value.Node{Kind: value.KindString, Text: "Khối thi đua"}
	document, _ = document.With(value.Edit{Path: "/bloc/name/vi", Value: &name})
	report, _ := reviewer.Draft(document.Value())
	fmt.Println(report.Name.VI)
	// Output: Khối thi đua
}

func ExampleReadDossier() {
	_, issues := blocs.ReadDossier([]byte(`{"on": "2021-02-30", "bloc": {"membres": []}}`))
	printer := blocs.Printer(value.EN)
	for _, i := range issues[:3] {
		fmt.Println(i.Path, i.Code, "-", printer.Print(i.Message))
	}
	// Output:
	// /on value.date - “2021-02-30” is no existing day in the form 2021-03-12
	// /bloc/membres read.unknown-field - no field “membres” is known here
	// /bloc read.missing-field - the required field “id” is missing
}

func ExampleVerifyReport() {
	data, _ := scenarios.Input(scenarios.SeedName)
	dossier, _ := blocs.ReadDossier(data)
	report, _ := blocs.Review(dossier)
	report, _ = blocs.Seal(report, dossier)
	report.Year.Label = "1999"
	for _, issue := range blocs.VerifyReport(report) {
		fmt.Println(issue.Path, issue.Code)
	}
	// Output:
	// /receipt/report blocs.verify.report
}

func ExampleVerify() {
	data, _ := scenarios.Input(scenarios.SeedName)
	dossier, _ := blocs.ReadDossier(data)
	report, _ := blocs.Review(dossier)
	report, _ = blocs.Seal(report, dossier)
	fmt.Println(len(blocs.Verify(report, dossier)))
	report.Nominations[0].Unit = "thads"
	for _, i := range blocs.Verify(report, dossier) {
		fmt.Println(i.Code)
	}
	// Output:
	// 0
	// blocs.verify.report
}

// A published report is replaced by one that names it.
func ExampleAmend() {
	read := func(name string) blocs.Dossier {
		data, _ := scenarios.Input(name)
		d, _ := blocs.ReadDossier(data)
		return d
	}
	d := read("council-moved-down")
	report, _ := blocs.Review(d)
	published, _ := blocs.Seal(report, d)

	next := read("council-revoked") // a year later, a flag is revoked
	next.Replaces = published.Receipt.Report
	amendment, issues := blocs.Amend(published, next)
	fmt.Println(issues.Err(), amendment.Report.Replaces == published.Receipt.Report)
	fmt.Println(blocs.Printer(value.EN).Print(amendment.Changes[0].Says))
	// Output:
	// <nil> true
	// Department B has Emulation flag of the province no more
}

// The Government's flag among the leaders of blocs: not over 20 % of 23 units.
func ExampleSecond() {
	const flag value.ID = "co-thi-dua-chinh-phu"
	data, _ := scenarios.Input("quang-ninh-2017-quotas")
	d, _ := blocs.ReadDossier(data)
	first, _ := blocs.Review(d)

	whole := 23
	stage := blocs.Dossier{Year: d.Year, On: d.On}
	stage.Regulation.Quotas = []award.Quota{{Award: flag, Share: &award.QuotaShare{
		Share: value.MustRatio("20%"), Of: award.OfStandard, Standard: "co-thi-dua-tinh", NotOver: true, Whole: &whole,
	}}}
	stage.Regulation.Lines = []award.Line{{Award: flag, Order: []award.LineTest{award.TestQuota}, RankBy: award.ByScore}}
	stage, _ = blocs.Second(stage, flag, first)
	second, _ := blocs.Review(stage)
	fmt.Println(second.Members[0].ID, *second.Proposals[0].Places[0].High, second.Proposals[0].Units[0].Outcome)
	// Output: so-a 4 nominated
}

// What the units gave themselves, where the regulation ranks by what was verified.
func ExamplePointsAt() {
	data, _ := scenarios.Input("nam-2025-tinh-gia-dinh")
	d, _ := blocs.ReadDossier(data)
	own, _ := blocs.PointsAt(d, scoring.Self)
	verified, _ := blocs.PointsAt(d, d.Regulation.Stage)
	for _, s := range []*blocs.Standings{own, verified} {
		fmt.Println(s.Board.Stage, s.Board.Units[0].Unit, s.Board.Units[0].Points)
	}
	// Output:
	// self so-1 {890.5 990.5}
	// verified so-1 {985.5 985.5}
}

// The same file under the law of two days: since 2024 at least 70 % are asked for,
// before it was more than half.
func ExampleAsk() {
	data, _ := inquiries.Input("tap-the-lao-dong-tien-tien-collective-2023-compare")
	inquiry, _ := blocs.ReadInquiry(data)
	answer, _ := blocs.Ask(inquiry)
	finding := answer.Findings[0]
	fmt.Println(answer.On, finding.Assessment.State)
	fmt.Println(finding.Around.Compared.On, finding.Around.Compared.State)
	// Output:
	// 2023-12-20 met
	// 2024-01-15 notMet
}

// A page that is not printed at once: each line with the part that it is about.
func ExampleSections() {
	data, _ := scenarios.Input(scenarios.SeedName)
	dossier, _ := blocs.ReadDossier(data)
	report, _ := blocs.Review(dossier)
	for _, section := range blocs.Sections(report, value.EN) {
		if section.Code != "unknown" {
			continue
		}
		fmt.Println(section.Number, section.Heading)
		for _, line := range section.Lines[:1] {
			fmt.Println(line.Path, line.Text)
		}
	}
	// Output:
	// 10 What the record does not tell
	// /unknown/0 The table of criteria and the points are not published or not in the dossier: there are no standings
}

// A part of a page by itself: what is told about the units of the bloc.
func ExampleSectionsAt() {
	data, _ := scenarios.Input(scenarios.SeedName)
	dossier, _ := blocs.ReadDossier(data)
	report, _ := blocs.Review(dossier)
	for _, section := range blocs.SectionsAt(report, value.VI, "/members") {
		fmt.Println(section.Heading)
		for _, line := range section.Lines[:2] {
			fmt.Println(line.Text)
		}
	}
	// Output:
	// Thành viên (7 đơn vị, theo thứ tự danh sách)
	// 1) Bộ Chỉ huy Quân sự tỉnh Cà Mau
	// 2) Cục Thi hành án dân sự tỉnh Cà Mau
}

func ExampleAnswerSections() {
	data, _ := inquiries.Input("bang-khen-tinh-collective-2022")
	inquiry, _ := blocs.ReadInquiry(data)
	answer, _ := blocs.Ask(inquiry)
	for _, section := range blocs.AnswerSections(answer, value.EN) {
		fmt.Println(section.Code, len(section.Lines))
	}
	// Output:
	// title 1
	// basis 5
	// finding 41
	// closing 2
}

// A share that does not come out even is said to be about so much.
func ExamplePercentage() {
	share, _ := value.ParseRatio("383/420")
	fmt.Println(blocs.Printer(value.VI).Print(blocs.Percentage(share)))
	// Output: khoảng 91,19%
}

// What a page calls the values of a closed list.
func ExampleLabel() {
	printer := blocs.Printer(value.VI)
	for _, state := range award.Open.EnumValues() {
		label, _ := blocs.Label(award.Open, state)
		fmt.Println(state, "–", printer.Print(label))
	}
	// Output:
	// open – chưa thể kết luận
	// suspended – tạm dừng xét
	// met – đủ tiêu chuẩn
	// notMet – không đủ tiêu chuẩn
	// noLaw – không xét theo pháp luật
}

// The office completes and signs what Compose drafts.
func ExampleCompose() {
	data, _ := scenarios.Input(scenarios.SeedName)
	dossier, issues := blocs.ReadDossier(data)
	report, _ := blocs.Review(dossier)
	paper := blocs.Compose(blocs.Minutes, dossier, report, value.VI)
	fmt.Println(paper.Title, "–", paper.About, issues.Err())
	fmt.Println(paper.Basis[0])
	// Output:
	// BIÊN BẢN – Họp bình xét thi đua năm 2020 của Khối thi đua I tỉnh Cà Mau <nil>
	// Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003 (đã được sửa đổi, bổ sung theo Luật số 47/2005/QH11 và Luật số 39/2013/QH13);
}

// What a page shows of one issue.
func ExampleTell() {
	_, issues := blocs.ReadDossier([]byte(`{"on": "2021-02-30"}`))
	place, says := blocs.Tell(issues[0], value.EN)
	fmt.Println(place, "–", says)
	// Output: day – “2021-02-30” is no existing day in the form 2021-03-12
}
