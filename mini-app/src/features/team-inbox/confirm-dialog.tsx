import type { ReactNode } from 'react';
import type { Action } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

interface ConfirmDialogProps {
  title: string;
  yes: string;
  action: Action<[]>;
  onClose: () => void;
  children: ReactNode;
}

/** Asks before something is done, and stays open with the reason when it could not be. */
export function ConfirmDialog({ title, yes, action, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      {action.error && <Notice kind="bad">{action.error.message}</Notice>}
      <Button isBusy={action.isBusy} busyLabel={texts.working} onClick={() => void action.run()}>
        {yes}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {texts.notNow}
      </Button>
    </Dialog>
  );
}
