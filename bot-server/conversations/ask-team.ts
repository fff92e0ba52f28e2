import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import {
  findListeningRequest,
  findSameWords,
  isKnownRequest,
} from '#bot/help-requests/find-help-request.ts';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { isPrivateMatter } from '#bot/help-requests/is-private-matter.ts';
import { openHelpRequest } from '#bot/help-requests/open-help-request.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { getTeam } from '#bot/teams/find-team.ts';
import { countRefusedOffer } from '#bot/tutorials/count-refused-offer.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import { miniAppButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { cutQuestion } from './cut-question.ts';
import { askVillage } from './greet.ts';
import { readBurst } from './read-burst.ts';
import { sayOpenedPrivately } from './say-private.ts';
import { noteTipRefused } from './take-tip-word.ts';
import { awaitsVillage, say, type Talk } from './talk.ts';
import { withoutAbuse } from './without-abuse.ts';

/**
 * Hands a question, without its insults, to the village team and tells the resident its code; where the village is not known the question waits for it.
 * The same `cause` opens one request. `tutorialId` is the
 * tutorial that did not help; that is counted for those who teach the engine.
 */
export async function askTeam(
  work: Work,
  talk: Talk,
  said: string,
  cause: string,
  tutorialId?: string,
): Promise<void> {
  await noteTipRefused(work, talk, said);
  const question = withoutAbuse(said, await readShelf(work.tx)) || texts.wordsUnclear;
  if (talk.resident.villageChosenAt === null) {
    return waitForVillage(work, talk, question, cause, tutorialId);
  }
  await endTopic(work, talk);
  if (tutorialId !== undefined && !isPrivateMatter(question, await readShelf(work.tx))) {
    const { displayName, ownName } = talk.resident;
    await countRefusedOffer(work, { question, tutorialId, names: [displayName, ownName] });
  }
  try {
    const request = await openHelpRequest(work, talk.resident, {
      source: 'chat',
      question,
      tutorialId,
      step: undefined,
      phoneModel: undefined,
      idempotencyKey: `chat:${cause}`,
    });
    if (request.audience !== 'team') return sayOpenedPrivately(work, talk, request, cause);
    const team = await getTeam(work.tx, request.teamId);
    const text = texts.opened(request.code, team.name);
    const buttons = [miniAppButton(texts.openedInMiniApp, `/help-requests/${request.id}`)];
    await say(work, talk, { text, buttons }, `opened:${cause}`, request.id);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'help-request/no-team') throw error;
    await say(work, talk, { text: texts.noTeam }, `no-team:${cause}`);
  }
}

/** Everything that waits for the team goes to it together once the village is known. */
async function waitForVillage(
  work: Work,
  talk: Talk,
  question: string,
  cause: string,
  tutorialId: string | undefined,
): Promise<void> {
  const waiting = awaitsVillage(talk) ? (talk.conversation.question ?? '') : '';
  const isKnown = waiting === question || waiting.endsWith(`\n${question}`);
  const whole = isKnown ? waiting : [waiting, question].filter(Boolean).join('\n');
  const ids = talk.conversation.offeredTutorialIds;
  await updateConversation(work.tx, talk.resident.id, {
    question: cutQuestion(whole),
    offeredTutorialIds: waiting === '' ? [tutorialId ?? []].flat() : ids,
  });
  const isPrivate = isPrivateMatter(whole, await readShelf(work.tx));
  await askVillage(work, talk, isPrivate ? texts.askVillagePrivately : texts.askVillage, cause);
}

/** Nothing is being talked about any more; for most who ask, nothing was. */
export async function endTopic(work: Work, { resident, conversation }: Talk): Promise<void> {
  const { phase, question, offeredTutorialIds, listedTutorialIds } = conversation;
  const shown = offeredTutorialIds.length + listedTutorialIds.length;
  if (phase === 'idle' && question === null && shown === 0) return;
  const idle = {
    phase: 'idle' as const,
    question: null,
    offeredTutorialIds: [],
    listedTutorialIds: [],
    listedBurst: null,
    offeredTipId: null,
  };
  await updateConversation(work.tx, resident.id, idle);
}

/**
 * The team is wanted for what an offer, or "em chưa hiểu", did not answer: for the question under that very button, whatever was
 * asked since. Pressed again it opens nothing anew, nor does another button for the same words while the team is at them.
 */
export async function pressAskTeam(
  work: Work,
  talk: Talk,
  burst: string | undefined,
  cause: string,
): Promise<void> {
  const { question, offeredTutorialIds } = talk.conversation;
  const said = burst === undefined ? '' : await readBurst(work.tx, talk.resident.id, burst);
  const asked = withoutAbuse(said, await readShelf(work.tx));
  if (asked === '' && said !== '') {
    if (!wasAskedInOtherWords(talk)) return askInOtherWords(work, talk, cause);
    if (await wasAsked(work.tx, talk.resident.id, burst ?? cause))
      return sayAsked(work, talk, cause);
    return askTeam(work, talk, said, burst ?? cause);
  }
  const same = asked === '' ? undefined : await findSameWords(work.tx, talk.resident.id, asked);
  if (same !== undefined && same.idempotencyKey !== `chat:${burst ?? cause}`) {
    return say(work, talk, { text: alreadyAsked(same) }, `ask-team:${cause}`);
  }
  if (question?.endsWith(asked)) {
    if (talk.resident.villageChosenAt === null) {
      return askTeam(work, talk, question, cause, offeredTutorialIds[0]);
    }
    return askTeam(work, talk, question, burst ?? cause, offeredTutorialIds[0]);
  }
  if (asked !== '' && talk.resident.villageChosenAt === null) {
    return askTeam(work, talk, asked, cause);
  }
  if (asked !== '' && !(await wasAsked(work.tx, talk.resident.id, burst ?? cause))) {
    return askTeam(work, talk, asked, burst ?? cause);
  }
  return sayAsked(work, talk, cause);
}

/** Insults are posted to nobody. Whoever pressed the button for them is no bot, and is answered again. */
export async function askInOtherWords(work: Work, talk: Talk, cause: string): Promise<void> {
  await updateConversation(work.tx, talk.resident.id, { refusedAt: null });
  await say(work, talk, { text: texts.inOtherWords }, `other-words:${cause}`);
}

/** Whoever presses again has nothing else to say, and is not left without a person. */
export function wasAskedInOtherWords({ conversation }: Talk): boolean {
  return conversation.refusedAt === null;
}

/** The team has it already, or there is nothing to ask. */
export async function sayAsked(work: Work, talk: Talk, cause: string): Promise<void> {
  const open = await findListeningRequest(work.tx, talk.resident.id, work.now);
  const text = open === undefined ? texts.nothingToAsk : alreadyAsked(open);
  await say(work, talk, { text }, `ask-team:${cause}`);
}

function alreadyAsked(open: HelpRequest): string {
  return open.audience === 'team'
    ? texts.alreadyAsked(open.code)
    : texts.alreadyConfided(open.code, open.audience === 'leader');
}

/** Whether the words of that burst are a request already. */
export function wasAsked(tx: Tx, residentId: string, cause: string): Promise<boolean> {
  return isKnownRequest(tx, residentId, `chat:${cause}`);
}
