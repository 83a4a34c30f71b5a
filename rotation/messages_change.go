package rotation

import "github.com/khoithidua/blocs/emulation/value"

// changeMessages are the sentences on overrides, swaps and vacancies.
var changeMessages = value.Catalogue{
	"rotation.overridden": {VI: "{0} giữ chức theo văn bản {1}, ngoài lượt luân phiên; nếu theo lượt: {2}", EN: "{0} by decision {1}, against the order; by the rule: {2}"},
	"rotation.swapped":    {VI: "{0} đổi lượt với năm {3} theo văn bản {1}; nếu theo lượt: {2}", EN: "{0}, which exchanged turns with {3} by {1}; by the rule: {2}"},

	"rotation.renamed":       {VI: "{0} đổi tên từ ngày {1}, tiếp tục giữ chức dưới tên {2}", EN: "{0} goes on from {1} under its new name {2}"},
	"rotation.acts-heir":     {VI: "từ ngày {1} {0} không còn, đơn vị kế thừa {2} tiếp tục điều hành", EN: "from {1} {0} is gone, and {2}, which came out of it, goes on"},
	"rotation.acts-deputy":   {VI: "từ ngày {1} {0} không còn giữ chức được, cấp phó {2} điều hành", EN: "from {1} {0} can no longer hold the office, and the deputy {2} acts"},
	"rotation.acts-next":     {VI: "từ ngày {1} {0} không còn giữ chức được, {2}, đơn vị đến lượt kế tiếp, điều hành và vẫn giữ lượt của mình", EN: "from {1} {0} can no longer hold the office; {2}, whose turn is next, acts and keeps that turn"},
	"rotation.acts-no-chief": {VI: "ngày {1} chưa có {0}, cấp phó {2} điều hành", EN: "there is no {0} on {1}, and the deputy {2} acts"},
	"rotation.vacant":        {VI: "từ ngày {1} {0} không còn giữ chức được và chưa biết ai điều hành", EN: "from {1} {0} can no longer hold the office, and who acts is not known"},

	// What is odd in the record.
	"rotation.gap-years":        {VI: "giữa nhiệm kỳ năm {1} và năm {2} không ghi {0}", EN: "no {0} is recorded between {1} and {2}"},
	"rotation.gap-days":         {VI: "từ ngày {1} đến trước ngày {2} không ghi {0} nào", EN: "no {0} is recorded from {1} until {2}"},
	"rotation.holder-day":       {VI: "{0} không phải là thành viên vào ngày nhận chức {1}", EN: "{0} is no member on {1}, its first day in office"},
	"rotation.holder-year":      {VI: "{0} chưa hoặc không còn là thành viên vào ngày {1}; hồ sơ không ghi nhận chức từ ngày nào khác", EN: "{0} is no member on {1}, and the record names no other day on which it took office"},
	"rotation.seats-over":       {VI: "năm {1} ghi {2} đơn vị cùng giữ chức {0}, trong khi quy định chỉ có {3}", EN: "{2} units are recorded as {0} of {1}, and the rule has {3} {3|seat|seats}"},
	"rotation.override-late":    {VI: "quyết định ngày {1} được ban hành khi năm {0} đã kết thúc, không thay đổi được lượt của năm đó", EN: "the decision of {1} comes after the year {0} and cannot change its turn"},
	"rotation.swap-past":        {VI: "ngày {1} năm {0} đã bắt đầu, không đổi lượt của năm đó được nữa", EN: "on {1} the year {0} had begun: its turn cannot be exchanged any more"},
	"rotation.swap-itself":      {VI: "đổi lượt phải giữa hai đơn vị và hai năm khác nhau: {0}, năm {1}", EN: "turns are exchanged between two units and two years: {0}, {1}"},
	"rotation.change-no-member": {VI: "{0} không phải là thành viên vào ngày {1}, không nhận lượt được", EN: "{0} is no member on {1} and cannot take the turn"},
	"rotation.change-far":       {VI: "năm {0} xa quá {1} năm, không xét đến", EN: "{0} is more than {1} {1|year|years} away, and is not looked at"},
	"rotation.change-idle":      {VI: "năm {0} không có lượt nào như văn bản nêu để chuyển cho {1}; thay đổi này không được áp dụng", EN: "in {0} there is no such turn to give to {1}: the change has no effect"},
	"rotation.swap-idle":        {VI: "năm {0} không phải lượt của {1} hoặc lượt ấy đã thay đổi theo văn bản khác; đổi lượt phải thực hiện được cả hai phía, nên toàn bộ việc đổi lượt này không được áp dụng", EN: "{0} is not the turn of {1}, or that turn is changed already: an exchange is done as a whole, so that none of it has effect"},
	"rotation.swap-not-done":    {VI: "hồ sơ ghi năm {0} {1} vẫn giữ chức, nên việc đổi lượt đã không thực hiện và không áp dụng cho năm còn lại", EN: "by the record {1} held the office in {0} all the same: the exchange was not carried out, and has no effect in the other year"},
	"rotation.change-no-policy": {VI: "chưa biết quy định luân phiên {0}, nên không áp dụng được thay đổi của năm {1}; nếu chức này đã có đơn vị giữ thì ghi vào nhiệm kỳ", EN: "the rule for the {0} is not known, so the change of {1} cannot be applied; where the office is settled, it belongs among the terms"},
	"rotation.change-against":   {VI: "thay đổi này trái với quy định luân phiên: {0}", EN: "this change goes against the rule: {0}"},

	// Elections.
	"rotation.election-recorded":      {VI: "kết quả bầu chọn theo hồ sơ; số phiếu không được công bố", EN: "chosen as recorded; no counts were published"},
	"rotation.election-differs":       {VI: "hồ sơ ghi {0} được bầu chọn cho năm {1}; đối chiếu số phiếu với quy định: {2}", EN: "by the record {0} was elected for {1}; by the counts and the rule: {2}"},
	"rotation.election-not-candidate": {VI: "hồ sơ ghi {0} được bầu chọn cho năm {1}, nhưng biên bản kiểm phiếu không có đơn vị này", EN: "by the record {0} was elected for {1}, and the minutes have no votes for it"},
	"rotation.election-twice":         {VI: "đã ghi cuộc bầu {0} năm {1}; các lần bỏ phiếu của một cuộc bầu ghi chung một chỗ, lần ghi sau không được áp dụng", EN: "an election of the {0} of {1} stands above; ballots of one election stand together, and this one has no effect"},
	"rotation.election-no-policy":     {VI: "chưa biết quy định luân phiên {0}, nên kết quả bầu chưa dùng được để dự kiến; nếu chức này đã có đơn vị giữ thì ghi vào nhiệm kỳ", EN: "the rule for the {0} is not known, so that the election has no part in a plan; where the office is settled, it belongs among the terms"},
	"rotation.election-mode":          {VI: "theo quy định, {0} năm {1} không do các thành viên bầu hoặc thống nhất chọn; kết quả bầu không được áp dụng", EN: "by the rule the members do not choose the {0} of {1}, and the election has no effect"},
	"rotation.election-empty":         {VI: "cuộc bầu {0} năm {1} không ghi đơn vị được chọn, cũng không ghi số phiếu", EN: "the election of the {0} of {1} names nobody chosen and has no counts"},
	"rotation.election-members":       {VI: "biên bản ghi {0} thành viên, hồ sơ có {1} thành viên vào ngày {2}; số thành viên coi như chưa biết", EN: "the minutes count {0} members and the document {1} on {2}: their number is taken as not known"},

	"rotation.calendar":         {VI: "{0}: {1} {3}, năm {2}", EN: "{0}: {1} of {3}, {2}"},
	"rotation.calendar-planned": {VI: "{0}: {1} {3}, năm {2} (dự kiến)", EN: "{0}: {1} of {3}, {2} (planned)"},
}
