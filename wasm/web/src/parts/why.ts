// Words of the parts that tell why: the proof, the facts, the lines of a page.
import type { Lang } from '../core/bridge.ts';

const vi = {
  unknown: 'chưa rõ',
  shareHelp: 'Phân số như 69/100, hoặc tỷ lệ như 70%',
  conditions: 'Từng điều kiện theo pháp luật',
  openAll: 'Mở hết',
  closeAll: 'Gập lại',
  missing: 'Dữ kiện còn thiếu, cái có ích nhất trước',
  settled: 'Không thiếu dữ kiện nào có thể đổi kết luận.',
  used: 'Dữ kiện đã dùng',
  nothingUsed: 'Chưa có dữ kiện nào được dùng.',
  alone: {
    both: 'Một mình đủ để kết luận, đạt hay không đạt',
    meet: 'Một mình có thể làm cho đạt',
    fail: 'Một mình có thể làm cho không đạt',
    no: 'Cần cùng dữ kiện khác',
  },
  yearsBack: 'năm trước năm xét',
  whichYear: 'Năm thi đua trước đó chưa được khai báo trong hồ sơ',
  elsewhere: 'Nhập ở danh sách khen thưởng, kỷ luật hoặc năm thi đua của hồ sơ',
  notes: 'Cần biết thêm',
  provisions: 'Quy định viện dẫn',
  weakest: 'Mức độ chắc chắn của căn cứ',
  law: 'Pháp luật ngày',
  close: 'Đóng',
};

const en: typeof vi = {
  unknown: 'unknown',
  shareHelp: 'A fraction such as 69/100, or a share such as 70%',
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
