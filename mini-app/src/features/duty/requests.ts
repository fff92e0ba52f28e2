import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { type DutyRecord, DutyRota, DutyShift, type NewDutyShift } from '#shared/credit.ts';

/** Opens without network, too: where one is expected is asked for on the way there. */
export function useDuty(): Load<DutyShift[]> {
  return useLoad(
    'duty',
    async (http, signal) => (await http.get('/api/team/duty', DutyRota, { signal })).shifts,
    { keep: true },
  );
}

/** `id` is made on the device; putting it twice plans once. */
export function planShift(http: HttpClient, id: string, shift: NewDutyShift): Promise<void> {
  return http.command('PUT', pathOf(id), shift);
}

export function changeShift(
  http: HttpClient,
  id: string,
  change: 'join' | 'leave' | 'cancel',
): Promise<DutyShift> {
  return http.post(`${pathOf(id)}/${change}`, {}, DutyShift);
}

export function recordShift(http: HttpClient, id: string, record: DutyRecord): Promise<DutyShift> {
  return http.post(`${pathOf(id)}/record`, record, DutyShift);
}

function pathOf(id: string): string {
  return `/api/team/duty/${encodeURIComponent(id)}`;
}
