import { expect, test } from 'vitest';
import type { HelpRequestHistoryRow } from '#bot/help-requests/help-request.table.ts';
import { answerToKeep, shorten } from '#bot/help-requests/tip-proposal-rules.ts';

const line = (id: number, said: Partial<HelpRequestHistoryRow>): HelpRequestHistoryRow => ({
  id: BigInt(id),
  helpRequestId: 'r',
  at: new Date(0),
  kind: 'answered',
  channel: 'group',
  residentId: null,
  memberId: 'lan',
  officerId: null,
  unconfirmed: false,
  text: `câu ${id}`,
  correctsId: null,
  causeKey: null,
  ...said,
});
const history = [
  line(1, { kind: 'opened', memberId: null }),
  line(2, {}),
  line(3, { memberId: 'hung' }),
  line(4, { kind: 'noted', text: 'ghi riêng' }),
  line(5, { kind: 'corrected', correctsId: 2n, text: 'câu 2 đã sửa' }),
];

test.each([
  ['the latest answer of whoever proposes', { memberId: 'hung' }, { historyId: 3n, text: 'câu 3' }],
  [
    'its last words where it was put right',
    { memberId: 'lan' },
    { historyId: 2n, text: 'câu 2 đã sửa' },
  ],
  [
    'a named answer of anybody',
    { memberId: 'lan', historyId: '3' },
    { historyId: 3n, text: 'câu 3' },
  ],
  [
    'the answer that a named correction is of',
    { memberId: 'hung', historyId: '5' },
    { historyId: 2n, text: 'câu 2 đã sửa' },
  ],
  ['no note', { memberId: 'lan', historyId: '4' }, undefined],
  ['no question', { memberId: 'lan', historyId: '1' }, undefined],
  ['nothing of who has answered nothing', { memberId: 'thuan' }, undefined],
])('keeps %s', (_name, wanted, kept) => {
  expect(answerToKeep(history, wanted)).toEqual(kept);
});

test('a long answer is cut between words to what a tip may hold', () => {
  expect(shorten('  ngắn thôi ')).toBe('ngắn thôi');
  const cut = shorten('bấm nút '.repeat(100));
  expect(cut.length).toBeLessThanOrEqual(600);
  expect(cut).toMatch(/ (bấm|nút)…$/);
  expect(shorten('x'.repeat(700))).toHaveLength(600);
});
