import { presentTime } from '#app/lib/server-clock.ts';
import { sayMoment } from '#app/lib/time-words.ts';
import { sayVisitDay } from '#app/lib/visit-words.ts';
import type { Household } from '#shared/visits.ts';
import { ReasonTag } from './house-row.tsx';
import { texts } from './texts.ts';
import { useReader } from './use-reader.ts';
import { whyGo } from './why-go.ts';
import '#app/ui/facts.css';

/** What one needs to know before going there. */
export function HouseFacts({ house }: { house: Household }) {
  const { id } = useReader();
  const { place, assignedTo, lastVisitAt, nextVisitDay, visitCount } = house;
  const due = whyGo(house, presentTime()).filter(({ kind }) => kind !== 'plain');
  return (
    <div className="card stack stack-tight">
      {due.length > 0 && (
        <p className="reasons">
          {due.map((reason) => (
            <ReasonTag key={reason.text} reason={reason} />
          ))}
        </p>
      )}
      <dl className="facts">
        {place !== null && place !== '' && (
          <>
            <dt>{texts.place}</dt>
            <dd>{place}</dd>
          </>
        )}
        <dt>{texts.lookedAfterBy}</dt>
        <dd>
          {assignedTo === null ? texts.nobody : assignedTo.id === id ? texts.me : assignedTo.name}
        </dd>
        <dt>{texts.lastVisit}</dt>
        <dd>{lastVisitAt === null ? texts.neverVisited : sayMoment(lastVisitAt)}</dd>
        {visitCount > 0 && (
          <>
            <dt>{texts.visitCount}</dt>
            <dd>{texts.times(visitCount)}</dd>
          </>
        )}
        <dt>{texts.nextVisit}</dt>
        <dd>{nextVisitDay === null ? texts.noNextVisit : sayVisitDay(nextVisitDay)}</dd>
      </dl>
    </div>
  );
}
