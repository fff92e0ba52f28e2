import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { insertConversation } from '#bot/conversations/conversation-store.ts';
import type { KeptVillageDetail, KeptVillageList, MergerPreview } from '#shared/keeping.ts';
import type { DeskPoster, PosterDesk } from '#shared/posters.ts';
import type { ApiError } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import {
  type CommuneOfTest,
  called,
  makeCommune,
  makeMember,
  makeResident,
} from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let mai: Awaited<ReturnType<typeof opens>>;

const villages = '/api/staff/keeping/villages';

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world, false, { PUBLIC_URL: 'https://xa.example.vn' });
});
beforeEach(async () => {
  commune = await makeCommune(world);
  mai = await opens(app, commune, commune.administrator.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const merges = (from: { id: string } = commune.thon3, into: { id: string } = commune.che) =>
  mai.post<KeptVillageList & ApiError>(`${villages}/${from.id}/merger`, { into: into.id });

describe('posters', () => {
  const make = async (areaId: string, tutorialId: string | null = null) =>
    (await mai.post<DeskPoster>('/api/staff/posters', { areaId, tutorialId })).body;
  const villageOf = async (code: string) => {
    const answer = await app.app.inject({ method: 'GET', url: `/q/${code}` });
    return new URL(answer.headers.location ?? '').searchParams.get('village');
  };

  test('of both villages go on leading to the one in force, whatever hangs in each, merger after merger', async () => {
    const kept = [
      await make(commune.thon3.id),
      await make(commune.che.id),
      await make(commune.thon3.id, 'zalo-basics'),
      await make(commune.che.id, 'zalo-basics'),
      await make(commune.thon3.id, 'sim-confirm-vneid'),
    ];
    expect((await merges()).status).toBe(200);
    for (const { code } of kept) expect(await villageOf(code)).toBe(commune.che.id);
    expect((await merges(commune.che, commune.thon13)).status).toBe(200);
    for (const { code } of kept) expect(await villageOf(code)).toBe(commune.thon13.id);
    const { posters } = (await mai.get<PosterDesk>('/api/staff/posters')).body;
    expect(posters.map(({ code, scans }) => [code, scans]).sort()).toEqual(
      kept.map(({ code }) => [code, 2]).sort(),
    );
  });
});

describe('somebody of both teams', () => {
  const inBoth = (own: object) =>
    makeMember(world, commune.che, {
      name: 'Bình (tổ Chè)',
      oaUserId: null,
      appUserId: null,
      ...own,
    });
  const rowOf = async (id: string) =>
    (
      await world.rows<Record<string, unknown>>(
        `select state, is_leader, oa_user_id, app_user_id, bot_user_id, c.phone
         from members m left join member_contacts c on c.member_id = m.id where m.id = $1`,
        [id],
      )
    )[0];

  test('goes on as one, with the leading, the ids and the number that only the other row had', async () => {
    const binh = commune.thon3.leader;
    await world.rows('update members set is_leader = false where team_id = $1', [
      commune.che.team.id,
    ]);
    await world.rows(`update members set bot_user_id = 'bot-of-binh' where id = $1`, [binh.id]);
    await world.rows('insert into member_contacts values ($1, $2, $3)', [
      binh.id,
      commune.thon3.id,
      '0912345678',
    ]);
    const twin = await inBoth({ oaUserId: binh.oaUserId, appUserId: null });
    await merges();
    expect(await rowOf(twin.id)).toEqual({
      state: 'active',
      is_leader: true,
      oa_user_id: binh.oaUserId,
      app_user_id: binh.appUserId,
      bot_user_id: 'bot-of-binh',
      phone: '0912345678',
    });
    expect(await rowOf(binh.id)).toEqual({
      state: 'left',
      is_leader: false,
      oa_user_id: null,
      app_user_id: null,
      bot_user_id: null,
      phone: null,
    });
  });

  test('leads no team that has a leader, and keeps the number that the staying team knows', async () => {
    const binh = commune.thon3.leader;
    const twin = await inBoth({ oaUserId: binh.oaUserId });
    await world.rows('insert into member_contacts values ($1, $2, $3), ($4, $5, $6)', [
      binh.id,
      commune.thon3.id,
      '0912345678',
      twin.id,
      commune.che.id,
      '0987654321',
    ]);
    await merges();
    expect(await rowOf(twin.id)).toMatchObject({ is_leader: false, phone: '0987654321' });
    const leaders = await world.rows(
      'select id from members where team_id = $1 and is_leader order by id',
      [commune.che.team.id],
    );
    expect(leaders).toEqual([{ id: commune.che.leader.id }]);
  });

  test.each(['app_user_id', 'bot_user_id'] as const)(
    'is said and found to be, known by %s alone',
    async (column) => {
      const ha = called(commune.thon3, 'Hà');
      const twin = await inBoth({});
      await world.rows(`update members set ${column} = 'one-and-the-same' where id = any($1)`, [
        [ha.id, twin.id],
      ]);
      const path = `${villages}/${commune.thon3.id}/merger?into=${commune.che.id}`;
      expect((await mai.get<MergerPreview>(path)).body.membersOfBoth).toBe(1);
      await merges();
      expect((await rowOf(ha.id))?.state).toBe('left');
      expect(await rowOf(twin.id)).toMatchObject({ state: 'active', oa_user_id: ha.oaUserId });
    },
  );

  test('who stands in the staying team twice hinders no merger', async () => {
    const ha = called(commune.thon3, 'Hà');
    const byChat = await inBoth({ oaUserId: ha.oaUserId });
    const byApp = await inBoth({ appUserId: ha.appUserId });
    expect((await merges()).status).toBe(200);
    expect(await rowOf(byChat.id)).toMatchObject({ app_user_id: ha.appUserId });
    expect(await rowOf(byApp.id)).toMatchObject({ oa_user_id: null });
  });
});

test('houses of one code in both villages stay apart, though the prefixed code is somebody’s too', async () => {
  const prefixed = `${commune.thon3.code}-N1`;
  await world.rows(
    `insert into households (id, area_id, team_id, code, name, created_at)
     values (gen_random_uuid(), $1, $2, 'N1', 'Nhà ông Bảy', now()),
       (gen_random_uuid(), $1, $2, $5 || '-2', 'Nhà bà Năm', now()),
       (gen_random_uuid(), $3, $4, 'N1', 'Nhà bà Tư', now()), (gen_random_uuid(), $3, $4, $5, 'Nhà bà Sáu', now())`,
    [commune.thon3.id, commune.thon3.team.id, commune.che.id, commune.che.team.id, prefixed],
  );
  expect((await merges()).status).toBe(200);
  const houses = await world.rows('select name, code from households where area_id = $1', [
    commune.che.id,
  ]);
  expect(houses).toEqual(
    expect.arrayContaining([
      { name: 'Nhà ông Bảy', code: `${prefixed}-3` },
      { name: 'Nhà bà Năm', code: `${prefixed}-2` },
      { name: 'Nhà bà Tư', code: 'N1' },
      { name: 'Nhà bà Sáu', code: prefixed },
    ]),
  );
});

describe('ending a village', () => {
  const ends = (village: { id: string }) =>
    mai.post<KeptVillageList & ApiError>(`${villages}/${village.id}/end`);

  test('waits for somebody who is just coming in, and then does not end', async () => {
    const arriving = await world.web.pool.connect();
    try {
      await arriving.query('begin');
      await arriving.query('set local role none');
      await arriving.query(
        `insert into households (id, area_id, team_id, code, name, created_at)
         values (gen_random_uuid(), $1, $2, 'N1', 'Nhà ông Bảy', now())`,
        [commune.thon13.id, commune.che.team.id],
      );
      const answer = ends(commune.thon13);
      const isWaiting = vi.waitFor(async () => {
        const waiting = await world.rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(waiting).toHaveLength(1);
      }, 5_000);
      await Promise.race([answer, isWaiting]);
      await arriving.query('commit');
      expect(await answer).toMatchObject({ status: 409, body: { code: 'area/lived-in' } });
    } finally {
      arriving.release(true);
    }
  });

  test('twice at once ends it once', async () => {
    const answers = await Promise.all([ends(commune.thon13), ends(commune.thon13)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
    const written = await world.rows(
      `select 1 from audit_entries where act = 'village.ended' and subject_id = $1`,
      [commune.thon13.id],
    );
    expect(written).toHaveLength(1);
  });

  test('lets go of its team’s group, which nobody listens to or announces in any more', async () => {
    const { thon3 } = commune;
    for (const { id } of thon3.members) {
      await mai.post<KeptVillageDetail>(`${villages}/${thon3.id}/members/${id}/leave`);
    }
    expect((await ends(thon3)).status).toBe(200);
    const [group] = await world.rows('select state, gone_reason from groups where id = $1', [
      thon3.group.id,
    ]);
    expect(group).toEqual({ state: 'gone', gone_reason: 'village-ended' });
  });
});

describe('a conversation', () => {
  const starts = (residentId: string, areaId: string) =>
    world.worker.transaction(commune.scope, async (tx) => {
      await insertConversation(tx, { residentId, areaId, conversationKey: `r:oa:${residentId}` });
    });
  const livesIn = async (residentId: string) =>
    (
      await world.rows<{ area_id: string }>(
        'select area_id from conversations where resident_id = $1',
        [residentId],
      )
    )[0]?.area_id;

  test('that begins while its village goes into another one is found in the one in force', async () => {
    const lan = await makeResident(world, commune, commune.thon3);
    let tries = 0;
    let talk: Promise<void> = Promise.resolve();
    await world.owner.transaction(async (merger) => {
      await merger.execute(sql`select 1 from areas where id = ${commune.thon3.id} for update`);
      await merger.execute(
        sql`update residents set area_id = ${commune.che.id} where id = ${lan.id}`,
      );
      await merger.execute(
        sql`update areas set valid_to = current_date, merged_into = ${commune.che.id} where id = ${commune.thon3.id}`,
      );
      talk = world.worker.transaction(commune.scope, async (tx) => {
        tries += 1;
        const areaId = tries === 1 ? commune.thon3.id : commune.che.id;
        await insertConversation(tx, {
          residentId: lan.id,
          areaId,
          conversationKey: `r:oa:${lan.id}`,
        });
      });
      await vi.waitFor(async () => {
        const waiting = await world.rows(
          `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(waiting).toHaveLength(1);
      }, 5_000);
    });
    await talk;
    expect(tries).toBe(2);
    expect(await livesIn(lan.id)).toBe(commune.che.id);
  });

  test('goes with its village, and neither it nor its words go back there', async () => {
    const lan = await makeResident(world, commune, commune.thon3);
    await starts(lan.id, commune.thon3.id);
    expect((await merges()).status).toBe(200);
    expect(await livesIn(lan.id)).toBe(commune.che.id);
    await expect(
      world.rows('update conversations set area_id = $1 where resident_id = $2', [
        commune.thon3.id,
        lan.id,
      ]),
    ).rejects.toMatchObject({ code: '40001' });
    await expect(
      world.rows(
        `insert into conversation_messages (id, resident_id, area_id, message_id, text, attachments, sent_at)
         values (gen_random_uuid(), $1, $2, 'm1', 'Dạ em hỏi', '[]', now())`,
        [lan.id, commune.thon3.id],
      ),
    ).rejects.toMatchObject({ code: '40001' });
  });
});
