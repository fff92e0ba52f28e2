import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import type { ReferralAdvice } from '#shared/team-work.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { plainJpeg } from '#test/support/jpeg.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens, residentAsks } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let asked: HelpRequestDetail;
let lan: Awaited<ReturnType<typeof opens>>;
let binh: Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  asked = await residentAsks(world, app, commune, commune.che);
  lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  binh = await opens(app, commune, called(commune.thon3, 'Bình').appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const uploadPhoto = () =>
  app.upload(lan.token, plainJpeg, {
    kind: 'photo',
    type: 'image/jpeg',
    path: '/api/team/attachments',
    key: newKey(),
  });
const path = () => `/api/team/help-requests/${asked.id}`;
const phoneNumber = 'Gọi 0912 345 678 nhé';
const covered = 'Gọi [số điện thoại đã che] nhé';

test.each([
  ['notes', { text: phoneNumber }, { kind: 'noted', text: covered }],
  ['questions', { text: phoneNumber }, { kind: 'asked-back', text: covered }],
  [
    'appointment',
    { at: '2026-03-09T01:00:00.000Z', how: 'visit', text: phoneNumber },
    { kind: 'appointed', text: `8 giờ sáng thứ Hai 9/3, tổ đến nhà. ${covered}` },
  ],
  ['referral', { desk: 'bank', text: phoneNumber }, { kind: 'referred', text: covered }],
])('%s are kept once for one key, with numbers covered, and said so', async (what, body, entry) => {
  const sent = { idempotencyKey: newKey(), ...body };
  const answers = await Promise.all([
    lan.post<TeamHelpRequest>(`${path()}/${what}`, sent),
    lan.post<TeamHelpRequest>(`${path()}/${what}`, sent),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers[0]?.body.masked).toEqual(['phone-number']);
  const { body: seen } = await lan.get<TeamHelpRequest>(path());
  expect(seen.entries.slice(1)).toEqual([
    expect.objectContaining({ ...entry, by: 'team', name: 'Nguyễn Thị Lan' }),
  ]);
});

test('another team finds nothing to act on, and merges nothing of it into its own', async () => {
  const own = await residentAsks(world, app, commune, commune.thon3);
  const note = { idempotencyKey: newKey(), text: 'ghi' };
  expect((await binh.post(`${path()}/notes`, note)).status).toBe(404);
  expect((await binh.post(`${path()}/reopen`, { idempotencyKey: newKey() })).status).toBe(404);
  const merge = { helpRequestIds: [asked.id] };
  expect((await binh.post(`/api/team/help-requests/${own.id}/merge`, merge)).status).toBe(404);
});

test('an answer is put right in the app, and seen as put right', async () => {
  const answer = { idempotencyKey: newKey(), text: 'Bấm nút đỏ.' };
  const { body: answered } = await lan.post<TeamHelpRequest>(`${path()}/answers`, answer);
  const entryId = answered.correctable?.entryId;
  expect(entryId).toBeDefined();
  const correction = { idempotencyKey: newKey(), entryId, text: 'Bấm nút xanh.' };
  const { body } = await lan.post<TeamHelpRequest>(`${path()}/corrections`, correction);
  expect(body.entries.map(({ kind }) => kind)).toEqual(['opened', 'answered', 'corrected']);
});

test('a request ends with its kind, its number and a photo of what was done', async () => {
  const { body: photo } = await uploadPhoto();
  const ended = await lan.post<TeamHelpRequest>(`${path()}/resolve`, {
    resultKind: 'sent-on',
    dossierCode: 'H40.12-261122-00071234',
    attachmentIds: [photo.id],
  });
  expect(ended.body).toMatchObject({
    state: 'resolved',
    resultKind: 'sent-on',
    dossierCode: 'H40.12-261122-00071234',
  });
  expect(ended.body.entries.at(-1)?.attachments).toMatchObject([{ id: photo.id }]);
  const again = await lan.post<TeamHelpRequest>(`${path()}/reopen`, { idempotencyKey: newKey() });
  expect(again.body).toMatchObject({ state: 'claimed', isMine: true, resultKind: null });
});

test('an ending that arrives again over its reopening ends nothing, and one without a key still ends it', async () => {
  const ending = { idempotencyKey: newKey(), resultKind: 'at-home' };
  await lan.post(`${path()}/resolve`, ending);
  await lan.post(`${path()}/reopen`, { idempotencyKey: newKey() });
  const again = await Promise.all([
    lan.post<TeamHelpRequest>(`${path()}/resolve`, ending),
    lan.post<TeamHelpRequest>(`${path()}/resolve`, ending),
  ]);
  expect(again.map(({ body }) => body.state)).toEqual(['claimed', 'claimed']);
  const { body } = await lan.post<TeamHelpRequest>(`${path()}/resolve`, { resultKind: 'at-home' });
  expect(body.state).toBe('resolved');
});

test('a photo sent to one goes to all who are answered together, and the asker’s own to nobody', async () => {
  const other = await residentAsks(world, app, commune, commune.che);
  await lan.post(`${path()}/merge`, { helpRequestIds: [other.id] });
  const { body: photo } = await uploadPhoto();
  await lan.post(`${path()}/answers`, {
    idempotencyKey: newKey(),
    text: 'Xem ảnh nhé',
    attachmentIds: [photo.id],
  });
  const copies = await world.rows<{ id: string; uploaded_by: string | null; size: number }>(
    `select a.id, a.uploaded_by, a.size_bytes as size from attachments a
     join help_request_history h on h.id = a.history_id
     where a.help_request_id = $1 and h.help_request_id = $1 and h.kind = 'answered'`,
    [other.id],
  );
  expect(copies).toMatchObject([{ uploaded_by: null, size: photo.sizeBytes }]);
  expect((await app.download(lan.token, copies[0]?.id ?? '')).status).toBe(200);
});

test.each([
  ['rating', { word: 'solved' }],
  ['cancel', undefined],
])(
  'a resident who ends it by %s in the app leaves nobody behind whom they do not see',
  async (what, body) => {
    const mine = await makeResident(world, commune, commune.che);
    const phone = await opens(app, commune, mine.appUserId);
    await app.agrees(phone.token);
    const sent = { idempotencyKey: newKey(), question: 'Quên mật khẩu VNeID' };
    const { id } = (await phone.post<HelpRequestDetail>('/api/help-requests', sent)).body;
    await lan.post(`/api/team/help-requests/${id}/merge`, { helpRequestIds: [asked.id] });
    const answer = { idempotencyKey: newKey(), text: 'Bấm nút xanh.' };
    await lan.post(`/api/team/help-requests/${id}/answers`, answer);
    const ended = await phone.post<HelpRequestDetail>(`/api/help-requests/${id}/${what}`, {
      idempotencyKey: newKey(),
      ...body,
    });
    expect(ended.status).toBe(200);
    expect(JSON.stringify(ended.body)).not.toContain(asked.code);
    const { body: list } = await lan.get<{ helpRequests: TeamHelpRequest[] }>(
      '/api/team/help-requests?view=mine',
    );
    expect(list.helpRequests.map(({ code }) => code)).toEqual([asked.code]);
    // Somebody else's is nobody's to end.
    expect((await phone.post(`/api/help-requests/${asked.id}/cancel`)).status).toBe(404);
  },
);

test('the advice on other offices names each once, with what to bring', async () => {
  const { body } = await lan.get<{ advice: ReferralAdvice[] }>('/api/team/referral-advice');
  expect(body.advice.map(({ desk }) => desk)).toContain('police');
  for (const { text } of body.advice) expect(text).toMatch(/căn cước/);
});

describe('clocks', () => {
  test('tell how long Zalo still brings a reply, and nothing of who never wrote there', async () => {
    const { body: never } = await lan.get<TeamHelpRequest>(path());
    expect(never.clocks).toMatchObject({ replyFreeUntil: null, replyUntil: null });
    await world.rows(
      `update residents set last_interaction_at = '2026-03-02T01:00:00Z' where id =
         (select resident_id from help_requests where id = $1)`,
      [asked.id],
    );
    const { body } = await lan.get<TeamHelpRequest>(path());
    expect(body.clocks).toMatchObject({
      replyFreeUntil: '2026-03-04T01:00:00.000Z',
      replyUntil: '2026-03-09T01:00:00.000Z',
    });
  });
});
