import { useState } from 'react';
import { isUntouched } from '#app/lib/draft.ts';
import { listDrafts } from '#app/lib/draft-store.ts';
import { useServices } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

/** In a browser only: inside Zalo the person is who Zalo says. What a member did or wrote and did not send yet would go. */
export function SignOut() {
  const { platform, session, pending } = useServices();
  const [unsent, setUnsent] = useState(0);
  if (platform.kind !== 'browser') return null;
  const leave = () => {
    platform.storage.remove('persona');
    void session.signOut();
  };
  const tryLeave = () => {
    const written = Object.entries(listDrafts(platform.storage)).filter(
      ([name, draft]) => name.startsWith('team/') && !isUntouched(draft),
    );
    const count = pending.list('/api/team/').length + written.length;
    if (count === 0) leave();
    else setUnsent(count);
  };
  return (
    <>
      <Button kind="secondary" onClick={tryLeave}>
        {texts.signOut}
      </Button>
      {unsent > 0 && (
        <Notice kind="bad">
          <p>{texts.signOutUnsent(unsent)}</p>
          <Button kind="danger" onClick={leave}>
            {texts.signOutAnyway}
          </Button>
        </Notice>
      )}
    </>
  );
}
