import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LaunchError } from './launch-error.ts';
import { launchTexts as texts } from './launch-texts.ts';

/** Secrets that a machine without configuration makes for itself, by the names of their variables. */
export type KeptSecrets = { TOKEN_ENCRYPTION_KEY: string };

/**
 * The secrets kept in the data folder, made at the first call and readable by their owner alone. Losing the
 * file makes the stored tokens unreadable. Of two first calls at once, both get the same secrets.
 */
export async function keepSecrets(dataRoot: string): Promise<KeptSecrets> {
  const file = fileIn(dataRoot);
  const kept = await readSecrets(file);
  if (kept) return kept;

  const fresh: KeptSecrets = { TOKEN_ENCRYPTION_KEY: randomBytes(32).toString('base64') };
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  await mkdir(dataRoot, { recursive: true });
  await writeFile(draft, `${JSON.stringify(fresh, null, 2)}\n`, { mode: 0o600 });
  // A link appears whole or not at all, and only once.
  await link(draft, file).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(draft);
  return (await readSecrets(file)) ?? fresh;
}

/** The secrets that a start has kept there; makes none. */
export function findSecrets(dataRoot: string): Promise<KeptSecrets | undefined> {
  return readSecrets(fileIn(dataRoot));
}

function fileIn(dataRoot: string): string {
  return join(dataRoot, 'secrets.json');
}

async function readSecrets(file: string): Promise<KeptSecrets | undefined> {
  const text = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'EACCES')
      throw new LaunchError(texts.secretsUnreadable(file), { cause: error });
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as KeptSecrets);
}
