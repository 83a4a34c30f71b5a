// Package scoring turns a bloc's scheme (bảng chấm điểm) and the units' score
// sheets into points and standings.
//
// # The normal case
//
//	table, issues := scoring.Compile(scheme, value.PathTo("regulation", "scheme"))
//	board, issues := table.Score(units, sheets, scoring.Self, value.PathTo("sheets"))
//	placings, issues := table.Standings(board)
//
// A [Scheme] is data: the tree of criteria that the bloc's regulation prints.
// [Lint] says what is odd about it, [Compile] makes a [Table] of it, which is
// immutable and may be shared. [Table.Score] takes the whole bloc at once.
//
// # Four different things
//
// Zero points is an entry of 0. Not scored is no entry: the points stay open
// between 0 and the criterion's maximum. Not assigned (không giao chỉ tiêu) and
// not applicable are entries that take the criterion out of the unit's points
// and out of the maximum assigned to it, each for its own reason. A unit without
// a sheet is not scored on anything; it does not have zero.
//
// # Kinds of leaf
//
// Points typed in; achieved or not; target and actual by a [Method]; so many
// times the points for each; a report's time and quality. A row may be bonus or
// penalty, given by an outside body, or assigned to some units only. Groups and
// the whole may have a cap and a floor.
//
// # Bounds
//
// Points and places are given as bounds while entries are missing, on the
// supposition that entries to come lie between 0 and the criterion's maximum.
// Within it, an entry supplied narrows bounds and never widens one, unless it
// contradicts another: twice for one criterion, or in another unit of measure.
// By a method that is relative to the leader, a missing entry of one unit keeps
// points of others open. [Table.Prospects] tells what is certain already,
// [Table.Influences] which open entries matter most next.
//
// # What cannot be used
//
// An entry that makes no sense is reported and leaves its line open; points
// outside 0 to the maximum are reported and kept as typed. The rest is scored.
//
// # Nothing is filled in
//
// The library knows no default for how places are counted after a tie, for
// whether units are ranked by points or by rate, for a rounding, or for the worth
// of a part of a percent. Where the scheme is silent and
// it matters, an issue says so and the places cover every reading. Equal units
// share a place; neither order nor identifier breaks a tie.
package scoring
