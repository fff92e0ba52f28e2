import { useEffect, useRef, useState } from 'react';
import { AppError } from '#app/lib/app-error.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AudienceCount } from '#shared/announcement-audience.ts';
import type { AnnouncingOptions, DeskAnnouncementDetail } from '#shared/announcing.ts';
import { AudienceSection } from './audience-section.tsx';
import { changedElsewhere, isChangedElsewhere } from './changed-elsewhere.ts';
import { ChannelsSection } from './channels-section.tsx';
import { ComposerActions } from './composer-actions.tsx';
import { sendAtOf } from './composer-form.ts';
import { composerTexts } from './composer-texts.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { ExtrasSection } from './extras-section.tsx';
import { allProblems, unreadable } from './form-problems.ts';
import { dropKeptDraft } from './kept-drafts.ts';
import { sayMainAct } from './leaving-words.ts';
import { Previews } from './previews.tsx';
import { ReachSummary } from './reach-summary.tsx';
import { decide, fetchAudience, fetchDetail } from './requests.ts';
import { SaveLine } from './save-line.tsx';
import { ScheduleSection } from './schedule-section.tsx';
import { sayAudience, wordsOfForm } from './shown-words.ts';
import { SubmitDialog } from './submit-dialog.tsx';
import { texts } from './texts.ts';
import { today, useComposer } from './use-composer.ts';
import { useLastAudience } from './use-last-audience.ts';
import { WordsSection } from './words-section.tsx';

interface ComposerProps {
  id: string;
  detail: DeskAnnouncementDetail | undefined;
  options: AnnouncingOptions;
  senderName: string;
  words?: { title: string; body: string } | undefined;
  onSubmitted: (detail: DeskAnnouncementDetail) => void;
}

/** Where an announcement is written, beside what people will see of it. */
export function Composer(props: ComposerProps) {
  const { id, options, senderName, onSubmitted } = props;
  const { http, platform } = useServices();
  const { saver, composing } = useComposer(props);
  const { form, save, detail } = composing;
  const [hasTried, setTried] = useState(false);
  const [asked, setAsked] = useState<{ count: AudienceCount; revision: number }>();
  const element = useRef<HTMLFormElement>(null);
  const count = useLastAudience(id, detail);
  const now = presentTime().getTime();
  const own = unreadable(form, today(), now);
  const problems = hasTried ? allProblems(own, count?.hindrances ?? []) : {};
  const isTrouble = Object.keys(problems).length > 0;
  const main = sayMainAct({
    needsApproval: count?.needsApproval ?? options.needsSecondPerson,
    sendAt: sendAtOf(form, today()),
    count,
    now,
  });

  const prepare = useAction(async () => {
    setTried(true);
    if (Object.keys(unreadable(form, today(), now)).length > 0) return;
    const { revision } = await saver.flush();
    const fresh = await fetchAudience(http, id);
    if (fresh.hindrances.length === 0) setAsked({ count: fresh, revision });
  });
  const submit = useAction(async () => {
    if (asked === undefined) return;
    try {
      const submitted = await decide(http, id, 'submit', asked.revision);
      dropKeptDraft(platform.storage, id);
      onSubmitted(submitted);
    } catch (thrown) {
      if (isChangedElsewhere(thrown)) {
        setAsked(undefined);
        await saver.note(await fetchDetail(http, id));
        throw new AppError(changedElsewhere, texts.changedSinceSeen, 'refused');
      }
      if (thrown instanceof AppError && thrown.outcome === 'refused') setTried(true);
      throw thrown;
    }
  });
  useEffect(() => {
    if (!hasTried || !isTrouble || prepare.isBusy) return;
    const first = element.current?.querySelector<HTMLElement>('[aria-invalid], .field-problem');
    first?.focus();
  }, [hasTried, isTrouble, prepare.isBusy]);

  const section = { form, options, problems, onChange: saver.change };
  const files = { id, files: detail?.files ?? [], save: saver.flush, onChanged: saver.note };
  return (
    <>
      <form
        ref={element}
        className="composer"
        // A return key in a line of it sends nothing: only the main button does.
        onSubmit={(event) => event.preventDefault()}
      >
        <div className="composer-fields stack">
          <SaveLine composing={composing} />
          {save.kind === 'conflict' && (
            <ConflictNotice saver={saver} form={form} theirs={save.theirs} />
          )}
          {detail?.returnedReason != null && (
            <Notice kind="warning">{texts.returnedBecause(detail.returnedReason)}</Notice>
          )}
          {detail?.mayApproveUnchanged && (
            <Notice kind="warning">{composerTexts.becomesAuthor(detail.authorName)}</Notice>
          )}
          <WordsSection {...section} masked={detail?.masked ?? []} />
          <ExtrasSection {...section} files={files} />
          <AudienceSection {...section} />
          <ChannelsSection {...section} count={count} />
          <ScheduleSection {...section} />
        </div>
        <Previews
          shown={wordsOfForm(form, options, files.files, today())}
          senderName={senderName}
        />
        <div className="composer-end stack">
          <section className="card stack composer-send" aria-label={composerTexts.endTitle}>
            {count ? (
              <ReachSummary count={count} />
            ) : (
              <p className="soft">{composerTexts.reachLater}</p>
            )}
            {isTrouble && <Notice kind="bad">{composerTexts.mendFirst}</Notice>}
            {submit.error && !asked && <Notice kind="bad">{submit.error.message}</Notice>}
            {prepare.error && <Notice kind="bad">{prepare.error.message}</Notice>}
            <Button
              isBig
              isBusy={prepare.isBusy}
              busyLabel={composerTexts.counting}
              onClick={() => void prepare.run()}
            >
              {main}
            </Button>
          </section>
          <ComposerActions id={id} saver={saver} composing={composing} />
        </div>
      </form>
      {asked && (
        <SubmitDialog
          title={composerTexts.confirmTitle}
          yes={main}
          audience={sayAudience(form, options.areas)}
          count={asked.count}
          warning={asked.count.needsApproval ? composerTexts.confirmApproval : texts.confirmSend}
          action={submit}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
