import { useState } from 'react';
import { useAction } from '#app/lib/use-action.ts';
import { TextArea } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
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
    <FormDialog
      title={texts.sendBackTitle}
      words={{ save: texts.sendBackYes, saving: texts.working, cancel: texts.cancel }}
      state={send}
      onSave={() => {
        setTried(true);
        if (remark.trim() !== '') void send.run(remark.trim());
      }}
      onClose={onClose}
    >
      <TextArea
        label={texts.sendBackLabel}
        value={remark}
        onChange={setRemark}
        maxLength={300}
        problem={isTried && remark.trim() === '' ? texts.sendBackMissing : undefined}
      />
    </FormDialog>
  );
}
