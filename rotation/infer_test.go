package rotation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// rules writes candidates as "listed+1 from a (3): 2024 b", with how many records
// put them to the test and whom they give the first year after the record; those
// that are broken with "!" and the years of the records.
func rules(list []rotation.Candidate) []string {
	got := []string{}
	for _, c := range list {
		s := string(c.Form)
		switch c.Form {
		case rotation.ByListedOrder:
			s += fmt.Sprintf("+%d from %s %s", c.Step, c.Pattern.Start.Year, c.Pattern.Start.Unit)
		case rotation.ByPlace:
			s += fmt.Sprint(" ", c.Pattern.Place)
		case rotation.ByDecision:
			s += " " + string(c.Pattern.Mode)
		}
		if c.Pattern.Term > 1 {
			s += fmt.Sprintf(" x%d", c.Pattern.Term)
		}
		s += fmt.Sprintf(" (%d)", c.Tested)
		if len(c.Next) > 0 {
			s += ":"
			for _, id := range c.Next[0].Units {
				s += " " + string(id)
			}
		}
		for _, b := range c.Broken {
			s += " !" + b.Year
		}
		got = append(got, s)
	}
	return got
}

func TestInfer(t *testing.T) {
	appointed := func(t emulation.Term) emulation.Term { t.How = emulation.Appointed; return t }
	elected := func(t emulation.Term) emulation.Term { t.How = emulation.Balloted; return t }
	joined := letters("abc")
	joined.Members = append(joined.Members, during("n", "2021-06-01", ""))
	type tc struct {
		name, reason string
		in           rotation.Input
		fits, misses []string
		ask          string // year, least, most
		why          string
		left         []string
	}
	decided := []string{"decision ballot (0):", "decision agreed (0):", "decision appointed (0):"}
	cases(t, []tc{
		{name: "one record", reason: "everything that the family has fits, and nothing was put to the test",
			in: rotation.Input{Bloc: letters("abc"), Terms: []emulation.Term{deputies("2020", "b")}},
			fits: append([]string{"listed+1 from 2020 b (0): c", "listed+2 from 2020 b (0): a", "someOrder (0): a c",
				"listed+1 from 2020 b x2 (0): b", "listed+2 from 2020 b x2 (0): b", "someOrder x2 (0): b",
				"listed+1 from 2019 b x2 (0): c", "listed+2 from 2019 b x2 (0): a", "someOrder x2 (0): a c"}, decided...),
			ask: "2021 6 7", why: "infer-single"},
		{name: "two records", reason: "one step is left, and some order, of terms of one year, or of two of which the first began in 2019; the rest is not told by holders",
			in:   rotation.Input{Bloc: letters("abcd"), Terms: []emulation.Term{deputies("2020", "b"), deputies("2021", "c")}},
			fits: append([]string{"listed+1 from 2020 b (1): d", "someOrder (1): a d", "listed+1 from 2019 b x2 (1): c", "someOrder x2 (1): c"}, decided...),
			ask:  "2022 3 5", why: "infer-two"},
		{name: "backwards", reason: "one less than the units is one backwards",
			in:   rotation.Input{Bloc: letters("abcd"), Terms: []emulation.Term{deputies("2020", "b"), deputies("2022", "d")}},
			fits: append([]string{"listed+1 from 2020 b (1): a", "listed+3 from 2020 b (1): c", "someOrder (1): a c", "someOrder x2 (1): d", "someOrder x2 (1): a c"}, decided...),
			ask:  "2021 4 5", why: "infer-two"},
		{name: "three records", reason: "orders are counted through the years without a record; 2027 is c by every order, so that its record tells orders from decisions",
			in:   rotation.Input{Bloc: letters("abcde"), Terms: []emulation.Term{deputies("2020", "a"), deputies("2022", "c"), deputies("2025", "a")}},
			fits: append([]string{"listed+1 from 2020 a (2): b", "someOrder (2): b d e"}, decided...), ask: "2027 3 5", why: "infer-some"},
		{name: "a near miss", reason: "without 2022 it is the listed order; whose turn was given away is not told",
			in:   rotation.Input{Bloc: letters("abcde"), Terms: []emulation.Term{deputies("2020", "a"), deputies("2021", "b"), deputies("2022", "e"), deputies("2023", "d"), deputies("2024", "e")}},
			fits: decided, misses: []string{"listed+1 from 2020 a (4) !2022", "someOrder (4) !2022 !2024", "listed+4 from 2019 a x2 (4) !2021 !2024"}, why: "infer-nothing"},
		{name: "a unit in two years in a row", reason: "an order gives it only by terms of two years",
			in:     rotation.Input{Bloc: letters("abc"), Terms: []emulation.Term{deputies("2020", "a"), deputies("2021", "a")}},
			fits:   append([]string{"listed+1 from 2020 a x2 (1): b", "listed+2 from 2020 a x2 (1): c", "someOrder x2 (1): b c"}, decided...),
			misses: []string{}, why: "infer-two"},
		{name: "a unit in three years in a row", reason: "no order gives it, of terms of one year or of two",
			in:   rotation.Input{Bloc: letters("abc"), Terms: []emulation.Term{deputies("2020", "a"), deputies("2021", "a"), deputies("2022", "a")}},
			fits: decided, why: "infer-nothing"},
		{name: "terms of two years", reason: "the first of them began in 2019, of which nothing is on record",
			in:   rotation.Input{Bloc: letters("abcd"), Terms: []emulation.Term{deputies("2020", "a"), deputies("2021", "b"), deputies("2022", "b"), deputies("2024", "c")}},
			fits: append([]string{"listed+1 from 2019 a x2 (3): d", "someOrder x2 (3): d"}, decided...), ask: "2023 3 5", why: "infer-some"},
		{name: "two seats", reason: "a record with one of two holders is one of which one is missing",
			in:   rotation.Input{Bloc: letters("abcde"), Terms: []emulation.Term{deputies("2020", "a", "b"), deputies("2021", "d")}},
			fits: append([]string{"listed+1 from 2020 a (1): e a", "listed+4 from 2020 b (1): c b", "someOrder (1): a b c e", "listed+1 from 2019 a x2 (1): c d", "listed+4 from 2019 b x2 (1): e d"}, decided...), why: "infer-two"},
		{name: "succession", reason: "the deputies of 2020 and 2021 became chief",
			in:   rotation.Input{Bloc: letters("abcd"), Terms: []emulation.Term{deputies("2020", "d"), deputies("2021", "a"), chiefs("2021", "d"), chiefs("2022", "a"), deputies("2022", "c")}},
			fits: append([]string{"listed+1 from 2021 d (1): b", "someOrder (1): b c", "listed+1 from 2020 d x2 (1): a", "someOrder x2 (1): a", "succession (2): c"}, decided...),
			ask:  "2023 3 5", why: "infer-two"},
		{name: "first year appointed", reason: "DOMAIN §4 R5: the orders are also tried from the first term that was not; how a term was chosen excludes other ways of deciding",
			in: rotation.Input{Bloc: letters("abc"), Terms: []emulation.Term{appointed(deputies("2020", "c")), elected(deputies("2021", "b")), {Year: "2022", Office: emulation.Deputy, Holders: ids("c"), How: emulation.Rotated}}},
			fits: []string{"listed+1 from 2022 c (0): a", "listed+2 from 2022 c (0): b", "someOrder (0): a b",
				"listed+1 from 2022 c x2 (0): c", "listed+2 from 2022 c x2 (0): c", "someOrder x2 (0): c",
				"listed+1 from 2021 c x2 (0): a", "listed+2 from 2021 c x2 (0): b", "someOrder x2 (0): a b"},
			misses: []string{"listed+1 from 2020 a (2) !2020", "listed+2 from 2020 c (2) !2022", "listed+1 from 2020 b x2 (2) !2020", "someOrder x2 (2) !2020",
				"listed+2 from 2019 c x2 (2) !2022", "someOrder x2 (2) !2022"}, ask: "2023 3 4", why: "infer-nothing"},
		{name: "members change", reason: "n is at its listed place, or a newcomer to whom an option gives its place; nothing tells which",
			in:   rotation.Input{Bloc: joined, Terms: []emulation.Term{deputies("2020", "a"), deputies("2021", "b")}},
			left: []string{"infer-unstable"}, why: "infer-two"},
		{name: "year twice, no holder, no such year", reason: "what cannot be used is left out, and said",
			in: rotation.Input{Bloc: letters("ab"), Terms: []emulation.Term{deputies("2019", "a"), deputies("2020", "a"), deputies("2020", "b"), deputies("2021"), deputies("x", "a"), deputies("2500", "a")}},
			fits: append([]string{"listed+1 from 2019 a (0): b", "someOrder (0): b", "listed+1 from 2019 a x2 (0): a", "someOrder x2 (0): a",
				"listed+1 from 2018 a x2 (0): b", "someOrder x2 (0): b"}, decided...),
			ask: "2020 5 7", left: []string{"year-unknown", "year-twice", "holders-none", "infer-far"}, why: "infer-single"},
	}, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		var got *rotation.Inference
		for _, i := range rotation.Infer(c.in, 2) {
			if got == nil {
				got = &i
			}
		}
		require.NotNil(t, got)
		if c.fits != nil {
			assert.Equal(t, c.fits, rules(got.Fits), c.reason)
		}
		if c.misses != nil {
			assert.Equal(t, c.misses, rules(got.Misses), c.reason)
		}
		var left []string
		for _, m := range got.LeftOut {
			left = append(left, short(m))
		}
		assert.Equal(t, c.left, left)
		assert.Equal(t, c.why, strings.SplitN(short(got.Reason), "(", 2)[0])
		if c.ask != "" {
			require.NotNil(t, got.Ask)
			assert.Equal(t, c.ask, fmt.Sprint(got.Ask.Year, " ", got.Ask.Least, " ", got.Ask.Most))
		}
		for _, lang := range []value.Lang{value.VI, value.EN} {
			p := value.Printer{Lang: lang, Catalogue: sentences}
			said := slices.Concat([]value.Message{got.Reason}, got.LeftOut, got.Tried, got.NotTried)
			for _, c := range append(got.Fits, got.Misses...) {
				said = append(said, c.Says)
			}
			for _, m := range said {
				assert.NotContains(t, p.Print(m), "{")
				assert.NotContains(t, p.Print(m), "rotation.")
			}
		}
	})
	assert.Empty(t, rotation.Infer(rotation.Input{Bloc: letters("abc")}, 3), "no record, nothing to infer")
}
