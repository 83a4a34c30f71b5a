package value_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

type viewed struct {
	ID    value.ID            `json:"id"`
	Name  value.Text          `json:"name"`
	On    value.Date          `json:"on,omitzero"`
	Half  *value.Decimal      `json:"half,omitempty"`
	Count int                 `json:"count"`
	Facts map[value.ID]string `json:"facts,omitempty"`
	Below []viewed            `json:"below,omitempty"`
	Any   *value.Node         `json:"any,omitempty"`
}

// What was read looks as it does in the document that it was read from.
func TestViewsAgree(t *testing.T) {
	const doc = `{"id":"a","name":{"vi":"Một","en":"One"},"count":2,"below":[
		{"id":"b","name":{"vi":"Hai"},"on":"2021-03-12","half":"0.5","count":0,"facts":{"x-y":"z"},"any":{"k":[1,"l"]}}]}`
	read, issues := value.Read[viewed]([]byte(doc))
	require.NoError(t, issues.Err())
	tree, issues := value.ParseNode([]byte(doc))
	require.NoError(t, issues.Err())
	for name, v := range map[string]value.View{"read": value.ViewOf(read), "by its address": value.ViewOf(&read), "parsed": value.ViewOf(tree)} {
		t.Run(name, func(t *testing.T) {
			below := v.Field("below").Item(0)
			got := []string{
				v.Field("id").Text(), v.Field("name").Field("vi").Text(), v.Field("count").Text(), below.Field("on").Text(),
				below.Field("half").Text(), below.Field("facts").Field("x-y").Text(), below.Field("any").Field("k").Item(1).Text(),
			}
			assert.Equal(t, []string{"a", "Một", "2", "2021-03-12", "0.5", "z", "l"}, got)
			assert.Equal(t, []int{1, 0, 0, 2}, []int{v.Field("below").Len(), v.Len(), v.Field("id").Len(), below.Field("any").Field("k").Len()})
			for what, nothing := range map[string]value.View{
				"no field": v.Field("x"), "no element": v.Field("below").Item(1), "before the first": v.Field("below").Item(-1),
				"field of a text": v.Field("id").Field("x"), "no key": below.Field("facts").Field("k"), "element of a text": v.Field("id").Item(0),
			} {
				assert.False(t, nothing.Is(), what)
				assert.Empty(t, nothing.Text(), what)
			}
			assert.True(t, below.Is())
		})
	}
	assert.False(t, value.ViewOf(nil).Is())
	assert.False(t, value.ViewOf((*viewed)(nil)).Is())
}

// The fields of a large object are found as those of a small one are, the first of a
// name that stands there twice.
func TestLargeView(t *testing.T) {
	large := value.Node{Kind: value.KindObject}
	for i := range 100 {
		large.Keys = append(large.Keys, "k"+strconv.Itoa(i%90))
		large.Items = append(large.Items, value.Node{Kind: value.KindNumber, Text: strconv.Itoa(i)})
	}
	doc := value.Node{Kind: value.KindArray, Items: []value.Node{large}}
	v := value.ViewOf(doc).Item(0)
	for i := range 90 {
		assert.Equal(t, strconv.Itoa(i), v.Field("k"+strconv.Itoa(i)).Text())
	}
	assert.False(t, v.Field("k90").Is())
	assert.True(t, v.Holds())
}

func TestBrief(t *testing.T) {
	for _, c := range []struct{ name, text, want, reason string }{
		{"short", "Sở Nội vụ", "Sở Nội vụ", "as it is"},
		{"as long as may be", "0123456789", "0123456789", "nothing to cut"},
		{"too long", "0123456789A", "0123456789…", "cut, and told so"},
		{"letters, not bytes", "ắằẳẵặắằẳẵặ", "ắằẳẵặắằẳẵặ", "Vietnamese letters take three bytes"},
		{"cut at a space", "012345678 A", "012345678…", "no space before the mark"},
		{"lines", "a\nb\tc", "a b c", "a place is one line"},
		{"turned about", "a\u202eb\u200b", "ab", "what nobody sees could make it read otherwise"},
		{"nothing", " \n ", "", "blank"},
		{"broken", "a\xffb", "a\ufffdb", "no broken letters in an answer"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, value.Brief(c.text, 10), c.reason) })
	}
	assert.Len(t, value.Brief(strings.Repeat("a", 1<<20), 3), 3+len("…"))
}

// What stands in a document can be asked without reading it.
func ExampleViewOf() {
	tree, _ := value.ParseNode([]byte(`{"sheets": [{"unit": "so-a"}]}`))
	fmt.Println(value.ViewOf(tree).Field("sheets").Item(0).Field("unit").Text())
	// Output: so-a
}

func ExampleBrief() {
	fmt.Println(value.Brief("Sở Nông nghiệp và Môi trường", 14))
	// Output: Sở Nông nghiệp…
}
