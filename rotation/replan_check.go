package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// checkPromises returns what is wrong or odd in promises.
func checkPromises(in Input, promises []Promise, path value.Path) value.Issues {
	var issues value.Issues
	fault := func(at value.Path, code string, args ...any) {
		issues.Add(value.Error, at, value.Msg(code, args...))
	}
	var first value.Date // of the years planned
	for _, p := range promises {
		if y, err := in.Years.Of(p.Year); err == nil && !past(y, in, p.Office) && (first.IsZero() || y.From.Before(first)) {
			first = y.From
		}
	}
	refused := map[emulation.Office]bool{}
	for i, p := range promises {
		at := path.Index(i)
		name := emulation.OfficeName(in.Bloc.Kind, p.Office)
		y, err := in.Years.Of(p.Year)
		switch {
		case err != nil:
			fault(at.At("year"), "rotation.year-unknown", p.Year)
		case past(y, in, p.Office):
			issues.Add(value.Warning, at.At("year"), value.Msg("rotation.promise-past", p.Year, name))
		case yearsBetween(first, y.From) > countable || yearsSince(in, p.Office, y) > countable:
			fault(at.At("year"), "rotation.promise-far", p.Year, countable)
		}
		if _, known := in.Bloc.Unit(p.Unit); !known {
			fault(at.At("unit"), "rotation.order-unknown", string(p.Unit))
		}
		policy := in.Policies.For(p.Office)
		if why := unplannable(p.Office, in, name); why != nil {
			if !refused[p.Office] {
				issues.Add(value.Warning, at.At("office"), *why)
			}
			refused[p.Office] = true
			continue
		}
		same := 0
		for _, q := range promises[:i] {
			if q.Office == p.Office && q.Year == p.Year {
				same++
				if q.Unit == p.Unit {
					same = policy.Seats
				}
			}
		}
		if same >= policy.Seats {
			fault(at, "rotation.promise-twice", name, p.Year)
		}
	}
	return issues
}

// unplannable says why turns of an office with the policy cannot be planned anew,
// nil when they can.
func unplannable(office emulation.Office, in Input, name value.Message) *value.Message {
	switch policy := in.Policies.For(office); {
	case policy == nil:
		m := value.Msg("rotation.promise-no-policy", name)
		return &m
	case policy.Mode != List:
		m := value.Msg("rotation.promise-no-list", name)
		return &m
	}
	return unusable(in, office, newOrder(in.Policies.For(office), in.Bloc, value.Date{}))
}

// yearsSince counts the calendar years from the office's latest recorded term to
// the year, 0 where none is recorded.
func yearsSince(in Input, office emulation.Office, y value.Year) int {
	if r := recordOf(in, office); len(r.entries) > 0 {
		return yearsBetween(r.entries[len(r.entries)-1].year.From, y.From)
	}
	return 0
}
