import { saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { accentedWords } from '#bot/lib/vietnamese-text.ts';
import type { ReferralDesk } from '#shared/help-requests.ts';

type Desk = Exclude<ReferralDesk, 'other'>;

/** How people call the offices that are none of the team's and none of the commune's officers. */
const desks = (
  [
    ['police', ['công an', 'cảnh sát']],
    [
      'one-stop',
      ['một cửa', '!1 cửa', 'trung tâm hành_chính/phục_vụ', 'hành chính công', 'ttpvhcc'],
    ],
    ['bank', ['ngân hàng', 'agribank', 'vietcombank', 'vietinbank', 'bidv', 'quỹ tín_dụng']],
    ['insurance', ['bảo hiểm', 'bhxh', 'bhyt', 'vssid']],
    ['tax', ['!thuế', 'chi cục thuế', 'cơ quan thuế', 'bên thuế', 'cán bộ thuế']],
    ['land', ['đất đai', 'địa chính', 'đăng ký đất']],
    ['telecom', ['nhà mạng', 'viettel', 'vinaphone', 'mobifone', 'vnpt', 'vietnamobile']],
  ] satisfies [Desk, string[]][]
).map(([desk, phrases]) => ({ desk: desk as Desk, isSaid: saysAnyOf(phrases) }));

/** The office that is meant, if one is; "thue" alone may be a name. */
export function readDesk(to: string): Desk | undefined {
  const words = accentedWords(to);
  if (words.length === 1 && words[0] === 'thue') return 'tax';
  return desks.find(({ isSaid }) => isSaid(to))?.desk;
}

const deskWordsMax = 6;

/** Whether more is said than which office: that would be for the resident, and needs its colon. */
export function saysMoreThanDesk(to: string): boolean {
  return accentedWords(to).length > deskWordsMax;
}
