package blocs

import (
	"strconv"
	"strings"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Section is a part of a report or an answer as people read it, in one language.
type Section struct {
	// Which part it is, such as "standings"; a part that is written for each award
	// or office comes more than once.
	Code string `json:"code"`
	// Its number among the parts that are numbered, from 1; absent for the title,
	// the summary and what has no heading.
	Number int `json:"number,omitempty"`
	// Its heading; absent for the legal basis and the closing words.
	Heading string `json:"heading,omitempty"`
	// Its lines.
	Lines []Line `json:"lines,omitempty"`
}

// Line is a line of a section.
type Line struct {
	// How far it is set in, from 0; it belongs to the nearest line above that is
	// set in less.
	Depth int `json:"depth"`
	// Whether it is an item of a list.
	Item bool `json:"item,omitempty"`
	// What it says.
	Text string `json:"text"`
	// Part of the report or the answer that it tells about, a JSON Pointer; absent
	// where it tells about all of it, or about no part.
	Path string `json:"path,omitempty"`
}

// written joins sections into plain text.
func written(sections []Section) string {
	var b strings.Builder
	for i, s := range sections {
		if i > 0 {
			b.WriteByte('\n')
		}
		if s.Number > 0 {
			b.WriteString(strconv.Itoa(s.Number) + ". ")
		}
		if s.Heading != "" {
			b.WriteString(s.Heading + "\n")
		}
		for _, l := range s.Lines {
			for range l.Depth {
				b.WriteString("  ")
			}
			if l.Item {
				b.WriteString("- ")
			}
			b.WriteString(l.Text + "\n")
		}
	}
	return b.String()
}

// writer writes a report or an answer, section by section.
type writer struct {
	printer  value.Printer
	r        Report
	sections []Section
	at       value.Path // what the next line tells about
	only     string     // the part of the report that lines are wanted about; all without it
	headings int
	size     int // of the lines
}

// maxPage is how many bytes the lines of a page have. Those of an office stay far
// below it; a name of many thousand bytes on each of many thousand lines would not.
const maxPage = value.MaxBytes

// begin begins a section without number. What is told is about no part of the
// report until something says so.
func (w *writer) begin(code, heading string) {
	w.sections = append(w.sections, Section{Code: code, Heading: heading})
	w.about()
}

// head begins a numbered section with the heading of that code; the section is
// known by the last word of it.
func (w *writer) head(code string, args ...any) {
	w.headings++
	w.begin(code[strings.LastIndexByte(code, '.')+1:], w.print(code, args...))
	w.sections[len(w.sections)-1].Number = w.headings
}

// about says which part of the report the lines from here on tell about.
func (w *writer) about(steps ...any) { w.at = value.PathTo(steps...) }

// wants reports whether lines are wanted about what lies at a place, or in it.
func (w *writer) wants(at value.Path) bool {
	return w.only == "" || within(at.String(), w.only) || within(w.only, at.String())
}

// within reports whether a JSON Pointer leads to what another leads to, or into it.
func within(path, whole string) bool {
	rest, ok := strings.CutPrefix(path, whole)
	return ok && (rest == "" || rest[0] == '/')
}

// inside writes lines about a part of what is told about.
func (w *writer) inside(tell func(), steps ...any) {
	at := w.at
	w.at = at.To(steps...)
	tell()
	w.at = at
}

func (w *writer) add(l Line) {
	before := w.size
	if w.size += len(l.Text); w.size > maxPage {
		if before > maxPage {
			return
		}
		l = Line{Text: w.print("blocs.page-cut", maxPage)}
	}
	l.Path = w.at.String()
	s := &w.sections[len(w.sections)-1]
	s.Lines = append(s.Lines, l)
}

func (w *writer) line(depth int, text string) { w.add(Line{Depth: depth, Text: text}) }

func (w *writer) say(depth int, code string, args ...any) { w.line(depth, w.print(code, args...)) }

// item writes a line of a list.
func (w *writer) item(depth int, text string) { w.add(Line{Depth: depth, Item: true, Text: text}) }

func (w *writer) print(code string, args ...any) string {
	return w.printer.Print(value.Msg(code, args...))
}

// begun prints a sentence as one that begins a line.
func (w *writer) begun(code string, args ...any) string {
	return w.printer.Begin(value.Msg(code, args...))
}

// list writes messages of one part of the report, one an item.
func (w *writer) list(code, field string, messages []value.Message) {
	if len(messages) == 0 {
		return
	}
	w.head(code)
	for i, m := range messages {
		w.about(field, i)
		w.item(1, w.printer.Begin(m))
	}
}

// title begins the page: what it is about, the day and the state of the law, with
// a warning where the day lies beyond it.
func (w *writer) title(title string, on, edition value.Date) {
	w.begin("title", strings.ToUpper(title))
	w.say(0, "blocs.subtitle", on, edition)
	if edition.Before(on) {
		w.say(0, "award.after-edition", on, edition)
	}
}

// closing ends the page.
func (w *writer) closing() {
	w.begin("closing", "")
	w.line(0, law.Vietnam().EditionNote().In(w.printer.Lang))
	w.say(0, "blocs.disclaimer")
}
