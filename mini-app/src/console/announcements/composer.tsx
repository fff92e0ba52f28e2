import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { StaffAnnouncement, StaffAnnouncementList } from '#shared/announcements.ts';
import type { TutorialSummary } from '#shared/tutorials.ts';
import { AudienceFields } from './audience-fields.tsx';
import { type ComposerDraft, findMissing } from './composer-draft.ts';
import { EventFields } from './event-fields.tsx';
import { Preview } from './preview.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { texts } from './texts.ts';
import { useComposer } from './use-composer.ts';

interface ComposerProps {
  areaName: string;
  villages: StaffAnnouncementList['villages'];
  tutorials: readonly TutorialSummary[];
  onPublished: (announcement: StaffAnnouncement) => void;
}

/** Where an officer writes, beside what the resident will see. */
export function Composer({ areaName, villages, tutorials, onPublished }: ComposerProps) {
  const { draft, change, send } = useComposer(onPublished);
  const [problem, setProblem] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const audience = sayAudience(draft, areaName, villages);
  const tutorial = tutorials.find(({ id }) => id === draft.tutorialId);
  const submit = () => {
    const missing = findMissing(draft);
    setProblem(missing);
    if (missing !== undefined) return;
    if (draft.isSent) void send.run();
    else setAsking(true);
  };
  return (
    <div className="composer">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <fieldset className="stack" disabled={draft.isSent}>
          <legend className="visually-hidden">{texts.composeTitle}</legend>
          <TextField
            label={texts.titleLabel}
            hint={texts.titleHint}
            value={draft.title}
            onChange={(title) => change({ title })}
            maxLength={120}
          />
          <TextArea
            label={texts.bodyLabel}
            hint={texts.bodyHint}
            value={draft.body}
            onChange={(body) => change({ body })}
            rows={7}
            maxLength={4000}
          />
          <AudienceFields draft={draft} villages={villages} onChange={change} />
          <EventFields draft={draft} onChange={change} />
          <TextField
            type="date"
            label={texts.lastDayLabel}
            hint={texts.lastDayHint}
            value={draft.lastDay}
            onChange={(lastDay) => change({ lastDay })}
          />
          <SelectField
            label={texts.tutorialLabel}
            value={draft.tutorialId}
            options={[
              { value: '', label: texts.noTutorial },
              ...tutorials.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(tutorialId) => change({ tutorialId })}
          />
        </fieldset>
        {draft.isSent && !send.isBusy && <Notice kind="warning">{texts.frozen}</Notice>}
        {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
        {send.error && <Notice kind="bad">{send.error.message}</Notice>}
        <Button type="submit" isBusy={send.isBusy} busyLabel={texts.publishing}>
          {draft.isSent ? texts.publishAgain : texts.publish}
        </Button>
      </form>
      <Preview draft={draft} audience={audience} tutorialTitle={tutorial?.title ?? null} />
      {isAsking && (
        <PublishDialog
          audience={audience}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            void send.run();
          }}
        />
      )}
    </div>
  );
}

function sayAudience(
  draft: ComposerDraft,
  areaName: string,
  villages: StaffAnnouncementList['villages'],
): string {
  if (draft.audience === 'commune') return areaName;
  const chosen = villages.filter(({ id }) => draft.villageIds.includes(id));
  return chosen.map(({ name }) => name).join(', ') || texts.previewNoVillage;
}
