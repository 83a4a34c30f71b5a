package law

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"law.cite": {VI: "“{0}” không phải là dẫn chiếu viết theo mẫu 06-2022-qh15:26.1.a", EN: "“{0}” is no citation in the form 06-2022-qh15:26.1.a"},
}
