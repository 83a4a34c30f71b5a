package law

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs/emulation/value"
)

// The embedded corpus passes every check of Load.
func TestVietnamIsSound(t *testing.T) {
	_, issues := Load(texts())
	require.Empty(t, issues)
	c := Vietnam()
	assert.Same(t, c, Vietnam(), "decoded once")
	assert.Equal(t, "2026-09-30", c.Edition().String())
	assert.NotEmpty(t, c.EditionNote().EN)
	assert.Len(t, slices.Collect(c.Instruments()), 21)
	assert.Len(t, slices.Collect(c.Parameters()), 134)
}

// What is read when it is asked for is what Load reads and checks.
func TestVietnamIsWhatLoadReads(t *testing.T) {
	want, issues := Load(texts())
	require.Empty(t, issues)
	c := Vietnam()
	assert.Equal(t, want.edition, c.edition)
	assert.Equal(t, slices.Collect(want.Instruments()), slices.Collect(c.Instruments()))
	assert.Equal(t, slices.Collect(want.Parameters()), slices.Collect(c.Parameters()))
	assert.Equal(t, slices.Collect(want.Deadlines()), slices.Collect(c.Deadlines()))
	for i := range want.Instruments() {
		for n := range i.Provisions {
			at, err := i.place(n)
			require.NoError(t, err)
			p, ok := c.Provision(at)
			assert.True(t, ok, at)
			assert.Equal(t, i.Provisions[n], p, at)
		}
	}
}

// A file that is no instrument is one that the corpus lacks, and harms no other.
func TestUnreadableInstrument(t *testing.T) {
	l := loader{files: with(t, "corpus/instruments/2-2010-nd.json", `"kind"`, `"sort"`)}
	l.later()
	_, ok := l.Instrument("2-2010-nd")
	assert.False(t, ok)
	assert.Error(t, l.Resolve(MustCite("2-2010-nd:9")))
	assert.NoError(t, l.Resolve(MustCite("1-2000-qh:3.1.d")))
	assert.Len(t, slices.Collect(l.Instruments()), 1)
}

// The one circular that was in force and is not at hand, and the law after the
// edition.
func TestUnread(t *testing.T) {
	for on, want := range map[string][]Cite{
		"2017-12-14": nil,
		"2017-12-15": {MustCite("08-2017-tt-bnv")},
		"2019-12-31": {MustCite("08-2017-tt-bnv")},
		"2020-01-01": nil,
		"2026-09-30": nil,
		"2026-10-01": {MustCite("06-2026-qh16")},
	} {
		assert.Equal(t, want, Vietnam().Unread(value.MustDate(on)), on)
	}
}

func TestOrderOfLists(t *testing.T) {
	var ids []value.ID
	for i := range Vietnam().Instruments() {
		ids = append(ids, i.ID)
	}
	assert.True(t, slices.IsSorted(ids))
	ids = nil
	for p := range Vietnam().Parameters() {
		ids = append(ids, p.ID)
		if len(ids) == 3 {
			break // a caller may stop early
		}
	}
	assert.Equal(t, []value.ID{"advanced-collective-advanced-share", "advanced-unit-advanced-share", "advanced-worker-minimum-months"}, ids)
}

func TestParameterOnDates(t *testing.T) {
	const none = "none"
	for _, c := range []struct {
		name, id, on, want, cite string
		basis                    Basis
		reason                   string
	}{
		{"salary before the history", "base-salary", "2018-06-30", none, "", "", "earlier amounts are not in the corpus"},
		{"salary 2018", "base-salary", "2018-07-01", "1390000", "72-2018-nd-cp", Unverified, "the decree's number is common knowledge only"},
		{"salary last day of 2018's", "base-salary", "2019-06-30", "1390000", "72-2018-nd-cp", Unverified, "until the day before 1 July 2019"},
		{"salary 2019", "base-salary", "2019-07-01", "1490000", "38-2019-nd-cp", Secondary, "the seed's bonus is reckoned on it"},
		{"salary at the seed's conference", "base-salary", "2021-03-12", "1490000", "38-2019-nd-cp", Secondary, "no rise in 2020"},
		{"salary last day of 2019's", "base-salary", "2023-06-30", "1490000", "38-2019-nd-cp", Secondary, "to 30 June 2023"},
		{"salary 2023", "base-salary", "2023-07-01", "1800000", "24-2023-nd-cp", Secondary, "from 1 July 2023"},
		{"salary 2024", "base-salary", "2024-07-01", "2340000", "73-2024-nd-cp", Secondary, "from 1 July 2024"},
		{"salary last day of 2024's", "base-salary", "2026-06-30", "2340000", "73-2024-nd-cp", Secondary, "to 30 June 2026"},
		{"salary 2026", "base-salary", "2026-07-01", "2530000", "161-2026-nd-cp:3.2", Quoted, "article 3, clause 2 was read"},
		{"decree not yet", "bonus-ministry-province-flag", "2017-09-30", none, "", "", "decree 91 begins on 1 October 2017"},
		{"decree begins", "bonus-ministry-province-flag", "2017-10-01", "8", "91-2017-nd-cp:69.2.đ", Quoted, "8.0 times the base salary"},
		{"decree's last day", "bonus-ministry-province-flag", "2023-12-31", "8", "91-2017-nd-cp:69.2.đ", Quoted, "regime A runs to 31 December 2023"},
		{"decree ended", "bonus-ministry-province-flag", "2024-01-01", "8", "98-2023-nd-cp:54.2", Secondary, "decree 98 takes over with the same"},
		{"law's last day", "advanced-collective-advanced-share", "2023-12-31", "50%", "15-2003-qh11:28.1.c", Quoted, "over 50 %"},
		{"law ended", "advanced-collective-advanced-share", "2024-01-01", "70%", "06-2022-qh15:28.1.c", Quoted, "at least 70 % from 2024"},
		{"government flag", "bonus-government-flag", "2021-03-12", "12", "91-2017-nd-cp:69.2.d", Quoted, "12.0 times"},
		{"excellent collective", "bonus-excellent-labour-collective", "2021-03-12", "1.5", "91-2017-nd-cp:69.2.a", Quoted, "1.5 times"},
		{"advanced collective", "bonus-advanced-labour-collective", "2021-03-12", "0.8", "91-2017-nd-cp:69.2.b", Quoted, "0.8 times"},
		{"certificate", "bonus-ministry-province-certificate-person", "2021-03-12", "1", "91-2017-nd-cp:73.1.b", Quoted, "1.0 times to a person"},
		{"certificate to a collective", "bonus-ministry-province-certificate-collective", "2021-03-12", "2", "91-2017-nd-cp:73.2.a", Quoted, "twice"},
		{"months", "advanced-worker-minimum-months", "2021-03-12", "10", "91-2017-nd-cp:10.6", Quoted, "under ten months is not considered"},
		{"quorum before the circular", "council-quorum", "2019-12-31", none, "", "", "circular 12/2019 begins on 1 January 2020"},
		{"quorum", "council-quorum", "2020-01-01", "2/3", "12-2019-tt-bnv:11.2", Quoted, "at least two thirds"},
		{"army circular not yet", "pm-certificate-person-commendations", "2018-11-24", none, "", "", "circular 151/2018 begins on 25 November 2018"},
		{"army circular", "pm-certificate-person-commendations", "2018-11-25", "5", "151-2018-tt-bqp:41.1.b", Quoted, "five certificates of commendation or more"},
		{"step", "bonus-rounding-step", "2021-03-12", "10000", "91-2017-nd-cp:68.2", Quoted, "tens of thousands"},
		{"complete", "excellent-collective-complete-share", "2021-03-12", "100%", "15-2003-qh11:27.1.c", Quoted, "100 %"},
		{"advanced in excellent", "excellent-collective-advanced-share", "2021-03-12", "70%", "15-2003-qh11:27.1.c", Quoted, "at least 70 %"},
		{"fighters", "excellent-collective-fighters", "2021-03-12", "1", "15-2003-qh11:27.1.d", Quoted, "has a person"},
		{"years", "certificate-excellent-years", "2021-03-12", "2", "91-2017-nd-cp:39.2.c", Quoted, "two years or more"},
		{"ceiling", "government-flag-ceiling", "2021-03-12", "20%", "91-2017-nd-cp:11.1", Quoted, "no more than 20 %"},
		{"women", "tie-women-share", "2021-03-12", "70%", "91-2017-nd-cp:3.2", Quoted, "70 % or more"},
		{"vote", "council-individual-title-vote", "2021-03-12", "90%", "91-2017-nd-cp:45.8", Quoted, "90 % or more of all members"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, ok := Vietnam().Parameter(value.ID(c.id))
			require.True(t, ok)
			v, ok := p.At(value.MustDate(c.on))
			require.Equal(t, c.want != none, ok, c.reason)
			if !ok {
				return
			}
			want, err := value.ParseQuantity(c.want)
			require.NoError(t, err)
			assert.Equal(t, want, *v.Value, c.reason)
			assert.Equal(t, MustCite(c.cite), v.Cite, c.reason)
			assert.Equal(t, c.basis, v.Basis, c.reason)
		})
	}
	_, ok := Vietnam().Parameter("no-such-parameter")
	assert.False(t, ok)
}

func TestParameterUntil(t *testing.T) {
	p, _ := Vietnam().Parameter("base-salary")
	assert.Equal(t, "2023-07-01", p.Until(value.MustDate("2021-03-12")).String(), "so the bonus holds to 30 June 2023")
	assert.True(t, p.Until(value.MustDate("2026-11-23")).IsZero(), "no end is known")
}

func TestInForce(t *testing.T) {
	for _, c := range []struct {
		name, cite, on string
		want           bool
		reason         string
	}{
		{"eve of the law", "15-2003-qh11:26.1", "2004-06-30", false, "article 102"},
		{"first day", "15-2003-qh11:26.1", "2004-07-01", true, "article 102"},
		{"last day", "15-2003-qh11:26.1", "2023-12-31", true, "the law of 2022 begins the day after"},
		{"ended", "15-2003-qh11:26.1", "2024-01-01", false, "article 94.2 of the law of 2022"},
		{"amended wording, before", "15-2003-qh11:72.2.c", "2014-05-31", false, "the wording of 2013 was read, not the one before"},
		{"amended wording", "15-2003-qh11:72.2.c", "2014-06-01", true, "law 39/2013 begins"},
		{"party rating, last day", "12-2019-tt-bnv:2.7", "2020-11-08", true, "circular 05/2020 repeals it the day after"},
		{"party rating, repealed", "12-2019-tt-bnv:2.7", "2020-11-09", false, "repealed by circular 05/2020"},
		{"its neighbour stays", "12-2019-tt-bnv:2.6", "2020-11-09", true, "only clause 7 was repealed"},
		{"central bodies at the seed's conference", "12-2019-tt-bnv:8.2", "2021-03-12", true, "the seed cites it"},
		{"whole instrument", "98-2023-nd-cp", "2025-06-30", true, "ends on 1 July 2025"},
		{"whole instrument ended", "98-2023-nd-cp", "2025-07-01", false, "decree 152/2025 replaces it"},
		{"district's chair, last day", "06-2022-qh15:80.2", "2025-06-30", true, "districts end on 30 June 2025"},
		{"district's chair, gone", "06-2022-qh15:80.2", "2025-07-01", false, "decree 129/2025 art. 59"},
		{"commune's chair, not yet", "129-2025-nd-cp:59", "2025-06-30", false, "worked fact 39"},
		{"commune's chair", "129-2025-nd-cp:59", "2025-07-01", true, "worked fact 39"},
		{"circular of B goes on", "01-2024-tt-bnv", "2025-07-15", true, "until circular 15/2025 (worked fact 42)"},
		{"circular of B, last day", "01-2024-tt-bnv", "2025-08-04", true, "worked fact 42"},
		{"circular of C, not yet", "15-2025-tt-bnv:9", "2025-08-04", false, "worked fact 42"},
		{"circular of C", "15-2025-tt-bnv:9", "2025-08-05", true, "worked fact 42"},
		{"law of 2022, eve", "06-2022-qh15:27.1.c", "2023-12-31", false, "article 94.1"},
		{"law of 2022, first day", "06-2022-qh15:27.1.c", "2024-01-01", true, "article 94.1"},
		{"law of 2022, after the edition", "06-2022-qh15:27.1.c", "2026-10-01", true, "the last known law; what law 06/2026 changed was not seen"},
		{"principles of B, last day", "98-2023-nd-cp:4.3", "2025-06-30", true, "decree 152 art. 59.2"},
		{"principles of B, ended", "98-2023-nd-cp:4.3", "2025-07-01", false, "decree 152 art. 59.2"},
		{"principles of C", "152-2025-nd-cp:4.3", "2025-07-01", true, "decree 152 art. 59.1"},
		{"not listed", "15-2003-qh11:1", "2020-01-01", false, "nobody answers for what is not listed"},
		{"unknown", "1-1900-x", "2020-01-01", false, "not in the corpus"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, Vietnam().InForce(MustCite(c.cite), value.MustDate(c.on)), c.reason)
		})
	}
	assert.False(t, Vietnam().InForce(MustCite("15-2003-qh11"), value.Date{}), "no date lies in no span")
}

func TestResolve(t *testing.T) {
	for _, c := range []struct{ name, cite, code, reason string }{
		{"listed", "15-2003-qh11:27.1.đ", "", "the exact place"},
		{"whole", "15-2003-qh11", "", "the instrument"},
		{"part of a listed article", "15-2003-qh11:78.1", "law.unknown-provision", "article 78 has no numbered clauses: nobody may invent one"},
		{"whole of listed parts", "15-2003-qh11:6", "law.unknown-provision", "only its clauses 2 and 3 were encoded"},
		{"header only", "01-2024-tt-bnv:4", "law.unknown-provision", "nothing of it was read"},
		{"unknown", "99-2099-qh99:1", "law.unknown-instrument", "no such instrument"},
		{"zero", "", "law.unknown-instrument", "nothing is cited"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var cite Cite
			if c.cite != "" {
				cite = MustCite(c.cite)
			}
			err := Vietnam().Resolve(cite)
			if c.code == "" {
				require.NoError(t, err, c.reason)
				return
			}
			var p *value.Problem
			require.ErrorAs(t, err, &p, c.reason)
			assert.Equal(t, c.code, p.Code, c.reason)
		})
	}
}

func TestProvision(t *testing.T) {
	p, ok := Vietnam().Provision(MustCite("91-2017-nd-cp:45.8"))
	require.True(t, ok)
	assert.Equal(t, "45.8", p.At)
	assert.Equal(t, Quoted, p.Basis)
	_, ok = Vietnam().Provision(MustCite("91-2017-nd-cp"))
	assert.False(t, ok, "an instrument is no provision")
	p, ok = Vietnam().Provision(MustCite("91-2017-nd-cp:38"))
	require.True(t, ok)
	assert.Equal(t, Secondary, p.Basis, "the codification prints another text under article 38: known through circulars that apply it")
	_, ok = Vietnam().Provision(MustCite("91-2017-nd-cp:38.1.b"))
	assert.False(t, ok, "which clause and point says it, nobody read")
	_, ok = Vietnam().Provision(MustCite("15-2003-qh11:71"))
	assert.False(t, ok, "article 71 is at hand in its wording of 2003 only")
}

// What the corpus hands out is the caller's: changing it changes no law.
func TestCorpusCannotBeChanged(t *testing.T) {
	p, _ := Vietnam().Parameter("base-salary")
	*p.Values[0].Value = value.Quantity{}
	p.Values[0].Note.VI = ""
	p.Values[1] = Version[value.Quantity]{}
	again, _ := Vietnam().Parameter("base-salary")
	assert.NotEqual(t, p, again)
	assert.Equal(t, "1390000", again.Values[0].Value.String())
	assert.NotEmpty(t, again.Values[0].Note.VI)

	i, ok := Vietnam().Instrument("39-2013-qh13")
	require.True(t, ok)
	i.Provisions[0], i.Amends[0], i.Note.EN = Provision{}, "", ""
	fresh, _ := Vietnam().Instrument("39-2013-qh13")
	assert.Equal(t, "2.1", fresh.Provisions[0].At)
	assert.Equal(t, value.ID("15-2003-qh11"), fresh.Amends[0])
	assert.NotEmpty(t, fresh.Note.EN)
}

func TestZeroCorpus(t *testing.T) {
	var c Corpus
	_, ok := c.Instrument("15-2003-qh11")
	assert.False(t, ok)
	assert.Empty(t, slices.Collect(c.Parameters()))
	assert.Error(t, c.Resolve(MustCite("15-2003-qh11")))
	assert.True(t, c.Edition().IsZero())
	assert.Equal(t, "15-2003-qh11:26", c.Short(MustCite("15-2003-qh11:26"), value.VI))
}
