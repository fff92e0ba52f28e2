import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { texts } from './texts.ts';

interface LeaveDialogProps {
  onLeave: (where: 'here' | 'everywhere') => Promise<void>;
  onClose: () => void;
}

export function LeaveDialog({ onLeave, onClose }: LeaveDialogProps) {
  const leave = useAction(onLeave);
  return (
    <Dialog title={texts.leaveTitle} onClose={onClose}>
      <p>{texts.leaveWhat}</p>
      <Button
        isBusy={leave.isBusy}
        busyLabel={texts.leaving}
        onClick={() => void leave.run('here')}
      >
        {texts.leaveHere}
      </Button>
      <Button kind="secondary" isBusy={leave.isBusy} onClick={() => void leave.run('everywhere')}>
        {texts.leaveEverywhere}
      </Button>
      <p className="soft">{texts.leaveEverywhereWhat}</p>
    </Dialog>
  );
}
