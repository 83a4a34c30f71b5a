package rotation

import (
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Fairness is how the turns of a period fall on the units.
type Fairness struct {
	// Labels of the years that begin in the period and were counted, oldest first.
	Years []string `json:"years"`
	// The units that were members on the first day of one of these years, in listed
	// order; a unit under a new name stands once, under its last name.
	Units []Share `json:"units"`
	// Years of which it is not known who holds an office, or some seat of it: neither the
	// record nor the plan tells. What is not known is not counted.
	Gaps []Gap `json:"gaps,omitempty"`
}

// Gap is an office in a year of which not all holders are known.
type Gap struct {
	// Label of the emulation year.
	Year string `json:"year"`
	// The office.
	Office emulation.Office `json:"office"`
}

// Share is what one unit had of the turns of a period.
type Share struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// Its turns, office by office; offices without a turn of anybody are left out.
	Offices []Turns `json:"offices,omitempty"`
	// Years in which it held both offices.
	Doubles []string `json:"doubles,omitempty"`
}

// Turns is what one unit had of one office.
type Turns struct {
	// The office.
	Office emulation.Office `json:"office"`
	// Labels of the years in which it held the office.
	Years []string `json:"years,omitempty"`
	// In how many of them it had held it the year before too.
	Repeats int `json:"repeats,omitempty"`
	// Most years in a row in which it was a member and is known not to hold the office.
	LongestWait int `json:"longestWait"`
	// Its share of all turns; absent when there were none.
	Share value.Ratio `json:"share,omitzero"`
	// What its share would be if each year's turns fell equally on those who were
	// members on its first day; absent when that cannot be written exactly.
	Equal value.Ratio `json:"equal,omitzero"`
	// Its place in the waiting list, 1 for the unit whose turn is the next; absent when
	// that cannot be told.
	Waiting int `json:"waiting,omitempty"`
}

// Measure counts the turns of the years that begin in the period: the recorded
// ones, and of other years those of the plan. The waiting list is that of the plan
// after the record, whatever the period. It needs no policy; without one there is
// no plan and no waiting list.
func Measure(in Input, seats []Seat, period value.Span) Fairness {
	m := measurer{in: in}
	for _, row := range Table(in, seats) {
		if period.Contains(row.Days.From) {
			m.rows = append(m.rows, row)
		}
	}
	return m.count()
}

type measurer struct {
	in    Input
	rows  []Row
	units []value.ID // under their last names
	there [][]bool   // by unit and year
}

func (m *measurer) count() Fairness {
	f := Fairness{Years: []string{}, Units: []Share{}}
	m.members()
	for _, r := range m.rows {
		f.Years = append(f.Years, r.Year)
	}
	for _, id := range m.units {
		f.Units = append(f.Units, Share{Unit: id})
	}
	var waiting map[emulation.Office]*waitingList
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		if all := m.office(office); len(all) > 0 {
			if waiting == nil {
				waiting = m.waiting()
			}
			for u := range all {
				all[u].Waiting = waiting[office].place(m.units[u])
				f.Units[u].Offices = append(f.Units[u].Offices, all[u])
			}
			for _, r := range m.rows {
				if !r.known(office) {
					f.Gaps = append(f.Gaps, Gap{r.Year, office})
				}
			}
		}
	}
	for u := range f.Units {
		if o := f.Units[u].Offices; len(o) == 2 {
			for _, year := range o[0].Years {
				if slices.Contains(o[1].Years, year) {
					f.Units[u].Doubles = append(f.Units[u].Doubles, year)
				}
			}
		}
	}
	return f
}

// of returns the seats of an office.
func (r Row) of(office emulation.Office) []Cell {
	if office == emulation.Chief {
		return r.Chief
	}
	return r.Deputy
}

// known reports whether every seat of the office that the row has is somebody's.
func (r Row) known(office emulation.Office) bool {
	cells := r.of(office)
	return len(cells) > 0 && !slices.ContainsFunc(cells, func(c Cell) bool { return c.Unit == "" })
}

// lastName returns what the unit is called after all changes of its name.
func (m *measurer) lastName(id value.ID) value.ID {
	for _, e := range m.in.Bloc.Events {
		if e.Kind == emulation.Rename && len(e.From) == 1 && len(e.To) == 1 && e.From[0] == id {
			id = e.To[0]
		}
	}
	return id
}

// members finds the units of the period and the years on whose first day each is a
// member.
func (m *measurer) members() {
	index := map[value.ID]int{}
	for i, member := range m.in.Bloc.Members {
		days := m.in.Bloc.Membership(i)
		id := m.lastName(member.Unit.ID)
		for y, r := range m.rows {
			if !days.Contains(r.Days.From) {
				continue
			}
			u, known := index[id]
			if !known {
				u = len(m.units)
				index[id] = u
				m.units = append(m.units, id)
				m.there = append(m.there, make([]bool, len(m.rows)))
			}
			m.there[u][y] = true
		}
	}
}

// office counts the turns of one office, unit by unit; nil when nobody had one.
func (m *measurer) office(office emulation.Office) []Turns {
	all := make([]Turns, len(m.units))
	equal := make([]value.Ratio, len(m.units))
	for u := range equal {
		equal[u], _ = value.NewRatio(0, 1)
	}
	total := 0
	held := func(u, y int) bool {
		return slices.ContainsFunc(m.rows[y].of(office), func(c Cell) bool { return c.Unit != "" && m.lastName(c.Unit) == m.units[u] })
	}
	for y, r := range m.rows {
		turns, members := 0, 0
		for _, c := range r.of(office) {
			if c.Unit != "" {
				turns++
			}
		}
		for u := range m.units {
			if m.there[u][y] {
				members++
			}
		}
		total += turns
		for u := range m.units {
			if m.there[u][y] {
				equal[u] = plus(equal[u], int64(turns), int64(members))
			}
		}
	}
	if total == 0 {
		return nil
	}
	for u := range all {
		t := Turns{Office: office}
		wait := 0
		for y, r := range m.rows {
			switch {
			case held(u, y):
				t.Years = append(t.Years, r.Year)
				if y > 0 && held(u, y-1) {
					t.Repeats++
				}
				wait = 0
			case m.there[u][y] && r.known(office):
				wait++
				t.LongestWait = max(t.LongestWait, wait)
			default:
				wait = 0
			}
		}
		t.Share, _ = value.NewRatio(int64(len(t.Years)), int64(total))
		t.Equal = over(equal[u], int64(total))
		all[u] = t
	}
	return all
}

// mostYears is how far a waiting list looks ahead at most.
const mostYears = 200

// waitingList is the units in the order in which the plan gives them their next
// turn of an office.
type waitingList struct {
	units []value.ID
	years int  // how far it looks ahead
	shut  bool // who comes after is open
}

// place returns the place of a unit, 0 where it has none.
func (l *waitingList) place(unit value.ID) int {
	if l == nil {
		return 0
	}
	return slices.Index(l.units, unit) + 1
}

// waiting returns the waiting lists of the offices that have a policy. It ends the
// plan where all units have their place: what comes after is another round.
func (m *measurer) waiting() map[emulation.Office]*waitingList {
	lists := map[emulation.Office]*waitingList{}
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		if p := m.in.Policies.For(office); p != nil {
			years := 2 * (len(m.in.Bloc.Members) + min(p.Rest, mostYears) + 1) * min(max(1, p.Term), mostYears)
			lists[office] = &waitingList{years: min(mostYears, years)}
		}
	}
	enough := func(c *course) bool {
		l := lists[c.office]
		waits := func(unit value.ID) bool { return !slices.Contains(l.units, unit) }
		return l.shut || c.planned >= l.years || !slices.ContainsFunc(m.units, waits)
	}
	m.in.walk(enough, func(c *course, s Seat) {
		switch l := lists[c.office]; {
		case l.shut || c.planned > l.years:
		case s.Open():
			l.shut = true
		default:
			if id := m.lastName(s.Unit); !slices.Contains(l.units, id) {
				l.units = append(l.units, id)
			}
		}
	})
	return lists
}

// mostParts bounds the denominators of shares: what goes beyond is not written.
const mostParts = 1 << 40

// plus returns r + num/den, no ratio when that cannot be written or r is none.
func plus(r value.Ratio, num, den int64) value.Ratio {
	a, b := r.Terms()
	if r.IsZero() || b > mostParts/den {
		return value.Ratio{}
	}
	sum, _ := value.NewRatio(a*den+num*b, b*den)
	return sum
}

// over returns r / n, no ratio when that cannot be written or r is none.
func over(r value.Ratio, n int64) value.Ratio {
	a, b := r.Terms()
	if r.IsZero() || b > mostParts/n {
		return value.Ratio{}
	}
	part, _ := value.NewRatio(a, b*n)
	return part
}
