package ballot

import "github.com/khoithidua/blocs/emulation/value"

// uncounted returns how many written opinions stand among papers and votes that
// are not held against the base.
func (c *course) uncounted(m Minutes) int {
	if w := m.Attendance.Written; w != nil && !c.reading.counted() {
		return *w
	}
	return 0
}

// measure finds the base and the votes that it asks for.
func (c *course) measure(m Minutes) Result {
	if c.rule.Share.IsZero() {
		return ""
	}
	b := c.reading.base
	n, derived := m.of(b)
	name, more := string(b), 0
	switch w := m.Attendance.Written; {
	case w == nil || *w == 0:
	case b == Present && c.reading.counted():
		name, more = "attending", *w
	case (b == Returned || b == Valid) && !c.reading.counted():
		// Papers that do not count leave the number of papers too.
		more = -*w
	}
	if c.known = n; n == nil {
		c.base = m.bounds(b, c.rule)
		c.base = span{max(c.base.low+more, 0), max(c.base.high+more, 0)}
		return ""
	}
	if derived != nil {
		c.say(false, *derived)
	}
	of := max(*n+more, 0)
	if of == 0 {
		// A share of nothing is no share: 0 of 0 carries nobody.
		c.say(false, value.Msg("ballot.base-empty", countName(string(b))))
		return Void
	}
	c.base = span{of, of}
	needed := c.need(of)
	c.of, c.needed = &of, &needed
	c.say(false, value.Msg("ballot.needed", countName(name), of, needed))
	return ""
}

// need returns the votes that a base asks for. A rule without fault has a share
// of no more than all, so that they fit.
func (c *course) need(of int) int {
	n, _ := needed(c.rule.Share, c.reading.bound, of)
	return n
}

// bounds returns what a base that the minutes do not state can be, by the counts
// that they do: no more than the next one above it that is known, no less than
// those below it.
func (m Minutes) bounds(b Base, rule *Rule) span {
	voters, most := m.voters(rule, value.Path{})
	if !most {
		voters.n = mostCount
	}
	below := 0
	for _, t := range m.Votes {
		below = max(below, t.cast(value.Path{}).n)
	}
	written := 0
	if w := m.Attendance.Written; w != nil {
		written = *w
	}
	raise := func(counts ...*int) {
		for _, n := range counts {
			if n != nil {
				below = max(below, *n)
			}
		}
	}
	above := voters.n
	lower := func(counts ...*int) {
		for _, n := range counts {
			if n != nil {
				above = min(above, *n)
			}
		}
	}
	if p := m.Attendance.Present; p != nil && m.Attendance.Written != nil {
		attending := *p + written
		lower(&attending)
	}
	switch p := m.Papers; b {
	case Members, Council:
		above = mostCount
		raise(p.Issued, p.Returned, p.Valid, m.Attendance.Present)
	case Present:
		raise(p.Issued, p.Returned, p.Valid)
		if m.Attendance.Written == nil {
			below = 0 // papers of absent members may be among them
		}
		return span{max(below-written, 0), max(voters.n-written, 0)}
	case Returned:
		lower(p.Issued)
		raise(p.Valid, p.Invalid)
	case Valid:
		lower(p.Issued, p.Returned)
	}
	return span{below, above}
}

// without takes members who may not vote on a candidate off a base: as many as
// are surely part of it at least, as many as there are at most.
func (s span) without(barred int, voters int) span {
	return span{s.low - min(barred, s.low), s.high - max(0, min(barred-(voters-s.high), s.high))}
}
