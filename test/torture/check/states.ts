import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Change = { what: string; row_id: string; old_state: string | null; new_state: string };

const isArrived = ['sent', 'delivered', 'seen'];

/** What may follow each state; sent, delivered and seen go one way only. */
const moves: Record<string, Record<string, string[]>> = {
  message: {
    queued: ['sending', 'failed', 'expired', 'cancelled', 'sent'],
    sending: ['queued', 'unknown', ...isArrived, 'failed', 'expired', 'cancelled'],
    unknown: ['queued', ...isArrived, 'failed', 'expired', 'cancelled'],
    sent: ['delivered', 'seen'],
    delivered: ['seen'],
    seen: [],
    failed: [...isArrived, 'queued'],
    expired: isArrived,
    cancelled: [...isArrived, 'queued'],
  },
  recipient: {
    waiting: ['sending', 'unknown', 'left-out', 'failed', 'expired', 'cancelled', 'sent'],
    sending: ['waiting', 'unknown', ...isArrived, 'failed', 'left-out', 'expired', 'cancelled'],
    unknown: ['waiting', 'sending', ...isArrived, 'failed', 'left-out', 'expired', 'cancelled'],
    sent: ['delivered', 'seen'],
    delivered: ['seen'],
    seen: [],
    // Tried again at the desk's word, or shown by a receipt that comes late.
    failed: ['waiting', ...isArrived],
    'left-out': ['waiting', ...isArrived],
    expired: isArrived,
    cancelled: isArrived,
  },
  announcement: {
    draft: ['waiting-approval', 'scheduled', 'sending', 'stopped'],
    'waiting-approval': ['draft', 'scheduled', 'sending', 'stopped'],
    scheduled: ['sending', 'sent', 'paused', 'stopped', 'waiting-approval', 'draft'],
    sending: ['sent', 'paused', 'stopped', 'scheduled'],
    paused: ['sending', 'scheduled', 'stopped'],
    stopped: [],
    // One of a series waits for its next time.
    sent: ['sending', 'scheduled', 'stopped'],
  },
  request: {
    open: ['claimed', 'answered', 'escalated', 'resolved', 'cancelled'],
    claimed: ['open', 'answered', 'escalated', 'resolved', 'cancelled'],
    answered: ['open', 'claimed', 'escalated', 'resolved', 'cancelled'],
    escalated: ['open', 'claimed', 'answered', 'resolved', 'cancelled'],
    resolved: ['open', 'claimed', 'escalated'],
    cancelled: ['open', 'claimed', 'escalated'],
  },
};

/** Steps of a request that somebody must have taken on record; in which line of its history each is found. */
const onRecord: { from: string[]; to: string[]; kinds: string[] }[] = [
  { from: ['resolved', 'cancelled'], to: ['open', 'claimed', 'escalated'], kinds: ['reopened'] },
  {
    from: ['claimed', 'answered', 'escalated'],
    to: ['open'],
    kinds: ['released', 'returned', 'handed-over', 'reopened', 'merged'],
  },
  { from: ['answered'], to: ['claimed'], kinds: ['reopened', 'merged', 'handed-over'] },
  { from: ['escalated'], to: ['claimed'], kinds: ['claimed', 'reopened', 'merged', 'handed-over'] },
];

/** Promise 6: read from what the database itself wrote down about every change. */
export async function checkStates({ owner }: Evidence): Promise<Verdict> {
  const changes = await rowsOf<Change>(
    owner,
    'select * from torture_witness where old_state is not null and old_state <> new_state order by id',
  );
  const wrong = new Map<string, number>();
  const kinds = new Map<string, number>();
  for (const { what, old_state, new_state } of changes) {
    kinds.set(what, (kinds.get(what) ?? 0) + 1);
    if (moves[what]?.[old_state ?? '']?.includes(new_state)) continue;
    const said = `${what}: from ${old_state} to ${new_state}`;
    wrong.set(said, (wrong.get(said) ?? 0) + 1);
  }
  const steps = changes.filter(({ what }) => what === 'request');
  const unrecorded = await findUnrecorded(owner, steps);
  return {
    promise: 6,
    name: 'no status goes backwards',
    seen: changes.length,
    looked: `changes of state, written down by the database: ${[...kinds].map(([what, count]) => `${count} of a ${what}`).join(', ')}`,
    violations: [
      ...[...wrong].map(([what, count]) => (count === 1 ? what : `${count} × ${what}`)),
      ...some(unrecorded),
    ],
  };
}

/** Requests that went back more often than anybody is on record for it. */
async function findUnrecorded(owner: Evidence['owner'], steps: Change[]): Promise<string[]> {
  const recorded = await rowsOf<{ id: string; kind: string; count: number }>(
    owner,
    'select help_request_id as id, kind, count(*)::int from help_request_history group by 1, 2',
  );
  const countOf = new Map(recorded.map(({ id, kind, count }) => [`${id} ${kind}`, count]));
  return onRecord.flatMap(({ from, to, kinds }) => {
    const back = steps.filter(
      ({ old_state, new_state }) => from.includes(old_state ?? '') && to.includes(new_state),
    );
    return [...Map.groupBy(back, ({ row_id }) => row_id)]
      .filter(([id, { length }]) => {
        const said = kinds.reduce((sum, kind) => sum + (countOf.get(`${id} ${kind}`) ?? 0), 0);
        return length > said;
      })
      .map(
        ([id, { length }]) =>
          `${length} × a request from ${from.join(' or ')} to ${to.join(' or ')} without it being on record (${id})`,
      );
  });
}
