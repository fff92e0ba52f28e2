import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { texts } from './texts.ts';

interface PublishDialogProps {
  audience: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** What reaches many people is asked about once more. */
export function PublishDialog({ audience, onConfirm, onClose }: PublishDialogProps) {
  return (
    <Dialog title={texts.confirmTitle} onClose={onClose}>
      <p>{texts.confirmWords(audience)}</p>
      <Button onClick={onConfirm}>{texts.confirmYes}</Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.confirmNo}
      </Button>
    </Dialog>
  );
}
