import { StepPicture } from '#app/features/tutorials/pictures/step-picture.tsx';
import type { TutorialStep } from '#shared/tutorials.ts';
import { texts } from './print-texts.ts';

interface PrintedStepProps {
  /** Counted from 1. */
  number: number;
  step: TutorialStep;
}

/** One step; it is never cut by the end of a sheet. */
export function PrintedStep({ number, step }: PrintedStepProps) {
  return (
    <li className="printed-step">
      <StepPicture {...step.picture} />
      <div>
        <p className="printed-step-text">
          <span className="printed-number">{number}</span> {step.text}
        </p>
        <p>
          <strong>{texts.worked}</strong> {step.worked}
        </p>
      </div>
    </li>
  );
}
