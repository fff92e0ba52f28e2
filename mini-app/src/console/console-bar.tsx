import { useState } from 'react';
import { TextSizeSwitch } from '#app/features/text-size/text-size-switch.tsx';
import { useSession } from '#app/lib/services.tsx';
import { texts as appTexts } from '#app/lib/texts.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { type Staff, staffOf } from './staff-of.ts';
import { texts } from './texts.ts';
import { useLeave } from './use-leave.ts';

export function ConsoleBar() {
  const session = useSession();
  const leave = useLeave();
  const [isLeaving, setLeaving] = useState(false);
  return (
    <header className="console-bar">
      <p className="console-bar-name">{appTexts.appName}</p>
      {session.kind === 'signed-in' && (
        <>
          {session.me.name !== null && <p>{describe(session.me.name, staffOf(session.me))}</p>}
          <button type="button" className="console-bar-button" onClick={() => setLeaving(true)}>
            {texts.leave}
          </button>
          {isLeaving && (
            <LeaveDialog
              onClose={() => setLeaving(false)}
              onLeave={async (where) => {
                await leave(where);
                setLeaving(false);
              }}
            />
          )}
        </>
      )}
      <TextSizeSwitch />
    </header>
  );
}

function describe(name: string, staff: Staff | undefined): string {
  return staff === undefined ? name : texts.signedInAs(name, texts.roles[staff.role]);
}
