import { useServices } from '#app/lib/services.tsx';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { sayVisitDay } from '#app/lib/visit-words.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Household, Visit } from '#shared/visits.ts';
import { texts } from './texts.ts';
import { useHouseholds } from './use-households.ts';
import { useMadeHere } from './use-made-here.ts';

interface SavedVisitProps {
  visit: Visit;
  /** Whether it outlives the page. */
  isKept: boolean;
}

/** Says that a visit is written down, whether it is on its way, and where to go next. */
export function SavedVisit({ visit, isKept }: SavedVisitProps) {
  const { platform } = useServices();
  const { visits } = useMadeHere();
  const mine = useHouseholds('mine');
  const made = visits.find(({ id }) => id === visit.id);
  const isUnsent = made !== undefined && made.sending.kind !== 'sent';
  // What may have arrived already stays as it was written.
  const isHeld = isUnsent && !platform.isOnline();
  const next = mine.state.kind === 'ready' ? nextHouse(mine.state.value, visit) : undefined;
  return (
    <>
      <Notice>
        <p>
          {texts.saved[visit.result]}
          {visit.nextDay !== undefined && ` ${texts.savedNextDay(sayVisitDay(visit.nextDay))}`}
        </p>
        {isHeld && <p>{texts.savedWaits}</p>}
      </Notice>
      {isUnsent && !isKept && <Notice kind="warning">{texts.savedOnPageOnly}</Notice>}
      {isHeld && (
        <LinkButton
          kind="secondary"
          to={`/team/households/${visit.householdId}/visit?mend=${visit.id}`}
        >
          {texts.mendVisit}
        </LinkButton>
      )}
      {next && (
        <LinkButton kind="secondary" to={`/team/households/${next.id}`}>
          {texts.nextHouse(next.name)}
        </LinkButton>
      )}
    </>
  );
}

/** The first one in the list to which nobody went today. */
function nextHouse(houses: readonly Household[], { householdId, visitedAt }: Visit) {
  const dayOf = (at: string) => dayInVietnam(new Date(at));
  return houses.find(
    ({ id, lastVisitAt }) =>
      id !== householdId && (lastVisitAt === null || dayOf(lastVisitAt) !== dayOf(visitedAt)),
  );
}
