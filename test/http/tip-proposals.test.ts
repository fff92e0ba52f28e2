import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actingMember } from '#bot/help-requests/acting.ts';
import { proposeTip } from '#bot/help-requests/propose-tip.ts';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import { consentTextVersion } from '#shared/me.ts';
import type { ApiError } from '#shared/sessions.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import type { NewTip, RequestTip, TipList, TipProposal, TipProposalList } from '#shared/tips.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let tu: Person;
let thuan: Person;
let lan: Person;
let nhung: Person;

type Person = Awaited<ReturnType<typeof opens>>;
type Refused = TipProposal & ApiError;

const answerWords = 'Bấm “Quên mật khẩu” rồi nhập ngày cấp thẻ mới.';

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  tu = await opens(app, commune, (await makeResident(world, commune, commune.che)).appUserId);
  thuan = await opens(app, commune, commune.che.leader.appUserId);
  lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Bà Tư asks at step 3 of a tutorial. */
async function asked(): Promise<string> {
  await app.agrees(tu.token);
  const body = {
    idempotencyKey: newKey(),
    question: 'Quên mật khẩu VNeID',
    tutorialId: 'vneid-forgot-password',
    step: 3,
  };
  return (await tu.post<HelpRequestDetail>('/api/help-requests', body)).body.id;
}

const answers = async (id: string, text = answerWords, who = lan): Promise<string> => {
  const body = { idempotencyKey: newKey(), text };
  const { body: request } = await who.post<TeamHelpRequest>(
    `/api/team/help-requests/${id}/answers`,
    body,
  );
  return request.entries?.findLast(({ kind }) => kind === 'answered')?.id ?? '';
};
const proposes = (id: string, entryId: string, text = answerWords, who = lan) =>
  who.post<Refused>(`/api/team/help-requests/${id}/tip-proposals`, { entryId, text });
const proposed = async () => {
  const id = await asked();
  return (await proposes(id, await answers(id))).body;
};
const list = async (who = nhung) =>
  (await who.get<TipProposalList>('/api/staff/tip-proposals')).body.proposals;
const publishes = (id: string, said: Partial<NewTip> = {}, who = nhung) =>
  who.post<Refused>(`/api/staff/tip-proposals/${id}/publish`, {
    text: 'Nhập ngày cấp của thẻ mới nhất.',
    question: null,
    ...said,
  });
const declines = (id: string, who = nhung) =>
  who.post<Refused>(`/api/staff/tip-proposals/${id}/decline`, {});
const shares = (isGiven: boolean) =>
  tu.put('/api/me/consents', { purpose: 'learning', isGiven, textVersion: consentTextVersion });
const tips = async (who = tu) =>
  (await who.get<TipList>('/api/tutorials/vneid-forgot-password/tips')).body.tips;

describe('proposing', () => {
  test('puts an answer before the staff, with the step that it came from', async () => {
    const proposal = await proposed();
    expect(proposal).toEqual({
      id: expect.any(String),
      helpRequestId: expect.any(String),
      code: expect.stringMatching(/^A\d+$/),
      villageName: 'Thôn Chè Kho Làng',
      proposedBy: 'Nguyễn Thị Lan',
      text: answerWords,
      tutorialId: 'vneid-forgot-password',
      tutorialTitle: expect.any(String),
      step: 3,
      question: null,
      publishedText: null,
      state: 'waiting',
      at: world.clock.now().toISOString(),
    });
    expect(await list()).toEqual([proposal]);
    expect(await tips()).toEqual([]);
  });

  test('the same answer is proposed once, whoever does it and however often at once', async () => {
    const id = await asked();
    const entryId = await answers(id);
    const all = await Promise.all([
      proposes(id, entryId),
      proposes(id, entryId, 'Khác chữ'),
      proposes(id, entryId, answerWords, thuan),
    ]);
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
    expect(await list()).toHaveLength(1);
  });

  test('in the group it takes the latest answer of whoever speaks, in its own words', async () => {
    const id = await asked();
    await answers(id, 'Câu đầu');
    await answers(id, 'Câu sau');
    await answers(id, 'Câu của anh Thuận', thuan);
    const propose = (memberId: string) =>
      world.work(commune.che.scope, async (work) =>
        proposeTip(
          work,
          id,
          await actingMember(work.tx, memberId, { channel: 'group', cause: 'tin-1' }),
          {},
        ),
      );
    await propose(called(commune.che, 'Lan').id);
    expect((await list()).map(({ text }) => text)).toEqual(['Câu sau']);
    await expect(propose(called(commune.che, 'Hưng').id)).rejects.toMatchObject({
      code: 'tip/no-answer',
    });
  });

  test('what is no answer, another village’s request and numbers are not taken as they are', async () => {
    const id = await asked();
    const none = await proposes(id, '999999999');
    expect([none.status, none.body.message]).toEqual([
      409,
      expect.stringContaining('Chưa thấy câu trả lời'),
    ]);
    const entryId = await answers(id);
    const binh = await opens(app, commune, commune.thon3.leader.appUserId);
    expect((await proposes(id, entryId, answerWords, binh)).status).toBe(404);
    expect((await proposes(id, entryId, ' ')).status).toBe(400);
    const covered = await proposes(id, entryId, 'Gọi 0912345678 nhé');
    expect(covered.body.text).not.toContain('0912345678');
  });

  test('only officers of the commune read what waits', async () => {
    await proposed();
    expect((await lan.get('/api/staff/tip-proposals')).status).toBe(403);
    const other = await makeCommune(world, 'Xã Bên Cạnh');
    const stranger = await opens(app, other, other.officer.appUserId);
    expect(await list(stranger)).toEqual([]);
  });
});

describe('deciding', () => {
  test('a published one stands at its step at once, in the officer’s words and the village’s name', async () => {
    const { id } = await proposed();
    const { body } = await publishes(id, { question: 'Quên mật khẩu thì sao?' });
    expect(body).toMatchObject({
      state: 'published',
      publishedText: 'Nhập ngày cấp của thẻ mới nhất.',
    });
    expect(await tips()).toMatchObject([
      {
        text: 'Nhập ngày cấp của thẻ mới nhất.',
        // Its asker did not agree to share it.
        question: null,
        step: 3,
        villageName: 'Thôn Chè Kho Làng',
      },
    ]);
  });

  test('the question is shown and goes along only while its asker agrees to that', async () => {
    const { id } = await proposed();
    await shares(true);
    expect((await list())[0]?.question).toBe('Quên mật khẩu VNeID');
    await publishes(id, { question: 'Quên mật khẩu thì sao?' });
    expect((await tips())[0]?.question).toBe('Quên mật khẩu thì sao?');
    await shares(false);
    expect((await tips())[0]?.question).toBeNull();
  });

  test('two officers at once decide once; the same decision again changes nothing', async () => {
    const { id } = await proposed();
    const [hong] = await world.rows<{ app_user_id: string }>(
      `insert into officers (id, code, name, area_id, role, app_user_id)
       values (gen_random_uuid(), gen_random_uuid(), 'Lê Thị Hồng', $1, 'officer', '72' || floor(random() * 1e15)) returning app_user_id`,
      [commune.id],
    );
    const other = await opens(app, commune, hong?.app_user_id ?? '');
    const both = await Promise.all([publishes(id), declines(id, other)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.message).toContain('cán bộ khác');
    const wasPublished = both[0]?.status === 200;
    expect(await tips()).toHaveLength(wasPublished ? 1 : 0);
    const again = wasPublished ? await publishes(id, { text: 'Khác' }) : await declines(id, other);
    expect(again.status).toBe(200);
    expect((await tips()).map(({ text }) => text)).not.toContain('Khác');
  });

  test('declined it shows nowhere, and stands behind those that wait', async () => {
    const first = await proposed();
    world.clock.advance(1_000);
    const second = await proposed();
    expect((await declines(first.id)).body.state).toBe('declined');
    expect((await list()).map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(await tips()).toEqual([]);
    expect((await publishes(first.id)).status).toBe(409);
  });

  test('a request keeps one tip: the one it has is shown, replaced, and published anew after it was withdrawn', async () => {
    const { id, helpRequestId } = await proposed();
    const path = `/api/register/${helpRequestId}/tip`;
    await nhung.put<RequestTip>(path, { text: 'Mẹo trước', question: null });
    expect((await list())[0]?.publishedText).toBe('Mẹo trước');
    await nhung.delete(path);
    expect((await list())[0]?.publishedText).toBeNull();
    await publishes(id);
    expect((await tips()).map(({ text }) => text)).toEqual(['Nhập ngày cấp của thẻ mới nhất.']);
  });

  test('of who was erased nothing waits, and nothing more is proposed', async () => {
    const id = await asked();
    const entryId = await answers(id);
    const later = await answers(id, 'Thêm một cách nữa');
    const proposal = (await proposes(id, entryId)).body;
    expect((await tu.delete('/api/me')).status).toBe(204);
    expect(await list()).toMatchObject([{ state: 'declined' }]);
    expect((await list())[0]?.text).not.toContain('Quên mật khẩu');
    expect((await publishes(proposal.id)).status).toBe(409);
    expect((await proposes(id, later)).status).toBe(409);
    expect(await tips(thuan)).toEqual([]);
  });
});
