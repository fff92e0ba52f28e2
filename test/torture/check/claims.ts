import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Step = { id: string; code: string; kind: string; member_id: string | null };

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
        (select count(*)::int from help_request_history h where h.help_request_id::text = row_id
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
    seen: claims,
    looked: `${claims} claims, ${announced.length} told in groups`,
    violations: some(violations),
  };
}
