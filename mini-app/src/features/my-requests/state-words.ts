import type { HelpRequestState, HelpRequestSummary } from '#shared/help-requests.ts';
import { texts } from './texts.ts';

type Stated = Pick<HelpRequestSummary, 'state' | 'helperName' | 'residentWord'>;

/** What is happening to a request right now, as a neighbour would say it. */
export function sayState({ state, helperName, residentWord }: Stated): string {
  switch (state) {
    case 'open':
      return texts.waiting;
    case 'claimed':
      return helperName === null ? texts.helpingNobodyNamed : texts.helping(helperName);
    case 'answered':
      return helperName === null ? texts.answeredNobodyNamed : texts.answered(helperName);
    case 'resolved':
      return sayVerdict(residentWord);
    case 'escalated':
      return texts.escalated;
    case 'cancelled':
      return texts.cancelled;
    default:
      return state satisfies never;
  }
}

function sayVerdict(word: Stated['residentWord']): string {
  switch (word) {
    case null:
      return texts.resolvedAsk;
    case 'solved':
      return texts.resolvedSolved;
    case 'partly':
      return texts.resolvedPartly;
    // "Chưa được" reopens a request, so this one has been resolved once more since.
    case 'not-solved':
      return texts.resolvedAgain;
    default:
      return word satisfies never;
  }
}

const tagByState: Record<HelpRequestState, string> = {
  open: 'tag tag-waiting',
  claimed: 'tag',
  answered: 'tag',
  escalated: 'tag tag-help',
  resolved: 'tag tag-over',
  cancelled: 'tag tag-over',
};

export function tagOf(state: HelpRequestState): string {
  return tagByState[state];
}

/** Still the team's turn or the resident's: worth a place on the first screen. */
export function isGoingOn({ state, residentWord }: Stated): boolean {
  if (state === 'cancelled') return false;
  return state !== 'resolved' || residentWord === null || residentWord === 'not-solved';
}
