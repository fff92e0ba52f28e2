import { saysAnyOf } from '#bot/lib/vietnamese-phrases.ts';

// A code or password together with its name. Who asks about codes types none; "mã OTP 6 số" and years are no secrets.
const namesSecret = saysAnyOf([
  'otp/passcode/pin/password/pass/mk',
  'mã xác_thực/xác_nhận/xác_minh/otp/pin/bảo_mật/kích_hoạt',
  'mật khẩu',
]);
const typedCode = /(?<![\p{L}\p{N}/.,-])\d(?:[ .-]?\d){3,7}(?![\p{L}\p{N}]|[/.,-]\d)/u;
const passwordIs =
  /(?:mật khẩu|mat khau|password|pass|mk)\s*(?:của (?:em|tôi|tui|mình|con|cháu|bác|anh|chị)\s*|cua (?:em|toi|tui|minh|con|chau|bac|anh|chi)\s*)?(?:vneid\s*|zalo\s*)?(?:là|la|:|=)\s*(?=\S*\d)(?=\S*\p{L})\S{4,}/iu;
const year = /^(?:19|20)\d\d$/;
const shortNumbers = new Set(['5656', '1900', '1800', '0368']);

/** Whether somebody typed a code or password, which must never be kept or passed on. */
export function holdsSecret(text: string): boolean {
  const plain = text.normalize('NFC').slice(0, 2000);
  if (passwordIs.test(plain)) return true;
  if (!namesSecret(plain)) return false;
  const digits = typedCode.exec(plain)?.[0].replace(/\D/g, '') ?? '';
  return digits !== '' && !year.test(digits) && !shortNumbers.has(digits);
}
