import type { ReactNode } from 'react';
import type { AppError } from '#app/lib/app-error.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

interface FormDialogProps {
  title: string;
  /** On the button that sends the form, and while it is under way. */
  words: { save: string; saving: string; cancel?: string };
  state: { isBusy: boolean; error: AppError | undefined };
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form above the screen, with why it was not taken over its button. */
export function FormDialog({ title, words, state, onSave, onClose, children }: FormDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {children}
        {state.error && <Notice kind="bad">{state.error.message}</Notice>}
        <Button type="submit" isBusy={state.isBusy} busyLabel={words.saving}>
          {words.save}
        </Button>
        {words.cancel !== undefined && (
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        )}
      </form>
    </Dialog>
  );
}
