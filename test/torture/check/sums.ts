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
  const counted = await rowsOf<{ commune: string; week: string; opened: number }>(
    owner,
    `select p.id as commune, to_char(date_trunc('week', r.opened_at at time zone 'Asia/Ho_Chi_Minh'), 'YYYY-MM-DD') as week,
        count(*)::int as opened
      from help_requests r join areas a on a.id = r.area_id join areas p on p.level = 'commune' and a.path <@ p.path
      group by 1, 2`,
  );
  const rows = new Map(counted.map(({ commune, week, opened }) => [`${commune} ${week}`, opened]));
  let sums = 0;
  for (const [at, { week, opened: all }] of totals.all.entries()) {
    let ofProvince = 0;
    for (const commune of totals.communes) {
      const own = commune.weeks[at];
      const villages = commune.villages
        .map(({ weeks }) => weeks[at]?.opened ?? 0)
        .reduce((sum, count) => sum + count, 0);
      const byCounting = rows.get(`${commune.id} ${week}`) ?? 0;
      sums += 1;
      ofProvince += own?.opened ?? 0;
      // From before anything was counted nothing is told, which is not nought.
      if (own?.opened === null && byCounting > 0)
        violations.push(`${commune.name}, ${week}: ${byCounting} asked and nothing told`);
      if (own?.opened !== null && own?.opened !== byCounting)
        violations.push(`${commune.name}, ${week}: ${own?.opened} told, ${byCounting} rows`);
      if (own?.opened !== null && villages > (own?.opened ?? 0))
        violations.push(`${commune.name}, ${week}: villages have more than their commune`);
      if (own?.opened !== null && villages !== own?.opened)
        violations.push(`${commune.name}, ${week}: villages ${villages}, commune ${own?.opened}`);
    }
    if (all !== null && all !== ofProvince)
      violations.push(`${week}: communes ${ofProvince}, province ${all}`);
  }
  return {
    promise: 11,
    name: 'villages add up to their commune, also after villages merged',
    looked: `${sums} sums of a commune's week, ${ledger.mergers.length} villages merged on the way`,
    violations: some(violations),
    elsewhere: 'that missing is not zero: test/db/reports/totals.test.ts',
  };
}
