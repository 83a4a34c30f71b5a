package award

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"award.no-file":           {VI: "không đọc được tệp “{0}”", EN: "the file “{0}” cannot be read"},
	"award.no-standards":      {VI: "không có tệp tiêu chuẩn nào", EN: "there are no files of standards"},
	"award.standard-twice":    {VI: "tiêu chuẩn “{0}” khai báo hai lần", EN: "the standard “{0}” is declared twice"},
	"award.standard-unknown":  {VI: "không có tiêu chuẩn nào mang mã “{0}”", EN: "no standard is called “{0}”"},
	"award.award-twice":       {VI: "“{0}” khai báo hai lần", EN: "the award “{0}” is declared twice"},
	"award.timeline-order":    {VI: "các phiên bản phải xếp theo thứ tự thời gian", EN: "versions must stand in the order of their days"},
	"award.cite":              {VI: "{0} không có trong kho pháp luật, hoặc chưa có hiệu lực ngày {1}", EN: "{0} is not in the corpus, or not in force on {1}"},
	"award.unknown":           {VI: "không có danh hiệu, hình thức khen thưởng nào mang mã “{0}”", EN: "no award is called “{0}”"},
	"award.quota-negative":    {VI: "chỉ tiêu {0} nhỏ hơn 0", EN: "the quota {0} is less than 0"},
	"award.quota-twice":       {VI: "chỉ tiêu cho “{0}” ghi hai lần", EN: "“{0}” has two quotas"},
	"award.ballot-rule-twice": {VI: "“{0}” có hai quy định về bỏ phiếu", EN: "“{0}” has two rules on ballots"},
	"award.decision-twice":    {VI: "khối, cụm có hai quyết định về “{0}”", EN: "there are two decisions about “{0}”"},
	"award.no-member":         {VI: "{0} không phải đơn vị thành viên ngày {1}", EN: "{0} was no member on {1}"},
	"award.unit-twice":        {VI: "{0} ghi hai lần", EN: "{0} is named twice"},
	"award.over-quota":        {VI: "đề nghị {0} đơn vị, quá chỉ tiêu {1} ({2})", EN: "{0} units are proposed, over the quota of {1} ({2})"},

	"award.assessed":        {VI: "{0}: xét theo pháp luật có hiệu lực ngày {1}", EN: "{0}: under the law in force on {1}"},
	"award.nothing-pending": {VI: "Không có việc đang phải chờ xử lý", EN: "Nothing is pending that the file must wait for"},
	"award.after-edition":   {VI: "Ngày {0} sau ngày rà soát kho pháp luật ({1}): quy định mới hơn có thể chưa được tính đến", EN: "{0} is after the day on which the corpus was checked ({1}): later law may be missing"},
	"award.not-encoded":     {VI: "{0}: tiêu chuẩn áp dụng ngày {1} chưa được mã hóa trong thư viện này", EN: "{0}: the standard for {1} is not encoded in this library"},
	"award.authority":       {VI: "Thẩm quyền quyết định: {0} ({1})", EN: "Decided by: {0} ({1})"},
	"award.central-unit":    {VI: "{0} là đơn vị của bộ, ban, ngành trung ương tham gia khối, cụm thi đua do tỉnh tổ chức nên Ủy ban nhân dân cấp tỉnh được xét, tặng Cờ thi đua hoặc Bằng khen cấp tỉnh ({1})", EN: "{0} is a unit of a central ministry or branch that takes part in a bloc organised by the province; the provincial People's Committee may therefore give it the province's flag or certificate of merit ({1})"},

	"award.decided.agreed":    {VI: "Hội nghị thống nhất đề nghị", EN: "The conference agreed to propose it"},
	"award.decided.balloted":  {VI: "Bỏ phiếu", EN: "By ballot"},
	"award.decided.appointed": {VI: "Theo quyết định của cấp trên", EN: "By decision of the level above"},
	"award.decided.rotated":   {VI: "Theo luân phiên", EN: "By rotation"},
	"award.quota-unpublished": {VI: "Chỉ tiêu {0} không được công bố: không kiểm tra được số lượng đề nghị", EN: "The quota for {0} is not published: the number proposed cannot be checked"},
	"award.quota-kept":        {VI: "{0} đơn vị được đề nghị, trong chỉ tiêu {1} ({2})", EN: "{0} units are proposed, within the quota of {1} ({2})"},
	"award.state.open":        {VI: "Chưa thể kết luận đủ hay không đủ tiêu chuẩn {0} theo pháp luật ngày {1}", EN: "Whether the standard of {0} is met under the law of {1} cannot be told yet"},
	"award.state.suspended":   {VI: "Hồ sơ {0} tạm dừng ngày {1}: có việc đang phải chờ xử lý", EN: "The file for {0} is suspended on {1}: something is pending"},
	"award.state.met":         {VI: "Đủ tiêu chuẩn {0} theo pháp luật ngày {1}", EN: "The standard of {0} is met under the law of {1}"},
	"award.state.notMet":      {VI: "Không đủ tiêu chuẩn {0} theo pháp luật ngày {1}", EN: "The standard of {0} is not met under the law of {1}"},
}
