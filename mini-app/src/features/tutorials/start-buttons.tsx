import { LinkButton } from '#app/ui/button.tsx';
import type { Tutorial } from '#shared/tutorials.ts';
import type { Reached } from './progress.ts';
import { texts } from './reader-texts.ts';

interface StartButtonsProps {
  tutorial: Tutorial;
  reached: Reached | undefined;
}

/** Begins, or goes on where the person left off. */
export function StartButtons({ tutorial, reached }: StartButtonsProps) {
  const stepPath = (step: number) => `/tutorials/${tutorial.id}/steps/${step}`;
  const step = reached && !reached.isFinished ? reached.step : 1;
  if (step <= 1 || step > tutorial.steps.length) {
    return (
      <>
        {reached?.isFinished && <p className="soft">{texts.finished}</p>}
        <LinkButton isBig to={stepPath(1)}>
          {reached?.isFinished ? texts.startOver : texts.start}
        </LinkButton>
      </>
    );
  }
  return (
    <>
      <LinkButton isBig to={stepPath(step)}>
        {texts.continueAt(step)}
      </LinkButton>
      <LinkButton kind="quiet" to={stepPath(1)}>
        {texts.startOver}
      </LinkButton>
    </>
  );
}
