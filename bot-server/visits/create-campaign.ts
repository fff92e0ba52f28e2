import { createHash } from 'node:crypto';
import { listVillages } from '#bot/areas/list-villages.ts';
import { type AuditActor, recordAudit } from '#bot/audit/record-audit.ts';
import type { Work } from '#bot/db/work.ts';
import { AppError } from '#bot/lib/app-error.ts';
import type { Campaign, NewCampaign } from '#shared/visits.ts';
import { insertCampaign } from './campaign-store.ts';
import { readCampaign } from './read-campaigns.ts';

/**
 * Starts a drive for the officer's commune, with a target for each village that has one. The same key again gives the same
 * campaign and changes nothing. Throws `area/village-unknown` for a target of a village that is not the commune's or is no more.
 */
export async function createCampaign(
  work: Work,
  area: { id: string; path: string },
  input: NewCampaign,
  by: AuditActor = null,
): Promise<Campaign> {
  const { tx, now } = work;
  const { idempotencyKey, targets, ...campaign } = input;
  const villages = new Set((await listVillages(tx, area)).map(({ id }) => id));
  if (targets.some(({ areaId }) => !villages.has(areaId))) {
    throw new AppError('area/village-unknown');
  }
  const id = idOf(area.id, idempotencyKey);
  const row = { ...campaign, id, areaId: area.id, createdAt: now };
  if (await insertCampaign(tx, row, targets)) {
    await recordAudit(work, {
      areaId: area.id,
      by,
      act: 'campaign.kept',
      subjectId: id,
      subjectName: campaign.name,
    });
  }
  return readCampaign(tx, area.id, id);
}

/** The same key in the same commune is the same campaign. */
function idOf(areaId: string, idempotencyKey: string): string {
  const hash = createHash('sha256').update(`${areaId}:${idempotencyKey}`).digest('hex');
  // Written as a random id (version 4, variant 8), which every schema takes.
  return hash.replace(/^(.{8})(.{4})(.{3})(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
