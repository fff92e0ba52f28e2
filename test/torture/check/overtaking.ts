import { type Evidence, rowsOf } from './evidence.ts';
import type { Verdict } from './verdict.ts';

/** Zalo's "too many calls". */
const rateRefusal = -32;

/** Promise 4, as far as faults can say it: waiting for rate failed nothing. */
export async function checkRate({ owner, log }: Evidence): Promise<Verdict> {
  const refusals = log.filter(({ error }) => error === rateRefusal).length;
  const failed = await rowsOf<{ what: string; count: number }>(
    owner,
    `select 'messages' as what, count(*)::int from outgoing_messages
       where state in ('failed', 'expired') and zalo_error_code = $1
     union all select 'recipients of announcements', count(*)::int from announcement_recipients
       where state in ('failed', 'expired') and zalo_error_code = $1`,
    [rateRefusal],
  );
  // What is taken up counts one attempt; refused for the rate, it must have given that back.
  const raised = await rowsOf<{ what: string; count: number }>(
    owner,
    `select what, count(*)::int from torture_witness where what = 'message' and old_state = 'sending'
        and new_state = 'queued' and zalo_error_code = $1 and new_attempts >= old_attempts group by 1`,
    [rateRefusal],
  );
  return {
    promise: 4,
    name: 'waiting for rate is no failed attempt',
    seen: refusals,
    looked: `${refusals} calls refused for their rate`,
    violations: [
      ...failed
        .filter(({ count }) => count > 0)
        .map(({ what, count }) => `${count} ${what} failed for the rate`),
      ...raised.map(
        ({ what, count }) => `${count} × a ${what} waited for rate as a failed attempt`,
      ),
    ],
    notLooked:
      'recipients of announcements that wait for rate: of a try that does not count their rows say nothing (test/db/announcements/sending.test.ts)',
    elsewhere:
      'that replies overtake bulk: test/db/outbox/drain-outbox.test.ts, `npm run bench announcements`',
  };
}
