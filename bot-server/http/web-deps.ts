import type { Config } from '#bot/config.ts';
import type { Database } from '#bot/db/database.ts';
import type { Clock, IdentityGateway } from '#bot/lib/ports.ts';
import type { TokenCipher } from '#bot/official-accounts/token-cipher.ts';

/** What the web half needs of the outside world. */
export type WebDeps = {
  config: Config;
  db: Database;
  clock: Clock;
  newId: () => string;
  identity: IdentityGateway;
  /** Seals what only a worker may read. */
  sealer: Pick<TokenCipher, 'seal'>;
};
