import { isCourtesy } from '#bot/lib/courtesy.ts';
import { consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';

const no = 'không/ko/k/hông/hổng/hong/chẳng/chả/nỏ';
const acts = 'hỏi/nói/nhờ/phiền/gửi/chuyển/báo/tính/nhắn/biết/trả_lời/giúp';
const droppings = [
  'bỏ qua/đi/luôn',
  'thôi khỏi/bỏ/kệ/nghỉ/dẹp/miễn/đi',
  `${no} cần/muốn/thèm`,
  `${no} hỏi/nhờ/phiền`,
  `${no} nói nữa/đâu`,
  'khỏi/dẹp/miễn/kệ/huỷ/hủy',
  'để mai/lúc_khác/khi_khác/hôm_khác/bữa_khác/bữa_sau/hôm_sau/sau',
  `đừng ${acts}`,
];
const wordsOfIt = [
  ...no.split('/'),
  ...acts.split('/'),
  'thôi/bỏ/qua/đi/luôn/khỏi/kệ/nghỉ/dẹp/miễn/huỷ/hủy/cần/muốn/thèm/làm/lo/gì/nó/đừng/để',
  'mai/lúc_khác/khi_khác/hôm_khác/bữa_khác/bữa_sau/hôm_sau/sau',
  'em/tôi/tui/mình/bác/cháu/con/chị/anh/ông/bà/cô/chú/mẹ/bố/bạn/o/mệ/tao/ad/bot/tổ',
  'dạ/vâng/ừ/ạ/à/nhé/nha/nghen/hen/ơi/đó/đấy/này/nè/ấy/thì/mà/vậy/thế/ok/đâu/nữa/rồi/hết/giờ/cũng_được',
  'câu/chuyện/việc/cái/vừa_rồi/nãy/hồi_nãy',
];

const self = 'em/tôi/tui/mình/tao';
const kin = 'con/cháu/chị/anh/ông/bà/cô/chú/bác/mẹ/bố/bạn/mệ';
/** What sounds like it and keeps what was asked, or tells of somebody. */
const keepings = [
  `${no}/đừng/chưa bỏ/huỷ/hủy/dẹp/miễn/kệ/để`,
  `${kin} bỏ đi`,
  `${kin} ${self} bỏ đi`,
  `${self} bỏ đi rồi`,
  `${kin} ${no} nói`,
  // Whoever complains of silence is still waiting.
  `tổ/bot/ad ${no} cần/muốn/thèm/hỏi/nói`,
  `${no} muốn/thèm trả_lời/giúp/báo`,
  `${no} thèm nói`,
  `mà ${no} hỏi/nói`,
  `${kin} ${self} ${no} nói/cần/muốn/thèm`,
];
const refusals = [
  `${no}/khỏi/đừng/miễn ${acts} tổ`,
  `${no}/khỏi/đừng/miễn cần/muốn/phải ${acts} tổ`,
];

const drops = saysAnyOf(droppings);
const keeps = saysAnyOf(keepings);
const namesTeam = saysAnyOf([`${acts} tổ`]);
const refusesTeam = saysAnyOf(refusals);
const saysNothingElse = consistsOf(wordsOfIt);
/** "Thôi" alone; with "được" it agrees. */
const saysStop = saysAnyOf(['thôi']);
const saysEnough = consistsOf(['thôi', 'em/cháu/con/bạn/ạ/nhé/nha/dạ/vậy']);

/** Whether a message only says that what was asked is no longer wanted: "thôi khỏi", "bỏ qua đi cháu". */
function isDropping(text: string): boolean {
  if (text.includes('?') || !saysNothingElse(text) || !drops(text)) return false;
  return !keeps(text) && (!namesTeam(text) || refusesTeam(text));
}

/** "Vậy thôi ạ" drops what was asked before; after a question in the same breath it only ends that. */
function isStop(text: string): boolean {
  return !text.includes('?') && saysStop(text) && saysEnough(text);
}

/**
 * What is left of the messages of a burst: nothing of what was said before something was taken back, and not the taking back.
 * `drops`: whether anything was taken back.
 */
export function readDropping(messages: readonly string[]): { kept: string[]; drops: boolean } {
  const at = messages.findLastIndex(isDropping);
  const rest = messages.slice(at + 1);
  const kept = rest.filter((text) => !isStop(text));
  if (at >= 0) return { kept: kept.filter((text) => !isCourtesy(text)), drops: true };
  const isAlone = kept.length < rest.length && kept.every((text) => isCourtesy(text));
  return isAlone ? { kept: [], drops: true } : { kept, drops: false };
}
