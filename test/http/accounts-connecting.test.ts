import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { rememberResident } from '#bot/residents/remember-resident.ts';
import type { AccountGrant, AskedGrant, DeskAccountList } from '#shared/accounts.ts';
import {
  type AccountKeeping,
  allowAtZalo,
  openAccountKeeping,
} from '#test/support/account-keeping.ts';
import { openApp } from '#test/support/app.ts';
import { makeCommune } from '#test/support/people.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';
import { ids } from '#test/zalo-simulator-tests/small-world.ts';

let world: World;
let keeping: AccountKeeping;
let token: string;

beforeAll(async () => {
  world = await openWorld();
  keeping = await openAccountKeeping(world);
});
beforeEach(async () => {
  await keeping.begin();
  const { app, commune } = keeping;
  const account = { ...commune.account, oaId: ids.oaId };
  token = (await app.signIn({ ...commune, account }, commune.administrator.appUserId)).token;
});
afterAll(async () => {
  await keeping.close();
  await world.close();
});

const askAsked = async (as = token) =>
  keeping.app.ask<AskedGrant>('POST', `/api/staff/accounts/${keeping.accountId}/grants`, {
    token: as,
  });
const begin = async () => {
  const asked = await askAsked();
  expect(asked.status).toBe(201);
  return asked.body;
};
const comeBack = (back: URL | string) => {
  const url = new URL(back);
  return keeping.app.ask('GET', url.pathname + url.search);
};
const grant = async (id: string) =>
  (await keeping.app.ask<AccountGrant>('GET', `/api/staff/account-grants/${id}`, { token })).body;
const list = async () =>
  (await keeping.app.ask<DeskAccountList>('GET', '/api/staff/accounts', { token })).body.accounts;

describe('connecting an account', () => {
  test('goes over Zalo’s page and a worker, and says on the way how it stands', async () => {
    expect(await list()).toMatchObject([{ connection: 'never', mayKeep: true, lastGrant: null }]);
    const { grant: asked, url } = await begin();
    expect(new URL(url).searchParams.get('redirect_uri')).toBe(
      'https://so.thanhtam.example/oauth/zalo/oa',
    );
    expect((await grant(asked.id)).state).toBe('asked');

    const answer = await comeBack(await allowAtZalo(url, ids.oaId));
    expect(answer).toMatchObject({
      status: 303,
      headers: {
        location: `/console/?page=accounts&grant=${asked.id}`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      },
    });
    expect((await grant(asked.id)).state).toBe('received');
    expect(await keeping.jobs()).toEqual([
      { task: 'exchange-grant', payload: { grantId: asked.id } },
    ]);

    await keeping.exchange(asked.id);
    expect(await grant(asked.id)).toMatchObject({ state: 'granted', reason: null });
    await keeping.readHealth();
    expect(await list()).toMatchObject([
      {
        connection: 'works',
        pause: null,
        health: { problem: null, packageName: 'Tăng trưởng', packageEndsOn: '2027-12-31' },
        templates: [{ name: 'Mời họp thôn', priceVnd: 120, isEnabled: true }, { isEnabled: false }],
        lastGrant: { state: 'granted' },
      },
    ]);
    const acts = await world.rows<{ act: string }>(
      'select act from audit_entries where subject_id = $1 order by at, act',
      [keeping.accountId],
    );
    expect(acts.map(({ act }) => act)).toEqual(['account.connected', 'account.connecting']);
  });

  test('keeps the code sealed, and shows neither it nor the tokens to the web half', async () => {
    const { grant: asked, url } = await begin();
    const back = await allowAtZalo(url, ids.oaId);
    await comeBack(back);
    const [row] = await world.rows<{ code: Buffer }>('select code from account_grants');
    expect(row?.code.includes(back.searchParams.get('code') ?? '?')).toBe(false);
    const eyes = { kind: 'area', path: keeping.commune.path } as const;
    for (const secret of [
      'select code from account_grants',
      'select verifier from account_grants',
      'select refresh_token from official_account_tokens',
      'select access_token from official_account_tokens',
    ]) {
      await expect(world.web.transaction(eyes, (tx) => tx.execute(secret))).rejects.toMatchObject({
        cause: { code: '42501' },
      });
    }
    await keeping.exchange(asked.id);
    expect(await world.rows('select code from account_grants')).toEqual([{ code: null }]);
  });

  test('is for administrators, and of their own commune', async () => {
    const { app, commune } = keeping;
    const account = { ...commune.account, oaId: ids.oaId };
    const officer = await app.signIn({ ...commune, account }, commune.officer.appUserId);
    expect((await askAsked(officer.token)).status).toBe(403);
    const other = await makeCommune(world, 'Xã Bình Minh');
    const stranger = await app.signIn(other, other.administrator.appUserId);
    expect((await askAsked(stranger.token)).status).toBe(404);
    const { grant: asked } = await begin();
    const seen = await app.ask('GET', `/api/staff/account-grants/${asked.id}`, {
      token: stranger.token,
    });
    expect(seen.status).toBe(404);
  });

  test('with the wrong account is refused, whether the address says so or only Zalo does', async () => {
    const first = await begin();
    await comeBack(await allowAtZalo(first.url, ids.otherOaId));
    expect(await grant(first.grant.id)).toMatchObject({ reason: 'wrong-account' });

    const second = await begin();
    const back = await allowAtZalo(second.url, ids.otherOaId);
    back.searchParams.set('oa_id', ids.oaId);
    await comeBack(back);
    await keeping.exchange(second.grant.id);
    expect(await grant(second.grant.id)).toMatchObject({
      state: 'refused',
      reason: 'wrong-account',
    });
    expect(await keeping.tokens()).toEqual([]);
  });

  test('works with one verifier for all, where Zalo’s console knows only that', async () => {
    const verifier = `Aa1${'b'.repeat(40)}`;
    const fixed = await openApp(world, false, {
      ZALO_APP_ID: ids.appId,
      ZALO_OAUTH_URL: keeping.zalo.url,
      ZALO_OA_CODE_VERIFIER: verifier,
    });
    const path = `/api/staff/accounts/${keeping.accountId}/grants`;
    const { body } = await fixed.ask<AskedGrant>('POST', path, { token });
    await fixed.close();
    await comeBack(await allowAtZalo(body.url, ids.oaId));
    await keeping.exchange(body.grant.id);
    expect((await grant(body.grant.id)).state).toBe('granted');
  });
});

describe('a state', () => {
  const nothingCame = async (answer: { status: number; headers: Record<string, unknown> }) => {
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/console/?page=accounts&grant=unknown');
    expect(await keeping.jobs()).toEqual([]);
  };

  test('that nobody asked with leads nowhere', async () => {
    await begin();
    const forged = 'https://x/oauth/zalo/oa?code=abc&oa_id=1&state=';
    await nothingCame(await comeBack(`${forged}${'x'.repeat(43)}`));
    await nothingCame(await comeBack('https://x/oauth/zalo/oa?code=abc'));
    await nothingCame(await comeBack('https://x/oauth/zalo/oa?state=%00&code=%0a'));
  });

  test('is good for ten minutes', async () => {
    const { grant: asked, url } = await begin();
    const back = await allowAtZalo(url, ids.oaId);
    world.clock.advance(10 * minute);
    await nothingCame(await comeBack(back));
    expect(await grant(asked.id)).toMatchObject({ state: 'refused', reason: 'expired' });
  });

  test('is good once, also for two browsers at once', async () => {
    const { url } = await begin();
    const back = await allowAtZalo(url, ids.oaId);
    const answers = await Promise.all([comeBack(back), comeBack(back), comeBack(back)]);
    const places = answers.map(({ headers }) => String(headers.location));
    expect(places.filter((place) => place.endsWith('unknown')).length).toBe(2);
    expect((await keeping.jobs()).length).toBe(1);
  });

  test('of an officer who may no longer keep accounts lets nobody in', async () => {
    const { grant: asked, url } = await begin();
    const { administrator } = keeping.commune;
    await world.rows(`update officers set role = 'officer' where id = $1`, [administrator.id]);
    const back = await allowAtZalo(url, ids.oaId);
    await comeBack(back);
    await world.rows(`update officers set role = 'administrator' where id = $1`, [
      administrator.id,
    ]);
    expect(await grant(asked.id)).toMatchObject({ state: 'refused', reason: 'not-allowed' });
    expect(await keeping.jobs()).toEqual([]);
  });

  test('that comes back without a code was declined', async () => {
    const { grant: asked, url } = await begin();
    const state = new URL(url).searchParams.get('state');
    await comeBack(`https://x/oauth/zalo/oa?state=${state}`);
    expect(await grant(asked.id)).toMatchObject({ state: 'refused', reason: 'declined' });
  });
});

describe('an account without a grant', () => {
  test('is connected by an administrator whom the list names by their id at the account alone, once they wrote to it', async () => {
    const { commune } = keeping;
    const { id, oaUserId, appUserId } = commune.administrator;
    await world.rows('update officers set app_user_id = null where id = $1', [id]);
    onTestFinished(async () => {
      await world.rows('update officers set app_user_id = $2 where id = $1', [id, appUserId]);
    });
    // Nobody could ask Zalo who they are in the app: there is no grant.
    expect((await askAsked()).status).toBe(403);
    const written = { oaUserId: oaUserId ?? undefined, appUserId: appUserId ?? undefined };
    await world.work(commune.scope, (work) => rememberResident(work, commune.account, written));
    expect((await askAsked()).status).toBe(201);
  });
});
