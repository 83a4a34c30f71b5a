package emulation

import "github.com/khoithidua/blocs/emulation/value"

// Office is an office of the bloc. A unit holds it; its head acts.
type Office string

// The offices.
const (
	// Chief: khối trưởng, cụm trưởng.
	Chief Office = "chief"
	// Deputy: khối phó, cụm phó; a bloc may have several.
	Deputy Office = "deputy"
)

// EnumValues lists the offices, for schemas and for strict reading.
func (Office) EnumValues() []string { return []string{string(Chief), string(Deputy)} }

// OfficeName returns the office as blocs of this kind call it: a khối has a khối
// trưởng and khối phó, a cụm a cụm trưởng and cụm phó.
func OfficeName(kind BlocKind, office Office) value.Message {
	switch cum := kind == Cum; {
	case office == Chief && cum:
		return value.Msg("emulation.office.cum-chief")
	case office == Chief:
		return value.Msg("emulation.office.khoi-chief")
	case office == Deputy && cum:
		return value.Msg("emulation.office.cum-deputy")
	case office == Deputy:
		return value.Msg("emulation.office.khoi-deputy")
	}
	return value.Msg("emulation.office.other", string(office))
}
