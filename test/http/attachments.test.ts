import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addResidentMessage } from '#bot/help-requests/add-resident-message.ts';
import { forgetAtOnce } from '#bot/retention/forget-past-keeping.ts';
import { type Attachment, photoSizeBytesMax, voiceSizeBytesMax } from '#shared/attachments.ts';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { RegisterDetail } from '#shared/register.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { phoneJpeg, plainJpeg, sounds } from '#test/support/jpeg.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

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

const photo = { kind: 'photo', type: 'image/jpeg' } as const;
const voice = { kind: 'voice', type: 'audio/webm;codecs=opus' } as const;

async function signsIn(appUserId: string | null) {
  const phone = await opens(app, commune, appUserId);
  return {
    ...phone,
    upload: (bytes: Buffer = plainJpeg, as: { key?: string; path?: string } = {}) =>
      app.upload(phone.token, bytes, { ...photo, key: newKey(), ...as }),
  };
}

/** Somebody of Thôn Chè with the Mini App open, who has agreed to being helped. */
async function baTu() {
  const resident = await makeResident(world, commune, commune.che);
  const phone = await signsIn(resident.appUserId);
  await app.agrees(phone.token);
  return {
    ...phone,
    resident,
    ask: (attachmentIds: string[] = []) =>
      phone.post<HelpRequestDetail>('/api/help-requests', {
        idempotencyKey: newKey(),
        question: 'Quên mật khẩu',
        attachmentIds,
      }),
    say: (id: string, body: object) =>
      phone.post<HelpRequestDetail>(`/api/help-requests/${id}/messages`, {
        idempotencyKey: newKey(),
        ...body,
      }),
  };
}

const countUploads = async (residentId: string) => {
  const query = 'select count(*)::int as count from attachments where uploaded_by = $1';
  return (await world.rows<{ count: number }>(query, [residentId]))[0]?.count;
};

describe('an upload', () => {
  test('loses what the phone wrote beside the picture, before anything is stored', async () => {
    const tu = await baTu();
    const { status, body } = await tu.upload(phoneJpeg('20.5436N 105.9103E'));
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      kind: 'photo',
      contentType: 'image/jpeg',
      sizeBytes: plainJpeg.length,
    });
    expect((await app.download(tu.token, body.id)).bytes).toEqual(plainJpeg);
    expect(await findWords(world, '20.5436N')).toEqual([]);
  });

  test('under the same key, again or at once, is one attachment', async () => {
    const tu = await baTu();
    const key = newKey();
    const together = await Promise.all([1, 2, 3].map(() => tu.upload(plainJpeg, { key })));
    const again = await tu.upload(plainJpeg, { key });
    const ids = [...together, again].map(({ body }) => body.id);
    expect(new Set(ids).size).toBe(1);
    expect(await countUploads(tu.resident.id)).toBe(1);
    const sent = await tu.ask([ids[0] ?? '']);
    expect(sent.status).toBe(201);
    expect((await tu.upload(plainJpeg, { key })).body.id).toBe(ids[0]);
  });

  test('under the key of a neighbour is an attachment of its own', async () => {
    const [tu, neighbour] = [await baTu(), await baTu()];
    const key = newKey();
    const [one, other] = [
      await tu.upload(plainJpeg, { key }),
      await neighbour.upload(plainJpeg, { key }),
    ];
    expect(one.body.id).not.toBe(other.body.id);
  });

  test('of a sound keeps its plain type', async () => {
    const tu = await baTu();
    const { body } = await app.upload(tu.token, sounds['audio/webm'], { ...voice, key: newKey() });
    expect(body).toMatchObject({ kind: 'voice', contentType: 'audio/webm' });
  });

  test.each([
    ['a PNG', { kind: 'photo', type: 'image/png' }, Buffer.from('\x89PNG', 'latin1')],
    ['a PNG under a false name', photo, Buffer.from('\x89PNG', 'latin1')],
    ['a page', photo, Buffer.from('<html>')],
    ['JSON', { kind: 'photo', type: 'application/json' }, Buffer.from('{}')],
    ['a broken picture', photo, plainJpeg.subarray(0, 60)],
    ['nothing', photo, Buffer.alloc(0)],
  ] as const)('of %s is refused in one sentence', async (_name, as, bytes) => {
    const tu = await baTu();
    const refused = await app.upload(tu.token, bytes, { ...as, key: newKey() });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'attachment/not-accepted', message: expect.stringContaining('Bà con') },
    });
    expect(await countUploads(tu.resident.id)).toBe(0);
  });

  test('that is too large is refused, whether it says so or not', async () => {
    const tu = await baTu();
    for (const [as, length] of [
      [photo, photoSizeBytesMax + 1],
      [voice, voiceSizeBytesMax + 1],
    ] as const) {
      const refused = await app.upload(tu.token, Buffer.alloc(length, 0xff), {
        ...as,
        key: newKey(),
      });
      expect(refused).toMatchObject({ status: 413, body: { code: 'attachment/too-big' } });
    }
  });

  test('does not widen what other requests may send', async () => {
    const tu = await baTu();
    const { status } = await tu.post('/api/help-requests', { question: 'a'.repeat(70_000) });
    expect(status).toBe(413);
  });

  test('by nobody we know is refused, and counted by address whatever they call themselves', async () => {
    const left: number[] = [];
    for (const name of ['one', 'another', 'a third']) {
      const answer = await app.app.inject({
        method: 'POST',
        url: `/api/attachments?kind=photo&key=${newKey()}`,
        remoteAddress: '10.99.0.1',
        headers: { authorization: `Bearer ${name}`, 'content-type': 'image/jpeg' },
        payload: plainJpeg,
      });
      expect(answer.statusCode).toBe(401);
      left.push(Number(answer.headers['x-ratelimit-remaining']));
    }
    expect(left).toEqual([1_499, 1_498, 1_497]);
  });

  test('many times in a minute is slowed down, for this person alone', async () => {
    const [tu, neighbour] = [await baTu(), await baTu()];
    const statuses: number[] = [];
    for (let round = 0; round < 31; round += 1) {
      statuses.push((await tu.upload(Buffer.from('x'))).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await neighbour.upload()).status).toBe(201);
  });

  test('leaves at most twenty that are not sent: the oldest is forgotten', async () => {
    const tu = await baTu();
    const ids: string[] = [];
    for (let round = 0; round < 21; round += 1) {
      world.clock.advance(1_000);
      ids.push((await tu.upload()).body.id);
    }
    expect(await countUploads(tu.resident.id)).toBe(20);
    expect((await app.download(tu.token, ids[0] ?? '')).status).toBe(404);
    expect((await app.download(tu.token, ids[1] ?? '')).status).toBe(200);
  });

  test('that is not sent is deleted by its owner, again without effect, and by nobody else', async () => {
    const [tu, neighbour] = [await baTu(), await baTu()];
    const { body } = await tu.upload();
    const path = `/api/attachments/${body.id}`;
    expect((await neighbour.delete(path)).status).toBe(204);
    expect(await countUploads(tu.resident.id)).toBe(1);
    expect((await tu.delete(path)).status).toBe(204);
    expect((await tu.delete(path)).status).toBe(204);
    expect(await countUploads(tu.resident.id)).toBe(0);
  });
});

test('workers forget after three days what was not sent, and keep what was', async () => {
  const tu = await baTu();
  const [sent, unsent] = [await tu.upload(), await tu.upload()];
  await tu.ask([sent.body.id]);
  const sweep = () => forgetAtOnce({ db: world.worker, clock: world.clock });
  world.clock.advance(71 * hour);
  await sweep();
  expect((await app.download(tu.token, unsent.body.id)).status).toBe(200);
  world.clock.advance(2 * hour);
  await sweep();
  await sweep();
  expect((await app.download(tu.token, unsent.body.id)).status).toBe(404);
  expect((await app.download(tu.token, sent.body.id)).status).toBe(200);
});

describe('sending', () => {
  test('makes photos part of the words that they came with, for the resident, the team and the register', async () => {
    const tu = await baTu();
    const first = (await tu.upload()).body;
    const { body } = await tu.ask([first.id]);
    const second = (await tu.upload()).body;
    const said = await tu.say(body.id, { text: 'đây ạ', attachmentIds: [second.id] });
    const shown = [
      ['opened', [first]],
      ['resident-added', [second]],
    ];
    const shownIn = (entries: { kind: string; attachments: Attachment[] }[]) =>
      entries.map(({ kind, attachments }) => [kind, attachments]);
    expect(shownIn(said.body.entries)).toEqual(shown);
    const lan = await signsIn(called(commune.che, 'Lan').appUserId);
    const inTeam = await lan.get<TeamHelpRequest>(`/api/team/help-requests/${body.id}`);
    expect(shownIn(inTeam.body.entries)).toEqual(shown);
    const officer = await signsIn(commune.officer.appUserId);
    const inRegister = await officer.get<RegisterDetail>(`/api/register/help-requests/${body.id}`);
    expect(shownIn(inRegister.body.entries)).toEqual(shown);
    const heard = await saidTo(world, commune.che.group.groupId);
    expect(heard.map(({ text }) => text).at(-1)).toBe(
      'A1 · Bà con nói thêm:\n"đây ạ"\nKèm 1 ảnh (xem trong ứng dụng).',
    );
  });

  test('the same message twice sends them once; photos alone are a message', async () => {
    const tu = await baTu();
    const { body } = await tu.ask();
    const attachmentIds = [(await tu.upload()).body.id, (await tu.upload()).body.id];
    const message = { idempotencyKey: newKey(), attachmentIds };
    const answers = await Promise.all([tu.say(body.id, message), tu.say(body.id, message)]);
    const again = await tu.say(body.id, message);
    for (const answer of [...answers, again]) {
      expect(answer.status).toBe(200);
      expect(answer.body.entries.map(({ attachments }) => attachments.length)).toEqual([0, 2]);
    }
    const heard = await saidTo(world, commune.che.group.groupId);
    expect(heard.map(({ text }) => text).slice(1)).toEqual([
      'A1 · Bà con gửi thêm 2 ảnh (xem trong ứng dụng).',
    ]);
    expect(await tu.say(body.id, {})).toMatchObject({
      status: 422,
      body: { code: 'help-request/empty' },
    });
  });

  test("somebody else's, one that was sent, or one that is gone is refused, and nothing is sent", async () => {
    const [tu, neighbour] = [await baTu(), await baTu()];
    const sent = (await tu.upload()).body.id;
    const { body } = await tu.ask([sent]);
    const theirs = (await neighbour.upload()).body.id;
    const own = (await tu.upload()).body.id;
    const before = (await saidTo(world, commune.che.group.groupId)).length;
    for (const id of [sent, theirs, world.newId()]) {
      for (const refused of [
        await tu.ask([own, id]),
        await tu.say(body.id, { text: 'đây', attachmentIds: [own, id] }),
      ]) {
        expect(refused).toMatchObject({ status: 422, body: { code: 'attachment/not-accepted' } });
      }
    }
    expect(await saidTo(world, commune.che.group.groupId)).toHaveLength(before);
    const list = await tu.get<{ helpRequests: unknown[] }>('/api/help-requests');
    expect(list.body.helpRequests).toHaveLength(1);
    expect((await tu.ask([own])).status).toBe(201);
  });

  test('more than four at once is refused', async () => {
    const tu = await baTu();
    const ids = Array.from({ length: 5 }, () => world.newId());
    expect((await tu.ask(ids)).status).toBe(400);
  });

  test('two messages that want the same photo at once: one has it, the other is refused', async () => {
    const tu = await baTu();
    const { body } = await tu.ask();
    const attachmentIds = [(await tu.upload()).body.id];
    const statuses = await Promise.all(
      [1, 2].map(async () => (await tu.say(body.id, { text: 'đây', attachmentIds })).status),
    );
    expect(statuses.sort()).toEqual([200, 422]);
  });

  test('that dies in the middle sends neither words nor photos, and can be done again', async () => {
    const tu = await baTu();
    const { body } = await tu.ask();
    const attachmentIds = [(await tu.upload()).body.id];
    const eyes = {
      kind: 'resident',
      residentId: tu.resident.id,
      communePath: commune.path,
    } as const;
    const message = { idempotencyKey: newKey(), text: 'đây', attachmentIds };
    const dying = world.work(
      eyes,
      async (work) => {
        await addResidentMessage(work, body.id, {
          channel: 'mini-app',
          text: 'đây',
          along: { ids: attachmentIds, uploadedBy: tu.resident.id },
          cause: `app:${message.idempotencyKey}`,
        });
        throw new Error('the process died');
      },
      world.web,
    );
    await expect(dying).rejects.toThrow('the process died');
    expect(
      (await tu.get<HelpRequestDetail>(`/api/help-requests/${body.id}`)).body.entries,
    ).toHaveLength(1);
    expect((await tu.say(body.id, message)).body.entries.at(-1)).toMatchObject({
      kind: 'resident-added',
      attachments: [{ id: attachmentIds[0] }],
    });
  });
});

describe('an answer', () => {
  test('carries pictures, of which the chat says that they wait in the app', async () => {
    const tu = await baTu();
    const { body } = await tu.ask();
    const lan = await signsIn(called(commune.che, 'Lan').appUserId);
    const { body: picture } = await lan.upload(plainJpeg, { path: '/api/team/attachments' });
    const answer = { idempotencyKey: newKey(), text: 'Bấm chỗ này ạ', attachmentIds: [picture.id] };
    const path = `/api/team/help-requests/${body.id}/answers`;
    for (const _again of [1, 2]) {
      const answered = await lan.post<TeamHelpRequest>(path, answer);
      expect(answered.body.entries.at(-1)).toMatchObject({
        kind: 'answered',
        attachments: [picture],
      });
    }
    const seen = await tu.get<HelpRequestDetail>(`/api/help-requests/${body.id}`);
    expect(seen.body.entries.at(-1)?.attachments).toEqual([picture]);
    expect((await app.download(tu.token, picture.id)).bytes).toEqual(plainJpeg);
    const [message, ...more] = await saidTo(world, tu.resident.oaUserId ?? '');
    expect(more).toEqual([]);
    expect(message?.text).toContain('bà con mở ứng dụng để xem');
    expect(message?.buttons.at(-1)).toBe('Xem ảnh trong ứng dụng');
    const [row] = await world.rows<{ action: object }>(
      `select content->'buttons'->-1->'action' as action from outgoing_messages where recipient_id = $1`,
      [tu.resident.oaUserId],
    );
    expect(row?.action).toEqual({ kind: 'open', path: `/help-requests/${body.id}` });
  });

  test('takes nobody else’s uploads, not even a resident’s of the same village', async () => {
    const tu = await baTu();
    const { body } = await tu.ask();
    const unsent = (await tu.upload()).body.id;
    const lan = await signsIn(called(commune.che, 'Lan').appUserId);
    const refused = await lan.post(`/api/team/help-requests/${body.id}/answers`, {
      idempotencyKey: newKey(),
      text: 'Bấm chỗ này ạ',
      attachmentIds: [unsent],
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'attachment/not-accepted' } });
    expect(await saidTo(world, tu.resident.oaUserId ?? '')).toEqual([]);
  });

  test('of the commune carries pictures too', async () => {
    const tu = await baTu();
    const { body } = await tu.ask();
    const officer = await signsIn(commune.officer.appUserId);
    const { body: picture } = await officer.upload();
    const answered = await officer.post<RegisterDetail>(
      `/api/register/help-requests/${body.id}/answers`,
      { idempotencyKey: newKey(), text: 'Xã gửi ảnh ạ', attachmentIds: [picture.id] },
    );
    expect(answered.body.entries.at(-1)?.attachments).toEqual([picture]);
  });
});

describe('the bytes', () => {
  test('come as what they are, for this reader’s eyes', async () => {
    const tu = await baTu();
    const { body } = await tu.upload();
    expect((await app.download(tu.token, body.id)).headers).toMatchObject({
      vary: 'authorization, origin',
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringContaining('private'),
      'content-disposition': 'inline',
    });
  });

  test('are seen by whoever sees the request, once they are sent, and by nobody else', async () => {
    const tu = await baTu();
    const { body: picture } = await tu.upload();
    const farAway = await makeCommune(world, 'Xã An Hoà');
    const tokens = {
      owner: tu.token,
      neighbour: (await baTu()).token,
      lan: (await signsIn(called(commune.che, 'Lan').appUserId)).token,
      binhOfThon3: (await signsIn(called(commune.thon3, 'Bình').appUserId)).token,
      officer: (await signsIn(commune.officer.appUserId)).token,
      supervisor: (await signsIn(commune.supervisor.appUserId)).token,
      officerFarAway: (await app.signIn(farAway, farAway.officer.appUserId)).token,
    };
    const seenBy = async () => {
      const seen: string[] = [];
      for (const [who, token] of Object.entries(tokens)) {
        if ((await app.download(token, picture.id)).status === 200) seen.push(who);
      }
      return seen;
    };
    expect(await seenBy()).toEqual(['owner']);
    await tu.ask([picture.id]);
    expect(await seenBy()).toEqual(['owner', 'lan', 'officer']);
  });
});
