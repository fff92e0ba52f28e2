import type { TutorialStep } from '#shared/tutorials.ts';
import { CallButtons } from './call-buttons.tsx';
import { texts } from './reader-texts.ts';

/** Where every minute counts: all that is to be done at one look, before anything has to be pressed. */
export function UrgentSteps({ steps }: { steps: readonly TutorialStep[] }) {
  return (
    <section className="card stack stack-tight">
      <h2>{texts.doNow}</h2>
      <ol className="urgent-steps">
        {steps.map(({ text }) => (
          <li key={text}>
            {text}
            <CallButtons text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
