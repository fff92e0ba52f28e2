import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { approveAnnouncement } from '#bot/announcements/approve-announcement.ts';
import { duplicateAnnouncement } from '#bot/announcements/duplicate-announcement.ts';
import { keepDraft } from '#bot/announcements/keep-draft.ts';
import { pauseAnnouncement, resumeAnnouncement } from '#bot/announcements/pause-announcement.ts';
import { readDeskAnnouncement } from '#bot/announcements/read-desk-announcements.ts';
import { closeAnnouncements } from '#bot/announcements/sending/close-announcements.ts';
import { listRunning } from '#bot/announcements/sending/find-running.ts';
import { startAnnouncement } from '#bot/announcements/start-announcement.ts';
import { stopAnnouncement } from '#bot/announcements/stop-announcement.ts';
import { submitAnnouncement } from '#bot/announcements/submit-announcement.ts';
import { withdrawAnnouncement } from '#bot/announcements/withdraw-announcement.ts';
import { getArea } from '#bot/areas/get-area.ts';
import type { Database, Scope } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { startAnnouncements } from '#bot/jobs/start-announcements.ts';
import type { Log } from '#bot/lib/log.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { mergeVillages } from '#bot/teams/merge-villages.ts';
import type { AnnouncementDraft, Repeat } from '#shared/announcing.ts';
import { announcerOf, draftFor } from '#test/support/announce.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
const day = 24 * hour;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  // What the test before left to its workers.
  await world.rows(`update announcements set state = 'stopped' where state = 'scheduled'`);
  commune = await makeCommune(world);
});
afterAll(() => world.close());

/** The day in Viet Nam so many days from now. */
const dayIn = (days: number) => dayOf(new Date(world.clock.now().getTime() + days * day));
const silent = { warn: () => {} } as unknown as Log;
const work = (db: Database = world.worker) =>
  startAnnouncements({ db, clock: world.clock, newId: world.newId, log: silent });

/** Writes, hands in and has approved what is to leave in `hours`. */
async function schedule(
  hours: number,
  said: Partial<AnnouncementDraft> = {},
): Promise<{ id: string; sendAt: Date }> {
  const id = world.newId();
  const sendAt = new Date(world.clock.now().getTime() + hours * hour);
  const draft = draftFor(commune, { ...said, sendAt: sendAt.toISOString() });
  const asStaff = (run: Parameters<World['work']>[1]) => world.work(commune.scope, run, world.web);
  await asStaff((unit) => keepDraft(unit, announcerOf(commune), id, draft));
  await asStaff((unit) => submitAnnouncement(unit, announcerOf(commune), id, { revision: 1 }));
  await asStaff((unit) =>
    approveAnnouncement(unit, announcerOf(commune, commune.approver), id, { revision: 1 }),
  );
  return { id, sendAt };
}
const merge = (from: { id: string }, into: { id: string }) =>
  asDesk(async (unit) =>
    mergeVillages(
      unit,
      { officerId: commune.administrator.id },
      await getArea(unit.tx, from.id),
      await getArea(unit.tx, into.id),
    ),
  );
const areasOf = async (id: string) =>
  (
    await world.rows<{ area_id: string }>(
      'select area_id from announcement_areas where announcement_id = $1 and not is_excluded',
      [id],
    )
  ).map((row) => row.area_id);
const asDesk = <T>(run: (unit: Work) => Promise<T>) => world.work(commune.scope, run, world.web);
/** What the sending workers do about what is over. */
async function closeAll(): Promise<void> {
  const deps = { db: world.worker, clock: world.clock };
  const ids = (await all()).map(({ id }) => id);
  const running = await world.work(commune.scope, ({ tx }) => listRunning(tx, ids));
  await closeAnnouncements(deps, commune.scope, running);
}
const repeated = (every: Repeat['every'], untilDay: string | null = null) => ({
  repeat: { every, untilDay },
});
type Row = {
  id: string;
  state: string;
  send_at: Date;
  published_at: Date | null;
  repeats: string | null;
  title: string;
};
const all = () =>
  world.rows<Row>(
    'select id, state, send_at, published_at, repeats, title from announcements where area_id = $1 order by send_at',
    [commune.id],
  );
const states = async () => (await all()).map(({ state }) => state);
const recipientsOf = (id: string) =>
  world.rows<{ channel: string; state: string; reason: string | null }>(
    'select channel, state, reason from announcement_recipients where announcement_id = $1 order by id',
    [id],
  );

describe('what is scheduled', () => {
  test('begins at its hour, not before, once', async () => {
    const { sendAt } = await schedule(24);
    world.clock.advance(24 * hour - 1);
    expect(await work()).toBe(0);
    expect(await states()).toEqual(['scheduled']);
    world.clock.advance(1);
    expect(await work()).toBe(1);
    expect(await all()).toMatchObject([{ state: 'sent', published_at: sendAt }]);
    expect(await work()).toBe(0);
  });

  test('begins late after an outage, and not at all once it has expired', async () => {
    await schedule(1);
    await schedule(2, { lastDay: dayIn(0) });
    world.clock.advance(3 * day);
    expect(await work()).toBe(2);
    expect(await all()).toMatchObject([
      { state: 'sent', published_at: world.clock.now() },
      { state: 'stopped', published_at: null },
    ]);
  });

  test('keeps the audience of its approval; what could not be sent in time never is', async () => {
    const late = { lastDay: dayIn(0), channels: ['team-groups' as const] };
    const { id } = await schedule(2, late);
    world.clock.advance(3 * day);
    await work();
    expect(await states()).toEqual(['stopped']);
    await closeAll();
    const told = new Set((await recipientsOf(id)).map(({ state }) => state));
    expect(told).toEqual(new Set(['cancelled', 'left-out']));
  });

  test('never leaves after its event', async () => {
    const at = (hours: number) =>
      new Date(world.clock.now().getTime() + hours * hour).toISOString();
    await schedule(1, { event: { startsAt: at(3), endsAt: at(4), place: 'Đình' } });
    world.clock.advance(6 * hour);
    expect(await work()).toBe(1);
    expect(await all()).toMatchObject([{ state: 'stopped', published_at: null }]);
  });

  test('begins though more than are looked up at a time cannot', async () => {
    const broken = world.newId();
    await world.rows(
      `insert into announcements
         (id, area_id, state, title, body, channels, officer_id, send_at, repeat, repeats, created_at, idempotency_key)
       select gen_random_uuid(), $1, 'scheduled', 'Hỏng', 'Hỏng', '{inbox}', $2,
         $3::timestamptz - n * interval '1 day', null, null, $3, $4 || n from generate_series(1, 60) n`,
      [commune.id, commune.officer.id, world.clock.now(), broken],
    );
    const { id } = await schedule(1);
    world.clock.advance(hour);
    const failing = {
      ...world.worker,
      transaction: (scope: Scope, run: (tx: Tx) => Promise<unknown>) =>
        world.worker.transaction(scope, async (tx) => {
          const done = await run(tx);
          const begun = await tx.execute(
            sql`select 1 from announcements where title = 'Hỏng' and state <> 'scheduled'`,
          );
          if (begun.rows.length > 0) throw new Error('the disc is full');
          return done;
        }),
    } as unknown as Database;
    expect(await work(failing)).toBe(1);
    expect((await all()).find((one) => one.id === id)?.state).toBe('sent');
  });

  test('two workers at once begin each once, with one next time', async () => {
    for (let n = 0; n < 4; n += 1) await schedule(1, repeated('day'));
    world.clock.advance(hour);
    const begun = await Promise.all([work(), work(), work()]);
    expect(begun.reduce((sum, each) => sum + each)).toBe(4);
    expect((await states()).toSorted()).toEqual([
      ...['scheduled', 'scheduled', 'scheduled', 'scheduled'],
      ...['sent', 'sent', 'sent', 'sent'],
    ]);
  });

  test('a worker that is killed anywhere in between has begun nothing, and the next one begins it whole', async () => {
    const { id } = await schedule(1, { ...repeated('day'), channels: ['inbox', 'team-groups'] });
    world.clock.advance(hour);
    const before = [await all(), await recipientsOf(id)];
    let statements = 1;
    for (; statements < 60; statements += 1) {
      const dies = world.work(commune.scope, async (unit) => {
        await startAnnouncement({ ...unit, tx: dyingAfter(unit.tx, statements) }, id);
        throw new Error('it came through');
      });
      const error = await dies.then(
        () => undefined,
        (reason: Error) => reason,
      );
      expect([await all(), await recipientsOf(id)]).toEqual(before);
      if (error?.message === 'it came through') break;
    }
    expect(statements).toBeGreaterThan(5);
    expect(await work()).toBe(1);
    expect(await states()).toEqual(['sending', 'scheduled']);
  });

  test('is begun by no worker of another area, and not by two kinds of eyes', async () => {
    const { id } = await schedule(1);
    world.clock.advance(hour);
    const faraway = await makeCommune(world, 'Xã An Hoà');
    for (const scope of [faraway.scope, { kind: 'queue' } as const]) {
      expect(await world.work(scope, (unit) => startAnnouncement(unit, id))).toBe(false);
    }
    expect(await states()).toEqual(['scheduled']);
  });
});

describe('what repeats', () => {
  test('is written anew for its next time, with the approved words, as long as it lasts', async () => {
    const { id, sendAt } = await schedule(1, repeated('week', dayIn(18)));
    world.clock.advance(hour);
    await work();
    world.clock.advance(7 * day);
    await work();
    world.clock.advance(7 * day);
    await work();
    world.clock.advance(7 * day);
    expect(await work()).toBe(0);
    const times = [0, 7, 14].map((days) => new Date(sendAt.getTime() + days * day));
    expect(await all()).toMatchObject(
      times.map((at, n) => ({
        state: 'sent',
        send_at: at,
        published_at: at,
        repeats: n === 0 ? null : id,
        title: 'Lịch tiêm phòng dại',
      })),
    );
  });

  test('goes each time to those who are there then', async () => {
    const { id } = await schedule(1, { ...repeated('day'), channels: ['team-groups'] });
    world.clock.advance(hour);
    await work();
    await world.rows(`update groups set state = 'gone' where area_id = $1`, [commune.che.id]);
    world.clock.advance(day);
    await work();
    const [, second] = await all();
    const sendable = async (one: string) =>
      (await recipientsOf(one)).filter(({ reason }) => reason === null).length;
    expect(await sendable(second?.id ?? '')).toBe(1);
    // What was still to leave of the day before is not sent on top of it.
    expect(await states()).toEqual(['stopped', 'sending', 'scheduled']);
    await closeAll();
    const first = await recipientsOf(id);
    expect(first.filter(({ state }) => state === 'waiting')).toEqual([]);
    expect(first.filter(({ state }) => state === 'cancelled')).toHaveLength(2);
  });

  test('ends a halted time before, so that nobody gets two of them', async () => {
    const { id } = await schedule(1, { ...repeated('day'), channels: ['team-groups'] });
    world.clock.advance(hour);
    await work();
    await asDesk((unit) => pauseAnnouncement(unit, announcerOf(commune), id));
    world.clock.advance(day);
    await work();
    expect(await states()).toEqual(['stopped', 'sending', 'scheduled']);
    await expect(
      asDesk((unit) => resumeAnnouncement(unit, announcerOf(commune), id)),
    ).rejects.toMatchObject({ code: 'announcement/not-now' });
  });

  test('is tried again to whom it failed only until its next time', async () => {
    const { id } = await schedule(1, { ...repeated('day'), channels: ['team-groups'] });
    world.clock.advance(hour);
    await work();
    const fails = (reason: string) =>
      world.rows(
        `update announcement_recipients set state = 'failed', reason = $2
         where announcement_id = $1 and state <> 'left-out'`,
        [id, reason],
      );
    const mayRetry = async () =>
      (await asDesk((unit) => readDeskAnnouncement(unit, announcerOf(commune), id))).acts.includes(
        'retry',
      );
    await fails('answer-lost');
    expect(await mayRetry()).toBe(false);
    await fails('zalo-trouble');
    expect(await mayRetry()).toBe(true);
    await world.rows(`update announcements set state = 'sent' where id = $1`, [id]);
    world.clock.advance(day);
    await work();
    expect(await mayRetry()).toBe(false);
  });

  test.each([
    [
      'author-gone',
      () => world.rows(`update officers set state = 'left' where id = $1`, [commune.officer.id]),
    ],
    [
      'areas-gone',
      () => world.rows(`update areas set valid_to = now() where id = $1`, [commune.che.id]),
    ],
  ])('ends by itself, and says so: %s', async (reason, happens) => {
    const { id } = await schedule(1, {
      ...repeated('day'),
      areaIds: [commune.che.id, commune.thon3.id],
    });
    world.clock.advance(hour);
    await work();
    await happens();
    world.clock.advance(day);
    expect(await work()).toBe(1);
    const [first, next, ...more] = await all();
    expect([first?.state, next?.state, more]).toEqual(['sent', 'stopped', []]);
    const approver = announcerOf(commune, commune.approver);
    const shown = await asDesk((unit) => readDeskAnnouncement(unit, approver, next?.id ?? ''));
    expect(shown).toMatchObject({ endedBecause: reason, publishedAt: null });
    expect(await asDesk((unit) => readDeskAnnouncement(unit, approver, id))).toMatchObject({
      endedBecause: null,
    });
  });

  test('goes on in the village that the one it was for went into, however often it was said before', async () => {
    const areaIds = [commune.thon3.id, commune.thon13.id];
    const { id } = await schedule(1, { ...repeated('day'), areaIds });
    await merge(commune.thon3, commune.che);
    world.clock.advance(hour);
    await work();
    world.clock.advance(day);
    await work();
    await merge(commune.che, commune.thon13);
    world.clock.advance(day);
    await work();
    const said = await all();
    expect(said.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'scheduled']);
    expect(said[0]?.id).toBe(id);
    for (const { id: one } of said.slice(1, 3)) {
      expect(
        await asDesk((unit) => readDeskAnnouncement(unit, announcerOf(commune), one)),
      ).toMatchObject({ endedBecause: null });
    }
    expect(await areasOf(said[3]?.id ?? '')).toEqual([commune.thon13.id]);
  });

  test('leaves out what was missed, and goes on from today', async () => {
    await schedule(1, repeated('day'));
    world.clock.advance(10 * day);
    await work();
    const [, next, ...more] = await all();
    expect(more).toEqual([]);
    expect(next?.send_at.getTime()).toBeGreaterThan(world.clock.now().getTime());
    expect(next?.send_at.getTime()).toBeLessThanOrEqual(world.clock.now().getTime() + day);
  });

  test.each(['the first', 'the next'])('ends when %s is stopped', async (which) => {
    const { id } = await schedule(1, repeated('day'));
    world.clock.advance(hour);
    await work();
    const [, next] = await all();
    const stopped = which === 'the first' ? id : (next?.id ?? '');
    await world.work(
      commune.scope,
      (unit) => stopAnnouncement(unit, announcerOf(commune), stopped),
      world.web,
    );
    world.clock.advance(3 * day);
    expect(await work()).toBe(0);
    expect(await states()).toEqual(['sent', 'stopped']);
  });

  test('ends when one of it is withdrawn', async () => {
    const { id } = await schedule(1, repeated('day'));
    world.clock.advance(hour);
    await work();
    await world.work(
      commune.scope,
      (unit) => withdrawAnnouncement(unit, announcerOf(commune), id),
      world.web,
    );
    world.clock.advance(3 * day);
    expect(await work()).toBe(0);
  });

  test('stopped while it begins leaves nothing that still would', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await schedule(1, repeated('day'));
      world.clock.advance(hour);
      await Promise.all([
        work(),
        world.work(
          commune.scope,
          (unit) => stopAnnouncement(unit, announcerOf(commune), id),
          world.web,
        ),
      ]);
    }
    world.clock.advance(2 * day);
    expect(await work()).toBe(0);
    expect((await states()).filter((state) => state === 'scheduled')).toEqual([]);
  });

  test('does not repeat what has expired or whose event is over by then', async () => {
    const at = (hours: number) =>
      new Date(world.clock.now().getTime() + hours * hour).toISOString();
    await schedule(1, { ...repeated('day'), lastDay: dayIn(1) });
    await schedule(1, {
      ...repeated('day'),
      event: { startsAt: at(30), endsAt: null, place: 'Đình' },
    });
    world.clock.advance(hour);
    await work();
    world.clock.advance(day);
    await work();
    world.clock.advance(5 * day);
    expect(await work()).toBe(0);
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
  });
});

test('a worker is told which are due where, and nothing of what they say; others are told nothing', async () => {
  await schedule(1);
  await makeResident(world, commune, commune.che);
  world.clock.advance(hour);
  const due = `select * from due_announcements($1, 10)`;
  const { rows } = await world.worker.pool.query(due, [world.clock.now()]);
  expect(Object.keys(rows[0])).toEqual(['id', 'area_path']);
  await expect(world.web.pool.query(due, [world.clock.now()])).rejects.toThrow('permission denied');
  await work();
});

type Tx = Parameters<Parameters<typeof world.worker.transaction>[1]>[0];

/** Lets so many statements through, and then the connection is gone. */
function dyingAfter(tx: Tx, statements: number): Tx {
  let left = statements;
  return new Proxy(tx, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        if (['select', 'insert', 'update', 'execute', 'delete'].includes(String(name))) {
          if (left === 0) throw new Error('killed');
          left -= 1;
        }
        return value.apply(target, given);
      };
    },
  });
}

describe('of a village that went into another one', () => {
  const keep = async (said: Partial<AnnouncementDraft>) => {
    const id = world.newId();
    const draft = draftFor(commune, said);
    await asDesk((unit) => keepDraft(unit, announcerOf(commune), id, draft));
    return id;
  };
  const submit = (id: string) =>
    asDesk((unit) => submitAnnouncement(unit, announcerOf(commune), id, { revision: 1 }));

  test('a draft is for the successor, and leaves for the people there', async () => {
    const id = await keep({ areaIds: [commune.thon3.id], channels: ['team-groups'] });
    await merge(commune.thon3, commune.che);
    expect(await areasOf(id)).toEqual([commune.che.id]);
    await submit(id);
    const areas = await world.rows<{ area_id: string }>(
      'select distinct area_id from announcement_recipients where announcement_id = $1',
      [id],
    );
    expect(areas).toEqual([{ area_id: commune.che.id }]);
  });

  test('what was approved goes to whom it was approved for, and to no group that ended', async () => {
    const { id } = await schedule(1, {
      areaIds: [commune.thon3.id, commune.thon13.id],
      channels: ['team-groups', 'inbox'],
    });
    const before = await recipientsOf(id);
    await merge(commune.thon3, commune.che);
    world.clock.advance(hour);
    await work();
    expect(await recipientsOf(id)).toEqual(before);
    const [group] = await world.rows<{ state: string }>('select state from groups where id = $1', [
      commune.thon3.group.id,
    ]);
    expect(group?.state).toBe('gone');
  });

  describe('and was left out of an announcement to the commune', () => {
    const whole = () => ({ areaIds: [commune.id], excludedAreaIds: [commune.thon3.id] });
    const changes = (id: string, said: Partial<AnnouncementDraft>) =>
      asDesk((unit) =>
        keepDraft(unit, announcerOf(commune), id, draftFor(commune, { ...said, revision: 1 })),
      );
    const revised = (id: string) =>
      asDesk((unit) => submitAnnouncement(unit, announcerOf(commune), id, { revision: 2 }));
    const refusal = {
      code: 'announcement/not-ready',
      fields: [{ field: 'excludedAreaIds', message: expect.stringContaining('nay đã nhập vào') }],
    };

    test('a draft waits for its author to say what becomes of those who lived there', async () => {
      const toAll = await keep(whole());
      const toFewer = await keep(whole());
      await merge(commune.thon3, commune.che);
      for (const id of [toAll, toFewer]) await expect(submit(id)).rejects.toMatchObject(refusal);
      await changes(toAll, { areaIds: [commune.id], excludedAreaIds: [] });
      await changes(toFewer, {
        areaIds: [commune.id],
        excludedAreaIds: [commune.thon3.id, commune.che.id],
      });
      await revised(toAll);
      await revised(toFewer);
    });

    test('nobody approves it, and a copy of it asks the same', async () => {
      const id = await keep(whole());
      await submit(id);
      await merge(commune.thon3, commune.che);
      await merge(commune.che, commune.thon13);
      await expect(
        asDesk((unit) =>
          approveAnnouncement(unit, announcerOf(commune, commune.approver), id, { revision: 1 }),
        ),
      ).rejects.toMatchObject(refusal);
      const copy = world.newId();
      await asDesk((unit) => duplicateAnnouncement(unit, announcerOf(commune), id, copy));
      await expect(submit(copy)).rejects.toMatchObject(refusal);
    });

    test('what is not for the village that it went into leaves as it was written', async () => {
      const { thon3, thon13 } = commune;
      const id = await keep({ areaIds: [thon13.id], excludedAreaIds: [thon3.id] });
      await merge(thon3, commune.che);
      await submit(id);
    });

    test.each(['before its first time', 'after it'])(
      'a series ends and says why, merged %s',
      async (when) => {
        await schedule(1, { ...repeated('day'), ...whole() });
        if (when === 'before its first time') await merge(commune.thon3, commune.che);
        world.clock.advance(hour);
        await work();
        if (when === 'after it') await merge(commune.thon3, commune.che);
        world.clock.advance(day);
        await work();
        const [first, next, ...more] = await all();
        expect([first?.state, next?.state, more]).toEqual(['sent', 'stopped', []]);
        const shown = await asDesk((unit) =>
          readDeskAnnouncement(unit, announcerOf(commune), next?.id ?? ''),
        );
        expect(shown).toMatchObject({ endedBecause: 'exclusion-merged', publishedAt: null });
      },
    );
  });

  test('a draft for a village that ended with nobody in it says so, and does not leave', async () => {
    const id = await keep({ areaIds: [commune.thon13.id], channels: ['inbox'] });
    await world.rows('update areas set valid_to = current_date where id = $1', [commune.thon13.id]);
    await expect(submit(id)).rejects.toMatchObject({
      code: 'announcement/not-ready',
      fields: [{ field: 'areaIds', message: expect.stringContaining('không còn nữa') }],
    });
  });
});
