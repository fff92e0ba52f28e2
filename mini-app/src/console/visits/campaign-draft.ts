import { extraLetters } from '#app/lib/extra-letters.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import type { NewCampaign, VisitDeed } from '#shared/visits.ts';
import { texts } from './texts.ts';

export const nameLettersMax = 120;
const targetMax = 100_000;

/** What stands in the form; targets by village as they were typed. */
export interface CampaignDraft {
  idempotencyKey: string;
  name: string;
  deed: VisitDeed;
  firstDay: string;
  lastDay: string;
  targets: Record<string, string>;
}

export function newCampaignDraft(): CampaignDraft {
  return {
    idempotencyKey: newIdempotencyKey(),
    name: '',
    deed: 'vneid-level-2',
    firstDay: '',
    lastDay: '',
    targets: {},
  };
}

/** What keeps it from being sent, in words. */
export function findProblem(draft: CampaignDraft): string | undefined {
  const { name, firstDay, lastDay, targets } = draft;
  if (name.trim() === '' || extraLetters(name, nameLettersMax) > 0) return texts.nameMissing;
  if (firstDay === '' || lastDay === '') return texts.daysMissing;
  if (lastDay < firstDay) return texts.daysBackwards;
  const isWrong = Object.values(targets).some((typed) => !isTarget(typed.trim()));
  return isWrong ? texts.targetWrong : undefined;
}

function isTarget(typed: string): boolean {
  return /^\d{0,6}$/.test(typed) && Number(typed) <= targetMax;
}

/** An empty field is no target, and not a target of nothing. */
export function toNewCampaign(draft: CampaignDraft): NewCampaign {
  const { targets, name, ...rest } = draft;
  return {
    ...rest,
    name: name.trim(),
    targets: Object.entries(targets).flatMap(([areaId, typed]) =>
      typed.trim() === '' ? [] : [{ areaId, target: Number(typed) }],
    ),
  };
}
