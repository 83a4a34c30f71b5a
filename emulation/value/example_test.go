package value_test

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation/value"
)

func ExampleParseDecimal() {
	points, err := value.ParseDecimal("97.25")
	fmt.Println(points, err)
	_, err = value.ParseDecimal("97,25")
	fmt.Println(err)
	// Output:
	// 97.25 <nil>
	// value.decimal: “97,25” is no number in the form 97.25 (at most four places)
}

// The bonus of 0.15 times a base salary of 1,490,000 đ, where the regulation
// goes up to the next ten thousand đồng.
func ExampleDecimal_MulDiv() {
	salary := value.MustDecimal("1490000")
	up := value.Rounding{Step: value.MustDecimal("10000"), Mode: value.Up}
	bonus, err := salary.MulDiv(15, 100, up)
	fmt.Println(bonus, err)
	// Output: 230000 <nil>
}

// Ninety per cent of 15 members are 13.5; 14 votes are the least that is enough.
func ExampleRatio_Least() {
	votes, err := value.MustRatio("90%").Least(15, false)
	fmt.Println(votes, err)
	// Output: 14 <nil>
}

func ExampleRatio_Most() {
	members, err := value.MustRatio("15%").Most(33)
	fmt.Println(members, err)
	// Output: 4 <nil>
}

func ExampleSum() {
	total, err := value.Sum(value.MustDecimal("20"), value.MustDecimal("0.5"), value.MustDecimal("-0.25"))
	fmt.Println(total, err)
	// Output: 20.25 <nil>
}

func ExampleRead() {
	type Entry struct {
		Unit   value.ID      `json:"unit"`
		Points value.Decimal `json:"points"`
		On     value.Date    `json:"on,omitzero"`
	}
	_, issues := value.Read[[]Entry]([]byte(`[
		{"unit": "thanh-tra", "points": "97.25"},
		{"unit": "tand", "points": 96, "on": "2021-02-30"},
		{"unit": "bdbp", "pionts": "95"}
	]`))
	printer := value.Printer{Lang: value.EN, Catalogue: value.Messages()}
	for _, issue := range issues {
		fmt.Printf("%s %s: %s\n", issue.Path, issue.Code, printer.Print(issue.Message))
	}
	// Output:
	// /1/points read.type: a text in quotes is needed here, the document has a number
	// /1/on value.date: “2021-02-30” is no existing day in the form 2021-03-12
	// /2/pionts read.unknown-field: no field “pionts” is known here
	// /2 read.missing-field: the required field “points” is missing
}

func ExampleParseParts() {
	file := "{\n  \"unit\" \"tand\"\n}"
	_, issues := value.ParseParts([]byte(`{"lang":"vi","dossier":` + file + `}`))
	printer := value.Printer{Lang: value.EN, Catalogue: value.Messages()}
	fmt.Println(issues[0].Path, printer.Print(issues[0].Message))
	// Output: /dossier line 2, column 10: not JSON (a colon is missing)
}

func ExamplePrinter() {
	catalogue := value.Catalogue{
		"x.bonus": {VI: "{0} được thưởng {1}", EN: "{0} receives {1}"},
	}
	unit := value.Text{VI: "Thanh tra tỉnh", EN: "the Provincial Inspectorate"}
	m := value.Msg("x.bonus", unit, value.Money(value.MustDecimal("2980000")))
	fmt.Println(value.Printer{Lang: value.VI, Catalogue: catalogue}.Print(m))
	fmt.Println(value.Printer{Lang: value.EN, Catalogue: catalogue}.Print(m))
	// Output:
	// Thanh tra tỉnh được thưởng 2.980.000 đ
	// the Provincial Inspectorate receives 2,980,000 đ
}

func ExampleSpan() {
	year, _ := value.CalendarYear("2020")
	fmt.Println(year.Span().Contains(value.MustDate("2020-12-31")), year.Span().Contains(value.MustDate("2021-01-01")))
	// Output: true false
}

func ExampleYear_Precedes() {
	first := value.Year{Label: "2019-2020", From: value.MustDate("2019-09-05"), Until: value.MustDate("2020-09-05")}
	next := value.Year{Label: "2020-2021", From: value.MustDate("2020-09-05"), Until: value.MustDate("2021-09-05")}
	fmt.Println(first.Precedes(next))
	// Output: true
}

func ExampleCanonical() {
	data, err := value.Canonical(map[string]any{"year": "2020", "bloc": "ca-mau-khoi-1", "members": 15})
	fmt.Println(string(data), err)
	// Output: {"bloc":"ca-mau-khoi-1","members":15,"year":"2020"} <nil>
}

func ExampleReadNumber() {
	for _, typed := range []string{"1.234,5", "97.25", "1.234", "12,5 %", "-"} {
		read, other, err := value.ReadNumber(typed, value.VI)
		fmt.Println(read, other, err)
	}
	// Output:
	// 1234.5 <nil> <nil>
	// 97.25 <nil> <nil>
	// 1234 1.234 <nil>
	// 12.5% <nil> <nil>
	// 0 <nil> value.typed.nothing: empty or only a dash: taken as not known, which is not 0
}

func ExampleReadTyped() {
	node, means, other, err := value.ReadTyped("1.234", value.AsWhole, value.VI)
	fmt.Println(node.Text, means, other, err)
	_, _, _, err = value.ReadTyped("1,5", value.AsWhole, value.VI)
	fmt.Println(err)
	// Output:
	// 1234 1234 1.234 <nil>
	// value.typed.whole: “1,5” is no whole number
}

func ExampleReadDate() {
	fmt.Println(value.ReadDate("12/3/2021"))
	fmt.Println(value.ReadDate("30/2/2021"))
	// Output:
	// 2021-03-12 <nil>
	//  value.typed.no-day: there is no day “30/2/2021”
}

func ExampleSame() {
	a, b := []value.Decimal{value.MustDecimal("1.50")}, []value.Decimal{value.MustDecimal("1.5")}
	fmt.Println(value.Same(a, b), value.Same(a, b[:0]))
	// Output: true false
}
