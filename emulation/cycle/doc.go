// Package cycle tells what is due in a bloc's year: its steps, their windows,
// and on any day which are done, due, late or still ahead.
//
// # The normal case
//
//	status := cycle.StatusOn(step, value.MustDate("2020-02-29"))
//	status.State    // late
//	status.DaysLate // 1
//
// # Windows
//
// A regulation sets a last day in one of two ways. "By" a day (chậm nhất ngày)
// includes it, "before" a day (trước ngày) does not; documents keep the two
// apart, as the text has them, and [Window.Span] makes them one. A step whose
// window is not published has none: on the days before it is recorded as done,
// whether it was due is unknown.
//
// What lateness costs is a matter of scoring and not of this package.
package cycle
