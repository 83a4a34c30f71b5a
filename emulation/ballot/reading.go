package ballot

import "github.com/khoithidua/blocs/emulation/value"

// Reading is one way to read what the rule leaves open, and what came of a
// candidate under it. The fields that the rule states itself are absent.
type Reading struct {
	// The reading in words.
	Says value.Message `json:"says"`
	// Number that the share is measured by.
	Base Base `json:"base,omitempty"`
	// Whether the exact share is enough.
	Bound Bound `json:"bound,omitempty"`
	// Whether written opinions of absent members are admitted.
	Written *bool `json:"written,omitempty"`
	// Whether absent members with a written opinion are taken as present.
	WrittenAsPresent *bool `json:"writtenAsPresent,omitempty"`
	// Whether members who may not vote on a candidate are taken off the base for it.
	LessBarred *bool `json:"lessBarred,omitempty"`
	// What became of the candidate.
	Result Result `json:"result"`
	// The steps that concern this candidate under this reading.
	Proof []value.Message `json:"proof,omitempty"`
}

// question is a part of a rule that a regulation may leave open.
type question int

const (
	whichBase question = iota
	whichBound
	whetherWritten
	whetherPresent
	whetherLess
	questions
)

// asks are the questions in words, for whoever has to decide them.
var asks = [questions]value.Message{
	whichBase:      value.Msg("ballot.question.base"),
	whichBound:     value.Msg("ballot.question.bound"),
	whetherWritten: value.Msg("ballot.question.written"),
	whetherPresent: value.Msg("ballot.question.present"),
	whetherLess:    value.Msg("ballot.question.barred"),
}

// reading is a rule of which nothing is open.
type reading struct {
	base                     Base
	bound                    Bound
	written, asPresent, less bool
	// The parts that the rule leaves open and that matter to the ballots.
	open [questions]bool
}

// readings returns the ways to read the rule that the ballots call for: a part
// that they do not touch is no question.
func (r *Rule) readings(ballots []Minutes) []reading {
	written, barred := false, false
	for _, m := range ballots {
		written = written || m.Attendance.Written != nil && *m.Attendance.Written > 0
		for _, t := range m.Votes {
			barred = barred || t.Barred != nil && *t.Barred > 0
		}
	}
	measured := !r.Share.IsZero()
	all := []reading{{base: r.Base, bound: r.Bound, written: true}}
	if measured && r.Base == "" {
		all = split(all, whichBase, func(x *reading, b Base) { x.base = b }, r.bases(ballots)...)
	}
	if measured && r.Bound == "" {
		all = split(all, whichBound, func(x *reading, b Bound) { x.bound = b }, AtLeast, MoreThan)
	}
	if written {
		all = splitTruth(all, whetherWritten, r.Written, func(x *reading) (*bool, bool) { return &x.written, true })
		all = splitTruth(all, whetherPresent, r.WrittenAsPresent, func(x *reading) (*bool, bool) {
			return &x.asPresent, measured && x.base == Present && x.written
		})
	}
	if barred && measured {
		all = splitTruth(all, whetherLess, r.LessBarred, func(x *reading) (*bool, bool) { return &x.less, true })
	}
	return all
}

// bases returns the bases that a rule without one may mean.
func (r *Rule) bases(ballots []Minutes) []Base {
	body, told := r.body()
	members, council := told && body == OfMembers, told && body == OfCouncil
	for _, m := range ballots {
		members = members || !told && m.Attendance.Members != nil
		council = council || !told && m.Attendance.Council != nil
	}
	var all []Base
	if members || !council {
		all = append(all, Members)
	}
	if council {
		all = append(all, Council)
	}
	return append(all, Present, Returned, Valid)
}

// split makes of each reading one for each value of an open part.
func split[T any](all []reading, q question, set func(*reading, T), values ...T) []reading {
	more := make([]reading, 0, len(all)*len(values))
	for _, x := range all {
		for _, v := range values {
			y := x
			y.open[q] = true
			set(&y, v)
			more = append(more, y)
		}
	}
	return more
}

// splitTruth is split for a part that is true or false, where it matters to the
// reading; a rule that states it leaves nothing open.
func splitTruth(all []reading, q question, stated *bool, part func(*reading) (*bool, bool)) []reading {
	var more []reading
	for _, x := range all {
		at, matters := part(&x)
		switch {
		case !matters:
			more = append(more, x)
		case stated != nil:
			*at = *stated
			more = append(more, x)
		default:
			more = append(more, split([]reading{x}, q, func(y *reading, v bool) { at, _ := part(y); *at = v }, true, false)...)
		}
	}
	return more
}

// of returns the rule as it is read.
func (x reading) of(rule *Rule) *Rule {
	if x.open == [questions]bool{} {
		return rule
	}
	r := *rule
	r.Base, r.Bound = x.base, x.bound
	if x.open[whetherWritten] {
		r.Written = &x.written
	}
	return &r
}

// counted reports whether written opinions are held against the base.
func (x reading) counted() bool { return x.written && (x.base != Present || x.asPresent) }

// public returns the reading as an outcome shows it.
func (x reading) public(share value.Ratio, result Result) Reading {
	out := Reading{Says: x.words(share), Result: result}
	if x.open[whichBase] {
		out.Base = x.base
	}
	if x.open[whichBound] {
		out.Bound = x.bound
	}
	if x.open[whetherWritten] {
		out.Written = &x.written
	}
	if x.open[whetherPresent] {
		out.WrittenAsPresent = &x.asPresent
	}
	if x.open[whetherLess] {
		out.LessBarred = &x.less
	}
	return out
}

// words says the reading in words, or several that differ in no more than what they
// measure by.
func (x reading) words(share value.Ratio, bases ...value.Message) value.Message {
	var parts []value.Message
	say := func(q question, code string, args ...any) {
		if x.open[q] {
			parts = append(parts, value.Msg(code, args...))
		}
	}
	if len(bases) > 1 {
		say(whichBase, "ballot.reading.bases", bases)
	} else {
		say(whichBase, "ballot.reading.base", countName(string(x.base)))
	}
	say(whichBound, boundCodes[x.bound], share)
	say(whetherWritten, pick(x.written, "ballot.reading.written", "ballot.reading.no-written"))
	say(whetherPresent, pick(x.asPresent, "ballot.reading.present", "ballot.reading.not-present"))
	say(whetherLess, pick(x.less, "ballot.reading.less", "ballot.reading.not-less"))
	return value.Msg("ballot.reading.all", parts)
}

// boundCodes are the readings of a bound that is not stated.
var boundCodes = map[Bound]string{AtLeast: "ballot.reading.at-least", MoreThan: "ballot.reading.more-than"}

func pick(yes bool, this, that string) string {
	if yes {
		return this
	}
	return that
}
