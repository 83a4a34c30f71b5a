package value

import (
	"cmp"
	"math"
)

// Date is a calendar day of the Gregorian calendar, years 1 to 9999, without a
// time of day or a zone. Dates are comparable with ==.
//
// The zero Date is no date: it is before every other date, prints as the empty
// text, and is left out of documents.
type Date struct {
	// day is days since 0001-01-01 plus one, so that zero means no date.
	day int32
}

const datePattern = `^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$`

const lastDay = 3_652_059 // the day of 9999-12-31

// daysBefore is how many days of a year without leap day lie before each month,
// which is counted from 1, and before the next year.
var daysBefore = [14]int{0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

// firstOf returns how many days from 0001-01-01 the first of a month is away; the
// 13th month is January of the next year.
func firstOf(year, month int) int {
	past := year - 1
	days := past*365 + past/4 - past/100 + past/400 + daysBefore[month]
	if month > 2 && leap(year) {
		days++
	}
	return days
}

// NewDate returns the given day. It is an error if the day does not exist or
// the year is outside 1 to 9999.
func NewDate(year, month, day int) (Date, error) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > firstOf(year, month+1)-firstOf(year, month) {
		return Date{}, problem("value.date", pad(year, 4)+"-"+pad(month, 2)+"-"+pad(day, 2))
	}
	return Date{int32(firstOf(year, month) + day)}, nil
}

// ParseDate reads the form 2021-03-12. It is an error if the text has another
// form or the day does not exist.
func ParseDate(s string) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, problem("value.date", s)
	}
	var n [3]int
	for i, part := range [3]string{s[:4], s[5:7], s[8:]} {
		for _, c := range []byte(part) {
			if c < '0' || c > '9' {
				return Date{}, problem("value.date", s)
			}
			n[i] = n[i]*10 + int(c-'0')
		}
	}
	d, err := NewDate(n[0], n[1], n[2])
	if err != nil {
		return Date{}, problem("value.date", s)
	}
	return d, nil
}

// MustDate is [ParseDate] for literals and tests; it panics on a bad date.
func MustDate(s string) Date { return must(ParseDate(s)) }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.day == 0 }

// Civil returns the year, the month (1 to 12) and the day of the month; all
// zero for no date.
func (d Date) Civil() (year, month, day int) {
	if d.IsZero() {
		return 0, 0, 0
	}
	days := int(d.day) - 1
	year = days/366 + 1                     // this year or one before it,
	year += (days - firstOf(year, 1)) / 366 // and this one is near
	for firstOf(year+1, 1) <= days {
		year++
	}
	month = 1
	for firstOf(year, month+1) <= days {
		month++
	}
	return year, month, days - firstOf(year, month) + 1
}

// Compare returns -1, 0 or 1 as d is before, the same as or after e.
func (d Date) Compare(e Date) int { return cmp.Compare(d.day, e.day) }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.day < e.day }

// AddDays returns the day n days later (earlier when n is negative). It returns
// no date if d is no date or the result leaves the years 1 to 9999.
func (d Date) AddDays(n int) Date {
	if d.IsZero() || n > math.MaxInt32 || n < math.MinInt32 {
		return Date{}
	}
	day := int64(d.day) + int64(n)
	if day < 1 || day > lastDay {
		return Date{}
	}
	return Date{int32(day)}
}

// DaysSince returns how many days d lies after e, negative when it is before.
// With no date on either side the number says nothing.
func (d Date) DaysSince(e Date) int { return int(d.day) - int(e.day) }

// String returns the wire form, or the empty text for no date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	y, m, dd := d.Civil()
	return pad(y, 4) + "-" + pad(m, 2) + "-" + pad(dd, 2)
}

// MarshalText writes the wire form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDate] reads.
func (d *Date) UnmarshalText(text []byte) (err error) {
	*d, err = ParseDate(string(text))
	return err
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (Date) TextPattern() string { return datePattern }
