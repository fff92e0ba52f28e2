import { consistsOf, saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';
import { foldVietnamese } from '#bot/lib/vietnamese-text.ts';
import { endsAsking } from './command-words.ts';

const mention = /(^|[\s([])[@＠]\S/u;
const person = /^(chị|anh|em|cô|chú|bác|dì|cậu|mợ|ông|bà|chi|co|chu|bac|di|cau|ong|ba)$/i;
const properName = /^(?!Zalo)\p{Lu}\p{Ll}*[,.!?:]?$/u;
/** "Lan ơi", "em ơi"; but "bác ơi", "bà con ơi". */
const calls = /^(?!bac |ong |ba |co |chu |cu |chao )(\S+) oi( |$)/;
const isAboutThem = saysAnyOf([
  'bà/ông/bác/cụ/cô/chú/anh/chị/dì/cậu/mợ/nhà ấy/này/kia',
  'bà/ông/bác/cụ/cô/chú/dì/nhà đó',
  '!ổng',
  '!bả',
]);
const isToSeveral = saysAnyOf([
  'cả nhà/tổ/đội',
  'mọi_người/mn/ae/anh_em ơi',
  'các chị/anh/em/bạn',
  'họp tổ',
  'ai rảnh',
]);
const whoHelps =
  /^(co |nho |to minh )?ai (dang )?(biet|nhan|qua|di|giup|xem|gan|o gan|lam|sang|den|tra loi|phu trach)\b/;
const isNotReached = saysAnyOf([
  'không/ko/k/kh/hok/chưa/chẳng nghe/bắt/nhấc máy',
  '!thuê bao',
  'đi vắng',
  'vắng nhà',
  'không/ko/k/kh/hok/chưa liên_lạc/liên_hệ được/đc/dc',
]);
const report =
  /^((da|vang|em|e|toi|tui|minh|to|chau) )*(goi|gap|qua|den|ghe|sang|tra loi|chuyen|lien lac|nhan|bao|alo|hen)\b.* (roi|r)( nhe| nha| a| chi| anh| em| ca nha)*$/;
const pastReport =
  /^((dạ|vâng|em|e|tôi|tui|mình|tớ|cháu)\s+)*(đã|vừa|mới)\s+(gọi|gặp|qua|đến|ghé|sang|trả lời|chuyển|liên lạc|nhắn|báo|alo|hẹn)(\s|$)/iu;
/** "đã gửi link": whoever tells a resident so says to whom. */
const done = /^((dạ|vâng|em|e|tôi|tui|mình|tớ|cháu)\s+)*(đã|vừa|mới)\s/iu;
const noteWord = /^(note|noi bo|ghi chu|no)( |$)/;

/** The words for elders that residents are called by; "chị" and "em" may be anybody. */
const callsElder = saysAnyOf(['bác/ông/bà/cô/chú/cụ/mợ/cậu', '!dì', 'bà con']);
const isAskedFor = saysAnyOf([
  'xem/qua/làm/trả_lời/gọi/đến/sang/ghé/nhận/đi hộ/giúp/giùm/dùm/thử',
  'hộ/giúp em/tôi/mình/với/nhé/cái',
]);
const guesses =
  /^(khong biet|ko biet|chiu|hay la|hinh nhu|chac la|nghe noi|thoi de|kho qua|nho|goi (mai|hoai|suot|may lan)) /;
const endsMusing = /\b(nhi|the|vay|dau|sao|the nao|ra sao)( roi)?( a| chi| anh| em)*$/;

/** Words that are nothing by themselves: "rồi", "chưa ạ", "ok em". */
export const isNothingSaid = consistsOf([
  'rồi/r/xong/chưa/không/ko/ok/oke/okê/đi/nhé/nha/nhá/ạ/à/hả/ừ/uh/dạ/vâng/được/đc/dc/luôn',
  'em/e/anh/chị/hộ/giúp/giùm/dùm/với/cái/sao/thế/nào/vậy/đâu/ai',
]);

/** "chị Lan xem", "nhờ anh Hưng": a resident is hardly ever called by name. */
function callsByName(text: string): boolean {
  const words = text.normalize('NFC').split(/\s+/, 3);
  return [0, 1].some((at) => person.test(words[at] ?? '') && properName.test(words[at + 1] ?? ''));
}

/** Words that talk of the resident or to colleagues, whatever the verb. */
export function isOfResident(text: string): boolean {
  const folded = foldVietnamese(text);
  return (
    mention.test(text) ||
    callsByName(text) ||
    calls.test(folded) ||
    isAboutThem(text) ||
    isToSeveral(text) ||
    whoHelps.test(folded)
  );
}

/**
 * Whether words after "A12:" may be for the colleagues, who are asked and told about A12 in the same way: "A12: @Lan xem giúp",
 * "A12: bác này không nghe máy". Who is sure writes "trả lời A12:".
 */
export function isForTeam(text: string): boolean {
  const folded = foldVietnamese(text);
  if (isOfResident(text) || isNotReached(text) || noteWord.test(folded)) return true;
  if (report.test(folded) || pastReport.test(text)) return true;
  if (callsElder(text)) return false;
  return (
    isAskedFor(text) ||
    done.test(text) ||
    guesses.test(folded) ||
    endsAsking(text) ||
    endsMusing.test(folded)
  );
}

const tellsToBring = /^(mang|nho|moi|gap|len|den|ra|goi|hoi|xin|cam|dem|mang theo|luu y)\b/;

/** Whether words that go to a resident together with the way to an office are said to them. */
export function isForResident(text: string): boolean {
  if (isForTeam(text)) return false;
  return callsElder(text) || tellsToBring.test(foldVietnamese(text));
}
