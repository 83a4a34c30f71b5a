package rule_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// fiveConditions is a rule of the usual size: most of what article 27 of the law
// of 2003 asks.
const fiveConditions = `{"all": [
	{"fact": {"name": "registered", "is": true}},
	{"fact": {"name": "rating", "atLeast": {"value": "excellent"}}},
	{"fact": {"name": "advanced-share", "atLeast": {"parameter": "excellent-collective-advanced-share"}}},
	{"fact": {"name": "fighters", "atLeast": {"parameter": "excellent-collective-fighters"}}},
	{"fact": {"name": "disciplined", "is": false}}
]}`

var fiveFacts = given{
	"registered": yes, "rating": rule.GivenText("excellent"),
	"advanced-share": rule.GivenText("69/90"), "fighters": rule.GivenNumber(3), "disciplined": no,
}

// plain is the same rule as straight-line Go: what a programmer would write who
// needs three values and the list of conditions that hold, and nothing else.
type plain struct {
	registered, disciplined        plainTruth
	rating, fighters               plainNumber
	shareKnown                     bool
	advanced, persons              int64
	leastRating, leastFighters     int64
	leastShareNum, leastShareDenom int64
}

type plainTruth struct{ value, known bool }

type plainNumber struct {
	value int64
	known bool
}

func plainVerdict(known, holds bool) rule.Verdict {
	if !known {
		return rule.Unknown
	}
	if holds {
		return rule.Met
	}
	return rule.NotMet
}

// eval returns the verdict and writes that of each condition.
func (p *plain) eval(held *[5]rule.Verdict) rule.Verdict {
	held[0] = plainVerdict(p.registered.known, p.registered.value)
	held[1] = plainVerdict(p.rating.known, p.rating.value >= p.leastRating)
	held[2] = plainVerdict(p.shareKnown, p.advanced*p.leastShareDenom >= p.leastShareNum*p.persons)
	held[3] = plainVerdict(p.fighters.known, p.fighters.value >= p.leastFighters)
	held[4] = plainVerdict(p.disciplined.known, !p.disciplined.value)
	verdict := rule.Met
	for _, v := range held {
		if v == rule.NotMet {
			return rule.NotMet
		}
		if v == rule.Unknown {
			verdict = rule.Unknown
		}
	}
	return verdict
}

func fivePlain() plain {
	return plain{
		registered: plainTruth{true, true}, disciplined: plainTruth{false, true},
		rating: plainNumber{2, true}, leastRating: 2, fighters: plainNumber{3, true}, leastFighters: 1,
		shareKnown: true, advanced: 69, persons: 90, leastShareNum: 7, leastShareDenom: 10,
	}
}

func BenchmarkProof(b *testing.B) {
	r := compile(b, read(b, fiveConditions)).On(conference)
	c := caseOf(b, fiveFacts)
	proof := r.Eval(&c, rule.Proof{})
	b.ReportAllocs()
	for b.Loop() {
		if proof = r.Eval(&c, proof); proof.Verdict() != rule.Met {
			b.Fatal(proof.Verdict())
		}
	}
}

// BenchmarkProofTwin is the straight-line Go that the proof is held against.
func BenchmarkProofTwin(b *testing.B) {
	p := fivePlain()
	var held [5]rule.Verdict
	b.ReportAllocs()
	for b.Loop() {
		if p.eval(&held) != rule.Met {
			b.Fatal(held)
		}
	}
}

// BenchmarkRun follows runs through ten years, as a rule does that asks for an
// award, five years after it, and what was received in that time.
func BenchmarkRun(b *testing.B) {
	r := compile(b, read(b, `{"run": {"after": {"awards": ["certificate"]}, "years": {"value": "5"}, "test": {"fact": {"name": "rating", "atLeast": {"value": "good"}}},
		"with": {"all": [{"times": {"test": {"fact": {"name": "rating", "atLeast": {"value": "excellent"}}}, "atLeast": {"value": "1"}}},
			{"count": {"awards": ["flag"], "atLeast": {"value": "3"}}}]}}}`)).On(conference)
	c := caseOf(b, good, good, good, good, good, top, good, good, good, good)
	c.Awards, c.Complete = []rule.Received{certificate(2010), flag(2012), flag(2015), flag(2019)}, []value.Span{{}}
	proof := r.Eval(&c, rule.Proof{})
	b.ReportAllocs()
	for b.Loop() {
		if proof = r.Eval(&c, proof); proof.Verdict() != rule.Met {
			b.Fatal(proof.Verdict())
		}
	}
}

func BenchmarkProofMissing(b *testing.B) {
	r := compile(b, read(b, fiveConditions)).On(conference)
	c := caseOf(b, given{})
	proof := r.Eval(&c, rule.Proof{})
	b.ReportAllocs()
	for b.Loop() {
		if len(proof.Missing()) != 5 {
			b.Fatal()
		}
	}
}

func TestTwinAgrees(t *testing.T) {
	p, held := fivePlain(), [5]rule.Verdict{}
	proof := prove(t, fiveConditions, caseOf(t, fiveFacts))
	assert.Equal(t, p.eval(&held), proof.Verdict(), "a benchmark against another rule would say nothing")
	assert.Equal(t, proof.Len(), 1+len(held))
}

func TestReusedBufferAllocatesNothing(t *testing.T) {
	for name, wire := range map[string]string{
		"facts": fiveConditions,
		"history": `{"all": [
			{"streak": {"years": {"value": "2"}, "test": {"fact": {"name": "registered", "is": true}}}},
			{"count": {"awards": ["flag"], "atLeast": {"value": "2"}, "years": {"value": "5"}}},
			{"received": {"awards": ["flag"]}},
			{"held": {"awards": ["flag"], "merit": "sudden"}}]}`,
		"run": `{"run": {"after": {"awards": ["certificate"]}, "years": {"value": "1"}, "test": {"fact": {"name": "registered", "is": true}}, "with": {"any": [
			{"times": {"test": {"received": {"awards": ["flag"]}}, "atLeast": {"value": "5"}}}, {"total": {"fact": "fighters", "atLeast": {"value": "9"}}},
			{"count": {"awards": ["flag"], "atLeast": {"value": "4"}}}]}}}`,
	} {
		t.Run(name, func(t *testing.T) {
			r, c := compile(t, read(t, wire)).On(conference), caseOf(t, given{}, fiveFacts)
			c.Awards = []rule.Received{{Award: "flag", Year: c.Years[0].Year}}
			c.Complete = []value.Span{c.Years[0].Year.Span(), c.Years[1].Year.Span()}
			proof := r.Eval(&c, rule.Proof{})
			assert.Zero(t, testing.AllocsPerRun(100, func() { proof = r.Eval(&c, proof) }))
		})
	}
}
