import { sayDuration } from '#app/lib/time-words.ts';
import type { RegisterRow } from '#shared/register.ts';
import { texts } from './texts.ts';

const tagByState: Record<RegisterRow['state'], string> = {
  open: 'tag tag-waiting',
  claimed: 'tag',
  answered: 'tag',
  escalated: 'tag tag-help',
  resolved: 'tag tag-over',
  cancelled: 'tag tag-over',
};

export function stateTag(state: RegisterRow['state']): string {
  return tagByState[state];
}

/** How long the resident waited for the first answer, or has been waiting so far. */
export function sayWaiting({ waitingMinutes, firstAnsweredAt, state }: RegisterRow): string {
  const words = sayDuration(waitingMinutes);
  const isOver = state === 'resolved' || state === 'cancelled';
  return firstAnsweredAt !== null || isOver ? words : texts.stillWaiting(words);
}
