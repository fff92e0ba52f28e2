import type { PlayState, Store } from './store.ts';
import type { GroupMember } from './types.ts';

/** Who the player speaks as in the open group: the one chosen, else the first who is not its administrator. */
export function speakerOf(state: PlayState): GroupMember | undefined {
  if (state.group.status !== 'ready') return undefined;
  const { members, group } = state.group.value;
  const chosen = state.speakers[group.groupId];
  return (
    members.find((member) => member.personId === chosen) ??
    members.find((member) => !member.isAdmin) ??
    members[0]
  );
}

export function speakAs(store: Store, personId: string): void {
  const { groupId, speakers } = store.get();
  if (groupId) store.set({ speakers: { ...speakers, [groupId]: personId } });
}
