package blocs

import (
	"slices"
	"strconv"
	"strings"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// Named puts beside the issues of a document what the elements of lists on the way
// to their places are called, so that people are told of the sheet of a unit and not
// of the sheet numbered 35. The document is one that was read, or a [value.Node] that
// could not be; the places are places in it. The issues given stay as they are.
func Named(doc any, issues value.Issues) value.Issues {
	n := namer{spots: map[string]spot{}, rolls: map[string]*roll{}}
	n.spots[""] = n.spot(value.ViewOf(doc), nil)
	named := slices.Clone(issues)
	for i := range named {
		issue := &named[i]
		issue.Names = n.names(issue.Names, issue.Path)
		if at, ok := placeArgs[issue.Code]; ok && at < len(issue.Args) && issue.Args[at].Word != nil {
			issue.Names = n.names(issue.Names, *issue.Args[at].Word)
		}
	}
	return named
}

// read reads a document; where it cannot be read, what is wrong has the names of its
// tree.
func read[T any](data []byte) (T, value.Issues) {
	v, issues := value.Read[T](data)
	if issues.Err() != nil {
		if tree, broken := value.ParseNode(data); broken.Err() == nil {
			issues = Named(tree, issues)
		}
	}
	return v, issues
}

// namer names elements of one document. It looks at each place once: a large document
// may have many issues below one.
type namer struct {
	spots map[string]spot  // by the place
	rolls map[string]*roll // by the place of the list
}

// spot is what stands at a place, and what surrounds it.
type spot struct {
	view   value.View
	around *surroundings
}

// names adds the names of the elements on the way to a place.
func (n *namer) names(names []value.Name, pointer string) []value.Name {
	names = slices.Clip(names)
	at, list, outer := n.spots[""], "", ""
	for end := 0; end < len(pointer); {
		begin := end + 1
		end = begin + strings.IndexByte(pointer[begin:]+"/", '/')
		step, place := unescaped(pointer[begin:end]), pointer[:end]
		i, err := strconv.Atoi(step)
		inList := err == nil && i >= 0 && i < at.view.Len()
		if inList {
			name := value.Name{Path: place, Name: n.element(pointer[:begin-1], at, outer, list, i)}
			if name.Name.Code != "" && !slices.ContainsFunc(names, func(o value.Name) bool { return o.Path == place }) {
				names = append(names, name)
			}
		} else {
			outer, list = list, step
		}
		next, ok := n.spots[place]
		if !ok {
			inner := at.view.Item(i)
			if !inList {
				inner = at.view.Field(step)
			}
			next = n.spot(inner, at.around)
			n.spots[place] = next
		}
		at = next
	}
	return names
}

// spot returns what stands at a place with its surroundings, which may add to the
// outer ones.
func (n *namer) spot(at value.View, outer *surroundings) spot {
	for _, field := range [...]string{"bloc", "members", "subject", "regulation", "scheme", "criteria"} {
		if at.Field(field).Is() && (field != "subject" || at.Field(field).Field("id").Is()) {
			return spot{at, surround(at, outer)}
		}
	}
	return spot{at, outer}
}

// element says what an element of a list is called, if anything. Those of one name
// are told apart by their numbers. Only those that begin alike are named for that.
func (n *namer) element(place string, at spot, outer, list string, i int) value.Message {
	r, ok := n.rolls[place]
	if !ok {
		r = &roll{begins: make([]string, at.view.Len()), alike: map[string][]int{}, printed: map[string]map[string]int{}}
		for i := range r.begins {
			for part := range at.around.parts(list, at.view.Item(i)) {
				r.begins[i] = beginning(part)
				break
			}
			r.alike[r.begins[i]] = append(r.alike[r.begins[i]], i)
		}
		n.rolls[place] = r
	}
	call := func(i int) (value.Message, string) {
		name := at.around.call(outer, list, at.view.Item(i))
		return name, value.Printer{Lang: value.VI, Catalogue: catalogue()}.Print(name)
	}
	name, printed := call(i)
	if name.Code == "" {
		return name
	}
	begins := r.begins[i]
	if r.printed[begins] == nil {
		r.printed[begins] = map[string]int{}
		for _, j := range r.alike[begins] {
			_, printed := call(j)
			r.printed[begins][printed]++
		}
	}
	if r.printed[begins][printed] > 1 {
		return value.Msg("blocs.numbered", name, i+1)
	}
	return name
}

// roll is what the elements of a list are called, as far as it was asked for.
type roll struct {
	begins  []string                  // what tells most of them apart
	alike   map[string][]int          // those that begin so
	printed map[string]map[string]int // of those, how many have each name
}

// beginning is the first part of a name, where that is a text.
func beginning(part any) string {
	switch part := part.(type) {
	case value.Text:
		return part.VI
	case string:
		return part
	}
	return ""
}

// surroundings are the parts of a document by which identifiers in it have names.
type surroundings struct {
	outer *surroundings
	names map[string]value.Text // of units, subjects, groups, criteria, and awards of the bloc's own
	kind  emulation.BlocKind
	on    value.Date
}

// surround collects the names that a dossier, a bloc, an inquiry, a report, a
// regulation or a table of criteria gives.
func surround(at value.View, outer *surroundings) *surroundings {
	s := &surroundings{outer: outer, names: map[string]value.Text{}}
	if outer != nil {
		s.kind, s.on = outer.kind, outer.on
	}
	bloc := at.Field("bloc")
	if kind := bloc.Field("kind").Text(); kind != "" {
		s.kind = emulation.BlocKind(kind)
	}
	if on, err := value.ParseDate(at.Field("on").Text()); err == nil {
		s.on = on
	}
	for _, units := range [...]value.View{bloc.Field("members"), bloc.Field("guests"), at.Field("members"), at.Field("guests"), at.Field("others")} {
		for i := range units.Len() {
			if unit := units.Item(i).Field("unit"); unit.Is() {
				s.learn(unit)
			}
			s.learn(units.Item(i))
		}
	}
	s.learn(at.Field("subject"))
	regulation := at.Field("regulation")
	for _, list := range [...]value.View{regulation.Field("groups"), regulation.Field("awards"), at.Field("groups"), at.Field("awards"), at.Field("movements")} {
		for i := range list.Len() {
			s.learn(list.Item(i))
		}
	}
	for _, table := range [...]value.View{at, at.Field("scheme"), regulation.Field("scheme")} {
		s.criteria(table.Field("criteria"), "")
	}
	return s
}

// learn takes in the name of what has an identifier.
func (s *surroundings) learn(item value.View) {
	id := item.Field("id").Text()
	if name := text(item.Field("name")); id != "" && !name.IsZero() && s.names[id].IsZero() {
		s.names[id] = name
	}
}

// criteria takes in the rows of a table by the numbers that are printed before them:
// "I.2" for row 2 of part I. A row without a number has its name.
func (s *surroundings) criteria(rows value.View, above string) {
	for i := range rows.Len() {
		row := rows.Item(i)
		number := strings.TrimSuffix(value.Brief(row.Field("code").Text(), maxNumber), ".")
		if number != "" && above != "" && !strings.HasPrefix(number, above+".") {
			number = above + "." + number
		}
		name := text(row.Field("name"))
		if number != "" {
			name = value.Text{VI: number}
		}
		if id := row.Field("id").Text(); id != "" && !name.IsZero() && s.names[id].IsZero() {
			s.names[id] = name
		}
		s.criteria(row.Field("items"), number)
	}
}

// name is the name of an identifier.
func (s *surroundings) name(id string) (value.Text, bool) {
	for at := s; at != nil; at = at.outer {
		if name, ok := at.names[id]; ok {
			return name, true
		}
	}
	return value.Text{}, false
}

// How long names and numbers are in a place.
const (
	maxName   = 80
	maxNumber = 16
)

// text is a name as it stands in a place, of one language or two.
func text(at value.View) value.Text {
	if !at.Is() {
		return value.Text{}
	}
	if one := at.Text(); one != "" {
		return value.Text{VI: value.Brief(one, maxName)}
	}
	return value.Text{VI: value.Brief(at.Field("vi").Text(), maxName), EN: value.Brief(at.Field("en").Text(), maxName)}
}

// unescaped is a step of a JSON Pointer as the field is written.
func unescaped(step string) string {
	return strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
}
