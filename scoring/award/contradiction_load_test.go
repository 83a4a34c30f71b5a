package award_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/scoring/award"
)

// A fact that exceeds another needs two facts that can be compared.
func TestLoadRefusesExceeding(t *testing.T) {
	for _, c := range []struct{ name, exceeds, code, path string }{
		{"no such fact", `{"fact": "leads", "over": "members-completing-share"}`, "rule.fact-unknown", "/contradictions.json/0/exceeds/fact"},
		{"no such whole", `{"fact": "advanced-share", "over": "all"}`, "rule.fact-unknown", "/contradictions.json/0/exceeds/over"},
		{"a share over a number", `{"fact": "advanced-share", "over": "grassroots-fighters"}`, "award.contradiction-kinds", "/contradictions.json/0/exceeds"},
		{"truths", `{"fact": "leads-bloc", "over": "reviewed-in-bloc"}`, "award.contradiction-kinds", "/contradictions.json/0/exceeds"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := small(t)
			files["contradictions.json"] = `[{"id": "x", "says": {"vi": "x", "en": "x"}, "exceeds": ` + c.exceeds + `}]`
			_, issues := award.Load(files, law.Vietnam())
			var found []string
			for _, i := range issues {
				found = append(found, i.Code+" "+i.Path)
			}
			assert.Equal(t, []string{c.code + " " + c.path}, found)
		})
	}
}
