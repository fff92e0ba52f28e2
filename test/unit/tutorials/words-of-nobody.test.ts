import { describe, expect, test } from 'vitest';
import { coverPersonalWords } from '#bot/tutorials/cover-personal-words.ts';
import { missedWords } from '#bot/tutorials/missed-words.ts';
import { readTaughtWords } from '#bot/tutorials/taught-words.ts';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';

describe('what is kept of a question', () => {
  test.each([
    ['Chị Lan ơi máy báo lỗi thiết bị', [], 'chi oi may bao loi thiet bi'],
    ['Tôi tên là Nguyễn Văn Hùng, quên mật khẩu', [], 'toi ten la quen mat khau'],
    ['NGUYEN THI NU muon nop tien dien', [], 'muon nop tien dien'],
    ['bà phạm thị nụ muốn nộp tiền điện', ['Phạm Thị Nụ', null], 'ba muon nop tien dien'],
    ['Em Zalo bị đăng xuất', [], 'em zalo bi dang xuat'],
    ['Hồ sơ đất nộp ở đâu', [], 'ho so dat nop o dau'],
    ['VNeID báo lỗi, Zalo cũng lỗi', [], 'vneid bao loi zalo cung loi'],
    ['gọi số [số điện thoại đã che] mà không được', [], 'goi so ma khong duoc'],
  ])('%s', (text, names, kept) => {
    expect(missedWords(text, names)).toBe(kept);
  });

  test.each([
    ['nguyễn văn an thôn đông bị bệnh lao', 'thon bi benh lao'],
    ['nguyen van an thon dong bi benh lao', 'thon bi benh lao'],
    ['Bà Tám nhà số 12 ngõ 3 bị đánh', 'ba nha so ngo bi danh'],
    ['bà tám nhà số 12 ngõ 3 bị đánh', 'ba nha so ngo bi danh'],
    ['biển số xe 36B1 123 45 bị phạt', 'bien so xe bi phat'],
    ['xe 30A-123.45 bị phạt nguội', 'xe bi phat nguoi'],
    ['xe 29 B1 678.90 bi phat', 'xe bi phat'],
    ['email em la an.nguyen@gmail.com', 'email em la'],
    ['facebook.com/nguyenvanan.88 bi khoa', 'bi khoa'],
    ['vào trang fb.com/hung bị lừa', 'vao trang bi lua'],
    ['zalo hung_nguyen88 bị khoá', 'zalo bi khoa'],
    ['Thầy Minh dạy con em', 'thay day con em'],
    ['thầy minh dạy con em', 'thay day con em'],
    ['cô giáo hà bảo nộp tiền', 'co giao nop tien'],
    ['Thò A Sùng mất giấy tờ', 'mat giay to'],
    ['thò a sùng mất giấy tờ', 'mat giay to'],
    ['giàng a páo mất căn cước', 'mat can cuoc'],
    ['Y Blơ Niê bị mất thẻ', 'bi mat the'],
    ['y blơ niê bị mất thẻ', 'y bi mat the'],
    ['ksor hbia quên mật khẩu', 'quen mat khau'],
    ['chị lan anh quên mật khẩu vneid', 'chi quen mat khau vneid'],
    ['tôi tên là lê hùng, quên mật khẩu', 'toi ten la quen mat khau'],
    ['chồng tên là tuấn đánh vợ', 'chong ten la danh vo'],
    ['Anh Dũng xóm Chè Kho bị khoá sim', 'anh xom bi khoa sim'],
    ['trần thị thanh hương muốn nộp tiền điện', 'muon nop tien dien'],
    ['TRẦN THỊ BƯỞI quên mật khẩu', 'quen mat khau'],
    ['HOÀNG VĂN TÚ không vào được vneid', 'khong vao duoc vneid'],
    ['ông nguyễn đình chiểu mất sổ đỏ', 'ong mat so do'],
    ['phạm hùng nợ tiền không trả', 'no tien khong tra'],
    ['bác sĩ Hoa ở trạm y tế', 'bac si o tram y te'],
    ['sinh ngày 12/3/1950 chưa có căn cước', 'sinh ngay chua co can cuoc'],
    ['em Nụ con bà Bưởi chưa có tài khoản', 'em con ba chua co tai khoan'],
  ])('has no names, places, numbers, or addresses: %s', (text, kept) => {
    expect(missedWords(text)).toBe(kept);
  });

  test.each([
    ['Quên Mật Khẩu Dịch Vụ Công', 'quen mat khau dich vu cong'],
    ['lương hưu tháng này chưa có', 'luong huu thang nay chua co'],
    ['dang ky tam tru o dau', 'dang ky tam tru o dau'],
    ['hộ chiếu làm ở đâu', 'ho chieu lam o dau'],
    ['điện thoại không có 4G', 'dien thoai khong co 4g'],
    ['ấp trứng vịt', 'ap trung vit'],
  ])('still says what was asked: %s', (text, kept) => {
    expect(missedWords(text)).toBe(kept);
  });

  test.each(['Nguyễn Văn Hùng', 'hung@gmail.com 0912', 'blơ niê', 'mật', ''])(
    'is nothing where fewer than two words are left: %s',
    (text) => {
      expect(missedWords(text)).toBeUndefined();
    },
  );
});

describe('what is covered before staff read it', () => {
  test.each([
    'Bác cần làm lại thẻ, bà cần ra xã thì gọi trước.',
    'bac can lam lai the',
    'Bác bình tĩnh, em bảo thế này: anh thanh toán sau cũng được.',
    'Em định hỏi, cháu nghi bị lừa, bà yên tâm.',
    'bác điền tờ khai, bác năm nay 70 tuổi, cháu ba tuổi',
  ])('nothing of ordinary words: %s', (text) => {
    expect(coverPersonalWords(text, [])).toBe(text);
  });

  test.each([
    ['Bác Cần làm lại thẻ', 'Bác [tên] làm lại thẻ'],
    ['bác cần ơi ra xã nhé', 'bác [tên] ơi ra xã nhé'],
    ['gọi anh bảo ở xóm trên', 'gọi anh [tên] ở xóm trên'],
    ['bà bình quên mật khẩu', 'bà [tên] quên mật khẩu'],
    ['chị thanh hương nộp tiền', 'chị [tên] nộp tiền'],
  ])('names that are ordinary words elsewhere: %s', (text, covered) => {
    expect(coverPersonalWords(text, [])).toBe(covered);
  });
});

const readTaught = (words: string, names: string[] = []) =>
  readTaughtWords(words, { shelf: libraryShelf, names });

describe('words that are taught', () => {
  test('are one for all ways to write them, and keep their marks', () => {
    const keys = ['Hoà  mạng điện thoại?', 'hòa mạng Điện thoại', 'hoà mạng điện thoại'].map(
      (words) => {
        const read = readTaught(words.normalize('NFD'));
        return read.kind === 'accepted' ? read.key : read.reason;
      },
    );
    expect(new Set(keys).size).toBe(1);
    expect(readTaught('  Hoà  mạng\nđiện thoại? '.normalize('NFD'))).toMatchObject({
      words: 'Hoà mạng điện thoại?',
    });
    expect(readTaught('hoa mang dien thoai')).not.toMatchObject({ key: keys[0] });
  });

  test.each([
    ['vneid', 'too-short'],
    ['', 'too-short'],
    ['🙂 🙂 ?', 'too-short'],
    ['mã 4821 không vào được', 'number'],
    ['mã 48 21 không vào được', 'number'],
    ['mã [mã đã che] không vào được', 'number'],
    ['zalo là gì ạ', 'too-short'],
    ['chán sống quá', 'danger'],
    ['chan song qua', 'danger'],
    ['mất hết tiền rồi', 'danger'],
    ['bị lừa chuyển tiền rồi', 'danger'],
  ])('are refused: %s', (words, reason) => {
    expect(readTaught(words)).toEqual({ kind: 'not-accepted', reason });
  });

  test.each([
    ['bac Tu o xom 3 quen mat khau', ['bac Tu', 'xom 3']],
    ['bác tư ở xóm 3 quên mật khẩu', ['bác tư', 'xóm 3']],
    ['quên mật khẩu, gọi Nguyễn Văn Hùng', ['gọi Nguyễn Văn Hùng']],
    ['nhờ lê thị mận đổi số', ['nhờ lê thị mận']],
  ])('are refused with the names in them: %s', (words, found) => {
    expect(readTaught(words, ['Lê Thị Mận'])).toEqual({
      kind: 'not-accepted',
      reason: 'name',
      found,
    });
  });

  test.each(['con gái tôi quên mật khẩu', 'cha mẹ đăng ký cho con', 'Zalo báo đổi máy'])(
    'may speak of people without naming them: %s',
    (words) => {
      expect(readTaught(words)).toMatchObject({ kind: 'accepted' });
    },
  );

  test('may hold a short number', () => {
    expect(readTaught('tiền quà 2/9 mức 2')).toMatchObject({ kind: 'accepted' });
  });
});
