// Package law holds the law on emulation and commendation as dated data:
// citations, instruments with their provisions, parameters and deadlines as
// timelines, and the corpus that binds them.
//
// # The normal case
//
//	corpus := law.Vietnam()
//	salary, ok := corpus.Parameter("base-salary")
//	version, ok := salary.At(value.MustDate("2021-03-12"))
//	// version.Value is 1490000; version.Cite and version.Basis say why
//
// Law is a function of a date: there is no current value anywhere. A value that
// ends is followed by an entry that says so. Each entry carries the provision
// it comes from and a [Basis], which says how surely it is known.
//
// The corpus was checked up to its [Corpus.Edition]; what happened later it
// cannot know, and answers for later dates say so.
//
// # The data
//
// corpus/instruments holds one file per instrument, named by its identifier,
// corpus/parameters one file per family of parameters, corpus/deadlines one per
// family of deadlines. [Load] refuses a corpus
// whose parts do not fit: see there for the rules.
package law
