package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

func TestLimit(t *testing.T) {
	const fighter, flag = "chien-si-thi-dua-co-so", "co-thi-dua-chinh-phu"
	for _, c := range []struct {
		name, award, on string
		n, whole        int64
		want            rule.Verdict
		most            int64 // -1 for none
		cite            string
		basis           law.Basis
		reason          string
	}{
		{"3 of 20", fighter, "2021-03-12", 3, 20, rule.Met, 3, "91-2017-nd-cp:9.3", law.Quoted, "worked fact 9: 15 % of 20 is 3"},
		{"4 of 20", fighter, "2021-03-12", 4, 20, rule.NotMet, 3, "91-2017-nd-cp:9.3", law.Quoted, "worked fact 9"},
		{"2 of 19", fighter, "2021-03-12", 2, 19, rule.Met, 2, "91-2017-nd-cp:9.3", law.Quoted, "worked fact 9: 15 % of 19 is 2.85"},
		{"3 of 19", fighter, "2021-03-12", 3, 19, rule.NotMet, 2, "91-2017-nd-cp:9.3", law.Quoted, "worked fact 9: rounding 2.85 up would pass the ceiling"},
		{"1 of 6", fighter, "2021-03-12", 1, 6, rule.NotMet, 0, "91-2017-nd-cp:9.3", law.Quoted, "one person of six is over 15 %"},
		{"last day", fighter, "2023-12-31", 4, 20, rule.NotMet, 3, "91-2017-nd-cp:9.3", law.Quoted, "decree 91 still holds"},
		{"no ceiling in B", fighter, "2024-01-01", 19, 20, rule.Met, -1, "06-2022-qh15:23", law.Secondary, "worked fact 10: law 2022 art. 23 has no share"},
		{"no ceiling in C", fighter, "2025-07-01", 19, 20, rule.Met, -1, "06-2022-qh15:23", law.Secondary, "worked fact 10"},
		{"6 of 30 flags", flag, "2021-03-12", 6, 30, rule.Met, 6, "91-2017-nd-cp:11.1", law.Quoted, "worked fact 19: 20 % of 30 is 6"},
		{"7 of 30 flags", flag, "2021-03-12", 7, 30, rule.NotMet, 6, "91-2017-nd-cp:11.1", law.Quoted, "worked fact 19"},
		{"flags in B", flag, "2024-01-01", 1, 30, rule.Unknown, -1, "", "", "worked fact 19: no quota was seen, so none is assumed"},
		{"flags in C", flag, "2025-08-01", 1, 30, rule.Unknown, -1, "", "", "worked fact 19"},
		{"before the decree", flag, "2017-09-30", 1, 30, rule.Unknown, -1, "", "", "not in the corpus"},
		{"whole is zero", fighter, "2021-03-12", 0, 0, rule.Unknown, -1, "91-2017-nd-cp:9.3", law.Quoted, "a share of nothing is no share"},
		{"whole below zero", fighter, "2021-03-12", 0, -1, rule.Unknown, -1, "91-2017-nd-cp:9.3", law.Quoted, "a count cannot be"},
		{"count below zero", fighter, "2021-03-12", -1, 20, rule.Unknown, -1, "91-2017-nd-cp:9.3", law.Quoted, "a count cannot be"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := vietnam.Limit(value.ID(c.award), c.n, c.whole, day(c.on))
			require.True(t, ok)
			assert.Equal(t, c.want, got.Verdict, c.reason)
			assert.Equal(t, c.cite, got.Cite.String(), c.reason)
			assert.Equal(t, c.basis, got.Basis, c.reason)
			if c.most < 0 {
				assert.Nil(t, got.Most, c.reason)
			} else {
				assert.Equal(t, c.most, *got.Most, c.reason)
			}
		})
	}
	_, ok := vietnam.Limit("co-thi-dua-tinh", 1, 20, day("2021-03-12"))
	assert.False(t, ok, "no ceiling on the flag of the province is known at any time")
	_, ok = vietnam.Limit("x", 1, 20, day("2021-03-12"))
	assert.False(t, ok, "no such award")
}
