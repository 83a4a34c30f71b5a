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
// # Bounds
//
// Points and places are given as bounds while entries are missing, on the
// supposition that entries to come lie between 0 and the criterion's maximum.
// Within it, an entry supplied narrows bounds and never widens one.
//
// # Stages and assessors
//
// The sheets of the stages stand side by side ([Sides]); [Table.Compare] tells
// where a later one differs from an earlier, and what its sheet says of who
// changed what and why. Where the scheme says how several assessors of one unit
// become one, [Table.Assess] does it, criterion by criterion, and shows it.
//
// # Places and what would turn them round
//
// Units with equal results go through the scheme's own tie chain, which
// [Table.Ties] shows step by step. [Table.Sensitivity] finds the smallest change
// of one entry that puts a unit ahead of its neighbour, [Table.Threshold] the one
// that moves it over a number of points.
//
// # Nothing is filled in
//
// The library knows no default for how places are counted after a tie, nor for
// whether units are ranked by points or by rate. Where the scheme is silent and
// it matters, an issue says so and the places cover every reading. Equal units
// share a place; neither order nor identifier breaks a tie.
package scoring
