import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shareSolvedRequest } from '#bot/help-requests/decide-solved-request.ts';
import type { HelpRequestDetail, ResidentWord } from '#shared/help-requests.ts';
import { consentTextVersion } from '#shared/me.ts';
import type { ApiError } from '#shared/sessions.ts';
import type { NewSharedAnswer, SolvedRequestList } from '#shared/solved-requests.ts';
import type { Tip, TipList, TipUse } from '#shared/tips.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let tu: Person;
let sau: Person;
let lan: Person;
let nhung: Person;
let approver: Person;

type Person = Awaited<ReturnType<typeof opens>>;

const question = 'Loa thông minh của thôn không phát, báo ai? Tôi là Trần Thị Tư, sinh 12/3/1950';
const words: NewSharedAnswer = {
  text: 'Báo anh Thuận tổ trưởng, anh có chìa khoá tủ loa.',
  question: 'Loa thông minh của thôn không phát, báo ai?',
};

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  tu = await opens(app, commune, (await makeResident(world, commune, commune.che)).appUserId);
  sau = await opens(app, commune, (await makeResident(world, commune, commune.thon3)).appUserId);
  lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  nhung = await opens(app, commune, commune.officer.appUserId);
  approver = await opens(app, commune, commune.approver.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const shares = (isGiven: boolean) =>
  tu.put('/api/me/consents', { purpose: 'learning', isGiven, textVersion: consentTextVersion });
const rates = (id: string, word: ResidentWord, key = newKey()) =>
  tu.post(`/api/help-requests/${id}/rating`, { idempotencyKey: key, word });

/** Something that bà Tư asked, Lan answered, and that is solved. */
async function solved(agrees = true): Promise<string> {
  await app.agrees(tu.token);
  if (agrees) await shares(true);
  const body = { idempotencyKey: newKey(), question };
  const { id } = (await tu.post<HelpRequestDetail>('/api/help-requests', body)).body;
  const answer = { idempotencyKey: newKey(), text: 'Bà báo anh Thuận nhé, bà Trần Thị Tư.' };
  await lan.post(`/api/team/help-requests/${id}/answers`, answer);
  await rates(id, 'solved');
  world.clock.advance(1_000);
  return id;
}

const list = async (who = nhung) =>
  (await who.get<SolvedRequestList>('/api/staff/solved-requests')).body;
const waiting = async () => (await list()).waiting.map(({ helpRequestId }) => helpRequestId);
const acts = (id: string, what: string, body: object = {}, who = nhung) =>
  who.post<SolvedRequestList & ApiError>(`/api/staff/solved-requests/${id}/${what}`, body);
const publishes = (id: string, said: Partial<NewSharedAnswer> = {}, who = nhung) =>
  acts(id, 'share', { ...words, ...said }, who);
const foundBy = async (text: string, who = sau): Promise<Tip[]> =>
  (await who.post<TipList>('/api/tips/similar', { text })).body.tips;
const asked = 'loa thon khong phat nua thi bao ai';

describe('a request that its asker calls solved', () => {
  test('waits for the staff once, with personal words covered, and nobody else reads it', async () => {
    const id = await solved();
    expect(await list()).toEqual({
      waiting: [
        {
          helpRequestId: id,
          code: expect.stringMatching(/^A\d+$/),
          villageName: 'Thôn Chè Kho Làng',
          question:
            'Loa thông minh của thôn không phát, báo ai? Tôi là [tên], sinh [thông tin riêng]',
          text: 'Bà báo anh [tên] nhé, bà [tên].',
          tutorialTitle: null,
          step: null,
          solvedAt: expect.any(String),
        },
      ],
      withoutConsent: 0,
      shared: [],
    });
    expect(await foundBy(asked)).toEqual([]);
    expect((await lan.get('/api/staff/solved-requests')).status).toBe(403);
    const other = await makeCommune(world, 'Xã Bên Cạnh');
    const stranger = await opens(app, other, other.officer.appUserId);
    expect((await list(stranger)).waiting).toEqual([]);
    expect((await publishes(id, {}, stranger)).status).toBe(404);
    expect((await acts(id, 'decline', {}, stranger)).status).toBe(404);
  });

  test('waits once however often and from how many places it is called so at once', async () => {
    const id = await solved();
    await Promise.all([rates(id, 'solved'), rates(id, 'solved'), rates(id, 'solved')]);
    expect(await waiting()).toEqual([id]);
  });

  test('waits no longer when the verdict changes, and again when it changes back', async () => {
    const id = await solved();
    await rates(id, 'not-solved');
    expect(await waiting()).toEqual([]);
    expect((await publishes(id)).body.code).toBe('tip/taken-back');
    await rates(id, 'solved');
    expect(await waiting()).toEqual([id]);
  });

  test('waits only while its asker agrees to share; of the others staff see how many', async () => {
    const id = await solved(false);
    expect(await list()).toMatchObject({ waiting: [], withoutConsent: 1 });
    expect((await publishes(id)).body).toMatchObject({
      code: 'tip/taken-back',
      message: expect.stringContaining('đổi ý'),
    });
    await shares(true);
    expect(await waiting()).toEqual([id]);
    await shares(false);
    expect(await waiting()).toEqual([]);
  });

  test('waits no longer when its asker is erased', async () => {
    const id = await solved();
    expect((await tu.delete('/api/me')).status).toBe(204);
    expect(await list()).toEqual({ waiting: [], withoutConsent: 0, shared: [] });
    expect((await publishes(id)).status).toBe(409);
  });

  test('of money lost, or one that a helper proposed already, does not wait', async () => {
    const urgent = await solved();
    await world.rows(`update help_requests set kind = 'urgent' where id = $1`, [urgent]);
    expect(await waiting()).toEqual([]);
    const proposed = await solved();
    const [entry] = await world.rows<{ id: string }>(
      `select id from help_request_history where help_request_id = $1 and kind = 'answered'`,
      [proposed],
    );
    const tip = { entryId: entry?.id, text: 'Báo anh Thuận' };
    await lan.post(`/api/team/help-requests/${proposed}/tip-proposals`, tip);
    expect(await waiting()).toEqual([]);
  });
});

describe('sharing', () => {
  test('shows the officer’s words, and those alone, to whoever in the commune asks the same', async () => {
    const id = await solved();
    const { body } = await publishes(id, { text: `${words.text} Gọi 0912345678.` });
    expect(body).toMatchObject({ waiting: [], shared: [{ helpRequestId: id, shownTimes: 0 }] });
    const [tip, ...rest] = await foundBy(asked);
    expect(rest).toEqual([]);
    expect(tip).toMatchObject({ question: words.question, villageName: 'Thôn Chè Kho Làng' });
    expect(tip?.text).toContain(words.text);
    expect(JSON.stringify(tip)).not.toMatch(/0912345678|Trần Thị|1950/);
    expect(await foundBy('loa điện thoại không kêu')).toEqual([]);
    const other = await makeCommune(world, 'Xã Bên Cạnh');
    const stranger = await makeResident(world, other, other.che);
    expect(await foundBy(asked, await opens(app, other, stranger.appUserId))).toEqual([]);
  });

  test('two officers at once decide once; the same decision again changes nothing', async () => {
    const id = await solved();
    const both = await Promise.all([publishes(id), acts(id, 'decline', {}, approver)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const wasShared = both[0]?.status === 200;
    const again = wasShared
      ? await publishes(id, { text: 'Khác' })
      : await acts(id, 'decline', {}, approver);
    expect(again.status).toBe(200);
    expect((await foundBy(asked)).map(({ text }) => text)).toEqual(wasShared ? [words.text] : []);
    const acted = await world.rows(`select act from audit_entries where subject_id = $1`, [id]);
    expect(acted).toEqual([{ act: 'solved-request.decided' }]);
  });

  test('that dies in the middle leaves nothing, and goes through the next time', async () => {
    const id = await solved();
    const dies = world.work(
      { kind: 'area', path: commune.path },
      async (work) => {
        await shareSolvedRequest(work, id, commune.officer.id, words);
        throw new Error('killed');
      },
      world.web,
    );
    await expect(dies).rejects.toThrow('killed');
    expect(await waiting()).toEqual([id]);
    expect(await foundBy(asked)).toEqual([]);
    expect((await publishes(id)).status).toBe(200);
  });

  test('is doubted when the verdict changes, ends with the consent and the asker, and can be retired', async () => {
    const id = await solved();
    await publishes(id);
    await rates(id, 'not-solved');
    expect((await list()).shared).toMatchObject([{ isDoubted: true }]);
    const [first, second] = [await acts(id, 'retire'), await acts(id, 'retire')];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect([(await list()).shared, await foundBy(asked)]).toEqual([[], []]);
    const next = await solved();
    await publishes(next);
    await shares(false);
    expect([(await list()).shared, await foundBy(asked)]).toEqual([[], []]);
    const last = await solved();
    await publishes(last);
    expect(await foundBy(asked)).toHaveLength(1);
    await tu.delete('/api/me');
    expect([(await list()).shared, await foundBy(asked)]).toEqual([[], []]);
  });

  test('is shown to nobody while its asker says that it was not solved after all', async () => {
    const id = await solved();
    await publishes(id);
    await rates(id, 'not-solved');
    expect(await foundBy(asked)).toEqual([]);
    expect((await list()).shared).toHaveLength(1);
    await rates(id, 'solved');
    expect(await foundBy(asked)).toHaveLength(1);
  });

  test('declined it is shown nowhere and waits no more', async () => {
    const id = await solved();
    expect((await acts(id, 'decline')).body.waiting).toEqual([]);
    expect((await acts(id, 'decline')).status).toBe(200);
    expect((await publishes(id)).body.code).toBe('tip/decided');
    expect(await foundBy(asked)).toEqual([]);
  });

  test('without words, or with something covered in them, is refused', async () => {
    const id = await solved();
    expect((await publishes(id, { question: ' ' })).status).toBe(400);
    expect((await publishes(id, { text: '' })).status).toBe(400);
    const refused = await publishes(id, { text: 'Báo anh [tên] nhé.' });
    expect(refused).toMatchObject({
      status: 400,
      body: { code: 'tip/covered', fields: [{ field: 'text', message: expect.any(String) }] },
    });
    expect(refused.body.fields?.[0]?.message).toContain('[tên]');
    const question = 'Gọi 0912345678 hay [tên] khi loa không phát?';
    expect((await publishes(id, { question })).body).toMatchObject({
      code: 'tip/covered',
      fields: [{ field: 'question' }],
    });
    expect(await waiting()).toEqual([id]);
  });
});

test('what became of it is counted, of nobody in particular and in its commune alone', async () => {
  const id = await solved();
  await publishes(id);
  const [tip] = await foundBy(asked);
  const uses = (use: TipUse['use'], oa: string = commune.account.oaId) =>
    app.ask('POST', `/api/tips/${tip?.id}/uses?oa=${oa}`, { body: { use } });
  const other = await makeCommune(world, 'Xã Bên Cạnh');
  for (const use of ['shown', 'shown', 'helped', 'not-helped'] as const) {
    expect((await uses(use)).status).toBe(204);
  }
  await uses('shown', other.account.oaId);
  await uses('shown', 'không có');
  await Promise.all([uses('helped'), uses('helped')]);
  expect((await list()).shared).toMatchObject([
    { shownTimes: 2, helpedTimes: 3, notHelpedTimes: 1 },
  ]);
});
