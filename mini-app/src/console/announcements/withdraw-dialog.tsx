import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { StaffAnnouncement } from '#shared/announcements.ts';
import { withdraw } from './requests.ts';
import { texts } from './texts.ts';

interface WithdrawDialogProps {
  announcement: StaffAnnouncement;
  onWithdrawn: (announcement: StaffAnnouncement) => void;
  onClose: () => void;
}

export function WithdrawDialog({ announcement, onWithdrawn, onClose }: WithdrawDialogProps) {
  const { http } = useServices();
  const act = useAction(async () => {
    onWithdrawn(await withdraw(http, announcement.id));
    onClose();
  });
  return (
    <Dialog title={texts.withdrawTitle} onClose={onClose}>
      <p>
        <strong>{announcement.title}</strong>
      </p>
      <p>{texts.withdrawWords}</p>
      {act.error && <Notice kind="bad">{act.error.message}</Notice>}
      <Button
        kind="danger"
        isBusy={act.isBusy}
        busyLabel={texts.withdrawing}
        onClick={() => void act.run()}
      >
        {texts.withdrawYes}
      </Button>
      <Button kind="secondary" onClick={onClose}>
        {texts.withdrawNo}
      </Button>
    </Dialog>
  );
}
