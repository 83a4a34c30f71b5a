package cycle

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"cycle.done":      {VI: "đã thực hiện ngày {0}", EN: "done on {0}"},
	"cycle.done-late": {VI: "đã thực hiện ngày {0}, chậm {1} ngày so với hạn cuối {2}", EN: "done on {0}, {1} {1|day|days} after the last day, {2}"},
	"cycle.not-yet":   {VI: "chưa đến kỳ thực hiện, bắt đầu từ ngày {0}", EN: "not before {0}"},
	"cycle.due":       {VI: "đang trong thời hạn, ngày cuối là {0}", EN: "due, the last day is {0}"},
	"cycle.due-open":  {VI: "đang trong thời hạn từ ngày {0}, không quy định ngày cuối", EN: "due since {0}, no last day is set"},
	"cycle.late":      {VI: "chưa ghi nhận đã thực hiện, chậm {0} ngày so với hạn cuối {1}", EN: "not recorded as done, {0} {0|day|days} after the last day, {1}"},
	"cycle.no-window": {VI: "chưa công bố thời hạn và chưa ghi nhận đã thực hiện", EN: "no window is published and it is not recorded as done"},

	"cycle.day-missing":         {VI: "thiếu ngày để xét tiến độ", EN: "no day is given to look at"},
	"cycle.window-unsound":      {VI: "thời hạn ghi không đúng nên không xác định được tiến độ", EN: "the window cannot be right, so nothing follows from it"},
	"cycle.done-window-unsound": {VI: "đã thực hiện ngày {0}; thời hạn ghi không đúng nên không xác định được có chậm hay không", EN: "done on {0}; the window cannot be right, so whether in time is not known"},

	"cycle.step-twice":       {VI: "mã “{0}” dùng cho hai bước công việc", EN: "the identifier “{0}” names two steps"},
	"cycle.two-ends":         {VI: "thời hạn ghi cả “chậm nhất ngày {0}” và “trước ngày {1}”, chỉ được ghi một", EN: "the window is both by {0} and before {1}; only one can be given"},
	"cycle.no-day":           {VI: "thời hạn kết thúc trước khi bắt đầu", EN: "the window ends before it starts"},
	"cycle.no-such-day":      {VI: "không phải năm nào cũng có ngày {0} tháng {1}", EN: "not every year has day {0} of month {1}"},
	"cycle.yearly-no-day":    {VI: "việc hằng năm này chưa ghi ngày nào", EN: "this yearly step names no day"},
	"cycle.done-before-step": {VI: "ghi đã thực hiện ngày {0}, trước việc mà thời hạn được tính từ đó (thực hiện ngày {1})", EN: "recorded as done on {0}, before the step from which its days are counted ({1})"},
	"cycle.done-early":       {VI: "ghi đã thực hiện ngày {0}, trước khi thời hạn bắt đầu ({1})", EN: "recorded as done on {0}, before the window opens ({1})"},

	"cycle.done-undated":    {VI: "đã nộp, không ghi ngày nên không xác định được có chậm hay không", EN: "handed in; the day is not recorded, so whether in time is not known"},
	"cycle.filing-unknown":  {VI: "hạn gửi hồ sơ do pháp luật quy định chưa rõ vào ngày {0}; chưa ghi nhận đã thực hiện", EN: "the filing date of the law is not known on {0}, and it is not recorded as done"},
	"cycle.units":           {VI: "{0} trên {1} đơn vị đã thực hiện; {2}", EN: "{0} of {1} {1|unit has|units have} done it; {2}"},
	"cycle.units-open":      {VI: "{0} đơn vị đã thực hiện; {1} đơn vị chưa rõ có phải thực hiện hay không", EN: "{0} {0|unit has|units have} done it; of {1} it is open whether it is theirs"},
	"cycle.class-unknown":   {VI: "hồ sơ không ghi loại đơn vị: chưa rõ có phải thực hiện hay không", EN: "its class is not on file: it is open whether this is its to do"},
	"cycle.units-done":      {VI: "cả {0} đơn vị đã thực hiện", EN: "all {0} {0|unit has|units have} done it"},
	"cycle.units-done-late": {VI: "cả {0} đơn vị đã thực hiện, trong đó {1} đơn vị chậm, nhiều nhất {2} ngày", EN: "all {0} {0|unit has|units have} done it, {1} of them late, by {2} {2|day|days} at most"},

	"cycle.basis.at":         {VI: "theo {0} của quy chế", EN: "by {0} of the regulation"},
	"cycle.basis.instrument": {VI: "theo {0} của văn bản số {1}", EN: "by {0} of No. {1}"},
	"cycle.basis.law":        {VI: "theo {0}", EN: "by {0}"},

	"cycle.agenda.over":  {VI: "quá hạn {0} ngày, hạn cuối {1}", EN: "{0} {0|day|days} over, the last day was {1}"},
	"cycle.agenda.today": {VI: "đây là ngày cuối", EN: "this is the last day"},
	"cycle.agenda.left":  {VI: "còn {0} ngày, hạn cuối {1}", EN: "{0} {0|day|days} left, the last day is {1}"},
	"cycle.agenda.ahead": {VI: "bắt đầu từ ngày {0}, hạn cuối {1}", EN: "from {0} on, the last day is {1}"},
	"cycle.calendar":     {VI: "{0} ({1})", EN: "{0} ({1})"},

	"cycle.movement.unknown":   {VI: "chưa công bố thời gian thực hiện", EN: "its days are not published"},
	"cycle.movement.ahead":     {VI: "bắt đầu từ ngày {0}", EN: "begins on {0}"},
	"cycle.movement.runs":      {VI: "đang thực hiện, đến hết ngày {0}", EN: "runs up to and including {0}"},
	"cycle.movement.runs-open": {VI: "đang thực hiện từ ngày {0}, không quy định ngày kết thúc", EN: "runs since {0}, no last day is set"},
	"cycle.movement.over":      {VI: "đã kết thúc ngày {0}", EN: "ended on {0}"},

	"cycle.fault.late":        {VI: "chậm {0} ngày", EN: "{0} {0|day|days} late"},
	"cycle.fault.late-open":   {VI: "không rõ có đúng hạn hay không", EN: "whether in time is not known"},
	"cycle.fault.unclear":     {VI: "không rõ ràng hoặc không nêu cụ thể tên tập thể, cá nhân", EN: "not clear, or without the names of the collectives and persons"},
	"cycle.fault.no-awards":   {VI: "không nêu danh hiệu, hình thức khen thưởng cần đăng ký", EN: "no award is named"},
	"cycle.cost.unregistered": {VI: "coi là không đăng ký thi đua: {0}", EN: "counts as not registered: {0}"},
	"cycle.cost.void":         {VI: "coi là không nộp: {0}", EN: "counts as not handed in: {0}"},
	"cycle.cost.excluded":     {VI: "không được xét khen thưởng: {0}", EN: "not considered for awards: {0}"},
	"cycle.cost.points":       {VI: "bị trừ điểm: {0}", EN: "points are taken off: {0}"},
	"cycle.cost.by":           {VI: "{0}, {1}", EN: "{0}, {1}"},
	"cycle.cost.open":         {VI: "chưa rõ vì hồ sơ không ghi: {0}", EN: "open, for the record does not tell: {0}"},

	"cycle.waits":               {VI: "hạn là {0} ngày sau một việc khác, việc đó chưa ghi nhận đã thực hiện", EN: "due {0} {0|day|days} after another step, which is not recorded as done"},
	"cycle.within-kind":         {VI: "chỉ tính ngày từ một loại việc khác mà mỗi năm có một lần", EN: "days are counted from another kind of step, one that a year has once"},
	"cycle.within-days":         {VI: "số ngày là {0}, không thể nhỏ hơn 0", EN: "{0} {0|day|days}; it cannot be less than 0"},
	"cycle.kind-twice":          {VI: "“{0}” và “{1}” là cùng một loại việc, mà mỗi năm chỉ có một lần", EN: "“{0}” and “{1}” are of one kind, which a year has once"},
	"cycle.outside-year":        {VI: "ngày {0} không thuộc công việc của năm thi đua {1}", EN: "{0} is no day for the work of the emulation year {1}"},
	"cycle.window-and-filing":   {VI: "vừa ghi thời hạn vừa dẫn hạn gửi hồ sơ của pháp luật, chỉ được ghi một", EN: "both days and a filing date of the law are given; only one can be"},
	"cycle.filing-none":         {VI: "kho pháp luật không có hạn gửi hồ sơ mang mã “{0}”", EN: "the law at hand has no deadline “{0}”"},
	"cycle.filing-unknown-then": {VI: "“{0}”: kho pháp luật không có quy định áp dụng vào ngày {1}", EN: "“{0}”: the law at hand has none that holds on {1}"},
	"cycle.filing-congress":     {VI: "“{0}”: chỉ nhận trong năm tổ chức Đại hội Thi đua yêu nước toàn quốc; cần xem năm đã ghi có phải năm đó không", EN: "“{0}”: only in the year of the national congress of patriotic emulation; see that the year given is one"},
	"cycle.class-of-bloc":       {VI: "việc này do cả khối, cụm thực hiện: không tính theo loại đơn vị", EN: "the bloc does this as one: a class of units has no part in it"},
	"cycle.class-none":          {VI: "không đơn vị thành viên nào thuộc loại “{0}”", EN: "no member is of the class “{0}”"},
	"cycle.done-of-units":       {VI: "việc này từng đơn vị thực hiện: ngày ghi chung được giữ lại, tiến độ tính theo ngày của từng đơn vị", EN: "each unit does this for itself: the common day is kept, and each unit's own day counts"},
	"cycle.unit-twice":          {VI: "{0} ghi hai lần trong cùng một việc", EN: "{0} is listed twice in one step"},
	"cycle.no-member-then":      {VI: "{0} không phải đơn vị thành viên vào ngày {1}", EN: "{0} was no member on {1}"},
	"cycle.names-awards":        {VI: "ghi là không nêu danh hiệu nhưng vẫn liệt kê danh hiệu đăng ký", EN: "said to name no award, and awards are listed"},
	"cycle.target-twice":        {VI: "tiêu chí “{0}” có hai chỉ tiêu đăng ký", EN: "two targets are registered for the criterion “{0}”"},
	"cycle.cost-for-nothing":    {VI: "chưa ghi hậu quả này áp dụng cho thiếu sót nào", EN: "no fault is named that this follows from"},
	"cycle.cost-criterion":      {VI: "trừ điểm thì phải ghi tiêu chí, và chỉ trừ điểm mới ghi tiêu chí", EN: "points off need a criterion, and nothing else has one"},
	"cycle.cost-awards":         {VI: "chỉ trường hợp không được xét mới ghi danh hiệu, hình thức khen thưởng", EN: "only an exclusion lists awards"},
	"cycle.cost-no-window":      {VI: "có hậu quả khi nộp chậm nhưng chưa ghi thời hạn", EN: "lateness has a cost, and no days are set"},
	"cycle.movement-none":       {VI: "không có phong trào mang mã “{0}”", EN: "there is no movement “{0}”"},
	"cycle.movement-twice":      {VI: "mã “{0}” dùng cho hai phong trào", EN: "the identifier “{0}” names two movements"},
	"cycle.movement-outside":    {VI: "“{0}” không có ngày nào trong năm thi đua {1}", EN: "“{0}” has no day in the emulation year {1}"},
	"cycle.yearly-twice":        {VI: "mỗi năm chỉ có một phong trào thi đua thường xuyên hằng năm", EN: "a year has one yearly movement"},
	"cycle.launched-late":       {VI: "ghi phát động ngày {0}, sau khi phong trào kết thúc ngày {1}", EN: "recorded as launched on {0}, after its last day, {1}"},
}
