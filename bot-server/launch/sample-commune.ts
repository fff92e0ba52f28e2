import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';
import { project, runScript } from './run-script.ts';
import type { SimulatedApp } from './situation.ts';

const folder = join(project, 'test/fixtures/thanh-tam');

/** What the simulator starts with. */
export const sampleWorldFile = join(folder, 'world.json');

/** The Zalo App of the sample world; a copy of the project without its tests has none. */
export async function readSampleApp(): Promise<SimulatedApp> {
  const world = await readFile(sampleWorldFile, 'utf8').catch((error) => {
    throw new LaunchError(texts.noSimulator, { cause: error });
  });
  return (JSON.parse(world) as { app: SimulatedApp }).app;
}

/** The bot of the sample world, and the group that its people have put it into. */
export type SampleBot = {
  name: string;
  token: string;
  oaId: string;
  groupId: string;
  /** Who is in the group: their id in the simulator by their id at the account. */
  personIds: Map<string, string>;
};

/** Throws when the sample world has no bot in a group. */
export async function readSampleBot(): Promise<SampleBot> {
  const world = JSON.parse(await readFile(sampleWorldFile, 'utf8')) as {
    bots: { number: string; name: string; token: string }[];
    groups: { groupId: string; oaId: string; memberPersonIds: string[]; botNumbers?: string[] }[];
    people: { personId: string; oaUserIds: Record<string, string> }[];
  };
  const [bot] = world.bots;
  const group = world.groups.find(({ botNumbers }) => botNumbers?.includes(bot?.number ?? ''));
  if (bot === undefined || group === undefined) throw new Error('the sample world has no bot');
  const { groupId, oaId } = group;
  const inGroup = world.people.filter(({ personId }) => group.memberPersonIds.includes(personId));
  const personIds = new Map(
    inGroup.map(({ personId, oaUserIds }) => [oaUserIds[oaId] ?? '', personId]),
  );
  return { name: bot.name, token: bot.token, oaId, groupId, personIds };
}

/** By the very command that brings in a real commune, and only into a database that knows no area yet. */
export async function importSampleCommune(
  databaseUrl: string,
  environment: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<void> {
  if (await knowsAreas(databaseUrl)) return;
  log(texts.importing);
  const script = join(project, 'bot-server/import/main.ts');
  const { exitCode, output } = await runScript(script, [folder], environment);
  if (exitCode !== 0) throw new LaunchError(texts.importFailed(output));
}

async function knowsAreas(databaseUrl: string): Promise<boolean> {
  const [found] = await ask(databaseUrl, 'select exists (select from areas) as "isTrue"', []);
  return found?.isTrue === true;
}

/** Whether a database already has a commune, and not the sample: what waits there for Zalo must not go to a simulator. */
export async function isOfOthers(databaseUrl: string): Promise<boolean> {
  const { oaId } = await readSampleBot();
  const [made] = await ask(
    databaseUrl,
    `select to_regclass('official_accounts') is not null as "isTrue"`,
    [],
  );
  if (made?.isTrue !== true || !(await knowsAreas(databaseUrl))) return false;
  const [ours] = await ask(
    databaseUrl,
    'select exists (select from official_accounts where oa_id = $1) as "isTrue"',
    [oaId],
  );
  return ours?.isTrue !== true;
}

async function ask(
  databaseUrl: string,
  sql: string,
  values: unknown[],
): Promise<{ isTrue: boolean }[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {}); // told by the question that meets it
  await client.connect();
  try {
    return (await client.query<{ isTrue: boolean }>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
