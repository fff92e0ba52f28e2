import { Notice } from '#app/ui/notice.tsx';
import type { DeskAccount } from '#shared/accounts.ts';
import { AccountFacts } from './account-facts.tsx';
import { AccountWarnings } from './account-warnings.tsx';
import { ConnectButton } from './connect-button.tsx';
import { DisconnectButton } from './disconnect-button.tsx';
import { GrantEnd } from './grant-end.tsx';
import { TemplateList } from './template-list.tsx';
import { connectionTexts, texts } from './texts.ts';

interface AccountCardProps {
  account: DeskAccount;
  /** The person has just come back from Zalo's page. */
  isJustBack: boolean;
  onChanged: () => void;
}

export function AccountCard({ account, isJustBack, onChanged }: AccountCardProps) {
  const { connection, mayKeep } = account;
  const works = connection === 'works';
  return (
    <section className="card account stack" aria-labelledby={`account-${account.id}`}>
      <div className="account-head">
        <h2 id={`account-${account.id}`}>{account.name}</h2>
        <p className={`tag account-${connection}`}>{connectionTexts[connection]}</p>
      </div>
      <GrantEnd account={account} isJustBack={isJustBack} />
      <AccountWarnings account={account} onChanged={onChanged} />
      {!works && mayKeep && <ConnectButton account={account} isMain />}
      {!mayKeep && !works && <Notice kind="warning">{texts.onlyAdministrator}</Notice>}
      <AccountFacts account={account} onChanged={onChanged} />
      <TemplateList templates={account.templates} />
      {mayKeep && works && (
        <div className="account-acts">
          <ConnectButton account={account} />
          <DisconnectButton account={account} onDone={onChanged} />
        </div>
      )}
    </section>
  );
}
