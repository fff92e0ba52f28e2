import { type FailureCode, failureTexts } from './failure-texts.ts';

/** What staff should read about a `failureCode` or a `pausedReason`; `undefined` for a code nobody wrote. */
export function findStaffSentence(code: string): string | undefined {
  return Object.hasOwn(failureTexts, code) ? failureTexts[code as FailureCode] : undefined;
}

/** The same in a few words, to stand within another sentence: what happened, without what will be or is to be done. */
export function findShortReason(code: string): string | undefined {
  const [reason] = findStaffSentence(code)?.split(/\.(?:\s|$)/, 1) ?? [];
  if (reason === undefined || reason.startsWith('Zalo')) return reason;
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}
