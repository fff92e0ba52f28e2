import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { Household } from '#shared/me.ts';
import type { RegisterDetail } from '#shared/register.ts';
import type { Me } from '#shared/sessions.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { plainJpeg } from '#test/support/jpeg.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

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

const groupHeard = async () =>
  (await saidTo(world, commune.che.group.groupId)).map(({ text }) => text);

/** Somebody of Thôn Chè with the Mini App open, who has agreed to being helped. */
async function baTu({ agrees = true } = {}) {
  const resident = await makeResident(world, commune, commune.che);
  const phone = await opens(app, commune, resident.appUserId);
  if (agrees) await app.agrees(phone.token);
  return {
    ...phone,
    resident,
    ask: (body: object) =>
      phone.post<HelpRequestDetail>('/api/help-requests', { idempotencyKey: newKey(), ...body }),
  };
}

const opensTeam = (name: string) => opens(app, commune, called(commune.che, name).appUserId);

describe('without an agreement to be helped', () => {
  test('nothing is sent to the team: no question, no further words, no reopening', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({ question: 'Quên mật khẩu' });
    await tu.put('/api/me/consents', {
      purpose: 'helping',
      isGiven: false,
      textVersion: '2026-11b',
    });
    const path = `/api/help-requests/${body.id}`;
    const key = { idempotencyKey: newKey() };
    for (const refused of [
      await tu.ask({ question: 'Hỏi nữa' }),
      await tu.post(`${path}/messages`, { ...key, text: 'nói thêm' }),
      await tu.post(`${path}/reopen`, { ...key, text: 'làm lại' }),
    ]) {
      expect(refused).toMatchObject({ status: 409, body: { code: 'consent/missing' } });
    }
    expect(await groupHeard()).toHaveLength(1);
  });

  test('nor with one to an older wording', async () => {
    const tu = await baTu({ agrees: false });
    await tu.put('/api/me/consents', { purpose: 'helping', isGiven: true, textVersion: '2025-01' });
    expect((await tu.ask({ question: 'Quên mật khẩu' })).body).toMatchObject({
      code: 'consent/missing',
    });
    await app.agrees(tu.token);
    expect((await tu.ask({ question: 'Quên mật khẩu' })).status).toBe(201);
  });

  test('what has happened can still be seen, judged and cancelled', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({ question: 'Quên mật khẩu' });
    await world.rows('update consents set withdrawn_at = now() where resident_id = $1', [
      tu.resident.id,
    ]);
    expect((await tu.get(`/api/help-requests/${body.id}`)).status).toBe(200);
    expect((await tu.post(`/api/help-requests/${body.id}/cancel`)).status).toBe(200);
  });
});

test('neither words nor a step nor a photo is no question', async () => {
  const tu = await baTu();
  for (const body of [
    {},
    { question: '   ' },
    { tutorialId: 'there-is-none' },
    { attachmentIds: [] },
  ]) {
    expect(await tu.ask(body)).toMatchObject({ status: 422, body: { code: 'help-request/empty' } });
  }
});

test('a photo alone is a question, and says so', async () => {
  const tu = await baTu();
  const { body: photo } = await app.upload(tu.token, plainJpeg, {
    kind: 'photo',
    type: 'image/jpeg',
    key: newKey(),
  });
  const { status, body } = await tu.ask({ attachmentIds: [photo.id] });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    question: 'Bà con gửi 1 ảnh để hỏi.',
    entries: [{ kind: 'opened', attachments: [photo] }],
  });
  expect((await groupHeard())[0]).toContain('Kèm 1 ảnh (xem trong ứng dụng).');
});

describe('a question for somebody at home', () => {
  test('is told with what they are called at home, which the group does not hear', async () => {
    const tu = await baTu();
    const grandmother = world.newId();
    await tu.put<Household>(`/api/me/household/${grandmother}`, { name: 'Bà nội Bảy Thẹo' });
    const { body } = await tu.ask({
      question: 'VNeID không mở được',
      householdMemberId: grandmother,
    });
    expect(body.forWhom).toBe('Bà nội Bảy Thẹo');
    const [post] = await groupHeard();
    expect(post).toContain('Hỏi giúp người nhà.');
    expect(post).not.toContain('Thẹo');
    await tu.put(`/api/me/household/${grandmother}`, { name: 'Bà ngoại' });
    expect((await tu.get<HelpRequestDetail>(`/api/help-requests/${body.id}`)).body.forWhom).toBe(
      'Bà nội Bảy Thẹo',
    );
  });

  test('of another household is refused', async () => {
    const tu = await baTu();
    const neighbour = await baTu();
    const theirs = world.newId();
    await neighbour.put(`/api/me/household/${theirs}`, { name: 'Ông ngoại' });
    for (const householdMemberId of [theirs, world.newId()]) {
      expect(await tu.ask({ question: 'Hỏi hộ', householdMemberId })).toMatchObject({
        status: 400,
        body: { code: 'input/invalid' },
      });
    }
  });
});

describe('a number to call back', () => {
  test('is read by the resident and by the member who holds the request, and stands nowhere else', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({
      question: 'Không vào được',
      reachBy: 'phone',
      phone: '0987654321',
    });
    expect(body).toMatchObject({ reachBy: 'phone', contactPhone: '0987654321', visit: null });
    const [lan, hung] = [await opensTeam('Lan'), await opensTeam('Hưng')];
    const path = `/api/team/help-requests/${body.id}`;
    expect((await lan.get<TeamHelpRequest>(path)).body.contactPhone).toBeNull();
    const claimed = await lan.post<TeamHelpRequest>(`${path}/claim`);
    expect(claimed.body).toMatchObject({ isMine: true, contactPhone: '0987654321' });
    expect((await hung.get<TeamHelpRequest>(path)).body).toMatchObject({
      reachBy: 'phone',
      contactPhone: null,
    });
    const officer = await opens(app, commune, commune.officer.appUserId);
    const root = '/api/register/help-requests';
    for (const { status, text } of [
      await officer.get(`${root}/${body.id}`),
      await officer.post(`${root}/search`, {}),
      await officer.post(`${root}.csv`, {}),
    ]) {
      expect(status).toBe(200);
      expect(text).not.toContain('0987654321');
    }
    expect(await findWords(world, '0987654321')).toEqual(['help_requests.contact_phone']);
    expect((await groupHeard())[0]).toContain('Xin gọi lại (số xem trong ứng dụng).');
    const over = await lan.post<TeamHelpRequest>(`${path}/resolve`, {});
    expect(over.body).toMatchObject({ state: 'resolved', contactPhone: null });
  });

  test('is read by the commune once the request is handed to it, by the team no more, and in no list', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({
      question: 'Mắt kém',
      reachBy: 'visit',
      phone: '0987654321',
      visit: { day: '2026-03-09', part: 'noon', place: 'sau chùa' },
    });
    const officer = await opens(app, commune, commune.officer.appUserId);
    const wishes = async () =>
      (await officer.get<RegisterDetail>(`/api/register/help-requests/${body.id}`)).body.wishes;
    const known = { forWhom: null, reachBy: 'visit' };
    expect(await wishes()).toEqual({
      ...known,
      contactPhone: null,
      visit: { day: '2026-03-09', part: 'noon' },
    });
    const lan = await opensTeam('Lan');
    const path = `/api/team/help-requests/${body.id}`;
    await lan.post(`${path}/claim`);
    await lan.post(`${path}/hand-over`, { to: 'commune' });
    expect(await wishes()).toEqual({ ...known, contactPhone: '0987654321', visit: body.visit });
    expect((await lan.get<TeamHelpRequest>(path)).body.contactPhone).toBeNull();
    for (const view of ['/search', '.csv']) {
      const { status, text } = await officer.post(`/api/register/help-requests${view}`, {});
      expect(status).toBe(200);
      expect(text).not.toContain('0987654321');
    }
  });

  test.each([
    [{ reachBy: 'phone' }, 422, 'help-request/phone-missing'],
    [{ reachBy: 'phone', phone: '912345678' }, 400, 'input/invalid'],
    [{ reachBy: 'visit' }, 422, 'help-request/visit-missing'],
    [
      { reachBy: 'visit', visit: { day: '2026-03-01', part: 'noon' } },
      422,
      'help-request/visit-missing',
    ],
  ])('or a day is asked for where it is missing or wrong: %j', async (wish, status, code) => {
    const tu = await baTu();
    const refused = await tu.ask({ question: 'Không vào được', ...wish });
    expect(refused).toMatchObject({ status, body: { code } });
    expect(await groupHeard()).toEqual([]);
  });
});

test('the way to a house is read by the helper who holds the request, its secrets covered', async () => {
  const tu = await baTu();
  const visit = { day: '2026-03-09', part: 'morning', place: 'sau chùa, số 0912345678' };
  const { body } = await tu.ask({ question: 'Mắt kém', reachBy: 'visit', visit });
  expect(body.visit).toMatchObject({ day: '2026-03-09', part: 'morning' });
  expect(body.visit?.place).toContain('sau chùa');
  expect(body.visit?.place).not.toContain('0912345678');
  const [post] = await groupHeard();
  expect(post).toContain('Xin đến nhà: sáng thứ Hai 9/3.');
  expect(post).not.toContain('chùa');
  const [lan, hung] = [await opensTeam('Lan'), await opensTeam('Hưng')];
  const path = `/api/team/help-requests/${body.id}`;
  await lan.post(`${path}/claim`);
  expect((await lan.get<TeamHelpRequest>(path)).body.visit).toEqual(body.visit);
  expect((await hung.get<TeamHelpRequest>(path)).body.visit).toEqual({
    day: '2026-03-09',
    part: 'morning',
  });
});

test('a wish is carried along when the request goes to another village', async () => {
  const tu = await baTu();
  const { body } = await tu.ask({
    question: 'Mắt kém',
    reachBy: 'visit',
    visit: { day: '2026-03-09', part: 'evening' },
  });
  const lan = await opensTeam('Lan');
  await lan.post(`/api/team/help-requests/${body.id}/claim`);
  await lan.post(`/api/team/help-requests/${body.id}/hand-over`, {
    to: 'village',
    areaId: commune.thon3.id,
  });
  const [post] = await saidTo(world, commune.thon3.group.groupId);
  expect(post?.text).toContain('Xin đến nhà: tối thứ Hai 9/3.');
});

test('sent again when they no longer agree and the household is another, a question is still the one that was sent', async () => {
  const tu = await baTu();
  const householdMemberId = world.newId();
  await tu.put(`/api/me/household/${householdMemberId}`, { name: 'Bà nội' });
  const asked = { idempotencyKey: newKey(), question: 'Hỏi hộ', householdMemberId };
  const { body } = await tu.ask(asked);
  await tu.delete(`/api/me/household/${householdMemberId}`);
  await tu.put('/api/me/consents', { purpose: 'helping', isGiven: false, textVersion: '2026-11b' });
  expect(await tu.ask(asked)).toMatchObject({ status: 201, body: { id: body.id } });
});

test('sent again when the day of the visit has passed, a question is still the one that was sent', async () => {
  const tu = await baTu();
  const asked = {
    idempotencyKey: newKey(),
    question: 'Mắt kém',
    reachBy: 'visit',
    visit: { day: '2026-03-02', part: 'evening' },
  };
  const { body } = await tu.ask(asked);
  await world.rows(`update help_requests set visit_day = '2026-02-27' where id = $1`, [body.id]);
  const late = { ...asked, visit: { day: '2026-02-27', part: 'evening' } };
  const again = await tu.ask(late);
  expect(again).toMatchObject({ status: 201, body: { id: body.id } });
  expect(await groupHeard()).toHaveLength(1);
});

describe('news of who helps', () => {
  test('is not written into the chat of somebody who muted it; an answer is', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({ question: 'Quên mật khẩu' });
    const me = await tu.put<Me>('/api/me/muted', { muted: ['progress', 'progress'] });
    expect(me.body).toMatchObject({ resident: { muted: ['progress'] } });
    const lan = await opensTeam('Lan');
    const path = `/api/team/help-requests/${body.id}`;
    await lan.post(`${path}/claim`);
    await lan.post(`${path}/answers`, { idempotencyKey: newKey(), text: 'Bác bấm vào đây nhé.' });
    const heard = (await saidTo(world, tu.resident.oaUserId ?? '')).map(({ text }) => text);
    expect(heard).toEqual([expect.stringContaining('Bác bấm vào đây nhé.')]);
    await tu.put('/api/me/muted', { muted: [] });
    await lan.post(`${path}/hand-over`, { to: 'commune' });
    expect(await saidTo(world, tu.resident.oaUserId ?? '')).toHaveLength(2);
  });
});
