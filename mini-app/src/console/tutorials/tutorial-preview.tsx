import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import type { DraftStep } from '#shared/tutorial-content.ts';
import { StepPreview } from './step-preview.tsx';
import { texts } from './texts.ts';

interface TutorialPreviewProps {
  title: string;
  steps: readonly DraftStep[];
}

/** The steps as on a phone, one at a time. */
export function TutorialPreview({ title, steps }: TutorialPreviewProps) {
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, steps.length - 1);
  const step = steps[at];
  if (step === undefined) return null;
  return (
    <section className="card stack stack-tight">
      <h2>{title}</h2>
      <StepPreview number={at + 1} stepCount={steps.length} step={step} />
      <div className="tutorials-actions">
        {at > 0 && (
          <Button kind="secondary" onClick={() => setChosen(at - 1)}>
            {texts.previousStep}
          </Button>
        )}
        {at < steps.length - 1 && (
          <Button kind="secondary" onClick={() => setChosen(at + 1)}>
            {texts.nextStep}
          </Button>
        )}
      </div>
    </section>
  );
}
