import type { RegisterRow } from '#shared/register.ts';
import { stateTag } from './row-words.ts';
import { stateNames, texts } from './texts.ts';

/** Where a request stands, and whether Zalo failed to bring the resident the last word on it. */
export function StateTags({ state, undelivered }: Pick<RegisterRow, 'state' | 'undelivered'>) {
  return (
    <span className="state-tags">
      <span className={stateTag(state)}>{stateNames[state]}</span>
      {undelivered && <span className="tag tag-undelivered">{texts.undelivered}</span>}
    </span>
  );
}
