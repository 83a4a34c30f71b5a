package bridge

import (
	"strings"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// AmendRequest asks for the report that takes the place of a published one.
type AmendRequest struct {
	// The published report, with its receipt.
	Report blocs.Report `json:"report"`
	// The dossier of the new one; its field replaces names the published report.
	Dossier blocs.Dossier `json:"dossier"`
	// Language in which the amendment is wanted as text, too.
	Text value.Lang `json:"text,omitempty"`
}

// AmendResult is the new report and what it changes.
type AmendResult struct {
	// The amendment.
	Amendment blocs.Amendment `json:"amendment"`
	// The amendment for people, if it was asked for.
	Text Page `json:"text,omitempty"`
}

func amend(q AmendRequest) (AmendResult, *Failure) {
	amendment, issues := blocs.Amend(q.Report, q.Dossier)
	if issues.Err() != nil {
		field := "dossier"
		if strings.HasPrefix(issues[0].Path, "/receipt") {
			field = "report" // what is wrong with the published report is said first
		}
		return AmendResult{}, refused(field, issues)
	}
	result := AmendResult{Amendment: amendment}
	if q.Text != "" {
		result.Text = Page(blocs.RenderAmendment(amendment, q.Text))
	}
	return result, nil
}
