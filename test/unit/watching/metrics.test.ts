import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Database } from '#bot/db/database.ts';
import { intakeCounters } from '#bot/inbox/intake-counters.ts';
import type { AnnouncingGateway, BotGateway, MessageGateway, SendOutcome } from '#bot/lib/ports.ts';
import { catalogue } from '#bot/watching/catalogue.ts';
import { createSendCounters } from '#bot/watching/count-sends.ts';
import { databaseNumbers } from '#bot/watching/database-numbers.ts';
import { readIntake, readSpool } from '#bot/watching/intake-numbers.ts';
import { readPools } from '#bot/watching/pool-numbers.ts';
import { watchProcess } from '#bot/watching/process-numbers.ts';
import { writeMetrics } from '#bot/watching/write-metrics.ts';

const clock = { now: () => new Date('2026-03-02T01:00:00Z') };
const down = [{ name: 'database_up', value: 0 }];

test('what is written is what Prometheus reads, whatever a label holds', () => {
  expect(
    writeMetrics([
      { name: 'oa_info', value: 1, labels: { oa: 'a', area: 'X"1\\\n' } },
      { name: 'database_up', value: 1 },
      { name: 'oa_info', value: 1, labels: { oa: 'b', area: 'X2' } },
    ]),
  ).toBe(
    [
      `# HELP canh_tay_so_database_up ${catalogue.database_up.help}`,
      '# TYPE canh_tay_so_database_up gauge',
      'canh_tay_so_database_up 1',
      `# HELP canh_tay_so_oa_info ${catalogue.oa_info.help}`,
      '# TYPE canh_tay_so_oa_info gauge',
      'canh_tay_so_oa_info{oa="a",area="X\\"1\\\\\\n"} 1',
      'canh_tay_so_oa_info{oa="b",area="X2"} 1',
      '',
    ].join('\n'),
  );
});

test('every number of a process has its line in the catalogue', () => {
  const own = watchProcess({ version: '1', schema: '0001_first' });
  const pool = { totalCount: 3, idleCount: 1, waitingCount: 2, options: { max: 10 } };
  const pools = new Map([['canh_tay_so_web', { pool: pool as Database['pool'] }]]);
  const samples = [...own.read(), ...readPools(pools), ...readIntake(intakeCounters())];
  own.close();
  for (const { name, value } of samples) {
    expect(catalogue[name], name).toBeDefined();
    expect(value, name).toBeGreaterThanOrEqual(0);
  }
  expect(readPools(pools).map(({ value }) => value)).toEqual([1, 2, 2, 10]);
});

test('sends are counted by account, way and what came of them, and nothing else of them is changed', async () => {
  const outcomes: SendOutcome[] = [
    { kind: 'sent', messageId: 'm1' },
    { kind: 'refused', verdict: 'pause-account', code: 'x', zaloErrorCode: -1 },
    { kind: 'unknown' },
    { kind: 'sent', messageId: 'm2' },
  ];
  const next = async () => outcomes.shift() as SendOutcome;
  const counters = createSendCounters();
  const { gateway, bots } = counters.counting({
    gateway: { send: next } as unknown as MessageGateway,
    announcing: {} as AnnouncingGateway,
    bots: { send: next } as BotGateway,
  });
  const account = { id: 'oa-1', oaId: '4', messageApi: 'v3' } as const;
  const to = { kind: 'resident', id: '7' } as const;
  const send = () => gateway.send(account, 'token', to, { text: 'Dạ' });
  expect(await send()).toEqual({ kind: 'sent', messageId: 'm1' });
  await send();
  await bots.send('bot', 'group', { text: 'Dạ' });
  await send();
  expect(counters.read()).toEqual([
    { name: 'sends_total', labels: { oa: 'oa-1', way: 'message', outcome: 'sent' }, value: 2 },
    {
      name: 'sends_total',
      labels: { oa: 'oa-1', way: 'message', outcome: 'pause-account' },
      value: 1,
    },
    { name: 'sends_total', labels: { oa: '', way: 'bot', outcome: 'unknown' }, value: 1 },
  ]);
});

test('a database that fails is down, and is asked no oftener than one that answers', async () => {
  let asked = 0;
  const transaction = () => {
    asked += 1;
    return Promise.reject(new Error('gone'));
  };
  const read = databaseNumbers({ db: { transaction }, clock, everyMs: 60_000 });
  expect(await Promise.all([read(), read()])).toEqual([down, down]);
  expect(await read()).toEqual(down);
  expect(asked).toBe(1);
});

test('a database that does not answer keeps nobody waiting, and is not asked again meanwhile', async () => {
  let asked = 0;
  const transaction = () => {
    asked += 1;
    return new Promise<never>(() => {});
  };
  const read = databaseNumbers({ db: { transaction }, clock, everyMs: 0, patienceMs: 20 });
  expect(await read()).toEqual(down);
  expect(await read()).toEqual(down);
  expect(asked).toBe(1);
});

test('the spool is measured by what waits, what was refused, what makes no sense, and how much room there is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'canh-tay-so-spool-'));
  const files = { 'a.events': '12345', 'b.replay': '12', 'c.aside': '1', 'd.broken': '', e: '1' };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const read = await readSpool(folder);
  const { bavail, bsize, blocks } = await statfs(folder);
  const [free, size] = read.splice(-2);
  expect(free?.name).toBe('spool_disk_free_bytes');
  // Others write meanwhile.
  expect(Math.abs(Number(free?.value) / bavail / bsize - 1)).toBeLessThan(0.1);
  expect(size).toEqual({ name: 'spool_disk_size_bytes', value: blocks * bsize });
  expect(read.map(({ labels, value }) => [labels?.kind, value])).toEqual([
    [undefined, 1],
    ['waiting', 2],
    ['waiting', 7],
    ['aside', 1],
    ['aside', 1],
    ['broken', 0],
    ['broken', 0],
  ]);
  await rm(folder, { recursive: true });
  expect(await readSpool(folder)).toEqual([{ name: 'spool_readable', value: 0 }]);
});
