package generated

import (
	"strconv"
	"strings"
)

// Table returns the dossier of a bloc with so many units and criteria, every
// unit with an entry on every criterion: all of its year is in its points.
func Table(units, criteria int) []byte {
	const perGroup = 5
	var members, groups, sheets []string
	for g := 0; g*perGroup < criteria; g++ {
		var items []string
		for i := g * perGroup; i < min(criteria, (g+1)*perGroup); i++ {
			items = append(items, `{"id":"`+criterion(i)+`","code":"`+strconv.Itoa(i+1)+`","name":{"vi":"Tiêu chí `+strconv.Itoa(i+1)+`"},"kind":"points","max":"10"}`)
		}
		groups = append(groups, `{"id":"nhom-`+strconv.Itoa(g)+`","code":"N`+strconv.Itoa(g+1)+`","name":{"vi":"Nhóm `+strconv.Itoa(g+1)+`"},"kind":"group","max":"`+
			strconv.Itoa(10*len(items))+`","items":[`+strings.Join(items, ",")+`]}`)
	}
	for u := range units {
		id := "don-vi-" + strconv.Itoa(u+1)
		members = append(members, `{"unit":{"id":"`+id+`","name":{"vi":"Đơn vị `+strconv.Itoa(u+1)+`"}}}`)
		var entries []string
		for i := range criteria {
			entries = append(entries, `{"criterion":"`+criterion(i)+`","points":"`+strconv.Itoa((u*7+i*3)%11)+`"}`)
		}
		sheets = append(sheets, `{"unit":"`+id+`","stage":"self","entries":[`+strings.Join(entries, ",")+`]}`)
	}
	return []byte(`{"$schema":"https://khoithidua.github.io/blocs/schema/v1-draft/dossier.json",` +
		`"bloc":{"id":"khoi","kind":"khoi","name":{"vi":"Khối thi đua"},"level":"province","members":[` + strings.Join(members, ",") + `]},` +
		`"year":{"label":"2020","from":"2020-01-01","until":"2021-01-01"},"on":"2021-03-12",` +
		`"regulation":{"scheme":{"name":{"vi":"Bảng điểm"},"total":"` + strconv.Itoa(10*criteria) + `","rank":"points","places":"standard","criteria":[` +
		strings.Join(groups, ",") + `]},"stage":"self"},"sheets":[` + strings.Join(sheets, ",") + `]}`)
}

func criterion(i int) string { return "tieu-chi-" + strconv.Itoa(i+1) }
