// Package bridge offers the library to programs in other languages: a method's
// name and a JSON document in, a JSON document out. It is plain Go and knows no
// WebAssembly; package reactor carries its bytes over a module's border.
//
// # The normal case
//
//	Call("review", {"dossier": {…}, "text": "vi"})
//	  → {"ok": true, "result": {"report": {…}, "text": "KHỐI THI ĐUA …"}}
//
//	Call("review", {"dossier": {"on": "2021-02-30", …}})
//	  → {"ok": false, "error": {
//	       "code": "bridge.request",
//	       "message": {"vi": "…", "en": "…"},
//	       "path": "/dossier",
//	       "issues": [{"code": "value.date", "path": "/on", "severity": "error", "message": {…}}, …]}}
//
// # Methods
//
//	render   {report, lang}      → {text}            the report for people
//	review   {dossier, text?}    → {report, text?}   the report, sealed; text is a language
//	schema   {name?}             → {schema} or {names}
//	verify   {report, dossier}   → {issues}          what does not fit, if anything
//	version  {}                  → {engine, schema, corpus}
//
// # What holds for every call
//
//   - Every call is answered, by one JSON document of the form [Response].
//   - A request is read as strictly as a dossier is, by package value: no
//     unknown field, no missing one, at most [value.MaxBytes] bytes and
//     [value.MaxDepth] levels. Lines and columns in issues count in the request.
//   - The path of an error and the path of an issue, one after the other, are a
//     JSON Pointer into the request. The first is the part of the request that
//     all issues are about, so that the second is a place in the dossier or
//     report itself.
//   - The same request has the same bytes for an answer, on every platform.
//   - A call keeps nothing and touches nothing outside itself.
package bridge

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/khoithidua/blocs/emulation/value"
)

// Call answers one request. It never panics.
func Call(method string, request []byte) []byte { return call(methods[:], method, request) }

// method is one line of the table: its name, and what answers a parsed request.
type method struct {
	name string
	run  func(value.Node) (any, *Failure)
}

// methods is sorted by name.
var methods = [...]method{
	{"amend", answer(amend)},
	{"ask", answer(ask)},
	{"render", answer(render)},
	{"review", answer(review)},
	{"schema", answer(schemas)},
	{"verify", answer(verify)},
	{"version", answer(version)},
}

// answer turns a function from request to result into one that reads its
// request strictly first.
func answer[Request, Result any](do func(Request) (Result, *Failure)) func(value.Node) (any, *Failure) {
	return func(n value.Node) (any, *Failure) {
		var q Request
		if issues := value.ReadNode(n, &q, value.Path{}); issues.Err() != nil {
			return nil, unreadable(issues)
		}
		return do(q)
	}
}

func call(table []method, name string, request []byte) (response []byte) {
	defer func() {
		if fault := recover(); fault != nil {
			response = refusal(failure("bridge.fault", fmt.Sprint(fault)))
		}
	}()
	i, found := slices.BinarySearchFunc(table, name, func(m method, name string) int {
		return strings.Compare(m.name, name)
	})
	if !found {
		return refusal(failure("bridge.method", quotable(name)))
	}
	n, issues := value.ParseNode(request)
	if issues.Err() != nil {
		return refusal(unreadable(issues))
	}
	result, fail := table[i].run(n)
	if fail != nil {
		return refusal(fail)
	}
	return encode(Response{OK: true, Result: result})
}

func refusal(f *Failure) []byte { return encode(Response{Error: f}) }

// encode writes a response in one line. Only a result that is no JSON could
// fail to be written; that is a fault of ours, and said so.
func encode(r Response) []byte {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(r); err != nil {
		return refusal(failure("bridge.fault", err.Error()))
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// quotable returns the name of an unknown method as far as it is worth quoting.
func quotable(name string) string {
	const enough = 80
	return strings.ToValidUTF8(name[:min(len(name), enough)], "\uFFFD")
}
