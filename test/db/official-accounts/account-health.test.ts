import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { keepAccounts } from '#bot/jobs/keep-accounts.ts';
import { pauseAccount } from '#bot/official-accounts/pause-account.ts';
import { type AccountKeeping, openAccountKeeping } from '#test/support/account-keeping.ts';
import { makeCommune } from '#test/support/people.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';

let world: World;
let keeping: AccountKeeping;

beforeAll(async () => {
  world = await openWorld();
  keeping = await openAccountKeeping(world);
});
beforeEach(async () => {
  await keeping.begin();
  await world.rows(
    'insert into official_account_tokens (official_account_id, refresh_token) values ($1, $2)',
    [keeping.accountId, keeping.cipher.seal(ids.refreshToken, keeping.accountId)],
  );
});
afterAll(async () => {
  await keeping.close();
  await world.close();
});

const health = async () => (await world.rows('select * from account_health'))[0];
const pause = (reason: string) =>
  world.work({ kind: 'queue' }, ({ tx, now }) =>
    pauseAccount(tx, { officialAccountId: keeping.accountId, reason, now }),
  );

test('what Zalo tells of a business is kept: package, followers, quota and templates', async () => {
  await keeping.readHealth();
  expect(await health()).toMatchObject({
    read_at: world.clock.now(),
    failure_code: null,
    is_verified: true,
    package_name: 'Tăng trưởng',
    package_valid_through: '2027-12-31',
    follower_count: 6,
    quotas: [{ name: 'cs', left: 488, total: 500 }],
  });
  const templates = await world.rows('select * from message_templates order by template_id');
  expect(templates).toMatchObject([
    { name: 'Mời họp thôn', price_vnd: 120, parameters: [{ name: 'thoi_gian', maxLength: 30 }] },
    { name: 'Trả kết quả', is_enabled: false },
  ]);
});

test('a state agency has no package, and that is not a fault', async () => {
  await keeping.zalo.control('PATCH', `/official-accounts/${ids.oaId}`, { oaType: 4 });
  await keeping.readHealth();
  expect(await health()).toMatchObject({
    failure_code: null,
    package_name: null,
    package_valid_through: null,
    quotas: [],
  });
});

test('while Zalo does not answer, what it told stays, and why it does not stands beside it', async () => {
  await keeping.readHealth();
  await keeping.zalo.control('PUT', '/faults', { scope: 'all', serverError: 1 });
  world.clock.advance(hour);
  await keeping.readHealth();
  expect(await health()).toMatchObject({
    failure_code: 'server-error',
    package_name: 'Tăng trưởng',
    follower_count: 6,
    read_at: world.clock.now(),
  });
});

test('an access token that Zalo took back is renewed on the way', async () => {
  await keeping.readHealth();
  await keeping.zalo.control('POST', `/official-accounts/${ids.oaId}/revoke-tokens`, {});
  await keeping.readHealth();
  expect(await health()).toMatchObject({ failure_code: null });
});

test('trying again lets a paused account send, if Zalo answers for it', async () => {
  await pause('api-not-granted');
  await keeping.readHealth(false);
  expect((await keeping.account())?.paused_reason).toBe('api-not-granted');
  await keeping.zalo.control('PUT', '/faults', { scope: 'all', serverError: 1 });
  await keeping.readHealth(true);
  expect((await keeping.account())?.paused_reason).toBe('api-not-granted');
  await keeping.zalo.control('PUT', '/faults', {});
  await keeping.readHealth(true);
  expect((await keeping.account())?.paused_reason).toBeNull();
});

test('accounts are asked about every six hours, once for all workers', async () => {
  const asked = async () =>
    (await keeping.jobs()).filter(({ task }) => task === 'read-account-health').length;
  const keep = () => keepAccounts({ db: world.worker, clock: world.clock });
  await Promise.all([keep(), keep(), keep()]);
  expect(await asked()).toBe(1);
  await keeping.readHealth();
  await world.rows('delete from graphile_worker._private_jobs');
  await keep();
  expect(await asked()).toBe(0);
  world.clock.advance(6 * hour);
  await keep();
  expect(await asked()).toBe(1);
});

test('another commune sees neither how an account is nor its templates', async () => {
  await keeping.readHealth();
  const other = await makeCommune(world, 'Xã Bình Minh');
  for (const table of ['account_health', 'message_templates']) {
    const seen = await world.web.transaction(other.scope, (tx) =>
      tx.execute(`select * from ${table}`),
    );
    expect(seen.rows).toEqual([]);
  }
});
