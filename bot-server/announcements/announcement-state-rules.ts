import type { AnnouncementAct, AnnouncementState } from '#shared/announcing.ts';

/** How an announcement stands. */
export type Standing = {
  state: AnnouncementState;
  submittedAt: Date | null;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  /** From when it is of use to nobody. */
  endsAt: Date | null;
  /** One of its series is still to leave. */
  hasNext: boolean;
  /** A later one of its series has begun. */
  isSaidAgain: boolean;
  /** Of some recipients sending failed so that it may be tried again. */
  hasRetryable: boolean;
};

/** What somebody is to an announcement. */
export type Relation = {
  isAtDesk: boolean;
  /** Speaks for the area that the announcement speaks for. */
  isOwn: boolean;
  mayApprove: boolean;
};

const isOpen: Record<AnnouncementState, boolean> = {
  draft: false,
  'waiting-approval': true,
  scheduled: true,
  sending: true,
  paused: true,
  stopped: false,
  sent: false,
};

/** Where each act is possible, whoever does it. */
const isPossible: Record<AnnouncementAct, (standing: Standing, now: Date) => boolean> = {
  change: ({ state }) => state === 'draft',
  submit: ({ state }) => state === 'draft',
  delete: ({ state, submittedAt }) => state === 'draft' && submittedAt === null,
  approve: ({ state }) => state === 'waiting-approval',
  return: ({ state }) => state === 'waiting-approval',
  pause: ({ state }) => state === 'sending',
  resume: ({ state }) => state === 'paused',
  stop: ({ state, submittedAt, hasNext }) =>
    isOpen[state] || hasNext || (state === 'draft' && submittedAt !== null),
  retry: ({ state, hasRetryable, isSaidAgain, withdrawnAt, endsAt }, now) =>
    (state === 'sent' || state === 'sending') &&
    hasRetryable &&
    !isSaidAgain &&
    withdrawnAt === null &&
    (endsAt === null || endsAt > now),
  withdraw: ({ publishedAt, withdrawnAt }) => publishedAt !== null && withdrawnAt === null,
  duplicate: () => true,
};

/** Who may do each. What a village's leader announces stays under the eyes of the commune's desk. */
const isAllowed: Record<AnnouncementAct, (relation: Relation) => boolean> = {
  change: ({ isOwn }) => isOwn,
  submit: ({ isOwn }) => isOwn,
  delete: ({ isOwn }) => isOwn,
  approve: ({ mayApprove }) => mayApprove,
  return: ({ isAtDesk, mayApprove }) => isAtDesk && mayApprove,
  pause: isConcerned,
  resume: isConcerned,
  stop: isConcerned,
  retry: isConcerned,
  withdraw: isConcerned,
  duplicate: isConcerned,
};

function isConcerned({ isOwn, isAtDesk }: Relation): boolean {
  return isOwn || isAtDesk;
}

/** What somebody may do with an announcement now, always in the same order. */
export function actsOf(standing: Standing, relation: Relation, now: Date): AnnouncementAct[] {
  return (Object.keys(isPossible) as AnnouncementAct[]).filter(
    (act) => isAllowed[act](relation) && isPossible[act](standing, now),
  );
}

/** Whether somebody may ever do it, and whether it can be done as things stand. */
export function judgeAct(
  act: AnnouncementAct,
  standing: Standing,
  relation: Relation,
  now: Date,
): 'may' | 'not-allowed' | 'not-now' {
  if (!isAllowed[act](relation)) return 'not-allowed';
  return isPossible[act](standing, now) ? 'may' : 'not-now';
}
