import { describe, expect, test } from 'vitest';
import { matchVillages } from '#bot/areas/match-village.ts';

const village = (name: string, ...oldNames: string[]) => ({ name, oldNames });

const thanhTam = [
  village('Thôn Chè Kho Làng', 'thôn 1', 'xóm Chè', 'làng Kho'),
  village('Thôn Đồng Vọng', 'thôn 2', 'xóm Đồng', 'xóm Vọng'),
  village('Thôn 3', 'xóm 3', 'xóm Cầu Đá'),
  village('Thôn Bến Lở', 'thôn 4', 'xóm Bến', 'làng Lở'),
  village('Thôn Gò Mít', 'thôn 5', 'xóm 5', 'xóm Gò', 'xóm Mít'),
  village('Thôn 13'),
];

const meant = (text: string, villages = thanhTam) =>
  matchVillages(text, villages).map(({ name }) => name);

describe('a village is understood', () => {
  test.each([
    ['Thôn 3', 'Thôn 3'],
    ['thon 3', 'Thôn 3'],
    ['thon3', 'Thôn 3'],
    ['THÔN 3', 'Thôn 3'],
    ['3', 'Thôn 3'],
    ['t3', 'Thôn 3'],
    ['thôn ba', 'Thôn 3'],
    ['Thôn 13', 'Thôn 13'],
    ['thon 13', 'Thôn 13'],
    ['13', 'Thôn 13'],
    ['chè kho làng', 'Thôn Chè Kho Làng'],
    ['che kho lang', 'Thôn Chè Kho Làng'],
    ['Chè Kho', 'Thôn Chè Kho Làng'],
    ['chè', 'Thôn Chè Kho Làng'],
    ['kho chè', 'Thôn Chè Kho Làng'],
    ['đồng vọng', 'Thôn Đồng Vọng'],
    ['thôn bến lở', 'Thôn Bến Lở'],
    ['ben lo', 'Thôn Bến Lở'],
    ['Dạ em ở thôn 3 ạ', 'Thôn 3'],
    ['tôi ở thôn Chè Kho Làng xã mình', 'Thôn Chè Kho Làng'],
    ['nhà bác ở Gò Mít cháu ơi', 'Thôn Gò Mít'],
    ['thôn Gò Mít, tôi hỏi cách đổi mật khẩu VNeID', 'Thôn Gò Mít'],
    ['Tôi ở thôn 3 hỏi cách cài VNeID', 'Thôn 3'],
  ])('"%s" is %s', (text, name) => {
    expect(meant(text)).toEqual([name]);
  });

  test.each([
    ['thôn 1', 'Thôn Chè Kho Làng'],
    ['xóm cầu đá', 'Thôn 3'],
    ['xom cau da', 'Thôn 3'],
    ['xóm 3', 'Thôn 3'],
    ['xóm Bến', 'Thôn Bến Lở'],
    ['xom ben', 'Thôn Bến Lở'],
    ['làng lở', 'Thôn Bến Lở'],
    ['xóm 5', 'Thôn Gò Mít'],
    ['thôn năm', 'Thôn Gò Mít'],
    ['xóm mít', 'Thôn Gò Mít'],
  ])('by an old name: "%s" is %s', (text, name) => {
    expect(meant(text)).toEqual([name]);
  });
});

describe('nothing is guessed', () => {
  test.each([
    '',
    '   ',
    '???',
    'thôn',
    'em ở thôn ạ',
    'thôn 30',
    'thôn 33',
    'thôn 0',
    'thôn Bãi Sậy',
    'tôi quên mật khẩu 3 lần rồi',
    'máy báo lỗi 13 lần',
    'cho tôi hỏi cách pha chè ngon nhất',
    'bên nào cũng được',
    'con tôi 5 tuổi',
    'bác ơi',
    'Nguyễn Văn A',
  ])('"%s" is no village', (text) => {
    expect(meant(text)).toEqual([]);
  });
});

describe('several that fit are all given', () => {
  const tanLap = [village('Thôn Tân Lập 1'), village('Thôn Tân Lập 2'), village('Thôn Tân Hợp')];

  test.each([
    ['tân lập', ['Thôn Tân Lập 1', 'Thôn Tân Lập 2']],
    ['tân', ['Thôn Tân Lập 1', 'Thôn Tân Lập 2', 'Thôn Tân Hợp']],
    ['tân lập 2', ['Thôn Tân Lập 2']],
    ['tan lap2', ['Thôn Tân Lập 2']],
    ['tân hợp', ['Thôn Tân Hợp']],
  ])('"%s"', (text, names) => {
    expect(meant(text, tanLap)).toEqual(names);
  });

  test('unless the marks that were typed tell them apart', () => {
    const dong = [village('Thôn Đông'), village('Thôn Đồng')];
    expect(meant('thôn đồng', dong)).toEqual(['Thôn Đồng']);
    expect(meant('thôn đông', dong)).toEqual(['Thôn Đông']);
    expect(meant('thon dong', dong)).toEqual(['Thôn Đông', 'Thôn Đồng']);
  });
});

describe('a name that is made of small words', () => {
  const small = [
    village('Thôn Bắc'),
    village('Thôn Nam'),
    village('Thôn Mới'),
    village('Thôn Tân Dân'),
    village('Tổ dân phố số 7'),
    village('Thôn Ba'),
  ];

  test.each([
    ['thôn Bắc', 'Thôn Bắc'],
    ['thon bac', 'Thôn Bắc'],
    ['Bắc', 'Thôn Bắc'],
    ['bác ở thôn Nam', 'Thôn Nam'],
    ['tân dân', 'Thôn Tân Dân'],
    ['tổ 7', 'Tổ dân phố số 7'],
    ['tổ dân phố 7', 'Tổ dân phố số 7'],
    ['khu phố 7', 'Tổ dân phố số 7'],
    ['thôn Ba', 'Thôn Ba'],
    ['bà ở thôn Ba', 'Thôn Ba'],
    ['thôn mới', 'Thôn Mới'],
  ])('is understood: "%s"', (text, name) => {
    expect(meant(text, small)).toEqual([name]);
  });

  test.each([
    'bác ơi cho hỏi',
    'bà quên mật khẩu',
    'tôi mới mua điện thoại',
    'bên nam bên nữ',
    'dân nào cũng hỏi',
  ])('is not read into other words: "%s"', (text) => {
    expect(meant(text, small)).toEqual([]);
  });
});
