import { describe, expect, test } from 'vitest';
import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';
import type { TeamCommand } from '#bot/team-chat/team-command.ts';

/** A Wednesday, 10:00 in Viet Nam. */
const now = new Date('2026-11-25T03:00:00Z');

const claim = (...codes: string[]) => ({ kind: 'claim', codes });
const release = (...codes: string[]) => ({ kind: 'release', codes });
const resolve = (code: string, result?: string, resultKind?: string) => ({
  kind: 'resolve',
  codes: [code],
  result,
  resultKind,
});
const answer = (code: string, text: string) => ({ kind: 'answer', codes: [code], text });
const handOver = (code: string, to: string) => ({ kind: 'hand-over', codes: [code], to });
const newcomer = (number: number, accept: boolean) => ({ kind: 'newcomer', number, accept });
const unclear = (reason: string, code?: string) => ({ kind: 'unclear', reason, code });
const doubtful = (code?: string) => unclear('doubtful', code);

const said = (text: string): TeamCommand => readTeamCommand(text, 'nothing', now);

describe('a claim', () => {
  test.each([
    ['nhận A12', 'A12'],
    ['Nhận A12', 'A12'],
    ['NHẬN A12', 'A12'],
    ['nhan a12', 'A12'],
    ['Nhan A12', 'A12'],
    ['nhận a12 ạ', 'A12'],
    ['nhận #A12', 'A12'],
    ['nhận # A12', 'A12'],
    ['nhận A 12', 'A12'],
    ['nhan a 12 nhe', 'A12'],
    ['nhận   A12  ', 'A12'],
    ['nhận: A12', 'A12'],
    ['nhận A12.', 'A12'],
    ['nhận "A12"', 'A12'],
    ['nhận A12, chiều em qua nhà bác luôn', 'A12'],
    ['A12 nhận', 'A12'],
    ['a12 nhan nhe', 'A12'],
    ['A12, nhận', 'A12'],
    ['#a12 nhận ạ', 'A12'],
    ['A12 em nhận', 'A12'],
    ['em nhận A12 ạ', 'A12'],
    ['e nhan a12', 'A12'],
    ['tôi nhận A12', 'A12'],
    ['mình nhận A12 nhé', 'A12'],
    ['để em nhận A12', 'A12'],
    ['Để tôi nhận giúp A12', 'A12'],
    ['em xin nhận A12 ạ', 'A12'],
    ['dạ em nhận A12', 'A12'],
    ['ok nhận A12', 'A12'],
    ['nhận giúp A12', 'A12'],
    ['nhận hộ bà con việc A12', 'A12'],
    ['nhận việc A12', 'A12'],
    ['nhận yêu cầu A12', 'A12'],
    ['nhân A12', 'A12'],
    ['nhậnA12', 'A12'],
    ['nhận BA7', 'BA7'],
    ['[@4180000000000000011] nhận A12', 'A12'],
    ['@UBND xã Thanh Tâm nhận A12', 'A12'],
    ['nhâ\u0323n A12', 'A12'],
  ])('"%s"', (line, code) => {
    expect(said(line)).toEqual(claim(code));
  });
});

describe('a release', () => {
  test.each([
    ['trả lại A12', 'A12'],
    ['tra lai a12', 'A12'],
    ['Trả lại A12 nhé, em bận', 'A12'],
    ['A12 trả lại', 'A12'],
    ['em trả lại A12 ạ', 'A12'],
    ['em xin trả lại A12', 'A12'],
  ])('"%s"', (line, code) => {
    expect(said(line)).toEqual(release(code));
  });
});

describe('a resolution', () => {
  test.each([
    ['xong A12', undefined],
    ['Xong A12', undefined],
    ['XONG A12!', undefined],
    ['xong a12 rồi', undefined],
    ['xong A12 rồi ạ', undefined],
    ['A12 xong', undefined],
    ['a12 xong roi nhe', undefined],
    ['A12 đã xong', undefined],
    ['đã xong A12', undefined],
    ['em xong A12 rồi', undefined],
    ['em đã giúp xong A12', undefined],
    ['vừa xong A12', undefined],
    ['xong việc A12', undefined],
    ['hoàn thành A12', undefined],
    ['xong A12 đã gửi link', 'đã gửi link', 'guided-remotely'],
    ['xong A12: đã cài lại VNeID cho bác', 'đã cài lại VNeID cho bác'],
    ['xong A12 rồi, bác đã vào được', 'bác đã vào được'],
    ['xong A12 - hẹn bác lên xã sáng thứ 5', 'hẹn bác lên xã sáng thứ 5'],
    ['A12 xong, đã đến nhà', 'đã đến nhà', 'at-home'],
    ['Xong A12 (đến nhà)', '(đến nhà)', 'at-home'],
    ['xong A12 da cai lai app', 'da cai lai app'],
  ])('"%s"', (line, result, resultKind?: string) => {
    expect(said(line)).toEqual(resolve('A12', result, resultKind));
  });
});

describe('an answer', () => {
  test.each([
    ['A12: bác bấm Quên mật khẩu nhé', 'bác bấm Quên mật khẩu nhé'],
    ['a12: bac bam Quen mat khau', 'bac bam Quen mat khau'],
    ['A12 : bác chờ em chút', 'bác chờ em chút'],
    ['A12:bác gọi 1900 0368', 'bác gọi 1900 0368'],
    ['A12：bác thử lại', 'bác thử lại'],
    ['#A12: bác thử lại', 'bác thử lại'],
    ['A 12: bác thử lại', 'bác thử lại'],
    ['a 12: bác thử lại', 'bác thử lại'],
    ['trả lời A12: bác dùng máy gì?', 'bác dùng máy gì?'],
    ['Trả lời A12: bác dùng máy gì ạ?', 'bác dùng máy gì ạ?'],
    ['tra loi a12: bac cho em chut', 'bac cho em chut'],
    ['A12 trả lời: bác thử lại', 'bác thử lại'],
    ['A12: "Quên mật khẩu" ở góc dưới', '"Quên mật khẩu" ở góc dưới'],
    ['A12: nhận được mã thì gõ vào', 'nhận được mã thì gõ vào'],
    ['A12: B1 vào Cài đặt\nB2 chọn Mật khẩu', 'B1 vào Cài đặt\nB2 chọn Mật khẩu'],
    ['A12:\n1. Mở VNeID\n2. Bấm Quên mật khẩu', '1. Mở VNeID\n2. Bấm Quên mật khẩu'],
  ])('"%s"', (line, text) => {
    expect(said(line)).toEqual(answer('A12', text));
  });
});

describe('a hand-over', () => {
  test.each([
    ['chuyển A12 xã', 'xã'],
    ['chuyen a12 xa', 'xa'],
    ['chuyển A12 cho chị Lan', 'cho chị Lan'],
    ['chuyển A12 thôn 3', 'thôn 3'],
    ['A12 chuyển thôn Chè', 'thôn Chè'],
    ['chuyển giúp A12 sang thôn 3', 'sang thôn 3'],
    ['chuyển cho chị Lan A12', 'cho chị Lan'],
    ['chuyển xã A12', 'xã'],
    ['chuyển A12', ''],
    ['em chuyển A12 lên xã ạ', 'lên xã ạ'],
    ['chuyển A12 [@720000000000000002]', '[@720000000000000002]'],
  ])('"%s"', (line, to) => {
    expect(said(line)).toEqual(handOver('A12', to));
  });
});

describe("the leader's word on a newcomer", () => {
  test.each([
    ['đồng ý M7', newcomer(7, true)],
    ['dong y m7', newcomer(7, true)],
    ['Đồng ý M 7', newcomer(7, true)],
    ['đồng ý M7 nhé', newcomer(7, true)],
    ['đồng ý cho M7 ạ', newcomer(7, true)],
    ['M7 đồng ý', newcomer(7, true)],
    ['từ chối M123', newcomer(123, false)],
    ['tu choi m123', newcomer(123, false)],
  ])('"%s"', (line, expected) => {
    expect(said(line)).toEqual(expected);
  });
});

test.each(['?', '??', 'giúp', 'trợ giúp', 'huong dan', 'HELP', 'Hướng dẫn ạ'])(
  '"%s" asks for help',
  (line) => {
    expect(said(line)).toEqual({ kind: 'help' });
  },
);

describe('a near miss is asked back and does nothing', () => {
  test.each([
    ['nhận', unclear('command-without-code')],
    ['nhận nhé', unclear('command-without-code')],
    ['em nhận', unclear('command-without-code')],
    ['em nhận việc này ạ', unclear('command-without-code')],
    ['xong rồi', unclear('command-without-code')],
    ['xong rồi ạ', unclear('command-without-code')],
    ['trả lại', unclear('command-without-code')],
    ['chuyển xã', unclear('command-without-code')],
    ['chuyển chị Lan nhé', unclear('command-without-code')],
    ['trả lời: bác bấm Quên mật khẩu', unclear('command-without-code')],
    ['A12 bác bấm Quên mật khẩu nhé', unclear('answer-without-colon', 'A12')],
    ['a12 bac bam vao day', unclear('answer-without-colon', 'A12')],
    ['A12', unclear('answer-without-colon', 'A12')],
    ['A12, bác thử lại', unclear('answer-without-colon', 'A12')],
    ['A12; bác thử lại', unclear('answer-without-colon', 'A12')],
    ['A 12 bác thử lại', unclear('answer-without-colon', 'A12')],
    ['A12:', unclear('answer-empty', 'A12')],
    ['trả lời A12', unclear('answer-empty', 'A12')],
    ['trả lời A12 bác dùng máy gì?', unclear('answer-without-colon', 'A12')],
    ['A12 xong chưa?', doubtful('A12')],
    ['A12 xong chưa các bác', doubtful('A12')],
    ['xong A12 chưa', doubtful('A12')],
    ['nhận A12 chưa?', doubtful('A12')],
    ['nhận A12 không?', doubtful('A12')],
    ['A12 nhận chưa ai', doubtful('A12')],
    ['ai nhận A12 chưa', doubtful('A12')],
    ['chị Lan nhận A12 nhé', doubtful('A12')],
    ['không nhận A12', doubtful('A12')],
    ['chưa xong A12', doubtful('A12')],
    ['A12 chưa xong', doubtful('A12')],
    ['nhận A12-A15', doubtful('A12')],
    ['nhận A12 để A13 cho chị Lan', doubtful('A12')],
    ['A12: xong', doubtful('A12')],
    ['A12: nhận nhé', doubtful('A12')],
    ['xong a 12 đã gửi link', doubtful('A12')],
    ['xong, đã gửi link cho A12', doubtful('A12')],
    ['chị Lan hẹn A12 15h chiều mai', doubtful('A12')],
    ['đóng A12', doubtful('A12')],
    ['huỷ A12', doubtful('A12')],
  ])('"%s"', (line, expected) => {
    expect(said(line)).toEqual(expected);
  });
});

describe('people talking among themselves', () => {
  test.each([
    'Chào cả nhà',
    'cảm ơn chị Lan nhé',
    'ok',
    '👍',
    '',
    '   ',
    'Tối nay 7h họp tổ ở nhà văn hoá nhé các bác',
    'nhận được tiền chưa các bác',
    'nhận quà nhé cả nhà',
    'nhãn năm nay ngon quá',
    'nhãn ngon',
    'nhắn tin nhé',
    'nhân tiện mai ai lên xã không',
    'chuyện gì thế',
    'chuyện này hay nhỉ',
    'chuyển khoản',
    'chuyển khoản giúp em 50k tiền nước',
    'chuyển lịch họp',
    'xong việc đồng áng rồi ra quán nước',
    'trả lại bác Thuận cái kéo nhé',
    'song song hai việc',
    'ở 3 nơi có mạng yếu',
    'có 2 nhà chưa cài VNeID',
    'a 2 bác đi đâu đấy',
    'e 5 phút nữa tới',
    'da 5 ngay roi',
    'ba 5 tuổi',
    'giấy A4 còn không các bác',
    'nhận giúp em 2 bao xi măng',
    'm.n ơi',
    '15h chiều mai họp',
    '2/9 nghỉ',
    'họ tên: Nguyễn Văn A',
    'Lưu ý: không đưa mã OTP cho ai',
    'đồng ý',
    'đồng ý với bác Thuận',
    'từ chối hiểu',
    'https://vneid.gov.vn/a12',
    'O12 là gì',
    'giúp bà con nhiều nhé',
    'ai rảnh chiều nay không',
    'bác A12 hôm nọ thế nào rồi',
    'A123: số nhà',
    'A0: thử',
    'ABC12: thử',
    'Xã mình 100% cài VNeID rồi',
  ])('"%s" stays talk', (line) => {
    expect(said(line)).toEqual({ kind: 'talk' });
  });
});
