package blocs

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring/award"
)

// Render writes a report for people, as plain text with numbered headings. The
// text is a view of the report and adds nothing to it.
func Render(r Report, lang value.Lang) string {
	w := writer{printer: Printer(lang), r: r}
	w.line(0, strings.ToUpper(w.print("blocs.title", r.Name, r.Year.Label)))
	w.subtitle(r.On, r.Corpus)
	w.summary()
	w.members()
	w.leadership()
	w.inferred()
	w.replanned()
	w.plans()
	w.movements()
	w.cycle()
	w.agenda()
	w.standings()
	w.stages()
	w.ballots()
	w.nominations()
	w.proposals()
	w.sensitivity()
	w.council()
	w.revocations()
	w.list("blocs.head.unknown", r.Unknown)
	w.issues()
	w.sources()
	w.receipt()
	w.line(0, "")
	w.line(0, law.Vietnam().EditionNote().In(lang))
	w.say(0, "blocs.disclaimer")
	return w.b.String()
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

// Explain writes issues for people, one a line: how grave, where, what, and in
// brackets the place and the code by which programs know it. Where there are
// errors, it first says that there is no report and how many errors there are.
func Explain(issues value.Issues, lang value.Lang) string {
	w := writer{printer: Printer(lang)}
	if n := errorsAmong(issues); n > 0 {
		w.say(0, "blocs.refused", n)
	}
	for _, i := range issues {
		w.line(0, w.issue(i)+" ["+strings.TrimSpace(i.Path+" "+i.Code)+"]")
	}
	return w.b.String()
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
	return w.print("blocs.severity."+string(i.Severity)) + ": " + w.place(i.Path) + ": " + w.printer.Print(w.spoken(i.Message))
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

type writer struct {
	printer  value.Printer
	r        Report
	b        strings.Builder
	headings int
}

func (w *writer) print(code string, args ...any) string {
	return w.printer.Print(value.Msg(code, args...))
}

func (w *writer) line(depth int, text string) {
	w.b.WriteString(strings.Repeat("  ", depth) + text + "\n")
}

func (w *writer) say(depth int, code string, args ...any) { w.line(depth, w.print(code, args...)) }

// item writes a line of a list.
func (w *writer) item(depth int, text string) {
	first, size := utf8.DecodeRuneInString(text)
	w.line(depth, "- "+string(unicode.ToUpper(first))+text[size:])
}

func (w *writer) head(code string, args ...any) {
	w.headings++
	w.line(0, "")
	w.line(0, strconv.Itoa(w.headings)+". "+w.print(code, args...))
}

func (w *writer) list(code string, messages []value.Message) {
	if len(messages) == 0 {
		return
	}
	w.head(code)
	for _, m := range messages {
		w.item(1, w.printer.Print(m))
	}
}

// subtitle names the day and the state of the law, and warns where the day lies
// beyond it.
func (w *writer) subtitle(on, edition value.Date) {
	w.say(0, "blocs.subtitle", on, edition)
	if edition.Before(on) {
		w.say(0, "award.after-edition", on, edition)
	}
}

func (w *writer) members() {
	w.head("blocs.head.members", len(w.r.Members))
	for i, u := range w.r.Members {
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
	for _, p := range w.r.Plans {
		if p.Instrument != nil {
			w.item(1, w.print("blocs.plan.instrument", p.Year, instrument(*p.Instrument)))
		}
		if len(p.Tasks) > 0 {
			w.item(1, w.print("blocs.plan.tasks", p.Year))
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
	for _, i := range w.r.Issues {
		w.item(1, w.issue(i))
	}
}

func (w *writer) sources() {
	if len(w.r.Sources) == 0 {
		return
	}
	w.head("blocs.head.sources")
	for _, s := range w.r.Sources {
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
		w.say(1, "blocs.receipt", c.Engine, c.Schema, c.Corpus, string(c.Dossier), string(c.Report))
	}
}
