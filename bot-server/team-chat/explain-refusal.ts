import type { AppError } from '#bot/lib/app-error.ts';
import type { NamedRequest } from './find-named-requests.ts';
import { teamChatTexts } from './team-chat-texts.ts';

/**
 * For so long after a claim those who were slower are not answered: the group is just reading who has it, and fifty members
 * who typed at once would get forty-nine more posts that say the same.
 */
const justClaimedMs = 2 * 60_000;
/** Who comes later is told, and others who come with them need not be told again. */
const toldForMs = 10 * 60_000;

/** A refusal in words, or silence; `undefined` for what is not the member's doing. */
export function explainRefusal(
  error: AppError,
  { code, holder, claimedAt }: NamedRequest,
  now: Date,
): { text: string; once?: string } | 'silent' | undefined {
  if (error.code === 'help-request/taken') {
    if (claimedAt !== null && now.getTime() - claimedAt.getTime() < justClaimedMs) return 'silent';
    return {
      text: teamChatTexts.taken(code, holder),
      once: `taken:${code}:${Math.floor(now.getTime() / toldForMs)}`,
    };
  }
  const text = plainly(error, code);
  return text === undefined ? undefined : { text };
}

function plainly(error: AppError, code: string): string | undefined {
  switch (error.code) {
    case 'help-request/finished':
      return teamChatTexts.finished(code);
    case 'help-request/not-claimed':
      return teamChatTexts.notClaimed(code);
    case 'help-request/not-finished':
      return teamChatTexts.notFinished(code);
    case 'help-request/no-team':
      return teamChatTexts.noTeamThere(code);
    case 'help-request/other-team':
      return teamChatTexts.otherTeam(code);
    case 'help-request/appointment-not-ahead':
      return teamChatTexts.timeTooFar(code);
    case 'help-request/nothing-to-correct':
      return teamChatTexts.nothingToCorrect(code);
    case 'help-request/too-late-to-correct':
      return teamChatTexts.tooLateToCorrect(code);
    case 'tip/no-answer':
      return teamChatTexts.noAnswerForTip(code);
    case 'member/unknown':
      return teamChatTexts.handOverToWhom(code);
    default:
      return undefined;
  }
}
