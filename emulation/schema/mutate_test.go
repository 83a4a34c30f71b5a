package schema_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

func number(s string) json.Number { return json.Number(s) }

// others are values of every kind, to put in the place of another.
var others = []any{
	nil, true, number("0"), number("7"), number("-1"), number("1.5"),
	number("2147483647"), number("2147483648"), number("-2147483648"), number("-2147483649"), number("1e300"),
	"", "chữ", []any{}, []any{nil}, []any{"a"}, map[string]any{}, map[string]any{"a": true},
}

// texts are in the form of some type, or nearly so, to put in the place of another text.
var texts = []string{
	// identifiers
	"a", "a-1", "0", "A", "a_b", "-a", "a-", "a--b", "a b", "a\n", "đ", strings.Repeat("a", 80), strings.Repeat("a", 81),
	// dates
	"2020-02-29", "2021-02-29", "2021-13-01", "2021-00-10", "2021-3-12", "12/3/2021", "0001-01-01", "0000-01-01", "9999-12-31",
	"10000-01-01", "2021-03-12T00:00:00Z", "２０２１-03-12",
	// numbers
	"1", "-1", "-0", "+1", "01", "1.", ".5", "1.2345", "1.23456", "1e3", "1,000", "1.0", " 1", "NaN",
	"900000000000000", "1000000000000000",
	// ratios
	"1/2", "0/1", "1/0", "1/02", "01/2", "-1/2", "80%", "80.5%", "80.12345%", "%", "-1%", "1000000000%", "1/2%", "3000000000/4000000000",
	// citations
	"a:1", "a:1.2", "a:1.2.a", "a:1.đ", "a:0", "a:01", "a:1.a.2", "a:1.2.3", "a:1.f", "a:1.j", "a:1.A", "a:", ":1", "a:10000", "a:1.1000",
	strings.Repeat("a", 80) + ":1", strings.Repeat("a", 81) + ":1",
	// digests
	strings.Repeat("0", 64), strings.Repeat("0", 63), strings.Repeat("g", 64), strings.Repeat("A", 64),
	// values of closed lists
	"quoted", "chief", "list", "points", "carried", "unknown", "warning", "Quoted", "vi",
}

// In large documents some stand for all: a value of each kind, and for each type
// a text that is in its form and one that is not.
var (
	fewOthers = []any{nil, true, number("7"), number("1.5"), number("2147483648"), "", []any{}, map[string]any{}}
	fewTexts  = []string{
		"a-1", "a--b", "2020-02-29", "2021-02-29", "1.5", "1.23456", "1/2", "1/0", "a:1.2.a", "a:0",
		strings.Repeat("0", 64), strings.Repeat("A", 64), "chief", "unknown",
	}
)

// mutator changes documents of one kind.
type mutator struct {
	others []any    // to put in the place of any value
	texts  []string // to put in the place of texts
	near   int      // how many steps of the way make a place; 0 is all
	seen   map[string]bool
	taken  func(doc any) bool         // reports whether a document is accepted
	try    func(what string, doc any) // is called for each change
}

// place returns the end of the way to a value. A message in a report lies in many
// places that are described once.
func (m mutator) place(at string) string {
	steps := strings.Split(at, "/")
	if m.near > 0 && len(steps) > m.near {
		steps = steps[len(steps)-m.near:]
	}
	return strings.Join(steps, "/")
}

// frame is the document around a value.
type frame struct {
	whole func(any) any // puts a value in: what holds the value is as it was
	slim  func(any) any // the same, and what holds it has only what it must have
}

// mutate tries every document that differs from an original in one place: a
// value of another kind or form, a field or element less, or more, or under
// another name. The node v lies at a place of a document, which the frame rebuilds
// around what replaces it. Elements of a list are one place: what was tried on one
// is not tried on others.
//
// A change is tried beside all fields of the object, or elements of the list, that
// it is made in. Further out, what does not lie on the way to it is left out as far
// as the document is taken without it: schemas tie together what lies in one
// object and no more, and a document is read and validated as a whole each time.
func (m mutator) mutate(v any, at string, around frame) {
	put := func(v any, what string, args ...any) {
		m.try(at+" "+fmt.Sprintf(what, args...), around.whole(v))
	}
	fresh := !m.seen[m.place(at)]
	m.seen[m.place(at)] = true
	if fresh {
		for _, o := range m.others {
			put(o, "is %.20v", o)
		}
	}
	switch v := v.(type) {
	case string:
		if fresh {
			for _, s := range slices.Concat(m.texts, []string{v + " ", " " + v, v + "-", v + "0", strings.ToUpper(v)}) {
				put(s, "is %.90q", s)
			}
		}
	case []any:
		for i, item := range v {
			with := func(items ...any) any {
				return append(append(append([]any{}, v[:i]...), items...), v[i+1:]...)
			}
			if !m.seen[m.place(at+"/*")] {
				put(with(), "lacks element %d", i)
				put(with(item, item), "has element %d twice", i)
			}
			alone := sync.OnceValue(func() bool { return m.taken(around.slim([]any{item})) })
			m.mutate(item, at+"/*", frame{
				whole: func(n any) any { return around.slim(with(n)) },
				slim: func(n any) any {
					if alone() {
						return around.slim([]any{n})
					}
					return around.slim(with(n))
				},
			})
		}
	case map[string]any:
		with := func(v map[string]any, key string, n any) map[string]any {
			changed := maps.Clone(v)
			changed[key] = n
			return changed
		}
		for _, key := range []string{"", "x", "$comment", "Id", "all", "parameter"} {
			if _, there := v[key]; !there && fresh {
				put(with(v, key, "x"), "has %q", key)
			}
		}
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if !m.seen[m.place(at+"/"+key)] {
				without := maps.Clone(v)
				delete(without, key)
				put(maps.Clone(without), "lacks %q", key)
				without[strings.ToUpper(key)] = v[key]
				put(without, "has %q renamed", key)
			}
			bare := sync.OnceValue(func() map[string]any { return m.bare(v, key, around) })
			m.mutate(v[key], at+"/"+key, frame{
				whole: func(n any) any { return around.slim(with(v, key, n)) },
				slim:  func(n any) any { return around.slim(with(bare(), key, n)) },
			})
		}
	}
}

// bare returns the object with one field and the least that it must have beside
// it.
func (m mutator) bare(v map[string]any, key string, around frame) map[string]any {
	bare := maps.Clone(v)
	for _, other := range slices.Sorted(maps.Keys(v)) {
		if other == key {
			continue
		}
		if delete(bare, other); m.taken(around.slim(bare)) {
			continue
		}
		bare[other] = m.least(v[other], func(n any) any {
			tried := maps.Clone(bare)
			tried[other] = n
			return around.slim(tried)
		})
	}
	return bare
}

// least returns what of a value cannot be left out.
func (m mutator) least(v any, put func(any) any) any {
	switch v := v.(type) {
	case map[string]any:
		return m.bare(v, "", frame{slim: put})
	case []any:
		if m.taken(put([]any{})) {
			return []any{}
		}
	}
	return v
}
