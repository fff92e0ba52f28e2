import { expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { isIntimate } from '#bot/understanding/deciding/is-intimate.ts';
import { isUrgent } from '#bot/understanding/decision.ts';
import { understand } from '#bot/understanding/understand.ts';

const heard = (text: string) => understand(text, { shelf: libraryShelf });

test('an ordinary answer of a few words opens no request about danger or lost money', () => {
  const said =
    'con trai|con gái|chồng em|vợ em|chồng|để mai em làm|mệt quá|chán quá|không muốn làm nữa|chết rồi|không thấy đâu|' +
    'bị đuổi ra|bị tắt|bị nó chặn|nop tien roi|tru tien roi|giả|2 triệu|té|danh|lac|chan song|thuoc sau|nuoc|hiep hoi|' +
    'chay nhanh|chay cham';
  expect(said.split('|').filter((text) => isUrgent(heard(text)))).toEqual([]);
});

test.each([
  'thằng chồng khốn nạn nó đập tao',
  'thằng chó hàng xóm đánh tao',
  'chó cắn con tao rồi',
  'đm thằng lừa đảo lấy hết tiền tao rồi',
  'thang mat day do so vu chau tao',
  'nó nhắn tao giết cả nhà mày',
  'nó nói em là đồ ngu, đồ chó, không đáng sống',
  'chồng chửi em là đồ con lợn',
])('whoever swears at those who hurt them is heard, and not turned away: "%s"', (text) => {
  expect(heard(text).decision).toBe('person');
});

test('who asks how not to be cheated was not, however "not" is typed', () => {
  const asked =
    'lm s de k bi lua tren mang|lam the nao de ko bi lua|sao cho hong bi lua|sao cho hok bị lừa|làm sao để hổng bị lừa';
  expect(asked.split('|').filter((text) => isUrgent(heard(text)))).toEqual([]);
  expect(heard('em không biết nên bị lừa 5 triệu rồi').person?.reason).toBe('money-lost');
});

test.each([
  'có người rình em tắm',
  'thằng hàng xóm rình vợ tui tắm',
  'ông chú hay nhìn trộm em thay đồ',
])('the village does not hear of who is spied on: "%s"', (text) => {
  const { person } = heard(text);
  expect(person && isIntimate(person)).toBe(true);
});

test.each(['con toi bi chay mau', 'con em chảy máu đầu nhiều lắm', 'chú tui bị xe cán'])(
  'an ambulance comes to who bleeds or was run over: "%s"',
  (text) => {
    expect(heard(text).person).toMatchObject({ reason: 'emergency', emergencyNumber: '115' });
  },
);

test('a machine, a birth to be registered and a manner of speaking are no danger', () => {
  const said =
    'vo sap sinh thi dang ky khai sinh the nao|máy cháy nguồn|chong chay|đuối quá không hiểu gì hết|' +
    'app này dùng chán muốn chết|máy tự chết|đập hộp điện thoại|bị nhốt ngoài không vào được tài khoản|' +
    'gửi ảnh nóng máy|quét mã qr bị trừ tiền 2 lần|rút tiền không được';
  expect(said.split('|').filter((text) => isUrgent(heard(text)))).toEqual([]);
});

test.each([
  ['money-lost', 'lỡ chuyển khoản nhầm người rồi họ tắt máy'],
  ['money-lost', 'lỡ chuyển khoản nhầm người rồi họ không trả'],
  ['money-lost', 'zalo bạn bị hack mượn tiền em gửi rồi'],
  ['money-lost', 'lỡ đọc mã cho họ rồi'],
  ['self-harm', 'nuốt thuốc diệt chuột'],
  ['emergency', 'con em nuốt thuốc diệt chuột'],
  ['emergency', 'bé mới sinh tím tái không khóc'],
  ['violence', 'con gái bỏ đi với người lạ quen trên mạng'],
  ['violence', 'chồng giữ hết giấy tờ không cho em đi đâu'],
])('%s is heard in "%s"', (reason, text) => {
  expect(heard(text).person?.reason).toBe(reason);
});

test('a cry of two or three words is heard all the same', () => {
  const cried =
    'bị bỏng|bé bị bỏng|té xe|bé bị ngã|mẹ bị ngã|gãy chân rồi|bà ngã gãy tay|bà té rồi|ba ngất rồi|bị chảy máu|cháy bếp|' +
    'cháy xe|chay ray|bị chồng đập|bố đánh em|nó đánh em|chong danh e|nó doạ em|rơi xuống giếng|mất trộm';
  expect(cried.split('|').filter((text) => !isUrgent(heard(text)))).toEqual([]);
});
