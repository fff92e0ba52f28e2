import { sayDay } from '#app/lib/time-words.ts';
import { TextField } from '#app/ui/field.tsx';
import { composerTexts } from './composer-texts.ts';
import { readTime } from './said-time.ts';
import { readDay, weekdayOf } from './typed-time.ts';
import { today } from './use-composer.ts';

interface TypedFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  problem?: string | undefined;
  /** Marks it where the words stand elsewhere. */
  isInvalid?: boolean;
}

/** A day, typed day first whatever the computer's language; what was understood is said back with its weekday. */
export function DayField({ hint, ...props }: TypedFieldProps & { hint?: string }) {
  const day = readDay(props.value, today());
  const said =
    day && composerTexts.dayUnderstood(composerTexts.weekdays[weekdayOf(day)] ?? '', sayDay(day));
  return <TextField {...props} hint={said ?? hint ?? composerTexts.dayHint} />;
}

/** A time of the day, typed as people write it. */
export function TimeField(props: TypedFieldProps) {
  const time = readTime(props.value);
  const isSaidBack = time !== undefined && time !== props.value.trim();
  return (
    <TextField
      {...props}
      hint={isSaidBack ? composerTexts.timeUnderstood(time) : composerTexts.timeHint}
    />
  );
}
