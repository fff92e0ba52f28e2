import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Step = {
  id: string;
  code: string;
  kind: string;
  at: Date;
  text: string | null;
  group_id: string | null;
};

const hourMs = 3_600_000;
/** A whole working day and the night around it: no claim but one for a visit may be silent for so long. */
const silentMaxMs = 36 * hourMs;

/** Promise 10: every claim that went back was warned of first and said why, in the group too; and none lies silent at the end. */
export async function checkSilentClaims({
  owner,
  groups,
  ledger,
  now,
}: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const steps = await rowsOf<Step>(
    owner,
    `select r.id, r.code, h.kind, h.at, h.text, g.group_id from help_request_history h
      join help_requests r on r.id = h.help_request_id left join groups g on g.team_id = r.team_id
      order by r.id, h.id`,
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
  const counts = { returned: 0, turned: 0 };
  const told = new Map(
    [...groups].map(([id, said]) => [
      id,
      said
        .filter(({ personId }) => personId === null)
        .map(({ text }) => text)
        .join('\n'),
    ]),
  );
  for (const { id, code, kind, text } of steps) {
    if (kind === 'claimed' || kind === 'handed-over') warned.delete(id);
    if (kind === 'warned') warned.add(id);
    if (kind !== 'returned') continue;
    counts.returned += 1;
    if (!warned.has(id)) {
      if (isTurnedOver(id)) counts.turned += 1;
      else violations.push(`${code} (${id}) went back without a warning`);
    }
    warned.delete(id);
    if (text === null) violations.push(`${code} (${id}) went back without a reason on record`);
    const isTold = [...told.values()].some(
      (words) => words.includes(`${code}: chưa có tin mới`) || words.includes(`${code}: `),
    );
    if (!isTold) violations.push(`${code} (${id}) went back and no group was told`);
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
    looked: `${counts.returned} went back, of ${counts.turned} the clock was turned past warning and return at once; ${silent.length} are held at the end`,
    violations: some(violations),
    elsewhere: 'by minutes of working time: test/db/clocks/, test/db/clocks/clock-month.test.ts',
  };
}
