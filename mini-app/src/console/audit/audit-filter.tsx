import type { LoadState } from '#app/lib/use-load.ts';
import { SelectField } from '#app/ui/field.tsx';
import type { AuditOptions } from '#shared/audit.ts';
import type { AuditFilter } from './requests.ts';
import { texts } from './texts.ts';

interface AuditFilterBarProps {
  options: LoadState<AuditOptions>;
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

const everything = { value: '', label: texts.all };

/** Stays usable, with nothing to choose, where what to choose from could not be loaded. */
export function AuditFilterBar({ options, filter, onChange }: AuditFilterBarProps) {
  const { areas, people, kinds } =
    options.kind === 'ready' ? options.value : { areas: [], people: [], kinds: [] };
  const set = (name: keyof AuditFilter) => (value: string) => {
    const { [name]: _before, ...others } = filter;
    onChange(value === '' ? others : { ...others, [name]: value });
  };
  return (
    <fieldset className="audit-filter">
      <legend className="visually-hidden">{texts.filters}</legend>
      <SelectField
        label={texts.kind}
        value={filter.kind ?? ''}
        options={[everything, ...kinds.map(({ kind, name }) => ({ value: kind, label: name }))]}
        onChange={set('kind')}
      />
      <SelectField
        label={texts.person}
        value={filter.personId ?? ''}
        options={[everything, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={set('personId')}
      />
      <SelectField
        label={texts.area}
        value={filter.areaId ?? ''}
        options={[everything, ...areas.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={set('areaId')}
      />
    </fieldset>
  );
}
