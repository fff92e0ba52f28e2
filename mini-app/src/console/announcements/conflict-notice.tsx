import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DeskAnnouncementDetail } from '#shared/announcing.ts';
import { type ComposerForm, draftOf } from './composer-form.ts';
import { composerTexts } from './composer-texts.ts';
import type { DraftSaver } from './draft-saver.ts';
import { saveDraft } from './requests.ts';
import { texts } from './texts.ts';
import { today } from './use-composer.ts';

interface ConflictNoticeProps {
  saver: DraftSaver;
  form: ComposerForm;
  theirs: DeskAnnouncementDetail;
}

/** Somebody else changed the same draft meanwhile: both texts are shown, and whichever way is taken none is lost unseen. */
export function ConflictNotice({ saver, form, theirs }: ConflictNoticeProps) {
  const { http } = useServices();
  const keepBoth = useAction(async () => {
    const title = composerTexts.copyOf(form.title.trim()).slice(0, 120);
    await saveDraft(http, newDeviceId(), draftOf({ ...form, title }, null, today()));
    saver.takeTheirs();
  });
  return (
    <Notice kind="warning">
      <h2>{composerTexts.conflictTitle}</h2>
      <p>{composerTexts.conflictWords}</p>
      <div className="conflict-texts">
        <section aria-label={composerTexts.conflictMine}>
          <h3>{composerTexts.conflictMine}</h3>
          <p>
            <strong>{form.title}</strong>
          </p>
          <p className="conversation-text">{form.body}</p>
        </section>
        <section aria-label={composerTexts.conflictTheirs}>
          <h3>{composerTexts.conflictTheirs}</h3>
          <p>
            <strong>{theirs.draft.title}</strong>
          </p>
          <p className="conversation-text">{theirs.draft.body}</p>
        </section>
      </div>
      {keepBoth.error && <p role="alert">{keepBoth.error.message}</p>}
      <div className="action-row">
        <Button
          isBusy={keepBoth.isBusy}
          busyLabel={texts.working}
          onClick={() => void keepBoth.run()}
        >
          {composerTexts.keepBoth}
        </Button>
        <Button kind="secondary" onClick={() => void saver.keepMine()}>
          {composerTexts.keepMine}
        </Button>
      </div>
    </Notice>
  );
}
