import { describe, expect, test } from 'vitest';
import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';

/** A Wednesday, 10:00 in Viet Nam. */
const now = new Date('2026-11-25T03:00:00Z');

/** What is understood when the line answers one of the bot's posts about a request. */
const quoting = (text: string) => readTeamCommand(text, 'question', now);

describe('quoting a post', () => {
  test.each([
    'Bác bấm Quên mật khẩu nhé',
    'bac cho em chut',
    'Chiều em qua nhà bác',
    'Nhận được mã chưa bác?',
    'Nhận mã xong bác gõ vào ô thứ hai nhé',
    'Trả lại hồ sơ thì bác nộp lại từ đầu nhé',
    'Chuyển sang màn hình khác rồi bấm lại cho em nhé bác',
    'Xin bác chụp cho em màn hình',
    'Bước 1 vào Cài đặt\nBước 2 chọn Mật khẩu',
    'Chuyện này bác cứ bình tĩnh',
  ])('with plain words sends them as they are: "%s"', (text) => {
    expect(quoting(text)).toEqual({ kind: 'answer', codes: [], text });
  });

  test.each([
    'ai rảnh qua nhà bà ấy giúp với',
    'bà này lẩm cẩm lắm, hỏi hoài',
    'số bà ấy bao nhiêu',
    'không biết',
    'tôi bận rồi',
    'nhờ chị Lan',
    'mai họp tổ lúc 7h nhé cả nhà',
    'Nhắn bác ấy bấm vào nút Quên mật khẩu',
    'em cũng không biết chỗ này',
  ])('with what sounds like talk among colleagues is asked back, never sent: "%s"', (text) => {
    expect(quoting(text)).toMatchObject({ kind: 'unclear', reason: 'doubtful' });
  });

  test.each([
    ['nhận', { kind: 'claim', codes: [] }],
    ['Nhận ạ', { kind: 'claim', codes: [] }],
    ['nhan nhe', { kind: 'claim', codes: [] }],
    ['em nhận việc này', { kind: 'claim', codes: [] }],
    ['nhận, chiều em qua', { kind: 'claim', codes: [] }],
    ['trả lại', { kind: 'release', codes: [] }],
    ['tra lai giup em', { kind: 'release', codes: [] }],
    ['xong', { kind: 'resolve', codes: [], result: undefined }],
    ['xong rồi ạ', { kind: 'resolve', codes: [], result: undefined }],
    [
      'Xong, đã gửi link',
      { kind: 'resolve', codes: [], result: 'đã gửi link', resultKind: 'guided-remotely' },
    ],
    [
      'xong đã gửi link',
      { kind: 'resolve', codes: [], result: 'đã gửi link', resultKind: 'guided-remotely' },
    ],
    [
      'đã xong: đến nhà bác rồi',
      { kind: 'resolve', codes: [], result: 'đến nhà bác rồi', resultKind: 'at-home' },
    ],
    ['chuyển chị Lan', { kind: 'hand-over', codes: [], to: 'chị Lan' }],
    ['chuyen thon 3', { kind: 'hand-over', codes: [], to: 'thon 3' }],
    ['chuyển xã', { kind: 'hand-over', codes: [], to: 'xã' }],
    ['chuyển', { kind: 'hand-over', codes: [], to: '' }],
    ['trả lời: bác thử lại', { kind: 'answer', codes: [], text: 'bác thử lại' }],
    ['?', { kind: 'help' }],
    ['[@4180000000000000011] nhận', { kind: 'claim', codes: [] }],
  ])('with a command does it: "%s"', (text, expected) => {
    expect(quoting(text)).toEqual(expected);
  });

  test.each([
    ['nhận B7', { kind: 'claim', codes: ['B7'] }],
    ['B7: bác thử lại', { kind: 'answer', codes: ['B7'], text: 'bác thử lại' }],
    [
      'xong B7 đã đến nhà',
      { kind: 'resolve', codes: ['B7'], result: 'đã đến nhà', resultKind: 'at-home' },
    ],
  ])('the code that is typed outweighs the quoted post: "%s"', (text, expected) => {
    expect(quoting(text)).toEqual(expected);
  });

  test.each([
    ['xong chưa bác?', undefined],
    ['Xong chưa', undefined],
    ['xong bước 3 thì bấm Tiếp tục', undefined],
    ['xong bác ấy vào được rồi', undefined],
    ['ai nhận việc này đi', undefined],
    ['ai làm chưa?', undefined],
    ['cảm ơn chị Lan', undefined],
    ['[@720000000000000002] chị xem giúp em với', undefined],
    ['chị Lan nhận A12 nhé', 'A12'],
  ])('is asked back where it may mean two things: "%s"', (text, code) => {
    expect(quoting(text)).toEqual({ kind: 'unclear', reason: 'doubtful', code });
  });

  test('with a code but no colon is asked back', () => {
    expect(quoting('A12 bác bấm vào đây')).toEqual({
      kind: 'unclear',
      reason: 'answer-without-colon',
      code: 'A12',
    });
  });

  test.each(['', '  ', '👍', 'ok', 'cảm ơn ạ', 'Dạ vâng ạ', '[@720000000000000002]'])(
    'with nothing but courtesy sends nothing: "%s"',
    (text) => {
      expect(quoting(text)).toEqual({ kind: 'talk' });
    },
  );
});

describe('quoting a notice such as "A12: chị Lan đã nhận giúp"', () => {
  const answering = (text: string) => readTeamCommand(text, 'notice', now);

  test('plain words may be meant for colleagues, and are asked back', () => {
    expect(answering('Thế bác ấy nhà ở đâu hả chị')).toEqual({
      kind: 'unclear',
      reason: 'doubtful',
      code: undefined,
    });
    expect(answering('ok')).toEqual({ kind: 'talk' });
  });

  test('a command needs no code', () => {
    expect(answering('xong rồi ạ')).toEqual({
      kind: 'resolve',
      codes: [],
      result: undefined,
    });
    expect(answering('trả lại')).toEqual({ kind: 'release', codes: [] });
    expect(answering('A12: bác thử lại')).toMatchObject({ kind: 'answer', codes: ['A12'] });
  });
});
