package law

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"law.cite":               {VI: "“{0}” không phải là dẫn chiếu viết theo mẫu 06-2022-qh15:26.1.a", EN: "“{0}” is no citation in the form 06-2022-qh15:26.1.a"},
	"law.unknown-instrument": {VI: "kho dữ liệu pháp luật không có văn bản được dẫn chiếu: {0}", EN: "the corpus of law lacks the instrument cited: {0}"},
	"law.unknown-provision":  {VI: "kho dữ liệu pháp luật không liệt kê đúng điều, khoản, điểm được dẫn chiếu: {0}", EN: "the corpus of law does not list exactly the provision cited: {0}"},
	"law.unreadable":         {VI: "không đọc được tệp “{0}”", EN: "the file “{0}” cannot be read"},
	"law.file-name":          {VI: "mỗi văn bản một tệp, và tệp của văn bản này phải tên là “{0}”", EN: "each instrument has its own file, and this one's must be named “{0}”"},
	"law.twice":              {VI: "“{0}” khai báo hai lần", EN: "“{0}” stands twice"},
	"law.text":               {VI: "câu chữ ở đây phải có cả tiếng Việt và tiếng Anh", EN: "the text here needs both Vietnamese and English"},
	"law.blank":              {VI: "trường này không được để trống", EN: "this field must not be blank"},
	"law.empty-span":         {VI: "văn bản hết hiệu lực trước khi có hiệu lực", EN: "the instrument ends before it begins"},
	"law.before-signed":      {VI: "văn bản có hiệu lực trước ngày ký ban hành", EN: "the instrument is in force before it was signed"},
	"law.ended-by":           {VI: "“{0}” không có hiệu lực vào ngày quy định này chấm dứt, hoặc quy định này không có ngày chấm dứt", EN: "“{0}” is not in force on the day on which this provision ends, or it has no such day"},
	"law.until-basis":        {VI: "có mức độ tin cậy của ngày hết hiệu lực nhưng không có ngày hết hiệu lực", EN: "there is a basis of the end, but no end"},
	"law.amends":             {VI: "văn bản được sửa đổi “{0}” không có trong kho dữ liệu, hoặc chính là văn bản này", EN: "the instrument amended, “{0}”, is not in the corpus, or is this one"},
	"law.place":              {VI: "“{0}” không phải là điều, khoản, điểm viết theo mẫu 26.1.a", EN: "“{0}” is no place in the form 26.1.a"},
	"law.place-twice":        {VI: "điều, khoản, điểm “{0}” ghi hai lần", EN: "the place “{0}” stands twice"},
	"law.place-order":        {VI: "điều, khoản, điểm “{0}” không đứng đúng thứ tự của văn bản", EN: "the place “{0}” is out of the order of the text"},
	"law.provision-span":     {VI: "quy định có hiệu lực ngoài thời gian có hiệu lực của văn bản", EN: "the provision is in force when its instrument is not"},
	"law.no-values":          {VI: "không có giá trị nào", EN: "there are no values"},
	"law.order":              {VI: "các giá trị phải xếp theo ngày, mỗi ngày một giá trị", EN: "the values must be in the order of their days, one a day"},
	"law.ends-nothing":       {VI: "mục này chấm dứt một giá trị, nhưng trước nó không có giá trị nào", EN: "this entry ends a value, but there is none before it"},
	"law.ended-by-itself":    {VI: "mục chấm dứt phải dẫn quy định đã chấm dứt giá trị, không dẫn lại quy định đặt ra giá trị: {0}", EN: "an entry that ends a value cites what ended it, not again what set it: {0}"},
	"law.unit":               {VI: "“{0}” không phải là giá trị tính theo đơn vị {1}", EN: "“{0}” is no value in the unit {1}"},
	"law.day":                {VI: "không phải năm nào cũng có ngày {0} tháng {1}", EN: "not every year has a day {0} of month {1}"},
	"law.window":             {VI: "thời gian nhận hồ sơ kết thúc trước khi bắt đầu", EN: "the window closes before it opens"},
	"law.quoted-whole":       {VI: "đã đọc nguyên văn thì phải dẫn đến điều, không dẫn cả văn bản: {0}", EN: "what is quoted cites an article, not a whole instrument: {0}"},
	"law.basis":              {VI: "mức độ tin cậy “{0}” cao hơn mức độ tin cậy của quy định được dẫn ({1}: {2})", EN: "the basis “{0}” is surer than that of what is cited ({1}: {2})"},
	"law.not-in-force":       {VI: "{0} không có hiệu lực vào ngày {1}", EN: "{0} is not in force on {1}"},
	"law.outlived":           {VI: "{0} hết hiệu lực từ ngày {1}, trước khi giá trị này kết thúc", EN: "{0} is no longer in force from {1}, before this value ends"},
}
