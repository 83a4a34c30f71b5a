package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/examples/inquiries"
	"github.com/khoithidua/blocs/examples/packs"
	"github.com/khoithidua/blocs/examples/scenarios"
)

// samples are texts in the form of the types that have one.
var samples = map[reflect.Type]string{
	reflect.TypeFor[value.Date]():     "2021-03-12",
	reflect.TypeFor[value.ID]():       "co-thi-dua-tinh",
	reflect.TypeFor[value.Decimal]():  "97.25",
	reflect.TypeFor[value.Ratio]():    "2/3",
	reflect.TypeFor[value.Quantity](): "80%",
	reflect.TypeFor[law.Cite]():       "15-2003-qh11:28.1.a",
}

// shown says where the example of a kind of document is taken from: an example of
// the library, what the library makes of it, or a file below the root, and the place
// in it. Of a list, one element is shown as a list. Of what is answered that is shown
// which comes of the example of what is asked.
var shown = map[string][2]string{
	"answer":         {"answer", ""},
	"awards":         {"scoring/award/corpus/awards.json", "/0"},
	"bloc":           {"dossier", "/bloc"},
	"condition":      {"scoring/award/corpus/standards/bang-khen-thu-tuong-ho-gia-dinh.json", "/versions/1/value/suspended"},
	"contradictions": {"scoring/award/corpus/contradictions.json", "/0"},
	"deadlines":      {"emulation/law/corpus/deadlines/filing.json", "/0"},
	"dossier":        {"dossier", ""},
	"edition":        {"emulation/law/corpus/edition.json", ""},
	"facts":          {"scoring/award/corpus/facts.json", "/0"},
	"inquiry":        {"inquiry", ""},
	"issues":         {"issues", ""},
	"instrument":     {"emulation/law/corpus/instruments/72-2018-nd-cp.json", ""},
	"pack":           {"pack", ""},
	"parameters":     {"emulation/law/corpus/parameters/base-salary.json", "/0"},
	"receipt":        {"receipt", ""},
	"regulation":     {"dossier", "/regulation"},
	"report":         {"report", ""},
	"scheme":         {"dossier", "/regulation/scheme"},
	"sheet":          {"dossier", "/sheets/0"},
	"standard":       {"scoring/award/corpus/standards/bang-khen-thu-tuong-ho-gia-dinh.json", ""},
}

// example returns an example of a kind of document, nil where none is shown.
func example(root string, d document) (json.RawMessage, error) {
	from, ok := shown[d.name]
	if !ok {
		return nil, nil
	}
	whole, err := source(root, from[0])
	if err != nil {
		return nil, err
	}
	part, err := partOf(whole, from[1])
	if err == nil && d.is.Kind() == reflect.Slice && part[0] != '[' {
		part = json.RawMessage("[" + string(part) + "]")
	}
	return part, err
}

// source returns an example of the library, or a file below the root.
func source(root, name string) ([]byte, error) {
	switch name {
	case "dossier":
		return scenarios.Input("tie")
	case "inquiry":
		return inquiries.Input("giay-khen-xa-person-2020")
	case "pack":
		return packs.Pack("quang-ninh-2017")
	case "answer", "issues", "receipt", "report":
		return answered(name)
	}
	return os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
}

// answered returns what the library answers to an example: to the dossier or the
// inquiry that is shown, and of issues those of a dossier that is refused.
func answered(name string) ([]byte, error) {
	asked := map[string]string{"answer": "inquiry", "report": "dossier", "receipt": "dossier"}[name]
	if name == "issues" {
		refused, err := scenarios.Input("cycle-refused")
		if err != nil {
			return nil, err
		}
		d, issues := blocs.ReadDossier(refused)
		if issues.Err() == nil {
			_, issues = blocs.Review(d)
		}
		return json.Marshal(issues)
	}
	text, err := source("", asked)
	if err != nil {
		return nil, err
	}
	if name == "answer" {
		q, _ := blocs.ReadInquiry(text)
		a, issues := blocs.Ask(q)
		if err := issues.Err(); err != nil {
			return nil, err
		}
		return json.Marshal(a)
	}
	d, _ := blocs.ReadDossier(text)
	r, issues := blocs.Review(d)
	if err := issues.Err(); err != nil {
		return nil, err
	}
	if name == "report" {
		return json.Marshal(r)
	}
	r, err = blocs.Seal(r, d)
	if err != nil {
		return nil, err
	}
	return json.Marshal(r.Receipt)
}

// partOf returns what a JSON Pointer leads to.
func partOf(whole []byte, pointer string) (json.RawMessage, error) {
	part := json.RawMessage(whole)
	for _, step := range strings.Split(pointer, "/")[1:] {
		if i, err := strconv.Atoi(step); err == nil {
			var list []json.RawMessage
			if err := json.Unmarshal(part, &list); err != nil || i >= len(list) {
				return nil, fmt.Errorf("%s leads nowhere", pointer)
			}
			part = list[i]
			continue
		}
		var fields map[string]json.RawMessage
		if err := json.Unmarshal(part, &fields); err != nil || fields[step] == nil {
			return nil, fmt.Errorf("%s leads nowhere", pointer)
		}
		part = fields[step]
	}
	return part, nil
}
