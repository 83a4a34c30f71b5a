package rotation

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Promise is a turn that was announced: a plan handed out, a list in the minutes.
// It binds nobody by itself; [Replan] keeps as many as it can.
type Promise struct {
	// Label of the emulation year.
	Year string `json:"year"`
	// The office.
	Office emulation.Office `json:"office"`
	// The unit to which the turn was announced.
	Unit value.ID `json:"unit"`
}

// Replanned is a plan of one office that keeps as many promises as can be.
type Replanned struct {
	// The office.
	Office emulation.Office `json:"office"`
	// The seats, year by year, each with its reason.
	Seats []Seat `json:"seats"`
	// The promises that are not kept, by year, each with the reason.
	Changed []Changed `json:"changed,omitempty"`
	// What the plan comes to.
	Measures Measures `json:"measures"`
	// What no plan can be better than, as far as proven: measure for measure, the
	// ones before being equal.
	Bound Measures `json:"bound"`
	// Whether no plan is better, or none better was found.
	Proof Proof `json:"proof"`
	// How many promises the policy's own walk, with its order as it stands, breaks.
	Walk int `json:"walk"`
	// What was proven, or why no other plan than the policy's own walk was looked for.
	Reason value.Message `json:"reason"`
	// Overrides and swaps of these years: the plan is the order without them.
	Aside []value.Message `json:"aside,omitempty"`
}

// Changed is a promise that is not kept.
type Changed struct {
	// The promise.
	Promise Promise `json:"promise"`
	// The unit that takes the turn instead; absent when nobody does.
	Unit value.ID `json:"unit,omitempty"`
	// Why.
	Reason value.Message `json:"reason"`
}

// Measures are what plans are compared by, the first measure first. Fewer is
// better in each.
type Measures struct {
	// How many promises are not kept.
	Changes int `json:"changes"`
	// The difference between the most and the fewest turns of units that could take
	// one in every year planned.
	Spread int `json:"spread"`
	// The longest wait: for how many years in a row a unit that could take a turn has
	// none, those before the plan counted as far as recorded.
	Wait int `json:"wait"`
}

// Proof is what is proven of a plan.
type Proof string

// The proofs.
const (
	// Optimal: no plan is better.
	Optimal Proof = "optimal"
	// BestFound: none better was found, and the bound says what none can be better
	// than.
	BestFound Proof = "bestFound"
)

// EnumValues lists the proofs, for schemas and for strict reading.
func (Proof) EnumValues() []string { return []string{string(Optimal), string(BestFound)} }

// Replan plans the years for which turns were promised anew, after a merger or in
// a bloc that was redrawn, so that as few promises as can be are broken: one plan
// for each office that a promise names.
//
// In such a bloc the order of turns is itself what is drawn up anew. What is kept
// of a policy by list is its sense: every unit has one turn a round. A plan meets
// the policy if
//
//   - each seat goes to a unit that is a member on the first day of the year, that
//     has a turn at all (a unit that a declared order leaves out has none, unless
//     it joined), whose waiting time as a newcomer is over, that does not rest, and
//     that does not hold the other office that year where the rule forbids it;
//   - no unit has a second turn in a round. A round begins with the first year
//     planned and is over when every unit that could take a turn in each of its
//     years has had one. A unit that joins within a round may have a turn in it;
//   - no seat is open while a unit could take it.
//
// The walk of the policy's order, as [Plan] gives it, is compared with these plans
// too. Of all of them Replan gives one with the fewest changed promises; of those,
// one with the smallest spread; of those, one with the shortest longest wait. Of
// equal ones it gives the one that keeps the earlier promise, then serves who has
// waited longest, then who is listed first. Where a unit may hold only one office
// in a year, the sums over both offices are compared.
//
// A promise is kept by the unit itself, or by one that continues it: under a new
// name, merged, or split. A promise of a year that has a recorded term is past,
// and is left aside. Bars that hang on facts of years to come cannot be asked
// yet, and are not.
//
// It is exact for mode list with one seat for up to 16 units: the search is
// complete, so that [Optimal] is proven, unless it grows beyond its limit, which 14
// units over 15 years stay within. Otherwise the proof is [BestFound], and the
// bound says how far from the best the plan can be at most. Where the office has
// several seats, seats for classes, terms of several years, first years of another
// mode, more units, or a rest as long as half the bloc, the plan is the policy's own
// walk, and the reason says so. Overrides and swaps are in the walk only; beside
// another plan they are listed ([Replanned.Aside]): a turn that they make and that is
// to be kept is announced as a promise.
//
// Issues are found in the promises, with the path of their list: an unknown year
// or unit, two promises of one seat are errors, with which there is no plan; warned
// of are a promise of a year that is past, and one for an office without a policy by
// list or with an unusable one, of which there is no plan.
func Replan(in Input, promises []Promise, path value.Path) ([]Replanned, value.Issues) {
	issues := checkPromises(in, promises, path)
	if issues.Err() != nil {
		return nil, issues
	}
	var fields []*field
	for _, office := range []emulation.Office{emulation.Chief, emulation.Deputy} {
		if f := newField(in, office, promises); f != nil {
			fields = append(fields, f)
		}
	}
	plans := solve(fields, in.Policies.Exclusive != nil && *in.Policies.Exclusive)
	replanned := make([]Replanned, 0, len(fields))
	for i, f := range fields {
		replanned = append(replanned, f.tell(plans[i]))
	}
	return replanned, issues
}
