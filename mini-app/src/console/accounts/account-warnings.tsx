import { useState } from 'react';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { sayDay, sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type DeskAccount, warnDaysAhead } from '#shared/accounts.ts';
import { actOnAccount } from './requests.ts';
import { texts } from './texts.ts';

interface AccountProps {
  account: DeskAccount;
  onChanged: () => void;
}

/** What keeps the account from sending, or soon will. */
export function AccountWarnings({ account, onChanged }: AccountProps) {
  const { health, grantEndsAt } = account;
  const packageEnd = health?.packageEndsOn ?? null;
  return (
    <>
      {account.pause !== null && <Pause account={account} onChanged={onChanged} />}
      {packageEnd !== null && isNear(packageEnd) && (
        <Notice kind="warning">{texts.endsSoon(texts.thePackage, sayDay(packageEnd))}</Notice>
      )}
      {grantEndsAt !== null && isNear(grantEndsAt) && (
        <Notice kind="warning">{texts.endsSoon(texts.theGrant, sayDay(grantEndsAt))}</Notice>
      )}
    </>
  );
}

function Pause({ account, onChanged }: AccountProps) {
  const { http } = useServices();
  const [hasTried, setTried] = useState(false);
  const act = useAction(async () => {
    await actOnAccount(http, account.id, 'try-again');
    setTried(true);
    onChanged();
  });
  if (account.pause === null) return null;
  const { since, sentence } = account.pause;
  return (
    <Notice kind="bad">
      <p>
        <strong>{texts.paused(sayMoment(since))}</strong> {sentence}
      </p>
      {act.error !== undefined && <p>{act.error.message}</p>}
      {hasTried && <p>{texts.triedAgain}</p>}
      {account.mayKeep && account.connection === 'works' && (
        <div>
          <Button
            kind="secondary"
            isBusy={act.isBusy}
            busyLabel={texts.tryingAgain}
            onClick={() => void act.run()}
          >
            {texts.tryAgain}
          </Button>
        </div>
      )}
    </Notice>
  );
}

function isNear(end: string): boolean {
  return Date.parse(end) - presentTime().getTime() < warnDaysAhead * 24 * 3_600_000;
}
