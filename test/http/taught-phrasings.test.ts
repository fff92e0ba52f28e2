import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { libraryShelf } from '#bot/tutorials/tutorial-shelf.ts';
import { understandQuestion } from '#bot/tutorials/understand-question.ts';
import { checkQuestions } from '#bot/understanding/check-questions.ts';
import { reviewedPhrasings } from '#bot/understanding/understand.ts';
import type {
  PhrasingEffect,
  RefusedOfferList,
  TaughtPhrasingList,
} from '#shared/taught-phrasings.ts';
import type { KeptTutorialList } from '#shared/tutorial-keeping.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let officer: Awaited<ReturnType<typeof opens>>;
let approver: Awaited<ReturnType<typeof opens>>;
const root = '/api/staff/taught-phrasings';
const words = 'xin giấy phép nuôi trâu bò';
const tutorialId = 'zalo-basics';

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  officer = await opens(app, commune, commune.officer.appUserId);
  approver = await opens(app, commune, commune.approver.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const proposes = (more: object = {}, by = officer) => {
  const phrasing = { id: world.newId(), words, tutorialId, source: null, ...more };
  return by.post<TaughtPhrasingList & { code?: string; message?: string }>(root, phrasing);
};
const measures = (more: object = {}) =>
  officer.post<PhrasingEffect & { code?: string }>(`${root}/effect`, {
    id: world.newId(),
    words,
    tutorialId,
    ...more,
  });
const search = async () => {
  const path = `/api/tutorials/search?oa=${commune.account.oaId}`;
  const body = { text: words };
  const answer = await app.ask<{ matches: { id: string }[] }>('POST', path, { body });
  return answer.body.matches.map(({ id }) => id);
};

test('words that were searched for in vain are taught, and the next search finds what they mean', async () => {
  const path = `/api/tutorials/missed-searches?oa=${commune.account.oaId}`;
  const misses = () => app.ask('POST', path, { body: { text: words } });
  const waiting = async () =>
    (await officer.get<KeptTutorialList>('/api/staff/tutorials')).body.missedCount;
  expect(await search()).not.toContain(tutorialId);
  await misses();
  expect(await waiting()).toBe(1);
  const source = { kind: 'missed-search', words: 'xin giay phep nuoi trau bo' };
  const proposed = (await proposes({ source })).body.phrasings[0];
  expect(proposed).toMatchObject({
    words,
    state: 'draft',
    authorName: commune.officer.name,
    publisherName: null,
  });
  expect(await waiting()).toBe(0);
  expect(await search()).not.toContain(tutorialId);
  const publish = (body: object) =>
    approver.post<TaughtPhrasingList & { code?: string }>(`${root}/${proposed?.id}/publish`, body);
  for (const unseen of [{}, { seen: 'x' }]) expect((await publish(unseen)).body.code).toBeDefined();
  expect(await search()).not.toContain(tutorialId);
  const effect = (await measures({ id: proposed?.id })).body;
  const published = await publish({ seen: effect.kind === 'measured' ? effect.mark : '' });
  expect(published.body.phrasings).toMatchObject([
    { state: 'published', publisherName: commune.approver.name },
  ]);
  expect((await search())[0]).toBe(tutorialId);
  await misses();
  expect(await waiting()).toBe(0);
  await approver.post(`${root}/${proposed?.id}/retire`);
  expect(await search()).not.toContain(tutorialId);
});

describe('the effect', () => {
  test('is measured on every check question and on the words themselves, and saves nothing', async () => {
    const effect = (await measures()).body;
    if (effect.kind !== 'measured') throw new Error(`not measured: ${JSON.stringify(effect)}`);
    expect(effect.questions).toBeGreaterThan(200);
    expect(effect.rightBefore).toBeGreaterThan(effect.questions * 0.6);
    expect(effect.own.after).toEqual({ kind: 'offer', title: expect.stringContaining('Zalo') });
    expect(effect.own.before).not.toEqual(effect.own.after);
    const turned = effect.changed.filter(({ wasRight, isRight }) => wasRight !== isRight);
    const better = turned.filter(({ isRight }) => isRight).length;
    expect(effect.rightAfter - effect.rightBefore).toBe(better - (turned.length - better));
    expect((await officer.get<TaughtPhrasingList>(root)).body.phrasings).toEqual([]);
    expect(await search()).not.toContain(tutorialId);
  });

  test('shows which check question a bad phrasing spoils', async () => {
    const right = checkQuestions().find(({ q, tutorial }) => {
      const { decision, tutorials } = understandQuestion(q, libraryShelf);
      const isOffered = decision === 'offer' && tutorials[0]?.id === tutorial;
      return isOffered && tutorial !== tutorialId && q.length <= 120 && !/\d/.test(q);
    });
    const effect = (await measures({ words: right?.q })).body;
    if (effect.kind !== 'measured') throw new Error(`not measured: ${JSON.stringify(effect)}`);
    expect(effect.changed).toContainEqual(
      expect.objectContaining({ question: right?.q, wasRight: true, isRight: false }),
    );
    expect(effect.rightAfter).toBeLessThan(effect.rightBefore);
  });

  test('shows which reviewed phrasing a bad phrasing spoils', async () => {
    const reviewed = reviewedPhrasings().find(({ name, text }) => {
      const { decision, tutorials } = understandQuestion(text, libraryShelf);
      const isOffered = decision === 'offer' && tutorials[0]?.id === name;
      return isOffered && name === 'bank-transfer-safely' && text.length < 60 && !/\d/.test(text);
    });
    const worse = (await measures({ words: reviewed?.text })).body;
    if (worse.kind !== 'measured') throw new Error(`not measured: ${JSON.stringify(worse)}`);
    expect(worse.spoilt).toContainEqual(
      expect.objectContaining({ question: reviewed?.text, kind: 'reviewed' }),
    );
  });

  test('shows that words are spoilt which the engine surely understands otherwise', async () => {
    const before = understandQuestion('nộp hồ sơ', libraryShelf);
    const effect = (await measures({ words: 'nộp hồ sơ' })).body;
    if (effect.kind !== 'measured') throw new Error(`not measured: ${JSON.stringify(effect)}`);
    expect(effect.spoilt.filter(({ question }) => question === 'nộp hồ sơ')).toMatchObject([
      { right: before.tutorials[0]?.title },
    ]);
  });

  test('lets others have their turn while it is measured', async () => {
    let turns = 0;
    let isDone = false;
    const measuring = measures({ words: 'lồng ấp trứng nhà tôi nóng quá' }).then(() => {
      isDone = true;
    });
    while (!isDone) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await measuring;
    expect(turns).toBeGreaterThan(20);
  });

  test('says what is wrong with words before they are saved: too short, a number, taught already and for what', async () => {
    expect((await measures({ words: 'zalo' })).body).toEqual({
      kind: 'not-accepted',
      reason: 'too-short',
    });
    for (const said of ['mã otp là 482913 nhập vào đâu', 'số 4821 nhập vào đâu']) {
      expect((await measures({ words: said })).body).toEqual({
        kind: 'not-accepted',
        reason: 'number',
      });
    }
    const proposed = (await proposes()).body.phrasings[0];
    expect((await measures({ words: 'Chán sống quá' })).body).toEqual({
      kind: 'not-accepted',
      reason: 'danger',
    });
    expect((await measures({ words: 'bac Tu o xom 3 quen mat khau' })).body).toEqual({
      kind: 'not-accepted',
      reason: 'name',
      found: ['bac Tu', 'xom 3'],
    });
    expect((await measures({ tutorialId: 'vneid-install' })).body).toEqual({
      kind: 'taken',
      words,
      title: proposed?.tutorialTitle,
      isSameTutorial: false,
    });
    expect((await measures({ words: words.toUpperCase() })).body).toMatchObject({
      kind: 'taken',
      isSameTutorial: true,
    });
    expect((await measures({ id: proposed?.id })).body).toMatchObject({ kind: 'measured' });
    expect((await measures({ tutorialId: 'bay-len-sao-hoa' })).body).toMatchObject({
      code: 'tutorial/unknown',
    });
  });
});

test('what cannot be taught is refused with a plain sentence, and nothing of it is kept', async () => {
  for (const [more, status, code] of [
    [{ words: 'zalo' }, 422, 'phrasing/too-short'],
    [{ words: 'mã otp là 482913 nhập vào đâu' }, 422, 'phrasing/has-number'],
    [{ words: 'bac Tu o xom 3 quen mat khau' }, 422, 'phrasing/has-name'],
    [{ words: 'chan song qua' }, 422, 'phrasing/danger'],
    [{ tutorialId: 'bay-len-sao-hoa' }, 422, 'tutorial/unknown'],
    [{ words: 'dài '.repeat(40) }, 400, 'input/invalid'],
    [{ words: '  ' }, 400, 'input/invalid'],
  ] as const) {
    const answer = await proposes(more);
    expect(answer, code).toMatchObject({ status, body: { code, message: expect.any(String) } });
  }
  expect((await officer.get<TaughtPhrasingList>(root)).body.phrasings).toEqual([]);
  const id = (await proposes()).body.phrasings[0]?.id;
  expect(await proposes()).toMatchObject({ status: 409, body: { code: 'phrasing/taken' } });
  expect(await proposes({ id, words: 'xin giấy phép nuôi ong' })).toMatchObject({
    status: 409,
    body: { code: 'phrasing/other-content' },
  });
});

test('refused offers are shown with the tutorial that was offered, most refused first, until staff have seen to them', async () => {
  await world.rows(
    `insert into refused_offers (area_id, words, tutorial_id, times, last_at) values
       ($1, 'may cu xoay vong vong', 'zalo-basics', 1, $2), ($1, 'khong thay nut', 'vneid-install', 4, $2)`,
    [commune.id, world.clock.now()],
  );
  const list = (await officer.get<RefusedOfferList>('/api/staff/refused-offers')).body.offers;
  expect(list.map(({ words: said, times }) => [said, times])).toEqual([
    ['khong thay nut', 4],
    ['may cu xoay vong vong', 1],
  ]);
  expect(list[1]?.tutorialTitle).toContain('Zalo');
  const settle = () =>
    officer.post<RefusedOfferList>('/api/staff/refused-offers/settle', {
      words: 'khong thay nut',
      tutorialId: 'vneid-install',
    });
  expect((await settle()).body.offers).toHaveLength(1);
  expect((await settle()).body.offers).toHaveLength(1);
  const entries = await world.rows(
    `select before, after, subject_name from audit_entries where area_id = $1 and act = 'refused-offer.settled'`,
    [commune.id],
  );
  expect(entries).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain('nut');
});
