import { and, eq } from 'drizzle-orm';
import type { Area } from '#bot/areas/area.table.ts';
import type { Work } from '#bot/db/work.ts';
import { insertHelpRequest, recordStep } from '#bot/help-requests/help-request-store.ts';
import { publishTip } from '#bot/help-requests/publish-tip.ts';
import { officialAccounts } from '#bot/official-accounts/official-account.table.ts';
import { changeConsent } from '#bot/residents/change-consent.ts';
import { residents } from '#bot/residents/resident.table.ts';
import { members, teams } from '#bot/teams/team.table.ts';
import { consentTextVersion } from '#shared/me.ts';
import { sampleTexts as texts } from './sample-texts.ts';

/** One person whom Zalo knows nothing of, so that nothing is sent to anybody. */
const askerId = '5a3e0000-0000-4000-8000-000000000001';
/** Before the first code that is given out: whoever follows the README asks A1. */
const codeOfNobody = 'A0';
const daysAgo = 5;
const dayMs = 24 * 3_600_000;

/**
 * A request of some days ago that was answered and resolved, and the tip that was made of it. It is written as it stood in the
 * end: the team's group is not told of what is past. Once; where the village has no team there is none.
 */
export async function publishSampleTip(
  work: Work,
  { commune, village }: { commune: Area; village: Area },
): Promise<void> {
  const { tx } = work;
  const [known] = await tx.select().from(residents).where(eq(residents.id, askerId));
  const [account] = await tx
    .select()
    .from(officialAccounts)
    .where(eq(officialAccounts.areaId, commune.id));
  const [helper] = await tx
    .select({ id: members.id, teamId: members.teamId })
    .from(members)
    .innerJoin(teams, eq(teams.id, members.teamId))
    .where(and(eq(teams.areaId, village.id), eq(members.isLeader, true)));
  if (known !== undefined || account === undefined || helper === undefined) return;

  const past: Work = { ...work, now: new Date(work.now.getTime() - daysAgo * dayMs) };
  await tx.insert(residents).values({
    id: askerId,
    officialAccountId: account.id,
    ownName: texts.asker,
    areaId: village.id,
    villageChosenAt: past.now,
    createdAt: past.now,
  });
  for (const purpose of ['helping', 'learning'] as const) {
    await changeConsent(past, askerId, { purpose, isGiven: true, textVersion: consentTextVersion });
  }
  const request = await insertHelpRequest(tx, {
    id: work.newId(),
    officialAccountId: account.id,
    code: codeOfNobody,
    residentId: askerId,
    areaId: village.id,
    teamId: helper.teamId,
    source: 'mini-app',
    question: texts.question,
    tutorialId: 'vneid-forgot-password',
    step: 4,
    state: 'resolved',
    claimedBy: helper.id,
    claimedAt: past.now,
    lastHelperId: helper.id,
    firstAnsweredAt: past.now,
    resolvedByMember: helper.id,
    resolvedAt: past.now,
    residentWord: 'solved',
    openedAt: past.now,
    updatedAt: past.now,
  });
  const step = { helpRequestId: request.id, channel: 'mini-app', causeKey: 'sample' } as const;
  const steps = [
    { kind: 'opened', residentId: askerId, text: texts.question },
    { kind: 'claimed', memberId: helper.id },
    { kind: 'answered', memberId: helper.id, text: texts.answer },
    { kind: 'rated', residentId: askerId, text: 'solved' },
    { kind: 'resolved', memberId: helper.id },
  ] as const;
  for (const one of steps) await recordStep(past, { ...step, ...one });
  await publishTip(past, request.id, { text: texts.tip, question: texts.sharedQuestion });
}
