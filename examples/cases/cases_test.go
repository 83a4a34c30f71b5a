package cases_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/cases"
	"github.com/khoithidua/blocs/examples/internal/golden"
	"github.com/khoithidua/blocs/examples/packs"
)

// TestCases reviews every case. What it makes of the record was read by a person
// before it was accepted.
func TestCases(t *testing.T) {
	names, err := cases.Names()
	require.NoError(t, err)
	require.NotEmpty(t, names)
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			assert.Contains(t, string(readme), "`"+name+"`", "README.md lists every case")
			var told strings.Builder
			for file, d := range dossiers(t, name) {
				report, issues := blocs.Review(d)
				require.NoError(t, issues.Err(), file)
				tell(&told, file, report)
			}
			got := []byte(told.String())
			want := golden.Want(t, filepath.Join(name, "want.txt"), got)
			assert.Empty(t, cmp.Diff(string(want), string(got)), "want.txt (-want +got)")
		})
	}
}

// dossiers yields the dossiers of a case by their names, in order.
func dossiers(t *testing.T, name string) func(func(string, blocs.Dossier) bool) {
	t.Helper()
	all, err := cases.Dossiers(name)
	require.NoError(t, err)
	return func(yield func(string, blocs.Dossier) bool) {
		for _, file := range all {
			d, issues := blocs.ReadDossier(file.Data)
			require.NoError(t, issues.Err(), file.Name)
			if !yield(file.Name, d) {
				return
			}
		}
	}
}

// tell writes what a report says of the record: what agrees with a recorded rule,
// what does not, and what cannot be checked.
func tell(b *strings.Builder, file string, r blocs.Report) {
	p := blocs.Printer(value.EN)
	line := func(format string, args ...any) { fmt.Fprintf(b, format+"\n", args...) }
	line("%s: %s, %s, %d members", file, r.Name.VI, r.Year.Label, len(r.Members))
	for _, f := range r.Leadership.Terms {
		line("- %s, %s: %s; against the rule: %s", f.Year, f.Office, units(r, f.Holders), f.Result)
	}
	for _, i := range r.Leadership.Inferred {
		line("- %s", p.Print(i.Reason))
		for _, c := range i.Fits {
			if c.Tested > 0 {
				line("  - fits: %s", p.Print(c.Says))
			}
		}
		for _, c := range i.Misses {
			line("  - nearly: %s", p.Print(c.Says))
		}
		if i.Ask != nil {
			line("  - %s", p.Print(i.Ask.Says))
		}
	}
	for _, n := range r.Nominations {
		line("- %s, %s: %s; standard: %s", n.Award, r.NameOf(n.Unit).VI, n.Outcome, n.Assessment.State)
	}
	for _, m := range r.Unknown {
		if m.Code == "blocs.unknown.eligibility" {
			continue // the standard is open, as said above
		}
		line("- not told: %s", p.Print(m))
	}
	for _, i := range r.Issues {
		line("- odd: %s %s", i.Path, i.Code)
	}
}

func units(r blocs.Report, ids []value.ID) string {
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		names = append(names, r.NameOf(id).VI)
	}
	return strings.Join(names, ", ")
}

// TestAgainstPacks holds the members of a recorded bloc against the list of the
// regulation of its branch.
func TestAgainstPacks(t *testing.T) {
	for _, c := range []struct {
		name, pack, bloc, reason string
		same                     bool
	}{
		{"c17-vks-cum6-2021", "kiem-sat-2019", "cum-6", "Circular 01/2019/TT-VKSTC art. 11.1.a lists the same six provinces", true},
		{"c16-vks-cum1-caocap-2023-2024", "kiem-sat-2019", "cum-1",
			"the circular lists three high procuracies; by the guideline of 1 March 2024 two cities are with them", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := packs.Pack(c.pack)
			require.NoError(t, err)
			p, issues := blocs.ReadPack(data)
			require.NoError(t, issues.Err())
			bloc, _, ok := p.For(value.ID(c.bloc))
			require.True(t, ok)
			for file, d := range dossiers(t, c.name) {
				assert.Equal(t, c.same, sameUnits(bloc, d.Bloc), "%s: %s", file, c.reason)
			}
		})
	}
}

// sameUnits reports whether each unit of the list is the one unit of the record
// whose identifier is the end of its own, and there are no others: a record names
// a procuracy by its province.
func sameUnits(list, record emulation.Bloc) bool {
	found := slices.DeleteFunc(slices.Clone(record.Members), func(m emulation.Member) bool {
		return slices.ContainsFunc(list.Members, func(l emulation.Member) bool {
			return strings.HasSuffix(string(l.Unit.ID), "-"+string(m.Unit.ID))
		})
	})
	return len(found) == 0 && len(list.Members) == len(record.Members)
}

// TestShortlist pins what is recorded of the ballot of 2017: the flag and the next
// chief are one of the three put up, and without counts nothing is carried.
func TestShortlist(t *testing.T) {
	for _, d := range dossiers(t, "c10-xahoi-2017") {
		require.Len(t, d.Decisions, 1)
		assert.Len(t, d.Decisions[0].Units, 3, "a shortlist of three")
		next, ok := emulation.TermOf(d.Terms, emulation.Chief, "2018")
		require.True(t, ok)
		assert.Equal(t, d.Decisions[0].Units[:1], next.Holders, "the unit with the most votes is the next chief")
	}
}

// TestSizes holds the sizes of the clusters against what the source says of them.
func TestSizes(t *testing.T) {
	departments, communes, n := 0, 0, 0
	for file, d := range dossiers(t, "c34-congan-quangtri-15cum-2025") {
		n++
		members := len(d.Bloc.Members)
		assert.True(t, 5 <= members && members <= 8, "%s: five to eight units", file)
		if file < "cum-3" {
			departments += members
		} else {
			communes += members
		}
	}
	assert.Equal(t, []int{15, 27, 78}, []int{n, departments, communes}, "15 clusters, 27 departments, 78 units of communes")
}
