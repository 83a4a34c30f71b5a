package emulation_test

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// In the reorganisation of 2025 one member became part of another.
func ExampleBloc_MembersOn() {
	bloc := emulation.Bloc{Members: []emulation.Member{
		{Unit: emulation.Unit{ID: "bo-chqs", Name: value.Text{VI: "Bộ Chỉ huy Quân sự tỉnh"}}},
		{Unit: emulation.Unit{ID: "bdbp", Name: value.Text{VI: "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"}}, Until: value.MustDate("2025-07-01")},
	}}
	fmt.Println(len(bloc.MembersOn(value.MustDate("2025-06-30"))), len(bloc.MembersOn(value.MustDate("2025-07-01"))))
	fmt.Println(bloc.NameOf("bdbp").VI)
	// Output:
	// 2 1
	// Bộ Chỉ huy Bộ đội Biên phòng tỉnh
}

func ExampleBloc_Check() {
	unit := emulation.Unit{ID: "cong-an", Name: value.Text{VI: "Công an tỉnh"}}
	bloc := emulation.Bloc{Members: []emulation.Member{{Unit: unit}, {Unit: unit}}}
	printer := value.Printer{Lang: value.VI, Catalogue: emulation.Messages()}
	for _, issue := range bloc.Check(value.PathTo("bloc")) {
		fmt.Println(issue.Path, issue.Code, printer.Print(issue.Message))
	}
	// Output: /bloc/members/1/unit/id emulation.member-twice đơn vị “cong-an” ghi hai lần trong cùng một thời gian
}

func ExampleCheckTerms() {
	terms := []emulation.Term{{Year: "2021", Office: emulation.Chief, Holders: []value.ID{"so-x"}}}
	for _, issue := range emulation.CheckTerms(terms, emulation.Bloc{}, nil, value.PathTo("terms")) {
		fmt.Println(issue.Code, issue.Path)
	}
	// Output: emulation.holder-no-member /terms/0/holders/0
}

func ExampleTermOf() {
	terms := []emulation.Term{{Year: "2020", Office: emulation.Chief, Holders: []value.ID{"bo-chqs"}}}
	term, ok := emulation.TermOf(terms, emulation.Chief, "2020")
	fmt.Println(term.Holders, ok)
	_, ok = emulation.TermOf(terms, emulation.Deputy, "2020")
	fmt.Println(ok)
	// Output:
	// [bo-chqs] true
	// false
}

func ExampleYears_Of() {
	years := emulation.Years{{Label: "2020-2021", From: value.MustDate("2020-06-01"), Until: value.MustDate("2021-06-01")}}
	school, _ := years.Of("2020-2021")
	calendar, _ := years.Of("2020")
	_, err := years.Of("2021-2022")
	fmt.Println(school.From, calendar.From, err != nil)
	// Output: 2020-06-01 2020-01-01 true
}

func ExampleHistory_Case() {
	history := emulation.History{
		Records: []emulation.Record{{Subject: "so-a", Year: "2019", Facts: map[value.ID]rule.Given{"united": rule.GivenTruth(true)}}},
		Grants:  []emulation.Grant{{Subject: "so-a", Award: "flag", Year: "2018"}},
	}
	year, _ := value.CalendarYear("2020")
	c, issues := history.Case("so-a", year, value.MustDate("2021-03-12"), nil, vocabulary, value.Path{})
	for _, y := range c.Years {
		fmt.Print(y.Year.Label, " ")
	}
	fmt.Println(len(c.Awards), len(issues))
	// Output: 2018 2019 2020 1 0
}

func ExamplePlacing_Leads() {
	first, second, third := value.MustDecimal("1"), value.MustDecimal("2"), value.MustDecimal("3")
	fmt.Println(emulation.Placing{Best: first, Worst: first}.Leads())
	fmt.Println(emulation.Placing{Best: first, Worst: second, Ahead: emulation.Ahead{Most: 1}}.Leads())
	fmt.Println(emulation.Placing{Best: second, Worst: third, Ahead: emulation.Ahead{Fewest: 1, Most: 2}}.Leads())
	// Output:
	// true true
	// false false
	// false true
}
