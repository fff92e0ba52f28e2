import { useId, useRef } from 'react';
import '#app/ui/attach/attach.css';

interface FilePickProps {
  label: string;
  accept: string;
  isMany?: true;
  isBusy: boolean;
  onTaken: (files: File[]) => void;
}

/** A button that opens the device's own choice of files. */
export function FilePick({ label, accept, isMany, isBusy, onTaken }: FilePickProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <label className="button button-secondary attach-pick" htmlFor={id}>
      {label}
      <input
        id={id}
        ref={input}
        type="file"
        className="attach-input"
        accept={accept}
        multiple={isMany ?? false}
        disabled={isBusy}
        onChange={() => {
          onTaken([...(input.current?.files ?? [])]);
          if (input.current) input.current.value = '';
        }}
      />
    </label>
  );
}
