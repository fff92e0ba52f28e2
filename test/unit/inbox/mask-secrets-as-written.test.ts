import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskSecrets } from '#bot/inbox/mask-secrets.ts';

// The same texts every time, so that nothing fails by chance.
fc.configureGlobal({ seed: 20_260_302 });

/** What is left of a number: three digits in a row tell nobody anything. */
const leaks = (text: string) => /\d(?:[^\d[\]]{0,3}\d){3}/.test(text.normalize('NFKC'));

const digits = (length: number, first = '123456789') =>
  fc
    .tuple(
      fc.constantFrom(...first),
      fc.array(fc.constantFrom(...'0123456789'), { minLength: length - 1, maxLength: length - 1 }),
    )
    .map(([head, rest]) => head + rest.join(''));

const phone = digits(9, '35789').map((rest) => `0${rest}`);
const citizen = digits(11, '0123456789').map((rest) => `0${rest}`);
/** Counting up is not how numbers are given out; 1900 and 1800 begin hotlines. */
const given = (number: string) => !'123456789012'.includes(number) && !/^1[89]00/.test(number);
const oldPaper = digits(9).filter(given);
const card = digits(16, '4569');
const account = fc
  .integer({ min: 10, max: 15 })
  .chain((length) => digits(length, '1235679'))
  .filter(given);

/** In groups of two to four, as people read numbers out. */
/** As it is printed on it. */
const cardGroups = card.map((whole) => whole.match(/\d{4}/g) ?? []);

const grouped = (number: fc.Arbitrary<string>) =>
  fc
    .tuple(number, fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 8, maxLength: 8 }))
    .map(([whole, sizes]) => {
      const groups: string[] = [];
      for (let at = 0, index = 0; at < whole.length; index += 1) {
        const size = sizes[index] ?? 4;
        groups.push(whole.slice(at, at + size));
        at += size;
      }
      return groups;
    });

const shapes: Record<string, (digit: string) => string> = {
  plain: (digit) => digit,
  'full-width': (digit) => String.fromCodePoint(0xff10 + Number(digit)),
  'Arabic-Indic': (digit) => String.fromCodePoint(0x660 + Number(digit)),
  Persian: (digit) => String.fromCodePoint(0x6f0 + Number(digit)),
  bold: (digit) => String.fromCodePoint(0x1d7ce + Number(digit)),
  keycap: (digit) => `${digit}\ufe0f\u20e3`,
  'with nothing between': (digit) => `${digit}\u200b`,
  'with a soft hyphen': (digit) => `${digit}\u00ad`,
  'with marks of direction': (digit) => `\u2066${digit}\u2069`,
};
const shape = fc.constantFrom(...Object.values(shapes));
const write = (groups: string[], between: string, as: (digit: string) => string) =>
  groups.map((group) => [...group].map(as).join('')).join(between);

const before = fc.constantFrom('', 'em là Lan, số ', 'số của bác: ', 'gọi cho tôi ', 'số em đây\n');
const after = fc.constantFrom('', ' ạ', ' nhé em', ', cảm ơn', '\nchờ tin');
const narrow = fc.constantFrom('', ' ', '.', '-', '_', '\u00a0', '–');
const wide = fc.constantFrom(
  '',
  ' ',
  '.',
  '-',
  ' - ',
  ', ',
  '/',
  '*',
  '  ',
  '\t',
  '\n',
  ' rồi ',
  ' . ',
  '·',
);

const isCovered = (text: string) => {
  const { text: kept, masked } = maskSecrets(text);
  expect(masked, text).not.toEqual([]);
  expect(leaks(kept), `${JSON.stringify(text)} is kept as ${JSON.stringify(kept)}`).toBe(false);
  expect(maskSecrets(kept).text).toBe(kept);
};

describe('covered, however it is written, is', () => {
  test.each([
    ['a phone number', grouped(phone), wide],
    ['the number of a citizen', grouped(citizen), wide],
    ['the number of an old paper', grouped(oldPaper), narrow],
    ['a card', cardGroups, narrow],
    ['an account', grouped(account), narrow],
  ] as const)('%s', (_what, number, between) => {
    fc.assert(
      fc.property(before, number, between, shape, after, (head, groups, joint, as, tail) =>
        isCovered(head + write(groups, joint, as) + tail),
      ),
      { numRuns: 400 },
    );
  });

  test('a number in which the letter o stands for 0', () => {
    const typed = fc
      .tuple(fc.oneof(phone, citizen), fc.constantFrom('o', 'O'))
      .map(([number, letter]) => number.replaceAll('0', letter))
      .filter((text) => /\d/.test(text));
    fc.assert(
      fc.property(before, typed, after, (head, text, tail) => isCovered(head + text + tail)),
    );
  });

  test('a number that is read out, all of it or in part', () => {
    const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
    const bare = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'];
    const read = fc
      .tuple(
        fc.oneof(phone, citizen),
        fc.constantFrom(words, bare),
        fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      )
      .filter(([, , isRead]) => isRead.slice(0, 10).filter(Boolean).length >= 2)
      .map(([number, as, isRead]) =>
        [...number].map((digit, at) => (isRead[at] ? as[Number(digit)] : digit)).join(' '),
      );
    fc.assert(
      fc.property(before, read, after, (head, text, tail) => {
        const { text: kept, masked } = maskSecrets(head + text + tail);
        expect(masked, text).not.toEqual([]);
        expect(kept, text).toMatch(/^[^\d]*\[[^\]]+\][^\d]*$/);
      }),
    );
  });

  test('a code behind the words for it', () => {
    const words = fc.constantFrom(
      'otp ',
      'mã otp: ',
      'mã xác nhận là ',
      'OTP\n',
      'ma otp cua em la ',
      'maf otp ',
      'Mã OTP: ',
    );
    const code = fc.oneof(
      digits(6),
      digits(3, '123456789').map((number) => `${number}000`),
    );
    const split = fc.constantFrom([6], [3, 3], [2, 2, 2], [1, 1, 1, 1, 1, 1]);
    fc.assert(
      fc.property(
        words,
        code,
        split,
        fc.constantFrom(' ', '-', '.'),
        shape,
        (head, whole, sizes, joint, as) => {
          const size = sizes[0] ?? 6;
          const groups = sizes.map((_, index) => whole.slice(index * size, (index + 1) * size));
          isCovered(head + write(groups, joint, as));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a password behind the words for it', () => {
    const words = fc.constantFrom(
      'mk: ',
      'mật khẩu là ',
      'mat khau ',
      'pass ',
      'mật khẩu zalo của em là ',
      'mk ',
      'm.k: ',
      'maatj khaaur laf ',
      'mat khau\n',
      'password = ',
    );
    const name = fc.constantFrom('Lan', 'hoa', 'Tuan', 'quehuong', 'abc');
    const hidden = fc.constantFrom('', '\u200b', '\u00ad', '\u2060');
    fc.assert(
      fc.property(
        words,
        name,
        digits(4, '456789'),
        fc.constantFrom('', '@', '#'),
        hidden,
        (head, start, end, mark, nothing) => {
          const { text, masked } = maskSecrets(`${head}${start}${nothing}${mark}${end}`);
          expect(masked, head).toEqual(['password']);
          expect(text).not.toContain(end);
          expect(text).not.toContain(start);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('kept as it was written is', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = fc.integer({ min: 1, max: 28 });
  const month = fc.integer({ min: 1, max: 12 });
  const year = fc.integer({ min: 1940, max: 2035 });
  const date = fc
    .tuple(day, month, year, fc.constantFrom('/', '-', '.'), fc.boolean())
    .map(([d, m, y, joint, isLong]) => [isLong ? two(d) : d, isLong ? two(m) : m, y].join(joint));
  const spelled = fc.tuple(day, month, year).map(([d, m, y]) => `ngày ${d} tháng ${m} năm ${y}`);
  const time = fc
    .tuple(
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom('h', ':', ' giờ '),
    )
    .map(([hour, minute, joint]) => `${hour}${joint}${two(minute)}`);
  const money = fc
    .tuple(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom('.', ','),
      fc.constantFrom(' đồng', 'đ', ' vnd', ''),
    )
    .map(
      ([thousands, joint, currency]) =>
        `${(thousands * 1000).toLocaleString('en-US').replaceAll(',', joint)}${currency}`,
    );
  const hotline = fc.constantFrom(
    '1900 1096',
    '18001091',
    '19008198',
    '1900.9095',
    '113',
    '115',
    '1022',
    '156',
    '5656',
  );
  const dossier = fc
    .tuple(
      fc.constantFrom('G', 'H'),
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 99_999 }),
    )
    .map(
      ([letter, office, number]) =>
        `${letter}${two(office)}-2025-${String(number).padStart(6, '0')}`,
    );
  const code = fc
    .tuple(fc.constantFrom(...'ABCDGHK'), fc.integer({ min: 1, max: 999 }))
    .map(([letter, number]) => `${letter}${number}`);
  const village = fc.integer({ min: 1, max: 30 }).map((number) => `thôn ${number}`);
  const harmless = fc.oneof(date, spelled, time, money, hotline, dossier, code, village);

  test('whatever people must be able to tell each other: days, hours, sums, hotlines, codes', () => {
    const lead = fc.constantFrom('', 'hẹn bác ', 'nhận ', 'hồ sơ ', 'gọi ', 'lúc ', 'hết ');
    const link = fc.constantFrom(' và ', ' rồi đến ', '. Còn ', '; ', ' của nhà em, ');
    fc.assert(
      fc.property(lead, harmless, link, harmless, (head, one, joint, other) => {
        const text = `${head}${one}${joint}${other}`;
        expect(maskSecrets(text)).toEqual({ text, masked: [] });
      }),
      { numRuns: 600 },
    );
  });
});

test('the longest texts cost no more than a few dozen plain looks at them', () => {
  const parts = [
    '0 ',
    '0,',
    '0\n',
    'không ',
    '0 chín ',
    'o0',
    'mk ',
    'mật khẩu ',
    'mã ',
    'otp ',
    '0 rồi ',
    '1',
    'mã so so ',
    'g01-',
    '113 ',
    '\u200b',
    'a\u200d',
    '0\ufe0f\u20e3',
    '0.-',
    'năm 2024 ',
    'p.a.',
    '1 2 3 4 5 6 7 8 9 ',
    'cccd 0 ',
    '٠ ',
    '(0',
    '[@1',
    'lan 1 ',
    '-12.',
    'stk ',
  ];
  const spent = (act: () => unknown) => {
    const from = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(from);
    return user + system;
  };
  const longest = (part: string) => part.repeat(Math.ceil(100_000 / part.length)).slice(0, 100_000);
  for (const part of parts) maskSecrets(part.repeat(50));
  for (const part of parts) {
    const short = longest(part).slice(0, 25_000);
    const whole = longest(part);
    const once = spent(() => maskSecrets(short));
    const four = Math.min(...[1, 2].map(() => spent(() => maskSecrets(whole))));
    // Four times the text: four times the work where it grows straight, sixteen where it does not.
    expect(four / Math.max(once, 3_000), part).toBeLessThan(10);
  }
});
