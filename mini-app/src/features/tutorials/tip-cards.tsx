import type { Tip } from '#shared/tips.ts';
import { texts } from './reader-texts.ts';
import { useTips } from './requests.ts';

interface TipCardsProps {
  tutorialId: string;
  /** Counted from 1; null for what belongs to the tutorial as a whole. */
  step: number | null;
}

/** What neighbours found out; only an extra, so nothing there until it is known. */
export function TipCards({ tutorialId, step }: TipCardsProps) {
  const { state } = useTips(tutorialId);
  if (state.kind !== 'ready') return null;
  return (
    <>
      {state.value.tips
        .filter((tip) => tip.step === step)
        .map((tip) => (
          <TipCard key={tip.id} tip={tip} />
        ))}
    </>
  );
}

function TipCard({ tip }: { tip: Tip }) {
  return (
    <section className="card stack stack-tight">
      <h2>{texts.tipOf(tip.villageName)}</h2>
      {tip.question !== null && <p className="soft">{texts.tipQuestion(tip.question)}</p>}
      <p className="tip-words">{tip.text}</p>
    </section>
  );
}
