package award_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// Where there is no money it is said whether the law gives none, or what it gives
// was not seen.
func TestNoBonus(t *testing.T) {
	const none, unseen, silent = "award.bonus-none", "award.bonus-unseen", ""
	for _, c := range []struct {
		name, award string
		to          award.Recipient
		on, want    string
		reason      string
	}{
		{"household in A", "bang-khen-tinh", award.Household, "2022-05-10", none, "decree 91 art. 73, read whole, lists persons and collectives"},
		{"last day of A", "giay-khen-xa", award.Household, "2023-12-31", none, "decree 91 art. 73"},
		{"household in B", "bang-khen-tinh", award.Household, "2024-05-10", unseen, "the article of decree 98 was not seen"},
		{"household in C", "bang-khen-tinh", award.Household, "2025-08-15", silent, "1.5 times the bonus to a person"},
		{"before the decree", "bang-khen-tinh", award.Household, "2017-09-30", unseen, "the decree before it is not in the corpus"},
		{"cultural family in A", "gia-dinh-van-hoa", award.Household, "2020-05-10", none, "decree 91 art. 69"},
		{"Friendship Order in A", "huan-chuong-huu-nghi", award.Person, "2020-05-10", none, "decree 91 art. 70"},
		{"Friendship Medal in A", "huy-chuong-huu-nghi", award.Person, "2020-05-10", silent, "decree 91 art. 74: medals of every kind"},
		{"commune's certificate in B", "giay-khen-xa", award.Person, "2024-08-15", unseen, "law.md §9"},
		{"there is money", "co-thi-dua-tinh", award.Collective, "2021-03-12", silent, "nothing to explain"},
		{"given to others", "co-thi-dua-tinh", award.Person, "2021-03-12", silent, "a title of collectives"},
		{"not in force", "xa-tieu-bieu", award.Collective, "2023-12-31", silent, "the law of 2003 has no such title"},
		{"no such award", "x", award.Person, "2021-03-12", silent, "not in the catalogue"},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, ok := vietnam.NoBonus(value.ID(c.award), c.to, day(c.on))
			assert.Equal(t, c.want, m.Code, c.reason)
			assert.Equal(t, c.want != silent, ok)
		})
	}
}

// An award whose name changed is called as the law of its day calls it.
func TestNameOn(t *testing.T) {
	for _, c := range []struct{ award, on, want, reason string }{
		{"xa-tieu-bieu", "2025-06-30", "Xã, phường, thị trấn tiêu biểu", "law 2022 art. 20.5"},
		{"xa-tieu-bieu", "2025-07-01", "Xã, phường, đặc khu tiêu biểu", "decree 152 art. 50.2.c"},
		{"xa-tieu-bieu", "2020-01-01", "Xã, phường, thị trấn, đặc khu tiêu biểu", "not in force: the name of the catalogue"},
		{"thon-to-dan-pho-van-hoa", "2020-01-01", "Thôn, làng, ấp, bản, tổ dân phố văn hóa", "law 2003"},
		{"co-thi-dua-tinh", "2020-01-01", "Cờ thi đua cấp tỉnh", "the law has one name for two awards"},
	} {
		a := mustAward(t, value.ID(c.award))
		assert.Equal(t, c.want, a.NameOn(day(c.on)).VI, "%s on %s: %s", c.award, c.on, c.reason)
	}
}

func TestBonus(t *testing.T) {
	const none = ""
	for _, c := range []struct {
		name, award, on, want, until string
		basis                        law.Basis
		reason                       string
	}{
		{"flag of the seed", "co-thi-dua-tinh", "2021-03-12", "11920000", "2023-07-01", law.Secondary, "decree 91 art. 69.2.đ: 8 × 1,490,000"},
		{"flag of a ministry", "co-thi-dua-bo", "2021-03-12", "11920000", "2023-07-01", law.Secondary, "decree 91 art. 69.2.đ names both levels"},
		{"certificate", "bang-khen-tinh", "2023-05-10", "2980000", "2023-07-01", law.Secondary, "decree 91 art. 73.2.a: twice 1.0 × 1,490,000 (worked fact 34)"},
		{"certificate of a ministry", "bang-khen-bo", "2023-05-10", "2980000", "2023-07-01", law.Secondary, "decree 91 art. 73.2.a names both levels"},
		{"rounded up, advanced", "tap-the-lao-dong-tien-tien", "2021-03-12", "1200000", "2023-07-01", law.Secondary, "decree 91 art. 68.2: 0.8 × 1,490,000 = 1,192,000"},
		{"rounded up, excellent", "tap-the-lao-dong-xuat-sac", "2021-03-12", "2240000", "2023-07-01", law.Secondary, "decree 91 art. 68.2: 1.5 × 1,490,000 = 2,235,000"},
		{"nothing to round", "tap-the-lao-dong-xuat-sac", "2023-07-01", "2700000", "2024-01-01", law.Secondary, "1.5 × 1,800,000 is whole; up does not add a step"},
		{"eve of the salary of 2019", "co-thi-dua-tinh", "2019-06-30", "11120000", "2019-07-01", law.Unverified, "8 × 1,390,000; the decree's number is common knowledge only"},
		{"salary of 2019", "co-thi-dua-tinh", "2019-07-01", "11920000", "2023-07-01", law.Secondary, "decree 91 art. 68.1: the salary on the day of the decision"},
		{"last day of it", "co-thi-dua-tinh", "2023-06-30", "11920000", "2023-07-01", law.Secondary, "decree 91 art. 68.1"},
		{"salary of 2023", "co-thi-dua-tinh", "2023-07-01", "14400000", "2024-01-01", law.Secondary, "8 × 1,800,000, until the decree ends"},
		{"last day of the decree", "bang-khen-tinh", "2023-12-31", "3600000", "2024-01-01", law.Secondary, "2 × 1,800,000"},
		{"decree ended", "bang-khen-tinh", "2024-02-10", "5400000", "2024-07-01", law.Unverified, "3.0 × 1,800,000; the coefficient is common knowledge only (worked fact 35)"},
		{"flag of 2024", "co-thi-dua-tinh", "2024-01-01", "14400000", "2024-07-01", law.Secondary, "decree 98 art. 54.2: 8.0 × 1,800,000"},
		{"last day of the decree of 2023", "co-thi-dua-tinh", "2025-06-30", "18720000", "2025-07-01", law.Secondary, "8.0 × 2,340,000"},
		{"certificate of 2025", "bang-khen-tinh", "2025-07-01", "7020000", "2026-07-01", law.Secondary, "decree 152 art. 54: 3.0 × 2,340,000"},
		{"rounded up in 2025", "tap-the-lao-dong-tien-tien", "2025-07-01", "1880000", "2026-07-01", law.Secondary, "decree 152 art. 49.2: 0.8 × 2,340,000 = 1,872,000"},
		{"salary of 2026", "tap-the-lao-dong-xuat-sac", "2026-07-01", "3800000", "", law.Secondary, "1.5 × 2,530,000 = 3,795,000 (worked fact 49)"},
		{"before the salaries", "co-thi-dua-tinh", "2018-06-30", none, none, "", "earlier salaries are not in the corpus"},
		{"before the decree", "co-thi-dua-tinh", "2017-09-30", none, none, "", "decree 91 begins on 1 October 2017"},
		{"no such award", "huan-chuong", "2021-03-12", none, none, "", "not in the catalogue"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, ok := vietnam.Bonus(value.ID(c.award), award.Collective, day(c.on))
			require.Equal(t, c.want != none, ok, c.reason)
			if !ok {
				assert.Zero(t, b)
				return
			}
			assert.Equal(t, c.want, b.Amount.String(), c.reason)
			assert.Equal(t, c.until, b.Until.String(), c.reason)
			assert.Equal(t, c.basis, b.Basis, c.reason)
			assert.Equal(t, day(c.on), b.On)
		})
	}
	_, ok := vietnam.Bonus("co-thi-dua-tinh", award.Collective, value.Date{})
	assert.False(t, ok, "no day, no law")
}

func TestBonusCites(t *testing.T) {
	b, _ := vietnam.Bonus("bang-khen-tinh", award.Collective, day("2021-03-12"))
	var cites []string
	for _, c := range b.Cites {
		cites = append(cites, c.String())
	}
	assert.Equal(t, []string{"91-2017-nd-cp:73.2.a", "38-2019-nd-cp", "91-2017-nd-cp:68.2"}, cites)
	assert.Equal(t, "2", b.Coefficient.String(), "a collective's own, not a person's")
}

// The amount is the least multiple of ten thousand that is not below the
// product, on every day on which there is one.
func TestBonusAgainstBig(t *testing.T) {
	for d := day("2017-09-01"); d.Before(day("2026-12-01")); d = d.AddDays(13) {
		for _, a := range vietnam.Awards() {
			for _, rule := range a.Bonus {
				b, ok := vietnam.Bonus(a.ID, rule.Recipient, d)
				if !ok {
					continue
				}
				checkStraight(t, b)
			}
		}
	}
}

// checkStraight computes an amount the long way.
func checkStraight(t *testing.T, b award.Bonus) {
	product := new(big.Int).Mul(big.NewInt(b.Coefficient.Units()), big.NewInt(b.BaseSalary.Units()))
	step := new(big.Int).Mul(big.NewInt(10_000), big.NewInt(10_000*10_000))
	up, rest := new(big.Int).QuoRem(product, step, new(big.Int))
	if rest.Sign() > 0 {
		up.Add(up, big.NewInt(1))
	}
	assert.Equal(t, up.Int64()*10_000*10_000, b.Amount.Units(), "%v", b)
	assert.Equal(t, product.Quo(product, big.NewInt(10_000)).Int64(), b.Product.Units(), "%v", b)
}
