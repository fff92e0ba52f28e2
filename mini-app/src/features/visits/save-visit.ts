import type { useGo } from '#app/lib/navigation.tsx';
import type { Services } from '#app/lib/services.tsx';
import { type MadeVisit, putVisit } from './made-here.ts';

/** How the house's screen knows what was just written down. */
export interface JustSaved {
  savedVisitId: string;
  isKept: boolean;
}

/** Keeps the visit, sends it when it can, and shows the house as it is now. */
export function saveVisit(
  { services, go }: { services: Services; go: ReturnType<typeof useGo> },
  id: string,
  made: Pick<MadeVisit, 'houseName' | 'visit'>,
): void {
  const state: JustSaved = { savedVisitId: id, isKept: putVisit(services, id, made) };
  go(`/team/households/${made.visit.householdId}`, { replace: true, state });
}
