import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Area } from '#bot/areas/area.table.ts';
import { listVillages } from '#bot/areas/list-villages.ts';
import type { Work } from '#bot/db/work.ts';
import { dayOf } from '#bot/lib/vietnam-days.ts';
import { createCampaign } from '#bot/visits/create-campaign.ts';
import { households } from '#bot/visits/household.table.ts';
import { importHouseholds } from '#bot/visits/import-households.ts';
import { project } from './run-script.ts';
import { sampleTexts as texts } from './sample-texts.ts';

const folder = join(project, 'test/fixtures/thanh-tam/households');
const dayMs = 24 * 3_600_000;
const beganDaysAgo = 10;
const endsInDays = 35;

/**
 * A few houses in each village of the sample commune, by the very import that staff use, and a drive that is under way. Once: a
 * village that has houses keeps them as people have changed them. Nobody has been anywhere yet.
 */
export async function publishSampleHouseholds(work: Work, commune: Area): Promise<void> {
  const targets: { areaId: string; target: number }[] = [];
  for (const village of await listVillages(work.tx, commune)) {
    // A village that somebody has added since has no list.
    const csv = await readFile(join(folder, `${village.code}.csv`), 'utf8').catch(() => undefined);
    if (csv === undefined) continue;
    // One in each house: the header is none.
    targets.push({ areaId: village.id, target: csv.trim().split('\n').length - 1 });
    if (await hasHouses(work, village.id)) continue;
    await importHouseholds(work, village.id, { csv, dryRun: false });
  }
  const day = (days: number) => dayOf(new Date(work.now.getTime() + days * dayMs));
  await createCampaign(work, commune, {
    idempotencyKey: 'sample-vneid-45-days',
    name: texts.campaign,
    deed: 'vneid-level-2',
    firstDay: day(-beganDaysAgo),
    lastDay: day(endsInDays),
    targets,
  });
}

async function hasHouses({ tx }: Work, areaId: string): Promise<boolean> {
  const found = await tx
    .select({ id: households.id })
    .from(households)
    .where(eq(households.areaId, areaId))
    .limit(1);
  return found.length > 0;
}
