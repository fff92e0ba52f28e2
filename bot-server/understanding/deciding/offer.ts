import type { Offered } from '#bot/understanding/decision.ts';
import type { Ranked } from '#bot/understanding/matching/shelf-model.ts';
import { whyTexts } from './why-texts.ts';

const offersMax = 3;
/** What is less likely than this only confuses. */
const offeredMin = 0.02;

/** The best of those that may be offered, with why; the first `atLeast` of them however unlikely. */
export function offer(ranked: readonly Ranked[], atLeast = 1): Offered[] {
  return ranked
    .slice(0, offersMax)
    .filter(({ probability }, at) => at < atLeast || probability >= offeredMin)
    .flatMap(({ tutorial, nearest }) =>
      tutorial === undefined
        ? []
        : [
            {
              id: tutorial.id,
              title: tutorial.title,
              why: whyTexts.nearest(nearest?.text ?? tutorial.title),
            },
          ],
    );
}
