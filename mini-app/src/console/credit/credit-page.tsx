import { useEffect, useState } from 'react';
import { Faces } from '#app/ui/faces.tsx';
import { SelectField } from '#app/ui/field.tsx';
import type { CreditOverview } from '#shared/credit.ts';
import { DeskSection } from './desk-section.tsx';
import { useOverview } from './requests.ts';
import { SheetSection } from './sheet-section.tsx';
import { texts } from './texts.ts';
import './credit.css';

/** A month's sheet of each village, to read, sign, print and file; below it who sits at the commune's desk. */
export function CreditPage({ areaName }: { areaName: string }) {
  const [month, setMonth] = useState<string>();
  const overview = useOverview(month);
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack credit-page">
      <h1 className="not-printed">{texts.title}</h1>
      <p className="soft not-printed">{texts.what}</p>
      <Faces
        load={overview}
        isEmpty={({ villages }) => villages.length === 0}
        empty={<p>{texts.noVillage}</p>}
        ready={(value) => <Sheets overview={value} onMonth={setMonth} onSigned={overview.reload} />}
      />
      <DeskSection />
    </div>
  );
}

interface SheetsProps {
  overview: CreditOverview;
  onMonth: (month: string) => void;
  onSigned: () => void;
}

function Sheets({ overview: { month, villages }, onMonth, onSigned }: SheetsProps) {
  const [newest] = useState(month);
  const [chosen, setChosen] = useState<string>();
  const village = villages.find(({ areaId }) => areaId === chosen) ?? villages[0];
  return (
    <>
      <div className="credit-choice not-printed">
        <SelectField
          label={texts.month}
          value={month}
          options={monthsBefore(newest).map((one) => ({
            value: one,
            label: texts.monthName(one),
          }))}
          onChange={onMonth}
        />
        <SelectField
          label={texts.village}
          value={village?.areaId ?? ''}
          options={villages.map(({ areaId, areaName, signedAt }) => ({
            value: areaId,
            label: texts.villageName(areaName, signedAt !== null),
          }))}
          onChange={setChosen}
        />
      </div>
      {village && <SheetSection areaId={village.areaId} month={month} onSigned={onSigned} />}
    </>
  );
}

/** The month and the eleven before it. */
function monthsBefore(month: string): string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
