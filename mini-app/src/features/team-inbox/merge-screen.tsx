import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Notice } from '#app/ui/notice.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import { RequestStep } from './request-step.tsx';
import { merge } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';

export function MergeScreen() {
  return (
    <RequestStep title={texts.mergeTitle}>
      {(request, finish) => <MergeForm request={request} finish={finish} />}
    </RequestStep>
  );
}

function MergeForm({ request, finish }: StepProps) {
  const { http } = useServices();
  const [everTicked, setTicked] = useState<readonly string[]>([]);
  // The list follows the server: what left it is no longer seen, and so not merged.
  const ticked = everTicked.filter((id) => request.alike.some((one) => one.id === id));
  const [isMissing, setMissing] = useState(false);
  const confirm = useAction(async () => {
    setMissing(ticked.length === 0);
    if (ticked.length === 0) return;
    const changed = await merge(http, request.id, { helpRequestIds: [...ticked] });
    finish(changed, texts.mergeDone);
  });
  if (request.alike.length === 0) return <p>{texts.mergeNone}</p>;
  return (
    <>
      <p>{texts.mergeWords}</p>
      <fieldset className="stack stack-tight">
        <legend className="field-label">{texts.mergeWhich}</legend>
        {request.alike.map(({ id, code, question }) => (
          <TickField
            key={id}
            label={`${code}: ${question}`}
            isTicked={ticked.includes(id)}
            onChange={(isTicked) => {
              setMissing(false);
              setTicked(isTicked ? [...ticked, id] : ticked.filter((other) => other !== id));
            }}
          />
        ))}
      </fieldset>
      {isMissing && <Notice kind="bad">{texts.mergeMissing}</Notice>}
      <StepButton action={confirm} label={texts.mergeYes} />
    </>
  );
}
