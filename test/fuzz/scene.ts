import { type AppOfTest, openApp } from '#test/support/app.ts';
import { routesOf } from '#test/support/app-routes.ts';
import { cloneFrom } from '#test/support/database.ts';
import {
  type Filled,
  fillCommune,
  gather,
  makeNamedCommune,
  type PeopleOfCommune,
  type Words,
} from '#test/support/filled-commune.ts';
import type { CommuneOfTest } from '#test/support/people.ts';
import type { Role } from '#test/support/route-audiences.ts';
import { openWorld } from '#test/support/world.ts';
import type { Schema } from './from-schema.ts';
import { openWorker } from './handle-events.ts';
import { prepareInputs } from './ready-inputs.ts';
import type { ReadyInputs } from './ready-place.ts';

/** Somebody who asks; `nobody` has no session. */
export type Asker = {
  role: Role;
  side: Side;
  token: string | undefined;
  appUserId: string | undefined;
};
type Side = 0 | 1;

export const otherSide = ({ side }: Asker): Side => (side === 0 ? 1 : 0);

export type SceneRoute = { route: string; body: Schema | undefined; query: Record<string, Schema> };

/** Two communes with everything in them; whoever belongs to one must never be told the words of the other. */
export type Scene = {
  database: { adminUrl: string; template: string };
  drop(): Promise<void>;
  communes: [CommuneOfTest, CommuneOfTest];
  filled: [Filled, Filled];
  ready: [ReadyInputs, ReadyInputs];
  /** Words that stand in the one commune alone. */
  markers: [string[], string[]];
  askers: Asker[];
  bot: { number: string };
  routes: SceneRoute[];
};

/** Long enough to stand in no random token by chance, however many are looked through. */
const words: [Words, Words] = [
  { open: 'Zuqxamobri', secret: 'Wuvqidelza' },
  { open: 'Hotpuvanqe', secret: 'Kerzubolxi' },
];

/** Sets the scene in a database of its own, of which every round gets a copy. */
export async function setScene(server: { adminUrl: string; template: string }): Promise<Scene> {
  const database = await cloneFrom(server);
  const world = await openWorld({ ...database, drop: async () => {} });
  const app = await openApp(world);
  const askers: Asker[] = [{ role: 'nobody', side: 0, token: undefined, appUserId: undefined }];
  const fill = async (side: Side) => {
    const commune = await makeNamedCommune(world, words[side].open);
    const people = await gather(world, app, commune);
    askers.push(...askersOf(people, side));
    const place = { world, app, commune, people };
    const filled = await fillCommune(place, words[side]);
    await openWorker(world, app.config, fail).doTasks();
    return { commune, filled, ready: await prepareInputs({ ...place, filled }) };
  };
  const [one, other] = [await fill(0), await fill(1)];
  const number = '861234567899';
  await world.rows(
    `insert into bots (id, number, name, official_account_id) values ($1, $2, $3, $4)`,
    [world.newId(), number, 'Cánh Tay Số', one.commune.account.id],
  );
  const routes = describeRoutes(app);
  await app.close();
  await world.close();
  const url = new URL(database.url);
  return {
    database: { adminUrl: server.adminUrl, template: url.pathname.slice(1) },
    drop: database.drop,
    communes: [one.commune, other.commune],
    filled: [one.filled, other.filled],
    ready: [one.ready, other.ready],
    markers: [Object.values(words[0]), Object.values(words[1])],
    askers,
    bot: { number },
    routes,
  };
}

function fail(problem: string): never {
  throw new Error(`setting the scene: ${problem}`);
}

function askersOf(people: PeopleOfCommune, side: Side): Asker[] {
  return Object.entries(people).map(([role, { token, me }]) => ({
    role: role as Role,
    side,
    token,
    appUserId: (me as { resident: { appUserId?: string } }).resident.appUserId,
  }));
}

type Described = {
  paths: Record<
    string,
    Record<
      string,
      {
        requestBody?: { content: Record<string, { schema: Schema }> };
        parameters?: { in: string; name: string; schema: Schema }[];
      }
    >
  >;
};

/** Every route of the API, with what it says that it takes. */
function describeRoutes({ app }: AppOfTest): SceneRoute[] {
  const { paths } = app.swagger() as unknown as Described;
  return routesOf(app).map((route) => {
    const [method = '', path = ''] = route.split(' ');
    const told = paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
    const queries = told?.parameters?.filter((one) => one.in === 'query') ?? [];
    return {
      route,
      body: told?.requestBody?.content['application/json']?.schema,
      query: Object.fromEntries(queries.map(({ name, schema }) => [name, schema])),
    };
  });
}
