import { expect, test } from 'vitest';
import { type ClusterState, isWhole, leaderOf } from '#test/failover/cluster-state.ts';
import { fillTemplate } from '#test/failover/fill-template.ts';
import { missingSentence } from '#test/failover/find-programs.ts';
import { filled } from '#test/failover/machine.ts';
import { readOptions } from '#test/failover/options.ts';
import { longestPause, windowsAfter } from '#test/failover/pauses.ts';
import { type Figures, reportText, verdict } from '#test/failover/report.ts';
import { differences } from '#test/operations/fingerprint.ts';

const cluster = (...roles: [role: string, state: string][]): ClusterState => ({
  members: roles.map(([role, state], index) => ({ name: `m${index}`, role, state })),
});
const figures: Figures = {
  blows: [
    {
      ...{ kind: 'primary killed', machine: 'alpha', withoutAnswer: 1.25, withoutWriting: 20 },
      ...{ withoutHandling: 21, withoutReady: 19 },
    },
  ],
  ...{ delivered: 10, acknowledged: 9, refused: 1, throughSpool: 3 },
  ...{ lost: 0, twice: 0, unhandled: 0, failed: 0 },
};

test('a pause is counted from the blow, between events, and to the end, wherever it is longest', () => {
  expect(longestPause([10, 20], 0, 25)).toBe(10);
  expect(longestPause([40, 90], 30, 100)).toBe(50);
  expect(longestPause([], 0, 7)).toBe(7);
  expect(longestPause([5, 500], 0, 10)).toBe(5);
  expect(windowsAfter([3, 8], 20)).toEqual([
    { from: 3, to: 8 },
    { from: 8, to: 20 },
  ]);
});

test('one acknowledged event that is missing, or stored twice, is a loss; one never handled is stuck; no event at all proves nothing', () => {
  expect(verdict(figures)).toBe('held');
  expect(verdict({ ...figures, lost: 1 })).toBe('lost');
  expect(verdict({ ...figures, twice: 1 })).toBe('lost');
  expect(verdict({ ...figures, unhandled: 1 })).toBe('stuck');
  expect(verdict({ ...figures, failed: 1 })).toBe('stuck');
  expect(verdict({ ...figures, acknowledged: 0 })).toBe('nothing tried');
  expect(verdict({ ...figures, blows: [] })).toBe('nothing tried');
  expect(reportText({ ...figures, lost: 2 })).toContain('FAILED: lost');
});

test('a cluster is whole when all are there, one leads and one may take over', () => {
  const whole = cluster(
    ['leader', 'running'],
    ['sync_standby', 'streaming'],
    ['replica', 'streaming'],
  );
  expect(leaderOf(whole)).toBe('m0');
  expect(isWhole(whole, 3)).toBe(true);
  expect(isWhole(whole, 4)).toBe(false);
  expect(isWhole(cluster(['leader', 'running'], ['replica', 'streaming']), 2)).toBe(false);
  expect(isWhole(cluster(['leader', 'running'], ['sync_standby', 'stopped']), 2)).toBe(false);
  expect(isWhole(undefined, 0)).toBe(false);
});

test('a configuration with a hole is refused', async () => {
  expect(fillTemplate('{{a}}:{{b-c}}', { a: '1', 'b-c': '2' })).toBe('1:2');
  expect(() => fillTemplate('{{a}}', {})).toThrow('"a"');
  await expect(filled('patroni.yml', {})).rejects.toThrow('wants');
});

test('the command line takes sensible numbers alone', () => {
  expect(readOptions([])).toEqual({ kills: 5, ratePerSecond: 50, keep: false });
  expect(readOptions(['--kills', '2', '--rate', '10'])?.kills).toBe(2);
  for (const args of [['--kills', '0'], ['--rate', 'fast'], ['--what']]) {
    expect(readOptions(args)).toBeUndefined();
  }
  expect(missingSentence('npm run failover', ['patroni'])).toContain('apt-get install');
});

test('a table that changed, went or came is named, and no other', () => {
  const print = (table: string, checksum: string) => ({ table, rows: 1, checksum });
  const before = [print('a', '1'), print('b', '2'), print('c', '3')];
  expect(differences(before, before)).toEqual([]);
  expect(differences(before, [print('a', '1'), print('b', 'x'), print('d', '4')])).toEqual([
    'b',
    'c',
    'd',
  ]);
});
