import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { findOfficialAccountByOaId } from '#bot/official-accounts/find-official-account.ts';
import { makeBotLink } from '#bot/teams/make-bot-link.ts';
import { type Member, members } from '#bot/teams/team.table.ts';
import { connectBot } from './connect-bot.ts';
import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';
import { readSampleBot, type SampleBot } from './sample-commune.ts';

const heardWithinMs = 20_000;
const lookEveryMs = 100;

/** Connects the bot of the sample commune as a real one is connected. Again, it changes nothing; without that commune neither. */
export async function connectSampleBot(
  environment: Record<string, string | undefined>,
  serverUrl: string,
): Promise<void> {
  const { name, oaId, token } = await readSampleBot();
  if (!(await onDatabase(environment.DATABASE_URL, (db) => knowsAccount(db, oaId)))) return;
  const { exitCode, said } = await connectBot([oaId, name, serverUrl], {
    ...environment,
    ZALO_BOT_TOKEN: token,
  });
  if (exitCode !== 0) throw new LaunchError(texts.botNotConnected(said));
}

/**
 * Has the members in the bot's group say their codes to it, the leader first, as people do; needs the server running. Whom the bot
 * knows keeps silent. Where the server does not hear them in time, they have to do it by hand.
 */
export async function introduceSampleTeam(
  databaseUrl: string,
  simulatorUrl: string,
): Promise<void> {
  const bot = await readSampleBot();
  await onDatabase(databaseUrl, async (db) => {
    const [leader, ...others] = await strangersTo(db, bot);
    if (leader === undefined || !(await introduce(db, simulatorUrl, bot, leader))) return;
    await Promise.all(others.map((member) => introduce(db, simulatorUrl, bot, member)));
  });
}

async function onDatabase<Value>(
  url: string | undefined,
  run: (db: NodePgDatabase) => Promise<Value>,
): Promise<Value> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => {}); // told by the query that meets it
  try {
    return await run(drizzle(pool));
  } finally {
    await pool.end();
  }
}

async function knowsAccount(db: NodePgDatabase, oaId: string): Promise<boolean> {
  return (await db.transaction((tx) => findOfficialAccountByOaId(tx, oaId))) !== undefined;
}

/** Those in the group whom the bot does not know yet, the leader first. */
function strangersTo(db: NodePgDatabase, bot: SampleBot): Promise<Member[]> {
  const inGroup = inArray(members.oaUserId, [...bot.personIds.keys()]);
  return db
    .select()
    .from(members)
    .where(and(inGroup, eq(members.state, 'active'), isNull(members.botUserId)))
    .orderBy(desc(members.isLeader), members.number);
}

/** True once the bot knows them. */
async function introduce(
  db: NodePgDatabase,
  simulatorUrl: string,
  bot: SampleBot,
  member: Member,
): Promise<boolean> {
  const now = new Date((await simulated<{ now: number }>(simulatorUrl, '/clock')).now);
  const code = await db.transaction(async (tx) => {
    const account = await findOfficialAccountByOaId(tx, bot.oaId);
    if (account === undefined) return undefined;
    const link = await makeBotLink({ tx, now, newId: randomUUID }, member, account.id);
    return link.code;
  });
  if (code === undefined) return false;
  await simulated(simulatorUrl, `/groups/${bot.groupId}/messages`, {
    personId: bot.personIds.get(member.oaUserId ?? ''),
    text: texts.iAm(bot.name, code),
  });
  for (const until = Date.now() + heardWithinMs; Date.now() < until; ) {
    const [known] = await db.select().from(members).where(eq(members.id, member.id));
    if (known?.botUserId) return true;
    await wait(lookEveryMs);
  }
  return false;
}

/** What the simulator answers; nothing where it refuses, as it does for somebody who has left the group. */
async function simulated<Value>(url: string, path: string, body?: unknown): Promise<Value> {
  const response = await fetch(`${url}/_sim${path}`, {
    ...(body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
    signal: AbortSignal.timeout(heardWithinMs),
  });
  return (await response.json()) as Value;
}
