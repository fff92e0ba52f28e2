import { useMemo } from 'react';
import type { HttpClient } from '#app/lib/http-client.ts';
import { useServices } from '#app/lib/services.tsx';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  type Household,
  type HouseholdDetail,
  type HouseholdView,
  HouseholdView as Views,
} from '#shared/visits.ts';
import { readMade } from './made-here.ts';
import { fetchHousehold, fetchHouseholds } from './requests.ts';
import { useMadeHere, useWhenSent } from './use-made-here.ts';
import { useReader } from './use-reader.ts';
import { asHousehold, detailWithMade, isIn, listWithMade } from './with-made.ts';

/** The houses of a view with what was written on this phone; opens without network once the team's list was seen. */
export function useHouseholds(view: HouseholdView): Load<Household[]> {
  const { kept } = useServices();
  const reader = useReader();
  const made = useMadeHere();
  const load = useLoad(
    `households/${view}`,
    async (http, signal) => {
      try {
        return await fetchHouseholds(http, view, signal);
      } catch (thrown) {
        if (http !== kept.http) throw thrown;
        const team = await fetchHouseholds(http, 'team', signal);
        return team.filter((household) => isIn(view, household, reader.id));
      }
    },
    { keep: true },
  );
  useWhenSent(made, load.reload);
  return useReady(load, (listed) => listWithMade(listed, made, view, reader), [made, view, reader]);
}

/** One house with what was written on this phone, also one that the server does not know yet. */
export function useHousehold(id: string): Load<HouseholdDetail> {
  const services = useServices();
  const reader = useReader();
  const made = useMadeHere();
  const load = useLoad(
    `household/${id}`,
    async (http, signal) => {
      try {
        return await fetchHousehold(http, id, signal);
      } catch (thrown) {
        const house = readMade(services).houses.find((one) => one.id === id);
        if (house) return { ...asHousehold(house, reader), visits: [] };
        const listed = http === services.kept.http && (await findInLists(http, id));
        if (!listed) throw thrown;
        return { ...listed, visits: [] };
      }
    },
    { keep: true },
  );
  useWhenSent(made, load.reload);
  return useReady(load, (detail) => detailWithMade(detail, made), [made]);
}

async function findInLists(http: HttpClient, id: string): Promise<Household | undefined> {
  for (const view of Views.options) {
    const listed = await fetchHouseholds(http, view).catch((): Household[] => []);
    const household = listed.find((one) => one.id === id);
    if (household) return household;
  }
  return undefined;
}

function useReady<T>(load: Load<T>, change: (value: T) => T, causes: readonly unknown[]): Load<T> {
  const { state } = load;
  const value = state.kind === 'ready' ? state.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what `change` goes by.
  const changed = useMemo(
    () => (value === undefined ? undefined : change(value)),
    [value, ...causes],
  );
  return changed === undefined ? load : { ...load, state: { kind: 'ready', value: changed } };
}
