import { useState } from 'react';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

interface ReturnDialogProps {
  act: (remark: string) => Promise<void>;
  onClose: () => void;
}

/** Says what is to be changed before a tutorial may be published. */
export function ReturnDialog({ act, onClose }: ReturnDialogProps) {
  const [remark, setRemark] = useState('');
  const [isTried, setTried] = useState(false);
  const send = useAction(act);
  return (
    <Dialog title={texts.sendBackTitle} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (remark.trim() !== '') void send.run(remark.trim());
        }}
      >
        <TextArea
          label={texts.sendBackLabel}
          value={remark}
          onChange={setRemark}
          maxLength={300}
          problem={isTried && remark.trim() === '' ? texts.sendBackMissing : undefined}
        />
        {send.error && <Notice kind="bad">{send.error.message}</Notice>}
        <Button type="submit" isBusy={send.isBusy} busyLabel={texts.working}>
          {texts.sendBackYes}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </form>
    </Dialog>
  );
}
