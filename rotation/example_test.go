package rotation_test

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

func ExamplePlan() {
	vi := value.Printer{Lang: value.VI, Catalogue: value.Merge(emulation.Messages(), rotation.Messages())}
	n := 0
	for seat := range rotation.Plan(seed()) {
		fmt.Println(seat.Year, seat.Office, seat.Unit)
		fmt.Println(" ", vi.Print(seat.Reason))
		if n++; n == 2 {
			break
		}
	}
	// Output:
	// 2022 chief bdbp
	//   Bộ Chỉ huy Bộ đội Biên phòng kế tiếp Cục Thi hành án dân sự theo thứ tự danh sách thành viên (suy ra từ hồ sơ, quy định chưa công bố)
	// 2023 chief cong-an
	//   Công an kế tiếp Bộ Chỉ huy Bộ đội Biên phòng theo thứ tự danh sách thành viên (suy ra từ hồ sơ, quy định chưa công bố)
}

func ExampleAudit() {
	vi := value.Printer{Lang: value.VI, Catalogue: value.Merge(emulation.Messages(), rotation.Messages())}
	for _, f := range rotation.Audit(seed()) {
		fmt.Println(f.Year, f.Office, f.Result)
		for _, reason := range f.Reasons {
			fmt.Println(" ", vi.Print(reason))
		}
	}
	// Output:
	// 2020 chief cannotTell
	//   nhiệm kỳ năm 2020 là nhiệm kỳ đầu tiên được ghi, không có nhiệm kỳ trước để đối chiếu
	//   hồ sơ ghi hình thức: phân công, theo văn bản số 888/QĐ-UBND ngày 21/05/2020
	// 2021 chief agrees
	//   khối trưởng năm 2021 là Cục Thi hành án dân sự, đúng lượt luân phiên
	//   Cục Thi hành án dân sự kế tiếp Bộ Chỉ huy Quân sự theo thứ tự danh sách thành viên (suy ra từ hồ sơ, quy định chưa công bố)
	//   quy định luân phiên chưa công bố mà suy ra từ chính hồ sơ này, nên kết quả đối chiếu không chứng minh được quy định
	//   hồ sơ ghi hình thức: luân phiên
	// 2021 deputy cannotTell
	//   chưa biết quy định luân phiên khối phó: quy định chưa công bố hoặc không có trong tài liệu
}

func ExampleActing() {
	in := seed()
	for _, lang := range []value.Lang{value.VI, value.EN} {
		holders, why := rotation.Acting(in, emulation.Chief, value.MustDate("2021-02-01"))
		fmt.Println(holders, value.Printer{Lang: lang, Catalogue: value.Merge(emulation.Messages(), rotation.Messages())}.Print(why))
	}
	// Output:
	// [bo-chqs] Bộ Chỉ huy Quân sự, khối trưởng năm 2020, tiếp tục điều hành đến khi bàn giao ngày 12/03/2021, dù năm đó đã kết thúc
	// [bo-chqs] Bộ Chỉ huy Quân sự: chief of 2020, in office until the handover of 12 March 2021 though that year is over
}

func ExampleCheck() {
	policy := rotation.Policy{Mode: rotation.List, Basis: rotation.Published, Order: []value.ID{"thads", "so-noi-vu", "thads"}}
	in := rotation.Input{Bloc: seed().Bloc, Policies: rotation.Policies{Chief: &policy}}
	en := value.Printer{Lang: value.EN, Catalogue: value.Merge(emulation.Messages(), rotation.Messages())}
	for _, issue := range rotation.Check(in, value.PathTo("rotation")) {
		if issue.Severity == value.Error {
			fmt.Println(issue.Path, en.Print(issue.Message))
		}
	}
	// Output:
	// /rotation/chief/order/1 the bloc has no unit “so-noi-vu”
	// /rotation/chief/order/2 Cục Thi hành án dân sự already stands in the order of rotation, at place 1
}

func ExamplePolicies_For() {
	ps := seed().Policies
	fmt.Println(ps.For(emulation.Chief).Basis, ps.For(emulation.Deputy) == nil)
	// Output:
	// derived true
}

func ExampleReplan() {
	// Units a and c are merged into z: of the turns that were announced for them it
	// can keep one.
	in := chiefPlan(merged(), list(1), chiefs("2026", "b"))
	plans, issues := rotation.Replan(in, promised(2027, "c", "d", "e", "f", "a", "b"), value.PathTo("promises"))
	if issues.Err() != nil {
		fmt.Println(issues)
		return
	}
	en := value.Printer{Lang: value.EN, Catalogue: value.Merge(emulation.Messages(), rotation.Messages())}
	for _, seat := range plans[0].Seats {
		fmt.Println(seat.Year, en.Print(seat.Reason))
	}
	for _, c := range plans[0].Changed {
		fmt.Println("not kept:", c.Promise.Year, en.Print(c.Reason))
	}
	fmt.Println(plans[0].Proof, plans[0].Measures.Changes)
	// Output:
	// 2027 B takes the turn announced for C
	// 2028 D keeps the turn announced
	// 2029 E keeps the turn announced
	// 2030 F keeps the turn announced
	// 2031 Z keeps the turn announced for A, which it continues
	// 2032 B keeps the turn announced
	// not kept: 2027 a unit has one turn a round, and that of Z (for which the turn of C would count) is in 2031
	// optimal 1
}

func ExampleInfer() {
	// The chiefs of 2020 and 2021 were the first and the second unit listed. The
	// decision that appointed the first one says nothing of the rule.
	vi := value.Printer{Lang: value.VI, Catalogue: value.Merge(emulation.Messages(), rotation.Messages())}
	chief := rotation.Infer(seed(), 2)[0]
	fmt.Println(vi.Print(chief.Reason))
	for _, c := range chief.Fits {
		if c.Tested > 0 {
			fmt.Println("-", vi.Print(c.Says)+":", c.Next[0].Year, c.Next[0].Units)
		}
	}
	fmt.Println(vi.Print(chief.Ask.Says))
	// Output:
	// khối trưởng: mới ghi hai nhiệm kỳ (năm 2020 và năm 2021); 4 quy tắc được kiểm nghiệm và khớp, nhưng với hai nhiệm kỳ thì gần như lúc nào cũng có một cách luân phiên khớp, nên chưa kết luận được
	// - theo thứ tự danh sách thành viên, năm 2020 bắt đầu từ Bộ Chỉ huy Quân sự: 2022 [bdbp]
	// - luân phiên lần lượt theo một thứ tự chưa biết: 2022 [bdbp cong-an thanh-tra tand vks]
	// - theo thứ tự danh sách thành viên, năm 2019 bắt đầu từ Bộ Chỉ huy Quân sự; nhiệm kỳ 2 năm: 2022 [thads]
	// - luân phiên lần lượt theo một thứ tự chưa biết; nhiệm kỳ 2 năm, tính từ năm 2019: 2022 [thads]
	// nên tìm thêm: khối trưởng năm 2022 là đơn vị nào; tùy câu trả lời, còn từ 4 đến 9 trong 26 quy tắc
}

func ExamplePlanYears() {
	for _, seat := range rotation.PlanYears(seed(), 3) {
		fmt.Println(seat.Year, seat.Office, seat.Unit)
	}
	// Output:
	// 2022 chief bdbp
	// 2023 chief cong-an
	// 2024 chief thanh-tra
}

func ExampleTable() {
	for _, row := range rotation.Table(seed(), rotation.PlanYears(seed(), 1)) {
		fmt.Println(row.Year, row.Chief, row.Deputy)
	}
	// Output:
	// 2020 [{bo-chqs true false []}] []
	// 2021 [{thads true false []}] [{thanh-tra true false []} {tand true false []}]
	// 2022 [{bdbp false false []}] []
}

func ExampleMeasure() {
	fair := rotation.Measure(seed(), rotation.PlanYears(seed(), 3), value.Span{})
	for _, u := range fair.Units[:3] {
		chief := u.Offices[0]
		fmt.Println(u.Unit, chief.Years, chief.LongestWait, chief.Share, chief.Equal, chief.Waiting)
	}
	// Output:
	// bo-chqs [2020] 4 20% 1/7 6
	// thads [2021] 3 20% 1/7 7
	// bdbp [2022] 2 20% 1/7 1
}

func ExampleCalendar() {
	for _, entry := range rotation.Calendar(seed(), nil)[:1] {
		fmt.Println(entry.UID, entry.From, entry.Until)
		fmt.Println(value.Printer{Lang: value.VI, Catalogue: sentences}.Print(entry.Summary))
	}
	// Output:
	// ca-mau-khoi-1/2020/chief/1 2020-05-21 2021-03-12
	// Bộ Chỉ huy Quân sự: khối trưởng Khối thi đua I tỉnh Cà Mau, năm 2020
}

func ExampleCheckRecord() {
	in := seed()
	in.Swaps = []rotation.Swap{{
		Office: emulation.Chief, On: value.MustDate("2022-02-01"),
		First: rotation.Start{Year: "2022", Unit: "bdbp"}, Second: rotation.Start{Year: "2024", Unit: "thanh-tra"},
	}}
	en := value.Printer{Lang: value.EN, Catalogue: sentences}
	for _, issue := range rotation.CheckRecord(in, value.Path{}) {
		fmt.Println(issue.Path, en.Print(issue.Message))
	}
	// Output:
	// /swaps/0 on 1 February 2022 the year 2022 had begun: its turn cannot be exchanged any more
}

func ExampleElections() {
	members := []emulation.Member{member("a", "Sở A"), member("b", "Sở B"), member("c", "Sở C")}
	in := rotation.Input{
		Bloc: emulation.Bloc{ID: "khoi", Kind: emulation.Khoi, Members: members},
		Policies: rotation.Policies{Chief: &rotation.Policy{Mode: rotation.Ballot, Basis: rotation.Published, Seats: 1, Term: 1,
			Ballot: &ballot.Rule{Base: ballot.Members, Bound: ballot.MoreThan, Share: value.MustRatio("1/2")}}},
		Elections: []rotation.Election{{Office: emulation.Chief, Year: "2026", On: value.MustDate("2025-12-20"),
			Ballots: []ballot.Minutes{{Votes: []ballot.Tally{{Candidate: "a", For: 1}, {Candidate: "b", For: 2}}}}}},
	}
	found := rotation.Elections(in)[0]
	fmt.Println(found.Year, found.Units, *found.Outcome.Needed)
	// Output: 2026 [b] 2
}
