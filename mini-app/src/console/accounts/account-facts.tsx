import type { ReactNode } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayDay, sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AccountHealth, DeskAccount } from '#shared/accounts.ts';
import { actOnAccount } from './requests.ts';
import { quotaNames, texts } from './texts.ts';

interface AccountFactsProps {
  account: DeskAccount;
  onChanged: () => void;
}

/** What is known of the account: by us, and by Zalo's last word. */
export function AccountFacts({ account, onChanged }: AccountFactsProps) {
  const { http } = useServices();
  const read = useAction(async () => {
    await actOnAccount(http, account.id, 'health');
    onChanged();
  });
  const { health, failedEvents } = account;
  // Without a grant Zalo cannot be asked, and why stands above.
  const works = account.connection === 'works';
  return (
    <>
      <dl className="register-facts account-facts">
        <Fact name={texts.oaId}>{account.oaId}</Fact>
        <Fact name={texts.area}>{account.areaName}</Fact>
        <Fact name={texts.kind}>{account.isStateAgency ? texts.stateAgency : texts.business}</Fact>
        <Fact name={texts.grant}>{sayGrant(account)}</Fact>
        <Fact name={texts.heard}>
          {account.heardAt === null ? texts.neverHeard : sayMoment(account.heardAt)}
        </Fact>
        <Fact name={texts.failedEvents}>
          {failedEvents === 0 ? texts.noneFailed : texts.failed(failedEvents)}
        </Fact>
        <Fact name={texts.messages}>
          {account.usesOldMessages ? texts.oldMessages : texts.newMessages}
        </Fact>
        <Fact name={texts.package}>{health === null ? texts.notTold : sayPackage(health)}</Fact>
        <Fact name={texts.verified}>{sayVerified(health)}</Fact>
        <Fact name={texts.followers}>{health?.followerCount ?? texts.notTold}</Fact>
        <Fact name={texts.quotas}>{health === null ? texts.notTold : sayQuotas(health)}</Fact>
      </dl>
      {works && health !== null && health.problem !== null && (
        <Notice kind="warning">{health.problem}</Notice>
      )}
      {read.error !== undefined && <Notice kind="bad">{read.error.message}</Notice>}
      <div className="account-read">
        <p className="soft">
          {health === null ? texts.neverRead : texts.readAt(sayMoment(health.readAt))}
        </p>
        {works && (
          <Button
            kind="secondary"
            isBusy={read.isBusy}
            busyLabel={texts.reading}
            onClick={() => void read.run()}
          >
            {texts.readAgain}
          </Button>
        )}
      </div>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function sayGrant({ connection, grantEndsAt }: DeskAccount): string {
  if (connection !== 'works') return texts.noGrant;
  return grantEndsAt === null ? texts.grantFresh : texts.grantUntil(sayDay(grantEndsAt));
}

function sayPackage({ packageName, packageEndsOn }: AccountHealth): string {
  if (packageName === null) return texts.noPackage;
  return packageEndsOn === null
    ? packageName
    : texts.packageUntil(packageName, sayDay(packageEndsOn));
}

function sayVerified(health: AccountHealth | null): string {
  if (health === null || health.isVerified === null) return texts.notTold;
  return health.isVerified ? texts.isVerified : texts.notVerified;
}

function sayQuotas({ quotas }: AccountHealth): string {
  if (quotas.length === 0) return texts.noQuotas;
  return quotas
    .map(({ name, left, total }) => texts.quota(quotaNames[name] ?? name, left, total))
    .join('; ');
}
