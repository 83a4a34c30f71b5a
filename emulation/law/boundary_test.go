package law

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

// boundaries are the last day of regime A, the first and the last of B, the first
// of C, and the first after the edition, when nothing new is known to the corpus.
var boundaries = [...]string{"2023-12-31", "2024-01-01", "2025-06-30", "2025-07-01", "2026-10-01"}

// Every parameter but the base salary, whose days are its own, on both sides of
// every change of regime: value and first letter of the basis, or - for none.
func TestParametersAtBoundaries(t *testing.T) {
	tested := map[value.ID]bool{"base-salary": true}
	for _, c := range []struct {
		id     value.ID
		want   [len(boundaries)]string
		reason string
	}{
		{"advanced-collective-advanced-share", [len(boundaries)]string{"50% q", "70% q", "70% q", "70% q", "70% q"}, "law of 2003 art. 28.1.c; law of 2022 art. 28.1.c"},
		{"advanced-unit-advanced-share", [len(boundaries)]string{"50% q", "70% q", "70% q", "70% q", "70% q"}, "law of 2003 art. 28.2; law of 2022 art. 28.2"},
		{"advanced-worker-minimum-months", [len(boundaries)]string{"10 q", "-", "-", "-", "-"}, "decree 91 art. 10.6"},
		{"advanced-worker-training-months", [len(boundaries)]string{"12 q", "-", "-", "-", "-"}, "decree 91 art. 10.3"},
		{"advanced-worker-transfer-months", [len(boundaries)]string{"6 q", "-", "-", "-", "-"}, "decree 91 art. 10.5"},
		{"bonus-advanced-labour-collective", [len(boundaries)]string{"0.8 q", "0.8 s", "0.8 s", "0.8 s", "0.8 s"}, "decree 91 art. 69.2.b; decree 98 art. 54.2; decree 152 art. 50.2.b"},
		{"bonus-advanced-worker", [len(boundaries)]string{"0.3 q", "0.3 s", "0.3 s", "0.3 s", "0.3 s"}, "decree 91 art. 69.1.d; decree 98 art. 54.1.d; decree 152 art. 50.1.d"},
		{"bonus-base-fighter", [len(boundaries)]string{"1 q", "1 s", "1 s", "1 s", "1 s"}, "decree 91 art. 69.1.c; decree 98 art. 54.1.c; decree 152 art. 50.1.c"},
		{"bonus-bravery-order-person", [len(boundaries)]string{"4.5 q", "-", "-", "-", "-"}, "decree 91 art. 70.1.h"},
		{"bonus-commendation-collective", [len(boundaries)]string{"0.6 q", "-", "-", "0.6 s", "0.6 s"}, "decree 91 art. 73.2.b; decree 152 art. 54"},
		{"bonus-commendation-household", [len(boundaries)]string{"-", "-", "-", "0.45 s", "0.45 s"}, "decree 152 art. 54"},
		{"bonus-commendation-person", [len(boundaries)]string{"0.3 q", "-", "-", "0.3 s", "0.3 s"}, "decree 91 art. 73.1.c; decree 152 art. 54.1.e"},
		{"bonus-commune-commendation-collective", [len(boundaries)]string{"0.3 q", "-", "-", "0.6 s", "0.6 s"}, "decree 91 art. 73.2.b; decree 152 art. 54"},
		{"bonus-commune-commendation-household", [len(boundaries)]string{"-", "-", "-", "0.45 s", "0.45 s"}, "decree 152 art. 54"},
		{"bonus-commune-commendation-person", [len(boundaries)]string{"0.15 q", "-", "-", "0.3 s", "0.3 s"}, "decree 91 art. 73.1.d; decree 152 art. 54.1"},
		{"bonus-cultural-hamlet", [len(boundaries)]string{"1.5 q", "1.5 s", "1.5 s", "1.5 s", "1.5 s"}, "decree 91 art. 69.2.c; decree 98 art. 54.2; decree 152 art. 50.2.d"},
		{"bonus-excellent-labour-collective", [len(boundaries)]string{"1.5 q", "1.5 s", "1.5 s", "1.5 s", "1.5 s"}, "decree 91 art. 69.2.a; decree 98 art. 54.2; decree 152 art. 50.2.a"},
		{"bonus-exemplary-commune", [len(boundaries)]string{"-", "2 s", "2 s", "2 s", "2 s"}, "decree 98 art. 54.2; decree 152 art. 50.2.c"},
		{"bonus-gold-star-order-collective", [len(boundaries)]string{"92 q", "-", "-", "92 s", "92 s"}, "decree 91 art. 70.2; decree 152 art. 51"},
		{"bonus-gold-star-order-person", [len(boundaries)]string{"46 q", "-", "-", "46 u", "46 u"}, "decree 91 art. 70.1.a; decree 152 art. 51"},
		{"bonus-government-flag", [len(boundaries)]string{"12 q", "12 s", "12 s", "12 s", "12 s"}, "decree 91 art. 69.2.d; decree 98 art. 54.2; decree 152 art. 50.2.đ"},
		{"bonus-great-unity-order-person", [len(boundaries)]string{"7.5 q", "-", "-", "-", "-"}, "decree 91 art. 70.1.g"},
		{"bonus-hero-collective", [len(boundaries)]string{"31 q", "31 s", "31 s", "31 s", "31 s"}, "decree 91 art. 71.2; decree 98 art. 56.2; decree 152 art. 52"},
		{"bonus-hero-person", [len(boundaries)]string{"15.5 q", "15.5 s", "15.5 s", "15.5 u", "15.5 u"}, "decree 91 art. 71.2; decree 98 art. 56.2; decree 152 art. 52"},
		{"bonus-heroic-mother", [len(boundaries)]string{"15.5 q", "15.5 s", "15.5 s", "-", "-"}, "decree 91 art. 71.1; decree 98 art. 56.1"},
		{"bonus-ho-chi-minh-order-collective", [len(boundaries)]string{"61 q", "-", "-", "61 s", "61 s"}, "decree 91 art. 70.2; decree 152 art. 51"},
		{"bonus-ho-chi-minh-order-person", [len(boundaries)]string{"30.5 q", "-", "-", "30.5 u", "30.5 u"}, "decree 91 art. 70.1.b; decree 152 art. 51"},
		{"bonus-ho-chi-minh-prize", [len(boundaries)]string{"270 q", "-", "-", "-", "-"}, "decree 91 art. 72.1"},
		{"bonus-independence-order-first-collective", [len(boundaries)]string{"30 q", "-", "-", "30 s", "30 s"}, "decree 91 art. 70.2; decree 152 art. 51"},
		{"bonus-independence-order-first-person", [len(boundaries)]string{"15 q", "-", "-", "15 u", "15 u"}, "decree 91 art. 70.1.c; decree 152 art. 51"},
		{"bonus-independence-order-second-collective", [len(boundaries)]string{"25 q", "-", "-", "25 s", "25 s"}, "decree 91 art. 70.2; decree 152 art. 51"},
		{"bonus-independence-order-second-person", [len(boundaries)]string{"12.5 q", "-", "-", "12.5 u", "12.5 u"}, "decree 91 art. 70.1.d; decree 152 art. 51"},
		{"bonus-independence-order-third-collective", [len(boundaries)]string{"21 q", "-", "-", "-", "-"}, "decree 91 art. 70.2"},
		{"bonus-independence-order-third-person", [len(boundaries)]string{"10.5 q", "-", "-", "-", "-"}, "decree 91 art. 70.1.đ"},
		{"bonus-labour-order-first-collective", [len(boundaries)]string{"18 q", "-", "-", "18 s", "18 s"}, "decree 91 art. 70.2; decree 152 art. 51"},
		{"bonus-labour-order-first-person", [len(boundaries)]string{"9 q", "-", "-", "9 u", "9 u"}, "decree 91 art. 70.1.e; decree 152 art. 51"},
		{"bonus-labour-order-second-collective", [len(boundaries)]string{"15 q", "-", "-", "15 s", "15 s"}, "decree 91 art. 70.2; decree 152 art. 51"},
		{"bonus-labour-order-second-person", [len(boundaries)]string{"7.5 q", "-", "-", "7.5 u", "7.5 u"}, "decree 91 art. 70.1.g; decree 152 art. 51"},
		{"bonus-labour-order-third-collective", [len(boundaries)]string{"9 q", "-", "-", "9 s", "9 s"}, "decree 91 art. 70.2; decree 152 art. 51"},
		{"bonus-labour-order-third-person", [len(boundaries)]string{"4.5 q", "-", "-", "4.5 u", "4.5 u"}, "decree 91 art. 70.1.h; decree 152 art. 51"},
		{"bonus-medal-person", [len(boundaries)]string{"1.5 q", "-", "-", "-", "-"}, "decree 91 art. 74"},
		{"bonus-meritorious-honour", [len(boundaries)]string{"9 q", "9 s", "9 s", "-", "-"}, "decree 91 art. 71.3; decree 98 art. 56.3"},
		{"bonus-ministry-province-certificate-collective", [len(boundaries)]string{"2 q", "3 u", "3 u", "3 s", "3 s"}, "decree 91 art. 73.2.a; decree 98; decree 152 art. 54"},
		{"bonus-ministry-province-certificate-household", [len(boundaries)]string{"-", "-", "-", "2.25 s", "2.25 s"}, "decree 152 art. 54"},
		{"bonus-ministry-province-certificate-person", [len(boundaries)]string{"1 q", "-", "-", "1.5 s", "1.5 s"}, "decree 91 art. 73.1.b; decree 152 art. 54.1.b"},
		{"bonus-ministry-province-fighter", [len(boundaries)]string{"3 q", "3 s", "3 s", "3 s", "3 s"}, "decree 91 art. 69.1.b; decree 98 art. 54.1.b; decree 152 art. 50.1.b"},
		{"bonus-ministry-province-flag", [len(boundaries)]string{"8 q", "8 s", "8 s", "8 s", "8 s"}, "decree 91 art. 69.2.đ; decree 98 art. 54.2; decree 152 art. 50.2.e"},
		{"bonus-national-fighter", [len(boundaries)]string{"4.5 q", "4.5 s", "4.5 s", "4.5 s", "4.5 s"}, "decree 91 art. 69.1.a; decree 98 art. 54.1.a; decree 152 art. 50.1.a"},
		{"bonus-peoples-honour", [len(boundaries)]string{"12.5 q", "12.5 s", "12.5 s", "-", "-"}, "decree 91 art. 71.3; decree 98 art. 56.3"},
		{"bonus-pm-certificate-collective", [len(boundaries)]string{"7 q", "-", "-", "7 s", "7 s"}, "decree 91 art. 73.2.a; decree 152 art. 54"},
		{"bonus-pm-certificate-household", [len(boundaries)]string{"-", "-", "-", "5.25 s", "5.25 s"}, "decree 152 art. 54"},
		{"bonus-pm-certificate-person", [len(boundaries)]string{"3.5 q", "-", "-", "3.5 s", "3.5 s"}, "decree 91 art. 73.1.a; decree 152 art. 54.1.a"},
		{"bonus-region-certificate-collective", [len(boundaries)]string{"-", "-", "-", "2 s", "2 s"}, "decree 152 art. 54"},
		{"bonus-region-certificate-person", [len(boundaries)]string{"-", "-", "-", "1 s", "1 s"}, "decree 152 art. 54.1.đ"},
		{"bonus-region-flag", [len(boundaries)]string{"-", "6 s", "6 s", "6 s", "6 s"}, "decree 98 art. 54.2; decree 152 art. 50.2.g"},
		{"bonus-rounding-step", [len(boundaries)]string{"10000 q", "10000 s", "10000 s", "10000 s", "10000 s"}, "decree 91 art. 68.2; decree 98; decree 152 art. 49.2"},
		{"bonus-state-prize", [len(boundaries)]string{"170 q", "-", "-", "-", "-"}, "decree 91 art. 72.2"},
		{"central-council-hero-quorum", [len(boundaries)]string{"-", "90% s", "90% s", "-", "-"}, "decree 98 art. 47.4.b"},
		{"central-council-hero-vote", [len(boundaries)]string{"-", "90% s", "90% s", "-", "-"}, "decree 98 art. 47.4.b"},
		{"central-council-quorum", [len(boundaries)]string{"-", "2/3 s", "2/3 s", "-", "-"}, "decree 98 art. 47.4.b"},
		{"certificate-base-titles", [len(boundaries)]string{"-", "2 q", "2 q", "2 q", "2 q"}, "law of 2022 art. 74.1.d"},
		{"certificate-excellent-years", [len(boundaries)]string{"2 q", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 39.2.c; law of 2022 art. 74.3.d"},
		{"certificate-initiatives", [len(boundaries)]string{"2 q", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 39.1.c; law of 2022 art. 74.1.d"},
		{"certificate-person-excellent-years", [len(boundaries)]string{"2 q", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 39.1.c; law of 2022 art. 74.1.d"},
		{"certificate-topics", [len(boundaries)]string{"-", "2 q", "2 q", "2 q", "2 q"}, "law of 2022 art. 74.1.d"},
		{"council-individual-title-vote", [len(boundaries)]string{"90% q", "-", "-", "-", "-"}, "decree 91 art. 45.8"},
		{"council-quorum", [len(boundaries)]string{"2/3 q", "-", "-", "-", "-"}, "circular 12 art. 11.2"},
		{"council-vote-base", [len(boundaries)]string{"-", "80% s", "80% s", "-", "-"}, "decree 98 art. 30.7"},
		{"council-vote-high", [len(boundaries)]string{"-", "90% s", "90% s", "-", "-"}, "decree 98 art. 30.7"},
		{"excellent-collective-advanced-share", [len(boundaries)]string{"70% q", "70% q", "70% q", "70% q", "70% q"}, "law of 2003 art. 27.1.c; law of 2022 art. 27.1.c"},
		{"excellent-collective-complete-share", [len(boundaries)]string{"100% q", "100% q", "100% q", "100% q", "100% q"}, "law of 2003 art. 27.1.c; law of 2022 art. 27.1.c"},
		{"excellent-collective-fighters", [len(boundaries)]string{"1 q", "1 q", "1 q", "1 q", "1 q"}, "law of 2003 art. 27.1.d; law of 2022 art. 27.1.d"},
		{"fighter-ceiling", [len(boundaries)]string{"15% q", "-", "-", "-", "-"}, "decree 91 art. 9.3"},
		{"government-flag-ceiling", [len(boundaries)]string{"20% q", "-", "-", "-", "-"}, "decree 91 art. 11.1"},
		{"government-movement-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 11.3; law of 2022 art. 25.3"},
		{"labour-order-existence-years", [len(boundaries)]string{"10 q", "10 q", "10 q", "10 q", "10 q"}, "decree 91 art. 24.4.b; law of 2022 art. 44.4.đ"},
		{"labour-order-first-certificates", [len(boundaries)]string{"3 q", "4 q", "4 q", "4 q", "4 q"}, "decree 91 art. 22.4.b; law of 2022 art. 42.4.d"},
		{"labour-order-first-farmer-initiatives", [len(boundaries)]string{"1 q", "3 q", "3 q", "3 q", "3 q"}, "decree 91 art. 22.2.c; law of 2022 art. 42.2.c"},
		{"labour-order-first-farmer-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 22.2.c; law of 2022 art. 42.2.c"},
		{"labour-order-first-government-flags", [len(boundaries)]string{"-", "2 q", "2 q", "2 q", "2 q"}, "law of 2022 art. 42.4.d"},
		{"labour-order-first-ministry-flags", [len(boundaries)]string{"4 q", "4 q", "4 q", "4 q", "4 q"}, "decree 91 art. 22.4.b; law of 2022 art. 42.4.d"},
		{"labour-order-first-mixed-government-flags", [len(boundaries)]string{"1 q", "1 q", "1 q", "1 q", "1 q"}, "decree 91 art. 22.4.b; law of 2022 art. 42.4.d"},
		{"labour-order-first-mixed-ministry-flags", [len(boundaries)]string{"2 q", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 22.4.b; law of 2022 art. 42.4.d"},
		{"labour-order-first-person-excellent-years", [len(boundaries)]string{"-", "3 q", "3 q", "3 q", "3 q"}, "law of 2022 art. 42.1.đ"},
		{"labour-order-first-person-initiatives", [len(boundaries)]string{"4 q", "-", "-", "-", "-"}, "decree 91 art. 22.1.a"},
		{"labour-order-first-person-ministry-titles", [len(boundaries)]string{"-", "2 q", "2 q", "2 q", "2 q"}, "law of 2022 art. 42.1.đ"},
		{"labour-order-first-person-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 22.1.a; law of 2022 art. 42.1.đ"},
		{"labour-order-first-worker-initiatives", [len(boundaries)]string{"4 q", "3 q", "3 q", "3 q", "3 q"}, "decree 91 art. 22.2.b; law of 2022 art. 42.2.b"},
		{"labour-order-first-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 22.4.b; law of 2022 art. 42.4.d"},
		{"labour-order-second-certificates", [len(boundaries)]string{"2 q", "3 q", "3 q", "3 q", "3 q"}, "decree 91 art. 23.4.b; law of 2022 art. 43.4.d"},
		{"labour-order-second-farmer-initiatives", [len(boundaries)]string{"1 q", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 23.2.c; law of 2022 art. 43.2.c"},
		{"labour-order-second-farmer-years", [len(boundaries)]string{"4 q", "4 q", "4 q", "4 q", "4 q"}, "decree 91 art. 23.2.c; law of 2022 art. 43.2.c"},
		{"labour-order-second-ministry-flags", [len(boundaries)]string{"3 q", "3 q", "3 q", "3 q", "3 q"}, "decree 91 art. 23.4.b; law of 2022 art. 43.4.d"},
		{"labour-order-second-mixed-government-flags", [len(boundaries)]string{"1 q", "1 q", "1 q", "1 q", "1 q"}, "decree 91 art. 23.4.b; law of 2022 art. 43.4.d"},
		{"labour-order-second-mixed-ministry-flags", [len(boundaries)]string{"1 q", "1 q", "1 q", "1 q", "1 q"}, "decree 91 art. 23.4.b; law of 2022 art. 43.4.d"},
		{"labour-order-second-person-excellent-years", [len(boundaries)]string{"-", "2 q", "2 q", "2 q", "2 q"}, "law of 2022 art. 43.1.đ"},
		{"labour-order-second-person-initiatives", [len(boundaries)]string{"3 q", "-", "-", "-", "-"}, "decree 91 art. 23.1.a"},
		{"labour-order-second-person-ministry-titles", [len(boundaries)]string{"-", "1 q", "1 q", "1 q", "1 q"}, "law of 2022 art. 43.1.đ"},
		{"labour-order-second-person-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 23.1.a; law of 2022 art. 43.1.đ"},
		{"labour-order-second-worker-initiatives", [len(boundaries)]string{"3 q", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 23.2.b; law of 2022 art. 43.2.b"},
		{"labour-order-second-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 23.4.b; law of 2022 art. 43.4.d"},
		{"labour-order-third-certificates", [len(boundaries)]string{"2 q", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 24.4.b; law of 2022 art. 44.4.đ"},
		{"labour-order-third-farmer-initiatives", [len(boundaries)]string{"1 q", "1 q", "1 q", "1 q", "1 q"}, "decree 91 art. 24.2.c; law of 2022 art. 44.2.c"},
		{"labour-order-third-farmer-years", [len(boundaries)]string{"3 q", "3 q", "3 q", "3 q", "3 q"}, "decree 91 art. 24.2.c; law of 2022 art. 44.2.c"},
		{"labour-order-third-government-flags", [len(boundaries)]string{"-", "1 q", "1 q", "1 q", "1 q"}, "law of 2022 art. 44.4.đ"},
		{"labour-order-third-ministry-flags", [len(boundaries)]string{"2 q", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 24.4.b; law of 2022 art. 44.4.đ"},
		{"labour-order-third-mixed-certificates", [len(boundaries)]string{"1 q", "1 q", "1 q", "1 q", "1 q"}, "decree 91 art. 24.4.b; law of 2022 art. 44.4.đ"},
		{"labour-order-third-mixed-ministry-flags", [len(boundaries)]string{"1 q", "1 q", "1 q", "1 q", "1 q"}, "decree 91 art. 24.4.b; law of 2022 art. 44.4.đ"},
		{"labour-order-third-movement-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "circular 12 art. 4.3; law of 2022 art. 44.4.c"},
		{"labour-order-third-person-base-titles", [len(boundaries)]string{"-", "3 q", "3 q", "3 q", "3 q"}, "law of 2022 art. 44.1.e"},
		{"labour-order-third-person-excellent-years", [len(boundaries)]string{"-", "1 q", "1 q", "1 q", "1 q"}, "law of 2022 art. 44.1.e"},
		{"labour-order-third-person-initiatives", [len(boundaries)]string{"2 q", "-", "-", "-", "-"}, "decree 91 art. 24.1.a"},
		{"labour-order-third-person-movement-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "circular 12 art. 4.3; law of 2022 art. 44.1.a"},
		{"labour-order-third-person-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 24.1.a; law of 2022 art. 44.1.e"},
		{"labour-order-third-worker-initiatives", [len(boundaries)]string{"2 q", "1 q", "1 q", "1 q", "1 q"}, "decree 91 art. 24.2.b; law of 2022 art. 44.2.b"},
		{"labour-order-third-years", [len(boundaries)]string{"5 q", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 24.4.b; law of 2022 art. 44.4.đ"},
		{"leadership-term-reduction", [len(boundaries)]string{"1/3 q", "1/3 s", "1/3 s", "1/3 s", "1/3 s"}, "decree 91 art. 3.2; decree 98 art. 4.7; decree 152 art. 4.7"},
		{"ministry-fighter-base-titles", [len(boundaries)]string{"3 q", "3 q", "3 q", "3 q", "3 q"}, "law of 2003 art. 22; law of 2022 art. 22.1.a"},
		{"ministry-movement-years", [len(boundaries)]string{"-", "3 q", "3 q", "3 q", "3 q"}, "law of 2022 art. 26.2"},
		{"national-fighter-ministry-titles", [len(boundaries)]string{"2 q", "2 q", "2 q", "2 q", "2 q"}, "law of 2003 art. 21; law of 2022 art. 21.1.a"},
		{"pm-certificate-base-titles", [len(boundaries)]string{"-", "3 q", "3 q", "3 q", "3 q"}, "law of 2022 art. 73.1.b"},
		{"pm-certificate-certificates", [len(boundaries)]string{"2 s", "2 q", "2 q", "2 q", "2 q"}, "decree 91 art. 38; law of 2022 art. 73.4.e"},
		{"pm-certificate-farmer-years", [len(boundaries)]string{"-", "2 q", "2 q", "2 q", "2 q"}, "law of 2022 art. 73.2.d"},
		{"pm-certificate-flags", [len(boundaries)]string{"1 s", "1 q", "1 q", "1 q", "1 q"}, "decree 91 art. 38; law of 2022 art. 73.4.e"},
		{"pm-certificate-movement-years", [len(boundaries)]string{"3 q", "3 q", "3 q", "3 q", "3 q"}, "circular 12 art. 4.3; law of 2022 art. 73.4.d"},
		{"merit-report-months", [len(boundaries)]string{"6 q", "-", "-", "-", "-"}, "circular 12/2019 art. 2.4"},
		{"pm-certificate-person-commendations", [len(boundaries)]string{"5 q", "-", "-", "-", "-"}, "circular 151 art. 41.1.b"},
		{"pm-certificate-person-initiatives", [len(boundaries)]string{"5 s", "-", "-", "-", "-"}, "decree 91 art. 38"},
		{"pm-certificate-person-years", [len(boundaries)]string{"5 s", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 38; law of 2022 art. 73.1.b"},
		{"pm-certificate-years", [len(boundaries)]string{"5 s", "5 q", "5 q", "5 q", "5 q"}, "decree 91 art. 38; law of 2022 art. 73.4.e"},
		{"tie-women-share", [len(boundaries)]string{"70% q", "70% s", "70% s", "70% s", "70% s"}, "decree 91 art. 3.2; decree 98 art. 4.6; decree 152 art. 4.6"},
		{"victory-unit-advanced-share", [len(boundaries)]string{"70% q", "70% q", "70% q", "70% q", "70% q"}, "law of 2003 art. 27.2; law of 2022 art. 27.2"},
		{"victory-unit-complete-share", [len(boundaries)]string{"100% q", "100% q", "100% q", "100% q", "100% q"}, "law of 2003 art. 27.2; law of 2022 art. 27.2"},
	} {
		t.Run(string(c.id), func(t *testing.T) {
			assert.False(t, tested[c.id], "tested once")
			tested[c.id] = true
			p, ok := Vietnam().Parameter(c.id)
			require.True(t, ok)
			for i, day := range boundaries {
				got := "-"
				if v, ok := p.At(value.MustDate(day)); ok {
					got = v.Value.String() + " " + string(v.Basis)[:1]
				}
				assert.Equal(t, c.want[i], got, "on %s: %s", day, c.reason)
			}
		})
	}
	for p := range Vietnam().Parameters() {
		assert.True(t, tested[p.ID], "%s is in no case", p.ID)
	}
}

// Nothing of one regime is left standing when the next takes over: a value that
// goes on is cited from the next regime's own text.
func TestRegimesEnd(t *testing.T) {
	for p := range Vietnam().Parameters() {
		for _, v := range p.Values {
			if v.Value == nil {
				assert.NotNil(t, v.Note, "%s: that nothing is known, or that there is nothing, must be said", p.ID)
				continue
			}
			i, ok := Vietnam().Instrument(v.Cite.Instrument)
			require.True(t, ok)
			if next := p.Until(v.From); !i.Until.IsZero() {
				assert.False(t, next.IsZero() || i.Until.Before(next), "%s from %s outlives %s", p.ID, v.From, i.ID)
			}
		}
	}
}
