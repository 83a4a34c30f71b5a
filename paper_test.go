package blocs_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring/award"
)

func composed(t *testing.T, kind blocs.PaperKind, d blocs.Dossier, lang value.Lang) (blocs.Paper, blocs.Report) {
	t.Helper()
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	r, err := blocs.Seal(r, d)
	require.NoError(t, err)
	p := blocs.Compose(kind, d, r, lang)
	for _, part := range p.Parts {
		if part.Table == nil {
			continue
		}
		for _, row := range part.Table.Rows {
			assert.Len(t, row, len(part.Table.Head), part.Heading)
		}
		for _, column := range part.Table.Numbers {
			assert.Less(t, column, len(part.Table.Head), part.Heading)
		}
	}
	return p, r
}

// tableOf returns the table of the part that has a column with that head.
func tableOf(p blocs.Paper, head string) *blocs.PaperTable {
	for _, part := range p.Parts {
		if part.Table != nil && strings.Contains(strings.Join(part.Table.Head, "|"), head) {
			return part.Table
		}
	}
	return nil
}

func column(table *blocs.PaperTable, head string) []string {
	var cells []string
	for _, row := range table.Rows {
		for i, h := range table.Head {
			if h == head {
				cells = append(cells, row[i])
			}
		}
	}
	return cells
}

func year(t *testing.T) blocs.Dossier {
	t.Helper()
	data, err := os.ReadFile("examples/scenarios/nam-2025-tinh-gia-dinh/input.json")
	require.NoError(t, err)
	d, issues := blocs.ReadDossier(data)
	require.NoError(t, issues.Err())
	return d
}

// Minutes of the seed name what its page names, and say that it has no points.
func TestMinutesOfTheSeed(t *testing.T) {
	p, r := composed(t, blocs.Minutes, seed(t), value.VI)
	assert.Len(t, tableOf(p, "Chữ ký").Rows, len(r.Members), "each member signs")
	assert.Nil(t, tableOf(p, "Xếp hạng"), "the page has no points")
	assert.Contains(t, tableOf(p, "Nhiệm vụ").Rows, []string{"2021", "Khối trưởng", "Cục Thi hành án dân sự tỉnh Cà Mau", "Theo hồ sơ"})
	assert.Len(t, tableOf(p, "Hình thức đề nghị").Rows, len(r.Nominations))
	assert.Contains(t, strings.Join(p.Foot, "\n"), string(r.Receipt.Report), "the receipt is at the foot")
	assert.NotEmpty(t, p.Basis)
	assert.True(t, strings.HasSuffix(p.Basis[len(p.Basis)-1], "."), "the last line of the legal basis ends with a full stop")
	for _, line := range p.Basis[:len(p.Basis)-1] {
		assert.True(t, strings.HasSuffix(line, ";"), line)
	}
	assert.Len(t, p.Signatures, 2)
}

// Minutes of a whole year have the points, the counts of the ballots and what they
// came to.
func TestMinutesOfAYear(t *testing.T) {
	d := year(t)
	p, r := composed(t, blocs.Minutes, d, value.VI)
	assert.Len(t, tableOf(p, "Xếp hạng").Rows, len(r.Standings.Places))
	assert.Equal(t, "1", tableOf(p, "Xếp hạng").Rows[0][0])
	assert.Equal(t, "1", column(tableOf(p, "Xếp hạng"), "Xếp hạng")[0], "the column of places has the place alone")
	assert.Empty(t, p.Copies)
	assert.Contains(t, p.Number, "BB")
	votes := 0
	for _, decision := range d.Decisions {
		for _, m := range decision.Ballots {
			votes += len(m.Votes)
		}
	}
	rows := 0
	for _, part := range p.Parts {
		if part.Table != nil && len(column(part.Table, "Đồng ý")) > 0 {
			rows += len(part.Table.Rows)
		}
	}
	var results []string
	for _, part := range p.Parts {
		if part.Table != nil {
			results = append(results, column(part.Table, "Kết quả")...)
		}
	}
	assert.NotContains(t, results, "", "a unit that stands again has a word for it, too")
	against := column(tableOf(p, "Không đồng ý"), "Không đồng ý")
	assert.Equal(t, []string{"Không ghi"}, against, "what the minutes do not count is no empty cell")
	require.NotZero(t, votes)
	assert.Equal(t, votes, rows, "a row for each candidate of each ballot")
}

// A submission reads as a letter: a row and a paragraph for each nominee, without brackets
// or lists; what each file lacks and how it stands to the law is in annexes that it names.
func TestSubmission(t *testing.T) {
	for _, lang := range []value.Lang{value.VI, value.EN} {
		d := year(t)
		p, r := composed(t, blocs.Submission, d, lang)
		var proposed []award.Nomination
		for _, n := range r.Nominations {
			if n.Outcome == award.Nominated {
				proposed = append(proposed, n)
			}
		}
		require.Len(t, proposed, 4)
		assert.Len(t, p.Parts[1].Table.Rows, len(proposed)+1, "a row each, and the total")
		merits := p.Parts[2].Paragraphs[1:]
		require.Len(t, merits, len(proposed), "a paragraph each, after the word that the points are invented")
		for i, n := range proposed {
			assert.Contains(t, merits[i], r.NameOf(n.Unit).In(lang))
			assert.Contains(t, merits[i], p.Annexes[0].Name, "what is open is told of")
		}
		for _, part := range p.Parts {
			for _, line := range part.Paragraphs {
				assert.NotRegexp(t, `^- |\[`, line, "the letter is prose")
			}
		}
		require.Len(t, p.Annexes, 2)
		for _, n := range proposed {
			require.NotEmpty(t, n.Assessment.Missing)
			lists := 0
			for _, part := range p.Annexes[0].Parts {
				if strings.Contains(part.Heading, r.NameOf(n.Unit).In(lang)) {
					lists++
					assert.Len(t, part.Table.Rows, len(n.Assessment.Missing), "all that the file lacks, not the first of it")
				}
			}
			assert.Equal(t, 1, lists, "each file once")
		}
		assert.NotEmpty(t, p.To)
		assert.Len(t, p.Copies, 4, "a heading, and lines to fill in")
		assert.Len(t, p.Signatures, 1, "the chief signs alone")
	}
}

// What a nominee has reached, by which article and with how many votes stands in one paragraph.
func TestMeritsOfANominee(t *testing.T) {
	p, _ := composed(t, blocs.Submission, year(t), value.VI)
	merits := p.Parts[2].Paragraphs
	assert.Equal(t, "Sở Tài chính (tỉnh giả định) được đề nghị tặng Cờ thi đua của Chính phủ theo khoản 1 Điều 25 Luật số 06/2022/QH15. "+
		"Trong 8 đơn vị được xếp hạng, đơn vị đạt 1.040 điểm (điểm thẩm định), xếp thứ 1, xếp loại Xuất sắc. "+
		"Hội nghị bỏ phiếu: 7 phiếu đồng ý (cần ít nhất 6), đạt. "+
		"Hồ sơ chưa đủ để kết luận về tiêu chuẩn: còn 10 điều phải bổ sung, xác nhận, nêu tại Phụ lục I.", merits[1])
	assert.Contains(t, merits[2], "Hội nghị bỏ phiếu lần 2: 7 phiếu đồng ý", "the ballot that decided")
	assert.Contains(t, merits[3], "theo khoản 3 Điều 74", "the clause that has the standard, not the article around it")

	d := year(t)
	d.Decisions[0].Ballots = nil
	p, _ = composed(t, blocs.Submission, d, value.VI)
	assert.Equal(t, "Sở Tài chính (tỉnh giả định) – Cờ thi đua của Chính phủ", p.Annexes[0].Parts[1].Paragraphs[0][len("- "):][:len("Sở Tài chính (tỉnh giả định) – Cờ thi đua của Chính phủ")])
	assert.Contains(t, p.Parts[len(p.Parts)-1].Paragraphs[0], "Hồ sơ chưa cho biết khối, cụm có đề nghị hay không: Sở Tài chính (tỉnh giả định) – Cờ thi đua của Chính phủ; lý do nêu tại Phụ lục I.")
	assert.NotContains(t, column(p.Parts[1].Table, "Đơn vị"), "Sở Tài chính (tỉnh giả định)", "who may be proposed is not among those who are")
}

// Every step of a proof is in the annex, unless nothing is known of all that lies below
// one: then the facts are in the annex of what is missing.
func TestAnnexHoldsTheProof(t *testing.T) {
	for _, name := range []string{"nam-2025-tinh-gia-dinh", "member-without-facts", "ca-mau-2020", "ballot-open-base"} {
		data, err := scenarios.Input(name)
		require.NoError(t, err)
		d, issues := blocs.ReadDossier(data)
		require.NoError(t, issues.Err())
		p, r := composed(t, blocs.Submission, d, value.VI)
		annex := p.Annexes[len(p.Annexes)-1]
		printer := blocs.Printer(value.VI)
		for _, n := range r.Nominations {
			if n.Outcome == award.NotNominated {
				continue
			}
			k := slices.IndexFunc(annex.Parts, func(part blocs.PaperPart) bool {
				return part.Table != nil && strings.HasPrefix(part.Heading, award.Vietnam().NameOn(n.Award, n.Assessment.On).VI) && strings.Contains(part.Heading, r.NameOf(n.Unit).VI)
			})
			require.GreaterOrEqual(t, k, 0, "%s: %s", name, n.Unit)
			told := strings.ToLower(strings.Join(column(annex.Parts[k].Table, "Điều kiện"), "\n"))
			var walk func(v rule.View)
			walk = func(v rule.View) {
				_, words, _, _ := v.Parts(printer)
				if v.Verdict != rule.Unknown {
					assert.Contains(t, told, strings.ToLower(words), name)
				}
				for _, below := range v.Of {
					walk(below)
				}
			}
			for _, v := range n.Assessment.Proof.Of {
				walk(v)
			}
		}
	}
}

// Minutes keep what is open for an annex, and say so.
func TestMinutesPointToTheirAnnex(t *testing.T) {
	p, r := composed(t, blocs.Minutes, seed(t), value.VI)
	require.Len(t, p.Annexes, 1)
	assert.Equal(t, "Phụ lục", p.Annexes[0].Name, "one annex has no number")
	assert.Contains(t, p.Parts[len(p.Parts)-1].Paragraphs[0], "nêu tại Phụ lục.")
	files := 0
	for _, m := range r.Unknown {
		if m.Code == "blocs.unknown.eligibility" {
			files++
		}
	}
	assert.Len(t, p.Annexes[0].Parts[0].Paragraphs, len(r.Unknown)-files, "every question that is not about one file")
	assert.Greater(t, len(p.Annexes[0].Parts), 1, "and what the files lack")
}

// In a year under way whose chief is not on record, text and minutes name who is planned.
func TestPlannedChiefOfAYearUnderWay(t *testing.T) {
	for _, c := range []struct {
		name, on, head string
		rows           int
		reason         string
	}{
		{"under way", "2025-06-01", "Khối trưởng, khối phó năm 2025 và các năm tiếp theo", 1, "it may still come so"},
		{"over", "2026-02-10", "Khối trưởng, khối phó các năm tiếp theo", 0, "a plan tells nothing of a year that is over"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := year(t)
			d.On = value.MustDate(c.on)
			d.Terms = slices.DeleteFunc(d.Terms, func(t emulation.Term) bool { return t.Year != "2024" && t.Office == emulation.Chief })
			d.Swaps, d.Overrides = nil, nil
			p, r := composed(t, blocs.Minutes, d, value.VI)
			rows := 0
			for _, row := range tableOf(p, "Nhiệm vụ").Rows {
				if row[0] == "2025" && row[1] == "Khối trưởng" && row[3] == "Dự kiến" {
					rows++
					assert.Contains(t, blocs.Render(r, value.VI), "Hồ sơ không ghi khối trưởng năm 2025; dự kiến là "+row[2])
				}
			}
			assert.Equal(t, c.rows, rows, c.reason)
			heads := make([]string, 0, len(p.Parts))
			for _, part := range p.Parts {
				heads = append(heads, part.Heading)
			}
			assert.Contains(t, heads, c.head)
			assert.Contains(t, blocs.Render(r, value.VI), "Hồ sơ không ghi khối trưởng năm 2025")
		})
	}
}

// A paper rests on the regulation of the bloc as well as on the law; a submission
// on the minutes of what was decided, too. Each paper stands there once.
func TestBasisNamesThePapersOfTheBloc(t *testing.T) {
	const regulation = "Căn cứ văn bản số 00/2025/QĐ-UBND"
	d := year(t)
	minutes, _ := composed(t, blocs.Minutes, d, value.VI)
	n := len(minutes.Basis)
	assert.Equal(t, regulation+".", minutes.Basis[n-1], "after the law, once, though eleven rules name it")
	assert.True(t, strings.HasSuffix(minutes.Basis[n-2], ";"), "the law does not end the block any more")
	assert.Contains(t, minutes.Basis[0], "Luật")

	submission, _ := composed(t, blocs.Submission, d, value.VI)
	assert.Equal(t, []string{regulation + ";", "Căn cứ văn bản số 05/BB-K1 ngày 18 tháng 12 năm 2025."}, submission.Basis[n-1:])

	// What one place leaves out, another tells; a paper of the same number and another day is another.
	d.Bloc.Instrument = &emulation.Instrument{
		Number: "00/2025/QĐ-UBND", Signed: value.MustDate("2025-01-04"),
		Issuer: &value.Text{VI: "Ủy ban nhân dân tỉnh"}, Title: &value.Text{VI: "Quyết định ban hành quy chế", EN: "Decision on the regulation"},
	}
	d.Decisions[0].Instrument = &emulation.Instrument{Number: "00/2025/QĐ-UBND", Signed: value.MustDate("2025-02-04")}
	d.Decisions = d.Decisions[:1]
	told, _ := composed(t, blocs.Submission, d, value.VI)
	assert.Equal(t, []string{
		"Căn cứ Quyết định ban hành quy chế, số 00/2025/QĐ-UBND ngày 04 tháng 01 năm 2025 của Ủy ban nhân dân tỉnh;",
		"Căn cứ văn bản số 00/2025/QĐ-UBND ngày 04 tháng 02 năm 2025.",
	}, told.Basis[len(told.Basis)-2:])
	english, _ := composed(t, blocs.Minutes, d, value.EN)
	// A rule of the bloc may be a circular that the law's corpus holds, too.
	d.Regulation.Scheme.Instrument = &emulation.Instrument{Number: "15/2025/TT-BNV"}
	same, _ := composed(t, blocs.Minutes, d, value.EN)
	assert.Equal(t, english.Basis, same.Basis, "what the law's block has is not said again")
	assert.Equal(t, "Pursuant to the Decision on the regulation, No. 00/2025/QĐ-UBND of 4 January 2025, issued by: Ủy ban nhân dân tỉnh.", english.Basis[len(english.Basis)-1])
}
