import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { runClocks } from '#bot/jobs/run-clocks.ts';
import type { ClockPolicy, ClockPreview, ClockRules, ClockRulesChange } from '#shared/clocks.ts';
import { question, requestRow } from '#test/db/help-requests/scene.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { newKey, opens } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let nhung: Person;

type Person = Awaited<ReturnType<typeof opens>>;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const rulesOf = async (areaId: string) =>
  (await nhung.get<ClockRules>(`/api/staff/clocks?areaId=${areaId}`)).body;
const change = (areaId: string, body: ClockRulesChange, who = nhung) =>
  app.ask('PUT', `/api/staff/clocks/${areaId}`, { token: who.token, body });
const policyOf = async (areaId: string) =>
  (await rulesOf(areaId)).policies.find(({ kind }) => kind === 'question');
const quick: ClockPolicy = {
  kind: 'question',
  firstAnswerMinutes: 30,
  updateMinutes: 30,
  solutionMinutes: 600,
  silentClaimMinutes: 60,
  remindGroupMinutes: 10,
  remindLeaderMinutes: null,
  escalateMinutes: 120,
};
const evenings = Array.from({ length: 7 }, () => [{ from: 19 * 60, to: 21 * 60 }]);

describe('the rules of the clocks', () => {
  test('are ours until an area has its own, and say which is which', async () => {
    const rules = (await nhung.get<ClockRules>('/api/staff/clocks')).body;
    expect(rules).toMatchObject({
      areaId: commune.id,
      areaName: commune.name,
      calendar: { keepsHolidays: true, isOwn: false },
      reopening: { mode: 'same-within', withinDays: 7, keepsHelper: true, isOwn: false },
      exceptions: [],
    });
    expect(rules.policies.map(({ kind, isOwn }) => [kind, isOwn])).toEqual([
      ['urgent', false],
      ['step', false],
      ['visit', false],
      ['question', false],
    ]);
    expect(rules.holidays[0]).toEqual({
      day: '2026-04-26',
      label: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
    });
  });

  test('of the commune hold in its villages, until a village has its own and takes them back', async () => {
    expect((await change(commune.id, { policy: quick })).status).toBe(200);
    expect(await policyOf(commune.che.id)).toEqual({ ...quick, isOwn: false });
    await change(commune.che.id, { policy: { ...quick, firstAnswerMinutes: 45 } });
    expect(await policyOf(commune.che.id)).toMatchObject({ firstAnswerMinutes: 45, isOwn: true });
    expect(await policyOf(commune.thon3.id)).toMatchObject({ firstAnswerMinutes: 30 });
    await change(commune.che.id, { dropPolicy: 'question' });
    expect(await policyOf(commune.che.id)).toEqual({ ...quick, isOwn: false });
  });

  test('may have other hours and another way of reopening, and be taken back', async () => {
    const reopening = { mode: 'new', withinDays: 3, keepsHelper: false } as const;
    await change(commune.id, { calendar: { frames: evenings, keepsHolidays: false }, reopening });
    expect(await rulesOf(commune.che.id)).toMatchObject({
      calendar: { frames: evenings, keepsHolidays: false, isOwn: false },
      reopening: { ...reopening, isOwn: false },
    });
    await change(commune.id, { calendar: null, reopening: null });
    expect(await rulesOf(commune.id)).toMatchObject({
      calendar: { keepsHolidays: true, isOwn: false },
      reopening: { mode: 'same-within', isOwn: false },
    });
  });

  test('know days that differ; the same twice is once, and taken back they are gone', async () => {
    const id = world.newId();
    const harvest = {
      id,
      firstDay: '2026-05-20',
      lastDay: '2026-06-05',
      frames: [{ from: 19 * 60, to: 21 * 60 }],
      reason: 'harvest',
      label: 'Mùa gặt vụ chiêm xuân',
    } as const;
    const path = `/api/staff/clocks/${commune.id}/exceptions/${id}`;
    await app.ask('PUT', path, { token: nhung.token, body: harvest });
    await app.ask('PUT', path, { token: nhung.token, body: harvest });
    expect((await rulesOf(commune.id)).exceptions).toEqual([{ ...harvest, isOwn: true }]);
    expect((await rulesOf(commune.che.id)).exceptions).toEqual([{ ...harvest, isOwn: false }]);
    await app.ask('DELETE', path, { token: nhung.token });
    expect((await rulesOf(commune.id)).exceptions).toEqual([]);
  });

  test('are tried before anybody asks', async () => {
    await change(commune.id, { policy: quick });
    const path = `/api/staff/clocks/${commune.che.id}/preview?kind=question`;
    const { body } = await nhung.get<ClockPreview>(path);
    expect(body.steps.map(({ kind }) => kind)).toEqual([
      'remind-group',
      'first-answer-overdue',
      'warn-claim',
      'return-claim',
      'escalate',
      'solution-overdue',
      'free-window-closing',
      'window-closing',
    ]);
    const inMinutes = (at = '') => (Date.parse(at) - Date.parse(body.openedAt)) / 60_000;
    expect(body.steps.slice(0, 5).map(({ at }) => inMinutes(at))).toEqual([10, 30, 45, 60, 120]);
  });

  test('that changed hold for what is open already, within one turn of a worker', async () => {
    const resident = await makeResident(world, commune, commune.che);
    const { id } = await world.work(commune.scope, (work) =>
      openHelpRequest(work, resident, { ...question, idempotencyKey: newKey() }),
    );
    const before = (await requestRow(world, id)).first_answer_due_at as Date;
    await change(commune.id, { policy: quick });
    const silent = { info() {}, warn() {}, error() {} };
    await runClocks({ db: world.worker, clock: world.clock, newId: world.newId, log: silent });
    const after = (await requestRow(world, id)).first_answer_due_at as Date;
    expect(after.getTime()).toBeLessThan(before.getTime());
    const left = await world.rows(
      "select 1 from clock_steps where kind = 'replan' and help_request_id = $1",
      [id],
    );
    expect(left).toEqual([]);
  });
});

describe('whose they are', () => {
  test('another commune’s officer, a supervisor, a member and a resident may not change them', async () => {
    const other = await makeCommune(world, 'Xã Liêm Hà');
    const stranger = await opens(app, other, other.officer.appUserId);
    expect((await change(commune.id, { policy: quick }, stranger)).status).toBe(404);
    for (const appUserId of [commune.supervisor.appUserId, commune.che.leader.appUserId]) {
      const person = await opens(app, commune, appUserId);
      expect((await change(commune.id, { policy: quick }, person)).status).toBe(403);
    }
    expect(await policyOf(commune.id)).toMatchObject({ isOwn: false });
  });

  test.each([
    ['no time at all', { policy: { ...quick, firstAnswerMinutes: 0 } }],
    ['six days', { calendar: { frames: evenings.slice(1), keepsHolidays: true } }],
    [
      'a frame that ends before it begins',
      {
        calendar: { frames: evenings.map(() => [{ from: 600, to: 500 }]), keepsHolidays: true },
      },
    ],
  ])('a rule with %s is refused', async (_name, body) => {
    expect((await change(commune.id, body)).status).toBe(400);
  });
});

test('hours that nobody works leave a request without due times, and nothing breaks', async () => {
  const never = { frames: evenings.map(() => []), keepsHolidays: true };
  await change(commune.id, { calendar: never });
  const resident = await makeResident(world, commune, commune.che);
  const { id } = await world.work(commune.scope, (work) =>
    openHelpRequest(work, resident, { ...question, idempotencyKey: newKey() }),
  );
  world.clock.advance(hour);
  expect(await requestRow(world, id)).toMatchObject({
    first_answer_due_at: null,
    solution_due_at: null,
  });
});
