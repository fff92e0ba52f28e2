import type { CreditLine } from '#shared/credit.ts';
import { texts } from './texts.ts';

const { columns } = texts;
const sums = ['requests', 'visits', 'sessions', 'minutes', 'days'] as const;
const number = new Intl.NumberFormat('vi-VN');

/** By name, as the sheet is called out: no order of merit. */
export function SheetTable({ lines }: { lines: readonly CreditLine[] }) {
  if (lines.length === 0) return <p>{texts.noLines}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="credit-scroll" aria-label={texts.table} tabIndex={0}>
      <table className="register-table credit-table table-cards">
        <thead>
          <tr>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.name}</th>
            {sums.map((sum) => (
              <th key={sum} scope="col" className="credit-number">
                {columns[sum]}
              </th>
            ))}
            <th scope="col" className="credit-sign">
              {columns.sign}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.memberId}>
              <td>{at + 1}</td>
              <th scope="row">{line.name}</th>
              {sums.map((sum) => (
                <td key={sum} className="credit-number" data-label={columns[sum]}>
                  {number.format(line[sum])}
                </td>
              ))}
              <td className="credit-sign" />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <th scope="row">{texts.total}</th>
            {sums.map((sum) => (
              <td key={sum} className="credit-number" data-label={columns[sum]}>
                {number.format(lines.reduce((total, line) => total + line[sum], 0))}
              </td>
            ))}
            <td className="credit-sign" />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
