import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Step = {
  id: string;
  code: string;
  kind: string;
  at: Date;
  text: string | null;
  audience: string;
  village: string;
  group_ids: string[];
  is_erased: boolean;
};

const hourMs = 3_600_000;
/** A whole working day and the night around it: no claim but one for a visit may be silent for so long. */
const silentMaxMs = 36 * hourMs;

/** The server reads the clock that is turned twice a second. */
const clockLagMs = 5_000;

/** What happened to it in its order, for whoever looks into it. */
function trailOf(id: string, steps: Step[]): string {
  const own = steps.filter((step) => step.id === id);
  return own.map(({ kind, at }) => `${kind} ${at.toISOString()}`).join(', ');
}

/** Promise 10: every claim that went back was warned of first and said why, in its team's own group too; and none lies silent at the end. */
export async function checkSilentClaims(evidence: Evidence): Promise<Verdict> {
  const { owner, ledger, now } = evidence;
  const violations: string[] = [];
  const steps = await rowsOf<Step>(
    owner,
    `select r.id, r.code, r.audience, h.kind, h.at, h.text, a.code as village, coalesce(s.erased_at is not null, true) as is_erased,
        array(select g.group_id from groups g where g.team_id = r.team_id) as group_ids
      from help_request_history h join help_requests r on r.id = h.help_request_id join areas a on a.id = r.area_id
      left join residents s on s.id = r.resident_id order by r.id, h.id`,
  );
  const turned = await rowsOf<{ id: string; warn: Date; give_back: Date }>(
    owner,
    `select w.help_request_id as id, w.due_at as warn, r.due_at as give_back from clock_steps w
      join clock_steps r on r.help_request_id = w.help_request_id and r.since_at = w.since_at and r.kind = 'return-claim'
      where w.kind = 'warn-claim' and w.outcome = 'overtaken'`,
  );
  const isTurnedOver = (id: string) =>
    turned.some(
      (step) =>
        step.id === id &&
        ledger.jumps.some(
          ({ from, to }) => from - 60_000 <= step.warn.getTime() && to >= step.give_back.getTime(),
        ),
    );
  const warned = new Set<string>();
  const counts = { returned: 0, turned: 0, private: 0, undelivered: 0 };
  const undelivered = await findUndelivered(owner);
  for (const step of steps) {
    const { id, code, kind, text } = step;
    if (kind === 'claimed' || kind === 'handed-over') warned.delete(id);
    if (kind === 'warned') warned.add(id);
    if (kind !== 'returned') continue;
    counts.returned += 1;
    if (!warned.has(id)) {
      if (isTurnedOver(id)) counts.turned += 1;
      else violations.push(`${code} (${id}) went back without a warning: ${trailOf(id, steps)}`);
    }
    warned.delete(id);
    if (text === null && !step.is_erased)
      violations.push(`${code} (${id}) went back without a reason on record`);
    // Of a private one the team hears nothing; that leader and desk are told of it is for other tests.
    if (step.audience !== 'team') counts.private += 1;
    else if (undelivered.has(id)) counts.undelivered += 1;
    else if (!isTold(evidence, step))
      violations.push(`${code} (${id}) went back and its group was not told`);
  }
  const silent = await rowsOf<{ code: string; id: string; last: Date }>(
    owner,
    `select r.code, r.id, max(h.at) as last from help_requests r join help_request_history h on h.help_request_id = r.id
      where r.state = 'claimed' and r.kind <> 'visit'
        -- Who has answered the last word of the resident owes nothing.
        and (select max(w.id) from help_request_history w where w.help_request_id = r.id and w.kind in ('opened', 'resident-added', 'reopened'))
          > coalesce((select max(a.id) from help_request_history a where a.help_request_id = r.id and a.kind in ('answered', 'asked-back', 'corrected')), 0) and r.merged_into is null and r.appointment_at is null group by r.id`,
  );
  for (const { code, id, last } of silent) {
    if (now - last.getTime() > silentMaxMs) {
      violations.push(`${code} (${id}) is claimed and silent since ${last.toISOString()}`);
    }
  }
  return {
    promise: 10,
    name: 'a silent claim goes back, with a warning and a reason',
    seen: counts.returned,
    looked: `${counts.returned} went back (${counts.private} private, of ${counts.undelivered} Zalo refused the post, or who asked had all deleted), of ${counts.turned} the clock was turned past warning and return at once; ${silent.length} are held at the end`,
    violations: some(violations),
    elsewhere: 'by minutes of working time: test/db/clocks/, test/db/clocks/clock-month.test.ts',
  };
}

/** Whether the team's group, or that of a village that has become part of its own, was told then that the request is free again. */
function isTold({ groups, ledger, inhabitants }: Evidence, step: Step): boolean {
  const before = new Set(
    ledger.mergers.filter(({ into }) => into === step.village).map(({ from }) => from),
  );
  const own = inhabitants.villages.filter(({ code }) => before.has(code) || code === step.village);
  const groupIds = new Set([...step.group_ids, ...own.map(({ groupId }) => groupId)]);
  return [...groupIds].some((groupId) =>
    (groups.get(groupId) ?? []).some(
      ({ personId, at, text }) =>
        personId === null &&
        at >= step.at.getTime() - clockLagMs &&
        text.includes(`${step.code}: chưa có tin mới nên đã về lại hàng chờ`),
    ),
  );
}

/**
 * Requests of which such a post never arrived, as its row says, or that of the list in which it left; or was taken back, or out of its list,
 * because who asked had all deleted meanwhile.
 */
async function findUndelivered(owner: Evidence['owner']): Promise<Set<string>> {
  const rows = await rowsOf<{ id: string }>(
    owner,
    `select m.help_request_id as id from outgoing_messages m
      join help_requests r on r.id = m.help_request_id left join residents s on s.id = r.resident_id
      left join outgoing_messages list on list.id = m.folded_into
      where m.recipient_kind = 'group' and m.dedupe_key like '%:clock:return-claim:%'
        and (coalesce(list.state, m.state) in ('failed', 'expired') or s.erased_at <= list.sent_at
          or m.state = 'cancelled' and m.folded_into is null and coalesce(s.erased_at is not null, true))`,
  );
  return new Set(rows.map(({ id }) => id));
}
