import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DeskAccount } from '#shared/accounts.ts';
import { askGrant } from './requests.ts';
import { texts } from './texts.ts';

/** Leads to Zalo's page; from there the browser comes back by itself. */
export function ConnectButton({
  account,
  isMain = false,
}: {
  account: DeskAccount;
  isMain?: boolean;
}) {
  const { http } = useServices();
  const ask = useAction(async () => {
    window.location.assign(await askGrant(http, account.id));
  });
  return (
    <div className="account-connect stack">
      {isMain && <p>{texts.connectWhat}</p>}
      {ask.error !== undefined && <Notice kind="bad">{ask.error.message}</Notice>}
      <Button
        kind={isMain ? 'primary' : 'secondary'}
        isBusy={ask.isBusy}
        busyLabel={texts.connecting}
        onClick={() => void ask.run()}
      >
        {account.connection === 'never' ? texts.connect : texts.reconnect}
      </Button>
    </div>
  );
}
