import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AppOfTest, openApp } from '#test/support/app.ts';
import {
  type Filled,
  fillCommune,
  gather,
  makeNamedCommune,
  type PeopleOfCommune,
} from '#test/support/filled-commune.ts';
import { findWords } from '#test/support/find-words.ts';
import { audiences, isFor, type Role } from '#test/support/route-audiences.ts';
import { addressesOf, bodyPointingAt, queryPointingAt } from '#test/support/route-objects.ts';
import { openWorld, type World } from '#test/support/world.ts';

/** Fields that nobody may set: whatever a schema does not name ends before any use case sees it. */
let world: World;
let app: AppOfTest;
let people: PeopleOfCommune;
let filled: Filled;

beforeAll(async () => {
  world = await openWorld();
  app = await openApp(world);
  const commune = await makeNamedCommune(world, 'Bến Lở');
  people = await gather(world, app, commune);
  filled = await fillCommune({ world, app, commune, people }, { open: 'Bến', secret: 'Lở' });
});
afterAll(async () => {
  await app.close();
  await world.close();
});

const smuggled = 'smuggled-in-by-nobody';
/** Names of columns that decide whose something is and what it may, and one of nothing. */
const extras = Object.fromEntries(
  [
    'createdBy',
    'approvedBy',
    'officialAccountId',
    'residentId',
    'areaPath',
    'area_id',
    'isOwner',
    'x',
  ].map((name) => [name, smuggled]),
);

function withExtras(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtras);
  if (value === null || typeof value !== 'object') return value;
  const own = Object.entries(value).map(([name, one]) => [name, withExtras(one)]);
  return { ...extras, ...Object.fromEntries(own) };
}

type Schema = { [name: string]: unknown };

/** Places of a schema in which anything may stand. */
function openPlaces(schema: Schema, place: string): string[] {
  const found: string[] = [];
  const { additionalProperties: more } = schema;
  if (more !== undefined && more !== false) found.push(`${place}{}`);
  if (Object.keys(schema).length === 0) found.push(place);
  for (const [name, one] of Object.entries((schema.properties ?? {}) as Record<string, Schema>)) {
    found.push(...openPlaces(one, `${place}.${name}`));
  }
  for (const key of ['items', 'anyOf', 'oneOf', 'allOf']) {
    const inner = schema[key];
    if (inner === undefined) continue;
    for (const one of [inner].flat() as Schema[]) found.push(...openPlaces(one, `${place}[]`));
  }
  return found;
}

test('no route’s schema takes fields that it does not name', () => {
  const { paths } = app.app.swagger() as unknown as {
    paths: Record<
      string,
      Record<string, { requestBody?: { content: Record<string, { schema: Schema }> } }>
    >;
  };
  const bodies = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody }]) =>
      Object.values(requestBody?.content ?? {}).map(({ schema }) => ({
        route: `${method} ${path}`,
        schema,
      })),
    ),
  );
  expect(bodies.length).toBeGreaterThan(60);
  // Zalo's names for the places of its own templates, each with a short text.
  const named = ['put /api/staff/announcements/{id}.template.data{}'];
  expect(bodies.flatMap(({ route, schema }) => openPlaces(schema, route))).toEqual(named);
});

test('what somebody smuggles into any body is stored nowhere, whether the rest is taken or refused', async () => {
  const roles: Role[] = ['administrator', 'officer', 'leader', 'supervisor', 'resident'];
  let taken = 0;
  for (const route of Object.keys(audiences)) {
    const body = bodyPointingAt(route, filled);
    const role = roles.find((one) => isFor(route, one));
    if (body === undefined || role === undefined || role === 'nobody') continue;
    const [method, path = ''] = route.split(' ') as ['POST' | 'PUT', string];
    const [address = path] = path.includes(':') ? addressesOf(route, filled) : [path];
    const url = address + queryPointingAt(route, filled);
    const answer = await app.ask(method, url, {
      token: people[role].token,
      body: withExtras(body),
    });
    expect(answer.status, `${route}: ${answer.text}`).toBeLessThan(500);
    expect(answer.text, route).not.toContain(smuggled);
    if (answer.status < 300) taken += 1;
  }
  expect(taken).toBeGreaterThan(30);
  expect(await findWords(world, smuggled)).toEqual([]);
});

test('a name that stands twice in an address is refused, so that no two of us read it differently', async () => {
  const { token } = people.resident;
  expect((await app.ask('GET', '/api/villages?text=a', { token })).status).toBe(200);
  expect((await app.ask('GET', '/api/villages?text=a&text=b', { token })).status).toBe(400);
});
