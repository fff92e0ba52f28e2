import type { HelpRequestSummary } from '#shared/help-requests.ts';
import { stateTexts as texts } from './state-texts.ts';

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

/** Yellow waits for somebody, green is being helped, red is with the commune, grey is over. */
export function tagOf(stated: Stated): string {
  switch (stated.state) {
    case 'open':
      return 'tag tag-waiting';
    case 'claimed':
    case 'answered':
      return 'tag';
    case 'escalated':
      return 'tag tag-help';
    case 'resolved':
      return isGoingOn(stated) ? 'tag tag-waiting' : 'tag tag-over';
    case 'cancelled':
      return 'tag tag-over';
    default:
      return stated.state satisfies never;
  }
}

/** Still the team's turn or the resident's: worth a place on the first screen. */
export function isGoingOn({ state, residentWord }: Stated): boolean {
  if (state === 'cancelled') return false;
  return state !== 'resolved' || residentWord === null || residentWord === 'not-solved';
}
