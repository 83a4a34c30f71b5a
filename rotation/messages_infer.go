package rotation

import "github.com/khoithidua/blocs/emulation/value"

var inferMessages = value.Catalogue{
	// How far the record goes.
	"rotation.infer-single":  {VI: "{0}: mới ghi một nhiệm kỳ (năm {1}), quy tắc nào cũng khớp; chưa suy ra được gì", EN: "{0}: one term is on record ({1}), and any rule fits it; nothing can be inferred"},
	"rotation.infer-two":     {VI: "{0}: mới ghi hai nhiệm kỳ (năm {1} và năm {2}); {3} quy tắc được kiểm nghiệm và khớp, nhưng với hai nhiệm kỳ thì gần như lúc nào cũng có một cách luân phiên khớp, nên chưa kết luận được", EN: "{0}: two terms are on record ({1} and {2}); rules put to the test that fit: {3}; but some way of taking turns fits nearly any two terms, so that nothing follows"},
	"rotation.infer-nothing": {VI: "{0}: đã ghi {1} nhiệm kỳ nhưng không quy tắc luân phiên nào trong số đã thử vừa được kiểm nghiệm vừa khớp", EN: "{0}: {1} terms are on record, and of the rules of rotation tried none was put to the test and fits"},
	"rotation.infer-some":    {VI: "{0}: đã ghi {1} nhiệm kỳ; {2} quy tắc được kiểm nghiệm và khớp; khớp không có nghĩa quy định đúng như vậy", EN: "{0}: {1} terms are on record; rules put to the test that fit: {2}, which does not prove that the bloc has them"},

	// The rules.
	"rotation.infer-listed":     {VI: "theo thứ tự danh sách thành viên, năm {1} bắt đầu từ {0}", EN: "the listed order of members, with {0} in {1}"},
	"rotation.infer-backwards":  {VI: "theo thứ tự danh sách thành viên từ dưới lên, năm {1} bắt đầu từ {0}", EN: "the listed order of members backwards, with {0} in {1}"},
	"rotation.infer-steps":      {VI: "theo danh sách thành viên, mỗi lượt đi {0} bậc, năm {2} bắt đầu từ {1}", EN: "the listed order of members in steps of {0}, with {1} in {2}"},
	"rotation.infer-some-order": {VI: "luân phiên lần lượt theo một thứ tự chưa biết", EN: "turns in an order that is not known"},
	"rotation.infer-succession": {VI: "{0} năm trước kế tiếp làm {1}", EN: "the {0} of the year before becomes {1}"},
	"rotation.infer-place":      {VI: "đơn vị xếp thứ {0} của năm trước", EN: "the unit placed {0} in the year before"},
	"rotation.infer-without":    {VI: "đơn vị không được tặng {0} của năm trước", EN: "the unit without {0} for the year before"},
	"rotation.infer-term":       {VI: "nhiệm kỳ {0} năm", EN: "terms of {0} years"},
	"rotation.infer-term-begun": {VI: "nhiệm kỳ {0} năm, tính từ năm {1}", EN: "terms of {0} years, counted from {1}"},
	"rotation.infer-decided":    {VI: "mỗi năm quyết định riêng ({0})", EN: "decided each year by itself ({0})"},
	"rotation.infer-with":       {VI: "{0}; {1}", EN: "{0}; {1}"},

	"rotation.infer-newcomer.end":         {VI: "đơn vị mới vào xếp cuối, chờ {0} năm", EN: "a newcomer stands at the end and waits {0} {0|year|years}"},
	"rotation.infer-newcomer.after-chief": {VI: "đơn vị mới vào xếp ngay sau đơn vị vừa đến lượt, chờ {0} năm", EN: "a newcomer stands behind the unit that had the latest turn and waits {0} {0|year|years}"},
	"rotation.infer-merge.earlier":        {VI: "đơn vị sáp nhập giữ chỗ đứng trước", EN: "a merged unit takes the earlier place"},
	"rotation.infer-merge.larger":         {VI: "đơn vị sáp nhập giữ chỗ của đơn vị lớn hơn", EN: "a merged unit takes the place of the larger one"},
	"rotation.infer-merge.named":          {VI: "đơn vị sáp nhập giữ chỗ được chỉ định", EN: "a merged unit takes the place named"},
	"rotation.infer-split.first":          {VI: "khi chia tách, đơn vị đầu tiên giữ chỗ", EN: "of a split unit the first part keeps the place"},
	"rotation.infer-split.beside":         {VI: "khi chia tách, các đơn vị đứng liền nhau tại chỗ cũ", EN: "the parts of a split unit stand side by side"},
	"rotation.infer-split.newcomers":      {VI: "khi chia tách, các đơn vị coi như mới vào", EN: "the parts of a split unit are newcomers"},
	"rotation.infer-rename.keep":          {VI: "đổi tên giữ nguyên chỗ", EN: "a renamed unit keeps its place"},
	"rotation.infer-rename.newcomer":      {VI: "đổi tên coi như mới vào", EN: "a renamed unit is a newcomer"},
	"rotation.infer-return.keep":          {VI: "đơn vị trở lại giữ chỗ cũ", EN: "a unit that comes back has its old place"},
	"rotation.infer-return.newcomer":      {VI: "đơn vị trở lại coi như mới vào", EN: "a unit that comes back is a newcomer"},

	// Which rules were tried.
	"rotation.family.listed":         {VI: "theo danh sách thành viên (mọi chiều và mọi bậc)", EN: "the listed order of members (either way and in steps)"},
	"rotation.family.options":        {VI: "các cách xếp chỗ khi thành viên thay đổi", EN: "the ways to place units when members change"},
	"rotation.family.some-order":     {VI: "một thứ tự khác", EN: "some other order"},
	"rotation.family.no-some-order":  {VI: "một thứ tự khác (thành viên thay đổi)", EN: "some other order (members change)"},
	"rotation.family.terms":          {VI: "nhiệm kỳ đến {0} năm", EN: "terms of up to {0} years"},
	"rotation.family.no-terms":       {VI: "nhiệm kỳ đến {0} năm (thành viên thay đổi)", EN: "terms of up to {0} years (members change)"},
	"rotation.family.succession":     {VI: "cấp phó kế nhiệm", EN: "the deputy succeeds"},
	"rotation.family.place":          {VI: "thứ hạng 1 đến 3 của năm trước", EN: "places 1 to 3 of the year before"},
	"rotation.family.no-place":       {VI: "thứ hạng của năm trước (chưa biết)", EN: "places of the year before (not known)"},
	"rotation.family.award":          {VI: "không được khen thưởng năm trước", EN: "no award for the year before"},
	"rotation.family.no-award":       {VI: "không được khen thưởng năm trước (chưa biết hoặc quá nhiều loại khen thưởng)", EN: "no award for the year before (not known, or too many awards)"},
	"rotation.family.decision":       {VI: "mỗi năm quyết định riêng", EN: "a decision each year"},
	"rotation.family.never-reserved": {VI: "chỗ dành riêng", EN: "reserved seats"},
	"rotation.family.never-bars":     {VI: "điều kiện loại trừ", EN: "bars"},
	"rotation.family.never-rest":     {VI: "thời gian nghỉ", EN: "rests"},
	"rotation.family.never-skip":     {VI: "lượt bị bỏ qua", EN: "turns missed"},
	"rotation.family.never-both":     {VI: "việc giữ một hay hai chức", EN: "one office or both"},

	// What to look for, and what was left out.
	"rotation.infer-ask":       {VI: "nên tìm thêm: {0} năm {1} là đơn vị nào; tùy câu trả lời, còn từ {2} đến {3} trong {4} quy tắc", EN: "to be looked for: the {0} of {1}; depending on the answer, {2} to {3} of {4} rules are left"},
	"rotation.infer-uncounted": {VI: "nhiệm kỳ năm {0} không dùng được: không đếm được từ năm {1} đến năm đó vì chưa khai báo đủ các năm thi đua", EN: "the term of {0} is left out: from {1} the years cannot be counted on to it, as not all are declared"},
	"rotation.infer-far":       {VI: "nhiệm kỳ năm {0} không dùng đến: cách năm {1} hơn {2} năm", EN: "the term of {0} is left out: it is more than {2} {2|year|years} after {1}"},
	"rotation.infer-many":      {VI: "có {0} đơn vị, nhiều hơn {1}, nên không thử luân phiên theo thứ tự", EN: "there are {0} {0|unit|units}, more than {1}, so that no order is tried"},
	"rotation.infer-unstable":  {VI: "thành viên thay đổi trong các năm đã xét, nên không thử thứ tự nào khác ngoài danh sách", EN: "members change within the years looked at, so no order but the listed one is tried"},
}
