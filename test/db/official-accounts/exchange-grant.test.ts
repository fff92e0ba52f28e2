import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inWork } from '#bot/db/work.ts';
import { keepAccounts } from '#bot/jobs/keep-accounts.ts';
import { askGrant } from '#bot/official-accounts/ask-grant.ts';
import { readGrant } from '#bot/official-accounts/read-grant.ts';
import { receiveGrant } from '#bot/official-accounts/receive-grant.ts';
import { permissionUrl } from '#bot/zalo/permission-url.ts';
import {
  type AccountKeeping,
  allowAtZalo,
  openAccountKeeping,
} from '#test/support/account-keeping.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';

let world: World;
let keeping: AccountKeeping;

beforeAll(async () => {
  world = await openWorld();
  keeping = await openAccountKeeping(world);
});
beforeEach(() => keeping.begin());
afterAll(async () => {
  await keeping.close();
  await world.close();
});

/** A grant whose code lies with us, sealed, waiting for a worker. */
async function received(): Promise<string> {
  const { commune, accountId, cipher, zalo } = keeping;
  const { web: db, clock, newId } = world;
  const officer = { officerId: commune.administrator.id };
  const asked = await inWork({ db, clock, newId }, commune.scope, (work) =>
    askGrant(work, officer, { officialAccountId: accountId, fixedVerifier: undefined }),
  );
  const app = { ZALO_OAUTH_URL: zalo.url, ZALO_APP_ID: ids.appId };
  const url = permissionUrl(app, { callback: 'https://so.example/oauth/zalo/oa', ...asked });
  const back = await allowAtZalo(url, ids.oaId);
  const brought = {
    state: back.searchParams.get('state') ?? undefined,
    code: back.searchParams.get('code') ?? undefined,
    oaId: ids.oaId,
  };
  const id = await receiveGrant({ db, clock, newId, sealer: cipher }, brought);
  if (id === undefined) throw new Error('the grant was not received');
  return id;
}
const end = (id: string) =>
  world.web.transaction(keeping.commune.scope, (tx) => readGrant(tx, id, world.clock.now()));
const exchanges = async () => {
  const { entries } = await keeping.zalo.control<{ entries: { path: string }[] }>(
    'GET',
    '/log?kind=api&limit=1000',
  );
  return entries.filter(({ path }) => path.endsWith('/access_token')).length;
};
const outwait = (seconds = 90) =>
  world.rows(
    `update account_grants set exchange_started_at = exchange_started_at - make_interval(secs => $1)`,
    [seconds],
  );

test('two workers at once exchange a code once, and store one pair, sealed', async () => {
  const id = await received();
  await Promise.all([keeping.exchange(id), keeping.exchange(id), keeping.exchange(id)]);
  expect(await end(id)).toMatchObject({ state: 'granted' });
  expect(await exchanges()).toBe(1);
  const [row] = await keeping.tokens();
  const token = keeping.cipher.open(row?.access_token ?? Buffer.of(), keeping.accountId);
  expect(await keeping.worker().atZalo.readInfo(token)).toMatchObject({
    kind: 'told',
    value: { oaId: ids.oaId },
  });
});

test('a second run of the job changes nothing', async () => {
  const id = await received();
  await keeping.exchange(id);
  const before = await keeping.tokens();
  await keeping.exchange(id);
  expect(await keeping.tokens()).toEqual(before);
  expect(await exchanges()).toBe(1);
});

test('who dies between the exchange and the storing has spent the code: it ends, says so, and a new connecting works', async () => {
  const id = await received();
  const dying = keeping.worker({
    readInfo: async () => {
      throw new Error('killed');
    },
  });
  await expect(keeping.exchange(id, dying)).rejects.toThrow('killed');
  expect((await end(id)).state).toBe('received');
  // Its lease holds others off while it might still be alive.
  await keeping.exchange(id);
  expect((await end(id)).state).toBe('received');

  await outwait();
  await keepAccounts({ db: world.worker, clock: world.clock });
  expect(await keeping.jobs()).toContainEqual({ task: 'exchange-grant', payload: { grantId: id } });
  await keeping.exchange(id);
  expect(await end(id)).toMatchObject({ state: 'refused', reason: 'answer-lost' });
  expect(await keeping.tokens()).toEqual([]);

  const again = await received();
  await keeping.exchange(again);
  expect(await end(again)).toMatchObject({ state: 'granted' });
});

test('who dies before the call reached Zalo loses nothing', async () => {
  const id = await received();
  const dying = keeping.worker({
    exchangeCode: async () => {
      throw new Error('killed');
    },
  });
  await expect(keeping.exchange(id, dying)).rejects.toThrow('killed');
  await outwait();
  await keeping.exchange(id);
  expect(await end(id)).toMatchObject({ state: 'granted' });
});

test('a call that Zalo took and whose answer was lost ends as lost, not as refused', async () => {
  const id = await received();
  await keeping.zalo.control('PUT', '/faults', { scope: 'all', dropAnswer: 1 });
  await keeping.exchange(id);
  expect((await end(id)).state).toBe('received');
  await keeping.zalo.control('PUT', '/faults', {});
  await outwait(6);
  await keeping.exchange(id);
  expect(await end(id)).toMatchObject({ state: 'refused', reason: 'answer-lost' });
});

test('while Zalo cannot be reached it is tried on, until the code is too old', async () => {
  const id = await received();
  const cutOff = keeping.worker({ exchangeCode: async () => ({ kind: 'not-reached' }) });
  await keeping.exchange(id, cutOff);
  expect((await end(id)).state).toBe('received');
  await outwait(6);
  world.clock.advance(11 * minute);
  await keeping.exchange(id, cutOff);
  expect(await end(id)).toMatchObject({ state: 'refused', reason: 'zalo-unreachable' });
});

test('tokens are not taken while nobody can say whose they are', async () => {
  const id = await received();
  const unsure = keeping.worker({
    readInfo: async () => ({ kind: 'refused', code: 'not-reached' }),
  });
  await keeping.exchange(id, unsure);
  expect(await end(id)).toMatchObject({ state: 'refused', reason: 'zalo-unreachable' });
  expect(await keeping.tokens()).toEqual([]);
});

test('no transaction is open while Zalo is asked', async () => {
  const id = await received();
  const { atZalo } = keeping.worker();
  const looking = keeping.worker({
    exchangeCode: async (code, verifier) => {
      const open = await world.rows(
        `select 1 from pg_stat_activity
          where datname = current_database() and state like 'idle in transaction%'`,
      );
      expect(open).toEqual([]);
      return atZalo.exchangeCode(code, verifier);
    },
  });
  await keeping.exchange(id, looking);
  expect((await end(id)).state).toBe('granted');
});

test('a lost grant is mended by connecting again: the pause ends, and the new tokens work', async () => {
  await keeping.exchange(await received());
  await keeping.zalo.control('POST', `/official-accounts/${ids.oaId}/revoke-tokens`, {
    wholeGrant: true,
  });
  const deps = keeping.worker();
  const [row] = await keeping.tokens();
  const refused = deps.cipher.open(row?.access_token ?? Buffer.of(), keeping.accountId);
  expect(await keeping.tokensOf(deps).renew(keeping.accountId, refused)).toBeUndefined();
  expect((await keeping.account())?.paused_reason).toBe('grant-lost');

  await keeping.exchange(await received());
  expect((await keeping.account())?.paused_reason).toBeNull();
  expect((await keeping.tokens())[0]?.lost_at).toBeNull();
  await keeping.readHealth();
  expect(await world.rows('select failure_code from account_health')).toEqual([
    { failure_code: null },
  ]);
});
