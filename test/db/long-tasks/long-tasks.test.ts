import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  findOpenTasks,
  type LongTaskEnd,
  LostTask,
  type OpenedTask,
  workAtTask,
} from '#bot/long-tasks/open-long-task.ts';
import { queueLongTask } from '#bot/long-tasks/queue-long-task.ts';
import {
  cancelLongTask,
  listLongTasks,
  readLongTask,
  readLongTaskFile,
} from '#bot/long-tasks/read-long-tasks.ts';
import { forgetAtOnce } from '#bot/retention/forget-past-keeping.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  await world.rows('delete from long_tasks');
  complaints.length = 0;
  commune = await makeCommune(world);
});
afterAll(() => world.close());

const complaints: string[] = [];
const log = { error: (_fields: object, sentence: string) => void complaints.push(sentence) };
const deps = () => ({ db: world.worker, clock: world.clock, newId: world.newId, log });
const queue = (idempotencyKey = 'k'.repeat(20), of = commune) =>
  world.work(
    of.scope,
    (work) =>
      queueLongTask(work, {
        areaId: of.id,
        kind: 'poster-pack',
        input: { title: 'Ba thôn' },
        by: { officerId: of.officer.id },
        idempotencyKey,
      }),
    world.web,
  );
const work = (id: string, run: (task: OpenedTask) => Promise<LongTaskEnd>) =>
  workAtTask(deps(), { id, areaPath: commune.path }, run);
const done: LongTaskEnd = { state: 'done', summary: ['Xong.'] };
const read = (id: string, of = commune) =>
  world.web.transaction(of.scope, (tx) => readLongTask(tx, id));
const expireLease = () =>
  world.rows(`update long_tasks set lease_until = clock_timestamp() - interval '1 second'`);

/** A promise that the test settles. */
function latch() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

describe('a task', () => {
  test('asked for twice under one key is one, also at once, and another commune’s is its own', async () => {
    const ids = await Promise.all([queue(), queue(), queue()]);
    expect(new Set(ids).size).toBe(1);
    const other = await makeCommune(world, 'Xã Khác');
    expect(await queue('k'.repeat(20), other)).not.toBe(ids[0]);
  });

  test('is done once, however many workers come for it', async () => {
    const id = await queue();
    let runs = 0;
    const held = latch();
    const busy = work(id, async () => {
      runs += 1;
      await held.opened;
      return done;
    });
    await expect.poll(() => runs).toBe(1);
    const others = await Promise.all([work(id, async () => done), work(id, async () => done)]);
    expect(await findOpenTasks(world.worker, 10)).toEqual([]);
    held.open();
    expect([await busy, ...others]).toEqual([true, false, false]);
    expect(await work(id, async () => done)).toBe(false);
    expect(await read(id)).toMatchObject({ state: 'done', summary: ['Xong.'] });
    expect(runs).toBe(1);
  });

  test('whose worker dies is taken up again once its lease has run out, and not before', async () => {
    const id = await queue();
    await expect(
      work(id, async () => {
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await findOpenTasks(world.worker, 10)).toEqual([]);
    expect(await work(id, async () => done)).toBe(false);
    await expireLease();
    expect(await findOpenTasks(world.worker, 10)).toEqual([{ id, areaPath: commune.path }]);
    expect(await work(id, async () => done)).toBe(true);
    expect(await read(id)).toMatchObject({ state: 'done' });
  });

  test('that ends its worker three times is not begun a fourth time', async () => {
    const id = await queue();
    let runs = 0;
    for (const _ of [1, 2, 3]) {
      await expect(
        work(id, async () => {
          runs += 1;
          throw new Error('killed');
        }),
      ).rejects.toThrow('killed');
      await expireLease();
    }
    expect(
      await work(id, async () => {
        runs += 1;
        return done;
      }),
    ).toBe(true);
    expect(runs).toBe(3);
    expect(await read(id)).toMatchObject({
      state: 'failed',
      summary: [expect.stringContaining('gặp trục trặc')],
    });
  });

  test('whose end cannot be written down ends as failed', async () => {
    const id = await queue();
    const unwritable = { ...done, summary: ['Chữ \0 lạ.'] };
    expect(await work(id, async () => unwritable)).toBe(true);
    expect(await read(id)).toMatchObject({
      state: 'failed',
      summary: [expect.stringContaining('gặp trục trặc')],
      problems: [],
    });
    const half = await queue('h'.repeat(20));
    expect(await work(half, async () => ({ ...done, summary: ['\ud83d'] }))).toBe(true);
    expect(await read(half)).toMatchObject({ state: 'failed' });
    expect(complaints).toEqual([
      'the end of long work could not be written down',
      'the end of long work could not be written down',
    ]);
  });

  test('of an area is offered one at a time, and areas come in turn', async () => {
    const other = await makeCommune(world, 'Xã Khác');
    const firsts: string[] = [];
    for (const key of ['a', 'b']) {
      firsts.push(await queue(key.repeat(20)));
      world.clock.advance(1000);
    }
    const late = await queue('c'.repeat(20), other);
    const offered = async (limit: number) =>
      (await findOpenTasks(world.worker, limit)).map(({ id }) => id);
    expect(new Set(await offered(9))).toEqual(new Set([firsts[0], late]));
    await work(firsts[0] ?? '', async () => {
      expect(await offered(9)).toEqual([late]);
      return done;
    });
    expect(await offered(1)).toEqual([late]);
    expect(await offered(2)).toEqual([late, firsts[1]]);
  });

  test('taken from a worker that was away too long is ended by the other alone', async () => {
    const id = await queue();
    const away = latch();
    const isIn = latch();
    const slow = work(id, async (task) => {
      await task.progress(1, 10);
      isIn.open();
      await away.opened;
      return { state: 'done', summary: ['Của người chậm.'] };
    });
    await isIn.opened;
    await expireLease();
    expect(await work(id, async () => done)).toBe(true);
    away.open();
    expect(await slow).toBe(false);
    expect((await read(id)).summary).toEqual(['Xong.']);
  });

  test('tells a worker that lost it at its next word', async () => {
    const id = await queue();
    let told: unknown;
    const slow = work(id, async (task) => {
      await expireLease();
      await work(id, async () => done);
      await task.progress(5, 10).catch((error: unknown) => {
        told = error;
        throw error;
      });
      return { state: 'done', summary: ['Của người chậm.'] };
    });
    expect(await slow).toBe(false);
    expect(told).toBeInstanceOf(LostTask);
    expect(await read(id)).toMatchObject({ state: 'done', summary: ['Xong.'] });
  });

  test('says how far it is, and keeps its file without the one it was made from', async () => {
    const id = await queue();
    await work(id, async (task) => {
      await task.progress(3, 8);
      expect(await read(id)).toMatchObject({ state: 'running', done: 3, total: 8 });
      const outputFile = { name: 'a.pdf', type: 'application/pdf', bytes: Buffer.from('abc') };
      return { ...done, outputFile };
    });
    const file = await world.web.transaction(commune.scope, (tx) => readLongTaskFile(tx, id));
    expect(file).toEqual({
      kind: 'poster-pack',
      name: 'a.pdf',
      type: 'application/pdf',
      bytes: Buffer.from('abc'),
    });
    expect(await world.rows('select input_file, lease_id from long_tasks')).toEqual([
      { input_file: null, lease_id: null },
    ]);
  });
});

describe('cancelling', () => {
  const cancel = (id: string) =>
    world.work(commune.scope, (unit) => cancelLongTask(unit, id), world.web);

  test('before it began means that it never runs', async () => {
    const id = await queue();
    expect(await cancel(id)).toMatchObject({ state: 'queued', isBeingCancelled: true });
    let runs = 0;
    await work(id, async () => {
      runs += 1;
      return done;
    });
    expect(runs).toBe(0);
    expect(await read(id)).toMatchObject({ state: 'cancelled', isBeingCancelled: false });
  });

  test('while it runs is told at the next word that is written down', async () => {
    const id = await queue();
    await work(id, async (task) => {
      await cancel(id);
      const { isCancelled } = await task.progress(1, 2);
      expect(isCancelled).toBe(true);
      return { state: 'cancelled', summary: [] };
    });
    expect(await read(id)).toMatchObject({ state: 'cancelled' });
  });

  test('what has ended changes nothing', async () => {
    const id = await queue();
    await work(id, async () => done);
    expect(await cancel(id)).toMatchObject({ state: 'done', isBeingCancelled: false });
  });
});

test('another commune sees, cancels and fetches nothing of it', async () => {
  const id = await queue();
  const other = await makeCommune(world, 'Xã Khác');
  await expect(read(id, other)).rejects.toThrow('not-found');
  await expect(
    world.work(other.scope, (unit) => cancelLongTask(unit, id), world.web),
  ).rejects.toThrow('not-found');
  expect(await world.web.transaction(other.scope, listLongTasks)).toEqual({ tasks: [] });
  expect(await workAtTask(deps(), { id, areaPath: other.path }, async () => done)).toBe(false);
  expect(await read(id)).toMatchObject({ state: 'queued', isBeingCancelled: false });
});

test('what ended is forgotten after thirty days, and what still waits is not', async () => {
  const ended = await queue('a'.repeat(20));
  const waiting = await queue('b'.repeat(20));
  await work(ended, async () => done);
  const forget = () => forgetAtOnce({ db: world.worker, clock: world.clock });
  const left = async () =>
    (await world.rows<{ id: string }>('select id from long_tasks order by idempotency_key')).map(
      ({ id }) => id,
    );
  world.clock.advance(29 * 24 * hour);
  await forget();
  expect(await left()).toEqual([ended, waiting]);
  world.clock.advance(2 * 24 * hour);
  await forget();
  expect(await left()).toEqual([waiting]);
});
