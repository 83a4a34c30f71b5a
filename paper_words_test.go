package blocs_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// What a paper says ends as sentences and lists do: a list runs from dash to full stop,
// and no line of it stands open.
func TestPapersEndTheirSentences(t *testing.T) {
	names, err := scenarios.Names()
	require.NoError(t, err)
	lists := 0
	for _, name := range names {
		data, err := scenarios.Input(name)
		require.NoError(t, err)
		d, issues := blocs.ReadDossier(data)
		require.NoError(t, issues.Err())
		r, issues := blocs.Review(d)
		if issues.Err() != nil {
			continue
		}
		for _, kind := range []blocs.PaperKind{blocs.Minutes, blocs.Submission} {
			for _, lang := range []value.Lang{value.VI, value.EN} {
				p := blocs.Compose(kind, d, r, lang)
				parts := p.Parts
				if kind == blocs.Minutes {
					parts = parts[1:] // without what is filled in
				}
				for _, annex := range p.Annexes {
					assert.NotEmpty(t, annex.Name, name)
					parts = append(parts, annex.Parts...)
				}
				for _, part := range parts {
					for _, lines := range [][]string{part.Paragraphs, part.Notes} {
						for j, line := range lines {
							end := `[.?:]$`
							if strings.HasPrefix(line, "- ") {
								lists++
								assert.Regexp(t, `^- [\p{Lu}\p{N}“(\[]`, line, "an item begins large")
								if j < len(lines)-1 {
									end = `[;.?]$`
								}
							}
							assert.Regexp(t, regexp.MustCompile(end), line, "%s, %s, %s", name, kind, part.Heading)
							assert.NotRegexp(t, `[.;?]{2}$`, line, "%s", name)
						}
					}
				}
			}
		}
	}
	assert.Greater(t, lists, 100)
}

// Sums of money are added up in a row of their own, where there are several.
func TestSubmissionAddsUp(t *testing.T) {
	p, r := composed(t, blocs.Submission, year(t), value.VI)
	table := tableOf(p, "Tiền thưởng")
	require.True(t, table.Total)
	var sum value.Decimal
	for _, n := range r.Nominations {
		if n.Bonus != nil && n.Outcome == "nominated" {
			sum, _ = sum.Add(n.Bonus.Amount)
		}
	}
	last := table.Rows[len(table.Rows)-1]
	assert.Equal(t, []string{"", "Tổng cộng", "", "", blocs.Printer(value.VI).Money(sum)}, last)
	assert.Equal(t, "60.840.000 đ", last[4], "28.080.000 + 18.720.000 + 2 × 7.020.000")

	d := year(t)
	d.Decisions = d.Decisions[:1]
	d.Council = nil
	p, _ = composed(t, blocs.Submission, d, value.VI)
	assert.False(t, tableOf(p, "Tiền thưởng").Total, "one sum is its own total")
	assert.Len(t, tableOf(p, "Tiền thưởng").Rows, 1)
}

// A sum that is not known, and an award without money, have words; the total says that
// it is of what is known.
func TestSubmissionSaysWhatMoneyIsNotKnown(t *testing.T) {
	d := year(t)
	r, issues := blocs.Review(d)
	require.NoError(t, issues.Err())
	unseen, none := value.Msg("award.bonus-unseen", "Cờ", "tập thể", d.On), value.Msg("award.own-money", "Cờ")
	r.Nominations[0].Bonus, r.Nominations[0].NoBonus = nil, &none
	money := func() []string {
		p := blocs.Compose(blocs.Submission, d, r, value.VI)
		return append(column(tableOf(p, "Tiền thưởng"), "Tiền thưởng"), column(tableOf(p, "Tiền thưởng"), "Đơn vị")[4])
	}
	assert.Equal(t, []string{"Không có", "18.720.000 đ", "7.020.000 đ", "7.020.000 đ", "32.760.000 đ", "Tổng cộng"}, money())
	r.Nominations[0].NoBonus = &unseen
	assert.Equal(t, []string{"Chưa biết", "18.720.000 đ", "7.020.000 đ", "7.020.000 đ", "32.760.000 đ", "Tổng số đã biết"}, money())
	r.Nominations[0].NoBonus = nil
	assert.Equal(t, "Chưa biết", money()[0], "nothing said is not nothing due")
}
