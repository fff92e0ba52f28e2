import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findCannedAnswer, listCannedAnswers } from '#bot/canned-answers/find-canned-answer.ts';
import { keepCannedAnswer } from '#bot/canned-answers/keep-canned-answer.ts';
import { addCannedPicture } from '#bot/canned-answers/keep-canned-picture.ts';
import { readCannedPictures } from '#bot/canned-answers/read-canned-pictures.ts';
import type { Scope } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { plainJpeg } from '#test/support/jpeg.ts';
import { type CommuneOfTest, makeCommune } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
});
afterAll(() => world.close());

const words = { shortName: 'vneid', title: 'Quên mật khẩu', text: 'Bấm “Quên mật khẩu”.' };
const asWeb = <T>(scope: Scope, run: (work: Work) => Promise<T>) =>
  world.work(scope, run, world.web);
const writes = (scope: Scope, areaId: string, id = world.newId()) =>
  asWeb(scope, (work) => keepCannedAnswer(work, areaId, id, words));

test('nobody writes for another village or for the commune above, whatever the code asks for', async () => {
  await expect(writes(commune.thon3.scope, commune.che.id)).rejects.toThrow();
  await expect(writes(commune.che.scope, commune.id)).rejects.toThrow();
  expect(
    await world.rows('select id from canned_answers where area_id = $1', [commune.id]),
  ).toEqual([]);
});

test('a resident and whoever has no area see none', async () => {
  await writes(commune.scope, commune.id);
  const resident: Scope = {
    kind: 'resident',
    residentId: world.newId(),
    communePath: commune.path,
  };
  for (const scope of [resident, { kind: 'queue' } as const]) {
    const { rows } = await asWeb(scope, ({ tx }) => tx.execute(sql`select id from canned_answers`));
    expect(rows).toEqual([]);
  }
});

test('the worker finds what is typed in a group, with its pictures, brings lists in, and takes nothing away', async () => {
  const { id } = await writes(commune.scope, commune.id);
  await asWeb(commune.scope, (work) =>
    addCannedPicture(work, commune.id, id, { bytes: plainJpeg, idempotencyKey: 'k'.repeat(20) }),
  );
  const { found, pictures } = await world.work(commune.che.scope, async ({ tx }) => ({
    found: await findCannedAnswer(tx, commune.che.id, 'vneid'),
    pictures: await readCannedPictures(tx, id),
  }));
  expect(found?.id).toBe(id);
  expect(pictures).toEqual([{ contentType: 'image/jpeg', bytes: plainJpeg }]);
  // Lists are imported by a worker; taking an answer away is a person's decision, made at the desk.
  const imported = await world.work(commune.scope, (work) =>
    keepCannedAnswer(work, commune.id, id, { ...words, text: 'Bấm nút đỏ.' }),
  );
  expect(imported.text).toBe('Bấm nút đỏ.');
  const elsewhere = world.work(commune.che.scope, (work) =>
    keepCannedAnswer(work, commune.id, work.newId(), { ...words, shortName: 'khac' }),
  );
  await expect(elsewhere).rejects.toThrow();
  for (const change of ['retired_at = now()', `area_id = '${commune.che.id}'`]) {
    const statement = `update canned_answers set ${change} where id = '${id}'`;
    const taken = world.work(commune.scope, ({ tx }) => tx.execute(sql.raw(statement)));
    await expect(taken).rejects.toMatchObject({ cause: { code: '42501' } });
  }
});

test('what is written by somebody who dies on the way is not there', async () => {
  const dying = asWeb(commune.scope, async (work) => {
    await keepCannedAnswer(work, commune.id, work.newId(), words);
    throw new Error('the process ends here');
  });
  await expect(dying).rejects.toThrow('ends here');
  expect(await asWeb(commune.che.scope, ({ tx }) => listCannedAnswers(tx, commune.che.id))).toEqual(
    [],
  );
});
