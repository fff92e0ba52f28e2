import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { RequestStep } from './request-step.tsx';
import { release } from './requests.ts';
import { StepButton } from './step-button.tsx';
import type { StepProps } from './step-props.ts';
import { stepTexts as texts } from './step-texts.ts';

export function ReleaseScreen() {
  return (
    <RequestStep title={texts.releaseTitle}>
      {(request, finish) => <ReleaseForm request={request} finish={finish} />}
    </RequestStep>
  );
}

function ReleaseForm({ request, finish }: StepProps) {
  const { http } = useServices();
  const giveBack = useAction(async () =>
    finish(await release(http, request.id), texts.releaseDone),
  );
  return (
    <>
      <p>{texts.releaseWords}</p>
      <StepButton action={giveBack} label={texts.releaseYes} />
    </>
  );
}
