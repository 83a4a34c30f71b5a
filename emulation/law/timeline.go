package law

import (
	"github.com/khoithidua/blocs/emulation/value"
)

// Version is one entry of a [Timeline]: a value, the day from which it holds,
// the provision it comes from and how surely that is known.
type Version[T any] struct {
	// First day on which the value holds.
	From value.Date `json:"from"`
	// The value; absent when the entry says that there is none any more.
	Value *T `json:"value,omitempty"`
	// The provision that sets, or ends, the value.
	Cite Cite `json:"cite"`
	// How surely it is known.
	Basis Basis `json:"basis"`
	// What the reader should know about the source.
	Note *value.Text `json:"note,omitempty"`
}

// Timeline is a value that changes by law: its versions, oldest first. The end
// of a value is an entry without a value.
type Timeline[T any] []Version[T]

// At returns the version that holds on the given day, and false if there is
// none: the day lies before the first entry or the value has ended.
func (t Timeline[T]) At(on value.Date) (Version[T], bool) {
	v, ok := t.Entry(on)
	if !ok || v.Value == nil {
		return Version[T]{}, false
	}
	return v, true
}

// Entry returns the entry in which the given day lies, also one without a value,
// which says why there is none. It returns false if the day lies before the
// first entry.
func (t Timeline[T]) Entry(on value.Date) (Version[T], bool) {
	i := t.index(on)
	if i < 0 {
		return Version[T]{}, false
	}
	return t[i], true
}

// Until returns the day on which the version that holds on the given day is
// followed by another, or no date if the corpus knows of none.
func (t Timeline[T]) Until(on value.Date) value.Date {
	if i := t.index(on); i+1 < len(t) {
		return t[i+1].From
	}
	return value.Date{}
}

func (t Timeline[T]) index(on value.Date) int {
	i := len(t) - 1
	for i >= 0 && on.Before(t[i].From) {
		i--
	}
	return i
}

// Ordered reports whether the entries start on days strictly later one after
// the other; [Load] refuses a corpus where they do not.
func (t Timeline[T]) Ordered() bool {
	for i := 1; i < len(t); i++ {
		if !t[i-1].From.Before(t[i].From) {
			return false
		}
	}
	return true
}
