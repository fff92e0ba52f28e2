import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { OfficerInvitation, StaffOfficer } from '#shared/officers.ts';
import { inviteOfficer } from './requests.ts';
import { texts } from './texts.ts';

interface InviteDialogProps {
  officer: StaffOfficer;
  onInvited: () => void;
  onClose: () => void;
}

export function InviteDialog({ officer, onInvited, onClose }: InviteDialogProps) {
  const { http } = useServices();
  const [invitation, setInvitation] = useState<OfficerInvitation>();
  const invite = useAction(async () => {
    setInvitation(await inviteOfficer(http, officer.id));
    onInvited();
  });
  return (
    <Dialog title={texts.inviteTitle(officer.name)} onClose={onClose}>
      {invitation === undefined ? (
        <>
          <p>{texts.inviteWords}</p>
          {invite.error && <Notice kind="bad">{invite.error.message}</Notice>}
          <Button isBusy={invite.isBusy} busyLabel={texts.saving} onClick={() => void invite.run()}>
            {texts.inviteYes}
          </Button>
        </>
      ) : (
        <>
          <div role="status" className="stack stack-tight">
            <p>{texts.inviteIs}</p>
            <p className="invitation-code">{invitation.code}</p>
          </div>
          <p>{texts.inviteHow(sayMoment(invitation.expiresAt))}</p>
          <Button onClick={onClose}>{texts.close}</Button>
        </>
      )}
    </Dialog>
  );
}
