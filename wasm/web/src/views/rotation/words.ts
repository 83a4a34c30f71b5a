import type { Lang } from '../../core/bridge.ts';

const vi = {
  office: 'Chức',
  year: 'Năm thi đua',

  overrides: 'Quyết định khác với lượt',
  overridesHelp: 'Một đơn vị giữ chức thay cho đơn vị đến lượt. Chỉ đổi đúng chỗ đó; các lượt khác giữ nguyên. Xóa mục này thì kế hoạch trở lại như cũ.',
  addOverride: 'Thêm quyết định',
  holder: 'Đơn vị giữ chức',
  instead: 'Thay cho đơn vị đến lượt',
  onlySeat: 'Chức chỉ có một chỗ',
  insteadOf: 'thay cho',
  decidedOn: 'Ngày quyết định',

  swaps: 'Đổi lượt',
  swapsHelp: 'Hai đơn vị thống nhất đổi hai lượt của một chức. Xóa mục này thì hai lượt trở lại như cũ.',
  addSwap: 'Thêm đổi lượt',
  firstYear: 'Lượt thứ nhất: năm',
  firstUnit: 'Lượt thứ nhất: đơn vị',
  secondYear: 'Lượt thứ hai: năm',
  secondUnit: 'Lượt thứ hai: đơn vị',
  agreedOn: 'Ngày thống nhất',
};

const en: typeof vi = {
  office: 'Office',
  year: 'Emulation year',

  overrides: 'Decisions against the order',
  overridesHelp: 'One unit holds an office in place of the one whose turn it is. That seat changes and nothing else. Without the entry the plan is what it was.',
  addOverride: 'Add a decision',
  holder: 'Held by',
  instead: 'In place of',
  onlySeat: 'the office has one seat',
  insteadOf: 'in place of',
  decidedOn: 'Decided on',

  swaps: 'Turns exchanged',
  swapsHelp: 'Two units agree to exchange two turns of an office. Without the entry both turns are what they were.',
  addSwap: 'Add an exchange',
  firstYear: 'First turn: year',
  firstUnit: 'First turn: unit',
  secondYear: 'Second turn: year',
  secondUnit: 'Second turn: unit',
  agreedOn: 'Agreed on',
};

export const words: Record<Lang, typeof vi> = { vi, en };
