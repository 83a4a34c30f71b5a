package ballot

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes.
func Messages() value.Catalogue { return value.Merge(messages) }

var messages = value.Catalogue{
	"ballot.count.members":   {VI: "tổng số thành viên", EN: "all members"},
	"ballot.count.council":   {VI: "tổng số thành viên Hội đồng", EN: "all members of the council"},
	"ballot.count.present":   {VI: "số thành viên có mặt", EN: "members present"},
	"ballot.count.written":   {VI: "số thành viên vắng mặt cho ý kiến bằng văn bản", EN: "absent members who gave their opinion in writing"},
	"ballot.count.attending": {VI: "số thành viên có mặt và cho ý kiến bằng văn bản", EN: "members present or with an opinion in writing"},
	"ballot.count.issued":    {VI: "số phiếu phát ra", EN: "papers issued"},
	"ballot.count.returned":  {VI: "số phiếu thu về", EN: "papers returned"},
	"ballot.count.valid":     {VI: "số phiếu hợp lệ", EN: "valid papers"},
	"ballot.count.invalid":   {VI: "số phiếu không hợp lệ", EN: "invalid papers"},
	"ballot.count.for":       {VI: "số phiếu đồng ý", EN: "votes in favour"},
	"ballot.count.against":   {VI: "số phiếu không đồng ý", EN: "votes against"},
	"ballot.count.cast":      {VI: "tổng số phiếu đồng ý và không đồng ý", EN: "votes in favour and against"},

	"ballot.rule.at-least":    {VI: "phải có số phiếu đồng ý từ {0} trở lên, tính trên {1}", EN: "votes in favour must be at least {0} of {1}"},
	"ballot.rule.more-than":   {VI: "phải có số phiếu đồng ý trên {0}, tính trên {1}", EN: "votes in favour must be more than {0} of {1}"},
	"ballot.rule.unpublished": {VI: "chưa có quy định được công bố về tỷ lệ phiếu cần đạt", EN: "no rule on the share of votes needed is published"},
	"ballot.rule.no-base":     {VI: "quy định không nêu tỷ lệ tính trên số nào", EN: "the rule does not say what the share is measured by"},
	"ballot.rule.no-bound":    {VI: "quy định không nêu phải đạt “từ” hay “trên” tỷ lệ", EN: "the rule does not say whether the share itself is enough"},
	"ballot.rule.no-share":    {VI: "quy định không nêu tỷ lệ", EN: "the rule does not give the share"},
	"ballot.rule.never":       {VI: "không số phiếu nào đạt được tỷ lệ {0} này", EN: "no number of votes can reach this share of {0}"},
	"ballot.rule.always":      {VI: "tỷ lệ {0} thì bao giờ cũng đạt, kể cả khi không có phiếu nào", EN: "a share of {0} is always reached, even without a vote"},
	"ballot.rule.two-bodies":  {VI: "điều kiện họp tính trên {0}, còn tỷ lệ phiếu tính trên {1}", EN: "the quorum is of {0}, the share of votes of {1}"},

	"ballot.missing":          {VI: "chưa biết {0}", EN: "not known: {0}"},
	"ballot.derived.returned": {VI: "số phiếu thu về gồm {0} phiếu hợp lệ và {1} phiếu không hợp lệ, tức {2} phiếu", EN: "papers returned are {0} valid and {1} invalid ones, which is {2}"},
	"ballot.derived.valid":    {VI: "số phiếu hợp lệ là {0} phiếu thu về trừ {1} phiếu không hợp lệ, tức {2} phiếu", EN: "valid papers are {0} returned less {1} invalid ones, which is {2}"},
	"ballot.needed":           {VI: "{0} là {1}, nên cần ít nhất {2} phiếu đồng ý", EN: "{0}: {1}; so at least {2} votes in favour are needed"},
	"ballot.base-empty":       {VI: "{0} bằng 0, nên không có tỷ lệ nào để tính", EN: "{0}: 0; there is nothing to take a share of"},
	"ballot.enough":           {VI: "có {0} phiếu đồng ý, đạt mức ít nhất {1} phiếu", EN: "{0} votes in favour reach the {1} needed"},
	"ballot.short":            {VI: "có {0} phiếu đồng ý, chưa đạt mức ít nhất {1} phiếu, còn thiếu {2}", EN: "{0} votes in favour do not reach the {1} needed; lacking: {2}"},

	"ballot.quorum.reached": {VI: "có mặt {0} trên {1} thành viên, đủ mức ít nhất {2} để họp", EN: "{0} of {1} members were present, which reaches the quorum of {2}"},
	"ballot.quorum.short":   {VI: "có mặt {0} trên {1} thành viên, không đủ mức ít nhất {2} để họp; kết quả bỏ phiếu không có giá trị", EN: "{0} of {1} members were present, short of the quorum of {2}; the vote is void"},
	"ballot.secret.open":    {VI: "quy định yêu cầu bỏ phiếu kín, nhưng biên bản ghi không bỏ phiếu kín", EN: "the rule asks for a secret ballot, the minutes record an open one"},
	"ballot.secret.unsaid":  {VI: "quy định yêu cầu bỏ phiếu kín; biên bản không ghi có bỏ phiếu kín hay không", EN: "the rule asks for a secret ballot; the minutes do not say whether it was"},

	"ballot.written.outside":  {VI: "trong số phiếu có {0} ý kiến bằng văn bản của thành viên vắng mặt, trong khi tỷ lệ tính trên số có mặt", EN: "the votes include {0} written opinions of absent members, while the share is of those present"},
	"ballot.written.unsaid":   {VI: "trong số phiếu có {0} ý kiến bằng văn bản của thành viên vắng mặt; quy định không nêu có tính hay không", EN: "the votes include {0} written opinions of absent members; the rule does not say whether they count"},
	"ballot.written.refused":  {VI: "trong số phiếu có {0} ý kiến bằng văn bản của thành viên vắng mặt, là ý kiến quy định không cho tính", EN: "the votes include {0} written opinions of absent members, which the rule does not admit"},
	"ballot.written.decisive": {VI: "kết quả còn tùy các ý kiến ấy: số phiếu đồng ý được tính là từ {0} đến {1}", EN: "the result hangs on them: the votes that count are between {0} and {1}"},

	"ballot.range":           {VI: "{0} ghi là {1}, không phải số đếm hợp lệ", EN: "{0}: {1} is no possible count"},
	"ballot.exceeds":         {VI: "{0} ({1}) lớn hơn {2} ({3})", EN: "{0} ({1}) exceed {2} ({3})"},
	"ballot.sum":             {VI: "thu về {0} phiếu, nhưng phiếu hợp lệ {1} và không hợp lệ {2} cộng lại không bằng số đó", EN: "{0} papers were returned, but {1} valid and {2} invalid ones do not add up to that"},
	"ballot.candidate-twice": {VI: "“{0}” có tên hai lần trong kết quả kiểm phiếu", EN: "“{0}” stands twice in the counts"},

	"ballot.rounds.unsaid": {VI: "quy định không nêu có được bỏ phiếu lại hay không", EN: "the rule does not say whether a further ballot may be held"},

	"ballot.agreed":                {VI: "thống nhất theo hồ sơ; không công bố số phiếu", EN: "agreed as recorded; no counts were published"},
	"ballot.agreed-without-counts": {VI: "quy định yêu cầu đạt tỷ lệ phiếu, mà không có số phiếu thì không xác định được đã đạt hay chưa", EN: "the rule asks for a share of votes; without counts it cannot be told whether it was reached"},
}
