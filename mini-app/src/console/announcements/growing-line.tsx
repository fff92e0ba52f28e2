import { TextArea } from '#app/ui/field.tsx';

interface GrowingLineProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  problem?: string | undefined;
  isInvalid?: boolean;
}

/** One line of words that is seen whole however long it gets; what is pasted with line breaks becomes one line. */
export function GrowingLine({ onChange, ...field }: GrowingLineProps) {
  return (
    <div className="growing-line">
      <TextArea
        {...field}
        rows={2}
        onChange={(value) => onChange(value.replace(/\s*[\r\n]+\s*/g, ' '))}
      />
    </div>
  );
}
