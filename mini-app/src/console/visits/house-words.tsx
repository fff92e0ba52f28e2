import { deedNames } from '#app/lib/deed-texts.ts';
import { sayDay } from '#app/lib/time-words.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import type { Household } from '#shared/visits.ts';
import { texts } from './texts.ts';

export function sayLastVisit({ lastVisitAt }: Household): string {
  return lastVisitAt === null ? texts.neverVisited : sayDay(dayInVietnam(new Date(lastVisitAt)));
}

export function sayNextVisit({ nextVisitDay }: Household): string {
  return nextVisitDay === null ? texts.none : sayDay(nextVisitDay);
}

/** Codes of what the people of the house still wait for, then what the drives ask for. */
export function sayOpenMatters({ openRequests, openDeeds }: Household): string {
  const matters = [
    ...openRequests.map(({ code }) => code),
    ...openDeeds.map((deed) => deedNames[deed]),
  ];
  return matters.join(', ') || texts.none;
}

/** Who looks after it, or that nobody does, or that the people want to be left alone. */
export function Assignee({ house: { hasRefused, assignedTo } }: { house: Household }) {
  if (hasRefused) return <span className="tag tag-over">{texts.refused}</span>;
  if (assignedTo === null) return <span className="tag tag-help">{texts.nobody}</span>;
  return assignedTo.name;
}
