import type { Household, NewHousehold, NewVisit } from '#shared/visits.ts';
import { type FakeServer, type Handler, startFakeServer } from './fake-server.ts';
import { asVisit, sampleCampaign, sampleHouseDetail } from './houses.ts';
import { testId } from './people.ts';

export interface HouseServer {
  server: FakeServer;
  houses: Household[];
  /** What was put, by id. */
  visits: Map<string, NewVisit>;
  newHouses: Map<string, NewHousehold>;
  /** While false nothing is answered. */
  become(isReachable: boolean): void;
}

/** Stands for the server with these houses; remembers what is put there, and shows it in its lists. */
export function startHouseServer(...houses: Household[]): HouseServer {
  const visits = new Map<string, NewVisit>();
  const newHouses = new Map<string, NewHousehold>();
  let isReachable = true;
  const answering =
    (handler: Handler): Handler =>
    (call) =>
      isReachable ? handler(call) : 'unreachable';
  const lastPart = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const visitsTo = (id: string) =>
    [...visits].filter(([, one]) => one.householdId === id).map(([key, one]) => asVisit(key, one));
  const present = (house: Household): Household => {
    const last = visitsTo(house.id).at(-1);
    return last === undefined
      ? house
      : { ...house, lastVisitAt: last.visitedAt, nextVisitDay: last.nextDay ?? null };
  };
  const isIn: Record<string, (house: Household) => boolean> = {
    mine: ({ assignedTo, hasRefused }) => assignedTo?.id === testId(20) && !hasRefused,
    team: ({ hasRefused }) => !hasRefused,
    unassigned: ({ assignedTo, hasRefused }) => assignedTo === null && !hasRefused,
    refused: ({ hasRefused }) => hasRefused,
  };
  const server = startFakeServer({
    'GET /api/team/help-requests': answering(() => ({ body: { helpRequests: [] } })),
    'GET /api/team/households': answering(({ query }) => ({
      body: { households: houses.map(present).filter(isIn[query.view ?? ''] ?? (() => true)) },
    })),
    'GET /api/team/households/*': answering(({ path }) => {
      const house = houses.find(({ id }) => id === lastPart(path));
      if (!house) return { status: 404, body: { code: 'household/unknown', message: 'Không có.' } };
      return { body: sampleHouseDetail(present(house), visitsTo(house.id)) };
    }),
    'GET /api/team/campaigns': answering(() => ({ body: { campaigns: [sampleCampaign()] } })),
    'PUT /api/team/households/*': answering(({ path, body }) => {
      const id = lastPart(path);
      const house = body as NewHousehold;
      newHouses.set(id, house);
      const assignedTo =
        house.assignedTo == null ? null : { id: house.assignedTo, name: 'Nguyễn Thị Lan' };
      const known: Household = {
        id,
        name: house.name,
        place: house.place ?? null,
        villageName: 'Thôn Chè Núi',
        assignedTo,
        lastVisitAt: null,
        nextVisitDay: null,
        hasRefused: false,
        visitCount: 0,
        openRequests: [],
        openDeeds: [],
      };
      if (!houses.some((one) => one.id === id)) houses.push(known);
      return { body: known };
    }),
    'PUT /api/team/visits/*': answering(({ path, body }) => {
      const id = lastPart(path);
      visits.set(id, body as NewVisit);
      return { body: asVisit(id, body as NewVisit) };
    }),
  });
  return {
    server,
    houses,
    visits,
    newHouses,
    become: (next) => {
      isReachable = next;
    },
  };
}
