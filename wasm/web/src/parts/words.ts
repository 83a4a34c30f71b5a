// Words of the parts that several views share.
import type { Lang } from '../core/bridge.ts';

const vi = {
  inEnglish: '(tiếng Anh)',
  instrument: 'Văn bản làm căn cứ',
  addInstrument: 'Thêm văn bản',
  number: 'Số, ký hiệu',
  signed: 'Ngày ký',
  issuer: 'Cơ quan ban hành',
  about: 'Trích yếu',
  numberFirst: 'Cần số, ký hiệu của văn bản; khi có số, các ô khác mới được ghi vào hồ sơ.',
  add: 'Thêm',
  drop: 'Bỏ',
  addUnit: 'Thêm đơn vị',
  newUnit: 'Tên đơn vị mới',
  edit: 'Sửa',
  close: 'Xong',
  remove: 'Xóa',
  up: 'Lên',
  down: 'Xuống',
  enter: 'Ghi vào hồ sơ',
  cancel: 'Thôi',
  none: 'Chưa có.',
  hangs: 'Hồ sơ còn nhắc tới mục này ở các chỗ sau; xóa thì các chỗ đó sẽ báo lỗi:',
  removeAnyway: 'Vẫn xóa',
};

const en: typeof vi = {
  inEnglish: '(in English)',
  instrument: 'The instrument behind it',
  addInstrument: 'Add an instrument',
  number: 'Number',
  signed: 'Signed on',
  issuer: 'Issued by',
  about: 'About',
  numberFirst: 'The number of the instrument is needed; the other fields are entered together with it.',
  add: 'Add',
  drop: 'Drop',
  addUnit: 'Add a unit',
  newUnit: 'Name of a new unit',
  edit: 'Edit',
  close: 'Done',
  remove: 'Remove',
  up: 'Up',
  down: 'Down',
  enter: 'Enter it',
  cancel: 'Cancel',
  none: 'None yet.',
  hangs: 'The dossier names it at these places, too; they will be at fault without it:',
  removeAnyway: 'Remove all the same',
};

export const words: Record<Lang, typeof vi> = { vi, en };
