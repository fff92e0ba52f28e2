import { needsAPerson } from '#bot/understanding/understand.ts';
import type { HelpRequestKind, ReachWay } from '#shared/help-requests.ts';

/** What cannot wait for the usual clocks: life, violence, money that is being taken. */
const urgentReasons = ['self-harm', 'violence', 'emergency', 'threatened', 'money-lost'];

/** What sort of help is asked for; clocks differ by it. Urgent words go before everything else. */
export function kindOfRequest(
  question: string,
  isAtStep: boolean,
  reachBy: ReachWay,
): HelpRequestKind {
  const needed = needsAPerson(question);
  if (needed !== undefined && urgentReasons.includes(needed.reason)) return 'urgent';
  if (reachBy === 'visit') return 'visit';
  return isAtStep ? 'step' : 'question';
}
