import type { HelpRequestKind, HelpRequestState } from '#shared/help-requests.ts';

/** What the clocks must know of a request. */
export type ClockedRequest = {
  id: string;
  areaId: string;
  residentId: string;
  kind: HelpRequestKind;
  state: HelpRequestState;
  claimedBy: string | null;
  claimedAt: Date | null;
  openedAt: Date;
  appointmentAt: Date | null;
  mergedInto: string | null;
};

/** When the three clocks of a request run out; null where one does not run. */
export type DueTimes = {
  firstAnswerDueAt: Date | null;
  updateDueAt: Date | null;
  solutionDueAt: Date | null;
};
