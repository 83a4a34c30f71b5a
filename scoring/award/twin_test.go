package award_test

import (
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// straight is the standard of the provincial flag on 12 March 2021, written out
// in Go: the slow, obvious twin of the data, and the quick one of the evaluator.
type straight struct {
	exceeds, outstanding, model, united, thrift, reviewed, leads, registered rule.Verdict
	qualifies, proposed                                                      rule.Verdict
}

// straightFrom reads the same facts from a document.
func straightFrom(facts map[value.ID]rule.Given) *straight {
	of := func(id value.ID) rule.Verdict {
		given, ok := facts[id]
		if !ok {
			return rule.Unknown
		}
		return rule.Of(given.String() == "true")
	}
	return &straight{
		of("exceeds-targets"), of("outstanding-at-level"), of("new-model"), of("united"), of("thrift-and-integrity"),
		of("reviewed-in-bloc"), of("leads-bloc"), of("registered"), of("qualifies-government-flag"), of("proposed-government-flag"),
	}
}

// verdict joins the facts as law 2003 art. 26 and 10.1.b, decree 91 art. 12.1 and
// circular 12/2019 art. 8.2 and 8.3 do.
func (s *straight) verdict() rule.Verdict {
	free := rule.Unknown
	if s.qualifies == s.proposed {
		free = s.qualifies.Not() // the readings of art. 8.3 agree
	}
	v := s.exceeds.And(s.outstanding).And(s.model).And(s.united).And(s.thrift)
	return v.And(s.reviewed).And(s.leads).And(s.registered).And(free)
}
