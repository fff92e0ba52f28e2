import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { AccountCard } from './account-card.tsx';
import { useAccounts } from './requests.ts';
import { texts } from './texts.ts';
import './accounts.css';

/** The commune's accounts at Zalo: whether they send and hear, and connecting them. */
export function AccountsPage({ areaName }: { areaName: string }) {
  const [search] = useSearchParams();
  const grantId = search.get('grant');
  const [isWaiting, setWaiting] = useState(grantId !== null);
  const load = useAccounts(isWaiting);
  const accounts = load.state.kind === 'ready' ? load.state.value.accounts : [];
  const isExchanging = accounts.some(({ lastGrant }) => lastGrant?.state === 'received');
  useEffect(() => setWaiting(isExchanging), [isExchanging]);
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <h1>{texts.title}</h1>
      <p className="accounts-lead">{texts.lead}</p>
      {grantId === 'unknown' && <Notice kind="warning">{texts.unknownGrant}</Notice>}
      <Faces
        load={load}
        isEmpty={(list) => list.accounts.length === 0}
        empty={<p>{texts.none}</p>}
        ready={(list) =>
          list.accounts.map((account) => (
            <AccountCard
              key={account.id}
              account={account}
              isJustBack={account.lastGrant?.id === grantId}
              onChanged={load.reload}
            />
          ))
        }
      />
    </div>
  );
}
