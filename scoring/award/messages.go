package award

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"award.no-file":          {VI: "không đọc được tệp “{0}”", EN: "the file “{0}” cannot be read"},
	"award.no-standards":     {VI: "không có tệp tiêu chuẩn nào", EN: "there are no files of standards"},
	"award.no-versions":      {VI: "không có phiên bản nào", EN: "there are no versions"},
	"award.nobody":           {VI: "không nêu ai có thẩm quyền", EN: "nobody is named who decides"},
	"award.text":             {VI: "thiếu tiếng Việt hoặc tiếng Anh", EN: "Vietnamese or English is missing"},
	"award.standard-twice":   {VI: "tiêu chuẩn “{0}” khai báo hai lần", EN: "the standard “{0}” is declared twice"},
	"award.standard-unknown": {VI: "không có tiêu chuẩn nào mang mã “{0}”", EN: "no standard is called “{0}”"},
	"award.award-twice":      {VI: "“{0}” khai báo hai lần", EN: "the award “{0}” is declared twice"},
	"award.timeline-order":   {VI: "các phiên bản phải xếp theo thứ tự thời gian", EN: "versions must stand in the order of their days"},
	"award.cite":             {VI: "{0} không có trong kho pháp luật, hoặc không có hiệu lực ngày {1}", EN: "{0} is not in the corpus, or not in force on {1}"},
	"award.basis":            {VI: "mức độ chắc chắn ghi ở đây cao hơn của chính {0}", EN: "the basis claimed is surer than that of {0} itself"},
	"award.parameter-unit":   {VI: "tham số “{0}” không tính bằng đơn vị cần dùng ở đây", EN: "the parameter “{0}” does not count in the unit needed here"},

	"award.unknown":               {VI: "không có danh hiệu, hình thức khen thưởng nào mang mã “{0}”", EN: "no award is called “{0}”"},
	"award.quota-negative":        {VI: "chỉ tiêu {0} nhỏ hơn 0", EN: "the quota {0} is less than 0"},
	"award.quota-twice":           {VI: "chỉ tiêu {0} ghi hai lần", EN: "{0} has two quotas"},
	"award.ballot-rule-twice":     {VI: "{0} có hai quy định về bỏ phiếu", EN: "{0} has two rules on ballots"},
	"award.decision-twice":        {VI: "hồ sơ ghi hai lần việc quyết định đề nghị {0}", EN: "two decisions are about {0}"},
	"award.decided-later":         {VI: "ngày quyết định {0} sau ngày xét {1}", EN: "it was decided on {0}, after the day of the review, {1}"},
	"award.no-member":             {VI: "{0} không phải đơn vị thành viên ngày {1}", EN: "{0} was no member on {1}"},
	"award.unit-twice":            {VI: "{0} ghi hai lần", EN: "{0} is named twice"},
	"award.over-quota":            {VI: "{0} đơn vị được đề nghị, vượt chỉ tiêu {1} ({2})", EN: "{0} units are proposed, over the quota of {1} ({2})"},
	"award.counts-without-ballot": {VI: "có số phiếu, nhưng hồ sơ không ghi là quyết định bằng bỏ phiếu", EN: "there are counts, but it is not recorded as decided by ballot"},

	"award.assessed":        {VI: "{0}: xét theo pháp luật có hiệu lực ngày {1}", EN: "{0}: under the law in force on {1}"},
	"award.nothing-pending": {VI: "Không thuộc trường hợp phải tạm dừng xét khen thưởng", EN: "Nothing is pending that the file must wait for"},
	"award.after-edition":   {VI: "Ngày {0} sau ngày rà soát kho pháp luật ({1}): quy định mới hơn có thể chưa được tính đến", EN: "{0} is after the day on which the corpus was checked ({1}): later law may be missing"},
	"award.not-encoded":     {VI: "{0}: tiêu chuẩn áp dụng ngày {1} chưa được mã hóa trong thư viện này", EN: "{0}: the standard for {1} is not encoded in this library"},
	"award.ended":           {VI: "Điều kiện tại {0} hết hiệu lực từ ngày {1} nên không xét (căn cứ: {2})", EN: "The condition of {0} ended on {1} and is not asked for (basis: {2})"},
	"award.authority":       {VI: "Thẩm quyền quyết định: {0} ({1})", EN: "Decided by: {0} ({1})"},
	"award.central-unit":    {VI: "{0} là đơn vị của bộ, ban, ngành trung ương: tham gia khối, cụm thi đua do tỉnh tổ chức thì được Ủy ban nhân dân cấp tỉnh xét, tặng Cờ thi đua hoặc Bằng khen cấp tỉnh ({1})", EN: "{0} is a unit of a central ministry or branch: taking part in a bloc that the province organises, it may be given the province's flag or certificate of merit by the provincial People's Committee ({1})"},

	"award.decided.agreed":     {VI: "Hội nghị thống nhất đề nghị", EN: "The conference agreed to propose it"},
	"award.decided.balloted":   {VI: "Hội nghị bỏ phiếu", EN: "The conference voted by ballot"},
	"award.decided.appointed":  {VI: "Theo quyết định của cấp trên", EN: "By decision of the level above"},
	"award.decided.rotated":    {VI: "Theo luân phiên", EN: "By rotation"},
	"award.recorded":           {VI: "Ghi theo hồ sơ", EN: "As recorded"},
	"award.counts-unpublished": {VI: "Số phiếu không được công bố: không xác định được kết quả bỏ phiếu", EN: "The counts are not published: what the ballot decided cannot be told"},
	"award.no-votes":           {VI: "Kết quả kiểm phiếu không ghi số phiếu của {0}", EN: "The counts have no votes of {0}"},
	"award.quota-unpublished":  {VI: "Chỉ tiêu {0} không được công bố: không kiểm tra được số lượng đề nghị", EN: "The quota for {0} is not published: the number proposed cannot be checked"},
	"award.quota-kept":         {VI: "{0} đơn vị được đề nghị, trong chỉ tiêu {1} ({2})", EN: "{0} units are proposed, within the quota of {1} ({2})"},
	"award.quota-open":         {VI: "{0} đơn vị được đề nghị, {1} đơn vị chưa rõ kết quả, chỉ tiêu {2} ({3})", EN: "{0} units are proposed and {1} undecided, of a quota of {2} ({3})"},
	"award.state.open":         {VI: "Chưa thể kết luận đủ hay không đủ tiêu chuẩn {0} theo pháp luật ngày {1}", EN: "Whether the standard of {0} is met under the law of {1} cannot be told yet"},
	"award.state.suspended":    {VI: "Tạm dừng xét {0} ngày {1}: thuộc trường hợp chưa khen thưởng, chưa đề nghị khen thưởng", EN: "The file for {0} is suspended on {1}: something is pending that it must wait for"},
	"award.state.met":          {VI: "Đủ tiêu chuẩn {0} theo pháp luật ngày {1}", EN: "The standard of {0} is met under the law of {1}"},
	"award.state.not-met":      {VI: "Không đủ tiêu chuẩn {0} theo pháp luật ngày {1}", EN: "The standard of {0} is not met under the law of {1}"},
}
