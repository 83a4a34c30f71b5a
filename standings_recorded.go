package blocs

import (
	"slices"
	"strconv"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// RecordedStanding is the places of a year as they were published: for rules by which
// an office goes to the unit of a place.
type RecordedStanding struct {
	// Label of the emulation year.
	Year string `json:"year"`
	// The places, in any order; units whose place was not published are left out.
	Places []RecordedPlace `json:"places"`
	// Where they were published.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
}

// RecordedPlace is a place that a unit held.
type RecordedPlace struct {
	// The unit.
	Unit value.ID `json:"unit"`
	// The place, from 1; units that share a place have the same.
	Place int `json:"place"`
}

// standing returns the places as rules on offices go by them. How many were ahead is
// one less than the place, or all who are listed ahead where places are numbered
// without gaps after a tie.
func (s RecordedStanding) standing() rotation.Standing {
	standing := rotation.Standing{Year: s.Year}
	for _, p := range s.Places {
		ahead, shared := 0, 0
		for _, o := range s.Places {
			if o.Place < p.Place {
				ahead++
			}
			if o.Place == p.Place {
				shared++
			}
		}
		ahead = max(ahead, p.Place-1)
		at, err := value.ParseDecimal(strconv.Itoa(p.Place))
		if err != nil || p.Place < 1 {
			continue
		}
		standing.Places = append(standing.Places, emulation.Placing{
			Unit: p.Unit, Ahead: emulation.Ahead{Fewest: ahead, Most: ahead}, Best: at, Worst: at, Shared: shared,
		})
	}
	return standing
}

// standingsOf returns the results of years: those computed for the year under review,
// otherwise those recorded.
func (d Dossier) standingsOf(computed *Standings) []rotation.Standing {
	var all []rotation.Standing
	if computed != nil {
		all = append(all, rotation.Standing{Year: d.Year.Label, Places: computed.Places})
	}
	for _, s := range d.RecordedStandings {
		if computed == nil || s.Year != d.Year.Label {
			all = append(all, s.standing())
		}
	}
	return all
}

// checkStandings reports recorded places that cannot be: of a year that is not
// declared or stands twice, of a unit that the bloc does not know or that stands
// twice, below 1. A unit that was no member in the year is odd.
func (d Dossier) checkStandings() value.Issues {
	var issues value.Issues
	for i, s := range d.RecordedStandings {
		at := value.PathTo("recordedStandings", i)
		year, err := d.years().Of(s.Year)
		if err != nil {
			issues.Add(value.Error, at.At("year"), value.Msg("emulation.year", s.Year))
		}
		if slices.ContainsFunc(d.RecordedStandings[:i], func(o RecordedStanding) bool { return o.Year == s.Year }) {
			issues.Add(value.Error, at.At("year"), value.Msg("blocs.standing-twice", s.Year))
		}
		for j, p := range s.Places {
			at := at.At("places").Index(j)
			_, known := d.Bloc.Unit(p.Unit)
			switch {
			case !known:
				issues.Add(value.Error, at.At("unit"), value.Msg("emulation.unit-unknown", p.Unit))
			case slices.ContainsFunc(s.Places[:j], func(o RecordedPlace) bool { return o.Unit == p.Unit }):
				issues.Add(value.Error, at.At("unit"), value.Msg("blocs.place-twice", d.Bloc.NameOf(p.Unit), s.Year))
			case err == nil && !d.Bloc.HasMemberIn(p.Unit, year.Span()):
				issues.Add(value.Warning, at.At("unit"), value.Msg("blocs.placed-no-member", d.Bloc.NameOf(p.Unit), s.Year))
			}
			if p.Place < 1 {
				issues.Add(value.Error, at.At("place"), value.Msg("blocs.place-below", p.Place))
			}
		}
	}
	return issues
}

// againstStandings warns of places recorded for the year under review that are not
// those which the score sheets give.
func (d Dossier) againstStandings(computed *Standings) value.Issues {
	var issues value.Issues
	if computed == nil {
		return nil
	}
	for i, s := range d.RecordedStandings {
		if s.Year != d.Year.Label {
			continue
		}
		for j, p := range s.Places {
			k := slices.IndexFunc(computed.Places, func(o emulation.Placing) bool { return o.Unit == p.Unit })
			if k < 0 {
				continue
			}
			place, err := value.ParseDecimal(strconv.Itoa(p.Place))
			if got := computed.Places[k]; err == nil && (place.Compare(got.Best) < 0 || place.Compare(got.Worst) > 0) {
				at := value.PathTo("recordedStandings", i, "places", j, "place")
				issues.Add(value.Warning, at, value.Msg("blocs.place-differs", d.Bloc.NameOf(p.Unit), p.Place, got.Best, got.Worst))
			}
		}
	}
	return issues
}
