import { useState } from 'react';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { CannedDialog } from './canned-dialog.tsx';
import type { CannedPath } from './canned-requests.ts';
import { RetireDialog } from './retire-dialog.tsx';

export type OpenCanned = { kind: 'new' } | { kind: 'edit' | 'retire'; answer: CannedAnswer };

/** Which of a list's ready-made answers is open above it, and whether the last one was saved. */
export function useOpenCanned() {
  const [open, setOpen] = useState<OpenCanned>();
  const [isSaved, setSaved] = useState(false);
  return {
    open,
    isSaved,
    show: (next: OpenCanned) => {
      setSaved(false);
      setOpen(next);
    },
    close: () => setOpen(undefined),
    closeSaved: () => {
      setOpen(undefined);
      setSaved(true);
    },
  };
}

interface CannedDialogsProps {
  path: CannedPath;
  canned: ReturnType<typeof useOpenCanned>;
  onChanged: () => void;
}

export function CannedDialogs({ path, canned, onChanged }: CannedDialogsProps) {
  const { open, close, closeSaved } = canned;
  if (open === undefined) return null;
  if (open.kind === 'retire') {
    return <RetireDialog path={path} answer={open.answer} onClose={close} onRetired={onChanged} />;
  }
  return (
    <CannedDialog
      path={path}
      answer={open.kind === 'edit' ? open.answer : undefined}
      onClose={close}
      onChanged={onChanged}
      onSaved={() => {
        closeSaved();
        onChanged();
      }}
    />
  );
}
