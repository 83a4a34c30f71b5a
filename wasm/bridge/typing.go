package bridge

import "github.com/khoithidua/blocs/emulation/value"

// Edit is one change of an open document: what stands at a place from now on.
type Edit struct {
	// The place, a JSON Pointer. A field that is not there yet is added; in a list,
	// "-" is the place after the last element.
	Path string `json:"path"`
	// What stands there; without it the field or the element is taken away, or what
	// was typed stands there by itself.
	Value *value.Node `json:"value,omitempty"`
	// Texts as people typed them, each at its place in the value.
	Typed []TypedPart `json:"typed,omitempty"`
}

// TypedPart is a part of an edit that is read as [NumbersRequest] and
// [DatesRequest] read, so that an editor need not ask for each letter what it
// means before it is entered.
type TypedPart struct {
	// The place in the value of the edit, a JSON Pointer; absent where the text is
	// all that the edit enters.
	At string `json:"at,omitempty"`
	// The text, as it was typed or pasted.
	Text Typed `json:"text"`
	// What stands at the place.
	As value.TypedAs `json:"as"`
	// Language of the page on which it was typed: it decides how a lone mark before
	// three digits is read.
	Lang value.Lang `json:"lang"`
}

// ReadPart is what a typed part was read as.
type ReadPart struct {
	// What stands in the document now.
	Value value.Node `json:"value"`
	// The same as pages show it.
	Shown value.Text `json:"shown"`
	// The other number that the text may mean, where marks leave that open.
	Other *value.Quantity `json:"other,omitempty"`
	// That it may mean another number.
	Remark *Remark `json:"remark,omitempty"`
}

// entered returns the edits with what was typed read into their values, and how
// each text was read. Issues are about places in the document, of texts that
// cannot be read and of places that their values do not have.
func entered(edits []Edit) ([]value.Edit, []ReadPart, value.Issues) {
	s := newSpeaker()
	var issues value.Issues
	var read []ReadPart
	plain := make([]value.Edit, 0, len(edits))
	for _, edit := range edits {
		parts := make([]value.Edit, 0, len(edit.Typed))
		for _, part := range edit.Typed {
			found, err := s.part(part)
			if err != nil {
				issues = append(issues, value.Issue{Path: edit.Path + part.At, Severity: value.Error, Message: reason(err)})
				continue
			}
			read = append(read, found)
			parts = append(parts, value.Edit{Path: part.At, Value: &found.Value})
		}
		item, wrong := filled(edit.Value, parts)
		for _, i := range wrong {
			i.Path = edit.Path + i.Path
			issues = append(issues, i)
		}
		plain = append(plain, value.Edit{Path: edit.Path, Value: item})
	}
	return plain, read, issues
}

// filled returns the value of an edit with parts put into it; no value has the place
// "" alone.
func filled(item *value.Node, parts []value.Edit) (*value.Node, value.Issues) {
	if len(parts) == 0 {
		return item, nil
	}
	var whole value.Node
	if item != nil {
		whole = *item
	}
	doc, issues := value.Edited[value.Node](whole)
	if issues.Err() == nil {
		doc, issues = doc.With(parts...)
	}
	whole = doc.Value()
	return &whole, issues
}

// part reads one text.
func (s speaker) part(p TypedPart) (ReadPart, error) {
	node, means, other, err := value.ReadTyped(string(p.Text), p.As, p.Lang)
	if err != nil {
		return ReadPart{}, err
	}
	read := ReadPart{Value: node, Shown: *s.shown(means), Other: other}
	if other != nil {
		read.Remark = s.remark(value.Msg("bridge.either", means, *other))
	}
	return read, nil
}
