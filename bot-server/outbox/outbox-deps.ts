import type { Database } from '#bot/db/database.ts';
import type { Log } from '#bot/lib/log.ts';
import type { BotGateway, Clock, MessageGateway } from '#bot/lib/ports.ts';

/** Where access tokens come from; official-accounts/get-access-token.ts is behind it. */
export type AccessTokens = {
  /** `undefined`: there is none now. */
  get(officialAccountId: string): Promise<string | undefined>;
  /** Another one after Zalo refused this one. */
  renew(officialAccountId: string, refusedToken: string): Promise<string | undefined>;
};

export type OutboxDeps = {
  db: Database;
  clock: Clock;
  newId: () => string;
  gateway: MessageGateway;
  bots: BotGateway;
  tokens: AccessTokens;
  log: Pick<Log, 'info' | 'warn'>;
};
