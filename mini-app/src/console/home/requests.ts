import { type Load, useLoad } from '#app/lib/use-load.ts';
import { Home } from '#shared/home.ts';

/** Often enough that what colleagues do is seen while one looks. */
const pollMs = 15_000;

export function useHome(): Load<Home> {
  return useLoad('home', (http, signal) => http.get('/api/staff/home', Home, { signal }), {
    pollMs,
  });
}
