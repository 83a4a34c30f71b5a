// Package emulation is the model of an emulation bloc (khối, cụm thi đua):
// units and their dated membership, offices and terms, emulation years, and the
// records of what is known about a unit or a person.
//
// # The normal case
//
//	members := bloc.MembersOn(value.MustDate("2021-03-12")) // in listed order
//	term, ok := emulation.TermOf(terms, emulation.Chief, "2021")
//
// The model holds facts and gives no verdicts. Order means something: members
// stand in the order in which the bloc lists them, and rotation by list follows
// it. Nothing is filled in: what a document does not say stays unknown.
package emulation
