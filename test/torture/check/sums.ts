import { openMiniApp } from '#test/torture/mini-app.ts';
import { type Evidence, rowsOf, some } from './evidence.ts';
import type { Verdict } from './verdict.ts';

type Week = { week: string; opened: number | null; resolved: number | null };
type Totals = {
  communes: { id: string; name: string; weeks: Week[]; villages: { weeks: Week[] }[] }[];
  all: Week[];
};

/** Promise 11: what the province is shown of its communes is the sum of their villages, and what rows one finds by counting. */
export async function checkSums({
  lab,
  inhabitants,
  owner,
  ledger,
  serverUrl,
}: Evidence): Promise<Verdict> {
  const violations: string[] = [];
  const { zalo } = lab;
  const oaId = inhabitants.communes[0]?.oaId ?? '';
  const app = openMiniApp({ zalo, serverUrl, personId: inhabitants.supervisor, oaId });
  const totals = await app.call<Totals>('GET', '/staff/totals?weeks=12');
  let sums = 0;
  let counted = 0;
  for (const what of ['opened', 'resolved'] as const) {
    const rows = await countRows(owner, what);
    for (const count of rows.values()) counted += count;
    for (const [at, { week, [what]: all }] of totals.all.entries()) {
      let ofProvince = 0;
      for (const commune of totals.communes) {
        const place = `${commune.name}, ${week}, ${what}`;
        const own = commune.weeks[at]?.[what] ?? null;
        const villages = commune.villages
          .map(({ weeks }) => weeks[at]?.[what] ?? 0)
          .reduce((sum, count) => sum + count, 0);
        const byCounting = rows.get(`${commune.id} ${week}`) ?? 0;
        sums += 1;
        ofProvince += own ?? 0;
        // From before anything was counted nothing is told, which is not nought.
        if (own === null && byCounting > 0)
          violations.push(`${place}: ${byCounting} and nothing told`);
        if (own !== null && own !== byCounting)
          violations.push(`${place}: ${own} told, ${byCounting} rows`);
        if (own !== null && villages !== own)
          violations.push(`${place}: villages ${villages}, commune ${own}`);
      }
      if (all !== null && all !== ofProvince)
        violations.push(`${week}, ${what}: communes ${ofProvince}, province ${all}`);
    }
  }
  return {
    promise: 11,
    name: 'villages add up to their commune, also after villages merged',
    seen: counted,
    looked: `${sums} sums of a commune's week over ${counted} requests asked and resolved, ${ledger.mergers.length} villages merged on the way`,
    violations: some(violations),
    elsewhere: 'that missing is not zero: test/db/reports/totals.test.ts',
    notLooked: 'answers, minutes to them, visits and reads',
  };
}

/** By plain counting: so many of each commune's requests were asked, or resolved, in each week. */
async function countRows(
  owner: Evidence['owner'],
  what: 'opened' | 'resolved',
): Promise<Map<string, number>> {
  const counted = await rowsOf<{ commune: string; week: string; count: number }>(
    owner,
    `select p.id as commune, to_char(date_trunc('week', r.${what}_at at time zone 'Asia/Ho_Chi_Minh'), 'YYYY-MM-DD') as week,
        count(*)::int as count
      from help_requests r join areas a on a.id = r.area_id join areas p on p.level = 'commune' and a.path <@ p.path
      where r.${what}_at is not null group by 1, 2`,
  );
  return new Map(counted.map(({ commune, week, count }) => [`${commune} ${week}`, count]));
}
