import type { TeamHelpRequest } from '#shared/team-help-requests.ts';

/** What a form on a screen of its own works on, and how it ends. */
export interface StepProps {
  request: TeamHelpRequest;
  finish: (changed: TeamHelpRequest, words: string) => void;
}
