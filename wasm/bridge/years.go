package bridge

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
)

// YearsRequest asks which year a name means, and which are before it.
type YearsRequest struct {
	// Name of the year.
	Label Typed `json:"label"`
	// The years that the document declares, that of the name among them.
	Years emulation.Years `json:"years,omitempty"`
	// How many years before it are wanted; without it, none.
	Back int `json:"back,omitempty" jsonschema:"minimum=0,maximum=100"`
}

// YearsResult is a year and those before it.
type YearsResult struct {
	// The year of the name, then the one before it and so on: declared years, and
	// beside them those of the calendar. It ends with a year before which one must be
	// declared and is not; nothing where the name itself is that of no year.
	Years []value.Year `json:"years"`
}

func years(q YearsRequest) (YearsResult, *Failure) {
	if fail := between("back", q.Back, 0, MaxBack); fail != nil {
		return YearsResult{}, fail
	}
	result := YearsResult{Years: []value.Year{}}
	y, err := q.Years.Of(string(q.Label))
	for ok := err == nil; ok && len(result.Years) <= q.Back; y, ok = q.Years.Before(y) {
		result.Years = append(result.Years, y)
	}
	return result, nil
}
