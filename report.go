package blocs

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// DossierID identifies the schema of a dossier.
type DossierID string

// DossierSchema is what the $schema field of a dossier holds.
const DossierSchema DossierID = "https://khoithidua.github.io/blocs/schema/v1-draft/dossier.json"

// EnumValues lists the one identifier that this version reads.
func (DossierID) EnumValues() []string { return []string{string(DossierSchema)} }

// ReportID identifies the schema of a report.
type ReportID string

// ReportSchema is what the $schema field of a report holds.
const ReportSchema ReportID = "https://khoithidua.github.io/blocs/schema/v1-draft/report.json"

// EnumValues lists the one identifier that this version writes.
func (ReportID) EnumValues() []string { return []string{string(ReportSchema)} }

// Report is the one document that comes out. What it says is in codes with
// arguments; [Render] makes sentences of them.
type Report struct {
	// The schema that the document follows.
	Schema ReportID `json:"$schema"`
	// Identifier of the bloc.
	Bloc value.ID `json:"bloc"`
	// Khối or cụm.
	Kind emulation.BlocKind `json:"kind"`
	// Name of the bloc.
	Name value.Text `json:"name"`
	// The emulation year under review.
	Year value.Year `json:"year"`
	// Day of the review: the law of this day was applied.
	On value.Date `json:"on"`
	// Members on the day of the review, in listed order.
	Members []emulation.Unit `json:"members"`
	// Units that the report names and that are no members on that day.
	Others []emulation.Unit `json:"others,omitempty"`
	// Who led, leads and will lead.
	Leadership Leadership `json:"leadership"`
	// The bloc's plans and tasks, as recorded.
	Plans []Plan `json:"plans,omitempty"`
	// The emulation movements, and where they stand on the day of the review.
	Movements []cycle.Course `json:"movements,omitempty"`
	// Where the steps of the year stand on the day of the review.
	Cycle []cycle.Status `json:"cycle,omitempty"`
	// What the chief's office has to see to next, what is late first.
	Agenda []cycle.Item `json:"agenda,omitempty"`
	// The deadlines of the year and its movements as entries of a calendar.
	Calendar []emulation.AllDay `json:"calendar,omitempty"`
	// Points and places; absent without a table of criteria.
	Standings *Standings `json:"standings,omitempty"`
	// The stages of scoring side by side, and where they differ; absent where there
	// is one only.
	Stages *Stages `json:"stages,omitempty"`
	// The awards that no law lists, which the report names.
	Awards []award.Own `json:"awards,omitempty"`
	// What the bloc's ballots came to, and its meetings without a decision.
	Ballots []Ballot `json:"ballots,omitempty"`
	// What the bloc's decisions amount to.
	Nominations []award.Nomination `json:"nominations,omitempty"`
	// What the bloc's rules by themselves make of each award that its regulation has
	// a line for, set beside what it decided.
	Proposals []award.Proposal `json:"proposals,omitempty"`
	// How many of those proposed the council approved, award by award.
	Council []CouncilCount `json:"council,omitempty"`
	// The awards revoked, and what that changes.
	Revocations []Revoked `json:"revocations,omitempty"`
	// What is already sure of the goals that the regulation sets, while points are
	// open; absent once none are.
	Prospects []Prospects `json:"prospects,omitempty"`
	// How little would change places and nominations.
	Sensitivity *Sensitivity `json:"sensitivity,omitempty"`
	// Facts that were read off other parts of the dossier.
	Derived []Derived `json:"derived,omitempty"`
	// What the dossier does not tell.
	Unknown []value.Message `json:"unknown,omitempty"`
	// What is odd in the dossier and does not stop the answer.
	Issues value.Issues `json:"issues,omitempty"`
	// Where the dossier's facts were read.
	Sources []Source `json:"sources,omitempty"`
	// Day up to which the corpus of law was checked.
	Corpus value.Date `json:"corpus"`
	// The report that this one replaces.
	Replaces Digest `json:"replaces,omitempty"`
	// What it was computed from and by; see [Seal].
	Receipt *Receipt `json:"receipt,omitempty"`
}

// Leadership is what is known and what follows about the bloc's offices.
type Leadership struct {
	// The recorded terms, each set beside the rule.
	Terms []rotation.Finding `json:"terms,omitempty"`
	// Who in fact holds office on the days that matter.
	Acting []Acting `json:"acting,omitempty"`
	// What the elections of offices came to.
	Elections []rotation.Elected `json:"elections,omitempty"`
	// Whose turn comes, as far as the rules tell.
	Plan []rotation.Seat `json:"plan,omitempty"`
	// The recorded and planned holders, by year and office.
	Table []rotation.Row `json:"table,omitempty"`
	// How the turns fall on the units.
	Fairness *rotation.Fairness `json:"fairness,omitempty"`
	// What the record shows of rules that are not published; absent where it holds
	// fewer than two terms of the office.
	Inferred []rotation.Inference `json:"inferred,omitempty"`
	// Turns announced, planned anew.
	Replanned []rotation.Replanned `json:"replanned,omitempty"`
}

// Acting is who in fact holds an office on a day.
type Acting struct {
	// The office.
	Office emulation.Office `json:"office"`
	// The day.
	On value.Date `json:"on"`
	// The units that hold it; absent when the record does not tell.
	Holders []value.ID `json:"holders,omitempty"`
	// Why.
	Reason value.Message `json:"reason"`
}

// Ballot is what the ballots of one decision came to.
type Ballot struct {
	// The award.
	Award value.ID `json:"award"`
	// What became of the candidates, and how it was counted.
	Outcome ballot.Outcome `json:"outcome"`
}

// Standings are the points and places of the members.
type Standings struct {
	// What the table of criteria says about points.
	Outline scoring.Outline `json:"outline"`
	// Points, unit by unit.
	Board scoring.Board `json:"board"`
	// How the points came about, unit by unit, in listed order.
	Accounts []scoring.Account `json:"accounts"`
	// Places, in listed order.
	Places []emulation.Placing `json:"places"`
	// The bands of the members, in listed order; absent when the table has none.
	Bands []scoring.Banding `json:"bands,omitempty"`
	// The open entries that matter most next, at most ten.
	Next []scoring.Influence `json:"next,omitempty"`
	// Units with equal results, and what the regulation's tie chain makes of them.
	Ties []scoring.Tie `json:"ties,omitempty"`
}

// NameOf returns the name of a unit that the report speaks of.
func (r Report) NameOf(id value.ID) value.Text {
	for _, units := range [...][]emulation.Unit{r.Members, r.Others} {
		for _, u := range units {
			if u.ID == id {
				return u.Name
			}
		}
	}
	return value.Text{VI: string(id)}
}
