package award

import (
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Revoking is the provision of a day by which an award is revoked.
type Revoking struct {
	// The provision.
	Cite law.Cite `json:"cite"`
	// How surely it is known.
	Basis law.Basis `json:"basis"`
	// What it says, in words.
	Says value.Message `json:"says"`
}

// revoking are the provisions on revocation by ground: those of the law of 2003
// with its decree, and of the law of 2022. The old law knows no forged papers and no
// unlawful procedure as grounds of their own.
func revoking(ground emulation.RevocationGround) []law.Cite {
	switch ground {
	case emulation.FalseDeclaration:
		return []law.Cite{law.MustCite("15-2003-qh11:96.1"), law.MustCite("06-2022-qh15:93.2.a")}
	case emulation.FalsePapers:
		return []law.Cite{law.MustCite("06-2022-qh15:93.2.b")}
	case emulation.UnlawfulProcedure:
		return []law.Cite{law.MustCite("06-2022-qh15:93.2.c")}
	case emulation.LaterFinding:
		return []law.Cite{law.MustCite("91-2017-nd-cp:78.4"), law.MustCite("06-2022-qh15:93.2.d")}
	}
	return nil
}

// Revoking returns the provision by which the law of a day revokes an award on a
// ground. It returns false where the corpus has none for the day, or the ground is
// not known.
func (c *Catalogue) Revoking(ground emulation.RevocationGround, on value.Date) (Revoking, bool) {
	for _, cite := range revoking(ground) {
		if p, ok := c.corpus.Provision(cite); ok && c.corpus.InForce(cite, on) {
			return Revoking{Cite: cite, Basis: p.Basis, Says: value.Msg("award.revoking", cite.Arg())}, true
		}
	}
	return Revoking{}, false
}
