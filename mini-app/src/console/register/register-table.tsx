import { sayMoment } from '#app/lib/time-words.ts';
import type { RegisterRow } from '#shared/register.ts';
import { sayWaiting } from './row-words.ts';
import { StateTags } from './state-tags.tsx';
import { texts, wordNames } from './texts.ts';

interface RegisterTableProps {
  rows: readonly RegisterRow[];
  onOpen: (id: string) => void;
}

export function RegisterTable({ rows, onOpen }: RegisterTableProps) {
  return (
    <table className="register-table">
      <caption className="visually-hidden">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.code}</th>
          <th scope="col">{texts.openedAt}</th>
          <th scope="col">{texts.village}</th>
          <th scope="col">{texts.question}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col">{texts.waiting}</th>
          <th scope="col">{texts.claimedBy}</th>
          <th scope="col">{texts.resolvedBy}</th>
          <th scope="col">{texts.residentWord}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <button
                type="button"
                className="code-button"
                aria-label={texts.open(row.code)}
                onClick={() => onOpen(row.id)}
              >
                {row.code}
              </button>
            </th>
            <td>{sayMoment(row.openedAt)}</td>
            <td>{row.villageName}</td>
            <td className="register-question">{row.question}</td>
            <td>
              <StateTags {...row} />
            </td>
            <td>{sayWaiting(row)}</td>
            <td>{row.claimedBy ?? '–'}</td>
            <td>{row.resolvedBy ?? '–'}</td>
            <td>{row.residentWord === null ? '–' : wordNames[row.residentWord]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
