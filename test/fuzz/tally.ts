import type { Input } from './input.ts';
import type { Answered } from './send-input.ts';

/** What has been sent and answered so far. */
export type Tally = ReturnType<typeof openTally>;

export function openTally() {
  const statuses = new Map<string, Map<string, number>>();
  const underWay = new Map<number, Input>();
  let wireless = 0;
  const tally = {
    sent: 0,
    /** Over a real connection. */
    onWire: 0,
    /** Events that the worker handled. */
    handled: 0,
    logLines: 0,
    underWay,
    began(input: Input): void {
      underWay.set(input.number, input);
    },
    ended(input: Input, answer: Answered | undefined): void {
      underWay.delete(input.number);
      tally.sent += 1;
      if (input.isOnWire) tally.onWire += 1;
      if (answer === undefined) wireless += 1;
      const row = statuses.get(input.about) ?? new Map<string, number>();
      const family = answer === undefined ? 'none' : `${Math.floor(answer.status / 100)}xx`;
      row.set(family, (row.get(family) ?? 0) + 1);
      statuses.set(input.about, row);
    },
    /** By what was asked, how often it was answered how. */
    rows: () =>
      [...statuses].map(([about, row]) => ({
        about,
        taken: (row.get('2xx') ?? 0) + (row.get('3xx') ?? 0),
        refused: row.get('4xx') ?? 0,
        broken: row.get('5xx') ?? 0,
        unanswered: row.get('none') ?? 0,
      })),
    unanswered: () => wireless,
  };
  return tally;
}
