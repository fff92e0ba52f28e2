import { ChoiceField } from '#app/ui/field.tsx';
import type { PaperSize } from '#shared/posters.ts';
import { texts } from './texts.ts';

interface SizeFieldProps {
  size: PaperSize;
  onChange: (size: PaperSize) => void;
}

export function SizeField({ size, onChange }: SizeFieldProps) {
  return (
    <ChoiceField
      label={texts.size}
      value={size}
      options={[
        { value: 'a4', label: texts.a4 },
        { value: 'a5', label: texts.a5 },
      ]}
      onChange={onChange}
    />
  );
}
