import { useId } from 'react';
import { Notice } from './notice.tsx';
import './picks.css';

interface PicksProps<T extends string> {
  label: string;
  value: T | undefined;
  problem?: string | undefined;
  options: readonly { value: T; label: string }[];
  onPick: (value: T) => void;
}

/** One out of a few short ones, as big buttons beside each other. */
export function Picks<T extends string>({ label, value, problem, options, onPick }: PicksProps<T>) {
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
