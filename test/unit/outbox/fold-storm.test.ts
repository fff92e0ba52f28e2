import { describe, expect, test } from 'vitest';
import { foldStorm } from '#bot/outbox/fold-storm.ts';

type Foldable = Parameters<typeof foldStorm>[0];

let made = 0;
function message(
  collapse: Foldable['collapse'],
  text: string,
  more: Partial<Foldable> = {},
): Foldable {
  made += 1;
  const content = collapse === 'ask' ? { text: `${text} (dài)`, line: text } : { text };
  return {
    id: String(made),
    collapse,
    content,
    attempts: 0,
    failureCode: null,
    state: 'queued',
    ...more,
  };
}
const notice = (text: string, more?: Partial<Foldable>) => message('notice', text, more);
const ask = (text: string, more?: Partial<Foldable>) => message('ask', text, more);
const idsOf = (messages: Foldable[]) => messages.map(({ id }) => id);

describe('notices', () => {
  test('leave as one message, each on its line, the same words once', () => {
    const head = notice('A12: chị Lan nhận.');
    const others = [notice('A13: anh Hưng nhận.'), notice('A12: chị Lan nhận.')];
    expect(foldStorm(head, others)).toEqual({
      content: { text: 'A12: chị Lan nhận.\nA13: anh Hưng nhận.' },
      foldedIds: idsOf(others),
    });
  });

  test('overtake nothing: what stands behind an ask or an answer to somebody waits for its own turn', () => {
    const next = notice('hai');
    for (const gap of [ask('A14'), message(null, 'Chưa rõ yêu cầu nào.')]) {
      expect(foldStorm(notice('một'), [next, gap, notice('ba')])?.foldedIds).toEqual([next.id]);
    }
  });

  test('that were tried, or have perhaps been sent, stay as they are', () => {
    for (const tried of [
      notice('hai', { attempts: 1 }),
      notice('hai', { failureCode: 'answer-lost' }),
      notice('hai', { state: 'unknown' }),
    ]) {
      expect(foldStorm(notice('một'), [tried, notice('ba')])).toBeUndefined();
    }
    expect(
      foldStorm(notice('một', { failureCode: 'answer-lost' }), [notice('hai')]),
    ).toBeUndefined();
  });

  test('that do not fit into 2,000 characters wait for the next message', () => {
    const long = (letter: string) => notice(letter.repeat(900));
    const [second, third] = [long('b'), long('c')];
    expect(foldStorm(long('a'), [second, third])?.foldedIds).toEqual([second.id]);
  });
});

describe('asks', () => {
  const asks = (count: number) =>
    Array.from({ length: count }, (_, index) => ask(`A${index + 1} · Thôn 3`));

  test('leave one by one while five wait, so that each can be quoted', () => {
    const [head, ...others] = asks(5);
    expect(head && foldStorm(head, others)).toBeUndefined();
    expect(head && foldStorm(head, [...others, notice('A1: chị Lan nhận.')])).toBeUndefined();
  });

  test('become one list with their codes when more than five wait, and take along what happened in between', () => {
    const [head, ...others] = asks(6);
    if (head === undefined) throw new Error('nothing to fold');
    const all = [...others, notice('A1: chị Lan nhận.')];
    const fold = foldStorm(head, all);
    expect(fold?.foldedIds).toEqual(idsOf(all));
    expect(fold?.content.text).toBe(
      [
        'Tổ mình có nhiều việc đang chờ:',
        ...[1, 2, 3, 4, 5, 6].map((number) => `• A${number} · Thôn 3`),
        '• A1: chị Lan nhận.',
        'Gõ kèm mã giúp nhé, ví dụ "nhận A12".',
      ].join('\n'),
    );
  });

  test('a list that Zalo has refused for now takes in what comes after, as lines of the same list', () => {
    const [head, ...others] = asks(6);
    const fold = head && foldStorm(head, others);
    if (head === undefined || fold === undefined) throw new Error('nothing was folded');
    const again = foldStorm({ ...head, content: fold.content }, asks(6));
    expect(again?.content.text.split('\n').filter((line) => line.startsWith('• '))).toHaveLength(
      12,
    );
  });
});

test('what may not be folded leaves as it is, whatever waits behind it', () => {
  expect(
    foldStorm(message(null, 'Chưa rõ yêu cầu nào.'), [notice('một'), notice('hai')]),
  ).toBeUndefined();
});
