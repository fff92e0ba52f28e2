import { findStaffSentence } from '#bot/outbox/find-staff-sentence.ts';
import type { RegisterNotices } from '#bot/reports/register-notices.ts';
import { noticeTexts as texts } from './notice-texts.ts';

/** Sentences for commune staff, the most pressing first; none while everything gets through. */
export function sayNotices(notices: RegisterNotices): string[] {
  const { pausedAccounts, goneGroups, undelivered } = notices;
  return [
    ...pausedAccounts.map(({ name, reason }) =>
      texts.accountPaused(name, findStaffSentence(reason ?? '')),
    ),
    ...goneGroups.map(({ teamName, groupName, reason }) =>
      texts.groupGone(teamName, groupName, findStaffSentence(reason ?? '')),
    ),
    ...(undelivered > 0 ? [texts.undelivered(undelivered)] : []),
  ];
}
