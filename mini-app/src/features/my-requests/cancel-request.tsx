import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { HelpRequestDetail } from '#shared/help-requests.ts';
import { wordsOf } from './private-texts.ts';
import { cancel } from './requests.ts';

interface CancelRequestProps {
  helpRequestId: string;
  isPrivate: boolean;
  onCancelled: (request: HelpRequestDetail) => void;
}

export function CancelRequest({ helpRequestId, isPrivate, onCancelled }: CancelRequestProps) {
  const texts = wordsOf(isPrivate);
  const { http } = useServices();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const confirm = useAction(async () => {
    onCancelled(await cancel(http, helpRequestId));
    close();
  });
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {texts.cancel}
      </Button>
      {isOpen && (
        <Dialog title={texts.cancelTitle} onClose={close}>
          <p>{texts.cancelWords}</p>
          {confirm.error && <Notice kind="bad">{confirm.error.message}</Notice>}
          <Button kind="secondary" onClick={close}>
            {texts.cancelNo}
          </Button>
          <Button kind="help" isBusy={confirm.isBusy} onClick={() => void confirm.run()}>
            {texts.cancelYes}
          </Button>
        </Dialog>
      )}
    </>
  );
}
