/**
 * What people type instead of a word, everywhere in Vietnam and about anything.
 * Keys are lower case and keep their marks, because "hông" is "không" while "hong" may be "hỏng".
 */
const spelledOut: ReadonlyMap<string, string> = new Map([
  ['k', 'không'],
  ['ko', 'không'],
  ['kh', 'không'],
  ['hok', 'không'],
  ['hông', 'không'],
  ['hổng', 'không'],
  ['dc', 'được'],
  ['đc', 'được'],
  ['dk', 'đăng ký'],
  ['đk', 'đăng ký'],
  ['mk', 'mật khẩu'],
  ['pass', 'mật khẩu'],
  ['dt', 'điện thoại'],
  ['đt', 'điện thoại'],
  ['sdt', 'số điện thoại'],
  ['sđt', 'số điện thoại'],
  ['tk', 'tài khoản'],
  ['ck', 'chuyển khoản'],
  ['nt', 'nhắn tin'],
  ['hs', 'hồ sơ'],
  ['dvc', 'dịch vụ công'],
  ['xh', 'xã hội'],
  ['ng', 'người'],
  ['lm', 'làm'],
  ['onl', 'online'],
  ['vô', 'vào'],
  ['bịnh', 'bệnh'],
  ['app', 'ứng dụng'],
  ['bank', 'ngân hàng'],
  ['file', 'tệp'],
  ['login', 'đăng nhập'],
  ['update', 'cập nhật'],
]);

/** The text with its everyday abbreviations written in full; everything else stays as typed, in lower case. */
export function spellOut(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{L}\p{N}]+/gu, (word) => spelledOut.get(word) ?? word);
}
