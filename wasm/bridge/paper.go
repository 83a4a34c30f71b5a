package bridge

import (
	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// PaperRequest asks for a paper that the bloc's office completes and signs.
type PaperRequest struct {
	// The dossier that it is about.
	Dossier blocs.Dossier `json:"dossier"`
	// Which paper.
	Kind blocs.PaperKind `json:"kind"`
	// Its language.
	Lang value.Lang `json:"lang"`
}

// PaperResult is a paper.
type PaperResult struct {
	// What it says; its layout is the host's.
	Paper blocs.Paper `json:"paper"`
}

func paper(q PaperRequest) (PaperResult, *Failure) {
	reviewed, fail := review(ReviewRequest{Dossier: q.Dossier})
	if fail != nil {
		return PaperResult{}, fail
	}
	return PaperResult{blocs.Compose(q.Kind, q.Dossier, reviewed.Report, q.Lang)}, nil
}
