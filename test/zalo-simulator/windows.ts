import { findChat } from './chats.ts';
import { dayMs } from './clock.ts';
import type { Simulation } from './simulation.ts';
import type { Person } from './state.ts';
import { ZaloError } from './zalo-error.ts';

export const freeWindowMs = 2 * dayMs;
const consultationWindowMs = 7 * dayMs;

/** How long ago the person last dealt with the OA; `undefined` when never. */
export function sinceInteraction(
  simulation: Simulation,
  oaId: string,
  personId: string,
): number | undefined {
  const at = findChat(simulation, oaId, personId)?.lastInteractionAt;
  return at === undefined ? undefined : simulation.clock.now() - at;
}

/** Whether the person dealt with the OA within 7 days. */
export function isWithinSevenDays(simulation: Simulation, oaId: string, person: Person): boolean {
  const since = sinceInteraction(simulation, oaId, person.personId);
  return (
    since !== undefined && since <= consultationWindowMs && person.behaviour !== 'outside-window'
  );
}

/** Refuses a consultation message to somebody who blocked the OA (-244) or is outside the window (-230, -232). */
export function checkConsultationWindow(
  simulation: Simulation,
  oaId: string,
  person: Person,
): void {
  if (person.behaviour === 'blocked') {
    throw new ZaloError(-244, 'User has restricted this type of message from the OA');
  }
  if (isWithinSevenDays(simulation, oaId, person)) return;
  if (sinceInteraction(simulation, oaId, person.personId) === undefined) {
    throw new ZaloError(
      -232,
      'User has not interacted with the OA, or the interaction has expired',
    );
  }
  throw new ZaloError(-230, 'User has not interacted with the OA in the past 7 days');
}
