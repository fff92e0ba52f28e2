import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { openDatabase } from '#bot/db/database.ts';
import { inWork } from '#bot/db/work.ts';
import { handleGroupMessage } from '#bot/team-chat/handle-group-message.ts';
import { findGroup } from '#bot/teams/find-team.ts';

/** What one process of the race is told. */
export type Race = {
  databaseUrl: string;
  path: string;
  zaloGroupId: string;
  oaUserIds: string[];
  now: string;
  text: string;
};

/**
 * A server process in whose members' name the same line is typed at the same moment: `node claiming-process.ts RACE`. Says
 * `ready`, and starts when something is written to it.
 */
const race = JSON.parse(process.argv[2] ?? '{}') as Race;
const db = openDatabase(race.databaseUrl, 'canh_tay_so_worker');
const deps = { db, clock: { now: () => new Date(race.now) }, newId: randomUUID };
const scope = { kind: 'area', path: race.path } as const;
await db.transaction(scope, (tx) => findGroup(tx, race.zaloGroupId));
process.stdout.write('ready\n');
await once(process.stdin, 'data');
await Promise.all(
  race.oaUserIds.map((oaUserId) =>
    inWork(deps, scope, async (work) => {
      const group = await findGroup(work.tx, race.zaloGroupId);
      if (group === undefined) throw new Error('the group is not there');
      await handleGroupMessage(
        work,
        group,
        {
          kind: 'group-message',
          groupId: race.zaloGroupId,
          oaUserId,
          appUserId: undefined,
          messageId: `race-${oaUserId}`,
          text: race.text,
          attachments: [],
          quotedMessageId: undefined,
        },
        undefined,
      );
    }),
  ),
);
await db.close();
process.exit(0);
