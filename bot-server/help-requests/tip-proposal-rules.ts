import type { HelpRequestHistoryRow } from './help-request.table.ts';

/** As long as a tip may be. */
const textMax = 600;

type Answer = { historyId: bigint; text: string };

/**
 * The answer that a proposal names, in the words it was put right with last: the line `historyId`, or the latest answer of
 * `memberId`. `undefined` where there is none.
 */
export function answerToKeep(
  history: readonly HelpRequestHistoryRow[],
  { historyId, memberId }: { historyId?: string | undefined; memberId: string },
): Answer | undefined {
  const named = history.find(({ id }) => String(id) === historyId);
  const wanted = named?.kind === 'corrected' ? String(named.correctsId) : historyId;
  const answer = history.findLast(
    (line) =>
      line.kind === 'answered' &&
      (wanted === undefined ? line.memberId === memberId : String(line.id) === wanted),
  );
  return inLastWords(history, answer);
}

/** The answer that was given last, whoever gave it, in the words it was put right with last. */
export function latestAnswer(history: readonly HelpRequestHistoryRow[]): Answer | undefined {
  return inLastWords(
    history,
    history.findLast(({ kind, text }) => kind === 'answered' && text !== null),
  );
}

function inLastWords(
  history: readonly HelpRequestHistoryRow[],
  answer: HelpRequestHistoryRow | undefined,
): Answer | undefined {
  if (answer?.text == null) return undefined;
  const correction = history.findLast(
    ({ kind, correctsId }) => kind === 'corrected' && correctsId === answer.id,
  );
  return { historyId: answer.id, text: correction?.text ?? answer.text };
}

/** At most as long as a tip may be, or as `max` says, cut between words. */
export function shorten(text: string, max = textMax): string {
  const whole = text.trim();
  if (whole.length <= max) return whole;
  const start = whole.slice(0, max - 1);
  const lastSpace = start.search(/\s\S*$/);
  return `${start.slice(0, lastSpace > 0 ? lastSpace : undefined).trimEnd()}…`;
}
