package schema_test

import (
	"encoding/json"
	"fmt"

	"github.com/khoithidua/blocs/emulation/schema"
)

func Example() {
	for _, name := range schema.Names() {
		data, _ := schema.Get(name)
		var s struct {
			ID    string `json:"$id"`
			Title string `json:"title"`
		}
		if err := json.Unmarshal(data, &s); err != nil {
			fmt.Println(err)
			return
		}
		if name == "dossier" || name == "report" {
			fmt.Println(s.ID)
			fmt.Println(" ", s.Title)
		}
	}
	_, ok := schema.Get("ledger")
	fmt.Println(ok)
	// Output:
	// https://khoithidua.github.io/blocs/schema/v1-draft/dossier.json
	//   Dossier: a bloc's year, as documented
	// https://khoithidua.github.io/blocs/schema/v1-draft/report.json
	//   Report: a bloc's year, as computed
	// false
}
