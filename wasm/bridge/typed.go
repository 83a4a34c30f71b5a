package bridge

import (
	"errors"

	"github.com/khoithidua/blocs/emulation/value"
)

// Typed is a text as somebody typed or pasted it, whatever is in it.
type Typed string

// UnmarshalText takes any text.
func (t *Typed) UnmarshalText(text []byte) error {
	*t = Typed(text)
	return nil
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (Typed) TextPattern() string { return `^[\s\S]*$` }

// Remark is what there is to say about a text that was read or could not be.
type Remark struct {
	// What is to be said, such as "value.typed.places".
	Code string `json:"code"`
	// The same for people.
	Message value.Text `json:"message"`
}

// NumbersRequest asks what numbers texts hold.
type NumbersRequest struct {
	// The texts, as they were typed or pasted.
	Texts []Typed `json:"texts" jsonschema:"maxItems=100000"`
	// Language of the page on which they were typed: it decides how a lone mark
	// before three digits is read.
	Lang value.Lang `json:"lang"`
}

// NumbersResult tells the numbers.
type NumbersResult struct {
	// One for each text, in the same order.
	Numbers []Number `json:"numbers"`
}

// Number is what a text was read as.
type Number struct {
	// The number as documents hold it; absent where the text could not be read.
	Value *value.Quantity `json:"value,omitempty"`
	// The number as pages show it.
	Shown *value.Text `json:"shown,omitempty"`
	// The other number that the text may mean, where marks leave that open.
	Other *value.Quantity `json:"other,omitempty"`
	// Why the text could not be read, or that it may mean another number.
	Remark *Remark `json:"remark,omitempty"`
}

func numbers(q NumbersRequest) (NumbersResult, *Failure) {
	if fail := listed("texts", len(q.Texts), MaxList); fail != nil {
		return NumbersResult{}, fail
	}
	result := NumbersResult{Numbers: make([]Number, 0, len(q.Texts))}
	s := newSpeaker()
	for _, text := range q.Texts {
		read, other, err := value.ReadNumber(string(text), q.Lang)
		switch {
		case err != nil:
			result.Numbers = append(result.Numbers, Number{Remark: s.refusal(err)})
		case other != nil:
			remark := s.remark(value.Msg("bridge.either", read, *other))
			result.Numbers = append(result.Numbers, Number{&read, s.shown(read), other, remark})
		default:
			result.Numbers = append(result.Numbers, Number{Value: &read, Shown: s.shown(read)})
		}
	}
	return result, nil
}

// DatesRequest asks what days texts hold.
type DatesRequest struct {
	// The texts, as they were typed or pasted.
	Texts []Typed `json:"texts" jsonschema:"maxItems=100000"`
}

// DatesResult tells the days.
type DatesResult struct {
	// One for each text, in the same order.
	Dates []Day `json:"dates"`
}

// Day is what a text was read as.
type Day struct {
	// The day as documents hold it; absent where the text could not be read.
	Value value.Date `json:"value,omitzero"`
	// The day as pages show it.
	Shown *value.Text `json:"shown,omitempty"`
	// Why the text could not be read.
	Remark *Remark `json:"remark,omitempty"`
}

func dates(q DatesRequest) (DatesResult, *Failure) {
	if fail := listed("texts", len(q.Texts), MaxList); fail != nil {
		return DatesResult{}, fail
	}
	result := DatesResult{Dates: make([]Day, 0, len(q.Texts))}
	s := newSpeaker()
	for _, text := range q.Texts {
		day, err := value.ReadDate(string(text))
		if err != nil {
			result.Dates = append(result.Dates, Day{Remark: s.refusal(err)})
			continue
		}
		result.Dates = append(result.Dates, Day{Value: day, Shown: s.shown(day)})
	}
	return result, nil
}

// shown prints one value by itself.
func (s speaker) shown(v any) *value.Text {
	text := s.say(value.Msg("bridge.value", v))
	return &text
}

func (s speaker) remark(m value.Message) *Remark { return &Remark{m.Code, s.say(m)} }

// refusal says why a text could not be read.
func (s speaker) refusal(err error) *Remark { return s.remark(reason(err)) }

// reason is the message of an error.
func reason(err error) value.Message {
	var p *value.Problem
	if errors.As(err, &p) {
		return p.Message
	}
	return value.Msg("bridge.fault", err.Error())
}
