package cycle_test

import (
	"fmt"
	"testing"

	"github.com/khoithidua/blocs/emulation"
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

func ExampleAgenda() {
	on := value.MustDate("2021-03-01")
	steps := []cycle.Step{
		{ID: "ho-so", Kind: cycle.Dossiers, Name: value.Text{VI: "Gửi hồ sơ"}, Window: cycle.Window{Before: value.MustDate("2021-03-31")}},
		{ID: "giao-uoc", Kind: cycle.Pledge, Name: value.Text{VI: "Ký giao ước"}, Window: cycle.Window{By: value.MustDate("2021-02-28")}},
	}
	printer := value.Printer{Lang: value.EN, Catalogue: cycle.Messages()}
	for _, item := range cycle.Agenda(cycle.Statuses(cycle.Input{Steps: steps}, on), on) {
		fmt.Println(item.Step, item.State, printer.Print(item.Message))
	}
	// Output:
	// giao-uoc late 1 day over, the last day was 28 February 2021
	// ho-so due 29 days left, the last day is 30 March 2021
}

func ExampleCalendar() {
	in := cycle.Input{
		Bloc: emulation.Bloc{ID: "khoi-1"}, Year: value.Year{Label: "2020"},
		Steps: []cycle.Step{{ID: "ho-so", Filing: &cycle.Filing{Deadline: "filing-government-flag", After: value.MustDate("2021-01-01")}}},
		// Decree 91/2017, article 48.1.b: before 31 March.
		Corpus: law.Vietnam(),
	}
	for _, entry := range cycle.Calendar(in, cycle.Statuses(in, value.MustDate("2021-01-15"))) {
		fmt.Println(entry.UID, entry.From, entry.Until)
	}
	// Output: khoi-1/2020/step/ho-so 2021-03-30 2021-03-31
}

func ExampleCourses() {
	movement := cycle.Movement{ID: "dot-1", Kind: cycle.ThematicMovement, Days: value.Span{From: value.MustDate("2020-03-01"), Until: value.MustDate("2020-06-01")}}
	fmt.Println(cycle.Courses([]cycle.Movement{movement}, value.MustDate("2020-05-31"))[0].State)
	// Output: runs
}

// Courts, TT 01/2018/TT-TANDTC article 10.2: what is registered late counts as not
// registered.
func ExampleUnitStatus_Counts() {
	in := cycle.Input{Steps: []cycle.Step{{
		ID: "dang-ky", Kind: cycle.Registration, Window: cycle.Window{Before: value.MustDate("2019-02-25")},
		Handed: []cycle.Handed{{Unit: "don-vi-1", On: value.MustDate("2019-02-25")}},
		Costs:  []cycle.Cost{{For: []cycle.Fault{cycle.TooLate}, Effect: cycle.Void, At: "10.2"}},
	}}}
	unit := cycle.Statuses(in, value.MustDate("2019-03-01"))[0].Units[0]
	fmt.Println(unit.Counts())
	fmt.Println(value.Printer{Lang: value.EN, Catalogue: cycle.Messages()}.Print(unit.Void().Message))
	// Output:
	// false true
	// counts as not registered: 1 day late, by clause 2, article 10 of the regulation
}

func ExampleInYear() {
	calendar := []cycle.Yearly{{ID: "tong-ket", Kind: cycle.Conference, Before: &law.DayOfYear{Month: 12, Day: 15}, AfterEnd: true}}
	court := value.Year{Label: "2019", From: value.MustDate("2018-12-01"), Until: value.MustDate("2019-12-01")}
	fmt.Println(cycle.InYear(calendar, court)[0].Window.Before)
	// Output: 2019-12-15
}

// fullYear is a year of eleven steps, three of them of fourteen units, all of them
// late by three days.
func fullYear() cycle.Input {
	in := cycle.Input{Year: value.Year{Label: "2020"}, Corpus: law.Vietnam()}
	for i := range 14 {
		in.Bloc.Members = append(in.Bloc.Members, emulation.Member{Unit: emulation.Unit{ID: value.ID(string(rune('a' + i)))}})
	}
	for i, kind := range (cycle.Kind("")).EnumValues() {
		s := cycle.Step{ID: value.ID(kind), Kind: cycle.Kind(kind), Window: by("2020-02-28")}
		if i%4 == 2 {
			s.Duty = cycle.OfUnits
			for _, m := range in.Bloc.Members {
				s.Handed = append(s.Handed, cycle.Handed{Unit: m.Unit.ID, On: day("2020-03-02")})
			}
		}
		in.Steps = append(in.Steps, s)
	}
	return in
}

func BenchmarkStatuses(b *testing.B) {
	in, on := fullYear(), day("2020-03-10")
	b.ReportAllocs()
	for b.Loop() {
		if statuses := cycle.Statuses(in, on); statuses[2].DaysLate != 3 || len(cycle.Agenda(statuses, on)) != 8 {
			b.Fatal()
		}
	}
}

// BenchmarkStatusesTwin finds the same days late, without members, messages and
// agenda.
func BenchmarkStatusesTwin(b *testing.B) {
	in, on := fullYear(), day("2020-03-10")
	b.ReportAllocs()
	for b.Loop() {
		late := 0
		for _, s := range in.Steps {
			if s.Duty != cycle.OfUnits {
				late += on.DaysSince(s.Window.By)
			}
			for _, h := range s.Handed {
				late += h.On.DaysSince(s.Window.By)
			}
		}
		if late != 8*11+3*14*3 {
			b.Fatal(late)
		}
	}
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
