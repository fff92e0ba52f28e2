import { deedNames } from '#app/lib/deed-texts.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { sayVisitDay } from '#app/lib/visit-words.ts';
import type { Household } from '#shared/visits.ts';
import { texts } from './texts.ts';

/** `now` is due, `open` waits for an answer, `plain` is only good to know. */
export interface Reason {
  kind: 'now' | 'open' | 'plain';
  text: string;
}

const dayMs = 24 * 60 * 60 * 1000;
/** From here on it is said as something that was left, and not as something that was done. */
const longDays = 14;
const namedDeedsMax = 2;

/** Why one should go to a house, the most pressing first, in words for its row. */
export function whyGo(household: Household, now: Date): Reason[] {
  if (household.hasRefused) return [{ kind: 'plain', text: texts.leaveAlone }];
  const { openRequests, openDeeds, nextVisitDay } = household;
  const reasons: Reason[] = [];
  if (nextVisitDay !== null) reasons.push(sayAppointment(nextVisitDay, dayInVietnam(now)));
  if (openRequests.length > 0)
    reasons.push({ kind: 'open', text: texts.asking(openRequests.length) });
  if (openDeeds.length > 0) {
    const names = openDeeds
      .slice(0, namedDeedsMax)
      .map((deed) => deedNames[deed])
      .join(', ');
    const more = openDeeds.length - namedDeedsMax;
    const text = more > 0 ? texts.openDeedsMore(names, more) : texts.openDeeds(names);
    reasons.push({ kind: 'plain', text });
  }
  return [...reasons, sayLastVisit(household.lastVisitAt, now)];
}

function sayAppointment(day: string, today: string): Reason {
  if (day === today) return { kind: 'now', text: texts.appointedToday };
  if (day < today) return { kind: 'now', text: texts.appointedSince(sayVisitDay(day)) };
  return { kind: 'plain', text: texts.appointedFor(sayVisitDay(day)) };
}

function sayLastVisit(lastVisitAt: string | null, now: Date): Reason {
  if (lastVisitAt === null) return { kind: 'plain', text: texts.neverVisited };
  const midnight = (day: string) => Date.parse(`${day}T00:00:00Z`);
  const last = midnight(dayInVietnam(new Date(lastVisitAt)));
  const days = Math.round((midnight(dayInVietnam(now)) - last) / dayMs);
  if (days <= 0) return { kind: 'plain', text: texts.visitedToday };
  return {
    kind: 'plain',
    text: days < longDays ? texts.visitedAgo(days) : texts.notVisitedFor(days),
  };
}
