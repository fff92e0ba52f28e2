import { tell } from './announcer.ts';
import { joinGroup, sentenceFor } from './api.ts';
import { createPeoplePicker } from './people-picker.ts';
import { speakAs } from './speaker.ts';
import type { Store } from './store.ts';
import type { Sync } from './sync.ts';
import { texts } from './texts.ts';
import type { Person } from './types.ts';

/** Lets somebody into the open group who is not in it, and speaks as them. */
export function createJoinPicker(store: Store, sync: Sync): { element: HTMLElement; open(): void } {
  async function join({ personId, name }: Person): Promise<void> {
    const { groupId } = store.get();
    if (!groupId) return;
    try {
      const outcome = await joinGroup(groupId, personId);
      if (outcome === 'pending') return tell(texts.group.pending(name));
      await sync.refreshGroup();
      speakAs(store, personId);
    } catch (failure) {
      tell(sentenceFor(failure), 'alarm');
    }
  }
  const picker = createPeoplePicker({
    title: texts.group.newcomerTitle,
    pick: (person) => void join(person),
  });
  return {
    element: picker.element,
    open() {
      const { world, group } = store.get();
      if (!world || group.status !== 'ready') return;
      const inside = new Set(group.value.members.map((member) => member.personId));
      picker.open(world.people.filter((person) => !inside.has(person.personId)));
    },
  };
}
