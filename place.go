package blocs

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/khoithidua/blocs/emulation/value"
	"github.com/khoithidua/blocs/scoring/award"
)

// place says in words where in a document something is: "khen thưởng đã nhận (mục
// 3), ngày quyết định" for /grants/2/decided. Numbers begin with 1, as people
// count. A field that has no words here stands in quotation marks.
func (w *writer) place(pointer string) string {
	if pointer == "" {
		return w.print("blocs.whole")
	}
	var words []string
	steps := strings.Split(pointer, "/")[1:]
	for i, step := range steps {
		step = strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~")
		n, err := strconv.Atoi(step)
		switch {
		case err == nil && len(words) > 0:
			words[len(words)-1] = w.print("blocs.numbered", words[len(words)-1], n+1)
		case i > 0 && steps[i-1] == "facts":
			words = append(words, w.print("blocs.quoted", factName(value.ID(step))))
		default:
			words = append(words, w.field(step))
		}
	}
	return strings.Join(words, ", ")
}

// field is what people call a field of a document.
func (w *writer) field(name string) string {
	code := "blocs.at."
	for _, r := range name {
		if unicode.IsUpper(r) {
			code += "-"
		}
		code += string(unicode.ToLower(r))
	}
	if _, ok := places[code]; ok {
		return w.print(code)
	}
	return w.print("blocs.quoted", name)
}

func factName(id value.ID) any {
	if f, ok := award.Vietnam().Vocabulary().Fact(id); ok {
		return f.Name
	}
	return id
}

// places are the words for fields of documents. They are only read.
var places = value.Catalogue{
	"blocs.at.achievements":  {VI: "thành tích để khen", EN: "achievements"},
	"blocs.at.compare":       {VI: "ngày so sánh", EN: "day to compare"},
	"blocs.at.earliest":      {VI: "yêu cầu tính năm sớm nhất", EN: "request for the earliest year"},
	"blocs.at.number":        {VI: "số lượng", EN: "number"},
	"blocs.at.of":            {VI: "tổng số", EN: "whole"},
	"blocs.at.shares":        {VI: "số liệu để so với tỷ lệ tối đa", EN: "number held against a ceiling"},
	"blocs.at.what-if":       {VI: "yêu cầu tính thay đổi ít nhất", EN: "request for the least change"},
	"blocs.at.achieved":      {VI: "kết quả đạt được", EN: "what was achieved"},
	"blocs.at.attendance":    {VI: "số người dự", EN: "attendance"},
	"blocs.at.award":         {VI: "danh hiệu hoặc hình thức khen thưởng", EN: "award"},
	"blocs.at.awards":        {VI: "danh hiệu hoặc hình thức khen thưởng", EN: "award"},
	"blocs.at.ballot":        {VI: "lần bỏ phiếu", EN: "ballot"},
	"blocs.at.ballots":       {VI: "lần bỏ phiếu", EN: "ballot"},
	"blocs.at.bloc":          {VI: "khối hoặc cụm thi đua", EN: "bloc"},
	"blocs.at.candidate":     {VI: "đơn vị được bầu", EN: "candidate"},
	"blocs.at.chief":         {VI: "khối trưởng (cụm trưởng)", EN: "chief"},
	"blocs.at.class":         {VI: "loại đơn vị", EN: "class"},
	"blocs.at.complete":      {VI: "khoảng thời gian đã liệt kê đủ khen thưởng", EN: "span with a complete list of awards"},
	"blocs.at.conditions":    {VI: "điều kiện", EN: "condition"},
	"blocs.at.council":       {VI: "kết quả của hội đồng", EN: "outcome of the council"},
	"blocs.at.count":         {VI: "số lượng", EN: "count"},
	"blocs.at.criterion":     {VI: "tiêu chí", EN: "criterion"},
	"blocs.at.criteria":      {VI: "tiêu chí", EN: "criterion"},
	"blocs.at.cycle":         {VI: "việc trong năm", EN: "step of the year"},
	"blocs.at.decided":       {VI: "ngày quyết định", EN: "day of the decision"},
	"blocs.at.decisions":     {VI: "quyết định của khối hoặc cụm", EN: "decision of the bloc"},
	"blocs.at.deputy":        {VI: "khối phó (cụm phó)", EN: "deputy"},
	"blocs.at.disciplines":   {VI: "kỷ luật", EN: "discipline"},
	"blocs.at.entries":       {VI: "dòng điểm", EN: "entry"},
	"blocs.at.events":        {VI: "thay đổi của đơn vị", EN: "event"},
	"blocs.at.exists":        {VI: "thời gian tồn tại", EN: "existence"},
	"blocs.at.facts":         {VI: "dữ kiện", EN: "facts"},
	"blocs.at.from":          {VI: "ngày đầu", EN: "first day"},
	"blocs.at.grants":        {VI: "khen thưởng đã nhận", EN: "award received"},
	"blocs.at.groups":        {VI: "nhóm đơn vị", EN: "group"},
	"blocs.at.guests":        {VI: "đơn vị khách mời", EN: "guest"},
	"blocs.at.holders":       {VI: "đơn vị giữ chức", EN: "holder"},
	"blocs.at.horizon":       {VI: "số năm dự kiến", EN: "horizon"},
	"blocs.at.id":            {VI: "mã", EN: "identifier"},
	"blocs.at.instrument":    {VI: "văn bản", EN: "instrument"},
	"blocs.at.items":         {VI: "mục con", EN: "item"},
	"blocs.at.label":         {VI: "tên", EN: "label"},
	"blocs.at.leader":        {VI: "cách xác định đơn vị dẫn đầu", EN: "what makes the leader"},
	"blocs.at.lines":         {VI: "quy định xét chọn", EN: "line"},
	"blocs.at.max":           {VI: "điểm tối đa", EN: "maximum"},
	"blocs.at.members":       {VI: "thành viên", EN: "member"},
	"blocs.at.method":        {VI: "cách tính điểm", EN: "method"},
	"blocs.at.name":          {VI: "tên", EN: "name"},
	"blocs.at.office":        {VI: "chức danh", EN: "office"},
	"blocs.at.on":            {VI: "ngày", EN: "day"},
	"blocs.at.order":         {VI: "thứ tự", EN: "order"},
	"blocs.at.promises":      {VI: "lượt đã công bố", EN: "turn announced"},
	"blocs.at.overrides":     {VI: "quyết định ngoài lượt luân phiên", EN: "override"},
	"blocs.at.swaps":         {VI: "đổi lượt", EN: "swap"},
	"blocs.at.period":        {VI: "thời gian tính thành tích", EN: "achievement period"},
	"blocs.at.plans":         {VI: "kế hoạch", EN: "plan"},
	"blocs.at.points":        {VI: "điểm", EN: "points"},
	"blocs.at.quotas":        {VI: "chỉ tiêu", EN: "quota"},
	"blocs.at.records":       {VI: "dữ liệu theo năm", EN: "record"},
	"blocs.at.regulation":    {VI: "quy chế", EN: "regulation"},
	"blocs.at.replaces":      {VI: "báo cáo bị thay thế", EN: "report replaced"},
	"blocs.at.revocations":   {VI: "quyết định thu hồi", EN: "revocation"},
	"blocs.at.rotation":      {VI: "quy định luân phiên", EN: "rotation"},
	"blocs.at.rule":          {VI: "quy định", EN: "rule"},
	"blocs.at.scheme":        {VI: "bảng tiêu chí", EN: "table of criteria"},
	"blocs.at.seats":         {VI: "số đơn vị giữ chức", EN: "seats"},
	"blocs.at.share":         {VI: "tỷ lệ", EN: "share"},
	"blocs.at.sheets":        {VI: "phiếu chấm điểm", EN: "score sheet"},
	"blocs.at.sources":       {VI: "nguồn", EN: "source"},
	"blocs.at.stage":         {VI: "bước chấm điểm", EN: "stage of scoring"},
	"blocs.at.steps":         {VI: "bậc điểm", EN: "step"},
	"blocs.at.subject":       {VI: "đối tượng", EN: "subject"},
	"blocs.at.target":        {VI: "chỉ tiêu được giao", EN: "target"},
	"blocs.at.tasks":         {VI: "nhiệm vụ", EN: "task"},
	"blocs.at.terms":         {VI: "nhiệm kỳ", EN: "term"},
	"blocs.at.tie":           {VI: "cách xử lý khi bằng nhau", EN: "tie"},
	"blocs.at.tie-decisions": {VI: "quyết định khi bằng điểm", EN: "decision of a tie"},
	"blocs.at.title":         {VI: "tên gọi", EN: "title"},
	"blocs.at.unit":          {VI: "đơn vị", EN: "unit"},
	"blocs.at.units":         {VI: "đơn vị", EN: "unit"},
	"blocs.at.until":         {VI: "ngày kết thúc", EN: "end"},
	"blocs.at.votes":         {VI: "số phiếu", EN: "votes"},
	"blocs.at.within":        {VI: "số ngày sau việc khác", EN: "days after another step"},
	"blocs.at.window":        {VI: "thời hạn", EN: "window"},
	"blocs.at.year":          {VI: "năm thi đua", EN: "emulation year"},
	"blocs.at.years":         {VI: "năm thi đua khác", EN: "other emulation year"},
	"blocs.at.movements":     {VI: "phong trào thi đua", EN: "movement"},
	"blocs.at.movement":      {VI: "phong trào thi đua", EN: "movement"},
	"blocs.at.handed":        {VI: "văn bản đơn vị nộp", EN: "paper handed in"},
	"blocs.at.costs":         {VI: "hậu quả theo quy chế", EN: "cost"},
	"blocs.at.targets":       {VI: "chỉ tiêu đăng ký", EN: "registered target"},
	"blocs.at.filing":        {VI: "hạn gửi hồ sơ của pháp luật", EN: "filing date of the law"},
	"blocs.at.deadline":      {VI: "hạn của pháp luật", EN: "deadline of the law"},
	"blocs.at.duty":          {VI: "bên thực hiện", EN: "whose step"},
	"blocs.at.done":          {VI: "ngày thực hiện", EN: "day done"},
	"blocs.at.before":        {VI: "trước ngày", EN: "before"},
	"blocs.at.kind":          {VI: "loại", EN: "kind"},
	"blocs.at.launched":      {VI: "ngày phát động", EN: "day of launch"},
	"blocs.at.days":          {VI: "thời gian thực hiện", EN: "days"},
	"blocs.at.names-awards":  {VI: "nêu danh hiệu đăng ký", EN: "whether awards are named"},
	"blocs.at.for":           {VI: "thiếu sót", EN: "fault"},
	"blocs.at.year-from":     {VI: "ngày đầu năm thi đua", EN: "first day of the emulation year"},
	"blocs.at.after":         {VI: "tính từ ngày", EN: "after"},
	"blocs.at.calendar":      {VI: "việc hằng năm", EN: "yearly step"},
	"blocs.at.days-late":     {VI: "số ngày chậm", EN: "days late"},

	"blocs.at.among":             {VI: "chỉ chọn trong số đơn vị được đề nghị", EN: "awards chosen among"},
	"blocs.at.by-band":           {VI: "xét theo xếp loại", EN: "going by bands"},
	"blocs.at.excluded-by-grant": {VI: "mức đã tặng thì không tặng mức này", EN: "awards that exclude when given"},

	// Of rotation.
	"blocs.at.fairness-period": {VI: "thời gian thống kê lượt", EN: "period of fairness"},
	"blocs.at.bars":            {VI: "điều kiện loại trừ", EN: "bar"},
	"blocs.at.reserved":        {VI: "chỗ dành riêng", EN: "reserved seats"},
	"blocs.at.rest":            {VI: "thời gian nghỉ", EN: "rest"},
	"blocs.at.first":           {VI: "những năm đầu, lượt thứ nhất", EN: "first"},
	"blocs.at.second":          {VI: "lượt thứ hai", EN: "second"},
	"blocs.at.start":           {VI: "bắt đầu", EN: "start"},
	"blocs.at.result":          {VI: "theo kết quả", EN: "result"},
	"blocs.at.newcomer":        {VI: "đơn vị mới", EN: "newcomer"},
	"blocs.at.exclusive":       {VI: "mỗi đơn vị một chức", EN: "one office per unit"},
	"blocs.at.effective":       {VI: "thời gian giữ chức", EN: "days in office"},
	"blocs.at.mode":            {VI: "phương thức", EN: "mode"},
	"blocs.at.unreserved":      {VI: "chỗ không dành riêng", EN: "seats not reserved"},
	"blocs.at.to":              {VI: "đơn vị sau biến động", EN: "units after"},
	"blocs.at.larger":          {VI: "đơn vị lớn hơn", EN: "larger unit"},
	"blocs.at.basis":           {VI: "căn cứ", EN: "basis"},
	"blocs.at.if":              {VI: "điều kiện", EN: "condition"},
	"blocs.at.place":           {VI: "vị trí", EN: "place"},
	"blocs.at.wait":            {VI: "thời gian chờ", EN: "wait"},
}
