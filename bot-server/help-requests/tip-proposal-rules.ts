import type { HelpRequestHistoryRow } from './help-request.table.ts';

/** As long as a tip may be. */
const textMax = 600;

/**
 * The answer that a proposal names, in the words it was put right with last: the line `historyId`, or the latest answer of
 * `memberId`. `undefined` where there is none.
 */
export function answerToKeep(
  history: readonly HelpRequestHistoryRow[],
  { historyId, memberId }: { historyId?: string | undefined; memberId: string },
): { historyId: bigint; text: string } | undefined {
  const named = history.find(({ id }) => String(id) === historyId);
  const wanted = named?.kind === 'corrected' ? String(named.correctsId) : historyId;
  const answer = history.findLast(
    (line) =>
      line.kind === 'answered' &&
      (wanted === undefined ? line.memberId === memberId : String(line.id) === wanted),
  );
  if (answer?.text == null) return undefined;
  const correction = history.findLast(
    ({ kind, correctsId }) => kind === 'corrected' && correctsId === answer.id,
  );
  return { historyId: answer.id, text: correction?.text ?? answer.text };
}

/** At most as long as a tip may be, cut between words. */
export function shorten(text: string): string {
  const whole = text.trim();
  if (whole.length <= textMax) return whole;
  const start = whole.slice(0, textMax - 1);
  const lastSpace = start.search(/\s\S*$/);
  return `${start.slice(0, lastSpace > 0 ? lastSpace : undefined).trimEnd()}…`;
}
