import { randomUUID } from 'node:crypto';
import { type Logger, pino } from 'pino';
import { findBotToken } from './bots/find-bot-token.ts';
import type { Config } from './config.ts';
import { type Database, type DatabaseRole, openDatabase } from './db/database.ts';
import type { WebDeps } from './http/web-deps.ts';
import type { WorkerDeps } from './jobs/worker-deps.ts';
import { systemClock } from './lib/clock.ts';
import { errorKind } from './lib/log.ts';
import type { Clock } from './lib/ports.ts';
import { getAccessToken, renewRefusedToken } from './official-accounts/get-access-token.ts';
import type { TokenDeps } from './official-accounts/renew-token.ts';
import { createTokenCipher } from './official-accounts/token-cipher.ts';
import { readBuild } from './watching/build.ts';
import { createSendCounters } from './watching/count-sends.ts';
import { createUnheardCounter } from './watching/count-unheard.ts';
import { databaseNumbers } from './watching/database-numbers.ts';
import { readPools } from './watching/pool-numbers.ts';
import { watchProcess } from './watching/process-numbers.ts';
import type { Source } from './watching/sample.ts';
import { createAccountReader } from './zalo/account-reader.ts';
import { createAnnouncingGateway } from './zalo/announcing-gateway.ts';
import { createBotGateway } from './zalo/bot-gateway.ts';
import { createGroupGateway } from './zalo/group-gateway.ts';
import { openHttpClient } from './zalo/http-client.ts';
import { createIdentityGateway } from './zalo/identity-gateway.ts';
import { createMessageGateway } from './zalo/message-gateway.ts';
import { createGrantRenewer } from './zalo/oauth.ts';
import { followClock } from './zalo/simulated-clock.ts';
import { createUserOauth } from './zalo/user-oauth.ts';

/** Everything outside the process, opened once. */
export type World = {
  log: Logger;
  clock: Clock;
  web(): WebDeps;
  worker(): WorkerDeps;
  /** What the operator is told of this process, and of the database. */
  numbers: readonly Source[];
  close(): Promise<void>;
};

/** Opens the outside world that `config` describes: Zalo's hosts, the clock, a log, and a pool for each role asked for. */
export async function openWorld(config: Config): Promise<World> {
  const closers: (() => unknown)[] = [];
  const log = pino({
    level: config.LOG_LEVEL,
    base: { role: config.ROLE },
    // An error's message may quote what a person wrote.
    serializers: { err: errorKind },
  });
  const http = (baseUrl: string) => {
    const client = openHttpClient(baseUrl);
    closers.push(() => client.close());
    return client;
  };
  const openapi = http(config.ZALO_OPENAPI_URL);
  const graph = http(config.ZALO_GRAPH_URL);
  const oauth = http(config.ZALO_OAUTH_URL);
  const botApi = http(config.ZALO_BOT_URL);
  const business = http(config.ZALO_BUSINESS_URL);
  const cipher = createTokenCipher(config.TOKEN_ENCRYPTION_KEY);
  const clock = await openClock();
  const sends = createSendCounters();
  const unheard = createUnheardCounter();
  const databases = new Map<DatabaseRole, Database>();
  const build = await readBuild();
  const own = watchProcess(build);
  closers.push(own.close);
  const tracing = await openTraces();
  // A connection of its own: where all others are busy, that is what is to be told.
  const watching = openDatabase(config.DATABASE_URL, 'canh_tay_so_web', 1);
  closers.push(watching.close);
  const identity = createIdentityGateway({
    graph,
    openapi,
    userOauth: createUserOauth({
      http: oauth,
      oauthUrl: config.ZALO_OAUTH_URL,
      returnUrl: `${config.PUBLIC_URL}/console/`,
      appId: config.ZALO_APP_ID,
      appSecret: config.ZALO_APP_SECRET,
    }),
    appSecret: config.ZALO_APP_SECRET,
  });
  const database = (role: DatabaseRole) => {
    const db = openDatabase(config.DATABASE_URL, role, config.DATABASE_CONNECTIONS_MAX);
    closers.push(() => db.close());
    databases.set(role, db);
    return db;
  };

  async function openClock(): Promise<Clock> {
    if (config.CLOCK_URL === undefined) return systemClock;
    const followed = await followClock(http(config.CLOCK_URL));
    closers.push(() => followed.close());
    return followed;
  }

  /** Loaded only where somebody follows: it costs time at the start, and memory. */
  async function openTraces(): Promise<Source> {
    if (config.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return () => [];
    const { openTracing } = await import('./watching/traces/open-tracing.ts');
    const opened = openTracing({ config, version: build.version, log });
    closers.push(opened.close);
    return opened.read;
  }

  const common = { config, clock, newId: randomUUID, identity };
  return {
    log,
    clock,
    web: () => ({ ...common, db: database('canh_tay_so_web'), sealer: cipher }),
    worker: () => {
      const db = database('canh_tay_so_worker');
      const grants: TokenDeps = {
        db,
        clock,
        newId: randomUUID,
        cipher,
        renewGrant: createGrantRenewer({
          http: oauth,
          appId: config.ZALO_APP_ID,
          appSecret: config.ZALO_APP_SECRET,
        }),
        log,
      };
      return {
        ...common,
        db,
        log,
        countUnheard: unheard.count,
        grants,
        atZalo: createAccountReader({
          oauth,
          openapi,
          business,
          appId: config.ZALO_APP_ID,
          appSecret: config.ZALO_APP_SECRET,
        }),
        tokens: {
          get: (accountId) => getAccessToken(grants, accountId),
          renew: (accountId, refused) => renewRefusedToken(grants, accountId, refused),
        },
        groups: createGroupGateway(openapi),
        ...sends.counting({
          announcing: createAnnouncingGateway(
            openapi,
            new URL('/article-cover.png', config.PUBLIC_URL).href,
          ),
          bots: createBotGateway(botApi, (botId) => findBotToken({ db, cipher }, botId)),
          gateway: createMessageGateway(openapi, {
            miniAppId: config.ZALO_MINI_APP_ID,
            linkQuery: config.ZALO_MINI_APP_LINK_QUERY,
          }),
        }),
      };
    },
    numbers: [
      own.read,
      () => readPools(databases),
      sends.read,
      unheard.read,
      tracing,
      databaseNumbers({ db: watching, clock }),
    ],
    async close() {
      for (const close of closers.reverse()) await close();
    },
  };
}
