package scoring

// trial is one unit's points with one entry changed, again and again. Only what
// stands above the entry is added up anew: by how much its line moves.
type trial struct {
	*Table
	of      *Tally   // as it is on the board
	tally   Tally    // with the change
	sums    []Bounds // by row, as on the board: the items of a heading, before its limits; last the whole
	level   bool     // the rounding of totals leaves it as it is
	changed int      // the row changed last
}

// load takes a unit over.
func (t *trial) load(of *Tally) {
	if t.of == of {
		return
	}
	lines := append(t.tally.Lines[:0], of.Lines...)
	t.of, t.tally, t.changed = of, Tally{Unit: of.Unit, HandedIn: of.HandedIn, Assigned: of.Assigned, Lines: lines}, 0
	t.sums = t.headings(of, t.sums)
	t.level = t.even()
}

// even reports whether the rounding of totals leaves the unit's as it is.
func (t *trial) even() bool {
	if t.rounding.Total == nil {
		return true
	}
	sum, _ := t.whole.within(t.sums[len(t.rows)])
	step := t.rounding.Total.Step.Units()
	return sum.Low.Units()%step == 0 && sum.High.Units()%step == 0
}

// with returns the unit's points with one line changed, which counts as it did;
// nil where they do not fit.
func (t *trial) with(of *Tally, row int, line Line) *Tally {
	t.load(of)
	for i := t.changed; i >= 0; i = t.rows[i].parent {
		t.tally.Lines[i] = of.Lines[i]
	}
	t.changed = row
	for {
		t.tally.Lines[row] = line
		was, into := of.Lines[row].Points, t.rows[row].parent
		if into < 0 {
			into = len(t.rows)
		}
		sum, fits := t.sums[into].moved(was, line.Points)
		if !fits {
			return nil
		}
		if into == len(t.rows) {
			t.tally.Points = t.limited(sum)
			return &t.tally
		}
		row, line = into, of.Lines[into]
		line.Points, line.Origin = t.rows[into].limits.within(sum)
	}
}

// moved returns a sum after one of what it adds up has moved; fits is false where
// that cannot be held.
func (b Bounds) moved(from, to Bounds) (sum Bounds, fits bool) {
	low, err1 := to.Low.Sub(from.Low)
	high, err2 := to.High.Sub(from.High)
	if err1 != nil || err2 != nil {
		return b, false
	}
	low, err1 = b.Low.Add(low)
	high, err2 = b.High.Add(high)
	return Bounds{low, high}, err1 == nil && err2 == nil
}
