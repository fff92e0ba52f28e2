import { saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import type { MeetingWay } from './team-command.ts';

const ways: [MeetingWay, (text: string) => boolean][] = [
  ['culture-house', saysAnyOf(['nhà văn_hoá/sinh_hoạt/cộng_đồng', 'nvh', 'hội trường'])],
  ['call', saysAnyOf(['gọi/gọi_điện/gọi_lại/điện_thoại/video/call', 'alo'])],
  ['visit', saysAnyOf(['đến/tới/qua/sang/ghé/xuống/tại/ở/về/vô/tận nhà', 'qua/ghé/sang/xuống'])],
];

/** Where to meet, where the words say it. */
export function readMeetingWay(words: string): MeetingWay | undefined {
  return ways.find(([, isSaid]) => isSaid(words))?.[0];
}

/** Says a place that is neither somebody's house nor the culture house. */
export const isElsewhere = saysAnyOf([
  'lên/ra/đến/tới/ở/tại/qua/sang/về xã/phường/uỷ_ban/ubnd/trụ_sở/trạm/bưu_điện/chợ/trường/huyện/tỉnh',
  '!xã',
  'công an',
  'ngân hàng',
  'một cửa',
  'trạm y_tế',
  'bưu điện',
]);

const asksHelper = saysAnyOf([
  'giúp/hộ/giùm/dùm em/tôi/mình/tui/với/nhé/nha/cái',
  'đi/nhé/nha chị/anh/em',
]);

/** "hẹn A12 15h mai giúp em", "… nhé chị Lan": a colleague shall do it. */
export function isSaidToHelper(words: string): boolean {
  return asksHelper(words) || /(^|\s)(chị|anh|em|cô|chú|bác)\s+\p{Lu}/u.test(words);
}

/** Says that it may not be so, or no longer. */
export const saysDoubt = saysAnyOf([
  'chưa',
  'không/ko/!k/hok/hông/hem',
  'ai',
  '!sao',
  'huỷ/hoãn',
  '!thôi',
]);
