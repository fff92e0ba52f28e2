import { StepCard } from '#app/features/tutorials/step-card.tsx';
import type { DraftStep } from '#shared/tutorial-content.ts';
import { usePhotoUrl } from './use-photo-url.ts';

interface StepPreviewProps {
  /** Counted from 1. */
  number: number;
  stepCount: number;
  step: DraftStep;
}

/** One step as residents see it on a phone. */
export function StepPreview({ number, stepCount, step }: StepPreviewProps) {
  const { photoId, label, scene } = step.picture;
  const photoUrl = usePhotoUrl(photoId);
  // A picture that is still on its way must not be asked for where everybody's are.
  const picture = label === undefined ? { scene } : { scene, label };
  return (
    <div className="tutorials-phone">
      <StepCard
        number={number}
        stepCount={stepCount}
        step={{ ...step, picture }}
        photoUrl={photoUrl}
      />
    </div>
  );
}
