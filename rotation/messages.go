package rotation

import "github.com/khoithidua/blocs/emulation/value"

// Messages returns the sentences of this package's codes. They name offices in
// the words of package emulation, whose sentences a [value.Printer] needs as well.
func Messages() value.Catalogue {
	return value.Merge(messages, changeMessages, inferMessages, policyMessages, replanMessages)
}

var messages = value.Catalogue{
	"rotation.order.listed":           {VI: "thứ tự danh sách thành viên", EN: "the listed order of members"},
	"rotation.order.listed-derived":   {VI: "thứ tự danh sách thành viên (suy ra từ hồ sơ, quy định chưa công bố)", EN: "the listed order of members (derived from the record, the rule itself is not published)"},
	"rotation.order.declared":         {VI: "thứ tự luân phiên đã quy định", EN: "the order of rotation laid down"},
	"rotation.order.declared-derived": {VI: "thứ tự luân phiên suy ra từ hồ sơ (quy định chưa công bố)", EN: "the order of rotation derived from the record (the rule itself is not published)"},

	// Why a seat goes to a unit, or to nobody.
	"rotation.next":              {VI: "{0} kế tiếp {1} theo {2}", EN: "{0} follows {1} in {2}"},
	"rotation.wraps":             {VI: "hết một vòng, sau {1} trở lại {0} theo {2}", EN: "the round is over: after {1} it is {0} again in {2}"},
	"rotation.only":              {VI: "{0} tiếp tục, vì ngày {1} không có đơn vị nào khác trong thứ tự luân phiên là thành viên", EN: "{0} goes on, as no other unit of the order is a member on {1}"},
	"rotation.start":             {VI: "luân phiên bắt đầu từ {0}, năm {1}, theo {2}", EN: "the rotation starts with {0} in {1}, by {2}"},
	"rotation.open":              {VI: "chưa có đơn vị: ngày {0} trong thứ tự luân phiên không còn đơn vị nào là thành viên", EN: "nobody: no further unit of the order is a member on {0}"},
	"rotation.open-kept":         {VI: "chưa có đơn vị: ngày {0} các thành viên còn lại trong thứ tự luân phiên đều không được giữ chức", EN: "nobody: on {0} the rule keeps every further member of the order from the office"},
	"rotation.open-class":        {VI: "chưa có đơn vị: ngày {0} không còn đơn vị nào thuộc loại “{1}” nhận được chỗ dành riêng", EN: "nobody: on {0} no further unit of the class “{1}” can take the reserved seat"},
	"rotation.claims":            {VI: "{0} được ưu tiên vì lượt trước bị bỏ qua", EN: "{0} has the first claim, its turn having been passed over"},
	"rotation.term-goes-on":      {VI: "nhiệm kỳ của {0} chưa hết: năm thứ {1} trong {2} năm", EN: "the term of {0} is not over: year {1} of {2}"},
	"rotation.term-vacant":       {VI: "nhiệm kỳ chưa hết (năm thứ {0} trong {1} năm) mà đơn vị giữ chức không còn hoặc chưa biết", EN: "the term is not over (year {0} of {1}) and its holder is gone or not known"},
	"rotation.term-unknown":      {VI: "nhiệm kỳ dài {1} năm, mà hồ sơ không cho biết nhiệm kỳ đang giữ năm {0} bắt đầu từ năm nào", EN: "terms last {1} {1|year|years}, and the record does not tell in which year the one held in {0} began"},
	"rotation.succeeds":          {VI: "{0} là {1} năm {2}, theo quy định kế nhiệm", EN: "{0}, {1} of {2}, succeeds"},
	"rotation.succession-many":   {VI: "{0} năm {1} là {2}, nhiều hơn {3} chỗ kế nhiệm; quy định chưa nêu đơn vị nào kế nhiệm", EN: "the {0} of {1} are {2}, more than the {3} {3|seat|seats}, and the rule does not say who of them succeeds"},
	"rotation.succession-nobody": {VI: "chưa có đơn vị: {0} năm {1} không kế nhiệm được", EN: "nobody: no {0} of {1} can succeed"},
	"rotation.placed":            {VI: "{0} xếp thứ {1} năm {2}", EN: "{0} came in place {1} in {2}"},
	"rotation.without":           {VI: "{0} không được khen thưởng năm {1}", EN: "{0} received no such award for {1}"},
	"rotation.ranking-nobody":    {VI: "chưa có đơn vị: kết quả năm {0} không đưa ra đơn vị nào giữ chức được", EN: "nobody: the result of {0} gives no unit that can hold the office"},
	"rotation.elected":           {VI: "{0} được bầu chọn cho năm {1}", EN: "{0} was elected for {1}"},
	"rotation.elected-many":      {VI: "{0} cùng được bầu chọn cho năm {1}, nhiều hơn {2} chỗ", EN: "{0} were all elected for {1}, more than the {2} {2|seat|seats}"},
	"rotation.not-elected":       {VI: "cuộc bầu cho năm {0} chưa chọn được đơn vị", EN: "the election for {0} has not settled the seat"},
	"rotation.elected-kept":      {VI: "chưa có đơn vị: đơn vị được chọn cho năm {0} không giữ chức được", EN: "nobody: who was chosen for {0} cannot hold the office"},
	"rotation.rests":             {VI: "{0} đang nghỉ: sau khi giữ chức phải nghỉ {1} năm", EN: "{0} rests for {1} {1|year|years} after it held the office"},
	"rotation.other-office":      {VI: "{0} đã là {1} năm {2}, mỗi đơn vị chỉ giữ một chức", EN: "{0} is {1} of {2}, and a unit holds one office only"},
	"rotation.barred":            {VI: "{0} không được giữ chức: {1}", EN: "{0} is barred: {1}"},
	"rotation.by-clause":         {VI: "{0} (quy chế, {1})", EN: "{0} (regulation, {1})"},

	// What a seat hangs on.
	"rotation.hangs.ballot":     {VI: "tùy cuộc bầu cho năm {0}", EN: "hangs on the ballot for {0}"},
	"rotation.hangs.appointed":  {VI: "tùy quyết định phân công cho năm {0}", EN: "hangs on the appointment for {0}"},
	"rotation.hangs.agreed":     {VI: "tùy thống nhất của các thành viên cho năm {0}", EN: "hangs on what the members agree for {0}"},
	"rotation.hangs.succession": {VI: "năm {2} tùy đơn vị là {0} năm {1}, hiện chưa biết", EN: "{2} hangs on who is {0} in {1}, which is not known yet"},
	"rotation.hangs.ranking":    {VI: "tùy kết quả thi đua năm {0}", EN: "hangs on the result of {0}"},
	"rotation.hangs.place":      {VI: "chưa xác định được một đơn vị xếp thứ {0} năm {1}", EN: "which one unit came in place {0} in {1} is not settled"},
	"rotation.hangs.without":    {VI: "chưa xác định được đơn vị không được khen thưởng năm {0}; hiện có {1}", EN: "which unit received no award for {0} is not settled; so far {1}"},
	"rotation.hangs.bar":        {VI: "{0} nhận lượt nếu không thuộc trường hợp: {1}; hiện chưa đủ dữ kiện", EN: "{0} takes the turn unless this holds, which is not known: {1}"},

	"rotation.became":     {VI: "{0}: {1} ngày {2}, nay là {3}", EN: "{0}: {1} of {2}, now {3}"},
	"rotation.left":       {VI: "{0} đã thôi là thành viên từ ngày {1}", EN: "{0} has been no member since {1}"},
	"rotation.not-yet":    {VI: "{0} đến ngày {1} mới là thành viên", EN: "{0} is a member only from {1}"},
	"rotation.not-member": {VI: "{0} không phải là thành viên vào ngày {1}", EN: "{0} is no member on {1}"},

	// Why a plan ends, or a term cannot be judged.
	"rotation.unusable":        {VI: "chưa áp dụng được quy định luân phiên: {0}", EN: "the rotation rule cannot be used: {0}"},
	"rotation.no-policy":       {VI: "chưa biết quy định luân phiên {0}: quy định chưa công bố hoặc không có trong tài liệu", EN: "the rule for the {0} is not known: it is not published or not in the document"},
	"rotation.no-start":        {VI: "chưa xác định được lượt {0}: chưa ghi nhiệm kỳ nào và quy định không nêu đơn vị bắt đầu", EN: "the turn of {0} cannot be told: no term is recorded and the rule names no start"},
	"rotation.before-start":    {VI: "năm {0} chưa áp dụng luân phiên; luân phiên bắt đầu từ năm {1}", EN: "the rotation does not hold in {0}: it starts in {1}"},
	"rotation.next-year":       {VI: "chưa khai báo năm thi đua liền sau năm {0}", EN: "the emulation year after {0} is not declared"},
	"rotation.year-unknown":    {VI: "năm thi đua “{0}” chưa được khai báo và không phải năm dương lịch", EN: "the emulation year “{0}” is not declared and is no calendar year"},
	"rotation.year-twice":      {VI: "chức này được ghi nhiều nhiệm kỳ cho cùng năm {0}", EN: "several terms of the office are recorded for {0}"},
	"rotation.first":           {VI: "nhiệm kỳ năm {0} là nhiệm kỳ đầu tiên được ghi, không có nhiệm kỳ trước để đối chiếu", EN: "{0} is the first term on record, with none before it to count from"},
	"rotation.gap":             {VI: "không có nhiệm kỳ liền trước năm {0} (gần nhất là năm {1}), nên không suy được lượt", EN: "the term just before {0} is not on record (the latest is {1}), so the turn cannot be told"},
	"rotation.holders-none":    {VI: "nhiệm kỳ năm {0} không ghi đơn vị nào giữ chức", EN: "the term of {0} names no holder"},
	"rotation.holders-few":     {VI: "nhiệm kỳ năm {0} chỉ ghi {1} trong {2} đơn vị giữ chức, nên chưa biết luân phiên đang đến đâu", EN: "the term of {0} names {1} of {2} holders, so where the rotation stands is not known"},
	"rotation.holders-class":   {VI: "trong các đơn vị giữ chức năm {0} chỉ có {1} đơn vị thuộc loại “{3}” cho {2} chỗ dành riêng, nên chưa biết luân phiên các chỗ này đang đến đâu", EN: "of the holders in {0}, {1} {1|is|are} of the class “{3}”, for {2} {2|reserved seat|reserved seats}, so where their rotation stands is not known"},
	"rotation.holders-others":  {VI: "trong các đơn vị giữ chức năm {0} chỉ có {1} đơn vị giữ {2} chỗ không dành riêng, nên chưa biết luân phiên các chỗ này đang đến đâu", EN: "of the holders in {0}, {1} {1|holds|hold} the {2} {2|seat|seats} not reserved, so where their rotation stands is not known"},
	"rotation.holders-apart":   {VI: "{0} giữ chức năm {1} không đứng liền nhau trong {2}, nên chưa biết luân phiên đang đến đâu", EN: "{0}, holders in {1}, do not stand side by side in {2}, so where the rotation stands is not known"},
	"rotation.holders-pools":   {VI: "trong {0} giữ chức năm {1} chưa biết đơn vị nào giữ chỗ dành riêng cho loại “{2}”", EN: "of {0}, holders in {1}, which hold the seats reserved for the class “{2}” is not known"},
	"rotation.holder-unlisted": {VI: "{0} giữ chức năm {1} nhưng không có chỗ trong {2}, nên chưa biết luân phiên đang đến đâu", EN: "{0}, holder in {1}, has no place in {2}, so where the rotation stands is not known"},

	// What an audit finds.
	"rotation.agrees":          {VI: "{0} năm {1} là {2}, đúng lượt luân phiên", EN: "the {0} of {1}, {2}, agrees with the rotation"},
	"rotation.deviates":        {VI: "{0} năm {1} là {2}, không đúng lượt; theo luân phiên là {3}", EN: "the {0} of {1}, {2}, deviates from the rotation, which gives {3}"},
	"rotation.agrees-rule":     {VI: "{0} năm {1} là {2}, đúng theo quy định", EN: "the {0} of {1}, {2}, is whom the rule gives"},
	"rotation.deviates-rule":   {VI: "{0} năm {1} là {2}, không đúng theo quy định; theo quy định là {3}", EN: "the {0} of {1}, {2}, is not whom the rule gives, which is {3}"},
	"rotation.deviates-way":    {VI: "{0} năm {1} là {2}, không theo phương thức đã quy định", EN: "the {0} of {1}, {2}, was not chosen in the way of the rule"},
	"rotation.agrees-way":      {VI: "{0} năm {1} là {2}, theo đúng phương thức đã quy định", EN: "the {0} of {1}, {2}, was chosen in the way of the rule"},
	"rotation.way-unknown":     {VI: "hồ sơ không ghi {0} năm {1} được chọn bằng cách nào", EN: "the record does not say how the {0} of {1} was chosen"},
	"rotation.deviates-nobody": {VI: "{0} năm {1} là {2}, trong khi theo luân phiên không có đơn vị nào đến lượt", EN: "the {0} of {1}, {2}, deviates from the rotation, which gives nobody"},
	"rotation.holders-missing": {VI: "{0} năm {1} mới ghi {2}; theo luân phiên là {3}; các đơn vị đã ghi đều đúng lượt, phần còn lại chưa có dữ liệu", EN: "of the {0} of {1} the record names {2}, and the rotation gives {3}: those named agree, the rest is not on record"},
	"rotation.unlisted":        {VI: "{0} không có chỗ trong {1}", EN: "{0} has no place in {1}"},
	"rotation.holder-absent":   {VI: "đơn vị giữ chức không phải là thành viên vào ngày đầu năm: {0}", EN: "a holder is no member on the first day of the year: {0}"},
	"rotation.derived":         {VI: "quy định luân phiên chưa công bố mà suy ra từ chính hồ sơ này, nên kết quả đối chiếu không chứng minh được quy định", EN: "the rule is not published but derived from this record, so the comparison proves nothing about it"},
	"rotation.chosen":          {VI: "hồ sơ ghi hình thức: {0}", EN: "the record says: {0}"},
	"rotation.chosen-by":       {VI: "hồ sơ ghi hình thức: {0}, theo văn bản {1}", EN: "the record says: {0}, by {1}"},
	"rotation.recorded-in":     {VI: "hồ sơ dẫn văn bản {0}", EN: "the record names {0}"},
	"rotation.how.agreed":      {VI: "thống nhất", EN: "agreed"},
	"rotation.how.balloted":    {VI: "bỏ phiếu", EN: "chosen by ballot"},
	"rotation.how.appointed":   {VI: "phân công", EN: "appointed"},
	"rotation.how.rotated":     {VI: "luân phiên", EN: "by rotation"},

	"rotation.instrument":        {VI: "số {0}", EN: "No. {0}"},
	"rotation.instrument-signed": {VI: "số {0} ngày {1}", EN: "No. {0} of {1}"},

	// Who acts.
	"rotation.acting":               {VI: "{1} là {0} năm {2}, giữ chức từ ngày {3} đến trước ngày {4}", EN: "{1}: {0} of {2}, in office from {3} until {4}"},
	"rotation.acting-handover":      {VI: "{1}, {0} năm {2}, tiếp tục điều hành đến khi bàn giao ngày {3}, dù năm đó đã kết thúc", EN: "{1}: {0} of {2}, in office until the handover of {3} though that year is over"},
	"rotation.acting-early":         {VI: "{1}, {0} năm {2}, đã nhận chức từ ngày {3}, trước khi năm đó bắt đầu", EN: "{1}: {0} of {2}, in office since {3}, before that year begins"},
	"rotation.acting-first-unknown": {VI: "{1} là {0} năm {2}, giữ chức đến trước ngày {3}; hồ sơ không ghi ngày bắt đầu", EN: "{1}: {0} of {2}, in office until {3}; the first day is not on record"},
	"rotation.acting-end-unknown":   {VI: "{1} là {0} năm {2}, giữ chức từ ngày {3}; hồ sơ không ghi ngày kết thúc", EN: "{1}: {0} of {2}, in office from {3}; the last day is not on record"},
	"rotation.acting-undated":       {VI: "{1} được ghi là {0} năm {2}, nhưng hồ sơ không ghi ngày nhận chức nên chưa biết ngày {3} đã giữ chức hay chưa", EN: "{1}: recorded as {0} of {2} without the days in office, so whether in office on {3} cannot be told"},
	"rotation.acting-unknown":       {VI: "hồ sơ không cho biết đơn vị nào giữ chức {0} vào ngày {1}", EN: "the record does not tell who is {0} on {1}"},
	"rotation.acting-twice":         {VI: "hồ sơ ghi hai nhiệm kỳ {0} cùng có hiệu lực ngày {1}: năm {2} và năm {3}", EN: "two terms of the {0} claim {1}: those of {2} and {3}"},
}
