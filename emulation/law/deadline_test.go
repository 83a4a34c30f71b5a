package law

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/khoithidua/blocs/emulation/value"
)

func TestDeadlineOnDates(t *testing.T) {
	const none = ""
	for _, c := range []struct {
		name, id, on string
		year         int
		want, cite   string
		basis        Basis
		reason       string
	}{
		{"fighter in A", "filing-national-fighter", "2023-12-31", 2021, "2021-10-31", "91-2017-nd-cp:48.1.a", Quoted, "“chậm nhất”: the day itself is in time"},
		{"fighter in B", "filing-national-fighter", "2024-01-01", 2025, "2025-12-31", "98-2023-nd-cp:32.1.a", Secondary, "“chậm nhất vào ngày 31 tháng 12 của năm liền kề”"},
		{"fighter, last day of B", "filing-national-fighter", "2025-06-30", 2025, "2025-12-31", "98-2023-nd-cp:32.1.a", Secondary, "decree 98 holds to 30 June 2025"},
		{"fighter in C", "filing-national-fighter", "2025-07-01", 2026, none, "", "", "the article of decree 152 was not seen"},
		{"flag in A", "filing-government-flag", "2021-03-12", 2021, "2021-03-30", "91-2017-nd-cp:48.1.b", Quoted, "“trước ngày 31 tháng 3”: the 31st is late"},
		{"flag in B", "filing-government-flag", "2024-01-01", 2024, "2024-06-30", "98-2023-nd-cp:32.1.b", Secondary, "“chậm nhất vào ngày 30 tháng 6”: the 30th is in time"},
		{"flag in C", "filing-government-flag", "2025-07-01", 2026, none, "", "", "not seen"},
		{"flag of education in A", "filing-government-flag-education", "2023-12-31", 2023, "2023-10-14", "91-2017-nd-cp:48.1.b", Quoted, "“trước ngày 15 tháng 10”"},
		{"flag of education in B", "filing-government-flag-education", "2025-06-30", 2024, "2024-12-31", "98-2023-nd-cp:32.1.b", Secondary, "“chậm nhất vào ngày 31 tháng 12”"},
		{"merit in A", "filing-merit", "2023-12-31", 2023, "2023-06-30", "91-2017-nd-cp:48.1.c", Quoted, "“chậm nhất vào ngày 30 tháng 6”"},
		{"merit in B", "filing-merit", "2024-01-01", 2024, none, "", "", "the point of decree 98 was not seen"},
		{"merit of education in A", "filing-merit-education", "2021-03-12", 2021, "2021-10-14", "91-2017-nd-cp:48.1.c", Quoted, "“trước ngày 15 tháng 10”"},
		{"heroes in A", "filing-hero", "2020-01-01", 2020, "2020-02-28", "91-2017-nd-cp:48.1.d", Quoted, "“kết thúc vào ngày 28 tháng 02”, in a leap year too"},
		{"heroes in B", "filing-hero", "2024-01-01", 2025, none, "", "", "not seen"},
		{"before the decree", "filing-merit", "2017-09-30", 2017, none, "", "", "decree 91 begins on 1 October 2017"},
		{"after the edition", "filing-government-flag", "2026-10-01", 2027, none, "", "", "nothing was seen of it since July 2025"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, ok := Vietnam().Deadline(value.ID(c.id))
			require.True(t, ok)
			v, ok := d.At(value.MustDate(c.on))
			require.Equal(t, c.want != none, ok, c.reason)
			if !ok {
				return
			}
			last := v.Value.Last(c.year)
			assert.Equal(t, c.want, last.String(), c.reason)
			days, ok := v.Value.In(c.year)
			require.True(t, ok)
			assert.True(t, days.Contains(last), c.reason)
			assert.False(t, days.Contains(last.AddDays(1)), c.reason)
			assert.Equal(t, MustCite(c.cite), v.Cite)
			assert.Equal(t, c.basis, v.Basis)
		})
	}
	_, ok := Vietnam().Deadline("no-such-deadline")
	assert.False(t, ok)
	assert.Len(t, slices.Collect(Vietnam().Deadlines()), 6)
	fighter, _ := Vietnam().Deadline("filing-national-fighter")
	assert.Equal(t, "2024-01-01", fighter.Until(value.MustDate("2021-01-01")).String())
}

func TestFilingDays(t *testing.T) {
	heroes := FilingDays{Opens: &DayOfYear{1, 5}, Closes: DayOfYear{2, 28}, Bound: By, Of: CongressYear}
	for _, c := range []struct {
		name   string
		w      FilingDays
		year   int
		on     string
		want   bool
		reason string
	}{
		{"by, on the day", FilingDays{Closes: DayOfYear{6, 30}, Bound: By}, 2021, "2021-06-30", true, "the day itself is in time"},
		{"by, the day after", FilingDays{Closes: DayOfYear{6, 30}, Bound: By}, 2021, "2021-07-01", false, "late by a day"},
		{"before, on the day", FilingDays{Closes: DayOfYear{3, 31}, Bound: BeforeDay}, 2021, "2021-03-31", false, "“trước” leaves the day out"},
		{"before, the day before", FilingDays{Closes: DayOfYear{3, 31}, Bound: BeforeDay}, 2021, "2021-03-30", true, "the last day in time"},
		{"before the first of a month", FilingDays{Closes: DayOfYear{3, 1}, Bound: BeforeDay}, 2020, "2020-02-29", true, "the day before 1 March of a leap year"},
		{"before the first of a year", FilingDays{Closes: DayOfYear{1, 1}, Bound: BeforeDay}, 2021, "2020-12-31", true, "the last day in time lies in the year before"},
		{"last day of a year", FilingDays{Closes: DayOfYear{12, 31}, Bound: By}, 2024, "2024-12-31", true, "the day itself"},
		{"first day of the next", FilingDays{Closes: DayOfYear{12, 31}, Bound: By}, 2024, "2025-01-01", false, "late by a day, not early for the next year"},
		{"following year", FilingDays{Closes: DayOfYear{10, 31}, Bound: By, Of: FollowingYear}, 2021, "2020-11-30", true, "the days of 2021 are asked for, and no first day is named"},
		{"no first day", FilingDays{Closes: DayOfYear{6, 30}, Bound: By}, 2021, "2021-01-01", true, "the provision names none"},
		{"first day", heroes, 2020, "2020-01-05", true, "from 5 January"},
		{"too early", heroes, 2020, "2020-01-04", false, "the window is not open"},
		{"between", heroes, 2020, "2020-02-01", true, "within"},
		{"last day", heroes, 2020, "2020-02-28", true, "ends on the 28th"},
		{"leap day", heroes, 2020, "2020-02-29", false, "ends on the 28th, not with the month"},
		{"no date", heroes, 2020, "", false, "no day lies in no window"},
		{"zero window", FilingDays{}, 2020, "2020-01-01", false, "no window takes nothing"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var on value.Date
			if c.on != "" {
				on = value.MustDate(c.on)
			}
			days, ok := c.w.In(c.year)
			assert.Equal(t, c.want, ok && days.Contains(on), c.reason)
		})
	}
	assert.True(t, DayOfYear{2, 29}.In(2021).IsZero())
	assert.Equal(t, "2020-02-29", DayOfYear{2, 29}.In(2020).String())
	assert.True(t, FilingDays{}.Last(2020).IsZero())
	_, ok := FilingDays{Opens: &DayOfYear{3, 1}, Closes: DayOfYear{2, 28}, Bound: By}.In(2020)
	assert.False(t, ok, "what closes before it opens has no days")
	_, ok = heroes.In(0)
	assert.False(t, ok, "no year, no days")
}

func TestOnOrAfter(t *testing.T) {
	for _, c := range []struct {
		name, after, want string
		day               DayOfYear
		reason            string
	}{
		{"later in the year", "2021-01-01", "2021-03-31", DayOfYear{3, 31}, "the first such day"},
		{"the day itself", "2021-03-31", "2021-03-31", DayOfYear{3, 31}, "on the day or after it"},
		{"the day after", "2021-04-01", "2022-03-31", DayOfYear{3, 31}, "this year's is over"},
		{"a leap day", "2019-03-01", "2020-02-29", DayOfYear{2, 29}, "the next year has it"},
		{"no leap day near", "2021-01-01", "", DayOfYear{2, 29}, "neither this year nor the next has it"},
		{"the end of the calendar", "9999-12-31", "", DayOfYear{1, 1}, "no year follows"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, c.day.OnOrAfter(value.MustDate(c.after)).String(), c.reason)
		})
	}
	assert.True(t, DayOfYear{}.OnOrAfter(value.MustDate("2021-01-01")).IsZero(), "no day is none in any year")
}

// The days that a window takes are those from its first to its last, without gaps.
func TestFilingDaysAgainstSlow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := rapid.Custom(func(t *rapid.T) DayOfYear {
			return DayOfYear{rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")}
		})
		w := FilingDays{Closes: day.Draw(t, "closes"), Bound: rapid.SampledFrom([]DayBound{By, BeforeDay}).Draw(t, "bound")}
		if rapid.Bool().Draw(t, "opens") {
			opens := day.Draw(t, "first")
			w.Opens = &opens
		}
		year := rapid.IntRange(2018, 2028).Draw(t, "year")
		first, _ := value.NewDate(year, 1, 1)
		days, ok := w.In(year)
		for on := first; ; on = on.AddDays(1) {
			y, m, d := on.Civil()
			if y != year {
				return
			}
			closes, at := w.Closes.Month*100+w.Closes.Day, m*100+d
			want := at < closes || at == closes && w.Bound == By
			if w.Opens != nil && at < w.Opens.Month*100+w.Opens.Day {
				want = false
			}
			assert.Equal(t, want, ok && days.Contains(on), "%+v on %s", w, on)
		}
	})
}

func TestLoadRefusesDeadlines(t *testing.T) {
	const (
		at    = "/corpus~1deadlines~1d.json/0"
		sound = `[{"id": "d", "title": {"vi": "v", "en": "e"}, "values": [
			{"from": "2001-01-01", "value": {"opens": {"month": 1, "day": 5}, "closes": {"month": 2, "day": 28}, "bound": "by", "of": "each"}, "cite": "1-2000-qh:3.1.d", "basis": "quoted"},
			{"from": "2010-01-01", "cite": "2-2010-nd:9", "basis": "quoted"}]}]`
	)
	load := func(text string) []string {
		files := with(t, "", "", "")
		files["corpus/deadlines/d.json"] = text
		c, issues := Load(files)
		assert.Equal(t, len(issues) == 0, c != nil)
		var all []string
		for _, i := range issues {
			all = append(all, i.Code+" "+i.Path)
		}
		return all
	}
	require.Empty(t, load(sound))
	for _, c := range []struct{ name, old, replacement, want, reason string }{
		{"no month", `"month": 2`, `"month": 13`, "law.day " + at + "/values/0/value/closes", "a year has twelve"},
		{"no day", `"day": 28`, `"day": 30`, "law.day " + at + "/values/0/value/closes", "February has no 30th"},
		{"leap day", `"day": 28`, `"day": 29`, "law.day " + at + "/values/0/value/closes", "not every year has it"},
		{"no first day", `"day": 5`, `"day": 0`, "law.day " + at + "/values/0/value/opens", "no such day"},
		{"closes before it opens", `"month": 1,`, `"month": 3,`, "law.window " + at + "/values/0/value/opens", "nothing would be in time"},
		{"closes on the day before it opens", `"day": 5}, "closes": {"month": 2, "day": 28}, "bound": "by"`, `"day": 5}, "closes": {"month": 1, "day": 5}, "bound": "before"`, "law.window " + at + "/values/0/value/opens", "before leaves the only day out"},
		{"unknown bound", `"by"`, `"until"`, "read.enum " + at + "/values/0/value/bound", "by or before"},
		{"unknown year", `"each"`, `"next"`, "read.enum " + at + "/values/0/value/of", "each, following or congress"},
		{"title", `"title": {"vi": "v", "en": "e"}`, `"title": {"vi": "v"}`, "law.text " + at + "/title", "both languages"},
		{"order", `"2001-01-01"`, `"2011-01-01"`, "law.order " + at + "/values", "oldest first, as with parameters"},
		{"outlives", `"2010-01-01"`, `"2010-01-02"`, "law.outlived " + at + "/values/0/cite", "citations are checked as with parameters"},
		{"surer than its source", `1-2000-qh:3.1.d`, `1-2000-qh:3.1.đ`, "law.basis " + at + "/values/0/basis", "likewise"},
		{"twice", `[{"id": "d"`, sound[:len(sound)-1] + `, {"id": "d"`, "law.twice " + at[:len(at)-1] + "1/id", "one deadline, one timeline"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := replaceOnce(t, sound, c.old, c.replacement)
			assert.Contains(t, load(text), c.want, c.reason)
		})
	}
}

// What the corpus hands out is the caller's: changing it changes no law.
func TestDeadlinesCannotBeChanged(t *testing.T) {
	d, _ := Vietnam().Deadline("filing-hero")
	d.Values[0].Value.Opens.Day, d.Values[0].Value.Closes.Day, d.Values[0].Note.VI = 1, 1, ""
	again, _ := Vietnam().Deadline("filing-hero")
	assert.Equal(t, 5, again.Values[0].Value.Opens.Day)
	assert.Equal(t, 28, again.Values[0].Value.Closes.Day)
	assert.NotEmpty(t, again.Values[0].Note.VI)
}
