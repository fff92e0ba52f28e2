import { useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { dayInVietnam } from '#app/lib/visit-days.ts';
import { sayVisitDay } from '#app/lib/visit-words.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { monthLater, weekLater } from './next-day.ts';
import { texts } from './texts.ts';

/** When to come again; choosing it saves the visit, as there is nothing left to say. */
export function NextDayButtons({ onSave }: { onSave: (day: string | undefined) => void }) {
  const [isChoosing, setChoosing] = useState(false);
  const [day, setDay] = useState('');
  const [isMissing, setMissing] = useState(false);
  const today = dayInVietnam(presentTime());
  const saveDay = () => {
    if (day > today) onSave(day);
    else setMissing(true);
  };
  return (
    <section className="stack stack-tight">
      <h2>{texts.whenAgain}</h2>
      <Button isBig onClick={() => onSave(undefined)}>
        {texts.saveWithout}
      </Button>
      <Button kind="secondary" isBig onClick={() => onSave(weekLater(today))}>
        {`${texts.saveWeek} (${sayVisitDay(weekLater(today))})`}
      </Button>
      <Button kind="secondary" isBig onClick={() => onSave(monthLater(today))}>
        {`${texts.saveMonth} (${sayVisitDay(monthLater(today))})`}
      </Button>
      {!isChoosing && (
        <Button kind="quiet" onClick={() => setChoosing(true)}>
          {texts.chooseDay}
        </Button>
      )}
      {isChoosing && (
        <>
          <TextField
            type="date"
            label={texts.dayLabel}
            value={day}
            onChange={(next) => {
              setDay(next);
              setMissing(false);
            }}
            problem={isMissing ? texts.dayMissing : undefined}
          />
          {day > today && (
            <Button kind="secondary" isBig onClick={saveDay}>
              {texts.saveDay(sayVisitDay(day))}
            </Button>
          )}
          {day <= today && (
            <Button kind="secondary" onClick={saveDay}>
              {texts.save}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
