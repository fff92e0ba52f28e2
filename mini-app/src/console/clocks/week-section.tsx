import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { framesWords, weekOrder } from './clock-words.ts';
import { useRulesInUse } from './rules-in-use.ts';
import { dayNames, texts } from './texts.ts';
import { WeekForm } from './week-form.tsx';

export function WeekSection() {
  const { rules } = useRulesInUse();
  const [isOpen, setOpen] = useState(false);
  const { frames, keepsHolidays, isOwn } = rules.calendar;
  return (
    <section className="stack" aria-labelledby="clock-week">
      <h2 id="clock-week">{texts.weekTitle}</h2>
      <div className="card stack">
        {isOpen ? (
          <WeekForm onDone={() => setOpen(false)} />
        ) : (
          <>
            <p className="soft">{isOwn ? texts.own : texts.fromAbove}</p>
            <dl className="clock-times">
              {weekOrder.map((day) => (
                <div key={day}>
                  <dt>{dayNames[day]}</dt>
                  <dd>{framesWords(frames[day] ?? [])}</dd>
                </div>
              ))}
            </dl>
            <p>{keepsHolidays ? texts.keepsHolidays : texts.worksHolidays}</p>
            <div className="clock-actions">
              <Button kind="secondary" onClick={() => setOpen(true)}>
                {texts.edit(texts.weekName)}
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
}
