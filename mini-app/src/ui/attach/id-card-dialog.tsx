import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { attachTexts as texts } from './attach-texts.ts';

interface IdCardDialogProps {
  onOther: () => void;
  onSend: () => void;
  onClose: () => void;
}

/** Asked before a photo that looks like an identity card is added; closing leaves it out. */
export function IdCardDialog({ onOther, onSend, onClose }: IdCardDialogProps) {
  return (
    <Dialog title={texts.idTitle} onClose={onClose}>
      <p>{texts.idWords}</p>
      <Button onClick={onOther}>{texts.idOther}</Button>
      <Button kind="quiet" onClick={onSend}>
        {texts.idSend}
      </Button>
    </Dialog>
  );
}
