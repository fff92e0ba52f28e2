import type { Household } from '#shared/visits.ts';
import { Assignee, sayLastVisit, sayNextVisit, sayOpenMatters } from './house-words.tsx';
import { texts } from './texts.ts';

/** The table for a phone. */
export function HouseCards({ houses }: { houses: readonly Household[] }) {
  return (
    <ul className="rows" aria-label={texts.houses}>
      {houses.map((house) => (
        <li key={house.id} className="card stack stack-tight">
          <h3>{house.name}</h3>
          {house.place !== null && <p className="soft">{house.place}</p>}
          <dl className="house-facts">
            <div>
              <dt>{texts.assignee}</dt>
              <dd>
                <Assignee house={house} />
              </dd>
            </div>
            <div>
              <dt>{texts.lastVisit}</dt>
              <dd>{sayLastVisit(house)}</dd>
            </div>
            <div>
              <dt>{texts.nextVisit}</dt>
              <dd>{sayNextVisit(house)}</dd>
            </div>
            <div>
              <dt>{texts.openMatters}</dt>
              <dd>{sayOpenMatters(house)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}
