package award

import "github.com/khoithidua/blocs/emulation/value"

// recordMessages are the sentences on awards that no law lists, on what is left out
// of a record, and on who decided what ballots left undecided.
var recordMessages = value.Catalogue{
	"award.left-out":       {VI: "{0}; không đưa vào tính toán", EN: "{0}; it is left out"},
	"award.own-law":        {VI: "“{0}” là mã của {1} trong danh mục của luật", EN: "“{0}” is {1} in the law's catalogue"},
	"award.own-twice":      {VI: "khen thưởng riêng mang mã “{0}” khai báo hai lần", EN: "the award “{0}” is declared twice"},
	"award.own-money":      {VI: "Pháp luật không quy định tiền thưởng kèm theo {0}", EN: "No law gives money with {0}"},
	"award.own-standard":   {VI: "{0} không có trong danh mục của luật nên không có tiêu chuẩn pháp luật để xét", EN: "no law lists {0}, so there is no standard of law to hold anybody against"},
	"award.state.no-law":   {VI: "{0} không có trong danh mục của luật: tiêu chuẩn do nơi đặt ra quy định, không xét theo pháp luật ngày {1}", EN: "No law lists {0}: its standard is for those who have it to set, and the law of {1} is not asked"},
	"award.decided.unsaid": {VI: "Hồ sơ không ghi quyết định bằng cách nào", EN: "The record does not say how it was decided"},
	"award.no-units":       {VI: "chưa ghi đơn vị nào được đề nghị", EN: "no unit is named"},
}
