import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KeptTutorialDetail } from '#shared/tutorial-keeping.ts';
import { startDraft } from './requests.ts';
import { texts } from './texts.ts';

interface StartButtonsProps {
  tutorial: KeptTutorialDetail;
  onChanged: (tutorial: KeptTutorialDetail, said: string) => void;
}

/** Begins a draft with what people read now, or anew with the library's words. */
export function StartButtons({ tutorial, onChanged }: StartButtonsProps) {
  const { http } = useServices();
  const start = useAction(async (from: 'library' | 'shown') =>
    onChanged(await startDraft(http, tutorial.id, from), ''),
  );
  return (
    <>
      {start.error && <Notice kind="bad">{start.error.message}</Notice>}
      <div className="tutorials-actions">
        <Button
          isBusy={start.isBusy}
          busyLabel={texts.starting}
          onClick={() => void start.run('shown')}
        >
          {tutorial.shown === null ? texts.bringBack : texts.edit}
        </Button>
        {tutorial.origin === 'changed' && (
          <Button kind="secondary" onClick={() => void start.run('library')}>
            {texts.editFromLibrary}
          </Button>
        )}
      </div>
    </>
  );
}
