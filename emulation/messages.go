package emulation

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"emulation.office.khoi-chief":  {VI: "khối trưởng", EN: "chief"},
	"emulation.office.khoi-deputy": {VI: "khối phó", EN: "deputy"},
	"emulation.office.cum-chief":   {VI: "cụm trưởng", EN: "chief"},
	"emulation.office.cum-deputy":  {VI: "cụm phó", EN: "deputy"},
	"emulation.office.other":       {VI: "chức “{0}”", EN: "office “{0}”"},

	"emulation.year":                {VI: "không có năm thi đua “{0}”: hãy khai báo năm này, hoặc ghi một năm dương lịch", EN: "no emulation year “{0}” is declared, and it is no calendar year"},
	"emulation.record-twice":        {VI: "dữ liệu của “{0}” cho năm {1} ghi hai lần", EN: "“{0}” has two records for the year {1}"},
	"emulation.grant-period":        {VI: "thời gian lập thành tích phải kết thúc trong năm {0}, là năm được khen thưởng", EN: "the period of the achievements must end in {0}, the year that the award was given for"},
	"emulation.grant-names-period":  {VI: "đã ghi thời gian lập thành tích thì không thể ghi là quyết định không nêu thời gian", EN: "a period is given, and the decision is said to name none"},
	"emulation.grant-no-day":        {VI: "quyết định không ghi thời gian lập thành tích thì lần khen thưởng tiếp theo tính từ ngày ban hành: cần ghi ngày quyết định", EN: "the decision names no period, so that the next one counts from its day: the day of the decision is needed"},
	"emulation.grant-twice":         {VI: "khen thưởng “{0}” cho năm {1} ghi hai lần cùng một quyết định: chỉ tính một lần", EN: "one decision on “{0}” for {1} is listed twice: it counts once"},
	"emulation.grant-perhaps-twice": {VI: "khen thưởng “{0}” cho năm {1} ghi hai lần, thiếu ngày quyết định nên chưa rõ là một hay hai lần được tặng: cần ghi ngày quyết định của từng lần", EN: "“{0}” for {1} is listed twice, and without the days of decision it is open whether it was given once or twice: give the day of each"},
	"emulation.discipline-empty":    {VI: "thời gian kỷ luật không có ngày nào", EN: "the discipline holds no day"},
	"emulation.years-overlap":       {VI: "năm thi đua {0} có ngày trùng với năm {1}", EN: "the emulation year {0} shares days with {1}"},
	"emulation.no-members":          {VI: "khối, cụm chưa có đơn vị thành viên nào", EN: "the bloc has no members"},
	"emulation.same-name":           {VI: "hai đơn vị “{0}” và “{1}” cùng mang tên {2}: nếu là một đơn vị thì chỉ ghi một lần", EN: "the two units “{0}” and “{1}” have the same name, {2}: if they are one unit, it is listed once"},
	"emulation.member-twice":        {VI: "đơn vị “{0}” ghi hai lần trong cùng một thời gian", EN: "the unit “{0}” is listed twice for the same days"},
	"emulation.span-empty":          {VI: "khoảng thời gian không có ngày nào", EN: "the span holds no day"},
	"emulation.event-order":         {VI: "các biến động phải xếp theo thứ tự thời gian", EN: "events must stand in the order of their days"},
	"emulation.event-from":          {VI: "{0}: ghi {1} đơn vị trước biến động, không đúng với loại biến động này", EN: "{0}: {1} {1|unit before it is|units before it are} too many or too few"},
	"emulation.event-to":            {VI: "{0}: ghi {1} đơn vị sau biến động, không đúng với loại biến động này", EN: "{0}: {1} {1|unit after it is|units after it are} too many or too few"},
	"emulation.event-days":          {VI: "biến động ghi ngày {1} không khớp với thời gian là thành viên của {0}", EN: "the event of {1} does not agree with the days on which {0} is a member"},
	"emulation.event-party":         {VI: "{0} không phải là đơn vị trước biến động", EN: "{0} is none of the units before the event"},
	"emulation.event.join":          {VI: "gia nhập", EN: "joining"},
	"emulation.event.leave":         {VI: "rời khối, cụm", EN: "leaving"},
	"emulation.event.rename":        {VI: "đổi tên", EN: "change of name"},
	"emulation.event.merge":         {VI: "sáp nhập", EN: "merger"},
	"emulation.event.split":         {VI: "chia, tách", EN: "split"},
	"emulation.event.dissolve":      {VI: "giải thể", EN: "dissolution"},
	"emulation.unit-unknown":        {VI: "khối, cụm không có đơn vị mang mã “{0}”", EN: "the bloc has no unit “{0}”"},
	"emulation.no-holders":          {VI: "nhiệm kỳ chưa ghi đơn vị đảm nhiệm", EN: "the term names no holder"},
	"emulation.holder-twice":        {VI: "{0} ghi hai lần trong một nhiệm kỳ", EN: "{0} stands twice in one term"},
	"emulation.term-twice":          {VI: "chức này đã có một nhiệm kỳ khác cho năm {0}", EN: "the office already has a term for {0}"},
	"emulation.terms-overlap":       {VI: "thời gian giữ chức của năm {0} và năm {1} chồng lên nhau", EN: "the days in office of {0} and {1} overlap"},
	"emulation.holder-no-member":    {VI: "“{0}” không phải đơn vị thành viên của khối, cụm", EN: "“{0}” is no member of the bloc"},
	"emulation.holder-not-then":     {VI: "{0} không phải đơn vị thành viên trong năm {1}", EN: "{0} was no member in {1}"},
}
