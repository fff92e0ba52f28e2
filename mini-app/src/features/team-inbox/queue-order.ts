import { presentTime } from '#app/lib/server-clock.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import type { TeamHelpRequest } from '#shared/team-help-requests.ts';
import { findDue } from './due-words.ts';

/** Money and safety first, then what is due soonest, then who has waited longest. */
export function orderQueue(requests: readonly TeamHelpRequest[]): TeamHelpRequest[] {
  const ranks = (request: TeamHelpRequest) => [
    request.kind === 'urgent' ? 0 : 1,
    findDue(request)?.at ?? Number.MAX_SAFE_INTEGER,
    Date.parse(request.openedAt),
  ];
  return [...requests].sort((one, other) => {
    const others = ranks(other);
    const differences = ranks(one).map((rank, index) => rank - (others[index] ?? 0));
    return differences.find((difference) => difference !== 0) ?? 0;
  });
}

/** What was agreed for today and is not over, soonest first. */
export function appointmentsOfToday(
  requests: readonly TeamHelpRequest[],
  now: Date = presentTime(),
): TeamHelpRequest[] {
  const today = dayInVietnam(now);
  return requests
    .filter(
      ({ appointmentAt, state }) =>
        appointmentAt !== null &&
        dayInVietnam(new Date(appointmentAt)) === today &&
        state !== 'resolved' &&
        state !== 'cancelled',
    )
    .sort((one, other) => momentOf(one) - momentOf(other));
}

const momentOf = ({ appointmentAt }: TeamHelpRequest) => Date.parse(appointmentAt ?? '');
