import type { ReactNode } from 'react';
import type { AppError } from '#app/lib/app-error.ts';
import { texts } from './ask-first-texts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

interface AskFirstProps {
  title: string;
  words?: string;
  yes: string;
  /** Takes something away for good. */
  isDanger?: true;
  action?: { isBusy: boolean; error: AppError | undefined };
  onYes: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before something is done, and stays open with the reason when it could not be. */
export function AskFirst(props: AskFirstProps) {
  const { title, words, yes, isDanger, action, onYes, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      {words !== undefined && <p>{words}</p>}
      {props.children}
      {action?.error && <Notice kind="bad">{action.error.message}</Notice>}
      <Button
        kind={isDanger ? 'danger' : 'primary'}
        isBusy={action?.isBusy ?? false}
        busyLabel={texts.working}
        onClick={onYes}
      >
        {yes}
      </Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.notNow}
      </Button>
    </Dialog>
  );
}
