package main

import (
	"cmp"
	_ "embed"
	"fmt"
	"regexp"
	"slices"

	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
	"github.com/khoithidua/blocs/scoring/award/awardtest"
)

// remarks are what no data of the library says: written by hand, checked here.
type remarks struct {
	// Provisions that Go code follows, beside those that data name.
	Code []codeUse `json:"code"`
	// How provisions that may be read in several ways were read.
	Readings []reading `json:"readings"`
	// What is not modelled.
	NotModelled []gap `json:"notModelled"`
}

type codeUse struct {
	Cite  law.Cite `json:"cite"`
	Where string   `json:"where"`
}

type reading struct {
	Cites []law.Cite `json:"cites"`
	Text  string     `json:"text"`
}

type gap struct {
	Title string   `json:"title"`
	Items []string `json:"items"`
}

//go:embed remarks.json
var remarksJSON []byte

// coverage is what the document tells.
type coverage struct {
	corpus    *law.Corpus
	catalogue *award.Catalogue
	cases     []awardtest.Case
	remarks   remarks
	uses      map[law.Cite]*uses
	counts    map[law.Cite]awardtest.Count
	asked     map[value.ID]bool // parameters that standards, bonuses, ceilings and votes ask for
	questions []string          // clauses of which several readings are encoded
	versions  []value.Date      // days from which standards or nodes of them hold
}

// uses are the places that cite one provision.
type uses struct {
	parameters []value.ID
	standards  []value.ID // awards, by the standards they are given by
	authority  []value.ID
	listed     []value.ID
	limits     []value.ID // ceilings
	votes      []value.ID // of councils
	central    []value.ID
	code       []string
	ends       int // timelines that it ends
}

func collect(file awardtest.File, standards ...[]byte) (*coverage, error) {
	c := &coverage{
		corpus: law.Vietnam(), catalogue: award.Vietnam(),
		uses: map[law.Cite]*uses{}, counts: map[law.Cite]awardtest.Count{}, asked: map[value.ID]bool{},
	}
	var issues value.Issues
	if c.remarks, issues = value.Read[remarks](remarksJSON); issues.Err() != nil {
		return nil, issues
	}
	c.cases = file.Cases
	for p := range c.corpus.Parameters() {
		versions(c, p.Values, func(cite law.Cite) { c.use(cite).parameters = append(c.use(cite).parameters, p.ID) })
	}
	for _, s := range standards {
		for _, found := range operand.FindAllSubmatch(s, -1) {
			c.asked[value.ID(found[1])] = true
		}
		asked, err := questions(s)
		if err != nil {
			return nil, err
		}
		for _, q := range asked {
			if line := q.line(c.corpus); !slices.Contains(c.questions, line) {
				c.questions = append(c.questions, line)
			}
		}
		for _, found := range versionDay.FindAllSubmatch(s, -1) {
			c.versions = append(c.versions, value.MustDate(string(found[1])))
		}
	}
	for _, id := range [...]value.ID{"base-salary", "bonus-rounding-step", "tie-women-share"} {
		c.asked[id] = true
	}
	for _, a := range c.catalogue.Awards() {
		c.award(a)
	}
	for _, u := range c.remarks.Code {
		c.use(u.Cite).code = append(c.use(u.Cite).code, u.Where)
	}
	if err := c.count(file); err != nil {
		return nil, err
	}
	return c, c.resolve()
}

// operand is how a condition names a parameter.
var operand = regexp.MustCompile(`"parameter": "([a-z0-9-]+)"`)

// versionDay is how a version or a node says from when it holds.
var versionDay = regexp.MustCompile(`"from": "([0-9-]{10})"`)

func (c *coverage) use(cite law.Cite) *uses {
	if c.uses[cite] == nil {
		c.uses[cite] = &uses{}
	}
	return c.uses[cite]
}

// versions calls f for what the entries of a timeline cite, and counts its ends.
func versions[T any](c *coverage, t law.Timeline[T], f func(law.Cite)) {
	for _, v := range t {
		if v.Value == nil {
			c.use(v.Cite).ends++
		} else {
			f(v.Cite)
		}
	}
}

// award adds what an award's standard and authority cite.
func (c *coverage) award(a award.Award) {
	for _, v := range a.Authority {
		if v.Value == nil {
			c.use(v.Cite).ends++
			continue
		}
		for _, d := range v.Value.Deciders {
			u := c.use(d.Cite)
			u.authority = appendOnce(u.authority, a.ID)
		}
	}
	for _, b := range a.Bonus {
		c.asked[b.Coefficient] = true
	}
	for _, v := range a.Ceiling {
		if v.Value != nil {
			c.asked[v.Value.Share] = true
		}
	}
	versions(c, a.Ceiling, func(cite law.Cite) { c.use(cite).limits = appendOnce(c.use(cite).limits, a.ID) })
	for _, v := range a.Vote {
		if v.Value != nil {
			c.asked[v.Value.Share], c.asked[v.Value.Quorum] = true, true
		}
	}
	if a.ReportMonths != "" {
		c.asked[a.ReportMonths] = true
	}
	versions(c, a.Vote, func(cite law.Cite) { c.use(cite).votes = appendOnce(c.use(cite).votes, a.ID) })
	versions(c, a.Listed, func(cite law.Cite) { c.use(cite).listed = appendOnce(c.use(cite).listed, a.ID) })
	if !a.Central.IsZero() {
		c.use(a.Central).central = append(c.use(a.Central).central, a.ID)
	}
	// A standard shows its nodes by the proofs on days on which law changed.
	for _, day := range c.days() {
		for _, r := range a.Recipients {
			got, _ := c.catalogue.Assess(a.ID, award.Subject{Recipient: r}, rule.Case{On: day})
			for cite := range awardtest.Verdicts(got.Proof) {
				u := c.use(cite)
				u.standards = appendOnce(u.standards, a.ID)
			}
		}
	}
}

// days returns the first days of all instruments, provisions and standards, and
// the days after their last.
func (c *coverage) days() []value.Date {
	days := slices.Clone(c.versions)
	for i := range c.corpus.Instruments() {
		days = append(days, i.From, i.Until)
		for _, p := range i.Provisions {
			days = append(days, p.From, p.Until)
		}
	}
	slices.SortFunc(days, value.Date.Compare)
	days = slices.Compact(days)
	return slices.DeleteFunc(days, value.Date.IsZero)
}

// encoded reports whether the standard of an award for a recipient is encoded for
// a day.
func (c *coverage) encoded(id value.ID, r award.Recipient, day value.Date) bool {
	got, _ := c.catalogue.Assess(id, award.Subject{Recipient: r}, rule.Case{On: day})
	return len(got.Proof.Of) > 0
}

func appendOnce(ids []value.ID, id value.ID) []value.ID {
	if slices.Contains(ids, id) {
		return ids
	}
	return append(ids, id)
}

// count runs the cases.
func (c *coverage) count(file awardtest.File) error {
	for _, k := range file.Cases {
		facts, err := file.Arrange(k, c.catalogue.Vocabulary())
		if err != nil {
			return err
		}
		got, ok := c.catalogue.Assess(k.Award, k.Subject(), facts)
		if !ok {
			return fmt.Errorf("%s: no award %q", k.Name, k.Award)
		}
		for cite, v := range awardtest.Verdicts(got.Proof) {
			c.counts[cite] = c.counts[cite].Add(v)
		}
	}
	return nil
}

// resolve wants every provision named to be in the corpus.
func (c *coverage) resolve() error {
	for cite := range c.uses {
		if err := c.corpus.Resolve(cite); err != nil {
			return err
		}
	}
	for _, r := range c.remarks.Readings {
		for _, cite := range r.Cites {
			if err := c.corpus.Resolve(cite); err != nil {
				return err
			}
		}
	}
	return nil
}

// place is one listed provision, or a whole instrument that is cited as such.
type place struct {
	cite  law.Cite
	says  string
	basis string
	force string
	uses  *uses // nil when nothing uses it
}

// places returns the provisions of an instrument in the order of the text; the
// instrument itself comes first where it is cited as a whole.
func (c *coverage) places(i law.Instrument) []place {
	var list []place
	whole := law.Cite{Instrument: i.ID}
	if u := c.uses[whole]; u != nil {
		list = append(list, place{whole, i.Title.EN, basis(i.Basis, i.UntilBasis), days(i.Span()), u})
	}
	for _, p := range i.Provisions {
		cite := law.MustCite(string(i.ID) + ":" + p.At)
		span := value.Span{From: cmp.Or(p.From, i.From), Until: cmp.Or(p.Until, i.Until)}
		end := p.UntilBasis
		if p.Until.IsZero() {
			end = i.UntilBasis
		}
		list = append(list, place{cite, p.Says.EN, basis(p.Basis, end), days(span), c.uses[cite]})
	}
	return list
}

// basis writes how surely something is known, and its end where less surely.
func basis(b, end law.Basis) string {
	if end != "" && end.Weaker(b) {
		return string(b) + "; end: " + string(end)
	}
	return string(b)
}

// days writes a span by its first and last day.
func days(s value.Span) string {
	if s.Until.IsZero() {
		return "from " + s.From.String()
	}
	return s.From.String() + " to " + s.Last().String()
}
