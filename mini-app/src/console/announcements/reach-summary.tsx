import type { AudienceCount } from '#shared/announcing.ts';
import { reasonTexts } from './reason-texts.ts';
import { sayCost, sayNumber } from './say-count.ts';
import { texts } from './texts.ts';

/** "5 nhóm, 412 người trong hộp tin, 37 người không nhận được vì …": the whole of it in a sentence. */
export function sayReach({ channels, unreached }: AudienceCount): string {
  const reached = channels.map(({ channel, reached: count }) =>
    texts.reached[channel](sayNumber(count)),
  );
  const reasons = new Set(
    channels.flatMap(({ leftOut }) =>
      leftOut.filter(({ count }) => count > 0).map(({ reason }) => reasonTexts.short[reason]),
    ),
  );
  const why = reasons.size === 0 ? '' : texts.because([...reasons].join(', '));
  const without = unreached === 0 ? [] : [texts.unreached(sayNumber(unreached)) + why];
  return [...reached, ...without].join(', ');
}

/** The price of all chosen ways; undefined where one of them has none that is known. */
export function totalCost({ channels }: AudienceCount): number | null {
  return channels.reduce<number | null>(
    (sum, { costVnd }) => (sum === null || costVnd === null ? null : sum + costVnd),
    0,
  );
}

export function ReachSummary({ count }: { count: AudienceCount }) {
  return (
    <p className="reach-summary">
      {sayReach(count)}. {texts.costOfAll(sayCost(totalCost(count)))}
    </p>
  );
}
