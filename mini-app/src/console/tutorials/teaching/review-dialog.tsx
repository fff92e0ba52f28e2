import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { useLoad } from '#app/lib/use-load.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { TaughtPhrasing, TaughtPhrasingList } from '#shared/taught-phrasings.ts';
import { EffectView } from './effect-view.tsx';
import { measure, publishPhrasing } from './requests.ts';
import { texts } from './texts.ts';

interface ReviewDialogProps {
  phrasing: TaughtPhrasing;
  onTaught: (list: TaughtPhrasingList, said: string) => void;
  onClose: () => void;
}

/** Shows an approver what a proposed phrasing would change, before the engine learns it. */
export function ReviewDialog({ phrasing, onTaught, onClose }: ReviewDialogProps) {
  const { http } = useServices();
  const { id, words, tutorialId, tutorialTitle } = phrasing;
  const effect = useLoad(`phrasing-effect/${id}`, (client) =>
    measure(client, { id, words, tutorialId }),
  );
  const publish = useAction(async (seen: string) => {
    try {
      onTaught(await publishPhrasing(http, id, seen), texts.published);
    } catch (thrown) {
      // Where it would be another effect by now, that one is to be seen.
      effect.reload();
      throw thrown;
    }
  });
  return (
    <Dialog title={texts.reviewTitle} onClose={onClose} className="dialog teaching-dialog">
      <p>
        <strong>“{words}”</strong>
      </p>
      <p>{texts.taughtFor(tutorialTitle)}</p>
      <Faces
        load={effect}
        ready={(value) => (
          <>
            <EffectView effect={value} title={tutorialTitle} />
            {publish.error && <Notice kind="bad">{publish.error.message}</Notice>}
            {value.kind === 'measured' && (
              <Button
                isBusy={publish.isBusy}
                busyLabel={texts.working}
                onClick={() => void publish.run(value.mark)}
              >
                {texts.publish}
              </Button>
            )}
          </>
        )}
      />
      <Button kind="quiet" onClick={onClose}>
        {texts.cancel}
      </Button>
    </Dialog>
  );
}
