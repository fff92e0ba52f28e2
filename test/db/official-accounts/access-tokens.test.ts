import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getAccessToken, renewRefusedToken } from '#bot/official-accounts/get-access-token.ts';
import { renewDueTokens } from '#bot/official-accounts/renew-due-tokens.ts';
import {
  type GrantAnswer,
  renewToken,
  type TokenDeps,
} from '#bot/official-accounts/renew-token.ts';
import { saveRefreshToken } from '#bot/official-accounts/save-refresh-token.ts';
import {
  openSendingOffice,
  type Process,
  type SendingOffice,
} from '#test/db/outbox/sending-office.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';

let office: SendingOffice;
let worker: Process;
let other: Process;

beforeAll(async () => {
  office = await openSendingOffice();
  worker = office.startProcess();
  other = office.startProcess();
});
beforeEach(() => office.begin());
afterAll(() => office.close());

const hour = 60 * 60_000;
const get = (process = worker) => getAccessToken(process.tokens, office.accountId);
const exchanges = async () =>
  (await office.calls()).filter((path) => path.endsWith('/access_token')).length;
const stored = async () => {
  const [row] = await office.ask<{
    access_token: Buffer | null;
    refresh_token: Buffer;
    lost_at: Date | null;
    lease_id: string | null;
  }>('select * from official_account_tokens');
  if (row === undefined) throw new Error('no tokens');
  return row;
};
const account = async () =>
  (await office.ask('select paused_reason from official_accounts'))[0]?.paused_reason;
/** Tokens of `worker`, asked from a Zalo that answers as given. */
const asking = (renewGrant: TokenDeps['renewGrant'], process = worker): TokenDeps => ({
  ...process.tokens,
  renewGrant,
});
const granted = (name: string): GrantAnswer => ({
  kind: 'granted',
  accessToken: `access-${name}`,
  refreshToken: `refresh-${name}`,
  expiresInSeconds: 90_000,
});

describe('an access token', () => {
  test('is made at the first need and kept, sealed, for the next', async () => {
    const token = await get();
    expect(await get()).toBe(token);
    expect(await get(other)).toBe(token);
    expect(await exchanges()).toBe(1);
    const row = await stored();
    const bytes = Buffer.concat([row.access_token ?? Buffer.alloc(0), row.refresh_token]);
    expect(bytes.includes(token ?? '?')).toBe(false);
    expect(bytes.includes(ids.refreshToken)).toBe(false);
  });

  test('is renewed once, however many processes need it at once', async () => {
    const tokens = await Promise.all([get(), get(other), get(), get(other)]);
    expect(new Set(tokens).size).toBe(1);
    expect(tokens[0]).toBeDefined();
    expect(await exchanges()).toBe(1);
  });

  test('is renewed ahead of time, five hours before its end', async () => {
    const first = await get();
    await office.advance(19 * hour);
    expect(await get()).toBe(first);
    await office.advance(1.5 * hour);
    expect(await get()).not.toBe(first);
    expect(await exchanges()).toBe(2);
  });

  test('goes on being used while it lasts when Zalo gives no new one', async () => {
    const first = await get();
    await office.advance(21 * hour);
    await office.faults({ scope: 'all', serverError: 1 });
    expect(await get()).toBe(first);
    await office.advance(4 * hour);
    expect(await get()).toBeUndefined();
    await office.faults({});
    expect(await get()).toBeUndefined();
    await office.ask(`update official_account_tokens set lease_until = now() - interval '1 s'`);
    expect(await get()).toBeDefined();
  });

  test('that Zalo refused is renewed once for all who were refused', async () => {
    const refused = (await get()) ?? '';
    const renewed = await Promise.all(
      [worker, other, worker, other].map(({ tokens }) =>
        renewRefusedToken(tokens, office.accountId, refused),
      ),
    );
    expect(new Set(renewed).size).toBe(1);
    expect(renewed[0]).not.toBe(refused);
    expect(await exchanges()).toBe(2);
  });

  test('is not to be had for an account that was never let in', async () => {
    await office.ask('delete from official_account_tokens');
    expect(await get()).toBeUndefined();
    expect(await account()).toBeNull();
  });
});

describe('a new pair', () => {
  test('is committed before anybody gets to use it', async () => {
    const deps = asking(async () => granted('new'));
    const token = await getAccessToken(deps, office.accountId);
    const row = await stored();
    expect(office.cipher.open(row.access_token ?? Buffer.of(), office.accountId)).toBe(token);
    expect(office.cipher.open(row.refresh_token, office.accountId)).toBe('refresh-new');
  });

  test('is asked for with no transaction open', async () => {
    const deps = asking(async () => {
      const busy = await office.ask(
        `select 1 from pg_stat_activity
          where datname = current_database() and state like 'idle in transaction%'`,
      );
      expect(busy).toEqual([]);
      return granted('new');
    });
    expect(await getAccessToken(deps, office.accountId)).toBe('access-new');
  });

  test('of one who died with the lease is made by another after a minute', async () => {
    const dying = asking(async () => {
      throw new Error('killed');
    });
    await expect(getAccessToken(dying, office.accountId)).rejects.toThrow('killed');
    const renewal = await renewToken(other.tokens, office.accountId, () => true);
    expect(renewal).toEqual({ kind: 'busy' });
    await office.ask(
      `update official_account_tokens set lease_until = lease_until - interval '60 s'`,
    );
    expect(await get(other)).toBeDefined();
    expect(await account()).toBeNull();
  });

  test('of one who took too long is kept, and who was refused meanwhile has lost nothing', async () => {
    let answerSlowly = (_answer: GrantAnswer) => {};
    let hasAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      hasAsked = resolve;
    });
    const slow = getAccessToken(
      asking(() => {
        hasAsked();
        return new Promise((resolve) => {
          answerSlowly = resolve;
        });
      }),
      office.accountId,
    );
    await asked;
    await office.ask(
      `update official_account_tokens set lease_until = lease_until - interval '60 s'`,
    );
    const refused = asking(async () => ({ kind: 'refused' }), other);
    expect(await getAccessToken(refused, office.accountId)).toBeUndefined();
    expect(await account()).toBe('grant-lost');

    answerSlowly(granted('slow'));
    expect(await slow).toBe('access-slow');
    expect(await account()).toBeNull();
    expect(await stored()).toMatchObject({ lost_at: null, lease_id: null });
    expect(await get(other)).toBe('access-slow');
  });

  test('is not thrown away by one who comes late with a refusal', async () => {
    let refuseSlowly = (_answer: GrantAnswer) => {};
    let hasAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      hasAsked = resolve;
    });
    const slow = getAccessToken(
      asking(() => {
        hasAsked();
        return new Promise((resolve) => {
          refuseSlowly = resolve;
        });
      }),
      office.accountId,
    );
    await asked;
    await office.ask(
      `update official_account_tokens set lease_until = lease_until - interval '60 s'`,
    );
    const fast = asking(async () => granted('fast'), other);
    expect(await getAccessToken(fast, office.accountId)).toBe('access-fast');

    refuseSlowly({ kind: 'refused' });
    expect(await slow).toBe('access-fast');
    expect(await account()).toBeNull();
  });
});

describe('a grant that Zalo took back', () => {
  beforeEach(() =>
    office.zalo.control('POST', `/official-accounts/${ids.oaId}/revoke-tokens`, {
      wholeGrant: true,
    }),
  );

  test('is noted as lost, pauses the account, and is not asked for again', async () => {
    expect(await get()).toBeUndefined();
    expect(await account()).toBe('grant-lost');
    expect((await stored()).lost_at).not.toBeNull();
    expect(await get(other)).toBeUndefined();
    expect(await renewDueTokens(worker.tokens)).toBe(0);
    expect(await exchanges()).toBe(1);
  });

  test('is what people have to repair first, whatever the account was paused for before', async () => {
    await office.ask(
      `update official_accounts set paused_at = now(), paused_reason = 'earlier', probe_at = now()`,
    );
    await get();
    expect(await account()).toBe('grant-lost');
    expect(await office.ask('select probe_at from official_accounts')).toEqual([
      { probe_at: null },
    ]);
  });
});

describe('the schedule', () => {
  test('renews what ends within five hours, and nothing twice', async () => {
    expect(await renewDueTokens(worker.tokens)).toBe(1);
    expect(await renewDueTokens(worker.tokens)).toBe(0);
    await office.advance(20.5 * hour);
    const counts = await Promise.all([renewDueTokens(worker.tokens), renewDueTokens(other.tokens)]);
    expect(counts.sort()).toEqual([0, 1]);
    expect(await exchanges()).toBe(2);
  });

  test('goes on past an account whose tokens cannot be opened', async () => {
    const { cipher, accountId } = office;
    const second = '11111111-1111-4111-8111-111111111111';
    await office.ask(
      `insert into official_accounts (id, oa_id, name, area_id, kind)
        select $1, 'second', 'Xã Bình Minh', id, 'business' from areas where code = 'BM'`,
      [second],
    );
    await office.ask(
      'insert into official_account_tokens (official_account_id, refresh_token) values ($1, $2)',
      [second, cipher.seal('whatever', accountId)],
    );
    expect(await renewDueTokens(worker.tokens)).toBe(1);
  });
});

describe('the refresh token that an administrator brings', () => {
  const save = (refreshToken: string) =>
    office.ownerTransaction((tx) =>
      saveRefreshToken(tx, {
        officialAccountId: office.accountId,
        refreshToken,
        cipher: office.cipher,
      }),
    );

  test('is stored for an account that has none', async () => {
    await office.ask('delete from official_account_tokens');
    expect(await save(ids.refreshToken)).toBe('stored');
    expect(await get()).toBeDefined();
  });

  test('does not replace the one that was renewed since', async () => {
    await get();
    const before = await stored();
    expect(await save(ids.refreshToken)).toBe('kept');
    expect(await stored()).toEqual(before);
  });

  test('takes the place of one that was lost, and works', async () => {
    await get();
    await office.ask(`update official_account_tokens set lost_at = now(), refresh_token = $1`, [
      office.cipher.seal('spent', office.accountId),
    ]);
    await office.ask(
      `update official_accounts set paused_at = now(), paused_reason = 'grant-lost'`,
    );
    expect(await save('spent')).toBe('kept');
    expect(await account()).toBe('grant-lost');
    const { refreshToken } = await office.zalo.control<{ refreshToken: string }>(
      'POST',
      `/official-accounts/${ids.oaId}/tokens`,
      {},
    );
    expect(await save(refreshToken)).toBe('replaced');
    expect(await save(refreshToken)).toBe('kept');
    expect(await account()).toBeNull();
    expect(await get()).toBeDefined();
  });

  test('is not taken for lost when who asked with the lost one is refused late', async () => {
    let refuse = (_answer: GrantAnswer) => {};
    let hasAsked = () => {};
    const asked = new Promise<void>((resolve) => {
      hasAsked = resolve;
    });
    const refusedLate = new Promise<GrantAnswer>((resolve) => {
      refuse = resolve;
    });
    const slow = getAccessToken(
      asking(async (refreshToken) => {
        if (refreshToken === 'brought') return granted('new');
        hasAsked();
        return refusedLate;
      }),
      office.accountId,
    );
    await asked;
    await office.ask('update official_account_tokens set lost_at = now()');
    expect(await save('brought')).toBe('replaced');
    refuse({ kind: 'refused' });
    expect(await slow).toBe('access-new');
    expect(await account()).toBeNull();
    expect(await stored()).toMatchObject({ lost_at: null });
  });
});
