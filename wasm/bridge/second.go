package bridge

import (
	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// SecondRequest asks for the dossier of an award's second stage.
type SecondRequest struct {
	// The stage: its year, day, rules and what else is known of it. Its members are
	// added to by the reports.
	Stage blocs.Dossier `json:"stage"`
	// The award.
	Award value.ID `json:"award"`
	// The reports of the blocs, in the order in which their units are to stand.
	Reports []blocs.Report `json:"reports"`
}

// SecondResult is the dossier of the second stage.
type SecondResult struct {
	// The stage, with the units that the blocs nominated for members, to be reviewed
	// as any dossier is.
	Dossier blocs.Dossier `json:"dossier"`
	// What is odd in the reports, with places in the request.
	Issues []Issue `json:"issues"`
}

func second(q SecondRequest) (SecondResult, *Failure) {
	stage, issues := blocs.Second(q.Stage, q.Award, q.Reports...)
	if issues.Err() != nil {
		f := failure("bridge.reports", len(issues))
		f.Issues = rendered(below("reports", issues), "")
		return SecondResult{}, f
	}
	return SecondResult{stage, rendered(below("reports", issues), "")}, nil
}
