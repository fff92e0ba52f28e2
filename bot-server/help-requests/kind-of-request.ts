import { findUrgentNeed } from '#bot/tutorials/find-urgent-need.ts';
import type { Shelf } from '#bot/tutorials/tutorial-shelf.ts';
import type { HelpRequestKind, ReachWay } from '#shared/help-requests.ts';

/** What sort of help is asked for; clocks differ by it. Urgent words go before everything else. */
export function kindOfRequest(
  question: string,
  shelf: Shelf,
  isAtStep: boolean,
  reachBy: ReachWay,
): HelpRequestKind {
  if (findUrgentNeed(question, shelf) !== undefined) return 'urgent';
  if (reachBy === 'visit') return 'visit';
  return isAtStep ? 'step' : 'question';
}
