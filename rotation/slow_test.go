package rotation_test

import (
	"strconv"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// slowPlan is the plan by list as one would do it on paper: write down who is a
// member on the first day of the year, beginning after the last who sat, and
// tick off the first n names. It plans calendar years and gives "" for a seat
// that stays open.
func slowPlan(b emulation.Bloc, order []value.ID, last value.ID, after, years, seats int) []value.ID {
	var plan []value.ID
	for year := after + 1; year <= after+years; year++ {
		first := value.MustDate(strconv.Itoa(year) + "-01-01")
		var names []value.ID
		for _, id := range startAfter(order, last) {
			for _, u := range b.MembersOn(first) {
				if u.ID == id {
					names = append(names, id)
				}
			}
		}
		for i := range seats {
			if i >= len(names) {
				plan = append(plan, "")
				continue
			}
			plan = append(plan, names[i])
			last = names[i]
		}
	}
	return plan
}

// startAfter turns the order until the unit stands last.
func startAfter(order []value.ID, last value.ID) []value.ID {
	turned := append([]value.ID{}, order...)
	for range order {
		if turned[len(turned)-1] == last {
			break
		}
		turned = append(turned[1:], turned[0])
	}
	return turned
}

func units(seats []rotation.Seat) []value.ID {
	got := make([]value.ID, 0, len(seats))
	for _, s := range seats {
		got = append(got, s.Unit)
	}
	return got
}
