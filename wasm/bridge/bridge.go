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
//	amend        {report, dossier, text?}   → {amendment, text?}   the report in place of a published one
//	ask          {inquiry, text?}           → {answer, text?}      whether one subject may be given some awards
//	awards       {on}                       → {awards}             the titles and forms that the law has on a day
//	ballot       {rule?, ballots}           → {outcome, issues}    what ballots come to under a rule
//	compare      {old, now}                 → {differences}        where two reports differ
//	dates        {texts}                    → {dates}              days as people type them
//	facts        {awards, recipient, on}    → {questions}          what an inquiry about them may state
//	infer        {dossier, horizon?}        → {inferred, issues}   which rules of leadership the record fits
//	inquiries    {name?}                    → {files}              what lies beside the module
//	lines        {report|answer|handle, lang, at?}
//	                                        → {sections}           the text line by line, with places
//	lint         {scheme}                   → {issues}             what is odd in a table of criteria
//	names        {texts}                    → {names}              names in lines of a list that was pasted
//	numbers      {texts, lang}              → {numbers}            numbers as people type them
//	pack         {pack, bloc?, on?}         → {issues, bloc?, regulation, year?, cycle?}
//	packs        {name?}                    → {files}              what lies beside the module
//	paper        {dossier, kind, lang}      → {paper}              minutes or submission, to be completed and signed
//	plan         {dossier, horizon?}        → {leadership, issues} who leads in the years ahead
//	render       {report, lang}             → {text}               the report for people
//	review       {dossier, text?}           → {report, text?}      the report, sealed; text is a language
//	say          {messages, short?}         → {texts, issues}      messages of a report, in both languages
//	scenarios    {name?}                    → {files}              what lies beside the module
//	schema       {name?}                    → {files}              what lies beside the module
//	second       {stage, award, reports}    → {dossier, issues}    the second stage of an award, among several blocs
//	sensitivity  {dossier}                  → {sensitivity?}       the smallest changes that turn something round
//	truths       {texts}                    → {truths}             yes and no as people type them
//	verify       {report, dossier?}         → {issues}             what does not fit, if anything
//	version      {}                         → {engine, schema, corpus}
//	vocabulary   {}                         → {facts, deadlines}   what documents name of the law
//	years        {label, years?, back?}     → {years}              the year of a name, and those before it
//
// An editor opens its document once and sends what its user changes (see [Desk]):
//
//	open    {dossier}            → {handle, report?, refused?}
//	change  {handle, edits}      → {differences, refused?, typed?}
//	margins {handle}             → {margins}             by how many points units are apart
//	points  {handle, stage}      → {standings?}          by the sheets of another stage
//	read    {handle, text?}      → {report, text?}       as review does
//	close   {handle}             → {}
//
// # What holds for every call
//
//   - Every call is answered, by one JSON document of the form [Response].
//   - A request is read as strictly as a dossier is, by package value: no
//     unknown field, no missing one, at most [value.MaxBytes] bytes,
//     [value.MaxDepth] levels, [value.MaxValues] values, [value.MaxText] bytes in
//     a text and [value.MaxKey] in a field name. Lines and columns in issues count
//     in the request.
//   - The path of an error and the path of an issue, one after the other, are a
//     JSON Pointer into the request. The first is the part of the request that
//     all issues are about, so that the second is a place in the dossier or
//     report itself.
//   - The same request has the same bytes for an answer, on every platform.
//   - A call keeps nothing and touches nothing outside itself, but for the
//     documents that are open at a desk.
package bridge

import (
	"slices"
	"strings"

	"github.com/khoithidua/blocs"
	"github.com/khoithidua/blocs/emulation/value"
)

// Call answers one request that needs no open document. It never panics.
func Call(method string, request []byte) []byte { return new(Desk).Call(method, request) }

// Call answers one request. It never panics.
func (d *Desk) Call(method string, request []byte) []byte {
	return d.call(methods[:], method, request)
}

// method is one line of the table: its name, what answers a parsed request, and
// an empty request and result.
type method struct {
	name  string
	run   func(*Desk, value.Node) (any, *Failure)
	empty func() (request, result any)
}

// Method is a method as programs see it that describe them.
type Method struct {
	// Its name.
	Name string
	// An empty request, of the type that is read.
	Request any
	// An empty result, of the type that is written.
	Result any
}

// Methods returns all methods, those of a desk among them, in the order of their
// names.
func Methods() []Method {
	all := make([]Method, 0, len(methods))
	for _, m := range methods {
		request, result := m.empty()
		all = append(all, Method{m.name, request, result})
	}
	return all
}

// methods is sorted by name.
var methods = [...]method{
	answer("amend", amend),
	answer("ask", ask),
	answer("awards", awards),
	answer("ballot", count),
	atDesk("change", (*Desk).change),
	atDesk("close", (*Desk).close),
	answer("compare", compare),
	answer("dates", dates),
	answer("facts", facts),
	answer("infer", infer),
	answer("inquiries", besides("inquiries")),
	atDesk("lines", (*Desk).lines),
	answer("lint", lint),
	atDesk("margins", (*Desk).margins),
	answer("names", names),
	answer("numbers", numbers),
	atDesk("open", (*Desk).open),
	answer("pack", pack),
	answer("packs", besides("packs")),
	answer("paper", paper),
	answer("plan", plan),
	atDesk("points", (*Desk).points),
	atDesk("read", (*Desk).read),
	answer("render", render),
	answer("review", review),
	answer("say", say),
	answer("scenarios", besides("scenarios")),
	answer("schema", besides("schemas")),
	answer("second", second),
	answer("sensitivity", sensitivity),
	answer("truths", truths),
	answer("verify", verify),
	answer("version", version),
	answer("vocabulary", vocabulary),
	answer("years", years),
}

// answer makes a method of a function from request to result.
func answer[Request, Result any](name string, do func(Request) (Result, *Failure)) method {
	return atDesk(name, func(_ *Desk, q Request) (Result, *Failure) { return do(q) })
}

// atDesk makes a method of a function that may look at open documents. Its
// request is read strictly first.
func atDesk[Request, Result any](name string, do func(*Desk, Request) (Result, *Failure)) method {
	return method{
		name: name,
		run: func(d *Desk, n value.Node) (any, *Failure) {
			var q Request
			if issues := value.ReadNode(n, &q, value.Path{}); issues.Err() != nil {
				return nil, unreadable(blocs.Named(n, issues))
			}
			return do(d, q)
		},
		empty: func() (any, any) {
			var q Request
			var r Result
			return q, r
		},
	}
}

func (d *Desk) call(table []method, name string, request []byte) (response []byte) {
	defer func() {
		if fault := recover(); fault != nil {
			if err, ok := fault.(error); ok {
				fault = err.Error()
			}
			response = refusal(failure("bridge.fault", fault))
		}
	}()
	i, found := slices.BinarySearchFunc(table, name, func(m method, name string) int {
		return strings.Compare(m.name, name)
	})
	if !found {
		return refusal(failure("bridge.method", name))
	}
	n, issues := value.ParseParts(request)
	if issues.Err() != nil {
		return refusal(unreadable(issues))
	}
	last := d.last
	result, fail := table[i].run(d, n)
	if fail != nil {
		return refusal(fail)
	}
	response, fail = encode(Response{OK: true, Result: result})
	if fail != nil {
		d.forget(last)
		return refusal(fail)
	}
	return response
}
