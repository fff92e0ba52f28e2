import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planLater } from '#bot/clocks/keep-clock.ts';
import { answerHelpRequest } from '#bot/help-requests/answer-help-request.ts';
import { fireClockSteps } from '#bot/help-requests/fire-clock-steps.ts';
import { releaseHelpRequest } from '#bot/help-requests/release-help-request.ts';
import { endOvertaken } from '#bot/outbox/due-message-store.ts';
import { asMember, openScene, requestRow, type Scene } from '#test/db/help-requests/scene.ts';
import { called } from '#test/support/people.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { hour, minute, openWorld, type World } from '#test/support/world.ts';
import { timeIn } from './clock-scene.ts';

let world: World;
let scene: Scene;
let time: ReturnType<typeof timeIn>;

beforeAll(async () => {
  world = await openWorld();
  time = timeIn(world, () => scene);
});
beforeEach(async () => {
  time.toNextMorning();
  scene = await openScene(world);
});
afterAll(() => world.close());

const code = () => scene.request.code;

describe('a request that nobody takes', () => {
  test('is brought to the group, then to its leader, then to the commune, each once and in working time', async () => {
    await time.pass(2 * hour - minute);
    expect(await time.groupHeard()).toEqual([]);
    await time.pass(minute);
    await time.pass(10 * minute);
    expect(await time.groupHeard()).toEqual([
      `${code()}: bà con vẫn đang chờ, chưa ai nhận. Ai giúp được thì gõ "nhận ${code()}" nhé.`,
    ]);
    // Five hours of work from eight: half past three, because two hours are the midday rest.
    await time.pass(5 * hour + 20 * minute);
    expect((await time.groupHeard()).at(-1)).toBe(
      `${code()}: chờ đã lâu mà chưa ai nhận. Nhờ tổ trưởng Phạm Văn Thuận nhận hoặc phân công giúp bà con ạ.`,
    );
    expect(await requestRow(world, scene.request.id)).toMatchObject({ state: 'open' });
    await time.pass(16 * hour + 30 * minute);
    expect(await requestRow(world, scene.request.id)).toMatchObject({ state: 'escalated' });
    await time.pass(24 * hour);
    expect(await time.record()).toEqual([
      'reminded: Nhắc cả tổ: chưa ai nhận.',
      'reminded: Quá hẹn trả lời lần đầu.',
      'reminded: Nhắc tổ trưởng: chưa ai nhận.',
      'escalated: Hết giờ hẹn mà chưa ai nhận nên chuyển lên xã.',
    ]);
    expect((await time.groupHeard()).slice(2)).toEqual([
      `${code()}: hết giờ hẹn mà chưa ai nhận được, nên đã chuyển lên xã để bà con không phải chờ thêm.`,
    ]);
    expect((await saidTo(world, scene.resident.oaUserId ?? '')).at(-1)?.text).toBe(
      `Yêu cầu ${code()} đã chuyển lên xã. Xã sẽ trả lời bà con ở đây ạ.`,
    );
  });

  test('is said once, by the strongest alone, when nothing could fire for days', async () => {
    await time.pass(2 * 24 * hour);
    expect(await time.groupHeard()).toHaveLength(1);
    expect(await time.record()).toEqual([
      'reminded: Quá hẹn trả lời lần đầu.',
      'escalated: Hết giờ hẹn mà chưa ai nhận nên chuyển lên xã.',
    ]);
    expect(await time.steps()).toEqual([
      'remind-group: overtaken',
      'first-answer-overdue: taken',
      'remind-leader: overtaken',
      'escalate: taken',
      'solution-overdue: planned',
    ]);
  });

  test('is not brought up at night when nothing could fire by day', async () => {
    await time.pass(15 * hour);
    expect(await time.groupHeard()).toEqual([]);
    expect(await time.record()).toEqual([]);
    await time.pass(9 * hour);
    expect(await time.groupHeard()).toHaveLength(1);
  });

  test.each([
    ['waits for the day when it could not leave by evening', 'select $1::uuid', true],
    [
      'wakes the team when it is urgent',
      "update help_requests set kind = 'urgent' where id = $1",
      false,
    ],
    [
      'is said late to a team that works late by its own calendar',
      `insert into working_calendars (area_id, frames, updated_at)
        select area_id, '[${Array(7).fill('[{"from": 420, "to": 1320}]')}]', now() from help_requests where id = $1`,
      false,
    ],
  ])('%s', async (_name, prepare, leavesByDay) => {
    await world.rows(prepare, [scene.request.id]);
    await time.pass(2 * hour);
    expect(
      await world.rows(
        `select leaves_by_day from outgoing_messages
          where help_request_id = $1 and dedupe_key like 'group:%:clock:%'`,
        [scene.request.id],
      ),
    ).toEqual([{ leaves_by_day: leavesByDay }]);
  });

  test('is not called unclaimed in the morning once somebody took it at night', async () => {
    await time.pass(2 * hour);
    const { officialAccountId } = scene.request;
    const reminder = async () => {
      await world.worker.transaction({ kind: 'queue' }, (tx) =>
        endOvertaken(tx, officialAccountId, world.clock.now()),
      );
      return world.rows(
        `select state from outgoing_messages where help_request_id = $1 and leaves_by_day`,
        [scene.request.id],
      );
    };
    expect(await reminder()).toEqual([{ state: 'queued' }]);
    world.clock.advance(minute);
    await time.claim(called(scene.che, 'Lan'));
    expect(await reminder()).toEqual([{ state: 'cancelled' }]);
  });

  test('is still told that Zalo will soon bring no answer, whoever took it before that could leave', async () => {
    const { id, officialAccountId } = scene.request;
    await world.rows('update residents set last_interaction_at = $2 where id = $1', [
      scene.resident.id,
      new Date(world.clock.now().getTime() - 43 * hour),
    ]);
    await world.work(scene.commune.scope, (work) => planLater(work, scene.request));
    const notice = async () => {
      await world.worker.transaction({ kind: 'queue' }, (tx) =>
        endOvertaken(tx, officialAccountId, world.clock.now()),
      );
      return world.rows(
        `select state from outgoing_messages
          where help_request_id = $1 and content->>'text' like '%Zalo chỉ còn gửi%' order by created_at limit 1`,
        [id],
      );
    };
    await time.pass(2 * hour);
    world.clock.advance(minute);
    await time.claim(called(scene.che, 'Lan'));
    expect(await notice()).toEqual([{ state: 'queued' }]);
    world.clock.advance(minute);
    const acting = asMember(called(scene.che, 'Lan'), scene.che);
    await world.work(scene.commune.scope, (work) =>
      answerHelpRequest(work, id, acting, 'Bác thử lại nhé.'),
    );
    expect(await notice()).toEqual([{ state: 'cancelled' }]);
  });

  test('is taken up by two workers at once as by one', async () => {
    world.clock.advance(2 * hour);
    await Promise.all([time.pass(0), time.pass(0), time.pass(0)]);
    expect(await time.groupHeard()).toHaveLength(1);
    expect(await time.record()).toHaveLength(1);
  });

  test('loses nothing and says nothing twice when a worker dies in the middle', async () => {
    world.clock.advance(2 * hour);
    const dying = world.work(scene.commune.scope, async (work) => {
      await fireClockSteps(work, scene.request.id);
      throw new Error('the worker died');
    });
    await expect(dying).rejects.toThrow('the worker died');
    expect(await time.groupHeard()).toEqual([]);
    await time.pass(0);
    await time.pass(0);
    expect(await time.groupHeard()).toHaveLength(1);
  });

  test('is left alone once somebody takes it, and gets its whole time anew when given back', async () => {
    await time.pass(2 * hour);
    const lan = called(scene.che, 'Lan');
    await time.claim(lan);
    expect(await time.steps()).toEqual([
      'remind-group: taken',
      'first-answer-overdue: planned',
      'warn-claim: planned',
      'return-claim: planned',
      'solution-overdue: planned',
    ]);
    await world.work(scene.commune.scope, (work) =>
      releaseHelpRequest(work, scene.request.id, asMember(lan, scene.che)),
    );
    expect(await time.steps()).toEqual([
      'remind-group: taken',
      'first-answer-overdue: planned',
      'remind-group: planned',
      'remind-leader: planned',
      'escalate: planned',
      'solution-overdue: planned',
    ]);
  });
});
