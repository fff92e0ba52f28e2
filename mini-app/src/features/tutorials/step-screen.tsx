import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { Redirect, useGo } from '#app/lib/navigation.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { DoneIcon, HelpIcon } from '#app/ui/icons.tsx';
import { Screen } from '#app/ui/screen.tsx';
import type { Tutorial, TutorialStep } from '#shared/tutorials.ts';
import { ReadAloud } from './read-aloud.tsx';
import { texts } from './reader-texts.ts';
import { useTutorial } from './requests.ts';
import { SafetyCard } from './safety-card.tsx';
import { StepCard } from './step-card.tsx';
import { TipCards } from './tip-cards.tsx';
import { useKeepProgress } from './use-progress.ts';
import { useSwipe } from './use-swipe.ts';

export function StepScreen() {
  const { tutorialId = '', step: stepText = '' } = useParams();
  const tutorial = useTutorial(tutorialId);
  const loaded = tutorial.state.kind === 'ready' ? tutorial.state.value : undefined;
  const number = Number(stepText);
  return (
    <Screen
      title={loaded ? texts.stepOf(number, loaded.steps.length) : texts.step(number)}
      backTo={`/tutorials/${tutorialId}`}
      backLabel={texts.leave}
    >
      <Faces
        load={tutorial}
        ready={(value) => {
          const step = value.steps[number - 1];
          if (!step) return <Redirect to={`/tutorials/${tutorialId}`} />;
          return <Step tutorial={value} number={number} step={step} />;
        }}
      />
    </Screen>
  );
}

interface StepProps {
  tutorial: Tutorial;
  /** Counted from 1. */
  number: number;
  step: TutorialStep;
}

/** From step to step only what differs is drawn anew. */
function Step({ tutorial, number, step }: StepProps) {
  const go = useGo();
  const keepProgress = useKeepProgress();
  useEffect(() => keepProgress(tutorial.id, number, false), [keepProgress, tutorial.id, number]);

  const path = `/tutorials/${tutorial.id}`;
  const isLast = number === tutorial.steps.length;
  const nextPath = isLast ? `${path}/done` : `${path}/steps/${number + 1}`;
  const previousPath = number > 1 ? `${path}/steps/${number - 1}` : undefined;
  const swipe = useSwipe({
    // Pushing aside is for leafing; that all is done is said with the button.
    onLeft: isLast ? undefined : () => go(nextPath),
    onRight: previousPath === undefined ? undefined : () => go(previousPath),
  });
  return (
    <div className="step-page stack" {...swipe}>
      <StepCard key={number} number={number} stepCount={tutorial.steps.length} step={step} />
      <LinkButton isBig to={nextPath}>
        <DoneIcon />
        {isLast ? texts.lastStepDone : texts.stepDone}
      </LinkButton>
      <LinkButton kind="help" to={`${path}/steps/${number}/stuck`}>
        <HelpIcon />
        {texts.stuck}
      </LinkButton>
      <ReadAloud text={`${step.text} ${texts.worked} ${step.worked}`} />
      {previousPath !== undefined && (
        <LinkButton kind="secondary" to={previousPath}>
          {texts.previous}
        </LinkButton>
      )}
      <TipCards tutorialId={tutorial.id} step={number} />
      <SafetyCard safety={tutorial.safety} />
      <p className="soft">{texts.inTutorial(tutorial.title)}</p>
    </div>
  );
}
