import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { Me } from '#shared/sessions.ts';
import { takeInvitation } from './requests.ts';
import { texts } from './texts.ts';
import './sign-in.css';

interface NotStaffProps {
  me: Me;
  onLeave: () => void;
}

/** Somebody whom Zalo knows and the staff list does not; an invitation puts that right. */
export function NotStaff({ me, onLeave }: NotStaffProps) {
  const { http, session } = useServices();
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const take = useAction(async () => session.changeMe(await takeInvitation(http, code.trim())));
  return (
    <main className="console-sign-in">
      <Screen title={texts.notStaffTitle}>
        <p>{texts.notStaff(me.name ?? texts.unnamed)}</p>
        <section className="card stack" aria-labelledby="invitation">
          <h2 id="invitation">{texts.invitationTitle}</h2>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault();
              setMissing(code.trim() === '');
              if (code.trim() !== '') void take.run();
            }}
          >
            <TextField
              label={texts.invitation}
              hint={texts.invitationHint}
              value={code}
              onChange={setCode}
              maxLength={12}
              problem={isMissing ? texts.invitationMissing : undefined}
            />
            {take.error && <Notice kind="bad">{take.error.message}</Notice>}
            <Button type="submit" isBusy={take.isBusy} busyLabel={texts.taking}>
              {texts.takeInvitation}
            </Button>
          </form>
          <p className="soft">{texts.noInvitation}</p>
        </section>
        <Button kind="secondary" onClick={onLeave}>
          {texts.changePerson}
        </Button>
      </Screen>
    </main>
  );
}
