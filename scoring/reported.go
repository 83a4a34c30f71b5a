package scoring

import "github.com/khoithidua/blocs/emulation/value"

// reported adds the points for time and for quality. What the rule or the sheet
// does not say leaves its part open.
func (s *scorer) reported(unit, row int, line *Line, e *Entry, given shape, place entryPlace) {
	r := &s.rows[row]
	switch {
	case e.DaysLate != nil && *e.DaysLate < 0:
		s.unclear(line, s.entry(place).At("daysLate"), "scoring.negative-entry", s.label(row), *e.DaysLate)
		return
	case given == hasNotSubmitted && r.report.NotSubmitted == nil:
		s.lacking[row] = "scoring.not-submitted-undeclared"
		line.Origin = Unclear
		return
	case given == hasNotSubmitted:
		line.Origin = None
		line.put(r, exactly(*r.report.NotSubmitted))
		return
	case given&hasNotSubmitted != 0:
		s.unclear(line, s.entry(place), "scoring.entry-submitted", s.label(row))
		return
	case given&hasPoints != 0 && r.report.Quality == nil:
		s.unclear(line, s.entry(place).At("points"), "scoring.entry-quality", s.label(row))
		return
	}
	quality, inRange := Bounds{}, true
	switch {
	case e.Points != nil:
		quality = exactly(*e.Points)
		inRange = s.inRange(unit, r, *e.Points, *r.report.Quality, place)
	case r.report.Quality != nil:
		quality.High = *r.report.Quality
	}
	points, lacks, fits := r.report.score(e.DaysLate, quality)
	if !fits {
		s.unclear(line, s.entry(place), "scoring.entry-range", s.label(row))
		return
	}
	if lacks != "" {
		s.lacking[row] = lacks
	}
	if inRange {
		points = points.atMost(r.Max) // the parts may be more than the maximum, which Lint reports
	}
	line.Origin = Reported
	line.put(r, points)
}

// score returns time and quality together. days is nil while nobody says how
// late the report was.
//
// Without a floor, points for time that would fall below 0 either stop at 0 or
// eat into the points for quality, which is a matter of the regulation. While
// nobody says how late the report was, or what a day costs, they may eat up all of
// them.
func (r ReportRule) score(days *int, quality Bounds) (points Bounds, lacks string, fits bool) {
	time, lacks := r.time(days)
	low, err1 := time.Low.Add(quality.Low)
	high, err2 := time.High.Add(quality.High)
	points = Bounds{low, high}
	if r.Floor == nil && (days == nil || *days > 0 && r.PerDay == nil) {
		points.Low = lesser(quality.Low, value.Decimal{})
	}
	if quality.Low.Sign() >= 0 {
		points = points.atLeast(value.Decimal{})
	}
	if lacks == "" && !time.Settled() && days != nil && !points.Settled() {
		lacks = "scoring.floor-undeclared"
	}
	return points, lacks, err1 == nil && err2 == nil
}

// time returns the points for time.
func (r ReportRule) time(days *int) (time Bounds, lacks string) {
	time = Bounds{High: r.Time}
	if r.Floor != nil {
		time.Low = *r.Floor
	}
	switch {
	case days == nil:
	case *days == 0:
		time = exactly(r.Time)
	case r.PerDay == nil:
		lacks = "scoring.per-day-undeclared"
	default:
		time = exactly(r.late(*days))
		if r.Floor == nil && time.Low.Sign() < 0 {
			time.High = value.Decimal{}
		}
	}
	return time, lacks
}

// late returns the points for time of a report so many days late.
func (r ReportRule) late(days int) value.Decimal {
	least := minus(r.Time)
	if r.Floor != nil {
		least = *r.Floor
	}
	off, err := r.PerDay.MulDiv(int64(days), 1, value.Exactly())
	if err != nil {
		return least
	}
	left, err := r.Time.Sub(off)
	if err != nil || r.Floor != nil && left.Compare(*r.Floor) < 0 {
		return least
	}
	return left
}
