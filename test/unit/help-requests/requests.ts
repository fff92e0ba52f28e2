import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { HelpRequestState } from '#shared/help-requests.ts';

export const lan = { kind: 'member', id: 'lan' } as const;
export const hung = { kind: 'member', id: 'hung' } as const;
export const nhung = { kind: 'officer', id: 'nhung' } as const;

export const opened = new Date('2026-03-02T01:00:00Z');
export const later = new Date('2026-03-02T02:00:00Z');

const fresh: HelpRequest = {
  id: 'a12',
  officialAccountId: 'thanh-tam',
  code: 'A12',
  residentId: 'ba-tu',
  areaId: 'thon-che',
  teamId: 'to-che',
  source: 'chat',
  audience: 'team',
  leaderReads: false,
  kind: 'question',
  question: 'Quên mật khẩu VNeID',
  tutorialId: null,
  step: null,
  phoneModel: null,
  forWhom: null,
  reachBy: 'zalo',
  contactPhone: null,
  visitDay: null,
  visitPart: null,
  visitPlace: null,
  state: 'open',
  claimedBy: null,
  claimedAt: null,
  lastHelperId: null,
  firstAnsweredAt: null,
  resolvedByMember: null,
  resolvedByOfficer: null,
  resolvedAt: null,
  result: null,
  resultKind: null,
  dossierCode: null,
  referredTo: null,
  mergedInto: null,
  continues: null,
  householdId: null,
  appointmentAt: null,
  firstAnswerDueAt: null,
  updateDueAt: null,
  solutionDueAt: null,
  residentWord: null,
  idempotencyKey: 'chat:1',
  openedAt: opened,
  updatedAt: opened,
  forgottenAt: null,
};

const heldByLan = { claimedBy: lan.id, claimedAt: opened, lastHelperId: lan.id };

/** A request as it usually looks in a state: Lan has helped. */
export function requestIn(
  state: HelpRequestState,
  changed: Partial<HelpRequest> = {},
): HelpRequest {
  const usual: Record<HelpRequestState, Partial<HelpRequest>> = {
    open: {},
    claimed: heldByLan,
    answered: { ...heldByLan, firstAnsweredAt: opened },
    resolved: {
      ...heldByLan,
      firstAnsweredAt: opened,
      resolvedAt: opened,
      resolvedByMember: lan.id,
      result: 'đã cài xong',
    },
    escalated: { lastHelperId: lan.id },
    cancelled: {},
  };
  return { ...fresh, state, ...usual[state], ...changed };
}

/** The change that was decided, `undefined` for none, or the code of the refusal. */
export function outcome<T>(decide: () => T): T | string {
  try {
    return decide();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}
