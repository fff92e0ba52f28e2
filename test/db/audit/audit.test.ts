import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditActs, auditKinds } from '#bot/audit/audit-texts.ts';
import { readAudit, readAuditOptions } from '#bot/audit/read-audit.ts';
import { type AuditRecord, recordAudit } from '#bot/audit/record-audit.ts';
import type { AuditQuery } from '#shared/audit.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { minute, openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

const record = (change: Partial<AuditRecord> = {}) =>
  world.work(
    commune.scope,
    (work) =>
      recordAudit(work, {
        areaId: commune.id,
        by: { officerId: commune.administrator.id },
        act: 'officer.role-changed',
        subjectId: commune.officer.id,
        subjectName: commune.officer.name,
        before: { role: 'officer', name: 'Nhung' },
        after: { role: 'approver', name: 'Nhung' },
        ...change,
      }),
    world.web,
  );
const read = (query: AuditQuery = {}, scope = commune.scope) =>
  world.web.transaction(scope, (tx) => readAudit(tx, { path: commune.path }, query));

describe('an act', () => {
  test('is told as a sentence, with whose it was and only what it changed, in words', async () => {
    await record();
    expect((await read()).entries).toEqual([
      {
        id: expect.any(String),
        at: world.clock.now().toISOString(),
        actorName: commune.administrator.name,
        areaName: commune.name,
        act: `Đổi vai trò của cán bộ ${commune.officer.name}`,
        changes: [{ field: 'Vai trò', before: 'Cán bộ', after: 'Người duyệt' }],
      },
    ]);
  });

  test('that changed nothing leaves no entry; one without values does', async () => {
    await record({ before: { role: 'officer' }, after: { role: 'officer' } });
    expect((await read()).entries).toEqual([]);
    await record({ before: null, after: null, act: 'officer.invited' });
    expect((await read()).entries).toMatchObject([{ changes: [] }]);
  });

  test('that is rolled back was never done', async () => {
    const fails = world.work(
      commune.scope,
      async (work) => {
        await recordAudit(work, {
          areaId: commune.id,
          by: null,
          act: 'officer.added',
          subjectId: 'x',
          subjectName: 'x',
        });
        throw new Error('and then the machine stopped');
      },
      world.web,
    );
    await expect(fails).rejects.toThrow('the machine stopped');
    expect((await read()).entries).toEqual([]);
  });

  test('cannot be rewritten or taken away by the server', async () => {
    await record();
    for (const statement of ['update audit_entries set act = act', 'delete from audit_entries']) {
      for (const database of [world.web, world.worker]) {
        const attempt = database.transaction(commune.scope, (tx) => tx.execute(statement));
        await expect(attempt).rejects.toMatchObject({
          cause: { message: expect.stringContaining('permission denied') },
        });
      }
    }
  });

  test('in another commune can neither be written nor read', async () => {
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    await expect(record({ areaId: elsewhere.id })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('row-level security') },
    });
    await record();
    expect((await read({}, elsewhere.scope)).entries).toEqual([]);
    const seen = await world.web.transaction(elsewhere.scope, async (tx) =>
      tx.execute('select 1 from audit_entries'),
    );
    expect(seen.rows).toEqual([]);
  });
});

describe('the list', () => {
  test('goes on where it ended, also among acts of one instant, and ends', async () => {
    for (let act = 0; act < 65; act += 1) {
      if (act % 20 === 0) world.clock.advance(minute);
      await record({
        subjectName: `Người ${act}`,
        act: 'officer.invited',
        before: null,
        after: null,
      });
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    const sizes: number[] = [];
    do {
      const page = await read(cursor === undefined ? {} : { cursor });
      sizes.push(page.entries.length);
      seen.push(...page.entries.map(({ act }) => act));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(sizes).toEqual([30, 30, 5]);
    expect(new Set(seen).size).toBe(65);
    expect(seen[0]).toMatch(/Người 6\d$/);
    await expect(read({ cursor: 'tomorrow' })).rejects.toMatchObject({ code: 'input/invalid' });
  });

  test('is narrowed by place, by person, by kind of act, and by all at once', async () => {
    await record({ areaId: commune.che.id, by: { memberId: commune.che.leader.id } });
    await record({ act: 'credit.signed', by: null });
    await record();
    const acts = async (query: AuditQuery) =>
      (await read(query)).entries.map(({ actorName }) => actorName);
    const [nhung, leader] = [commune.administrator.name, commune.che.leader.name];
    expect((await acts({})).sort()).toEqual([null, nhung, leader].sort());
    expect(await acts({ areaId: commune.che.id })).toEqual([leader]);
    expect(await acts({ personId: commune.che.leader.id })).toEqual([leader]);
    expect(await acts({ kind: 'credit' })).toEqual([null]);
    expect(
      await acts({ kind: 'officer', personId: commune.administrator.id, areaId: commune.id }),
    ).toEqual([nhung]);
    expect(await acts({ kind: 'officer', areaId: commune.thon3.id })).toEqual([]);
  });

  test('offers the commune’s places and the people who have done something', async () => {
    await record();
    await record({ by: null });
    const options = await world.web.transaction(commune.scope, (tx) =>
      readAuditOptions(tx, { path: commune.path }),
    );
    expect(options.people).toEqual([
      { id: commune.administrator.id, name: commune.administrator.name },
    ]);
    expect(options.areas.map(({ name }) => name).sort()).toEqual(
      [commune.name, commune.che.name, commune.thon3.name, commune.thon13.name].sort(),
    );
  });
});

test('every kind of act has a name by which it can be looked for', () => {
  const kinds = new Set(Object.keys(auditActs).map((act) => act.split('.')[0]));
  expect([...kinds].sort()).toEqual(Object.keys(auditKinds).sort());
});
