import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Tutorial } from '#shared/tutorials.ts';
import { ShareIcon } from './reader-icons.tsx';
import { texts } from './reader-texts.ts';

type Outcome = 'shared' | 'cancelled' | 'copied' | 'failed';

/** Passes the tutorial on and says what became of it. */
export function ShareTutorial({ tutorial }: { tutorial: Tutorial }) {
  const { platform } = useServices();
  const [outcome, setOutcome] = useState<Outcome>();
  const share = useAction(async () => {
    setOutcome(undefined);
    const { title, audience: description, id } = tutorial;
    const page = { title, description, path: `/tutorials/${id}` };
    setOutcome(await platform.share(page).catch(() => 'failed' as const));
  });
  return (
    <div className="stack stack-tight">
      <Button
        kind="secondary"
        isBusy={share.isBusy}
        busyLabel={texts.sharing}
        onClick={() => void share.run()}
      >
        <ShareIcon />
        {texts.share}
      </Button>
      {outcome === 'failed' && <Notice kind="bad">{texts.shareFailed}</Notice>}
      {outcome !== undefined && outcome !== 'failed' && <Notice>{texts.shareDone[outcome]}</Notice>}
    </div>
  );
}
