import { expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understand } from '#bot/understanding/understand.ts';

const decide = (text: string) => understand(text, { shelf: libraryShelf });

test.each([
  ['quên mật khẩu', 'vneid-forgot-password'],
  ['quen mat khau', 'vneid-forgot-password'],
  ['bác quên mật khẩu rồi cháu ạ', 'vneid-forgot-password'],
  ['đăng nhập không được', 'vneid-forgot-password'],
  ['dang nhap ko dc', 'vneid-forgot-password'],
  ['vneid bị lỗi', 'vneid-install'],
  ['không vào được', 'vneid-forgot-password'],
  ['ko vao dc', 'wifi-mobile-data'],
  ['app bị lỗi', 'vneid-install'],
  ['mất tài khoản', 'zalo-account-security'],
  ['mã qr', 'shop-qr-receive'],
])('"%s" does not say enough: it is asked which of two, one of them %s', (text, id) => {
  const { decision, tutorials, question } = decide(text);
  expect(decision).toBe('clarify');
  expect(tutorials.map((one) => one.id)).toContain(id);
  expect(question?.choices.map((one) => one.id)).toEqual(tutorials.map((one) => one.id));
});

test.each([
  ['quên mật khẩu vneid', 'vneid-forgot-password'],
  ['quên mật khẩu zalo', 'zalo-account-security'],
  ['quên mật khẩu vssid', 'vssid-login'],
  ['không vào được mạng', 'wifi-mobile-data'],
  ['tôi bán rau, làm mã qr cho khách quét', 'shop-qr-receive'],
])('"%s" names the thing, and is answered', (text, id) => {
  const { decision, tutorials } = decide(text);
  expect(decision).toBe('offer');
  expect(tutorials[0]?.id).toBe(id);
});
