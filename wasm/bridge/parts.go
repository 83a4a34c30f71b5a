package bridge

import (
	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
)

// CountRequest asks what ballots come to.
type CountRequest struct {
	// What they must reach; without it the votes are told and nothing is decided.
	Rule *ballot.Rule `json:"rule,omitempty"`
	// The minutes of the ballots, the first one first.
	Ballots []ballot.Minutes `json:"ballots"`
}

// CountResult is what ballots come to.
type CountResult struct {
	// The outcome, candidate by candidate.
	Outcome ballot.Outcome `json:"outcome"`
	// What is wrong or odd, with places in the request.
	Issues []Issue `json:"issues"`
}

func count(q CountRequest) (CountResult, *Failure) {
	issues := ballot.Check(q.Rule, q.Ballots, value.PathTo("ballots"))
	return CountResult{ballot.Count(q.Rule, q.Ballots...), rendered(blocs.Named(q, issues), "")}, nil
}

// CompareRequest asks where two reports differ.
type CompareRequest struct {
	// The earlier report.
	Old blocs.Report `json:"old"`
	// The later one.
	Now blocs.Report `json:"now"`
}

// CompareResult says where reports differ.
type CompareResult struct {
	// The differences in the order of the report. Put into the earlier report one
	// after the other, they make the later one.
	Differences []value.Difference `json:"differences"`
}

func compare(q CompareRequest) (CompareResult, *Failure) {
	return CompareResult{value.Differences(q.Old, q.Now)}, nil
}

// InferRequest asks which rules of leadership the recorded terms fit.
type InferRequest struct {
	// The document. Its own rules of rotation are put aside: the record is asked.
	Dossier blocs.Dossier `json:"dossier"`
	// How many years ahead to predict by each rule; without it, as the document says.
	Horizon *int `json:"horizon,omitempty"`
}

// InferResult says which rules the record fits.
type InferResult struct {
	// One for each office with at least two recorded terms.
	Inferred []rotation.Inference `json:"inferred"`
	// What is odd in the document without its rules.
	Issues []Issue `json:"issues"`
}

func infer(q InferRequest) (InferResult, *Failure) {
	q.Dossier.Regulation.Rotation = rotation.Policies{}
	planned, fail := plan(PlanRequest(q))
	if fail != nil {
		return InferResult{}, fail
	}
	return InferResult{planned.Leadership.Inferred, planned.Issues}, nil
}

// LintRequest asks what is odd in a table of criteria.
type LintRequest struct {
	// The table.
	Scheme scoring.Scheme `json:"scheme"`
}

// IssuesResult lists issues.
type IssuesResult struct {
	// What is wrong or odd, with places in the document; nothing if all is well.
	Issues []Issue `json:"issues"`
}

func lint(q LintRequest) (IssuesResult, *Failure) {
	return IssuesResult{rendered(blocs.Named(q.Scheme, scoring.Lint(q.Scheme, value.Path{})), "")}, nil
}

// PackRequest asks what a published regulation makes of one of its blocs.
type PackRequest struct {
	// The pack.
	Pack blocs.Pack `json:"pack"`
	// The bloc whose rules are wanted; without it, those that all blocs of the pack
	// have in common.
	Bloc value.ID `json:"bloc,omitempty"`
	// A day of the year that is to begin with the pack; without it, no year is given.
	On value.Date `json:"on,omitzero"`
}

// PackResult is what a dossier takes over from a pack.
type PackResult struct {
	// What is wrong or odd in the pack.
	Issues []Issue `json:"issues"`
	// The bloc, if one was asked for.
	Bloc *emulation.Bloc `json:"bloc,omitempty"`
	// Its rules, or those that all have in common.
	Regulation *blocs.Regulation `json:"regulation"`
	// The emulation year in which the day lies, if one was given.
	Year *value.Year `json:"year,omitempty"`
	// The steps that the pack sets for that year.
	Cycle []cycle.Step `json:"cycle,omitempty"`
}

func pack(q PackRequest) (PackResult, *Failure) {
	common := q.Pack.Cited(q.Pack.Regulation)
	result := PackResult{Issues: rendered(q.Pack.Check(), ""), Regulation: &common}
	if !q.On.IsZero() {
		year := q.Pack.YearOf(q.On)
		result.Year, result.Cycle = &year, q.Pack.Steps(year)
	}
	if q.Bloc == "" {
		return result, nil
	}
	bloc, regulation, ok := q.Pack.For(q.Bloc)
	if !ok {
		f := failure("bridge.bloc", string(q.Bloc))
		f.Path = "/bloc"
		return PackResult{}, f
	}
	own := q.Pack.Cited(regulation)
	result.Bloc, result.Regulation = &bloc, &own
	return result, nil
}

// PlanRequest asks who leads in the years ahead.
type PlanRequest struct {
	// The document.
	Dossier blocs.Dossier `json:"dossier"`
	// How many years to plan ahead; without it, as the document says.
	Horizon *int `json:"horizon,omitempty"`
}

// PlanResult says who leads.
type PlanResult struct {
	// The terms on record, who acts, and who comes next.
	Leadership blocs.Leadership `json:"leadership"`
	// What is odd in the document.
	Issues []Issue `json:"issues"`
}

func plan(q PlanRequest) (PlanResult, *Failure) {
	if q.Horizon != nil {
		q.Dossier.Horizon = q.Horizon
	}
	report, issues := blocs.Draft(q.Dossier)
	if issues.Err() != nil {
		return PlanResult{}, refused("dossier", issues)
	}
	return PlanResult{report.Leadership, rendered(issues, "")}, nil
}

// SensitivityRequest asks how little would turn places and nominations round.
type SensitivityRequest struct {
	// The document.
	Dossier blocs.Dossier `json:"dossier"`
}

// SensitivityResult says how little it would be.
type SensitivityResult struct {
	// The smallest changes; nothing where there is no table of criteria.
	Sensitivity *blocs.Sensitivity `json:"sensitivity,omitempty"`
}

func sensitivity(q SensitivityRequest) (SensitivityResult, *Failure) {
	report, issues := blocs.Review(q.Dossier)
	if issues.Err() != nil {
		return SensitivityResult{}, refused("dossier", issues)
	}
	return SensitivityResult{report.Sensitivity}, nil
}
