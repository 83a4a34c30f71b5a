package blocs_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/ballot"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/scenarios"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// The year of the imaginary province, with more of everything: 30 units instead
// of 8, 60 criteria instead of 16, and ten years of awards behind them. Regulation,
// calendar and offices are those of the scenario; what is below is drawn.

const (
	yearUnits  = 30
	yearLeaves = 60
)

// section is one heading of the table: so many times the leaves given.
type section struct {
	id     string
	times  int
	leaves []scoring.Criterion
	effect scoring.Effect
	cap    string
}

func yearLeaf(kind scoring.CriterionKind, most string, more func(*scoring.Criterion)) scoring.Criterion {
	points := value.MustDecimal(most)
	c := scoring.Criterion{Kind: kind, Max: &points}
	if more != nil {
		more(&c)
	}
	return c
}

func yearMethod(most string, m scoring.Method) scoring.Criterion {
	return yearLeaf(scoring.Quantity, most, func(c *scoring.Criterion) { c.Method = &m })
}

func yearCount(most, each string) scoring.Criterion {
	points := value.MustDecimal(each)
	return yearLeaf(scoring.Count, most, func(c *scoring.Criterion) { c.Each = &points })
}

func exact(s string) *value.Decimal {
	d := value.MustDecimal(s)
	return &d
}

func yearSections() []section {
	step := func(from, points string) scoring.ShareStep {
		return scoring.ShareStep{From: value.MustRatio(from), Points: value.MustDecimal(points)}
	}
	report := scoring.ReportRule{
		Time: value.MustDecimal("5"), PerDay: exact("0.5"), Floor: exact("0"),
		Quality: exact("5"), NotSubmitted: exact("0"),
	}
	return []section{
		{id: "i", times: 5, leaves: []scoring.Criterion{
			yearMethod("30", scoring.Method{Kind: scoring.Proportional}),
			yearMethod("30", scoring.Method{Kind: scoring.Steps, Steps: []scoring.ShareStep{step("100%", "30"), step("95%", "24"), step("90%", "18"), step("0%", "0")}}),
			yearMethod("20", scoring.Method{Kind: scoring.PerPercent, Percent: exact("5"), Points: exact("1"), Part: scoring.Dropped}),
			yearMethod("20", scoring.Method{Kind: scoring.LeaderRelative, AtTarget: value.MustRatio("1/2"), NoTarget: scoring.OwnPool}),
			yearLeaf(scoring.Achieved, "10", nil),
			yearMethod("10", scoring.Method{Kind: scoring.Shortfall, Percent: exact("1"), Points: exact("0.5"), Part: scoring.InProportion}),
		}},
		{id: "ii", times: 10, leaves: []scoring.Criterion{yearLeaf(scoring.Points, "20", nil)}},
		{id: "iii", times: 4, leaves: []scoring.Criterion{
			yearLeaf(scoring.Report, "10", func(c *scoring.Criterion) { c.Report = &report }),
			yearCount("10", "2.5"),
			yearLeaf(scoring.Points, "30", nil),
		}},
		{id: "iv", times: 2, effect: scoring.Bonus, cap: "50", leaves: []scoring.Criterion{
			yearCount("20", "5"), yearLeaf(scoring.Achieved, "20", nil),
		}},
		{id: "v", times: 4, effect: scoring.Penalty, cap: "100", leaves: []scoring.Criterion{yearCount("40", "5")}},
	}
}

// yearTable lays out the criteria, section by section.
func yearTable() []scoring.Criterion {
	var table []scoring.Criterion
	for _, s := range yearSections() {
		g := scoring.Criterion{ID: value.ID(s.id), Name: value.Text{VI: "Mục " + s.id, EN: "Section " + s.id}, Kind: scoring.Group, Effect: s.effect}
		if s.cap != "" {
			g.Cap = exact(s.cap)
		}
		for range s.times {
			for _, c := range s.leaves {
				n := len(g.Items) + 1
				c.ID = value.ID(fmt.Sprintf("%s-%d", s.id, n))
				c.Code, c.Name = fmt.Sprint(n), value.Text{VI: fmt.Sprint("Tiêu chí ", c.ID), EN: fmt.Sprint("Criterion ", c.ID)}
				g.Items = append(g.Items, c)
			}
		}
		table = append(table, g)
	}
	return table
}

func yearUnit(i int) value.ID { return value.ID(fmt.Sprint("so-", i+1)) }

// yearDrawing draws what the units did, and what is made of it.
type yearDrawing struct{ *rand.Rand }

// done draws the entry of a leaf: the better a unit, the nearer to all there is.
func (r yearDrawing) done(c scoring.Criterion, unit int) scoring.Entry {
	e := scoring.Entry{Criterion: c.ID}
	good := 88 + unit*5%13 + r.IntN(6) // percent
	switch c.Kind {
	case scoring.Quantity:
		target := int64(100 + r.IntN(900))
		t, _ := value.Int(target)
		a, _ := value.Int(target * int64(good+3) / 100)
		e.Target, e.Actual = &t, &a
	case scoring.Achieved:
		yes := r.IntN(20) > 0
		e.Achieved = &yes
	case scoring.Count:
		n := 2 + r.IntN(3)
		if c.ID[0] == 'v' {
			n = r.IntN(12) / 11
		}
		e.Count = &n
	case scoring.Report:
		days := max(r.IntN(6)-3, 0)
		e.DaysLate, e.Points = &days, exact("4.5")
	default:
		e.Points = r.near(*c.Max, good)
	}
	return e
}

// near returns about so many percent of the points, in quarters of a point.
func (r yearDrawing) near(most value.Decimal, percent int) *value.Decimal {
	const quarter = 2_500
	units := most.Units() * int64(percent) / 100 / quarter * quarter
	units = min(max(units+int64(r.IntN(5)-2)*quarter, 0), most.Units())
	d := value.FromUnits(units)
	return &d
}

// judged returns the entry with points of somebody else's.
func (r yearDrawing) judged(e scoring.Entry) scoring.Entry {
	if e.Points == nil || r.IntN(3) > 0 {
		return e
	}
	most := value.MustDecimal("20")
	if e.DaysLate != nil {
		most = value.MustDecimal("5")
	}
	e.Points = r.near(most, int(min(e.Points.Units()*100/most.Units(), 100)))
	return e
}

// sheets draws the three stages: each unit by itself, three members of the bloc
// crosswise, and the standing body.
func (r yearDrawing) sheets(table []scoring.Criterion) []scoring.Sheet {
	var self, cross, verified []scoring.Sheet
	for u := range yearUnits {
		id := yearUnit(u)
		own := scoring.Sheet{Unit: id, Stage: scoring.Self, By: scoring.Assessor{Role: scoring.RoleUnit, Unit: id}, On: value.MustDate("2025-11-04")}
		for _, g := range table {
			for _, c := range g.Items {
				own.Entries = append(own.Entries, r.done(c, u))
			}
		}
		self = append(self, own)
		for n := range 3 {
			other := scoring.Sheet{Unit: id, Stage: scoring.Cross, By: scoring.Assessor{Role: scoring.RoleMember, Unit: yearUnit((u + n + 1) % yearUnits)}}
			for _, e := range own.Entries {
				other.Entries = append(other.Entries, r.judged(e))
			}
			cross = append(cross, other)
		}
		final := scoring.Sheet{Unit: id, Stage: scoring.Verified, By: scoring.Assessor{Role: scoring.RoleStanding}}
		for _, e := range own.Entries {
			f := r.judged(e)
			if f.Points != nil {
				f.Reason = &value.Text{VI: "Theo minh chứng", EN: "By the papers shown"}
				f.Evidence = []string{"12/BB-K1"}
			}
			final.Entries = append(final.Entries, f)
		}
		verified = append(verified, final)
	}
	return slices.Concat(self, cross, verified)
}

// fullYear returns the dossier. Who stands in the ballots follows from the points
// that the twin finds.
func fullYear(t testing.TB) blocs.Dossier {
	data, err := scenarios.Input("nam-2025-tinh-gia-dinh")
	require.NoError(t, err)
	d, issues := blocs.ReadDossier(data)
	require.Empty(t, issues)
	r := yearDrawing{rand.New(rand.NewPCG(30, 60))}
	d.Bloc.Members = nil
	deputies := make([]value.ID, 0, yearUnits)
	for u := range yearUnits {
		name := value.Text{VI: fmt.Sprint("Sở ", u+1, " (tỉnh giả định)"), EN: fmt.Sprint("Department ", u+1)}
		d.Bloc.Members = append(d.Bloc.Members, emulation.Member{Unit: emulation.Unit{ID: yearUnit(u), Name: name}})
		deputies = append(deputies, yearUnit((u+4)%yearUnits))
	}
	d.Regulation.Rotation.Deputy.Order = deputies
	scheme := *d.Regulation.Scheme
	scheme.Criteria = yearTable()
	d.Regulation.Scheme = &scheme
	d.Sheets = r.sheets(scheme.Criteria)
	d.Records, d.Grants, d.Complete = r.history()
	var twin yearTwin
	twin.score(d.Sheets)
	d.Decisions, d.Council = yearDecisions(d.Decisions, &twin), nil
	return d
}

// history draws what is on record of the year and of ten years before it.
func (r yearDrawing) history() (records []emulation.Record, grants []emulation.Grant, complete []emulation.Complete) {
	for u := range yearUnits {
		facts := map[value.ID]rule.Given{
			"exceeds-targets": rule.GivenTruth(r.IntN(5) > 0), "united": rule.GivenTruth(true),
			"thrift-and-integrity": rule.GivenTruth(true), "proceedings-pending": rule.GivenTruth(false),
			"party-and-mass-organisations-clean-and-strong": rule.GivenTruth(r.IntN(8) > 0),
		}
		records = append(records, emulation.Record{Subject: yearUnit(u), Year: "2025", Facts: facts})
		for year := 2015; year < 2025; year++ {
			if r.IntN(3) > 0 {
				continue
			}
			decided := value.MustDate(fmt.Sprintf("%d-01-20", year+1))
			grants = append(grants, emulation.Grant{Subject: yearUnit(u), Award: "bang-khen-tinh", Year: fmt.Sprint(year), Merit: rule.ByMerit, Decided: decided})
		}
		complete = append(complete, emulation.Complete{Subject: yearUnit(u), From: value.MustDate("2015-01-01"), Until: value.MustDate("2025-01-01")})
	}
	return records, grants, complete
}

// yearDecisions puts the best units up for the three awards, in two ballots for
// the second and one for each of the others.
func yearDecisions(model []award.Decision, twin *yearTwin) []award.Decision {
	order := make([]int, yearUnits)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return twin.places[a] - twin.places[b] })
	ids := func(from, until int) (units []value.ID) {
		for _, i := range order[from:until] {
			units = append(units, yearUnit(i))
		}
		return units
	}
	number := func(n int) *int { return &n }
	minutes := func(units []value.ID, votes int) ballot.Minutes {
		m := ballot.Minutes{
			Attendance: ballot.Attendance{Members: number(yearUnits), Present: number(yearUnits), Written: number(0)},
			Papers:     ballot.Papers{Issued: number(yearUnits), Returned: number(yearUnits), Valid: number(yearUnits), Invalid: number(0)},
			Secret:     model[0].Ballots[0].Secret,
		}
		for i, u := range units {
			m.Votes = append(m.Votes, ballot.Tally{Candidate: u, For: votes - i})
		}
		return m
	}
	decide := func(i int, units []value.ID, ballots ...ballot.Minutes) award.Decision {
		d := model[i]
		d.Units, d.Ballots = units, ballots
		return d
	}
	return []award.Decision{
		decide(0, ids(0, 1), minutes(ids(0, 1), 27)),
		decide(1, ids(1, 3), minutes(ids(1, 3), 19), minutes(ids(1, 2), 25)),
		decide(2, ids(2, 12), minutes(ids(2, 12), 24)),
	}
}
