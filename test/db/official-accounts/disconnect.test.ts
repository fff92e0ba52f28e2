import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inWork } from '#bot/db/work.ts';
import { disconnectAccount } from '#bot/official-accounts/disconnect-account.ts';
import { pauseAccount, resumeAccount, setConnected } from '#bot/official-accounts/pause-account.ts';
import { saveRefreshToken } from '#bot/official-accounts/save-refresh-token.ts';
import { type AccountKeeping, openAccountKeeping } from '#test/support/account-keeping.ts';
import { makeCommune, makeResident } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';

let world: World;
let keeping: AccountKeeping;

beforeAll(async () => {
  world = await openWorld();
  keeping = await openAccountKeeping(world);
});
beforeEach(async () => {
  await keeping.begin();
  await world.rows('delete from audit_entries');
  await world.rows(
    'insert into official_account_tokens (official_account_id, refresh_token) values ($1, $2)',
    [keeping.accountId, keeping.cipher.seal(ids.refreshToken, keeping.accountId)],
  );
});
afterAll(async () => {
  await keeping.close();
  await world.close();
});

const asWeb = () => ({ db: world.web, clock: world.clock, newId: world.newId });
const disconnect = () =>
  inWork(asWeb(), keeping.commune.scope, (work) =>
    disconnectAccount(work, { officerId: keeping.commune.administrator.id }, keeping.accountId),
  );

describe('a disconnected account', () => {
  test('has no tokens and is paused, and disconnecting it twice is disconnecting it once', async () => {
    await disconnect();
    await disconnect();
    expect(await keeping.tokens()).toEqual([]);
    expect(await keeping.account()).toMatchObject({
      paused_reason: 'disconnected',
      disconnected_at: world.clock.now(),
    });
    expect(await world.rows('select act from audit_entries')).toEqual([
      { act: 'account.disconnected' },
    ]);
  });

  test('stays paused, whatever those who were just sending think of it', async () => {
    await disconnect();
    const { accountId: officialAccountId } = keeping;
    await world.work({ kind: 'queue' }, async ({ tx, now }) => {
      await pauseAccount(tx, { officialAccountId, reason: 'grant-lost', now });
      await resumeAccount(tx, { officialAccountId });
    });
    expect(await keeping.account()).toMatchObject({ paused_reason: 'disconnected' });
    expect(await keeping.tokensOf(keeping.worker()).get(officialAccountId)).toBeUndefined();
  });

  test('is not connected by the files of a commune, nor by the web half', async () => {
    await disconnect();
    const { accountId: officialAccountId, cipher } = keeping;
    const brought = { officialAccountId, refreshToken: ids.refreshToken, cipher };
    expect(await world.owner.transaction((tx) => saveRefreshToken(tx, brought))).toBe('kept');
    expect(await keeping.tokens()).toEqual([]);
    await expect(
      inWork(asWeb(), keeping.commune.scope, ({ tx }) => setConnected(tx, officialAccountId)),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
  });

  test('is asked nothing by those who read how accounts are', async () => {
    await disconnect();
    await keeping.readHealth(true);
    expect(await world.rows('select * from account_health')).toEqual([]);
    expect(await keeping.account()).toMatchObject({ paused_reason: 'disconnected' });
  });
});

test('nobody disconnects another commune’s account, a resident not even their own', async () => {
  const other = await makeCommune(world, 'Xã Bình Minh');
  await expect(
    inWork(asWeb(), other.scope, (work) =>
      disconnectAccount(work, { officerId: other.administrator.id }, keeping.accountId),
    ),
  ).rejects.toMatchObject({ code: 'not-found' });
  const { commune } = keeping;
  const resident = await makeResident(world, commune, commune.che);
  const eyes = {
    kind: 'resident',
    residentId: resident.id,
    communePath: commune.path,
  } as const;
  await expect(
    inWork(asWeb(), eyes, ({ tx }) =>
      tx.execute('update official_accounts set disconnected_at = now()'),
    ),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
  expect(await keeping.tokens()).toHaveLength(1);
});
