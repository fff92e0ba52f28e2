import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetMe } from '#bot/help-requests/forget-resident.ts';
import { workAtTask } from '#bot/long-tasks/open-long-task.ts';
import { queueLongTask } from '#bot/long-tasks/queue-long-task.ts';
import { answerDataRequest } from '#bot/residents/answer-data-request.ts';
import { recordDataRequest } from '#bot/residents/record-data-request.ts';
import { findWords } from '#test/support/find-words.ts';
import { type CommuneOfTest, called, makeCommune, makeResident } from '#test/support/people.ts';
import { openWorld, type World } from '#test/support/world.ts';

let world: World;
let commune: CommuneOfTest;
type Resident = Awaited<ReturnType<typeof makeResident>>;
let tu: Resident;

const marker = 'Xoèn-Xoẹt';

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  tu = await makeResident(world, commune, commune.che, { displayName: `Bà Tư ${marker}` });
});
afterAll(() => world.close());

const erases = ({ id }: Resident) =>
  world.work({ kind: 'resident', residentId: id, communePath: commune.path }, forgetMe, world.web);
const by = () => ({ officerId: commune.approver.id });
const asks = (kind: 'see' | 'delete' | 'object' = 'see', resident = tu) =>
  world.work(
    commune.scope,
    (work) =>
      recordDataRequest(work, by(), resident.id, {
        idempotencyKey: world.newId(),
        kind,
        source: 'desk',
        words: `Tôi là ${marker}`,
      }),
    world.web,
  );
const answers = (id: string) =>
  world.work(
    commune.scope,
    (work) => answerDataRequest(work, by(), id, { state: 'done', answer: `Gửi bà ${marker}` }),
    world.web,
  );
const ends = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
const requestsOf = (resident = tu) =>
  world.rows<object>(
    `select state, words, answer, answered_by as "answeredBy" from data_requests where resident_id = $1`,
    [resident.id],
  );
const finished = { state: 'done', words: null, answer: null, answeredBy: null };

describe('what somebody has asked about their data', () => {
  test('ends with the erasure, so that nobody answers it with a name afterwards', async () => {
    const ids = [await asks('see'), await asks('object'), await asks('delete')];
    await erases(tu);
    expect(await requestsOf()).toEqual(ids.map(() => finished));
    for (const id of ids) expect(await ends(answers(id))).toBe('data-request/answered');
    expect(await findWords(world, marker)).toEqual([]);
  });

  test('is neither written down nor answered by whoever does so at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const person = await makeResident(world, commune, commune.che, { displayName: marker });
      const id = await asks('see', person);
      await Promise.all([ends(answers(id)), erases(person), ends(asks('object', person))]);
      expect(await findWords(world, `Tôi là ${marker}`)).toEqual([]);
      expect(await findWords(world, `Gửi bà ${marker}`)).toEqual([]);
    }
    await erases(tu);
  });
});

describe('a list of the register', () => {
  const queue = (key = world.newId()) =>
    world.work(
      commune.scope,
      (work) =>
        queueLongTask(work, {
          areaId: commune.id,
          kind: 'export-register',
          input: { title: 'Sổ', format: 'csv', filter: { text: marker, state: 'open' } },
          by: by(),
          idempotencyKey: key,
        }),
      world.web,
    );
  const write = (id: string, meanwhile: () => Promise<unknown> = async () => {}) =>
    workAtTask(
      { db: world.worker, clock: world.clock, newId: world.newId, log: { error: () => {} } },
      { id, areaPath: commune.path },
      async () => {
        await meanwhile();
        const bytes = Buffer.from(`Quên mật khẩu ${marker}`);
        return {
          state: 'done',
          summary: [],
          outputFile: { name: 'so.csv', type: 'text/csv', bytes },
        };
      },
    );
  const task = async (id: string) =>
    (
      await world.rows<object>(
        'select state, input, output_file as file from long_tasks where id = $1',
        [id],
      )
    )[0];
  const emptied = { title: 'Sổ', format: 'csv', filter: { state: 'open' } };

  test('that is there loses its file and what was searched for', async () => {
    const id = await queue();
    await write(id);
    await erases(tu);
    expect(await task(id)).toEqual({ state: 'done', input: emptied, file: null });
    expect(await findWords(world, marker)).toEqual([]);
  });

  test('that is being written during the erasure leaves no file, nor does one that waits', async () => {
    const [running, waiting] = [await queue(), await queue()];
    await write(running, () => erases(tu));
    await write(waiting);
    for (const id of [running, waiting]) {
      expect(await task(id)).toEqual({ state: 'cancelled', input: emptied, file: null });
    }
    expect(await findWords(world, marker)).toEqual([]);
  });

  test('of another commune is written on', async () => {
    const elsewhere = await makeCommune(world, 'Xã Bình Minh');
    const person = await makeResident(world, elsewhere, elsewhere.che);
    const id = await queue();
    const there = { kind: 'resident', residentId: person.id, communePath: elsewhere.path } as const;
    await write(id, () => world.work(there, forgetMe, world.web));
    expect(await task(id)).toMatchObject({ state: 'done', input: { filter: { text: marker } } });
    await erases(tu);
  });
});

test('who was in a team’s Zalo group is no longer known of whoever is erased, and still of members and others', async () => {
  const lan = called(commune.che, 'Lan');
  const other = await makeResident(world, commune, commune.che);
  const memberToo = await makeResident(world, commune, commune.che, {
    oaUserId: lan.oaUserId,
    appUserId: lan.appUserId,
  });
  const people = [
    { id: tu.oaUserId, name: `Bà Tư ${marker}` },
    { id: lan.oaUserId, name: 'Lan' },
    { id: other.oaUserId, name: 'Hàng xóm' },
  ];
  await world.rows(
    'insert into group_readings (group_id, area_id, read_at, people) values ($1, $2, now(), $3)',
    [commune.che.group.groupId, commune.che.id, JSON.stringify(people)],
  );
  await erases(tu);
  await erases(memberToo);
  const [reading] = await world.rows<{ people: object[] }>(
    'select people from group_readings where group_id = $1',
    [commune.che.group.groupId],
  );
  expect(reading?.people).toEqual(people.slice(1));
  expect(await findWords(world, marker)).toEqual([]);
  expect(await findWords(world, tu.oaUserId ?? '')).toEqual([]);
});
