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
	"github.com/khoithidua/blocs/emulation/value"
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
	require.NotZero(t, votes)
	assert.Equal(t, votes, rows, "a row for each candidate of each ballot")
}

// A submission lists those nominated, and says of each file what it still lacks.
func TestSubmission(t *testing.T) {
	for _, lang := range []value.Lang{value.VI, value.EN} {
		d := year(t)
		p, r := composed(t, blocs.Submission, d, lang)
		proposed, unmet := 0, 0
		for _, n := range r.Nominations {
			if n.Outcome != award.NotNominated {
				proposed++
				if n.Assessment.State != award.StateMet {
					unmet++
				}
			}
		}
		require.NotZero(t, proposed)
		assert.Len(t, p.Parts[1].Table.Rows, proposed)
		require.NotZero(t, unmet)
		lacking := 0
		for _, part := range p.Parts[2:] {
			if part.Table == nil && part.Heading != "" {
				lacking += len(part.Paragraphs)
			}
		}
		assert.Equal(t, unmet, lacking, "who signs is told what each file lacks")
		assert.NotEmpty(t, p.To)
		assert.Len(t, p.Copies, 4, "a heading, and lines to fill in")
		assert.Len(t, p.Signatures, 1, "the chief signs alone")
	}
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
