package blocs

import (
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Digest is a SHA-256 in lower-case hexadecimal.
type Digest string

const digestPattern = `^[0-9a-f]{64}$`

// UnmarshalText reads 64 lower-case hexadecimal digits.
func (d *Digest) UnmarshalText(text []byte) error {
	if len(text) != 64 {
		return value.NewProblem("blocs.digest", string(text))
	}
	for _, c := range text {
		if (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return value.NewProblem("blocs.digest", string(text))
		}
	}
	*d = Digest(text)
	return nil
}

// TextPattern returns the regular expression of the wire form, for schemas.
func (Digest) TextPattern() string { return digestPattern }

// Receipt says by what and from what a report was computed, so that anybody can
// compute it again.
type Receipt struct {
	// Version of the engine.
	Engine string `json:"engine"`
	// Version of the document schemas.
	Schema string `json:"schema"`
	// Day up to which the corpus of law was checked.
	Corpus value.Date `json:"corpus"`
	// SHA-256 of the dossier in canonical form (RFC 8785).
	Dossier Digest `json:"dossier"`
	// SHA-256 of the report in canonical form, without its receipt.
	Report Digest `json:"report"`
}

// Seal returns the report with its receipt. A published report is not changed
// any more: a dossier whose replaces field names the report's digest gives the
// report that takes its place. It is an error if either cannot be written as
// canonical JSON.
func Seal(r Report, d Dossier) (Report, error) {
	r.Receipt = nil
	report, err := value.Digest(r)
	if err != nil {
		return Report{}, err
	}
	dossier, err := value.Digest(d)
	if err != nil {
		return Report{}, err
	}
	r.Receipt = &Receipt{
		Engine: Version, Schema: SchemaVersion, Corpus: law.Vietnam().Edition(),
		Dossier: Digest(dossier), Report: Digest(report),
	}
	return r, nil
}

// Verify checks a sealed report against its dossier. It returns no issue when
// the receipt fits both and this engine, with its corpus, computes the same
// report again. Otherwise the issues say what does not fit; that the report was
// made by another engine or corpus is a warning, since it cannot be computed
// again here.
func Verify(r Report, d Dossier) value.Issues {
	dossier, err := value.Digest(d)
	switch {
	case r.Receipt == nil:
		return VerifyReport(r)
	case err != nil:
		return unwritable(err)
	}
	issues := VerifyReport(r)
	if Digest(dossier) != r.Receipt.Dossier {
		issues = append(value.Issues{receiptIssue(value.Error, "dossier", "blocs.verify.dossier")}, issues...)
	}
	if len(issues) > 0 {
		return issues
	}
	again, refused := Review(d)
	if refused.Err() != nil {
		return append(issues, refused...)
	}
	if again, err = Seal(again, d); err != nil || *again.Receipt != *r.Receipt {
		issues = append(issues, receiptIssue(value.Error, "report", "blocs.verify.recomputed"))
	}
	return issues
}

// VerifyReport checks a sealed report by itself, for those who have not its
// dossier: that it is as it was when it was sealed. That it was made by another
// engine or corpus is a warning.
func VerifyReport(r Report) value.Issues {
	if r.Receipt == nil {
		return value.Issues{{Path: "/receipt", Severity: value.Error, Message: value.Msg("blocs.verify.no-receipt")}}
	}
	want := *r.Receipt
	r.Receipt = nil
	report, err := value.Digest(r)
	if err != nil {
		return unwritable(err)
	}
	var issues value.Issues
	if Digest(report) != want.Report {
		issues = append(issues, receiptIssue(value.Error, "report", "blocs.verify.report"))
	}
	for _, by := range [...]struct{ field, got, want string }{
		{"engine", Version, want.Engine}, {"schema", SchemaVersion, want.Schema},
		{"corpus", law.Vietnam().Edition().String(), want.Corpus.String()},
	} {
		if by.got != by.want {
			issues = append(issues, receiptIssue(value.Warning, by.field, "blocs.verify.other", by.want, by.got))
		}
	}
	return issues
}

func unwritable(err error) value.Issues {
	return value.Issues{receiptIssue(value.Error, "report", "blocs.verify.unwritable", value.Reason(err))}
}

func receiptIssue(s value.Severity, field, code string, args ...any) value.Issue {
	return value.Issue{Path: value.PathTo("receipt", field).String(), Severity: s, Message: value.Msg(code, args...)}
}
