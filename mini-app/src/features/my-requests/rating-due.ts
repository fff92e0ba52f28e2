import type { HelpRequestDetail } from '#shared/help-requests.ts';

const turns = ['answered', 'resolved', 'rated', 'reopened'];

/** Whether the team is waiting for a verdict: it answered after the resident last gave one or asked to go on. */
export function isRatingDue({ residentWord, entries }: HelpRequestDetail): boolean {
  // "Được rồi" is the last word; the "resolved" that follows it in the history is its consequence.
  if (residentWord === 'solved') return false;
  const latest = [...entries].reverse().find(({ kind }) => turns.includes(kind));
  return latest?.kind === 'answered' || latest?.kind === 'resolved';
}
