package law_test

import (
	"fmt"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

func ExampleVietnam() {
	corpus := law.Vietnam()
	salary, ok := corpus.Parameter("base-salary")
	if !ok {
		return
	}
	day := value.MustDate("2021-03-12")
	version, ok := salary.At(day)
	fmt.Println(ok, version.Value, version.Cite, version.Basis)
	fmt.Println("until", salary.Until(day))
	// Output:
	// true 1490000 38-2019-nd-cp secondary
	// until 2023-07-01
}

func ExampleCorpus_InForce() {
	rating := law.MustCite("12-2019-tt-bnv:2.7")
	fmt.Println(law.Vietnam().InForce(rating, value.MustDate("2020-11-08")))
	fmt.Println(law.Vietnam().InForce(rating, value.MustDate("2020-11-09")))
	// Output:
	// true
	// false
}

func ExampleCorpus_Deadline() {
	flag, _ := law.Vietnam().Deadline("filing-government-flag")
	for _, day := range []string{"2021-03-12", "2024-03-12", "2025-07-01"} {
		on := value.MustDate(day)
		year, _, _ := on.Civil()
		if v, ok := flag.At(on); ok {
			fmt.Println(v.Value.Bound, v.Value.Last(year), v.Cite, v.Basis)
		} else {
			fmt.Println("not known")
		}
	}
	// Output:
	// before 2021-03-30 91-2017-nd-cp:48.1.b quoted
	// by 2024-06-30 98-2023-nd-cp:32.1.b secondary
	// not known
}

func ExampleCorpus_Provision() {
	p, _ := law.Vietnam().Provision(law.MustCite("15-2003-qh11:27.1.c"))
	fmt.Println(p.Says.EN)
	// Output: 100 % of its persons complete their tasks, of them at least 70 % hold advanced worker.
}

func ExampleCorpus_LegalBasis() {
	cites := []law.Cite{law.MustCite("12-2019-tt-bnv:8.2"), law.MustCite("15-2003-qh11:26")}
	for _, line := range law.Vietnam().LegalBasis(cites, value.VI) {
		fmt.Println(line)
	}
	// Output:
	// Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003 (đã được sửa đổi, bổ sung theo Luật số 47/2005/QH11 và Luật số 39/2013/QH13);
	// Căn cứ Thông tư số 12/2019/TT-BNV ngày 04 tháng 11 năm 2019 của Bộ trưởng Bộ Nội vụ quy định chi tiết thi hành một số điều của Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng.
}

func ExampleDayInWords() {
	fmt.Println(law.DayInWords(value.MustDate("2019-11-04"), value.VI))
	// Output: ngày 04 tháng 11 năm 2019
}

func ExampleWriter() {
	w := law.NewWriter(law.Vietnam(), value.EN)
	fmt.Println(w.Cite("91-2017-nd-cp:69.2.đ"))
	fmt.Println(w.Cite("91-2017-nd-cp:68.2"))
	// Output:
	// point đ, clause 2, article 69 of Decree 91/2017/NĐ-CP of 31 July 2017 of the Government
	// clause 2, article 68 of Decree 91/2017/NĐ-CP
}

func ExampleLoad() {
	_, issues := law.Load(map[string]string{"corpus/edition.json": `{"date": "2020-13-01"}`})
	for _, i := range issues {
		fmt.Println(i.Path, i.Code)
	}
	// Output:
	// /corpus~1edition.json/date value.date
	// /corpus~1edition.json read.missing-field
}

func ExampleParseCite() {
	c, err := law.ParseCite("91-2017-nd-cp:69.2.đ")
	fmt.Println(c.Article, c.Clause, c.Point, err)
	// Output: 69 2 đ <nil>
}
