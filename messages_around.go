package blocs

import "github.com/khoithidua/blocs/emulation/value"

// aroundMessages are the sentences about what stands around a verdict.
var aroundMessages = value.Catalogue{
	"blocs.share-negative":      {VI: "số lượng {0} nhỏ hơn 0", EN: "the number {0} is less than 0"},
	"blocs.share-of-nothing":    {VI: "tổng số {0} nhỏ hơn 1: không có gì để tính tỷ lệ", EN: "the whole is {0}: there is nothing to take a share of"},
	"blocs.share-unlimited":     {VI: "kho pháp luật không biết quy định nào về tỷ lệ tối đa của {0}", EN: "the corpus knows of no ceiling on {0} at any time"},
	"blocs.achievement-of-none": {VI: "có thành tích của “{0}” nhưng không hỏi về danh hiệu, hình thức đó", EN: "an achievement is given for “{0}”, which is not asked about"},
	"blocs.vote":                {VI: "Biểu quyết của hội đồng: {0} ({1})", EN: "Vote of the council: {0} ({1})"},
	"blocs.vote.share":          {VI: "ít nhất {0} tổng số thành viên hội đồng đồng ý", EN: "at least {0} of all members of the council agree"},
	"blocs.vote.secret":         {VI: "bỏ phiếu kín", EN: "secret ballot"},
	"blocs.vote.written":        {VI: "thành viên vắng mặt cho ý kiến bằng văn bản", EN: "absent members give their opinion in writing"},
	"blocs.vote.quorum":         {VI: "họp khi có ít nhất {0} số thành viên", EN: "the council meets with at least {0} of its members present"},
	"blocs.filing":              {VI: "{0}: {1} ({2})", EN: "{0}: {1} ({2})"},
	"blocs.filing.by":           {VI: "chậm nhất ngày {0} {1}", EN: "by {0} {1}"},
	"blocs.filing.before":       {VI: "trước ngày {0} {1}", EN: "before {0} {1}"},
	"blocs.filing.opens":        {VI: "từ ngày {0}, {1}", EN: "from {0}, {1}"},
	"blocs.filing.each":         {VI: "hằng năm", EN: "of each year"},
	"blocs.filing.following":    {VI: "năm liền kề", EN: "of the following year"},
	"blocs.filing.congress":     {VI: "của năm tổ chức Đại hội Thi đua yêu nước toàn quốc", EN: "of the year of the national congress of patriotic emulation"},
	"blocs.report-age":          {VI: "Báo cáo thành tích tính đến trước thời điểm trình Thủ tướng Chính phủ không quá {0} tháng; quá thời hạn đó hồ sơ không được nhận ({1})", EN: "The report of achievements is no more than {0} {0|month|months} old when it is submitted to the Prime Minister; a later file is not taken ({1})"},
	"blocs.beside":              {VI: "Theo pháp luật ngày {0} ({1}): {2}", EN: "Under the law of {0} ({1}): {2}"},
	"blocs.beside.same":         {VI: "Hai ngày cùng yêu cầu và cùng kết quả từng điều kiện", EN: "Both days ask the same, with the same verdict on each condition"},
	"blocs.beside.only":         {VI: "Chỉ ngày {0}: {1}", EN: "Only on {0}: {1}"},
	"blocs.beside.other":        {VI: "Ngày {0}: {1}. Ngày {2}: {3}", EN: "On {0}: {1}. On {2}: {3}"},
	"blocs.change":              {VI: "{0}; {1}", EN: "{0}; {1}"},
	"blocs.head.payments":       {VI: "Tiền thưởng khi được khen nhiều lần", EN: "Money for several awards"},
	"blocs.head.limits":         {VI: "Tỷ lệ tối đa theo pháp luật ngày {0}", EN: "Ceilings of the law of {0}"},
}
