package blocs

import "github.com/khoithidua/blocs/emulation/value"

// inferredMessages are the sentences on rules that the record shows and on turns
// planned anew. They are only read.
var inferredMessages = value.Catalogue{
	"blocs.head.inferred":       {VI: "Quy tắc luân phiên nhìn từ hồ sơ (quy định chưa công bố)", EN: "What the record shows of the rules of rotation that are not published"},
	"blocs.inferred.fits":       {VI: "khớp: {0}", EN: "fits: {0}"},
	"blocs.inferred.fits-next":  {VI: "khớp: {0}; {1}", EN: "fits: {0}; {1}"},
	"blocs.inferred.among-many": {VI: "năm {0} là một trong {1} đơn vị", EN: "{0}: one of {1} units"},
	"blocs.inferred.alike":      {VI: "còn {0} cách xếp đơn vị mới, sáp nhập, chia tách khác cho kết quả như vậy", EN: "other ways to place units that joined, were merged or split, which come to the same: {0}"},
	"blocs.inferred.untested":   {VI: "còn {0} quy tắc mà hồ sơ không đủ dữ liệu để kiểm nghiệm", EN: "other rules, which the record cannot put to the test: {0}"},
	"blocs.inferred.misses":     {VI: "gần khớp: {0}; trái với nhiệm kỳ năm {1}", EN: "nearly fits: {0}; contradicted by the terms of {1}"},
	"blocs.inferred.next":       {VI: "năm {0} đến lượt {1}", EN: "{0}: {1}"},
	"blocs.inferred.among":      {VI: "năm {0} là một trong các đơn vị {1}", EN: "{0}: one of {1}"},
	"blocs.inferred.open":       {VI: "năm {0} chưa cho biết đơn vị nào", EN: "{0}: anybody"},
	"blocs.inferred.tried":      {VI: "các kiểu quy tắc đã thử: {0}", EN: "kinds of rule tried: {0}"},
	"blocs.inferred.not-tried":  {VI: "không thử: {0}", EN: "not tried: {0}"},
	"blocs.head.replanned":      {VI: "Xếp lại lượt {0} đã công bố", EN: "Turns announced of the {0}, planned anew"},
	"blocs.replanned.changed":   {VI: "lượt đã công bố phải thay đổi:", EN: "turns announced that change:"},
	"blocs.replanned.change":    {VI: "năm {0}, {1}: {2}", EN: "{0}, {1}: {2}"},
}
