import type { HelpRequestDetail } from '#shared/help-requests.ts';

/** Whether the team is waiting for a verdict: none was given, or something came after the last one. */
export function isRatingDue({ residentWord, entries }: HelpRequestDetail): boolean {
  if (residentWord === null) return true;
  // "Được rồi" is the last word; the "resolved" that follows it in the history is its consequence.
  if (residentWord === 'solved') return false;
  const lastFirst = [...entries].reverse();
  const latest = lastFirst.find(({ kind }) => ['answered', 'resolved', 'rated'].includes(kind));
  return latest !== undefined && latest.kind !== 'rated';
}
