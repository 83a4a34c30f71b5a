package versus

import (
	"strconv"

	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
)

// record is all that is known of a subject in the year.
type record = map[value.ID]rule.Given

// invented returns the record of the subject of that number: made up, the same
// at each run, with every fact known.
func invented(facts []rule.Fact, subject int) record {
	r := make(record, len(facts))
	for i, f := range facts {
		n := mixed(uint64(subject)<<8 + uint64(i))
		switch f.Kind {
		case rule.Truth:
			// Seven in eight are as a title would have them.
			r[f.ID] = rule.GivenTruth((n%8 > 0) != unwelcome(f.ID))
		case rule.Number:
			r[f.ID] = rule.GivenNumber(int(n % 7))
		case rule.Level:
			r[f.ID] = rule.GivenText(string(f.Levels[n%uint64(len(f.Levels))].ID))
		case rule.Share:
			// Of ten or twenty persons, so that 7/10 and the whole come up often.
			of := 10 + n%2*10
			r[f.ID] = rule.GivenText(strconv.FormatUint(of*6/10+n/2%(of*4/10+1), 10) + "/" + strconv.FormatUint(of, 10))
		}
	}
	return r
}

// unwelcome reports whether the titles ask that the fact be false.
func unwelcome(fact value.ID) bool {
	return fact == "member-disciplined" || fact == "achievement-already-commended"
}

// mixed spreads the bits of a number (SplitMix64).
func mixed(n uint64) uint64 {
	n += 0x9e3779b97f4a7c15
	n = (n ^ n>>30) * 0xbf58476d1ce4e5b9
	n = (n ^ n>>27) * 0x94d049bb133111eb
	return n ^ n>>31
}

// caseOf is the case of a subject in the year 2023.
func caseOf(v *rule.Vocabulary, r record) (rule.Case, error) {
	year, err := value.CalendarYear("2023")
	if err != nil {
		return rule.Case{}, err
	}
	facts, issues := v.NewFacts(r, value.Path{})
	return rule.Case{On: on, Years: []rule.YearFacts{{Year: year, Facts: facts}}}, issues.Err()
}
