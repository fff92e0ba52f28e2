import { readFile } from 'node:fs/promises';
import { runOurs } from '#test/failover/run-ours.ts';
import { serverEnvironment } from '#test/failover/server-environment.ts';
import { onDatabase } from './on-database.ts';
import { password } from './postgres-server.ts';

export const databaseName = 'canh_tay_so';
const owner = 'canh_tay_so_owner';
const login = 'canh_tay_so_server';

/** The same database, for who owns it or for the server's login. */
export function urlFor(adminUrl: string, who: 'owner' | 'login'): string {
  const url = new URL(adminUrl);
  url.username = who === 'owner' ? owner : login;
  url.pathname = `/${databaseName}`;
  return url.href;
}

/** What a program of ours gets to work on a database beside a simulated Zalo. */
export async function environmentFor(
  databaseUrl: string,
  {
    simulatorUrl = 'http://127.0.0.1:9',
    spoolFolder = 'unused',
    publicUrl = 'http://127.0.0.1:9',
  } = {},
): Promise<NodeJS.ProcessEnv> {
  const world = JSON.parse(await readFile('test/fixtures/thanh-tam/world.json', 'utf8'));
  return serverEnvironment({ world, simulatorUrl, databaseUrl, spoolFolder, publicUrl });
}

/** Logins, migrations and the sample commune, made as docs/operations says; `project` is the folder of the version that does it. */
export async function makeFilledDatabase(adminUrl: string, project?: string): Promise<void> {
  await onDatabase(
    adminUrl,
    `create role ${owner} login createrole password '${password}'`,
    `create role ${login} login noinherit password '${password}'`,
    `create database ${databaseName} owner ${owner}`,
  );
  const ownerUrl = urlFor(adminUrl, 'owner');
  const env = await environmentFor(ownerUrl);
  await runOurs(['bot-server/db/migrate.ts'], env, project);
  await onDatabase(
    ownerUrl,
    `grant canh_tay_so_web, canh_tay_so_worker, canh_tay_so_jobs to ${login}`,
  );
  await runOurs(['bot-server/import/main.ts', 'test/fixtures/thanh-tam'], env, project);
}

/** Deliveries that were handled long ago. */
export async function addEvents(url: string, name: string, count: number): Promise<void> {
  await onDatabase(
    url,
    `insert into inbound_events
       (natural_key, event_name, conversation_key, happened_at, received_at, payload, state, handled_at)
     select 'rehearsal:${name}:' || number, 'rehearsal', 'r:rehearsal:' || number % 50, now(), now(),
            jsonb_build_object('number', number), 'done', now()
       from generate_series(1, ${count}) as number`,
  );
}
