package cycle_test

import (
	"fmt"
	"testing"

	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// State Bank, TT 17/2019/TT-NHNN article 7: pledges are sent by 28 February.
func ExampleStatusOn() {
	pledge := cycle.Step{
		ID: "giao-uoc", Kind: cycle.Pledge, Name: value.Text{VI: "Ký giao ước thi đua"},
		Window: cycle.Window{By: value.MustDate("2021-02-28")},
	}
	printer := value.Printer{Lang: value.VI, Catalogue: cycle.Messages()}
	for _, on := range []string{"2021-02-28", "2021-03-02"} {
		status := cycle.StatusOn(pledge, value.MustDate(on))
		fmt.Println(status.State, status.DaysLate, printer.Print(status.Message))
	}
	// Output:
	// due 0 đang trong thời hạn, ngày cuối là 28/02/2021
	// late 2 chưa ghi nhận đã thực hiện, chậm 2 ngày so với hạn cuối 28/02/2021
}

func ExampleStatuses() {
	steps := []cycle.Step{
		{ID: "phan-cong", Kind: cycle.Decision, Name: value.Text{VI: "Phân công"}, Done: value.MustDate("2020-05-21")},
		{ID: "tong-ket", Kind: cycle.Conference, Name: value.Text{VI: "Hội nghị tổng kết"}, Done: value.MustDate("2021-03-12")},
	}
	for _, status := range cycle.Statuses(cycle.Input{Steps: steps}, value.MustDate("2020-12-31")) {
		fmt.Println(status.Step, status.State)
	}
	// Output:
	// phan-cong done
	// tong-ket unknown
}

func ExampleWindow_Span() {
	day := value.MustDate("2021-03-25")
	fmt.Println(cycle.Window{By: day}.Span().Last(), cycle.Window{Before: day}.Span().Last())
	// Output: 2021-03-25 2021-03-24
}

func ExampleCheck() {
	day := value.MustDate("2021-03-25")
	steps := []cycle.Step{{ID: "a", Kind: cycle.Dossiers, Window: cycle.Window{By: day, Before: day}}}
	for _, issue := range cycle.Check(cycle.Input{Steps: steps}, day, value.Path{}) {
		fmt.Println(issue.Code, issue.Path)
	}
	// Output: cycle.two-ends /cycle/0/window
}

func BenchmarkStatusOn(b *testing.B) {
	s, on := step(by("2020-02-28"), ""), day("2020-03-10")
	b.ReportAllocs()
	for b.Loop() {
		if cycle.StatusOn(s, on).DaysLate != 11 {
			b.Fatal()
		}
	}
}

// BenchmarkStatusOnTwin is the subtraction alone, without a message.
func BenchmarkStatusOnTwin(b *testing.B) {
	s, on := step(by("2020-02-28"), ""), day("2020-03-10")
	b.ReportAllocs()
	for b.Loop() {
		if on.DaysSince(s.Window.By) != 11 {
			b.Fatal()
		}
	}
}

func ExampleYearly_In() {
	// TT 01/2018/TT-TANDTC art. 10.1: registration before 25 February each year.
	registration := cycle.Yearly{
		ID: "dang-ky", Kind: cycle.Registration, Name: value.Text{VI: "Đăng ký thi đua"},
		Before: &law.DayOfYear{Month: 2, Day: 25},
	}
	// The year of the courts: from 1 December to 30 November, art. 29.1.
	year := value.Year{Label: "2019", From: value.MustDate("2018-12-01"), Until: value.MustDate("2019-12-01")}
	fmt.Println(registration.In(year).Window.Span().Last())
	// Output:
	// 2019-02-24
}

func ExampleCheckCalendar() {
	leap := cycle.Yearly{ID: "dang-ky", Kind: cycle.Registration, By: &law.DayOfYear{Month: 2, Day: 29}}
	for _, issue := range cycle.CheckCalendar([]cycle.Yearly{leap}, nil, nil, value.PathTo("calendar")) {
		fmt.Println(issue.Path, issue.Code)
	}
	// Output:
	// /calendar/0/by cycle.no-such-day
}
