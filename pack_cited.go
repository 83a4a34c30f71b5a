package blocs

import (
	"cmp"
	"slices"

	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/rotation"
	"github.com/khoithidua/blocs/scoring/award"
)

// Cited returns rules of the pack with the instruments that they name told as the
// pack lists them: day, issuer and title. In a pack a rule has the number alone; a
// dossier that begins with its rules has no other place for the rest.
func (p Pack) Cited(r Regulation) Regulation {
	for _, policy := range [...]**rotation.Policy{&r.Rotation.Chief, &r.Rotation.Deputy} {
		if *policy != nil {
			one := **policy
			one.Instrument = p.full(one.Instrument)
			if one.Ballot != nil {
				rule := *one.Ballot
				rule.Instrument = p.full(rule.Instrument)
				one.Ballot = &rule
			}
			*policy = &one
		}
	}
	if r.Scheme != nil {
		scheme := *r.Scheme
		scheme.Instrument = p.full(scheme.Instrument)
		r.Scheme = &scheme
	}
	r.Quotas, r.Lines = slices.Clone(r.Quotas), slices.Clone(r.Lines)
	for i := range r.Quotas {
		r.Quotas[i].Instrument = p.full(r.Quotas[i].Instrument)
	}
	for i := range r.Lines {
		r.Lines[i].Instrument = p.full(r.Lines[i].Instrument)
	}
	r.Ballots, r.CouncilBallots = slices.Clone(r.Ballots), slices.Clone(r.CouncilBallots)
	for _, rules := range [...][]award.BallotRule{r.Ballots, r.CouncilBallots} {
		for i := range rules {
			rules[i].Rule.Instrument = p.full(rules[i].Rule.Instrument)
		}
	}
	return r
}

// full is an instrument with what the pack tells of the one with its number.
func (p Pack) full(i *emulation.Instrument) *emulation.Instrument {
	if i == nil {
		return nil
	}
	k := slices.IndexFunc(p.Instruments, func(o emulation.Instrument) bool { return o.Number == i.Number })
	if k < 0 {
		return i
	}
	one, told := *i, p.Instruments[k]
	if one.Signed.IsZero() {
		one.Signed = told.Signed
	}
	one.Issuer, one.Title = cmp.Or(one.Issuer, told.Issuer), cmp.Or(one.Title, told.Title)
	return &one
}
