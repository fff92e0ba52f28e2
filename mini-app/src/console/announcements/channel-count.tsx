import type { AudienceCount } from '#shared/announcement-audience.ts';
import { reasonTexts } from './reason-texts.ts';
import { sayCost, sayNumber } from './say-count.ts';
import { texts } from './texts.ts';

/** One line on whom a way reaches and at what price, one on who is left out and why, and what will be met on the way. */
export function ChannelCount({ counted }: { counted: AudienceCount['channels'][number] }) {
  const { channel, reached, leftOut, costVnd, warnings } = counted;
  const without = leftOut.filter(({ count }) => count > 0);
  const total = without.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="channel-count">
      <p>
        <strong>{texts.reached[channel](sayNumber(reached))}</strong> · {sayCost(costVnd)}
      </p>
      {total > 0 && (
        <p>
          {texts.leftOut[channel](sayNumber(total))}{' '}
          {without
            .map(({ reason, count }) =>
              without.length === 1
                ? reasonTexts.short[reason]
                : texts.countOf(reasonTexts.short[reason], sayNumber(count)),
            )
            .join('; ')}
          .
        </p>
      )}
      {warnings.map((warning) => (
        <p key={warning} className="channel-warning">
          {warning}
        </p>
      ))}
    </div>
  );
}
