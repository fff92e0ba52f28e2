import type { HelpRequestKind } from '#shared/help-requests.ts';

/** Minutes since the beginning of the month, in Viet Nam. */
export type Minute = number;

const minuteMs = 60_000;
/** A month with Tết in it: the eve is 16 February, and the fourth of the first lunar month 20 February 2026. */
export const monthStart = new Date('2026-02-01T00:00:00+07:00');

export const instantOf = (minute: Minute): Date =>
  new Date(monthStart.getTime() + minute * minuteMs);
export const minuteAt = (at: Date): Minute => (at.getTime() - monthStart.getTime()) / minuteMs;

/** What a person does with a request at some minute; what is no longer possible then does not happen. */
export type Act =
  | { kind: 'claim' | 'note' | 'answer' | 'release' | 'resolve'; who: 0 | 1 | 2 }
  | { kind: 'appoint'; who: 0 | 1 | 2; at: Minute }
  | { kind: 'say'; text: string };

export type Script = {
  team: number;
  openedAt: Minute;
  kind: HelpRequestKind;
  isInChat: boolean;
  acts: { at: Minute; act: Act }[];
};

/** What really happened, in order: the script's acts that were possible. */
export type Happened = { at: Minute; act: Act };

/** Chances that are the same every time (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
