import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MaskedSecret } from '#bot/inbox/inbound-event.ts';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';

/** What people type, what may be kept of it, and what they are warned of. */
const secrets: [typed: string, kept: string, masked: MaskedSecret[]][] = [
  ['Mã OTP của bác là 482913 đấy', 'Mã OTP của bác là [mã đã che] đấy', ['otp']],
  ['otp 482913', 'otp [mã đã che]', ['otp']],
  ['OTP: 4829', 'OTP: [mã đã che]', ['otp']],
  [
    'Mã OTP của tôi là 320000 thì điền vào đâu',
    'Mã OTP của tôi là [mã đã che] thì điền vào đâu',
    ['otp'],
  ],
  ['mã xác nhận nó báo là 5000 bác ạ', 'mã xác nhận nó báo là [mã đã che] bác ạ', ['otp']],
  ['Ma xac thuc la: 410 000', 'Ma xac thuc la: [mã đã che]', ['otp']],
  ...['0912 34 56 78', '091 234 5678', '09 12 34 56 78', '0912 345 000', '0912 345 678'].map(
    (phone): [string, string, MaskedSecret[]] => [
      `Mã OTP gửi về số ${phone} mà tôi không nhận được`,
      'Mã OTP gửi về số [số điện thoại đã che] mà tôi không nhận được',
      ['phone-number'],
    ],
  ),
  ['OTP là 12.05.26 đó em', 'OTP là [mã đã che] đó em', ['otp']],
  ['ma otp la 48 29 13', 'ma otp la [mã đã che]', ['otp']],
  ['ma xac nhan 123456', 'ma xac nhan [mã đã che]', ['otp']],
  ['mã xác thực: 123-456', 'mã xác thực: [mã đã che]', ['otp']],
  ['ma xac thuc cua em la 112233 ak', 'ma xac thuc cua em la [mã đã che] ak', ['otp']],
  ['482913 là mã otp', '[mã đã che] là mã otp', ['otp']],
  [
    'G-482913 là mã xác minh Google của bạn.',
    'G-[mã đã che] là mã xác minh Google của bạn.',
    ['otp'],
  ],
  ['Your verification code is 482913', 'Your verification code is [mã đã che]', ['otp']],
  ['code 99120', 'code [mã đã che]', ['otp']],
  ['mã 482913', 'mã [mã đã che]', ['otp']],
  ['mã là 4829', 'mã là [mã đã che]', ['otp']],
  ['mã gửi về 482913 có đọc cho nó không', 'mã gửi về [mã đã che] có đọc cho nó không', ['otp']],
  ['ma 482913 dung ko', 'ma [mã đã che] dung ko', ['otp']],
  ['482913', '[mã đã che]', ['otp']],
  ['Dạ 482913 ạ', 'Dạ [mã đã che] ạ', ['otp']],
  ['123 456', '[mã đã che]', ['otp']],
  ['482913 mã đấy con', '[mã đã che] mã đấy con', ['otp']],
  [
    'otp 482913 ko được, giờ nó gửi 771204',
    'otp [mã đã che] ko được, giờ nó gửi [mã đã che]',
    ['otp'],
  ],
  ['Mã OTP VNeID về rồi con ơi 5518', 'Mã OTP VNeID về rồi con ơi [mã đã che]', ['otp']],
  ['ma kich hoat 12345678', 'ma kich hoat [mã đã che]', ['otp']],
  [
    'Ma OTP cua quy khach la 123456. Tuyet doi KHONG cung cap cho bat ky ai.',
    'Ma OTP cua quy khach la [mã đã che]. Tuyet doi KHONG cung cap cho bat ky ai.',
    ['otp'],
  ],
  ['mật khẩu là Lan@1960', 'mật khẩu là [mật khẩu đã che]', ['password']],
  ['mk zalo cua em la hoahong', 'mk zalo cua em la [mật khẩu đã che]', ['password']],
  ['mk: abc123', 'mk: [mật khẩu đã che]', ['password']],
  ['pass abc123', 'pass [mật khẩu đã che]', ['password']],
  ['Mật khẩu VNeID của bác là 246810', 'Mật khẩu VNeID của bác là [mật khẩu đã che]', ['password']],
  [
    'mật khẩu vneid đặt là Hoa1965, vào không được',
    'mật khẩu vneid đặt là [mật khẩu đã che], vào không được',
    ['password'],
  ],
  ['mat khau: "Thanh Tam 1"', 'mat khau: "[mật khẩu đã che]"', ['password']],
  ['mk wifi 12345678', 'mk wifi [mật khẩu đã che]', ['password']],
  ['matkhau=Xyz!9', 'matkhau=[mật khẩu đã che]', ['password']],
  ['password: qwerty', 'password: [mật khẩu đã che]', ['password']],
  ['mk la 1960', 'mk la [mật khẩu đã che]', ['password']],
  ['mk dvc Tam#2024 sai hoài', 'mk dvc [mật khẩu đã che] sai hoài', ['password']],
  [
    'tk: 0912345678 mk: Lan@123',
    'tk: [số điện thoại đã che] mk: [mật khẩu đã che]',
    ['phone-number', 'password'],
  ],
  ['mật khẩu bác đặt minhanh2020', 'mật khẩu bác đặt [mật khẩu đã che]', ['password']],
  ['mat khau moi la Lan 1960', 'mat khau moi la [mật khẩu đã che]', ['password']],
  ['mk: hoa hong 65 nhe', 'mk: [mật khẩu đã che] nhe', ['password']],
  ['mat khau: tuyet', 'mat khau: [mật khẩu đã che]', ['password']],
  ['mã bí mật hoa2020', 'mã bí mật [mật khẩu đã che]', ['password']],
  ['otp: bốn tám hai chín một ba', 'otp: [mã đã che]', ['otp']],
  ['mã của bác là bon, tam, hai, chin nhé', 'mã của bác là [mã đã che] nhé', ['otp']],
  ['ngân hàng gửi mã sáu số 553 220', 'ngân hàng gửi mã sáu số [mã đã che]', ['otp']],
  ['nó gửi về 482 913 đúng không', 'nó gửi về [mã đã che] đúng không', ['otp']],
  ['cvv 123', 'cvv [dãy số đã che]', ['card-number']],
  ['số cvv 789', 'số cvv [dãy số đã che]', ['card-number']],
  ['CVC là: 4567', 'CVC là: [dãy số đã che]', ['card-number']],
  ['0912345678', '[số điện thoại đã che]', ['phone-number']],
  ['O91 234 5678', '[số điện thoại đã che]', ['phone-number']],
  ['0912 345 678', '[số điện thoại đã che]', ['phone-number']],
  ['0912.345.678', '[số điện thoại đã che]', ['phone-number']],
  ['091-234-5678', '[số điện thoại đã che]', ['phone-number']],
  ['+84912345678', '[số điện thoại đã che]', ['phone-number']],
  ['+84 912 345 678', '[số điện thoại đã che]', ['phone-number']],
  ['(+84) 912 345 678', '[số điện thoại đã che]', ['phone-number']],
  ['84912345678', '[số điện thoại đã che]', ['phone-number']],
  ['024 3825 1234', '[số điện thoại đã che]', ['phone-number']],
  ['(024) 3825 1234', '[số điện thoại đã che]', ['phone-number']],
  ['0229 3871 234', '[số điện thoại đã che]', ['phone-number']],
  ['sđt bác là 0 9 1 2 3 4 5 6 7 8 nhé', 'sđt bác là [số điện thoại đã che] nhé', ['phone-number']],
  ['001085012345', '[số giấy tờ đã che]', ['id-number']],
  ['001 085 012 345', '[số giấy tờ đã che]', ['id-number']],
  ['001.085.012.345', '[số giấy tờ đã che]', ['id-number']],
  ['cccd 037190001234 hết hạn', 'cccd [số giấy tờ đã che] hết hạn', ['id-number']],
  ['cmnd 123456789', 'cmnd [số giấy tờ đã che]', ['id-number']],
  ['CMND số 123 456 789', 'CMND số [số giấy tờ đã che]', ['id-number']],
  ['so cmt 163.456.781', 'so cmt [số giấy tờ đã che]', ['id-number']],
  ['9704 3668 1234 5678', '[dãy số đã che]', ['card-number']],
  ['9704366812345678', '[dãy số đã che]', ['card-number']],
  ['stk 1023456789 VCB', 'stk [dãy số đã che] VCB', ['card-number']],
  ['số tài khoản 19034567890123', 'số tài khoản [dãy số đã che]', ['card-number']],
  ['so tk 0123456789', 'so tk [dãy số đã che]', ['card-number']],
  ['số tk 0912345678 mb', 'số tk [dãy số đã che] mb', ['card-number']],
  ['stk 123456 agribank', 'stk [dãy số đã che] agribank', ['card-number']],
  ['mã BHXH 0123456789', 'mã BHXH [số giấy tờ đã che]', ['id-number']],
  ['BHYT DN4010112345678', 'BHYT [số giấy tờ đã che]', ['id-number']],
  ['thẻ GD4 01 01 123 45678 hết hạn', 'thẻ [số giấy tờ đã che] hết hạn', ['id-number']],
  ['HS 4 01 0112345678', '[số giấy tờ đã che]', ['id-number']],
  ['gplx AV 123456', 'gplx [số giấy tờ đã che]', ['id-number']],
  ['giấy phép lái xe số B123456 mất', 'giấy phép lái xe số [số giấy tờ đã che] mất', ['id-number']],
  ['hộ chiếu B1234567', 'hộ chiếu [số giấy tờ đã che]', ['id-number']],
  ['ho chieu so C 1234567 nhe', 'ho chieu so [số giấy tờ đã che] nhe', ['id-number']],
  ['mst 2700123456', 'mst [số giấy tờ đã che]', ['id-number']],
  ['０９１２３４５６７８', '[số điện thoại đã che]', ['phone-number']],
  ['09\u200b12\u200b34\u200b56\u200b78', '[số điện thoại đã che]', ['phone-number']],
  ['12345678', '[dãy số đã che]', ['card-number']],
  [
    'gọi 0912345678 hoặc 0987654321',
    'gọi [số điện thoại đã che] hoặc [số điện thoại đã che]',
    ['phone-number'],
  ],
  [
    'gọi 0912 345 678 0987 654 321',
    'gọi [số điện thoại đã che] [số điện thoại đã che]',
    ['phone-number'],
  ],
  ['09, 12, 34, 56, 78', '[số điện thoại đã che]', ['phone-number']],
  ['sđt 03, 05, 07, 09, 11', 'sđt [số điện thoại đã che]', ['phone-number']],
  ['0912, 13, 14, 15', '[số điện thoại đã che]', ['phone-number']],
  ['05/09/06/09/07', '[số điện thoại đã che]', ['phone-number']],
  ['cccd 01, 02, 03, 04, 05, 06', 'cccd [số giấy tờ đã che]', ['id-number']],
  ['Bà Lan 1957 0912345678', 'Bà Lan 1957 [số điện thoại đã che]', ['phone-number']],
  ['Bà Lan 1957 0912 345 678', 'Bà Lan 1957 [số điện thoại đã che]', ['phone-number']],
  ['gọi 1022 0912345678', 'gọi 1022 [số điện thoại đã che]', ['phone-number']],
  ['gọi 1900 0368 0912345678', 'gọi 1900 0368 [số điện thoại đã che]', ['phone-number']],
  ['113 0912345678', '113 [số điện thoại đã che]', ['phone-number']],
  ['stk 1957 0912345678', 'stk [dãy số đã che]', ['card-number']],
  [
    '9704 1957 0912345678',
    '[dãy số đã che] [số điện thoại đã che]',
    ['card-number', 'phone-number'],
  ],
  [
    'nhà tôi 037190001234, sinh 02/09/1957',
    'nhà tôi [số giấy tờ đã che], sinh 02/09/1957',
    ['id-number'],
  ],
];

const harmless = [
  'hồ sơ 000.00.16.H40-250902-0001',
  'mã hồ sơ G22.99.18-250902-12345678',
  'G01-2025-000123',
  '113 114 115',
  'từ năm 2024 đến năm 2025, năm 2026',
  'một hai ba bốn năm sáu bảy tám chín',
  'nhà có năm sáu bảy tám người',
  '2.000.000\n3.500.000\n500.000',
  '👨‍👩‍👧 nhà em 3 người',
  '1️⃣ mở app 2️⃣ bấm đăng nhập',
  '500.000 đ',
  'chuyển 500.000đ cho nó',
  '10 triệu',
  'mất 10 triệu đồng',
  '1.500.000',
  '12.500.000 đồng',
  '120.000.000',
  'mất 120.000.000 rồi',
  'lương 5000000',
  '12 500 000 đồng',
  '50000000đ',
  '50000000 đồng',
  '1,500,000 VND',
  '200k',
  '5000k',
  '02/09/2025',
  'ngày 2-9-2025 lúc 15h30',
  '02.09.2025',
  '2025-09-02 15:30',
  'sinh năm 1957',
  'từ 2020 2025',
  '2024-2025',
  'bước 3',
  'A12',
  'nhận A12',
  'xong A12 đã gửi link',
  'hẹn A12 15h chiều mai',
  '08/2026',
  'Nghị định 69/2024/NĐ-CP',
  'Thông tư 56/2026/TT-BTC',
  '1900 0368',
  'gọi 19000368',
  '1900.0368',
  'gọi 1800 1096 không được',
  '1900 54 54 15',
  'gọi 156',
  'nhắn 5656',
  '111, 113, 115',
  'OTP không về, gọi 1900 0368 cũng bận',
  'mã otp không về 5656 có được không',
  'k vào dc dvc, otp k về',
  'quên mk vssid lấy lại ntn',
  'mật khẩu là gì',
  'mk là gì v',
  'Đặt mật khẩu thế nào thì gọi là mạnh ạ',
  'mật khẩu có 8 ký tự',
  'mật khẩu là 6 số hả',
  'mật khẩu phải từ 8-20 ký tự',
  'quên mật khẩu cấp 2 vneid',
  'quên mật khẩu là sao lấy lại',
  'mật khẩu: lấy lại thế nào',
  'mật khẩu cũ 2019 không nhớ',
  'mã OTP có 6 số',
  'Mã OTP năm 2025 khác à',
  'phí gửi mã OTP là 5000 đồng à',
  'phí mã giao dịch là 500.000đ phải không',
  'mã giao dịch là ngày 02/09/2025',
  'mã giao dịch là 500 000 000 đồng',
  'Mã OTP do 5656 gửi về có phải lừa đảo không',
  'OTP gửi về 1022 à',
  'OTP gọi 113 114',
  'OTP gửi 02 09 2025',
  'mã hồ sơ 12345 tra ở đâu',
  'nhưng mà 2024 chưa có',
  'nhưng ma 2024 chua xong',
  'trả 5000 mà vẫn',
  't08',
  'vneid-level2-activate',
  '#village:3f2c1a90-1234-4567-8901-123456789012',
  '#rate solved A12',
  '#tutorial vneid-forgot-password',
  '[@1234567890123456789] nhận A12',
  'chuyển A12 [@246845883529197922]',
  'thôn 3',
  'lớp 10 11 12',
  'pin 5000mAh',
  'điện thoại Samsung A15 đời 2023',
  '16GB 128GB',
  'iOS 17.5.1',
  'Android 13',
  'mất 3.500.000.000 đồng',
  '1 2 3 4 5 6 7 8 9',
  'mua bán 2000 m2 đất',
  'xã có 2531 tổ, 16000 thành viên',
  "vô google tìm 'dvc'",
  'otp mất 500.000 đồng',
  'mk là như nào',
  'hỏi về mk: em đổi sao',
  'Gọi 1900 0368, 156',
  '3/4/2026 14:00-16:00',
  'pass word là gì',
  'quên mật khẩu thì làm sao',
  'đổi mật khẩu ở đâu',
  'mật khẩu: quên',
  'mật khẩu là phải 12 ký tự',
  'mật khẩu là gọi 1900 0368',
  'mật khẩu là mất 500 nghìn à',
  'mật khẩu đổi 15h30 hôm qua',
  'otp có sáu số',
  'mã otp không về, thử ba bốn lần',
  'cvv là gì',
  'cvv có 3 số ở mặt sau',
  'nó gửi về 500 000 đồng',
  'lương gửi về 350000',
  'mai mốt hai ba bốn năm người ra nhà văn hoá',
  'nhà mà ba bốn năm sáu người',
  'ở 3 4 ngày',
  '05/09, 06/09, 07/09',
  'các ngày 05/09, 06/09, 07/09, 3 buổi mỗi ngày',
  'tổ 01, 02, 03, 04, 05, 06',
  'tổ 01,02,03,04,05,06 họp',
  '01/10, 02/10 và 03/10',
  'số nhà 03, 05, 07, 09, 11',
  '07.30 - 08.30, 09.30 - 10.30',
  'trực 07.30-08.30 và 13.30-16.00',
  'tiêm 03/08 - 05/08, 07/08 - 09/08',
  '05.09; 06.09; 07.09',
  'ngày 03, 05, 07, 09/11',
  'các ngày 03, 05, 07/09 và 10/09',
  'xóm 03, 05, 07, 08 và 09',
  'tổ 01, 02, 03, 04, 05, 06, 07, 08, 09, 10',
  'phòng 05, 07, 09, 12, 15 tầng 2',
  'bàn 08, 09, 10, 11, 12 ạ',
  'đội 07, 08, 09, 10, 11, 12, 13',
  'từ 03/09 đến 05/09, 07/09',
  '05/9, 07/9 và 09/9, 12/9',
  '08.00 - 09.30 05/09',
  'sáng 08.00 - 11.00, chiều 13.30 - 16.30',
  'lịch: 03/10, 05/10, 07/10; 09/10, 11/10',
  'lớp 03, 05, 08, 09, 10 nghỉ',
  'thu 05.10 - 07.10 và 08.10 - 09.10',
  'nhà 05, 07, 09, 11, 13, ngõ 2',
  'khu 01, 03, 05, 07, 09, 11',
  'ô 08, 10, 12, 14, 16',
  'không không không không không không không không',
  'một hai, hai ba, ba bốn, bốn năm người',
];

/** Words and numbers as people mix them, with every separator a phone offers. */
const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max });
const words = fc.constantFrom(
  'mã OTP',
  'ma xac nhan',
  'mã',
  'mà',
  'code',
  'mật khẩu',
  'mk',
  'pass',
  'là',
  ':',
  'của bác',
  'đồng',
  'đ',
  'k',
  'triệu',
  'chuyển',
  'mất',
  'năm',
  'ngày',
  'stk',
  'cccd',
  'số',
  'A12',
  'lúc',
  'gọi',
  '1900 0368',
  '5656',
  '#',
  '/',
  '02/09/2025',
  '500.000',
  '[mã đã che]',
  '[@1234567890123456789]',
  'hoahong',
  'Lan@1960',
  '"',
  '\n',
  '(',
  ')',
  '+84',
);
const spoken = fc
  .array(
    fc.tuple(fc.oneof(words, digits(1, 20)), fc.constantFrom('', ' ', '.', '-', ', ', '\u200b')),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.map(([word, gap]) => word + gap).join(''));

describe('what is masked', () => {
  test.each(secrets)('%j is kept as %j', (typed, text, masked) => {
    expect(maskSecrets(typed)).toEqual({ text, masked });
  });

  test.each(secrets)('%j typed without composed letters is masked too', (typed, text) => {
    expect(maskSecrets(typed.normalize('NFD')).text).toBe(text);
  });

  test.each(harmless)('%j is left alone', (text) => {
    expect(maskSecrets(text)).toEqual({ text, masked: [] });
  });

  test('none of two hundred real-sounding questions is touched', () => {
    const path = new URL('../../fixtures/questions.jsonl', import.meta.url);
    const questions = readFileSync(path, 'utf8').trim().split('\n');
    expect(questions).toHaveLength(200);
    for (const line of questions) {
      const { q } = JSON.parse(line) as { q: string };
      expect(maskSecrets(q)).toEqual({ text: q, masked: [] });
    }
  });

  test('a text with nothing to mask comes back letter for letter, decomposed or not', () => {
    const text = 'Bác quên mật khẩu VNeID rồi, gọi 1900 0368'.normalize('NFD');
    expect(maskSecrets(text).text).toBe(text);
  });

  test('a button of ours keeps its payload, but no long number hides in it', () => {
    expect(maskSecrets('#mã OTP 482913').text).toBe('#mã OTP 482913');
    expect(maskSecrets('#0912345678')).toEqual({
      text: '#[số điện thoại đã che]',
      masked: ['phone-number'],
    });
  });

  test('masking twice changes nothing more', () => {
    fc.assert(
      fc.property(spoken, (text) => {
        const once = maskSecrets(text).text;
        expect(maskSecrets(once)).toEqual({ text: once, masked: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('no run of eight or more digits survives but hotlines, sums of money and mentions', () => {
    fc.assert(
      fc.property(spoken, (text) => {
        const kept = maskSecrets(text).text.replace(/\[@\d{10,20}\]/g, '@');
        for (const [run] of kept.matchAll(/\d{8,}/g)) {
          expect(run).toMatch(/^(1[89]00\d{4}|1[89]00\d{6}|[1-9]\d{7}|[1-9]\d*000)$/);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a phone number is masked however it is broken up and whatever stands around it', () => {
    const joint = fc.constantFrom('', ' ', '.', '-');
    const number = fc.tuple(
      fc.constantFrom('09', '03', '07'),
      digits(2, 2),
      digits(3, 3),
      digits(3, 3),
      joint,
    );
    fc.assert(
      fc.property(number, words, words, ([a, b, c, d, gap], before, after) => {
        const typed = [a + b, c, d].join(gap);
        const kept = maskSecrets(`${before} ${typed} ${after}`).text;
        expect(kept).not.toContain(typed);
        expect(kept).not.toContain(b + c + d);
      }),
      { numRuns: 1000 },
    );
  });

  test('a kind that is to be kept stays beside others that are covered', () => {
    const said = 'Gọi 0912 345 678 hoặc (0226) 3838 123; STK 19034567890123, mã OTP 482913';
    expect(maskSecrets(said, ['phone-number'])).toEqual({
      text: 'Gọi 0912 345 678 hoặc (0226) 3838 123; STK [dãy số đã che], mã OTP [mã đã che]',
      masked: ['card-number', 'otp'],
    });
    const call = 'Bà Lan 1957 0912345678, hoặc 1022 0987654321';
    expect(maskSecrets(call, ['phone-number'])).toEqual({ text: call, masked: [] });
  });

  test('nothing makes it throw, and length costs no more than time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void maskSecrets(text)));
    const parts = [
      '1',
      '1 ',
      'mk ',
      'otp ',
      'mk a b c d ',
      'ma ',
      '1.000 ',
      '500.000 d 0912345678 ',
      ' ',
      '(+84',
      '"mk:',
    ];
    const before = process.cpuUsage();
    for (const part of parts) maskSecrets(part.repeat(60_000 / part.length));
    // What it takes of a processor, however many others want one.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});
