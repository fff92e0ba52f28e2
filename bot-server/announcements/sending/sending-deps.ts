import type { Database, Scope } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import type { Log } from '#bot/lib/log.ts';
import type { AnnouncingGateway, BotGateway, Clock, MessageGateway } from '#bot/lib/ports.ts';
import type { OfficialAccount } from '#bot/official-accounts/official-account.table.ts';
import type { AccessTokens } from '#bot/outbox/outbox-deps.ts';
import type { Group } from '#bot/teams/team.table.ts';

/** What sending to many needs of the outside world. */
export type SendingDeps = {
  db: Database;
  clock: Clock;
  newId: () => string;
  gateway: MessageGateway;
  bots: BotGateway;
  announcing: AnnouncingGateway;
  tokens: AccessTokens;
  log: Pick<Log, 'info' | 'warn'>;
  /** Told of a team's group that was lost by being refused, in the transaction that notes it. */
  tellOfLostGroup?: (work: Work, group: Group) => Promise<void>;
};

/** The account that speaks, with whose eyes, and what Zalo knows it by. */
export type SpokenFor = {
  account: OfficialAccount;
  scope: Extract<Scope, { kind: 'area' }>;
  accessToken: string;
};
