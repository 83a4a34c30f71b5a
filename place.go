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
// 3), ngày quyết định" for /grants/2/decided. An element that has a name is called by
// it; others are counted from 1, as people count. A field that has no words here
// stands in quotation marks.
func (w *writer) place(pointer string, names []value.Name) string {
	if pointer == "" {
		return w.print("blocs.whole")
	}
	var words []string
	steps := strings.Split(pointer, "/")[1:]
	end := 0
	for i, step := range steps {
		end += 1 + len(step)
		step = unescaped(step)
		n, err := strconv.Atoi(step)
		if err != nil {
			words = append(words, w.printer.Print(w.step(steps[:i], step)))
			continue
		}
		said := w.print("blocs.item", n+1)
		if k := slices.IndexFunc(names, func(name value.Name) bool { return name.Path == pointer[:end] }); k >= 0 {
			said = w.printer.Print(names[k].Name)
		} else if len(words) > 0 {
			said = w.print("blocs.numbered", words[len(words)-1], n+1)
		}
		words = append(words[:max(0, len(words)-1)], said)
	}
	return strings.Join(words, ", ")
}

// step is what people call a field below the given steps.
func (w *writer) step(above []string, name string) value.Message {
	if n := len(above); n > 0 && above[n-1] == "facts" {
		return value.Msg("blocs.quoted", factName(value.ID(name)))
	}
	return partOf(outer(above), name)
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

// partOf is what people call a field of a document, which may depend on the field
// that it lies in: a step of points begins at a share, a term on a day.
func partOf(outer, name string) value.Message {
	for _, code := range [...]string{"blocs.at." + kebab(outer) + "." + kebab(name), "blocs.at." + kebab(name)} {
		if _, ok := places[code]; ok {
			return value.Msg(code)
		}
	}
	return value.Msg("blocs.quoted", name)
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
