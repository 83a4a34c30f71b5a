package rotation

import (
	"slices"
	"strconv"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Row is one year of the table of offices.
type Row struct {
	// Label of the emulation year.
	Year string `json:"year"`
	// Days of the year.
	Days value.Span `json:"days"`
	// The chief.
	Chief []Cell `json:"chief,omitempty"`
	// The deputies.
	Deputy []Cell `json:"deputy,omitempty"`
}

// Cell is one seat in the table of offices.
type Cell struct {
	// The unit; absent when the seat is open.
	Unit value.ID `json:"unit,omitempty"`
	// Whether it is on record; else it is planned.
	Recorded bool `json:"recorded,omitempty"`
	// Whether a planned seat still hangs on what is not known.
	Hangs bool `json:"hangs,omitempty"`
	// Who acts on the days of the year on which a planned unit no longer can.
	Acting []Stint `json:"acting,omitempty"`
}

// Table arranges the recorded terms and the seats of a plan by year and office. A
// year that is recorded stands as it is recorded; a year between that has nobody is
// an empty row. Years that cannot be placed are left out.
func Table(in Input, seats []Seat) []Row {
	var rows []Row
	cells := func(label string, office emulation.Office) *[]Cell {
		y, err := in.Years.Of(label)
		if err != nil {
			return nil
		}
		i := slices.IndexFunc(rows, func(r Row) bool { return r.Year == label })
		if i < 0 {
			i = len(rows)
			rows = append(rows, Row{Year: label, Days: y.Span()})
		}
		switch office {
		case emulation.Chief:
			return &rows[i].Chief
		case emulation.Deputy:
			return &rows[i].Deputy
		}
		return nil
	}
	for _, t := range in.Terms {
		if at := cells(t.Year, t.Office); at != nil {
			for _, id := range t.Holders {
				*at = append(*at, Cell{Unit: id, Recorded: true})
			}
		}
	}
	for _, s := range seats {
		if at := cells(s.Year, s.Office); at != nil && !slices.ContainsFunc(*at, func(c Cell) bool { return c.Recorded }) {
			*at = append(*at, Cell{Unit: s.Unit, Hangs: len(s.Hangs) > 0, Acting: s.Acting})
		}
	}
	slices.SortStableFunc(rows, func(a, b Row) int { return a.Days.From.Compare(b.Days.From) })
	return in.without(rows)
}

// without puts in the years between rows that have nobody, as far as they can be
// derived or are declared.
func (in Input) without(rows []Row) []Row {
	var all []Row
	for i, r := range rows {
		for i > 0 && all[len(all)-1].Days.Until.Before(r.Days.From) {
			before := all[len(all)-1]
			y, ok := in.Years.After(value.Year{Label: before.Year, From: before.Days.From, Until: before.Days.Until})
			if !ok || r.Days.From.Before(y.Until) {
				break
			}
			all = append(all, Row{Year: y.Label, Days: y.Span()})
		}
		all = append(all, r)
	}
	return all
}

// Calendar returns who holds each office when, as entries of a calendar: the
// recorded terms, and the seats of a plan. A recorded term has the days on which
// the office was in fact held, as far as they are on record; otherwise an entry has
// the days of the year, without those before the decision was signed. Those who act in place of a holder have entries of their
// own. Seats of a plan are told as such. Open seats have none. The identifiers hold bloc, office, year and seat, and
// nothing that changes.
func Calendar(in Input, seats []Seat) []emulation.AllDay {
	var entries []emulation.AllDay
	add := func(code string, office emulation.Office, label, seat string, days value.Span, units []value.ID) {
		if len(units) == 0 || days.From.IsZero() || days.Until.IsZero() || days.IsEmpty() {
			return
		}
		entries = append(entries, emulation.AllDay{
			UID:  string(in.Bloc.ID) + "/" + label + "/" + string(office) + "/" + seat,
			From: days.From, Until: days.Until,
			Summary: value.Msg(code, in.names(units), emulation.OfficeName(in.Bloc.Kind, office), label, in.Bloc.Name),
		})
	}
	recorded := func(label string, office emulation.Office) bool {
		_, found := emulation.TermOf(in.Terms, office, label)
		return found
	}
	for _, office := range [...]emulation.Office{emulation.Chief, emulation.Deputy} {
		of := map[string]int{} // seats of each year, of several terms too
		for _, t := range tenures(in, office) {
			for _, id := range t.Holders {
				of[t.Year]++
				add("rotation.calendar", office, t.Year, strconv.Itoa(of[t.Year]), t.days(), []value.ID{id})
			}
		}
		year, seat := "", 0
		for _, s := range seats {
			y, err := in.Years.Of(s.Year)
			if s.Office != office || err != nil || recorded(s.Year, office) {
				continue
			}
			if s.Year != year {
				year, seat = s.Year, 0
			}
			seat++
			if s.Open() {
				continue
			}
			days := y.Span()
			for j, stint := range s.Acting {
				days.Until = min2(days.Until, stint.Days.From)
				add("rotation.calendar-planned", office, s.Year, strconv.Itoa(seat)+"/acting/"+strconv.Itoa(j+1), stint.Days, stint.Units)
			}
			add("rotation.calendar-planned", office, s.Year, strconv.Itoa(seat), days, []value.ID{s.Unit})
		}
	}
	slices.SortStableFunc(entries, func(a, b emulation.AllDay) int { return a.From.Compare(b.From) })
	return entries
}

func min2(a, b value.Date) value.Date {
	if b.Before(a) {
		return b
	}
	return a
}
