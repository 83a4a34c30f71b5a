import type { Lang } from '../../core/bridge.ts';

const vi = {
  private: 'Dữ liệu không rời khỏi máy này. Trang đọc hồ sơ, tính và lập báo cáo ngay trong trình duyệt, không gửi đi đâu; việc đang làm được tự lưu trong trình duyệt này.',
  sample: 'Xem hồ sơ mẫu',
  sampleHelp: 'Khối thi đua I tỉnh Cà Mau năm 2020, một năm trọn vẹn của tỉnh giả định, và từng tình huống.',
  pack: 'Lập năm mới theo quy chế có sẵn',
  packHelp: 'Quy chế của các khối, cụm có thật, mỗi điều có nguồn; chỗ văn bản không nói được để trống.',
  file: 'Mở hồ sơ trên máy',
  fileHelp: 'Tệp hồ sơ (JSON) đã xuất từ trang này hoặc từ phần mềm khác theo cùng lược đồ.',
  empty: 'Bắt đầu từ trang trắng',
  emptyHelp: 'Chưa có đơn vị, chưa có quy chế; nhập dần ở các phần sau.',
  choose: 'Chọn',
  bloc: 'Khối, cụm',
  otherBloc: 'khối, cụm khác, chỉ lấy quy chế chung',
  open: 'Mở',
  begin: 'Bắt đầu',
  openFile: 'Chọn tệp…',
  refused: 'Không đọc được hồ sơ này',
  tooLarge: 'Tệp quá lớn',
  kind: { seed: 'Hồ sơ gốc', year: 'Một năm trọn vẹn', pack: 'Theo từng quy chế', case: 'Từng tình huống' },
};

const en: typeof vi = {
  private: 'Your data does not leave this device. The page reads, computes and reports in the browser and sends nothing anywhere; your work is kept in this browser by itself.',
  sample: 'See a sample',
  sampleHelp: 'Bloc I of Cà Mau in 2020, a whole year of an imaginary province, and single cases.',
  pack: 'A new year under a regulation',
  packHelp: 'Regulations of real blocs, each rule with its source; what a text does not say is left open.',
  file: 'Open a dossier',
  fileHelp: 'A dossier file (JSON) from this page, or from other software that follows the schema.',
  empty: 'Begin empty',
  emptyHelp: 'No units and no regulation yet; the other parts take them in.',
  choose: 'Choose',
  bloc: 'Bloc',
  otherBloc: 'another bloc, under the common rules',
  open: 'Open',
  begin: 'Begin',
  openFile: 'Choose a file…',
  refused: 'This dossier cannot be read',
  tooLarge: 'The file is too large',
  kind: { seed: 'The seed', year: 'A whole year', pack: 'By regulation', case: 'Single cases' },
};

export const words: Record<Lang, typeof vi> = { vi, en };
