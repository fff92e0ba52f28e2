import { type MiniApp, openMiniApp } from './mini-app.ts';
import type { ChatMessage, GroupMessage, OutsideWorld, World } from './outside-world.ts';
import type { Staff } from './staff.ts';
import { openTeam, type Team } from './team.ts';
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
  chat(personId: string): Watch<ChatMessage>;
  group(groupId: string): Watch<GroupMessage>;
  miniApp(personId: string): MiniApp;
  team(area: string): Team;
};

export async function setStage(
  outside: OutsideWorld,
  staff: Staff,
  { serverUrl, ...options }: { random: () => number; patienceMs: number; serverUrl: string },
): Promise<Stage> {
  const world = await outside.state();
  const [account] = world.officialAccounts;
  if (account === undefined) throw new Error('the simulator has no Official Account');
  const { oaId } = account;
  const chats = new Map<string, Watch<ChatMessage>>();
  const groups = new Map<string, Watch<GroupMessage>>();
  const miniApps = new Map<string, MiniApp>();
  const teams = new Map<string, Team>();
  const stage: Stage = {
    outside,
    world,
    oaId,
    staff,
    ...options,
    chat: (personId) =>
      kept(chats, personId, () =>
        watchConversation((since) => outside.chat(personId, oaId, since)),
      ),
    group: (groupId) =>
      kept(groups, groupId, () => watchConversation((since) => outside.group(groupId, since))),
    miniApp: (personId) =>
      kept(miniApps, personId, () => openMiniApp(outside, personId, serverUrl)),
    team: (area) => kept(teams, area, () => openTeam(stage, area)),
  };
  return stage;
}

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
