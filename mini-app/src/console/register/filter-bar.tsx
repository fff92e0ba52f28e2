import { useEffect, useState } from 'react';
import { useNarrow } from '#app/console/use-narrow.ts';
import { useSettled } from '#app/lib/use-settled.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import type { RegisterFilter, RegisterPage } from '#shared/register.ts';
import type { FilterName } from './register-filter.ts';
import { texts, wordNames } from './texts.ts';

interface FilterBarProps {
  filter: RegisterFilter;
  villages: RegisterPage['villages'];
  onChange: (name: FilterName, value: string) => void;
  onText: (text: string) => void;
  /** Missing while nothing is filtered. */
  onClear: (() => void) | undefined;
}

export function FilterBar({ filter, villages, onChange, onText, onClear }: FilterBarProps) {
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  const words = Object.entries(wordNames).map(([value, label]) => ({ value, label }));
  return (
    <form
      className="filter-bar"
      aria-label={texts.filters}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextFilter value={filter.text ?? ''} onChange={onText} />
      {isNarrow && (
        <Button kind="secondary" onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.hideFilters : texts.showFilters}
        </Button>
      )}
      {(!isNarrow || isOpen) && (
        <>
          <SelectField
            label={texts.village}
            value={filter.villageId ?? ''}
            options={[
              { value: '', label: texts.allVillages },
              ...villages.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => onChange('villageId', value)}
          />
          <SelectField
            label={texts.word}
            value={filter.word ?? ''}
            options={[{ value: '', label: texts.anyWord }, ...words]}
            onChange={(value) => onChange('word', value)}
          />
          <TextField
            type="date"
            label={texts.from}
            value={filter.from ?? ''}
            onChange={(value) => onChange('from', value)}
          />
          <TextField
            type="date"
            label={texts.to}
            value={filter.to ?? ''}
            onChange={(value) => onChange('to', value)}
          />
        </>
      )}
      {onClear && (
        <Button kind="quiet" onClick={onClear}>
          {texts.clear}
        </Button>
      )}
    </form>
  );
}

/** Types freely and searches when the typing rests. */
function TextFilter({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  const settled = useSettled(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed sets the filter.
  useEffect(() => {
    if (settled !== value) onChange(settled);
  }, [settled]);
  useEffect(() => setText(value), [value]);
  return (
    <TextField
      type="search"
      label={texts.text}
      hint={texts.textHint}
      value={text}
      onChange={setText}
      maxLength={100}
    />
  );
}
