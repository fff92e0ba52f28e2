import { expect, test } from 'vitest';
import { mayApprove, needsSecondPerson } from '#bot/announcements/approval-rules.ts';
import type { AnnouncementChannel } from '#shared/announcing.ts';
import type { StaffRole } from '#shared/staff.ts';

const village = { level: 'village' } as const;
const commune = { level: 'commune' } as const;

test.each<[string, { level: 'commune' | 'village' }[], boolean, AnnouncementChannel[], boolean]>([
  ['one village', [village], false, ['inbox', 'resident-groups', 'consultation'], false],
  ['two villages', [village, village], false, ['inbox'], true],
  ['the commune', [commune], false, ['inbox'], true],
  ['one village, urgently', [village], true, ['inbox'], true],
  ['one village, by an article to all', [village], false, ['article'], true],
  ['one village, for money', [village], false, ['template'], true],
])('%s needs a second person: %4$s', (_what, areas, isUrgent, channels, needed) => {
  expect(needsSecondPerson({ areas, isUrgent, channels })).toBe(needed);
});

const nhung = { officerId: 'nhung', appUserId: 'zalo-1', oaUserId: 'oa-1' };
const tuan = { officerId: 'tuan', appUserId: 'zalo-2', oaUserId: null };

test.each<[StaffRole, boolean]>([
  ['leader', false],
  ['officer', false],
  ['approver', true],
  ['administrator', true],
  ['supervisor', false],
])('a %s who did not write it may approve: %s', (role, may) => {
  expect(mayApprove(role, tuan, nhung)).toBe(may);
});

test.each([
  ['the officer who wrote it', nhung],
  ['the same person on a team’s list', { ...nhung, officerId: null }],
  [
    'the same person known by the Mini App alone',
    { officerId: null, appUserId: 'zalo-1', oaUserId: null },
  ],
  [
    'the same person known by the chat alone',
    { officerId: null, appUserId: null, oaUserId: 'oa-1' },
  ],
])('nobody approves their own words: %s', (_who, author) => {
  expect(mayApprove('administrator', nhung, author)).toBe(false);
});

test('two of whom Zalo told nothing are two', () => {
  const unknown = { appUserId: null, oaUserId: null };
  const approves = mayApprove(
    'approver',
    { officerId: 'a', ...unknown },
    { officerId: 'b', ...unknown },
  );
  expect(approves).toBe(true);
});
