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

// finding writes a finding as "2021 chief agrees [thads]: agrees next derived".
func finding(f rotation.Finding) string {
	var reasons []string
	for _, m := range f.Reasons {
		reasons = append(reasons, short(m))
	}
	return fmt.Sprintf("%s %s %s %v: %s", f.Year, f.Office, f.Result, f.Expected, strings.Join(reasons, " "))
}

func findings(in rotation.Input) []string {
	var got []string
	for _, f := range rotation.Audit(in) {
		got = append(got, finding(f))
	}
	return got
}

func TestAudit(t *testing.T) {
	type tc struct {
		name, reason string
		in           rotation.Input
		want         []string
	}
	gone := members(during("a", "", ""), during("b", "", "2021-05-01"), during("c", "", ""), during("d", "2022-04-01", ""))
	table := []tc{
		{name: "seed", reason: "DOMAIN §1: the chief of 2020 was assigned by decision and has nothing before it; the chief of 2021 follows in the listed order; the rule for deputies is not known",
			in: seed(),
			want: []string{
				"2020 chief cannotTell []: first chosen-by(how.appointed)(instrument-signed)",
				"2021 chief agrees [thads]: agrees next derived chosen(how.rotated)",
				"2021 deputy cannotTell []: no-policy",
			}},
		{name: "deviates", reason: "the rule gives b; d is the holder in fact, and the next term is judged from d",
			in: chiefPlan(letters("abcd"), list(1), chiefs("2020", "a"), chiefs("2021", "d"), chiefs("2022", "a")),
			want: []string{"2020 chief cannotTell []: first", "2021 chief deviates [b]: deviates next",
				"2022 chief agrees [a]: agrees wraps"}},
		{name: "deviates by decision", reason: "that the record gives a decision does not make the term agree; it is said beside",
			in: chiefPlan(letters("abc"), list(1), chiefs("2020", "a"),
				emulation.Term{Year: "2021", Office: emulation.Chief, Holders: ids("c"), How: emulation.Appointed}),
			want: []string{"2020 chief cannotTell []: first", "2021 chief deviates [b]: deviates next chosen(how.appointed)"}},
		{name: "instrument alone", reason: "a decision without a word on how is named as it stands",
			in: chiefPlan(letters("abc"), nil,
				emulation.Term{Year: "2021", Office: emulation.Chief, Holders: ids("c"), Instrument: &emulation.Instrument{Number: "5/QĐ"}}),
			want: []string{"2021 chief cannotTell []: no-policy recorded-in(instrument)"}},
		{name: "two seats in any order", reason: "seats of one office in one year are equal",
			in:   deputyPlan(letters("abcde"), list(2), deputies("2020", "b", "a"), deputies("2021", "d", "c"), deputies("2022", "a", "e")),
			want: []string{"2020 deputy cannotTell []: first", "2021 deputy agrees [c d]: agrees next next", "2022 deputy agrees [e a]: agrees next wraps"}},
		{name: "one of two wrong", reason: "every holder counts",
			in:   deputyPlan(letters("abcde"), list(2), deputies("2020", "a", "b"), deputies("2021", "c", "e")),
			want: []string{"2020 deputy cannotTell []: first", "2021 deputy deviates [c d]: deviates next next"}},
		{name: "one of two recorded", reason: "who is not on record is unknown, not absent; the next term has nowhere to count from",
			in: deputyPlan(letters("abcde"), list(2), deputies("2020", "a", "b"), deputies("2021", "d"), deputies("2022", "e", "a")),
			want: []string{"2020 deputy cannotTell []: first", "2021 deputy cannotTell [c d]: holders-missing next next",
				"2022 deputy cannotTell []: holders-few"}},
		{name: "one recorded and wrong", reason: "whoever the other is, e had no turn",
			in:   deputyPlan(letters("abcde"), list(2), deputies("2020", "a", "b"), deputies("2021", "e")),
			want: []string{"2020 deputy cannotTell []: first", "2021 deputy deviates [c d]: deviates next next"}},
		{name: "a holder too many", reason: "the rule has one seat",
			in:   chiefPlan(letters("abc"), list(1), chiefs("2020", "a"), chiefs("2021", "b", "c")),
			want: []string{"2020 chief cannotTell []: first", "2021 chief deviates [b]: deviates next"}},
		{name: "gap", reason: "2021 is not on record and may have been anyone's; the rotation is not counted on through it",
			in:   chiefPlan(letters("abc"), list(1), chiefs("2020", "a"), chiefs("2022", "c")),
			want: []string{"2020 chief cannotTell []: first", "2022 chief cannotTell []: gap"}},
		{name: "order of the record", reason: "one finding a term, in the order of the terms",
			in:   chiefPlan(letters("abc"), list(1), chiefs("2021", "b"), chiefs("2020", "a")),
			want: []string{"2021 chief agrees [b]: agrees next", "2020 chief cannotTell []: first"}},
		{name: "year twice", reason: "neither of two records of a year is believed, and nothing is counted from them",
			in: chiefPlan(letters("abc"), list(1), chiefs("2020", "a"), chiefs("2020", "b"), chiefs("2021", "c")),
			want: []string{"2020 chief cannotTell []: year-twice", "2020 chief cannotTell []: year-twice",
				"2021 chief cannotTell []: year-twice"}},
		{name: "year not declared", reason: "a year without days has no place among the others",
			in:   chiefPlan(letters("abc"), list(1), chiefs("2020-2021", "a"), chiefs("2021", "b")),
			want: []string{"2020-2021 chief cannotTell []: year-unknown", "2021 chief cannotTell []: first"}},
		{name: "no holder", reason: "a term that names nobody tells nothing, and the next has nowhere to count from",
			in: chiefPlan(letters("abc"), list(1), chiefs("2020", "a"), chiefs("2021"), chiefs("2022", "b")),
			want: []string{"2020 chief cannotTell []: first", "2021 chief cannotTell []: holders-none",
				"2022 chief cannotTell []: holders-none"}},
		{name: "passed over", reason: "b left in 2021, so c agrees; who was passed over is said",
			in:   chiefPlan(gone, list(1), chiefs("2021", "a"), chiefs("2022", "c")),
			want: []string{"2021 chief cannotTell []: first", "2022 chief agrees [c]: agrees left next"}},
		{name: "holder not yet a member", reason: "d joined in the middle of 2022",
			in:   chiefPlan(gone, list(1, "a", "b", "c", "d"), chiefs("2021", "c"), chiefs("2022", "d")),
			want: []string{"2021 chief cannotTell []: first", "2022 chief deviates [a]: deviates not-yet wraps holder-absent(not-yet)"}},
		{name: "holder outside the order", reason: "it has no turn, and what follows has nowhere to count from",
			in: chiefPlan(letters("abc"), list(1), chiefs("2020", "a"), chiefs("2021", "x"), chiefs("2022", "b")),
			want: []string{"2020 chief cannotTell []: first", "2021 chief deviates [b]: deviates next unlisted",
				"2022 chief cannotTell []: holder-unlisted"}},
		{name: "nobody to expect", reason: "no unit of the order was a member",
			in:   chiefPlan(members(during("a", "", "2020-05-01"), during("b", "", "2020-05-01")), list(1), chiefs("2020", "a"), chiefs("2021", "b")),
			want: []string{"2020 chief cannotTell []: first", "2021 chief deviates []: deviates-nobody left left open holder-absent(left)"}},
		{name: "bad policy", reason: "a rule that cannot be used judges nobody",
			in: chiefPlan(letters("abc"), list(9), chiefs("2021", "b")), want: []string{"2021 chief cannotTell []: unusable(seats-many)"}},
		{name: "start", reason: "terms before the start are not the rule's; the first turn needs no term before it",
			in: chiefPlan(letters("abc"), starting(list(1), "2021", "b"), chiefs("2020", "c"), chiefs("2021", "b"), chiefs("2022", "a")),
			want: []string{"2020 chief cannotTell []: before-start", "2021 chief agrees [b]: agrees start",
				"2022 chief deviates [c]: deviates next"}},
		{name: "start within a year", reason: "the rule starts in a year declared across 2021; the term before is none of the rule's",
			in: rotation.Input{Bloc: letters("abc"), Policies: rotation.Policies{Chief: starting(list(1), "mid", "b")},
				Years: emulation.Years{{Label: "mid", From: value.MustDate("2021-06-01"), Until: value.MustDate("2022-06-01")}},
				Terms: []emulation.Term{chiefs("2021", "a"), chiefs("2022", "b")}},
			want: []string{"2021 chief cannotTell []: before-start", "2022 chief cannotTell []: first"}},
		{name: "unknown office", reason: "a caller in Go may hold any office; there is no rule for it",
			in:   chiefPlan(letters("abc"), list(1), term("2021", "secretary", "a")),
			want: []string{"2021 secretary cannotTell []: no-policy"}},
	}
	cases(t, table, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		assert.Equal(t, c.want, findings(c.in))
	})
}

func TestAuditCopies(t *testing.T) {
	in := seed()
	in.Terms = append(in.Terms, emulation.Term{Year: "2022", Office: emulation.Chief})
	got := rotation.Audit(in)
	got[0].Holders[0] = "changed"
	assert.Equal(t, value.ID("bo-chqs"), in.Terms[0].Holders[0], "the record is not shared")
	require.NotNil(t, got[3].Holders, "a list without elements is written as a list")
}

// A plan that is recorded is a plan that agrees.
func TestAuditOfPlan(t *testing.T) {
	in := deputyPlan(letters("abcdefg"), list(3), deputies("2020", "e", "f", "g"))
	years := map[string][]value.ID{}
	for _, s := range take(rotation.Plan(in), 30) {
		years[s.Year] = append(years[s.Year], s.Unit)
	}
	for year, holders := range years {
		slices.Reverse(holders)
		in.Terms = append(in.Terms, deputies(year, holders...))
	}
	for _, f := range rotation.Audit(in)[1:] {
		assert.Equal(t, rotation.Agrees, f.Result, finding(f))
	}
}
