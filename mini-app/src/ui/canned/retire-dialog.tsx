import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { type CannedPath, retireCanned } from './canned-requests.ts';
import { texts } from './canned-texts.ts';

interface RetireDialogProps {
  path: CannedPath;
  answer: CannedAnswer;
  onRetired: () => void;
  onClose: () => void;
}

export function RetireDialog({ path, answer, onRetired, onClose }: RetireDialogProps) {
  const { http } = useServices();
  const act = useAction(async () => {
    await retireCanned(http, path, answer.id);
    onRetired();
    onClose();
  });
  return (
    <Dialog title={texts.retireTitle} onClose={onClose}>
      <p>
        <strong>{answer.title}</strong>
      </p>
      <p>{texts.retireWords}</p>
      {act.error && <Notice kind="bad">{act.error.message}</Notice>}
      <Button
        kind="danger"
        isBusy={act.isBusy}
        busyLabel={texts.retiring}
        onClick={() => void act.run()}
      >
        {texts.retireYes}
      </Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.retireNo}
      </Button>
    </Dialog>
  );
}
