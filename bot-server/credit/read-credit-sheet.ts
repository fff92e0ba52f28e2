import type { Area } from '#bot/areas/area.table.ts';
import { getArea } from '#bot/areas/get-area.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import type { Tx } from '#bot/db/database.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { getTeamForArea } from '#bot/teams/find-team.ts';
import type { CreditLine, CreditOverview, CreditSheet } from '#shared/credit.ts';
import { monthOf, periodOf } from './credit-period-rules.ts';
import { selectSheet, selectSignedAreas, selectSums, selectUnsignedIds } from './credit-store.ts';

/** Which month, as its sheet is called; on which day of the month periods begin (1 to 28). */
export type WhichMonth = { month: string; beginsOn: number };

/** The month whose sheet is being filled at an instant. */
export function monthAt(now: Date, beginsOn: number): string {
  return monthOf(dayOf(now), beginsOn);
}

/**
 * The sheet of a village's team: as it was signed, or as it would be signed now. Throws `help-request/no-team` for a village
 * without one in the reader's sight.
 */
export async function readCreditSheet(
  tx: Tx,
  areaId: string,
  { month, beginsOn }: WhichMonth,
): Promise<CreditSheet> {
  const team = await getTeamForArea(tx, areaId);
  const area = await getArea(tx, areaId);
  const period = periodOf(month, beginsOn);
  const signed = await selectSheet(tx, team.id, period.firstDay);
  const lines: CreditLine[] =
    signed === undefined
      ? await selectSums(tx, await selectUnsignedIds(tx, team.id, period))
      : JSON.parse(signed.lines);
  return {
    month,
    teamName: team.name,
    areaName: area.name,
    ...period,
    lines,
    signedAt: signed?.signedAt.toISOString() ?? null,
    signedBy: signed?.signedBy ?? null,
  };
}

/** The villages of a commune, and which of their sheets are signed. */
export async function readCreditOverview(
  tx: Tx,
  commune: Area,
  { month, beginsOn }: WhichMonth,
): Promise<CreditOverview> {
  const signed = await selectSignedAreas(tx, periodOf(month, beginsOn).firstDay);
  const villages = await listVillages(tx, commune);
  return {
    month,
    villages: villages.map(({ id, name }) => ({
      areaId: id,
      areaName: name,
      signedAt: signed.get(id)?.toISOString() ?? null,
    })),
  };
}
