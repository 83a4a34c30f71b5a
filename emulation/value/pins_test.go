package value_test

import (
	"encoding"
	"errors"
	"fmt"
	"testing"
	"unsafe"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/emulation/value/valuetest"
)

// code returns the code of the problem that err is, or "" for none.
func code(err error) string {
	var p *value.Problem
	if errors.As(err, &p) {
		return p.Code
	}
	return ""
}

// A number is as large as the machine's word and a date half of one: sheets hold
// thousands of them. Whatever makes them larger must be worth it.
func TestSizes(t *testing.T) {
	assert.EqualValues(t, 8, unsafe.Sizeof(value.Decimal{}))
	assert.EqualValues(t, 4, unsafe.Sizeof(value.Date{}))
	assert.EqualValues(t, 8, unsafe.Sizeof(value.Span{}))
	assert.EqualValues(t, 16, unsafe.Sizeof(value.Ratio{}))
	assert.EqualValues(t, 16, unsafe.Sizeof(value.Quantity{}))
}

// textual is what a type with a text form offers.
type textual interface {
	fmt.Stringer
	encoding.TextMarshaler
	value.Patterned
	comparable
}

func isTextual[T textual, P interface {
	*T
	encoding.TextUnmarshaler
}]() {
}

// The interfaces that the types promise; it is the compiler that tests them.
var (
	_ = isTextual[value.Date]
	_ = isTextual[value.Decimal]
	_ = isTextual[value.Ratio]
	_ = isTextual[value.Quantity]

	_ encoding.TextUnmarshaler = new(value.ID)
	_ value.Patterned          = value.ID("")

	_ = []value.Enum{value.Lang(""), value.Mode(""), value.Severity("")}
	_ = []interface{ IsZero() bool }{value.Date{}, value.Decimal{}, value.Ratio{}, value.Text{}}
	_ = []error{value.Issues{}, &value.Problem{}, value.ErrOverflow}
	_ = fmt.Stringer(value.Path{})
)

// usedElsewhere are sentences that stand here, with those of the same kind, for
// packages that read a wire form of their own.
var usedElsewhere = []string{"read.kind.fact"}

func TestMessages(t *testing.T) {
	own, elsewhere := value.Messages(), value.Catalogue{}
	for _, code := range usedElsewhere {
		elsewhere[code] = own[code]
		delete(own, code)
	}
	valuetest.Catalogue(t, ".", own, elsewhere)
}

func TestMessagesAreACopy(t *testing.T) {
	delete(value.Messages(), "value.date")
	assert.Contains(t, value.Messages(), "value.date", "what a caller does to his copy changes no one else's answers")
}

func TestMustPanics(t *testing.T) {
	assert.Panics(t, func() { value.MustDate("2021-02-30") })
	assert.Panics(t, func() { value.MustDecimal("1,5") })
	assert.Panics(t, func() { value.MustRatio("2") })
}
