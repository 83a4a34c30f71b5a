// Words about ballots: their counts, and what they come to.
import type { Lang } from '../core/bridge.ts';

const vi = {
  counts: {
    members: 'Tổng số thành viên', council: 'Thành viên Hội đồng', present: 'Có mặt', written: 'Ý kiến bằng văn bản',
    issued: 'Phiếu phát ra', returned: 'Phiếu thu về', valid: 'Phiếu hợp lệ', invalid: 'Phiếu không hợp lệ',
  },
  round: 'Lần thứ, theo biên bản',
  instrument: 'Biên bản kiểm phiếu',
  secret: 'Bỏ phiếu kín',
  yes: 'có',
  no: 'không',
  notSaid: 'biên bản không ghi',
  for: 'Đồng ý',
  against: 'Không đồng ý',
  barred: 'Không được biểu quyết',
  barredHelp: 'Số thành viên không được biểu quyết về đơn vị này vì có liên quan; biên bản không ghi thì để trống.',
  standing: 'Thêm đơn vị được đưa ra bỏ phiếu',
  ballot: 'Lần bỏ phiếu thứ',
  add: 'Thêm một lần bỏ phiếu',
  forward: 'Chuyển lên trước lần liền trên',
  remove: 'Xóa lần bỏ phiếu này',
  votes: 'số phiếu của từng đơn vị',
  lacking: 'Còn thiếu số liệu để kết luận',
  why: 'Vì sao',
  questions: 'Cần quyết định cách hiểu quy định',
};

const en: typeof vi = {
  counts: {
    members: 'All members', council: 'Members of the council', present: 'Present', written: 'Written opinions',
    issued: 'Papers issued', returned: 'Papers returned', valid: 'Valid papers', invalid: 'Invalid papers',
  },
  round: 'Round, as numbered',
  instrument: 'The minutes of the count',
  secret: 'Secret ballot',
  yes: 'yes',
  no: 'no',
  notSaid: 'the minutes do not say',
  for: 'In favour',
  against: 'Against',
  barred: 'May not vote',
  barredHelp: 'How many members may not vote on this unit, being concerned; left empty where the minutes name none.',
  standing: 'Add a unit that stood',
  ballot: 'Ballot',
  add: 'Add a ballot',
  forward: 'Move before the one above',
  remove: 'Remove this ballot',
  votes: 'the votes of each unit',
  lacking: 'Counts that are missing for a result',
  why: 'Why',
  questions: 'To be decided: how to read the rule',
};

export const words: Record<Lang, typeof vi> = { vi, en };
