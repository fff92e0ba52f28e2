import { eq } from 'drizzle-orm';
import type { Area } from '#bot/areas/area.table.ts';
import { cannedAnswers } from '#bot/canned-answers/canned-answer.table.ts';
import { keepCannedAnswer } from '#bot/canned-answers/keep-canned-answer.ts';
import type { Work } from '#bot/db/work.ts';
import { sampleCannedTexts } from './sample-canned-texts.ts';

/** Gives the commune's teams a dozen answers to send. Once: where the commune has written or retired any, nothing is added. */
export async function publishSampleCannedAnswers(work: Work, commune: Area): Promise<void> {
  const [known] = await work.tx
    .select({ id: cannedAnswers.id })
    .from(cannedAnswers)
    .where(eq(cannedAnswers.areaId, commune.id))
    .limit(1);
  if (known !== undefined) return;
  for (const answer of sampleCannedTexts) {
    await keepCannedAnswer(work, commune.id, work.newId(), answer);
  }
}
