package bridge

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// LinesRequest asks for a page line by line, each line with the part of the
// document that it tells about. Exactly one of report, answer and handle is given.
type LinesRequest struct {
	// A report.
	Report *blocs.Report `json:"report,omitempty"`
	// An answer.
	Answer *blocs.Answer `json:"answer,omitempty"`
	// An open document: the draft of its report, as of the last time that it was
	// reviewed.
	Handle *int `json:"handle,omitempty"`
	// Language of the page.
	Lang value.Lang `json:"lang"`
	// The part of the report or the answer that is wanted, a JSON Pointer: only the
	// lines about it or about a part of it, whose sections have no numbers and cite
	// each instrument in full where they first name it. Without it, the whole page.
	At string `json:"at,omitempty"`
}

// LinesResult is a page line by line.
type LinesResult struct {
	// The parts of the page in which there are lines.
	Sections []blocs.Section `json:"sections"`
}

func (d *Desk) lines(q LinesRequest) (LinesResult, *Failure) {
	var sections []blocs.Section
	switch given := [...]bool{q.Report != nil, q.Answer != nil, q.Handle != nil}; given {
	case [...]bool{true, false, false}:
		sections = sectionsOf(*q.Report, q)
	case [...]bool{false, true, false}:
		sections = blocs.AnswerSections(*q.Answer, q.Lang)
	case [...]bool{false, false, true}:
		o, fail := d.named(*q.Handle)
		if fail != nil {
			return LinesResult{}, fail
		}
		if o.report.Schema != "" {
			sections = sectionsOf(o.report, q)
		}
	default:
		return LinesResult{}, failure("bridge.one-document")
	}
	result := LinesResult{Sections: []blocs.Section{}}
	for _, s := range sections {
		if q.At != "" && q.Answer != nil {
			s.Number = 0
			s.Lines = slices.DeleteFunc(s.Lines, func(l blocs.Line) bool {
				return l.Path != q.At && !strings.HasPrefix(l.Path, q.At+"/")
			})
		}
		if len(s.Lines) > 0 {
			result.Sections = append(result.Sections, s)
		}
	}
	return result, nil
}

// sectionsOf writes the page of a report, or the lines about the part of it that is
// wanted.
func sectionsOf(r blocs.Report, q LinesRequest) []blocs.Section {
	if q.At == "" {
		return blocs.Sections(r, q.Lang)
	}
	return blocs.SectionsAt(r, q.Lang, q.At)
}
