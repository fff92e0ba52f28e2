import type { Database, Scope } from '#bot/db/database.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import type { Resident } from '#bot/residents/resident.table.ts';
import { type CommuneOfTest, makeCommune, makeResident } from '#test/support/people.ts';
import { openChat } from '#test/support/people-chat.ts';
import type { World } from '#test/support/world.ts';

/** Where somebody lives whose rows must not be seen from elsewhere. */
export type Home = {
  commune: CommuneOfTest;
  village: { id: string; path: string; name: string };
  resident: Resident;
};

/** Thôn Chè and Thôn 3 of xã Thanh Tâm, and Thôn Chè of xã An Hoà; in each a resident who has asked and written. */
export type TwoCommunes = { che: Home; thon3: Home; faraway: Home };

export async function peopleTwoCommunes(world: World): Promise<TwoCommunes> {
  const thanhTam = await makeCommune(world, 'Xã Thanh Tâm');
  const anHoa = await makeCommune(world, 'Xã An Hoà');
  const home = async (commune: CommuneOfTest, village: Home['village']): Promise<Home> => {
    const resident = await makeResident(world, commune, village);
    await world.work(commune.scope, (work) =>
      openHelpRequest(work, resident, {
        source: 'chat',
        question: `Bà con ${village.name} hỏi`,
        tutorialId: undefined,
        step: undefined,
        phoneModel: undefined,
        idempotencyKey: 'chat:1',
      }),
    );
    const chat = openChat(world, commune, resident);
    await chat.ask('hỏi thêm một câu');
    await world.rows(
      `insert into sessions (token_hash, resident_id, official_account_id, created_at, expires_at)
       values ($1, $2, $3, now(), now() + interval '1 day')`,
      [world.newId(), resident.id, commune.account.id],
    );
    return { commune, village, resident };
  };
  return {
    che: await home(thanhTam, thanhTam.che),
    thon3: await home(thanhTam, thanhTam.thon3),
    faraway: await home(anHoa, anHoa.che),
  };
}

export const inArea = (path: string): Scope => ({ kind: 'area', path });
export const asResident = ({ resident, commune }: Home): Scope => ({
  kind: 'resident',
  residentId: resident.id,
  communePath: commune.path,
});
export const inQueue: Scope = { kind: 'queue' };

/** Tables with people in them, and which column names the area. */
export const peopleTables = [
  'residents',
  'conversations',
  'conversation_messages',
  'help_requests',
  'help_request_history',
] as const;

/** Runs plain SQL with a role's rights and a reader's eyes. */
export async function runAs<Row extends object>(
  db: Database,
  scope: Scope,
  statement: string,
  values: unknown[] = [],
): Promise<{ rows: Row[]; count: number }> {
  const client = await db.pool.connect();
  try {
    await client.query('begin');
    const area = scope.kind === 'area' ? scope.path : '';
    await client.query(
      `select set_config('app.area', $1, true), set_config('app.directory', $2, true), set_config('app.resident', $3, true),
        set_config('app.confidant', $4, true)`,
      [
        area,
        scope.kind === 'resident' ? scope.communePath : area,
        scope.kind === 'resident' ? scope.residentId : '',
        confidantOf(scope),
      ],
    );
    const result = await client.query<Row>(statement, values);
    return { rows: result.rows, count: result.rowCount ?? 0 };
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function confidantOf(scope: Scope): string {
  const confidant = scope.kind === 'area' ? scope.confidant : undefined;
  if (confidant === undefined) return '';
  return confidant === 'desk' ? '*' : confidant.leads;
}

/** SQLSTATE of the refusal; 42501 is "not allowed", by rights or by row-level security. */
export async function refusal(act: Promise<unknown>): Promise<string | undefined> {
  try {
    await act;
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

export const notAllowed = '42501';
