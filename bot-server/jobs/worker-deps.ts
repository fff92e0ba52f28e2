import type { Config } from '#bot/config.ts';
import type { Database } from '#bot/db/database.ts';
import type { Log } from '#bot/lib/log.ts';
import type {
  AnnouncingGateway,
  BotGateway,
  Clock,
  GroupGateway,
  IdentityGateway,
  MessageGateway,
} from '#bot/lib/ports.ts';
import type { AccountAtZalo } from '#bot/official-accounts/account-at-zalo.ts';
import type { TokenDeps } from '#bot/official-accounts/renew-token.ts';
import type { AccessTokens } from '#bot/outbox/outbox-deps.ts';

/** What the worker half needs of the outside world. */
export type WorkerDeps = {
  config: Config;
  db: Database;
  clock: Clock;
  newId: () => string;
  gateway: MessageGateway;
  announcing: AnnouncingGateway;
  bots: BotGateway;
  groups: GroupGateway;
  identity: IdentityGateway;
  /** What Zalo says of the accounts themselves. */
  atZalo: AccountAtZalo;
  /** Grants and their renewal. */
  grants: TokenDeps;
  /** Access tokens for those who send. */
  tokens: AccessTokens;
  log: Log;
  /** Counts, for the operator, that nobody could be told of what was confided to this account. */
  countUnheard: (officialAccountId: string) => void;
};
