import { useState } from 'react';
import { Part } from '#app/ui/part.tsx';
import { attachTexts as texts } from './attach-texts.ts';
import type { FilesFieldProps } from './photo-field.tsx';
import './fold.css';

const loadPhotos = async () => (await import('./photo-field.tsx')).PhotoField;
const loadVoice = async () => (await import('./voice-field.tsx')).VoiceField;

/** Photos and a voice note, folded away until they are wanted. */
export function AttachFold({ hasVoice, ...files }: FilesFieldProps & { hasVoice: boolean }) {
  const [isOpen, setOpen] = useState(files.files.length > 0);
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{hasVoice ? texts.addBoth : texts.addPhotos}</summary>
      {isOpen && (
        <div className="stack">
          <Part load={loadPhotos} props={files} />
          {hasVoice && <Part load={loadVoice} props={files} />}
        </div>
      )}
    </details>
  );
}
