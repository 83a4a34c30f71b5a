package scoring_test

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

const exampleScheme = `{
  "name": {"vi": "Bảng chấm điểm (minh họa)"},
  "total": "100",
  "rank": "points",
  "places": "standard",
  "illustrative": true,
  "criteria": [
    {"id": "i", "code": "I.", "name": {"vi": "Nhiệm vụ chuyên môn"}, "kind": "group", "max": "70", "items": [
      {"id": "i-1", "code": "1", "name": {"vi": "Chỉ tiêu chính"}, "kind": "points", "max": "50"},
      {"id": "i-2", "code": "2", "name": {"vi": "Không có vi phạm"}, "kind": "achieved", "max": "25"}
    ]},
    {"id": "ii", "code": "II.", "name": {"vi": "Phong trào thi đua"}, "kind": "points", "max": "30"}
  ]
}`

const exampleSheets = `[
  {"unit": "thads", "stage": "self", "entries": [
    {"criterion": "i-1", "points": "46.5"}, {"criterion": "i-2", "achieved": true}, {"criterion": "ii", "points": "20"}]},
  {"unit": "cong-an", "stage": "self", "entries": [
    {"criterion": "i-1", "points": "50"}, {"criterion": "i-2", "achieved": true}]}
]`

func ExampleLint() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleScheme))
	printer := value.Printer{Lang: value.EN, Catalogue: scoring.Messages()}
	for _, issue := range scoring.Lint(s, value.Path{}) {
		fmt.Println(issue.Severity, issue.Path, printer.Print(issue.Message))
	}
	// Output:
	// warning /criteria/0/max “I. Nhiệm vụ chuyên môn”: the heading says 70, its items add up to 75
}

func ExampleTable_Score() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleScheme))
	table, _ := scoring.Compile(s, value.Path{})
	sheets, _ := value.Read[[]scoring.Sheet]([]byte(exampleSheets))
	board, issues := table.Score([]value.ID{"thads", "cong-an"}, sheets, scoring.Self, value.PathTo("sheets"))

	printer := value.Printer{Lang: value.VI, Catalogue: scoring.Messages()}
	for _, u := range board.Units {
		fmt.Println(u.Unit, u.Points.Low, u.Points.High)
		for _, l := range u.Lines {
			fmt.Println("  ", l.Criterion, l.Points.Low, l.Points.High, printer.Print(l.Origin.Message()))
		}
	}
	for _, issue := range issues {
		fmt.Println(issue.Path, printer.Print(issue.Message))
	}
	// Output:
	// thads 91.5 91.5
	//    i 71.5 71.5 cộng các tiêu chí thành phần
	//    i-1 46.5 46.5 điểm đã ghi
	//    i-2 25 25 đạt, hưởng điểm tối đa
	//    ii 20 20 điểm đã ghi
	// cong-an 75 105
	//    i 75 75 cộng các tiêu chí thành phần
	//    i-1 50 50 điểm đã ghi
	//    i-2 25 25 đạt, hưởng điểm tối đa
	//    ii 0 30 chưa chấm
	// /sheets/1/entries phiếu của cong-an còn 1 tiêu chí chưa chấm; điểm để ngỏ, không tính là 0
}

func ExampleTable_Standings() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleScheme))
	table, _ := scoring.Compile(s, value.Path{})
	sheets, _ := value.Read[[]scoring.Sheet]([]byte(exampleSheets))
	board, _ := table.Score([]value.ID{"vks", "thads", "cong-an"}, sheets, scoring.Self, value.Path{})
	placings, _ := table.Standings(board)
	for _, p := range scoring.Sorted(placings) {
		fmt.Println(p.Unit, p.Best, p.Worst)
	}
	// Output:
	// vks 1 3
	// thads 1 3
	// cong-an 1 3
}

func ExampleTable_Rows() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleScheme))
	table, _ := scoring.Compile(s, value.Path{})
	for r := range table.Rows() {
		fmt.Printf("%*s%s %s %s\n", 2*r.Depth, "", r.Code, r.Name.VI, r.Max)
	}
	fmt.Println(table.Highest())
	// Output:
	// I. Nhiệm vụ chuyên môn 70
	//   1 Chỉ tiêu chính 50
	//   2 Không có vi phạm 25
	// II. Phong trào thi đua 30
	// 105
}

const exampleTargets = `{
  "name": {"vi": "Chỉ tiêu (minh họa)"},
  "rank": "points",
  "places": "standard",
  "rounding": {"leaf": {"step": "0.01", "mode": "halfUp"}},
  "bands": [
    {"id": "xuat-sac", "name": {"vi": "Xuất sắc"}, "from": "95"},
    {"id": "tot", "name": {"vi": "Tốt"}, "from": "85"}
  ],
  "illustrative": true,
  "criteria": [
    {"id": "a", "name": {"vi": "Chỉ tiêu so với đơn vị dẫn đầu"}, "kind": "quantity", "max": "60",
      "method": {"kind": "leaderRelative", "atTarget": "1/2", "noTarget": "ownPool"}},
    {"id": "b", "name": {"vi": "Báo cáo đúng hạn"}, "kind": "report", "max": "40",
      "report": {"time": "10", "perDay": "2", "floor": "0", "quality": "30"}}
  ]
}`

const exampleResults = `[
  {"unit": "x", "stage": "self", "entries": [
    {"criterion": "a", "target": "100", "actual": "110"}, {"criterion": "b", "daysLate": 2, "points": "30"}]},
  {"unit": "y", "stage": "self", "entries": [
    {"criterion": "a", "target": "50", "actual": "60"}, {"criterion": "b", "daysLate": 0, "points": "28"}]},
  {"unit": "z", "stage": "self", "entries": [{"criterion": "a", "target": "80"}]}
]`

// Points of x depend on who leads: while z may still come ahead, they are open.
func ExampleTable_ScoreInto() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleTargets))
	table, _ := scoring.Compile(s, value.Path{})
	sheets, _ := value.Read[[]scoring.Sheet]([]byte(exampleResults))
	var buffer scoring.Buffer
	for _, n := range []int{3, 2} {
		units := []value.ID{"x", "y", "z"}[:n]
		board, _ := table.ScoreInto(&buffer, units, sheets[:n], scoring.Self, value.Path{})
		for _, u := range board.Units {
			fmt.Println(u.Unit, u.Points.Low, u.Points.High)
		}
	}
	// Output:
	// x 66 81
	// y 68 98
	// z 0 100
	// x 81 81
	// y 98 98
}

func ExampleTable_StandingsInto() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleTargets))
	table, _ := scoring.Compile(s, value.Path{})
	sheets, _ := value.Read[[]scoring.Sheet]([]byte(exampleResults))
	var buffer scoring.Buffer
	board, _ := table.ScoreInto(&buffer, []value.ID{"x", "y"}, sheets[:2], scoring.Self, value.Path{})
	placings, _ := table.StandingsInto(&buffer, board)
	for _, p := range placings {
		fmt.Println(p.Unit, p.Best)
	}
	// Output:
	// x 2
	// y 1
}

func ExampleTable_Prospects() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleTargets))
	table, _ := scoring.Compile(s, value.Path{})
	sheets, _ := value.Read[[]scoring.Sheet]([]byte(exampleResults))
	board, _ := table.Score([]value.ID{"x", "y", "z"}, sheets, scoring.Self, value.Path{})
	placings, _ := table.Standings(board)
	printer := value.Printer{Lang: value.EN, Catalogue: scoring.Messages()}
	for _, goal := range []scoring.Goal{{Band: "tot"}, {Places: 2}} {
		for _, p := range table.Prospects(board, placings, goal) {
			fmt.Println(p.Unit, printer.Print(p.Chance.Message()))
		}
	}
	// Output:
	// x out of reach
	// y still open
	// z still open
	// x still open
	// y still open
	// z still open
}

func ExampleTable_Bandings() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleTargets))
	table, _ := scoring.Compile(s, value.Path{})
	sheets, _ := value.Read[[]scoring.Sheet]([]byte(exampleResults))
	board, _ := table.Score([]value.ID{"x", "y"}, sheets[:2], scoring.Self, value.Path{})
	for _, b := range table.Bandings(board) {
		if b.Best != nil {
			fmt.Println(b.Unit, b.Best.Name.VI, b.Settled())
		}
	}
	// Output:
	// y Xuất sắc true
}

// What z has not handed in yet, most important first: its actual moves the points
// of x and y too.
func ExampleTable_Influences() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleTargets))
	table, _ := scoring.Compile(s, value.Path{})
	sheets, _ := value.Read[[]scoring.Sheet]([]byte(exampleResults))
	board, _ := table.Score([]value.ID{"x", "y", "z"}, sheets, scoring.Self, value.Path{})
	for _, in := range table.Influences(board) {
		fmt.Println(in.Unit, in.Criterion, in.Swing, in.Pairs)
	}
	// Output:
	// z a 105 3
	// z b 40 2
}

// What x did against its target, whom it is measured against, and what its report
// brings for time: the board has the points, the account how they came about.
func ExampleTable_Accounts() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleTargets))
	table, _ := scoring.Compile(s, value.Path{})
	sheets, _ := value.Read[[]scoring.Sheet]([]byte(exampleResults))
	board, _ := table.Score([]value.ID{"x", "y"}, sheets[:2], scoring.Self, value.Path{})
	rows := table.Accounts(board, sheets, nil)[0].Rows
	fmt.Println(rows[0].Share, rows[0].Yardstick.Units, rows[0].Yardstick.Excess)
	fmt.Println(*rows[1].Entry.DaysLate, rows[1].Time.Low)
	// Output:
	// 110% [y] 20%
	// 2 6
}

// The rows of a table in printed order, headings before their items.
func ExampleTable_Outline() {
	s, _ := value.Read[scoring.Scheme]([]byte(exampleTargets))
	table, _ := scoring.Compile(s, value.Path{})
	for _, r := range table.Outline().Rows {
		fmt.Println(r.Depth, r.Criterion, r.Kind, r.Max)
	}
	// Output:
	// 0 a quantity 60
	// 0 b report 40
}
