package blocs

import "github.com/khoithidua/blocs/emulation/value"

// labelMessages are the words for values of closed lists that sentences do not
// use.
var labelMessages = value.Catalogue{
	"blocs.label.leader.standings": {VI: "đơn vị có điểm cao nhất là đơn vị dẫn đầu", EN: "the first in the standings"},

	"blocs.label.paper.minutes":    {VI: "biên bản", EN: "minutes"},
	"blocs.label.paper.submission": {VI: "tờ trình", EN: "submission"},

	"blocs.label.typed-as.number": {VI: "số", EN: "number"},
	"blocs.label.typed-as.whole":  {VI: "số nguyên", EN: "whole number"},
	"blocs.label.typed-as.share":  {VI: "tỷ lệ", EN: "share"},
	"blocs.label.typed-as.date":   {VI: "ngày", EN: "day"},

	"blocs.label.pack-topic.validity":  {VI: "thời gian áp dụng", EN: "validity"},
	"blocs.label.pack-topic.structure": {VI: "khối, cụm và thành viên", EN: "blocs and their members"},
	"blocs.label.pack-topic.leaders":   {VI: "khối trưởng, khối phó", EN: "who leads"},
	"blocs.label.pack-topic.scoring":   {VI: "tiêu chí, chấm điểm, xếp hạng", EN: "criteria, points, standings"},
	"blocs.label.pack-topic.ballot":    {VI: "bỏ phiếu", EN: "ballots"},
	"blocs.label.pack-topic.quota":     {VI: "chỉ tiêu đề nghị", EN: "quotas"},
	"blocs.label.pack-topic.pool":      {VI: "đối tượng được xét", EN: "who stands"},
	"blocs.label.pack-topic.tie":       {VI: "phân định khi bằng nhau", EN: "ties"},
	"blocs.label.pack-topic.calendar":  {VI: "thời gian thực hiện", EN: "calendar"},
	"blocs.label.pack-topic.council":   {VI: "Hội đồng và cấp trên", EN: "council and above"},

	"blocs.label.ballot-bound.at-least":  {VI: "từ mức này trở lên", EN: "this share or more"},
	"blocs.label.ballot-bound.more-than": {VI: "trên mức này", EN: "more than this share"},

	"blocs.label.ballot-body.members": {VI: "các thành viên của khối, cụm", EN: "the bloc"},
	"blocs.label.ballot-body.council": {VI: "Hội đồng Thi đua - Khen thưởng", EN: "the emulation and commendation council"},

	"blocs.label.ballot-among.not-carried": {VI: "mọi đơn vị chưa đạt", EN: "all who were not carried"},
	"blocs.label.ballot-among.leading":     {VI: "những đơn vị nhiều phiếu nhất trong số chưa đạt", EN: "those with the most votes"},
	"blocs.label.ballot-among.tied":        {VI: "những đơn vị bằng phiếu ở vị trí cuối", EN: "those who tie for the last seat"},

	"blocs.label.bloc-level.national": {VI: "toàn quốc", EN: "national"},
	"blocs.label.bloc-level.branch":   {VI: "bộ, ngành", EN: "branch"},
	"blocs.label.bloc-level.province": {VI: "tỉnh, thành phố", EN: "province"},
	"blocs.label.bloc-level.district": {VI: "huyện", EN: "district"},
	"blocs.label.bloc-level.commune":  {VI: "xã", EN: "commune"},
	"blocs.label.bloc-level.internal": {VI: "nội bộ cơ quan, đơn vị", EN: "internal"},

	"blocs.label.office.chief":  {VI: "khối trưởng, cụm trưởng", EN: "chief"},
	"blocs.label.office.deputy": {VI: "khối phó, cụm phó", EN: "deputy"},

	"blocs.label.chosen.agreed":    {VI: "thống nhất", EN: "by agreement"},
	"blocs.label.chosen.balloted":  {VI: "bỏ phiếu", EN: "by ballot"},
	"blocs.label.chosen.appointed": {VI: "cấp trên phân công", EN: "appointed from above"},
	"blocs.label.chosen.rotated":   {VI: "luân phiên", EN: "by rotation"},

	"blocs.label.fault.late":      {VI: "nộp chậm", EN: "late"},
	"blocs.label.fault.unclear":   {VI: "không rõ ràng hoặc thiếu tên tập thể, cá nhân", EN: "not clear"},
	"blocs.label.fault.no-awards": {VI: "không nêu danh hiệu, hình thức khen thưởng", EN: "names no award"},

	"blocs.label.cost.void":       {VI: "coi như không nộp", EN: "counts as not handed in"},
	"blocs.label.cost.excluded":   {VI: "không được xét khen thưởng", EN: "not considered for awards"},
	"blocs.label.cost.points-off": {VI: "trừ điểm theo số ngày chậm", EN: "points off for each day late"},

	"blocs.label.movement-state.unknown": {VI: "chưa công bố thời gian", EN: "days not published"},
	"blocs.label.movement-state.ahead":   {VI: "chưa bắt đầu", EN: "ahead"},
	"blocs.label.movement-state.runs":    {VI: "đang thực hiện", EN: "under way"},
	"blocs.label.movement-state.over":    {VI: "đã kết thúc", EN: "over"},

	"blocs.label.step-state.unknown": {VI: "chưa rõ", EN: "not known"},
	"blocs.label.step-state.not-yet": {VI: "chưa đến hạn", EN: "not yet due"},
	"blocs.label.step-state.due":     {VI: "đang trong thời hạn", EN: "due"},
	"blocs.label.step-state.done":    {VI: "đã thực hiện", EN: "done"},
	"blocs.label.step-state.late":    {VI: "quá hạn", EN: "late"},

	"blocs.label.step.decision":        {VI: "quyết định thành lập khối, cụm", EN: "decision on the blocs"},
	"blocs.label.step.plan":            {VI: "xây dựng kế hoạch", EN: "plan"},
	"blocs.label.step.registration":    {VI: "đăng ký thi đua", EN: "registration"},
	"blocs.label.step.pledge":          {VI: "ký giao ước thi đua", EN: "pledge"},
	"blocs.label.step.mid-year-review": {VI: "sơ kết", EN: "mid-year review"},
	"blocs.label.step.cross-check":     {VI: "kiểm tra chéo", EN: "cross-check"},
	"blocs.label.step.scoring-meeting": {VI: "họp chấm điểm", EN: "scoring meeting"},
	"blocs.label.step.conference":      {VI: "hội nghị tổng kết", EN: "year-end conference"},
	"blocs.label.step.handover":        {VI: "bàn giao khối trưởng, cụm trưởng", EN: "handover"},
	"blocs.label.step.dossiers":        {VI: "gửi hồ sơ khen thưởng", EN: "files sent"},
	"blocs.label.step.council":         {VI: "họp Hội đồng", EN: "council meeting"},

	"blocs.label.duty.bloc":  {VI: "khối, cụm", EN: "the bloc"},
	"blocs.label.duty.units": {VI: "từng đơn vị thành viên", EN: "each unit"},

	"blocs.label.basis.quoted":     {VI: "đã đọc nguyên văn", EN: "read in full"},
	"blocs.label.basis.secondary":  {VI: "biết qua văn bản khác", EN: "known through another text"},
	"blocs.label.basis.unverified": {VI: "chưa kiểm chứng", EN: "not verified"},

	"blocs.label.day-bound.by":     {VI: "chậm nhất ngày này", EN: "by this day"},
	"blocs.label.day-bound.before": {VI: "trước ngày này", EN: "before this day"},

	"blocs.label.instrument.law":      {VI: "luật", EN: "law"},
	"blocs.label.instrument.decree":   {VI: "nghị định", EN: "decree"},
	"blocs.label.instrument.circular": {VI: "thông tư", EN: "circular"},
	"blocs.label.instrument.decision": {VI: "quyết định", EN: "decision"},

	"blocs.label.measure.number": {VI: "số", EN: "number"},
	"blocs.label.measure.share":  {VI: "tỷ lệ", EN: "share"},
	"blocs.label.measure.years":  {VI: "năm", EN: "years"},
	"blocs.label.measure.months": {VI: "tháng", EN: "months"},
	"blocs.label.measure.vnd":    {VI: "đồng", EN: "đồng"},

	"blocs.label.difference.only-a":  {VI: "chỉ ngày thứ nhất yêu cầu", EN: "asked only on the first day"},
	"blocs.label.difference.only-b":  {VI: "chỉ ngày thứ hai yêu cầu", EN: "asked only on the second day"},
	"blocs.label.difference.operand": {VI: "mức yêu cầu khác nhau", EN: "another amount"},
	"blocs.label.difference.verdict": {VI: "kết luận khác nhau", EN: "another verdict"},

	"blocs.label.counted.year": {VI: "thành tích của năm xét được tính", EN: "the achievements of the year count"},

	"blocs.label.turn.found":      {VI: "có thay đổi làm khác kết luận", EN: "found"},
	"blocs.label.turn.already":    {VI: "kết luận đã như vậy", EN: "already so"},
	"blocs.label.turn.impossible": {VI: "không thay đổi nào làm khác kết luận", EN: "impossible"},
	"blocs.label.turn.gave-up":    {VI: "cần quá nhiều thay đổi, không tìm tiếp", EN: "too many to look for"},

	"blocs.label.outlook.met":      {VI: "đạt ngay năm xét", EN: "met this year"},
	"blocs.label.outlook.possible": {VI: "có thể đạt từ năm được nêu", EN: "possible from the year named"},
	"blocs.label.outlook.none":     {VI: "không năm nào trong số đã xét có thể đạt", EN: "in no year looked at"},

	"blocs.label.fact.truth":  {VI: "có hoặc không", EN: "yes or no"},
	"blocs.label.fact.number": {VI: "số", EN: "number"},
	"blocs.label.fact.share":  {VI: "tỷ lệ", EN: "share"},
	"blocs.label.fact.level":  {VI: "mức", EN: "level"},

	"blocs.label.merit.merit":    {VI: "công trạng và thành tích", EN: "merit and achievement"},
	"blocs.label.merit.thematic": {VI: "chuyên đề, theo đợt", EN: "by theme or campaign"},
	"blocs.label.merit.sudden":   {VI: "thành tích đột xuất", EN: "sudden achievement"},

	"blocs.label.rounding.half-up":   {VI: "từ một nửa trở lên thì làm tròn lên", EN: "half up"},
	"blocs.label.rounding.half-even": {VI: "đúng một nửa thì về số chẵn", EN: "half to even"},
	"blocs.label.rounding.up":        {VI: "luôn làm tròn lên", EN: "up"},
	"blocs.label.rounding.down":      {VI: "luôn làm tròn xuống", EN: "down"},

	"blocs.label.lang.vi": {VI: "tiếng Việt", EN: "Vietnamese"},
	"blocs.label.lang.en": {VI: "tiếng Anh", EN: "English"},

	"blocs.label.breach.turn":       {VI: "theo lượt", EN: "turn"},
	"blocs.label.breach.mode":       {VI: "theo phương thức", EN: "mode"},
	"blocs.label.breach.seats":      {VI: "số đơn vị giữ chức", EN: "seats"},
	"blocs.label.breach.term":       {VI: "trọn nhiệm kỳ", EN: "full term"},
	"blocs.label.breach.membership": {VI: "là thành viên", EN: "membership"},
	"blocs.label.breach.rest":       {VI: "thời gian nghỉ", EN: "rest"},
	"blocs.label.breach.bar":        {VI: "điều kiện loại trừ", EN: "bar"},
	"blocs.label.breach.class":      {VI: "chỗ dành riêng", EN: "reserved seats"},
	"blocs.label.breach.exclusive":  {VI: "mỗi đơn vị một chức", EN: "one office a unit"},

	"blocs.label.inferred-form.listed":     {VI: "theo thứ tự danh sách", EN: "in the listed order"},
	"blocs.label.inferred-form.some-order": {VI: "theo một thứ tự chưa biết", EN: "in some order"},
	"blocs.label.inferred-form.succession": {VI: "cấp phó kế nhiệm", EN: "the deputy succeeds"},
	"blocs.label.inferred-form.place":      {VI: "theo thứ hạng năm trước", EN: "by last year's place"},
	"blocs.label.inferred-form.no-award":   {VI: "đơn vị không được khen thưởng năm trước", EN: "no award last year"},
	"blocs.label.inferred-form.decision":   {VI: "quyết định từng năm", EN: "decided each year"},

	"blocs.label.unreserved.all":    {VI: "mọi thành viên", EN: "all members"},
	"blocs.label.unreserved.others": {VI: "thành viên ngoài nhóm có chỗ dành riêng", EN: "members outside the reserved classes"},

	"blocs.label.skip.lost":        {VI: "mất lượt", EN: "the turn is lost"},
	"blocs.label.skip.first-claim": {VI: "được ưu tiên ở chỗ trống kế tiếp", EN: "first claim on the next seat"},

	"blocs.label.newcomer.end":         {VI: "xếp cuối danh sách", EN: "at the end"},
	"blocs.label.newcomer.after-chief": {VI: "xếp ngay sau đơn vị vừa đến lượt", EN: "behind the latest holder"},

	"blocs.label.merged.earlier": {VI: "lấy vị trí đứng trước", EN: "the earlier place"},
	"blocs.label.merged.larger":  {VI: "lấy vị trí của đơn vị lớn hơn", EN: "that of the larger unit"},
	"blocs.label.merged.named":   {VI: "lấy vị trí của đơn vị được nêu", EN: "that of the unit named"},

	"blocs.label.parted.first":     {VI: "đơn vị đầu tiên giữ vị trí, các đơn vị khác là đơn vị mới", EN: "the first keeps it"},
	"blocs.label.parted.beside":    {VI: "các đơn vị đứng liền nhau tại vị trí cũ", EN: "side by side"},
	"blocs.label.parted.newcomers": {VI: "tất cả là đơn vị mới", EN: "all are newcomers"},

	"blocs.label.keeping.keep":     {VI: "giữ vị trí cũ", EN: "keeps its place"},
	"blocs.label.keeping.newcomer": {VI: "xếp như đơn vị mới", EN: "as a newcomer"},

	"blocs.label.vacancy.deputy": {VI: "cấp phó điều hành", EN: "the deputy acts"},
	"blocs.label.vacancy.heir":   {VI: "đơn vị kế thừa tiếp tục", EN: "the unit in its place goes on"},
	"blocs.label.vacancy.next":   {VI: "đơn vị của lượt kế tiếp điều hành", EN: "the next in turn acts"},

	"blocs.label.rotation.list":       {VI: "luân phiên theo danh sách", EN: "by list"},
	"blocs.label.rotation.succession": {VI: "cấp phó kế nhiệm", EN: "by succession"},
	"blocs.label.rotation.ballot":     {VI: "bỏ phiếu bầu", EN: "by ballot"},
	"blocs.label.rotation.ranking":    {VI: "theo kết quả năm trước", EN: "by ranking"},
	"blocs.label.rotation.appointed":  {VI: "cấp trên phân công", EN: "appointed"},
	"blocs.label.rotation.agreed":     {VI: "thống nhất", EN: "by agreement"},

	"blocs.label.rotation-basis.published": {VI: "đã công bố", EN: "published"},
	"blocs.label.rotation-basis.derived":   {VI: "suy ra từ hồ sơ", EN: "derived from the record"},

	"blocs.label.search.optimal":    {VI: "không có phương án tốt hơn", EN: "no plan is better"},
	"blocs.label.search.best-found": {VI: "tốt nhất trong số đã tìm", EN: "the best that was found"},

	"blocs.label.change.override": {VI: "quyết định ngoài lượt", EN: "override"},
	"blocs.label.change.swap":     {VI: "đổi lượt", EN: "swap"},

	"blocs.label.criterion.group":    {VI: "nhóm tiêu chí", EN: "group"},
	"blocs.label.criterion.points":   {VI: "chấm điểm", EN: "points"},
	"blocs.label.criterion.achieved": {VI: "đạt hoặc không đạt", EN: "achieved or not"},
	"blocs.label.criterion.quantity": {VI: "theo chỉ tiêu và kết quả", EN: "by target and actual"},
	"blocs.label.criterion.count":    {VI: "theo số lượng", EN: "by count"},
	"blocs.label.criterion.report":   {VI: "báo cáo", EN: "report"},

	"blocs.label.effect.bonus":   {VI: "điểm thưởng", EN: "bonus"},
	"blocs.label.effect.penalty": {VI: "điểm trừ", EN: "penalty"},

	"blocs.label.shift.raised":    {VI: "tăng điểm", EN: "raised"},
	"blocs.label.shift.lowered":   {VI: "giảm điểm", EN: "lowered"},
	"blocs.label.shift.entered":   {VI: "bước trước chưa chấm", EN: "not scored before"},
	"blocs.label.shift.missing":   {VI: "bước sau không chấm", EN: "not scored now"},
	"blocs.label.shift.taken-out": {VI: "bước sau không tính cho đơn vị", EN: "no longer counts"},
	"blocs.label.shift.taken-in":  {VI: "bước trước không tính cho đơn vị", EN: "did not count before"},
	"blocs.label.shift.recast":    {VI: "cùng số điểm, cách ghi khác", EN: "same points in another way"},
	"blocs.label.shift.unsettled": {VI: "chưa xác định", EN: "open"},

	"blocs.label.rank.points": {VI: "tổng điểm", EN: "total points"},
	"blocs.label.rank.rate":   {VI: "tỷ lệ điểm đạt được", EN: "share of the maximum"},

	"blocs.label.places.standard":   {VI: "bỏ trống thứ hạng sau các đơn vị đồng hạng (1, 2, 2, 4)", EN: "places left out after a tie (1, 2, 2, 4)"},
	"blocs.label.places.dense":      {VI: "không bỏ trống thứ hạng (1, 2, 2, 3)", EN: "no place left out (1, 2, 2, 3)"},
	"blocs.label.places.fractional": {VI: "lấy trung bình thứ hạng (1; 2,5; 2,5; 4)", EN: "mean of the places (1, 2.5, 2.5, 4)"},

	"blocs.label.entry.points":    {VI: "điểm", EN: "points"},
	"blocs.label.entry.achieved":  {VI: "đạt hay không", EN: "whether achieved"},
	"blocs.label.entry.actual":    {VI: "kết quả thực hiện", EN: "actual"},
	"blocs.label.entry.count":     {VI: "số lượng", EN: "count"},
	"blocs.label.entry.days-late": {VI: "số ngày chậm", EN: "days late"},

	"blocs.label.method.proportional":    {VI: "theo tỷ lệ thực hiện chỉ tiêu", EN: "in proportion to the target"},
	"blocs.label.method.per-percent":     {VI: "theo từng phần trăm đạt được", EN: "for each per cent"},
	"blocs.label.method.steps":           {VI: "theo bậc", EN: "by steps"},
	"blocs.label.method.all-or-nothing":  {VI: "đạt chỉ tiêu hoặc không có điểm", EN: "all or nothing"},
	"blocs.label.method.shortfall":       {VI: "trừ theo phần thiếu", EN: "less for a shortfall"},
	"blocs.label.method.leader-relative": {VI: "so với đơn vị vượt chỉ tiêu nhiều nhất", EN: "against the leader"},

	"blocs.label.part.proportional": {VI: "tính theo phần", EN: "in proportion"},
	"blocs.label.part.dropped":      {VI: "bỏ phần lẻ", EN: "dropped"},
	"blocs.label.part.whole":        {VI: "tính tròn một mức", EN: "as a whole"},

	"blocs.label.no-target.own-pool": {VI: "so sánh riêng giữa các đơn vị không có chỉ tiêu", EN: "among those without a target"},

	"blocs.label.unscored.not-assigned":   {VI: "không giao chỉ tiêu", EN: "not assigned"},
	"blocs.label.unscored.not-applicable": {VI: "không áp dụng", EN: "not applicable"},

	"blocs.label.tie.points":    {VI: "tổng điểm cao hơn", EN: "higher points"},
	"blocs.label.tie.rate":      {VI: "tỷ lệ điểm cao hơn", EN: "higher share"},
	"blocs.label.tie.criterion": {VI: "điểm cao hơn ở một tiêu chí", EN: "higher in a criterion"},
	"blocs.label.tie.fewer":     {VI: "bị trừ ít điểm hơn", EN: "fewer points off"},
	"blocs.label.tie.earlier":   {VI: "nộp phiếu tự chấm sớm hơn", EN: "sheet handed in earlier"},
	"blocs.label.tie.decision":  {VI: "biểu quyết hoặc thống nhất", EN: "ballot or agreement"},

	"blocs.label.line-rank.score": {VI: "điểm", EN: "by points"},
	"blocs.label.line-rank.votes": {VI: "số phiếu đồng ý", EN: "by votes"},

	"blocs.label.line-preference.more-women": {VI: "tập thể có tỷ lệ nữ cao hơn", EN: "higher share of women"},

	"blocs.label.line-tie.all":     {VI: "đề nghị tất cả, kể cả vượt chỉ tiêu", EN: "all, over the quota"},
	"blocs.label.line-tie.none":    {VI: "không đề nghị đơn vị nào", EN: "none"},
	"blocs.label.line-tie.decided": {VI: "do khối, cụm hoặc cấp được nêu quyết định", EN: "decided"},

	"blocs.label.award.title": {VI: "danh hiệu thi đua", EN: "title"},
	"blocs.label.award.form":  {VI: "hình thức khen thưởng", EN: "form of commendation"},

	"blocs.label.award-level.state":             {VI: "cấp Nhà nước", EN: "State"},
	"blocs.label.award-level.ministry-province": {VI: "cấp bộ, ban, ngành, tỉnh", EN: "ministry or province"},
	"blocs.label.award-level.base":              {VI: "cấp cơ sở", EN: "grassroots"},
	"blocs.label.award-level.commune":           {VI: "cấp xã", EN: "commune"},

	"blocs.label.compared.agrees":      {VI: "khớp", EN: "agrees"},
	"blocs.label.compared.differs":     {VI: "không khớp", EN: "differs"},
	"blocs.label.compared.cannot-tell": {VI: "không xác định được", EN: "cannot be told"},

	"blocs.label.ruling.approved":   {VI: "được tặng", EN: "given"},
	"blocs.label.ruling.refused":    {VI: "không được tặng", EN: "not given"},
	"blocs.label.ruling.moved-down": {VI: "chuyển xuống mức thấp hơn", EN: "a lower one given"},
}
