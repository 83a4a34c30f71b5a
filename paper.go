package blocs

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
)

// Paper is a paper of the bloc (văn bản) that its office completes and signs: what
// it says, without its layout, in one language. What nobody but the office knows
// (number, place, hour, names of persons) is left as dots.
type Paper struct {
	// What kind of paper it is.
	Kind PaperKind `json:"kind"`
	// Who issues it.
	Issuer string `json:"issuer"`
	// The national title and the motto beside it.
	Nation []string `json:"nation"`
	// Where its number is filled in.
	Number string `json:"number"`
	// Where its place and day are filled in.
	Dated string `json:"dated"`
	// Its name: BIÊN BẢN, TỜ TRÌNH.
	Title string `json:"title"`
	// What it is about.
	About string `json:"about"`
	// To whom it goes; absent for minutes.
	To string `json:"to,omitempty"`
	// The legal basis, a line for each instrument: the law first, then the papers of
	// the bloc and of those above it that the dossier names.
	Basis []string `json:"basis,omitempty"`
	// What it says.
	Parts []PaperPart `json:"parts"`
	// To whom copies go, a line each after the heading; absent for minutes. It stands
	// to the left of who signs.
	Copies []string `json:"copies,omitempty"`
	// Who signs, from left to right.
	Signatures []string `json:"signatures"`
	// By what its numbers can be checked; it stands once, after the signatures.
	Foot []string `json:"foot"`
	// Its annexes, each from a page of its own: what is open, and how each file stands
	// to the law. The paper itself points to them.
	Annexes []PaperAnnex `json:"annexes,omitempty"`
}

// PaperKind is a kind of paper.
type PaperKind string

// The kinds of papers.
const (
	Minutes    PaperKind = "minutes"    // biên bản họp khối, cụm
	Submission PaperKind = "submission" // tờ trình đề nghị khen thưởng
)

// EnumValues returns the kinds in their order.
func (PaperKind) EnumValues() []string { return []string{string(Minutes), string(Submission)} }

// PaperAnnex is an annex of a paper (phụ lục).
type PaperAnnex struct {
	// Its name, with a number where there are several.
	Name string `json:"name"`
	// What it holds.
	About string `json:"about"`
	// With which paper it goes.
	Of string `json:"of"`
	// What it says.
	Parts []PaperPart `json:"parts"`
}

// PaperPart is a part of a paper.
type PaperPart struct {
	// Its heading; absent for the opening and the closing.
	Heading string `json:"heading,omitempty"`
	// Its paragraphs: sentences, or a list whose items begin with a dash.
	Paragraphs []string `json:"paragraphs,omitempty"`
	// Its table, after the paragraphs.
	Table *PaperTable `json:"table,omitempty"`
	// What follows from the table, and what is open: a sentence, or a list.
	Notes []string `json:"notes,omitempty"`
}

// PaperTable is a table of a paper.
type PaperTable struct {
	// The heads of the columns.
	Head []string `json:"head"`
	// The rows, as long as the head; numbers are written in the manner of the language.
	Rows [][]string `json:"rows"`
	// Columns that hold numbers, from 0.
	Numbers []int `json:"numbers,omitempty"`
	// Whether the last row adds up the others.
	Total bool `json:"total,omitempty"`
}

// Compose writes a paper of the bloc from a dossier and the report on it. It says
// nothing that the report does not: what is open there is open here, and named.
func Compose(kind PaperKind, d Dossier, r Report, lang value.Lang) Paper {
	printer := Printer(lang)
	printer.Cite = shortCite(lang) // the legal basis names each instrument in full
	c := composer{writer: writer{printer: printer, r: r}, d: d}
	c.paper = Paper{
		Kind:   kind,
		Issuer: r.Name.In(lang),
		Nation: []string{c.print("blocs.paper.nation"), c.print("blocs.paper.motto")},
		Number: c.print("blocs.paper.number." + string(kind)),
		Dated:  c.print("blocs.paper.dated"),
		Title:  c.print("blocs.paper." + string(kind)),
		About:  c.print("blocs.paper."+string(kind)+".about", r.Year.Label, r.Name),
	}
	c.paper.Basis = c.basis()
	if kind == Submission {
		c.submission()
	} else {
		c.minutes()
	}
	c.foot()
	return c.paper
}

// cites are the provisions that the report's nominations rest on.
func (r Report) cites() []law.Cite {
	var all []law.Cite
	for _, n := range r.Nominations {
		all = append(all, n.Assessment.Cites...)
		if n.Bonus != nil {
			all = append(all, n.Bonus.Cites...)
		}
	}
	return all
}

// composer composes a paper.
type composer struct {
	writer
	d     Dossier
	paper Paper
	codes []string // of the annexes
}

func (c *composer) part(heading string, args ...any) *PaperPart {
	c.paper.Parts = append(c.paper.Parts, c.headed(heading, args...))
	return &c.paper.Parts[len(c.paper.Parts)-1]
}

// headed begins a part with the heading of that code; without one where it is "".
func (c *composer) headed(heading string, args ...any) PaperPart {
	if heading == "" {
		return PaperPart{}
	}
	return PaperPart{Heading: c.begun(heading, args...)}
}

func (c *composer) table(p *PaperPart, numbers []int, heads ...string) {
	p.Table = &PaperTable{Rows: [][]string{}, Numbers: numbers}
	for _, h := range heads {
		p.Table.Head = append(p.Table.Head, c.print("blocs.paper.col."+h))
	}
}

// cell prints what stands by itself in a table.
func (c *composer) cell(m value.Message) string { return c.printer.Begin(m) }

// told returns the lines that a part of the report is told in, each with those that
// are set in below it.
func (c *composer) told(tell func()) []string {
	c.begin("", "")
	tell()
	var lines []string
	depth := 0
	for _, l := range c.sections[len(c.sections)-1].Lines {
		if n := len(lines); !l.Item && n > 0 && l.Depth > depth {
			lines[n-1] += "; " + l.Text
			continue
		}
		lines, depth = append(lines, l.Text), l.Depth
	}
	return lines
}

// sentence ends a text as a sentence does.
func sentence(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".?!:;") {
		return text
	}
	return text + "."
}

// listed writes texts as a list: each after a dash, ended by a semicolon, the last by
// a full stop; by full stops all, where semicolons stand within.
func listed(texts []string) []string {
	items := make([]string, 0, len(texts))
	within := slices.ContainsFunc(texts, func(text string) bool { return strings.Contains(text, ";") })
	for i, text := range texts {
		if within || i == len(texts)-1 {
			items = append(items, "- "+sentence(text))
		} else {
			items = append(items, "- "+strings.TrimSuffix(text, ".")+";")
		}
	}
	return items
}

func (c *composer) name(id value.ID) string { return c.r.NameOf(id).In(c.printer.Lang) }

// count prints a number, from 1.
func (c *composer) count(n int) string { return c.printer.Print(value.Msg("blocs.paper.count", n)) }

// foot says what the paper was made by and from.
func (c *composer) foot() {
	c.paper.Foot = append(c.paper.Foot, c.print("blocs.paper.made", c.r.On, c.r.Corpus))
	if t := c.r.Receipt; t != nil {
		c.paper.Foot = append(c.paper.Foot, c.print("blocs.receipt", t.Engine, t.Schema, t.Corpus, string(t.Dossier), string(t.Report)))
	}
}

// chiefs are the units that lead the bloc in the year of the report.
func (c *composer) chiefs() []string {
	var names []string
	for _, row := range c.r.Leadership.Table {
		if row.Year == c.r.Year.Label {
			for _, cell := range row.Chief {
				if cell.Recorded && cell.Unit != "" {
					names = append(names, c.name(cell.Unit))
				}
			}
		}
	}
	return names
}

// leaders writes who leads in the years after the one under review, and in that year
// where it goes by the plan.
func (c *composer) leaders() {
	heading := "blocs.paper.leaders"
	year := slices.IndexFunc(c.r.Leadership.Table, func(row rotation.Row) bool {
		return c.r.underWay() && row.Year == c.r.Year.Label && slices.ContainsFunc(slices.Concat(row.Chief, row.Deputy), func(cell rotation.Cell) bool { return !cell.Recorded })
	})
	if year >= 0 {
		heading = "blocs.paper.leaders-from"
	} else {
		year = slices.IndexFunc(c.r.Leadership.Table, func(row rotation.Row) bool { return !row.Days.From.Before(c.r.Year.Until) })
	}
	if year < 0 {
		return
	}
	p := c.part(heading, c.office(emulation.Chief), c.office(emulation.Deputy), c.r.Year.Label)
	c.table(p, nil, "year", "office", "unit", "note")
	for _, row := range c.r.Leadership.Table[year:] {
		c.seats(p, row.Year, emulation.Chief, row.Chief)
		c.seats(p, row.Year, emulation.Deputy, row.Deputy)
	}
}

func (c *composer) seats(p *PaperPart, year string, office emulation.Office, cells []rotation.Cell) {
	for _, cell := range cells {
		unit, note := "", "blocs.paper.planned"
		if cell.Unit != "" {
			unit = c.name(cell.Unit)
		}
		switch {
		case cell.Recorded:
			note = "blocs.paper.recorded"
		case cell.Unit == "":
			note = "blocs.paper.seat-open"
		case cell.Hangs:
			note = "blocs.paper.hangs"
		}
		p.Table.Rows = append(p.Table.Rows, []string{year, c.cell(c.office(office)), unit, c.cell(value.Msg(note))})
	}
}
