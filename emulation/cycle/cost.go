package cycle

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Fault is what can be wrong with something handed in.
type Fault string

// The faults.
const (
	// TooLate: it came after the last day.
	TooLate Fault = "late"
	// Unclear: it is not clear, or does not name the collectives and persons it is for.
	Unclear Fault = "unclear"
	// NoAwards: it does not name the awards aimed at.
	NoAwards Fault = "noAwards"
)

// EnumValues lists the faults, for schemas and for strict reading.
func (Fault) EnumValues() []string {
	return []string{string(TooLate), string(Unclear), string(NoAwards)}
}

// CostEffect is what a regulation makes of a fault.
type CostEffect string

// The effects.
const (
	// Void: it counts as not handed in.
	Void CostEffect = "void"
	// Excluded: who is at fault is not considered for awards.
	Excluded CostEffect = "excluded"
	// PointsOff: a criterion of the table takes points off for each day late.
	PointsOff CostEffect = "pointsOff"
)

// EnumValues lists the effects, for schemas and for strict reading.
func (CostEffect) EnumValues() []string {
	return []string{string(Void), string(Excluded), string(PointsOff)}
}

// Cost is what a regulation attaches to faults.
type Cost struct {
	// The faults, any of which is enough.
	For []Fault `json:"for"`
	// What follows.
	Effect CostEffect `json:"effect"`
	// For an exclusion: the awards; all when absent.
	Awards []value.ID `json:"awards,omitempty"`
	// For points off: the criterion of the table of criteria, a report's, which says
	// how many.
	Criterion value.ID `json:"criterion,omitempty"`
	// The regulation that says so.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
	// Place in the regulation: "10.2".
	At string `json:"at,omitempty"`
}

// Incurred is a cost that follows from what is recorded, or that may.
type Incurred struct {
	// The cost.
	Cost Cost `json:"cost"`
	// Whether it is open that it follows, for want of a record.
	Open bool `json:"open,omitempty"`
	// Points taken off, where the cost is in points and the table says how many.
	// Package cycle does not compute them.
	Points *value.Decimal `json:"points,omitempty"`
	// Why.
	Message value.Message `json:"message"`
}

// answer is whether there is a fault.
type answer int8

const (
	no answer = iota
	open
	yes
)

// priced is a cost with the provision that sets it, in words.
type priced struct {
	Cost
	by *value.Message
}

// priced words the provisions once for all who owe the step.
func (s Step) priced() []priced {
	all := make([]priced, len(s.Costs))
	for i, c := range s.Costs {
		all[i] = priced{c, provision(c.Instrument, c.At)}
	}
	return all
}

// incurred returns the costs of a step that follow from the faults of what was handed
// in, and those that may.
func incurred(kind Kind, costs []priced, at stand, h *Handed) []Incurred {
	var all []Incurred
	for _, c := range costs {
		var sure, perhaps []value.Message
		for _, f := range c.For {
			switch a, why := f.in(at, h); a {
			case yes:
				sure = append(sure, why)
			case open:
				perhaps = append(perhaps, why)
			}
		}
		switch {
		case len(sure) > 0:
			all = append(all, Incurred{Cost: c.Cost, Message: c.says(kind, sure)})
		case len(perhaps) > 0:
			why := value.Msg("cycle.cost.open", c.says(kind, perhaps))
			all = append(all, Incurred{Cost: c.Cost, Open: true, Message: why})
		}
	}
	return all
}

// in tells whether there is the fault: a paper is unclear only once there is one,
// and it is late, or there is none, once the last day is over.
func (f Fault) in(at stand, h *Handed) (answer, value.Message) {
	switch {
	case f == TooLate && at.late > 0:
		return yes, value.Msg("cycle.fault.late", at.late)
	case f == TooLate && at.untold:
		return open, value.Msg("cycle.fault.late-open")
	case f == TooLate || h == nil || at.state != Done:
		return no, value.Message{}
	}
	code, good, known := "cycle.fault.unclear", h.Clear != nil && *h.Clear, h.Clear != nil
	if f == NoAwards {
		code = "cycle.fault.no-awards"
		good, known = h.namesAwards()
	}
	switch {
	case !known:
		return open, value.Msg(code)
	case good:
		return no, value.Message{}
	}
	return yes, value.Msg(code)
}

// says words what follows from the faults, and by which provision.
func (c priced) says(kind Kind, why []value.Message) value.Message {
	code := "cycle.cost.void"
	switch {
	case c.Effect == Excluded:
		code = "cycle.cost.excluded"
	case c.Effect == PointsOff:
		code = "cycle.cost.points"
	case kind == Registration:
		code = "cycle.cost.unregistered"
	}
	says := value.Msg(code, why)
	if c.by != nil {
		return value.Msg("cycle.cost.by", says, value.Arg{Message: c.by})
	}
	return says
}

// Counts reports whether what the unit handed in counts, and whether that is
// known: it does not where a rule makes it void, and what was not handed in yet is
// not known to.
func (u UnitStatus) Counts() (counts, known bool) {
	void := u.Void()
	switch {
	case void != nil && !void.Open:
		return false, true
	case void != nil || u.State != Done:
		return false, false
	}
	return true, true
}

// Void returns the cost by which what the unit handed in counts as not handed in,
// before one of which that is open; nil if there is none.
func (u UnitStatus) Void() *Incurred {
	var found *Incurred
	for i, c := range u.Incurred {
		if c.Cost.Effect == Void && (found == nil || found.Open && !c.Open) {
			found = &u.Incurred[i]
		}
	}
	return found
}
