import { describe, expect, test } from 'vitest';
import type { HelpRequest } from '#bot/help-requests/help-request.table.ts';
import {
  answer,
  cancel,
  claim,
  escalate,
  handOverToMember,
  handOverToVillage,
  release,
  resolve,
} from '#bot/help-requests/help-request-rules.ts';
import { type HelpRequestState, helpRequestStates } from '#shared/help-requests.ts';
import { hung, lan, later, nhung, opened, outcome, requestIn } from './requests.ts';

const finished = 'help-request/finished';
const unclaimed = { claimedBy: null, claimedAt: null };
const byHung = { claimedBy: 'hung', claimedAt: later, lastHelperId: 'hung' };
const doneByHung = {
  state: 'resolved',
  resolvedAt: later,
  resolvedByMember: 'hung',
  resolvedByOfficer: null,
  result: 'đã gửi link',
  resultKind: null,
  dossierCode: null,
  lastHelperId: 'hung',
};
const thon3 = { areaId: 'thon-3', teamId: 'to-3' };

type Act = (request: HelpRequest) => unknown;

/** What each act does in each state; Lan holds what is held, Hùng is another member of the team. */
const table: [string, Act, Record<HelpRequestState, unknown>][] = [
  [
    'another member claims',
    (request) => claim(request, hung.id, later),
    {
      open: { state: 'claimed', ...byHung },
      claimed: 'help-request/taken',
      answered: 'help-request/taken',
      escalated: { state: 'claimed', ...byHung },
      resolved: finished,
      cancelled: finished,
    },
  ],
  [
    'the claimer claims again',
    (request) => claim(request, lan.id, later),
    {
      open: { state: 'claimed', claimedBy: 'lan', claimedAt: later, lastHelperId: 'lan' },
      claimed: undefined,
      answered: undefined,
      escalated: { state: 'claimed', claimedBy: 'lan', claimedAt: later, lastHelperId: 'lan' },
      resolved: finished,
      cancelled: finished,
    },
  ],
  [
    'the claimer releases',
    (request) => release(request, lan.id),
    {
      open: 'help-request/not-claimed',
      claimed: { state: 'open', ...unclaimed },
      answered: { state: 'open', ...unclaimed },
      escalated: 'help-request/not-claimed',
      resolved: finished,
      cancelled: finished,
    },
  ],
  [
    'another member releases',
    (request) => release(request, hung.id),
    {
      open: 'help-request/not-claimed',
      claimed: 'help-request/not-claimed',
      answered: 'help-request/not-claimed',
      escalated: 'help-request/not-claimed',
      resolved: finished,
      cancelled: finished,
    },
  ],
  [
    'another member answers',
    (request) => answer(request, hung, later),
    {
      open: { state: 'answered', firstAnsweredAt: later, ...byHung },
      claimed: { state: 'answered', firstAnsweredAt: later, lastHelperId: 'hung' },
      answered: { state: 'answered', firstAnsweredAt: opened, lastHelperId: 'hung' },
      escalated: { state: 'answered', firstAnsweredAt: later, ...byHung },
      resolved: { firstAnsweredAt: opened },
      cancelled: finished,
    },
  ],
  [
    'an officer answers',
    (request) => answer(request, nhung, later),
    {
      open: { state: 'answered', firstAnsweredAt: later },
      claimed: { state: 'answered', firstAnsweredAt: later },
      answered: { state: 'answered', firstAnsweredAt: opened },
      escalated: { state: 'escalated', firstAnsweredAt: later },
      resolved: { firstAnsweredAt: opened },
      cancelled: finished,
    },
  ],
  [
    'another member resolves',
    (request) => resolve(request, hung, { result: 'đã gửi link' }, later),
    {
      open: { ...doneByHung, claimedBy: 'hung', claimedAt: later },
      claimed: doneByHung,
      answered: doneByHung,
      escalated: { ...doneByHung, claimedBy: 'hung', claimedAt: later },
      resolved: undefined,
      cancelled: finished,
    },
  ],
  [
    'an officer resolves',
    (request) => resolve(request, nhung, {}, later),
    {
      ...Object.fromEntries(
        ['open', 'claimed', 'answered', 'escalated'].map((state) => [
          state,
          {
            state: 'resolved',
            resolvedAt: later,
            resolvedByMember: null,
            resolvedByOfficer: 'nhung',
            result: null,
            resultKind: null,
            dossierCode: null,
          },
        ]),
      ),
      resolved: undefined,
      cancelled: finished,
    } as Record<HelpRequestState, unknown>,
  ],
  [
    'it is handed to a colleague',
    (request) => handOverToMember(request, hung.id, later),
    {
      open: { state: 'claimed', ...byHung },
      claimed: { state: 'claimed', ...byHung },
      answered: { state: 'answered', ...byHung },
      escalated: { state: 'claimed', ...byHung },
      resolved: finished,
      cancelled: finished,
    },
  ],
  [
    'it is handed to another village',
    (request) => handOverToVillage(request, thon3),
    {
      ...Object.fromEntries(
        ['open', 'claimed', 'answered', 'escalated'].map((state) => [
          state,
          { state: 'open', ...unclaimed, lastHelperId: null, ...thon3 },
        ]),
      ),
      resolved: finished,
      cancelled: finished,
    } as Record<HelpRequestState, unknown>,
  ],
  [
    'it is handed to its own village',
    (request) => handOverToVillage(request, { areaId: 'thon-che', teamId: 'to-che' }),
    {
      open: undefined,
      claimed: undefined,
      answered: undefined,
      // Its team had passed it up, and has it again.
      escalated: {
        state: 'open',
        ...unclaimed,
        lastHelperId: null,
        areaId: 'thon-che',
        teamId: 'to-che',
      },
      resolved: finished,
      cancelled: finished,
    },
  ],
  [
    'it is handed to the commune',
    escalate,
    {
      open: { state: 'escalated', ...unclaimed },
      claimed: { state: 'escalated', ...unclaimed },
      answered: { state: 'escalated', ...unclaimed },
      escalated: undefined,
      resolved: finished,
      cancelled: finished,
    },
  ],
  [
    'the resident cancels',
    cancel,
    {
      open: { state: 'cancelled', ...unclaimed },
      claimed: { state: 'cancelled', ...unclaimed },
      answered: { state: 'cancelled', ...unclaimed },
      escalated: { state: 'cancelled', ...unclaimed },
      resolved: finished,
      cancelled: undefined,
    },
  ],
];

describe.each(table)('when %s', (_name, act, expected) => {
  test.each(helpRequestStates.map((state) => [state, expected[state]]))('%s: %o', (state, what) => {
    expect(outcome(() => act(requestIn(state)))).toEqual(what);
  });
});
