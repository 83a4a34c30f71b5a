package bridge

import (
	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// ReviewRequest asks for the review of a bloc's year.
type ReviewRequest struct {
	// The document to review.
	Dossier blocs.Dossier `json:"dossier"`
	// Language in which the report is wanted as text, too.
	Text value.Lang `json:"text,omitempty"`
}

// ReviewResult is the report on a dossier.
type ReviewResult struct {
	// The report, with its receipt.
	Report blocs.Report `json:"report"`
	// The report for people, if it was asked for.
	Text Page `json:"text,omitempty"`
}

func review(q ReviewRequest) (ReviewResult, *Failure) {
	report, issues := blocs.Review(q.Dossier)
	if issues.Err() != nil {
		return ReviewResult{}, refused("dossier", issues)
	}
	report, err := blocs.Seal(report, q.Dossier)
	if err != nil {
		return ReviewResult{}, refused("dossier", value.Issues{{Severity: value.Error, Message: value.Msg("blocs.verify.unwritable", value.Reason(err))}})
	}
	result := ReviewResult{Report: report}
	if q.Text != "" {
		result.Text = Page(blocs.Render(report, q.Text))
	}
	return result, nil
}

// RenderRequest asks for a report as people read it.
type RenderRequest struct {
	// The report.
	Report blocs.Report `json:"report"`
	// Language of the text.
	Lang value.Lang `json:"lang"`
}

// RenderResult is a report as people read it.
type RenderResult struct {
	// Plain text, its headings numbered, what belongs together indented.
	Text Page `json:"text"`
}

func render(q RenderRequest) (RenderResult, *Failure) {
	return RenderResult{Page(blocs.Render(q.Report, q.Lang))}, nil
}

// VerifyRequest asks whether a report is the report on a dossier.
type VerifyRequest struct {
	// The report, with its receipt.
	Report blocs.Report `json:"report"`
	// The dossier that it is said to be about; without it, whether the report is as it
	// was when it was sealed.
	Dossier *blocs.Dossier `json:"dossier,omitempty"`
}

// VerifyResult says what does not fit.
type VerifyResult struct {
	// What does not fit, with places in the report; nothing if all fits.
	Issues []Issue `json:"issues"`
}

func verify(q VerifyRequest) (VerifyResult, *Failure) {
	if q.Dossier == nil {
		return VerifyResult{rendered(blocs.VerifyReport(q.Report), "")}, nil
	}
	return VerifyResult{rendered(blocs.Verify(q.Report, *q.Dossier), "")}, nil
}

// VersionRequest asks what answers. It has no fields.
type VersionRequest struct{}

// VersionResult names what answers, as receipts do.
type VersionResult struct {
	// Version of the engine.
	Engine string `json:"engine"`
	// Version of the document schemas.
	Schema string `json:"schema"`
	// Day up to which the corpus of law was checked.
	Corpus value.Date `json:"corpus"`
}

func version(VersionRequest) (VersionResult, *Failure) {
	return VersionResult{blocs.Version, blocs.SchemaVersion, law.Vietnam().Edition()}, nil
}

// Page is a text of many lines, as people read it.
type Page string

// UnmarshalText takes any text.
func (p *Page) UnmarshalText(text []byte) error {
	*p = Page(text)
	return nil
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (Page) TextPattern() string { return `^[^\x00]*$` }

// AskRequest asks whether one subject may be given some awards.
type AskRequest struct {
	// The document to answer.
	Inquiry blocs.Inquiry `json:"inquiry"`
	// Language in which the answer is wanted as text, too.
	Text value.Lang `json:"text,omitempty"`
}

// AskResult is the answer to an inquiry.
type AskResult struct {
	// The answer.
	Answer blocs.Answer `json:"answer"`
	// The answer for people, if it was asked for.
	Text Page `json:"text,omitempty"`
}

func ask(q AskRequest) (AskResult, *Failure) {
	a, issues := blocs.Ask(q.Inquiry)
	if issues.Err() != nil {
		return AskResult{}, refused("inquiry", issues)
	}
	result := AskResult{Answer: a}
	if q.Text != "" {
		result.Text = Page(blocs.RenderAnswer(a, q.Text))
	}
	return result, nil
}
