import { useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { sayDayPart, sayVisitDay } from '#app/lib/visit-words.ts';
import { dayParts } from '#shared/help-requests.ts';
import { extrasTexts as texts } from './extras-texts.ts';
import { nextDays } from './visit-days.ts';
import type { WishesFieldProps } from './wishes-field.ts';

/** On which of the next seven days somebody should come by, and at what part of the day. */
export function VisitWishField({ wishes, onChange }: WishesFieldProps) {
  const [days] = useState(() => nextDays(presentTime()));
  const { visit } = wishes;
  return (
    <>
      <Picks
        label={texts.visitDay}
        value={visit.day}
        options={days.map((day, index) => ({
          value: day,
          label: index === 0 ? texts.today(sayVisitDay(day)) : sayVisitDay(day),
        }))}
        onPick={(day) => onChange({ visit: { ...visit, day } })}
      />
      <Picks
        label={texts.visitPart}
        value={visit.part}
        options={dayParts.map((part) => ({ value: part, label: sayDayPart(part) }))}
        onPick={(part) => onChange({ visit: { ...visit, part } })}
      />
    </>
  );
}

interface PicksProps<T extends string> {
  label: string;
  value: T | undefined;
  options: readonly { value: T; label: string }[];
  onPick: (value: T) => void;
}

function Picks<T extends string>({ label, value, options, onPick }: PicksProps<T>) {
  return (
    <fieldset className="picks">
      <legend className="field-label">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="pick"
          aria-pressed={option.value === value}
          onClick={() => onPick(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
