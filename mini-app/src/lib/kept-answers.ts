import type { DeviceStorage } from '#app/platform/device-storage.ts';
import { AppError, notSignedIn } from './app-error.ts';
import { type HttpClient, type Query, toQueryString } from './http-client.ts';
import { texts } from './texts.ts';

/** In characters of JSON, about 2 MB as phones store them: less than half of what Zalo gives a Mini App. */
const sizeMax = 1_000_000;

/** What the server last answered to GETs that should open without network too; one person's at a time. */
export interface KeptAnswers {
  /** `http` whose answers to `get` are kept; what the server no longer gives this person is forgotten. */
  keeping(http: HttpClient): HttpClient;
  /** Answers `get` from what was kept; throws AppError `network/unreachable` where nothing fitting was. */
  readonly http: HttpClient;
  /** Answers for another owner are dropped; those of a reader whom nobody knew yet become theirs. */
  belongTo(owner: string): void;
  clear(): void;
}

/** Names and sizes of what is kept, the least lately answered first. */
interface Index {
  owner: string | null;
  entries: (readonly [name: string, size: number])[];
}

/** So many of the latest keep their places: what is asked for every few seconds is not written every few seconds. */
const latestCount = 8;

const indexKey = 'kept';
const entryKey = (name: string) => `kept/${name}`;

export function createKeptAnswers(storage: DeviceStorage): KeptAnswers {
  // Read anew each time: another window keeps answers in the same place.
  const readIndex = () => asIndex(readJson(storage.get(indexKey)));
  const saveIndex = (index: Index) => storage.set(indexKey, JSON.stringify(index));
  const dropOldest = () => {
    const index = readIndex();
    const [oldest, ...younger] = index.entries;
    if (!oldest) return false;
    storage.remove(entryKey(oldest[0]));
    saveIndex({ ...index, entries: younger });
    return true;
  };
  const drop = (name: string) => {
    const index = readIndex();
    storage.remove(entryKey(name));
    saveIndex({ ...index, entries: index.entries.filter(([other]) => other !== name) });
  };
  const unreachable = async () => {
    throw new AppError('network/unreachable', texts.unreachable, 'unknown');
  };
  const clear = () => {
    for (const [name] of readIndex().entries) storage.remove(entryKey(name));
    storage.remove(indexKey);
  };
  const keep = (name: string, answer: unknown) => {
    const text = JSON.stringify(answer);
    if (text.length > sizeMax) return;
    const index = readIndex();
    const isLatest = index.entries.slice(-latestCount).some(([latest]) => latest === name);
    if (isLatest && storage.get(entryKey(name)) === text) return;
    const others = index.entries.filter(([other]) => other !== name);
    saveIndex({ ...index, entries: [...others, [name, text.length]] });
    while (sizeOf(readIndex()) > sizeMax && dropOldest());
    storage.set(entryKey(name), text);
  };
  storage.onFull(dropOldest);

  return {
    keeping: (http) => ({
      ...http,
      async get(path, schema, options) {
        const name = nameOf(path, options?.query);
        try {
          const answer = await http.get(path, schema, options);
          keep(name, answer);
          return answer;
        } catch (thrown) {
          if (isWithheld(thrown)) drop(name);
          throw thrown;
        }
      },
    }),
    http: {
      async get(path, schema, options) {
        const kept = readJson(storage.get(entryKey(nameOf(path, options?.query))));
        // A newer build may want more than an older one kept.
        const parsed = schema.safeParse(kept);
        if (parsed.success) return parsed.data;
        return unreachable();
      },
      post: unreachable,
      put: unreachable,
      command: unreachable,
      upload: unreachable,
      download: unreachable,
    },
    belongTo(owner) {
      const before = readIndex().owner;
      if (before === owner) return;
      if (before !== null) clear();
      saveIndex({ ...readIndex(), owner });
    },
    clear,
  };
}

/** Our server said no, and not only that it does not know who asks. */
function isWithheld(thrown: unknown): boolean {
  if (!(thrown instanceof AppError) || thrown.outcome !== 'refused') return false;
  return thrown.code !== notSignedIn && thrown.code !== 'network/bad-answer';
}

/** By hand, as the first screen carries no schemas. */
function asIndex(value: unknown): Index {
  const { owner, entries } = Object(value) as Record<string, unknown>;
  const isFit = (owner === null || typeof owner === 'string') && Array.isArray(entries);
  return isFit ? { owner, entries: entries.filter(isEntry) } : { owner: null, entries: [] };
}

function isEntry(entry: unknown): entry is [string, number] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';
}

function readJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameOf(path: string, query?: Query): string {
  return `${path}${toQueryString(query)}`;
}

function sizeOf(index: Index): number {
  return index.entries.reduce((sum, [, size]) => sum + size, 0);
}
