import type { Area } from '#bot/areas/area.table.ts';
import type { Work } from '#bot/db/work.ts';
import type { ClockPreview } from '#shared/clocks.ts';
import type { HelpRequestKind } from '#shared/help-requests.ts';
import type { ClockedRequest } from './clock-rules.ts';
import { findClockRule } from './find-clock-rule.ts';
import { planClock } from './plan-rules.ts';
import { readTurn } from './turn-rules.ts';

/** Nobody's. */
const noId = '00000000-0000-0000-0000-000000000000';

/**
 * What the clocks would do if somebody asked in the chat now: if nobody took it; and what would become of a claim if somebody took
 * it now and went silent. In order of time.
 */
export async function previewClock(
  work: Work,
  area: Area,
  kind: HelpRequestKind,
): Promise<ClockPreview> {
  const { tx, now } = work;
  const rule = await findClockRule(tx, area.id, kind, now);
  const asked: ClockedRequest = {
    id: noId,
    areaId: area.id,
    residentId: noId,
    kind,
    state: 'open',
    claimedBy: null,
    claimedAt: null,
    openedAt: now,
    appointmentAt: null,
    mergedInto: null,
  };
  const taken: ClockedRequest = { ...asked, state: 'claimed', claimedBy: noId, claimedAt: now };
  const left = planClock(rule, asked, readTurn(asked, []), now, []);
  const silent = planClock(rule, taken, readTurn(taken, []), now, []);
  const steps = [
    ...left.steps,
    ...silent.steps.filter((step) => step.kind === 'warn-claim' || step.kind === 'return-claim'),
  ];
  return {
    openedAt: now.toISOString(),
    kind,
    steps: steps
      .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
      .map((step) => ({ kind: step.kind, at: step.dueAt.toISOString() })),
  };
}
