import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkClaims } from '#test/torture/check/claims.ts';
import type { Evidence } from '#test/torture/check/evidence.ts';
import { checkSilentClaims } from '#test/torture/check/silent-claims.ts';
import { checkSums } from '#test/torture/check/sums.ts';
import { openZalo } from '#test/torture/zalo.ts';
import { findEach, noon, openScene, type Scene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const dayMs = 24 * 3_600_000;

test('the torture run says which request two had claimed, also where it was for a moment', async () => {
  const { che } = scene.commune;
  const [first, second] = che.members;
  const found = await findEach(scene, checkClaims, {
    'one after the other': async () => {
      const id = await scene.request();
      await scene.line(id, 'claimed', null, first?.id);
      await scene.line(id, 'released', null, first?.id);
      await scene.line(id, 'claimed', null, second?.id);
    },
    two: async () => {
      const id = await scene.request();
      await scene.line(id, 'claimed', null, first?.id);
      await scene.line(id, 'claimed', null, second?.id);
    },
    'for a moment': async () => {
      await scene.request('claimed');
      await scene.run('update help_requests set claimed_by = $1', [second?.id]);
    },
  });
  expect(found).toEqual({
    nothing: [],
    'one after the other': [],
    two: [expect.stringContaining('was claimed by two')],
    'for a moment': [
      expect.stringContaining('went 1 times from hand to hand and was handed over 0'),
    ],
  });
});

test('the torture run says which claim went back in silence, and which stays silent', async () => {
  const { groupId } = scene.commune.che.group;
  const returned = async (warned: boolean, why: string | null) => {
    const id = await scene.request();
    await scene.line(id, 'claimed');
    if (warned) await scene.line(id, 'warned');
    await scene.line(id, 'returned', why);
    const { rows } = await scene.run('select code from help_requests where id = $1', [id]);
    return { id, text: `${rows[0]?.code}: chưa có tin mới nên đã về lại hàng chờ` };
  };
  /** Waited for the morning, and was dropped there. */
  const dropped = async () => {
    const { id, text } = await returned(true, 'im lặng');
    await scene.message({ text, state: 'cancelled', groupId, requestId: id });
    return id;
  };
  const tell = ({ groups }: Evidence, { text }: { text: string }) =>
    groups.set(groupId, [scene.said(text)]);
  const found = await findEach(scene, checkSilentClaims, {
    told: async (evidence) => tell(evidence, await returned(true, 'im lặng')),
    unwarned: async (evidence) => tell(evidence, await returned(false, 'im lặng')),
    'without a reason': async (evidence) => tell(evidence, await returned(true, null)),
    untold: () => returned(true, 'im lặng'),
    'in a list that Zalo refused': async () => {
      const id = await dropped();
      await scene.message({ text: 'Tổ mình có nhiều việc', state: 'failed', groupId });
      await scene.run(
        `update outgoing_messages set dedupe_key = 'group:1:clock:return-claim:1',
          folded_into = (select id from outgoing_messages where state = 'failed') where help_request_id = $1`,
        [id],
      );
    },
    'taken back from who asked': async () => {
      const id = await dropped();
      await scene.run(
        `update outgoing_messages set dedupe_key = 'group:1:clock:return-claim:1' where help_request_id = $1`,
        [id],
      );
      await scene.run(
        'update residents set erased_at = now() where id = (select resident_id from help_requests where id = $1)',
        [id],
      );
    },
    'dropped since it was taken again': async () => {
      await scene.line(await dropped(), 'claimed');
    },
    forgotten: async (evidence) => {
      const id = await scene.request('claimed');
      await scene.line(id, 'opened');
      await scene.line(id, 'claimed');
      evidence.now = noon + 3 * dayMs;
    },
  });
  expect(found).toEqual({
    nothing: [],
    told: [],
    unwarned: [expect.stringContaining('went back without a warning')],
    'without a reason': [expect.stringContaining('went back without a reason on record')],
    untold: [expect.stringContaining('went back and its group was not told')],
    'in a list that Zalo refused': [],
    'taken back from who asked': [],
    'dropped since it was taken again': [
      expect.stringContaining('went back and its group was not told'),
    ],
    forgotten: [expect.stringContaining('is claimed and silent since')],
  });
});

test('the torture run says which sum is not that of its parts, or not that of the rows', async () => {
  const told = { all: 1, commune: 1, village: 1 };
  const week = (opened: number) => [{ week: '2026-11-23', opened, resolved: 0 }];
  const server = createServer((request, response) => {
    const { id, name } = scene.commune;
    const body = request.url?.includes('/totals')
      ? {
          all: week(told.all),
          communes: [
            { id, name, weeks: week(told.commune), villages: [{ weeks: week(told.village) }] },
          ],
        }
      : { accessToken: 'zalo', token: 'session' };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tell = (all: number, commune: number, village: number) => async (evidence: Evidence) => {
    Object.assign(told, { all, commune, village });
    evidence.serverUrl = url;
    evidence.lab = { zalo: openZalo(url) } as Evidence['lab'];
    await scene.request();
  };
  const found = await findEach(scene, checkSums, {
    nothing: tell(1, 1, 1),
    'not the rows': tell(2, 2, 2),
    'not its villages': tell(1, 1, 0),
    'not its communes': tell(3, 1, 1),
  });
  const place = `${scene.commune.name}, 2026-11-23, opened`;
  expect(found).toEqual({
    nothing: [],
    'not the rows': [`${place}: 2 told, 1 rows`],
    'not its villages': [`${place}: villages 0, commune 1`],
    'not its communes': ['2026-11-23, opened: communes 1, province 3'],
  });
});
