import type { HttpClient } from '#app/lib/http-client.ts';
import { type Load, useLoad } from '#app/lib/use-load.ts';
import { type CreditCorrection, CreditSheet, MyCredit } from '#shared/credit.ts';

const path = '/api/team/credit';

export function useMyCredit(): Load<MyCredit> {
  return useLoad('credit/me', (http, signal) => http.get(`${path}/me`, MyCredit, { signal }), {
    keep: true,
  });
}

/** `month` such as `2026-11`; undefined is the one that goes on. */
export function useCreditSheet(month: string | undefined): Load<CreditSheet> {
  return useLoad(`credit/sheet/${month ?? ''}`, (http, signal) =>
    http.get(`${path}/sheet`, CreditSheet, { query: { month }, signal }),
  );
}

export function correctCredit(http: HttpClient, correction: CreditCorrection): Promise<void> {
  return http.command('POST', `${path}/corrections`, correction);
}

/** A second time changes nothing. */
export function signSheet(http: HttpClient, month: string): Promise<void> {
  return http.command('POST', `${path}/sheet/sign?month=${month}`, {});
}
