import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

interface ConfirmDialogProps {
  title: string;
  words: string;
  yes: string;
  isDanger?: boolean;
  act: () => Promise<void>;
  onClose: () => void;
}

/** Asks once more before something that many people see, or that cannot be had back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const action = useAction(props.act);
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{props.words}</p>
      {action.error && <Notice kind="bad">{action.error.message}</Notice>}
      <Button
        kind={props.isDanger ? 'danger' : 'primary'}
        isBusy={action.isBusy}
        busyLabel={texts.working}
        onClick={() => void action.run()}
      >
        {props.yes}
      </Button>
      <Button kind="secondary" onClick={props.onClose}>
        {texts.no}
      </Button>
    </Dialog>
  );
}
