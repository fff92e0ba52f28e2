import type { Work } from '#bot/db/work.ts';
import { findTeamForArea } from '#bot/teams/find-team.ts';
import { isIntimate } from '#bot/understanding/deciding/is-intimate.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { tutorialButton } from './buttons.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';
import { tellDesk } from './tell-desk.ts';

/**
 * Tells somebody in danger what to do before anything else: which number to call, or the bank and the guide for those who lost
 * money. Where no team is known, the commune hears of it at once. Says nothing to everybody else. Answers whether it said something; the same `cause` is told once.
 */
export async function advise(
  work: Work,
  talk: Talk,
  { person, tutorials }: Decision,
  cause: string,
): Promise<boolean> {
  const isMoney = person?.reason === 'money-lost';
  const text = isMoney
    ? texts.moneyLost
    : person?.emergencyNumber && urgentText(person, person.emergencyNumber);
  if (!text) return false;
  // Nobody is told that the team hears where there is none, or nobody knows which.
  const telling = person && isIntimate(person) ? texts.tellingPrivately : texts.tellingTeam;
  const next = (await hasTeam(work, talk)) ? telling : await tellDesk(work, talk, isMoney);
  await say(
    work,
    talk,
    { text: `${text} ${next}`, buttons: tutorials.map(tutorialButton) },
    `urgent:${cause}`,
  );
  return true;
}

async function hasTeam(work: Work, { resident }: Talk): Promise<boolean> {
  if (resident.villageChosenAt === null) return false;
  return (await findTeamForArea(work.tx, resident.areaId)) !== undefined;
}

function urgentText(
  { reason, otherNumber }: NonNullable<Decision['person']>,
  number: string,
): string {
  if (reason === 'threatened') return texts.threatened(number);
  const call = texts.emergency(number, otherNumber);
  return reason === 'self-harm' ? `${call} ${texts.notAlone}` : call;
}
