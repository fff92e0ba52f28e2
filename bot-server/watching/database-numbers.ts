import type { Database } from '#bot/db/database.ts';
import type { Clock } from '#bot/lib/ports.ts';
import { selectAccountAreas, selectOperatorNumbers } from './operator-number-store.ts';
import type { Sample, Source } from './sample.ts';

type Options = {
  db: Pick<Database, 'transaction'>;
  clock: Clock;
  /** The database is asked at most so often, however often anybody looks. */
  everyMs?: number;
  /** Nobody who looks waits longer. */
  patienceMs?: number;
};

const down: readonly Sample[] = [{ name: 'database_up', value: 0 }];

/** What the database knows; `database_up 0` alone when it fails or does not answer in time. */
export function databaseNumbers({
  db,
  clock,
  everyMs = 5_000,
  patienceMs = 2_000,
}: Options): Source {
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<readonly Sample[]> | undefined;
  let isAnswered = true;

  function ask(): Promise<readonly Sample[]> {
    const isFresh = performance.now() - askedAt < everyMs;
    // A question that is still open is not asked again.
    if (asking !== undefined && (isFresh || !isAnswered)) return asking;
    askedAt = performance.now();
    isAnswered = false;
    asking = read(db, clock)
      .catch(() => down)
      .finally(() => {
        isAnswered = true;
      });
    return asking;
  }

  return () => withinTime(ask(), patienceMs);
}

function read(db: Options['db'], clock: Clock): Promise<Sample[]> {
  return db.transaction({ kind: 'queue' }, async (tx) => {
    const numbers = await selectOperatorNumbers(tx, clock.now());
    const accounts = await selectAccountAreas(tx);
    return [
      { name: 'database_up', value: 1 },
      ...numbers.map(({ metric, oa, value }): Sample => {
        return { name: metric, value, ...(oa !== null && { labels: { oa } }) };
      }),
      ...accounts.map((labels): Sample => ({ name: 'oa_info', value: 1, labels })),
    ];
  });
}

async function withinTime(
  answer: Promise<readonly Sample[]>,
  patienceMs: number,
): Promise<readonly Sample[]> {
  let timer: NodeJS.Timeout | undefined;
  const tired = new Promise<readonly Sample[]>((resolve) => {
    timer = setTimeout(resolve, patienceMs, down);
  });
  return Promise.race([answer, tired]).finally(() => clearTimeout(timer));
}
