package rotation

import "github.com/khoithidua/blocs/emulation/value"

var replanMessages = value.Catalogue{
	// What is wrong with promises.
	"rotation.promise-past":      {VI: "năm {0} đã ghi nhiệm kỳ {1} hoặc đã qua, nên lượt đã công bố cho năm đó không xếp lại nữa", EN: "{0} is past or has a recorded term of the {1}, so the turn announced for it is not planned anew"},
	"rotation.promise-far":       {VI: "năm {0} xa quá {1} năm, không xếp lượt đến đó", EN: "{0} is more than {1} {1|year|years} away, and no turns are planned so far"},
	"rotation.promise-no-policy": {VI: "chưa biết quy định luân phiên {0}, nên không xếp lại được các lượt đã công bố", EN: "the rule for the {0} is not known, so the turns announced cannot be planned anew"},
	"rotation.promise-no-list":   {VI: "{0} không luân phiên theo danh sách, nên không có lượt nào để xếp lại", EN: "the {0} does not rotate by list, so there are no turns to be planned anew"},
	"rotation.promise-twice":     {VI: "{0} năm {1} đã công bố đủ số lượt hoặc đã công bố cho đơn vị này", EN: "for the {0} of {1} all seats are announced already, or this unit is"},

	// Why a seat goes to a unit.
	"rotation.replan-kept":    {VI: "{0} giữ lượt đã công bố", EN: "{0} keeps the turn announced"},
	"rotation.replan-heir":    {VI: "{0} giữ lượt đã công bố cho {1}, là đơn vị kế tục", EN: "{0} keeps the turn announced for {1}, which it continues"},
	"rotation.replan-instead": {VI: "{0} nhận lượt đã công bố cho {1}", EN: "{0} takes the turn announced for {1}"},
	"rotation.replan-free":    {VI: "{0} nhận lượt của năm chưa công bố cho đơn vị nào", EN: "{0} takes the turn of a year for which none was announced"},

	// Why a promise is not kept.
	"rotation.promise-gone":       {VI: "{0} không thể giữ chức vào ngày {1}: không còn hoặc chưa là thành viên được luân phiên", EN: "{0} cannot hold the office on {1}: it is not, or no longer, a member that has turns"},
	"rotation.promise-heir-gone":  {VI: "{1} kế tục {0} nhưng không thể giữ chức vào ngày {2}", EN: "{1} continues {0} but cannot hold the office on {2}"},
	"rotation.promise-other-year": {VI: "mỗi vòng một đơn vị có một lượt, và lượt của {1} (theo lượt đã công bố cho {0}) là năm {2}", EN: "a unit has one turn a round, and that of {1} (for which the turn of {0} would count) is in {2}"},
	"rotation.promise-given-up":   {VI: "lượt của {0} nhường chỗ để tổng số lượt đã công bố phải thay đổi là ít nhất", EN: "the turn of {0} gives way so that the fewest turns announced change in all"},
	"rotation.promise-walk":       {VI: "đi theo thứ tự luân phiên thì năm này không phải lượt của {0}", EN: "walking the order of rotation, this year is not the turn of {0}"},

	// What was proven.
	"rotation.replan-none":        {VI: "{0}: giữ được mọi lượt đã công bố; chênh lệch số lượt giữa các đơn vị là {1}, đơn vị chờ lâu nhất {2} năm; đã chứng minh không có phương án tốt hơn", EN: "{0}: every turn announced is kept; the units' turns differ by {1}, the longest wait in years is {2}; no plan is better, as proven"},
	"rotation.replan-optimal":     {VI: "{0}: thay đổi {1} lượt đã công bố (nếu cứ theo thứ tự cũ thì {4}); chênh lệch số lượt giữa các đơn vị là {2}, đơn vị chờ lâu nhất {3} năm; đã chứng minh không có phương án tốt hơn", EN: "{0}: turns announced that change: {1} ({4} if the order were walked as it stands); the units' turns differ by {2}, the longest wait in years is {3}; no plan is better, as proven"},
	"rotation.replan-fewest":      {VI: "{0}: thay đổi {1} lượt đã công bố (nếu cứ theo thứ tự cũ thì {4}), đã chứng minh không thể ít hơn; chênh lệch số lượt giữa các đơn vị là {2}, đơn vị chờ lâu nhất {3} năm, là tốt nhất trong các phương án đã tìm", EN: "{0}: turns announced that change: {1} ({4} if the order were walked as it stands), the fewest there can be, as proven; the units' turns differ by {2}, the longest wait in years is {3}, the best found"},
	"rotation.replan-walk":        {VI: "{0}: theo đúng thứ tự luân phiên thì thay đổi {1} lượt đã công bố (phương án nào cũng thay đổi ít nhất {5}), chênh lệch số lượt giữa các đơn vị là {2}, đơn vị chờ lâu nhất {3} năm; không tìm phương án nào khác: {4}", EN: "{0}: by the order as it stands, turns announced that change: {1} (any plan changes at least {5}); the units' turns differ by {2}, the longest wait in years is {3}; no other plan was looked for: {4}"},
	"rotation.replan-walk-fewest": {VI: "{0}: theo đúng thứ tự luân phiên thì thay đổi {1} lượt đã công bố, đã chứng minh không thể ít hơn; chênh lệch số lượt giữa các đơn vị là {2}, đơn vị chờ lâu nhất {3} năm; không tìm phương án nào khác để giảm hai số này: {4}", EN: "{0}: by the order as it stands, turns announced that change: {1}, the fewest there can be, as proven; the units' turns differ by {2}, the longest wait in years is {3}, for which no other plan was looked for: {4}"},
	"rotation.replan-aside":       {VI: "văn bản {0} giao chức {1} năm {2} cho {3}; các lượt xếp lại ở đây là thứ tự luân phiên, chưa tính văn bản này", EN: "{0} gives the office of {1} of {2} to {3}: the turns planned anew are the order without it"},

	// Why no other plan is looked for.
	"rotation.unsearched-reserved": {VI: "có chỗ dành riêng cho từng loại đơn vị", EN: "seats are reserved for classes"},
	"rotation.unsearched-seats":    {VI: "mỗi năm có {0} chỗ; chỉ tìm được khi mỗi năm có một chỗ", EN: "there are {0} seats a year, and plans are searched for one"},
	"rotation.unsearched-term":     {VI: "nhiệm kỳ dài {0} năm; chỉ tìm được khi nhiệm kỳ một năm", EN: "terms last {0} years, and plans are searched for terms of one"},
	"rotation.unsearched-first":    {VI: "những năm đầu theo phương thức khác", EN: "the first years go by another mode"},
	"rotation.unsearched-start":    {VI: "luân phiên đến năm {0} mới bắt đầu", EN: "the rotation starts only in {0}"},
	"rotation.unsearched-units":    {VI: "có {0} đơn vị, nhiều hơn {1}", EN: "there are {0} units, more than {1}"},
	"rotation.unsearched-rest":     {VI: "phải nghỉ {0} năm trong khi có năm chỉ {1} đơn vị nhận lượt được", EN: "units rest for {0} {0|year|years}, and in some year only {1} can take a turn"},
	"rotation.unsearched-limit":    {VI: "số phương án phải xét vượt quá giới hạn", EN: "the search grew beyond its limit"},
	"rotation.unsearched-none":     {VI: "không có phương án nào mỗi vòng một lượt mà vẫn đủ thời gian nghỉ", EN: "no plan with one turn a round keeps the rests"},
	"rotation.unsearched-apart":    {VI: "không tìm được phương án cho cả hai chức mà không đơn vị nào giữ hai chức trong một năm", EN: "none was found for both offices in which no unit holds both in a year"},

	"rotation.replan-bound": {VI: "{0}: thay đổi {1} lượt đã công bố (nếu cứ theo thứ tự cũ thì {3}); mới chứng minh được rằng không thể ít hơn {2}", EN: "{0}: turns announced that change: {1} ({3} if the order were walked as it stands); proven is only that no plan changes fewer than {2}"},
}
