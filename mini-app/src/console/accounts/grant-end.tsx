import { Notice } from '#app/ui/notice.tsx';
import type { DeskAccount } from '#shared/accounts.ts';
import { reasonTexts, texts } from './texts.ts';

/** How the last connecting ended, as long as it matters: it waits, it was just done, or the account is still without. */
export function GrantEnd({ account, isJustBack }: { account: DeskAccount; isJustBack: boolean }) {
  const { lastGrant, connection } = account;
  if (lastGrant === null) return null;
  if (lastGrant.state === 'received') return <Notice>{texts.received}</Notice>;
  if (lastGrant.state === 'granted') {
    return isJustBack && connection === 'works' ? <Notice>{texts.granted}</Notice> : null;
  }
  if (lastGrant.reason === null || (connection === 'works' && !isJustBack)) return null;
  // Ended before the account was disconnected or lost: about another matter.
  if (account.disconnectedAt !== null && lastGrant.askedAt < account.disconnectedAt) return null;
  return <Notice kind="bad">{reasonTexts[lastGrant.reason]}</Notice>;
}
