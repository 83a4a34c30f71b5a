package blocs

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// Dossier is the one document that goes in: a bloc, the year under review, the
// bloc's own rules, and what is on record. What is not known is left out.
type Dossier struct {
	// The schema that the document follows.
	Schema DossierID `json:"$schema"`
	// The bloc and its members.
	Bloc emulation.Bloc `json:"bloc"`
	// The emulation year under review.
	Year value.Year `json:"year"`
	// Other emulation years. A calendar year that a record or a grant names needs
	// no declaration; a year that nothing names is a hole in the history.
	Years emulation.Years `json:"years,omitempty"`
	// Day of the review: the law of this day is applied.
	On value.Date `json:"on"`
	// The bloc's own rules, as far as they are published.
	Regulation Regulation `json:"regulation,omitzero"`
	// Offices held, as recorded.
	Terms []emulation.Term `json:"terms,omitempty"`
	// How the members elected who holds an office, or agreed on it.
	Elections []rotation.Election `json:"elections,omitempty"`
	// Places of years as they were published, for rules by which an office goes to the
	// unit of a place; those of the year under review come of the score sheets where
	// there are any.
	RecordedStandings []RecordedStanding `json:"recordedStandings,omitempty"`
	// Decisions by which another unit than the one whose turn it is holds an office.
	Overrides []rotation.Override `json:"overrides,omitempty"`
	// Turns that units exchanged.
	Swaps []rotation.Swap `json:"swaps,omitempty"`
	// Days over which the turns of units are counted: the years that begin in them;
	// turns of the plan among them are counted too. Absent for the recorded turns.
	FairnessPeriod *value.Span `json:"fairnessPeriod,omitempty"`
	// Turns that were announced before the bloc was redrawn or units were merged. They
	// are planned anew, so that as few as can be change.
	Promises []rotation.Promise `json:"promises,omitempty"`
	// How many years to plan ahead, from 0 to 100; 1 when absent.
	Horizon *int `json:"horizon,omitempty"`
	// The bloc's plans and tasks, as recorded.
	Plans []Plan `json:"plans,omitempty"`
	// The emulation movements that the bloc takes part in.
	Movements []cycle.Movement `json:"movements,omitempty"`
	// The steps of the year: what is to be done by when, and what was done.
	Cycle []cycle.Step `json:"cycle,omitempty"`
	// Score sheets.
	Sheets []scoring.Sheet `json:"sheets,omitempty"`
	// What was decided between units with equal results, where the tie chain of the
	// table of criteria asks for it.
	TieDecisions []scoring.TieDecision `json:"tieDecisions,omitempty"`
	// What the bloc decided.
	Decisions []award.Decision `json:"decisions,omitempty"`
	// What is known about units, by year.
	Records []emulation.Record `json:"records,omitempty"`
	// Awards that units received before.
	Grants []emulation.Grant `json:"grants,omitempty"`
	// Spans for which the list of grants is complete.
	Complete []emulation.Complete `json:"complete,omitempty"`
	// Disciplines that units were under.
	Disciplines []emulation.Discipline `json:"disciplines,omitempty"`
	// Spans for which the list of disciplines is complete; it may be empty.
	CompleteDisciplines []emulation.CompleteDisciplines `json:"completeDisciplines,omitempty"`
	// What the council, or who decides after it, made of what the bloc proposed.
	Council []award.Ruling `json:"council,omitempty"`
	// Awards that were revoked later: those listed as received, and those of the
	// year under review.
	Revocations []emulation.Revocation `json:"revocations,omitempty"`
	// Where the document's facts were read.
	Sources []Source `json:"sources,omitempty"`
	// The report that the report on this dossier replaces: the digest in its receipt.
	Replaces Digest `json:"replaces,omitempty"`
}

// Regulation is the bloc's own rules (quy chế). What was not published is left
// out; nothing is put in its place.
type Regulation struct {
	// How offices pass from unit to unit.
	Rotation rotation.Policies `json:"rotation,omitzero"`
	// The table of criteria.
	Scheme *scoring.Scheme `json:"scheme,omitempty"`
	// The stage of scoring whose points make the standings; absent when the regulation
	// does not say, and then there are none.
	Stage scoring.Stage `json:"stage,omitempty"`
	// What makes a unit the leader of the bloc (đơn vị dẫn đầu); absent when the
	// regulation does not say.
	Leader Leader `json:"leader,omitempty"`
	// Awards that no law lists, which the bloc decides on as on others: those of a
	// Party committee, of the Front, of an association, of the bloc itself.
	Awards []award.Own `json:"awards,omitempty"`
	// Parts of the members that quotas and lines treat by themselves.
	Groups []award.Group `json:"groups,omitempty"`
	// How many units may be nominated.
	Quotas []award.Quota `json:"quotas,omitempty"`
	// What ballots must reach.
	Ballots []award.BallotRule `json:"ballots,omitempty"`
	// What the council's own vote must reach, beside what the law asks of it.
	CouncilBallots []award.BallotRule `json:"councilBallots,omitempty"`
	// How units are nominated for each award, in any order.
	Lines []award.Line `json:"lines,omitempty"`
}

// Leader is what makes a unit the leader of its bloc.
type Leader string

// LeadsByStandings: the one unit that holds the first place leads.
const LeadsByStandings Leader = "standings"

// EnumValues lists the ways, for schemas and for strict reading.
func (Leader) EnumValues() []string { return []string{string(LeadsByStandings)} }

// Plan is what a bloc set itself for a year.
type Plan struct {
	// Label of the emulation year.
	Year string `json:"year"`
	// The plan.
	Instrument *emulation.Instrument `json:"instrument,omitempty"`
	// The tasks set, as recorded.
	Tasks []value.Text `json:"tasks,omitempty"`
}

// Source is a public page or paper that facts were read from.
type Source struct {
	// What it is.
	Title value.Text `json:"title"`
	// Where it is, as an address or a shelf mark.
	Address string `json:"address,omitempty"`
	// Day of its publication.
	Published value.Date `json:"published,omitzero"`
	// What the reader should know about it.
	Note *value.Text `json:"note,omitempty"`
}

// ReadDossier reads a dossier strictly; see [value.Read] for what it refuses.
func ReadDossier(data []byte) (Dossier, value.Issues) { return read[Dossier](data) }

func (d Dossier) horizon() int {
	if d.Horizon == nil {
		return 1
	}
	return *d.Horizon
}

func (d Dossier) years() emulation.Years { return append(emulation.Years{d.Year}, d.Years...) }

// catalogue is the law's, with the awards that the regulation has beside.
func (d Dossier) catalogue() *award.Catalogue { return award.Vietnam().With(d.Regulation.Awards) }

// usable returns the dossier without what cannot be meant and the rest goes on
// without: the check has told it, at its place in the dossier as it came.
func (d Dossier) usable(catalogue *award.Catalogue) Dossier {
	d.Decisions = catalogue.Usable(d.Decisions, d.Bloc, d.On)
	rules := catalogue.UsableRules(d.rules())
	d.Regulation.Quotas, d.Regulation.Lines = rules.Quotas, rules.Lines
	listed := d.setting(catalogue).listed(d.history())
	d.Grants, d.Complete, d.Revocations = listed.Grants, listed.Complete, listed.Revocations
	return d
}

func (d Dossier) rules() award.Rules {
	return award.Rules{
		Groups: d.Regulation.Groups, Quotas: d.Regulation.Quotas, Ballots: d.Regulation.Ballots,
		Council: d.Regulation.CouncilBallots, Lines: d.Regulation.Lines, Since: d.Year.From,
	}
}
