import { useId } from 'react';
import './list-import.css';

interface FileChoiceProps {
  label: string;
  /** What the device offers; lists as text unless said otherwise. */
  accept?: string;
  onChosen: (file: File) => void;
}

const lists = '.csv,.txt,text/csv,text/plain';

/** A button to the eye; to everybody else the field that it is. The same file may be chosen again after it was put right. */
export function FileChoice({ label, accept = lists, onChosen }: FileChoiceProps) {
  const id = useId();
  return (
    <div className="file-choice">
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={accept}
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
