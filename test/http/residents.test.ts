import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { MyData } from '#shared/me.ts';
import type {
  DataRequest,
  DataRequestList,
  NewDataRequest,
  ResidentDetail,
  ResidentList,
} from '#shared/residents.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

type Person = Awaited<ReturnType<typeof opens>>;

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let officer: Person;
let approver: Person;
let stranger: Person;

const marker = 'Xoèn-Xoẹt';

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  officer = await opens(app, commune, commune.officer.appUserId);
  approver = await opens(app, commune, commune.approver.appUserId);
  const elsewhere = await makeCommune(world, 'Xã An Hoà');
  stranger = await opens(app, elsewhere, elsewhere.approver.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Bà Tư, who has asked something. */
async function baTu(called = marker) {
  const resident = await makeResident(world, commune, commune.che, {
    displayName: `Bà Tư ${called}`,
  });
  const phone = await opens(app, commune, resident.appUserId);
  await app.agrees(phone.token);
  const body = { idempotencyKey: newKey(), question: `Quên mật khẩu ${called}` };
  const { body: request } = await phone.post<HelpRequestDetail>('/api/help-requests', body);
  return { resident, phone, request };
}

const find = async (who: Person, text: string) =>
  (await who.post<ResidentList>('/api/staff/residents/search', { text })).body.residents;

const record = (who: Person, residentId: string, more: Partial<NewDataRequest> = {}) =>
  who.post<DataRequest>(`/api/staff/residents/${residentId}/data-requests`, {
    idempotencyKey: newKey(),
    kind: 'see',
    source: 'desk',
    ...more,
  });

const answer = (who: Person, id: string, state: 'done' | 'refused' = 'done') =>
  who.post<DataRequest>(`/api/staff/data-requests/${id}/answer`, {
    state,
    answer: 'Đã đưa tận tay.',
  });

describe('a resident', () => {
  test('is found by their code, by the code of a request and by a part of the name, with accents or without', async () => {
    const { resident, request } = await baTu();
    const [found] = await find(officer, request.code);
    expect(found).toMatchObject({ id: resident.id, name: `Bà Tư ${marker}`, isErased: false });
    for (const text of [found?.code ?? '', 'ba tu xoen', 'Xoẹt']) {
      expect((await find(officer, text)).map(({ id }) => id)).toEqual([resident.id]);
    }
    expect(await find(officer, '%')).toEqual([]);
  });

  test('of another commune is not found in any way', async () => {
    const { resident, request } = await baTu();
    const [found] = await find(officer, request.code);
    for (const text of [found?.code ?? '', request.code, 'Xoẹt']) {
      expect(await find(stranger, text)).toEqual([]);
    }
    expect((await stranger.get(`/api/staff/residents/${resident.id}`)).status).toBe(404);
    expect((await record(stranger, resident.id)).status).toBe(404);
  });

  test('is shown with what they agreed to and took back, and how much they asked', async () => {
    const { resident, phone } = await baTu();
    await app.agrees(phone.token, 'learning');
    const { body } = await officer.get<ResidentDetail>(`/api/staff/residents/${resident.id}`);
    expect(body).toMatchObject({ requestCount: 1, openRequestCount: 1, hasMiniApp: true });
    expect(body.consents.map(({ purpose }) => purpose).sort()).toEqual(['helping', 'learning']);
  });
});

describe('what somebody asks about their data', () => {
  test('is due at the end of the second working day, and stands first until it is answered', async () => {
    const { resident } = await baTu();
    // A Friday afternoon: Saturday and Sunday do not count.
    world.clock.advance(Date.parse('2026-03-06T08:00:00Z') - world.clock.now().getTime());
    // A day at the desk begins with signing in.
    officer = await opens(app, commune, commune.officer.appUserId);
    approver = await opens(app, commune, commune.approver.appUserId);
    const { body: asked, status } = await record(officer, resident.id);
    expect([status, asked.dueAt]).toEqual([201, '2026-03-10T17:00:00.000Z']);
    const { body: list } = await officer.get<DataRequestList>('/api/staff/data-requests');
    expect(list.requests.map(({ id }) => id)).toEqual([asked.id]);
    expect((await answer(approver, asked.id)).body).toMatchObject({
      state: 'done',
      answer: 'Đã đưa tận tay.',
      answeredByName: commune.approver.name,
    });
  });

  test('written down twice under one key stands once, and its long numbers are covered', async () => {
    const { resident } = await baTu();
    const idempotencyKey = newKey();
    const words = 'Số của tôi 0987654321';
    const both = await Promise.all(
      [1, 2].map(() => record(officer, resident.id, { idempotencyKey, words })),
    );
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
    expect(await findWords(world, '0987654321')).toEqual([]);
  });

  test('is answered once, whoever is faster, and by an approver alone', async () => {
    const { resident } = await baTu();
    const { body: asked } = await record(officer, resident.id);
    expect((await answer(officer, asked.id)).status).toBe(403);
    expect((await answer(stranger, asked.id)).status).toBe(404);
    const both = await Promise.all([
      answer(approver, asked.id),
      answer(approver, asked.id, 'refused'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('to see it is shown to the desk while it is open, and every look is written down', async () => {
    const { resident } = await baTu();
    const { body: asked } = await record(officer, resident.id);
    const look = (who: Person) => who.post<MyData>(`/api/staff/data-requests/${asked.id}/data`, {});
    expect(JSON.stringify((await look(approver)).body)).toContain(marker);
    expect((await look(officer)).status).toBe(403);
    expect((await look(stranger)).status).toBe(404);
    expect(
      await world.rows(
        `select 1 from audit_entries where act = 'data-request.data-read' and subject_id = $1`,
        [asked.id],
      ),
    ).toHaveLength(1);
    await answer(approver, asked.id);
    expect((await look(approver)).status).toBe(404);
  });

  test('to delete it, once done, leaves counts and no words; again there is nobody', async () => {
    const own = 'Xìn-Xịt';
    const { resident, phone } = await baTu(own);
    const words = `Tôi là ${own}`;
    const { body: asked } = await record(officer, resident.id, { kind: 'delete', words });
    expect((await answer(approver, asked.id)).status).toBe(200);
    expect(await findWords(world, own)).toEqual([]);
    expect((await phone.get('/api/me')).status).toBe(401);
    expect((await answer(approver, asked.id)).status).toBe(409);
    expect((await record(officer, resident.id)).body).toMatchObject({ code: 'resident/erased' });
    const { body } = await officer.get<ResidentDetail>(`/api/staff/residents/${resident.id}`);
    expect(body).toMatchObject({
      name: null,
      isErased: true,
      requestCount: 1,
      openRequestCount: 0,
    });
  });

  test('to delete it, when it is refused, deletes nothing; and no other kind ever does', async () => {
    const { resident, phone } = await baTu();
    for (const [kind, state] of [
      ['delete', 'refused'],
      ['see', 'done'],
      ['object', 'done'],
    ] as const) {
      const { body: asked } = await record(officer, resident.id, { kind });
      expect((await answer(approver, asked.id, state)).status).toBe(200);
    }
    expect((await phone.get('/api/me')).status).toBe(200);
  });

  test('cannot erase anybody by the database without an open request to delete in the asker’s own area', async () => {
    const { resident } = await baTu();
    const { body: see } = await record(officer, resident.id);
    const { body: remove } = await record(officer, resident.id, { kind: 'delete' });
    const erase = (path: string, id: string) =>
      world.web.transaction({ kind: 'area', path }, async (tx) => {
        await tx.execute(`select * from erase_asked_resident('${id}', now(), 'x')`);
      });
    const elsewhere = await makeCommune(world, 'Xã Xa');
    await erase(commune.path, see.id);
    await erase(elsewhere.path, remove.id);
    expect(
      await world.rows('select 1 from residents where id = $1 and erased_at is null', [
        resident.id,
      ]),
    ).toHaveLength(1);
  });
});
