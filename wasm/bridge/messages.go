package bridge

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"bridge.method":       {VI: "không có phương thức “{0}”", EN: "there is no method “{0}”"},
	"bridge.buffer":       {VI: "địa chỉ hoặc độ dài của yêu cầu không thuộc vùng nhớ đã cấp", EN: "the address or the length of the request lies outside the memory that was allocated"},
	"bridge.request":      {VI: "dữ liệu gửi vào không đọc được, số lỗi: {0}", EN: "what was sent cannot be read; number of faults: {0}"},
	"bridge.refused":      {VI: "hồ sơ chưa xét được, số điểm cần xem lại: {0}", EN: "the dossier cannot be reviewed; points to look into: {0}"},
	"bridge.reports":      {VI: "các báo cáo chưa đi với nhau được, số điểm cần xem lại: {0}", EN: "the reports do not go together; points to look into: {0}"},
	"bridge.file":         {VI: "không có tệp “{0}”", EN: "there is no file “{0}”"},
	"bridge.bloc":         {VI: "gói quy chế không có khối, cụm “{0}”", EN: "the pack has no bloc “{0}”"},
	"bridge.open":         {VI: "đã mở đủ {0} tài liệu; cần đóng bớt trước khi mở thêm", EN: "{0} documents are open, which is all there may be; close one first"},
	"bridge.handle":       {VI: "không có tài liệu đang mở số {0}", EN: "there is no open document number {0}"},
	"bridge.one-document": {VI: "cần đúng một trong ba: báo cáo, trả lời, tài liệu đang mở", EN: "exactly one is needed: a report, an answer or an open document"},
	"bridge.edit":         {VI: "không ghi được thay đổi, số lỗi: {0}; tài liệu vẫn như trước", EN: "the change cannot be made; number of faults: {0}; the document is as it was"},
	"bridge.either":       {VI: "đọc là {0}; cũng có thể là {1}", EN: "read as {0}; it may also be {1}"},
	"bridge.sign.yes":     {VI: "“{0}” đọc là đạt (có)", EN: "“{0}” is read as yes"},
	"bridge.sign.no":      {VI: "“{0}” đọc là không đạt (không)", EN: "“{0}” is read as no"},
	"bridge.heading":      {VI: "đầu bảng, không phải tên đơn vị", EN: "the head of a table, no name of a unit"},
	"bridge.value":        {VI: "{0}", EN: "{0}"},
	"bridge.place":        {VI: "{0}", EN: "{0}"},
	"bridge.percent":      {VI: "{0}", EN: "{0}"},
	"bridge.answer":       {VI: "câu trả lời dài quá {0} byte, mức nhiều nhất của một lần gọi; hãy hỏi ít hơn mỗi lần", EN: "the answer would be longer than {0} bytes, the most of one call; ask for less at a time"},
	"bridge.list":         {VI: "danh sách có {0} phần tử; mỗi lần gọi nhận nhiều nhất {1}", EN: "the list has {0} elements; one call takes {1} at most"},
	"bridge.range":        {VI: "{0} không nằm trong khoảng từ {1} đến {2}", EN: "{0} is not from {1} to {2}"},
	"bridge.fault":        {VI: "lỗi của phần mềm, không phải của dữ liệu: {0}", EN: "a fault of the program, not of the data: {0}"},
}
