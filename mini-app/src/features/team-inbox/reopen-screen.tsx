import { useState } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { TextArea } from '#app/ui/field.tsx';
import { RequestStep } from './request-step.tsx';
import { reopen } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';
import { useSendOnce } from './use-send-once.ts';

const textLengthMax = 500;

export function ReopenScreen() {
  return (
    <RequestStep title={texts.reopenTitle}>
      {(request, finish) => <ReopenForm request={request} finish={finish} />}
    </RequestStep>
  );
}

function ReopenForm({ request, finish }: StepProps) {
  const { http } = useServices();
  const [text, setText] = useState('');
  const words = text.trim();
  const sendOnce = useSendOnce('reopen', request.id);
  const confirm = useAction(async () => {
    if (extraLetters(text, textLengthMax) > 0) return;
    const content = words === '' ? {} : { text: words };
    const reopened = await sendOnce(content, (body) => reopen(http, request.id, body));
    finish(reopened, texts.reopenDone);
  });
  return (
    <>
      <TextArea
        label={texts.reopenLabel}
        hint={texts.reopenHint}
        value={text}
        onChange={setText}
        maxLength={textLengthMax}
      />
      <StepButton action={confirm} label={texts.reopenYes} />
    </>
  );
}
