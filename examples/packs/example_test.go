package packs_test

import (
	"fmt"
	"strings"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/examples/packs"
)

func ExamplePack() {
	data, _ := packs.Pack("toa-an-2018")
	pack, _ := blocs.ReadPack(data)
	bloc, regulation, _ := pack.For("cum-vii")
	fmt.Println(bloc.Name.VI, len(bloc.Members), regulation.Ballots[0].Rule.Share)
	for _, q := range regulation.Quotas {
		fmt.Println(q.Award, *q.Count, q.Clause)
	}
	// Output:
	// Cụm thi đua số VII 6 2/3
	// co-thi-dua-bo 2 19.2.g
	// co-thi-dua-chinh-phu 1 20.2.g
}

func ExampleReadme() {
	data, _ := packs.Pack("ca-mau-2020")
	pack, _ := blocs.ReadPack(data)
	_, holes, _ := strings.Cut(packs.Readme(pack), "## Holes")
	fmt.Print(strings.TrimSpace(holes))
	// Output:
	// - *leaders*: The rule of rotation is not published; how the two deputies are chosen is not known
	// - *scoring*: No table and no points were published
	// - *ballot*: The bloc “agreed to propose”: no counts
	// - *quota*: The bloc's quota was not published
}
