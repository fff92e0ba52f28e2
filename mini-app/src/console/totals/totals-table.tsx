import { useState } from 'react';
import type { Totals, TotalsWeek } from '#shared/home.ts';
import { type Measure, measureTexts, texts } from './texts.ts';

const measures = Object.keys(measureTexts) as Measure[];

interface TotalsTableProps {
  totals: Totals;
  /** Which of the weeks. */
  at: number;
}

export function TotalsTable({ totals, at }: TotalsTableProps) {
  const most = Math.max(1, ...totals.communes.map(({ weeks }) => weeks[at]?.opened ?? 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="totals-scroll" tabIndex={0} aria-label={texts.title}>
      <table className="register-table totals-table table-cards">
        <thead>
          <tr>
            <th scope="col">{texts.commune}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {measureTexts[measure]}
              </th>
            ))}
          </tr>
        </thead>
        {totals.communes.map((commune) => (
          <CommuneRows key={commune.id} commune={commune} at={at} most={most} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{texts.all}</th>
            <Numbers week={totals.all[at]} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface CommuneRowsProps {
  commune: Totals['communes'][number];
  at: number;
  /** The longest bar. */
  most: number;
}

function CommuneRows({ commune, at, most }: CommuneRowsProps) {
  const [isOpen, setOpen] = useState(false);
  const { name, weeks, villages } = commune;
  const opened = weeks[at]?.opened ?? 0;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button
            type="button"
            className="totals-commune"
            aria-expanded={isOpen}
            aria-label={isOpen ? texts.close(name) : texts.open(name)}
            onClick={() => setOpen(!isOpen)}
          >
            {name}
          </button>
          <span
            className="totals-bar"
            style={{ width: `${(opened / most) * 100}%` }}
            aria-hidden="true"
          />
        </th>
        <Numbers week={weeks[at]} />
      </tr>
      {isOpen && villages.length === 0 && (
        <tr>
          <td colSpan={measures.length + 1}>{texts.noVillages}</td>
        </tr>
      )}
      {isOpen &&
        villages.map((village) => (
          <tr key={village.id} className="totals-village">
            <th scope="row">{village.name}</th>
            <Numbers week={village.weeks[at]} />
          </tr>
        ))}
    </tbody>
  );
}

function Numbers({ week }: { week: TotalsWeek | undefined }) {
  return measures.map((measure) => {
    const count = week?.[measure] ?? null;
    return (
      <td
        key={measure}
        className={count === null ? 'totals-number soft' : 'totals-number'}
        data-label={measureTexts[measure]}
      >
        {count === null ? <Missing /> : count.toLocaleString('vi-VN')}
      </td>
    );
  });
}

function Missing() {
  return (
    <>
      <span aria-hidden="true">{texts.missingSign}</span>
      <span className="visually-hidden">{texts.missing}</span>
    </>
  );
}
