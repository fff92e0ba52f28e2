import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import { countOtherWords, matchVillages } from '#bot/areas/match-village.ts';
import type { Work } from '#bot/db/work.ts';
import { chooseVillage } from '#bot/residents/update-resident.ts';
import { answerQuestion } from './answer-question.ts';
import { updateConversation } from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { askVillage } from './greet.ts';
import { say, type Talk } from './talk.ts';

/** A village named by its button; a button of a village that is gone asks anew. */
export async function takeVillageButton(work: Work, talk: Talk, code: string, cause: string) {
  const village = (await villagesOf(work, talk)).find((candidate) => candidate.code === code);
  if (village === undefined) return askVillage(work, talk, texts.askVillageAgain, cause);
  return settle(work, talk, village, cause);
}

/**
 * A village typed in words, while one is awaited. True when the words were about the village: it is taken when they are clear
 * and asked again with the few that fit otherwise. False when they are something else, such as more of the question.
 */
export async function takeVillageWords(
  work: Work,
  talk: Talk,
  text: string,
  cause: string,
): Promise<boolean> {
  const meant = matchVillages(text, await villagesOf(work, talk));
  const [only] = meant;
  if (only === undefined) return false;
  if (meant.length === 1) await settle(work, talk, only, cause, moreThanAName(text, only));
  else await askVillage(work, talk, texts.askVillageAgain, cause, meant);
  return true;
}

const otherWordsMax = 2;

/** A sentence with a village in it is also part of the question: "nhà tôi ở thôn 3, máy cứ báo lỗi khi mở vneid". */
function moreThanAName(text: string, village: Area): string | undefined {
  return countOtherWords(text, village) > otherWordsMax ? text : undefined;
}

async function villagesOf(work: Work, talk: Talk): Promise<Area[]> {
  return listVillages(work.tx, await getArea(work.tx, talk.account.areaId));
}

/** Remembers the village and goes on with the question that waited for it. */
async function settle(
  work: Work,
  talk: Talk,
  village: Area,
  cause: string,
  more?: string,
): Promise<void> {
  await chooseVillage(work, talk.resident.id, village.id);
  const { question, phase } = talk.conversation;
  await updateConversation(work.tx, talk.resident.id, {
    areaId: village.id,
    ...(phase === 'asked-village' ? { phase: 'idle', question: null } : {}),
  });
  const resident = { ...talk.resident, areaId: village.id, villageChosenAt: work.now };
  const settled: Talk = { ...talk, resident };
  const said = [phase === 'asked-village' ? question : null, more].filter(Boolean);
  const waiting = said.length === 0 ? null : said.join('\n');
  const confirmed = texts.villageChosen(village.name);
  const text = waiting === null ? `${confirmed} ${texts.villageChosenAskQuestion}` : confirmed;
  await say(work, settled, { text }, `village-chosen:${cause}`);
  if (waiting !== null) await answerQuestion(work, settled, waiting, cause);
}
