import { presentTime } from '#app/lib/server-clock.ts';
import { texts as appTexts } from '#app/lib/texts.ts';
import { clockOf } from '#app/lib/time-words.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { sayVisitDay } from '#app/lib/visit-words.ts';
import type { RequestClocks, TeamHelpRequest } from '#shared/team-help-requests.ts';
import { dueTexts as texts } from './due-texts.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Below this a person is told to hurry. */
const soonMs = 60 * minuteMs;
/** Below this people count hours; above it they name the day. */
const nearMs = 12 * 60 * minuteMs;

export interface Due {
  at: number;
  what: string;
  urgency: 'over' | 'soon' | 'later';
}

/** What is due next on a request; undefined where no clock runs. */
export function findDue(
  { clocks }: Pick<TeamHelpRequest, 'clocks'>,
  now: Date = presentTime(),
): Due | undefined {
  const named: [string | null, string][] = [
    [clocks.firstAnswerDueAt, texts.firstAnswer],
    [clocks.updateDueAt, texts.update],
    [clocks.solutionDueAt, texts.solution],
  ];
  const dues = named.flatMap(([at, what]) => (at === null ? [] : [{ at: Date.parse(at), what }]));
  const [next] = dues.sort((one, other) => one.at - other.at);
  if (!next) return undefined;
  const left = next.at - now.getTime();
  return { ...next, urgency: left <= 0 ? 'over' : left < soonMs ? 'soon' : 'later' };
}

/** "Trả lời bà con: còn 25 phút", "Làm cho xong: quá hẹn 1 giờ". */
export function sayDue({ at, what }: Due, now: Date = presentTime()): string {
  return texts.due(what, sayUntil(at, now));
}

function sayUntil(at: number, now: Date): string {
  const left = at - now.getTime();
  if (left <= -minuteMs) return texts.over(sayAbout(-left));
  if (left <= 0) return texts.justOver;
  return left < nearMs ? texts.left(sayAbout(left)) : texts.before(sayMomentAhead(at, now));
}

/** When a silent claim goes back to the queue, as a sentence; undefined where it does not. */
export function sayReturn(
  { claimReturnsAt }: RequestClocks,
  now: Date = presentTime(),
): string | undefined {
  if (claimReturnsAt === null) return undefined;
  const at = Date.parse(claimReturnsAt);
  const left = at - now.getTime();
  if (left <= minuteMs) return texts.returnsNow;
  return left < nearMs ? texts.returnsIn(sayAbout(left)) : texts.returnsAt(sayMomentAhead(at, now));
}

export interface ReplyWindow {
  words: string;
  /** Zalo brings the resident nothing any more. */
  isClosed: boolean;
}

/** Whether and how long Zalo still brings the resident an answer. */
export function sayReplyWindow(
  { replyFreeUntil, replyUntil }: RequestClocks,
  now: Date = presentTime(),
): ReplyWindow {
  const leftOf = (iso: string | null) => (iso === null ? 0 : Date.parse(iso) - now.getTime());
  const free = leftOf(replyFreeUntil);
  if (free > 0) return { words: texts.replyFree(sayAbout(free)), isClosed: false };
  const paid = leftOf(replyUntil);
  if (paid > 0) return { words: texts.replyPaid(sayAbout(paid)), isClosed: false };
  return { words: replyUntil === null ? texts.replyNever : texts.replyOver, isClosed: true };
}

/** "15:00 hôm nay", "08:30 Thứ Bảy 28/11". */
export function sayMomentAhead(at: number | string, now: Date = presentTime()): string {
  const moment = new Date(at);
  const time = clockOf(moment);
  const day = dayInVietnam(moment);
  if (day === dayInVietnam(now)) return texts.today(time);
  if (day === dayInVietnam(new Date(now.getTime() + dayMs))) return texts.tomorrow(time);
  return texts.day(sayVisitDay(day), time);
}

/** One unit where that is near enough: 25 minutes, 1 hour 20, 5 hours, 2 days. */
function sayAbout(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / minuteMs));
  if (minutes < 60) return appTexts.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return appTexts.days(Math.floor(hours / 24));
  const rest = minutes % 60;
  if (hours >= 3 || rest < 5) return appTexts.hours(hours);
  return `${appTexts.hours(hours)} ${appTexts.minutes(rest)}`;
}
