import type { Tx } from '#bot/db/database.ts';
import type { Work } from '#bot/db/work.ts';
import { isKnownRequest } from '#bot/help-requests/find-help-request.ts';
import type { MessageButton } from '#bot/lib/ports.ts';
import { askTeamButton } from './buttons.ts';
import {
  markMessagesHandled,
  selectBurst,
  selectHandledAt,
  updateConversation,
} from './conversation-store.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import { say, type Talk } from './talk.ts';

/** Longer than another bot waits with its next answer, shorter than people stay angry. */
const silentForMs = 10 * 60_000;

/**
 * Answers abuse or an advertisement with one sentence and a `wayOut` to a person; nothing is posted. Within ten minutes nothing more
 * is said: what was typed then belongs to the words that were refused, and goes with them to the team if a person is wanted.
 */
export async function refuse(
  work: Work,
  talk: Talk,
  what: 'abuse' | 'spam',
  cause: string,
  wayOut: MessageButton = askTeamButton(texts.askTeamDirectly, cause),
): Promise<void> {
  const { resident, conversation } = talk;
  const { refusedAt } = conversation;
  if (isRecent(work, refusedAt) && !(await wasWanted(work.tx, resident.id, refusedAt))) {
    const burst = await selectBurst(work.tx, resident.id, cause);
    const ids = burst.map(({ id }) => id);
    return markMessagesHandled(work.tx, ids, refusedAt);
  }
  await updateConversation(work.tx, resident.id, { refusedAt: work.now });
  await say(work, talk, { text: texts[what], buttons: [wayOut] }, `refused:${cause}`);
}

/** Whether a person was asked for what was refused: whoever pressed that button is no bot, and it takes no more words along. */
async function wasWanted(tx: Tx, residentId: string, refusedAt: Date): Promise<boolean> {
  const refused = await selectHandledAt(tx, residentId, refusedAt);
  for (const { messageId } of refused) {
    if (await isKnownRequest(tx, residentId, `chat:${messageId}`)) return true;
  }
  return false;
}

/** Warns somebody who typed a secret; within ten minutes once. */
export async function warnOfSecret(work: Work, talk: Talk, cause: string): Promise<void> {
  if (isRecent(work, talk.conversation.warnedAt)) return;
  await updateConversation(work.tx, talk.resident.id, { warnedAt: work.now });
  await say(work, talk, { text: texts.maskedWarning }, `masked:${cause}`);
}

function isRecent(work: Work, at: Date | null): at is Date {
  return at !== null && work.now.getTime() - at.getTime() < silentForMs;
}
