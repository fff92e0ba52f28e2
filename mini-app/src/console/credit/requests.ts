import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import {
  CreditOverview,
  CreditSheet,
  DutyRota,
  DutyShift,
  type NewDutyShift,
} from '#shared/credit.ts';

const credit = '/api/staff/credit';
const duty = '/api/staff/duty';

/** Without a month, of the one whose sheets are being filled. */
export function useOverview(month: string | undefined): Load<CreditOverview> {
  return useLoad(`staff-credit ${month ?? ''}`, (http, signal) =>
    http.get(`${credit}/overview`, CreditOverview, {
      signal,
      ...(month === undefined ? {} : { query: { month } }),
    }),
  );
}

export function useSheet(areaId: string, month: string): Load<CreditSheet> {
  return useLoad(`staff-credit ${areaId} ${month}`, (http, signal) =>
    http.get(`${credit}/sheet`, CreditSheet, { query: { areaId, month }, signal }),
  );
}

export function downloadSheet(http: HttpClient, areaId: string, month: string): Promise<Blob> {
  return http.download(`${credit}/sheet.xlsx`, { areaId, month });
}

export function sign(http: HttpClient, areaId: string, month: string): Promise<CreditSheet> {
  return http.post(`${credit}/sheet/sign`, {}, CreditSheet, { query: { areaId, month } });
}

export function useDesk(): Load<DutyRota> {
  return useLoad('staff-duty', (http, signal) => http.get(duty, DutyRota, { signal }));
}

export function planTurn(http: HttpClient, id: string, turn: NewDutyShift): Promise<DutyShift> {
  return http.put(`${duty}/${encodeURIComponent(id)}`, turn, DutyShift);
}

export function cancelTurn(http: HttpClient, id: string): Promise<DutyShift> {
  return http.post(`${duty}/${encodeURIComponent(id)}/cancel`, {}, DutyShift);
}
