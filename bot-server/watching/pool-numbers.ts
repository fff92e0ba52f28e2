import type { Database } from '#bot/db/database.ts';
import type { Sample } from './sample.ts';

/** How much of its connections each role of this process uses. */
export function readPools(pools: ReadonlyMap<string, Pick<Database, 'pool'>>): Sample[] {
  return [...pools].flatMap(([role, { pool }]): Sample[] => {
    const { totalCount, idleCount, waitingCount } = pool;
    const states = { idle: idleCount, busy: totalCount - idleCount, waiting: waitingCount };
    return [
      ...Object.entries(states).map(
        ([state, value]): Sample => ({
          name: 'database_connections',
          value,
          labels: { role, state },
        }),
      ),
      { name: 'database_connections_max', value: pool.options.max, labels: { role } },
    ];
  });
}
