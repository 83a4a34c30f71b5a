package value

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// TypedAs is what a text that somebody typed is to become.
type TypedAs string

// What documents hold of texts that people type.
const (
	// A number that may have places, such as points.
	AsNumber TypedAs = "number"
	// A whole number, such as how many papers were handed out.
	AsWhole TypedAs = "whole"
	// A part of something, in percent or as a fraction.
	AsShare TypedAs = "share"
	// A day.
	AsDate TypedAs = "date"
)

// EnumValues lists the kinds.
func (TypedAs) EnumValues() []string {
	return []string{string(AsNumber), string(AsWhole), string(AsShare), string(AsDate)}
}

// ReadNumber reads a number as people type it and spreadsheets paste it:
// "1.234,5", "1,234.5", "1 234,5", "'97,25", "−3", "12,5%", "2/3". Documents are
// never read so; they have one wire form.
//
// A mark that stands once before three digits may group them or begin the places:
// the language decides, and the other reading comes along. All other texts have
// one reading in both languages.
//
// It is an error if the text holds no such number, if it is empty or only a dash,
// or if the number has more than four places: nothing is rounded, and nothing
// becomes 0.
func ReadNumber(s string, lang Lang) (read Quantity, other *Quantity, err error) {
	typed := unquoted(s)
	if isNothing(typed) {
		return Quantity{}, nil, problem("value.typed.nothing")
	}
	sign, body := signOf(typed)
	body, percent := strings.CutSuffix(body, "%")
	share := percent || strings.Contains(body, "/")
	found := plainForms(strings.TrimSpace(body), lang)
	if len(found) == 0 || share && sign != "" || percent && strings.Contains(body, "/") {
		return Quantity{}, nil, problem("value.typed.number", typed)
	}
	var all []Quantity
	for _, form := range found {
		if _, places, _ := strings.Cut(form, "."); len(places) > decimalPlaces {
			return Quantity{}, nil, problem("value.typed.places", typed)
		}
		if percent {
			form += "%"
		}
		q, err := ParseQuantity(sign + form)
		if err != nil {
			return Quantity{}, nil, problem("value.typed.range", typed)
		}
		all = append(all, q)
	}
	if len(all) > 1 {
		other = &all[1]
	}
	return all[0], other, nil
}

// ReadTyped reads a text with [ReadNumber] or [ReadDate] as what it is to become,
// and returns it as documents hold it and as messages take it, a [Quantity] or a
// [Date]. It is an error, too, if the text holds a number of another sort than is
// wanted.
func ReadTyped(s string, as TypedAs, lang Lang) (node Node, means any, other *Quantity, err error) {
	if as == AsDate {
		day, err := ReadDate(s)
		return Node{Kind: KindString, Text: day.String()}, day, nil, err
	}
	q, other, err := ReadNumber(s, lang)
	node = Node{Kind: KindString, Text: q.String()}
	switch {
	case err != nil || as == AsShare:
	case q.IsRatio():
		err = problem("value.typed.share", unquoted(s))
	case as == AsWhole && strings.Contains(node.Text, "."):
		err = problem("value.typed.whole", unquoted(s))
	case as == AsWhole:
		node.Kind = KindNumber
	}
	return node, q, other, err
}

// ReadDate reads a day as people type it: "12/3/2021", "12-03-2021", "12.3.2021",
// "2021-03-12", "ngày 12 tháng 3 năm 2021", "12 March 2021". The day stands before
// the month, unless the year comes first. It is an error if the text holds no such
// day, if the day does not exist, or if the year has not four digits.
func ReadDate(s string) (Date, error) {
	typed := unquoted(s)
	if isNothing(typed) {
		return Date{}, problem("value.typed.nothing")
	}
	parts := datePartsOf(strings.ToLower(typed))
	if len(parts) == 3 && len(parts[0]) == 4 {
		slices.Reverse(parts)
	}
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 || len(parts[2]) != 4 {
		return Date{}, problem("value.typed.date", typed)
	}
	var n [3]int
	for i, part := range parts {
		if !isDigits(part) {
			return Date{}, problem("value.typed.date", typed)
		}
		n[i], _ = strconv.Atoi(part) // four digits at most
	}
	d, err := NewDate(n[2], n[1], n[0])
	if err != nil {
		return Date{}, problem("value.typed.no-day", typed)
	}
	return d, nil
}

// unquoted takes off the spaces around a text and the apostrophe by which a
// spreadsheet keeps it from being counted with.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	for _, mark := range [...]string{"'", "’"} {
		s = strings.TrimPrefix(s, mark)
	}
	return strings.TrimSpace(s)
}

// minuses are the dashes that people write for a minus.
var minuses = [...]string{"-", "−", "–"}

// isNothing reports whether a text is what people put where there is no value.
func isNothing(s string) bool {
	return s == "" || s == "—" || slices.Contains(minuses[:], s)
}

// signOf cuts off the sign.
func signOf(s string) (sign, rest string) {
	for _, minus := range minuses {
		if rest, ok := strings.CutPrefix(s, minus); ok {
			return "-", strings.TrimSpace(rest)
		}
	}
	rest, _ = strings.CutPrefix(s, "+")
	return "", strings.TrimSpace(rest)
}

// plainForms returns what a number without sign may say, in wire form, the
// reading of the language first; none if it is no number.
func plainForms(s string, lang Lang) []string {
	if num, den, ok := strings.Cut(s, "/"); ok {
		num, den = strings.TrimSpace(num), strings.TrimSpace(den)
		if !isDigits(num) || !isDigits(den) || den[0] == '0' {
			return nil
		}
		return []string{num + "/" + den}
	}
	s = oneSpace(s)
	at := strings.LastIndexAny(s, ".,")
	if at < 0 {
		return possible(grouped(s, " "))
	}
	before, mark, after := s[:at], s[at:at+1], s[at+1:]
	if strings.Contains(before, mark) {
		return possible(grouped(s, mark)) // no number has two decimal marks
	}
	decimal := withPlaces(before, after)
	if decimal == "" || !strings.ContainsAny(before, "0123456789") || strings.ContainsAny(before, " .,") {
		return possible(decimal)
	}
	if (lang == EN) == (mark == ",") {
		return possible(grouped(s, mark), decimal)
	}
	return possible(decimal, grouped(s, mark))
}

// possible leaves out what is no number.
func possible(readings ...string) []string {
	return slices.DeleteFunc(readings, func(form string) bool { return form == "" })
}

// oneSpace writes every kind of space, of which some do not break and some are
// thin, as the common one.
func oneSpace(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
}

// withPlaces joins a whole part, grouped by whatever mark stands in it, and the
// places; "" if the two are no number.
func withPlaces(before, places string) string {
	mark := " "
	if at := strings.IndexAny(before, ".,"); at >= 0 {
		mark = before[at : at+1]
	}
	whole := "0"
	if before != "" {
		whole = grouped(before, mark)
	}
	if whole == "" || !isDigits(places) {
		return ""
	}
	return strings.TrimSuffix(whole+"."+strings.TrimRight(places, "0"), ".")
}

// grouped joins the groups of a whole number, "" if it is none: all groups but
// the first have three digits, and the first has no zero to begin with.
func grouped(s, mark string) string {
	parts := strings.Split(s, mark)
	for i, part := range parts {
		first := i == 0 && len(part) <= 3 && !strings.HasPrefix(part, "0")
		if !isDigits(part) || len(parts) > 1 && !first && (i == 0 || len(part) != 3) {
			return ""
		}
	}
	return cmp.Or(strings.TrimLeft(strings.Join(parts, ""), "0"), "0")
}

// datePartsOf splits a day into its parts: at one of the marks, or at spaces,
// where the words for the parts are left out and English months become numbers.
func datePartsOf(s string) []string {
	for _, mark := range [...]string{"/", "-", "."} {
		if strings.Contains(s, mark) {
			return strings.Split(s, mark)
		}
	}
	var parts []string
	for _, part := range strings.Fields(s) {
		month := slices.IndexFunc(months[:], func(name string) bool { return strings.ToLower(name) == part })
		switch {
		case month >= 0:
			parts = append(parts, strconv.Itoa(month+1))
		case part != "ngày" && part != "tháng" && part != "năm":
			parts = append(parts, part)
		}
	}
	return parts
}
