package blocs

import "github.com/khoithidua/blocs/emulation/value"

// Amendment is a new report in place of a published one, and what it changes.
type Amendment struct {
	// The digest of the report that is replaced.
	Replaces Digest `json:"replaces"`
	// The new report, with its receipt.
	Report Report `json:"report"`
	// What is otherwise than in the report replaced, in the order of the report.
	Changes []Change `json:"changes"`
}

// Change is something that an amended report says otherwise.
type Change struct {
	// Place in the report, a JSON Pointer.
	Path string `json:"path"`
	// Whether it is a place in the report that is replaced, for what the new one has
	// no more.
	Gone bool `json:"gone,omitempty"`
	// What changed.
	Says value.Message `json:"says"`
}

// Amend computes the report that takes the place of a published one. A published
// report is frozen: the dossier must name, in its field replaces, the digest in
// the old report's receipt.
//
// Errors are an old report without receipt or changed after it was sealed, a
// dossier that names another report or none, and a dossier of another bloc or
// year; besides those of [Review]. With an error there is no amendment. It warns
// where the new report says nothing else than the old.
func Amend(old Report, d Dossier) (Amendment, value.Issues) {
	issues := checkAmend(old, d)
	if issues.Err() != nil {
		return Amendment{}, issues
	}
	report, issues := Review(d)
	if issues.Err() != nil {
		return Amendment{}, issues
	}
	sealed, err := Seal(report, d)
	if err != nil {
		issues.Add(value.Error, value.Path{}, value.Msg("blocs.verify.unwritable", value.Reason(err)))
		return Amendment{}, issues
	}
	a := Amendment{Replaces: old.Receipt.Report, Report: sealed, Changes: changesOf(old, sealed)}
	if len(a.Changes) == 0 {
		issues.Add(value.Warning, value.PathTo("replaces"), value.Msg("blocs.amend.nothing"))
	}
	return a, issues
}

// checkAmend holds the dossier against the report that it is to replace.
func checkAmend(old Report, d Dossier) value.Issues {
	var issues value.Issues
	if old.Receipt == nil {
		issues.Add(value.Error, value.PathTo("receipt"), value.Msg("blocs.verify.no-receipt"))
		return issues
	}
	bare := old
	bare.Receipt = nil
	if digest, err := value.Digest(bare); err != nil || Digest(digest) != old.Receipt.Report {
		issues.Add(value.Error, value.PathTo("receipt", "report"), value.Msg("blocs.verify.report"))
	}
	if d.Replaces != old.Receipt.Report {
		issues.Add(value.Error, value.PathTo("replaces"), value.Msg("blocs.amend.other", string(old.Receipt.Report)))
	}
	if d.Bloc.ID != old.Bloc || d.Year != old.Year {
		issues.Add(value.Error, value.PathTo("year"), value.Msg("blocs.amend.elsewhere", old.Name, old.Year.Label))
	}
	return issues
}

// RenderAmendment writes an amendment for people: what changes, and then the new
// report.
func RenderAmendment(a Amendment, lang value.Lang) string {
	if a.Report.Receipt == nil {
		return "" // there is no amendment to show
	}
	w := writer{printer: Printer(lang), r: a.Report}
	w.begin("amendment", w.print("blocs.amend.title", string(a.Replaces)))
	for _, c := range a.Changes {
		w.item(1, w.printer.Begin(c.Says))
	}
	return written(append(w.sections, Sections(a.Report, lang)...))
}
