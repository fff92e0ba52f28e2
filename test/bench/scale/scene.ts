import type { AppOfTest } from '#test/support/app.ts';
import { routesOf } from '#test/support/app-routes.ts';
import {
  type Filled,
  fillCommune,
  gather,
  makeNamedCommune,
} from '#test/support/filled-commune.ts';
import { isFor, type Role } from '#test/support/route-audiences.ts';
import { addressesOf, bodyPointingAt, queryPointingAt } from '#test/support/route-objects.ts';
import type { World } from '#test/support/world.ts';

/** A question that a person waits for the answer of. */
export type Question = {
  /** `GET /api/staff/home as officer`. */
  name: string;
  ask(): Promise<{ status: number; text: string }>;
};

/** With what the questions are asked; stays true while the database is kept. */
export type Scene = { tokens: Partial<Record<Role, string>>; filled: Filled };

/** Who asks, each for what they and nobody lesser may ask for. */
const askers: Role[] = ['resident', 'member', 'leader', 'officer', 'administrator', 'supervisor'];

/** Searches, which are POST so that words stand in no address. */
const searches: Record<string, object> = {
  'POST /api/staff/residents/search': { text: 'Lan' },
  'POST /api/register/help-requests/search': {},
  'POST /api/team/search': { text: 'khai sinh' },
  'POST /api/team/help-requests/alike': { text: 'Quên mật khẩu VNeID' },
  'POST /api/tutorials/search': { text: 'quên mật khẩu' },
  'POST /api/tips/similar': { text: 'mất sóng' },
  'POST /api/staff/keeping/people/search': { text: 'lan' },
};

/** Further pages and filters of what is searched and listed most. */
const variants: Record<string, (string | object)[]> = {
  'POST /api/register/help-requests/search': [
    { page: 40 },
    { text: 'khai sinh' },
    { state: 'open' },
    { isLate: true },
  ],
  'POST /api/staff/residents/search': [{ text: 'BC12' }, { text: 'A1' }],
};

/** Their answers do not come from tables, or are files that somebody waits for knowingly. */
const leftOut = /\.pdf|\/imports\/template|sheet\.xlsx/;

/** Makes a commune with everything in it and somebody in every role. */
export async function setScene(world: World, app: AppOfTest): Promise<Scene> {
  const commune = await makeNamedCommune(world, 'Zuqxa');
  const people = await gather(world, app, commune);
  const filled = await fillCommune(
    { world, app, commune, people },
    { open: 'Zuqxa', secret: 'Wuvqi' },
  );
  await fillBehind(world, commune.che.id, filled);
  const tokens = askers.map((role) => [role, people[role as keyof typeof people].token]);
  return { tokens: Object.fromEntries(tokens), filled };
}

/** Everything that any of them can look at. */
export function listQuestions(app: AppOfTest, { tokens, filled }: Scene): Question[] {
  return askers.flatMap((role) => questionsOf(app, filled, role, tokens[role] ?? ''));
}

function questionsOf(app: AppOfTest, filled: Filled, role: Role, token: string): Question[] {
  return routesOf(app.app)
    .filter((route) => route.startsWith('GET ') || route in searches)
    .filter((route) => isFor(route, role) && !leftOut.test(route) && isFirstFor(route, role))
    .flatMap((route) => {
      const [method, path = ''] = route.split(' ') as ['GET' | 'POST', string];
      const [address = path] = path.includes(':') ? addressesOf(route, filled) : [path];
      const url = address + queryPointingAt(route, filled);
      const first = searches[route] ?? bodyPointingAt(route, filled);
      const bodies = method === 'GET' ? [undefined] : [first, ...(variants[route] ?? [])];
      return bodies.map((body) => ({
        name: `${route} as ${role}${body === undefined || body === first ? '' : ` ${JSON.stringify(body)}`}`,
        ask: () => app.ask(method, url, { token, body }),
      }));
    });
}

/** Members ask for what residents may, too, and see the same: they are asked for what they see more of. */
function isFirstFor(route: string, role: Role): boolean {
  const lesser: Partial<Record<Role, Role[]>> = {
    member: ['resident'],
    leader: ['resident'],
    officer: ['resident'],
    administrator: ['resident', 'officer'],
    supervisor: ['resident'],
  };
  return !(lesser[role] ?? []).some((one) => isFor(route, one));
}

/** What lies in tables without any handler of the web having been asked: the worker's. */
async function fillBehind(world: World, areaId: string, filled: Filled): Promise<void> {
  const [residentId] = filled.resident ?? [];
  const at = world.clock.now();
  await world.rows(
    `insert into conversations (resident_id, area_id, conversation_key, phase, offered_tutorial_ids)
     values ($1, $2, 'r:scale', 'idle', '{}') on conflict do nothing`,
    [residentId, areaId],
  );
  await world.rows(
    `insert into team_posts (id, team_id, area_id, text, dedupe_key, at)
     select gen_random_uuid(), t.id, $1, 'Bà con hỏi', 'scale', $2 from teams t where t.area_id = $1`,
    [areaId, at],
  );
  await world.rows(
    `insert into announcement_reads (announcement_id, resident_id, read_at) values ($1, $2, $3)`,
    [filled.announcement?.[0], residentId, at],
  );
  await world.rows(
    `insert into inbound_events (natural_key, event_name, conversation_key, happened_at, received_at, payload, state, handled_at)
     values ('scale', 'user_send_text', 'r:scale', $1, $1, '{}', 'done', $1)`,
    [at],
  );
}
