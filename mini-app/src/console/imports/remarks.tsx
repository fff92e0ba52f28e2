import { useId } from 'react';
import { useNarrow } from '#app/console/use-narrow.ts';
import type { ImportReport } from '#shared/imports.ts';
import { texts } from './texts.ts';

type Remark = ImportReport['problems'][number];

interface RemarksProps {
  title: string;
  remarks: readonly Remark[];
  count: number;
}

/** What is said about the rows of a file: a table at a desk, lines on a phone. */
export function Remarks({ title, remarks, count }: RemarksProps) {
  const isNarrow = useNarrow();
  const id = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {count > remarks.length && <p>{texts.shown(remarks.length, count)}</p>}
      {isNarrow ? <Lines remarks={remarks} /> : <Table title={title} remarks={remarks} />}
    </section>
  );
}

const keyOf = ({ row, field, message }: Remark) => `${row} ${field} ${message}`;

function Lines({ remarks }: Pick<RemarksProps, 'remarks'>) {
  return (
    <ul className="rows">
      {remarks.map((remark) => (
        <li key={keyOf(remark)} className="card stack stack-tight">
          <strong>{texts.rowIs(remark.row, remark.field)}</strong>
          <p>{remark.message}</p>
        </li>
      ))}
    </ul>
  );
}

function Table({ title, remarks }: Pick<RemarksProps, 'title' | 'remarks'>) {
  return (
    <table className="register-table imports-remarks">
      <caption className="visually-hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.row}</th>
          <th scope="col">{texts.field}</th>
          <th scope="col">{texts.message}</th>
        </tr>
      </thead>
      <tbody>
        {remarks.map((remark) => (
          <tr key={keyOf(remark)}>
            <th scope="row">{remark.row ?? texts.wholeFile}</th>
            <td>{remark.field}</td>
            <td>{remark.message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
