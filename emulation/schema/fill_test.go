package schema_test

import (
	"cmp"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation"
	"github.com/khoithidua/blocs/emulation/law"
	"github.com/khoithidua/blocs/emulation/rule"
	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring"
	"github.com/khoithidua/blocs/scoring/award"
)

// kind is a kind of document, with what reads it strictly.
type kind struct {
	is   reflect.Type
	read func([]byte) value.Issues
}

func kindOf[T any]() kind {
	return kind{reflect.TypeFor[T](), func(data []byte) value.Issues {
		_, issues := value.Read[T](data)
		return issues
	}}
}

// kinds are all kinds of document by the names of their schemas. Where a schema
// goes with the compiler of conditions, so does the reading here.
func kinds() map[string]kind {
	all := map[string]kind{
		"awards":         kindOf[[]award.Award](),
		"bloc":           kindOf[emulation.Bloc](),
		"condition":      {reflect.TypeFor[rule.Condition](), readCondition},
		"contradictions": {reflect.TypeFor[[]award.Contradiction](), readContradictions},
		"deadlines":      kindOf[[]law.Deadline](),
		"answer":         {reflect.TypeFor[blocs.Answer](), readAnswer},
		"dossier":        kindOf[blocs.Dossier](),
		"inquiry":        kindOf[blocs.Inquiry](),
		"edition":        kindOf[law.Edition](),
		"facts":          kindOf[[]rule.Fact](),
		"instrument":     kindOf[law.Instrument](),
		"issues":         kindOf[value.Issues](),
		"pack":           {reflect.TypeFor[blocs.Pack](), readPack},
		"parameters":     kindOf[[]law.Parameter](),
		"receipt":        kindOf[blocs.Receipt](),
		"regulation":     {reflect.TypeFor[blocs.Regulation](), readRegulation},
		"report":         kindOf[blocs.Report](),
		"scheme":         kindOf[scoring.Scheme](),
		"sheet":          kindOf[scoring.Sheet](),
		"standard":       {reflect.TypeFor[award.Standard](), readStandard},
	}
	dossier := all["dossier"]
	dossier.read = func(data []byte) value.Issues {
		d, issues := blocs.ReadDossier(data)
		return append(issues, conditionsOf(d.Regulation)...)
	}
	all["dossier"] = dossier
	return all
}

// readAnswer holds the changes of an answer, whose comparisons exclude one another,
// against the compiler.
func readAnswer(data []byte) value.Issues {
	a, issues := value.Read[blocs.Answer](data)
	for _, f := range a.Findings {
		if f.Around.WhatIf == nil {
			continue
		}
		for _, c := range f.Around.WhatIf.Changes {
			for _, test := range c.Must {
				issues = append(issues, choices(rule.Condition{Fact: &test})...)
			}
		}
	}
	return issues
}

func readCondition(data []byte) value.Issues {
	c, issues := value.Read[rule.Condition](data)
	if len(issues) > 0 {
		return issues
	}
	return choices(c)
}

func readContradictions(data []byte) value.Issues {
	list, issues := value.Read[[]award.Contradiction](data)
	for _, c := range list {
		if c.Condition != nil {
			issues = append(issues, choices(*c.Condition)...)
		}
	}
	return issues
}

func readStandard(data []byte) value.Issues {
	s, issues := value.Read[award.Standard](data)
	for _, v := range s.Versions {
		if v.Value != nil {
			issues = append(issues, choices(v.Value.Condition)...)
			issues = append(issues, choices(v.Value.Suspended)...)
		}
	}
	return issues
}

func readRegulation(data []byte) value.Issues {
	r, issues := value.Read[blocs.Regulation](data)
	return append(issues, conditionsOf(r)...)
}

func readPack(data []byte) value.Issues {
	p, issues := value.Read[blocs.Pack](data)
	issues = append(issues, conditionsOf(p.Regulation)...)
	for _, b := range p.Blocs {
		issues = append(issues, conditionsOf(blocs.Regulation{Quotas: b.Quotas})...)
	}
	return issues
}

// conditionsOf returns what the compiler says of the conditions of a regulation.
func conditionsOf(r blocs.Regulation) value.Issues {
	var issues value.Issues
	for _, l := range r.Lines {
		for _, c := range l.Conditions {
			issues = append(issues, choices(c.If)...)
		}
	}
	for _, office := range []emulation.Office{emulation.Chief, emulation.Deputy} {
		if p := r.Rotation.For(office); p != nil {
			for _, bar := range p.Bars {
				issues = append(issues, choices(bar.If)...)
			}
		}
	}
	for _, q := range r.Quotas {
		if q.Share != nil && q.Share.Condition != nil {
			issues = append(issues, choices(*q.Share.Condition)...)
		}
	}
	return issues
}

// choices returns what the compiler says of fields that exclude one another.
func choices(c rule.Condition) value.Issues {
	catalogue := award.Vietnam()
	_, issues := rule.Compile(c, rule.Library{Vocabulary: catalogue.Vocabulary(), Corpus: catalogue.Corpus()}, value.Path{})
	var told value.Issues
	for _, i := range issues {
		switch i.Code {
		case "rule.one-kind", "rule.one-comparison", "rule.operand":
			told = append(told, i)
		}
	}
	return told
}

// samples are texts in the form of the types that have one.
var samples = map[reflect.Type]string{
	reflect.TypeFor[value.Date]():     "2021-03-12",
	reflect.TypeFor[value.ID]():       "bo-chqs",
	reflect.TypeFor[value.Decimal]():  "97.25",
	reflect.TypeFor[value.Ratio]():    "2/3",
	reflect.TypeFor[value.Quantity](): "80%",
	reflect.TypeFor[law.Cite]():       "15-2003-qh11:28.1.a",
	reflect.TypeFor[blocs.Digest]():   strings.Repeat("09af", 16),
}

// filled returns a document of the type in which every field is given, each list
// and map with one element. A type inside itself is left out.
func filled(t *testing.T, is reflect.Type, above ...reflect.Type) any {
	t.Helper()
	for is.Kind() == reflect.Pointer {
		is = is.Elem()
	}
	if is == reflect.TypeFor[rule.Given]() {
		return true
	}
	if sample, ok := samples[is]; ok {
		return sample
	}
	if is == reflect.TypeFor[rule.Test]() && len(above) > 0 {
		return map[string]any{"name": "registered", "is": true}
	}
	if is == reflect.TypeFor[rule.Condition]() && len(above) > 0 {
		// Its fields exclude one another: in a document it is one of its kinds.
		return map[string]any{"fact": map[string]any{"name": "registered", "is": true}}
	}
	if e, ok := reflect.New(is).Interface().(value.Enum); ok {
		return e.EnumValues()[0]
	}
	switch is.Kind() {
	case reflect.String:
		return "chữ"
	case reflect.Bool:
		return true
	case reflect.Int, reflect.Int64:
		return number("1")
	case reflect.Slice:
		return []any{filled(t, is.Elem(), above...)}
	case reflect.Map:
		key := filled(t, is.Key(), above...).(string)
		return map[string]any{key: filled(t, is.Elem(), above...)}
	}
	require.Equal(t, reflect.Struct, is.Kind(), "%v: give a sample", is)
	object := map[string]any{}
	for i := range is.NumField() {
		f := is.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous && name == "":
			for k, v := range filled(t, f.Type, append(above, is)...).(map[string]any) {
				object[k] = v
			}
		case f.IsExported() && name != "-" && !holds(f.Type, append(above, is)):
			object[cmp.Or(name, f.Name)] = filled(t, f.Type, append(above, is)...)
		}
	}
	return object
}

// holds reports whether t, or what it is a list of or points to, is one of the
// types.
func holds(t reflect.Type, types []reflect.Type) bool {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	for _, other := range types {
		if t == other {
			return true
		}
	}
	return false
}
