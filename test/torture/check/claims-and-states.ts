import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Step = { id: string; code: string; kind: string; member_id: string | null };
type Change = {
  what: string;
  row_id: string;
  old_state: string | null;
  new_state: string;
  old_holder: string | null;
  new_holder: string | null;
};

/** What takes a request out of its holder's hands. */
const letsGo = new Set([
  'released',
  'handed-over',
  'returned',
  'escalated',
  'resolved',
  'reopened',
  'cancelled',
  'merged',
]);

/** Promise 5: from claim to claim somebody let go; nobody's claim was taken over, in the history nor in any state in between. */
export async function checkClaims({ owner, groups }: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const steps = await rowsOf<Step>(
    owner,
    `select r.id, r.code, h.kind, h.member_id from help_request_history h
      join help_requests r on r.id = h.help_request_id order by r.id, h.id`,
  );
  const holders = new Map<string, string>();
  let claims = 0;
  for (const { id, code, kind, member_id } of steps) {
    if (letsGo.has(kind)) holders.delete(id);
    if (kind !== 'claimed' || member_id === null) continue;
    claims += 1;
    const holder = holders.get(id);
    if (holder !== undefined && holder !== member_id)
      violations.push(`${code} (${id}) was claimed by two`);
    holders.set(id, member_id);
  }
  const taken = await rowsOf<{ row_id: string; moves: number; hand_overs: number }>(
    owner,
    `select row_id, count(*)::int as moves,
        (select count(*)::int from help_request_history h where h.help_request_id = row_id
          and h.kind in ('handed-over', 'merged', 'reopened')) as hand_overs
      from torture_witness where what = 'request' and old_holder is not null and new_holder is not null
        and old_holder <> new_holder group by row_id`,
  );
  for (const { row_id, moves, hand_overs } of taken) {
    if (moves > hand_overs)
      violations.push(
        `${row_id} went ${moves} times from hand to hand and was handed over ${hand_overs} times`,
      );
  }
  const announced = [...groups.values()]
    .flat()
    .filter(({ personId, text }) => personId === null && / đã nhận/.test(text));
  return {
    promise: 5,
    name: 'one open claim per request',
    looked: `${claims} claims, ${announced.length} told in groups`,
    violations: some(violations),
  };
}

/** What a message may become; sent, delivered and seen go one way only. */
const messageMoves: Record<string, string[]> = {
  queued: ['sending', 'failed', 'expired', 'cancelled', 'sent'],
  sending: ['queued', 'unknown', 'sent', 'delivered', 'seen', 'failed', 'expired', 'cancelled'],
  unknown: ['queued', 'sent', 'delivered', 'seen', 'failed', 'expired', 'cancelled'],
  sent: ['delivered', 'seen'],
  delivered: ['seen'],
  seen: [],
  failed: ['sent', 'delivered', 'seen', 'queued'],
  expired: ['sent', 'delivered', 'seen'],
  cancelled: ['sent', 'delivered', 'seen'],
};

/** Promise 6: read from what the database itself wrote down about every change. */
export async function checkStates({ owner }: Evidence): Promise<Verdict> {
  const changes = await rowsOf<Change>(owner, 'select * from torture_witness order by id');
  const wrong = new Map<string, number>();
  const note = (what: string) => wrong.set(what, (wrong.get(what) ?? 0) + 1);
  const reopenings = new Map<string, number>();
  for (const { what, row_id, old_state, new_state } of changes) {
    if (old_state === null || old_state === new_state) continue;
    if (what === 'message') {
      if (!messageMoves[old_state]?.includes(new_state))
        note(`a message went from ${old_state} to ${new_state}`);
      continue;
    }
    if (old_state === 'cancelled') note(`a request went from cancelled to ${new_state}`);
    if (old_state === 'resolved') reopenings.set(row_id, (reopenings.get(row_id) ?? 0) + 1);
  }
  const reopened = await rowsOf<{ id: string; count: number }>(
    owner,
    `select help_request_id as id, count(*)::int from help_request_history where kind = 'reopened' group by 1`,
  );
  const said = new Map(reopened.map(({ id, count }) => [id, count]));
  for (const [id, count] of reopenings) {
    if (count > (said.get(id) ?? 0))
      note(`a resolved request was open again without a reopening on record (${id})`);
  }
  return {
    promise: 6,
    name: 'no status goes backwards',
    looked: `${changes.length} changes of state, written down by the database`,
    violations: [...wrong].map(([what, count]) => (count === 1 ? what : `${count} ×: ${what}`)),
  };
}
