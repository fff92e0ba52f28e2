import { findStaffSentence } from '#bot/outbox/find-staff-sentence.ts';
import { noticeTexts } from './notice-texts.ts';

/** What staff read about a code of ours; never nothing. */
export function sayFailure(code: string): string {
  return findStaffSentence(code) ?? noticeTexts.askTechnician;
}
