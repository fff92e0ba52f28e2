import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { DutyShift } from '#shared/credit.ts';
import { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { Campaign, Household, Visit } from '#shared/visits.ts';
import type { RunningSystem } from '#test/support/running-system.ts';
import { type ApiPerson, newKey, signInAs } from './api-person.ts';
import { askDatabase } from './ask-database.ts';

/** A village in which enough has happened for every screen of going from house to house to be full. */
export type HouseScene = {
  leader: ApiPerson;
  /** Leads another village's team, which has no houses yet. */
  newcomer: ApiPerson;
  /** With everything that can be open in a house. */
  house: string;
  refusedHouse: string;
};

const dayMs = 24 * 60 * 60 * 1000;
const at = (daysAgo: number) => new Date(Date.now() - daysAgo * dayMs);
const day = (daysAgo: number) => at(daysAgo).toISOString().slice(0, 10);

export async function setHouseScene(system: RunningSystem): Promise<HouseScene> {
  const leader = await signInAs(system, 'Lê Xuân Trường', 'member');
  const newcomer = await signInAs(system, 'Hoàng Đức Thắng', 'member');
  const officer = await signInAs(system, 'Nguyễn Thị Hồng Nhung', 'officer');
  const Member = z.object({
    member: z.object({ id: z.string(), colleagues: z.array(z.object({ id: z.string() })) }),
  });
  const { member } = await leader.get('/me', Member);
  const mine = { assignedTo: member.id };
  const enter = async (name: string, place: string, whose: object = mine) => {
    const id = randomUUID();
    await leader.send('PUT', `/team/households/${id}`, { name, place, ...whose }, Household);
    return id;
  };
  const visit = (householdId: string, daysAgo: number, what: object) =>
    leader.send(
      'PUT',
      `/team/visits/${randomUUID()}`,
      { householdId, visitedAt: at(daysAgo).toISOString(), result: 'done', deeds: [], ...what },
      Visit,
    );

  await startCampaigns(leader, officer);
  const house = await enter(
    'Nhà bà Nguyễn Thị Tư Hạnh (đầu xóm Bến)',
    'Qua cầu sắt, rẽ trái ở cây đa, cổng xanh bên tay phải',
  );
  await visit(house, 12, {
    deeds: [{ deed: 'scam-advice', people: 2 }],
    minutes: 40,
    nextDay: day(2),
    note: 'Máy yếu pin, lần sau mang theo sạc. Cháu lớn về quê cuối tuần.',
  });
  await leader.send('POST', '/team/help-requests', askedBy(house), TeamHelpRequest);
  const second = await enter('Nhà ông Sáu', 'Sau đình');
  await visit(second, 45, { deeds: [{ deed: 'vneid-level-2', people: 3 }] });
  await visit(second, 1, {
    deeds: [{ deed: 'vneid-level-2', people: 3 }],
    minutes: 60,
    nextDay: day(-6),
  });
  await enter('Nhà chị Ba bán chè', 'Cạnh trường mầm non');
  await enter('Nhà anh Khoa', '', {});
  const refusedHouse = await enter('Nhà chú Năm', 'Gần bến đò');
  await visit(refusedHouse, 3, { result: 'refused' });
  await planDuty(system, leader, member);
  return { leader, newcomer, house, refusedHouse };
}

async function startCampaigns(leader: ApiPerson, officer: ApiPerson): Promise<void> {
  const Villages = z.object({ villages: z.array(z.object({ id: z.string(), name: z.string() })) });
  const { villages } = await leader.get('/villages', Villages);
  const areaId = villages.find(({ name }) => name === 'Thôn Bến Lở')?.id;
  for (const [name, deed, target] of [
    ['45 ngày cài VNeID mức 2 cho cả xã', 'vneid-level-2', 2],
    ['Thẻ bảo hiểm y tế trên điện thoại', 'health-card', 20],
  ] as const) {
    const campaign = { idempotencyKey: newKey(), name, deed, firstDay: day(30), lastDay: day(-15) };
    const targets = [{ areaId, target }];
    await officer.send('POST', '/staff/campaigns', { ...campaign, targets }, Campaign);
  }
}

function askedBy(householdId: string) {
  return {
    idempotencyKey: newKey(),
    source: 'visit',
    name: 'Bà Tư',
    question: 'Điện thoại mới mà VNeID báo “đã đăng nhập trên thiết bị khác”, bấm đủ kiểu vẫn thế',
    householdId,
    hasAgreed: true,
    claim: true,
  };
}

async function planDuty(
  system: RunningSystem,
  leader: ApiPerson,
  member: { id: string; colleagues: { id: string }[] },
): Promise<void> {
  const [colleague] = member.colleagues;
  const plan = async (daysAhead: number, memberIds: (string | undefined)[]) => {
    const id = randomUUID();
    const turn = { place: 'culture-house', day: day(-daysAhead), fromMinute: 450, toMinute: 660 };
    const members = memberIds.filter((one) => one !== undefined);
    await leader.send('PUT', `/team/duty/${id}`, { ...turn, memberIds: members }, DutyShift);
    return id;
  };
  await plan(2, [member.id, colleague?.id]);
  await plan(9, []);
  const past = await plan(3, [member.id, colleague?.id]);
  const recorded = await plan(4, [member.id]);
  // Nobody can plan what is over.
  const turnBack = 'update duty_shifts set day = day - $2::int where id = $1';
  await askDatabase(system, turnBack, [past, 4]);
  await askDatabase(system, turnBack, [recorded, 10]);
  await leader.send(
    'POST',
    `/team/duty/${recorded}/record`,
    { peopleHelped: 7, minutes: 180 },
    DutyShift,
  );
}
