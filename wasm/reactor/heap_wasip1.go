package main

import "unsafe"

// Go first collects garbage when 4 MB were made. The first answer makes 6 MB, and
// comes a sixth sooner when nothing is collected on its way. So what is made may at
// first grow twice as far; a few calls later garbage is collected as ever, lest memory
// stay a fifth larger (docs/performance.md).
const (
	early      = 200 // percent of what lives, as GOGC
	earlyCalls = 8   // the first answer, those that a host asks before it, and some after
)

var (
	ever      = setGCPercent(early)
	callsLeft = earlyCalls
)

// settle counts a call, and ends the early ones.
func settle() {
	if callsLeft == 0 {
		return
	}
	if callsLeft--; callsLeft == 0 {
		setGCPercent(ever)
	}
}

// setGCPercent is what debug.SetGCPercent calls. Package debug itself would take along
// fmt and os, a fortieth of the module.
//
//go:linkname setGCPercent runtime/debug.setGCPercent
func setGCPercent(percent int32) (before int32)

// A name may be linked to only where unsafe is imported, and an import is used.
const _ = unsafe.Sizeof(callsLeft)
