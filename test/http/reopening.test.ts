import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
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

/** A question of bà Tư, and chị Lan of her village who may help. */
async function asks() {
  const resident = await makeResident(world, commune, commune.che);
  const tu = await opens(app, commune, resident.appUserId);
  await app.agrees(tu.token);
  const question = { idempotencyKey: newKey(), question: 'Quên mật khẩu' };
  const { body } = await tu.post<HelpRequestDetail>('/api/help-requests', question);
  const lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  const path = `/help-requests/${body.id}`;
  return {
    id: body.id,
    does: (what: string, more: object = {}) =>
      tu.post<HelpRequestDetail>(`/api${path}/${what}`, { idempotencyKey: newKey(), ...more }),
    answers: () =>
      lan.post(`/api/team${path}/answers`, { idempotencyKey: newKey(), text: 'Bấm đây ạ' }),
    resolves: () => lan.post(`/api/team${path}/resolve`, {}),
  };
}

describe('a finished request', () => {
  test('is taken up again by its resident, goes back to the last helper, and the team hears what is wrong', async () => {
    const request = await asks();
    await request.answers();
    await request.does('rating', { word: 'solved' });
    const reopened = await request.does('reopen', { text: 'hôm nay lại không vào được' });
    expect(reopened).toMatchObject({
      status: 200,
      body: { state: 'claimed', helperName: 'Nguyễn Thị Lan', residentWord: 'not-solved' },
    });
    expect(reopened.body.entries.at(-1)).toMatchObject({
      kind: 'reopened',
      by: 'resident',
      text: 'hôm nay lại không vào được',
    });
    expect((await groupHeard()).at(-1)).toBe(
      'A1: bà con xin giúp tiếp. Nhờ Nguyễn Thị Lan giúp tiếp nhé.\n"hôm nay lại không vào được"',
    );
  });

  test('that was cancelled before anybody helped waits for the whole team', async () => {
    const request = await asks();
    await request.does('cancel');
    const reopened = await request.does('reopen');
    expect(reopened.body).toMatchObject({ state: 'open', helperName: null, residentWord: null });
    expect((await groupHeard()).at(-1)).toBe(
      'A1: bà con xin giúp tiếp. Ai giúp được thì gõ "nhận A1".',
    );
  });

  test('that is cancelled once more is so for the team too', async () => {
    const request = await asks();
    for (const what of ['cancel', 'reopen', 'cancel']) await request.does(what);
    expect((await groupHeard()).slice(1)).toEqual([
      'A1: bà con báo không cần giúp nữa.',
      'A1: bà con xin giúp tiếp. Ai giúp được thì gõ "nhận A1".',
      'A1: bà con báo không cần giúp nữa.',
    ]);
  });

  test('does not go back to somebody who has left the team', async () => {
    const request = await asks();
    await request.resolves();
    const lan = called(commune.che, 'Lan');
    await world.rows(`update members set state = 'left' where id = $1`, [lan.id]);
    expect((await request.does('reopen')).body).toMatchObject({ state: 'open' });
  });

  test('reopened twice, or twice at once, under one key is reopened once; later the same key changes nothing', async () => {
    const request = await asks();
    await request.resolves();
    const same = { idempotencyKey: newKey(), text: 'vẫn hỏng' };
    const both = await Promise.all([request.does('reopen', same), request.does('reopen', same)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const again = await request.does('reopen', same);
    expect(again.body.entries.map(({ kind }) => kind)).toEqual(['opened', 'resolved', 'reopened']);
    await request.resolves();
    expect((await request.does('reopen', same)).body).toMatchObject({ state: 'resolved' });
  });
});

test('words that reopen what is not finished are added to it', async () => {
  const request = await asks();
  const same = { idempotencyKey: newKey(), text: 'máy lại đơ' };
  for (const _again of [1, 2]) {
    const { status, body } = await request.does('reopen', same);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'open' });
    expect(body.entries.map(({ kind }) => kind)).toEqual(['opened', 'resident-added']);
  }
  expect((await request.does('reopen')).body.entries).toHaveLength(2);
});

describe('a verdict', () => {
  test('under one key counts once, though an answer came in between', async () => {
    const request = await asks();
    await request.answers();
    const same = { idempotencyKey: newKey(), word: 'not-solved', comment: 'chưa vào được' };
    const both = await Promise.all([request.does('rating', same), request.does('rating', same)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    await request.answers();
    const late = await request.does('rating', same);
    expect(late.body).toMatchObject({ state: 'answered', residentWord: null });
    expect(late.body.entries.filter(({ kind }) => kind === 'rated')).toHaveLength(1);
    const anew = await request.does('rating', { word: 'not-solved' });
    expect(anew.body).toMatchObject({ state: 'claimed', residentWord: 'not-solved' });
  });
});
