import type { Faults } from './types.ts';

export const faultNames = [
  'duplicateWebhook',
  'reorderWebhook',
  'delayWebhookMs',
  'dropAnswer',
  'serverError',
  'hang',
  'rateLimit',
  'webhookOff',
] as const;
export type FaultName = (typeof faultNames)[number];

/** What a fault is set to when the player switches it on; the panel's words say the same numbers. */
const strengths: Pick<Faults, FaultName> = {
  duplicateWebhook: 0.5,
  reorderWebhook: 0.5,
  delayWebhookMs: { min: 1_000, max: 8_000 },
  dropAnswer: 0.05,
  serverError: 0.2,
  hang: 0.1,
  rateLimit: 0.2,
  webhookOff: true,
};

export function isOn(faults: Faults, name: FaultName): boolean {
  const value = faults[name];
  return typeof value === 'object' ? value.max > 0 : Boolean(value);
}

export function activeFaults(faults: Faults): FaultName[] {
  return faultNames.filter((name) => isOn(faults, name));
}

/** The settings with one fault switched over, everything else as it was. */
export function switched(faults: Faults, name: FaultName): Faults {
  return { ...faults, [name]: isOn(faults, name) ? restingValue(name) : strengths[name] };
}

function restingValue(name: FaultName): Faults[FaultName] {
  if (name === 'delayWebhookMs') return { min: 0, max: 0 };
  return name === 'webhookOff' ? false : 0;
}
