import { useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { nextDays } from '#app/lib/visit-days.ts';
import { sayDayPart, sayVisitDay } from '#app/lib/visit-words.ts';
import { Picks } from '#app/ui/picks.tsx';
import { dayParts } from '#shared/help-requests.ts';
import { extrasTexts as texts } from './extras-texts.ts';
import type { WishesFieldProps } from './wishes-field.ts';

/** On which of the next seven days somebody should come by, and at what part of the day. */
export function VisitWishField({ wishes, onChange, missing }: WishesFieldProps) {
  const [days] = useState(() => nextDays(presentTime()));
  const { visit } = wishes;
  return (
    <>
      <Picks
        label={texts.visitDay}
        value={visit.day}
        problem={missing?.field === 'day' ? missing.words : undefined}
        options={days.map((day, index) => ({
          value: day,
          label: index === 0 ? texts.today(sayVisitDay(day)) : sayVisitDay(day),
        }))}
        onPick={(day) => onChange({ visit: { ...visit, day } })}
      />
      <Picks
        label={texts.visitPart}
        value={visit.part}
        problem={missing?.field === 'part' ? missing.words : undefined}
        options={dayParts.map((part) => ({ value: part, label: sayDayPart(part) }))}
        onPick={(part) => onChange({ visit: { ...visit, part } })}
      />
    </>
  );
}
