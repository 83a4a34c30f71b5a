// Package cycle tells what is due in a bloc's year: its movements, its steps and
// their windows, and on any day which are done, due, late or still ahead, for the
// bloc and for each unit.
//
// # The normal case
//
//	in := cycle.Input{Bloc: bloc, Year: year, Steps: steps, Corpus: law.Vietnam()}
//	status := cycle.Statuses(in, value.MustDate("2020-02-29"))[0]
//	status.State     // late
//	status.DaysLate  // 1
//	status.Missing() // the units that have not done it
//	cycle.Agenda(statuses, on) // what the chief's office has to see to, in order
//
// # Windows
//
// A regulation sets a last day in one of two ways. "By" a day (chậm nhất ngày)
// includes it, "before" a day (trước ngày) does not; documents keep the two
// apart, as the text has them, and [Window.Span] makes them one. A step whose
// window is not published has none: on the days before it is recorded as done,
// whether it was due is unknown. Days without a year ([Yearly]) are days of the
// emulation year, whenever that begins. A filing date of the law ([Filing]) is that
// of the law of the day asked, and once it is over, of the law of its last day.
//
// Days are days of the calendar, counted forwards from a step that was done. Working
// days (ngày làm việc), and days counted back from a step to come, are not modelled:
// in the circulars read they bind the offices that appraise files, publish lists and
// give notice of results, and no step of a bloc. A regulation that has one for its bloc
// gives the day itself, as a window.
//
// # What lateness costs
//
// A regulation may attach a cost to what is late, unclear or incomplete
// ([Cost]): it counts as not handed in, excludes from awards, or takes points off.
// This package tells that a cost follows, or may; how many points a criterion
// takes off is a matter of scoring.
package cycle
