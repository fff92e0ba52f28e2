import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  NewTutorialProgress,
  PopularTutorials,
  TutorialProgress,
  TutorialProgressList,
} from '#shared/tutorial-use.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

type Person = Awaited<ReturnType<typeof opens>>;
const residentOf = async (
  village: { id: string },
  person: Parameters<typeof makeResident>[3] = {},
) => opens(app, commune, (await makeResident(world, commune, village, person)).appUserId);

const at = (step: number, isFinished = false): NewTutorialProgress => ({ step, isFinished });
const uses = (who: Person, tutorialId: string, progress = at(1)) =>
  app.ask<TutorialProgress>('PUT', `/api/me/tutorial-progress/${tutorialId}`, {
    token: who.token,
    body: progress,
  });
const progressOf = async (who: Person) =>
  (await who.get<TutorialProgressList>('/api/me/tutorial-progress')).body.progress;
const countsIn = (area: { id: string }) =>
  world.rows<{ month: string; tutorial_id: string; uses: number }>(
    `select month::text, tutorial_id, uses from tutorial_uses where area_id = $1 order by month, tutorial_id`,
    [area.id],
  );

describe('progress', () => {
  test('is what was said last, with a step past the end taken for the last one', async () => {
    const who = await residentOf(commune.che);
    expect((await uses(who, 'vneid-install', at(2))).body).toEqual({
      tutorialId: 'vneid-install',
      step: 2,
      isFinished: false,
      updatedAt: world.clock.now().toISOString(),
    });
    world.clock.advance(hour);
    await uses(who, 'zalo-basics', at(1));
    world.clock.advance(hour);
    const last = await uses(who, 'vneid-install', at(99, true));
    expect(last.body).toMatchObject({ isFinished: true, step: expect.any(Number) });
    expect(last.body.step).toBeLessThan(20);
    expect((await progressOf(who)).map(({ tutorialId }) => tutorialId)).toEqual([
      'vneid-install',
      'zalo-basics',
    ]);
    expect((await progressOf(who))[0]).toEqual(last.body);
  });

  test('is each resident’s own', async () => {
    await uses(await residentOf(commune.che), 'vneid-install');
    expect(await progressOf(await residentOf(commune.che))).toEqual([]);
  });

  test('with a tutorial that there is not is not found; a step that is none is refused', async () => {
    const who = await residentOf(commune.che);
    expect((await uses(who, 'bay-len-sao-hoa')).status).toBe(404);
    for (const step of [0, -1, 1.5, 100]) {
      expect((await uses(who, 'vneid-install', at(step))).status).toBe(400);
    }
    expect(await progressOf(who)).toEqual([]);
  });
});

describe('a use', () => {
  test('is counted once a resident, tutorial and month, at once too', async () => {
    const [lan, tu] = [await residentOf(commune.che), await residentOf(commune.che)];
    await Promise.all([1, 2, 3, 4, 5].map((step) => uses(lan, 'vneid-install', at(step))));
    await Promise.all([uses(lan, 'vneid-install', at(6)), uses(tu, 'vneid-install')]);
    expect(await countsIn(commune.che)).toEqual([
      { month: '2026-03-01', tutorial_id: 'vneid-install', uses: 2 },
    ]);
  });

  test('is counted anew in the next month of Viet Nam', async () => {
    const who = await residentOf(commune.che);
    await uses(who, 'vneid-install');
    const lastInstant = Date.parse('2026-03-31T16:59:59.000Z');
    world.clock.advance(lastInstant - world.clock.now().getTime());
    await uses(who, 'vneid-install', at(2));
    expect(await countsIn(commune.che)).toMatchObject([{ uses: 1 }]);
    world.clock.advance(1_000);
    await Promise.all([uses(who, 'vneid-install', at(3)), uses(who, 'vneid-install', at(4))]);
    expect(await countsIn(commune.che)).toEqual([
      { month: '2026-03-01', tutorial_id: 'vneid-install', uses: 1 },
      { month: '2026-04-01', tutorial_id: 'vneid-install', uses: 1 },
    ]);
  });

  test('of somebody without a village is counted for the commune', async () => {
    await uses(await residentOf(commune, { villageChosenAt: null }), 'vneid-install');
    expect(await countsIn(commune)).toMatchObject([{ tutorial_id: 'vneid-install', uses: 1 }]);
  });
});

describe('what is popular', () => {
  const popular = async (who?: Person, query = '') =>
    (
      await app.ask<PopularTutorials>('GET', `/api/tutorials/popular${query}`, {
        token: who?.token,
      })
    ).body;
  const ids = ({ by, tutorials }: PopularTutorials) => [by, ...tutorials.map(({ id }) => id)];
  const throughAccount = () => popular(undefined, `?oa=${commune.account.oaId}`);
  const needs = [
    'nobody',
    'vneid-level2-activate',
    'scam-identify',
    'zalo-basics',
    'dvc-submit-online',
  ];

  test('is what newcomers need first while nobody has used any', async () => {
    expect(ids(await popular(await residentOf(commune.che)))).toEqual(needs);
    for (const query of ['', '?oa=999999999999', `?oa=${commune.account.oaId}`]) {
      expect(ids(await popular(undefined, query))).toEqual(needs);
    }
  });

  test('is what the village uses, the most used first, at most four', async () => {
    const people = [await residentOf(commune.che), await residentOf(commune.che)] as const;
    for (const who of people) await uses(who, 'zalo-basics');
    for (const id of ['email-create', 'vneid-install', 'dvc-pay-fees', 'nfc-chip-scan']) {
      await uses(people[0], id);
    }
    await uses(await residentOf(commune.thon3), 'scam-report');
    expect(ids(await popular(people[1]))).toEqual([
      'village',
      'zalo-basics',
      'dvc-pay-fees',
      'email-create',
      'nfc-chip-scan',
    ]);
    expect((await popular(people[1])).tutorials[0]?.title).toEqual(expect.stringMatching(/Zalo/));
  });

  test('is what the whole commune uses where the village has used fewer than two', async () => {
    const inChe = await residentOf(commune.che);
    await uses(inChe, 'zalo-basics');
    await uses(await residentOf(commune.thon3), 'scam-report');
    await uses(await residentOf(commune.thon3), 'scam-report');
    const all = ['commune', 'scam-report', 'zalo-basics'];
    expect(ids(await popular(inChe))).toEqual(all);
    expect(ids(await throughAccount())).toEqual(all);
    expect(ids(await popular(await residentOf(commune, { villageChosenAt: null })))).toEqual(all);
  });

  test('is of this month, of this commune, and of tutorials that there are', async () => {
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const stranger = await makeResident(world, faraway, faraway.che);
    await uses(await opens(app, faraway, stranger.appUserId), 'zalo-basics');
    await world.rows(`insert into tutorial_uses values ($1, $2, 'bai-da-bo', 9)`, [
      commune.che.id,
      `${world.clock.now().toISOString().slice(0, 7)}-01`,
    ]);
    await world.rows(`insert into tutorial_uses values ($1, '2020-01-01', 'zalo-basics', 9)`, [
      commune.che.id,
    ]);
    expect(ids(await popular(await residentOf(commune.che)))).toEqual(needs);
  });

  test('is read through the account by somebody whose session has ended', async () => {
    await uses(await residentOf(commune.che), 'zalo-basics');
    const query = `?oa=${commune.account.oaId}`;
    const answer = await app.ask<PopularTutorials>('GET', `/api/tutorials/popular${query}`, {
      token: 'x'.repeat(43),
    });
    expect(ids(answer.body)).toEqual(['commune', 'zalo-basics']);
  });
});

describe('a vote', () => {
  const votes = (who: Person, body: unknown, id = 'vneid-install') =>
    app.ask('PUT', `/api/tutorials/${id}/vote`, { token: who.token, body });
  const kept = (who: Person) =>
    world.rows('select is_useful, comment, area_id from tutorial_votes where resident_id = $1', [
      who.me.resident.id,
    ]);

  test('is one a resident and tutorial; the latest counts, at once too', async () => {
    const who = await residentOf(commune.che);
    const answers = await Promise.all([1, 2, 3].map(() => votes(who, { isUseful: true })));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
    await votes(who, { isUseful: false, comment: '  Bước 3 khó quá, gọi tôi 0912 345 678 ' });
    expect(await kept(who)).toEqual([
      {
        is_useful: false,
        comment: 'Bước 3 khó quá, gọi tôi [số điện thoại đã che]',
        area_id: commune.che.id,
      },
    ]);
    await votes(who, { isUseful: true, comment: ' ' });
    expect(await kept(who)).toMatchObject([{ is_useful: true, comment: null }]);
  });

  test('on a tutorial that there is not is not found; without a word it is refused', async () => {
    const who = await residentOf(commune.che);
    expect((await votes(who, { isUseful: true }, 'bay-len-sao-hoa')).status).toBe(404);
    for (const wrong of [{}, { isUseful: 'có' }, { isUseful: true, comment: 'x'.repeat(501) }]) {
      expect((await votes(who, wrong)).status).toBe(400);
    }
    expect(await kept(who)).toEqual([]);
  });
});
