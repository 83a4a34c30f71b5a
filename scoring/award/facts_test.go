package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/scoring/award"
	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

// fact is one of the fifty worked facts on which the law was checked by hand.
type fact struct {
	n    int
	says string
	// The cases of testdata that pin it, each with what the fact says of it.
	pins []pin
	// What is not asked of a case: money, votes, ceilings, who decides.
	check func(*testing.T)
	// What of the fact the catalogue cannot decide, and why; check asserts it to be so.
	undecided string
}

// pin is a case and what the fact says must come out of it.
type pin struct {
	name    string
	verdict rule.Verdict
	state   award.State
	basis   law.Basis // the fact is less sure than the text; empty where it is not
	divided bool      // the verdict does not survive both readings
}

func holds(name string) pin { return pin{name: name, verdict: rule.Met, state: award.StateMet} }
func fails(name string) pin { return pin{name: name, verdict: rule.NotMet, state: award.StateNotMet} }
func stays(name string) pin { return pin{name: name, state: award.Open} }
func waits(name string, v rule.Verdict) pin {
	return pin{name: name, verdict: v, state: award.Suspended}
}
func divided(name string) pin { return pin{name: name, state: award.Open, divided: true} }

func (p pin) weak(b law.Basis) pin { p.basis = b; return p }

func workedFacts() []fact {
	const secondary = law.Secondary
	return []fact{
		{n: 1, says: "69 % advanced workers: no excellent collective in B and C", pins: []pin{fails("excellent B: advanced-share fails"), fails("fact 1: 69 % in C")}},
		{n: 2, says: "70.0 % exactly is enough", pins: []pin{holds("excellent B: exactly 70 %"), holds("fact 2: 70.0 % in C")}},
		{n: 3, says: "60 %: advanced collective in A, not in B", pins: []pin{holds("advanced collective: 60 %, good, no discipline"), fails("advanced B: 60 %")}},
		{n: 4, says: "50.0 % exactly: no advanced collective in A", pins: []pin{fails("advanced collective: not advanced-share"), holds("advanced collective: one over half")}},
		{n: 5, says: "70 % and a warning: no advanced collective in A or B", pins: []pin{fails("advanced collective: 70 %, one warning"), fails("fact 5: 70 % and a warning in B"), holds("advanced B: all met")}},
		{n: 6, says: "no grassroots fighter: no excellent collective in A or B", pins: []pin{fails("excellent collective: not grassroots-fighters"), fails("excellent B: grassroots-fighters fails")}},
		{n: 7, says: "one member did not complete: no excellent collective", pins: []pin{fails("excellent collective: not members-completing-share"), fails("excellent B: members-completing-share fails")}},
		{n: 8, says: "rated good, all advanced: the advanced title at most", pins: []pin{
			fails("excellent B: rated good, all members advanced"), holds("advanced B: rated good with all members advanced"),
			fails("fact 8: rated good in A, all members advanced, the excellent title"), holds("fact 8: rated good in A, all members advanced, the advanced title"),
		}},
		{n: 9, says: "15 % of 20 is 3, of 19 it is 2, and a third is reported", check: func(t *testing.T) {
			limit(t, fighter, "2021-03-12", 3, 20, rule.Met)
			limit(t, fighter, "2021-03-12", 4, 20, rule.NotMet)
			limit(t, fighter, "2021-03-12", 2, 19, rule.Met)
			assert.Equal(t, "award.ceiling.over", limit(t, fighter, "2021-03-12", 3, 19, rule.NotMet).Says.Code)
		}},
		{n: 10, says: "no national cap on grassroots fighters in B", check: func(t *testing.T) {
			l := limit(t, fighter, "2024-09-01", 19, 20, rule.Met)
			assert.Nil(t, l.Most)
			assert.Equal(t, secondary, l.Basis, "that the law has none is known by its silence")
		}},
		{n: 11, says: "initiative, rated good: grassroots fighter possible in A and B; not by the draft of D", pins: []pin{
			holds("person: grassroots fighter A: initiative, rated good"), holds("person: grassroots fighter B: initiative"),
		}, undecided: "D: the law of 2026 was not seen, and no draft is encoded as law; a later day gives the last known law and says so", check: noDraft},
		{n: 12, says: "excellent without an initiative: two readings in A, grassroots fighter in B and C", pins: []pin{
			divided("person: grassroots fighter A: excellent without an initiative"), holds("person: grassroots fighter B: excellent"),
			fails("person: grassroots fighter B: no route"), holds("fact 12: excellent without an initiative in C"), fails("fact 12: rated good without an initiative in C"),
		}},
		{n: 13, says: "titles of 2022, 2023 and 2025: not three in a row", pins: []pin{fails("person: ministry fighter C: 2022, 2023 and 2025"), holds("fact 13: the title of 2024 too")}},
		{n: 14, says: "two titles of the ministry and an initiative nationwide: national fighter; filed by 31 October of the next year", pins: []pin{
			holds("person: national fighter A: initiative"), fails("person: national fighter A: once"), fails("person: national fighter A: initiative, not national-initiative"),
		}, check: func(t *testing.T) {
			all := vietnam.Filing("chien-si-thi-dua-toan-quoc", day("2021-03-12"))
			require.Len(t, all, 1)
			assert.Equal(t, day("2022-10-31"), all[0].Days.Value.Last(2022))
			assert.Equal(t, law.MustCite("91-2017-nd-cp:48.1.a"), all[0].Days.Cite)
			assert.Equal(t, law.Quoted, all[0].Days.Basis)
		}},
		{n: 15, says: "recruited nine months ago: no advanced worker in A; in B the ministry or province sets it", pins: []pin{
			fails("person: advanced worker A: recruited nine months ago"), holds("person: advanced worker A: recruited ten months ago"), stays("person: advanced worker B: recruited nine months ago"),
		}},
		{n: 16, says: "absent for 40 working days: no bar by the national law in A; maternity leave counts", pins: []pin{
			holds("person: advanced worker A: absent for 40 working days"), fails("person: advanced worker A: not disciplined"),
		}, undecided: "a ministry may add a bar: that is its own rule, no national law", check: noAbsence},
		{n: 17, says: "14 months of training, rated average: no advanced worker in A", pins: []pin{fails("person: advanced worker A: training of 14 months, average"), holds("person: advanced worker A: training of 14 months, fair")}},
		{n: 18, says: "second in its bloc in B: the yearly way of both flags fails, other ways stay open", pins: []pin{
			fails("flag B: leads-bloc fails"), fails("government flag B: leads-bloc fails"), stays("flag B: second in its bloc, movement not given"), stays("government flag B: second in its bloc, Central Council not given"),
		}},
		{n: 19, says: "30 units meet the flag's standard in A: 6 proposals; in B and C no quota was seen", check: func(t *testing.T) {
			limit(t, governmentFlag, "2021-03-12", 6, 30, rule.Met)
			limit(t, governmentFlag, "2021-03-12", 7, 30, rule.NotMet)
			for _, on := range []string{"2024-09-01", "2025-09-01"} {
				assert.Nil(t, limit(t, governmentFlag, on, 7, 30, rule.Unknown).Most)
			}
		}},
		{n: 20, says: "party organisation not clean and strong: neither flag; a rating is not mapped to it", pins: []pin{
			fails("government flag B: party-and-mass-organisations-clean-and-strong fails"), fails("flag B: party-and-mass-organisations-clean-and-strong fails"), stays("fact 20: rated excellent, clean and strong not given"),
		}},
		{n: 21, says: "certificate, five excellent years, one flag: certificate of the Prime Minister in A and B; not with a good year", pins: []pin{
			holds("pm certificate A: certificate, five excellent years, one flag").weak(secondary), fails("pm certificate A: one year only good").weak(secondary),
			holds("pm certificate B: certificate, five excellent years, one flag"), fails("pm certificate B: 2023 only good"),
		}},
		{n: 22, says: "A: certificate of the Prime Minister, five excellent years, two flags, 16 years old: third class", pins: []pin{holds("third class A: co-thi-dua-tinh, co-thi-dua-tinh"), holds("fact 22: exists since 2004")}},
		{n: 23, says: "the same, under ten years old: not", pins: []pin{fails("third class A: exists for eight years"), fails("fact 23: exists since 2012, nine years counted"), holds("third class A: exists for ten years")}},
		{n: 24, says: "A: third class, five excellent years, a flag of each level: second class", pins: []pin{holds("fact 24: third class of 2014, five years to 2019"), fails("fact 24: the flag of the Government alone")}},
		{n: 25, says: "two excellent years and two initiatives: certificate to a person in A and B; with one not", pins: []pin{
			holds("person: certificate person A: merit"), fails("person: certificate person A: merit, not base-initiatives"),
			holds("person: certificate person B: merit"), fails("person: certificate person B: merit, not base-initiatives"),
		}},
		{n: 26, says: "two initiatives that earned the two titles: further ones are needed in B, as the ministry reads it", pins: []pin{
			divided("person: certificate person B: two titles, two initiatives that earned them").weak(secondary), holds("person: certificate person B: two titles, two further initiatives").weak(secondary),
		}, undecided: "the ministry's answer is no law: the words admit both readings, and the council decides"},
		{n: 27, says: "B: certificate, five good years, two grassroots titles: not the Prime Minister's", pins: []pin{fails("person: PM certificate person B: two grassroots titles"), holds("fact 27: three grassroots titles")}},
		{n: 28, says: "an achievement already commended: no second form", pins: []pin{
			fails("person: certificate person B: not achievement-already-commended"), fails("certificate B: achievement-already-commended fails"), fails("fact 28: collective, commended before in C"),
		}},
		{n: 29, says: "a certificate for a sudden achievement is no base for one by merit", pins: []pin{
			fails("pm certificate A: the certificate was sudden"), fails("pm certificate B: the certificate was sudden"), fails("pm certificate C: the certificate was sudden"),
			fails("person: PM certificate person A: sudden certificate"), fails("person: PM certificate person B: sudden certificate"), fails("person: PM certificate person C: sudden certificate"),
		}},
		{n: 30, says: "under investigation: suspended, not refused", pins: []pin{
			waits("pending: standard met", rule.Met), waits("government flag B: a discipline pending", rule.Met), waits("government flag C: a discipline pending", rule.Met),
			waits("fact 30: the standard missed, proceedings pending in B", rule.NotMet),
		}},
		{n: 31, says: "90 % of 15 is 14, in A", check: func(t *testing.T) {
			assert.Equal(t, law.Quoted, needed(t, "chien-si-thi-dua-tinh", "2021-03-12", 14))
		}},
		{n: 32, says: "13 of 13 present, two absent without an opinion: fails", check: absentMembers},
		{n: 33, says: "Government flag, 15/09/2021: 17,880,000", check: money(governmentFlag, award.Collective, "2021-09-15", "17880000", "17880000", secondary)},
		{n: 34, says: "certificate to a collective, 10/05/2023: 2,980,000", check: money("bang-khen-tinh", award.Collective, "2023-05-10", "2980000", "2980000", secondary)},
		{n: 35, says: "certificate to a collective, 10/02/2024: 5,400,000; the coefficient is common knowledge only", check: money("bang-khen-tinh", award.Collective, "2024-02-10", "5400000", "5400000", law.Unverified)},
		{n: 36, says: "commune commendation to a person, 2020: 223,500, rounded up to 230,000", check: money("giay-khen-xa", award.Person, "2020-06-01", "223500", "230000", secondary)},
		{n: 37, says: "commune commendation to a person, 08/2025: 702,000, rounded up to 710,000", check: money("giay-khen-xa", award.Person, "2025-08-15", "702000", "710000", secondary)},
		{n: 38, says: "a household has one and a half times a person's in C", check: households},
		{n: 39, says: "the commune's chair decides on grassroots fighters and advanced collectives in 09/2025, not in 09/2024", check: communeChair},
		{n: 40, says: "party cell not rated excellent: no award to a collective in 03/2020; no bar in 12/2020", pins: []pin{
			fails("party rating: flag in March 2020"), holds("party rating: flag in December 2020"),
			fails("fact 40: huan-chuong-lao-dong-hang-ba decided 2020-03"), holds("fact 40: huan-chuong-lao-dong-hang-ba decided 2020-12"),
			fails("fact 40: huan-chuong-lao-dong-hang-nhi decided 2020-03"), holds("fact 40: huan-chuong-lao-dong-hang-nhi decided 2020-12"),
			fails("fact 40: huan-chuong-lao-dong-hang-nhat decided 2020-03"), holds("fact 40: huan-chuong-lao-dong-hang-nhat decided 2020-12"),
			fails("fact 40: don-vi-quyet-thang decided 2020-03"), holds("fact 40: don-vi-quyet-thang decided 2020-12"),
			fails("fact 40: don-vi-tien-tien decided 2020-03"), holds("fact 40: don-vi-tien-tien decided 2020-12"),
		}, check: partyRating},
		{n: 41, says: "A: not two State-level forms in a year; a flag beside an order is allowed", pins: []pin{
			fails("pm certificate A: a State-level form in the year"), holds("pm certificate A: a Government flag in the year"),
			fails("third class A: a certificate of the Prime Minister in the year"), holds("third class A: a Government flag in the year"),
		}},
		{n: 42, says: "15/07/2025: decree 152 with circular 01/2024; from 05/08/2025 circular 15/2025", check: func(t *testing.T) {
			assert.Equal(t, []string{"06-2022-qh15", "152-2025-nd-cp", "01-2024-tt-bnv"}, texts(vietnam.Instruments(day("2025-07-15"))))
			assert.Equal(t, []string{"06-2022-qh15", "152-2025-nd-cp", "15-2025-tt-bnv"}, texts(vietnam.Instruments(day("2025-08-05"))))
		}},
		{n: 43, says: "A: a unit that qualifies for the Government flag: no flag of the province; two readings of “qualifies”", pins: []pin{
			fails("flag A: put up for the government flag"), divided("flag A: qualifies for the government flag, not put up"),
		}},
		{n: 44, says: "a warning does not block the excellent title in B and C; it blocks the advanced one", pins: []pin{
			holds("excellent B: one member at a warning"), fails("advanced B: member-disciplined fails"),
			holds("fact 44: excellent collective in C, one member at a warning"), fails("fact 44: advanced collective in C, one member at a warning"),
		}},
		{n: 45, says: "B, council of 15: 12 for a grassroots fighter, 14 for one of the ministry", check: func(t *testing.T) {
			assert.Equal(t, secondary, needed(t, fighter, "2024-09-01", 12), "a copy of the decree was read, not the official text")
			assert.Equal(t, secondary, needed(t, "chien-si-thi-dua-bo", "2024-09-01", 14))
		}},
		{n: 46, says: "one Government flag alone: third class in B, not in A", pins: []pin{
			holds("third class B: co-thi-dua-chinh-phu"), fails("third class A: a Government flag alone"), holds("third class A: co-thi-dua-tinh, bang-khen-tinh"),
			holds("third class A: 2 certificates, not eligible for flags"), fails("third class A: 2 certificates, eligible for flags"),
		}},
		{n: 47, says: "a good year with the excellent title keeps the run in B and breaks it in A", pins: []pin{
			holds("third class B: a year good, but excellent labour collective"), holds("second class B: a year good, but excellent labour collective"), holds("first class B: a year good, but excellent labour collective"),
			holds("pm certificate B: 2023 good, but excellent labour collective"), holds("certificate B: the year before good, but excellent labour collective"),
			fails("third class A: one year good, with the title"), fails("pm certificate A: one year good, with the title"),
		}},
		{n: 48, says: "certificate, five excellent years, two certificates: anyone in B; in A two circulars differ", pins: []pin{
			holds("pm certificate B: two certificates, no flag"), divided("pm certificate A: two certificates, eligible for flags").weak(secondary), holds("pm certificate A: two certificates, not eligible for flags").weak(secondary),
		}},
		{n: 49, says: "from 01/07/2026: flag 20,240,000; excellent collective 3,795,000, rounded up to 3,800,000", check: func(t *testing.T) {
			money("co-thi-dua-tinh", award.Collective, "2026-07-01", "20240000", "20240000", secondary)(t)
			money("tap-the-lao-dong-xuat-sac", award.Collective, "2026-07-01", "3795000", "3800000", secondary)(t)
		}},
		{n: 50, says: "a tie: the collective with 70 % women or more is preferred, in A, B and C", check: tie},
	}
}

// Every one of the fifty worked facts comes out as it says, and is as sure as it says.
func TestWorkedFacts(t *testing.T) {
	file := readCases(t)
	cases := map[string]awardtest.Case{}
	for _, c := range file.Cases {
		cases[c.Name] = c
	}
	all := workedFacts()
	require.Len(t, all, 50)
	for i, f := range all {
		t.Run(f.says, func(t *testing.T) {
			require.Equal(t, i+1, f.n)
			require.True(t, len(f.pins) > 0 || f.check != nil, "nothing pins it")
			for _, p := range f.pins {
				c, ok := cases[p.name]
				require.True(t, ok, "no case is called %q", p.name)
				checkPin(t, p, assessCase(t, file, c))
			}
			if f.check != nil {
				f.check(t)
			}
		})
	}
}

func checkPin(t *testing.T, p pin, a award.Assessment) {
	assert.Equal(t, p.verdict, a.Verdict, p.name)
	assert.Equal(t, p.state, a.State, p.name)
	if p.basis != "" {
		assert.Equal(t, p.basis, a.Basis, p.name)
	}
	asked := false
	for _, n := range a.Notes {
		asked = asked || n.Code == "award.question"
	}
	assert.Equal(t, p.divided, asked, "%s: the council is asked where the readings differ, and only there", p.name)
}
