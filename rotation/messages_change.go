package rotation

import "github.com/khoithidua/blocs/emulation/value"

// changeMessages are the sentences on overrides, swaps and vacancies.
var changeMessages = value.Catalogue{
	"rotation.overridden": {VI: "{0} giữ chức theo văn bản {1}, ngoài lượt luân phiên; nếu theo lượt: {2}", EN: "{0} by decision {1}, against the order; by the rule: {2}"},
	"rotation.swapped":    {VI: "{0} đổi lượt với năm {3} theo văn bản {1}; nếu theo lượt: {2}", EN: "{0}, which exchanged turns with {3} by {1}; by the rule: {2}"},

	"rotation.renamed":       {VI: "{0} đổi tên từ ngày {1}, tiếp tục giữ chức dưới tên {2}", EN: "{0} goes on from {1} under its new name {2}"},
	"rotation.acts-heir":     {VI: "từ ngày {1} {0} không còn, đơn vị kế thừa {2} tiếp tục điều hành", EN: "from {1} {0} is gone, and {2}, which came out of it, goes on"},
	"rotation.acts-deputy":   {VI: "từ ngày {1} {0} không còn giữ chức được, cấp phó {2} điều hành", EN: "from {1} {0} can no longer hold the office, and the deputy {2} acts"},
	"rotation.acts-next":     {VI: "từ ngày {1} {0} không còn giữ chức được, {2}, đơn vị đến lượt kế tiếp, điều hành và vẫn giữ lượt của mình", EN: "from {1} {0} can no longer hold the office; {2}, whose turn is next, acts and keeps that turn"},
	"rotation.acts-no-chief": {VI: "ngày {1} chưa có {0}, cấp phó {2} điều hành", EN: "there is no {0} on {1}, and the deputy {2} acts"},
	"rotation.vacant":        {VI: "từ ngày {1} {0} không còn giữ chức được và chưa biết ai điều hành", EN: "from {1} {0} can no longer hold the office, and who acts is not known"},
}
