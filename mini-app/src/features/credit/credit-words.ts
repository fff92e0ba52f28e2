import { sayDuration } from '#app/lib/time-words.ts';
import type { CreditLine } from '#shared/credit.ts';
import { texts } from './texts.ts';

type Sums = Pick<CreditLine, 'requests' | 'visits' | 'sessions' | 'minutes' | 'days'>;

/** "giúp 7 việc, ghé 12 nhà và trực 2 buổi"; undefined where there is nothing yet. */
export function sayDeeds({ requests, visits, sessions }: Sums): string | undefined {
  const deeds = [
    ...(requests > 0 ? [texts.requests(requests)] : []),
    ...(visits > 0 ? [texts.visits(visits)] : []),
    ...(sessions > 0 ? [texts.sessions(sessions)] : []),
  ];
  const last = deeds.pop();
  if (last === undefined) return undefined;
  return deeds.length === 0 ? last : `${deeds.join(', ')}${texts.and}${last}`;
}

export function sayTime(minutes: number): string {
  return sayDuration(Math.max(0, minutes));
}
