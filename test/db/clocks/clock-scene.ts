import type { Database } from '#bot/db/database.ts';
import { claimHelpRequest } from '#bot/help-requests/claim-help-request.ts';
import { runClocks } from '#bot/jobs/run-clocks.ts';
import type { Member } from '#bot/teams/team.table.ts';
import { asMember, type Scene } from '#test/db/help-requests/scene.ts';
import { saidTo } from '#test/support/people-messages.ts';
import { hour, type World } from '#test/support/world.ts';

/** A scene in which time passes. */
export function timeIn(world: World, scene: () => Scene) {
  const silent = { info() {}, warn() {}, error() {} };
  return {
    /** Eight in the morning in Viet Nam, of the next day; the scene is set then. */
    toNextMorning() {
      const day = 24 * hour;
      const next = Math.ceil(world.clock.now().getTime() / day + 1) * day + hour;
      world.clock.advance(next - world.clock.now().getTime());
    },
    /** Lets time pass and the clocks run at its end. */
    async pass(ms: number, as: Database = world.worker) {
      world.clock.advance(ms);
      return runClocks({ db: as, clock: world.clock, newId: world.newId, log: silent });
    },
    claim: (member: Member) =>
      world.work(scene().commune.scope, (work) =>
        claimHelpRequest(work, scene().request.id, asMember(member, scene().che)),
      ),
    /** What the group was told after the request itself. */
    groupHeard: async () =>
      (await saidTo(world, scene().che.group.groupId)).map(({ text }) => text).slice(1),
    /** Steps of the request: kind and whether they are planned, taken or overtaken. */
    async steps() {
      const rows = await world.rows<{ kind: string; outcome: string | null }>(
        'select kind, outcome from clock_steps where help_request_id = $1 order by due_at, kind',
        [scene().request.id],
      );
      return rows.map(({ kind, outcome }) => `${kind}: ${outcome ?? 'planned'}`);
    },
    /** What the clock has left in the history. */
    async record() {
      const rows = await world.rows<{ kind: string; text: string }>(
        "select kind, text from help_request_history where help_request_id = $1 and channel = 'system' order by id",
        [scene().request.id],
      );
      return rows.map(({ kind, text }) => `${kind}: ${text}`);
    },
  };
}
