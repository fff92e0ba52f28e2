import { type ChangeEvent, useId } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { Notice } from './notice.tsx';
import { TooLong } from './too-long.tsx';

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  isReadOnly?: boolean;
  /** More than this is kept and told; the form must not send it. */
  maxLength?: number;
  /** Marks it as what keeps the form from being sent. */
  isInvalid?: boolean;
  /** The same in words, told below it. */
  problem?: string | undefined;
}

function useControl(props: FieldProps) {
  const { value, onChange, hint, isReadOnly, maxLength, problem } = props;
  const id = useId();
  const hintId = `${id}-hint`;
  const problemId = `${id}-problem`;
  const isTooLong = maxLength !== undefined && extraLetters(value, maxLength) > 0;
  const isInvalid = (props.isInvalid ?? false) || problem !== undefined || isTooLong;
  const described = [
    ...(hint === undefined ? [] : [hintId]),
    ...(problem !== undefined || isTooLong ? [problemId] : []),
  ];
  return {
    id,
    hintId,
    problemId,
    control: {
      id,
      className: 'field-control',
      value,
      readOnly: isReadOnly ?? false,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
        onChange(event.target.value),
      ...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') }),
      ...(isInvalid ? { 'aria-invalid': true } : {}),
    },
  };
}

function Problems({ id, value, maxLength, problem }: FieldProps & { id: string }) {
  const isTooLong = maxLength !== undefined && extraLetters(value, maxLength) > 0;
  if (problem === undefined && !isTooLong) return null;
  return (
    <div id={id}>
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
      <TooLong value={value} maxLength={maxLength} />
    </div>
  );
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'search' | 'date' | 'time' | 'tel';
  /** What of the person's own it asks for, so that the phone offers it. */
  purpose?: 'tel' | 'name' | 'one-time-code';
}

export function TextField(props: TextFieldProps) {
  const { id, hintId, problemId, control } = useControl(props);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        type={props.type ?? 'text'}
        autoComplete={props.purpose ?? 'off'}
        inputMode={props.purpose === 'one-time-code' ? 'numeric' : undefined}
        {...control}
      />
      {props.hint !== undefined && (
        <span className="field-hint" id={hintId}>
          {props.hint}
        </span>
      )}
      <Problems {...props} id={problemId} />
    </div>
  );
}

export function TextArea(props: FieldProps & { rows?: number }) {
  const { id, hintId, problemId, control } = useControl(props);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      <textarea rows={props.rows ?? 3} {...control} />
      {props.hint !== undefined && (
        <span className="field-hint" id={hintId}>
          {props.hint}
        </span>
      )}
      <Problems {...props} id={problemId} />
    </div>
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

export function SelectField<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field-control"
        value={value}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One out of a few, all in sight. */
export function ChoiceField<T extends string>(
  props: Omit<SelectProps<T>, 'value'> & { value: T | undefined },
) {
  const name = useId();
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
