import { useState } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { presentTime } from '#app/lib/server-clock.ts';
import { useServices } from '#app/lib/services.tsx';
import { texts as appTexts } from '#app/lib/texts.ts';
import { useAction } from '#app/lib/use-action.ts';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type TeamHelpRequest, textLengthMax } from '#shared/help-requests.ts';
import { RequestStep } from './request-step.tsx';
import { correct } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';
import { useContentKey } from './use-content-key.ts';
import { useMinute } from './use-minute.ts';

type Correctable = NonNullable<TeamHelpRequest['correctable']>;

export function CorrectionScreen() {
  return (
    <RequestStep title={texts.correctTitle}>
      {(request, finish) =>
        request.correctable ? (
          <CorrectionForm
            key={request.correctable.entryId}
            request={request}
            finish={finish}
            correctable={request.correctable}
          />
        ) : (
          <p>{texts.correctOver}</p>
        )
      }
    </RequestStep>
  );
}

function CorrectionForm({
  request,
  finish,
  correctable,
}: StepProps & { correctable: Correctable }) {
  const { http } = useServices();
  const { entryId, until } = correctable;
  const before = request.entries.find(({ id }) => id === entryId)?.text ?? '';
  const [text, setText] = useState(before);
  const [isMissing, setMissing] = useState(false);
  const words = text.trim();
  const content = { entryId, text: words };
  const idempotencyKey = useContentKey(content);
  const confirm = useAction(async () => {
    const isSame = words === '' || words === before.trim();
    setMissing(isSame);
    if (isSame || extraLetters(text, textLengthMax) > 0) return;
    finish(await correct(http, request.id, { idempotencyKey, ...content }), texts.correctDone);
  });
  return (
    <>
      <TimeLeft until={until} />
      <TextArea
        label={texts.correctLabel}
        hint={texts.correctHint}
        rows={5}
        value={text}
        onChange={setText}
        maxLength={textLengthMax}
        problem={isMissing ? texts.correctMissing : undefined}
      />
      <StepButton action={confirm} label={texts.correctYes} />
    </>
  );
}

/** Said by the minute, so that a screen reader is not kept talking. */
function TimeLeft({ until }: { until: string }) {
  useMinute();
  const minutes = Math.ceil((Date.parse(until) - presentTime().getTime()) / 60_000);
  if (minutes <= 0) return <Notice kind="warning">{texts.correctOver}</Notice>;
  return <p>{texts.correctLeft(appTexts.minutes(minutes))}</p>;
}
