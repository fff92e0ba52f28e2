import { AppError } from '#bot/lib/app-error.ts';
import { findCovered, type NewSharedAnswer } from '#shared/solved-requests.ts';
import { sharedAnswerTexts as texts } from './shared-answer-texts.ts';

/**
 * Refuses words of an officer in which something that was covered for them stands still; they are as they were typed, before any
 * masking. Throws `tip/covered`, which names the place.
 */
export function refuseCovered(words: NewSharedAnswer): void {
  const fields = (['question', 'text'] as const).flatMap((field) => {
    const covered = findCovered(words[field]);
    return covered === undefined ? [] : [{ field, message: texts.covered(covered) }];
  });
  if (fields.length > 0) throw new AppError('tip/covered', { fields });
}
