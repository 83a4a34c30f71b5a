package bridge

import (
	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
)

// maxOpen is how many documents lie on a desk at once.
const maxOpen = 16

// Desk answers calls and holds the documents that were opened by them, so that
// an editor does not send its document again for every letter. The zero Desk is
// empty and ready. It serves one call at a time.
//
// What is answered to a change is the draft of the report ([blocs.Draft]): what
// it leaves out of the report, the receipt and the sensitivity, is worth its
// time when the user stops typing. Then read gives the whole, which is what
// review gives for the same document.
type Desk struct {
	documents map[int]*opened
	last      int
}

// opened is a document, who reviews it, and the last report on it.
type opened struct {
	doc      value.Editable[blocs.Dossier]
	reviewer blocs.Reviewer
	report   blocs.Report
}

// OpenRequest opens a document.
type OpenRequest struct {
	// The document.
	Dossier value.Node `json:"dossier"`
}

// OpenResult is an open document.
type OpenResult struct {
	// The number by which calls name the document.
	Handle int `json:"handle"`
	// The draft of the report; differences begin with it. Of a document that is
	// refused it holds nothing.
	Report *blocs.Report `json:"report,omitempty"`
	// Why there is no report, with places in the dossier.
	Refused []Issue `json:"refused,omitempty"`
}

func (d *Desk) open(q OpenRequest) (OpenResult, *Failure) {
	if len(d.documents) >= maxOpen {
		return OpenResult{}, failure("bridge.open", maxOpen)
	}
	doc, issues := value.Edited[blocs.Dossier](q.Dossier)
	if issues.Err() != nil {
		return OpenResult{}, unreadable(below("dossier", blocs.Named(q.Dossier, issues)))
	}
	o := &opened{doc: doc}
	o.report, issues = o.reviewer.Draft(doc.Value())
	if d.documents == nil {
		d.documents = map[int]*opened{}
	}
	d.last++
	d.documents[d.last] = o
	if issues.Err() != nil {
		return OpenResult{Handle: d.last, Refused: refusedBy(issues)}, nil
	}
	report := o.report
	return OpenResult{Handle: d.last, Report: &report}, nil
}

// forget closes the document that was opened after the one of that number: its host
// was not told of it.
func (d *Desk) forget(last int) {
	if d.last > last {
		delete(d.documents, d.last)
	}
}

// ChangeRequest changes an open document.
type ChangeRequest struct {
	// The document.
	Handle int `json:"handle"`
	// What changes in the dossier, one after the other.
	Edits []Edit `json:"edits" jsonschema:"maxItems=10000"`
}

// ChangeResult says what a change does to the report.
type ChangeResult struct {
	// Where the draft of the report is otherwise than before; nothing while the
	// document is refused.
	Differences []value.Difference `json:"differences"`
	// Why the document as it is now has no report, with places in the dossier. The
	// change stands; the differences wait until the document is reviewed again.
	Refused []Issue `json:"refused,omitempty"`
	// How the typed parts of the edits were read, one for each, in their order.
	Typed []ReadPart `json:"typed,omitempty"`
}

func (d *Desk) change(q ChangeRequest) (ChangeResult, *Failure) {
	o, fail := d.named(q.Handle)
	if fail != nil {
		return ChangeResult{}, fail
	}
	parts := 0
	for _, edit := range q.Edits {
		parts += max(1, len(edit.Typed))
	}
	if fail := listed("edits", parts, MaxEdits); fail != nil {
		return ChangeResult{}, fail
	}
	doc := o.doc
	edits, typed, issues := entered(q.Edits)
	if issues.Err() == nil {
		doc, issues = doc.With(edits...)
	}
	if issues.Err() != nil {
		if len(edits) == 1 { // else one may have moved what another is about
			issues = blocs.Named(doc.Value(), issues)
		}
		f := failure("bridge.edit", len(issues))
		f.Path, f.Issues = "/edits", rendered(issues, "")
		return ChangeResult{}, f
	}
	o.doc = doc
	report, issues := o.reviewer.Draft(doc.Value())
	if issues.Err() != nil {
		return ChangeResult{[]value.Difference{}, refusedBy(issues), typed}, nil
	}
	differences := value.Differences(o.report, report)
	o.report = report
	return ChangeResult{Differences: differences, Typed: typed}, nil
}

// ReadRequest asks for the whole report on an open document.
type ReadRequest struct {
	// The document.
	Handle int `json:"handle"`
	// Language in which the report is wanted as text, too.
	Text value.Lang `json:"text,omitempty"`
}

func (d *Desk) read(q ReadRequest) (ReviewResult, *Failure) {
	o, fail := d.named(q.Handle)
	if fail != nil {
		return ReviewResult{}, fail
	}
	return review(ReviewRequest{o.doc.Value(), q.Text})
}

// PointsRequest asks for the points of an open document at one stage.
type PointsRequest struct {
	// The document.
	Handle int `json:"handle"`
	// The stage.
	Stage scoring.Stage `json:"stage"`
}

// PointsResult is the points at one stage.
type PointsResult struct {
	// Points and places by the sheets of the stage; nothing where there is no table
	// of criteria, or no report.
	Standings *blocs.Standings `json:"standings,omitempty"`
}

func (d *Desk) points(q PointsRequest) (PointsResult, *Failure) {
	o, fail := d.named(q.Handle)
	if fail != nil {
		return PointsResult{}, fail
	}
	standings, _ := blocs.PointsAt(o.doc.Value(), q.Stage)
	return PointsResult{standings}, nil
}

// MarginsRequest asks by how many points units are apart.
type MarginsRequest struct {
	// The document.
	Handle int `json:"handle"`
}

// MarginsResult is by how many points units are apart.
type MarginsResult struct {
	// From the best place on, each unit of which points and place are known, but for
	// the first; nothing where units are not ranked by points alone.
	Margins []scoring.Margin `json:"margins"`
}

func (d *Desk) margins(q MarginsRequest) (MarginsResult, *Failure) {
	o, fail := d.named(q.Handle)
	if fail != nil {
		return MarginsResult{}, fail
	}
	result := MarginsResult{Margins: []scoring.Margin{}}
	if s := o.report.Standings; s != nil {
		result.Margins = append(result.Margins, scoring.Margins(s.Board, s.Places, s.Outline.Rank)...)
	}
	return result, nil
}

// CloseRequest closes a document.
type CloseRequest struct {
	// The document.
	Handle int `json:"handle"`
}

// CloseResult has no fields.
type CloseResult struct{}

func (d *Desk) close(q CloseRequest) (CloseResult, *Failure) {
	if _, fail := d.named(q.Handle); fail != nil {
		return CloseResult{}, fail
	}
	delete(d.documents, q.Handle)
	return CloseResult{}, nil
}

// named returns the open document of that number.
func (d *Desk) named(handle int) (*opened, *Failure) {
	if o, ok := d.documents[handle]; ok {
		return o, nil
	}
	f := failure("bridge.handle", handle)
	f.Path = "/handle"
	return nil, f
}

// refusedBy returns the issues of a document that has no report, nil if it has
// one.
func refusedBy(issues value.Issues) []Issue {
	if issues.Err() == nil {
		return nil
	}
	return rendered(issues, "")
}

// below puts issues of a part of the request at its place.
func below(field string, issues value.Issues) value.Issues {
	all := make(value.Issues, 0, len(issues))
	for _, i := range issues {
		all = append(all, moved(i, func(path string) string { return value.PathTo(field).String() + path }))
	}
	return all
}
