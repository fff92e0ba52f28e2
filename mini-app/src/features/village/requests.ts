import * as z from 'zod/mini';
import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { Me, Village, type VillageChoice } from '#shared/sessions.ts';

const VillageList = z.object({ villages: z.array(Village) });

export function useVillages(text: string): Load<Village[]> {
  return useLoad(`villages/${text}`, async (http, signal) => {
    const list = await http.get('/api/villages', VillageList, { query: { text }, signal });
    return list.villages;
  });
}

export function useVillage(id: string): Load<Village> {
  return useLoad(`village/${id}`, (http, signal) =>
    http.get(`/api/villages/${encodeURIComponent(id)}`, Village, { signal }),
  );
}

export function chooseVillage(http: HttpClient, choice: VillageChoice): Promise<Me> {
  return http.put('/api/me/village', choice, Me);
}
