package blocs

import (
	"slices"
	"strconv"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring/award"
)

// Render writes a report for people, as plain text with numbered headings. The
// text is a view of the report and adds nothing to it.
func Render(r Report, lang value.Lang) string { return written(Sections(r, lang)) }

// Sections returns what [Render] writes, part by part and line by line, each line
// with its place in the report.
func Sections(r Report, lang value.Lang) []Section {
	w := writer{printer: Printer(lang), r: r}
	w.title(w.print("blocs.title", r.Name, r.Year.Label), r.On, r.Corpus)
	for _, part := range reportParts {
		part.tell(&w)
	}
	w.closing()
	return w.sections
}

// SectionsAt returns of what [Sections] returns the lines about one part of the
// report, a JSON Pointer, and about what lies in it. Little else is written for it:
// its sections have no numbers, and instruments are cited in full where it first
// names them.
func SectionsAt(r Report, lang value.Lang, at string) []Section {
	w := writer{printer: Printer(lang), r: r, only: at}
	field, _, _ := strings.Cut(strings.TrimPrefix(at, "/"), "/")
	for _, part := range reportParts {
		if part.of == nil || slices.Contains(part.of, field) {
			part.tell(&w)
		}
	}
	var sections []Section
	for _, s := range w.sections {
		s.Number = 0
		s.Lines = slices.DeleteFunc(s.Lines, func(l Line) bool { return !within(l.Path, at) })
		if len(s.Lines) > 0 {
			sections = append(sections, s)
		}
	}
	return sections
}

// reportParts are the parts of the page of a report, in their order, and of which
// fields of the report each tells; without fields, of many. They are only read.
var reportParts = []struct {
	of   []string
	tell func(*writer)
}{
	{nil, (*writer).summary},
	{[]string{"members"}, (*writer).members},
	{[]string{"leadership"}, (*writer).leadership},
	{[]string{"leadership"}, (*writer).inferred},
	{[]string{"leadership"}, (*writer).replanned},
	{[]string{"plans"}, (*writer).plans},
	{[]string{"movements"}, (*writer).movements},
	{[]string{"cycle"}, (*writer).cycle},
	{[]string{"agenda"}, (*writer).agenda},
	{[]string{"standings", "prospects"}, (*writer).standings},
	{[]string{"stages"}, (*writer).stages},
	{[]string{"ballots"}, (*writer).ballots},
	{[]string{"nominations"}, (*writer).nominations},
	{[]string{"proposals"}, (*writer).proposals},
	{[]string{"sensitivity"}, (*writer).sensitivity},
	{[]string{"council"}, (*writer).council},
	{[]string{"revocations"}, (*writer).revocations},
	{[]string{"unknown"}, func(w *writer) { w.list("blocs.head.unknown", "unknown", w.r.Unknown) }},
	{[]string{"issues"}, (*writer).issues},
	{[]string{"sources"}, (*writer).sources},
	{[]string{"standings", "stages"}, (*writer).points},
	{[]string{"receipt"}, (*writer).receipt},
}

// Words for what audits and nominations find. They are only read.
var (
	results = map[rotation.Result]value.Message{
		rotation.Agrees:     value.Msg("blocs.result.agrees"),
		rotation.Deviates:   value.Msg("blocs.result.deviates"),
		rotation.CannotTell: value.Msg("blocs.result.cannot-tell"),
	}
	outcomes = map[award.Outcome]value.Message{
		award.NotNominated: value.Msg("blocs.outcome.not-nominated"),
		award.OutcomeOpen:  value.Msg("blocs.outcome.open"),
	}
)

// Tell says where in a document an issue lies and what it is, as [Explain] does.
func Tell(i value.Issue, lang value.Lang) (place, says string) {
	w := writer{printer: Printer(lang)}
	return w.place(i.Path, i.Names), w.printer.Print(w.spoken(i))
}

// Explain writes issues for people, one a line: how grave, where, what, and in
// brackets the place and the code by which programs know it. Where there are
// errors, it first says that there is no report and how many errors there are.
func Explain(issues value.Issues, lang value.Lang) string {
	w := writer{printer: Printer(lang)}
	w.begin("issues", "")
	if n := errorsAmong(issues); n > 0 {
		w.say(0, "blocs.refused", n)
	}
	for _, i := range issues {
		w.line(0, w.issue(i)+" ["+strings.TrimSpace(i.Path+" "+i.Code)+"]")
	}
	return written(w.sections)
}

func errorsAmong(issues value.Issues) int {
	n := 0
	for _, i := range issues {
		if i.Severity == value.Error {
			n++
		}
	}
	return n
}

// issue writes one issue with its place.
func (w *writer) issue(i value.Issue) string {
	return w.print("blocs.severity."+string(i.Severity)) + ": " + w.place(i.Path, i.Names) + ": " + w.printer.Print(w.spoken(i))
}

// outcome says what the bloc's decision makes of a unit.
func (w *writer) outcome(o award.Outcome) value.Message {
	if o == award.Nominated {
		return value.Msg("blocs.outcome.nominated", kind(w.r.Kind))
	}
	return outcomes[o]
}

// kind is the word for a bloc of this kind.
func kind(k emulation.BlocKind) value.Message { return value.Msg("blocs.kind." + string(k)) }

func (w *writer) members() {
	w.head("blocs.head.members", len(w.r.Members))
	for i, u := range w.r.Members {
		w.about("members", i)
		w.line(1, strconv.Itoa(i+1)+") "+u.Name.In(w.printer.Lang))
	}
}

func (w *writer) office(o emulation.Office) value.Message {
	return emulation.OfficeName(w.r.Kind, o)
}

func (w *writer) plans() {
	if len(w.r.Plans) == 0 {
		return
	}
	w.head("blocs.head.plans")
	for i, p := range w.r.Plans {
		w.about("plans", i)
		if p.Instrument != nil {
			w.item(1, w.begun("blocs.plan.instrument", p.Year, instrument(*p.Instrument)))
		}
		if len(p.Tasks) > 0 {
			w.item(1, w.begun("blocs.plan.tasks", p.Year))
		}
		for _, t := range p.Tasks {
			w.item(2, t.In(w.printer.Lang))
		}
	}
}

// instrument names a local decision or plan: what it is, its number, its day.
func instrument(i emulation.Instrument) value.Message {
	var title any = value.Msg("blocs.instrument-untitled")
	if i.Title != nil {
		title = *i.Title
	}
	if i.Signed.IsZero() {
		return value.Msg("blocs.instrument", title, i.Number)
	}
	return value.Msg("blocs.instrument-signed", title, i.Number, i.Signed)
}

func (w *writer) issues() {
	if len(w.r.Issues) == 0 {
		return
	}
	w.head("blocs.head.issues")
	for i, issue := range w.r.Issues {
		w.about("issues", i)
		w.item(1, value.Capital(w.issue(issue)))
	}
}

func (w *writer) sources() {
	if len(w.r.Sources) == 0 {
		return
	}
	w.head("blocs.head.sources")
	for i, s := range w.r.Sources {
		w.about("sources", i)
		text := s.Title.In(w.printer.Lang)
		if !s.Published.IsZero() {
			text += " (" + w.printer.Date(s.Published) + ")"
		}
		if s.Address != "" {
			text += " <" + s.Address + ">"
		}
		w.item(1, text)
		if s.Note != nil {
			w.item(2, s.Note.In(w.printer.Lang))
		}
	}
}

func (w *writer) receipt() {
	if c := w.r.Receipt; c != nil {
		w.head("blocs.head.receipt")
		w.about("receipt")
		w.say(1, "blocs.receipt", c.Engine, c.Schema, c.Corpus, string(c.Dossier), string(c.Report))
	}
}
