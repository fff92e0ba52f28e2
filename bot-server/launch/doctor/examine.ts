import { type Config, readConfig } from '#bot/config.ts';
import { openDatabase } from '#bot/db/database.ts';
import { LaunchError } from '#bot/launch/launch-error.ts';
import { errorKind } from '#bot/lib/log.ts';
import { createAccountReader } from '#bot/zalo/account-reader.ts';
import { openHttpClient } from '#bot/zalo/http-client.ts';
import { checkAccounts, findHeldAccounts } from './check-accounts.ts';
import { checkDatabase } from './check-database.ts';
import { checkEvents } from './check-events.ts';
import { checkSpool } from './check-spool.ts';
import { checkServer, checkWebhook } from './check-webhook.ts';
import { checkZalo } from './check-zalo.ts';
import { doctorTexts as texts } from './doctor-texts.ts';
import { findEnvironment } from './find-environment.ts';
import { type CheckName, type Finding, right, wrong } from './finding.ts';
import { diskFreeMinBytes } from './limits.ts';

type Machine = { nodeVersion?: string; diskFreeMin?: number };

/**
 * Looks at everything that the server of this machine needs, and says what is wrong and what to do. What cannot be looked at because
 * of something that is wrong already is left out. Never throws, changes nothing, and tells no secret.
 */
export async function examine(
  given: NodeJS.ProcessEnv,
  { nodeVersion = process.versions.node, diskFreeMin = diskFreeMinBytes }: Machine = {},
): Promise<Finding[]> {
  const node = checkNode(nodeVersion);
  const found = await findEnvironment(given).catch((error: unknown) => {
    const why = error instanceof LaunchError ? error.message : texts.broken(errorKind(error));
    return wrong('configuration', texts.unreadable, why);
  });
  if ('check' in found) return [node, found];
  const { environment, dataRoot, isSimulated } = found;
  if (!environment.DATABASE_URL) {
    return [node, wrong('database', texts.notRunning, texts.notRunningTodo(dataRoot))];
  }
  const config = parse(environment);
  if ('check' in config) return [node, config];

  const isForReal = !isSimulated && given.DATABASE_URL !== undefined;
  const database = await look('database', () => checkDatabase(config.DATABASE_URL, isForReal));
  const isUsable = database.every(
    ({ check, isRight }) => isRight || check === 'database-clock' || check === 'roles',
  );
  const [zalo, accounts, server, spool] = await Promise.all([
    look('zalo-host', () => checkZalo(config)),
    isUsable ? look('account', () => checkHeld(config, isSimulated)) : [],
    look('server', async () => [await checkServer(config.PUBLIC_URL)]),
    look('spool', () => checkSpool(config.SPOOL_FOLDER, diskFreeMin)),
  ]);
  const configuration = right('configuration', texts.configuration);
  return [node, configuration, ...database, ...zalo, ...accounts, ...server, ...spool];
}

function checkNode(version: string): Finding {
  const what = texts.node(version);
  return version.startsWith('24.') ? right('node', what) : wrong('node', what, texts.nodeTodo);
}

function parse(environment: NodeJS.ProcessEnv): Config | Finding {
  try {
    return readConfig(environment);
  } catch (error) {
    const lines = (error as Error).message.split('\n').slice(1);
    const names = lines.map((line) => line.trim()).join('; ');
    return wrong('configuration', texts.configurationWrong, names);
  }
}

/** Whether accounts can send and are heard, and what they bring is read. */
async function checkHeld(config: Config, isSimulated: boolean): Promise<Finding[]> {
  const db = openDatabase(config.DATABASE_URL, 'canh_tay_so_worker', 2);
  const openapi = openHttpClient(config.ZALO_OPENAPI_URL, 8_000);
  try {
    const held = await findHeldAccounts(db);
    const atZalo = createAccountReader({
      openapi,
      oauth: openapi,
      business: openapi,
      appId: config.ZALO_APP_ID,
      appSecret: config.ZALO_APP_SECRET,
    });
    const heard = { publicUrl: config.PUBLIC_URL, isSimulated, now: new Date() };
    return [
      ...(await checkAccounts(held, config, atZalo)),
      checkWebhook(held, heard),
      ...(await checkEvents(db, heard.now)),
    ];
  } finally {
    await openapi.close();
    await db.close();
  }
}

async function look(check: CheckName, at: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await at();
  } catch (error) {
    return [wrong(check, texts.broken(errorKind(error)), texts.reportIt)];
  }
}
