import type { Household } from '#shared/visits.ts';
import { Assignee, sayLastVisit, sayNextVisit, sayOpenMatters } from './house-words.tsx';
import { texts } from './texts.ts';

export function HouseTable({ houses }: { houses: readonly Household[] }) {
  return (
    <table className="register-table">
      <caption className="visually-hidden">{texts.houses}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.house}</th>
          <th scope="col">{texts.place}</th>
          <th scope="col">{texts.assignee}</th>
          <th scope="col">{texts.lastVisit}</th>
          <th scope="col">{texts.nextVisit}</th>
          <th scope="col">{texts.openMatters}</th>
        </tr>
      </thead>
      <tbody>
        {houses.map((house) => (
          <tr key={house.id}>
            <th scope="row">{house.name}</th>
            <td>{house.place ?? texts.none}</td>
            <td>
              <Assignee house={house} />
            </td>
            <td>{sayLastVisit(house)}</td>
            <td>{sayNextVisit(house)}</td>
            <td>{sayOpenMatters(house)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
