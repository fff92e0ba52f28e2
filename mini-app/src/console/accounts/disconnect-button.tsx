import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DeskAccount } from '#shared/accounts.ts';
import { actOnAccount } from './requests.ts';
import { texts } from './texts.ts';

/** Asks first: only an administrator of the account at Zalo can undo it. */
export function DisconnectButton({
  account,
  onDone,
}: {
  account: DeskAccount;
  onDone: () => void;
}) {
  const { http } = useServices();
  const [isAsking, setAsking] = useState(false);
  const act = useAction(async () => {
    await actOnAccount(http, account.id, 'disconnect');
  });
  const disconnect = async () => {
    if (!(await act.run())) return;
    setAsking(false);
    onDone();
  };
  return (
    <>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {texts.disconnect}
      </Button>
      {isAsking && (
        <Dialog title={texts.disconnectTitle} onClose={() => setAsking(false)}>
          <p>
            <strong>{account.name}</strong>
          </p>
          <p>{texts.disconnectWhat}</p>
          {act.error !== undefined && <Notice kind="bad">{act.error.message}</Notice>}
          <div className="side-by-side">
            <Button
              kind="danger"
              isBusy={act.isBusy}
              busyLabel={texts.disconnecting}
              onClick={() => void disconnect()}
            >
              {texts.disconnectYes}
            </Button>
            <Button kind="secondary" onClick={() => setAsking(false)}>
              {texts.keep}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
