import * as z from 'zod/mini';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { Village } from '#shared/sessions.ts';

const VillageList = z.object({ villages: z.array(Village) });

/** The commune's. */
export function useVillages(): Load<Village[]> {
  return useLoad('villages/', async (http, signal) => {
    const list = await http.get('/api/villages', VillageList, { signal });
    return list.villages;
  });
}
