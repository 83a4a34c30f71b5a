package scoring

import "github.com/khoithidua/blocs/emulation/value"

// stageMessages are the sentences on assessors, stages, ties and what flips
// places.
var stageMessages = value.Catalogue{
	// Ties.
	"scoring.tie.by.points":     {VI: "tổng điểm cao hơn", EN: "higher total points"},
	"scoring.tie.by.rate":       {VI: "tỷ lệ điểm đạt trên điểm được giao cao hơn", EN: "higher share of the points assigned"},
	"scoring.tie.by.criterion":  {VI: "điểm cao hơn tại", EN: "higher points in"},
	"scoring.tie.by.fewer":      {VI: "bị trừ ít điểm hơn tại", EN: "fewer points taken off by"},
	"scoring.tie.by.earlier":    {VI: "nộp phiếu tự chấm sớm hơn", EN: "own sheet handed in earlier"},
	"scoring.tie.by.decision":   {VI: "kết quả biểu quyết, thống nhất", EN: "result of the vote or agreement"},
	"scoring.tie.step-of":       {VI: "{0} “{1}”", EN: "{0} “{1}”"},
	"scoring.tie.step-twice":    {VI: "bước {0} của thứ tự phân định lặp lại một bước trước", EN: "step {0} of the tie chain repeats an earlier one"},
	"scoring.tie.criterion":     {VI: "bước phân định “{0}”: chỉ bước so sánh một tiêu chí mới ghi, và phải ghi, tiêu chí", EN: "tie step “{0}”: a criterion belongs to steps that compare one, and only to those"},
	"scoring.tie.decision":      {VI: "bước phân định “{0}”: chỉ bước theo kết quả biểu quyết, thống nhất mới ghi, và phải ghi, mã của kết quả đó", EN: "tie step “{0}”: a decision belongs to steps that ask for one, and only to those"},
	"scoring.tie.fewer":         {VI: "tiêu chí “{0}” không phải là điểm trừ", EN: "the criterion “{0}” takes no points off"},
	"scoring.tie.decision-form": {VI: "kết quả “{0}”: phải ghi đúng một trong hai nội dung: thứ tự đã thống nhất hoặc số phiếu", EN: "the decision “{0}”: exactly one of order and ballot is needed"},
	"scoring.tie.unit-twice":    {VI: "đơn vị “{0}” có tên hai lần trong thứ tự", EN: "the unit “{0}” stands twice in the order"},
	"scoring.tie.outsider":      {VI: "đơn vị “{0}” không phải là thành viên được xếp hạng", EN: "the unit “{0}” is no member that is ranked"},

	// Roles.
	"scoring.role.unit":      {VI: "đơn vị tự chấm", EN: "the unit itself"},
	"scoring.role.member":    {VI: "đơn vị thành viên", EN: "a member"},
	"scoring.role.chief":     {VI: "khối trưởng, cụm trưởng", EN: "the chief"},
	"scoring.role.deputy":    {VI: "khối phó, cụm phó", EN: "a deputy"},
	"scoring.role.bloc":      {VI: "hội nghị khối, cụm", EN: "the members at a conference"},
	"scoring.role.team":      {VI: "tổ thẩm định, kiểm tra", EN: "the team that checks"},
	"scoring.role.standing":  {VI: "thường trực Hội đồng Thi đua - Khen thưởng", EN: "the standing body of the emulation council"},
	"scoring.role.council":   {VI: "Hội đồng Thi đua - Khen thưởng", EN: "the emulation council"},
	"scoring.role.authority": {VI: "cấp có thẩm quyền", EN: "the competent authority"},

	// Several assessors.
	"scoring.assess.stage-twice":   {VI: "cách tổng hợp điểm của giai đoạn {0} ghi hai lần", EN: "how assessors become one is said twice for the stage {0}"},
	"scoring.assess.trim":          {VI: "số phiếu cao nhất, thấp nhất bị loại: phải ghi, và chỉ ghi, khi lấy trung bình sau khi loại", EN: "how many are trimmed belongs to a trimmed mean, and only to that"},
	"scoring.assess.number":        {VI: "phải từ 1 trở lên, đang ghi {0}", EN: "it must be 1 or more, not {0}"},
	"scoring.assess.rounding-form": {VI: "cách làm tròn thiếu bước hoặc chiều làm tròn", EN: "the rounding lacks its step or mode"},
	"scoring.assess.beyond":        {VI: "mức chênh lệch {0} nhỏ hơn 0", EN: "the distance {0} is below 0"},
	"scoring.ordinal":              {VI: "số thứ tự của người chấm phải từ 1 trở lên", EN: "which of several assessors it is counts from 1"},
	"scoring.sheet-doubled":        {VI: "{0} đã có phiếu ở bước này tại {1}; chưa rõ phiếu nào đúng nên không phiếu nào được tính, điểm để ngỏ", EN: "{0} already has a sheet at this stage, {1}; which of them counts cannot be told, so none does and the points stay open"},
	"scoring.assess.twice":         {VI: "{0} đã có phiếu của cùng người chấm tại {1}", EN: "{0} already has a sheet by the same assessor at {1}"},
	"scoring.assess.differ":        {VI: "những người chấm ghi khác nhau về sự việc ở “{0}”; điểm để ngỏ", EN: "the assessors differ on the facts of “{0}”; its points stay open"},
	"scoring.assess.few":           {VI: "“{0}”: mới có {1} người chấm, cần {2}; điểm để ngỏ", EN: "“{0}”: scored by {1}, and {2} are needed; its points stay open"},
	"scoring.assess.no-rounding":   {VI: "“{0}”: {1} chia {2} không ra số chẵn và quy chế không quy định cách làm tròn; điểm để ngỏ", EN: "“{0}”: {1} divided by {2} does not come out even and the regulation declares no rounding; its points stay open"},
	"scoring.assess.too-large":     {VI: "“{0}”: cộng điểm vượt quá số lớn nhất tính được; điểm để ngỏ", EN: "“{0}”: the points add up to more than can be held; they stay open"},
}
