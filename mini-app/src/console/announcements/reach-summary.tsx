import type { AudienceCount } from '#shared/announcement-audience.ts';
import { reasonTexts } from './reason-texts.ts';
import { sayCost, sayNumber } from './say-count.ts';
import { texts } from './texts.ts';

/** "5 nhóm, 412 người trong hộp tin, 37 người không nhận được bằng cách nào", and for each way how many it misses and why. */
export function sayReach({ channels, unreached }: AudienceCount): string {
  const reached = channels.map(({ channel, reached: count }) =>
    texts.reached[channel](sayNumber(count)),
  );
  const without = unreached === 0 ? [] : [texts.unreached(sayNumber(unreached))];
  const missed = channels.flatMap(({ channel, leftOut }) => {
    const reasons = leftOut
      .filter(({ count }) => count > 0)
      .map(({ reason, count }) =>
        texts.missed[channel](sayNumber(count), reasonTexts.short[reason]),
      );
    return reasons.length === 0 ? [] : [texts.missedBy(texts.channels[channel], reasons)];
  });
  return [[...reached, ...without].join(', '), ...missed].join('. ');
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
