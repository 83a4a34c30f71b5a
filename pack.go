package blocs

import (
	"slices"
	"strconv"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// PackID identifies the schema of a pack.
type PackID string

// PackSchema is what the $schema field of a pack holds.
const PackSchema PackID = "https://khoithidua.github.io/blocs/schema/v1-draft/pack.json"

// EnumValues lists the one identifier that this version reads.
func (PackID) EnumValues() []string { return []string{string(PackSchema)} }

// Pack is what was published of the regulation of real blocs, as data: what can
// be computed with, where each part of it is said, and what is not said. It is a
// document of those blocs and supplies nothing to others.
type Pack struct {
	// The schema that the document follows.
	Schema PackID `json:"$schema"`
	// Identifier of the pack.
	ID value.ID `json:"id"`
	// What it is the regulation of.
	Title value.Text `json:"title"`
	// What the reader should know about it.
	Note *value.Text `json:"note,omitempty"`
	// The instruments that give the rules, as far as they are named; the first is
	// the regulation itself.
	Instruments []emulation.Instrument `json:"instruments,omitempty"`
	// Days on which the regulation applies, as far as is known.
	Valid value.Span `json:"valid,omitzero"`
	// The blocs that it organises, as far as it lists them.
	Blocs []PackBloc `json:"blocs,omitempty"`
	// The rules that all these blocs have in common, as far as they can be computed with.
	Regulation Regulation `json:"regulation,omitzero"`
	// The day on which its emulation year begins, where it says so; a calendar year
	// begins on 1 January.
	YearFrom *law.DayOfYear `json:"yearFrom,omitempty"`
	// The steps that it sets for every year.
	Calendar []cycle.Yearly `json:"calendar,omitempty"`
	// What the sources say, rule by rule.
	Statements []Statement `json:"statements"`
	// What the sources do not say, though a bloc needs it.
	Holes []Hole `json:"holes,omitempty"`
	// The parts that no source gives and that were filled in to make it run.
	Illustrative []Invention `json:"illustrative,omitempty"`
	// Where the facts were read.
	Sources []Source `json:"sources,omitempty"`
}

// PackBloc is one bloc of a pack, with the rules that are its own.
type PackBloc struct {
	// The bloc, with its members in the order of the list.
	Bloc emulation.Bloc `json:"bloc"`
	// Quotas that differ from bloc to bloc.
	Quotas []award.Quota `json:"quotas,omitempty"`
}

// Topic is what a statement or a hole is about.
type Topic string

// The topics.
const (
	// TopicValidity: from when and until when it applies.
	TopicValidity Topic = "validity"
	// TopicStructure: which blocs there are, and who is in them.
	TopicStructure Topic = "structure"
	// TopicLeaders: who leads, how they are chosen, for how long.
	TopicLeaders Topic = "leaders"
	// TopicScoring: criteria, points, standings.
	TopicScoring Topic = "scoring"
	// TopicBallot: who votes, and what share decides.
	TopicBallot Topic = "ballot"
	// TopicQuota: how many may be nominated.
	TopicQuota Topic = "quota"
	// TopicPool: among whom is chosen, and who is left out.
	TopicPool Topic = "pool"
	// TopicTie: what decides between equals.
	TopicTie Topic = "tie"
	// TopicCalendar: what is to be done by when.
	TopicCalendar Topic = "calendar"
	// TopicCouncil: what happens after the bloc.
	TopicCouncil Topic = "council"
)

// EnumValues lists the topics, for schemas and for strict reading.
func (Topic) EnumValues() []string {
	return []string{string(TopicValidity), string(TopicStructure), string(TopicLeaders), string(TopicScoring), string(TopicBallot), string(TopicQuota),
		string(TopicPool), string(TopicTie), string(TopicCalendar), string(TopicCouncil)}
}

// Statement is one rule that a source gives, told in our own words.
type Statement struct {
	// What it is about.
	About Topic `json:"about"`
	// Number of the instrument, as the pack lists it; absent where none is named.
	Instrument string `json:"instrument,omitempty"`
	// Place in the instrument: article, clause and point, "19.1.đ", or an annex;
	// absent where the source names none.
	At string `json:"at,omitempty"`
	// What it says, with terms of art as the source has them.
	Says value.Text `json:"says"`
	// How surely it is known.
	Basis law.Basis `json:"basis"`
	// The parts of this document that hold it, as JSON Pointers; absent where it is
	// told and nothing computes with it.
	Encoded []string `json:"encoded,omitempty"`
}

// Hole is what the sources do not say.
type Hole struct {
	// What it is about.
	About Topic `json:"about"`
	// What is missing, and what therefore stays open.
	Says value.Text `json:"says"`
}

// Invention is a part of the pack that was filled in and that no source gives.
type Invention struct {
	// The part, as a JSON Pointer.
	Part string `json:"part"`
	// What was invented, and why.
	Says value.Text `json:"says"`
}

// ReadPack reads a pack strictly; see [value.Read] for what it refuses. What it
// means is looked at by [Pack.Check].
func ReadPack(data []byte) (Pack, value.Issues) { return read[Pack](data) }

// Steps returns the steps that the pack sets, for the given emulation year.
func (p Pack) Steps(year value.Year) []cycle.Step { return cycle.InYear(p.Calendar, year) }

// YearOf returns the emulation year of the pack in which the day lies, named after
// the calendar year in which it ends; no year for no day.
func (p Pack) YearOf(day value.Date) value.Year {
	begins := law.DayOfYear{Month: 1, Day: 1}
	if p.YearFrom != nil {
		begins = *p.YearFrom
	}
	in, _, _ := day.Civil()
	from, until := begins.In(in), begins.In(in+1)
	if day.Before(from) {
		from, until = begins.In(in-1), from
	}
	if day.IsZero() || from.IsZero() || until.IsZero() {
		return value.Year{}
	}
	label, _, _ := until.AddDays(-1).Civil()
	return value.Year{Label: strconv.Itoa(label), From: from, Until: until}
}

// For returns the bloc of the given identifier and its regulation: the rules that
// all blocs of the pack have in common, and its own. It is false if the pack does
// not list the bloc.
func (p Pack) For(bloc value.ID) (emulation.Bloc, Regulation, bool) {
	i := slices.IndexFunc(p.Blocs, func(b PackBloc) bool { return b.Bloc.ID == bloc })
	if i < 0 {
		return emulation.Bloc{}, Regulation{}, false
	}
	r := p.Regulation
	r.Quotas = slices.Concat(r.Quotas, p.Blocs[i].Quotas)
	return p.Blocs[i].Bloc, r, true
}
