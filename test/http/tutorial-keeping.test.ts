import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ApiError } from '#shared/sessions.ts';
import type {
  KeptTutorialDetail,
  KeptTutorialList,
  TutorialDifference,
} from '#shared/tutorial-keeping.ts';
import type { TutorialList } from '#shared/tutorial-search.ts';
import type { TutorialSearchResult } from '#shared/tutorial-search-result.ts';
import type { Tutorial } from '#shared/tutorials.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { aboutWater, decides, drafts, openOf, publishes, root } from '#test/support/tutorials.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
type Person = Awaited<ReturnType<typeof opens>>;
let author: Person;
let approver: Person;
const id = 'zalo-basics';

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  author = await opens(app, commune, commune.officer.appUserId);
  approver = await opens(app, commune, commune.approver.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const read = async (tutorialId: string, of = commune) =>
  app.ask<Tutorial>('GET', `/api/tutorials/${tutorialId}?oa=${of.account.oaId}`);
const found = async (text: string, of = commune) => {
  const path = `/api/tutorials/search?oa=${of.account.oaId}`;
  const { body } = await app.ask<TutorialSearchResult>('POST', path, { body: { text } });
  return body.matches.map((match) => match.id);
};
const newTitle = 'Dùng Zalo ở xã mình';
const retitled = <C extends { title: string }>(content: C): C => ({ ...content, title: newTitle });
const newOwn = async (title = 'Nộp tiền nước hợp tác xã') => {
  const body = { id: world.newId(), title, topic: 'money-and-tax' };
  return (await author.post<KeptTutorialDetail>(root, body)).body;
};

describe('a commune’s wording', () => {
  test('is read by its residents in lists, search and by itself as soon as a second person published it, and by nobody else', async () => {
    const before = (await read(id)).body.title;
    const draft = await drafts(world, author, id, retitled);
    const sent = (await decides(author, draft, 'submit')).body;
    expect((await read(id)).body.title).toBe(before);
    const published = (await decides(approver, sent, 'publish')).body;
    expect(published).toMatchObject({ origin: 'changed', open: null, shown: { title: newTitle } });

    expect((await read(id)).body.title).toBe(newTitle);
    const resident = await opens(
      app,
      commune,
      (await makeResident(world, commune, commune.che)).appUserId,
    );
    const list = (await resident.get<TutorialList>('/api/tutorials')).body.tutorials;
    expect(list.find((one) => one.id === id)?.title).toBe(newTitle);
    expect(list).toHaveLength(53);
    expect(await found('dùng Zalo ở xã mình')).toContain(id);

    const other = await makeCommune(world);
    expect((await read(id, other)).body.title).toBe(before);
    expect((await app.ask<Tutorial>('GET', `/api/tutorials/${id}`)).body.title).toBe(before);
  });

  test('gives way to the library’s when it is taken away, and stands among the versions', async () => {
    const before = (await read(id)).body;
    const published = await publishes(world, { author, approver }, id, retitled);
    const versionId = published.versions[0]?.id;
    expect((await author.post(`${root}/${id}/retire`, { versionId })).status).toBe(403);
    const retired = await approver.post<KeptTutorialDetail>(`${root}/${id}/retire`, { versionId });
    expect(retired.body).toMatchObject({ origin: 'library', versions: [{ state: 'retired' }] });
    expect((await approver.post(`${root}/${id}/retire`, { versionId })).status).toBe(200);
    expect((await read(id)).body).toEqual(before);
  });

  test('that is published takes the place of the one before; the difference of the two is told', async () => {
    const first = await publishes(world, { author, approver }, id, retitled);
    const second = await publishes(world, { author, approver }, id, (content) => ({
      ...content,
      title: `${newTitle} và thôn mình`,
    }));
    expect(second.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ]);
    const [to, from] = [second.versions[0]?.id, first.versions[0]?.id];
    const path = `${root}/${id}/difference`;
    const told = await author.get<TutorialDifference>(`${path}?from=${from}&to=${to}`);
    expect(told.body.fields).toEqual([
      {
        field: 'title',
        words: [
          { kind: 'same', text: 'Dùng Zalo ở xã ' },
          { kind: 'added', text: 'mình và thôn ' },
          { kind: 'same', text: 'mình' },
        ],
      },
    ]);
    const library = await author.get<TutorialDifference>(`${path}?from=library&to=${to}`);
    expect(library.body.fields.map(({ field }) => field)).toEqual(['title']);
    expect((await author.get(`${path}?from=library&to=${world.newId()}`)).status).toBe(404);
  });
});

describe('a tutorial of the commune’s own', () => {
  test('has an id of its title, is found by search once it is published, and is gone when it is taken away', async () => {
    const made = await newOwn();
    expect(made).toMatchObject({ id: 'xa-nop-tien-nuoc-hop-tac-xa', origin: 'gone', shown: null });
    expect((await newOwn()).id).toBe('xa-nop-tien-nuoc-hop-tac-xa-2');
    expect((await read(made.id)).status).toBe(404);
    const published = await publishes(world, { author, approver }, made.id, aboutWater);
    expect(published.origin).toBe('own');
    expect((await read(made.id)).body.steps).toHaveLength(2);
    expect(await found('nop tien nuoc hop tac xa')).toContain(made.id);
    const other = await makeCommune(world);
    expect((await read(made.id, other)).status).toBe(404);
    expect(await found('nop tien nuoc hop tac xa', other)).not.toContain(made.id);

    const versionId = published.versions[0]?.id;
    await approver.post(`${root}/${made.id}/retire`, { versionId });
    expect((await read(made.id)).status).toBe(404);
    expect(await found('nop tien nuoc hop tac xa')).not.toContain(made.id);
  });

  test('is one, however often its first draft is sent', async () => {
    const body = { id: world.newId(), title: 'Bơm nước ruộng', topic: 'basic-skills' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => author.post<KeptTutorialDetail>(root, body)),
    );
    expect(new Set(answers.map((answer) => answer.body.id))).toEqual(
      new Set(['xa-bom-nuoc-ruong']),
    );
  });
});

describe('a draft', () => {
  test('is refused with the field and a sentence while something of it is missing or too long', async () => {
    const made = await newOwn();
    const refused = await decides(author, made, 'submit');
    expect(refused).toMatchObject({ status: 422, body: { code: 'tutorial/not-ready' } });
    const { fields } = refused.body as unknown as ApiError;
    expect(fields?.map(({ field }) => field)).toEqual([
      'audience',
      'steps.0.text',
      'steps.0.worked',
      'safety',
      'handOff',
    ]);
    expect(fields?.every(({ message }) => message.includes('trống'))).toBe(true);
  });

  test('keeps what the first of two editors wrote; the second is told, and the same save twice is harmless', async () => {
    const draft = await drafts(world, author, id, retitled);
    const { content, revision } = openOf(draft);
    const path = `${root}/${id}/draft`;
    const put = (person: Person, title: string) =>
      person.put<KeptTutorialDetail>(path, { ...content, title, revision });
    expect(openOf((await put(approver, 'Bản của người duyệt')).body).authorName).toBe(
      commune.approver.name,
    );
    expect(await put(author, 'Bản của cán bộ')).toMatchObject({
      status: 409,
      body: { code: 'tutorial/changed-elsewhere' },
    });
    const again = await put(approver, 'Bản của người duyệt');
    expect(again.status).toBe(200);
    expect(openOf(again.body).revision).toBe(revision + 1);
  });

  test('covers numbers of papers before it is stored, and not those of offices', async () => {
    const safety = 'Gọi 0236 3899 999. Đừng đưa số 001190012345 cho ai.';
    const draft = await drafts(world, author, id, (content) => ({ ...content, safety }));
    expect(openOf(draft).content.safety).toContain('0236 3899 999');
    const stored = await world.rows<{ content: object }>('select content from tutorial_versions');
    expect(JSON.stringify(stored)).not.toContain('001190012345');
  });

  test('may be thrown away twice, and what people read stays', async () => {
    await drafts(world, author, id, retitled);
    expect((await author.delete(`${root}/${id}/draft`)).status).toBe(204);
    expect((await author.delete(`${root}/${id}/draft`)).status).toBe(204);
    expect((await author.get<KeptTutorialDetail>(`${root}/${id}`)).body).toMatchObject({
      open: null,
      versions: [],
      origin: 'library',
    });
  });
});

describe('what waits for review', () => {
  const sends = async (write = retitled) =>
    (await decides(author, await drafts(world, author, id, write), 'submit')).body;

  test('is not written on, and never published by its author nor by one who may not', async () => {
    const sent = await sends();
    const { content, revision } = openOf(sent);
    const put = author.put(`${root}/${id}/draft`, { ...content, title: 'Khác', revision });
    expect(await put).toMatchObject({ status: 409, body: { code: 'tutorial/moved-on' } });
    expect((await decides(author, sent, 'publish')).status).toBe(403);
    const own = await drafts(world, approver, 'zalo-account-security', retitled);
    const sentByApprover = (await decides(approver, own, 'submit')).body;
    expect(await decides(approver, sentByApprover, 'publish')).toMatchObject({
      status: 403,
      body: { code: 'tutorial/own-work' },
    });
  });

  test('goes back with a remark, or without one to its author', async () => {
    const sent = await sends();
    expect(await decides(approver, sent, 'return', { remark: ' ' })).toMatchObject({
      status: 422,
      body: { code: 'tutorial/remark-missing' },
    });
    const back = await decides(approver, sent, 'return', { remark: 'Bước 2 chưa rõ.' });
    expect(openOf(back.body)).toMatchObject({ state: 'draft', remark: 'Bước 2 chưa rõ.' });
    const again = (await decides(author, back.body, 'submit')).body;
    expect(openOf(again).remark).toBeNull();
    expect((await decides(author, again, 'return', { remark: '' })).status).toBe(200);
  });

  test('is published once where two publish at once', async () => {
    const administrator = await opens(app, commune, commune.administrator.appUserId);
    const sent = await sends();
    const answers = await Promise.all([
      decides(approver, sent, 'publish'),
      decides(administrator, sent, 'publish'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const published = await world.rows(
      `select 1 from audit_entries where act = 'tutorial.published' and area_id = $1`,
      [commune.id],
    );
    expect(published).toHaveLength(1);
  });
});

test('the list says whose words stand, what is open, what people voted and at which step they were stuck', async () => {
  const resident = await makeResident(world, commune, commune.che);
  const phone = await opens(app, commune, resident.appUserId);
  await app.agrees(phone.token);
  for (const [step, key] of [
    [2, 'a'],
    [3, 'b'],
    [3, 'c'],
  ] as const) {
    const body = { idempotencyKey: key.repeat(20), tutorialId: id, step };
    expect((await phone.post('/api/help-requests', body)).status).toBe(201);
  }
  await phone.put(`/api/tutorials/${id}/vote`, { isUseful: false });
  await publishes(world, { author, approver }, id, retitled);
  await drafts(world, author, 'vneid-install', retitled);
  const { tutorials } = (await author.get<KeptTutorialList>(root)).body;
  expect(tutorials).toHaveLength(53);
  expect(tutorials.find((one) => one.id === id)).toMatchObject({
    title: newTitle,
    origin: 'changed',
    open: null,
    votes: { useful: 0, notUseful: 1 },
    stuck: { times: 3, worst: { step: 3, times: 2 } },
  });
  expect(tutorials.find((one) => one.id === 'vneid-install')).toMatchObject({
    origin: 'library',
    open: { state: 'draft', authorName: commune.officer.name, isReturned: false },
  });
});

test('a tutorial that was tried out on a phone shows the day to residents, and is due again after 90 days', async () => {
  await author.post(`${root}/${id}/check`);
  const checked = await author.post<KeptTutorialDetail>(`${root}/${id}/check`);
  expect(checked.body.isCheckDue).toBe(false);
  const due = async () =>
    (await author.get<KeptTutorialList>(root)).body.tutorials.filter((one) => one.isCheckDue);
  expect(await due()).toEqual([]);
  // Sessions of staff end meanwhile.
  world.clock.advance(400 * 24 * hour);
  author = await opens(app, commune, commune.officer.appUserId);
  expect((await due()).map((one) => one.id)).toContain(id);
  const again = await author.post<KeptTutorialDetail>(`${root}/${id}/check`);
  const today = world.clock.now().toISOString().slice(0, 10);
  expect(again.body).toMatchObject({
    isCheckDue: false,
    lastVerified: { day: today, byName: commune.officer.name },
  });
  expect((await read(id)).body.lastVerified).toBe(today);
});

test('every step of keeping is in the log of the commune, with who did it', async () => {
  const published = await publishes(world, { author, approver }, id, retitled);
  const versionId = published.versions[0]?.id;
  await approver.post(`${root}/${id}/retire`, { versionId });
  const acts = await world.rows<{ act: string; officer_id: string }>(
    'select act, officer_id from audit_entries where area_id = $1 order by at, act',
    [commune.id],
  );
  expect(acts.map(({ act }) => act).sort()).toEqual([
    'tutorial.draft-saved',
    'tutorial.draft-started',
    'tutorial.published',
    'tutorial.retired',
    'tutorial.submitted',
  ]);
  const by = new Map(acts.map((one) => [one.act, one.officer_id]));
  expect(by.get('tutorial.published')).toBe(commune.approver.id);
  expect(by.get('tutorial.submitted')).toBe(commune.officer.id);
});
