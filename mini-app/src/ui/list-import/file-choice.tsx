import { useId } from 'react';
import './list-import.css';

interface FileChoiceProps {
  label: string;
  onChosen: (file: File) => void;
}

/** A button to the eye; to everybody else the field that it is. The same file may be chosen again after it was put right. */
export function FileChoice({ label, onChosen }: FileChoiceProps) {
  const id = useId();
  return (
    <div className="file-choice">
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file !== undefined) onChosen(file);
        }}
      />
      <label htmlFor={id} className="button button-secondary">
        {label}
      </label>
    </div>
  );
}
