import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordVisit } from '#bot/visits/record-visit.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';
import { goFromDoorToDoor } from './scene.ts';

let world: World;
let commune: CommuneOfTest;
let go: ReturnType<typeof goFromDoorToDoor>;

beforeAll(async () => {
  world = await openWorld();
});
beforeEach(async () => {
  commune = await makeCommune(world);
  go = goFromDoorToDoor(world, commune);
});
afterAll(() => world.close());

const lan = () => called(commune.che, 'Lan');
const hung = () => called(commune.che, 'Hưng');
const written = async (householdId: string) => {
  const [counts] = await world.rows(
    `select (select count(*)::int from visits where household_id = $1) as visits,
       (select count(*)::int from visit_deeds d join visits v on v.id = d.visit_id where v.household_id = $1) as deeds,
       (select count(*)::int from credit_entries where cause_key in
         (select 'visit:' || id from visits where household_id = $1)) as credits`,
    [householdId],
  );
  return counts;
};
const houseRow = async (id: string) => {
  const [row] = await world.rows(
    `select last_visit_at, next_visit_day::text, refused_at from households where id = $1`,
    [id],
  );
  return row;
};
const historyOf = async (id: string) =>
  world.rows(
    `select kind, member_id, text from help_request_history
     where help_request_id = $1 and kind <> 'opened' order by id`,
    [id],
  );

describe('a visit', () => {
  test('for a request of who is erased meanwhile stays, without the request and what was noted', async () => {
    const [house, request] = [await go.house(), await go.question()];
    await world.rows(
      `update residents set erased_at = now(), oa_user_id = null, app_user_id = null, display_name = null
       where id = (select resident_id from help_requests where id = $1)`,
      [request],
    );
    await go.visits(lan(), house, { helpRequestId: request, note: 'bà Tư nghe kém' });
    expect(
      await world.rows('select help_request_id, note from visits where household_id = $1', [house]),
    ).toEqual([{ help_request_id: null, note: null }]);
    expect(
      await world.rows('select household_id from help_requests where id = $1', [request]),
    ).toEqual([{ household_id: null }]);
  });

  test('is written with what was done, and credited for its own day with its minutes', async () => {
    const house = await go.house();
    const visit = await go.visits(lan(), house, {
      visitedAt: go.hoursAgo(30),
      deeds: [{ deed: 'health-card', people: 2 }],
      minutes: 25,
      nextDay: '2026-03-09',
      note: 'Máy cũ, chữ nhỏ.',
    });
    expect(visit).toEqual({
      id: expect.any(String),
      householdId: house,
      householdName: 'Nhà bà Tư Hạnh',
      memberName: 'Nguyễn Thị Lan',
      visitedAt: go.hoursAgo(30),
      result: 'done',
      deeds: [{ deed: 'health-card', people: 2 }],
      minutes: 25,
      nextDay: '2026-03-09',
      note: 'Máy cũ, chữ nhỏ.',
    });
    expect(
      await world.rows(
        `select kind, day::text, count, minutes, note, team_id, area_id from credit_entries where member_id = $1`,
        [lan().id],
      ),
    ).toEqual([
      {
        kind: 'visit',
        // 02:00 in the night of 1 March in Viet Nam.
        day: '2026-03-01',
        count: 1,
        minutes: 25,
        note: 'thẻ bảo hiểm y tế (2 người)',
        team_id: commune.che.team.id,
        area_id: commune.che.id,
      },
    ]);
  });

  test('that comes twice, days later, is one, and stays as it was written first', async () => {
    const house = await go.house();
    const id = world.newId();
    const first = await go.visits(lan(), house, { deeds: [{ deed: 'shop-qr', people: 1 }] }, id);
    world.clock.advance(5 * 24 * hour);
    const again = await go.visits(lan(), house, { result: 'refused', note: 'khác' }, id);
    expect(again).toEqual(first);
    expect(await written(house)).toEqual({ visits: 1, deeds: 1, credits: 1 });
    expect(await houseRow(house)).toMatchObject({ refused_at: null });
  });

  test('that comes ten times at once is one', async () => {
    const house = await go.house();
    const id = world.newId();
    const deeds = [{ deed: 'shop-qr' as const, people: 1 }];
    const visitedAt = go.hoursAgo(1);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => go.visits(lan(), house, { deeds, visitedAt }, id)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await written(house)).toEqual({ visits: 1, deeds: 1, credits: 1 });
  });

  test('of a process that dies before its end is none, and is written when it comes again', async () => {
    const house = await go.house();
    const request = await go.question();
    const id = world.newId();
    const told = go.visitOf(house, {
      helpRequestId: request,
      result: 'refused',
      deeds: [],
    });
    const died = go.inVillage(commune.che, async (work) => {
      await recordVisit(work, lan(), id, told);
      throw new Error('killed');
    });
    await expect(died).rejects.toThrow('killed');
    expect(await written(house)).toEqual({ visits: 0, deeds: 0, credits: 0 });
    expect(await houseRow(house)).toEqual({
      last_visit_at: null,
      next_visit_day: null,
      refused_at: null,
    });
    expect(await historyOf(request)).toEqual([]);
    await go.inVillage(commune.che, (work) => recordVisit(work, lan(), id, told));
    expect(await written(house)).toEqual({ visits: 1, deeds: 0, credits: 1 });
    expect(await historyOf(request)).toHaveLength(1);
  });

  test('that comes late moves nothing back', async () => {
    const house = await go.house();
    await go.visits(lan(), house, { visitedAt: go.hoursAgo(2), nextDay: '2026-03-20' });
    await go.visits(hung(), house, { visitedAt: go.hoursAgo(50), nextDay: '2026-03-04' });
    expect(await houseRow(house)).toEqual({
      last_visit_at: new Date(go.hoursAgo(2)),
      next_visit_day: '2026-03-20',
      refused_at: null,
    });
  });

  test('of many members at once leaves the house as the newest says', async () => {
    const house = await go.house();
    await Promise.all(
      [5, 1, 9, 3, 7].map((hours) =>
        go.visits(lan(), house, {
          visitedAt: go.hoursAgo(hours),
          nextDay: `2026-03-${10 + hours}`,
        }),
      ),
    );
    expect(await houseRow(house)).toMatchObject({
      last_visit_at: new Date(go.hoursAgo(1)),
      next_visit_day: '2026-03-11',
    });
  });

  test.each([
    ['years ahead', '2031-05-05T00:00:00.000Z'],
    ['at the beginning of all clocks', '1970-01-01T00:00:00.000Z'],
  ])(
    'from a phone whose clock stands %s is kept, for the moment it was heard of',
    async (_when, visitedAt) => {
      const house = await go.house();
      const visit = await go.visits(lan(), house, { visitedAt, nextDay: '2026-03-20' });
      expect(visit).toMatchObject({
        visitedAt: world.clock.now().toISOString(),
        nextDay: '2026-03-20',
      });
      expect(await written(house)).toEqual({ visits: 1, deeds: 0, credits: 1 });
    },
  );

  test('where nobody was at home is one, and nothing was done', async () => {
    const house = await go.house();
    await go.visits(lan(), house, {
      result: 'nobody-home',
      deeds: [{ deed: 'health-card', people: 1 }],
    });
    expect(await written(house)).toEqual({ visits: 1, deeds: 0, credits: 1 });
  });

  test('to a house of another village, or under an id from there, is refused and tells nothing', async () => {
    const theirs = await go.house(commune.thon3, 'Nhà ông Bính');
    await expect(go.visits(lan(), theirs)).rejects.toThrow('not-found');
    const id = world.newId();
    await go.visits(commune.thon3.leader, theirs, {}, id);
    const ours = await go.house();
    await expect(go.visits(lan(), ours, {}, id)).rejects.toThrow('not-found');
    expect(await written(ours)).toEqual({ visits: 0, deeds: 0, credits: 0 });
  });
});

describe('a house that refuses', () => {
  test('is left alone: knocking there again is not written', async () => {
    const house = await go.house();
    await go.visits(lan(), house, { result: 'refused', visitedAt: go.hoursAgo(5) });
    expect(await houseRow(house)).toMatchObject({ refused_at: new Date(go.hoursAgo(5)) });
    await expect(go.visits(hung(), house, { result: 'nobody-home' })).rejects.toThrow(
      'household/left-alone',
    );
    expect(await written(house)).toMatchObject({ visits: 1 });
  });

  test('was visited before by somebody without network: that is written and takes nothing back', async () => {
    const house = await go.house();
    await go.visits(lan(), house, { result: 'refused', visitedAt: go.hoursAgo(5) });
    await go.visits(hung(), house, { visitedAt: go.hoursAgo(9) });
    expect(await written(house)).toMatchObject({ visits: 2 });
    expect(await houseRow(house)).toMatchObject({ refused_at: new Date(go.hoursAgo(5)) });
  });

  test('has changed its mind where it lets the team in, whatever arrives first', async () => {
    const [early, late] = [await go.house(), await go.house()];
    const refused = { result: 'refused', visitedAt: go.hoursAgo(5) } as const;
    const letIn = { result: 'partly', visitedAt: go.hoursAgo(2) } as const;
    await go.visits(lan(), early, refused);
    await go.visits(hung(), early, letIn);
    await go.visits(hung(), late, letIn);
    await go.visits(lan(), late, refused);
    for (const house of [early, late]) {
      expect(await houseRow(house)).toMatchObject({ refused_at: null });
    }
  });
});

describe('a visit for a request', () => {
  test('leaves one line in it, and says whose house it is', async () => {
    const house = await go.house();
    const request = await go.question();
    const id = world.newId();
    const said = {
      helpRequestId: request,
      deeds: [{ deed: 'vneid-level-2' as const, people: 1 }],
      note: 'Bác đã vào được.',
      nextDay: '2026-03-09',
    };
    const visit = await go.visits(lan(), house, said, id);
    await go.visits(lan(), house, said, id);
    expect(visit.helpRequestId).toBe(request);
    expect(await historyOf(request)).toEqual([
      {
        kind: 'noted',
        member_id: lan().id,
        text: 'Đã đến nhà: đã xong. Đã làm: VNeID mức 2 (1 người). Hẹn đến lại ngày 09/03/2026. Bác đã vào được.',
      },
    ]);
    expect(
      await world.rows('select household_id from help_requests where id = $1', [request]),
    ).toEqual([{ household_id: house }]);
  });

  test('that went to another village meanwhile is kept without it', async () => {
    const house = await go.house();
    const theirs = await go.question(commune.thon3);
    const visit = await go.visits(lan(), house, { helpRequestId: theirs });
    expect(visit.helpRequestId).toBeUndefined();
    expect(await historyOf(theirs)).toEqual([]);
    const gone = await go.visits(lan(), house, { helpRequestId: world.newId() });
    expect(gone.helpRequestId).toBeUndefined();
    expect(await written(house)).toMatchObject({ visits: 2, credits: 2 });
  });

  test('that was finished meanwhile is kept with it', async () => {
    const house = await go.house();
    const request = await go.question();
    await world.rows(
      `update help_requests set state = 'resolved', resolved_at = now() where id = $1`,
      [request],
    );
    const visit = await go.visits(lan(), house, { helpRequestId: request });
    expect(visit.helpRequestId).toBe(request);
  });
});
