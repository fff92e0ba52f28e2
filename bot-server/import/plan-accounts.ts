import type { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { emptyPlan, planRow, type TablePlan } from './plan-table.ts';
import { type AreaByCode, type Planning, refuseDuplicates, resolveArea } from './planning.ts';
import { referenceTexts as texts } from './reference-texts.ts';

const file = 'official-accounts.csv';

export type AccountByOaId = ReadonlyMap<string, { id: string; areaPath: string }>;

/**
 * The first token of an account, or of its new grant after Zalo took the old one back; a running system renews its own, so
 * others are not taken.
 */
export type NewToken = { officialAccountId: string; refreshToken: string };

export type PlannedToken = NewToken & { accountName: string; takesPlaceOfLost: boolean };

export type PlannedAccount = typeof officialAccounts.$inferInsert;

export function planAccounts(
  planning: Planning,
  areas: AreaByCode,
): { plan: TablePlan<PlannedAccount>; byOaId: AccountByOaId; tokens: PlannedToken[] } {
  const { problems, known } = planning;
  const rows = planning.rows[file];
  refuseDuplicates(problems, file, 'oa_id', rows, (row) => row.oa_id);
  refuseDuplicates(problems, file, 'area_code', rows, (row) => row.area_code);

  const plan = emptyPlan<PlannedAccount>();
  const tokens: PlannedToken[] = [];
  const pathById = new Map([...areas.values()].map((area) => [area.id, area.path]));
  const byOaId = new Map(
    known.accounts.map(({ id, oaId, areaId }) => [
      oaId,
      { id, areaPath: pathById.get(areaId) ?? '' },
    ]),
  );
  const beforeByOaId = new Map(known.accounts.map((account) => [account.oaId, account]));
  const listed = new Set(rows.map((row) => row.oa_id));
  const staying = new Map(
    known.accounts.filter((row) => !listed.has(row.oaId)).map((row) => [row.areaId, row.oaId]),
  );
  for (const row of rows) {
    const area = resolveArea(planning, areas, file, row);
    if (area === undefined) continue;
    const complain = (text: string) =>
      problems.push({ file, row: row.row, column: 'area_code', text });
    const taken = staying.get(area.id);
    if (area.level === 'village') complain(texts.accountLevel);
    else if (taken !== undefined) complain(texts.accountTaken(taken));

    const before = beforeByOaId.get(row.oa_id);
    const account: PlannedAccount = {
      id: before?.id ?? planning.newId(),
      oaId: row.oa_id,
      name: row.name,
      areaId: area.id,
      kind: row.kind,
      requestsPerMinute: row.requests_per_minute,
    };
    planRow(plan, { file, row: row.row, name: row.name }, before, account);
    byOaId.set(row.oa_id, { id: account.id, areaPath: area.path });
    if (row.refresh_token === undefined) continue;
    const token = { officialAccountId: account.id, refreshToken: row.refresh_token };
    const lost = known.lostTokens.get(account.id);
    const takesPlaceOfLost = lost !== undefined && planning.isOtherToken(token, lost);
    if (takesPlaceOfLost || !known.accountsWithToken.has(account.id)) {
      tokens.push({ ...token, accountName: row.name, takesPlaceOfLost });
    }
  }
  return { plan, byOaId, tokens };
}
