package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// The worked facts on bonus money, each with the unrounded product beside.
func TestBonusOfRecipients(t *testing.T) {
	for _, c := range []struct {
		name, award     string
		recipient       award.Recipient
		on              string
		product, amount string // empty where the corpus has no law for it
		basis           law.Basis
		reason          string
	}{
		{"Government flag", "co-thi-dua-chinh-phu", award.Collective, "2021-09-15", "17880000", "17880000", law.Secondary, "worked fact 33: 12 × 1,490,000"},
		{"certificate to a collective", "bang-khen-tinh", award.Collective, "2023-05-10", "2980000", "2980000", law.Secondary, "worked fact 34"},
		{"certificate to a collective in B", "bang-khen-tinh", award.Collective, "2024-02-10", "5400000", "5400000", law.Unverified, "worked fact 35: the coefficient is common knowledge only"},
		{"commune commendation in A", "giay-khen-xa", award.Person, "2020-06-01", "223500", "230000", law.Secondary, "worked fact 36: 0.15 × 1,490,000, rounded up"},
		{"commune commendation in C", "giay-khen-xa", award.Person, "2025-08-15", "702000", "710000", law.Secondary, "worked fact 37: 0.3 × 2,340,000, rounded up"},
		{"commune commendation in B", "giay-khen-xa", award.Person, "2024-08-15", "", "", "", "law.md §9: not seen"},
		{"province flag of 2026", "co-thi-dua-tinh", award.Collective, "2026-07-01", "20240000", "20240000", law.Secondary, "worked fact 49: 8 × 2,530,000"},
		{"excellent collective of 2026", "tap-the-lao-dong-xuat-sac", award.Collective, "2026-07-01", "3795000", "3800000", law.Secondary, "worked fact 49"},
		{"advanced worker", "lao-dong-tien-tien", award.Person, "2021-03-12", "447000", "450000", law.Secondary, "decree 91 art. 69.1.d"},
		{"certificate to a person", "bang-khen-tinh", award.Person, "2021-03-12", "1490000", "1490000", law.Secondary, "decree 91 art. 73.1.b"},
		{"certificate to a household in C", "bang-khen-tinh", award.Household, "2025-08-15", "5265000", "5270000", law.Secondary, "worked fact 38: 1.5 × 1.5 × 2,340,000"},
		{"certificate to a household in A", "bang-khen-tinh", award.Household, "2021-03-12", "", "", "", "decree 91 sets none for households"},
		{"flag to a person", "co-thi-dua-tinh", award.Person, "2021-03-12", "", "", "", "a flag is given to collectives"},
		{"cultural family", "gia-dinh-van-hoa", award.Household, "2025-08-15", "", "", "", "no money was seen"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, ok := vietnam.Bonus(value.ID(c.award), c.recipient, day(c.on))
			require.Equal(t, c.amount != "", ok, c.reason)
			if !ok {
				assert.Zero(t, b)
				return
			}
			assert.Equal(t, c.product, b.Product.String(), c.reason)
			assert.Equal(t, c.amount, b.Amount.String(), c.reason)
			assert.Equal(t, c.basis, b.Basis, c.reason)
			assert.Equal(t, c.recipient, b.Recipient)
		})
	}
}

// Worked fact 38: for every form that has both.
func TestHouseholdIsOneAndAHalfTimesAPerson(t *testing.T) {
	n := 0
	for _, a := range vietnam.Awards() {
		person, okp := vietnam.Bonus(a.ID, award.Person, day("2025-08-15"))
		household, okh := vietnam.Bonus(a.ID, award.Household, day("2025-08-15"))
		if !okp || !okh {
			continue
		}
		n++
		assert.Equal(t, 3*person.Coefficient.Units(), 2*household.Coefficient.Units(), a.ID)
	}
	assert.Equal(t, 5, n, "certificates of the Prime Minister, ministry, province, and both commendations")
}

func TestPayable(t *testing.T) {
	title := func(id value.ID, on, what string) award.Awarded {
		return award.Awarded{Award: id, On: day(on), For: what}
	}
	const xs, tt, flag, bk, gk, day1, dayB, dayC = "tap-the-lao-dong-xuat-sac", "tap-the-lao-dong-tien-tien", "co-thi-dua-tinh", "bang-khen-tinh", "giay-khen", "2021-03-12", "2024-09-01", "2025-09-01"
	met, not, open := rule.Met, rule.NotMet, rule.Unknown
	for _, c := range []struct {
		name   string
		list   []award.Awarded
		want   []rule.Verdict
		cite   string // of the first
		reason string
	}{
		{"one", []award.Awarded{title(xs, day1, "")}, []rule.Verdict{met}, "", "nothing stands beside it"},
		{"same achievement in A", []award.Awarded{title(xs, day1, "2020"), title(flag, day1, "2020")}, []rule.Verdict{not, met}, "91-2017-nd-cp:66.2.c", "decree 91 art. 66.2.c"},
		{"different times in A", []award.Awarded{title(tt, day1, "2019"), title(xs, day1, "2020")}, []rule.Verdict{met, met}, "91-2017-nd-cp:66.2.c", "decree 91 art. 66.2.d"},
		{"title and form in A", []award.Awarded{title(xs, day1, "2020"), title(bk, day1, "2020")}, []rule.Verdict{met, met}, "", "decree 91 art. 66.2.đ"},
		{"other day, same achievement", []award.Awarded{title(xs, day1, "2020"), title(flag, "2021-03-13", "2020")}, []rule.Verdict{open, met}, "91-2017-nd-cp:66.2.c", "“at one time”: the same day, or the same review? the higher is paid either way"},
		{"other day, other achievement", []award.Awarded{title(xs, day1, "2019"), title(flag, "2021-03-13", "2020")}, []rule.Verdict{met, met}, "", "decree 91 art. 66.2.d, by either reading"},
		{"other day, same achievement in C", []award.Awarded{title(xs, dayC, "2024"), title(flag, "2025-09-05", "2024")}, []rule.Verdict{open, met}, "152-2025-nd-cp:49.5", "decree 152 has the same words"},
		{"two forms for one achievement in A", []award.Awarded{title(bk, day1, "flood"), title(gk, day1, "flood")}, []rule.Verdict{open, open}, "15-2003-qh11:6.2.b", "one achievement, one form"},
		{"two forms for one achievement in C", []award.Awarded{title(bk, dayC, "flood"), title(gk, dayC, "flood")}, []rule.Verdict{open, open}, "06-2022-qh15:5.2.c", "decree 152 art. 49.6 pays forms of different achievements; 5.2.c lets one be given"},
		{"two forms on two days", []award.Awarded{title(bk, dayC, "flood"), title(gk, "2025-12-01", "flood")}, []rule.Verdict{open, open}, "06-2022-qh15:5.2.c", "not several times either"},
		{"two forms for two achievements", []award.Awarded{title(bk, dayC, "flood"), title(gk, dayC, "harvest")}, []rule.Verdict{met, met}, "", "decree 152 art. 49.6"},
		{"two forms, for what is not known", []award.Awarded{title(bk, dayC, ""), title(gk, dayC, "flood")}, []rule.Verdict{open, open}, "06-2022-qh15:5.2.c", "nothing is assumed"},
		{"for what is not known", []award.Awarded{title(xs, day1, ""), title(flag, day1, "2020")}, []rule.Verdict{open, met}, "91-2017-nd-cp:66.2.c", "nothing is assumed; the higher is paid either way"},
		{"same title twice", []award.Awarded{title(xs, day1, "2020"), title(xs, day1, "2020")}, []rule.Verdict{met, not}, "91-2017-nd-cp:66.2.c", "one of equals is paid"},
		{"same achievement in B", []award.Awarded{title(xs, dayB, "2023"), title(flag, dayB, "2023")}, []rule.Verdict{open, met}, "", "what decree 98 says of several titles was not seen"},
		{"same achievement in C", []award.Awarded{title(xs, dayC, "2024"), title(flag, dayC, "2024")}, []rule.Verdict{not, met}, "152-2025-nd-cp:49.5", "decree 152 art. 49"},
		{"title and form in C", []award.Awarded{title(flag, dayC, "2024"), title(bk, dayC, "2024")}, []rule.Verdict{met, met}, "", "decree 152 art. 49"},
		{"money not known", []award.Awarded{title("co-thi-dua-quan-khu", day1, "2020"), title(flag, day1, "2020")}, []rule.Verdict{open, open}, "91-2017-nd-cp:66.2.c", "which is higher cannot be told"},
		{"no such award", []award.Awarded{title("x", day1, "2020")}, []rule.Verdict{open}, "", "no money is known"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := vietnam.Payable(c.list, award.Collective)
			var paid []rule.Verdict
			for _, p := range got {
				paid = append(paid, p.Paid)
			}
			assert.Equal(t, c.want, paid, c.reason)
			assert.Equal(t, c.cite, got[0].Cite.String(), c.reason)
		})
	}
	assert.Empty(t, vietnam.Payable(nil, award.Person))
}

// Worked fact 50, under each decree.
func TestPrefer(t *testing.T) {
	yes, no := true, false
	collective := func(id value.ID, women string) award.Equal {
		e := award.Equal{ID: id, Recipient: award.Collective}
		if women != "" {
			e.Women = value.MustRatio(women)
		}
		return e
	}
	person := func(id value.ID, woman *bool) award.Equal {
		return award.Equal{ID: id, Recipient: award.Person, Woman: woman}
	}
	for _, c := range []struct {
		name   string
		equals []award.Equal
		want   value.ID
		reason string
	}{
		{"70 % women", []award.Equal{collective("a", "69%"), collective("b", "70%")}, "b", "“từ 70% trở lên”"},
		{"both", []award.Equal{collective("a", "70%"), collective("b", "100%")}, "", "the law does not say that more is better"},
		{"neither", []award.Equal{collective("a", "10%"), collective("b", "69%")}, "", "nothing prefers one"},
		{"not known", []award.Equal{collective("a", ""), collective("b", "70%")}, "", "the other may be preferred too"},
		{"a woman and a man", []award.Equal{person("a", &no), person("b", &yes)}, "b", "a woman is chosen"},
		{"one not known", []award.Equal{person("a", nil), person("b", &yes)}, "", "nothing is assumed"},
		{"household", []award.Equal{{ID: "h", Recipient: award.Household}, person("b", &yes)}, "b", "households are not named"},
		{"none", nil, "", "nobody to choose"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for on, cite := range map[string]string{"2021-03-12": "91-2017-nd-cp:3.2", "2024-09-01": "98-2023-nd-cp:4.6", "2025-09-01": "152-2025-nd-cp:4.6"} {
				got, ok := vietnam.Prefer(c.equals, day(on))
				require.True(t, ok)
				assert.Equal(t, c.want, got.Chosen, c.reason)
				assert.Equal(t, cite, got.Cite.String(), c.reason)
				assert.Len(t, got.Preferred, len(c.equals))
			}
		})
	}
	_, ok := vietnam.Prefer(nil, day("2017-09-30"))
	assert.False(t, ok, "decree 91 begins on 1 October 2017")
}
