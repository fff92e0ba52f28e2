import { useId, useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { sayDayPart, sayVisitDay } from '#app/lib/visit-words.ts';
import { Notice } from '#app/ui/notice.tsx';
import { dayParts } from '#shared/help-requests.ts';
import { extrasTexts as texts } from './extras-texts.ts';
import { nextDays } from './visit-days.ts';
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

interface PicksProps<T extends string> {
  label: string;
  value: T | undefined;
  problem: string | undefined;
  options: readonly { value: T; label: string }[];
  onPick: (value: T) => void;
}

function Picks<T extends string>({ label, value, problem, options, onPick }: PicksProps<T>) {
  const problemId = useId();
  const invalid = problem !== undefined && {
    'aria-invalid': true as const,
    'aria-describedby': problemId,
  };
  return (
    <fieldset className="picks" {...invalid}>
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
      {problem !== undefined && (
        <div id={problemId}>
          <Notice kind="bad">{problem}</Notice>
        </div>
      )}
    </fieldset>
  );
}
