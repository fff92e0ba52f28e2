import type { TutorialStep } from '#shared/tutorials.ts';
import { CallButtons } from './call-buttons.tsx';
import { StepPicture } from './pictures/step-picture.tsx';
import { texts } from './reader-texts.ts';
import './step-card.css';

interface StepCardProps {
  /** Counted from 1. */
  number: number;
  stepCount: number;
  step: TutorialStep;
  /** Where its picture is, while it is not published. */
  photoUrl?: string | undefined;
}

/** One step as large as the phone allows: how far it still is, what to look for, what to do, what comes of it. */
export function StepCard({ number, stepCount, step, photoUrl }: StepCardProps) {
  return (
    <div className="step-card">
      <div className="step-track" aria-hidden="true">
        <div className="step-track-done" style={{ width: `${(number / stepCount) * 100}%` }} />
      </div>
      <StepPicture {...step.picture} photoUrl={photoUrl} />
      <p className="step-text">{step.text}</p>
      <CallButtons text={step.text} />
      <p className="step-worked">
        <strong>{texts.worked}</strong> {step.worked}
      </p>
    </div>
  );
}
