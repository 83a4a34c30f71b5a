package bridge

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"bridge.method":  {VI: "không có phương thức “{0}”", EN: "there is no method “{0}”"},
	"bridge.buffer":  {VI: "địa chỉ hoặc độ dài của yêu cầu không thuộc vùng nhớ đã cấp", EN: "the address or the length of the request lies outside the memory that was allocated"},
	"bridge.request": {VI: "dữ liệu gửi vào không đọc được, số lỗi: {0}", EN: "what was sent cannot be read; number of faults: {0}"},
	"bridge.refused": {VI: "hồ sơ chưa xét được, số điểm cần xem lại: {0}", EN: "the dossier cannot be reviewed; points to look into: {0}"},
	"bridge.schema":  {VI: "không có lược đồ “{0}”", EN: "there is no schema “{0}”"},
	"bridge.fault":   {VI: "lỗi của phần mềm, không phải của dữ liệu: {0}", EN: "a fault of the program, not of the data: {0}"},
}
