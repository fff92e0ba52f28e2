import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KeptTutorialDetail, OpenTutorialVersion } from '#shared/tutorial-keeping.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DifferenceView } from './difference-view.tsx';
import { decide } from './requests.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { texts } from './texts.ts';
import { TutorialPreview } from './tutorial-preview.tsx';

interface ReviewSectionProps {
  tutorial: KeptTutorialDetail;
  open: OpenTutorialVersion;
  mayApprove: boolean;
  onChanged: (tutorial: KeptTutorialDetail, said: string) => void;
}

/** What waits for the second person: what it changes, how it looks, and what they decide. */
export function ReviewSection({ tutorial, open, mayApprove, onChanged }: ReviewSectionProps) {
  const { http } = useServices();
  const [asking, setAsking] = useState<'publish' | 'return'>();
  const takeBack = useAction(async () => {
    onChanged(await decide(http, tutorial.id, 'return', open, { remark: '' }), '');
  });
  const standing = tutorial.versions.find(({ state }) => state === 'published')?.id;
  const from = standing ?? (tutorial.isInLibrary ? 'library' : undefined);
  return (
    <section className="stack">
      <Notice kind="warning">
        {open.isMine ? texts.reviewMine : texts.reviewBy(open.authorName)}
      </Notice>
      {from !== undefined && (
        <section className="card stack stack-tight">
          <h2>{texts.differenceHead}</h2>
          <DifferenceView tutorialId={tutorial.id} from={from} to={open.id} mark={open.changedAt} />
        </section>
      )}
      <TutorialPreview title={texts.preview} steps={open.content.steps} />
      {takeBack.error && <Notice kind="bad">{takeBack.error.message}</Notice>}
      <div className="tutorials-actions">
        {open.isMine && (
          <Button kind="secondary" isBusy={takeBack.isBusy} onClick={() => void takeBack.run()}>
            {texts.takeBack}
          </Button>
        )}
        {!open.isMine && mayApprove && (
          <>
            <Button onClick={() => setAsking('publish')}>{texts.publish}</Button>
            <Button kind="secondary" onClick={() => setAsking('return')}>
              {texts.sendBack}
            </Button>
          </>
        )}
      </div>
      {!open.isMine && !mayApprove && <p>{texts.reviewOfficer}</p>}
      {asking === 'publish' && (
        <ConfirmDialog
          title={texts.publishTitle}
          words={texts.publishWords}
          yes={texts.publishYes}
          act={async () =>
            onChanged(await decide(http, tutorial.id, 'publish', open), texts.published)
          }
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'return' && (
        <ReturnDialog
          act={async (remark) =>
            onChanged(await decide(http, tutorial.id, 'return', open, { remark }), '')
          }
          onClose={() => setAsking(undefined)}
        />
      )}
    </section>
  );
}
