// Package blocs computes the year of a Vietnamese emulation bloc (khối, cụm thi
// đua): who leads and why, the standings, what the bloc nominates and whether
// the law of the day lets it, the money that goes with it, and all that the
// documents at hand do not tell. Each answer has its proof and its article of
// law.
//
// # The normal case
//
//	dossier, issues := blocs.ReadDossier(data)  // strict; all faults with their paths
//	report, issues := blocs.Review(dossier)     // pure; refuses what makes it meaningless
//	text := blocs.Render(report, value.VI)      // for people
//	report, err := blocs.Seal(report, dossier)  // with a receipt that Verify can check
//
// # What it does not do
//
// It reads no clock, file or environment, and never guesses: a fact that is not
// given is unknown, a rule that was not published stays unpublished, and a
// question that hangs on either is answered "unknown", with what would settle
// it. The law is that of the embedded corpus, checked up to its edition. It is
// not legal advice.
//
// # Compatibility
//
// Until the first tag (v0) anything may change; the changelog says what did.
// From v1 on, documents that were accepted stay accepted and mean the same,
// codes of messages and issues keep their meaning, and schemas are never changed
// after publication but succeeded by new versions. Sentences, the order of
// proofs' text and the look of [Render] may change at any time; so may verdicts,
// when a mistake in the encoded law is mended: the changelog's Law heading then
// names the periods and the units affected.
package blocs

import (
	"sync"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/cycle"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// Version is the version of the engine, as receipts name it.
const Version = "v0.1.0-draft"

// SchemaVersion is the version of the document schemas, as receipts name it.
const SchemaVersion = "v1-draft"

// own are the sentences of this package. They are only read.
var own = [...]value.Catalogue{
	messages, nominationMessages, places, aroundMessages, cycleMessages, inferredMessages, labelMessages, pointsMessages, paperMessages,
}

// catalogue joins the sentences of all packages once; nobody may change it.
var catalogue = sync.OnceValue(func() value.Catalogue {
	return value.Merge(append(own[:], value.Messages(), law.Messages(), rule.Messages(), emulation.Messages(),
		ballot.Messages(), cycle.Messages(), rotation.Messages(), scoring.Messages(), award.Messages())...)
})

// Messages returns the sentences of all codes that reports and issues can hold.
func Messages() value.Catalogue { return value.Merge(catalogue()) }

// Printer returns a printer for all messages of the library in one language.
// Citations are printed with their instrument in full at its first mention and
// short afterwards, so a printer serves one text.
func Printer(lang value.Lang) value.Printer {
	return value.Printer{Lang: lang, Catalogue: catalogue(), Cite: law.NewWriter(law.Vietnam(), lang).Cite}
}
