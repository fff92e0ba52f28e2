import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import { countOtherWords, findOldName, matchVillages } from '#bot/areas/match-village.ts';
import type { Work } from '#bot/db/work.ts';
import { foldedWords } from '#bot/lib/vietnamese-text.ts';
import { chooseVillage } from '#bot/residents/update-resident.ts';
import { findUrgentNeed } from '#bot/tutorials/find-urgent-need.ts';
import { readShelf } from '#bot/tutorials/read-shelf.ts';
import type { Decision } from '#bot/understanding/decision.ts';
import { advise } from './advise.ts';
import { answerQuestion } from './answer-question.ts';
import { askTeam } from './ask-team.ts';
import { askTeamButton } from './buttons.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { cutQuestion } from './cut-question.ts';
import { askVillage } from './greet.ts';
import { isMereNumber } from './read-list-number.ts';
import { awaitsVillage, say, type Talk } from './talk.ts';

/** A village named by its button; a button of a village that is gone asks anew. */
export async function takeVillageButton(work: Work, talk: Talk, code: string, cause: string) {
  const village = (await villagesOf(work, talk)).find((candidate) => candidate.code === code);
  if (village === undefined) return askVillage(work, talk, texts.askVillageAgain, cause);
  return settle(work, talk, village, cause);
}

/**
 * A village typed in words, while one is awaited. True when the words were about the village: it is taken when they are clear
 * and asked again with the few that fit otherwise. False when they are something else, such as more of the question. Danger that is
 * said with the village is never lost over it.
 */
export async function takeVillageWords(
  work: Work,
  talk: Talk,
  text: string,
  cause: string,
): Promise<boolean> {
  const meant = matchVillages(text, await villagesOf(work, talk));
  const [only] = meant;
  if (only === undefined) {
    if (!isMereNumber(text)) return false;
    await askVillage(work, talk, texts.askVillageAgain, cause);
    return true;
  }
  const hasMore = countOtherWords(text, only) > 0;
  const urgent = hasMore ? findUrgentNeed(text, await readShelf(work.tx)) : undefined;
  if (meant.length > 1 && urgent !== undefined) return false;
  const more = urgent === undefined ? moreThanAName(text, only) : text;
  if (meant.length === 1) await settle(work, talk, only, cause, { said: text, more, urgent });
  else await askVillage(work, talk, texts.askVillageAgain, cause, { few: meant });
  return true;
}

/**
 * A place that is all somebody said, without having been asked: it is their village from now on, or asked about where it is none
 * of ours. False, with nothing done, where a question was understood.
 */
export async function takeVillageName(
  work: Work,
  talk: Talk,
  text: string,
  understood: Decision,
  cause: string,
): Promise<boolean> {
  if (isMereNumber(text)) return false;
  const isNamed = understood.decision === 'village';
  if (!isNamed && !mayBeName(text, understood)) return false;
  const meant = matchVillages(text, await villagesOf(work, talk));
  const [only] = meant;
  if (!isNamed && (only === undefined || countOtherWords(text, only) > 0)) return false;
  if (only !== undefined && meant.length === 1) {
    await settle(work, talk, only, cause, { said: text });
    return true;
  }
  // What waits for a village or for more words goes on waiting; an old question is not answered anew.
  if (!isWaiting(talk)) await updateConversation(work.tx, talk.resident.id, { question: null });
  const few = meant.length > 0 ? meant : undefined;
  // Without a village of theirs there is no team to ask.
  const isKnown = talk.resident.villageChosenAt !== null;
  const wayOut = isKnown ? askTeamButton(texts.askTeamDirectly, cause) : undefined;
  await askVillage(work, talk, texts.askVillageAgain, cause, { few, wayOut });
  return true;
}

/**
 * A question that names its village, of somebody who has none yet: it is theirs from now on, and the question is answered; of what
 * is `urgent` in it they are told first. False, with nothing done, where none or more than one is named.
 */
export async function takeVillageInQuestion(
  work: Work,
  talk: Talk,
  words: string,
  question: string,
  cause: string,
  urgent?: Decision,
): Promise<boolean> {
  if (talk.resident.villageChosenAt !== null || isMereNumber(words)) return false;
  const meant = matchVillages(words, await villagesOf(work, talk));
  const [only] = meant;
  if (only === undefined || meant.length > 1) return false;
  await settle(work, talk, only, cause, { said: words, more: question, urgent });
  return true;
}

const nameWordsMin = 2;

/** "chè kho làng": nothing else that anybody could make of it, and no mere number. */
function mayBeName(text: string, { decision, person }: Decision): boolean {
  const isUnread = decision === 'courtesy' || person?.reason === 'uncovered';
  return isUnread && foldedWords(text).length >= nameWordsMin && !/\d/.test(text);
}

function isWaiting({ conversation: { phase } }: Talk): boolean {
  return phase === 'asked-village' || phase === 'asked-back' || phase === 'asked-which';
}

const otherWordsMax = 2;

/** A sentence with a village in it is also part of the question: "nhà tôi ở thôn 3, máy cứ báo lỗi khi mở vneid". */
function moreThanAName(text: string, village: Area): string | undefined {
  return countOtherWords(text, village) > otherWordsMax ? text : undefined;
}

async function villagesOf(work: Work, talk: Talk): Promise<Area[]> {
  return listVillages(work.tx, await getArea(work.tx, talk.account.areaId));
}

/** Remembers the village and goes on with the question that waited for it, and with `more`; what to do about `urgent` is said first. */
async function settle(
  work: Work,
  talk: Talk,
  village: Area,
  cause: string,
  {
    said,
    more,
    urgent,
  }: {
    said?: string;
    more?: string | undefined;
    urgent?: Decision | undefined;
  } = {},
): Promise<void> {
  await chooseVillage(work, talk.resident.id, village.id);
  const { question, phase, offeredTutorialIds } = talk.conversation;
  const isWaitedFor = awaitsVillage(talk);
  await updateConversation(work.tx, talk.resident.id, {
    areaId: village.id,
    ...(phase === 'asked-village' ? { phase: 'idle', question: null } : {}),
  });
  const resident = { ...talk.resident, areaId: village.id, villageChosenAt: work.now };
  const settled: Talk = { ...talk, resident };
  const parts = [phase === 'asked-village' ? question : null, more].filter(Boolean);
  const waiting = parts.length === 0 ? null : parts.join('\n');
  if (urgent !== undefined) await advise(work, settled, urgent, { words: waiting ?? '' }, cause);
  const confirmed = texts.villageChosen(
    village.name,
    said === undefined ? undefined : findOldName(said, village),
  );
  const text = waiting === null ? `${confirmed} ${texts.villageChosenAskQuestion}` : confirmed;
  await say(work, settled, { text }, `village-chosen:${cause}`);
  if (waiting === null) return;
  // Nothing but the team waits for a village.
  if (isWaitedFor) await askTeam(work, settled, cutQuestion(waiting), cause, offeredTutorialIds[0]);
  else await answerQuestion(work, settled, waiting, cause);
}
