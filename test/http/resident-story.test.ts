import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import type { HelpRequestDetail, HelpRequestSummary } from '#shared/help-requests.ts';
import type { Me, Village } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import {
  type CommuneOfTest,
  called,
  makeCommune,
  makeResident,
  zaloId,
} from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';

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

/** Bà Tư, who has chosen Thôn Chè and opened the Mini App. */
async function baTu() {
  const resident = await makeResident(world, commune, commune.che);
  const { token } = await app.signIn(commune, resident.appUserId, 'Bà Tư Mận');
  await app.agrees(token);
  let keys = 0;
  return {
    resident,
    token,
    get: <Body>(path: string) => app.ask<Body>('GET', path, { token }),
    post: <Body>(path: string, body?: unknown) => app.ask<Body>('POST', path, { token, body }),
    ask: (body: object) => {
      keys += 1;
      const idempotencyKey = `key-of-the-test-${keys}`;
      return app.ask<HelpRequestDetail>('POST', '/api/help-requests', {
        token,
        body: { idempotencyKey, ...body },
      });
    },
  };
}

const answer = async (id: string) => {
  const lan = called(commune.che, 'Lan');
  await world.work(commune.scope, (work) =>
    answerHelpRequest(
      work,
      id,
      {
        helper: { kind: 'member', id: lan.id },
        name: lan.name,
        teamName: commune.che.team.name,
        unconfirmed: false,
        channel: 'group',
        cause: world.newId(),
      },
      'Bác bấm Quên mật khẩu nhé.',
    ),
  );
};

describe('somebody new', () => {
  test('signs in, looks for the village and chooses it', async () => {
    const { token, me } = await app.signIn(commune, zaloId(), 'Bà Tư Mận');
    expect(me).toEqual({
      name: 'Bà Tư Mận',
      resident: {
        id: expect.any(String),
        village: null,
        officialAccountName: commune.account.name,
        oaId: commune.account.oaId,
        isInChat: false,
        consents: [],
        muted: [],
      },
      member: null,
      officer: null,
    });
    type Villages = { villages: Village[] };
    const look = (text: string) =>
      app.ask<Villages>('GET', `/api/villages?text=${encodeURIComponent(text)}`, { token });
    expect((await look('')).body.villages).toHaveLength(3);
    expect((await look('thon 3')).body.villages).toEqual([
      {
        id: commune.thon3.id,
        name: 'Thôn 3',
        communeName: 'Xã Thanh Tâm',
        oldNames: ['xóm Cầu Đá'],
      },
    ]);
    expect((await look('bãi sậy')).body.villages).toEqual([]);
    const chosen = await app.ask<Me>('PUT', '/api/me/village', {
      token,
      body: { areaId: commune.thon3.id },
    });
    expect(chosen.body.resident.village?.name).toBe('Thôn 3');
    expect((await app.ask<Me>('GET', '/api/me', { token })).body).toEqual(chosen.body);
  });

  test('cannot choose a village of another commune, a commune, or one that ended', async () => {
    const { token } = await app.signIn(commune, zaloId());
    const other = await makeCommune(world, 'Xã An Hoà');
    await world.rows(`update areas set valid_to = '2026-03-01' where id = $1`, [commune.thon13.id]);
    for (const areaId of [other.che.id, commune.id, commune.thon13.id, world.newId()]) {
      const refused = await app.ask('PUT', '/api/me/village', { token, body: { areaId } });
      expect(refused).toMatchObject({ status: 422, body: { code: 'area/village-unknown' } });
    }
  });

  test('is asked for the village before the first request', async () => {
    const { token } = await app.signIn(commune, zaloId());
    await app.agrees(token);
    const body = { idempotencyKey: 'key-of-the-test-1', question: 'Quên mật khẩu' };
    expect(await app.ask('POST', '/api/help-requests', { token, body })).toMatchObject({
      status: 409,
      body: { code: 'help-request/village-missing' },
    });
  });
});

describe('a request', () => {
  test('from a step of a tutorial reaches the team with step and phone', async () => {
    const tu = await baTu();
    const { status, body } = await tu.ask({
      tutorialId: 'vneid-forgot-password',
      step: 3,
      phoneModel: 'Oppo A17',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      code: 'A1',
      state: 'open',
      tutorialId: 'vneid-forgot-password',
      step: 3,
      villageName: 'Thôn Chè Kho Làng',
      phoneModel: 'Oppo A17',
      helperName: null,
      entries: [{ kind: 'opened', by: 'resident', name: null }],
    });
    expect(await groupHeard()).toEqual([expect.stringMatching(/kẹt ở bước 3\.\nMáy: Oppo A17\./)]);
    type List = { helpRequests: HelpRequestSummary[] };
    const list = await tu.get<List>('/api/help-requests');
    expect(list.body.helpRequests.map(({ id }) => id)).toEqual([body.id]);
  });

  test('and what is added to it tell the sender what was covered in their words', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({ question: 'OTP 482913 có đọc cho họ không' });
    expect(body).toMatchObject({
      masked: ['otp'],
      question: 'OTP [mã đã che] có đọc cho họ không',
    });
    const path = `/api/help-requests/${body.id}`;
    const message = { idempotencyKey: 'key-of-a-message', text: 'cccd 037190001234' };
    for (const _again of [1, 2]) {
      const added = await tu.post<HelpRequestDetail>(`${path}/messages`, message);
      expect(added.body.masked).toEqual(['id-number']);
    }
    expect((await tu.get<HelpRequestDetail>(path)).body.masked).toBeUndefined();
  });

  test('sent twice, or twice at once, is one request and one post', async () => {
    const tu = await baTu();
    const body = { idempotencyKey: 'tapped-twice-0001', question: 'Quên mật khẩu' };
    const answers = await Promise.all([tu.ask(body), tu.ask(body), tu.ask(body)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((one) => one.body.id)).size).toBe(1);
    expect(await groupHeard()).toHaveLength(1);
  });

  test('hides secrets before anything is stored', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({
      question: 'mã OTP của tôi là 482913, gọi tôi số 0912345678',
      phoneModel: 'Oppo 0912345678',
    });
    await tu.post(`/api/help-requests/${body.id}/messages`, {
      idempotencyKey: 'key-of-the-test-9',
      text: 'mật khẩu là hoamai1958',
    });
    const [everything] = await world.rows<{ all: string }>(
      `select json_agg(t)::text as all from (
         select question as x from help_requests union all select phone_model from help_requests
         union all select text from help_request_history union all select text from team_posts
         union all select content::text from outgoing_messages) t`,
    );
    expect(everything?.all).not.toMatch(/482913|0912345678|hoamai1958/);
    expect((await groupHeard())[0]).toContain('[mã đã che]');
  });

  test('takes words that a database is particular about', async () => {
    const tu = await baTu();
    for (const question of [
      'chữ \u0000 lạ',
      `nửa chữ \ud83d`,
      '\ude00 nửa chữ',
      `${'a'.repeat(1_199)}😀`,
      `"'\\;--`,
    ]) {
      const { status, body } = await tu.ask({ question });
      expect(status).toBe(201);
      expect((await tu.get(`/api/help-requests/${body.id}`)).status).toBe(200);
    }
  });

  test('is told the answer, and takes more words and a verdict', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({ question: 'Quên mật khẩu' });
    const path = `/api/help-requests/${body.id}`;
    expect(
      await tu.post(`${path}/rating`, { idempotencyKey: 'key-of-a-rating-1', word: 'solved' }),
    ).toMatchObject({
      status: 409,
      body: { code: 'help-request/not-finished' },
    });
    world.clock.advance(minute);
    await answer(body.id);
    expect((await tu.get<HelpRequestDetail>(path)).body).toMatchObject({
      state: 'answered',
      helperName: 'Nguyễn Thị Lan',
      entries: [
        { kind: 'opened' },
        {
          kind: 'answered',
          by: 'team',
          name: 'Nguyễn Thị Lan',
          text: 'Bác bấm Quên mật khẩu nhé.',
        },
      ],
    });
    const message = { idempotencyKey: 'key-of-the-test-5', text: 'máy báo lỗi 500' };
    await tu.post(`${path}/messages`, message);
    const added = await tu.post<HelpRequestDetail>(`${path}/messages`, message);
    expect(added.body.entries.map(({ kind }) => kind)).toEqual([
      'opened',
      'answered',
      'resident-added',
    ]);
    const rated = await tu.post<HelpRequestDetail>(`${path}/rating`, {
      idempotencyKey: 'key-of-a-rating-x',
      word: 'not-solved',
      comment: 'vẫn báo lỗi',
    });
    expect(rated.body).toMatchObject({ state: 'claimed', residentWord: 'not-solved' });
    await answer(body.id);
    expect(
      (await tu.post(`${path}/rating`, { idempotencyKey: 'key-of-a-rating-2', word: 'solved' }))
        .body,
    ).toMatchObject({
      state: 'resolved',
      residentWord: 'solved',
    });
    expect((await groupHeard()).slice(-4)).toEqual([
      'A1 · Bà con nói thêm:\n"máy báo lỗi 500"',
      'A1: bà con báo chưa được. Nhờ Nguyễn Thị Lan giúp tiếp nhé.',
      'A1: đã gửi câu trả lời của Nguyễn Thị Lan cho bà con.',
      'A1: bà con báo đã được.',
    ]);
    expect(
      await tu.post(`${path}/messages`, { ...message, idempotencyKey: 'key-of-the-test-6' }),
    ).toMatchObject({ status: 409, body: { code: 'help-request/finished' } });
  });

  test('is cancelled, again without effect, and after the end refused', async () => {
    const tu = await baTu();
    const { body } = await tu.ask({ question: 'Quên mật khẩu' });
    const cancel = (id: string) => tu.post(`/api/help-requests/${id}/cancel`);
    expect(await cancel(body.id)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await cancel(body.id)).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    expect(await groupHeard()).toHaveLength(2);
    const second = await tu.ask({ question: 'Hỏi lại' });
    await answer(second.body.id);
    await tu.post(`/api/help-requests/${second.body.id}/rating`, {
      idempotencyKey: 'key-of-a-rating-3',
      word: 'solved',
    });
    expect(await cancel(second.body.id)).toMatchObject({ status: 409 });
  });
});

test("nobody else's request exists for a resident, whatever they do with it", async () => {
  const tu = await baTu();
  const neighbour = await baTu();
  const { body } = await neighbour.ask({ question: 'Quên mật khẩu' });
  const path = `/api/help-requests/${body.id}`;
  const tried = [
    await tu.get(path),
    await tu.post(`${path}/messages`, { idempotencyKey: 'key-of-the-test-7', text: 'x' }),
    await tu.post(`${path}/rating`, { idempotencyKey: 'key-of-a-rating-4', word: 'solved' }),
    await tu.post(`${path}/cancel`),
  ];
  expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await tu.get('/api/help-requests')).body).toEqual({ helpRequests: [] });
  expect((await neighbour.get(path)).body).toMatchObject({ state: 'open' });
});
