package blocs_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// Who stands at the cut is told among those who compete for the same places: of each
// group with places of its own, and of nobody while it is open of one of them.
func TestCutsAreOfThoseWhoCompete(t *testing.T) {
	scores := []string{"90", "88", "70", "60", "85", "80", "50"}
	groups := func(d object, quotas ...any) {
		id := func(i int) any { return in(d, "bloc", "members", i, "unit")["id"] }
		r := in(d, "regulation")
		r["groups"] = []any{
			object{"id": "g", "name": object{"vi": "G"}, "units": []any{id(0), id(1), id(2), id(3)}},
			object{"id": "h", "name": object{"vi": "H"}, "units": []any{id(4), id(5), id(6)}},
		}
		r["quotas"] = quotas
		r["lines"] = []any{object{"award": "bang-khen-tinh", "order": []any{"quota"}, "rankBy": "score"}}
	}
	of := func(groups ...any) object { return object{"award": "bang-khen-tinh", "count": 1, "groups": groups} }
	whole := object{"award": "bang-khen-tinh", "count": 2}
	for _, c := range []struct {
		name, reason string
		change       func(d object)
		want         [][2]int // the numbers of the members ahead and behind
	}{
		{"of the bloc", "the second has a place, the third by rank has none", func(d object) { points(d, false, scores...); groups(d, whole) }, [][2]int{{1, 4}}},
		{"of each group", "the fifth is behind the second and competes with the sixth", func(d object) { points(d, false, scores...); groups(d, of("g", "h")) }, [][2]int{{0, 1}, {4, 5}}},
		{"of one group", "how many places the others have was not published", func(d object) { points(d, false, scores...); groups(d, of("h")) }, [][2]int{{4, 5}}},
		{"of both", "who competes for the places of all hangs on those of the group", func(d object) { points(d, false, scores...); groups(d, of("h"), whole) }, nil},
		{"open", "the first two of one group are equal, and nothing says who is taken", func(d object) {
			points(d, false, "90", "90", "70", "60", "85", "80", "50")
			groups(d, of("g", "h"))
		}, [][2]int{{4, 5}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := reviewed(t, edit(t, c.change))
			number := map[value.ID]int{}
			for i, m := range r.Members {
				number[m.ID] = i
			}
			var got [][2]int
			for _, n := range r.Sensitivity.Nominations {
				got = append(got, [2]int{number[n.Cut.Ahead], number[n.Cut.Behind]})
			}
			assert.Equal(t, c.want, got, c.reason)
		})
	}
}

// That nothing turns an order round is said of the criteria that were tried, where
// some were not: their points hang on others.
func TestNothingIsSaidOfWhatWasNotTried(t *testing.T) {
	relative := func(d object) {
		points(d, false, "9", "8", "7", "6", "5", "4", "3")
		scheme := in(d, "regulation", "scheme")
		scheme["criteria"] = append(scheme["criteria"].([]any), object{
			"id": "b", "name": object{"vi": "B"}, "kind": "quantity", "max": "90",
			"method": object{"kind": "leaderRelative", "atTarget": "1/2", "noTarget": "ownPool"},
		})
		for _, s := range d["sheets"].([]any) {
			s := s.(object)
			s["entries"] = append(s["entries"].([]any), object{"criterion": "b", "target": "100", "actual": "100"})
		}
		in(d, "regulation")["lines"] = []any{object{"award": "bang-khen-tinh", "order": []any{"score"}, "floor": "200"}}
	}
	plain := func(d object) {
		points(d, false, "9", "8", "7", "6", "5", "4", "3")
		in(d, "regulation")["lines"] = []any{object{"award": "bang-khen-tinh", "order": []any{"score"}, "floor": "200"}}
	}
	for _, c := range []struct {
		name, reason string
		change       func(d object)
		want         bool
	}{
		{"relative to the leader", "more of it could bring the points, and was not tried", relative, true},
		{"points alone", "all that there is was tried", plain, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := blocs.Render(reviewed(t, edit(t, c.change)), value.EN)
			if assert.Contains(t, text, "from 200 points: no single entry"); c.want {
				assert.Contains(t, text, "from 200 points: no single entry that was tried", c.reason)
				return
			}
			assert.NotContains(t, text, "that was tried", c.reason)
		})
	}
}
