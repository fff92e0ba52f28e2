import { AppError } from '#bot/lib/app-error.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import type { NewVisit } from '#shared/visits.ts';
import type { Household } from './household.table.ts';
import type { Visit } from './visit.table.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Phones that lie by more than this are not believed. */
const aheadMaxMs = 10 * minuteMs;
/** Nobody is without network for longer. */
const behindMaxMs = 60 * dayMs;
/** Most people that one visit can count for one deed. */
const peopleMax = 30;
const promiseMaxMs = 366 * dayMs;

type Told = Pick<NewVisit, 'visitedAt' | 'result' | 'deeds' | 'nextDay'>;
type Believed = Pick<Visit, 'visitedAt' | 'result' | 'nextDay'> & { deeds: NewVisit['deeds'] };

/**
 * What we keep of a visit as a phone tells it. A clock that is ahead by more than ten minutes, or behind by more than 60 days,
 * is wrong: the visit counts for the moment at which we heard of it. A next day before the visit, or more than a year after it,
 * is no promise. Where nobody was met, nothing was done; the same deed twice is added up.
 */
export function believe(told: Told, now: Date): Believed {
  const toldAt = Date.parse(told.visitedAt);
  const ahead = toldAt - now.getTime();
  const visitedAt = ahead > aheadMaxMs || -ahead > behindMaxMs ? now : new Date(toldAt);
  const isPromise =
    told.nextDay !== undefined &&
    told.result !== 'refused' &&
    told.nextDay >= dayOf(visitedAt) &&
    Date.parse(told.nextDay) - visitedAt.getTime() <= promiseMaxMs;
  return {
    visitedAt,
    result: told.result,
    nextDay: isPromise ? (told.nextDay ?? null) : null,
    deeds: wasWelcome(told.result) ? addUp(told.deeds) : [],
  };
}

function addUp(deeds: NewVisit['deeds']): NewVisit['deeds'] {
  const people = new Map<NewVisit['deeds'][number]['deed'], number>();
  for (const one of deeds) people.set(one.deed, (people.get(one.deed) ?? 0) + one.people);
  return [...people].map(([deed, sum]) => ({ deed, people: Math.min(sum, peopleMax) }));
}

/** The people of the house let the team in. */
function wasWelcome(result: Visit['result']): boolean {
  return result === 'done' || result === 'partly';
}

/**
 * Keeps the team from a house that wants to be left alone: throws `household/left-alone` for having knocked there after its
 * refusal. What was done before it, another refusal, and being let in again are written.
 */
export function respectRefusal(
  house: Pick<Household, 'refusedAt'>,
  visit: Pick<Visit, 'visitedAt' | 'result'>,
): void {
  const knockedInVain = visit.result === 'nobody-home';
  if (knockedInVain && house.refusedAt !== null && visit.visitedAt > house.refusedAt) {
    throw new AppError('household/left-alone');
  }
}

/** What the visits of a house say together: the newest, and the newest at which the team was let in. */
export type VisitsSoFar = {
  newest: Pick<Visit, 'visitedAt' | 'nextDay'>;
  lastWelcomeAt: Date | null;
};

/**
 * How a house stands after a visit. Visits may come to us in any order and leave it the same: the newest says when it was seen
 * last and when the team comes again; a refusal stands until a visit after it at which the team was let in.
 */
export function houseAfter(
  house: Pick<Household, 'refusedAt'>,
  visit: Pick<Visit, 'visitedAt' | 'result'>,
  { newest, lastWelcomeAt }: VisitsSoFar,
): Pick<Household, 'lastVisitAt' | 'nextVisitDay' | 'refusedAt'> {
  return {
    lastVisitAt: newest.visitedAt,
    nextVisitDay: newest.nextDay,
    refusedAt: refusalAfter(house.refusedAt, visit, lastWelcomeAt),
  };
}

function refusalAfter(
  refusedAt: Date | null,
  { visitedAt, result }: Pick<Visit, 'visitedAt' | 'result'>,
  lastWelcomeAt: Date | null,
): Date | null {
  if (wasWelcome(result)) return refusedAt !== null && visitedAt > refusedAt ? null : refusedAt;
  if (result !== 'refused') return refusedAt;
  if (lastWelcomeAt !== null && lastWelcomeAt > visitedAt) return refusedAt;
  return refusedAt !== null && refusedAt > visitedAt ? refusedAt : visitedAt;
}
