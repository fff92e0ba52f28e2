import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { readRequestForResident } from '#bot/help-requests/read-help-requests.ts';
import { readRequestForTeam } from '#bot/help-requests/read-team-requests.ts';
import { noteFailures } from '#bot/jobs/note-failures.ts';
import { readRegisterDetail } from '#bot/reports/register-detail.ts';
import { readRegisterNotices } from '#bot/reports/register-notices.ts';
import { asMember, historyOf, openScene, type Scene } from '#test/db/help-requests/scene.ts';
import { makeCommune } from '#test/support/people.ts';
import { saidTo, teamPostsOf } from '#test/support/people-messages.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let scene: Scene;
const warnings: object[] = [];

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  scene = await openScene(world);
  warnings.length = 0;
});
afterAll(() => world.close());

const note = (changed: { newId?: () => string } = {}) =>
  noteFailures({
    db: world.worker,
    clock: world.clock,
    newId: world.newId,
    log: { ...console, warn: (fields: object) => warnings.push(fields) } as never,
    ...changed,
  });
const answer = (text = 'Bác bấm Quên mật khẩu nhé.') =>
  world.work(scene.commune.scope, (work) =>
    answerHelpRequest(work, scene.request.id, asMember(scene.che.leader, scene.che), text),
  );
/** Zalo refuses for good, or time has run out for, whatever waits for a recipient. */
const end = (recipientId: string | null, state: 'failed' | 'expired', code: string | null) =>
  world.rows(
    `update outgoing_messages set state = $2, failure_code = $3 where recipient_id = $1 and state = 'queued'`,
    [recipientId, state, code],
  );
const refuseAnswer = (code = 'window-closed') => end(scene.resident.oaUserId, 'failed', code);
const notDelivered = async () =>
  (await historyOf(world, scene.request.id)).filter(({ kind }) => kind === 'not-delivered');
const posts = async () =>
  (await teamPostsOf(world, scene.che.team.id))
    .map(({ text }) => text)
    .filter((text) => text.includes('không gửi được'));
const detail = () =>
  world.web.transaction(scene.commune.scope, (tx) =>
    readRegisterDetail(tx, scene.request.id, world.clock.now()),
  );

describe('an answer that Zalo will not bring', () => {
  test('is on record with the reason, and the team is asked to call or to visit', async () => {
    await answer();
    await refuseAnswer();
    await note();
    const reason = 'đã quá 7 ngày kể từ lần bà con nhắn gần nhất nên Zalo không cho gửi';
    expect(await notDelivered()).toEqual([
      { kind: 'not-delivered', channel: 'system', by: null, unconfirmed: false, text: reason },
    ]);
    const post = `A1: Zalo không gửi được cho bà con (${reason}). Nhờ gọi điện hoặc đến nhà giúp.`;
    expect(await posts()).toEqual([post]);
    expect((await saidTo(world, scene.che.group.groupId)).at(-1)?.text).toBe(post);
    expect(warnings).toEqual([]);
  });

  test('is told without a reason where it only came too late', async () => {
    await answer();
    await end(scene.resident.oaUserId, 'expired', null);
    await note();
    expect(await posts()).toEqual([
      'A1: Zalo không gửi được cho bà con. Nhờ gọi điện hoặc đến nhà giúp.',
    ]);
  });

  test('is told once, however often and however many at once tell it', async () => {
    await answer();
    await refuseAnswer();
    await Promise.all([note(), note(), note()]);
    await note();
    expect(await notDelivered()).toHaveLength(1);
    expect(await posts()).toHaveLength(1);
  });

  test('is told after all where who told it died in the middle', async () => {
    await answer();
    await refuseAnswer();
    const dying = () => {
      throw new Error('killed');
    };
    await note({ newId: dying });
    expect(await notDelivered()).toEqual([]);
    expect(warnings).toHaveLength(1);
    await note();
    expect(await notDelivered()).toHaveLength(1);
    expect(await posts()).toHaveLength(1);
  });

  test('is told once when it was so long that it left in parts', async () => {
    await answer('Bác bấm vào đây nhé. '.repeat(150));
    await refuseAnswer();
    await note();
    expect(await posts()).toHaveLength(1);
  });

  test('is told for each thing that was said', async () => {
    await world.work(scene.commune.scope, (work) =>
      claimHelpRequest(work, scene.request.id, asMember(scene.che.leader, scene.che)),
    );
    await refuseAnswer('restricted-by-person');
    await note();
    await answer();
    await refuseAnswer('restricted-by-person');
    await note();
    expect(await notDelivered()).toHaveLength(2);
  });

  test('is marked in the register until something reaches the resident', async () => {
    await answer();
    expect(await detail()).toMatchObject({ undelivered: false });
    await refuseAnswer();
    await note();
    const { undelivered, entries } = await detail();
    expect(undelivered).toBe(true);
    expect(entries.at(-1)).toMatchObject({ kind: 'not-delivered', by: 'system', name: null });
    await answer('Bác thử lại nhé.');
    expect(await detail()).toMatchObject({ undelivered: true });
    await world.rows(`update outgoing_messages set state = 'sending' where state = 'queued'`);
    await world.rows(`update outgoing_messages set state = 'sent' where state = 'sending'`);
    expect(await detail()).toMatchObject({ undelivered: false });
  });

  test('is seen by the team, and the resident reads the answer and nothing of it', async () => {
    await answer();
    await refuseAnswer();
    await note();
    const [team, resident] = await world.web.transaction(scene.commune.scope, async (tx) => [
      await readRequestForTeam(
        tx,
        { ...scene.che.leader, now: world.clock.now() },
        scene.request.id,
      ),
      await readRequestForResident(tx, scene.resident.id, scene.request.id),
    ]);
    expect(team.entries.map(({ kind }) => kind)).toEqual(['opened', 'answered', 'not-delivered']);
    expect(resident.entries.map(({ kind }) => kind)).toEqual(['opened', 'answered']);
  });

  test('does not hold up others when it cannot be told itself', async () => {
    await answer();
    await refuseAnswer();
    const other = await makeCommune(world, 'Xã An Hoà');
    await world.rows(
      `update outgoing_messages set official_account_id = $1 where recipient_id = $2`,
      [other.account.id, scene.resident.oaUserId],
    );
    const first = scene;
    scene = await openScene(world);
    await answer();
    await refuseAnswer();
    await note();
    expect(await posts()).toHaveLength(1);
    expect(warnings).toHaveLength(1);
    expect(await teamPostsOf(world, first.che.team.id)).toHaveLength(2);
    await world.rows(`update outgoing_messages set failure_noted_at = now()`);
  });
});

describe('a post that Zalo does not take into a group', () => {
  const groupState = async () =>
    (
      await world.rows<{ state: string }>('select state from groups where id = $1', [
        scene.che.group.id,
      ])
    )[0]?.state;

  test.each(['group-disabled', 'group-not-ours', 'account-not-verified'])(
    'for %s sends later posts to the Mini App alone',
    async (code) => {
      await end(scene.che.group.groupId, 'failed', code);
      await note();
      expect(await groupState()).toBe('gone');
      await answer();
      expect(await saidTo(world, scene.che.group.groupId)).toHaveLength(1);
      expect(await teamPostsOf(world, scene.che.team.id)).toHaveLength(2);
      await note();
      expect(await notDelivered()).toEqual([]);
    },
  );

  test('for its own words leaves the group as it is', async () => {
    await end(scene.che.group.groupId, 'failed', 'parameter-invalid');
    await note();
    expect(await groupState()).toBe('active');
  });
});

describe('the notices above the register', () => {
  const notices = (scope = scene.commune.scope) =>
    world.web.transaction(scope, (tx) => readRegisterNotices(tx, world.clock.now()));
  const none = { pausedAccounts: [], goneGroups: [], undelivered: 0 };

  test('are none while all is well', async () => {
    expect(await notices()).toEqual(none);
  });

  test('name what keeps messages from arriving, to those of that area alone', async () => {
    await answer();
    await refuseAnswer();
    await end(scene.che.group.groupId, 'failed', 'group-disabled');
    await note();
    await world.rows(
      `update official_accounts set paused_at = now(), paused_reason = 'account-disabled' where id = $1`,
      [scene.commune.account.id],
    );
    const all = {
      pausedAccounts: [{ name: scene.commune.account.name, reason: 'account-disabled' }],
      goneGroups: [
        {
          teamName: scene.che.team.name,
          groupName: scene.che.group.name,
          reason: 'group-disabled',
        },
      ],
      undelivered: 1,
    };
    expect(await notices()).toEqual(all);
    expect(await notices(scene.thon3.scope)).toEqual({ ...all, goneGroups: [], undelivered: 0 });
    expect(await notices((await makeCommune(world, 'Xã An Hoà')).scope)).toEqual(none);
  });

  test('forget what did not arrive after seven days', async () => {
    await answer();
    await refuseAnswer();
    await note();
    world.clock.advance(7 * 24 * hour);
    expect(await notices()).toMatchObject({ undelivered: 1 });
    world.clock.advance(1);
    expect(await notices()).toMatchObject({ undelivered: 0 });
  });
});
