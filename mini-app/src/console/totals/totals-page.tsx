import { useEffect, useState } from 'react';
import { sayDay } from '#app/lib/time-words.ts';
import { Faces } from '#app/ui/faces.tsx';
import { SelectField } from '#app/ui/field.tsx';
import type { Totals } from '#shared/home.ts';
import { useTotals } from './requests.ts';
import { texts } from './texts.ts';
import { TotalsTable } from './totals-table.tsx';
import './totals.css';

const spans = ['4', '8', '12'];

/** Communes of the province side by side, a week at a time. */
export function TotalsPage({ areaName }: { areaName: string }) {
  const [weeks, setWeeks] = useState(spans[0] ?? '4');
  const load = useTotals(weeks);
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <h1>{texts.title}</h1>
      <p>
        {texts.lead} {texts.missingWhy}
      </p>
      <div className="totals-choice">
        <SelectField
          label={texts.weeks}
          value={weeks}
          options={spans.map((span) => ({ value: span, label: texts.lastWeeks(Number(span)) }))}
          onChange={setWeeks}
        />
      </div>
      <Faces
        load={load}
        isEmpty={({ communes }) => communes.length === 0}
        empty={<p>{texts.none}</p>}
        ready={(totals) => <Weeks key={weeks} totals={totals} />}
      />
    </div>
  );
}

function Weeks({ totals }: { totals: Totals }) {
  // The last whole week says most; the one that runs is there to be chosen.
  const [at, setAt] = useState(Math.max(0, totals.weeks.length - 2));
  return (
    <>
      <div className="totals-choice">
        <SelectField
          label={texts.week}
          value={String(at)}
          options={totals.weeks.map((week, index) => ({
            value: String(index),
            label:
              index === totals.weeks.length - 1
                ? texts.weekRunning(sayDay(week))
                : texts.weekOf(sayDay(week)),
          }))}
          onChange={(value) => setAt(Number(value))}
        />
      </div>
      <TotalsTable totals={totals} at={at} />
    </>
  );
}
