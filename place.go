package blocs

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// place says in words where in a document something is: "khen thưởng đã nhận (mục
// 3), ngày quyết định" for /grants/2/decided. Numbers begin with 1, as people
// count. A field that has no words here stands in quotation marks.
func (w *writer) place(pointer string) string {
	if pointer == "" {
		return w.print("blocs.whole")
	}
	var words []string
	steps := strings.Split(pointer, "/")[1:]
	for i, step := range steps {
		step = strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
		n, err := strconv.Atoi(step)
		switch {
		case err == nil && len(words) > 0:
			words[len(words)-1] = w.print("blocs.numbered", words[len(words)-1], n+1)
		case err == nil:
			words = append(words, w.print("blocs.item", n+1))
		case i > 0 && steps[i-1] == "facts":
			words = append(words, w.print("blocs.quoted", factName(value.ID(step))))
		default:
			words = append(words, w.part(outer(steps[:i]), step))
		}
	}
	return strings.Join(words, ", ")
}

// outer is the field in which a place lies; elements have no names.
func outer(steps []string) string {
	for _, step := range slices.Backward(steps) {
		if _, err := strconv.Atoi(step); err != nil {
			return step
		}
	}
	return ""
}

// part is what people call a field of a document, which may depend on the field
// that it lies in: a step of points begins at a share, a term on a day.
func (w *writer) part(outer, name string) string {
	for _, code := range [...]string{"blocs.at." + kebab(outer) + "." + kebab(name), "blocs.at." + kebab(name)} {
		if _, ok := places[code]; ok {
			return w.print(code)
		}
	}
	return w.print("blocs.quoted", name)
}

// kebab writes the name of a field in the manner of codes: days-late.
func kebab(name string) string {
	var b strings.Builder
	for _, r := range strings.TrimPrefix(name, "$") {
		if unicode.IsUpper(r) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func factName(id value.ID) any {
	if f, ok := award.Vietnam().Vocabulary().Fact(id); ok {
		return f.Name
	}
	return id
}
