package bridge_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/wasm/bridge"
)

// TestLines: a page is the same line by line, whoever holds the document.
func TestLines(t *testing.T) {
	var d bridge.Desk
	opened, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "tie")+`}`)
	require.Nil(t, fail)
	byHandle, fail := made[bridge.LinesResult](t, &d, "lines", fmt.Sprintf(`{"handle":%d,"lang":"vi"}`, opened.Handle))
	require.Nil(t, fail)
	byReport, fail := made[bridge.LinesResult](t, &d, "lines", `{"report":`+string(opened.Report)+`,"lang":"vi"}`)
	require.Nil(t, fail)
	assert.Equal(t, byReport, byHandle)

	rendered, fail := made[struct{ Text string }](t, &d, "render", `{"report":`+string(opened.Report)+`,"lang":"vi"}`)
	require.Nil(t, fail)
	assert.Equal(t, rendered.Text, joined(byReport.Sections), "nothing is lost and nothing added")

	one, fail := made[bridge.LinesResult](t, &d, "lines", fmt.Sprintf(`{"handle":%d,"lang":"vi","at":"/standings/places"}`, opened.Handle))
	require.Nil(t, fail)
	for _, s := range one.Sections {
		for _, l := range s.Lines {
			assert.True(t, strings.HasPrefix(l.Path, "/standings/places"), l.Text)
		}
	}
	assert.Len(t, one.Sections, 2, "the places stand in the summary and in the standings")
	for _, s := range one.Sections {
		assert.Zero(t, s.Number, s.Code)
	}

	answered, fail := made[struct {
		Answer blocs.Answer
		Text   string
	}](t, &d, "ask", `{"inquiry":`+inquiry+`,"text":"en"}`)
	require.Nil(t, fail)
	byAnswer, fail := made[bridge.LinesResult](t, &d, "lines", `{"answer":`+written(t, answered.Answer)+`,"lang":"en"}`)
	require.Nil(t, fail)
	assert.Equal(t, answered.Text, joined(byAnswer.Sections))
}

// TestLinesOfRefused: a document that has no report has no lines.
func TestLinesOfRefused(t *testing.T) {
	var d bridge.Desk
	opened, fail := made[openedDocument](t, &d, "open", `{"dossier":`+input(t, "refused")+`}`)
	require.Nil(t, fail)
	require.NotEmpty(t, opened.Refused)
	lines, fail := made[bridge.LinesResult](t, &d, "lines", fmt.Sprintf(`{"handle":%d,"lang":"vi"}`, opened.Handle))
	require.Nil(t, fail)
	assert.Empty(t, lines.Sections)
}

// joined writes sections as the page is written.
func joined(sections []blocs.Section) string {
	var pages []string
	for _, s := range sections {
		page := ""
		if s.Number > 0 {
			page = fmt.Sprintf("%d. ", s.Number)
		}
		if s.Heading != "" {
			page += s.Heading + "\n"
		}
		for _, l := range s.Lines {
			mark := ""
			if l.Item {
				mark = "- "
			}
			page += strings.Repeat("  ", l.Depth) + mark + l.Text + "\n"
		}
		pages = append(pages, page)
	}
	return strings.Join(pages, "\n")
}

func BenchmarkLines(b *testing.B) {
	var d bridge.Desk
	opened, fail := made[openedDocument](b, &d, "open", `{"dossier":`+input(b, scenarios.SeedName)+`}`)
	require.Nil(b, fail)
	request := fmt.Appendf(nil, `{"handle":%d,"lang":"vi"}`, opened.Handle)
	b.ReportAllocs()
	for b.Loop() {
		d.Call("lines", request)
	}
}
