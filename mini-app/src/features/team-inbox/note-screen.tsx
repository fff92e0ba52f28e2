import { LockIcon } from './lock-icon.tsx';
import { RequestStep } from './request-step.tsx';
import { TeamWritingForm } from './team-writing-form.tsx';
import { writingTexts as texts } from './writing-texts.ts';

/** What the team says among itself; looks like nothing that a resident reads. */
export function NoteScreen() {
  return (
    <RequestStep title={texts.noteTitle}>
      {(request, finish) => (
        <div className="team-only stack">
          <p className="team-only-mark">
            <LockIcon />
            {texts.noteOnly}
          </p>
          <TeamWritingForm
            writing="note"
            request={request}
            label={texts.noteLabel}
            hint={texts.noteHint}
            send={texts.noteSend}
            onSent={(changed) => finish(changed, texts.noteSent)}
          />
        </div>
      )}
    </RequestStep>
  );
}
