import { dayOf, hourOf } from './days.ts';

interface Said {
  author: string | null;
  at: number;
}

/** A pause after which the same author is named again. */
const pauseMs = 10 * 60_000;

/** Where a message stands among its neighbours: whether it names its author, and whether it tells the time. */
export function placeInRun(
  before: Said | undefined,
  said: Said,
  after: Said | undefined,
): { first: boolean; timed: boolean } {
  const isSameMinute = after !== undefined && hourOf(after.at) === hourOf(said.at);
  return { first: !isRun(before, said), timed: !(isRun(said, after) && isSameMinute) };
}

function isRun(earlier: Said | undefined, later: Said | undefined): boolean {
  if (!earlier || !later || earlier.author !== later.author) return false;
  return later.at - earlier.at <= pauseMs && dayOf(earlier.at) === dayOf(later.at);
}
