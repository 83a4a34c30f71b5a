package law

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestWriteCitations(t *testing.T) {
	for _, c := range []struct{ name, cite, shortVI, longVI, shortEN, longEN, reason string }{
		{
			"point", "15-2003-qh11:27.1.đ",
			"điểm đ khoản 1 Điều 27 Luật số 15/2003/QH11",
			"điểm đ khoản 1 Điều 27 Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003 (đã được sửa đổi, bổ sung theo Luật số 47/2005/QH11 và Luật số 39/2013/QH13)",
			"point đ, clause 1, article 27 of Law 15/2003/QH11",
			"point đ, clause 1, article 27 of the Law on Emulation and Commendation 15/2003/QH11 of 26 November 2003 (as amended by Law 47/2005/QH11 and Law 39/2013/QH13)",
			"Vietnamese from the inside out, each unit named",
		},
		{
			"place that the corpus does not list", "06-2022-qh15:26.1.a",
			"điểm a khoản 1 Điều 26 Luật số 06/2022/QH15",
			"điểm a khoản 1 Điều 26 Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022",
			"point a, clause 1, article 26 of Law 06/2022/QH15",
			"point a, clause 1, article 26 of the Law on Emulation and Commendation 06/2022/QH15 of 15 June 2022",
			"writing is not resolving: documents cite what they cite",
		},
		{
			"clause", "91-2017-nd-cp:68.2",
			"khoản 2 Điều 68 Nghị định số 91/2017/NĐ-CP",
			"khoản 2 Điều 68 Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ",
			"clause 2, article 68 of Decree 91/2017/NĐ-CP",
			"clause 2, article 68 of Decree 91/2017/NĐ-CP of 31 July 2017 of the Government",
			"decrees carry their issuer",
		},
		{
			"article", "12-2019-tt-bnv:13",
			"Điều 13 Thông tư số 12/2019/TT-BNV",
			"Điều 13 Thông tư số 12/2019/TT-BNV ngày 04 tháng 11 năm 2019 của Bộ trưởng Bộ Nội vụ",
			"article 13 of Circular 12/2019/TT-BNV",
			"article 13 of Circular 12/2019/TT-BNV of 4 November 2019 of the Minister of Home Affairs",
			"days under 10 take a leading zero",
		},
		{
			"whole, not signed", "72-2018-nd-cp",
			"Nghị định số 72/2018/NĐ-CP",
			"Nghị định số 72/2018/NĐ-CP của Chính phủ",
			"Decree 72/2018/NĐ-CP",
			"Decree 72/2018/NĐ-CP of the Government",
			"a day that is not known is left out",
		},
		{
			"law whose title is inferred", "06-2026-qh16:1",
			"Điều 1 Luật số 06/2026/QH16",
			"Điều 1 Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026",
			"article 1 of Law 06/2026/QH16",
			"article 1 of Law 06/2026/QH16 of 23 April 2026",
			"a title that nobody read is not printed as the law's own",
		},
		{"point of an article", "91-2017-nd-cp:5.b", "điểm b Điều 5 Nghị định số 91/2017/NĐ-CP", "điểm b Điều 5 Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ", "point b, article 5 of Decree 91/2017/NĐ-CP", "point b, article 5 of Decree 91/2017/NĐ-CP of 31 July 2017 of the Government", "no clause, no word for it"},
		{"unknown", "1-1900-x:2.3", "1-1900-x:2.3", "1-1900-x:2.3", "1-1900-x:2.3", "1-1900-x:2.3", "nothing is lost"},
	} {
		t.Run(c.name, func(t *testing.T) {
			cite := MustCite(c.cite)
			assert.Equal(t, c.shortVI, Vietnam().Short(cite, value.VI), c.reason)
			assert.Equal(t, c.longVI, Vietnam().Long(cite, value.VI), c.reason)
			assert.Equal(t, c.shortEN, Vietnam().Short(cite, value.EN), c.reason)
			assert.Equal(t, c.longEN, Vietnam().Long(cite, value.EN), c.reason)
		})
	}
}

func TestDayInWords(t *testing.T) {
	for day, want := range map[string]string{
		"2020-01-09": "ngày 09 tháng 01 năm 2020",
		"2020-02-10": "ngày 10 tháng 02 năm 2020",
		"2020-03-31": "ngày 31 tháng 3 năm 2020",
		"2020-12-01": "ngày 01 tháng 12 năm 2020",
	} {
		assert.Equal(t, want, DayInWords(value.MustDate(day), value.VI), "Decree 30/2020: zero before days under 10 and months 1 and 2")
	}
	assert.Empty(t, DayInWords(value.Date{}, value.VI))
}

func TestKindNames(t *testing.T) {
	for _, k := range (Kind("")).EnumValues() {
		assert.NotEmpty(t, Kind(k).name(value.VI), k)
		assert.NotEqual(t, Kind(k).name(value.VI), Kind(k).name(value.EN), k)
	}
}

func TestWriterFirstLongThenShort(t *testing.T) {
	w := NewWriter(Vietnam(), value.VI)
	p := value.Printer{Lang: value.VI, Cite: w.Cite, Catalogue: value.Catalogue{"t": {VI: "{0}; {1}"}}}
	assert.Equal(t,
		"Điều 26 Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003 (đã được sửa đổi, bổ sung theo Luật số 47/2005/QH11 và Luật số 39/2013/QH13); khoản 1 Điều 27 Luật số 15/2003/QH11",
		p.Print(value.Msg("t", MustCite("15-2003-qh11:26").Arg(), MustCite("15-2003-qh11:27.1").Arg())))
	assert.Equal(t, "Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ", w.Cite("91-2017-nd-cp"), "each instrument has its own first mention")
	assert.Equal(t, "Nghị định số 91/2017/NĐ-CP", w.Cite("91-2017-nd-cp"))
	assert.Equal(t, "no cite", w.Cite("no cite"))
	assert.Equal(t, "1-1900-x:2", w.Cite("1-1900-x:2"))
	assert.Equal(t, "1-1900-x:2", w.Cite("1-1900-x:2"))
}

func TestLegalBasis(t *testing.T) {
	cites := []Cite{
		MustCite("12-2019-tt-bnv:8.2"), MustCite("9-2099-x:1"), MustCite("72-2018-nd-cp"), MustCite("91-2017-nd-cp:69.2.đ"),
		MustCite("15-2003-qh11:26"), MustCite("91-2017-nd-cp:68.2"), {}, MustCite("39-2013-qh13"), MustCite("15-2003-qh11:27.1"),
	}
	assert.Equal(t, []string{
		"Căn cứ Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26 tháng 11 năm 2003 (đã được sửa đổi, bổ sung theo Luật số 47/2005/QH11 và Luật số 39/2013/QH13);",
		"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng số 39/2013/QH13 ngày 16 tháng 11 năm 2013;",
		"Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
		"Căn cứ Nghị định số 72/2018/NĐ-CP của Chính phủ;",
		"Căn cứ Thông tư số 12/2019/TT-BNV ngày 04 tháng 11 năm 2019 của Bộ trưởng Bộ Nội vụ quy định chi tiết thi hành một số điều của Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng;",
		"9-2099-x.",
	}, Vietnam().LegalBasis(cites, value.VI), "laws, decrees, circulars; within a kind by day; each once, with its subject unless the title was not read; the last ends with a full stop")
	assert.Equal(t, []string{
		"Pursuant to the Law on Emulation and Commendation 15/2003/QH11 of 26 November 2003 (as amended by Law 47/2005/QH11 and Law 39/2013/QH13);",
		"Pursuant to Decree 91/2017/NĐ-CP of 31 July 2017 of the Government detailing articles of the Law on Emulation and Commendation.",
	}, Vietnam().LegalBasis([]Cite{MustCite("91-2017-nd-cp:3.2"), MustCite("15-2003-qh11:26")}, value.EN))
	assert.Empty(t, Vietnam().LegalBasis(nil, value.VI))
}
