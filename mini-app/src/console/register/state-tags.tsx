import type { RegisterRow } from '#shared/register.ts';
import { stateTag } from './row-words.ts';
import { stateNames, texts } from './texts.ts';

type Stands = Pick<RegisterRow, 'state' | 'undelivered' | 'isUrgent' | 'audience'>;

/** Whether a request is urgent, or private, where it stands, and whether Zalo failed to bring the resident the last word on it. */
export function StateTags({ state, undelivered, isUrgent, audience }: Stands) {
  return (
    <span className="state-tags">
      {isUrgent && <span className="tag register-urgent">{texts.urgent}</span>}
      {audience !== 'team' && <span className="tag">{texts.private}</span>}
      <span className={stateTag(state)}>{stateNames[state]}</span>
      {undelivered && <span className="tag tag-undelivered">{texts.undelivered}</span>}
    </span>
  );
}
