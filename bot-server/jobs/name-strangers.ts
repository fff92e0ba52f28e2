import { findSpeaker } from '#bot/teams/find-member.ts';
import { findGroup } from '#bot/teams/find-team.ts';
import type { HeardEvent } from './read-stored-event.ts';
import type { WorkerDeps } from './worker-deps.ts';

/** People in a team's group whom its list does not know, with the names Zalo has for them. */
export type Strangers = Map<string, string | undefined>;

/** Asks Zalo who the strangers of a group event are; for every other event, and where Zalo does not tell, nobody. */
export async function nameStrangers(
  deps: WorkerDeps,
  { account, event, bot }: HeardEvent,
): Promise<Strangers> {
  if (account === undefined) return new Map();
  if (event.kind !== 'group-message' && event.kind !== 'group-joined') return new Map();
  // A bot's event brings the name along, and nobody could be asked.
  if (bot !== undefined) {
    return event.kind === 'group-message' ? new Map([[event.oaUserId, bot.senderName]]) : new Map();
  }
  const oaUserIds = event.kind === 'group-message' ? [event.oaUserId] : event.oaUserIds;
  const scope = { kind: 'area', path: account.areaPath } as const;
  const strangers = await deps.db.transaction(scope, async (tx) => {
    const group = await findGroup(tx, event.groupId);
    if (group === undefined) return [];
    const unknown: string[] = [];
    for (const id of oaUserIds) {
      const member = await findSpeaker(tx, group, id);
      if (member === undefined) unknown.push(id);
    }
    return unknown;
  });
  const named: Strangers = new Map();
  if (strangers.length === 0) return named;
  const accessToken = await deps.tokens.get(account.id);
  for (const id of strangers) {
    const person =
      accessToken === undefined ? undefined : await deps.identity.findByOaUserId(accessToken, id);
    named.set(id, person?.name);
  }
  return named;
}
