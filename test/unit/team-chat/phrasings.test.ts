import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTeamCommand } from '#bot/team-chat/read-team-command.ts';
import { meaningOf, typedAt, understood } from './meaning.ts';

/** As a phone without a Vietnamese keyboard types it. */
function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

const codes = fc
  .uniqueArray(
    fc
      .tuple(fc.constantFrom('A', 'B', 'H', 'K', 'X', 'BA', 'CE'), fc.integer({ min: 1, max: 99 }))
      .map(([letters, number]) => `${letters}${number}`),
    { minLength: 1, maxLength: 4 },
  )
  .filter((all) => all.every((code) => !/^T[2-7]$/.test(code)));

const typedCode = (code: string) =>
  fc.constantFrom(code, code.toLowerCase(), `#${code}`, `#${code.toLowerCase()}`);

/** "A12, a15 và #B3" */
const typedCodes = (all: string[]) =>
  fc
    .tuple(
      fc.tuple(...all.map(typedCode)),
      fc.array(fc.constantFrom(' ', ', ', ',', ' và ', ' va ', ' + ', '; '), {
        minLength: all.length,
        maxLength: all.length,
      }),
    )
    .map(([typed, joins]) =>
      typed.map((code, at) => (at === 0 ? code : `${joins[at]}${code}`)).join(''),
    );

const opener = fc.constantFrom(
  '',
  'dạ ',
  'em ',
  'dạ em ',
  'tôi ',
  'để em ',
  'em xin ',
  'ok ',
  'e ',
  'tui ',
);
const filler = fc.constantFrom('', 'giúp ', 'hộ ', 'việc ', 'yêu cầu ', 'giúp bà con ', 'luôn ');
const ending = fc.constantFrom('', ' ạ', ' nhé', ' nha', ' nghen', ' luôn nhé', '!', '.', ' rồi ạ');

/** The same letters, in another case and with the marks that somebody took the trouble to type. */
const typing = fc.tuple(
  fc.constantFrom<(text: string) => string>(
    (text) => text,
    withoutMarks,
    (text) => text.normalize('NFD'),
    (text) =>
      text
        .split(' ')
        .map((word, at) => (at % 2 === 0 ? word : withoutMarks(word)))
        .join(' '),
  ),
  fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.toUpperCase(),
    (text) => `  ${text.replaceAll(' ', '  ')} `,
  ),
);

const plainVerbs = [
  ['nhận', 'claim'],
  ['trả lại', 'release'],
  ['xong', 'resolve'],
  ['hoàn thành', 'resolve'],
] as const;

describe('however it is typed, it is the same command:', () => {
  test.each(plainVerbs)('"%s" with codes', (verb, kind) => {
    const line = codes.chain((all) =>
      fc
        .record({
          typed: typedCodes(all),
          before: opener,
          between: filler,
          after: ending,
          codeFirst: fc.boolean(),
          how: typing,
          mention: fc.constantFrom('', '[@4180000000000000011] ', '@Cánh Tay Số '),
        })
        .map(({ typed, before, between, after, codeFirst, how: [marks, letters], mention }) => {
          const said = codeFirst
            ? `${typed} ${before}${verb}${after}`
            : `${before}${verb} ${between}${typed}${after}`;
          return { text: `${mention}${letters(marks(said))}`, meaning: `${kind} ${all.join(' ')}` };
        }),
    );
    fc.assert(
      fc.property(line, ({ text, meaning }) => {
        expect(understood(text)).toBe(meaning);
      }),
      { numRuns: 400 },
    );
  });

  const said = fc.constantFrom(
    'bác bấm Quên mật khẩu nhé',
    'máy bác là máy gì ạ?',
    'nhận được mã thì gõ vào',
    'xong rồi bác tắt máy',
    'Mở VNeID, vào Ví giấy tờ',
  );

  test.each([
    ['answer', (typed: string, text: string) => `${typed}: ${text}`],
    ['answer', (typed: string, text: string) => `trả lời ${typed}: ${text}`],
    ['ask', (typed: string, text: string) => `hỏi ${typed}: ${text}`],
    ['ask', (typed: string, text: string) => `hỏi thêm ${typed}: ${text}`],
    ['ask', (typed: string, text: string) => `${typed} hỏi thêm: ${text}`],
    ['note', (typed: string, text: string) => `trao đổi ${typed}: ${text}`],
    ['note', (typed: string, text: string) => `${typed} nội bộ: ${text}`],
  ])('words for the resident or the team keep as they are (%s, %#)', (kind, phrase) => {
    const line = codes.chain((all) =>
      fc.record({ all: fc.constant(all), typed: typedCodes(all), text: said, drop: fc.boolean() }),
    );
    fc.assert(
      fc.property(line, ({ all, typed, text, drop }) => {
        const mark = '@@';
        const frame = phrase(typed, mark);
        const whole = (drop ? withoutMarks(frame) : frame).replace(mark, text);
        expect(understood(whole)).toBe(`${kind} ${all.join(' ')} "${text}"`);
      }),
      { numRuns: 150 },
    );
  });

  test('an appointment', () => {
    const whens = [
      ['15h chiều mai', '2026-11-26 15:00'],
      ['9 giờ sáng thứ 7', '2026-11-28 09:00'],
      ['8h30 ngày 27/11', '2026-11-27 08:30'],
      ['7h tối nay', '2026-11-25 19:00'],
    ] as const;
    const line = codes.chain((all) =>
      fc.record({
        all: fc.constant(all),
        typed: typedCodes(all),
        when: fc.constantFrom(...whens),
        order: fc.constantFrom('verb', 'codes', 'time'),
        after: fc.constantFrom('', ' nhé', ' ạ'),
        how: typing,
      }),
    );
    fc.assert(
      fc.property(line, ({ all, typed, when, order, after, how: [marks, letters] }) => {
        const [phrase, at] = when;
        const said = {
          verb: `hẹn ${typed} ${phrase}${after}`,
          codes: `${typed} hẹn ${phrase}${after}`,
          time: `hẹn ${phrase} ${typed}${after}`,
        }[order];
        expect(understood(letters(marks(said)))).toBe(`appoint ${all.join(' ')} ${at}`);
      }),
      { numRuns: 400 },
    );
  });

  test('merging keeps the first as the main one', () => {
    const line = codes
      .filter((all) => all.length > 1)
      .chain((all) => fc.record({ all: fc.constant(all), typed: typedCodes(all), how: typing }));
    fc.assert(
      fc.property(line, ({ all, typed, how: [marks, letters] }) => {
        expect(understood(letters(marks(`gộp ${typed}`)))).toBe(`merge ${all.join(' ')}`);
      }),
    );
  });
});

const words = fc.constantFrom(
  ...'nhận xong trả lại chuyển hẹn hỏi sửa gộp mẫu mẹo mở đến nhà bác chị Lan em chiều mai sáng thứ 7 15h không chưa rồi ạ nhé : , ? gửi xã hồ sơ trao đổi cả nhà A4'.split(
    ' ',
  ),
);

describe('whatever is typed', () => {
  test('nothing throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        fc.constantFrom('question', 'notice', 'nothing'),
        (text, quoted) => {
          expect(meaningOf(readTeamCommand(text, quoted as 'question', typedAt))).toBeTypeOf(
            'string',
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('without a code and without an answered post nothing is done with any request', () => {
    fc.assert(
      fc.property(fc.array(words.filter((word) => word !== 'A4')), (all) => {
        const command = readTeamCommand(all.join(' '), 'nothing', typedAt);
        const isOrder = 'codes' in command && command.kind !== 'canned';
        expect(isOrder).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a question mark at the end makes no claim, release, outcome or appointment', () => {
    const line = fc
      .tuple(fc.array(words), codes.chain(typedCodes), fc.array(words))
      .map(([before, typed, after]) => [...before, typed, ...after].join(' '));
    fc.assert(
      fc.property(line, (text) => {
        const { kind } = readTeamCommand(`${text} ?`, 'nothing', typedAt);
        expect(['claim', 'release', 'resolve', 'appoint', 'reopen']).not.toContain(kind);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what has been done, or is asked about, never reaches a resident', () => {
  const reaching = [
    'answer',
    'ask',
    'correct',
    'hand-over',
    'appoint',
    'canned',
    'reopen',
    'merge',
  ];
  const orders = (code: string) => [
    `trả lời ${code}`,
    `trả lời ${code} bác bấm nút xanh`,
    `tl ${code} bác ấy`,
    `hỏi ${code} máy gì`,
    `hỏi thêm bác ${code}`,
    `sửa ${code} bấm bên trái`,
    `chuyển ${code} công an`,
    `chuyển giúp ${code} sang ngân hàng`,
    `chuyển công an ${code}`,
    `${code} chuyển xã`,
    `chuyển ${code} chị Lan`,
    `bàn giao ${code} thôn 3`,
    `hẹn ${code} 15h chiều mai`,
    `hẹn ${code} 15:30 mai ở nvh`,
    `hẹn 9h sáng thứ 7 ${code}`,
    `${code} hẹn sáng mai`,
    `đến nhà ${code} chiều nay`,
    `mẫu ${code} vneid`,
    `${code} mẫu vneid`,
    `mở lại ${code}`,
    `gộp ${code} B98`,
  ];
  const worded = (code: string) => [
    `trả lời ${code}: bác bấm nút xanh`,
    `${code} trả lời: bác bấm nút xanh`,
    `hỏi ${code}: máy bác là máy gì`,
    `sửa ${code}: bác bấm bên trái`,
    `chuyển ${code} công an: bác mang căn cước`,
    `hẹn ${code} 15h chiều mai: bác ở nhà nhé`,
    `mở lại ${code}: bác chưa vào được`,
  ];
  const code = codes.map(([first = '']) => first);
  const end = fc.constantFrom(
    ...[' rồi', ' rồi nhé', ' rồi ạ', ' chưa', ' chưa ạ', ' chưa nhỉ', '?', ' ?', ' rồi à?'],
  );
  const self = fc.constantFrom('', 'em ', 'dạ em ', 'tôi ');
  const past = fc.constantFrom('đã ', 'vừa ', 'mới ');
  const placed = (order: string, word: string) =>
    /^[A-Z]{1,2}\d+ /.test(order) ? order.replace(' ', ` ${word}`) : `${word}${order}`;
  const line = fc.oneof(
    fc
      .tuple(
        code.chain((one) => fc.constantFrom(...orders(one))),
        self,
        end,
      )
      .map(([order, who, how]) => `${placed(order, who)}${how}`),
    fc
      .tuple(
        code.chain((one) => fc.constantFrom(...orders(one), ...worded(one))),
        self,
        past,
      )
      .map(([order, who, before]) => placed(order, `${who}${before}`)),
  );

  test.each(['nothing', 'question', 'notice'] as const)('where %s is quoted', (quoted) => {
    fc.assert(
      fc.property(line, typing, (said, [marks, letters]) => {
        const { kind } = readTeamCommand(letters(marks(said)), quoted, typedAt);
        expect(reaching).not.toContain(kind);
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  'không ',
  'A12 ',
  'nhận ',
  'hẹn ',
  '15h ',
  'sáng ',
  'mùng 3 ',
  '@a ',
  'không liên lạc ',
  'a 2 ',
  '8-9h ',
  '25/11 ',
  'hồ sơ ',
])('the longest message of nothing but "%s" is read before anybody waits', (word) => {
  const before = process.cpuUsage();
  for (const start of ['', 'xong A12 ', 'hẹn A12 ', '@Bot ']) {
    const text = start + word.repeat(Math.floor(2000 / word.length));
    readTeamCommand(text, 'question', typedAt);
  }
  // What it takes of a processor, however many others want one.
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(4_000);
});
