import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { DutyRota, DutyShift, MyCredit, NewDutyShift } from '#shared/credit.ts';
import type { ApiError } from '#shared/sessions.ts';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import { type CommuneOfTest, called, makeCommune } from '#test/support/people.ts';
import { opens } from '#test/support/people-mini-app.ts';
import { hour, openWorld, type World } from '#test/support/world.ts';

let world: World;
let app: AppOfTest;
let commune: CommuneOfTest;
let thuan: Person;
let lan: Person;
let binh: Person;
let nhung: Person;

type Person = Awaited<ReturnType<typeof opens>>;
type Refused = DutyShift & ApiError;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
});
beforeEach(async () => {
  commune = await makeCommune(world);
  thuan = await opens(app, commune, commune.che.leader.appUserId);
  lan = await opens(app, commune, called(commune.che, 'Lan').appUserId);
  binh = await opens(app, commune, commune.thon3.leader.appUserId);
  nhung = await opens(app, commune, commune.officer.appUserId);
});
afterAll(async () => {
  await app.close();
  await world.close();
});

/** A day from today, in Viet Nam. */
const dayIn = (days: number) =>
  new Date(world.clock.now().getTime() + (days * 24 + 7) * hour).toISOString().slice(0, 10);
const turn = (said: Partial<NewDutyShift> = {}): NewDutyShift => ({
  place: 'culture-house',
  day: dayIn(5),
  fromMinute: 8 * 60,
  toMinute: 11 * 60,
  memberIds: [],
  ...said,
});
const plans = (who: Person, said: Partial<NewDutyShift> = {}, id = world.newId()) =>
  who.put<Refused>(`/api/team/duty/${id}`, turn(said));
const plansDesk = (said: Partial<NewDutyShift> = {}, id = world.newId()) =>
  nhung.put<Refused>(`/api/staff/duty/${id}`, turn({ place: 'one-stop-desk', ...said }));
const acts = (who: Person, id: string, what: 'join' | 'leave' | 'cancel') =>
  who.post<Refused>(`/api/team/duty/${id}/${what}`, {});
const records = (who: Person, id: string, said = { peopleHelped: 7, minutes: 150 }) =>
  who.post<Refused>(`/api/team/duty/${id}/record`, said);
const rotaOf = async (who: Person, path = '/api/team/duty') =>
  (await who.get<DutyRota>(path)).body.shifts;
const namesOf = (shift: DutyShift) => shift.members.map(({ name }) => name);

describe('planning', () => {
  test('the leader plans for the culture house, officers for the desk, and the village sees both', async () => {
    const lanId = called(commune.che, 'Lan').id;
    const weekend = await plans(thuan, { memberIds: [lanId], note: 'Mang theo sổ' });
    const desk = await plansDesk({ day: dayIn(2) });
    expect(weekend.body).toEqual({
      id: expect.any(String),
      place: 'culture-house',
      areaName: 'Thôn Chè Kho Làng',
      day: dayIn(5),
      fromMinute: 480,
      toMinute: 660,
      note: 'Mang theo sổ',
      isCancelled: false,
      members: [
        { id: lanId, name: 'Nguyễn Thị Lan', isMe: false, peopleHelped: null, isRecorded: false },
      ],
    });
    const seen = await rotaOf(lan);
    expect(seen.map(({ id }) => id)).toEqual([desk.body.id, weekend.body.id]);
    expect(seen[1]?.members[0]?.isMe).toBe(true);
    expect((await rotaOf(binh)).map(({ id }) => id)).toEqual([desk.body.id]);
    expect((await rotaOf(nhung, '/api/staff/duty')).map(({ id }) => id)).toEqual([desk.body.id]);
  });

  test('repeated turns stand on the same weekday, and planning again plans nothing more', async () => {
    const id = world.newId();
    await Promise.all([1, 2, 3].map(() => plans(thuan, { weeks: 13 }, id)));
    const seen = await rotaOf(thuan);
    expect(seen.map(({ day }) => day)).toEqual(
      Array.from({ length: 13 }, (_, week) => dayIn(5 + 7 * week)),
    );
    expect(new Set(seen.map((one) => one.id)).size).toBe(13);
  });

  test('who does not lead, the wrong place, a past turn and strangers are refused, and nothing is planned', async () => {
    expect((await plans(lan)).body.message).toContain('tổ trưởng');
    expect((await plans(thuan, { place: 'one-stop-desk' })).status).toBe(403);
    expect((await plansDesk({ place: 'culture-house' })).status).toBe(403);
    expect((await plans(thuan, { day: dayIn(-1) })).body.message).toContain('đã qua');
    expect((await plans(thuan, { fromMinute: 700, toMinute: 600 })).status).toBe(400);
    expect((await plans(thuan, { weeks: 14 })).status).toBe(400);
    const stranger = await plans(thuan, { memberIds: [commune.thon3.leader.id] });
    expect(stranger.status).toBe(422);
    expect(await rotaOf(thuan)).toEqual([]);
  });

  test('nobody plans over a turn of another village', async () => {
    const { id } = (await plans(thuan)).body;
    expect((await plans(binh, {}, id)).status).toBe(404);
    expect((await acts(binh, id, 'join')).status).toBe(404);
    expect((await acts(binh, id, 'cancel')).status).toBe(404);
    expect((await records(binh, id)).status).toBe(404);
  });

  test('cancelled twice is cancelled once, and a cancelled turn takes nobody', async () => {
    const { id } = (await plans(thuan)).body;
    expect((await acts(lan, id, 'cancel')).status).toBe(403);
    expect((await acts(thuan, id, 'cancel')).body.isCancelled).toBe(true);
    expect((await acts(thuan, id, 'cancel')).status).toBe(200);
    expect((await acts(lan, id, 'join')).body.message).toContain('đã huỷ');
    const desk = (await plansDesk()).body.id;
    expect((await acts(thuan, desk, 'cancel')).status).toBe(404);
    expect((await nhung.post<DutyShift>(`/api/staff/duty/${desk}/cancel`, {})).body).toMatchObject({
      isCancelled: true,
    });
  });
});

describe('joining', () => {
  test('members come and go by themselves, also at the desk, and twice is once', async () => {
    const desk = (await plansDesk()).body.id;
    await acts(lan, desk, 'join');
    await acts(lan, desk, 'join');
    const both = await acts(binh, desk, 'join');
    expect(namesOf(both.body)).toEqual(['Nguyễn Thị Lan', 'Trần Văn Bình']);
    await acts(lan, desk, 'leave');
    expect(namesOf((await acts(lan, desk, 'leave')).body)).toEqual(['Trần Văn Bình']);
  });

  test('of two turns at one time one is taken, whoever asks at once', async () => {
    const first = (await plans(thuan)).body.id;
    const second = (await plansDesk({ fromMinute: 10 * 60, toMinute: 12 * 60 })).body.id;
    const after = (await plansDesk({ fromMinute: 11 * 60, toMinute: 12 * 60 })).body.id;
    const answers = await Promise.all([acts(lan, first, 'join'), acts(lan, second, 'join')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.message).toContain('trùng giờ');
    await acts(lan, second, 'leave');
    await acts(lan, first, 'join');
    expect((await acts(lan, after, 'join')).status).toBe(200);
    const planned = await plans(thuan, { memberIds: [called(commune.che, 'Lan').id] });
    expect(planned.status).toBe(409);
    expect(await rotaOf(thuan)).toHaveLength(3);
  });

  test('what is over is neither joined nor left', async () => {
    const { id } = (await plans(thuan, { day: dayIn(0), toMinute: 9 * 60 })).body;
    await acts(lan, id, 'join');
    world.clock.advance(2 * hour);
    expect((await acts(lan, id, 'leave')).body.message).toContain('đã qua');
    expect((await acts(thuan, id, 'join')).status).toBe(409);
    expect((await acts(thuan, id, 'cancel')).status).toBe(409);
  });
});

describe('recording', () => {
  const joined = async (day = 0) => {
    const { id } = (await plans(thuan, { day: dayIn(day), fromMinute: 600, toMinute: 1440 })).body;
    await acts(lan, id, 'join');
    return id;
  };

  test('is done once the turn is over, counts once, and gives credit on its day', async () => {
    const id = await joined();
    const day = dayIn(0);
    expect((await records(lan, id)).body.message).toContain('chưa xong');
    world.clock.advance(20 * hour);
    const answers = await Promise.all([1, 2, 3].map(() => records(lan, id)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const again = await records(lan, id, { peopleHelped: 99, minutes: 700 });
    expect(again.body.members).toMatchObject([{ peopleHelped: 7, isRecorded: true }]);
    const { body } = await lan.get<MyCredit>('/api/team/credit/me');
    expect(body.total).toMatchObject({ sessions: 1, minutes: 150, days: 1 });
    expect(body.recent).toEqual([{ day, kind: 'session', note: null }]);
  });

  test('is for who had the turn, and not for one that was cancelled', async () => {
    const id = await joined(1);
    const off = await joined(2);
    await acts(thuan, off, 'cancel');
    world.clock.advance(100 * hour);
    expect((await records(thuan, id)).body.message).toContain('không có tên');
    expect((await records(lan, off)).body.message).toContain('đã huỷ');
    expect((await records(lan, id, { peopleHelped: -1, minutes: 0 })).status).toBe(400);
    expect((await rotaOf(lan)).map((one) => one.id)).toEqual([off, id]);
  });
});
