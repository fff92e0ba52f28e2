import { RequestStep } from './request-step.tsx';
import { TeamWritingForm } from './team-writing-form.tsx';
import { writingTexts as texts } from './writing-texts.ts';

/** A question to the resident, who must say more before anybody can help. */
export function AskBackScreen() {
  return (
    <RequestStep title={texts.questionTitle}>
      {(request, finish) => (
        <TeamWritingForm
          writing="question"
          request={request}
          label={texts.questionLabel}
          hint={texts.questionHint}
          send={texts.questionSend}
          onSent={(changed) => finish(changed, texts.questionSent)}
        />
      )}
    </RequestStep>
  );
}
