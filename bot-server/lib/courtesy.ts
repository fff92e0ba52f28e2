import { consistsOf, saysAnyOf } from './vietnamese-phrases.ts';

const thanks = [
  'cảm/cám ơn',
  'cảm tạ',
  'cảmơn/cámơn',
  'biết ơn',
  'thanks/thank/thankyou/thanku/tks/thks/thx',
  'thank you/u',
];
const farewells = ['tạm biệt', 'bye/bai/byebye', 'hẹn gặp lại', 'chúc', 'ngủ ngon'];
const agreements = [
  'dạ/vâng/vângg/ừ/ừm/uh/um/uhm/uk/ukm/ờ',
  'ok/oke/okê/okey/okay/okie/oki/okla/okok/okk',
  'ô kê',
  'được/được_rồi/đc/đc_rồi/dc/dc_rồi',
  'đã được',
  'làm/vào/mở/cài/xong/nhận được rồi',
  'làm xong rồi',
  'xong/hiểu/biết/rõ/thấy rồi',
  'đã hiểu/rõ/biết/xong/nhận',
  'tốt/hay/tuyệt/giỏi/mừng/quý_hoá/chu_đáo/nhiệt_tình quá',
  'tuyệt vời',
  'thế/vậy à/ạ/nhé/nha',
  'thế/vậy là được/xong',
  'không sao/có_gì/cần_nữa',
  'thôi được/khỏi',
  'để em/anh/chị/cô/chú/bác/ông/bà/cháu/con/mình/tôi/tui thử/thử_xem/thử_lại/làm/làm_thử/xem/xem_lại',
  'yên tâm',
  'haha/hihi/hehe/kk/kkk/hi_hi/ha_ha/hì/hì_hì',
];
const greetings = [
  'chào/hello/helo/hellu/helu/hi/hey/heloo',
  'xin chào',
  'hê lô',
  'alo/aloo/alô/allo/alooo',
  'a lô',
  'good morning',
  'có ai không',
  'có ai ở đó/đây không',
  'ad/em/bạn/anh/chị/bác/tổ/cháu/bot/xã/thôn ơi',
];
// Who is spoken to and by whom, and the small words of politeness: they say nothing by themselves.
const people = [
  'em/anh/chị/cô/chú/bác/dì/cậu/mợ/ông/bà/cháu/con/mẹ/bố/o/mệ',
  'mình/tôi/tui/bạn/b/mn/ad/admin/bot/thầy',
  'bà con/cháu',
  'cả nhà/tổ/đội/xã/thôn/nhà_mình',
  'mọi người',
  'các/mấy/tất_cả',
  'cán bộ',
  'tổ/xã/thôn/nhóm/đội/team/uỷ_ban',
  'công nghệ số',
  'tổ trưởng',
  'trưởng thôn',
  'thành viên',
];
const politeWords = [
  'ạ/à/á/nhé/nhá/nha/nhen/nghen/nghe/hen/hỉ/hè/nhỉ/ơi/nè/đấy/đó/luôn/vậy/thế/thì',
  'rồi/lắm/quá/nhiều/rất/thật/thiệt/kính/và/cũng/nữa',
  'buổi sáng/trưa/chiều/tối',
  'sức_khoẻ/cuối_tuần/năm_mới/một_ngày/ngày_mới/một_buổi/tốt_lành',
  'vui/vui_vẻ/mạnh_khoẻ/hạnh_phúc/bình_an/may_mắn/thành_công',
];
// What people are thanked for. Without a thank-you the same words are a request.
const services = [
  'đã giúp/giúp_đỡ/hỗ_trợ/hướng_dẫn/trả_lời/chỉ/chỉ_dẫn/chỉ_bảo/bày/nhắc/nhắc_nhở/báo/thông_báo/quan_tâm',
  'đã nhiệt_tình/tận_tình giúp/giúp_đỡ/hỗ_trợ/hướng_dẫn/trả_lời/chỉ/bày',
  'vì/về sự giúp_đỡ/hỗ_trợ/hướng_dẫn/quan_tâm',
  'vì đã giúp/giúp_đỡ/hỗ_trợ/hướng_dẫn/trả_lời/chỉ',
  'giúp đỡ',
  'xin/gửi/gửi_lời/tới/đến/trân_trọng/chân_thành/vô_cùng/lần_nữa',
  'nhiệt_tình/tận_tình/kịp_thời/chu_đáo/thông_tin',
];

const thanksOrFarewell = saysAnyOf([...thanks, ...farewells]);
const agrees = saysAnyOf([...agreements, ...thanks, ...farewells]);
const greets = saysAnyOf(greetings);
const onlyPoliteWords = consistsOf([
  ...agreements,
  ...farewells,
  ...greetings,
  ...people,
  ...politeWords,
]);
const onlyThanks = consistsOf([
  ...thanks,
  ...services,
  ...agreements,
  ...farewells,
  ...greetings,
  ...people,
  ...politeWords,
]);
const thanksSomebody = saysAnyOf(thanks);

// Zalo types its own faces as ":>", "/-heart", "/-strong", ":-((".
const faces = /\/-[a-z]+|[:;=][-'~]?[()<>|*/\\dopvxs0-9$]+(?![\p{L}\p{N}])|<3|\^[._-]*\^|=\)+/giu;
const picture = /\p{Extended_Pictographic}/u;
const troubles =
  /😡|😠|🤬|👿|🔪|🔫|🔥|🩸|🚑|🚨|🚒|💀|☠|😭|😢|😥|😰|😨|😱|😞|😔|💔|🥺|😿|☹|🙁|😩|😫|😣|😖|😓|🆘|[:;=]['~-]*\(+|T_+T|\/-(?:cry|sad|break)|(?:hu){2,}|hic+/giu;

/** Whether a message is tears, rage, a knife or fire, and says nothing: no courtesy, but trouble. */
export function isDistress(text: string): boolean {
  const rest = text.replace(troubles, ' ');
  return rest !== text && !/[\p{L}\p{N}]/u.test(rest);
}

/** Whether a message only thanks, agrees or says goodbye, and so opens nothing and needs no answer. */
export function isCourtesy(text: string): boolean {
  const words = text.replace(faces, ' ');
  if (words.includes('?') || isGreeting(text) || isDistress(text)) return false;
  if (!/[\p{L}\p{N}]/u.test(words)) return words !== text || picture.test(text);
  return agrees(words) && (onlyPoliteWords(words) || (thanksSomebody(words) && onlyThanks(words)));
}

/** Whether a message only says hello. Somebody who greets wants something: they are asked what. */
export function isGreeting(text: string): boolean {
  const words = text.replace(faces, ' ');
  return greets(words) && onlyPoliteWords(words) && !thanksOrFarewell(words);
}
