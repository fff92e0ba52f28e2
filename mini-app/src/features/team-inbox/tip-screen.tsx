import { useState } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { TextArea } from '#app/ui/field.tsx';
import { RequestStep } from './request-step.tsx';
import { proposeTip } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';

const tipLengthMax = 600;

export function TipScreen() {
  return (
    <RequestStep title={texts.tipTitle}>
      {(request, finish) => <TipForm request={request} finish={finish} />}
    </RequestStep>
  );
}

/** The latest answer, shortened by the helper to what serves the next person too. */
function TipForm({ request, finish }: StepProps) {
  const { http } = useServices();
  const answer = [...request.entries].reverse().find(({ kind }) => isAnswer(kind));
  const [text, setText] = useState(answer?.text ?? '');
  const [isMissing, setMissing] = useState(false);
  const confirm = useAction(async () => {
    const words = text.trim();
    setMissing(words === '');
    if (!answer || words === '' || extraLetters(text, tipLengthMax) > 0) return;
    await proposeTip(http, request.id, { entryId: answer.id, text: words });
    finish(request, texts.tipDone);
  });
  if (!answer) return <p>{texts.tipNone}</p>;
  return (
    <>
      <p>{texts.tipWords}</p>
      <TextArea
        label={texts.tipLabel}
        hint={texts.tipHint}
        rows={5}
        value={text}
        onChange={setText}
        maxLength={tipLengthMax}
        problem={isMissing ? texts.tipMissing : undefined}
      />
      <StepButton action={confirm} label={texts.tipYes} />
    </>
  );
}

const isAnswer = (kind: string) => kind === 'answered' || kind === 'corrected';
