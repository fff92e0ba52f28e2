import { useState } from 'react';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import { eraseMe } from './requests.ts';
import { texts } from './texts.ts';
import './me.css';

/** Says what goes and what stays, and wants a tick before it erases. */
export function EraseScreen() {
  const { http, forgetPerson } = useServices();
  const go = useGo();
  const [isSure, setSure] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const erase = useAction(async () => {
    await eraseMe(http);
    go('/farewell', { replace: true });
    await forgetPerson();
  });
  return (
    <Screen title={texts.eraseTitle} backTo="/me/data">
      <h2>{texts.eraseGoes}</h2>
      <PlainList lines={texts.eraseGoesList} />
      <h2>{texts.eraseStays}</h2>
      <PlainList lines={texts.eraseStaysList} />
      <p>
        <strong>{texts.eraseNoReturn}</strong>
      </p>
      <TickField label={texts.eraseConfirm} isTicked={isSure} onChange={setSure} />
      {isAsked && !isSure && <Notice kind="warning">{texts.eraseUnconfirmed}</Notice>}
      {erase.error && <Notice kind="bad">{erase.error.message}</Notice>}
      <Button
        kind="danger"
        isBusy={erase.isBusy}
        busyLabel={texts.erasing}
        onClick={() => {
          setAsked(true);
          if (isSure) void erase.run();
        }}
      >
        {texts.erase}
      </Button>
      <LinkButton kind="secondary" to="/me">
        {texts.eraseNo}
      </LinkButton>
    </Screen>
  );
}

function PlainList({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
