import { expect, test } from 'vitest';
import {
  actsOf,
  judgeAct,
  type Relation,
  type Standing,
} from '#bot/announcements/announcement-state-rules.ts';

const now = new Date('2026-03-02T01:00:00Z');
const before = new Date('2026-03-01T01:00:00Z');
const later = new Date('2026-03-09T01:00:00Z');
const draft: Standing = {
  state: 'draft',
  submittedAt: null,
  publishedAt: null,
  withdrawnAt: null,
  endsAt: null,
  hasNext: false,
  isSaidAgain: false,
  hasRetryable: false,
};
const handedIn = { ...draft, submittedAt: before };
const out = { ...handedIn, publishedAt: before };
const author: Relation = { isAtDesk: true, isOwn: true, mayApprove: false };
const approver: Relation = { isAtDesk: true, isOwn: true, mayApprove: true };
const ofVillage: Relation = { isAtDesk: false, isOwn: true, mayApprove: false };
const deskOverVillage: Relation = { isAtDesk: true, isOwn: false, mayApprove: true };

test.each<[string, Standing, Relation, string[]]>([
  ['a draft, to its author', draft, author, ['change', 'submit', 'delete', 'duplicate']],
  ['a leader’s draft, to the desk', draft, deskOverVillage, ['duplicate']],
  ['one sent back, to its author', handedIn, author, ['change', 'submit', 'stop', 'duplicate']],
  [
    'one that waits, to its author',
    { ...handedIn, state: 'waiting-approval' },
    author,
    ['stop', 'duplicate'],
  ],
  [
    'one that waits, to an approver',
    { ...handedIn, state: 'waiting-approval' },
    approver,
    ['approve', 'return', 'stop', 'duplicate'],
  ],
  [
    'a leader’s that waits, to an approver',
    { ...handedIn, state: 'waiting-approval' },
    deskOverVillage,
    ['approve', 'return', 'stop', 'duplicate'],
  ],
  ['a scheduled one', { ...handedIn, state: 'scheduled' }, ofVillage, ['stop', 'duplicate']],
  [
    'one being sent',
    { ...out, state: 'sending' },
    ofVillage,
    ['pause', 'stop', 'withdraw', 'duplicate'],
  ],
  [
    'a paused one',
    { ...out, state: 'paused' },
    author,
    ['resume', 'stop', 'withdraw', 'duplicate'],
  ],
  ['one that was sent', { ...out, state: 'sent' }, author, ['withdraw', 'duplicate']],
  [
    'one with failures',
    { ...out, state: 'sent', hasRetryable: true },
    author,
    ['retry', 'withdraw', 'duplicate'],
  ],
  [
    'one with failures, expired',
    { ...out, state: 'sent', hasRetryable: true, endsAt: now },
    author,
    ['withdraw', 'duplicate'],
  ],
  [
    'one with failures, withdrawn',
    { ...out, state: 'sent', hasRetryable: true, withdrawnAt: before },
    author,
    ['duplicate'],
  ],
  [
    'one with failures, still good',
    { ...out, state: 'sent', hasRetryable: true, endsAt: later },
    author,
    ['retry', 'withdraw', 'duplicate'],
  ],
  [
    'the latest of a series',
    { ...out, state: 'sent', hasNext: true },
    author,
    ['stop', 'withdraw', 'duplicate'],
  ],
  ['a stopped one', { ...out, state: 'stopped' }, author, ['withdraw', 'duplicate']],
])('with %s one may do just this', (_what, standing, relation, acts) => {
  expect(actsOf(standing, relation, now)).toEqual(acts);
});

test('what somebody may never do is told apart from what cannot be done now', () => {
  expect(judgeAct('approve', { ...handedIn, state: 'scheduled' }, author, now)).toBe('not-allowed');
  expect(judgeAct('approve', { ...handedIn, state: 'scheduled' }, approver, now)).toBe('not-now');
});
