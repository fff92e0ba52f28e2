import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#bot/db/database.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo, teamPostsOf } from '#test/support/people-messages.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { countsOf, historyOf, question, requestRow } from './scene.ts';

let world: World;
let commune: CommuneOfTest;
let resident: Resident;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  resident = await makeResident(world, commune, commune.che, { displayName: 'Bà Tư Mận' });
});
afterAll(() => world.close());

type Input = Parameters<typeof openHelpRequest>[2];

const open = (changed: Partial<Input> = {}, who = resident, as: Database = world.worker) =>
  world.work(commune.scope, (work) => openHelpRequest(work, who, { ...question, ...changed }), as);

const groupHeard = async () => (await saidTo(world, commune.che.group.groupId)).map((m) => m.text);

describe('a help request', () => {
  test('is opened in the village, with its first code and its first line of history', async () => {
    const request = await open();
    expect(await requestRow(world, request.id)).toMatchObject({
      code: 'A1',
      state: 'open',
      source: 'chat',
      question: 'Quên mật khẩu VNeID rồi',
      resident_id: resident.id,
      area_id: commune.che.id,
      team_id: commune.che.team.id,
      claimed_by: null,
      resolved_at: null,
      idempotency_key: 'chat:1',
      opened_at: world.clock.now(),
    });
    expect(await historyOf(world, request.id)).toEqual([
      {
        kind: 'opened',
        channel: 'chat',
        by: 'resident',
        unconfirmed: false,
        text: 'Quên mật khẩu VNeID rồi',
      },
    ]);
  });

  test('is posted to the group and the inbox of its team, and to no other', async () => {
    await open();
    const post =
      'A1 · Thôn Chè Kho Làng có bà con cần giúp:\n"Quên mật khẩu VNeID rồi"\n' +
      'Gõ: "nhận A1" để giúp, "A1: câu trả lời" để gửi bà con, "xong A1" khi xong. Xem thêm: "giúp".';
    expect(await saidTo(world, commune.che.group.groupId)).toEqual([{ text: post, buttons: [] }]);
    expect(await teamPostsOf(world, commune.che.team.id)).toEqual([{ text: post }]);
    expect(await saidTo(world, commune.thon3.group.groupId)).toEqual([]);
    expect(await teamPostsOf(world, commune.thon3.team.id)).toEqual([]);
  });

  test('does not name the asker in the group, nor ping anybody there', async () => {
    await open({ question: '[@all] mọi người giúp với' });
    const [text] = await groupHeard();
    expect(text).toContain('"(người trong nhóm) mọi người giúp với"');
    expect(text).not.toContain('Mận');
    expect(text).not.toContain(resident.oaUserId);
  });

  test('is posted to the inbox alone where the team has no group any more', async () => {
    await world.rows(`update groups set state = 'gone' where id = $1`, [commune.che.group.id]);
    await open();
    expect(await groupHeard()).toEqual([]);
    expect(await teamPostsOf(world, commune.che.team.id)).toHaveLength(1);
  });

  test('carries the tutorial, the step and the phone of somebody who is stuck', async () => {
    const request = await open({
      source: 'mini-app',
      question: undefined,
      tutorialId: 'vneid-forgot-password',
      step: 3,
      phoneModel: 'Oppo A17',
    });
    expect(request).toMatchObject({ tutorialId: 'vneid-forgot-password', step: 3 });
    expect(request.question).toMatch(/^Kẹt ở bước 3 của bài ".+"\.$/);
    const [text] = await groupHeard();
    expect(text).toContain('kẹt ở bước 3.\nMáy: Oppo A17.');
  });

  test('takes words with letters that PostgreSQL is particular about', async () => {
    const request = await open({ question: `${'a'.repeat(1_199)}😀 hỏi "nháy" \\ và 'đơn'` });
    expect(await requestRow(world, request.id)).toMatchObject({ question: request.question });
  });
});

describe('it is refused, and nothing is written,', () => {
  const refused = async (act: () => Promise<unknown>) => {
    const before = await countsOf(world);
    const error = await act().catch((caught: unknown) => caught);
    expect(await countsOf(world)).toEqual(before);
    return error instanceof AppError ? error.code : error;
  };

  test('before a village is chosen', async () => {
    const unsettled = await makeResident(world, commune, commune, { villageChosenAt: null });
    expect(await refused(() => open({}, unsettled))).toBe('help-request/village-missing');
  });

  test('where the village has no team', async () => {
    const lonely = await makeResident(world, commune, commune.thon13);
    expect(await refused(() => open({}, lonely))).toBe('help-request/no-team');
  });

  test('with neither words nor a known tutorial', async () => {
    for (const empty of [undefined, '', '   ']) {
      expect(await refused(() => open({ question: empty }))).toBe('help-request/empty');
      expect(await refused(() => open({ question: empty, tutorialId: 'no-such-thing' }))).toBe(
        'help-request/empty',
      );
    }
  });

  test('when the transaction dies after everything was done', async () => {
    const died = () =>
      world.work(commune.scope, async (work) => {
        await openHelpRequest(work, resident, question);
        throw new Error('killed');
      });
    expect(await refused(died)).toEqual(new Error('killed'));
    expect((await open()).code).toBe('A1');
  });
});

describe('the same key', () => {
  test('opens one request and tells nobody anew', async () => {
    const first = await open();
    const before = await countsOf(world);
    expect(await open({ question: 'câu khác' })).toEqual(first);
    expect(await countsOf(world)).toEqual(before);
  });

  test('of two people opens two', async () => {
    const neighbour = await makeResident(world, commune, commune.che);
    expect((await open()).id).not.toBe((await open({}, neighbour)).id);
  });

  test('sent at once over several connections opens one', async () => {
    const opened = await Promise.all(Array.from({ length: 6 }, () => open()));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
    expect(await groupHeard()).toHaveLength(1);
    expect(
      await world.rows('select 1 from help_requests where resident_id = $1', [resident.id]),
    ).toHaveLength(1);
  });
});

test('requests that are opened at once have different codes', async () => {
  const opened = await Promise.all(
    Array.from({ length: 8 }, (_, index) => open({ idempotencyKey: `chat:${index}` })),
  );
  expect(new Set(opened.map(({ code }) => code)).size).toBe(8);
  expect(await groupHeard()).toHaveLength(8);
});

test('two communes have the same codes and never meet', async () => {
  const other = await makeCommune(world, 'Xã An Hoà');
  const stranger = await makeResident(world, other, other.che);
  const [here, there] = await Promise.all([
    open(),
    world.work(other.scope, (work) => openHelpRequest(work, stranger, question)),
  ]);
  expect([here.code, there.code]).toEqual(['A1', 'A1']);
  expect(await saidTo(world, other.che.group.groupId)).toHaveLength(1);
});

test('the web role opens one as the worker does, in the eyes of the resident alone', async () => {
  const request = await world.work(
    { kind: 'resident', residentId: resident.id, communePath: commune.path },
    (work) => openHelpRequest(work, resident, { ...question, idempotencyKey: randomUUID() }),
    world.web,
  );
  expect(request.code).toBe('A1');
  expect(await groupHeard()).toHaveLength(1);
});
