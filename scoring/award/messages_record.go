package award

import "github.com/khoithidua/blocs/emulation/value"

// recordMessages are the sentences on awards that no law lists, on what is left out
// of a record, and on who decided what ballots left undecided.
var recordMessages = value.Catalogue{
	"award.left-out":          {VI: "{0}; không đưa vào tính toán", EN: "{0}; it is left out"},
	"award.own-law":           {VI: "“{0}” là mã của {1} trong danh mục của luật", EN: "“{0}” is {1} in the law's catalogue"},
	"award.own-twice":         {VI: "khen thưởng riêng mang mã “{0}” khai báo hai lần", EN: "the award “{0}” is declared twice"},
	"award.own-money":         {VI: "Pháp luật không quy định tiền thưởng kèm theo {0}", EN: "No law gives money with {0}"},
	"award.own-standard":      {VI: "{0} không có trong danh mục của luật nên không có tiêu chuẩn pháp luật để xét", EN: "no law lists {0}, so there is no standard of law to hold anybody against"},
	"award.state.no-law":      {VI: "{0} không có trong danh mục của luật: tiêu chuẩn do nơi đặt ra quy định, không xét theo pháp luật ngày {1}", EN: "No law lists {0}: its standard is for those who have it to set, and the law of {1} is not asked"},
	"award.decided.unsaid":    {VI: "Hồ sơ không ghi quyết định bằng cách nào", EN: "The record does not say how it was decided"},
	"award.resolved.for":      {VI: "Được chọn theo quyết định của {0}", EN: "Chosen by decision of {0}"},
	"award.resolved.against":  {VI: "Không được chọn theo quyết định của {0}", EN: "Not chosen by decision of {0}"},
	"award.resolved.on":       {VI: "{0} ngày {1}", EN: "{0} on {1}"},
	"award.resolved.paper":    {VI: "văn bản số {0}", EN: "paper No. {0}"},
	"award.resolved.body":     {VI: "{0}", EN: "{0}"},
	"award.resolved.nobody":   {VI: "người có quyền quyết định", EN: "whoever was to decide"},
	"award.resolved.other":    {VI: "{0} đã quyết định, nhưng quy chế giao việc này cho {1}; kết quả để ngỏ", EN: "{0} decided, but the regulation leaves it to {1}; it stays open"},
	"award.resolved.stranger": {VI: "{0} không có trong quyết định này", EN: "{0} is not in this decision"},
	"award.resolved.settled":  {VI: "cuộc bỏ phiếu đã loại {0}, không còn việc gì để quyết định thêm", EN: "the ballots decided against {0}, which left nobody to decide"},
	"award.resolved.over":     {VI: "quyết định chọn {0} đơn vị, chỉ có {1} chỗ", EN: "{0} {0|unit was|units were} chosen, for {1} {1|place|places}"},
	"award.council.by-law":    {VI: "Phiếu của Hội đồng xét theo {0}", EN: "The council's vote, held against {0}"},
	"award.council.by-rules":  {VI: "Phiếu của Hội đồng xét theo quy chế", EN: "The council's vote, held against the regulation"},
	"award.council.basis":     {VI: "mức độ chắc chắn của quy định: {0}", EN: "how surely the provision is known: {0}"},
	"award.council.differs":   {VI: "phiếu của Hội đồng về {0}: {1}; kết quả ghi trong hồ sơ thì khác: {2}", EN: "the council's vote on {0}: {1}; what is recorded is otherwise: {2}"},
	"award.no-units":          {VI: "chưa ghi đơn vị nào được đề nghị", EN: "no unit is named"},
}
