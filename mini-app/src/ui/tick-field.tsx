interface TickFieldProps {
  label: string;
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
}

/** One thing to say yes or no to. */
export function TickField({ label, isTicked, onChange }: TickFieldProps) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
