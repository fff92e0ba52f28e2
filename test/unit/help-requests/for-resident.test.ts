import { expect, test } from 'vitest';
import { forResident } from '#bot/help-requests/read-entries.ts';
import type { TeamEntry } from '#shared/team-help-requests.ts';

const line = (change: Partial<TeamEntry>): TeamEntry => ({
  id: '1',
  at: '2026-11-21T02:00:00.000Z',
  kind: 'opened',
  by: 'team',
  name: 'Nguyễn Thị Lan',
  text: 'lời',
  attachments: [],
  ...change,
});

test('what the team says among itself reaches no resident, also where the step itself does', () => {
  const entries = [
    line({ kind: 'noted' }),
    line({ kind: 'resolved' }),
    line({ kind: 'reopened' }),
    line({ kind: 'reopened', by: 'resident', name: null }),
    line({ kind: 'answered' }),
  ];
  expect(forResident(entries).map(({ kind, by, text }) => [kind, by, text])).toEqual([
    ['resolved', 'team', null],
    ['reopened', 'team', null],
    ['reopened', 'resident', 'lời'],
    ['answered', 'team', 'lời'],
  ]);
});
