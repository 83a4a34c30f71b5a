package bridge_test

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// TestPageForHosts: who writes a host has docs/hosts.md alone. Its table names each
// method with the fields of its request and its result, and its limits are those
// of the reader.
func TestPageForHosts(t *testing.T) {
	page, err := os.ReadFile("../../docs/hosts.md")
	require.NoError(t, err)
	_, table, _ := strings.Cut(string(page), "\n## Methods\n")
	table, _, _ = strings.Cut(table, "\n\nDocuments ")
	told := map[string][2]string{}
	quoted := regexp.MustCompile("`([^`]+)`")
	for _, row := range strings.Split(table, "\n") {
		cells := strings.Split(row, " | ")
		if len(cells) < 3 || !strings.HasPrefix(row, "| `") {
			continue
		}
		form := func(cell string) string { return quoted.FindStringSubmatch(cell)[1] }
		for _, name := range quoted.FindAllStringSubmatch(cells[0], -1) {
			told[name[1]] = [2]string{form(cells[1]), form(cells[2])}
		}
	}
	for _, m := range bridge.Methods() {
		assert.Equal(t, [2]string{fieldsOf(m.Request), fieldsOf(m.Result)}, told[m.Name], m.Name)
	}
	assert.Len(t, told, len(bridge.Methods()), "the page names no method that is not there")

	for _, limit := range []struct {
		words string
		n     int
	}{
		{"16 MiB", value.MaxBytes >> 20}, {"64 levels", value.MaxDepth}, {"1,048,576 values", value.MaxValues},
		{"256 bytes", value.MaxKey}, {"16 KiB", value.MaxText >> 10}, {"first 1,000", value.MaxIssues},
		{"100,000 elements", bridge.MaxList}, {"10,000;", bridge.MaxEdits}, {"32 MiB", bridge.MaxAnswer >> 20}, {"up to 100 before", bridge.MaxBack},
	} {
		assert.True(t, strings.Contains(string(page), limit.words), limit.words)
		number := strings.ReplaceAll(regexp.MustCompile(`[\d,]+`).FindString(limit.words), ",", "")
		assert.Equal(t, strconv.Itoa(limit.n), number, limit.words)
	}
	for code := range bridge.Messages() {
		if !slices.Contains([]string{"bridge.value", "bridge.percent", "bridge.place", "bridge.either"}, code) { // sentences of results
			assert.True(t, strings.Contains(string(page), "`"+code+"`"), code)
		}
	}
}

// fieldsOf writes the names of the fields of a request or a result as the page
// does: {dossier, text?}.
func fieldsOf(v any) string {
	var names []string
	for i := range reflect.TypeOf(v).NumField() {
		name, rest, _ := strings.Cut(reflect.TypeOf(v).Field(i).Tag.Get("json"), ",")
		if rest != "" {
			name += "?"
		}
		names = append(names, name)
	}
	return "{" + strings.Join(names, ", ") + "}"
}
