import type { Decision } from '#bot/understanding/decision.ts';

/** What the engine hears: the likeliest tutorial, or the kind of need that is none. */
export function needHeard({ decision, tutorials, person, courtesy }: Decision): string {
  return tutorials[0]?.id ?? person?.reason ?? courtesy ?? decision;
}
