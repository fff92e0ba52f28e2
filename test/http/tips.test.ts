import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { helpRequests } from '#bot/help-requests/help-request.table.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { consentTextVersion } from '#shared/me.ts';
import type { NewTip, RequestTip, TipList } from '#shared/tips.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import {
  type CommuneOfTest,
  makeCommune,
  makeResident,
  type VillageOfTest,
} from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let tu: Resident;
let nhung: Person;
let codes = 0;

type Person = Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  tu = await makeResident(world, commune, commune.che);
  nhung = await opens(app, commune, commune.officer.appUserId);
  // Agreed to or not: each test says so itself.
  await world.rows('delete from consents where resident_id = $1', [tu.id]);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Something that bà Tư asked at step 3 of a tutorial, and was answered. */
async function requestOf(
  changed: Partial<typeof helpRequests.$inferInsert> = {},
  village: VillageOfTest = commune.che,
): Promise<string> {
  codes += 1;
  const [row] = await world.owner
    .insert(helpRequests)
    .values({
      id: world.newId(),
      officialAccountId: commune.account.id,
      code: `Q${codes}`,
      residentId: tu.id,
      areaId: village.id,
      teamId: village.team.id,
      source: 'mini-app',
      question: 'Quên mật khẩu VNeID',
      tutorialId: 'vneid-forgot-password',
      step: 3,
      state: 'answered',
      firstAnsweredAt: world.clock.now(),
      openedAt: world.clock.now(),
      updatedAt: world.clock.now(),
      ...changed,
    })
    .returning();
  return row?.id ?? '';
}

const says = (isGiven: boolean, who = tu) =>
  opens(app, commune, who.appUserId).then(({ token }) =>
    app.ask('PUT', '/api/me/consents', {
      token,
      body: { purpose: 'learning', isGiven, textVersion: consentTextVersion },
    }),
  );

const words: NewTip = {
  text: 'Bấm “Quên mật khẩu” rồi nhập đúng ngày cấp thẻ mới.',
  question: 'Quên mật khẩu VNeID, lấy lại thế nào?',
};
const tipAt = (id: string) => `/api/register/${id}/tip`;
const publishes = (id: string, tip: Partial<NewTip> = {}, who = nhung) =>
  app.ask<RequestTip>('PUT', tipAt(id), { token: who.token, body: { ...words, ...tip } });
const withdraws = (id: string, who = nhung) =>
  app.ask<RequestTip>('DELETE', tipAt(id), { token: who.token });
const tipsAt = async (path: string, token?: string) =>
  (await app.ask<TipList>('GET', path, { token })).body.tips;
const ofTutorial = (id = 'vneid-forgot-password') =>
  tipsAt(`/api/tutorials/${id}/tips?oa=${commune.account.oaId}`);
const similarTo = async (text: string, oaId: string | null = commune.account.oaId) => {
  const path = `/api/tips/similar${oaId === null ? '' : `?oa=${oaId}`}`;
  return (await app.ask<TipList>('POST', path, { body: { text } })).body.tips;
};

describe('publishing a tip', () => {
  test('puts it at the step that was asked about, for everybody in the commune', async () => {
    await says(true);
    const id = await requestOf();
    const answer = await publishes(id);
    const tip = {
      id: expect.any(String),
      ...words,
      tutorialId: 'vneid-forgot-password',
      step: 3,
      villageName: 'Thôn Chè Kho Làng',
      publishedAt: world.clock.now().toISOString(),
    };
    expect(answer).toMatchObject({ status: 200, body: { tip, mayShareQuestion: true } });
    expect((await nhung.get<RequestTip>(tipAt(id))).body).toEqual(answer.body);
    expect(await ofTutorial()).toEqual([tip]);
    const inThon3 = await makeResident(world, commune, commune.thon3);
    const { token } = await opens(app, commune, inThon3.appUserId);
    expect(await tipsAt('/api/tutorials/vneid-forgot-password/tips', token)).toEqual([tip]);
  });

  test('leaves the question out unless its asker agrees to share it now', async () => {
    const id = await requestOf();
    expect((await publishes(id)).body).toMatchObject({
      tip: { question: null },
      mayShareQuestion: false,
    });
    await says(true);
    expect((await publishes(id)).body.tip?.question).toBe(words.question);
    await says(false);
    expect((await nhung.get<RequestTip>(tipAt(id))).body).toMatchObject({
      tip: { text: words.text, question: null },
      mayShareQuestion: false,
    });
    expect(await world.rows('select question from tips where help_request_id = $1', [id])).toEqual([
      { question: null },
    ]);
  });

  test('again replaces the words; the same words again, at once too, change nothing', async () => {
    const id = await requestOf();
    await Promise.all([publishes(id), publishes(id), publishes(id)]);
    const [first] = await ofTutorial();
    world.clock.advance(hour);
    expect((await publishes(id)).body.tip).toEqual(first);
    const changed = (await publishes(id, { text: 'Ngày cấp ở mặt sau thẻ.' })).body.tip;
    expect(changed).toEqual({
      ...first,
      text: 'Ngày cấp ở mặt sau thẻ.',
      publishedAt: world.clock.now().toISOString(),
    });
    expect(await ofTutorial()).toEqual([changed]);
  });

  test('covers secrets in the words and the question', async () => {
    await says(true);
    const { body } = await publishes(await requestOf(), {
      text: 'Gọi chị Lan 0912 345 678',
      question: 'CCCD 036075001234 của em sai?',
    });
    expect(body.tip).toMatchObject({
      text: 'Gọi chị Lan [số điện thoại đã che]',
      question: 'CCCD [số giấy tờ đã che] của em sai?',
    });
  });

  test.each(['open', 'claimed', 'escalated', 'cancelled'] as const)(
    'of a request that is %s and was not answered is refused',
    async (state) => {
      const claimed = { claimedBy: commune.che.leader.id, claimedAt: world.clock.now() };
      const id = await requestOf({
        state,
        firstAnsweredAt: null,
        ...(state === 'claimed' ? claimed : {}),
      });
      expect(await publishes(id)).toMatchObject({
        status: 409,
        body: { code: 'help-request/not-finished' },
      });
      expect((await nhung.get<RequestTip>(tipAt(id))).body.tip).toBeNull();
    },
  );

  test('of a request that was resolved at the house, without a written answer, is allowed', async () => {
    const id = await requestOf({
      state: 'resolved',
      firstAnsweredAt: null,
      resolvedAt: world.clock.now(),
    });
    expect((await publishes(id)).status).toBe(200);
  });

  test('refuses words that are missing or too long', async () => {
    const id = await requestOf();
    for (const wrong of [{ text: ' ' }, { text: 'x'.repeat(601) }, { question: '' }]) {
      expect((await publishes(id, wrong)).status).toBe(400);
    }
  });
});

describe('withdrawing a tip', () => {
  test('takes it from everybody; twice is once, and without one it changes nothing', async () => {
    await says(true);
    const id = await requestOf();
    expect((await withdraws(id)).status).toBe(200);
    await publishes(id);
    const answers = await Promise.all([withdraws(id), withdraws(id)]);
    expect(answers.map(({ body }) => body)).toEqual([
      { tip: null, mayShareQuestion: true },
      { tip: null, mayShareQuestion: true },
    ]);
    expect([await ofTutorial(), await similarTo(words.question ?? '')]).toEqual([[], []]);
  });

  test('and publishing it again shows it again', async () => {
    const id = await requestOf();
    await publishes(id);
    await withdraws(id);
    await publishes(id);
    expect(await ofTutorial()).toHaveLength(1);
  });
});

test('tips stand in the order of the steps, the latest first, with those of no step behind', async () => {
  for (const step of [4, null, 2]) {
    world.clock.advance(hour);
    await publishes(await requestOf({ step }), { text: `Bước ${step}` });
  }
  world.clock.advance(hour);
  await publishes(await requestOf({ step: 4 }), { text: 'Bước 4, mới hơn' });
  await publishes(await requestOf({ step: 1, tutorialId: 'vneid-install' }));
  expect((await ofTutorial()).map(({ text }) => text)).toEqual([
    'Bước 2',
    'Bước 4, mới hơn',
    'Bước 4',
    'Bước null',
  ]);
});

describe('similar questions', () => {
  beforeEach(async () => {
    await says(true);
    const known = [
      'Quên mật khẩu VNeID, lấy lại thế nào?',
      'Quên mật khẩu Zalo',
      'Quên mất mật khẩu VNeID',
      'Quên mật khẩu VNeID, đặt lại sao?',
      'Quên mật khẩu VNeID, nay làm gì tiếp?',
      'Quên mật khẩu VNeID khi đã đổi điện thoại và mất sim',
      'Chuyển khoản nhầm cho người lạ',
    ];
    for (const question of known) {
      await publishes(await requestOf({ tutorialId: null, step: null }), { question });
    }
  });

  test('are at most three, the likest first, whatever marks and small words', async () => {
    const found = await similarTo('em quen mat khau vneid a');
    expect(found).toHaveLength(3);
    expect(found[0]?.question).toBe('Quên mất mật khẩu VNeID');
    expect(found.map(({ question }) => question)).not.toContain('Quên mật khẩu Zalo');
  });

  test('are found for as long a question as may be asked', async () => {
    const long = `${words.question} ${'rồi sao nữa '.repeat(200)}`.slice(0, 2000);
    expect(await similarTo(long)).not.toEqual([]);
  });

  test('are none where nothing is like it', async () => {
    for (const text of ['', 'vneid', 'mua phân bón ở đâu', '😀', '%_\\']) {
      expect(await similarTo(text)).toEqual([]);
    }
  });

  test('are none of another commune, nor for somebody whose commune is not known', async () => {
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const question = words.question ?? '';
    expect(await similarTo(question, faraway.account.oaId)).toEqual([]);
    expect(await similarTo(question, '999999999999')).toEqual([]);
    expect(await similarTo(question, null)).toEqual([]);
    expect(await tipsAt('/api/tutorials/vneid-install/tips')).toEqual([]);
  });
});

describe('nobody else', () => {
  test('makes, reads or withdraws the tip of a request: not the officer of another commune', async () => {
    const id = await requestOf();
    await publishes(id);
    const faraway = await makeCommune(world, 'Xã An Hoà');
    const other = await opens(app, faraway, faraway.officer.appUserId);
    const answers = [
      await other.get(tipAt(id)),
      await publishes(id, { text: 'khác' }, other),
      await withdraws(id, other),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(await ofTutorial()).toMatchObject([{ text: words.text }]);
  });

  test('takes another resident’s question out', async () => {
    await says(true);
    const id = await requestOf();
    await publishes(id);
    await says(false, await makeResident(world, commune, commune.che));
    expect((await nhung.get<RequestTip>(tipAt(id))).body.tip?.question).toBe(words.question);
  });
});
