import type { CheckQuestion } from '#bot/understanding/check-questions.ts';
import type { Decision } from '#bot/understanding/decision.ts';

/** Whether the right tutorial is named first, or none where none is right. */
export function isRight(
  { tutorial }: Pick<CheckQuestion, 'tutorial'>,
  { decision, tutorials }: Decision,
): boolean {
  if (tutorial === null) return decision !== 'offer' && decision !== 'clarify';
  return tutorials[0]?.id === tutorial;
}
