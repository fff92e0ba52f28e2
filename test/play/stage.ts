import type { ChatMessage, GroupMessage, OutsideWorld, Person, World } from './outside-world.ts';
import type { Staff } from './staff.ts';
import { type Watch, watchConversation } from './watch.ts';

/** Everything the scripts act on. */
export type Stage = {
  outside: OutsideWorld;
  world: World;
  oaId: string;
  staff: Staff;
  random: () => number;
  /** How long a step may take before the play calls it lost. */
  patienceMs: number;
  person(personId: string): Person;
  chat(personId: string): Watch<ChatMessage>;
  group(groupId: string): Watch<GroupMessage>;
};

export async function setStage(
  outside: OutsideWorld,
  staff: Staff,
  options: { random: () => number; patienceMs: number },
): Promise<Stage> {
  const world = await outside.state();
  const [account] = world.officialAccounts;
  if (account === undefined) throw new Error('the simulator has no Official Account');
  const { oaId } = account;
  const chats = new Map<string, Watch<ChatMessage>>();
  const groups = new Map<string, Watch<GroupMessage>>();
  return {
    outside,
    world,
    oaId,
    staff,
    ...options,
    person(personId) {
      const person = world.people.find((candidate) => candidate.personId === personId);
      if (person === undefined) throw new Error(`nobody is ${personId}`);
      return person;
    },
    chat: (personId) =>
      kept(chats, personId, () =>
        watchConversation((since) => outside.chat(personId, oaId, since)),
      ),
    group: (groupId) =>
      kept(groups, groupId, () => watchConversation((since) => outside.group(groupId, since))),
  };
}

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
