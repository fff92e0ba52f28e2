import type { Campaign, Household, HouseholdDetail, NewVisit, Visit } from '#shared/visits.ts';
import { testId } from './people.ts';

/** A house that chị Lan looks after, last visited long ago. */
export function sampleHouse(change: Partial<Household> = {}): Household {
  return {
    id: testId(200),
    name: 'Nhà bà Tư Hạnh',
    place: 'Qua cầu, rẽ trái',
    villageName: 'Thôn Chè Núi',
    assignedTo: { id: testId(20), name: 'Nguyễn Thị Lan' },
    lastVisitAt: '2026-10-07T02:00:00.000Z',
    nextVisitDay: null,
    hasRefused: false,
    visitCount: 2,
    openRequests: [],
    openDeeds: [],
    ...change,
  };
}

export function sampleHouseDetail(
  house: Household = sampleHouse(),
  visits: Visit[] = [],
): HouseholdDetail {
  return { ...house, visits };
}

export function sampleVisit(change: Partial<Visit> = {}): Visit {
  return {
    id: testId(300),
    householdId: testId(200),
    visitedAt: '2026-10-07T02:00:00.000Z',
    result: 'done',
    deeds: [{ deed: 'scam-advice', people: 2 }],
    memberName: 'Trần Văn Hùng',
    householdName: 'Nhà bà Tư Hạnh',
    ...change,
  };
}

export function sampleCampaign(change: Partial<Campaign> = {}): Campaign {
  return {
    id: testId(400),
    name: '45 ngày VNeID',
    deed: 'vneid-level-2',
    firstDay: '2026-11-01',
    lastDay: '2026-12-15',
    isClosed: false,
    villages: [{ areaId: testId(1), villageName: 'Thôn Chè Núi', target: 20, actual: 23 }],
    ...change,
  };
}

/** As the server does: the same id again is the same visit. */
export function asVisit(id: string, visit: NewVisit): Visit {
  return { ...visit, id, memberName: 'Nguyễn Thị Lan', householdName: 'Nhà bà Tư Hạnh' };
}
