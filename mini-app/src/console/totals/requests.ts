import { type Load, useLoad } from '#app/lib/use-load.ts';
import { Totals } from '#shared/home.ts';

export function useTotals(weeks: string): Load<Totals> {
  return useLoad(`totals/${weeks}`, (http, signal) =>
    http.get('/api/staff/totals', Totals, { query: { weeks }, signal }),
  );
}
