import { useEffect } from 'react';
import { Navigate, useParams } from 'react-router-dom';
import { useServices } from '#app/lib/services.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { DoneIcon, HelpIcon } from '#app/ui/icons.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { StepView } from '#app/ui/step-view.tsx';
import type { Tutorial } from '#shared/tutorials.ts';
import { saveProgress } from './progress.ts';
import { useTutorial } from './requests.ts';
import { texts } from './texts.ts';
import { SafetyCard } from './tutorial-overview.tsx';

export function StepScreen() {
  const { tutorialId = '', step: stepText = '' } = useParams();
  const tutorial = useTutorial(tutorialId);
  const loaded = tutorial.state.kind === 'ready' ? tutorial.state.value : undefined;
  const title = loaded
    ? texts.stepOf(Number(stepText), loaded.steps.length)
    : texts.step(Number(stepText));
  return (
    <Screen title={title} backTo={`/tutorials/${tutorialId}`} backLabel={texts.leave}>
      <Faces
        load={tutorial}
        ready={(value) => <Step key={stepText} tutorial={value} step={Number(stepText)} />}
      />
    </Screen>
  );
}

function Step({ tutorial, step }: { tutorial: Tutorial; step: number }) {
  const { storage } = useServices().platform;
  const stepCount = tutorial.steps.length;
  const text = tutorial.steps[step - 1]?.text;
  useEffect(() => {
    if (text !== undefined) saveProgress(storage, tutorial.id, step);
  }, [storage, tutorial.id, step, text]);
  if (text === undefined) return <Navigate to={`/tutorials/${tutorial.id}`} replace />;

  const path = `/tutorials/${tutorial.id}`;
  const isLast = step === stepCount;
  return (
    <>
      <StepView about={tutorial.title} step={step} stepCount={stepCount} text={text} />
      <LinkButton isBig to={isLast ? `${path}/done` : `${path}/steps/${step + 1}`}>
        <DoneIcon />
        {isLast ? texts.lastStepDone : texts.stepDone}
      </LinkButton>
      <LinkButton kind="help" to={`${path}/steps/${step}/stuck`}>
        <HelpIcon />
        {texts.stuck}
      </LinkButton>
      {step > 1 && (
        <LinkButton kind="secondary" to={`${path}/steps/${step - 1}`}>
          {texts.previous}
        </LinkButton>
      )}
      <SafetyCard safety={tutorial.safety} />
    </>
  );
}
