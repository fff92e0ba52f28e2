import { describe, expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';

const teach = (...taught: [q: string, tutorialId: string][]) => ({
  ...libraryShelf,
  taught: taught.map(([q, tutorialId]) => ({ q, tutorialId })),
});
const plain = (text: string) => understandQuestion(text, libraryShelf);
const tutorialId = 'zalo-basics';
const first = (text: string, q: string, id = tutorialId) => {
  const { decision, tutorials } = understandQuestion(text, teach([q, id]));
  return decision === 'offer' ? tutorials[0]?.id : decision;
};

describe('who asks in the words that were taught gets what they were taught for', () => {
  const nobodyFound = 'cái lồng ấp trứng kêu bíp bíp hoài';
  const short = 'xin giấy phép nuôi trâu';
  const denied = 'không vào được lồng ấp';
  test.each([
    [nobodyFound, nobodyFound],
    [nobodyFound, 'cai long ap trung keu bip bip hoai'],
    [nobodyFound, 'Dạ cho em hỏi: cái lồng ấp trứng nó kêu bíp bíp hoài ạ?'],
    [nobodyFound, 'kêu bíp bíp hoài cái lồng ấp trứng'],
    [short, 'giấy phép nuôi trâu xin sao ạ'],
    [short, 'xin giay phep nuoi trau ntn'],
    [denied, 'em ko vào đc lồng ấp'],
    [denied, 'lồng ấp vào không được ạ'],
    ['lồng ấp trứng', 'lồng ấp trứng được không ạ'],
    ['quên mật khẩu VNeID thì lấy lại ở đâu', 'quen mat khau vneid thi lay lai o dau'],
    ['cai long ap trung', 'cái lồng ấp trứng'],
  ])('taught "%s", asked "%s"', (q, text) => {
    expect(plain(text).tutorials[0]?.id).not.toBe(tutorialId);
    expect(first(text, q)).toBe(tutorialId);
  });

  test.each([
    'máy chạy thóc kêu to rung lắc mãi hông chạy',
    'may chay thoc keu to rung lac hoai ko chay nua',
    'máy chạy thóc nhà em nó kêu to, rung lắc, chẳng chạy',
  ])('in other words for the same: "%s"', (text) => {
    expect(plain(text).tutorials[0]?.id).not.toBe(tutorialId);
    expect(first(text, 'máy chạy thóc kêu to rung lắc hoài hổng chạy')).toBe(tutorialId);
  });

  test.each([
    'chữ trên máy nhỏ xíu coi được rồi',
    'loa trên máy nhỏ xíu nghe hổng ra',
    'chữ trên zalo nhỏ xíu coi hổng ra',
    'hình trên máy nhỏ xíu coi hổng ra',
  ])('and not in words for something else: "%s"', (text) => {
    const taught = teach(['chữ trên máy nhỏ xíu coi hổng ra', tutorialId]);
    expect(understandQuestion(text, taught)).toEqual(plain(text));
  });

  test('also with another word in a longer question of the same need', () => {
    const q = 'cái lồng ấp trứng kêu bíp bíp nhấp nháy đèn đỏ';
    expect(first(`${q} rồi con tôi`, q)).toBe(tutorialId);
  });
});

describe('what only resembles the words that were taught is answered as if nothing were taught', () => {
  test.each([
    ['quên mật khẩu', 'vneid-forgot-password', 'quên mật khẩu wifi'],
    ['quên mật khẩu', 'vneid-forgot-password', 'quên mật khẩu zalo'],
    ['quên mật khẩu', 'vneid-forgot-password', 'quen mat khau vssid'],
    ['quên mật khẩu', 'vneid-forgot-password', 'quên mật khẩu gmail'],
    ['khai sinh', 'dvc-birth-registration', 'xin bản sao khai sinh'],
    ['đổi số', 'vneid-change-phone-number', 'đổi sổ đỏ'],
    ['đổi số', 'vneid-change-phone-number', 'đổi sổ'],
    ['đổi số điện thoại', 'vneid-change-phone-number', 'đổi số điện thoại zalo'],
    ['đổi số điện thoại zalo', tutorialId, 'đổi số điện thoại trên vneid'],
    ['không vào được', 'vneid-forgot-password', 'đã vào được'],
    ['đã vào được vneid', tutorialId, 'không vào được vneid'],
    ['làm vneid cho con', 'vneid-child-account', 'làm vneid'],
    ['chuyển tiền', 'bank-transfer-safely', 'chuyển tiền cọc'],
  ])('taught "%s" for %s, asked "%s"', (q, id, text) => {
    expect(understandQuestion(text, teach([q, id]))).toEqual(plain(text));
  });

  test('and so are words without marks that fit two things that were taught', () => {
    const shelf = teach(['đổi số', tutorialId], ['đổi sổ', 'land-certificate-vneid']);
    expect(understandQuestion('doi so', shelf)).toEqual(plain('doi so'));
    expect(understandQuestion('đổi sổ', shelf).tutorials[0]?.id).toBe('land-certificate-vneid');
  });
});

describe('danger, lost money and a secret stay what they are', () => {
  test.each([
    'lỡ đọc mã otp cho nó mất hết tiền rồi',
    'chồng đánh tôi chảy máu cứu với',
    'tôi không muốn sống nữa',
    'minh chan song qua',
    'chan song qua',
    'bị lừa chuyển tiền rồi',
  ])('even where somebody taught these very words: %s', (text) => {
    expect(plain(text).decision).toBe('person');
    expect(understandQuestion(text, teach([text, tutorialId]))).toEqual(plain(text));
    for (const near of ['chán sống quá', 'chuyển tiền']) {
      expect(understandQuestion(text, teach([near, tutorialId])).person).toEqual(
        plain(text).person,
      );
    }
  });

  test('also in a search, where half a question is answered more freely', () => {
    const text = 'minh chan song qua';
    const shelf = teach([text, tutorialId]);
    expect(understandQuestion(text, shelf, { isTyping: true })).toEqual(
      understandQuestion(text, libraryShelf, { isTyping: true }),
    );
  });
});

test('the doubt about a caller stays, though what the caller wants was taught', () => {
  for (const text of ['thuế gọi bảo cập nhật etax', 'công an gọi bảo cài vneid']) {
    expect(plain(text).question?.choices[1].id).toBe('scam-identify');
    expect(understandQuestion(text, teach([text, tutorialId]))).toEqual(plain(text));
  }
});

test('before a guide against swindlers go only the very words that were taught', () => {
  const taught = 'số lạ nhắn link trúng thưởng';
  expect(first('có số lạ nhắn link trúng thưởng có nên bấm không', taught)).toBe('scam-identify');
  expect(first(taught, taught)).toBe(tutorialId);
});

test('nobody who asks is shown what somebody else said', () => {
  const q = 'bà Tư xóm trên hỏi lồng ấp trứng';
  const [offered] = understandQuestion(q, teach([q, tutorialId])).tutorials;
  expect(offered?.id).toBe(tutorialId);
  expect(offered?.why).not.toContain('Tư');
});
