// What the page itself says. All that is about a dossier comes from the bridge.
import type { Lang } from './bridge.ts';

const vi = {
  title: 'Năm thi đua của khối, cụm',
  tagline: 'Khối trưởng, xếp hạng, đề nghị khen thưởng: mỗi câu trả lời đều kèm căn cứ.',
  private: 'Dữ liệu không rời khỏi máy này. Trang đọc hồ sơ, tính và lập báo cáo ngay trong trình duyệt, không gửi đi đâu.',
  language: 'Ngôn ngữ',
  sample: 'Hồ sơ mẫu',
  none: 'Chọn hồ sơ mẫu…',
  year: 'năm',
  open: 'Mở hồ sơ trên máy',
  kind: 'Tệp JSON theo lược đồ hồ sơ',
  save: 'Tải báo cáo',
  loading: 'Đang nạp phần tính toán',
  reviewing: 'Đang xét hồ sơ…',
  broken: 'Không nạp được phần tính toán',
  help: 'Hãy kiểm tra kết nối tới máy chủ của trang, hoặc dùng bản mới của Chrome, Edge, Firefox, Safari (cần WebAssembly).',
  again: 'Nạp lại trang',
  unread: 'Không đọc được tệp',
  tooLarge: 'Tệp quá lớn',
  refused: 'Chưa xét được hồ sơ này',
  whole: 'toàn bộ hồ sơ',
  error: 'Lỗi',
  warning: 'Cảnh báo',
  note: 'Lưu ý',
  report: 'báo cáo',
  version: 'Phiên bản',
  licence: 'Phần mềm nguồn mở, giấy phép Apache-2.0',
};

export type Words = typeof vi;

const en: Words = {
  title: 'A bloc’s emulation year',
  tagline: 'Who leads, who stands where, what is proposed: each answer with its legal basis.',
  private: 'Your data does not leave this device. The page reads, computes and reports in the browser and sends nothing anywhere.',
  language: 'Language',
  sample: 'Sample dossier',
  none: 'Choose a sample…',
  year: 'year',
  open: 'Open a dossier',
  kind: 'A JSON file that follows the dossier schema',
  save: 'Save the report',
  loading: 'Loading the engine',
  reviewing: 'Reviewing the dossier…',
  broken: 'The engine could not be loaded',
  help: 'Check the connection to this page’s server, or use a recent Chrome, Edge, Firefox or Safari (WebAssembly is needed).',
  again: 'Load the page again',
  unread: 'The file could not be read',
  tooLarge: 'The file is too large',
  refused: 'This dossier cannot be reviewed yet',
  whole: 'the whole dossier',
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  report: 'report',
  version: 'Version',
  licence: 'Open source, Apache-2.0 licence',
};

export const words: Record<Lang, Words> = { vi, en };
