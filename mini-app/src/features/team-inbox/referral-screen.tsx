import { useState } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Faces } from '#app/ui/faces.tsx';
import { ChoiceField, TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ReferralDesk } from '#shared/help-requests.ts';
import type { ReferralAdvice } from '#shared/team-work.ts';
import { RequestStep } from './request-step.tsx';
import { refer, useReferralAdvice } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';
import { useSendOnce } from './use-send-once.ts';

const adviceLengthMax = 500;

export function ReferralScreen() {
  const advice = useReferralAdvice();
  return (
    <RequestStep title={texts.referTitle}>
      {(request, finish) => (
        <Faces
          load={advice}
          ready={(list) => <ReferralForm request={request} finish={finish} advice={list} />}
        />
      )}
    </RequestStep>
  );
}

/** Our own words for each office stand there first, and are the helper's to change. */
function ReferralForm({ request, finish, advice }: StepProps & { advice: ReferralAdvice[] }) {
  const { http } = useServices();
  const [desk, setDesk] = useState<ReferralDesk>();
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const words = text.trim();
  const sendOnce = useSendOnce('referral', request.id);
  const confirm = useAction(async () => {
    // Without words the server would send its own, which the helper has just deleted.
    setMissing(desk === undefined || words === '');
    if (desk === undefined || words === '' || extraLetters(text, adviceLengthMax) > 0) return;
    const content = { desk, text: words };
    const referred = await sendOnce(content, (body) => refer(http, request.id, body));
    finish(referred, texts.referDone);
  });
  return (
    <>
      <ChoiceField
        label={texts.referWhere}
        value={desk}
        options={advice.map((one) => ({ value: one.desk, label: one.title }))}
        onChange={(chosen) => {
          setDesk(chosen);
          setMissing(false);
          setText(advice.find((one) => one.desk === chosen)?.text ?? '');
        }}
      />
      {desk !== undefined && (
        <TextArea
          label={texts.referText}
          hint={texts.referHint}
          rows={6}
          value={text}
          onChange={setText}
          maxLength={adviceLengthMax}
        />
      )}
      {isMissing && (
        <Notice kind="bad">{desk === undefined ? texts.deskMissing : texts.adviceMissing}</Notice>
      )}
      <StepButton action={confirm} label={texts.referYes} />
    </>
  );
}
