import type { Config } from '#bot/config.ts';
import type { Database } from '#bot/db/database.ts';
import type { Clock, IdentityGateway } from '#bot/lib/ports.ts';

/** What the web half needs of the outside world. */
export type WebDeps = {
  config: Config;
  db: Database;
  clock: Clock;
  newId: () => string;
  identity: IdentityGateway;
};
