package rotation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

func TestActing(t *testing.T) {
	type tc struct {
		name, reason string
		terms        []emulation.Term
		office       emulation.Office
		on           string
		want         []value.ID
		code         string
	}
	of := func(year string, effective *value.Span, holders ...value.ID) emulation.Term {
		return emulation.Term{Year: year, Office: emulation.Chief, Holders: holders, Effective: effective}
	}
	table := []tc{
		{name: "old chief before the handover", reason: "seed: 2020 is over, the handover was on 12/03/2021", terms: seed().Terms,
			on: "2021-02-01", want: ids("bo-chqs"), code: "acting-handover"},
		{name: "last day before the handover", reason: "days of office are half-open", terms: seed().Terms,
			on: "2021-03-11", want: ids("bo-chqs"), code: "acting-handover"},
		{name: "day of the handover", reason: "from that day the new chief acts", terms: seed().Terms,
			on: "2021-03-12", want: ids("thads"), code: "acting-end-unknown"},
		{name: "within the year, first day not recorded", reason: "the decision was signed, the term's year runs, its end is recorded", terms: seed().Terms,
			on: "2020-08-01", want: ids("bo-chqs"), code: "acting-first-unknown"},
		{name: "before the decision", reason: "on 01/02/2020 nobody had been assigned yet", terms: seed().Terms,
			on: "2020-02-01", code: "acting-unknown"},
		{name: "before the year", reason: "an unknown first day does not reach back for ever", terms: seed().Terms,
			on: "2019-06-01", code: "acting-unknown"},
		{name: "after the year without a handover", reason: "whether the chief of 2021 still acted in 2022 is not on record", terms: seed().Terms,
			on: "2022-01-01", code: "acting-unknown"},
		{name: "no days at all", reason: "seed: the deputies are known for 2021, not from when to when", terms: seed().Terms, office: emulation.Deputy,
			on: "2021-06-01", code: "acting-undated"},
		{name: "no day asked", reason: "no date lies in no span", terms: seed().Terms, code: "acting-unknown"},
		{name: "both days", reason: "recorded days settle it", terms: []emulation.Term{of("2021", span("2021-03-12", "2022-02-20"), "a")},
			on: "2021-12-31", want: ids("a"), code: "acting"},
		{name: "both days and no such year", reason: "recorded days need no year", terms: []emulation.Term{of("khóa 1", span("2021-03-12", "2022-02-20"), "a")},
			on: "2021-12-31", want: ids("a"), code: "acting"},
		{name: "one day and no such year", reason: "one day alone is bounded by the year, which is not known", terms: []emulation.Term{of("khóa 1", span("2021-03-12", ""), "a")},
			on: "2021-12-31", code: "acting-unknown"},
		{name: "office taken at once", reason: "DOMAIN §4: office may start at once on agreement, before the term's year",
			terms: []emulation.Term{of("2022", span("2021-12-20", "2022-12-20"), "b")}, on: "2021-12-25", want: ids("b"), code: "acting-early"},
		{name: "end from the handover", reason: "the term has no recorded end; the next term's first day is the handover",
			terms: []emulation.Term{of("2021", nil, "a"), of("2022", span("2022-03-01", ""), "b")}, on: "2022-02-01", want: ids("a"), code: "acting-handover"},
		{name: "first day from the handover", reason: "the term has no recorded first day; the term before ends then",
			terms: []emulation.Term{of("2022", nil, "b"), of("2021", span("", "2022-03-01"), "a")}, on: "2022-06-01", want: ids("b"), code: "acting-end-unknown"},
		{name: "handover not from a distant year", reason: "the end of 2020 is not the beginning of 2022",
			terms: []emulation.Term{of("2022", nil, "b"), of("2020", span("", "2022-03-01"), "a")}, on: "2022-06-01", code: "acting-undated"},
		{name: "handover unclear", reason: "two records of 2022 begin on different days; neither ends 2021",
			terms: []emulation.Term{of("2021", nil, "a"), of("2022", span("2022-03-01", ""), "b"), of("2022", span("2022-04-01", ""), "c")},
			on:    "2022-02-01", code: "acting-unknown"},
		{name: "between two terms", reason: "one is over and the next has not begun: the record names nobody",
			terms: []emulation.Term{of("2021", span("2021-01-01", "2022-01-01"), "a"), of("2022", span("2022-03-01", "2023-01-01"), "b")},
			on:    "2022-02-01", code: "acting-unknown"},
		{name: "two terms claim the day", reason: "nothing chooses between them",
			terms: []emulation.Term{of("2021", span("2021-01-01", "2022-04-01"), "a"), of("2022", span("2022-03-01", "2023-01-01"), "b")},
			on:    "2022-03-15", code: "acting-twice"},
		{name: "changed within the year", reason: "two terms of one year, one after the other",
			terms: []emulation.Term{of("2021", span("2021-01-01", "2021-07-01"), "a"), of("2021", span("2021-07-01", "2022-01-01"), "b")},
			on:    "2021-08-01", want: ids("b"), code: "acting"},
		{name: "nobody recorded", reason: "a term without holders names nobody",
			terms: []emulation.Term{of("2021", span("2021-01-01", "2022-01-01"))}, on: "2021-08-01", code: "acting-unknown"},
	}
	cases(t, table, func(c tc) (string, string) { return c.name, c.reason }, func(t *testing.T, c tc) {
		in := seed()
		in.Terms = c.terms
		office, on := c.office, value.Date{}
		if office == "" {
			office = emulation.Chief
		}
		if c.on != "" {
			on = value.MustDate(c.on)
		}
		got, why := rotation.Acting(in, office, on)
		assert.Equal(t, c.want, got)
		assert.Equal(t, "rotation."+c.code, why.Code)
	})
}

func TestActingCopies(t *testing.T) {
	in := seed()
	got, _ := rotation.Acting(in, emulation.Chief, value.MustDate("2021-06-01"))
	got[0] = "changed"
	assert.Equal(t, value.ID("thads"), in.Terms[1].Holders[0], "the record is not shared")
}
