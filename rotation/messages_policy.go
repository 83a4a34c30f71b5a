package rotation

import "github.com/khoithidua/blocs/emulation/value"

// policyMessages are the sentences on policies: what is wrong with one, what it
// lacks, what empties its seats.
var policyMessages = value.Catalogue{
	"rotation.mode":                {VI: "phương thức luân phiên “{0}” không có; hiện có: list (theo danh sách), succession (cấp phó lên thay), ballot (bầu), ranking (theo kết quả), appointed (phân công), agreed (thống nhất)", EN: "there is no mode of rotation “{0}”; known: list, succession, ballot, ranking, appointed, agreed"},
	"rotation.basis":               {VI: "căn cứ của quy định luân phiên “{0}” phải là published (đã công bố) hoặc derived (suy ra từ hồ sơ)", EN: "the basis of the rotation rule “{0}” must be published or derived"},
	"rotation.option":              {VI: "lựa chọn “{0}” không có trong danh mục", EN: "“{0}” is none of the choices"},
	"rotation.below-zero":          {VI: "{0} nhỏ hơn 0", EN: "{0} is below 0"},
	"rotation.seats":               {VI: "số đơn vị giữ chức mỗi năm phải từ 1 trở lên", EN: "the number of seats a year is at least 1"},
	"rotation.seats-many":          {VI: "mỗi năm có {0} đơn vị giữ chức, nhưng thứ tự luân phiên chỉ có {1} đơn vị", EN: "{0} {0|seat|seats} a year, but the order of rotation has only {1} {1|unit|units}"},
	"rotation.order-empty":         {VI: "thứ tự luân phiên không có đơn vị nào; nếu theo danh sách thành viên thì bỏ trường này đi", EN: "the order of rotation has no unit; leave the field out when it is the listed order of members"},
	"rotation.order-twice":         {VI: "{0} đã có trong thứ tự luân phiên, ở vị trí {1}", EN: "{0} already stands in the order of rotation, at place {1}"},
	"rotation.order-guest":         {VI: "{0} chỉ là khách mời, không phải thành viên, nên không có lượt luân phiên", EN: "{0} is a guest and no member, and so has no turn"},
	"rotation.order-unknown":       {VI: "khối, cụm không có đơn vị mang mã “{0}”", EN: "the bloc has no unit “{0}”"},
	"rotation.order-lacks":         {VI: "{0} là thành viên nhưng không có trong thứ tự luân phiên, nên không bao giờ đến lượt", EN: "{0} is a member but not in the order of rotation, and so never gets a turn"},
	"rotation.start-unit":          {VI: "đơn vị “{0}” bắt đầu lượt luân phiên không có trong thứ tự luân phiên", EN: "the unit “{0}” with which the rotation starts is not in the order of rotation"},
	"rotation.start-class":         {VI: "đơn vị “{0}” bắt đầu lượt dành riêng không thuộc loại “{1}”", EN: "the unit “{0}” with which the reserved turns start is not of the class “{1}”"},
	"rotation.start-passed":        {VI: "đơn vị bắt đầu lượt luân phiên sẽ bị bỏ qua: {0}", EN: "the unit with which the rotation starts will be passed over: {0}"},
	"rotation.first-years":         {VI: "số năm đầu theo phương thức khác phải từ 1 trở lên, đang ghi {0}", EN: "the first years by another mode are at least 1, not {0}"},
	"rotation.result":              {VI: "chọn theo kết quả thì ghi một trong hai: thứ hạng, từ 1 trở lên, hoặc danh mục khen thưởng mà đơn vị không được nhận", EN: "a ranking goes by a place, from 1, or by awards not received: exactly one of them"},
	"rotation.class-twice":         {VI: "loại đơn vị “{0}” được dành chỗ hai lần", EN: "seats are reserved twice for the class “{0}”"},
	"rotation.reserved-seats":      {VI: "số chỗ dành riêng phải từ 1 trở lên, đang ghi {0}", EN: "reserved seats are at least 1, not {0}"},
	"rotation.reserved-many":       {VI: "tổng số chỗ dành riêng là {0}, nhiều hơn {1} chỗ của chức này", EN: "{0} {0|seat is|seats are} reserved of the {1} that there are"},
	"rotation.succession-circular": {VI: "hai chức cùng kế nhiệm lẫn nhau: các đơn vị đang giữ chức chỉ đổi chức cho nhau, không có quy định nào đưa đơn vị khác vào", EN: "the two offices each succeed the other: their units only change places, and no rule ever brings in another"},

	// What can never fill a seat.
	"rotation.never-class":     {VI: "loại đơn vị “{0}” chỉ có {1} đơn vị mà dành {2} chỗ: không bao giờ đủ đơn vị cho các chỗ này", EN: "the class “{0}” has {1} {1|unit|units} for {2} {2|reserved seat|reserved seats}: they can never all be filled"},
	"rotation.never-others":    {VI: "chỉ có {0} đơn vị ngoài các loại được dành chỗ cho {1} chỗ còn lại: không bao giờ đủ đơn vị", EN: "{0} {0|unit stands|units stand} outside the reserved classes for the {1} {1|other seat|other seats}: they can never all be filled"},
	"rotation.never-rest":      {VI: "nghỉ {0} năm sau khi giữ chức thì cần {1} đơn vị, thứ tự luân phiên chỉ có {2}: sẽ có năm không đơn vị nào đến lượt", EN: "with {0} {0|year|years} of rest {1} {1|unit is|units are} needed and the order has {2}: seats will find nobody"},
	"rotation.never-bar":       {VI: "điều kiện loại trừ này luôn đúng, nên không đơn vị nào được giữ chức: {0}", EN: "this bar is always met, so that nobody can hold the office: {0}"},
	"rotation.never-exclusive": {VI: "mỗi đơn vị chỉ giữ một chức thì cần {0} đơn vị, khối, cụm chỉ có {1}", EN: "with one office a unit {0} {0|unit is|units are} needed, and the bloc has {1}"},

	// What a seat needs and the policy does not say.
	"rotation.need.seats":        {VI: "quy định chưa nêu mỗi năm mấy đơn vị giữ chức", EN: "the rule does not say how many units hold the office in a year"},
	"rotation.need.term":         {VI: "quy định chưa nêu nhiệm kỳ kéo dài mấy năm thi đua", EN: "the rule does not say how many emulation years a term lasts"},
	"rotation.need.result":       {VI: "quy định chọn theo kết quả nhưng chưa nêu theo thứ hạng nào", EN: "the rule goes by results and does not say by which place"},
	"rotation.need.start":        {VI: "quy định chưa nêu đơn vị thuộc loại “{0}” bắt đầu lượt từ năm {1}", EN: "the rule does not name the unit of the class “{0}” that starts in {1}"},
	"rotation.need.unreserved":   {VI: "quy định chưa nêu {0}, thuộc loại có chỗ dành riêng, có được nhận chỗ không dành riêng hay không", EN: "the rule does not say whether {0}, of a class with reserved seats, may take a seat that is not reserved"},
	"rotation.need.skip":         {VI: "quy định chưa nêu {0}, đã bị bỏ qua một lượt, mất lượt hay được ưu tiên lượt kế tiếp", EN: "the rule does not say whether {0}, passed over before, lost its turn or has the first claim now"},
	"rotation.need.newcomer":     {VI: "quy định chưa nêu {0}, mới vào thứ tự luân phiên, xếp ở đâu", EN: "the rule does not say where {0}, new to the order, stands"},
	"rotation.need.return":       {VI: "quy định chưa nêu {0}, quay lại khối, cụm, giữ chỗ cũ hay xếp như đơn vị mới", EN: "the rule does not say whether {0}, which comes back, has its old place or that of a newcomer"},
	"rotation.need.rename":       {VI: "quy định chưa nêu việc đổi tên thành {0} có giữ chỗ trong thứ tự luân phiên hay không", EN: "the rule does not say whether the place goes on under the new name {0}"},
	"rotation.need.merge":        {VI: "quy định chưa nêu {0}, hình thành do sáp nhập, nhận chỗ của đơn vị nào", EN: "the rule does not say whose place {0}, which came out of a merger, takes"},
	"rotation.need.merge-larger": {VI: "{0} nhận chỗ của đơn vị lớn hơn, nhưng biến động ngày {1} chưa ghi đơn vị nào lớn hơn", EN: "{0} takes the place of the larger unit, and the merger of {1} does not say which that was"},
	"rotation.need.merge-named":  {VI: "{0} nhận chỗ của đơn vị được nêu tên, nhưng biến động ngày {1} chưa nêu tên đơn vị nào", EN: "{0} takes the place of the unit named, and the merger of {1} names none"},
	"rotation.need.split":        {VI: "quy định chưa nêu đơn vị nào nhận chỗ của {0} sau khi chia, tách", EN: "the rule does not say who takes the place of {0} after the split"},
	"rotation.need.exclusive":    {VI: "{0} đến lượt nhưng đã giữ chức kia trong năm {1}; quy định chưa nêu một đơn vị có được giữ cả hai chức hay không", EN: "{0} is next and holds the other office in {1}; the rule does not say whether a unit may hold both"},
	"rotation.need.vacancy":      {VI: "từ ngày {1} {0} không còn giữ chức được; quy định chưa nêu ai điều hành đến hết nhiệm kỳ", EN: "from {1} {0} can no longer hold the office, and the rule does not say who acts until the term ends"},
}
