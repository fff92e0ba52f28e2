import { openGroupHands } from './group-hands.ts';
import { openInboxHands } from './inbox-hands.ts';
import type { Person } from './outside-world.ts';
import type { Stage } from './stage.ts';

/** How an answer is put: behind the code, behind a word, or as a reply to the post, which only a group of the account tells us of. */
export type AnswerForm = 'code' | 'word' | 'quote';

/** What a team does, each resolved once it has taken effect; throws when it does not within the stage's patience. */
export type TeamHands = {
  hear(code: string): Promise<void>;
  claim(code: string, who: Person): Promise<void>;
  /** Both at once; resolves to who got it. */
  race(code: string, one: Person, other: Person): Promise<Person>;
  release(code: string, who: Person): Promise<void>;
  handToColleague(code: string, who: Person, colleague: Person): Promise<void>;
  handToVillage(code: string, who: Person, village: string): Promise<void>;
  handToCommune(code: string, who: Person): Promise<void>;
  answer(code: string, who: Person, text: string, form: AnswerForm): Promise<void>;
  finish(code: string, who: Person): Promise<void>;
  hearReopened(code: string): Promise<void>;
};

export type Team = { area: string; village: string; members: Person[]; hands: TeamHands };

/** The team of an area: in a group of the account, with a bot in a group of its own, or in the Mini App alone. */
export function openTeam(stage: Stage, area: string): Team {
  const members = stage.world.people.filter(
    (person) => person.kind === 'member' && person.area === area,
  );
  const group = stage.world.groups.find((candidate) =>
    candidate.memberPersonIds.includes(members[0]?.personId ?? ''),
  );
  const bot = group?.bots[0];
  const hands =
    group !== undefined && bot === undefined
      ? openGroupHands(stage, group.groupId)
      : openInboxHands(stage, members, group && bot && { groupId: group.groupId, name: bot.name });
  return { area, village: stage.world.areaNames[area] ?? area, members, hands };
}

/** Every area that has a team. */
export function areasWithTeam(stage: Stage): string[] {
  const members = stage.world.people.filter((person) => person.kind === 'member');
  return [...new Set(members.flatMap(({ area }) => area ?? []))];
}
