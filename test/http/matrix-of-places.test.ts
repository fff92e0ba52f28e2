import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type AppOfTest, openApp } from '#test/support/app.ts';
import {
  type Filled,
  fillCommune,
  gather,
  makeNamedCommune,
  type PeopleOfCommune,
  type Words,
} from '#test/support/filled-commune.ts';
import type { CommuneOfTest } from '#test/support/people.ts';
import { audiences, isFor, type Role } from '#test/support/route-audiences.ts';
import { addressesOf, bodyPointingAt, queryPointingAt } from '#test/support/route-objects.ts';
import { bodies, queries } from '#test/support/route-requests.ts';
import { openWorld, type World } from '#test/support/world.ts';

/** Two communes with everything in them; what is the one's must not be met by anybody of the other. */
let world: World;
let app: AppOfTest;
let here: CommuneOfTest;
let there: CommuneOfTest;
let people: PeopleOfCommune;
let others: PeopleOfCommune;
let filled: Filled;
let own: Filled;
let before: Record<string, string>;
let after: Record<string, string>;

const words: Words = { open: 'Zuqxa', secret: 'Wuvqi' };

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  here = await makeNamedCommune(world, words.open);
  there = await makeNamedCommune(world, 'Hotpu');
  people = await gather(world, app, here);
  others = await gather(world, app, there);
  own = await fillCommune(
    { world, app, commune: there, people: others },
    { open: 'Hotpu', secret: 'Hotpu' },
  );
  before = await wander(there, own, askersOf(others, outside));
  filled = await fillCommune({ world, app, commune: here, people }, words);
  after = await wander(there, own, askersOf(others, outside));
}, 300_000);
afterAll(async () => {
  await app.close();
  await world.close();
});

/** Whoever has no session comes through an account. */
const from = (role: Role, { account }: CommuneOfTest, url: string) =>
  role === 'nobody' && !url.includes('?') ? `${url}?oa=${account.oaId}` : url;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Asker = readonly [role: Role, token: string | undefined];
const ask = (method: Method, url: string, token: string | undefined, body?: unknown) =>
  app.ask<unknown>(method, url, { token, body });
const contains = (told: string, word: string) => told.toLowerCase().includes(word.toLowerCase());
const askersOf = (commune: PeopleOfCommune, roles: Role[]): Asker[] =>
  roles.map((role) => [role, role === 'nobody' ? undefined : commune[role].token]);
const outside: Role[] = [
  'nobody',
  'resident',
  'member',
  'leader',
  'officer',
  'approver',
  'administrator',
  'supervisor',
];
/** In the same commune, and with nothing to look for in the village's own matters. */
const besides: Role[] = [
  'neighbour',
  'unconfirmed',
  'memberElsewhere',
  'leaderElsewhere',
  'supervisor',
];
/** What is the village's own matter; the commune's desk sees it, nobody of another village does. */
const ofVillage = [
  'helpRequest',
  'attachment',
  'relative',
  'tipProposal',
  'solvedRequest',
  'household',
  'visit',
  'turn',
  'cannedAnswer',
  'cannedPicture',
  'announcementOfVillage',
];

type Wandering = [route: string, address?: string, body?: unknown];

/** What anybody can ask for without knowing an id: lists, numbers, exports, and searches for the words themselves. */
const wanderings: Wandering[] = [
  ...Object.keys(audiences).flatMap((route): Wandering[] =>
    // The workbook, packed with the hour of its making, says what `/credit/sheet` says.
    route.startsWith('GET') && !route.includes(':') && !route.endsWith('.xlsx') ? [[route]] : [],
  ),
  ['POST /api/tutorials/search', '', { text: words.open }],
  ['POST /api/tips/similar', '', { text: `Mất sóng ${words.open}` }],
  ['GET /api/villages', `?text=${words.open}`],
  ['POST /api/team/search', '', { text: words.secret }],
  ['POST /api/team/help-requests/alike', '', { text: `Quên mật khẩu ${words.secret}` }],
  ['POST /api/staff/residents/search', '', { text: words.secret }],
  ['POST /api/staff/keeping/people/search', '', { text: words.secret }],
  ['POST /api/register/help-requests/search', '', {}],
  ['POST /api/register/help-requests/search', '', { text: words.secret }],
  ['POST /api/register/help-requests.csv', '', {}],
  ['GET /api/team/help-requests', '?view=team'],
  ['GET /api/team/households', '?view=team'],
  ['GET /api/tutorials/:id', '/api/tutorials/zalo-basics'],
  ['GET /api/tutorials/:id/tips', '/api/tutorials/vneid-forgot-password/tips'],
];

/** Every answer that each of them gets, by who asked for what, where they name what is theirs. */
async function wander(
  commune: CommuneOfTest,
  ids: Filled,
  askers: Asker[],
): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const [route, asked = queryPointingAt(route, ids), body] of wanderings) {
    const [method, path = ''] = route.split(' ') as [Method, string?];
    for (const [role, token] of askers.filter(([role]) => isFor(route, role))) {
      const url = asked.startsWith('/') ? asked : path + asked;
      const answer = await ask(method, from(role, commune, url), token, body);
      expect(answer.status, `${role}: ${url}`).not.toBe(429);
      told[`${role}: ${method} ${url} ${JSON.stringify(body) ?? ''}`] = whatIsTold(answer);
    }
  }
  return told;
}

/** Of an answer what could tell something; the request's own id could not. */
function whatIsTold({ status, text, headers }: Answer<unknown>, ownIds: string[] = []): string {
  const said = `${status} ${text} ${headers['content-disposition'] ?? ''}`;
  return ownIds.reduce(
    (all, id) => (id.length < 30 ? all : all.replaceAll(id, '…')),
    said.replace(/"requestId":"[^"]*"/, ''),
  );
}

/** Every row of the database in which one of these ids stands. */
async function rowsAbout(ids: string[]): Promise<Record<string, string>> {
  const tables = await world.rows<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname <> 'sessions'`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await world.rows<{ rows: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as rows from ${name} t
       where exists (select 1 from unnest($1::text[]) id where position(id in t::text) > 0)`,
      [ids],
    );
    found[name] = row?.rows ?? '';
  }
  return found;
}

const uuids = (kinds: Filled) =>
  Object.values(kinds)
    .flat()
    .filter((id) => id.length > 30);
const routesWithIds = Object.keys(audiences).filter((route) => route.includes(':'));

/** Ids that are of nothing, as many as a commune has. */
const ofNothing = (): Filled =>
  Object.fromEntries(
    Object.entries(filled).map(([kind, ids]) => [
      kind,
      ids.map((id) => (id.length > 30 ? world.newId() : 'khong-co')),
    ]),
  );

/**
 * Asks for what is elsewhere by its id, and for what is nowhere in the same way; gives what was answered differently, because
 * that tells that something is there.
 */
async function trespass(askers: Asker[], only?: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of routesWithIds) {
    const [method] = route.split(' ') as [Method];
    const nothing = ofNothing();
    const nowhere = addressesOf(route, nothing, only);
    for (const [at, address] of addressesOf(route, filled, only).entries()) {
      for (const [role, token] of askers.filter(([role]) => isFor(route, role))) {
        const tries = async (url: string | undefined, ids: Filled) => {
          const query = queryPointingAt(route, ids);
          const asked = from(role, there, url + query);
          const answer = await ask(method, asked, token, bodyPointingAt(route, ids));
          return whatIsTold(answer, Object.values(ids).flat());
        };
        const told = await tries(address, filled);
        // What is nowhere is made by PUT, under the id that the device gave it.
        const none = method === 'PUT' ? 'an error' : await tries(nowhere[at], nothing);
        if (method === 'PUT' ? !/^4\d\d/.test(told) : told !== none)
          wrong.push(`${role}: ${route}: ${told.slice(0, 300)} / ${none.slice(0, 300)}`);
      }
    }
  }
  return wrong;
}

/** Lets people do something with their own while they name what is elsewhere; gives what was not refused. */
async function pointElsewhere(askers: Asker[], from: Filled): Promise<string[]> {
  const wrong: string[] = [];
  for (const route of Object.keys(audiences)) {
    const [method, path = ''] = route.split(' ') as [Method, string?];
    const body = bodyPointingAt(route, filled);
    const query = queryPointingAt(route, filled);
    const names =
      JSON.stringify(body) !== JSON.stringify(bodies[route]) || query !== (queries[route] ?? '');
    if (!names) continue;
    const fresh = { ...from, ...(method === 'PUT' ? ofNothing() : {}) };
    const addresses = path.includes(':') ? addressesOf(route, fresh) : [path];
    for (const [role, token] of askers.filter(([role]) => isFor(route, role))) {
      for (const address of addresses) {
        const answer = await ask(method, address + query, token, body);
        if (answer.status < 300 || answer.status >= 500)
          wrong.push(`${role}: ${route}: ${whatIsTold(answer).slice(0, 300)}`);
      }
    }
  }
  return wrong;
}

/** Where the words stand in no answer, because there are numbers alone, or what is the same for everybody. */
const wordless = [
  '/api/client-config',
  '/api/me/tutorial-progress',
  // Of these the other views have words.
  '/api/team/help-requests',
  '/api/team/households',
  '/api/team/referral-advice',
  '/api/staff/home',
  '/api/staff/imports/template?kind=villages&format=csv',
];
/** What was asked for, whoever asked and for whichever area. */
const withoutRole = (asked: string) => (asked.split(' ')[2] ?? '').replace(/\?areaId=.*/, '');
const isOfVillage = (told: string) => contains(told, words.secret);
const isOfCommune = (told: string) => contains(told, words.open) || isOfVillage(told);
const thoseIn = (told: Record<string, string>, meets: (one: string) => boolean) =>
  Object.keys(told).filter((asked) => meets(told[asked] ?? ''));

describe('at home', () => {
  const home = () => askersOf(people, ['nobody', 'resident', 'leader', 'administrator']);

  test('everything is found by its id, so that elsewhere it is not merely misspelt', async () => {
    const unfound: string[] = [];
    for (const route of routesWithIds.filter((one) => one.startsWith('GET'))) {
      const statuses: number[] = [];
      for (const address of addressesOf(route, filled)) {
        for (const [role, token] of home()) {
          const url = from(role, here, address + queryPointingAt(route, filled));
          statuses.push((await ask('GET', url, token)).status);
        }
      }
      if (!statuses.includes(200)) unfound.push(route);
    }
    // Its picture is in no published tutorial; then it would be everybody's.
    expect(unfound).toEqual(['GET /api/tutorial-pictures/:id']);
  });

  test('the words are met in lists, searches and exports', async () => {
    const told = await wander(here, filled, home());
    const met = new Set(thoseIn(told, isOfCommune).map(withoutRole));
    const silent = Object.keys(told)
      .map(withoutRole)
      .filter((asked) => !met.has(asked));
    expect(new Set(silent)).toEqual(new Set(wordless));
  });
});

describe('of one commune, in another', () => {
  test('no answer is different for it: no list, no count, no search, no export', () => {
    const changed = Object.keys(after).filter((asked) => after[asked] !== before[asked]);
    expect(changed).toEqual([]);
  });

  test('no word is met', () => {
    expect(thoseIn(after, isOfCommune)).toEqual([]);
  });

  test('nothing is read, changed, removed or known to be there by its id', async () => {
    const ids = [here.id, ...uuids(filled)];
    const rows = await rowsAbout(ids);
    expect(await trespass(askersOf(others, outside))).toEqual([]);
    expect(await rowsAbout(ids)).toEqual(rows);
  }, 300_000);

  test('nothing is named in what people do with their own', async () => {
    const ids = [here.id, ...uuids(filled)];
    const rows = await rowsAbout(ids);
    expect(await pointElsewhere(askersOf(others, outside), own)).toEqual([]);
    expect(await rowsAbout(ids)).toEqual(rows);
  }, 300_000);
});

describe('of one village, in another', () => {
  test('no word of what is its own is met', async () => {
    expect(thoseIn(await wander(here, filled, askersOf(people, besides)), isOfVillage)).toEqual([]);
  });

  test('nothing that is its own is read, changed, removed or known to be there by its id', async () => {
    const ids = ofVillage.flatMap((kind) => filled[kind] ?? []);
    const rows = await rowsAbout(ids);
    expect(await trespass(askersOf(people, besides), ofVillage)).toEqual([]);
    expect(await rowsAbout(ids)).toEqual(rows);
  }, 300_000);
});
