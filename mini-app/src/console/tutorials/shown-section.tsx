import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayDay } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KeptTutorialDetail } from '#shared/tutorial-keeping.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { noteCheck, retire } from './requests.ts';
import { texts } from './texts.ts';
import { TutorialPreview } from './tutorial-preview.tsx';

interface ShownSectionProps {
  tutorial: KeptTutorialDetail;
  mayApprove: boolean;
  onChanged: (tutorial: KeptTutorialDetail, said: string) => void;
}

/** What residents read now, whether it is still right, what they say of it, and how it is taken away. */
export function ShownSection({ tutorial, mayApprove, onChanged }: ShownSectionProps) {
  const { http } = useServices();
  const [isRetiring, setRetiring] = useState(false);
  const { id, origin, shown, lastVerified, isCheckDue, votes, stuck } = tutorial;
  const check = useAction(async () => onChanged(await noteCheck(http, id), texts.checked));
  const published = tutorial.versions.find(({ state }) => state === 'published');
  if (shown === null) return <p>{texts.notShown}</p>;
  return (
    <>
      <TutorialPreview title={texts.shownHead} steps={shown.steps} />
      <div className="stack">
        <section className="card stack stack-tight">
          <h2>{texts.checkHead}</h2>
          <p>{texts.checkWhat}</p>
          {lastVerified && (
            <p>{texts.lastVerified(sayDay(lastVerified.day), lastVerified.byName)}</p>
          )}
          {isCheckDue && <Notice kind="warning">{texts.checkDue}</Notice>}
          {check.error && <Notice kind="bad">{check.error.message}</Notice>}
          <Button kind="secondary" isBusy={check.isBusy} onClick={() => void check.run()}>
            {texts.check}
          </Button>
        </section>
        <section className="card stack stack-tight">
          <h2>{texts.feedbackHead}</h2>
          <p>{texts.voted(votes)}</p>
          {stuck.length === 0 ? (
            <p>{texts.stuckNone}</p>
          ) : (
            <ul className="bullets">
              {stuck.map(({ step, times }) => (
                <li key={step}>{texts.stuckAt(step, times)}</li>
              ))}
            </ul>
          )}
        </section>
        {published && mayApprove && (
          <Button kind="quiet" onClick={() => setRetiring(true)}>
            {texts.retire}
          </Button>
        )}
      </div>
      {isRetiring && published && (
        <ConfirmDialog
          title={texts.retireTitle}
          words={texts.retireWords[origin === 'own' ? 'own' : 'changed']}
          yes={texts.retireYes}
          isDanger
          act={async () => {
            onChanged(await retire(http, id, published.id), texts.retired);
            setRetiring(false);
          }}
          onClose={() => setRetiring(false)}
        />
      )}
    </>
  );
}
