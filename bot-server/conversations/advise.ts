import type { Work } from '#bot/db/work.ts';
import { belongsApart } from '#bot/help-requests/belongs-apart.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { isPrivateMatter } from '#bot/help-requests/is-private-matter.ts';
import { findTeamForArea } from '#bot/teams/find-team.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { tutorialButton } from './buttons.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';
import { tellDesk } from './tell-desk.ts';
import { urgentText } from './urgent-text.ts';

/**
 * Tells somebody in danger what to do before anything else: which number to call, or the bank and the guide for those who lost
 * money. Where no team is known, the commune hears of it at once. `said`
 * is everything that is handed on now, and the request that it goes to, if one is open: who is to hear it is said by these. Says nothing to everybody else. Answers whether it said something; the same `cause` is told once.
 */
export async function advise(
  work: Work,
  talk: Talk,
  { person, tutorials }: Decision,
  said: { words: string; open?: HelpRequest | undefined },
  cause: string,
): Promise<boolean> {
  const isMoney = person?.reason === 'money-lost';
  const text = isMoney ? texts.moneyLost : person && urgentText(person);
  if (!text) return false;
  // Nobody is told that the team hears where there is none, or nobody knows which.
  const telling = (await isForFew(work, said)) ? texts.tellingPrivately : texts.tellingTeam;
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

async function isForFew(
  work: Work,
  { words, open }: { words: string; open?: HelpRequest | undefined },
): Promise<boolean> {
  if (open !== undefined) return open.audience !== 'team' || belongsApart(work, open, words);
  return isPrivateMatter(words, await readShelf(work.tx));
}
