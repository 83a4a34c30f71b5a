package bridge

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/khoithidua/blocs/emulation/value"
)

// TruthsRequest asks whether texts say yes or no.
type TruthsRequest struct {
	// The texts, as they were typed or pasted.
	Texts []Typed `json:"texts" jsonschema:"maxItems=100000"`
}

// TruthsResult tells what they say.
type TruthsResult struct {
	// One for each text, in the same order.
	Truths []Truth `json:"truths"`
}

// Truth is what a text was read as.
type Truth struct {
	// Whether it says yes; absent where the text says neither.
	Value *bool `json:"value,omitempty"`
	// Why the text says neither, or that it is a sign, which another table may use
	// for something else.
	Remark *Remark `json:"remark,omitempty"`
}

func truths(q TruthsRequest) (TruthsResult, *Failure) {
	if fail := listed("texts", len(q.Texts), MaxList); fail != nil {
		return TruthsResult{}, fail
	}
	result := TruthsResult{Truths: make([]Truth, 0, len(q.Texts))}
	s := newSpeaker()
	for _, text := range q.Texts {
		is, sign, err := value.ReadTruth(string(text))
		switch {
		case err != nil:
			result.Truths = append(result.Truths, Truth{Remark: s.refusal(err)})
		case sign && is:
			result.Truths = append(result.Truths, Truth{&is, s.remark(value.Msg("bridge.sign.yes", quoted(text)))})
		case sign:
			result.Truths = append(result.Truths, Truth{&is, s.remark(value.Msg("bridge.sign.no", quoted(text)))})
		default:
			result.Truths = append(result.Truths, Truth{Value: &is})
		}
	}
	return result, nil
}

// quoted is a text as messages quote it.
func quoted(text Typed) string { return strings.TrimSpace(string(text)) }

// NamesRequest asks which part of a line is the name of a unit.
type NamesRequest struct {
	// Lines of a list as it was copied from a spreadsheet or a decision.
	Texts []Typed `json:"texts" jsonschema:"maxItems=100000"`
}

// NamesResult tells the names.
type NamesResult struct {
	// One for each line, in the same order.
	Names []Name `json:"names"`
}

// Name is what a line was read as.
type Name struct {
	// The name: the cell with the most letters, without the number before it;
	// absent where no cell has letters, and in the head of a table.
	Name Typed `json:"name,omitempty"`
	// What else the line has, which is not the name.
	Left []Typed `json:"left,omitempty"`
	// Why a line with letters has no name.
	Remark *Remark `json:"remark,omitempty"`
}

func names(q NamesRequest) (NamesResult, *Failure) {
	if fail := listed("texts", len(q.Texts), MaxList); fail != nil {
		return NamesResult{}, fail
	}
	result := NamesResult{Names: make([]Name, 0, len(q.Texts))}
	s := newSpeaker()
	for _, text := range q.Texts {
		found := nameIn(string(text))
		if isHeading(string(found.Name)) {
			found = Name{Left: append([]Typed{found.Name}, found.Left...), Remark: s.remark(value.Msg("bridge.heading"))}
		}
		result.Names = append(result.Names, found)
	}
	return result, nil
}

// nameIn takes a line apart: its cells stand apart by tabs.
func nameIn(line string) Name {
	var found Name
	most := 0
	for cell := range strings.SplitSeq(line, "\t") {
		number, rest := numbered(unframed(cell))
		rest = strings.Join(strings.Fields(rest), " ")
		if n := letters(rest); n > most {
			if found.Name != "" {
				found.Left = append(found.Left, found.Name)
			}
			found.Name, most = Typed(rest), n
		} else if rest != "" {
			found.Left = append(found.Left, Typed(rest))
		}
		if number != "" {
			found.Left = append(found.Left, Typed(number))
		}
	}
	return found
}

// unframed takes off the quotes in which a spreadsheet puts a cell.
func unframed(cell string) string {
	cell = strings.TrimSpace(cell)
	if len(cell) > 1 && cell[0] == '"' && cell[len(cell)-1] == '"' {
		return cell[1 : len(cell)-1]
	}
	return cell
}

// numbered cuts the number of a list off a text: "3. ", "IV) ", "a) ", "- ".
func numbered(text string) (number, rest string) {
	head, rest, ok := strings.Cut(text, " ")
	if !ok {
		return "", text
	}
	if strings.Contains("-–•+", head) {
		return "", rest
	}
	body := strings.TrimRight(head, ".)")
	if len(body) != len(head)-1 || body == "" {
		return "", text
	}
	first, size := utf8.DecodeRuneInString(body)
	if strings.Trim(body, "0123456789") == "" || strings.Trim(body, "IVX") == "" || size == len(body) && unicode.IsLower(first) {
		return head, rest
	}
	return "", text
}

func letters(text string) int {
	n := 0
	for _, r := range text {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// headings are what stands over a column of units, in small letters.
var headings = [...]string{"đơn vị", "cơ quan", "thành viên", "unit", "units", "member", "members", "name"}

func isHeading(name string) bool {
	name = strings.ToLower(name)
	for _, before := range [...]string{"tên ", "các "} {
		name = strings.TrimPrefix(name, before)
	}
	return slices.Contains(headings[:], strings.TrimSuffix(name, " thành viên"))
}
