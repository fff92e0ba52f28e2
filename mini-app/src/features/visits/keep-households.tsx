import { useCallback, useEffect, useRef } from 'react';
import { useServices } from '#app/lib/services.tsx';
import type { Household } from '#shared/visits.ts';
import { forgetSent, readMade } from './made-here.ts';
import { fetchCampaigns, fetchHousehold, fetchHouseholds } from './requests.ts';
import { useMadeHere, useWhenSent } from './use-made-here.ts';

/** Histories of houses that are fetched ahead; a morning's walk. The rest opens from the lists. */
const detailsMax = 20;

/** Keeps on the device what a member needs from house to house, while there is network. Shows nothing. */
export function KeepHouseholds() {
  const services = useServices();
  const { http, kept, platform } = services;
  const isKeeping = useRef(false);
  const fetched = useRef(new Map<string, string>());

  const keep = useCallback(async () => {
    if (isKeeping.current || !platform.isOnline()) return;
    isKeeping.current = true;
    const keeping = kept.keeping(http);
    try {
      const before = readMade(services);
      const mine = await fetchHouseholds(keeping, 'mine');
      const team = await fetchHouseholds(keeping, 'team');
      forgetSent(services, before);
      await fetchCampaigns(keeping);
      const houses = new Map([...mine, ...team].map((house) => [house.id, house]));
      for (const house of [...houses.values()].slice(0, detailsMax)) {
        if (fetched.current.get(house.id) === versionOf(house)) continue;
        await fetchHousehold(keeping, house.id);
        fetched.current.set(house.id, versionOf(house));
      }
    } catch {
      // Tried again when the network is back; the screens themselves say what is missing.
    } finally {
      isKeeping.current = false;
    }
  }, [services, http, kept, platform]);

  useEffect(() => {
    void keep();
    return platform.onNetworkChanged(() => void keep());
  }, [keep, platform]);
  useWhenSent(useMadeHere(), () => void keep());
  return null;
}

function versionOf({ lastVisitAt, nextVisitDay, openRequests }: Household): string {
  return [lastVisitAt, nextVisitDay, openRequests.length].join();
}
