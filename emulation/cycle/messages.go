package cycle

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"cycle.done":      {VI: "đã thực hiện ngày {0}", EN: "done on {0}"},
	"cycle.done-late": {VI: "đã thực hiện ngày {0}, chậm {1} ngày so với hạn cuối {2}", EN: "done on {0}, {1} days after the last day, {2}"},
	"cycle.not-yet":   {VI: "chưa đến kỳ thực hiện, bắt đầu từ ngày {0}", EN: "not before {0}"},
	"cycle.due":       {VI: "đang trong thời hạn, ngày cuối là {0}", EN: "due, the last day is {0}"},
	"cycle.due-open":  {VI: "đang trong thời hạn từ ngày {0}, không quy định ngày cuối", EN: "due since {0}, no last day is set"},
	"cycle.late":      {VI: "chưa ghi nhận đã thực hiện, chậm {0} ngày so với hạn cuối {1}", EN: "not recorded as done, {0} days after the last day, {1}"},
	"cycle.no-window": {VI: "chưa công bố thời hạn và chưa ghi nhận đã thực hiện", EN: "no window is published and it is not recorded as done"},

	"cycle.day-missing":         {VI: "thiếu ngày để xét tiến độ", EN: "no day is given to look at"},
	"cycle.window-unsound":      {VI: "thời hạn ghi không đúng nên không xác định được tiến độ", EN: "the window cannot be right, so nothing follows from it"},
	"cycle.done-window-unsound": {VI: "đã thực hiện ngày {0}; thời hạn ghi không đúng nên không xác định được có chậm hay không", EN: "done on {0}; the window cannot be right, so whether in time is not known"},

	"cycle.step-twice":    {VI: "mã “{0}” dùng cho hai bước công việc", EN: "the identifier “{0}” names two steps"},
	"cycle.two-ends":      {VI: "thời hạn ghi cả “chậm nhất ngày {0}” và “trước ngày {1}”, chỉ được ghi một", EN: "the window is both by {0} and before {1}; only one can be given"},
	"cycle.no-day":        {VI: "thời hạn kết thúc trước khi bắt đầu", EN: "the window ends before it starts"},
	"cycle.no-such-day":   {VI: "không phải năm nào cũng có ngày {0} tháng {1}", EN: "not every year has day {0} of month {1}"},
	"cycle.yearly-no-day": {VI: "việc hằng năm này chưa ghi ngày nào", EN: "this yearly step names no day"},
	"cycle.done-early":    {VI: "ghi đã thực hiện ngày {0}, trước khi thời hạn bắt đầu ({1})", EN: "recorded as done on {0}, before the window opens ({1})"},
}
