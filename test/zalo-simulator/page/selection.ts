import { sentenceFor } from './api.ts';
import type { Loaded, PlayState } from './store.ts';
import type { ChatMessage, World } from './types.ts';

/** What is open, corrected where the world no longer has it, and chosen where nothing was open yet. */
export function validSelection(
  state: PlayState,
  world: World,
): Pick<PlayState, 'residentId' | 'oaId' | 'groupId'> {
  const person =
    world.people.find((one) => one.personId === state.residentId) ??
    world.people.find((one) => one.kind === 'resident' && one.behaviour === 'normal') ??
    world.people[0];
  const account =
    world.officialAccounts.find((one) => one.oaId === state.oaId) ?? world.officialAccounts[0];
  const group = world.groups.find((one) => one.groupId === state.groupId) ?? world.groups[0];
  return { residentId: person?.personId, oaId: account?.oaId, groupId: group?.groupId };
}

/** How many of the OA's messages reached the phone and were not looked at. */
export function unseenIn(messages: readonly ChatMessage[]): number {
  return messages.filter((message) => message.from === 'oa' && message.received && !message.seen)
    .length;
}

/** Runs a fetch and gives its outcome as one of the faces to show. */
export async function load<Value>(fetchIt: () => Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { status: 'ready', value: await fetchIt() };
  } catch (failure) {
    return { status: 'failed', sentence: sentenceFor(failure) };
  }
}

/** The selection as it stands in the address bar, so that a reload or a shared link opens the same. */
export function readAddress(hash: string): Pick<PlayState, 'residentId' | 'oaId' | 'groupId'> {
  const params = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    residentId: params.get('resident') ?? undefined,
    oaId: params.get('oa') ?? undefined,
    groupId: params.get('group') ?? undefined,
  };
}

export function writeAddress({ residentId, oaId, groupId }: PlayState): string {
  const params = new URLSearchParams();
  if (residentId) params.set('resident', residentId);
  if (oaId) params.set('oa', oaId);
  if (groupId) params.set('group', groupId);
  return `#${params}`;
}
