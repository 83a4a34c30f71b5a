package law

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khoithidua/blocs/emulation/value"
)

// Writer writes citations as an office does: the first mention of an instrument
// in full, later ones short. One Writer serves one text, from its beginning to
// its end; it is not for use by several goroutines.
type Writer struct {
	corpus *Corpus
	lang   value.Lang
	seen   map[value.ID]bool
}

// NewWriter returns a Writer for a text in the given language.
func NewWriter(corpus *Corpus, lang value.Lang) *Writer {
	return &Writer{corpus, lang, map[value.ID]bool{}}
}

// Cite writes the citation given in wire form; it fits [value.Printer]. What is
// no citation, or names an instrument that the corpus lacks, is written as it
// is.
func (w *Writer) Cite(wire string) string {
	c, err := ParseCite(wire)
	if err != nil {
		return wire
	}
	if w.seen[c.Instrument] {
		return w.corpus.Short(c, w.lang)
	}
	w.seen[c.Instrument] = true
	return w.corpus.Long(c, w.lang)
}

// Short writes a citation with the number of its instrument: "điểm a khoản 1
// Điều 26 Luật số 06/2022/QH15", "point a, clause 1, article 26 of Law
// 06/2022/QH15". An instrument that the corpus lacks leaves the wire form.
func (c *Corpus) Short(cite Cite, lang value.Lang) string {
	return c.write(cite, lang, Instrument.short)
}

// Long writes a citation with the full name of its instrument: for laws title,
// number and day, for the rest number, day and issuer. A day of signing that
// the corpus does not know is left out.
func (c *Corpus) Long(cite Cite, lang value.Lang) string {
	return c.write(cite, lang, c.long)
}

// long is the full name of an instrument, with the amendments that its text
// holds.
func (c *Corpus) long(i Instrument, lang value.Lang) string {
	var by []string
	for _, id := range i.Holds {
		by = append(by, c.Short(Cite{Instrument: id}, lang))
	}
	if len(by) == 0 {
		return i.long(lang)
	}
	words := " (đã được sửa đổi, bổ sung theo "
	if lang == value.EN {
		words = " (as amended by "
	}
	return i.long(lang) + words + value.Printer{Lang: lang}.List(by) + ")"
}

func (c *Corpus) write(cite Cite, lang value.Lang, name func(Instrument, value.Lang) string) string {
	h := c.held(cite.Instrument)
	if h == nil {
		return cite.String()
	}
	return cite.writePlace(lang) + name(h.Instrument, lang)
}

// writePlace writes the place within the instrument, with what joins it to the
// instrument's name.
func (c Cite) writePlace(lang value.Lang) string {
	if c.Article == 0 {
		return ""
	}
	point, clause, article, gap, of := "điểm ", "khoản ", "Điều ", " ", " "
	if lang == value.EN {
		point, clause, article, gap, of = "point ", "clause ", "article ", ", ", " of "
	}
	s := article + strconv.Itoa(c.Article) + of
	if c.Clause > 0 {
		s = clause + strconv.Itoa(c.Clause) + gap + s
	}
	if c.Point != "" {
		s = point + c.Point + gap + s
	}
	return s
}

// name returns the word for the kind of instrument.
func (k Kind) name(lang value.Lang) string {
	var t value.Text
	switch k {
	case Law:
		t = value.Text{VI: "Luật", EN: "Law"}
	case Decree:
		t = value.Text{VI: "Nghị định", EN: "Decree"}
	case Circular:
		t = value.Text{VI: "Thông tư", EN: "Circular"}
	case Decision:
		t = value.Text{VI: "Quyết định", EN: "Decision"}
	}
	return t.In(lang)
}

func (i Instrument) short(lang value.Lang) string {
	return i.numbered(i.Kind.name(lang), lang)
}

// numbered joins a name and the official number.
func (i Instrument) numbered(name string, lang value.Lang) string {
	if lang == value.EN {
		return name + " " + i.Number
	}
	return name + " số " + i.Number
}

func (i Instrument) long(lang value.Lang) string {
	day, of := DayInWords(i.Signed, lang), " của "
	if lang == value.EN {
		of = " of the "
		if day != "" {
			day = "of " + day
		}
	}
	if day != "" {
		day = " " + day
	}
	if i.Kind == Law {
		if i.TitleInferred {
			return i.short(lang) + day
		}
		title := i.Title.In(lang)
		if lang == value.EN {
			title = "the " + title
		}
		return i.numbered(title, lang) + day
	}
	return i.short(lang) + day + of + i.Issuer.In(lang)
}

// subject is what a decree, circular or decision is about, as it follows the
// issuer in a legal basis block: its title in mid-sentence. A law carries its
// title in its name; a title that is not the official one is left out.
func (i Instrument) subject(lang value.Lang) string {
	if i.Kind == Law || i.TitleInferred {
		return ""
	}
	first, size := utf8.DecodeRuneInString(i.Title.In(lang))
	return " " + string(unicode.ToLower(first)) + i.Title.In(lang)[size:]
}

// DayInWords writes a day as Decree 30/2020 on documents has it: "ngày 04 tháng
// 11 năm 2019", with a leading zero for days under 10 and months 1 and 2 only; in
// English "4 November 2019". It is empty for no day.
func DayInWords(d value.Date, lang value.Lang) string {
	if d.IsZero() {
		return ""
	}
	if lang == value.EN {
		return value.Printer{Lang: lang}.Date(d)
	}
	y, m, day := d.Civil()
	zero := func(n, below int) string {
		if n < below {
			return "0" + strconv.Itoa(n)
		}
		return strconv.Itoa(n)
	}
	return "ngày " + zero(day, 10) + " tháng " + zero(m, 3) + " năm " + strconv.Itoa(y)
}

// LegalBasis returns the lines of a legal basis block (căn cứ) for the given
// citations: each instrument once, in full and with its subject, without
// articles; laws before decrees, circulars and decisions, within a kind by day of signing (where it
// is not known, by the first day in force). Every line ends with a semicolon,
// the last with a full stop. Instruments that the corpus lacks come last, in
// wire form.
func (c *Corpus) LegalBasis(cites []Cite, lang value.Lang) []string {
	var known []Instrument
	var unknown []Cite
	seen := map[value.ID]bool{}
	for _, cite := range cites {
		if cite.IsZero() || seen[cite.Instrument] {
			continue
		}
		seen[cite.Instrument] = true
		if h := c.held(cite.Instrument); h != nil {
			known = append(known, h.Instrument)
		} else {
			unknown = append(unknown, Cite{Instrument: cite.Instrument})
		}
	}
	value.Sort(known, Instrument.compareRank)
	value.Sort(unknown, Cite.Compare)
	start := "Căn cứ "
	if lang == value.EN {
		start = "Pursuant to "
	}
	var lines []string
	for _, i := range known {
		lines = append(lines, start+c.long(i, lang)+i.subject(lang)+";")
	}
	for _, cite := range unknown {
		lines = append(lines, cite.String()+";")
	}
	if n := len(lines); n > 0 {
		lines[n-1] = strings.TrimSuffix(lines[n-1], ";") + "."
	}
	return lines
}

// compareRank orders instruments as a legal basis block does.
func (i Instrument) compareRank(j Instrument) int {
	rank := func(k Kind) int { return slices.Index(k.EnumValues(), string(k)) }
	day := func(i Instrument) value.Date {
		if i.Signed.IsZero() {
			return i.From
		}
		return i.Signed
	}
	return cmp.Or(
		cmp.Compare(rank(i.Kind), rank(j.Kind)),
		day(i).Compare(day(j)),
		cmp.Compare(i.ID, j.ID),
	)
}
