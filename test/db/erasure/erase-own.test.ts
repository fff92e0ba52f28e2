import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetMe } from '#bot/help-requests/forget-resident.ts';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import type { RegisterPage } from '#shared/register.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';
import { leavesWordsEverywhere, marker } from './scene.ts';

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

const erased = '(đã xoá theo ý người hỏi)';
const groupHeard = async () =>
  (await saidTo(world, commune.che.group.groupId)).map(({ text }) => text);

/** What reports are made of. */
const countsOf = (residentId: string) =>
  world.rows(
    `select code, state, resident_word, opened_at, first_answered_at, resolved_at,
       (select count(*)::int from help_request_history x where x.help_request_id = h.id and x.kind <> 'cancelled') as steps
     from help_requests h where resident_id = $1 order by code`,
    [residentId],
  );

describe('somebody who deletes themself', () => {
  test('leaves no word of theirs, none that was written to them, and no id, in any column of any table', async () => {
    const tu = await leavesWordsEverywhere(world, app, commune);
    expect((await findWords(world, marker)).length).toBeGreaterThan(15);
    expect((await tu.phone.delete('/api/me')).status).toBe(204);
    expect(await findWords(world, marker)).toEqual([]);
    expect(await findWords(world, '0987654321')).toEqual([]);
    for (const id of [tu.resident.oaUserId, tu.resident.appUserId]) {
      const places = await findWords(world, id ?? '');
      expect(places.filter((place) => !place.startsWith('graphile_worker'))).toEqual([]);
    }
  });

  test('leaves the counts: requests with their states, times and verdicts, and how much was done', async () => {
    const tu = await leavesWordsEverywhere(world, app, commune);
    const before = await countsOf(tu.resident.id);
    await tu.phone.delete('/api/me');
    const [open, solved] = before;
    expect(await countsOf(tu.resident.id)).toEqual([{ ...open, state: 'cancelled' }, solved]);
    const officer = await opens(app, commune, commune.officer.appUserId);
    const register = await officer.post<RegisterPage>('/api/register/help-requests/search', {});
    expect(register.body.rows.map(({ code, question, state }) => [code, question, state])).toEqual([
      ['A2', erased, 'resolved'],
      ['A1', erased, 'cancelled'],
    ]);
    for (const path of [`/${tu.open.id}`, `/${tu.solved.id}`]) {
      expect((await officer.get(`/api/register/help-requests${path}`)).status).toBe(200);
    }
    expect((await officer.post('/api/register/help-requests.csv', {})).status).toBe(200);
    const lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
    const seen = await lan.get<TeamHelpRequest>(`/api/team/help-requests/${tu.solved.id}`);
    expect(seen.body).toMatchObject({ question: erased, residentName: null, forWhom: null });
    expect(seen.body.entries.map(({ kind, text }) => [kind, text])).toEqual([
      ['opened', erased],
      ['answered', erased],
      ['noted', null],
      ['asked-back', erased],
      ['corrected', erased],
      ['appointed', erased],
      ['referred', erased],
      ['rated', 'solved'],
      ['resolved', null],
      ['noted', null],
    ]);
  });

  test('has what was open cancelled, and the team told by its code; nothing more goes out to them', async () => {
    const tu = await leavesWordsEverywhere(world, app, commune);
    await tu.phone.delete('/api/me');
    expect((await groupHeard()).at(-1)).toBe(
      'A1: bà con đã xoá dữ liệu của mình, việc này dừng ở đây ạ.',
    );
    const waiting = await world.rows(
      `select content->>'text' as text from outgoing_messages where official_account_id = $1 and state = 'queued'`,
      [commune.account.id],
    );
    expect(waiting).toEqual([
      { text: 'A1: bà con đã xoá dữ liệu của mình, việc này dừng ở đây ạ.' },
    ]);
  });

  test('is signed out everywhere, and comes back as somebody new', async () => {
    const tu = await leavesWordsEverywhere(world, app, commune);
    const other = await opens(app, commune, tu.resident.appUserId);
    await tu.phone.delete('/api/me');
    for (const phone of [tu.phone, other]) expect((await phone.get('/api/me')).status).toBe(401);
    const back = await opens(app, commune, tu.resident.appUserId);
    expect(back.me.resident).toMatchObject({ village: null, consents: [], muted: [] });
    expect(back.me.resident.id).not.toBe(tu.resident.id);
    const list = await back.get<{ helpRequests: unknown[] }>('/api/help-requests');
    expect(list.body.helpRequests).toEqual([]);
  });

  test.each(['pending', 'failed'])(
    'leaves nothing of what they wrote in a chat that nobody knew as theirs yet (%s), and what others wrote there',
    async (state) => {
      const phone = await opens(app, commune, 'nguoi-chi-o-mini-app');
      const wrote = (words: string, oaUserId: string, byApp: string) =>
        world.rows(
          `insert into inbound_events (natural_key, event_name, oa_id, conversation_key, happened_at, received_at, payload, state)
           values ($1, 'user_send_text', $2, $3, now(), now(), $4, $5)`,
          [
            `user_send_text:${world.newId()}:${oaUserId}`,
            commune.account.oaId,
            `r:${commune.account.oaId}:${oaUserId}`,
            { user_id_by_app: byApp, message: { text: words } },
            state,
          ],
        );
      await wrote(marker, '81000000000000001', 'nguoi-chi-o-mini-app');
      await wrote('Câu hỏi của hàng xóm', '81000000000000002', 'nguoi-khac');
      expect((await phone.delete('/api/me')).status).toBe(204);
      expect(await findWords(world, marker)).toEqual([]);
      expect(await findWords(world, '81000000000000001')).toEqual([]);
      expect(await findWords(world, 'Câu hỏi của hàng xóm')).toHaveLength(1);
    },
  );

  test('takes nothing from anybody else', async () => {
    const neighbour = await makeResident(world, commune, commune.che);
    const phone = await opens(app, commune, neighbour.appUserId);
    await app.agrees(phone.token);
    const { body } = await phone.post<HelpRequestDetail>('/api/help-requests', {
      idempotencyKey: newKey(),
      question: 'Câu hỏi của hàng xóm',
    });
    const tu = await leavesWordsEverywhere(world, app, commune);
    const path = `/api/help-requests/${body.id}`;
    const before = await phone.get(path);
    await tu.phone.delete('/api/me');
    expect((await phone.get(path)).body).toEqual(before.body);
    expect((await phone.get('/api/me')).body).toEqual({
      ...phone.me,
      resident: { ...phone.me.resident, consents: ['helping'] },
    });
    expect((await groupHeard())[0]).toContain('Câu hỏi của hàng xóm');
  });

  test('and is a member stays one, with what they did for others', async () => {
    const lan = called(commune.che, 'Lan');
    const asker = await makeResident(world, commune, commune.che);
    const phone = await opens(app, commune, asker.appUserId);
    await app.agrees(phone.token);
    const { body } = await phone.post<HelpRequestDetail>('/api/help-requests', {
      idempotencyKey: newKey(),
      question: 'Quên mật khẩu',
    });
    const helper = await opens(app, commune, lan.appUserId);
    const sound = { kind: 'voice', type: 'audio/ogg', key: newKey() } as const;
    const voice = await app.upload(helper.token, Buffer.from('OggS'), sound);
    await helper.post(`/api/team/help-requests/${body.id}/answers`, {
      idempotencyKey: newKey(),
      text: 'Bác bấm đây nhé',
      attachmentIds: [voice.body.id],
    });
    await helper.delete('/api/me');
    const seen = await phone.get<HelpRequestDetail>(`/api/help-requests/${body.id}`);
    expect(seen.body.entries.at(-1)).toMatchObject({
      name: 'Nguyễn Thị Lan',
      text: 'Bác bấm đây nhé',
      attachments: [{ id: voice.body.id }],
    });
    expect((await opens(app, commune, lan.appUserId)).me.member).toMatchObject({ id: lan.id });
  });
});

describe('deleting', () => {
  test('twice at once is once, and the second is signed out or finds nothing', async () => {
    const tu = await leavesWordsEverywhere(world, app, commune);
    const both = await Promise.all([tu.phone.delete('/api/me'), tu.phone.delete('/api/me')]);
    for (const { status } of both) expect([204, 401]).toContain(status);
    expect((await groupHeard()).filter((text) => text.includes('đã xoá dữ liệu'))).toHaveLength(1);
  });

  test('that dies in the middle has deleted nothing', async () => {
    const tu = await leavesWordsEverywhere(world, app, commune);
    const before = await findWords(world, marker);
    const eyes = {
      kind: 'resident',
      residentId: tu.resident.id,
      communePath: commune.path,
    } as const;
    const dying = world.work(
      eyes,
      async (work) => {
        await forgetMe(work);
        throw new Error('the process died');
      },
      world.web,
    );
    await expect(dying).rejects.toThrow('the process died');
    expect(await findWords(world, marker)).toEqual(before);
    await tu.phone.delete('/api/me');
    expect(await findWords(world, marker)).toEqual([]);
  });

  test('while they still ask, add and judge from another phone leaves none of it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const tu = await leavesWordsEverywhere(world, app, commune);
      await world.rows('update residents set left_at = now() where id = $1', [tu.resident.id]);
      await Promise.all([
        tu.ask().catch(() => undefined),
        tu.say(tu.open.id, 'messages', { text: `vội ${marker}` }),
        tu.phone.delete('/api/me'),
        tu.say(tu.solved.id, 'rating', { word: 'not-solved', comment: `vội ${marker}` }),
        tu.phone.put('/api/me/name', { name: `vội ${marker}` }),
        tu.phone.put('/api/tutorials/vneid-install/vote', { isUseful: true, comment: marker }),
        tu.upload().catch(() => undefined),
      ]);
      expect(await findWords(world, marker)).toEqual([]);
      const [row] = await world.rows(
        'select own_name, left_at, erased_at from residents where id = $1',
        [tu.resident.id],
      );
      expect(row).toEqual({ own_name: null, left_at: null, erased_at: expect.any(Date) });
    }
  });

  test('nobody but the asker is reached by it', async () => {
    const tu = await leavesWordsEverywhere(world, app, commune);
    const before = await findWords(world, marker);
    const statement = `select * from erase_withdrawn_resident(1, '${tu.resident.id}', now(), 'x')`;
    for (const [database, scope] of [
      [world.web, commune.scope],
      [world.worker, commune.scope],
    ] as const) {
      const tried = database.transaction(scope, async (tx) => {
        await tx.execute(statement);
        return 'nothing happened';
      });
      if (database === world.web) await expect(tried).rejects.toThrow();
      else expect(await tried).toBe('nothing happened');
    }
    await world.web.transaction(commune.scope, (tx) =>
      tx.execute(`select * from erase_own_resident(now(), 'x')`),
    );
    const direct = `select * from erase_resident_rows('${tu.resident.id}', now(), 'x', false)`;
    for (const database of [world.web, world.worker]) {
      await expect(
        database.transaction(commune.scope, (tx) => tx.execute(direct)),
      ).rejects.toThrow();
    }
    expect(await findWords(world, marker)).toEqual(before);
    await tu.phone.delete('/api/me');
  });
});
