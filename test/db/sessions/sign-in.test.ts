import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '#bot/lib/app-error.ts';
import { forgetAtOnce } from '#bot/retention/forget-past-keeping.ts';
import { endSession, findSession } from '#bot/sessions/find-session.ts';
import { signIn } from '#bot/sessions/sign-in.ts';
import { type CommuneOfTest, makeCommune, zaloId } from '#test/support/people.ts';
import { type ScriptedIdentity, scriptIdentity } from '#test/support/people-signed-in.ts';
import { refusal } from '#test/support/refusal.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
let identity: ScriptedIdentity;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  identity = scriptIdentity(() => new AppError('zalo/unreachable'));
});
afterAll(() => world.close());

const deps = () => ({ db: world.web, clock: world.clock, newId: world.newId, identity });
const enter = (accessToken: string, oaId: string | undefined = commune.account.oaId) =>
  signIn(deps(), { accessToken, oaId });
const find = (token: string) => findSession(deps(), token);

describe('a sign-in', () => {
  test('opens a session for 30 days, of which only a hash is kept', async () => {
    identity.vouch('token-of-tu', { appUserId: zaloId(), name: 'Bà Tư Mận' });
    const { token, expiresAt } = await enter('token-of-tu');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(expiresAt.getTime() - world.clock.now().getTime()).toBe(30 * 24 * hour);
    expect(await find(token)).toEqual({
      residentId: expect.any(String),
      officialAccountId: commune.account.id,
      communePath: commune.path,
      isOfToday: true,
    });
    expect(
      await world.rows('select 1 from sessions where token_hash like $1', [`%${token}%`]),
    ).toEqual([]);
  });

  test('of the same person twice is one resident with two sessions', async () => {
    identity.vouch('token-of-tu', { appUserId: zaloId() });
    const [one, other] = await Promise.all([enter('token-of-tu'), enter('token-of-tu')]);
    expect(one.token).not.toBe(other.token);
    expect((await find(one.token))?.residentId).toBe((await find(other.token))?.residentId);
  });

  test('is refused when Zalo does not vouch, does not answer, or the account is not known', async () => {
    expect(await refusal(enter('nobody-knows-me'))).toBe('session/token-refused');
    identity.vouch('token-of-tu', { appUserId: zaloId() });
    expect(await refusal(enter('token-of-tu', '999999999999'))).toBe('session/account-unknown');
    identity.away = true;
    expect(await refusal(enter('token-of-tu'))).toBe('zalo/unreachable');
    expect(
      await world.rows('select 1 from sessions where official_account_id = $1', [
        commune.account.id,
      ]),
    ).toEqual([]);
  });

  test('without a named account is refused where the server has several', async () => {
    await makeCommune(world, 'Xã An Hoà');
    identity.vouch('token-of-tu', { appUserId: zaloId() });
    const act = signIn(deps(), { accessToken: 'token-of-tu' });
    expect(await refusal(act)).toBe('session/account-unknown');
  });

  test('keeps the name that Zalo tells', async () => {
    const appUserId = zaloId();
    identity.vouch('token-of-tu', { appUserId, name: 'Bà Tư Mận' });
    await enter('token-of-tu');
    identity.vouch('token-of-tu', { appUserId });
    await enter('token-of-tu');
    expect(
      await world.rows('select display_name from residents where app_user_id = $1', [appUserId]),
    ).toEqual([{ display_name: 'Bà Tư Mận' }]);
  });
});

describe('a session', () => {
  const open = async () => {
    const appUserId = zaloId();
    identity.vouch(`token-${appUserId}`, { appUserId });
    return (await enter(`token-${appUserId}`)).token;
  };

  test('ends after 30 days and is then forgotten; others stay', async () => {
    const old = await open();
    world.clock.advance(24 * hour);
    const young = await open();
    world.clock.advance(29 * 24 * hour - 1);
    expect(await find(old)).toBeDefined();
    world.clock.advance(1);
    expect(await find(old)).toBeUndefined();
    expect(await find(young)).toBeDefined();
    await forgetAtOnce({ db: world.worker, clock: world.clock });
    expect(
      await world.rows('select 1 from sessions where official_account_id = $1', [
        commune.account.id,
      ]),
    ).toHaveLength(1);
  });

  test('ends when its owner says so, once and for that one alone', async () => {
    const [one, other] = [await open(), await open()];
    await endSession(world.web, one);
    await endSession(world.web, one);
    expect(await find(one)).toBeUndefined();
    expect(await find(other)).toBeDefined();
  });

  test('is found by its whole token and nothing else', async () => {
    const token = await open();
    for (const guess of ['', token.slice(1), `${token} `, token.toUpperCase(), `' or true --`]) {
      expect(await find(guess)).toBeUndefined();
    }
  });
});
