// Words of the parts that tell why: the proof, the facts, the lines of a page.
import type { Lang } from '../core/bridge.ts';

const vi = {
  unknown: 'chưa rõ',
  shareHelp: 'Phân số như 2/3, hoặc tỷ lệ như 70%',
  conditions: 'Từng điều kiện theo pháp luật',
  openAll: 'Mở hết',
  closeAll: 'Gập lại',
  missing: 'Dữ kiện còn thiếu, xếp theo mức giúp kết luận',
  settled: 'Không còn dữ kiện nào có thể làm thay đổi kết luận.',
  used: 'Dữ kiện đã dùng',
  nothingUsed: 'Chưa có dữ kiện nào được dùng.',
  alone: {
    both: 'Riêng dữ kiện này đủ để kết luận đạt hoặc không đạt',
    meet: 'Riêng dữ kiện này có thể dẫn đến kết luận đạt',
    fail: 'Riêng dữ kiện này có thể dẫn đến kết luận không đạt',
    no: 'Phải xét cùng dữ kiện khác',
  },
  yearsBack: 'năm trước năm xét',
  whichYear: 'Năm thi đua trước đó chưa được khai báo trong hồ sơ',
  elsewhere: 'Nhập ở mục khen thưởng đã nhận, kỷ luật, năm thi đua',
  notes: 'Cần biết thêm',
  provisions: 'Quy định viện dẫn',
  weakest: 'Mức độ chắc chắn của căn cứ',
  law: 'Pháp luật ngày',
  close: 'Đóng',
};

const en: typeof vi = {
  unknown: 'unknown',
  shareHelp: 'A fraction such as 2/3, or a share such as 70%',
  conditions: 'The conditions of the law, one by one',
  openAll: 'Open all',
  closeAll: 'Fold',
  missing: 'Facts that are missing, the most useful first',
  settled: 'No fact that is missing could change the verdict.',
  used: 'Facts used',
  nothingUsed: 'No fact was used yet.',
  alone: {
    both: 'Settles it alone, either way',
    meet: 'Alone it can make it met',
    fail: 'Alone it can make it not met',
    no: 'Counts together with others',
  },
  yearsBack: 'years before the year under consideration',
  whichYear: 'The dossier does not declare that earlier year',
  elsewhere: 'Entered with the awards, the disciplines or the years of the document',
  notes: 'To be known beside',
  provisions: 'Provisions referred to',
  weakest: 'How surely the law is known',
  law: 'Law of',
  close: 'Close',
};

export const words: Record<Lang, typeof vi> = { vi, en };
