import type { AppError } from '#app/lib/app-error.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

interface AskFirstProps {
  title: string;
  words: string;
  yes: string;
  action: { isBusy: boolean; error: AppError | undefined };
  onYes: () => void;
  onClose: () => void;
}

/** Asks before a turn is changed, and stays open with the reason when it could not be. */
export function AskFirst({ title, words, yes, action, onYes, onClose }: AskFirstProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{words}</p>
      {action.error && <Notice kind="bad">{action.error.message}</Notice>}
      <Button isBusy={action.isBusy} busyLabel={texts.working} onClick={onYes}>
        {yes}
      </Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.notNow}
      </Button>
    </Dialog>
  );
}
