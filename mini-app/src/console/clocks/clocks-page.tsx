import { useEffect, useMemo, useState } from 'react';
import { useVillages } from '#app/console/use-villages.ts';
import type { Load } from '#app/lib/use-load.ts';
import { Faces } from '#app/ui/faces.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ClockRules } from '#shared/clocks.ts';
import type { Village } from '#shared/sessions.ts';
import { dayWords } from './clock-words.ts';
import { ExceptionSection } from './exception-section.tsx';
import { PolicySection } from './policy-section.tsx';
import { PreviewSection } from './preview-section.tsx';
import { ReopenSection } from './reopen-section.tsx';
import { useClockRules } from './requests.ts';
import { RulesContext } from './rules-in-use.ts';
import { texts } from './texts.ts';
import { WeekSection } from './week-section.tsx';
import './clocks.css';

/** When the teams of the commune work, and after how long they are reminded. */
export function ClocksPage({ areaName }: { areaName: string }) {
  const villages = useVillages();
  const [chosen, setChosen] = useState('');
  const load = useClockRules(chosen === '' ? undefined : chosen);
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <h1>{texts.title}</h1>
      <p>{texts.lead}</p>
      <Faces
        load={villages}
        ready={(list) => <AreaChoice villages={list} value={chosen} onChange={setChosen} />}
      />
      <Faces
        load={load}
        ready={(rules) => <Rules key={rules.areaId} rules={rules} load={load} />}
      />
    </div>
  );
}

interface AreaChoiceProps {
  villages: readonly Village[];
  value: string;
  onChange: (areaId: string) => void;
}

function AreaChoice({ villages, value, onChange }: AreaChoiceProps) {
  return (
    <div className="clock-choice">
      <SelectField
        label={texts.area}
        value={value}
        options={[
          { value: '', label: texts.wholeCommune },
          ...villages.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={onChange}
      />
    </div>
  );
}

function Rules({ rules, load }: { rules: ClockRules; load: Load<ClockRules> }) {
  const [hasSaved, setSaved] = useState(false);
  const { replace } = load;
  const inUse = useMemo(
    () => ({
      rules,
      onChanged: (changed: ClockRules) => {
        setSaved(true);
        replace(changed);
      },
    }),
    [rules, replace],
  );
  return (
    <RulesContext.Provider value={inUse}>
      {hasSaved && <Notice>{texts.saved}</Notice>}
      <PreviewSection />
      <PolicySection />
      <WeekSection />
      <ExceptionSection />
      <ReopenSection />
      <section className="stack" aria-labelledby="clock-holidays">
        <h2 id="clock-holidays">{texts.holidaysTitle}</h2>
        <ul className="clock-steps">
          {rules.holidays.map(({ day, label }) => (
            <li key={day}>
              {dayWords(day)}: {label}
            </li>
          ))}
        </ul>
      </section>
    </RulesContext.Provider>
  );
}
