import { type KeyboardEvent, useState } from 'react';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { texts } from './tutorial-field-texts.ts';
import { useFoundFirst } from './use-found-first.ts';

interface Named {
  id: string;
  title: string;
}

interface TutorialFieldProps {
  label: string;
  /** Empty where none is chosen. */
  value: string;
  tutorials: readonly Named[];
  /** What choosing none is called; without it one must be chosen. */
  noneLabel?: string;
  onChange: (id: string) => void;
}

/** One tutorial out of many: words, as residents would say them, bring what they mean to the top of the list. */
export function TutorialField(props: TutorialFieldProps) {
  const { label, value, tutorials, noneLabel, onChange } = props;
  const [words, setWords] = useState('');
  const { ordered, foundCount } = useFoundFirst(words, tutorials);
  return (
    <>
      <SearchForTutorial words={words} foundCount={foundCount} onChange={setWords} />
      <SelectField
        label={label}
        value={value}
        options={[
          ...(noneLabel === undefined ? [] : [{ value: '', label: noneLabel }]),
          ...ordered.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={onChange}
      />
    </>
  );
}

interface SearchProps {
  words: string;
  /** Undefined while nothing was looked for. */
  foundCount: number | undefined;
  onChange: (words: string) => void;
}

export function SearchForTutorial({ words, foundCount, onChange }: SearchProps) {
  return (
    <fieldset className="stack stack-tight" onKeyDown={keepForm}>
      <TextField
        type="search"
        label={texts.label}
        hint={texts.hint}
        value={words}
        onChange={onChange}
      />
      <p role="status" className="soft">
        {foundCount === undefined ? '' : texts.found(foundCount)}
      </p>
    </fieldset>
  );
}

/** Enter looks for a tutorial, and does not send the form around it. */
function keepForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
