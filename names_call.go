package blocs

import (
	"iter"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// call says what people call an element of a list; no message if nothing names it.
func (s *surroundings) call(outer, list string, item value.View) value.Message {
	var parts []any
	for part := range s.parts(list, item) {
		if parts = append(parts, part); len(parts) == mostParts {
			break
		}
	}
	if len(parts) == 0 {
		return value.Message{}
	}
	if count, ok := phrased[list]; ok && count == len(parts) {
		return value.Msg("blocs.named."+list, parts...)
	}
	return value.Msg([...]string{"blocs.named-one", "blocs.named-two", "blocs.named-three"}[len(parts)-1],
		append([]any{partOf(outer, list)}, parts...)...)
}

// mostParts is how many parts a name has.
const mostParts = 3

// phrased are the lists whose elements have a phrase of their own, and of how many
// parts it is made.
var phrased = map[string]int{
	"sheets": 2, "entries": 1, "criteria": 1, "items": 1, "members": 1, "units": 1, "holders": 1, "terms": 2,
	"votes": 1, "records": 2, "decisions": 1, "cycle": 1, "movements": 1,
}

// parts are what an element is known by: its own name, or else of whom it is, what
// it is about, and when.
func (s *surroundings) parts(list string, item value.View) iter.Seq[any] {
	return func(yield func(any) bool) {
		if id := item.Text(); id != "" {
			if name, ok := s.whose(id); ok {
				yield(name)
			}
			return
		}
		if name, ok := s.own(item); ok {
			yield(name)
			return
		}
		none := true
		for part := range s.about(list, item) {
			if none = false; !yield(part) {
				return
			}
		}
		if id := item.Field("id").Text(); none && id != "" {
			yield("“" + value.Brief(id, maxName) + "”")
		}
	}
}

// about are of whom an element is, what it is about, and when.
func (s *surroundings) about(list string, item value.View) iter.Seq[any] {
	return func(yield func(any) bool) {
		for _, field := range [...]string{"unit", "subject", "candidate", "award", "criterion"} {
			if id := item.Field(field).Text(); id != "" {
				name, ok := s.whose(id)
				if !ok {
					name = value.Text{VI: "“" + value.Brief(id, maxName) + "”"}
				}
				if !yield(name) {
					return
				}
			}
		}
		if awards := item.Field("awards"); awards.Len() > 0 {
			if name, ok := s.whose(awards.Item(0).Text()); ok && !yield(name) {
				return
			}
		}
		for _, of := range [...][2]string{{"office", item.Field("office").Text()}, {"stage", item.Field("stage").Text()},
			{list, item.Field("kind").Text()}, {"by", item.Field("by").Field("role").Text()}} {
			if m, ok := s.labelled(of[0], of[1]); ok && !yield(m) {
				return
			}
		}
		for _, label := range [...]string{item.Field("year").Text(), item.Field("first").Field("year").Text(), item.Field("number").Text()} {
			if label != "" && !yield(value.Brief(label, maxName)) {
				return
			}
		}
		if list == "events" {
			if on, err := value.ParseDate(item.Field("on").Text()); err == nil {
				yield(on)
			}
		}
	}
}

// own is the name that an element has of itself: its name, its title, its label, or
// that of the unit or the bloc which it is.
func (s *surroundings) own(item value.View) (value.Text, bool) {
	if item.Field("code").Is() {
		if name, ok := s.name(item.Field("id").Text()); ok {
			return name, true
		}
	}
	for _, at := range [...]value.View{item, item.Field("unit"), item.Field("bloc")} {
		if !at.Holds() {
			continue
		}
		for _, field := range [...]string{"name", "title", "label"} {
			if name := text(at.Field(field)); !name.IsZero() {
				return name, true
			}
		}
	}
	name := text(item)
	return name, !name.IsZero()
}

// whose is the name of a unit, a subject, a criterion or an award.
func (s *surroundings) whose(id string) (value.Text, bool) {
	if s != nil {
		if name, ok := s.name(id); ok {
			return name, true
		}
	}
	if award.Vietnam().Has(value.ID(id)) {
		on := value.Date{}
		if s != nil {
			on = s.on
		}
		return award.Vietnam().NameOn(value.ID(id), on), true
	}
	return value.Text{}, false
}

// labelled is what people call a value of a closed list; of what is not on the list
// nothing is said.
func (s *surroundings) labelled(field, name string) (value.Message, bool) {
	if name == "" {
		return value.Message{}, false
	}
	switch field {
	case "office":
		var kind emulation.BlocKind
		if s != nil {
			kind = s.kind
		}
		return emulation.OfficeName(kind, emulation.Office(value.Brief(name, maxName))), true
	case "stage":
		return Label(scoring.Stage(""), name)
	case "by":
		return Label(scoring.Role(""), name)
	case "events":
		return Label(emulation.EventKind(""), name)
	}
	return value.Message{}, false
}
