package award

import (
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
)

// Vote is how a council votes on an award. The share is at least so much of all
// members of the council, present or not.
type Vote struct {
	// The parameter: the share of all members who must agree.
	Share value.ID `json:"share"`
	// The parameter: the share of members who must be present; absent where the law
	// of the time is not known to ask for it.
	Quorum value.ID `json:"quorum,omitempty"`
	// Whether the ballot is secret; absent where the provision does not say.
	Secret *bool `json:"secret,omitempty"`
	// Whether absent members answer in writing; absent where the provision does not say.
	Written *bool `json:"written,omitempty"`
}

// CouncilRule is how the law has a council vote on an award.
type CouncilRule struct {
	// The rule, for package ballot.
	Rule ballot.Rule `json:"rule"`
	// The provisions: of the vote, and of the quorum where there is one.
	Cites []law.Cite `json:"cites"`
	// How surely it is known.
	Basis law.Basis `json:"basis"`
}

// CouncilRule returns how the law of a day has the council vote on an award. It
// returns false where the catalogue has no such award or knows of no rule for the
// day: what the council's own rules then ask for is not law.
func (c *Catalogue) CouncilRule(id value.ID, on value.Date) (CouncilRule, bool) {
	award, ok := c.award(id)
	if !ok {
		return CouncilRule{}, false
	}
	v, ok := award.Vote.At(on)
	if !ok {
		return CouncilRule{}, false
	}
	r := CouncilRule{Basis: v.Basis}
	r.Rule = ballot.Rule{Base: ballot.Council, Bound: ballot.AtLeast, Secret: copyOf(v.Value.Secret), Written: copyOf(v.Value.Written)}
	if r.Rule.Share, ok = r.share(c.corpus, v.Value.Share, on); !ok {
		return CouncilRule{}, false
	}
	if quorum, ok := r.share(c.corpus, v.Value.Quorum, on); ok {
		r.Rule.Quorum = &ballot.Quorum{Base: ballot.OfCouncil, Bound: ballot.AtLeast, Share: quorum}
	}
	return r, true
}

// share takes a parameter of the day with its citation and basis.
func (r *CouncilRule) share(corpus *law.Corpus, id value.ID, on value.Date) (value.Ratio, bool) {
	p, _ := corpus.Parameter(id)
	v, ok := p.At(on)
	if !ok {
		return value.Ratio{}, false
	}
	r.Cites = append(r.Cites, v.Cite)
	r.Basis = weakest(r.Basis, v.Basis)
	return v.Value.Ratio()
}

// FilingTime is a time of the law until which files for an award are taken.
type FilingTime struct {
	// The deadline of the corpus.
	Deadline value.ID `json:"deadline"`
	// What it is.
	Title value.Text `json:"title"`
	// The days, with provision and basis.
	Days law.Version[law.FilingDays] `json:"days"`
}

// Filing returns the times that the law of a day sets for filing an award; none
// where it sets none or what it says was not seen.
func (c *Catalogue) Filing(id value.ID, on value.Date) []FilingTime {
	award, ok := c.award(id)
	if !ok {
		return nil
	}
	var all []FilingTime
	for _, d := range award.Filing {
		deadline, _ := c.corpus.Deadline(d)
		if v, ok := deadline.At(on); ok {
			all = append(all, FilingTime{Deadline: d, Title: deadline.Title, Days: v})
		}
	}
	return all
}

// Unseen says what of the law of a day on votes and on filing was not seen, where
// the law before it had rules on them for an award. It returns nil where nothing is
// known to be missing.
func (c *Catalogue) Unseen(id value.ID, on value.Date) []value.Message {
	award, ok := c.award(id)
	if !ok {
		return nil
	}
	var unseen []value.Message
	if v, ok := award.Vote.Entry(on); ok && v.Value == nil {
		unseen = append(unseen, value.Msg("award.vote-unseen", on))
	}
	for _, d := range award.Filing {
		deadline, _ := c.corpus.Deadline(d)
		if v, ok := deadline.Values.Entry(on); ok && v.Value == nil {
			return append(unseen, value.Msg("award.filing-unseen", on))
		}
	}
	return unseen
}

// ReportAge is how old a report of achievements may be when it is submitted.
type ReportAge struct {
	// The most months from the day up to which achievements are counted.
	Months value.Decimal `json:"months"`
	// The provision.
	Cite law.Cite `json:"cite"`
	// How surely it is known.
	Basis law.Basis `json:"basis"`
}

// ReportAge returns how old a report of achievements may be when an award is
// submitted under the law of a day: for State-level forms by merit six months at
// the submission to the Prime Minister (Circular 12/2019, article 2, clause 4). It
// returns false where the catalogue has no such award or knows of no such limit.
func (c *Catalogue) ReportAge(id value.ID, on value.Date) (ReportAge, bool) {
	award, ok := c.award(id)
	if !ok {
		return ReportAge{}, false
	}
	p, _ := c.corpus.Parameter(award.ReportMonths)
	v, ok := p.At(on)
	if !ok {
		return ReportAge{}, false
	}
	months, _ := v.Value.Number() // Load let no ratio pass
	return ReportAge{Months: months, Cite: v.Cite, Basis: v.Basis}, true
}

// Instruments returns the law, the decree and the circular on emulation and
// commendation that the corpus has in force on a day, in that order: a decision of
// July 2025 rests on Decree 152/2025 with Circular 01/2024, one from 5 August on
// with Circular 15/2025.
func (c *Catalogue) Instruments(on value.Date) []law.Cite {
	var all []law.Cite
	for _, id := range [...]value.ID{
		"15-2003-qh11", "06-2022-qh15",
		"91-2017-nd-cp", "98-2023-nd-cp", "152-2025-nd-cp",
		"08-2017-tt-bnv", "12-2019-tt-bnv", "01-2024-tt-bnv", "15-2025-tt-bnv",
	} {
		if cite := (law.Cite{Instrument: id}); c.corpus.InForce(cite, on) {
			all = append(all, cite)
		}
	}
	return all
}
