import type { Input } from './input.ts';
import type { Answered } from './send-input.ts';

/** What has been sent and answered so far. */
export type Tally = ReturnType<typeof openTally>;

type Row = { families: Map<string, number>; codes: Map<string, number>; msMax: number };

export function openTally() {
  const rows = new Map<string, Row>();
  const beganAt = new Map<number, number>();
  let unanswered = 0;
  const tally = {
    sent: 0,
    /** Over a real connection. */
    onWire: 0,
    /** Events that the worker handled. */
    handled: 0,
    logLines: 0,
    began({ number }: Input): void {
      beganAt.set(number, performance.now());
    },
    ended({ number, about, isOnWire }: Input, answer: Answered | undefined): void {
      const ms = performance.now() - (beganAt.get(number) ?? 0);
      beganAt.delete(number);
      tally.sent += 1;
      if (isOnWire) tally.onWire += 1;
      if (answer === undefined) unanswered += 1;
      const row = rows.get(about) ?? { families: new Map(), codes: new Map(), msMax: 0 };
      rows.set(about, row);
      row.msMax = Math.max(row.msMax, Math.round(ms));
      count(row.families, answer === undefined ? 'none' : `${Math.floor(answer.status / 100)}xx`);
      if (answer !== undefined && answer.status >= 400) count(row.codes, codeOf(answer));
    },
    /** By what was asked: how often it was answered how, and after how long at most, with all that was asked meanwhile. */
    rows: () =>
      [...rows].map(([about, { families, msMax }]) => ({
        about,
        taken: tally.takenOf(about),
        refused: families.get('4xx') ?? 0,
        broken: families.get('5xx') ?? 0,
        unanswered: families.get('none') ?? 0,
        msMax,
      })),
    takenOf(about: string): number {
      const families = rows.get(about)?.families;
      return (families?.get('2xx') ?? 0) + (families?.get('3xx') ?? 0);
    },
    /** Why something was refused, the most frequent reason first. */
    refusalsOf: (about: string): string[] =>
      [...(rows.get(about)?.codes ?? [])]
        .toSorted(([, one], [, other]) => other - one)
        .map(([code, times]) => `${code} ${times}`),
    unanswered: () => unanswered,
  };
  return tally;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function codeOf({ status, body }: Answered): string {
  return /"code":"([^"]+)"/.exec(body.toString('latin1', 0, 200))?.[1] ?? String(status);
}
