import type { Work } from '#bot/db/work.ts';
import type { Acting } from '#bot/help-requests/acting.ts';
import { mergeHelpRequests } from '#bot/help-requests/merge-help-requests.ts';
import { AppError } from '#bot/lib/app-error.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { NamedRequest } from './find-named-requests.ts';
import { teamChatTexts } from './team-chat-texts.ts';

/** The first that was named becomes the main one; a single one becomes the main one of the quoted post. */
export async function obeyMerge(
  work: Work,
  acting: Acting,
  named: readonly NamedRequest[],
  quoted: NamedRequest | undefined,
): Promise<string | undefined> {
  const [main, ...others] = named;
  const joining = others.length === 0 && quoted !== undefined ? [quoted] : others;
  if (main === undefined || joining.length === 0) return teamChatTexts.mergeNeedsTwo;
  try {
    const { changed } = await work.tx.transaction((tx) =>
      mergeHelpRequests(
        { ...work, tx },
        main.id,
        acting,
        joining.map(({ id }) => id),
      ),
    );
    return changed ? undefined : teamChatTexts.alreadySo(main.code);
  } catch (error) {
    const refusal = error instanceof AppError ? explainRefusal(error, main, work.now) : undefined;
    if (refusal === undefined || refusal === 'silent') throw error;
    return error instanceof AppError && error.code === 'help-request/finished'
      ? teamChatTexts.mergeFinished(named.map(({ typed }) => typed))
      : refusal.text;
  }
}
