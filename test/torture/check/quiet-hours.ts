import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

const hourMs = 3_600_000;
const vietnamMs = 7 * hourMs;
/** What is on its way when the hour strikes arrives so much later at most; by the real clock. */
const onTheWayMs = 20_000;

/** The server reads the clock that is turned twice a second, and then a batch goes out by what it read; by the real clock. */
const readsClockMs = 3_000;

/** From nine in the evening to six in the morning, in Asia/Ho_Chi_Minh. */
function isQuiet(at: number): boolean {
  const hour = new Date(at + vietnamMs).getUTCHours();
  return hour >= 21 || hour < 6;
}

/** What a group is reminded of by the clock alone and can wait; of what is urgent it is told at any hour. */
const clockPosts =
  /(?:bà con vẫn đang chờ, chưa ai nhận|chờ đã lâu mà chưa ai nhận|hết giờ hẹn mà chưa ai nhận|đã về lại hàng chờ|đã quá hẹn)/;

/**
 * Promise 7: no announcement and nothing that the clock says stands in a chat or a group with an hour at which it may not have left, and
 * no message with one after its own expiry.
 */
export async function checkQuietHours({
  owner,
  chats,
  groups,
  ledger,
}: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const expiries = await rowsOf<{ title: string; expires_at: Date | null }>(
    owner,
    'select title, expires_at from announcements',
  );
  const endOf = new Map<string, number>();
  for (const { title, expires_at } of expiries) {
    const word = /q[a-z]{14}z/.exec(title)?.[0];
    if (word !== undefined && expires_at !== null) endOf.set(word, expires_at.getTime());
  }
  const urgent = new Map(ledger.announcements.map(({ word, isUrgent }) => [word, isUrgent]));
  let posts = 0;
  for (const { at, text } of [...chats.values(), ...groups.values()].flat()) {
    const word = /\((q[a-z]{14}z)\)/.exec(text)?.[1] ?? '';
    const isUrgent = urgent.get(word);
    if (isUrgent === undefined) continue;
    posts += 1;
    const left = beforeOnTheWay(ledger.jumps, at);
    if (!isUrgent && isQuiet(at) && left.every(isQuiet)) {
      violations.push(`${word} left in quiet hours, at ${new Date(at + vietnamMs).toISOString()}`);
    }
    const end = endOf.get(word) ?? Number.POSITIVE_INFINITY;
    if (left.every((instant) => instant > end)) violations.push(`${word} left after its last day`);
  }
  const clock = { posts: 0, quiet: 0 };
  const urgentCodes = await rowsOf<{ code: string }>(
    owner,
    "select code from help_requests where kind = 'urgent'",
  );
  for (const { at, text, personId } of [...groups.values()].flat()) {
    if (personId !== null || !clockPosts.test(text)) continue;
    if (urgentCodes.some(({ code }) => text.includes(code))) continue;
    clock.posts += 1;
    if (!isQuiet(at) || !beforeOnTheWay(ledger.jumps, at).every(isQuiet)) continue;
    clock.quiet += 1;
    violations.push(`a reminder left in quiet hours, at ${new Date(at + vietnamMs).toISOString()}`);
  }
  const expiring = await rowsOf<{ message_id: string; expires_at: Date }>(
    owner,
    `select m.message_id, m.expires_at from outgoing_messages m
      left join help_requests r on r.id = m.help_request_id left join residents s on s.id = r.resident_id
      where m.expires_at is not null and m.message_id is not null
        -- What was on its way as somebody had all deleted was ended by that.
        and m.recipient_id <> 'erased' and s.erased_at is null`,
  );
  const arrivedAt = new Map(
    [...chats.values(), ...groups.values()].flat().map(({ messageId, at }) => [messageId, at]),
  );
  for (const { message_id, expires_at } of expiring) {
    const at = arrivedAt.get(message_id);
    if (at === undefined) continue;
    if (beforeOnTheWay(ledger.jumps, at).every((instant) => instant > expires_at.getTime()))
      violations.push(`a message left after its expiry (${message_id})`);
  }
  return {
    promise: 7,
    name: 'nothing leaves in quiet hours or after its last day',
    seen: posts + clock.posts + expiring.length,
    looked: `${ledger.announcements.length} announcements in ${posts} posts and messages, ${clock.posts} reminders, ${expiring.length} messages with an expiry`,
    violations: some(violations),
  };
}

/** When something may have left that arrived at `at`: as long before as it may be on its way, on both sides of a turned clock. */
function beforeOnTheWay(jumps: Evidence['ledger']['jumps'], at: number): number[] {
  const instants = [at, at - onTheWayMs];
  for (const { from, to } of jumps) {
    if (to <= at && at - to < onTheWayMs) instants.push(from, from - onTheWayMs);
    if (from <= at && at < to) instants.push(from);
  }
  return [...instants, ...beforeManyTurns(jumps, at)];
}

/** The same where the clock was turned several times while whoever sends read it once. */
function beforeManyTurns(jumps: Evidence['ledger']['jumps'], at: number): number[] {
  const instants: number[] = [];
  let instant = at;
  for (let leftMs = readsClockMs; ; ) {
    const last = jumps.findLast(({ to }) => to <= instant && instant - to < leftMs);
    if (last === undefined) return instants;
    leftMs -= Math.max(instant - last.to, 1);
    instant = last.from;
    instants.push(instant);
  }
}
