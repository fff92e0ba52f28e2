import { findOwnDatabase } from '#bot/launch/embedded-postgres.ts';
import { findSecrets } from '#bot/launch/kept-secrets.ts';
import { readSampleApp } from '#bot/launch/sample-commune.ts';
import { readRunningSituation, serverEnvironment } from '#bot/launch/situation.ts';

/**
 * The environment of the server that runs here: as it is set, with what `npm start` adds and keeps. Starts nothing and makes no secret.
 * Without a database that is set or running, `DATABASE_URL` is missing. Throws `LaunchError` where there is no simulator to start.
 */
export async function findEnvironment(environment: NodeJS.ProcessEnv): Promise<{
  environment: NodeJS.ProcessEnv;
  dataRoot: string;
  isSimulated: boolean;
}> {
  const situation = readRunningSituation(environment);
  const { dataRoot, databaseUrl, simulator } = situation;
  const isSimulated = simulator !== undefined;
  const isKeySet = Boolean(environment.TOKEN_ENCRYPTION_KEY);
  const secrets = isKeySet ? undefined : await findSecrets(dataRoot);
  return {
    dataRoot,
    isSimulated,
    environment: serverEnvironment(environment, situation, {
      databaseUrl: databaseUrl ?? (await findOwnDatabase(dataRoot)) ?? '',
      tokenEncryptionKey: secrets?.TOKEN_ENCRYPTION_KEY ?? '',
      app: isSimulated ? await readSampleApp() : undefined,
    }),
  };
}
