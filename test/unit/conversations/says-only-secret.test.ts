import { expect, test } from 'vitest';
import { saysOnlySecret } from '#bot/conversations/says-only-secret.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';

test.each([
  'mã otp là 483920',
  'Mật khẩu VNeID của bác là Hoa12345',
  'cccd của em 001190012345 ạ',
  'otp 483920 nhé cháu',
])('nothing but a secret was said in "%s"', (typed) => {
  expect(saysOnlySecret(maskSecrets(typed).text)).toBe(true);
});

test.each([
  'nó bảo đọc mã otp 483920 mà tôi sợ lừa',
  'quên mật khẩu vneid, nhập mã otp 483920 không được',
  'mã otp là gì',
  'gọi cho bác số 0912345678',
  '[mã đã che] [ảnh]',
  '[ảnh]',
  '',
])('more than a secret, or none, was said in "%s"', (typed) => {
  expect(saysOnlySecret(maskSecrets(typed).text)).toBe(false);
});
