package law

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func entry(from string, v ...int) Version[int] {
	e := Version[int]{From: value.MustDate(from)}
	if len(v) > 0 {
		e.Value = &v[0]
	}
	return e
}

func TestTimelineAt(t *testing.T) {
	line := Timeline[int]{entry("2004-07-01", 1), entry("2014-06-01", 2), entry("2024-01-01"), entry("2025-07-01", 3)}
	for _, c := range []struct {
		name, on, until, reason string
		want                    int
	}{
		{"before", "2004-06-30", "2004-07-01", "nothing holds before the first day, and the first version comes next", 0},
		{"first day", "2004-07-01", "2014-06-01", "the first day counts", 1},
		{"last day", "2014-05-31", "2014-06-01", "until the day before the next", 1},
		{"changed", "2014-06-01", "2024-01-01", "the next version begins", 2},
		{"last day of a value", "2023-12-31", "2024-01-01", "the end begins on its own day", 2},
		{"ended", "2024-01-01", "2025-07-01", "an entry without value ends the one before", 0},
		{"again", "2025-07-01", "", "a value may come back; nothing follows it", 3},
		{"far", "9999-12-31", "", "without a later entry the last holds on", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			v, ok := line.At(value.MustDate(c.on))
			assert.Equal(t, c.want != 0, ok, c.reason)
			if ok {
				assert.Equal(t, c.want, *v.Value, c.reason)
			}
			assert.Equal(t, c.until, line.Until(value.MustDate(c.on)).String(), c.reason)
		})
	}
	_, ok := Timeline[int]{}.At(value.MustDate("2020-01-01"))
	assert.False(t, ok, "no entries, no value")
	assert.True(t, Timeline[int]{}.Until(value.MustDate("2020-01-01")).IsZero())
}

func TestTimelineOrdered(t *testing.T) {
	assert.True(t, Timeline[int]{}.Ordered())
	assert.True(t, Timeline[int]{entry("2004-07-01", 1), entry("2014-06-01")}.Ordered())
	assert.False(t, Timeline[int]{entry("2004-07-01", 1), entry("2004-07-01", 2)}.Ordered(), "one value a day")
	assert.False(t, Timeline[int]{entry("2014-06-01", 1), entry("2004-07-01", 2)}.Ordered())
}

// slowAt looks at every entry: the last that has begun holds.
func slowAt(line Timeline[int], on value.Date) (held *int) {
	for _, e := range line {
		if !on.Before(e.From) {
			held = e.Value
		}
	}
	return held
}

func TestTimelineAgainstSlow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := value.MustDate("2000-01-01")
		var line Timeline[int]
		for _, gap := range rapid.SliceOfN(rapid.IntRange(1, 400), 0, 8).Draw(t, "gaps") {
			day = day.AddDays(gap)
			e := Version[int]{From: day}
			if rapid.Bool().Draw(t, "value") {
				e.Value = &gap
			}
			line = append(line, e)
		}
		assert.True(t, line.Ordered())
		on := value.MustDate("2000-01-01").AddDays(rapid.IntRange(0, 3300).Draw(t, "on"))
		v, ok := line.At(on)
		assert.Equal(t, slowAt(line, on), v.Value)
		assert.Equal(t, v.Value != nil, ok)
		if next := line.Until(on); !next.IsZero() {
			assert.True(t, on.Before(next), "what follows, follows")
		}
	})
}
