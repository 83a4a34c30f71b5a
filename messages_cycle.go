package blocs

import "github.com/khoithidua/blocs/emulation/value"

// cycleMessages are the sentences on the bloc's year. They are only read.
var cycleMessages = value.Catalogue{
	"blocs.head.movements":       {VI: "Phong trào thi đua", EN: "Emulation movements"},
	"blocs.head.agenda":          {VI: "Việc cần làm tiếp theo, tính đến ngày {0}", EN: "What is due next, as of {0}"},
	"blocs.movement":             {VI: "{0} ({1}): {2}", EN: "{0} ({1}): {2}"},
	"blocs.movement.yearly":      {VI: "thường xuyên hằng năm", EN: "yearly"},
	"blocs.movement.thematic":    {VI: "theo đợt, chuyên đề", EN: "thematic"},
	"blocs.movement.theme":       {VI: "chủ đề: “{0}”", EN: "theme: “{0}”"},
	"blocs.movement.launched":    {VI: "phát động ngày {0}", EN: "launched on {0}"},
	"blocs.movement.launched-by": {VI: "phát động theo {0}", EN: "launched by {0}"},

	"blocs.cycle.in-time":       {VI: "đúng hạn: {0}", EN: "in time: {0}"},
	"blocs.cycle.missing":       {VI: "chưa ghi nhận đã thực hiện: {0}", EN: "not recorded as done: {0}"},
	"blocs.cycle.awards":        {VI: "đăng ký: {0}", EN: "registered for: {0}"},
	"blocs.cycle.target":        {VI: "chỉ tiêu: {0}", EN: "target: {0}"},
	"blocs.cycle.target-of":     {VI: "chỉ tiêu: {0}: {1} {2}", EN: "target: {0}: {1} {2}"},
	"blocs.cycle.points-off":    {VI: "{0}; {2}: trừ {1} điểm", EN: "{0}; {2}: {1} {1|point|points} off"},
	"blocs.cycle.points-open":   {VI: "{0}; bảng tiêu chí không cho biết trừ bao nhiêu", EN: "{0}; the table of criteria does not tell how many"},
	"blocs.cycle.excluded-from": {VI: "{0}; áp dụng với: {1}", EN: "{0}; for: {1}"},

	"blocs.cycle.no-criterion":     {VI: "bảng tiêu chí không có tiêu chí mang mã “{0}”", EN: "the table of criteria has no criterion “{0}”"},
	"blocs.cycle.no-report":        {VI: "“{0}” không phải tiêu chí về báo cáo nên không tính được điểm trừ do chậm", EN: "“{0}” is no report, so that lateness takes nothing off it"},
	"blocs.cycle.left-out":         {VI: "{0} được đề nghị nhưng theo quy chế thì {1}", EN: "{0} is proposed, and by the regulation it is {1}"},
	"blocs.cycle.late-differs":     {VI: "phiếu ghi chậm {0} ngày, nhưng theo ngày nộp của “{1}” là {2} ngày", EN: "the sheet says {0} {0|day|days} late; by the day on which “{1}” was handed in it is {2}"},
	"blocs.cycle.target-differs":   {VI: "phiếu ghi chỉ tiêu {0}, nhưng đơn vị đã đăng ký {1}", EN: "the sheet says a target of {0}; the unit registered {1}"},
	"blocs.derived.registered":     {VI: "{0} đã đăng ký thi đua: {1}", EN: "{0} registered: {1}"},
	"blocs.derived.not-registered": {VI: "{0} {1}", EN: "{0} {1}"},
}
