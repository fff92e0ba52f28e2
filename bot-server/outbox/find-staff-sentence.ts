import { type FailureCode, failureTexts } from './failure-texts.ts';

/** What staff should read about a `failureCode` or a `pausedReason`; `undefined` for a code nobody wrote. */
export function findStaffSentence(code: string): string | undefined {
  return Object.hasOwn(failureTexts, code) ? failureTexts[code as FailureCode] : undefined;
}
