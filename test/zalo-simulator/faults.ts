import { z } from 'zod';
import { seededRandom } from './random.ts';

const Chance = z.number().min(0).max(1).default(0);

/** What may go wrong on purpose. Everything is off unless given; chances are from 0 to 1. */
export const FaultSettings = z.strictObject({
  seed: z.number().int().default(1),
  /** `send`: only calls that send messages; `all`: every call to Zalo, tokens too. */
  scope: z.enum(['send', 'all']).default('send'),
  duplicateWebhook: Chance,
  reorderWebhook: Chance,
  delayWebhookMs: z
    .object({ min: z.number().min(0), max: z.number().min(0) })
    .refine((delay) => delay.min <= delay.max, 'min is above max')
    .default({ min: 0, max: 0 }),
  dropAnswer: Chance,
  serverError: Chance,
  hang: Chance,
  rateLimit: Chance,
  webhookOff: z.boolean().default(false),
});
export type FaultSettings = z.infer<typeof FaultSettings>;

type ApiFault = 'rateLimit' | 'serverError' | 'hang' | 'dropAnswer';

export interface Faults {
  settings(): FaultSettings;
  /** Replaces all settings and starts the random stream anew. */
  set(settings: FaultSettings): void;
  /** Switches everything off. */
  reset(): void;
  /** The fault that this call meets, if any. */
  drawForCall(sends: boolean): ApiFault | undefined;
  chance(probability: number): boolean;
  between(min: number, max: number): number;
}

/** Decides which call or delivery goes wrong; the same seed and the same calls give the same faults. */
export function createFaults(): Faults {
  let settings = FaultSettings.parse({});
  let random = seededRandom(settings.seed);
  function set(next: FaultSettings): void {
    settings = next;
    random = seededRandom(next.seed);
  }
  const chance = (probability: number) => probability > 0 && random() < probability;
  return {
    settings: () => settings,
    set,
    reset: () => set(FaultSettings.parse({})),
    drawForCall(sends) {
      if (!sends && settings.scope === 'send') return undefined;
      for (const fault of ['rateLimit', 'serverError', 'hang', 'dropAnswer'] as const) {
        if (chance(settings[fault])) return fault;
      }
      return undefined;
    },
    chance,
    between: (min, max) => min + random() * (max - min),
  };
}
