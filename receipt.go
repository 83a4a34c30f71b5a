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
	var issues value.Issues
	say := func(s value.Severity, field, code string, args ...any) {
		issues.Add(s, value.PathTo("receipt", field), value.Msg(code, args...))
	}
	if r.Receipt == nil {
		issues.Add(value.Error, value.PathTo("receipt"), value.Msg("blocs.verify.no-receipt"))
		return issues
	}
	want := *r.Receipt
	sealed, err := Seal(r, d)
	if err != nil {
		say(value.Error, "report", "blocs.verify.unwritable", value.Reason(err))
		return issues
	}
	got := *sealed.Receipt
	if got.Dossier != want.Dossier {
		say(value.Error, "dossier", "blocs.verify.dossier")
	}
	if got.Report != want.Report {
		say(value.Error, "report", "blocs.verify.report")
	}
	same := true
	for _, by := range [...]struct{ field, got, want string }{
		{"engine", got.Engine, want.Engine}, {"schema", got.Schema, want.Schema},
		{"corpus", got.Corpus.String(), want.Corpus.String()},
	} {
		if by.got != by.want {
			same = false
			say(value.Warning, by.field, "blocs.verify.other", by.want, by.got)
		}
	}
	if !same || issues.Err() != nil {
		return issues
	}
	again, refused := Review(d)
	if refused.Err() != nil {
		return append(issues, refused...)
	}
	if again, err = Seal(again, d); err != nil || *again.Receipt != want {
		say(value.Error, "report", "blocs.verify.recomputed")
	}
	return issues
}
