import type { MessageContent } from '#bot/lib/ports.ts';
import { textLengthMax } from '#shared/help-requests.ts';
import { requestList } from './fold-texts.ts';
import type { OutgoingMessage } from './outgoing-message.table.ts';

type Foldable = Pick<
  OutgoingMessage,
  'id' | 'collapse' | 'content' | 'attempts' | 'failureCode' | 'state'
>;

export type Fold = { content: MessageContent; foldedIds: string[] };

/** Asks leave one by one while a person can still answer them one by one. */
const asksMax = 5;

/**
 * What the message whose turn it is says along with those right behind it to the same group: notices with the notices that
 * follow; an ask only where more than five asks wait, and then as one list. Nothing overtakes anything: the first message that
 * may not be folded ends it. Neither one that has perhaps been sent nor one that was tried is touched. `undefined`: it leaves as it is.
 */
export function foldStorm(head: Foldable, following: readonly Foldable[]): Fold | undefined {
  if (head.collapse === null || head.failureCode === 'answer-lost') return undefined;
  const run = takeWhile(following, isUntried);
  const asks = [head, ...run].filter(({ collapse }) => collapse === 'ask').length;
  if (asks > asksMax) return foldFitting(head, run, (all) => requestList(all.map(lineOf)));
  if (head.collapse === 'ask') return undefined;
  const notices = takeWhile(run, ({ collapse }) => collapse === 'notice');
  return foldFitting(head, notices, (all) => ({
    // Fifty who came too late are told once.
    text: [...new Set(all.map(({ content }) => content.text))].join('\n'),
  }));
}

function isUntried({ collapse, attempts, failureCode, state }: Foldable): boolean {
  return collapse !== null && state === 'queued' && attempts === 0 && failureCode === null;
}

function lineOf({ content }: Foldable): string {
  return content.line ?? content.text;
}

/** As many as one message holds; the others wait for the next. */
function foldFitting(
  head: Foldable,
  following: readonly Foldable[],
  say: (all: readonly Foldable[]) => MessageContent,
): Fold | undefined {
  for (let count = following.length; count > 0; count -= 1) {
    const folded = following.slice(0, count);
    const content = say([head, ...folded]);
    if (content.text.length <= textLengthMax) {
      return { content, foldedIds: folded.map(({ id }) => id) };
    }
  }
  return undefined;
}

function takeWhile<Item>(items: readonly Item[], fits: (item: Item) => boolean): Item[] {
  const end = items.findIndex((item) => !fits(item));
  return items.slice(0, end === -1 ? undefined : end);
}
