import { blotOut, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { accentedWords } from '#bot/lib/vietnamese-text.ts';
import type { ReferralDesk } from '#shared/help-requests.ts';

type Desk = Exclude<ReferralDesk, 'other'>;

/** How people call the offices that are none of the team's and none of the commune's officers. */
const phrases = [
  ['police', ['công an', 'cảnh sát']],
  ['one-stop', ['một cửa', '!1 cửa', 'trung tâm hành_chính/phục_vụ', 'hành chính công', 'ttpvhcc']],
  ['bank', ['ngân hàng', 'agribank', 'vietcombank', 'vietinbank', 'bidv', 'quỹ tín_dụng']],
  ['insurance', ['bảo hiểm', 'bhxh', 'bhyt', 'vssid']],
  ['tax', ['!thuế', 'chi cục thuế', 'cơ quan thuế', 'bên thuế', 'cán bộ thuế']],
  ['land', ['đất đai', 'địa chính', 'đăng ký đất']],
  ['telecom', ['nhà mạng', 'viettel', 'vinaphone', 'mobifone', 'vnpt', 'vietnamobile']],
] satisfies [Desk, string[]][];

const desks = phrases.map(([desk, said]) => ({ desk: desk as Desk, isSaid: saysAnyOf(said) }));

/** The office that is meant, if one is; "thue" alone may be a name. */
export function readDesk(to: string): Desk | undefined {
  const words = accentedWords(to);
  if (words.length === 1 && words[0] === 'thue') return 'tax';
  return desks.find(({ isSaid }) => isSaid(to))?.desk;
}

const withoutDesk = blotOut([
  ...phrases.flatMap(([, said]) => said),
  'thuế',
  'cho/sang/qua/lên/về/bên/ra/tới/đến/gặp/của/ở/tại',
  'cán_bộ/trụ_sở/chi_nhánh/phòng/văn_phòng/giao_dịch/quầy/khu_vực/nông_nghiệp/chính_sách/y_tế/xã_hội/thất_nghiệp/tự_nguyện',
  'xã/phường/huyện/quận/tỉnh/thành_phố/thị_trấn',
  'ạ/nhé/nha/nhá',
]);
/** "Anh", "Chị" at the beginning of a word are people, other capitals places. */
const calls = /^(anh|chị|em|bác|cô|chú|ông|bà|chi|bac|co|chu|ong|ba|e)$/i;

/**
 * Whether more is said than which office, which would be for the resident and needs its colon, or for a colleague: "công an đi chị".
 * Names of places belong to the office.
 */
export function saysMoreThanDesk(to: string): boolean {
  if (desks.filter(({ isSaid }) => isSaid(to)).length > 1) return true;
  const places = new Set(
    accentedWords(
      to
        .split(/\s+/)
        .filter((word) => /^\p{Lu}/u.test(word) && !calls.test(word.normalize('NFC')))
        .join(' '),
    ),
  );
  const rest = withoutDesk(to)
    .split(' ')
    .filter((word) => word !== '' && word !== 'x');
  return rest.some((word) => !places.has(word));
}
