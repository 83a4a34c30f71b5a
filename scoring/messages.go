package scoring

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	// Schemes.
	"scoring.no-criteria": {VI: "bảng chấm điểm không có tiêu chí nào", EN: "the scheme has no criteria"},
	"scoring.enum":        {VI: "“{0}” không thuộc các giá trị được dùng: {1}", EN: "“{0}” is none of {1}"},
	"scoring.id":          {VI: "mã định danh “{0}” của tiêu chí không đúng mẫu", EN: "the criterion's identifier “{0}” has not the right form"},
	"scoring.id-twice":    {VI: "mã định danh “{0}” đã dùng cho tiêu chí tại {1}", EN: "the identifier “{0}” is already used by the criterion at {1}"},
	"scoring.code-twice":  {VI: "số thứ tự “{0}” xuất hiện hai lần dưới cùng một mục", EN: "the code “{0}” is printed twice under one heading"},
	"scoring.negative":    {VI: "{0}: số điểm {1} nhỏ hơn 0", EN: "{0}: {1} is below 0"},
	"scoring.leaf-max":    {VI: "tiêu chí “{0}” chưa có điểm tối đa", EN: "the criterion “{0}” has no maximum"},
	"scoring.leaf-items":  {VI: "tiêu chí “{0}” được chấm trực tiếp nên không thể có tiêu chí thành phần", EN: "the criterion “{0}” is scored itself and cannot have items"},
	"scoring.leaf-cap":    {VI: "tiêu chí “{0}” được chấm trực tiếp: giới hạn điểm phải ghi ở điểm tối đa", EN: "the criterion “{0}” is scored itself: its maximum is its cap"},
	"scoring.group-items": {VI: "nhóm tiêu chí “{0}” không có tiêu chí thành phần", EN: "the group “{0}” has no items"},
	"scoring.effect-within":  {VI: "“{0}”: điểm thưởng và điểm trừ không thể nằm trong nhau", EN: "“{0}”: bonus and penalty cannot stand within one another"},
	"scoring.field-kind":     {VI: "“{0}”: nội dung “{1}” không dùng cho loại tiêu chí này", EN: "“{0}”: the field “{1}” is not for this kind of criterion"},
	"scoring.field-missing":  {VI: "“{0}”: loại tiêu chí này cần nội dung “{1}”", EN: "“{0}”: this kind of criterion needs the field “{1}”"},
	"scoring.floor-cap":      {VI: "“{0}”: mức tối thiểu {1} lớn hơn mức tối đa {2}", EN: "“{0}”: the least of {1} is above the most of {2}"},
	"scoring.cap-beyond":     {VI: "“{0}”: mức giới hạn {1} lớn hơn tổng điểm {2} của các tiêu chí thành phần nên không có tác dụng", EN: "“{0}”: the cap of {1} is above the {2} that its items bring, and caps nothing"},
	"scoring.units-twice":    {VI: "đơn vị “{0}” được ghi hai lần", EN: "the unit “{0}” is listed twice"},
	"scoring.step":           {VI: "bước điểm {0} phải lớn hơn 0", EN: "the step of {0} points must be more than 0"},
	"scoring.rounding":       {VI: "cách làm tròn cần có bước lớn hơn 0 và hướng làm tròn (đang ghi: {0}, “{1}”)", EN: "a rounding needs a step of more than 0 and a mode (given: {0}, “{1}”)"},
	"scoring.report-max":     {VI: "“{0}”: điểm tối đa ghi là {1}, cộng điểm thời gian và điểm chất lượng là {2}", EN: "“{0}”: the maximum says {1}, time and quality add up to {2}"},
	"scoring.method-needs":   {VI: "“{0}”: cách tính điểm này cần tham số “{1}”", EN: "“{0}”: this method needs the parameter “{1}”"},
	"scoring.method-other":   {VI: "“{0}”: tham số “{1}” không thuộc cách tính điểm này", EN: "“{0}”: the parameter “{1}” is not of this method"},
	"scoring.percent":        {VI: "“{0}”: số phần trăm {1} phải lớn hơn 0", EN: "“{0}”: {1} percent must be more than 0"},
	"scoring.at-target":      {VI: "“{0}”: tỷ lệ điểm khi vừa đạt chỉ tiêu là {1}, vượt quá 100%", EN: "“{0}”: the share at target is {1}, above 100%"},
	"scoring.step-from":      {VI: "bậc điểm chưa ghi mức bắt đầu", EN: "the step does not say where it begins"},
	"scoring.step-empty":     {VI: "bậc điểm từ {0} đến dưới {1} không chứa mức nào", EN: "the step from {0} to below {1} holds nothing"},
	"scoring.step-beyond":    {VI: "bậc điểm ghi {0} điểm, vượt điểm tối đa {1}", EN: "the step brings {0} points, above the maximum of {1}"},
	"scoring.steps-max":      {VI: "điểm tối đa là {0} nhưng bậc cao nhất chỉ có {1}", EN: "the maximum is {0}, but no step brings more than {1}"},
	"scoring.steps-order":    {VI: "bậc từ {0} ghi sau bậc từ {1}: không theo thứ tự từ cao xuống thấp", EN: "the step from {0} is printed after that from {1}: steps go from the highest down"},
	"scoring.steps-overlap":  {VI: "hai bậc điểm cùng chứa mức {0}", EN: "two steps hold the share of {0}"},
	"scoring.steps-hole":     {VI: "không có bậc điểm nào từ {0} đến dưới {1}", EN: "no step holds what lies from {0} to below {1}"},
	"scoring.steps-below":    {VI: "không có bậc điểm nào cho mức dưới {0}", EN: "no step holds what lies below {0}"},
	"scoring.steps-above":    {VI: "không có bậc điểm nào từ {0} trở lên", EN: "no step holds {0} and above"},
	"scoring.steps-fall":     {VI: "bậc cao hơn chỉ có {0} điểm, bậc thấp hơn có {1} điểm", EN: "the higher step brings {0} points, the lower one {1}"},
	"scoring.band-twice":     {VI: "mức xếp loại “{0}” được ghi hai lần", EN: "the band “{0}” is listed twice"},
	"scoring.band-from":      {VI: "mức xếp loại “{0}” chưa ghi số điểm tối thiểu; chỉ mức thấp nhất mới không cần", EN: "the band “{0}” does not say from how many points on; only the lowest may leave that out"},
	"scoring.band-beyond":    {VI: "mức xếp loại “{0}” từ {1} điểm, vượt số điểm cao nhất có thể đạt là {2}", EN: "the band “{0}” begins at {1} points, above the {2} that can be had at the most"},
	"scoring.bands-order":    {VI: "mức xếp loại “{0}” từ {1} điểm ghi sau mức từ {2} điểm: không theo thứ tự từ cao xuống thấp", EN: "the band “{0}” from {1} points is printed after that from {2}: bands go from the highest down"},
	"scoring.heading-sum": {VI: "“{0}”: điểm ghi ở mục là {1}, cộng các tiêu chí thành phần là {2}", EN: "“{0}”: the heading says {1}, its items add up to {2}"},
	"scoring.total-sum":   {VI: "tổng điểm ghi là {0}, cộng các phần là {1}", EN: "the declared total is {0}, the parts add up to {1}"},
	"scoring.overflow":    {VI: "cộng điểm tối đa vượt quá số lớn nhất tính được", EN: "the maxima add up to more than can be held"},

	// Sheets.
	"scoring.no-table":        {VI: "không có bảng chấm điểm hợp lệ để tính điểm", EN: "there is no valid scheme to score by"},
	"scoring.unit-twice":      {VI: "đơn vị “{0}” có tên hai lần trong danh sách thành viên", EN: "the unit “{0}” is listed twice"},
	"scoring.sheet-unit":      {VI: "đơn vị “{0}” không phải là thành viên được chấm điểm", EN: "the unit “{0}” is no member that is scored"},
	"scoring.sheet-twice":     {VI: "đơn vị “{0}” đã có phiếu chấm điểm cùng giai đoạn tại {1}", EN: "the unit “{0}” already has a sheet of this stage at {1}"},
	"scoring.sheet-missing":   {VI: "đơn vị “{0}” chưa có phiếu chấm điểm ({1}); điểm để ngỏ, không tính là 0", EN: "the unit “{0}” has no sheet ({1}); its points stay open and are not counted as 0"},
	"scoring.entries-missing": {VI: "phiếu của đơn vị “{0}” còn {1} tiêu chí chưa chấm; điểm để ngỏ, không tính là 0", EN: "the sheet of the unit “{0}” lacks {1} entries; their points stay open and are not counted as 0"},
	"scoring.entry-criterion": {VI: "bảng chấm điểm không có tiêu chí “{0}”", EN: "the scheme has no criterion “{0}”"},
	"scoring.entry-group":     {VI: "“{0}” là nhóm tiêu chí: điểm do cộng lại mà có, không chấm trực tiếp", EN: "“{0}” is a group: its points are added up, not entered"},
	"scoring.entry-twice":     {VI: "tiêu chí “{0}” đã được chấm trong phiếu này", EN: "the criterion “{0}” is already entered on this sheet"},
	"scoring.entry-form":      {VI: "tiêu chí “{0}”: phải ghi đúng một trong ba nội dung: điểm, đạt hay không đạt, lý do không tính", EN: "the criterion “{0}”: exactly one of points, achieved and state is needed"},
	"scoring.entry-kind":      {VI: "tiêu chí “{0}”: cách chấm không đúng loại tiêu chí (chấm điểm, hoặc đạt hay không đạt)", EN: "the criterion “{0}”: the entry does not fit the kind of criterion (points, or achieved or not)"},
	"scoring.above-max":       {VI: "tiêu chí “{0}”: {1} điểm, vượt điểm tối đa {2}; giữ nguyên như đã ghi", EN: "the criterion “{0}”: {1} points, above the maximum of {2}; kept as typed"},
	"scoring.below-zero":      {VI: "tiêu chí “{0}”: {1} điểm, nhỏ hơn 0; giữ nguyên như đã ghi", EN: "the criterion “{0}”: {1} points, below 0; kept as typed"},
	"scoring.points-overflow": {VI: "đơn vị “{0}”: cộng điểm tại “{1}” vượt quá số lớn nhất tính được", EN: "the unit “{0}”: the points overflow when “{1}” is added"},

	// Standings.
	"scoring.rank-undeclared":   {VI: "quy chế chưa quy định xếp thứ tự theo tổng điểm hay theo tỷ lệ điểm đạt được; thứ tự phụ thuộc vào điều đó nên còn để ngỏ", EN: "the scheme does not say whether units are ranked by points or by rate; places depend on it and stay open"},
	"scoring.places-undeclared": {VI: "quy chế chưa quy định cách đếm thứ tự sau khi có đơn vị bằng điểm; thứ tự phụ thuộc vào điều đó nên còn để ngỏ", EN: "the scheme does not say how places are counted after a tie; places depend on it and stay open"},
	"scoring.no-rate":           {VI: "đơn vị “{0}” không được giao tiêu chí nào nên không có tỷ lệ điểm; thứ tự còn để ngỏ", EN: "nothing is assigned to the unit “{0}”, so it has no rate; its place stays open"},

	// Ties.
	"scoring.tie.by.points":     {VI: "tổng điểm cao hơn", EN: "higher total points"},
	"scoring.tie.by.rate":       {VI: "tỷ lệ điểm đạt trên điểm được giao cao hơn", EN: "higher share of the points assigned"},
	"scoring.tie.by.criterion":  {VI: "điểm cao hơn tại", EN: "higher points in"},
	"scoring.tie.by.fewer":      {VI: "ít điểm hơn tại", EN: "fewer points in"},
	"scoring.tie.by.earlier":    {VI: "nộp phiếu tự chấm sớm hơn", EN: "own sheet handed in earlier"},
	"scoring.tie.by.decision":   {VI: "kết quả biểu quyết, thống nhất", EN: "result of the vote or agreement"},
	"scoring.tie.step-of":       {VI: "{0} “{1}”", EN: "{0} “{1}”"},
	"scoring.tie.step-twice":    {VI: "bước {0} của thứ tự phân định lặp lại một bước trước", EN: "step {0} of the tie chain repeats an earlier one"},
	"scoring.tie.criterion":     {VI: "bước phân định “{0}”: chỉ bước so sánh một tiêu chí mới ghi, và phải ghi, tiêu chí", EN: "tie step “{0}”: a criterion belongs to steps that compare one, and only to those"},
	"scoring.tie.decision":      {VI: "bước phân định “{0}”: chỉ bước theo kết quả biểu quyết, thống nhất mới ghi, và phải ghi, mã của kết quả đó", EN: "tie step “{0}”: a decision belongs to steps that ask for one, and only to those"},
	"scoring.tie.decision-form": {VI: "kết quả “{0}”: phải ghi đúng một trong hai nội dung: thứ tự đã thống nhất hoặc số phiếu", EN: "the decision “{0}”: exactly one of order and ballot is needed"},
	"scoring.tie.unit-twice":    {VI: "đơn vị “{0}” có tên hai lần trong thứ tự", EN: "the unit “{0}” stands twice in the order"},
	"scoring.tie.outsider":      {VI: "đơn vị “{0}” không phải là thành viên được xếp hạng", EN: "the unit “{0}” is no member that is ranked"},

	// Stages.
	"scoring.stage.self":     {VI: "tự chấm", EN: "self"},
	"scoring.stage.cross":    {VI: "chấm chéo", EN: "cross"},
	"scoring.stage.verified": {VI: "thẩm định", EN: "verified"},
	"scoring.stage.approved": {VI: "duyệt", EN: "approved"},

	// How points came about.
	"scoring.origin.typed":        {VI: "điểm đã ghi", EN: "as typed"},
	"scoring.origin.full":         {VI: "đạt, hưởng điểm tối đa", EN: "achieved, so the maximum"},
	"scoring.origin.none":         {VI: "không đạt, 0 điểm", EN: "not achieved, so 0"},
	"scoring.origin.unassigned":   {VI: "không giao chỉ tiêu", EN: "not assigned"},
	"scoring.origin.inapplicable": {VI: "không áp dụng", EN: "not applicable"},
	"scoring.origin.unscored":     {VI: "chưa chấm", EN: "not scored"},
	"scoring.origin.sum":          {VI: "cộng các tiêu chí thành phần", EN: "sum of its items"},
	"scoring.origin.capped":       {VI: "cộng các tiêu chí thành phần, lấy theo mức tối đa của nhóm", EN: "sum of its items, held down by the group's cap"},
}
