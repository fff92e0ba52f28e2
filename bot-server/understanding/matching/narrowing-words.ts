import { consistsOf } from '#bot/lib/vietnamese-phrases.ts';
import type { Word } from '#bot/understanding/reading/word-form.ts';

/** Whose something is, and for whom it is done; only who asks, and the child for whom one mostly asks, narrow nothing. */
const isOf = consistsOf(['của']);
const isFor = consistsOf(['cho/hộ/giùm/dùm/giúp']);
const isKin = consistsOf(['chồng/vợ/mẹ/bố/ba/má/ông/bà/con/cháu/anh/chị/cụ']);
const mayBeAsker = consistsOf(['con/cháu/anh/chị']);
const isAsking = consistsOf(['hỏi/xin/nhờ/biết/mượn/hay/với/em/tôi/tui/mình']);
/** "Ở nhờ": living there, and no favour that is asked. */
const isLiving = consistsOf(['ở']);
const isAsGuest = consistsOf(['nhờ/ké/trọ/thuê/ghép']);
/** What follows says whom it is about, or by what it was done: "người khuyết tật", "bằng giấy". */
const isAbout = consistsOf(['người/bằng/ngoài']);
const isCountry = consistsOf(['nước']);
const isAbroad = consistsOf(['ngoài']);
/** "Không có chip": what is lacking. */
const isDenial = consistsOf(['không/chưa/hông/hổng']);
const isHaving = consistsOf(['có/còn']);
const isOver = consistsOf(['quá/hết/trễ/trước']);
const isTerm = consistsOf(['hạn']);

/**
 * Whether a word narrows a question to some people or cases, so that it is another one than without it: "của chồng", "ở nhờ",
 * "người nước ngoài", "quá hạn", "không có căn cước". `isSmall`: it says little elsewhere.
 */
export function narrows(words: readonly Word[], at: number, isSmall: boolean): boolean {
  const word = words[at]?.accented ?? '';
  const before = words[at - 1]?.accented ?? '';
  if (isLiving(before) && isAsGuest(word)) return true;
  if (isOver(before) && isTerm(word)) return true;
  if (isCountry(before) && isAbroad(word)) return true;
  if (isKin(word) && !isAsking(words[at + 1]?.accented ?? '')) {
    if (isOf(before) || (isFor(before) && !mayBeAsker(word))) return true;
  }
  if (isSmall) return false;
  return isAbout(before) || (isHaving(before) && isDenial(words[at - 2]?.accented ?? ''));
}
