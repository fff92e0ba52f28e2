import type { Work } from '#bot/db/work.ts';
import { residentTexts } from '#bot/help-requests/help-request-texts.ts';
import { countTipUse } from '#bot/tutorials/count-tip-use.ts';
import { updateConversation } from './conversation-store.ts';
import { readVerdict } from './read-verdict.ts';
import { say, type Talk } from './talk.ts';

/** "Được rồi" under a solved answer: counted once for each time that it was shown, and thanked for as often as it is pressed. */
export async function takeTipHelped(
  work: Work,
  talk: Talk,
  tipId: string,
  cause: string,
): Promise<void> {
  const { phase, offeredTipId } = talk.conversation;
  if (phase === 'offered' && offeredTipId === tipId) {
    await countTipUse(work, tipId, 'helped');
    await updateConversation(work.tx, talk.resident.id, {
      phase: 'idle',
      question: null,
      offeredTutorialIds: [],
      offeredTipId: null,
    });
  }
  await say(work, talk, { text: residentTexts.thanksSolved }, `tip-helped:${cause}`);
}

/** The same typed in place of the button; false, with nothing done, for other words, and while no such answer was shown last. */
export async function takeTipVerdict(
  work: Work,
  talk: Talk,
  text: string,
  cause: string,
): Promise<boolean> {
  const { phase, offeredTipId } = talk.conversation;
  if (phase !== 'offered' || offeredTipId === null || readVerdict(text) !== 'solved') return false;
  await takeTipHelped(work, talk, offeredTipId, cause);
  return true;
}

/** Counts that the solved answer under which the team was asked this did not help; of another question nothing. */
export async function noteTipRefused(work: Work, talk: Talk, question: string): Promise<void> {
  const { phase, offeredTipId, question: offered } = talk.conversation;
  if (phase !== 'offered' || offeredTipId === null || offered !== question) return;
  await countTipUse(work, offeredTipId, 'not-helped');
}
