import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { CreditSheet } from '#shared/credit.ts';
import { sign } from './requests.ts';
import { texts } from './texts.ts';

interface SignDialogProps {
  areaId: string;
  month: string;
  onSigned: (sheet: CreditSheet) => void;
  onClose: () => void;
}

export function SignDialog({ areaId, month, onSigned, onClose }: SignDialogProps) {
  const { http } = useServices();
  const act = useAction(async () => {
    onSigned(await sign(http, areaId, month));
    onClose();
  });
  return (
    <Dialog title={texts.signTitle} onClose={onClose}>
      <p>{texts.signWords}</p>
      {act.error && <Notice kind="bad">{act.error.message}</Notice>}
      <Button isBusy={act.isBusy} busyLabel={texts.signing} onClick={() => void act.run()}>
        {texts.signYes}
      </Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.signNo}
      </Button>
    </Dialog>
  );
}
